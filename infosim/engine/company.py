"""Company and funding: customers won and lost, talks with investors, chapters, the bridge, the end.

Growth follows what the product team knows and delivers; churn follows the service that customers remember. No rigorous
elasticity of churn to quality was ever published, so it is a parameter of the scenario.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import company_bend
from infosim.engine.arithmetic import power, total
from infosim.engine.batch import Array, Flags
from infosim.engine.delivery import shares
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND, Orders
from infosim.engine.parameters import parameter
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_DILUTION = "Carta, Q1 2025: about 20 % at seed, 18 % at A, 15 % at B; the bridge is judgement"


NEARLY = 0.9
"""Where talks wait for the revenue that was asked for."""
SIGNED = 1.0 - 1e-9
"""Bar at which the talks are done, leaving room for the rounding of their sum."""


@dataclass(frozen=True)
class CompanyRules:
    """Growth, rounds, value."""

    edge_known: float = parameter(0.65, "share", 0, 1, "of the edge that rests on knowing the work")
    edge_served: float = parameter(
        0.5, "-", 0, 3, "how much growth follows the service of the functions that give edge"
    )
    edge_quality: float = parameter(
        0.5, "-", 0, 3, "how much growth follows the quality of the functions that give edge"
    )
    mix_growth: float = parameter(0.5, "-", 0, 2, "how much growth follows product time on features")
    opinion_growth: float = parameter(0.5, "x", 0, 3, "growth for each unit of reputation above 0.6")
    voice_until: float = parameter(
        65_000, "EUR/month", 0, 1e7, "revenue until which hearing customers helps the product"
    )
    bridge_months: float = parameter(4.0, "months", 1, 12, "of net burn that a bridge brings")
    bridge_keep: float = parameter(0.82, "share", 0.1, 1, "that the founders keep at a bridge", _DILUTION)
    restructured_months: float = parameter(
        6.0, "months", 1, 24, "of net burn in the bank of a company that is restructured instead of wound up"
    )
    restructured_keep: float = parameter(0.5, "share", 0.1, 1, "of their stake that founders keep when restructured")
    alarm: float = parameter(6.0, "months", 0, 24, "runway at which the chief executive starts the round unasked")
    talk_from: float = parameter(0.7, "x", 0.1, 1, "of a round's revenue at which investors begin to talk")
    round_floor: float = parameter(0.4, "x", 0, 1, "slowest pace of the talks")
    round_keen: float = parameter(1.4, "x", 1, 3, "fastest pace of the talks, of a company that grows")
    round_thrifty: float = parameter(1.2, "x", 1, 3, "fastest pace of the talks, of a company that burns little")
    round_no_burn: float = parameter(1.3, "x", 1, 3, "pace of the talks at a burn multiple of 0, before its limits")
    round_burn: float = parameter(0.22, "x", 0.01, 2, "pace of the talks lost for each unit of the burn multiple")
    round_lapse: float = parameter(0.15, "share/month", 0, 1, "of the talks forgotten while nobody talks")
    sound: float = parameter(0.85, "share", 0.3, 1, "quality from which customers find nothing wrong")
    round_growth: float = parameter(0.06, "share/month", 0.005, 0.5, "growth at which talks go at their usual pace")


def velocity(s: State, r: Rules) -> Array:
    """Growth against full service and edge (C, W): what the company knows and delivers of what sets it apart."""
    p, f = r.company, r.content.functions
    weight = f.edge * s.awake
    known = (1.0 - p.edge_known) + p.edge_known * s.knowledge
    served = power(np.maximum(s.service, 0.05), p.edge_served)
    sound = power(np.maximum(s.quality, 0.05) / 0.88, p.edge_quality)
    edge = total(weight * known * served * sound) / np.maximum(total(weight), 1e-9)
    edge = np.maximum(edge + company_bend(s, "edge"), 0.0)
    mix = power(np.maximum(s.mix[0], 0.05) / 0.7, p.mix_growth)
    drag = np.ones_like(edge)
    for function in range(len(r.layout.functions)):
        drag = drag * (1.0 - (f.growth_drag * s.awake * (1.0 - s.felt_service))[function])
    small = 1.0 * (s.mrr < 100.0 * p.voice_until)
    inside, _ = shares(s, r)
    voice = 1.0 + small * total(f.voice * s.awake * inside * s.service)
    mood = 1.0 + p.opinion_growth * (s.opinion - 0.6)
    return edge * mix * drag * voice * mood


def churn_rate(s: State, r: Rules) -> Array:
    """Share of customers lost in a month (C, W): at perfect service, and more for what they remember of ours."""
    f, p = r.content.functions, r.incidents
    poor = total(f.service_churn * s.awake * (1.0 - s.felt_service * np.minimum(s.quality / r.company.sound, 1.0)))
    once = p.breach_churn * s.breaches + p.incident_churn * s.incidents
    return np.minimum(r.content.market.churn + poor + once, 0.6)


def grow(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Customers who join and leave, whole ones, and the revenue they bring and take."""
    market = r.content.market
    chapter = s.chapter.astype(np.int64)
    come = market.growth_factor * float(market.demand[min(s.month, len(market.demand) - 1)])
    rate = r.content.chapters.growth[chapter] * come * velocity(s, r) * s.alive
    churn = churn_rate(s, r) * s.alive
    joined = np.floor(s.customers * np.maximum(rate, 0.0) + d.steady("customers")[0])
    left = np.minimum(np.floor(s.customers * churn + d.steady("customers")[1]), s.customers)
    customers, customer_flows = close("customers", s.customers, joined=joined, left=-left)
    won = cents(joined * market.customer_fee)
    lost = cents(left * s.mrr / np.maximum(s.customers, 1.0))
    mrr, mrr_flows = close("mrr", s.mrr, won=won, lost=-lost)
    return {
        "customers": customers,
        "mrr": mrr,
        "mrr_past": np.concatenate([s.mrr_past[1:], s.mrr[None]]),
        "churn": left / np.maximum(s.customers, 1.0),
        "joined": joined,
        "left": left,
    }, {"customers": customer_flows, "mrr": mrr_flows}


def rescue(s: State, r: Rules) -> Array:
    """What creditors leave in the bank of a company that they save from its end (C, W), cents."""
    return cents(r.company.restructured_months * np.maximum(burn_rate(s), 0.0))


def round_threshold(s: State, r: Rules) -> Array:
    """MRR from which the next round is offered (C, W), cents a month; infinite after the last."""
    rounds = r.content.rounds
    eased = np.maximum(s.month + 1.0 - rounds.eases_from, 0.0) * rounds.eases_by
    limits = np.append(np.maximum(rounds.mrr - eased, 0.0), np.inf)
    return limits[np.minimum(s.rounds, len(rounds.mrr)).astype(np.int64)]


def burn_rate(s: State) -> Array:
    """Mean net burn of the last three months (C, W), cents; negative when money comes in."""
    return total(s.burn_past[-3:]) / np.minimum(np.maximum(s.lived, 1.0), 3.0)


def runway(s: State) -> Array:
    """Months that the cash lasts at this pace (C, W); 99 if none burns."""
    burn = burn_rate(s)
    return np.where(burn > 0, np.minimum(np.maximum(s.cash, 0.0) / np.maximum(burn, 1.0), 99.0), 99.0)


def burn_multiple(s: State) -> Array:
    """Net burn over net new yearly revenue of the window (C, W): 0 if none burns, infinite if none grows."""
    burned = total(s.burn_past)
    new = 12.0 * (s.mrr - s.mrr_past[0])
    return np.where(burned <= 0, 0.0, np.where(new > 0, burned / np.maximum(new, 1.0), np.inf))


def usual_burn(r: Rules) -> float:
    """Burn multiple at which talks go at their usual pace: below it they are faster."""
    return (r.company.round_no_burn - 1.0) / r.company.round_burn


def round_growth(s: State) -> Array:
    """Growth of the revenue a month, mean of the last six (C, W): what investors look at."""
    months = np.minimum(np.maximum(s.lived, 1.0), 6.0)
    growth: Array = (s.mrr / np.maximum(s.mrr_past[-6:][0], 1.0) - 1.0) / months
    return growth


def round_pace(s: State, r: Rules) -> Array:
    """Share of the talks done in a month, chance left out (C, W); growth is the mean of the last six months."""
    p, rounds = r.company, r.content.rounds
    if not len(rounds.mrr):
        return 0.0 * s.cash
    which = np.minimum(s.rounds, max(len(rounds.mrr) - 1, 0)).astype(np.int64)
    strength = np.minimum(np.maximum(round_growth(s) / p.round_growth, p.round_floor), p.round_keen)
    thrift = p.round_no_burn - p.round_burn * burn_multiple(s)
    thrift = np.minimum(np.maximum(thrift, p.round_floor), p.round_thrifty)
    out: Array = rounds.odds[which] / rounds.months[which] * strength * thrift
    return out


def on_the_table(s: State) -> Flags:
    """Whether a term sheet waits for an answer (C, W)."""
    return s.round_bar >= SIGNED


def talk(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Talks with investors: started, stopped, a step nearer; closed when a sheet on the table is accepted."""
    rounds = r.content.rounds
    if not len(rounds.mrr):
        return {"raised": 0.0 * s.cash}, {}
    more = s.rounds < len(rounds.mrr)
    threshold = round_threshold(s, r)
    open_to_us = (s.mrr >= r.company.talk_from * threshold) & more & (s.alive > 0)
    unasked = open_to_us & (runway(s) < r.company.alarm) & (o.fund != STOP_ROUND)
    sheet = on_the_table(s)
    accepted = sheet & (o.fund == ACCEPT_SHEET) & more
    raising = np.where(o.fund == START_ROUND, 1.0, np.where(o.fund == STOP_ROUND, 0.0, np.maximum(s.raising, unasked)))
    raising = raising * open_to_us * ~accepted * ~sheet
    step = round_pace(s, r) * (0.7 + 0.6 * d.steady("round")[0])
    most = np.where(s.mrr >= threshold, 1.0, NEARLY)
    talks = np.minimum(step, np.maximum(most - s.round_bar, 0.0)) * raising
    idle = (raising == 0) & ~sheet & ~accepted
    bar, flows = close(
        "round_bar",
        s.round_bar,
        talks=talks,
        lapsed=-r.company.round_lapse * s.round_bar * idle,
        closed=-s.round_bar * accepted,
        set_back=0.0 * talks,
    )
    which = np.minimum(s.rounds, len(rounds.mrr) - 1).astype(np.int64)
    return {
        "raising": raising * (bar < SIGNED),
        "round_bar": bar,
        "rounds": s.rounds + accepted,
        "stake": s.stake * np.where(accepted, rounds.keep[which], 1.0),
        "raised": rounds.amount[which] * accepted,
    }, {"round_bar": flows}
