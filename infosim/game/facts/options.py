"""Who should do this work? Six ways and none, each followed through its first year by the engine's own rules.

The ways are worlds of one batch that differ in one function alone: from the month in which a way is in place its people
are there, until then it costs what it costs to get there. Work, queues, quality, know-how, cost and days are the
engine's; chance is in the middle; nothing else of the company moves. So these are sums, not a forecast.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import draw
from infosim.engine.batch import Array, Words, repeat
from infosim.engine.billing import freelancer_bill, payroll
from infosim.engine.chance import Salts
from infosim.engine.contracts import bills
from infosim.engine.delivery import craft, specificity, work
from infosim.engine.layout import EXTENSION, LOCAL, MID, NATIONAL, NEARSHORE, OFFSHORE, OPERATION, SERVICE
from infosim.engine.orders import neutral
from infosim.engine.people import fill_rate, market_pay
from infosim.engine.refusals import bidders
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.engine.tenders import normal_fee
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.facts import Facts
from infosim.game.facts.functions import work_of_one
from infosim.game.facts.played import Played, one
from infosim.game.views.function import OptionName
from infosim.game.views.room import Way
from infosim.sight import chance_filled

YEAR = 12
AIMED_LOAD = 0.9
"""Load that a way is made large enough for."""
SHARES = (0.25, 0.5, 0.75, 1.0)
FREELANCE_MONTHS = 6
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
    lacking = max(work_now.arrived / AIMED_LOAD - (work_now.able - work_now.hands_on), 0.0)
    people = max(ceil(lacking / max(one(work_of_one(s, r)[f]), 0.2) - 0.15), 1)
    whole = work_now.people <= 0
    headroom = r.vendors.headroom
    share = 1.0 if whole else next((x for x in SHARES if x * work_now.need * headroom >= lacking), 1.0)
    arrives, spread = _arrival(played, f, people)
    return (
        Option("own", "I", people=people, starts=arrives, in_place=arrives, spread=spread),
        Option("freelance", "F", people=people, starts=1, in_place=1),
        _outside(played, f, "local_extension", "L", EXTENSION, (LOCAL, NATIONAL), share),
        _outside(played, f, "local_service", "M", SERVICE, (LOCAL, NATIONAL), share),
        _outside(played, f, "near_extension", "N", EXTENSION, (NEARSHORE,), share),
        _outside(played, f, "off_operation", "O", OPERATION, (OFFSHORE,), share),
    )


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


def _outside(
    played: Played, f: int, name: OptionName, way: Way, form: int, places: tuple[int, ...], share: float
) -> Option:
    """A way with a firm: an average one of those that could bid."""
    s, r = played.decided, played.rules
    sought = np.array([1 << place for place in places]).sum()
    orders = neutral(r.layout, 1, 1)
    asked = np.array(orders.tender)
    asked[f] = 1.0
    filled = {"tender_form": form, "tender_share": share, "tender_places": float(sought)}
    cells = {field_name: np.full_like(orders.tender, value) for field_name, value in filled.items()}
    described = type(orders)(**{**orders.__dict__, "tender": asked, **cells})
    if one(bidders(s, described, r)[f]) <= 0:
        return Option(name, way, form, places, share=share, possible=False)
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


@dataclass
class _Ledger:
    """What is added up over the months, by way."""

    cost: list[Array] = field(default_factory=list)
    quality: list[Array] = field(default_factory=list)
    wait: list[Array] = field(default_factory=list)
    days: list[Array] = field(default_factory=list)


def years(facts: Facts, f: int, ways: Sequence[Option]) -> tuple[Year, ...]:
    """The first year of each way, and last that of changing nothing."""
    played = facts.played
    r = played.rules
    every: list[Option | None] = [*ways, None]
    start = repeat(played.decided, len(every))
    s, kept_at = start, start.knowledge[f, 0]
    nothing = neutral(r.layout, 1, len(every))
    told = _Ledger()
    for month in range(YEAR):
        s = _placed(s, start, r, f, every, month)
        draws = Middle(s, r)
        for phase in (work, craft):
            changes, _ = phase(s, nothing, draws, r)
            s = s.but(**changes)
        told.cost.append(_cost(s, r, f) + _once(start, r, f, every, month))
        told.quality.append(s.quality[f, 0])
        told.wait.append(s.lead_time[f, 0])
        told.days.append(total(draw(s, nothing, r))[0] + _searching(r, every, month))
    known = np.minimum(s.knowledge[f, 0] / np.maximum(kept_at, 1e-6), 1.0)
    days = np.mean(told.days, axis=0)
    return tuple(
        Year(
            option=option,
            cost=float(np.mean(told.cost, axis=0)[n]),
            quality=float(np.mean(told.quality, axis=0)[n]),
            wait=float(np.mean(told.wait, axis=0)[n]),
            load=float(s.load[f, 0, n]),
            days=float(days[n] - days[-1]),
            kept=float(known[n]),
        )
        for n, option in enumerate(every)
    )


def _placed(s: State, start: State, r: Rules, f: int, every: Sequence[Option | None], month: int) -> State:
    """The state of a month with whoever is there by then in each way."""
    heads, ramp, skill = np.array(start.heads), np.array(start.ramp), np.array(start.skill)
    free = np.array(start.freelancers)
    held = {name: np.array(getattr(start, f"contract_{name}")) for name in _TERMS}
    for n, option in enumerate(every):
        if option is None or not option.possible:
            continue
        if option.name == "own" and month >= option.in_place:
            here, k = heads[MID, f, 0, n], float(option.people)
            settled = 1.0 - (1.0 - r.people.ramp_start) * (1.0 - 1.0 / r.people.ramp_months) ** (
                month - option.in_place
            )
            ramp[MID, f, 0, n] = (ramp[MID, f, 0, n] * here + settled * k) / (here + k)
            skill[MID, f, 0, n] = (skill[MID, f, 0, n] * here + k) / (here + k)
            heads[MID, f, 0, n] = here + k
        elif option.name == "freelance" and option.in_place <= month < option.in_place + FREELANCE_MONTHS:
            free[f, 0, n] += option.people
        elif option.form is not None and month >= option.starts:
            _signed(held, s, r, f, option, n, month)
    return s.but(
        heads=heads, ramp=ramp, skill=skill, freelancers=free,
        **{f"contract_{name}": values for name, values in held.items()},
    )  # fmt: skip


def _signed(held: dict[str, Array], s: State, r: Rules, f: int, option: Option, n: int, month: int) -> None:
    """Write a way's contract into the first free slot, else into the first."""
    slot = next((k for k in range(held["vendor"].shape[0]) if held["vendor"][k, f, 0, n] < 0), 0)
    volume = max(option.share * float(s.need[f, 0, n]), 0.05)
    put = {
        "vendor": option.vendor,
        "form": float(option.form or 0),
        "share": option.share,
        "volume": volume,
        "fee": fee_of(s, r, f, option, volume, n),
        "age": float(month - option.starts),
        "transition": float(option.in_place - option.starts),
        "governance": 1.0,
        "knowledge": 1.0 - 0.9 * (1.0 - r.vendors.knowledge_gain) ** (month - option.starts),
        "level": r.vendors.level,
        "truth": 1.0,
        "trust": 0.5,
        "left": float(YEAR),
        "term": float(YEAR),
        "clauses": 0.0,
    }
    for name, value in put.items():
        held[name][slot, f, 0, n] = value


def fee_of(s: State, r: Rules, f: int, option: Option, volume: float, world: int = 0) -> float:
    """What an average firm truly costs a month for a volume, cents."""
    place = int(r.content.vendors.place[option.vendor])
    form = np.full_like(s.need, float(option.form or 0))
    normal = normal_fee(s, r, place, np.full_like(s.need, volume), form)
    size = max(volume, float(r.content.vendors.takes_from[option.vendor])) / max(volume, 1e-9)
    return float(normal[f, 0, world]) * float(r.content.vendors.price[option.vendor]) * size


def _cost(s: State, r: Rules, f: int) -> Array:
    """What a function costs in a month of each way (W,), cents."""
    fee, extras, governance, moving = bills(s, r)
    firms = total(fee + extras + governance + moving)
    whole: Array = (payroll(s, r) + freelancer_bill(s, r) + firms)[f, 0]
    return whole


def _once(start: State, r: Rules, f: int, every: Sequence[Option | None], month: int) -> Array:
    """What is paid once in a month (W,), cents: for those who start, and to move in."""
    paid = np.zeros(len(every))
    for n, option in enumerate(every):
        if option is None or not option.possible or month != option.starts:
            continue
        if option.name == "own":
            pay = one(market_pay(start, r)[MID, f, ..., :1])
            paid[n] = option.people * pay * r.people.arrival_months / 12.0
        elif option.form is not None:
            volume = max(option.share * float(start.need[f, 0, n]), 0.05)
            yearly = 12.0 * fee_of(start, r, f, option, volume, n)
            paid[n] = yearly * r.vendors.transition_cost * (1.0 + float(specificity(start, r)[f, 0, n]))
    return paid


def _searching(r: Rules, every: Sequence[Option | None], month: int) -> Array:
    """Days of the search or the tender that come before a way is in place (W,)."""
    a = r.attention
    days = np.zeros(len(every))
    for n, option in enumerate(every):
        if option is None or not option.possible:
            continue
        if option.name == "own" and month < option.in_place:
            days[n] = a.vacancy * option.people
        elif option.form is not None and month == 0:
            days[n] = a.tender + 4.0 * a.bidder
    return days
