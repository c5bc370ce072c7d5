"""The measures that boards show, with their inputs: load, wait, quality, cost of a function, churn and runway.

The formulas are the engine's; they are written here over single figures, so that one input can be replaced at a time.
A test holds each against the engine's own measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from math import exp

import numpy as np

from infosim.engine.arithmetic import log, total
from infosim.engine.billing import freelancer_bill, payroll
from infosim.engine.company import burn_rate, churn_rate, runway
from infosim.engine.delivery import LEAST_SKILL, waiting_servers, work_apart
from infosim.engine.ledger import Flows
from infosim.engine.people import level_work
from infosim.engine.queueing import waiting_factor
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.played import Played, one
from infosim.game.facts.replacing import Formula, Input, Piece, pieces

MOST_LOAD = 9.99
MOST_WAIT = 365.0
LARGER_PART = 0.5
"""Of a change, from which on one thing is its cause."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A measure as it was and is, and what each input added."""

    opening: float
    pieces: tuple[Piece, ...]
    closing: float
    given: tuple[Input, ...] = ()
    """The inputs themselves."""

    @property
    def change(self) -> float:
        """Of the measure."""
        return self.closing - self.opening

    def largest(self, sign: float) -> Piece | None:
        """The piece that pushed most in a direction, the rest left out; None if none did."""
        pushes = [piece for piece in self.pieces[:-1] if piece.value * sign > 0]
        return max(pushes, key=lambda piece: piece.value * sign, default=None)

    @property
    def main(self) -> Piece | None:
        """The piece that makes up the larger part of the change; None if none does, or if it is the rest."""
        way = 1.0 if self.change > 0 else -1.0
        found = max(self.pieces, key=lambda piece: piece.value * way)
        enough = found is not self.pieces[-1] and found.value * way >= LARGER_PART * abs(self.change)
        return found if enough and self.change else None

    def input(self, name: str) -> Input:
        """An input by its name. Raises KeyError."""
        return {given.name: given for given in self.given}[name]


def _cause(formula: Formula, inputs: tuple[Input, ...], opening: float, closing: float) -> Cause:
    return Cause(opening, pieces(formula, inputs, opening, closing), closing, inputs)


@dataclass(frozen=True)
class Months:
    """The last two closed months of a play: their ends, the ledger of each, and the states in which they began."""

    rules: Rules
    now: State
    then: State
    began_now: State
    began_then: State
    ledger: Flows
    ledger_then: Flows


def months(played: Played) -> Months | None:
    """The last two closed months; None before the second has closed."""
    if played.closed < 2:
        return None
    s = played.states
    return Months(played.rules, s[-1], s[-2], s[-2], s[-3], played.ledgers[-1], played.ledgers[-2])


def _flow(ledger: Flows, stock: str, name: str, f: int) -> float:
    flows = ledger.get(stock, {})
    return one(flows[name][f]) if name in flows else 0.0


# ------------------------------------------------------------------------------------------------------------ load


def load(m: Months, f: int) -> Cause:
    """Work that arrived over what could be done; people and what each does apart."""

    def inputs(ledger: Flows, s: State) -> dict[str, float]:
        heads = one((total(s.heads) + s.gone)[f])  # whoever goes at a month's end has worked in it
        own = one(s.capacity[0, f])
        return {
            "asked": _flow(ledger, "backlog", "asked", f),
            "rework": _flow(ledger, "backlog", "rework", f),
            "people": heads,
            "each": own / heads if heads > 0 else 0.0,
            "freelance": one(s.capacity[1, f]),
            "firms": one(s.capacity[2, f]),
            "you": one(s.capacity[3, f]),
        }

    then, now = inputs(m.ledger_then, m.then), inputs(m.ledger, m.now)
    # who has nobody has no work a head: a first colleague brings all of it, the last takes it along
    if not then["people"]:
        then["each"] = now["each"]
    if not now["people"]:
        now["each"] = then["each"]
    given = tuple(Input(name, then[name], now[name]) for name in then)
    return _cause(_load, given, one(m.then.load[f]), one(m.now.load[f]))


def _load(x: Mapping[str, float]) -> float:
    arrived = x["asked"] + x["rework"]
    able = x["people"] * x["each"] + x["freelance"] + x["firms"] + x["you"]
    return min(arrived / max(able, 0.02), MOST_LOAD) if arrived > 0 else 0.0


# ------------------------------------------------------------------------------------------------------------ wait


def wait(m: Months, f: int) -> Cause:
    """Days from asked to done: what waits in front, how busy those are who do it, how many they are, how far."""
    r = m.rules
    p = r.delivery
    formula = partial(_wait, one(r.content.functions.lead_time[f]) * p.touch, p.handover, p.busiest)
    given = tuple(
        Input(name, _wait_input(name, m.then, m.rules, f), _wait_input(name, m.now, m.rules, f))
        for name in ("backlog", "able", "load", "people", "apart")
    )
    return _cause(formula, given, one(m.then.lead_time[f]), one(m.now.lead_time[f]))


def _wait_input(name: str, s: State, r: Rules, f: int) -> float:
    able = max(one(total(s.capacity)[f]), 0.02)
    match name:
        case "backlog":
            return max(one(s.backlog[f]), 0.0)
        case "able":
            return able
        case "load":
            return one(s.load[f])
        case "people":
            return one(waiting_servers(s, r)[f])
        case _:
            return one(work_apart(s, s.contract_done, s.capacity[0], total(s.capacity), r)[f])


def _wait(touch: float, handover: float, busiest: float, x: Mapping[str, float]) -> float:
    queue = float(waiting_factor(np.array(x["people"]), np.array(min(x["load"], busiest))))
    waits = 30.0 * x["backlog"] / max(x["able"], 0.02)
    return min(touch * (1.0 + handover * x["apart"]) * (1.0 + queue) + waits, MOST_WAIT)


# --------------------------------------------------------------------------------------------------------- quality


def quality(m: Months, f: int) -> Cause:
    """What does not come back: how skilled, how well known, how rushed, how indebted, how much time is given to it."""
    given = tuple(
        Input(name, before, now)
        for (name, before), now in zip(
            quality_inputs(m.then, m.began_then, m.rules, f).items(),
            quality_inputs(m.now, m.began_now, m.rules, f).values(),
            strict=True,
        )
    )
    p, product = m.rules.delivery, min(one(m.rules.content.functions.edge[f]) / 0.5, 1.0)

    def formula(x: Mapping[str, float]) -> float:
        logit = (
            p.quality_base
            + p.quality_skill * float(log(np.array(max(x["skill"], LEAST_SKILL))))
            + p.quality_knowledge * (x["known"] - 0.5)
            - p.quality_rush * min(max(x["load"] - p.hurry, 0.0), 1.0)
            - p.quality_debt * x["debt"] * product
            + p.quality_mix * (x["mix"] - p.steady_mix) * product
            - m.rules.attention.quality_loss * x["overdraw"]
        )
        return 1.0 / (1.0 + exp(-logit))

    return _cause(formula, given, one(m.then.quality[f]), one(m.now.quality[f]))


def quality_inputs(s: State, began: State, r: Rules, f: int) -> dict[str, float]:
    """What a quality is made of, in a month that began with another state."""
    theirs = float((began.contract_knowledge * (s.contract_done > 0))[:, f].max())
    heads = one(total(s.heads)[f])
    own = one(total(s.heads * s.skill * level_work(r))[f]) / max(heads, 1.0) if heads > 0 else 1.0
    inside = one(s.capacity[0, f]) + one(s.capacity[3, f])
    others = one(s.capacity[1, f]) + one(s.capacity[2, f])
    return {
        "skill": (own * inside + others) / max(inside + others, 1e-9),
        "known": max(one(began.knowledge[f]), theirs),
        "load": one(s.load[f]),
        "debt": one(began.debt),
        "mix": one(s.mix[1]),
        "overdraw": one(s.overdraw),
    }


# ------------------------------------------------------------------------------------------------------------ cost


def cost(m: Months, f: int) -> Cause:
    """Cents a month, by what is paid for."""
    then, now = paid(m.then, m.rules, f), paid(m.now, m.rules, f)
    given = tuple(Input(name, then[name], now[name]) for name in then)
    return _cause(lambda x: sum(x.values()), given, one(m.then.cost[f]), one(m.now.cost[f]))


def paid(s: State, r: Rules, f: int) -> dict[str, float]:
    """What a function cost in a month by what was paid for, cents; governance is what is missing."""
    return {
        "payroll": one(payroll(s, r)[f]),
        "hiring": one(s.hiring_cost[f]),
        "severance": one(s.severance[f]),
        "freelance": one(freelancer_bill(s, r)[f]),
        "firms": one(total(s.contract_billed)[f]),
        "exits": one(s.exit_fee[f]),
    }


# ----------------------------------------------------------------------------------------------------- the company


def churn(m: Months) -> Cause:
    """Customers lost: how each function served them as they remember it, breaches and incidents; they are whole."""
    r, functions = m.rules, m.rules.content.functions
    given = []
    for f, key in enumerate(r.layout.functions):
        weight = one(functions.service_churn[f])
        if weight > 0:
            given.append(Input(key, _poor(m.began_now, m.then, r, f), _poor(m.now, m.now, r, f)))
    p = r.incidents
    given += [
        Input("breach", one(m.then.breaches) * p.breach_churn, one(m.now.breaches) * p.breach_churn),
        Input("incident", one(m.then.incidents) * p.incident_churn, one(m.now.incidents) * p.incident_churn),
    ]
    base = r.content.market.churn
    return _cause(lambda x: base + sum(x.values()), tuple(given), one(m.then.churn), one(m.now.churn))


def _poor(felt: State, s: State, r: Rules, f: int) -> float:
    """Customers lost in a month over what they remember of a function."""
    functions = r.content.functions
    served = one(felt.felt_service[f]) * min(one(s.quality[f]) / r.company.sound, 1.0)
    return one(functions.service_churn[f]) * one(s.awake[f]) * (1.0 - served)


def lost_over(s: State, r: Rules, f: int) -> float:
    """Of the customers that a month should lose, the share lost over what they remember of a function."""
    return _poor(s, s, r, f) / max(one(churn_rate(s, r)), 1e-9)


def runway_cause(m: Months) -> Cause:
    """Months of money: the cash there is, and what is burnt of late."""

    def formula(x: Mapping[str, float]) -> float:
        return min(max(x["cash"], 0.0) / max(x["burn"], 1.0), 99.0) if x["burn"] > 0 else 99.0

    given = (
        Input("cash", one(m.then.cash), one(m.now.cash)),
        Input("burn", one(burn_rate(m.then)), one(burn_rate(m.now))),
    )
    return _cause(formula, given, one(runway(m.then)), one(runway(m.now)))
