"""Axes: what a company is measured by beside its value: cost, quality, speed, people, resilience. More is better.

A month is measured as it was lived; a `Tally` adds months up, and `measures` makes the five figures of it. Pure
functions of states: nothing here changes a month.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import EXIT_CLAUSE
from infosim.engine.measures import by_need, single_points
from infosim.engine.opinion import mean_service
from infosim.engine.renewal import holds
from infosim.engine.state import State
from infosim.engine.valuation import core_knowledge

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

COST, QUALITY, SPEED, PEOPLE, RESILIENCE = range(5)
MEASURED = ("cost", "quality", "speed", "people", "resilience")
"""The axes that are means over the months played, in the order of their arrays; value is the sixth."""

QUIETLY_LEFT = 0.5
"""Knowledge inside from which a contract can be left: somebody could do the work."""
CENTS_PER_THOUSAND = 100_000.0
MONTHS_A_YEAR = 12.0


@dataclass(frozen=True)
class Tally:
    """Sums over the months lived (C, W); a dead company adds nothing."""

    months: Array
    work: Array  # FTE-months done
    spent: Array  # cents of IT cost
    sound: Array  # half of service, half of quality
    quick: Array  # target over lead time, at most 1
    morale: Array
    quits: Array  # heads
    heads: Array  # head-months
    overdrawn: Array  # months
    robust: Array

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__})


def nothing(s: State) -> Tally:
    """The tally of no month."""
    return Tally(**dict.fromkeys(Tally.__dataclass_fields__, 0.0 * s.cash))


def month_of(s: State, r: Rules, lived: Array | float = 1.0) -> Tally:
    """The tally of the month that ended with this state; `lived` (C, W) is 1 for companies alive when it began."""
    parts: dict[str, Array] = {
        "months": 1.0 + 0.0 * s.cash,
        "work": total(s.done),
        "spent": total(s.cost),
        "sound": 0.5 * mean_service(s) + 0.5 * by_need(s, s.quality),
        "quick": speed(s, r),
        "morale": s.morale,
        "quits": total(total(s.quits)),
        "heads": total(total(s.heads)),
        "overdrawn": np.where(s.overdraw > r.attention.over_limit, 1.0, 0.0),
        "robust": resilience(s, r),
    }
    return Tally(**{name: part * lived for name, part in parts.items()})


def speed(s: State, r: Rules) -> Array:
    """Lead time aimed at over lead time, at most 1 (C, W), weighted by need; 1 where nothing is needed."""
    target = r.content.functions.lead_time
    met = target / np.maximum(s.lead_time, target)
    return np.where(total(s.need) > 0, by_need(s, met), 1.0)


def resilience(s: State, r: Rules) -> Array:
    """How well the company would take a blow (C, W): the mean of four shares.

    Functions that no single head holds, contracts that can be left, security cover, knowledge of the core inside.
    """
    awake = total(s.awake)
    spread = 1.0 - single_points(s) / np.maximum(awake, 1.0)
    core = core_knowledge(s, r)
    return 0.25 * (spread + leavable(s) + np.minimum(s.cover, 1.0) + core)


def leavable(s: State) -> Array:
    """Share of the contracts that can be left (C, W), 1 if there is none.

    They have an exit clause, or a second firm works there, or our own people know half of the work.
    """
    there = s.contract_vendor >= 0
    two = np.all(there, axis=0) & (s.contract_vendor[0] != s.contract_vendor[1])
    free = there & (holds(s.contract_clauses, EXIT_CLAUSE) | two | (s.knowledge >= QUIETLY_LEFT))
    count = total(total(there))
    return np.where(count > 0, total(total(free)) / np.maximum(count, 1.0), 1.0)


def measures(t: Tally) -> Array:
    """The five measures of the months lived (5, C, W), in the order of `MEASURED`; 0 before the first month.

    Cost is FTE-months of work for each thousand euros of IT cost; quality and speed are shares; people is morale, less
    resignations a year for each head, less half of the share of months overdrawn. Judgement.
    """
    months = np.maximum(t.months, 1.0)
    return np.stack(
        [
            t.work / np.maximum(t.spent / CENTS_PER_THOUSAND, 1e-9) * (t.spent > 0),
            t.sound / months,
            t.quick / months,
            (t.morale - 0.5 * t.overdrawn) / months - MONTHS_A_YEAR * t.quits / np.maximum(t.heads, 1.0),
            t.robust / months,
        ]
    )
