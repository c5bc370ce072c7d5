"""A page: title, large figures, sections of text, tables and charts; and the one HTML document that holds it all.

Everything that is written in it is escaped: the names of companies and the texts of teachers are theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from infosim.game.colours import TABLE
from infosim.game.paper.charts.chart import Chart, Table
from infosim.game.paper.charts.drawing import FONTS, rules
from infosim.game.views.prose import Tone
from infosim.locale import Words

if TYPE_CHECKING:
    from jinja2 import Template

CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a document may load and run: nothing but the styles that are in it, and pictures that are."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A large figure under the title."""

    name: str
    figure: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Paragraphs, apart by an empty line."""

    text: str
    strong: bool = False
    """It concludes: larger."""

    @property
    def paragraphs(self) -> list[str]:
        """Each of them."""
        return [each.strip() for each in self.text.split("\n\n") if each.strip()]


@dataclass(frozen=True, slots=True)
class Card:
    """Something with a name and what it was worth."""

    title: str
    figure: str = ""
    text: str = ""
    tone: Tone | None = None
    note: str = ""
    """Under the figure, small."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Some of them side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    texts: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Folded:
    """A table that is opened by whoever wants it."""

    title: str
    table: Table


Block: TypeAlias = Chart | Table | Folded | Said | Cards | Points


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page. `key` is its place in the address."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    """Beside the title, small: what is counted, and how."""
    apart: bool = False
    """It begins a new sheet of paper."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document."""

    title: str
    """A sentence, or a name."""
    over: str = ""
    """Above the title, small."""
    lead: str = ""
    """Under it."""
    tiles: tuple[Tile, ...] = ()
    sections: tuple[Section, ...] = ()
    foot: str = ""
    tab: str = ""
    """What a browser calls it, if not by its title."""
    projected: bool = False
    """It is read from the back of a room."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A block as the template asks for it: what kind it is, and a key of its own in the document."""

    kind: str
    key: str
    block: Block = field(repr=False)


def document(page: Page, w: Words) -> str:
    """A page as one HTML document in the language of `w`, which needs nothing else."""
    sections = [(each, list(_named(each))) for each in page.sections]
    return _template().render(
        page=page,
        sections=sections,
        language=w.language,
        csp=CSP,
        style=_style(),
        # words: head of the list of what a page holds
        contents=w.text("paper", "Contents"),
        # words: opens the table with the figures of a picture
        figures=w.text("paper", "The figures"),
    )


def _named(section: Section) -> Iterator[_Named]:
    for n, block in enumerate(section.blocks):
        yield _Named(type(block).__name__.lower(), f"{section.key}-{n + 1}", block)


@cache
def _template() -> Template:
    import jinja2  # only whoever writes a document needs it

    house = jinja2.Environment(
        loader=jinja2.PackageLoader("infosim.game.paper"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return house.get_template("page.html.jinja")


@cache
def _style() -> str:
    """The style of a document: its colours by name, how marks look, how a page is set."""
    from importlib.resources import files  # as above

    dark, light, contrast = (
        "".join(f"--{token}:{row[column]};" for token, row in TABLE.items()) for column in range(3)
    )
    page = files("infosim.game.paper").joinpath("templates", "page.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            f":root{{color-scheme:light dark;{light}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}",
            f"@media screen and (prefers-color-scheme:dark) and (prefers-contrast:more){{:root{{{contrast}}}}}",
            *rules(lambda token: f"var(--{token})"),
            f"body{{font-family:{FONTS}}}",
            page,
        )
    )
