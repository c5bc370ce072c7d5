"""Measures: the figures that conditions, objectives, files, screens and the lab speak of, each under one name.

A row says what a measure is called, its unit, whom it is of, and how it is read from the state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.company import burn_multiple, burn_rate, round_growth, runway
from infosim.engine.content import Condition
from infosim.engine.delivery import headcount, shares, specificity
from infosim.engine.developing import single_point
from infosim.engine.exchange import against_signing
from infosim.engine.firms import health
from infosim.engine.layout import LOCAL, NEARSHORE
from infosim.engine.opinion import mean_service, offshore_share, pay_gap
from infosim.engine.renewal import lock_in
from infosim.engine.seats import abroad_share
from infosim.engine.state import State
from infosim.engine.valuation import core_knowledge, value

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

Read = Callable[[State, "Rules"], Array]


@dataclass(frozen=True)
class Measure:
    """`scope` is company (C, W), function (F, C, W), contract (N, F, C, W) or pool (Q, W)."""

    name: str
    unit: str
    scope: str
    meaning: str
    read: Read
    for_company: Read | None = None
    """How a measure of functions is read for the whole company, where it can be."""


def by_need(s: State, x: Array) -> Array:
    """Mean of a figure of functions (F, C, W) over the company (C, W), weighted by need; over none, 0."""
    need = total(s.need)
    return total(s.need * x) / np.maximum(need, 1e-9) * (need > 0)


def backlog_months(s: State) -> Array:
    """Work that waits, in months of what the function needs (F, C, W)."""
    return np.maximum(s.backlog, 0.0) / np.maximum(s.need, 0.05) * (s.need > 0)


def outside_share(s: State) -> Array:
    """Share of all IT cost that goes outside (C, W)."""
    return total(s.cost_outside) / np.maximum(total(s.cost), 1.0)


def attention_share(s: State) -> Array:
    """Days drawn over days had (C, W)."""
    return total(s.attention) / np.maximum(s.attention_had, 1.0)


def single_points(s: State) -> Array:
    """Functions where one head alone knows the work (C, W)."""
    return total(single_point(s).astype(np.float64))


def _local_share(s: State, r: Rules) -> Array:
    """Share of the work done in the country (C, W), by our own people, freelancers and firms there."""
    far = r.vendor_place(s.contract_vendor) >= NEARSHORE
    away = total(total(s.contract_done * far * (s.contract_vendor >= 0))) + total(s.capacity[0] * abroad_share(s))
    return 1.0 - away / np.maximum(total(total(s.capacity)), 1e-9)


def _held(s: State) -> Array:
    """How many functions each firm holds (V, C, W)."""
    held = np.zeros((len(s.need), len(s.vendor_alive), *s.cash.shape), bool)
    _, function, company, world = where = np.nonzero(s.contract_vendor >= 0)
    held[function, s.contract_vendor[where].astype(np.int64), company, world] = True
    return total(held)


def _common_hours(s: State, r: Rules) -> Array:
    """Hours that a contract's vendor has in common with us (N, F, C, W), by its place; 0 where there is none."""
    return r.place_figure(r.content.places.overlap, r.vendor_place(s.contract_vendor)) * (s.contract_vendor >= 0)


def fallback_share(s: State, r: Rules) -> Array:
    """Share of the contracts whose work somebody else here could take over (C, W); 1 if there is none.

    A second firm works there, or our own people know half of the work.
    """
    there = s.contract_vendor >= 0
    two = np.all(there, axis=0) & (s.contract_vendor[0] != s.contract_vendor[1])
    safe = there & (two | (s.knowledge >= r.vendors.way_out_knowledge))
    count = total(total(there))
    return np.where(count > 0, total(total(safe)) / np.maximum(count, 1.0), 1.0)


def _handed_over(s: State, r: Rules) -> Array:
    """Functions of whose work firms and freelancers do the larger part (C, W)."""
    return total((s.awake > 0) & (shares(s, r)[0] < 0.5))


def _growth(s: State, r: Rules) -> Array:
    return round_growth(s)


def _lead_ratio(s: State, r: Rules) -> Array:
    return s.lead_time / r.content.functions.lead_time


MEASURES: tuple[Measure, ...] = (
    Measure("month", "month", "company", "months played", lambda s, r: s.month + 0.0 * s.cash),
    Measure("cash", "EUR", "company", "money in the bank", lambda s, r: s.cash / 100.0),
    Measure("mrr", "EUR/month", "company", "monthly recurring revenue", lambda s, r: s.mrr / 100.0),
    Measure("mrr_growth", "share/month", "company", "its growth, mean of six months", _growth),
    Measure("customers", "customers", "company", "customers who pay", lambda s, r: s.customers),
    Measure("churn", "share/month", "company", "customers lost in the month", lambda s, r: s.churn),
    Measure("burn", "EUR/month", "company", "net burn, mean of three months", lambda s, r: burn_rate(s) / 100.0),
    Measure("runway", "months", "company", "months that the cash lasts; 99 if none burns", lambda s, r: runway(s)),
    Measure("burn_multiple", "x", "company", "net burn over new yearly revenue", lambda s, r: burn_multiple(s)),
    Measure("value", "EUR", "company", "what the founders' share is worth", lambda s, r: value(s, r) / 100.0),
    Measure("rounds", "rounds", "company", "rounds closed", lambda s, r: s.rounds),
    Measure("rescued", "times", "company", "saved by creditors", lambda s, r: s.rescued),
    Measure("handed_over", "functions", "company", "functions that others mostly do", _handed_over),
    Measure("round_bar", "share", "company", "how ready the round is", lambda s, r: s.round_bar),
    Measure("headcount", "people", "company", "people in the company", headcount),
    Measure("attention", "share", "company", "days drawn over days had", lambda s, r: attention_share(s)),
    Measure("hands_on", "d", "company", "days left for hands-on work", lambda s, r: s.hands_on_days),
    Measure(
        "overdrawn_share",
        "share",
        "company",
        "months overdrawn by more than a tenth",
        lambda s, r: s.over_months / np.maximum(s.lived, 1.0),
    ),
    Measure("morale", "share", "company", "how the people feel", lambda s, r: s.morale),
    Measure("opinion", "share", "company", "reputation", lambda s, r: s.opinion),
    Measure("brand", "share", "company", "the employer's brand", lambda s, r: s.brand),
    Measure("debt", "share", "company", "technical debt", lambda s, r: s.debt),
    Measure("cover", "share", "company", "security work done over needed", lambda s, r: s.cover),
    Measure("offshore_share", "share", "company", "work done offshore", offshore_share),
    Measure("laid_off", "heads", "company", "laid off in six months", lambda s, r: total(s.laid_off_past)),
    Measure("quits", "heads", "company", "resignations in twelve months", lambda s, r: total(s.quits_past)),
    Measure("arrivals", "heads", "company", "hires who start next month", lambda s, r: total(total(s.joining))),
    Measure("reds", "reds", "company", "reds of the last audit", lambda s, r: s.reds),
    Measure("incidents", "-", "company", "small incidents of the month", lambda s, r: s.incidents),
    Measure("breaches", "-", "company", "breaches of the month", lambda s, r: s.breaches),
    Measure("calm_months", "months", "company", "months without an incident, in a row", lambda s, r: s.calm),
    Measure("local_share", "share", "company", "work done in the country", _local_share),
    Measure("vendors", "vendors", "company", "firms with a contract in force", lambda s, r: total(_held(s) > 0)),
    Measure(
        "biggest_vendor",
        "functions",
        "company",
        "functions held by one firm, at most",
        lambda s, r: _held(s).max(axis=0, initial=0.0),
    ),
    Measure(
        "contracts",
        "contracts",
        "company",
        "contracts in force",
        lambda s, r: total(total(s.contract_vendor >= 0)),
    ),
    Measure(
        "single_points", "functions", "company", "functions that one head alone knows", lambda s, r: single_points(s)
    ),
    Measure("grown", "heads", "company", "juniors promoted and still here", lambda s, r: total(s.grown)),
    Measure(
        "rivals_fallen",
        "rivals",
        "company",
        "rivals that shut down in three months",
        lambda s, r: total((s.rival_fell > 0) & (s.rival_fell > s.month - 3.0)) + 0.0 * s.cash,
    ),
    Measure("pay_gap", "share", "company", "pay under the market, mean", pay_gap),
    Measure(
        "service",
        "share",
        "function",
        "work done over work that arrived",
        lambda s, r: s.service,
        lambda s, r: mean_service(s),
    ),
    Measure(
        "quality",
        "share",
        "function",
        "1 less the work that comes back",
        lambda s, r: s.quality,
        lambda s, r: by_need(s, s.quality),
    ),
    Measure(
        "lead_time_ratio",
        "x",
        "function",
        "lead time over its aim",
        _lead_ratio,
        lambda s, r: by_need(s, _lead_ratio(s, r)),
    ),
    Measure(
        "backlog",
        "months",
        "function",
        "work that waits",
        lambda s, r: backlog_months(s),
        lambda s, r: by_need(s, backlog_months(s)),
    ),
    Measure(
        "outside_share",
        "share",
        "function",
        "of the cost that goes outside",
        lambda s, r: s.cost_outside / np.maximum(s.cost, 1.0),
        lambda s, r: outside_share(s),
    ),
    Measure(
        "knowledge",
        "share",
        "function",
        "what our own people know of it",
        lambda s, r: s.knowledge,
        lambda s, r: by_need(s, s.knowledge),
    ),
    Measure("need", "FTE", "function", "work needed a month", lambda s, r: s.need, lambda s, r: total(s.need)),
    Measure("load", "share", "function", "work that arrived over capacity", lambda s, r: s.load),
    Measure("heads", "heads", "function", "our own people", lambda s, r: total(s.heads)),
    Measure(
        "people",
        "FTE",
        "function",
        "our own, freelancers, vendors",
        lambda s, r: total(s.heads) + s.freelancers + total(s.contract_done),
    ),
    Measure(
        "newcomers",
        "share",
        "function",
        "of the heads, those under six months here",
        lambda s, r: np.minimum(total(s.arrivals_past) / np.maximum(total(s.heads), 1.0), 1.0),
    ),
    Measure("vacancies", "posts", "function", "posts open", lambda s, r: total(s.vacancy_posts)),
    Measure("vacancy_age", "months", "function", "age of the oldest open post", lambda s, r: s.vacancy_age.max(axis=0)),
    Measure("specificity", "share", "function", "how much the work is our own", specificity),
    Measure("inside_share", "share", "function", "of the work done inside", lambda s, r: shares(s, r)[0]),
    Measure("contract_age", "months", "contract", "months since signed", lambda s, r: s.contract_age),
    Measure("term_left", "months", "contract", "months to the end of the term", lambda s, r: s.contract_left),
    Measure(
        "notice_left",
        "months",
        "contract",
        "months to the end of a contract that is left; 99 if none is",
        lambda s, r: np.where(s.contract_notice >= 0, s.contract_notice, 99.0),
    ),
    Measure("governance_level", "level", "contract", "governance", lambda s, r: s.contract_governance),
    Measure("drift", "share", "contract", "service lost to neglect", lambda s, r: s.contract_drift),
    Measure("trust", "share", "contract", "relation", lambda s, r: s.contract_trust),
    Measure("lock_in", "share of a year", "contract", "what leaving would cost", lock_in),
    Measure("renewal_ask", "share", "contract", "rise asked", lambda s, r: s.contract_ask),
    Measure("bids_read", "contracts", "company", "whose true cost was read rightly", lambda s, r: s.bids_read),
    Measure("boomerangs", "contracts", "company", "handed back, and faster since", lambda s, r: s.boomerangs),
    Measure(
        "vendor_health",
        "share",
        "contract",
        "how sound its vendor is",
        lambda s, r: r.vendor_figure(health(s, r), s.contract_vendor),
    ),
    Measure("common_hours", "h/day", "contract", "hours a day that its vendor works when we do", _common_hours),
    Measure(
        "exchange_rate",
        "x",
        "contract",
        "the money of its invoices against the day it was signed; 1 for euros",
        against_signing,
    ),
    Measure(
        "fallback_share",
        "share",
        "company",
        "contracts that a second firm or our own know-how could take over; 1 if none",
        fallback_share,
    ),
    Measure("tightness", "x", "pool", "posts for each who looks, against a normal month", lambda s, r: s.tightness),
)
BY_NAME = {measure.name: measure for measure in MEASURES}

ROLES = ("core", "edge", "cover", "voice", "rework", "debt_relief")
"""Targets that stand for functions by what they weigh."""


def read(name: str, target: str, s: State, r: Rules) -> Array:
    """One measure for the company (C, W). `target` is "" or company, a role, `any`, `every` or a function's id.

    `any` gives the largest over functions, `every` the smallest. KeyError for a name or target that is not known.
    """
    measure = BY_NAME[name]
    if measure.scope == "company":
        return measure.read(s, r) + 0.0 * s.cash
    if target in ("", "company"):
        if measure.for_company is None:
            raise KeyError(f"{name} is not a measure of the company")
        return measure.for_company(s, r)
    figure = measure.read(s, r)
    if measure.scope == "contract":
        figure = figure.max(axis=0)
    if measure.scope == "pool":
        local = figure[r.layout.pool(r.layout.skills.index(target), LOCAL)]
        pool: Array = local + 0.0 * s.cash
        return pool
    if target == "core" and name == "knowledge":
        return core_knowledge(s, r)
    if target in ROLES:
        weight = getattr(r.content.functions, target) * s.awake
        return total(weight * figure) / np.maximum(total(weight), 1e-9)
    if target in ("any", "every"):
        sign = 1.0 if target == "any" else -1.0
        most: Array = np.where(s.awake > 0, sign * figure, -np.inf).max(axis=0)
        return sign * most
    one: Array = figure[r.layout.functions.index(target)]
    return one


def holding(conditions: tuple[Condition, ...], s: State, r: Rules) -> Flags:
    """Whether all of some conditions hold (C, W)."""
    met = np.ones(s.cash.shape, bool)
    for condition in conditions:
        figure = read(condition.measure, condition.target, s, r)
        met = met & (figure >= condition.at_least) & (figure <= condition.at_most)
    return met
