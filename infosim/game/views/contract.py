"""The contract sheet: promised and seen, between you and them, renewal in three beats."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from infosim.game.views.figures import Amount, Figure
from infosim.game.views.form import Draft
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Until, Way


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Something that was promised, and what is seen of it."""

    name: Literal["service", "wait", "quality", "fee", "saving", "volume"]
    promised: Amount | None
    seen: Amount | None
    """None before the first month of work."""
    tone: Tone | None
    history: tuple[float, ...] = ()
    """What was seen, up to eight months."""


@dataclass(frozen=True, slots=True)
class RelationRow:
    """Something between you and them, a score from 0 to 100."""

    name: Literal["trust", "satisfaction", "their_knowledge", "our_knowledge", "drift"]
    figure: Figure
    band: tuple[float, float] | None = None
    """Its bounds, where it is known roughly; `figure` is then a usual one between them."""


class GovernancePrice(NamedTuple):
    """What a level of governance takes: days a month, share of the fee."""

    days: float
    share: float


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date of the contract, months from now."""

    name: Literal["in_place", "notice", "ends", "renews", "leaves"]
    track: Until


class WayOut(NamedTuple):
    """Something that would cut what they ask, and whether you have it."""

    had: bool
    said: str
    """At most 17 cells: `a bid in hand`."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A way to answer what they ask."""

    name: Literal["renew", "renegotiate", "tender", "take_back"]
    fee: float | None
    """Cents a month it would come to."""
    change: float | None
    """Against today, a share; the rest is how far that may be off."""
    spread: float
    days: float
    once: float
    note: str
    """At most 44 cells: `a bid in hand: ask −30 to −60%`."""
    tone: Tone | None = None
    closed: str = ""
    """Why not, at most 44 cells."""
    draft: Draft | None = None
    said: Prose = NOTHING
    """The lens: two lines of 114 cells."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """Three beats: where you stand, what they ask, what you answer."""

    beat: Literal[0, 1, 2, 3]
    """Beats that are behind us: 0 the end is far, 1 you see where you stand, 2 they asked, 3 you answered."""
    stand: Prose
    """`To leave would cost 28% of a year, €18k.`, at most 60 cells."""
    formula: str
    """With the contract's figures, at most 60 cells."""
    they_know: float
    """Share of the work that they know; the rest only you do, or nobody."""
    stand_note: str = ""
    """At most 24 cells: `said in February`."""
    ask: Prose = NOTHING
    """`€5.5k › €6.3k a month, +14%, for 12 months.`; before they ask, when they will."""
    ask_note: str = ""
    """At most 30 cells."""
    ways_out: tuple[WayOut, ...] = ()
    """At most four."""
    answers: tuple[Answer, ...] = ()
    """Once they have asked; until then none."""
    by: str = ""
    """Until when, at most 24 cells: `by 31 March`."""
    answered: Prose = NOTHING
    """What was answered, once it was."""
    silence: Prose = NOTHING
    """What happens if you do not answer, at most 66 cells after `If you do not answer:`."""


@dataclass(frozen=True, slots=True)
class ContractView:
    """A contract."""

    date: dt.date
    """Any day of the month being played: dates count from it."""
    key: str
    title: str
    """At most 36 cells: `Data: reports, by the task`."""
    vendor: str
    where: str
    """At most 26 cells: `Lyon · 40 people`."""
    way: Way
    dates_note: str
    """At most 44 cells: `ends 30 June · notice by 31 March`."""
    dates_short: str
    """At most 24 cells."""
    dates_tone: Tone | None
    months: int
    """Since it was signed."""
    promises: tuple[PromiseRow, ...]
    """At most four."""
    relation: tuple[RelationRow, ...]
    """At most four."""
    seen: str
    """Something observed, one line of 48 cells; nothing if nothing was."""
    governance: int
    governance_prices: tuple[GovernancePrice, ...]
    """Of levels 0, 1, 2."""
    scope: str
    """At most 14 cells: `as signed`."""
    scope_price: str
    """At most 26 cells: `±20% free, then ×1.3`."""
    leave: str
    """At most 14 cells: `3 months`."""
    leave_price: str
    """`€9k to €12k, no exit clause`; where room is short, what stands before the comma."""
    leave_tone: Tone | None
    dates: tuple[DateRow, ...]
    dates_said: str = ""
    """At most 48 cells: `first of three reminders`."""
    forms: tuple[Draft, ...] = ()
    """Forms that can be opened about it now: `governance`, `scope`, `leave`, `renew`."""
    renewal: Renewal | None = None
    """None of a task, which ends with its result."""
    priced: str = ""
    """Of a contract in another money than the euro: its price there, and here today; at most 48 cells."""
    lens: Prose = NOTHING
    """What is the matter with it, when no answer is under the cursor: two lines of 114 cells."""
