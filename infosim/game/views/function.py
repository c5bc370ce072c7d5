"""The function sheet: understand one function, and decide who does its work."""

from dataclasses import dataclass
from typing import Literal

from infosim.game.views.figures import Amount, Figure
from infosim.game.views.forecast import Chart
from infosim.game.views.form import Draft
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Share, StripItem, Way
from infosim.game.views.why import Part

Level = Literal["junior", "mid", "senior"]
OptionName = Literal["own", "freelance", "local_extension", "local_service", "near_extension", "off_operation"]
"""The six ways to have work done, always the same, in this order."""


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """Our people of one level, and the open posts of that level."""

    level: Level
    heads: float
    open: int
    """Posts."""
    pay: float | None
    """Mean gross pay a year, cents; None where nobody is there."""
    note: str = ""
    """At most 16 cells: `1 leaves in March`, `open 9 weeks`."""
    tone: Tone | None = None


TrendName = Literal["asked", "done", "wait", "load", "quality", "backlog", "cost", "incidents"]
"""Work asked for and done (heads), days waited, load, quality (score), work that waits (months), cost (cents)."""


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A figure over the last twelve months, fewer at the start, oldest first; its last value is now."""

    name: TrendName
    value: Amount
    history: tuple[float, ...]
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class HistoryChart:
    """A figure drawn large, month by month, with the level it should keep to."""

    name: TrendName
    unit: Amount
    """Now."""
    values: tuple[float, ...]
    """At most twelve, oldest first, in the unit."""
    aim: float | None = None
    """The promise or the target: what is above it (of quality: below it) hurts."""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A way by the forecast of its year, beside changing nothing."""

    hurts: Chart
    """What people wait; of a function that covers, its quality."""
    saved: Chart
    """Money in the bank, against changing nothing."""
    said: Prose
    """From when it is cheaper, if ever; nothing of `now`."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A way to have the work done, with means of its first twelve months: by simple sums, or once `weighed` by a
    forecast.
    """

    name: OptionName | Literal["now", "split"]
    way: Way | None
    """None of `now`."""
    cost: float
    """Cents a month."""
    quality: Figure
    wait: float | None
    """Working days; None where nobody waits for it."""
    in_place: str
    """Worded, at most 13 cells: `Jun ±2 mo`, `juin ±2 mois`."""
    days: float
    """Of the head of IT, a month, against now."""
    kept: float
    """Share of the know-how that stays in the house after a year."""
    closed: str = ""
    """Why it cannot be had, in place of `in_place`; at most 26 cells: `no bidder`, `from the seed on`."""
    draft: Draft | None = None
    """The form that Enter opens; None of `now`."""
    described: str = ""
    """What it is, in one line of 50 cells: `a firm answers your users, priced by the ticket`."""
    gains: Prose = NOTHING
    pays: Prose = NOTHING
    risk: Prose = NOTHING
    first: Prose = NOTHING
    """What happens first: `a tender: 2 months, 3.5 days. Then 2 months to hand over`. Each at most 63 cells."""
    weighed: Weighed | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """The work shared between two ways."""

    row: OptionRow
    """As the table shows it; its figures are NaN until it is weighed, for it has no simple sums."""
    names: tuple[str, str]
    """Options, by name."""
    ways: tuple[Way, Way]
    sizes: tuple[str, str]
    """How much of each, worded: `1 post`, `50% of the work`."""
    at: int
    """Place of the slider, from 0."""
    places: int
    first: tuple[Prose, Prose]
    """What happens first, of each."""
    ranges: Prose = NOTHING
    """What 8 futures in 10 lie between; nothing until it is weighed."""


@dataclass(frozen=True, slots=True)
class FunctionView:
    """One function."""

    key: str
    place: int
    """Its place on the board, from 0: its digit."""
    name: str
    short: str
    core: bool
    previous: tuple[str, str]
    """Key and short name of the function before it; of itself where there is no other."""
    following: tuple[str, str]
    asleep: str = ""
    """When it wakes, worded; nothing of what follows is then filled, but `know`."""
    wait: Figure | None = None
    load: Figure = Figure(0.0)
    quality: Figure = Figure(0.0)
    cost: float = 0.0
    """Cents a month."""
    sourcing: tuple[Share, ...] = ()
    people: tuple[PeopleRow, ...] = ()
    """Senior first; levels without heads and posts left out."""
    posts: float = 0.0
    """Heads and open posts."""
    outside: tuple[str, ...] = ()
    """Others who work here, worded: `Hexalis, local service`, `1 freelancer until May`."""
    why: str = ""
    """The worst figure, as `why` names it: `support.wait`."""
    why_title: str = ""
    """`WHY TICKETS WAIT`, in capitals, at most 28 cells."""
    why_value: Amount | None = None
    causes: tuple[Part, ...] = ()
    """Of that figure, in its own unit, largest first; they sum to it. Labels at most 24 cells."""
    trends: tuple[TrendRow, ...] = ()
    """At most four."""
    under_way: tuple[StripItem, ...] = ()
    ordered: tuple[str, ...] = ()
    """What was decided about it this month, worded, in order."""
    know: Prose = NOTHING
    """Core? Specific? What is lost when others do it? Two sentences."""
    options: tuple[OptionRow, ...] = ()
    """Six, in their order, then `now`."""
    charts: tuple[HistoryChart, ...] = ()
    """Two: the figure that hurts, and the cost."""
