"""The debrief of a game: what was decided and what it was worth, luck beside play, mistakes with their price."""

import datetime as dt
from dataclasses import dataclass

from infosim.game.views.end import Chapter
from infosim.game.views.lesson import Sealed
from infosim.game.views.prose import Prose, Tone
from infosim.game.views.why import WhyView


@dataclass(frozen=True, slots=True)
class Line:
    """Revenue after each month, the opening first, cents; and what the line is of, worded."""

    label: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Era:
    """A chapter of the company: the month after which it began, and its name."""

    since: int
    name: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The game beside itself with one thing decided otherwise, under the same luck."""

    title: str
    """What was decided, and when."""
    month: int
    mrr: tuple[Line, Line]
    """As it was played, and otherwise."""
    cash: tuple[Line, Line]
    ledger: WhyView
    """From the cash otherwise to the cash as it was played, by what moved it."""
    then: Prose
    """What was known then, or what to do instead."""
    without: Prose
    """What the game would have come to."""


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A decision and what it was worth."""

    month: int
    date: dt.date
    text: str
    worth: float
    """Cents, or months of life: what the bar shows."""
    figure: str
    tone: Tone | None
    """`bad` where it cost something."""
    band: str
    """What it is worth 8 times in 10 under other luck; "" where that was not tried."""
    then: Prose
    """What was known then, and what became of it."""
    without: Prose
    """What the game would have come to without it."""
    otherwise: Otherwise | None = None
    """None before it is known where the game stands."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where something lies on an axis of money, cents: 8 in 10, 5 in 10, the middle."""

    label: str
    low: float
    inner_low: float
    middle: float
    inner_high: float
    high: float
    said: str
    """At its right."""


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who played the same game: a bot, or you; value in cents."""

    name: str
    value: float
    figure: str
    you: bool = False


@dataclass(frozen=True, slots=True)
class LuckView:
    """Skill and luck."""

    spreads: tuple[Spread, ...]
    value: float
    """Yours, cents."""
    conclusion: Prose
    parts: tuple[tuple[str, float, str], ...]
    """What the value is made of: what a usual bot comes to, luck, play; each worded, in cents, worded."""
    players: tuple[Player, ...]
    """Everybody on the same luck, the best first."""


@dataclass(frozen=True, slots=True)
class MistakeRow:
    """A mistake with a name, and what it cost."""

    date: dt.date
    month: int
    name: str
    said: str
    instead: str
    figure: str
    band: str
    otherwise: Otherwise | None = None


@dataclass(frozen=True, slots=True)
class DebriefView:
    """The whole of it."""

    headline: str
    first: dt.date
    """The first day of the first month."""
    closed: int
    own: Line
    beside: tuple[Line, ...]
    """Others under the same luck: what the line can be held against."""
    eras: tuple[Era, ...]
    story: tuple[Chapter, ...]
    mattered: tuple[PriceRow, ...]
    """In order of time."""
    every: tuple[PriceRow, ...]
    """All decisions, those that mattered most first."""
    luck: LuckView
    mistakes: tuple[MistakeRow, ...]
    better: Prose
    thanks: Prose
    """What made it possible; NOTHING where no decision did."""
    lesson: str
    """The scenario's, once the game is over; "" before."""
    predictions: tuple[Sealed, ...] = ()
    """What was foretold in a class, and what it was."""
    notes: tuple[str, ...] = ()
    """What could not be priced, and why."""
    life: bool = False
    """Whether worth is counted in months of life: of a company that failed."""
