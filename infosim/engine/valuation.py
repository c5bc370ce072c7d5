"""Valuation: what the founders' share of the company is worth.

    stake x (5 x yearly revenue x growth x quality x knowledge x burn + 0.9 x cash) x what audits left of it

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
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


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
    p = r.company
    months = np.minimum(np.maximum(s.lived, 1.0), float(len(s.service_past)))
    served = total(s.service_past) / months
    sales = p.value_multiple * 12.0 * s.mrr
    growth = _within(0.40 + 0.30 * s.mrr / np.maximum(s.mrr_past[0], 100_000.0), 0.60, 1.30)
    quality = _within(0.60 + 0.50 * served, 0.70, 1.05)
    knowledge = _within(0.70 + 0.50 * core_knowledge(s, r), 0.75, 1.10)
    burn = _within(1.30 - 0.22 * burn_multiple(s), 0.55, 1.20)
    cash = p.cash_weight * np.maximum(s.cash, 0.0)
    audits = np.ones_like(cash)
    for share, reds in zip(r.content.audits.value, s.audit_reds, strict=True):
        audits = audits * np.maximum(1.0 - share * reds, 0.0)
    whole = s.stake * (sales * growth * quality * knowledge * burn + cash) * audits
    held = np.where(s.sold_for > 0, s.sold_for, cents(whole)) * s.alive
    return Worth(sales, growth, quality, knowledge, burn, cash, s.stake, audits, held)


def value(s: State, r: Rules) -> Array:
    """What the founders' share is worth at the end of this month (C, W), cents; 0 when dead."""
    return worth(s, r).value
