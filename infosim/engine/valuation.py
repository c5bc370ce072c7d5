"""Valuation: what the founders' share of the company is worth.

    stake x (multiple x yearly revenue x growth x quality x knowledge x burn + weight x cash) x what audits left of it

Windows are the last twelve months, or since the start. The last month's value is the mean of the formula then and six
months on, so that laying everybody off at the end costs what it should. A company that was sold is worth what was
agreed, as long as it lives: the price is paid to those who bring it to the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.company import burn_multiple
from infosim.engine.money import cents
from infosim.engine.parameters import parameter
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


LEAST = 1_000_00.0
"""Cents a month below which revenue of a year ago counts as this much: growth from nothing is no growth rate."""


@dataclass(frozen=True)
class WorthRules:
    """What a buyer pays for, and between which limits."""

    multiple: float = parameter(5.0, "x", 3, 8, "years of sales that a buyer pays", "SaaS Capital 2025: 4-7 x")
    cash: float = parameter(0.9, "x", 0, 1, "of the cash that a buyer pays")
    growth_none: float = parameter(0.40, "x", 0, 2, "of a company without growth, before its limits")
    growth_by: float = parameter(0.30, "x", 0, 2, "for this month's revenue over that of a year ago")
    growth_least: float = parameter(0.60, "x", 0, 1, "for growth, at least")
    growth_most: float = parameter(1.30, "x", 1, 5, "for growth, at most")
    quality_none: float = parameter(0.60, "x", 0, 2, "of a company that serves nobody, before its limits")
    quality_by: float = parameter(0.50, "x", 0, 2, "for the mean service of the last twelve months")
    quality_least: float = parameter(0.70, "x", 0, 1, "for service, at least")
    quality_most: float = parameter(1.05, "x", 1, 5, "for service, at most")
    knowledge_none: float = parameter(0.70, "x", 0, 2, "of a company that knows nothing of its core, before its limits")
    knowledge_by: float = parameter(0.50, "x", 0, 2, "for the know-how of the core inside")
    knowledge_least: float = parameter(0.75, "x", 0, 1, "for know-how of the core, at least")
    knowledge_most: float = parameter(1.10, "x", 1, 5, "for know-how of the core, at most")
    burn_none: float = parameter(1.30, "x", 0, 2, "of a company that burns nothing, before its limits")
    burn_by: float = parameter(0.22, "x", 0.01, 2, "lost for each unit of the burn multiple")
    burn_least: float = parameter(0.55, "x", 0, 1, "for the burn multiple, at least")
    burn_most: float = parameter(1.20, "x", 1, 5, "for the burn multiple, at most")


@dataclass(frozen=True)
class Worth:
    """The factors of the formula (C, W): the column that the end of the game shows."""

    sales: Array  # cents: multiple x yearly revenue
    growth: Array
    quality: Array
    knowledge: Array
    burn: Array
    cash: Array  # cents
    stake: Array
    audits: Array  # 1 less the share that each red of an audit takes, all audits multiplied
    value: Array  # cents, 0 when dead; of a company that was sold, what was agreed


def _within(x: Array, low: float, high: float) -> Array:
    return np.minimum(np.maximum(x, low), high)


def core_knowledge(s: State, r: Rules) -> Array:
    """Knowledge inside of what is core (C, W): mean over functions awake weighted by core; 1 if none is core."""
    weight = r.content.functions.core * s.awake
    whole = total(weight)
    return np.where(whole > 0, total(weight * s.knowledge) / np.maximum(whole, 1e-9), 1.0)


def worth(s: State, r: Rules) -> Worth:
    """The formula, factor by factor."""
    p = r.worth
    months = np.minimum(np.maximum(s.lived, 1.0), float(len(s.service_past)))
    served = total(s.service_past) / months
    sales = p.multiple * 12.0 * s.mrr
    yearly = s.mrr / np.maximum(s.mrr_past[0], LEAST)
    growth = _within(p.growth_none + p.growth_by * yearly, p.growth_least, p.growth_most)
    quality = _within(p.quality_none + p.quality_by * served, p.quality_least, p.quality_most)
    known = p.knowledge_none + p.knowledge_by * core_knowledge(s, r)
    knowledge = _within(known, p.knowledge_least, p.knowledge_most)
    burn = _within(p.burn_none - p.burn_by * burn_multiple(s), p.burn_least, p.burn_most)
    cash = p.cash * np.maximum(s.cash, 0.0)
    audits = np.ones_like(cash)
    for share, reds in zip(r.content.audits.value, s.audit_reds, strict=True):
        audits = audits * np.maximum(1.0 - share * reds, 0.0)
    whole = s.stake * (sales * growth * quality * knowledge * burn + cash) * audits
    held = np.where(s.sold_for > 0, s.sold_for, cents(whole)) * s.alive
    return Worth(sales, growth, quality, knowledge, burn, cash, s.stake, audits, held)


def value(s: State, r: Rules) -> Array:
    """What the founders' share is worth at the end of this month (C, W), cents; 0 when dead."""
    return worth(s, r).value
