"""Help: a page of the encyclopedia, with the player's own figures in it."""

from dataclasses import dataclass

from infosim.game.views.prose import Prose, Tone


@dataclass(frozen=True, slots=True)
class Sum:
    """The formula with figures: what it is of, the terms, what comes out."""

    label: str
    """A function, a firm and its work; "" for the whole company."""
    terms: str
    result: str
    value: float
    """What comes out, exactly, in the unit of the rules."""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that moves a figure from here, alone, and by how much."""

    label: str
    change: float
    """In the unit of the figure: bars are drawn to it."""
    text: str
    """The change as it is read."""
    tone: Tone | None = None
    when: str = ""
    """When it is felt; "" at once."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant of a rule family, as this game has it."""

    name: str
    value: str
    bounds: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a page that is read from end to end."""

    lead: str
    """Minutes or a number, before the text; "" for none."""
    text: Prose


@dataclass(frozen=True, slots=True)
class Link:
    """A page to turn to."""

    topic: str
    name: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """A page. `topic` is an entry's key, after what it is of and a point: `runway`, `support.wait`."""

    topic: str
    name: str
    gist: str
    theme: str
    definition: str
    formula: str = ""
    sums: tuple[Sum, ...] = ()
    moves: tuple[Move, ...] = ()
    moves_of: str = ""
    """Of which function, contract or skill the moves are, where the page is of all."""
    lesson: str = ""
    text: tuple[Paragraph, ...] = ()
    links: tuple[Link, ...] = ()
    rules: str = ""
    seen: str = ""
    reference: str = ""
    constants: tuple[Constant, ...] = ()
    ledger: str = ""
    """The figure whose ledger `y` opens; "" if it has none."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """A page as the list shows it."""

    topic: str
    name: str
    gist: str
    theme: str
    said: tuple[str, ...] = ()
    """All that the page says, in every language: what a search looks in."""
    also: tuple[str, ...] = ()
    """Other words for it, in every language: looked in as its name is, never shown."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that a search found, and which stretches of its name and gist hold what was typed."""

    page: int
    name: tuple[tuple[int, int], ...] = ()
    gist: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What a search gives, best first; `near` if nothing holds the words, and these pages are only like it."""

    hits: tuple[Hit, ...]
    near: bool = False
