"""Delivery: work that arrives, who could do it, what waits, how long and how well; knowledge and technical debt.

Work is counted in months of one person (FTE-months). Waiting is exact Erlang C, so it explodes near saturation and a
pooled desk waits less at equal load. Distance slows work through what nobody inside knows; it does not by itself
degrade quality (Bird et al., CACM 52(8), 2009).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import bend
from infosim.engine.arithmetic import log, logistic, total
from infosim.engine.attention import newcomers
from infosim.engine.batch import Array
from infosim.engine.content import Curve
from infosim.engine.developing import learning_drag
from infosim.engine.governance import overseen
from infosim.engine.layout import EXTENSION, SERVICE
from infosim.engine.learning import unit_cost
from infosim.engine.ledger import Changes, Flows, close, close_share
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.people import level_work
from infosim.engine.queueing import waiting_factor
from infosim.engine.rows import contracts_with
from infosim.engine.seats import away_hours, distance, hours_apart
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_DEBT = "Besker et al., J. Syst. Softw. 2019: about 23 % of developers' time"


LEAST_SKILL = 0.3
"""Skill below which quality falls no farther."""


@dataclass(frozen=True)
class DeliveryRules:
    """Queues, quality, knowledge, debt."""

    noise: float = parameter(0.15, "share", 0, 1, "half the spread of a month's work around its need")
    rework: float = parameter(0.4, "share", 0, 1, "of what comes back that must be done again")
    caught: float = parameter(0.5, "share", 0, 1, "of rework that good testing spares the product")
    one_person_cover: float = parameter(0.85, "share", 0.3, 1, "hours covered when one person does it all")
    unknown: float = parameter(0.35, "share", 0, 1, "work lost inside for each unit of specificity not known")
    morale_gain: float = parameter(0.3, "x", 0, 2, "capacity gained per unit of morale above 0.7")
    debt_drag: float = parameter(0.5, "share", 0, 1, "product capacity lost at a debt of 1", _DEBT)
    given_up: float = parameter(0.35, "share/month", 0, 1, "of what still waits that is no longer wanted")
    touch: float = parameter(0.35, "share of the aim", 0.05, 1, "lead time of work that never waits")
    busiest: float = parameter(
        0.92, "share", 0.5, 0.98, "load beyond which what waits is the backlog, and no longer the queue"
    )
    handover: float = parameter(0.6, "share", 0, 3, "lead time added by work with no common hours")
    quality_base: float = parameter(2.0, "logit", -2, 5, "quality of average people who know half of the work")
    quality_skill: float = parameter(1.2, "logit", 0, 5, "quality for each unit of log skill")
    quality_knowledge: float = parameter(1.0, "logit", 0, 5, "quality for each unit of knowledge above one half")
    quality_rush: float = parameter(1.2, "logit", 0, 10, "quality lost for each unit of load in a hurry")
    hurry: float = parameter(0.85, "share", 0.3, 1, "load from which people hurry")
    quality_debt: float = parameter(1.5, "logit", 0, 10, "product quality lost at a debt of 1")
    quality_mix: float = parameter(2.0, "logit", 0, 10, "product quality for each share of time given to it")
    steady_mix: float = parameter(0.2, "share", 0, 1, "of product time for quality that keeps it as it is")
    knowledge_gain: float = parameter(0.09, "share/month", 0, 0.5, "of what is not known that those inside learn")
    knowledge_loss: float = parameter(0.035, "share/month", 0, 0.5, "of what is known that fades as work goes outside")
    knowledge_governed: float = parameter(0.01, "share/month", 0, 0.1, "kept by each level of governance")
    knowledge_leaver: float = parameter(0.45, "share", 0, 1, "of a leaver's part of the knowledge that leaves too")
    knowledge_homeless: float = parameter(0.7, "share", 0, 1, "of learning lost where none of our people works")
    felt: float = parameter(0.5, "share/month", 0, 1, "of a change of service that customers feel in its month")
    extension_keeps: float = parameter(0.6, "share", 0, 1, "of an extension's work that counts as done inside")
    debt_growth: float = parameter(0.02, "share/month", 0, 0.3, "debt grown at a load one above 0.65")
    debt_decay: float = parameter(0.010, "share/month", 0, 0.3, "of the debt that goes by itself")
    debt_paid: float = parameter(0.25, "share/month", 0, 1, "of the debt paid when all product time goes there")
    debt_relief: float = parameter(0.02, "share/month", 0, 0.3, "of the debt spared by testing inside")
    relief_from: float = parameter(4.5, "FTE", 0, 100, "size of the core work from which testing inside spares debt")
    other_head_cost: float = parameter(6_000, "EUR/month", 1_000, 50_000, "other costs for each colleague outside IT")


def specificity(s: State, r: Rules) -> Array:
    """How much each function's work is this company's own (F, C, W), by chapter."""
    return np.take(r.content.functions.specificity[..., 0, 0].T, s.chapter.astype(np.int64), axis=1)


def headcount(s: State, r: Rules) -> Array:
    """People in the company (C, W): IT, and the others whom the costs outside IT pay."""
    others = r.content.chapters.other_costs[s.chapter.astype(np.int64)] / (100.0 * r.delivery.other_head_cost)
    return total(total(s.heads)) + total(s.freelancers) + others


def needed(s: State, r: Rules) -> Array:
    """Work the company needs this month (F, C, W), FTE; 0 while a function sleeps."""
    f = r.content.functions
    curve = f.need
    driver = f.by_mrr * (s.mrr / 100.0) + f.by_customers * s.customers + f.by_headcount * headcount(s, r)
    weight = f.need_factor * bend(s, "demand_factor") * s.awake
    first = _along(curve, driver) * weight
    core = total(first * (f.core >= 0.5) * (f.by_product == 0))
    return np.where(f.by_product > 0, _along(curve, core + 0.0 * driver) * weight, first)


def _along(curve: Curve, x: Array) -> Array:
    """The curve's value at x (F, C, W)."""
    steps = np.minimum(np.maximum(x - curve.start, 0.0), curve.length) * curve.slope
    return curve.base + total(steps)


def in_place(s: State) -> Array:
    """Share of its full work that each contract delivers (N, F, C, W): (t/T)^1.5 during the hand-over."""
    t = np.minimum((s.contract_age + 1.0) / np.maximum(s.contract_transition + 1.0, 1.0), 1.0)
    return (s.contract_vendor >= 0) * t * t**0.5


def asked_of(s: State, need: Array) -> Array:
    """Work asked of each contract (N, F, C, W), FTE: an extension's people, else its share of the need up to 1.5 x."""
    shared = np.minimum(s.contract_share * need, 1.5 * s.contract_volume)
    return np.where(s.contract_form == EXTENSION, s.contract_volume, shared) * (s.contract_vendor >= 0)


def headroom(s: State, r: Rules) -> Array:
    """Capacity that each firm keeps over the work asked of it (N, F, C, W), x: more for a better service promised."""
    v = r.vendors
    better = (s.contract_level - v.level) / np.maximum(v.level_gold - v.level, 1e-9)
    out: Array = v.headroom + v.gold_headroom * np.minimum(np.maximum(better, 0.0), 2.0)
    return out


def contract_yield(s: State, r: Rules) -> Array:
    """Work that an FTE asked of a contract yields (N, F, C, W): craft, drift, learning, and what nobody knows.

    A firm that has sold too much has too few people for it; where trust is high it sends its best ones, where it is
    low its juniors.
    """
    v = r.vendors
    distance = r.place_figure(r.content.places.distance, r.vendor_place(s.contract_vendor))
    known = np.maximum(s.contract_knowledge, s.knowledge)
    craft = 1.0 + v.craft_yield * r.vendor_trait(s, "craft")
    learnt = 1.0 / unit_cost(1.0 + s.contract_experience / v.learning_scale, v.learning_rate)
    keeper = 1.0 + v.keeper_gain * (total(s.heads) > 0)
    sent = 1.0 + v.best_people * (1.0 * (s.contract_trust >= v.warm_trust) - (s.contract_trust < v.cold_trust))
    staffed = r.vendor_figure(s.vendor_staffed, s.contract_vendor)
    return (
        staffed
        * sent
        * craft
        * (1.0 - s.contract_drift)
        * (1.0 - distance * specificity(s, r) * (1.0 - known))
        * learnt
        * keeper
    )


_OF_CONTRACTS = (
    *(f"contract_{name}" for name in "vendor form share volume age transition level knowledge".split()),
    *("contract_experience", "contract_trust", "contract_drift", "need", "knowledge", "heads"),
)
"""What the work of a contract reads of it and of its function."""


def capacity(s: State, need: Array, r: Rules) -> tuple[Array, Array]:
    """What could be done this month, without hands-on work: (own, freelance, outside) (3, F, C, W), and by contract."""
    d, f = r.delivery, r.content.functions
    heads = total(s.heads)
    work = total(s.heads * level_work(r) * s.skill * s.ramp) - r.people.mentoring * newcomers(s, r)
    talk = 1.0 + r.people.chatter * np.maximum(heads - 1.0, 0.0)
    lonely = d.one_person_cover + r.people.second_cover * (1.0 - d.one_person_cover) * (s.second >= 0)
    alone = np.where((heads + s.freelancers == 1) & (total(s.contract_done) == 0), lonely, 1.0) * learning_drag(s, r)
    mood = np.maximum(1.0 + d.morale_gain * (s.morale - 0.7), 0.0)
    drag = 1.0 - d.debt_drag * s.debt * np.minimum(f.edge / 0.5, 1.0)
    tired = 1.0 - r.attention.capacity_loss * np.minimum(s.overdraw, 1.0)
    unknown = specificity(s, r) * (1.0 - s.knowledge)
    own = np.maximum(work, 0.0) / talk * alone * mood * drag * (1.0 - distance(s, r) * unknown)
    free = s.freelancers * r.people.freelance_fit * drag * (1.0 - r.content.places.distance[0] * unknown)
    by_contract = np.zeros(s.contract_vendor.shape)
    there = s.contract_vendor >= 0
    if there.any():
        rows = contracts_with(there, s.but(need=need), r, _OF_CONTRACTS)
        held, its = rows.state, rows.rules
        done = asked_of(held, held.need) * headroom(held, its) * in_place(held) * contract_yield(held, its)
        by_contract = rows.back(done, by_contract)
    slowed = tired * bend(s, "capacity_factor")
    return np.stack([own, free, total(by_contract)]) * slowed, by_contract * slowed


def _helping(s: State, by_source: Array, need: Array, r: Rules) -> Array:
    """Hands-on work of the head of IT (F, C, W), FTE: what is missing where it was chosen, then where most is missing.

    With no choice, work that customers feel comes first, then the rest, each time the function that is shortest.
    """
    able = total(by_source)
    gap = np.maximum(need * (1.0 + r.delivery.noise) - able, 0.0) * (s.awake > 0)
    index = np.arange(len(gap)).reshape(-1, 1, 1)
    short = np.where(gap > 0, able / np.maximum(need, 0.01), 99.0)
    felt = 1.0 * (r.content.functions.service_churn > 0) * (gap > 0)
    order = np.argsort(np.where(index == s.hands_on, -9.0, short - 2.0 * felt), axis=0, kind="stable")
    left = s.hands_on_days * r.attention.hands_on_yield
    ranked = np.take_along_axis(gap, order, axis=0)
    given = []
    for row in ranked:
        here = np.minimum(row, left)
        given.append(here)
        left = left - here
    out = np.empty_like(ranked)
    np.put_along_axis(out, order, np.stack(given), axis=0)
    return out


def waiting_servers(s: State, r: Rules) -> Array:
    """People among whom the work of a function is pooled (F, C, W); a vendor's service desk counts for more."""
    pooled = np.where(s.contract_form == SERVICE, r.vendors.pooling, 1.0) * s.contract_done
    return np.maximum(total(s.heads) + s.freelancers + total(pooled), 1.0)


def work_apart(s: State, by_contract: Array, own: Array, able: Array, r: Rules) -> Array:
    """Share of the work of each function (F, C, W) done while we sleep: by firms, and by people of ours elsewhere."""
    overlap = r.place_figure(r.content.places.overlap, r.vendor_place(s.contract_vendor))
    theirs = total(by_contract * away_hours(overlap))
    out: Array = (theirs + own * hours_apart(s, r)) / np.maximum(able, 0.02)
    return out


def caught_defects(s: State, r: Rules) -> Array:
    """Share of its work that testing does (C, W), 0.6 while the company has none."""
    weight = total(r.content.functions.rework * s.awake)
    tested = total(r.content.functions.rework * s.awake * s.service) / np.maximum(weight, 1e-9)
    return np.where(weight > 0, tested, 0.6)


def work(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month's work: asked, done, waiting."""
    p, f = r.delivery, r.content.functions
    awake = np.maximum(s.awake, s.mrr >= f.from_mrr) * s.alive
    s = s.but(awake=awake)
    need = needed(s, r)
    asked = need * (1.0 + p.noise * (2.0 * d.company("demand") - 1.0))
    spared = 1.0 - p.caught * caught_defects(s, r) * np.minimum(f.edge / 0.5, 1.0)
    rework = p.rework * s.done * (1.0 - s.quality) * spared * awake
    by_source, by_contract = capacity(s, need, r)
    hands = _helping(s, by_source, need, r)
    able = total(by_source) + hands
    arrived = asked + rework
    done = np.minimum(s.backlog + arrived, able)
    given_up = p.given_up * (s.backlog + arrived - done)
    backlog, flows = close("backlog", s.backlog, asked=asked, rework=rework, done=-done, given_up=-given_up)
    load = np.minimum(arrived / np.maximum(able, 0.02), 9.99) * (arrived > 0)
    service = np.where(arrived > 0, np.minimum(done / np.maximum(arrived, 1e-9), 1.0), 1.0)
    after = s.but(contract_done=by_contract)
    queue = waiting_factor(waiting_servers(after, r), np.minimum(load, p.busiest))
    touch = f.lead_time * p.touch * (1.0 + p.handover * work_apart(s, by_contract, by_source[0], able, r))
    waits = 30.0 * np.maximum(backlog, 0.0) / np.maximum(able, 0.02)
    return {
        "awake": awake,
        "need": need,
        "arrived": arrived,
        "done": done,
        "backlog": backlog,
        "capacity": np.concatenate([by_source[:2], by_source[2:3], hands[None]]),
        "contract_done": by_contract,
        "contract_experience": s.contract_experience + by_contract,
        "load": load,
        "service": service,
        "lead_time": np.minimum((touch * (1.0 + queue) + waits) * bend(s, "lead_time_factor"), 365.0) * (arrived > 0),
    }, {"backlog": flows}


def _mean_skill(s: State, r: Rules) -> Array:
    """Skill of those who did the work (F, C, W), by how much of it they did."""
    heads = total(s.heads)
    own = np.where(heads > 0, total(s.heads * s.skill * level_work(r)) / np.maximum(heads, 1.0), 1.0)
    theirs = 1.0 + r.vendors.craft_skill * r.vendor_trait(s, "craft")
    outside = total(s.contract_done)
    firm = np.where(outside > 0, total(s.contract_done * theirs) / np.maximum(outside, 1e-9), 1.0)
    inside = s.capacity[0] + s.capacity[3]
    freelance = s.capacity[1]
    out: Array = (own * inside + freelance + firm * outside) / np.maximum(inside + freelance + outside, 1e-9)
    return out


def shares(s: State, r: Rules) -> tuple[Array, Array]:
    """Work done inside and outside (F, C, W), as shares; an extension, which we lead, counts partly as inside."""
    kept = np.where(s.contract_form == EXTENSION, r.delivery.extension_keeps, 0.0)
    through = total(s.contract_done * kept)
    inside = s.capacity[0] + s.capacity[3] + through
    outside = s.capacity[1] + s.capacity[2] - through
    able = np.maximum(inside + outside, 1e-9)
    return inside / able, outside / able


def craft(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month's quality, what was learnt and forgotten, technical debt."""
    p, f = r.delivery, r.content.functions
    product = np.minimum(f.edge / 0.5, 1.0)
    outside_knows = np.max(s.contract_knowledge * (s.contract_done > 0), axis=0)
    known = np.maximum(s.knowledge, outside_knows)
    skill = np.maximum(_mean_skill(s, r), LEAST_SKILL)
    rush = np.minimum(np.maximum(s.load - p.hurry, 0.0), 1.0)
    logit = (
        p.quality_base
        + p.quality_skill * log(skill)
        + p.quality_knowledge * (known - 0.5)
        - p.quality_rush * rush
        - p.quality_debt * s.debt * product
        + p.quality_mix * (s.mix[1] - p.steady_mix) * product
        - r.attention.quality_loss * s.overdraw
    )
    inside, outside = shares(s, r)
    working = (total(s.capacity) > 0.01) * s.awake
    learned = (
        p.knowledge_gain * (1.0 - s.knowledge) * inside * working * (1.0 - p.knowledge_homeless * (total(s.heads) == 0))
    )
    levels = total(overseen(s) * (s.contract_vendor >= 0))
    back = s.knowledge_back * (1.0 - s.knowledge)
    governed = p.knowledge_governed * levels * (1.0 - s.knowledge)
    faded = -p.knowledge_loss * s.knowledge * np.where(working > 0, outside, s.awake)
    gone = total(s.laid_off) + total(s.leaving)
    before = np.maximum(total(s.heads) - total(s.arrivals) + total(s.laid_off), 1.0)
    takes = p.knowledge_leaver * (1.0 - r.people.second_keeps * (s.second >= 0))
    left_with = -takes * s.knowledge * np.minimum(gone / before, 1.0)
    knowledge, known_flows = close_share(
        "knowledge", s.knowledge, learned=learned, handed_back=back, governed=governed, faded=faded, left_with=left_with
    )
    weight = np.maximum(total(f.edge * s.awake), 1e-9)
    load = total(f.edge * s.awake * np.minimum(s.load, 2.0)) / weight
    served = total(f.edge * s.awake * s.service) / weight
    core_need = total(s.need * (f.core >= 0.5))
    tested = total(f.debt_relief * s.awake * inside * s.service) * (core_need >= p.relief_from)
    debt, debt_flows = close_share(
        "debt",
        s.debt,
        shortcuts=p.debt_growth * np.maximum(load - 0.65, 0.0) * (1.0 - s.debt),
        haste=r.attention.debt_push * s.overdraw * (1.0 - s.debt),
        paid=-(p.debt_paid * s.mix[2] * served + p.debt_decay) * s.debt,
        relieved=-p.debt_relief * np.minimum(tested, 1.0) * s.debt,
    )
    quality = np.minimum(np.maximum(logistic(logit) + bend(s, "quality"), 0.0), 1.0)
    felt = s.felt_service + p.felt * (s.service - s.felt_service) * s.awake
    return {
        "quality": np.where(working > 0, quality, s.quality),
        "knowledge": knowledge,
        "debt": debt,
        "felt_service": felt,
    }, {"knowledge": known_flows, "debt": debt_flows}
