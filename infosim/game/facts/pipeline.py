"""What is under way: everything in motion, with the month in which it gets there or asks for an answer.

`within` counts months from the end of the month being played: 0 is this month's end.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.billing import OFFERED
from infosim.engine.company import on_the_table, round_pace, round_threshold
from infosim.engine.developing import programme_months
from infosim.engine.layout import VACANCY_SLOTS
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND, TAKE_BRIDGE
from infosim.engine.people import fill_rate, market_pay, newly_called
from infosim.game.facts.candidates import Candidate, candidates
from infosim.game.facts.chance import ROUND, at, by_month
from infosim.game.facts.contracts import Contract, Tender, contracts, tenders
from infosim.game.facts.dated import Blow, Dated, Examined, Ruling, Visit
from infosim.game.facts.people import Person, team
from infosim.game.facts.played import Played, one
from infosim.game.facts.stories import Lasting, OnTable, Token, lasting, on_table, tokens
from infosim.sight import chance_filled

SETTLED = 0.9
"""Productivity from which a newcomer is no longer one."""
LOOKS_AHEAD = 12
"""Months for which the chance of a search is followed."""


@dataclass(frozen=True, slots=True)
class Hire:
    """An open post, and the chance that somebody is there by the end of each of the months ahead."""

    function: int
    slot: int
    posts: float
    level: int
    place: int
    pay: float
    """Offered, cents a year."""
    market: float
    """What the place pays that level, cents a year."""
    agency: bool
    age: float
    chances: tuple[float, ...]
    rate: float
    """Chance of a month that one post is filled, roughly: the mean step of the search."""
    new: bool


@dataclass(frozen=True, slots=True)
class Met:
    """A candidate who waits for an answer."""

    candidate: Candidate

    @property
    def function(self) -> int:
        """Position of the function they would work in."""
        return self.candidate.function


@dataclass(frozen=True, slots=True)
class Grow:
    """A programme for the people of a function: a lead, a stand-in for another function, a junior in training."""

    function: int
    code: float
    to: int
    """The function in which they will stand in, -1 for none."""
    months: float
    """The whole of it."""
    within: float


@dataclass(frozen=True, slots=True)
class Start:
    """Somebody who signed and starts this month."""

    person: Person


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody who announced to leave, and is gone this month."""

    person: Person


@dataclass(frozen=True, slots=True)
class Learn:
    """Newcomers of a function who are not settled yet."""

    function: int
    people: tuple[Person, ...]
    productive: float
    within: float


@dataclass(frozen=True, slots=True)
class Freelance:
    """Freelancers at work or called, until the last month they are engaged for."""

    function: int
    here: float
    coming: float
    within: float
    starts: float = 1.0
    """Months until those who come begin: 0 is this month."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A tender that is out: bids are awaited, or lie there to be answered."""

    tender: Tender


@dataclass(frozen=True, slots=True)
class Move:
    """A hand-over to a firm."""

    contract: Contract


@dataclass(frozen=True, slots=True)
class Term:
    """A contract whose term ends within sight: it asks, renews or ends."""

    contract: Contract


@dataclass(frozen=True, slots=True)
class Notice:
    """A contract that was left before its term."""

    contract: Contract


@dataclass(frozen=True, slots=True)
class Round:
    """Talks with investors: how far, and the chance of a term sheet by the end of each of the months ahead."""

    name: int
    ready: float
    short_of: float | None
    """Revenue that investors wait for, cents a month; None: reached."""
    chances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A term sheet that lies on the table."""

    name: int
    amount: float
    keep: float
    accepted: bool = False
    """This month; the money comes when it ends."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """The one bridge loan, to be answered this month."""

    taken: bool = False


Thing: TypeAlias = (
    Hire
    | Met
    | Grow
    | Start
    | Leave
    | Learn
    | Freelance
    | Asked
    | Move
    | Term
    | Notice
    | Round
    | Sheet
    | Bridge
    | OnTable
    | Token
    | Lasting
    | Blow
    | Ruling
    | Visit
    | Examined
)

IN_SIGHT = 6.0
"""Months before the end of a term from which it is shown."""
NOTICE_IN_SIGHT = 2.0
"""Months before the last day of notice from which a term is shown, however far its end."""


def under_way(
    played: Played,
    held: tuple[Contract, ...] | None = None,
    out: tuple[Tender, ...] | None = None,
    met: tuple[Candidate, ...] | None = None,
) -> tuple[Thing, ...]:
    """Everything in motion; what must be answered first comes first, then what comes soonest."""
    found: list[Thing] = [*_money(played)]
    s, r = played.decided, played.rules
    met = candidates(played) if met is None else met
    found += [Met(candidate) for candidate in met]
    rates, pay, called = fill_rate(s, r), market_pay(s, r), newly_called(played.now, played.wanted)
    for f in range(len(r.layout.functions)):
        found += _people(played, f, one(called[f]))
        found += hires(played, f, rates, pay, met)
    found += [Asked(tender) for tender in (tenders(played) if out is None else out)]
    for contract in contracts(played) if held is None else held:
        if contract.moving:
            found.append(Move(contract))
        if contract.leaves_in is not None:
            found.append(Notice(contract))
        elif contract.ends_in <= IN_SIGHT or (not contract.task and 0 <= contract.notice_in <= NOTICE_IN_SIGHT):
            found.append(Term(contract))
    table = on_table(played)
    found += [table] if table is not None and table.answered is None else []
    found += [*tokens(played, table), *lasting(played)]
    dated = Dated(played)
    found += [*dated.blows, *dated.rulings, *dated.visits, *dated.examined]
    return tuple(sorted(found, key=urgency))


def urgency(thing: Thing) -> tuple[int, float]:
    """What has to be answered first, then by date."""
    match thing:
        case Bridge() | Sheet():
            return 0, 0.0
        case OnTable():
            return 0, 1.0
        case Asked(tender):
            return (1, tender.expires_in) if tender.bids else (3, tender.due_in)
        case Met(candidate):
            return 1, candidate.stays
        case Term(contract):
            return (1 if contract.asks else 3), contract.ends_in
        case Leave():
            return 2, 0.0
        case Start():
            return 2, 0.5
        case Hire():
            return 2, 1.0
        case Round():
            return 2, 2.0
        case Notice(contract):
            return 3, contract.leaves_in or 0.0
        case Move(contract):
            return 3, contract.moves_for
        case Examined():
            return 1, 0.0
        case Learn() | Freelance() | Grow() | Token() | Lasting() | Blow() | Ruling() | Visit():
            return 3, thing.within


def _money(played: Played) -> list[Thing]:
    s, r = played.decided, played.rules
    rounds = r.content.rounds
    found: list[Thing] = []
    if one(s.bridge) == OFFERED:
        found.append(Bridge(one(played.wanted.fund) == TAKE_BRIDGE))
    which = int(one(s.rounds))
    if which >= len(rounds.mrr):
        return found
    if played.holds(on_the_table(s)):
        return [*found, _sheet(played, which)]
    fund = one(played.wanted.fund)
    raising = (one(s.raising) > 0 or fund == START_ROUND) and fund != STOP_ROUND
    if raising:
        wants = one(round_threshold(s, r))
        reached = one(s.mrr) >= wants
        bar = at(min(one(s.round_bar), 1.0))
        chances = by_month(bar, one(round_pace(s, r)), ROUND, LOOKS_AHEAD) if reached else (0.0,) * LOOKS_AHEAD
        found.append(Round(which, one(s.round_bar), None if reached else wants, chances))
    return found


def _sheet(played: Played, which: int) -> Sheet:
    rounds = played.rules.content.rounds
    accepted = one(played.wanted.fund) == ACCEPT_SHEET
    return Sheet(which, float(rounds.amount[which]), float(rounds.keep[which]), accepted)


def _people(played: Played, f: int, called: float) -> list[Thing]:
    s, r = played.now, played.rules
    people = team(played, f)
    growing = [
        Grow(f, code, int(one(s.developing_for[f])), one(programme_months(s.developing, r)[f]), left - 1.0)
        for code, left in [(one(s.developing[f]), one(s.developing_left[f]))]
        if code > 0
    ]
    found: list[Thing] = [Leave(person) for person in people.here if person.leaves]
    found += [Start(person) for person in people.starting]
    found += growing
    start = r.people.ramp_start
    keeps = 1.0 - 1.0 / r.people.ramp_months
    ramps = [(p, 1.0 - (1.0 - start) * keeps ** (played.closed - p.since)) for p in people.here if p.since > 0]
    learning = [(p, ramp) for p, ramp in ramps if ramp < SETTLED and not p.leaves]
    if learning:
        slowest = min(ramp for _, ramp in learning)
        months = float(np.ceil(np.log((1.0 - SETTLED) / (1.0 - slowest)) / np.log(keeps)))
        mean = sum(ramp for _, ramp in learning) / len(learning)
        found.append(Learn(f, tuple(p for p, _ in learning), mean, max(months - 1.0, 0.0)))
    until = one(s.freelancers_until[f])
    # a term that is over ends as the month begins: nobody of it works or is paid any more
    here = one(s.freelancers[f]) * (until > s.month)
    coming = one(s.freelancers_coming[f]) + called
    starts = 0.0 if one(s.freelancers_coming[f]) > 0 else 1.0
    if one(played.wanted.freelance[f]) > 0:
        until = s.month + 1.0 + one(played.wanted.freelance_months[f])
    if here > 0 or coming > 0:
        over = one(played.wanted.freelance[f]) < 0
        found.append(Freelance(f, here, coming, 0.0 if over else max(until - played.month, 0.0), starts))
    return found


def hires(played: Played, f: int, rates: Array, pay: Array, met: tuple[Candidate, ...] = ()) -> list[Hire]:
    """The open posts of a function, this month's included, at the rates (K, F, C, W) and market pay (S, F, 1, W)."""
    s, r = played.decided, played.rules
    signing = {int(one(s.candidate_vacancy[c.slot, f])) for c in met if c.function == f and c.taken}
    found = []
    for slot in range(VACANCY_SLOTS):
        posts = one(s.vacancy_posts[slot, f])
        if posts <= 0:
            continue
        level, place = int(one(s.vacancy_level[slot, f])), int(one(s.vacancy_place[slot, f]))
        rate, age = one(rates[slot, f]), one(s.vacancy_age[slot, f])
        chances = chance_filled(np.array(rate * posts), np.array(_since_found(played, slot, f, int(age))), LOOKS_AHEAD)
        if slot in signing:
            chances = np.ones_like(chances)
        market = one(pay[level, f])
        if place:
            pools, skill = r.content.pools, r.content.functions.skill[f]
            local, there = r.layout.pool(skill, 0), r.layout.pool(skill, place)
            market *= float(pools.pay[level, there] * s.wage[there, 0] / (pools.pay[level, local] * s.wage[local, 0]))
        found.append(
            Hire(
                function=f,
                slot=slot,
                posts=posts,
                level=level,
                place=place,
                pay=market * one(s.vacancy_pay[slot, f]),
                market=market,
                agency=one(s.vacancy_agency[slot, f]) > 0,
                age=age,
                chances=tuple(float(chance) for chance in chances),
                rate=rate,
                new=one(played.wanted.open_posts[slot, f]) > 0,
            )
        )
    return found


def _since_found(played: Played, slot: int, f: int, age: int) -> int:
    """Months that a vacancy has been open since it last brought somebody."""
    posts = [one(s.vacancy_posts[slot, f]) for s in played.states[played.closed - age :]] if age else []
    found = [n for n, (before, after) in enumerate(pairwise(posts), start=1) if 0 < after < before]
    return age - found[-1] if found else age
