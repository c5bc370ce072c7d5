"""What is the matter: rules of thumb that turn figures into something to say, the most pressing first.

Thresholds are judgement and have names; a matter is `act`, `watch` or neither, and the board's marks follow from that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from infosim.game.facts.ahead import Ahead
from infosim.game.facts.contracts import Contract, Tender
from infosim.game.facts.functions import Work, breaches_a_year
from infosim.game.facts.pipeline import Asked, Freelance, Hire, Leave, Move, Term, Thing
from infosim.game.facts.played import Played, one
from infosim.game.facts.stories import Lasting, OnTable, Token

Degree = Literal[0, 1, 2]
"""0 nothing, 1 watch, 2 act."""

BUSY, FULL = 0.92, 1.02
"""Load from which a function is watched, and from which it must be acted on."""
LATE, VERY_LATE = 1.5, 3.0
"""The wait over its aim, likewise."""
COVERED, EXPOSED = 0.85, 0.6
"""Share of security work done under which it is watched, and must be acted on."""
OLD_POST = 3.0
"""Months after which an open post is a matter of its own."""
UNDERPAID = 0.98
"""Offer against the market's pay under which pay is the likely reason."""
UNMET = 0.03
"""Service under the promise from which a contract is watched."""
IDLE = 0.55
"""Load of a team of ours under which there are more people than work."""
RUNWAY_WATCH, RUNWAY_ACT = 12.0, 6.0
"""Months of money under which to watch, and to act."""
MORALE_LOW, MORALE_BAD = 0.55, 0.45


@dataclass(frozen=True, slots=True)
class Queue:
    """Work waits: more is asked than can be done."""

    degree: Degree
    work: Work
    overdue: bool
    """The wait is far over its aim, though the load may be calm by now."""


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody of ours, no firm and no freelancer: what is not done by the head of IT is left undone."""

    degree: Degree
    work: Work
    days: float
    """Days a month that the head of IT gives it."""


@dataclass(frozen=True, slots=True)
class Exposed:
    """A function that guards does too little: what it costs is a chance."""

    degree: Degree
    work: Work
    covered: float
    yearly: float
    calm: float
    """The yearly chance if all the work was done."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post that stays open."""

    degree: Degree
    hire: Hire

    @property
    def underpaid(self) -> bool:
        """Whether the offer is clearly under the market's."""
        return self.hire.pay < UNDERPAID * self.hire.market


@dataclass(frozen=True, slots=True)
class Alone:
    """One person of ours knows the work, and nobody else does it."""

    degree: Degree
    work: Work
    months: int


@dataclass(frozen=True, slots=True)
class Unkept:
    """A contract that gives less than it promised."""

    degree: Degree
    contract: Contract


@dataclass(frozen=True, slots=True)
class Renewal:
    """A contract that named its price and waits for an answer."""

    degree: Degree
    contract: Contract


@dataclass(frozen=True, slots=True)
class Bids:
    """Offers that lie on the table."""

    degree: Degree
    tender: Tender


@dataclass(frozen=True, slots=True)
class Leaving:
    """Somebody of the team goes."""

    degree: Degree
    leaves: tuple[Leave, ...]
    load: float
    """Load with those who stay."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A team with more people than work."""

    degree: Degree
    work: Work


@dataclass(frozen=True, slots=True)
class Poor:
    """Much of the work comes back."""

    degree: Degree
    work: Work


Matter: TypeAlias = Queue | Nobody | Exposed | Post | Alone | Unkept | Renewal | Bids | Leaving | Idle | Poor

POOR, VERY_POOR = 0.75, 0.65
"""Quality under which it is watched, and must be acted on."""


def matters(ahead: Ahead, work: Work, things: tuple[Thing, ...], contracts: tuple[Contract, ...]) -> tuple[Matter, ...]:
    """What is the matter with a function, the most pressing first; nothing while it sleeps."""
    if not work.awake or work.need <= 0:
        return ()
    found: list[Matter] = [*_work(ahead, work), *_people(ahead, work, things)]
    for contract in contracts:
        if contract.function != work.index:
            continue
        if contract.asks:
            found.append(Renewal(2 if contract.ends_in < 1 else 1, contract))
        elif not contract.moving and contract.seen < contract.level - UNMET:
            found.append(Unkept(1, contract))
    asked = [t.tender for t in things if isinstance(t, Asked) and t.tender.function == work.index and t.tender.bids]
    found += [Bids(2 if tender.expires_in < 1 else 1, tender) for tender in asked]
    return tuple(sorted(found, key=lambda matter: -matter.degree))


def _work(ahead: Ahead, work: Work) -> list[Matter]:
    found: list[Matter] = []
    r = ahead.played.rules
    if work.covers:
        covered = min(work.able / work.need, 1.0) if work.need > 0 else 1.0
        if covered < COVERED:
            yearly, calm = (breaches_a_year(np.full((1, 1), share), r) for share in (covered, 1.0))
            found.append(Exposed(2 if covered < EXPOSED else 1, work, covered, yearly, calm))
        return found
    if work.people <= 0:
        days = work.hands_on / r.attention.hands_on_yield
        degree: Degree = 2 if work.load >= FULL else 1 if work.load >= r.delivery.hurry or days >= 5 else 0
        return [Nobody(degree, work, days)]
    full, busy = work.load >= FULL, work.load >= BUSY
    very_late = work.late >= VERY_LATE and work.backlog >= 0.1
    late = work.late >= LATE and work.backlog >= 0.05
    if full or busy or late:
        found.append(Queue(2 if full or very_late else 1, work, overdue=late and not busy))
    elif work.load < IDLE and work.heads >= 2:
        found.append(Idle(1, work))
    if work.quality < POOR:
        found.append(Poor(2 if work.quality < VERY_POOR else 1, work))
    return found


def _people(ahead: Ahead, work: Work, things: tuple[Thing, ...]) -> list[Matter]:
    played = ahead.played
    posts = [t for t in things if isinstance(t, Hire) and t.function == work.index and t.age >= OLD_POST]
    found: list[Matter] = [Post(1, hire) for hire in posts]
    leaves = tuple(t for t in things if isinstance(t, Leave) and t.person.function == work.index)
    if leaves:
        left = max(work.people - len(leaves), 0.0)
        load = work.load * work.people / left if left > 0 else 9.99
        found.append(Leaving(2 if load >= FULL else 1, leaves, load))
    if work.heads == 1 and work.firms == 0 and work.freelancers == 0 and one(played.now.second[work.index]) < 0:
        found.append(Alone(1, work, _months_alone(played, work.index)))
    return found


def _months_alone(played: Played, f: int) -> int:
    """For how many closed months exactly one of ours, and nobody else, was there."""
    months = 0
    for s in reversed(played.states):
        alone = one(s.heads.sum(axis=0)[f]) == 1 and one(s.freelancers[f]) == 0
        if not alone or one(s.contract_vendor[:, f].max(axis=0)) >= 0:
            break
        months += 1
    return max(months - 1, 0)


def alarm(found: tuple[Matter, ...]) -> Degree:
    """The mark of a row: that of its most pressing matter."""
    return max((matter.degree for matter in found), default=0)


def degree_of_runway(months: float) -> Degree:
    """How pressing a runway is."""
    return 2 if months < RUNWAY_ACT else 1 if months < RUNWAY_WATCH else 0


@dataclass(frozen=True, slots=True)
class Next:
    """The most pressing dated thing of a function, for the last column of the board."""

    thing: Thing | None
    work: Work


def next_of(work: Work, things: tuple[Thing, ...]) -> Next:
    """What comes next in a function."""
    for thing in things:
        if function_of(thing) == work.index and not isinstance(thing, Freelance | Move):
            return Next(thing, work)
    return Next(next((t for t in things if function_of(t) == work.index), None), work)


def function_of(thing: Thing) -> int | None:
    """The function that something under way belongs to; None: the company's."""
    match thing:
        case Asked(tender):
            return tender.function
        case OnTable() | Token() | Lasting():
            return None
        case _:
            for name in ("contract", "person"):
                if hasattr(thing, name):
                    return int(getattr(thing, name).function)
            return int(thing.function) if hasattr(thing, "function") else None


def due_soon(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """What must be answered before this month ends, or is gone."""
    return tuple(
        thing
        for thing in things
        if (isinstance(thing, Asked) and thing.tender.bids and thing.tender.expires_in < 1)
        or (isinstance(thing, Term) and thing.contract.asks and thing.contract.ends_in < 1)
    )
