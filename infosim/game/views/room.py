"""The control room: what is wrong, what is coming, what was decided."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from infosim.game.views.figures import Figure, History
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Tone

KpiName = Literal["cash", "runway", "mrr", "churn", "morale", "reputation"]

Way = Literal["I", "F", "L", "M", "N", "O"]
"""Who does the work: in-house, freelance, local firm, managed service, nearshore, offshore."""

Kind = Literal[
    "hire", "candidate", "leaves", "tender", "move", "learn", "ends", "round", "lead", "event", "market", "law", "audit"
]  # fmt: skip
"""What is under way: a vacancy, a candidate who waits for an answer, somebody leaving, a tender, a handover, newcomers
who ramp up, a contract's term, a round of funding, somebody learning to lead or to stand in, something a story left,
a shock of the market, a law, an audit."""


@dataclass(frozen=True, slots=True)
class Kpi:
    """One of the six figures at the top. Also named so for `why`.

    Cash and MRR are in cents, runway in months (inf: not burning), churn a share a month, morale and reputation scores.
    """

    name: KpiName
    value: float
    change: float | None
    """Against last month: cents, months, points of a score; MRR's is its growth, churn's that of the share. None in the
    first month."""
    tone: Tone | None
    """Whether the change is welcome; it colours the change and the last month of the history."""
    history: History
    lens: Lens


@dataclass(frozen=True, slots=True)
class AttentionView:
    """Working days of the head of IT this month."""

    had: float
    taken: float
    teams: float
    vendors: float
    other: float
    lens: Lens
    warning: Prose | None = None
    """What an overdraw does, where days are over: `quality drifts`, worded with the days."""


class Share(NamedTuple):
    """How much of a function's work goes one way."""

    way: Way
    share: float


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One function. Load is a share of capacity, quality a score, wait in working days, cost in cents a month."""

    key: str
    """The function's identifier; its figures are `KEY.load`, `KEY.quality`, `KEY.wait`, `KEY.backlog`, `KEY.cost`."""
    name: str
    short: str
    """At most 15 cells."""
    core: bool
    lens: Lens
    asleep: str = ""
    """When it wakes, worded; all that follows is of functions awake."""
    alarm: Literal[0, 1, 2] = 0
    """0 calm, 1 watch, 2 act."""
    sourcing: tuple[Share, ...] = ()
    people: float = 0.0
    posts: float = 0.0
    people_tone: Tone | None = None
    load: Figure = Figure(0.0)
    quality: Figure = Figure(0.0)
    wait: Figure | None = None
    """None where nobody waits for it."""
    backlog: History = History(())
    cost: float = 0.0
    next: str = ""
    """What comes next, in at most 22 cells."""


class Chance(NamedTuple):
    """A thing that happens some month: the cumulative chance that it has, at the end of each of the months ahead."""

    by_month: tuple[float, ...]


class Until(NamedTuple):
    """A thing with a date: months from now, and whether you may act then, it happens to you, or somebody goes."""

    months: float
    what: Literal["act", "happens", "leaves"]


class Done(NamedTuple):
    """A piece of work: how many months it still takes, and the share done."""

    months: float
    share: float


class Opens(NamedTuple):
    """What Enter on a thing opens: a screen, and which of its things."""

    screen: Literal["function", "tender", "contract", "talent", "month", "event", "audit", "law", "vendors", "money"]
    key: str = ""


@dataclass(frozen=True, slots=True)
class StripItem:
    """Something under way."""

    kind: Kind
    name: str
    track: Chance | Until | Done
    note: str
    lens: Lens
    opens: Opens | None = None


@dataclass(frozen=True, slots=True)
class WireItem:
    """Something somebody said."""

    voice: str
    said: Prose
    new: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of this month, and what it costs, worded: `1 d, 1 mo`."""

    text: str
    cost: str
    standing: bool = False
    """A standing order decided it."""


@dataclass(frozen=True, slots=True)
class RoomView:
    """The control room."""

    date: dt.date
    """Any day of the month being played."""
    kpis: tuple[Kpi, ...]
    attention: AttentionView
    rows: tuple[BoardRow, ...]
    """In the scenario's order; the row's place is its digit."""
    strip: tuple[StripItem, ...]
    """What needs you soonest first."""
    wire: tuple[WireItem, ...]
    """Newest first."""
    decided: tuple[Decided, ...]
    """In order."""
    alert: Lens | None = None
    """What speaks first, before the thing under the cursor: an unanswered event, money nearly out."""
    alert_opens: Opens | None = None
    unread: int = 0
    """How much was said since the news were last read."""
    before_end: Lens | None = None
    """What to say when the month is about to end with something open or overdrawn; None: one press ends it."""
    before_end_opens: Opens | None = None
    """Where the first of it is answered."""
