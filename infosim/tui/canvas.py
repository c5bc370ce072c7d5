"""A grid of cells that screens draw on, and that becomes the strips Textual shows.

A `draw` function puts text and marks on a `Canvas` with tokens for colours; it knows no widget, so a test calls it and
compares `canvas.text()`. What does not fit, or lies over another text, is noted in `canvas.cut`: a test that draws
every screen looks there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from infosim.game.views.prose import Emphasis, Prose
from infosim.locale import wrap
from infosim.tui.glyphs import UNICODE, Glyphs
from infosim.tui.hits import Explain, Hit, Spot, Target
from infosim.tui.tokens import Palette, Token, style


class Look(NamedTuple):
    """How a cell looks."""

    ink: Token
    ground: Token
    bold: bool = False
    italic: bool = False
    underline: bool = False


_BANDS: dict[Token, str] = {"band1": "░", "band2": "▒", "band1b": "░", "band2b": "▒"}
"""What stands in the cells of a band where no ground can be coloured."""


@lru_cache(maxsize=1024)
def _plain(ground: Token) -> Look:
    return Look("text", ground)


class Rect(NamedTuple):
    """A part of the screen, in cells."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether a cell lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def moved(self, x: int, y: int) -> "Rect":
        """The same, on a canvas pasted at (x, y)."""
        return Rect(self.x + x, self.y + y, self.width, self.height)


@dataclass(slots=True)
class Canvas:
    """`height` rows of `width` cells. Coordinates start at 0 at the upper left; drawing outside is cut and noted."""

    width: int
    height: int
    ground: Token = "bg"
    glyphs: Glyphs = UNICODE
    chars: list[list[str]] = field(init=False)
    looks: list[list[Look]] = field(init=False)
    hits: list[Hit] = field(init=False, default_factory=list)
    named: list[Spot] = field(init=False, default_factory=list)
    """What can be asked about, beside what can be clicked to be explained."""
    controls: dict[str, Rect] = field(init=False, default_factory=dict)
    """Where things are that nobody clicks, and that may be pointed at, by their names."""
    cut: list[str] = field(init=False, default_factory=list)
    """Texts that did not fit and had no leave to be shortened, and those written over another."""
    shortened: list[str] = field(init=False, default_factory=list)
    """Texts that had leave to be shortened, and were."""

    def __post_init__(self) -> None:
        self.chars = [[" "] * self.width for _ in range(self.height)]
        self.looks = [[_plain(self.ground)] * self.width for _ in range(self.height)]

    # Cells

    def put(
        self,
        x: int,
        y: int,
        text: str,
        ink: Token = "text",
        *,
        ground: Token | None = None,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        width: int | None = None,
        shorten: bool = False,
        about: str = "",
    ) -> int:
        """Write a text from (x, y) on; gives the column after it. `about` is what help says of it.

        Without `ground` each cell keeps its own. `width` is the room it has (else the row's): a text too long is noted
        as cut, or, with `shorten`, ends in `…` (for notes and names; never for figures).
        """
        room = self.width - x if width is None else width
        if (len(text) if _one_cell_each(text) else cell_len(text)) > room:
            (self.shortened if shorten else self.cut).append(text)
            text = fit(text, room, self.glyphs.more if shorten else "")
        if not 0 <= y < self.height or x < 0:
            self.cut.append(text)
            return x
        cells = list(text) if _one_cell_each(text) else _spread(text)
        cells = cells[: self.width - x]
        end = x + len(cells)
        if about:
            self.about(x, y, end - x, about)
        row = self.chars[y]
        before = row[x:end]
        if before.count(" ") != len(cells) and any(
            old.isalnum() and new not in (" ", old) for old, new in zip(before, cells, strict=True)
        ):
            self.cut.append(text)
        row[x:end] = cells
        looks = self.looks[y]
        if ground is not None:
            looks[x:end] = [_look(ink, ground, bold, italic, underline)] * len(cells)
            return end
        old: Look | None = None
        new = looks[x] if cells else _plain("bg")
        for i in range(x, end):
            if looks[i] is not old:
                old = looks[i]
                new = _look(ink, old.ground, bold, italic, underline)
            looks[i] = new
        return end

    def put_right(
        self,
        right: int,
        y: int,
        text: str,
        ink: Token = "text",
        *,
        bold: bool = False,
        italic: bool = False,
        width: int | None = None,
        shorten: bool = False,
        about: str = "",
    ) -> int:
        """Write a text that ends before column `right`; gives the column it starts at. `about` as in `put`."""
        if width is not None and cell_len(text) > width:
            (self.shortened if shorten else self.cut).append(text)
            text = fit(text, width, self.glyphs.more if shorten else "")
        start = right - cell_len(text)
        self.put(start, y, text, ink, bold=bold, italic=italic, about=about)
        return start

    def fill(self, rect: Rect, ground: Token) -> None:
        """Give a part of the canvas a ground; what is drawn there stays."""
        for y in range(max(rect.y, 0), min(rect.y + rect.height, self.height)):
            row = self.looks[y]
            for x in range(max(rect.x, 0), min(rect.x + rect.width, self.width)):
                old = row[x]
                row[x] = _look(old.ink, ground, old.bold, old.italic, old.underline)

    def clear(self, rect: Rect, ground: Token) -> None:
        """Empty a part of the canvas and give it a ground, with what could be clicked there."""
        for y in range(max(rect.y, 0), min(rect.y + rect.height, self.height)):
            start, end = max(rect.x, 0), min(rect.x + rect.width, self.width)
            self.chars[y][start:end] = [" "] * (end - start)
            self.looks[y][start:end] = [_plain(ground)] * (end - start)
        self.hits = [hit for hit in self.hits if not rect.holds(hit.x, hit.y)]
        self.named = [spot for spot in self.named if not rect.holds(spot.x, spot.y)]

    def dim(self, top: int, bottom: int) -> None:
        """Let rows `top` to `bottom` (excluded) recede behind an overlay: all ink is `rule`, nothing can be clicked."""
        for y in range(max(top, 0), min(bottom, self.height)):
            row = self.looks[y]
            for x, look in enumerate(row):
                row[x] = _look("rule", "bg", look.bold, look.italic, False)
        self.hits = [hit for hit in self.hits if not top <= hit.y < bottom]

    def swap(self, x: int, y: int, glyph: str, ink: Token) -> None:
        """Put a glyph whose ink and ground change places: the other half of a half block."""
        if 0 <= y < self.height and 0 <= x < self.width:
            self.chars[y][x] = glyph
            self.looks[y][x] = _look(self.looks[y][x].ground, ink, False, False, False)

    # Clicks

    def hit(self, x: int, y: int, width: int, target: Target, height: int = 1) -> None:
        """Let a click on these cells do what `target` says. Later ones lie on top."""
        self.hits.append(Hit(x, y, width, height, target))

    def about(self, x: int, y: int, width: int, topic: str, height: int = 1) -> None:
        """Let help on these cells speak of `topic`: an entry of the encyclopedia, or one with what it is of."""
        self.named.append(Spot(x, y, width, height, topic))

    def spots(self) -> list[Spot]:
        """All that can be asked about, in the order in which one reads; each thing once, where it was drawn last."""
        found = {spot.topic: spot for spot in self.named}
        for hit in self.hits:
            if isinstance(hit.target, Explain):
                found[hit.target.figure] = Spot(hit.x, hit.y, hit.width, hit.height, hit.target.figure)
        return sorted(found.values(), key=lambda spot: (spot.y, spot.x))

    def control(self, name: str, x: int, y: int, width: int) -> None:
        """Say that something that may be pointed at is on these cells."""
        self.controls[name] = Rect(x, y, width, 1)

    # Text

    def prose(
        self,
        x: int,
        y: int,
        said: Prose,
        width: int,
        ink: Token = "text",
        *,
        lines: int = 1,
        bold: bool = False,
        italic: bool = False,
        heavy: bool = True,
        shorten: bool = True,
    ) -> int:
        """Write a sentence, wrapped, on at most so many lines; gives how many it took.

        What is bad, a name or a key in it is bold too, unless not `heavy`.
        """
        rows = wrapped(said, width)
        for i, row in enumerate(rows[:lines]):
            last = i == lines - 1 and len(rows) > lines
            self._spans(x, y + i, row, width, ink, bold, italic, heavy, more=last and shorten)
            if last:
                (self.shortened if shorten else self.cut).append(said.text)
        return min(len(rows), lines)

    def line(
        self,
        x: int,
        y: int,
        said: Prose,
        width: int,
        ink: Token = "text",
        *,
        bold: bool = False,
        heavy: bool = True,
        shorten: bool = True,
    ) -> int:
        """Write a sentence on one line, its spaces as they are; gives the column after it. `heavy` as in `prose`."""
        if cell_len(said.text) > width:
            (self.shortened if shorten else self.cut).append(said.text)
        return self._spans(x, y, list(said.spans()), width, ink, bold, False, heavy, more=False)

    def _spans(
        self,
        x: int,
        y: int,
        spans: Iterable[tuple[str, Emphasis | None]],
        width: int,
        ink: Token,
        bold: bool,
        italic: bool,
        heavy: bool,
        more: bool,
    ) -> int:
        end = x + width
        pieces = list(spans)
        if more:
            pieces.append((self.glyphs.more, None))
        total = sum(cell_len(piece) for piece, _ in pieces)
        for piece, emphasis in pieces:
            if x >= end:
                break
            thick = bold or (heavy and emphasis in ("bad", "strong", "accent"))
            token: Token = ink if emphasis is None else emphasis
            if total > width and cell_len(piece) > end - x - 1:
                piece = fit(piece, end - x - 1, "") + self.glyphs.more
                x = self.put(x, y, piece, token, bold=thick, italic=italic)
                break
            x = self.put(x, y, piece, token, bold=thick, italic=italic)
        return x

    # Out

    def text(self) -> str:
        """All rows as text, without spaces at their ends."""
        return "\n".join("".join(row).rstrip() for row in self.chars)

    def ansi(self, palette: Palette) -> str:
        """All rows as text with its colours, as a terminal writes it."""
        rows = (self.strip(y, palette) for y in range(self.height))
        return "".join(
            "".join(
                (segment.style or Style()).render(segment.text, color_system=ColorSystem.TRUECOLOR) for segment in row
            )
            + "\n"
            for row in rows
        )

    def paste(self, other: "Canvas", x: int, y: int) -> None:
        """Lay another canvas over this one, with its clicks."""
        for i in range(max(0, -y), min(other.height, self.height - y)):
            width = min(other.width, self.width - x)
            self.chars[y + i][x : x + width] = other.chars[i][:width]
            self.looks[y + i][x : x + width] = other.looks[i][:width]
        self.hits.extend(hit.moved(x, y) for hit in other.hits)
        self.named.extend(spot.moved(x, y) for spot in other.named)
        self.controls.update((name, rect.moved(x, y)) for name, rect in other.controls.items())
        self.cut.extend(other.cut)
        self.shortened.extend(other.shortened)

    def strip(self, y: int, palette: Palette, hover: Hit | None = None) -> Strip:
        """One row as Textual shows it; under the mouse, the letters of what a click would open are underlined."""
        chars, looks = self.chars[y], self.looks[y]
        if palette.colours is None and any(look.ground in _BANDS for look in looks):
            pairs = zip(chars, looks, strict=True)
            chars = [_BANDS.get(look.ground, char) if char == " " else char for char, look in pairs]
        if (spell := self.glyphs.spell) is not None:
            chars = [spell(char) for char in chars]
        if hover is not None and hover.y <= y < hover.y + hover.height:
            looks = looks.copy()
            for x in range(max(hover.x, 0), min(hover.x + hover.width, self.width)):
                if chars[x].isalnum():
                    looks[x] = looks[x]._replace(underline=True)
        return Strip(list(_segments(chars, looks, palette)), self.width)


def _segments(chars: Sequence[str], looks: Sequence[Look], palette: Palette) -> Iterator[Segment]:
    start, look = 0, looks[0] if looks else _plain("bg")
    for x, other in enumerate(looks):
        if other is not look and other != look:
            yield Segment("".join(chars[start:x]), style(palette, *look))
            start, look = x, other
    if chars:
        yield Segment("".join(chars[start:]), style(palette, *look))


@lru_cache(maxsize=4096)
def _look(ink: Token, ground: Token, bold: bool, italic: bool, underline: bool) -> Look:
    return Look(ink, ground, bold, italic, underline)


@lru_cache(maxsize=4096)
def _one_cell_each(text: str) -> bool:
    """Whether each character takes one cell: all but the letters of the far east, and accents that combine."""
    return text.isascii() or all(get_character_cell_size(char) == 1 for char in text)


def _spread(text: str) -> list[str]:
    """A text by cells: a wide character takes two, the second empty; what combines goes with the one before it."""
    cells: list[str] = []
    for char in text:
        size = get_character_cell_size(char)
        if size == 0 and cells:
            cells[-1] += char
        elif size:
            cells.extend([char] if size == 1 else [char, ""])
    return cells


def fit(text: str, width: int, end: str = "…") -> str:
    """A text in at most so many cells; what does not fit is dropped and `end` put there."""
    if cell_len(text) <= width:
        return text
    room = max(width - cell_len(end), 0)
    kept = ""
    for char in text:
        if cell_len(kept + char) > room:
            break
        kept += char
    return (kept + end)[: max(width, 0)]


def fewer(text: str, width: int) -> str:
    """As many whole items of a list as fit, the first always: `Villeurbanne · 11 people`, `Support, Data`."""
    while cell_len(text) > width and (end := max(text.rfind(" · "), text.rfind(", "))) > 0:
        text = text[:end]
    return text


def wrapped(said: Prose, width: int) -> list[list[tuple[str, Emphasis | None]]]:
    """A sentence in lines of at most so many cells, each in pieces with their emphasis."""
    rows: list[list[tuple[str, Emphasis | None]]] = []
    at = 0
    for line in wrap(said.text, max(width, 1)):
        start = said.text.index(line, at)
        at = start + len(line)
        row: list[tuple[str, Emphasis | None]] = []
        place = 0
        for piece, emphasis in said.spans():
            begin, end = max(place, start), min(place + len(piece), at)
            if begin < end:
                row.append((said.text[begin:end], emphasis))
            place += len(piece)
        rows.append(row)
    return rows
