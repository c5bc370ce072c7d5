"""One function of the company as figures: who does its work, how much of it, how well, how long it waits."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.delivery import asked_of, capacity, specificity
from infosim.engine.incidents import breach_hazard
from infosim.engine.layout import EXTENSION, MID, NEARSHORE, OFFSHORE, TASK
from infosim.engine.measures import backlog_months
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.ahead import Ahead
from infosim.game.facts.played import Played, one
from infosim.game.views.room import Way

CORE = 0.5
"""From this weight on a function is the company's own trade."""
SLACK = 0.25
"""Of a person: work that colleagues take on without a post of its own."""
WEEKS_A_MONTH = 4.3


def way_of(form: int, place: int) -> Way:
    """The letter of a contract: near and far by their place, else by whether its firm answers for the result."""
    if place == OFFSHORE:
        return "O"
    if place == NEARSHORE:
        return "N"
    return "L" if form in (EXTENSION, TASK) else "M"


class Part(NamedTuple):
    """Work done one way, FTE."""

    way: Way
    fte: float


@dataclass(frozen=True, slots=True)
class Work:
    """A function. Work in FTE-months, money in cents, waits in days, shares from 0 to 1."""

    index: int
    key: str
    core: bool
    covers: bool
    """It guards: nobody waits for it, and what is missing shows as exposure."""
    awake: bool
    need: float
    arrived: float
    done: float
    able: float
    hands_on: float
    load: float
    service: float
    quality: float
    quality_before: float
    wait: float
    wait_before: float
    aim: float
    backlog: float
    cost: float
    heads: float
    freelancers: float
    firms: float
    """FTE that firms are asked for."""
    open_posts: float
    needed_posts: float
    missing: float
    """People more, of ours and settled, with whom the load would be calm."""
    specificity: float
    knowledge: float
    parts: tuple[Part, ...]

    @property
    def people(self) -> float:
        """Who works here: our own, freelancers, and what firms are asked for."""
        return self.heads + self.freelancers + self.firms

    @property
    def posts(self) -> float:
        """People there are and are looked for, or as many as the work needs."""
        return max(self.people + self.open_posts, self.needed_posts)

    @property
    def late(self) -> float:
        """The wait over its aim."""
        return self.wait / self.aim if self.aim > 0 else 0.0


def works(ahead: Ahead) -> tuple[Work, ...]:
    """Every function, in the order of the board, as last measured and with this month's decisions in force."""
    each = work_of_one(ahead.measured, ahead.played.rules)
    return tuple(work(ahead, index, one(each[index])) for index in range(len(ahead.played.rules.layout.functions)))


def work(ahead: Ahead, f: int, each: float) -> Work:
    """One function, by its place; `each` is the work of one more colleague there."""
    played, s = ahead.played, ahead.measured
    r, there, then = played.rules, played.decided, played.before if played.closed > 1 else s
    functions = r.content.functions
    awake = one(np.maximum(there.awake, there.mrr >= functions.from_mrr)[f]) > 0
    able = one(total(s.capacity)[f])
    firms = one(total(asked_of(there, s.need))[f])
    need, arrived = one(s.need[f]), one(s.arrived[f])
    return Work(
        index=f,
        key=r.layout.functions[f],
        core=one(functions.core[f]) >= CORE,
        covers=one(functions.cover[f]) > 0,
        awake=awake,
        need=need,
        arrived=arrived,
        done=one(s.done[f]),
        able=able,
        hands_on=one(s.capacity[3, f]),
        load=one(s.load[f]),
        service=one(s.service[f]),
        quality=one(s.quality[f]),
        quality_before=one(then.quality[f]),
        wait=one(s.lead_time[f]),
        wait_before=one(then.lead_time[f]),
        aim=one(functions.lead_time[f]),
        backlog=one(backlog_months(s)[f]),
        cost=one(s.cost[f]),
        heads=one(total(there.heads)[f]),
        freelancers=one(there.freelancers[f]),
        firms=firms,
        open_posts=one(total(there.vacancy_posts)[f]),
        needed_posts=float(max(ceil(need - SLACK), 1)) if need > 0 else 0.0,
        missing=max(arrived / r.delivery.hurry - able, 0.0) / max(each, 0.05) if awake else 0.0,
        specificity=one(specificity(s, r)[f]),
        knowledge=one(s.knowledge[f]),
        parts=parts(s, r, f),
    )


def parts(s: State, r: Rules, f: int) -> tuple[Part, ...]:
    """Who does the work now, largest first; the head of IT is one of ours."""
    found: dict[Way, float] = {"I": one(s.capacity[0, f]) + one(s.capacity[3, f]), "F": one(s.capacity[1, f])}
    for slot in range(s.contract_vendor.shape[0]):
        if one(s.contract_vendor[slot, f]) >= 0:
            place = int(one(r.vendor_place(s.contract_vendor[slot, f])))
            way = way_of(int(one(s.contract_form[slot, f])), place)
            found[way] = found.get(way, 0.0) + one(s.contract_done[slot, f])
    return tuple(Part(way, fte) for way, fte in sorted(found.items(), key=lambda item: -item[1]) if fte > 0.005)


def work_of_one(s: State, r: Rules) -> Array:
    """Work a month that one more settled colleague of ours would do in each function (F, C, W), FTE."""
    here = s.heads[MID]
    more, ramp, skill = np.array(s.heads), np.array(s.ramp), np.array(s.skill)
    more[MID] = here + 1.0
    ramp[MID] = (ramp[MID] * here + 1.0) / (here + 1.0)
    skill[MID] = (skill[MID] * here + 1.0) / (here + 1.0)
    with_one, _ = capacity(s.but(heads=more, ramp=ramp, skill=skill), s.need, r)
    without, _ = capacity(s, s.need, r)
    added: Array = with_one[0] - without[0]
    return added


def breaches_a_year(covered: Array, r: Rules) -> float:
    """Chance of a breach within a year at a cover."""
    monthly = one(breach_hazard(covered, r.incidents))
    return 1.0 - (1.0 - min(max(monthly, 0.0), 1.0)) ** 12


def names(played: Played, f: int, language: str) -> tuple[str, str]:
    """A function's name and its short form."""
    key = played.rules.layout.functions[f]
    name = played.text(f"functions.{key}.name", language) or key
    return name, played.text(f"functions.{key}.short", language) or name
