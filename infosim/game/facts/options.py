"""Who should do this work? Six ways and none, each followed through its first year by the engine's own rules.

The ways are worlds of one batch that differ in one function alone: from the month in which a way is in place its people
are there, until then it costs what it costs to get there. Work, queues, quality, know-how, cost and days are the
engine's; chance is in the middle; nothing else of the company moves. So these are sums, not a forecast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TypeAlias

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import draw
from infosim.engine.batch import Array, Positions, Words, axes_of, repeat
from infosim.engine.billing import freelancer_bill, payroll
from infosim.engine.chance import Salts
from infosim.engine.delivery import craft, needed, specificity, work
from infosim.engine.fees import bills
from infosim.engine.layout import EXTENSION, LOCAL, MID, NATIONAL, NEARSHORE, OFFSHORE, OPERATION, SERVICE
from infosim.engine.orders import neutral
from infosim.engine.people import fill_rate, market_pay
from infosim.engine.refusals.tenders import bidders
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.engine.tenders import normal_fee
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played, one
from infosim.game.views.function import OptionName
from infosim.game.views.room import Way
from infosim.sight import chance_filled

YEAR = 12
AIMED_LOAD = 0.9
"""Load that a way is made large enough for."""
SHARES = (0.25, 0.5, 0.75, 1.0)
FREELANCE_MONTHS = 6
OUTSIDE: tuple[tuple[OptionName, Way, int, tuple[int, ...]], ...] = (
    ("local_extension", "L", EXTENSION, (LOCAL, NATIONAL)),
    ("local_service", "M", SERVICE, (LOCAL, NATIONAL)),
    ("near_extension", "N", EXTENSION, (NEARSHORE,)),
    ("off_operation", "O", OPERATION, (OFFSHORE,)),
)
"""Ways with a firm: form, and where it may sit."""
NEVER = 99
"""A month that does not come."""


@dataclass(frozen=True)
class Option:
    """A way to have the work done, before it is followed."""

    name: OptionName
    way: Way
    form: int | None = None
    places: tuple[int, ...] = ()
    people: int = 0
    share: float = 1.0
    vendor: int = -1
    starts: int = NEVER
    """Month from which it costs, the one being played being 0."""
    in_place: int = NEVER
    """Month from which it works fully."""
    spread: int = 0
    """Months by which that may be off; 0: none."""
    possible: bool = True


@dataclass(frozen=True, slots=True)
class Year:
    """A way's first year: means by month."""

    option: Option | None
    """None: nothing changes."""
    cost: float
    quality: float
    wait: float
    load: float
    """At the end of the year."""
    days: float
    """Of the head of IT, against nothing changing."""
    kept: float
    """Of the know-how in the house, what is left of it after the year."""


class Middle(Draws):
    """Draws that are all in the middle."""

    def company(self, purpose: str) -> Array:
        """In the middle."""
        return _halves(self._tables.company, purpose, self._keys.shape)

    def steady(self, purpose: str) -> Array:
        """In the middle."""
        return _halves(self._tables.steady, purpose, self._keys.shape)

    def market(self, purpose: str) -> Array:
        """In the middle."""
        return _halves(self._tables.market, purpose, self._market_keys.shape)

    def fresh(self, purpose: str, keys: Words) -> Array:
        """In the middle."""
        return _halves(self._tables.tenders, purpose, keys.shape)


def _halves(table: Salts, purpose: str, shape: tuple[int, ...]) -> Array:
    where = table.where[purpose]
    return np.full((where.stop - where.start, *shape), 0.5)


# ------------------------------------------------------------------------------------------------------- the options


def options(facts: Facts, f: int) -> tuple[Option, ...]:
    """The six ways for a function, each as large as the work needs."""
    played = facts.played
    r, s = played.rules, played.decided
    work_now = facts.works[f]
    each = max(one(facts.one_more[f]), 0.2)
    moved = one(total(s.joining - s.leaving)[f])
    lacking = max(work_now.arrived / AIMED_LOAD - (work_now.able - work_now.hands_on) - moved * each, 0.0)
    people = max(ceil(lacking / each - 0.15), 1)
    whole = work_now.people <= 0
    headroom = r.vendors.headroom
    share = 1.0 if whole else next((x for x in SHARES if x * work_now.need * headroom >= lacking), 1.0)
    arrives, spread = _arrival(played, f, people)
    offered = _offered(s, r, f, share)
    return (
        Option("own", "I", people=people, starts=arrives, in_place=arrives, spread=spread),
        Option("freelance", "F", people=people, starts=1, in_place=1),
        *(_outside(r, f, *way, share) if there else Option(*way, share=share, possible=False)
          for way, there in zip(OUTSIDE, offered, strict=True)),
    )  # fmt: skip


def _arrival(played: Played, f: int, people: int) -> tuple[int, int]:
    """Month in which a mid colleague looked for here at the market's pay starts, and how far that may be off."""
    s, r = played.decided, played.rules
    posts, age = np.zeros_like(s.vacancy_posts), np.zeros_like(s.vacancy_age)
    level, place, pay = np.ones_like(s.vacancy_level), np.zeros_like(s.vacancy_place), np.ones_like(s.vacancy_pay)
    posts[0, f] = people
    looked = s.but(vacancy_posts=posts, vacancy_age=age, vacancy_level=level, vacancy_place=place, vacancy_pay=pay)
    rate = one(fill_rate(looked, r)[0, f]) * people
    chances = tuple(float(x) for x in chance_filled(np.array(rate), np.array(0.0), 2 * YEAR))
    likely = months_until(chances, LIKELY)
    if likely is None:
        return NEVER, 0
    soon, late = months_until(chances, SOON) or 1, months_until(chances, LATE) or 2 * YEAR
    return likely, max(round((late - soon) / 2), 1)


def _offered(s: State, r: Rules, f: int, share: float) -> list[bool]:
    """Whether any firm could bid, for each of `OUTSIDE`: a world each."""
    orders = neutral(r.layout, 1, len(OUTSIDE))
    asked = np.array(orders.tender)
    asked[f] = 1.0
    described = replace(
        orders,
        tender=asked,
        tender_form=asked * [float(form) for _, _, form, _ in OUTSIDE],
        tender_share=asked * share,
        tender_places=asked * [float(sum(1 << place for place in places)) for *_, places in OUTSIDE],
    )
    return [bool(there) for there in bidders(s, described, r)[f, 0] > 0]


def _outside(r: Rules, f: int, name: OptionName, way: Way, form: int, places: tuple[int, ...], share: float) -> Option:
    """A way with a firm: an average one of those that could bid."""
    vendors = r.content.vendors
    fits = [
        v
        for v in range(len(r.layout.vendors))
        if int(vendors.place[v]) in places and vendors.sells[v, form] > 0 and vendors.serves[v, f] > 0
    ]
    vendor = min(fits, key=lambda v: (int(vendors.place[v]), abs(float(vendors.price[v]) - 1.0)))
    moves = ceil(float(r.content.places.transition[int(vendors.place[vendor])]))
    return Option(name, way, form, places, share=share, vendor=vendor, starts=1, in_place=1 + moves)


# --------------------------------------------------------------------------------------------------------- the year


_TERMS = tuple(
    """
    vendor form share volume fee age transition governance knowledge level truth trust left term clauses
    """.split()
)
"""What a contract is written in, without what a month of it adds."""
Worlds: TypeAlias = Sequence[tuple[int, Option | None]]
"""A function and a way of it, or None for changing nothing: a world each."""
_PLACED = ("heads", "ramp", "skill", "freelancers", *(f"contract_{name}" for name in _TERMS))
"""What a way changes."""


def followed(facts: Facts, f: int) -> tuple[tuple[Option, ...], tuple[Year, ...]]:
    """The ways for a function, and their first years; found once in a moment.

    Whoever looks at a second function is going through them: the next is followed with it, for little more time.
    """
    kept: dict[int, tuple[tuple[Option, ...], tuple[Year, ...]]] = facts.followed
    if f not in kept:
        nearest = sorted((g for g in range(len(facts.works)) if g not in kept), key=lambda g: (abs(g - f), -g))
        wanted = [g for g in nearest if facts.works[g].awake or g == f][: 2 if kept else 1]
        ways = {g: options(facts, g) for g in wanted}
        for g, found in _years(facts.played, ways).items():
            kept[g] = ways[g], found
    return kept[f]


def years(facts: Facts, f: int, ways: Sequence[Option]) -> tuple[Year, ...]:
    """The first year of each way, and last that of changing nothing."""
    return _years(facts.played, {f: ways})[f]


def _years(played: Played, ways: Mapping[int, Sequence[Option]]) -> dict[int, tuple[Year, ...]]:
    """The first years of the ways of some functions, and last for each that of changing nothing."""
    start, r = played.decided, played.rules
    every: Worlds = [(f, option) for f, several in ways.items() for option in (*several, None)]
    functions, worlds = np.array([f for f, _ in every]), np.arange(len(every))
    nothing = neutral(r.layout, 1, len(every))
    path = _path(start, r, every)
    s = repeat(start, len(every))
    draws = Middle(s, r)
    qualities, waits = [], []
    for month in range(YEAR):
        here = slice(month * len(every), (month + 1) * len(every))
        # copied together: figures that lie apart would cost more in each of the phases' hundreds of steps
        s = s.but(**{name: np.ascontiguousarray(getattr(path, name)[..., here]) for name in _PLACED})
        for phase in (work, craft):
            changes, _ = phase(s, nothing, draws, r)
            s = s.but(**changes)
        qualities.append(s.quality[functions, 0, worlds])
        waits.append(s.lead_time[functions, 0, worlds])
    drawn = total(draw(path, neutral(r.layout, 1, len(every) * YEAR), r))[0].reshape(YEAR, -1) + _searching(r, every)
    spent = monthly_cost(path, r)[:, 0].reshape(-1, YEAR, len(every))[functions, :, worlds].T
    cost = np.mean(spent + _once(start, r, every), axis=0)
    quality, wait, days = np.mean(qualities, axis=0), np.mean(waits, axis=0), np.mean(drawn, axis=0)
    known = s.knowledge[functions, 0, worlds] / np.maximum(start.knowledge[functions, 0, 0], 1e-6)
    now = {f: n for n, (f, option) in enumerate(every) if option is None}
    found: dict[int, tuple[Year, ...]] = dict.fromkeys(ways, ())
    for n, (f, option) in enumerate(every):
        year = Year(
            option=option,
            cost=float(cost[n]),
            quality=float(quality[n]),
            wait=float(wait[n]),
            load=float(s.load[f, 0, n]),
            days=float(days[n] - days[now[f]]),
            kept=min(float(known[n]), 1.0),
        )
        found[f] = (*found[f], year)
    return found


def _wide(s: State, worlds: int) -> State:
    """One world, seen so many times: nothing is copied."""
    wide = {}
    for name, axes, _ in axes_of(State):
        figures = getattr(s, name)
        if axes[-1] == "world":
            wide[name] = np.broadcast_to(figures, (*figures.shape[:-1], worlds))
    return s.but(**wide)


def _path(start: State, r: Rules, every: Worlds) -> State:
    """A year of each way as worlds, month after month: whoever is there by then, and what is asked of them.

    Nothing that happens in the year changes who comes, what is needed, or what a firm asks: so all of its months are
    laid out at once, and only work and craft follow one another.
    """
    ways = len(every)
    months = np.repeat(np.arange(YEAR), ways)
    heads, ramp, skill, pay, free = _certain(start, r, months)
    for n, (f, option) in enumerate(every):
        if option is None or not option.possible:
            continue
        for month in range(option.in_place, YEAR):
            world = month * ways + n
            if option.name == "own":
                here, k = heads[MID, f, 0, world], float(option.people)
                settled = 1.0 - (1.0 - r.people.ramp_start) * (1.0 - 1.0 / r.people.ramp_months) ** (
                    month - option.in_place
                )
                ramp[MID, f, 0, world] = (ramp[MID, f, 0, world] * here + settled * k) / (here + k)
                skill[MID, f, 0, world] = (skill[MID, f, 0, world] * here + k) / (here + k)
                heads[MID, f, 0, world] = here + k
            elif option.name == "freelance" and month < option.in_place + FREELANCE_MONTHS:
                free[f, 0, world] += option.people
    s = _wide(start, ways * YEAR).but(heads=heads, ramp=ramp, skill=skill, pay=pay, freelancers=free)
    s = s.but(awake=np.maximum(s.awake, s.mrr >= r.content.functions.from_mrr) * s.alive)
    s = s.but(need=needed(s, r))
    held = {name: np.tile(getattr(start, f"contract_{name}"), ways * YEAR) for name in _TERMS}
    held["age"] += (held["vendor"] >= 0) * months
    for n, (f, option) in enumerate(every):
        if option is not None and option.possible and option.form is not None:
            _signed(held, s, r, f, option, np.arange(n, ways * YEAR, ways))
    return s.but(**{f"contract_{name}": values for name, values in held.items()})


def _certain(start: State, r: Rules, months: Positions) -> tuple[Array, Array, Array, Array, Array]:
    """Heads, their ramp, skill and pay, and freelancers by world: who has signed comes, who said so goes, all settle.

    Posts that nobody has filled yet bring nobody: they are a chance, and this is a sum.
    """
    keeps = (1.0 - 1.0 / r.people.ramp_months) ** months
    stay = np.maximum(start.heads - start.leaving * (months > 0), 0.0)
    heads = stay + start.joining
    settled, new = 1.0 - (1.0 - start.ramp) * keeps, 1.0 - (1.0 - start.joining_ramp) * keeps

    def mean(old: Array, joined: Array, nobody: Array) -> Array:
        return np.where(heads > 0, (old * stay + joined * start.joining) / np.maximum(heads, 1.0), nobody)

    ramp, skill = mean(settled, new, start.ramp), mean(start.skill, np.ones_like(heads), start.skill)
    engaged = start.freelancers_until > start.month + months
    free = (start.freelancers + start.freelancers_coming) * engaged
    return heads, ramp, skill, mean(start.pay, start.joining_pay, start.pay), free


def _signed(held: dict[str, Array], s: State, r: Rules, f: int, option: Option, worlds: Positions) -> None:
    """Write a way's contract into the first free slot, else into the first, in its world of each month.

    It is laid out for what was needed the month before, so that it starts in the second month at the earliest.
    """
    slot = next((k for k in range(held["vendor"].shape[0]) if held["vendor"][k, f, 0, worlds[0]] < 0), 0)
    ages = range(YEAR - option.starts)
    volume = np.maximum(option.share * s.need, 0.05)
    before = worlds[option.starts - 1 : -1]
    put: dict[str, Array | float] = {
        "vendor": option.vendor,
        "form": float(option.form or 0),
        "share": option.share,
        "volume": volume[f, 0, before],
        "fee": _fee(s, r, option, volume)[f, 0, before],
        "age": np.array(ages, np.float64),
        "transition": float(option.in_place - option.starts),
        "governance": 1.0,
        "knowledge": np.array([1.0 - 0.9 * (1.0 - r.vendors.knowledge_gain) ** age for age in ages]),
        "level": r.vendors.level,
        "truth": 1.0,
        "trust": 0.5,
        "left": float(YEAR),
        "term": float(YEAR),
        "clauses": 0.0,
    }
    for name, value in put.items():
        held[name][slot, f, 0, worlds[option.starts :]] = value


def _fee(s: State, r: Rules, option: Option, volume: Array) -> Array:
    """What an average firm truly costs a month for a volume (F, C, W), cents."""
    vendors = r.content.vendors
    place = int(vendors.place[option.vendor])
    normal = normal_fee(s, r, place, volume, np.full_like(volume, float(option.form or 0)))
    size = np.maximum(volume, float(vendors.takes_from[option.vendor])) / np.maximum(volume, 1e-9)
    fee: Array = normal * float(vendors.price[option.vendor]) * size
    return fee


def monthly_cost(s: State, r: Rules) -> Array:
    """What each function costs in a month (F, C, W), cents."""
    fee, extras, governance, moving, credit = bills(s, r)
    firms = total(fee + extras + governance + moving - credit)
    whole: Array = payroll(s, r) + freelancer_bill(s, r) + firms
    return whole


def _once(start: State, r: Rules, every: Worlds) -> Array:
    """What is paid once in each month (months, ways), cents: for those who start, and to move in."""
    paid = np.zeros((YEAR, len(every)))
    own_work = specificity(start, r)
    for n, (f, option) in enumerate(every):
        if option is None or not option.possible or option.starts >= YEAR:
            continue
        if option.name == "own":
            pay = one(market_pay(start, r)[MID, f])
            paid[option.starts, n] = option.people * pay * r.people.arrival_months / 12.0
        elif option.form is not None:
            yearly = 12.0 * one(_fee(start, r, option, np.maximum(option.share * start.need, 0.05))[f])
            paid[option.starts, n] = yearly * r.vendors.transition_cost * (1.0 + one(own_work[f]))
    return paid


def _searching(r: Rules, every: Worlds) -> Array:
    """Days in each month of the search or the tender that come before a way is in place (months, ways)."""
    a = r.attention
    days = np.zeros((YEAR, len(every)))
    for n, (_, option) in enumerate(every):
        if option is None or not option.possible:
            continue
        if option.name == "own":
            days[: option.in_place, n] = a.vacancy * option.people
        elif option.form is not None:
            days[0, n] = a.tender + 4.0 * a.bidder
    return days
