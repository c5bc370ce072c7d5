"""The month being played: where the days of the head of IT go, and what is theirs to set."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Way


@dataclass(frozen=True, slots=True)
class DayUse:
    """Something that takes days this month."""

    label: str
    """At most 27 cells: `Product, 4 people`."""
    days: float
    way: Way | None = None
    """Whose work it is about: colours its bar. None: your own doing, a tender, the round."""


@dataclass(frozen=True, slots=True)
class GiveBack:
    """Something that would give days back."""

    label: str
    """At most 25 cells."""
    days: float
    how: str
    """At most 18 cells: `by itself in April`."""


DayGroup = Literal["teams", "hiring", "freelancers", "vendors", "tenders", "round", "crisis", "events", "decisions"]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Something that investors look at."""

    name: Literal["mrr", "growth", "burn", "runway", "quality", "knowledge"]
    share: float
    """Of the way to what they want to see, at most 1."""
    said: str
    """Worded, at most 24 cells: `€48.2k of 48`, `7 mo: 9 is safer`."""
    state: Literal["met", "mend", "fine"]
    """Met, to be mended, or neither asked for nor in the way."""


@dataclass(frozen=True, slots=True)
class RoundView:
    """The next round, or the bridge."""

    name: str
    """`seed`, `series A`; in the case of a bridge, its name."""
    state: Literal["closed", "open", "talks", "sheet", "bridge", "over"]
    """Cannot be had yet; can be started; talks go on; a sheet is on the table; a bridge is offered; no more rounds."""
    ready: float
    """0 to 1."""
    days: float
    """A month, while talks go on."""
    closed: str = ""
    """Why not, at most 30 cells: `from MRR €33.6k`."""
    readiness: tuple[Readiness, ...] = ()
    """At most five."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The month being played. What can be set are the forms `hands_on`, `priority`, `fund` and `standing`."""

    date: dt.date
    had: float
    taken: float
    hands_on: float
    """Days left for hands-on work; 0 when overdrawn."""
    idle: float
    """Days left beyond what hands-on work can use."""
    headline: Prose
    """`24 days, 20.4 taken. The other 3.6 answer tickets.`, at most 74 cells."""
    had_note: str
    """Where the days come from: `24 d = 20 + 4 since the seed`, at most 34 cells."""
    uses: tuple[DayUse, ...]
    """In the order of the board, then contracts, tenders, the rest; what is left is not among them."""
    groups: tuple[tuple[DayGroup, float], ...]
    """The same added up, for narrow screens; groups without days left out."""
    gives_back: tuple[GiveBack, ...] = ()
    """At most three."""
    load_history: tuple[float, ...] = ()
    """Days taken over days had, twelve months."""
    hands_on_history: tuple[float, ...] = ()
    months_over: int = 0
    months: int = 0
    over_tone: Tone | None = None
    round: RoundView | None = None
    """None where the scenario has no rounds."""
    standing: tuple[str, ...] = ()
    """Standing orders that can be given, and the next one to be learnt: targets of the form `standing`."""
    standing_note: str = ""
    """How many are in force, or from when on they can be given: at most 34 cells."""
    said: Prose = NOTHING
    """What stands at the right of the headline: `nothing is saved up for March`, at most 34 cells."""
