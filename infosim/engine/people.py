"""People: posts that are filled, newcomers who ramp up, colleagues who resign, pay, lay-offs, freelancers.

A team is a count of heads by level with its mean skill, pay and ramp. Whoever resigns says so a month ahead; whoever
signs starts a month later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import bend
from infosim.engine.arithmetic import exp, power, total
from infosim.engine.batch import Array, Positions
from infosim.engine.layout import LEVELS, PLACES, REASONS
from infosim.engine.learning import ramp
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.rows import functions_with
from infosim.engine.seats import of_pools, seated, team_market
from infosim.engine.state import State
from infosim.engine.talent import filling_hazard, market_pull, poacher, rival_pull, won

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_RAMP = "Zhou & Mockus, FSE 2010: a plateau within months, up to a year in large projects"
_BROOKS = "Abdel-Hamid, IEEE TSE 15(2), 1989; Brooks, The Mythical Man-Month"


@dataclass(frozen=True)
class PeopleRules:
    """Teams, freelancers and what they cost besides their pay."""

    ramp_months: float = parameter(3.0, "months", 2, 8, "time constant of a newcomer's ramp", _RAMP)
    ramp_start: float = parameter(0.35, "share", 0, 0.9, "productivity on the first day", _BROOKS)
    far_start: float = parameter(0.25, "share/month", 0, 1, "of it lost for each month that a place adds to the ramp")
    mentoring: float = parameter(0.22, "share", 0.20, 0.25, "of a colleague's time that a newcomer takes", _BROOKS)
    chatter: float = parameter(0.012, "share", 0.005, 0.02, "talk added by each further colleague", _BROOKS)
    junior: float = parameter(0.6, "x", 0.2, 1, "work of a junior against mid")
    senior: float = parameter(1.35, "x", 1, 3, "work of a senior against mid")
    junior_ease: float = parameter(1.3, "x", 0.2, 5, "how much faster a junior is found than mid")
    senior_ease: float = parameter(0.7, "x", 0.1, 2, "how much faster a senior is found than mid")
    fit_spread: float = parameter(0.10, "x", 0, 0.4, "how far the CV of a candidate who fits is off the market's usual")
    fit_doubt: float = parameter(0.08, "x", 0, 0.4, "standard deviation of what a CV does not tell of a candidate")
    interview_noise: float = parameter(0.06, "x", 0, 0.5, "standard deviation of what an interview gets wrong")
    ask_under: float = parameter(0.04, "share", 0, 0.3, "how far under the pay of the post candidates may ask")
    candidate_stays: float = parameter(2.0, "months", 1, 6, "how long a candidate waits for an answer")
    candidate_raise: float = parameter(0.10, "share", 0, 0.5, "by how much a better offer is better")
    lead_from: float = parameter(4.0, "people", 1, 20, "team from which one of it can be promoted to lead it")
    lead_least: float = parameter(2.0, "people", 1, 20, "team under which a lead leads nobody")
    leads_most: float = parameter(2.0, "people", 0, 16, "leads that give days back, and that there may be")
    lead_months: float = parameter(3.0, "months", 1, 12, "until a new lead leads")
    cross_months: float = parameter(2.0, "months", 1, 12, "until somebody can stand in for another function")
    train_months: float = parameter(3.0, "months", 1, 24, "until a junior in training is mid")
    develop_drag: float = parameter(0.05, "share", 0, 0.5, "of a team's capacity that a programme takes")
    promotion_pay: float = parameter(0.95, "x", 0.5, 1.5, "pay of a promoted junior against the market's mid")
    second_cover: float = parameter(0.5, "share", 0, 1, "of what one person alone leaves undone that a stand-in does")
    second_keeps: float = parameter(0.5, "share", 0, 1, "of what leavers take with them that a stand-in still knows")
    manager_pay: float = parameter(6_000.0, "EUR/month", 0, 50_000, "what a vendor manager costs")
    sourcing_pay: float = parameter(6_000.0, "EUR/month", 0, 50_000, "what a sourcing office costs")
    sourcing_from: float = parameter(3.0, "chapter", 0, 8, "number of the chapter from which there may be one, from 0")
    office_least: float = parameter(3.0, "months", 0, 24, "how long an appointed post is kept at least")
    other_candidates: float = parameter(0.8, "x", 0, 3, "candidates who fit less or ask more, for each who fits")
    other_dear: float = parameter(0.4, "share", 0, 1, "of them, those who are better and ask more than the post pays")
    overhead: float = parameter(0.15, "share", 0, 1, "desk, machine, licences, over the loaded pay")
    arrival_months: float = parameter(0.6, "months of pay", 0, 3, "price of a hire who starts")
    agency_share: float = parameter(0.20, "share of a year's pay", 0, 0.5, "an agency's fee", "HelloWork: 15-25 %")
    severance_months: float = parameter(1.5, "months of pay", 0, 12, "paid to whoever is laid off")
    pay_lag: float = parameter(12.0, "months", 1, 60, "time in which pay follows the market by itself")
    quit_tightness: float = parameter(0.9, "-", 0, 2, "how much resignations follow tightness")
    quit_pay: float = parameter(2.0, "-", 0, 5, "how much resignations follow pay under the market")
    quit_morale: float = parameter(2.0, "-", 0, 5, "how much resignations follow morale")
    quit_load: float = parameter(0.6, "x", 0, 5, "resignations added for each unit of load above 1")
    quit_layoff: float = parameter(4.0, "x", 0, 20, "resignations added for each share of the team laid off")
    quit_boredom: float = parameter(0.5, "x", 0, 5, "resignations added for each unit of load under the idle load")
    idle_load: float = parameter(0.6, "share", 0, 1, "load under which people are bored")
    counter_raise: float = parameter(0.15, "share", 0, 1, "raise that a counter-offer gives whoever resigned")
    counter_works: float = parameter(0.6, "share", 0, 1, "how often a counter-offer keeps them")
    counter_heard: float = parameter(0.02, "share", 0, 0.2, "raise of the whole team, which hears of it")
    loyal_months: float = parameter(6.0, "months", 0, 36, "how long the first team hardly resigns")
    loyal_factor: float = parameter(0.3, "x", 0, 1, "resignations in that time")
    freelance_fit: float = parameter(1.0, "x", 0.3, 2, "work of a freelancer against mid, on known ground")


BY_RIVAL = float(len(REASONS))
"""A reason to resign from which on a rival is named: the first, the second…"""
EVEN = 3.0**0.5
"""Half the width of an even spread over its standard deviation."""


def level_work(r: Rules) -> Array:
    """Work of each level against mid (S, 1, 1, 1)."""
    return np.array([r.people.junior, 1.0, r.people.senior]).reshape(-1, 1, 1, 1)


def market_pay(s: State, r: Rules) -> Array:
    """What the local market pays each level in each function (S, F, 1, W), cents a year."""
    local = np.array(r.content.functions.skill) * len(PLACES)
    pay = r.content.pools.pay[:, local, None] * s.wage[local]
    out: Array = pay[:, :, None] * r.content.functions.pay_factor
    return out


def loaded_month(pay: Array, r: Rules) -> Array:
    """Gross pay a year (…, F, C, W) as the cost of a month: employer's charges and overhead included."""
    local = np.array(r.content.functions.skill) * len(PLACES)
    charges = r.content.pools.charges[local].reshape(-1, 1, 1)
    out: Array = pay * charges * (1.0 + r.people.overhead) / 12.0
    return out


def vacancy_pool(s: State, r: Rules) -> tuple[Positions, Positions]:
    """Index of each open post's pool and world, to look the market up with (K, F, C, W)."""
    skill = np.array(r.content.functions.skill).reshape(-1, 1, 1)
    pool = skill * len(PLACES) + s.vacancy_place.astype(np.int64)
    return pool, np.arange(s.cash.shape[-1])


def fill_rate(s: State, r: Rules) -> Array:
    """Rate at which one post of each slot is filled (K, F, C, W), a month: what the lens and the order form show."""
    p = r.people
    pool, world = vacancy_pool(s, r)
    ease = np.array([p.junior_ease, 1.0, p.senior_ease])[s.vacancy_level.astype(np.int64)]
    drag = 1.0 + r.attention.search_drag * s.overdraw
    pull = market_pull(s.tightness, r.talent)[pool, world]
    known = filling_hazard(np.ones_like(s.brand), np.ones_like(s.brand), s.brand, r.talent)
    offer = power(s.vacancy_pay, r.talent.pay_elasticity)
    eased = bend(s, "fill_factor") * market_pull(bend(s, "tightness_factor"), r.talent)
    out: Array = r.content.pools.hazard[pool, 0] * ease * pull * offer * known / drag * eased
    return out


def _pushes(s: State, r: Rules) -> tuple[Array, Array, Array, Array, Array]:
    """What multiplies resignations, each broadcasting to (S, F, C, W): pay, load, boredom, mood, rivals."""
    p = r.people
    paid = np.maximum(s.pay * bend(s, "pay_factor"), 1.0)
    gap = np.minimum(np.maximum(team_market(s, r) / paid, 0.5), 2.0)
    laid = total(s.laid_off_past) / np.maximum(total(total(s.heads)), 1.0)
    shock = 1.0 + p.quit_layoff * np.minimum(laid, 0.5)
    strain = 1.0 + p.quit_load * np.minimum(np.maximum(s.load - 1.0, 0.0), 1.0)
    bored = 1.0 + p.quit_boredom * np.maximum(p.idle_load - s.load, 0.0) * (s.need > 0)
    return (
        power(gap, p.quit_pay),
        strain * (1.0 + r.attention.quit_push * s.overdraw),
        bored,
        exp(-p.quit_morale * (s.morale - 0.7)) * shock,
        seated(s, of_pools(rival_pull(s, r), r)),
    )


def resignation_rate(s: State, r: Rules) -> Array:
    """Chance of a month that one head of each team resigns (S, F, C, W)."""
    return _rate(s, _pushes(s, r), r)


def _rate(s: State, pushes: tuple[Array, ...], r: Rules) -> Array:
    p = r.people
    base = seated(s, of_pools(r.content.pools.attrition, r)) / 12.0
    theta = np.maximum(seated(s, of_pools(s.tightness, r)) * bend(s, "tightness_factor"), 0.05)
    pay, strain, bored, mood, pull = pushes
    loyal = p.loyal_factor if s.month < p.loyal_months else 1.0
    rate = base * bend(s, "attrition_factor") * power(theta, p.quit_tightness)
    out: Array = np.minimum(rate * pay * mood * strain * bored * pull * loyal, 0.5)
    return out


def _why_they_resign(
    s: State, quits: Array, pushes: tuple[Array, ...], functions: Positions, d: Draws, r: Rules
) -> Array:
    """A reason where somebody resigns (S, n, C, W), of the n teams at `functions`: 1, 2… as in `REASONS`; else 0.

    The last and up name a rival.

    Each push above 1 is a reason with that weight, beside the reasons of their own that people always have.
    """
    why = np.zeros(quits.shape)
    where = np.nonzero(quits)
    if not where[0].size:
        return why
    weights = [np.maximum(np.broadcast_to(push, quits.shape)[where] - 1.0, 0.0) for push in pushes]
    up_to = np.add.accumulate(np.stack([np.ones(where[0].shape), *weights]), axis=0)
    level, row, company, world = where
    function = functions[row]
    team = level * len(r.content.functions.skill) + function
    drawn = d.company_at("reason", team, company, world) * up_to[-1]
    reason = 1.0 + total(drawn >= up_to[:-1])
    which = poacher(s, d.company_at("poacher", team, company, world), function, world, r)
    why[where] = np.where(reason >= BY_RIVAL, np.where(which >= 0, BY_RIVAL + which, 1.0), reason)
    return why


def _lay_off(s: State, o: Orders) -> Array:
    """Who goes (S, F, C, W): the least senior first, never somebody who leaves anyway."""
    wanted, gone = o.let_go, []
    for level in range(len(LEVELS)):
        here = np.minimum(np.maximum(s.heads[level] - s.leaving[level], 0.0), wanted)
        gone.append(here)
        wanted = wanted - here
    return np.stack(gone)


def mixed(old: Array, old_heads: Array, new: Array, new_heads: Array) -> Array:
    """Mean over old and new colleagues; the old mean where nobody is left."""
    heads = old_heads + new_heads
    return np.where(heads > 0, (old * old_heads + new * new_heads) / np.maximum(heads, 1.0), old)


def joining_or_away(s: State) -> bool:
    """Whether anybody sits elsewhere than here, or will."""
    return bool(s.away.any() or s.joining_away.any())


_OF_TEAMS = (
    *("heads", "leaving", "pay", "away", "load", "need", "bent"),
    *("joining", "joining_skill", "joining_ramp", "joining_pay", "joining_away"),
)
"""What the month of a team reads of it."""


def staff(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month of the teams: who starts, resigns, is laid off; pay and ramp of those who are there."""
    p = r.people
    kept, raises = _counter(s, o, d, r) if o.counter.any() else ({}, 1.0)
    s = s.but(**kept)
    laid_off = _lay_off(s, o)
    none = 0.0 * s.leaving
    heads, head_flows = close(
        "heads", s.heads, joined=s.joining, resigned=none, poached=none, grown=none, laid_off=-laid_off
    )
    stay = s.heads - laid_off
    market = team_market(s, r)
    grown = (s.pay + (np.maximum(market, s.pay) - s.pay) / p.pay_lag) * raises
    raised = np.where(o.set_pay > 0, np.maximum(grown, cents(o.set_pay * market)), grown)
    settled = ramp(1.0, s.ramp, p.ramp_months)
    there = functions_with((s.heads > 0) | (s.joining > 0), s, r, _OF_TEAMS)
    team, stays = there.state, there.of(stay)
    pushes = _pushes(team, there.rules)
    rate = _rate(team, pushes, there.rules)
    room = np.maximum(stays - team.leaving, 0.0)
    resign = np.minimum(np.floor(room * rate + there.of(d.steady("quits").reshape(heads.shape))), room)
    quits = there.back(resign, none)
    fit = np.where(team.joining_skill > 0, team.joining_skill, 1.0)

    def joined_by(old: Array, new: Array) -> Array:
        return there.back(mixed(there.of(old), stays, new, team.joining), old)

    changes: Changes = {
        "stayed": none,
        **kept,
        "heads": heads,
        "quits": quits,
        "quit_reason": there.back(_why_they_resign(s, resign, pushes, there.function, d, r), none),
        "laid_off": laid_off,
        "arrivals": s.joining,
        "hiring_cost": total(s.joining_fee),
        "severance": total(cents(laid_off * s.pay * p.severance_months / 12.0)),
        **({"away": joined_by(s.away, team.joining_away)} if joining_or_away(s) else {}),
        "ramp": joined_by(settled, team.joining_ramp),
        "skill": joined_by(s.skill, np.maximum(fit, 0.5)),
        "pay": cents(joined_by(raised, team.joining_pay)),
        "quits_past": _pushed(s.quits_past, total(total(quits))),
        "laid_off_past": _pushed(s.laid_off_past, total(total(laid_off))),
    }
    return changes, {"heads": head_flows}


def part(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """End of the month: whoever had announced it goes, whoever announced it this month has one month left."""
    none = 0.0 * s.leaving
    away = s.leaving * (s.leaving_reason >= BY_RIVAL)
    heads, flows = close(
        "heads", s.heads, joined=none, resigned=away - s.leaving, poached=-away, grown=none, laid_off=none
    )
    changes = {"heads": heads, "leaving": s.quits, "leaving_reason": s.quit_reason, "gone": total(s.leaving)}
    if not away.any():
        return changes, {"heads": flows}
    theirs, rival_flows = won(s, s.leaving_reason - BY_RIVAL, away)
    return changes | {"rival_heads": theirs}, {"heads": flows, "rival_heads": rival_flows}


def _counter(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Array]:
    """Counter-offers: who stays after all, and what everybody's pay is multiplied by (S, F, C, W).

    Whoever stays has the raise; a team of theirs that hears of it has a little of it too.
    """
    p = r.people
    chance = np.floor(s.leaving * p.counter_works + d.company("counter").reshape(s.heads.shape))
    stays = np.minimum(chance, s.leaving) * (o.counter > 0)
    heard = 1.0 + p.counter_heard * (total(stays) > 0)
    raises = (1.0 + p.counter_raise * stays / np.maximum(s.heads, 1.0)) * heard
    past = np.concatenate([s.quits_past[:-1], (s.quits_past[-1] - total(total(stays)))[None]])
    return {"leaving": s.leaving - stays, "stayed": stays, "quits_past": past}, raises


def _pushed(window: Array, latest: Array) -> Array:
    """A window of months moved on by one, the latest last."""
    return np.concatenate([window[1:], latest[None]])


def newly_called(s: State, o: Orders) -> Array:
    """Freelancers who come next month for a call (F, C, W); in a term's last month those here are counted first."""
    last = (s.freelancers > 0) & (s.freelancers_until == s.month + 1.0)  # whose term is over goes, whoever is called
    called = np.maximum(o.freelance, 0.0)
    new: Array = called - np.minimum(called, s.freelancers) * last
    return new


def engage(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Freelancers: those called last month start, those whose term is over go."""
    over = (s.freelancers_until <= s.month) | (o.freelance < 0)
    started = s.freelancers_coming
    ended = -s.freelancers * over
    freelancers, flows = close("freelancers", s.freelancers, started=started, ended=ended)
    until = np.where(o.freelance > 0, s.month + 1.0 + o.freelance_months, s.freelancers_until)
    return {
        "freelancers": freelancers,
        "freelancers_coming": newly_called(s, o),
        "freelancers_until": until,
    }, {"freelancers": flows}
