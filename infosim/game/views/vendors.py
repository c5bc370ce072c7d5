"""Vendors: contracts that run, tenders that are out, firms that can be asked; the bids of a tender, side by side."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from infosim.game.views.figures import Figure
from infosim.game.views.form import Draft
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Way


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract that runs."""

    key: str
    """The function's identifier and the slot: `data.0`."""
    vendor: str
    scope: str
    """At most 24 cells: `Data, by the task`."""
    way: Way
    share: float
    """Of the function's work."""
    fee: float
    """Cents a month, as billed."""
    promised: float
    """Service level, 0 to 1."""
    seen: float | None
    """None before the first month of work."""
    seen_tone: Tone | None
    trust: Figure
    """A score."""
    knowledge: Figure
    """With them, a score."""
    left: float
    """Months to the end of the term."""
    term: float
    notice: float
    """Months of the notice window at its end: who wants to leave says so before it."""
    left_tone: Tone | None = None
    lens: Lens = Lens("", NOTHING)


@dataclass(frozen=True, slots=True)
class TenderRow:
    """A tender that is out."""

    key: str
    """The function's identifier."""
    name: str
    """At most 30 cells: `Infrastructure, operation`."""
    stage: Literal["brief", "bids", "choice"]
    bids: int
    invited: int
    note: str
    """At most 34 cells: `3 bids, answer by 30 April`."""
    tone: Tone | None = None
    lens: Lens = Lens("", NOTHING)


@dataclass(frozen=True, slots=True)
class FirmRow:
    """A firm that can be asked to bid."""

    key: str
    name: str
    where: str
    """At most 24 cells: `Lyon · 140 people`."""
    way: Way
    serves: str
    """At most 34 cells: short names of functions and forms."""
    price: float | None
    """Last price seen against the market's, 1 is average; None if never seen."""
    known: Prose
    """The notebook: what is believed of it, at most 40 cells; `nothing known yet`."""
    lens: Lens = Lens("", NOTHING)


@dataclass(frozen=True, slots=True)
class VendorsView:
    """Who works for us, until when; who could."""

    contracts: tuple[ContractRow, ...]
    tenders: tuple[TenderRow, ...]
    firms: tuple[FirmRow, ...]
    headline: Prose
    """At most 72 cells: `Two contracts, €12.4k a month, 38% of the work.`"""
    note: str = ""


class Doubt(NamedTuple):
    """A figure and how far it may be off: `82 ±4`."""

    value: float
    spread: float


BidCell = Literal[
    "price", "volume", "once", "in_place", "level", "saving",  # what they say
    "notice", "leaving", "clauses",  # what binds
    "cost", "quality", "days", "knowledge",  # what we expect
]  # fmt: skip
"""The rows of the table."""


@dataclass(frozen=True, slots=True)
class Bid:
    """An offer. Shares of saving are against the cost of the same work in the house; negative costs more."""

    key: str
    """The function's identifier and the slot: `infrastructure.0`."""
    name: str
    where: str
    """At most 22 cells: `Porto · 900 people`."""
    way: Way
    fee: float
    """Cents a month, at the term looked at, standard level, no clauses."""
    fee_volume: float
    """The same at the volume that you see coming in a year."""
    once: float
    in_place: dt.date
    level: float
    """Service level, 0 to 1."""
    saving: float
    notice: float
    """Months."""
    credit: float
    """Of the fee, the highest service credit of a month."""
    leaving: tuple[float, float]
    """Cents, in the middle of the term: at least and at most, since what our people know is known roughly."""
    clauses: tuple[str, ...]
    """Clauses they accept, worded, at most 6 cells each: `docs`, `exit`, `cap`."""
    cost: Doubt
    """Cents a month over the term, everything counted."""
    quality: Doubt
    """A score, in a year."""
    days: float
    """Of the head of IT, a month, against now."""
    kept: float
    """Share of know-how that stays in the house after the term."""
    best: frozenset[BidCell]
    """Rows in which it is the best of all, under *what binds* and *what we expect* only."""
    band8: tuple[float, float]
    """Saving over the term, everything counted: 8 in 10 lie inside."""
    band5: tuple[float, float]
    likely: float
    saves: float
    """Chance that it saves anything."""
    draft: Draft
    """The form that signs it, at the term looked at."""
    said: Prose = NOTHING
    """What it comes to, one line of 90 cells: `Saves little, and you can leave in two months.`"""
    seen: Prose = NOTHING
    """What it gave away: `seven questions on your volumes, two people named`."""
    forms: tuple[Draft, ...] = ()
    """What can be decided about it before it is signed: `call`, `counter_bid`."""
    firm: str = ""
    """Whose it is, by its identifier."""


@dataclass(frozen=True, slots=True)
class OwnCost:
    """The same work as it is done today. None where it cannot be told."""

    name: str
    """At most 22 cells: `In-house today`."""
    who: str
    """At most 22 cells: `yours, one engineer`."""
    way: Way
    fee: float
    fee_volume: float
    level: float | None
    cost: float
    quality: float
    days: float
    kept: float


@dataclass(frozen=True, slots=True)
class TenderView:
    """A tender and its bids, looked at for one term."""

    key: str
    title: str
    """At most 44 cells: `Infrastructure, operation, 100% of the work`."""
    stage: Literal["brief", "bids", "choice"]
    note: str
    """At most 40 cells: `answer by 30 April · 3 bids of 3`."""
    tone: Tone | None
    own: OwnCost
    bids: tuple[Bid, ...]
    """At most five; none before they arrive."""
    terms: tuple[int, ...]
    """Months that can be signed for."""
    term: int
    drop: Draft
    """The form that declines them all."""
    empty: Prose = NOTHING
    """Said in place of the bids: when they arrive, what they cost to read, why nobody bids."""
    futures: int = 0
    """In how many futures each bid was played to the end of its term; 0 where what we expect is a sum."""
