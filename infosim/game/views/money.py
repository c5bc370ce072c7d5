"""Money: how long it lasts, on what it goes, the round that may bring more."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from infosim.game.views.figures import History
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Tone
from infosim.game.views.room import Opens

Cut = Literal["nature", "function", "customer"]
"""How the month's money is cut: by what it is for, by the function that cost it, by nature for each customer."""
CUTS: tuple[Cut, ...] = ("nature", "function", "customer")


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A line in or out. Figures are cents; what goes out is negative."""

    key: str
    label: str
    months: tuple[float, ...]
    """Of the closed months, oldest first, as many as the columns."""
    change: float | None
    """By how much more came in or went out than the month before; None in the first."""
    share: float | None
    """Of all that went out in the last column; None for what came in."""
    history: History
    lens: Lens
    tone: Tone | None = None
    """`warn` for the one line that grew more than usual."""
    opens: Opens | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """A round that was closed: a step of the cash."""

    month: int
    """In the history, counted from its first."""
    name: str
    cash: float
    """What was left before the money came, cents."""


@dataclass(frozen=True, slots=True)
class CashLine:
    """Cash at the end of each month, and what it would be at this pace."""

    first: dt.date
    """Any day of the month of the first figure."""
    past: tuple[float, ...]
    """Cents; the last is now."""
    raised: tuple[float, ...]
    """Of each of those months: money from a round or a bridge, cents."""
    pace: float
    """Net burn of a month at this pace, cents; not positive where none burns."""
    months: float
    """That the cash lasts at this pace; inf where none burns."""
    tone: Tone | None
    closings: tuple[Closing, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A condition of a round: what it is, the figure, what is asked, whether it is met."""

    label: str
    figure: str
    asked: str
    met: bool | None
    """None where there is nothing to meet yet."""


@dataclass(frozen=True, slots=True)
class RoundPanel:
    """The next round, or the talks for it."""

    title: str
    """Its name and what it brings."""
    ready: float
    terms: tuple[Term, ...]
    keeps: str
    """What the founders keep: `80.0% → 65.6%`."""
    days: str
    start_by: str
    start_tone: Tone | None
    brief: str
    """All of it in one line, at most 60 cells."""


@dataclass(frozen=True, slots=True)
class MoneyView:
    """The screen."""

    headline: str
    note: str
    brief: str
    """The headline where there are 80 columns."""
    line: CashLine
    round: RoundPanel | None
    cut: Cut
    dates: tuple[dt.date, ...]
    """Of the columns, oldest first."""
    rows: tuple[MoneyRow, ...]
    left_over: MoneyRow
    month: int
    """The closed month of the last column, from 1; 0 before the first has closed."""
    later: int
    """Months by which the columns end before the last closed one."""
    earlier: bool
    """Whether there are earlier months to see."""
    ends: str = ""
    """What of the money that goes out ends by itself, and when: at most 34 cells."""
    alert: str = ""
    """The verb of the button where money is short: it opens the row of the month's sheet about money."""
