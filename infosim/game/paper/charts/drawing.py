"""A picture in SVG: marks put on a sheet with the house's named colours, at places counted in pixels from its top left.

Every text goes through an XML tree, so that no name can end an element or begin one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal
from xml.etree import ElementTree

from infosim.game.colours import TABLE, Token

Anchor = Literal["start", "middle", "end"]
Place = tuple[float, float]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML holds, not even escaped."""

_WIDTHS = {
    **dict.fromkeys("fijlrtI.,:;'|!()[] \u00a0·", 0.36),
    **dict.fromkeys("mwMW%@€—…", 0.95),
    **dict.fromkeys("0123456789?", 0.64),
    **dict.fromkeys("+−=<>~#&/", 0.84),
}
"""Widths of characters for their size, on the large side, for fonts nobody has measured."""


def wide(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that a text takes at most, about, at a size."""
    return size * (1.13 if bold else 1.0) * sum(_WIDTHS.get(char, 0.72 if char.isupper() else 0.61) for char in text)


class Drawing:
    """A sheet. `size` is that of its type; a width or height may be a fraction."""

    def __init__(self, width: float, height: float, size: float) -> None:
        self.width = width
        self.height = height
        self.size = size
        self.marks = ElementTree.Element("g")

    # ----------------------------------------------------------------------------------------------------------- marks
    def text(
        self,
        at: Place,
        text: str,
        ink: Token = "text",
        *,
        anchor: Anchor = "start",
        bold: bool = False,
        small: bool = False,
        halo: bool = False,
    ) -> None:
        """A text on a base line; with a halo it may lie over lines."""
        if not text:
            return
        kind = f"f-{ink}{' b' * bold}{' s' * small}{' h' * halo}"
        mark = self._mark("text", x=at[0], y=at[1], kind=kind)
        if anchor != "start":
            mark.set("text-anchor", anchor)
        mark.text = _clean(text)

    def title(self, at: Place, text: str) -> None:
        """A text twice as large as the others."""
        if text:
            self._mark("text", x=at[0], y=at[1], kind="f-strong b t").text = _clean(text)

    def paste(self, other: Drawing, at: Place) -> None:
        """Lay another sheet on this one."""
        group = ElementTree.SubElement(self.marks, "g", {"transform": f"translate({_short(at[0])} {_short(at[1])})"})
        group.extend(other.marks)

    def line(self, start: Place, end: Place, ink: Token, *, width: float = 1.0, dash: str = "") -> None:
        """A straight line."""
        self.path((start, end), ink, width=width, dash=dash)

    def path(self, places: Sequence[Place], ink: Token, *, width: float = 2.0, dash: str = "") -> None:
        """A line through places."""
        mark = self._mark("path", kind=f"l s-{ink}")
        mark.set("d", _through(places))
        mark.set("stroke-width", _short(width))
        if dash:
            mark.set("stroke-dasharray", dash)

    def area(self, places: Sequence[Place], ink: Token) -> None:
        """What places enclose."""
        self._mark("path", kind=f"f-{ink}").set("d", _through(places) + "Z")

    def box(self, at: Place, width: float, height: float, ink: Token, *, round_by: float = 0.0) -> None:
        """A rectangle from its upper left corner."""
        mark = self._mark("rect", x=at[0], y=at[1], kind=f"f-{ink}")
        mark.set("width", _short(max(width, 0.0)))
        mark.set("height", _short(max(height, 0.0)))
        if round_by:
            mark.set("rx", _short(round_by))

    def dot(self, at: Place, radius: float, ink: Token, *, edge: bool = False) -> None:
        """A filled circle; with an edge it stands apart from what it lies on."""
        mark = self._mark("circle", kind=f"f-{ink}{' e' * edge}")
        mark.set("cx", _short(at[0]))
        mark.set("cy", _short(at[1]))
        mark.set("r", _short(radius))

    def diamond(self, at: Place, radius: float, ink: Token) -> None:
        """An open diamond."""
        (x, y), r = at, radius
        mark = self._mark("path", kind=f"f-bg s-{ink}")
        mark.set("d", _through(((x, y - r), (x + r, y), (x, y + r), (x - r, y))) + "Z")
        mark.set("stroke-width", "2")

    def told(self, at: Place, width: float, height: float, text: str) -> None:
        """What a pointer is told that rests on a part of the picture."""
        mark = self._mark("rect", x=at[0], y=at[1], kind="told")
        mark.set("width", _short(width))
        mark.set("height", _short(height))
        ElementTree.SubElement(mark, "title").text = _clean(text)

    # -------------------------------------------------------------------------------------------------------- as a text
    def markup(self, title: str, summary: str, key: str = "", *, style: str = "") -> str:
        """The picture as an element, with words for it; `key` is its own in a document, `style` makes it a file."""
        size = {"viewBox": f"0 0 {_short(self.width)} {_short(self.height)}", "font-size": _short(self.size)}
        top = ElementTree.Element("svg", {"role": "img", **size})
        if style:
            top.set("xmlns", "http://www.w3.org/2000/svg")
            top.set("width", _short(self.width))
            top.set("height", _short(self.height))
        labels = []
        for name, text in (("title", title), ("desc", summary)):
            if text:
                label = ElementTree.SubElement(top, name)
                label.text = _clean(text)
                if key:
                    label.set("id", f"{key}-{name}")
                    labels.append(f"{key}-{name}")
        if labels:
            top.set("aria-labelledby", " ".join(labels))
        if style:
            ElementTree.SubElement(top, "style").text = style
            ground = ElementTree.SubElement(top, "rect", {"class": "f-bg", "width": "100%", "height": "100%"})
            ground.tail = ""
        top.append(self.marks)
        return ElementTree.tostring(top, encoding="unicode")

    def _mark(self, name: str, *, kind: str, x: float | None = None, y: float | None = None) -> ElementTree.Element:
        mark = ElementTree.SubElement(self.marks, name, {"class": kind})
        if x is not None and y is not None:
            mark.set("x", _short(x))
            mark.set("y", _short(y))
        return mark


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _through(places: Sequence[Place]) -> str:
    return "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in places)


# ------------------------------------------------------------------------------------------------------------- colours
def rules(colour: Callable[[Token], str]) -> Iterator[str]:
    """How marks look, as lines of CSS; `colour` says what a token is called there."""
    for token in TABLE:
        yield f".f-{token}{{fill:{colour(token)}}}.s-{token}{{stroke:{colour(token)}}}"
    yield ".l{fill:none;stroke-linejoin:round}"
    yield ".b{font-weight:700}.s{font-size:.86em}.t{font-size:2em}"
    yield f".h{{paint-order:stroke;stroke:{colour('bg')};stroke-width:5px;stroke-linejoin:round}}"
    yield f".e{{stroke:{colour('bg')};stroke-width:2px}}"
    yield ".told{fill:transparent}"
    yield f"svg{{font-family:{FONTS};font-variant-numeric:tabular-nums}}"


FONTS = "system-ui,'Segoe UI','Helvetica Neue',Arial,'Noto Sans','Liberation Sans','DejaVu Sans',sans-serif"
"""What each system has; nothing is fetched."""


def picture(drawing: Drawing, title: str, summary: str, column: int) -> str:
    """A picture as a file of its own, in the colours of one column of the table."""
    style = "".join(rules(lambda token: TABLE[token][column]))
    return drawing.markup(title, summary, style=style)
