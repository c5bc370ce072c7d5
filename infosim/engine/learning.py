"""Learning: what practice does to cost, and time to a newcomer's productivity.

Two laws of different things. Work repeated gets cheaper by the same share each time its volume doubles (Wright, J.
Aeronautical Sciences 3(4), 1936: 20 % for aircraft; milder, 8–15 %, for IT services, judgement). A person who arrives
closes the gap to a settled colleague by the same share each month, whatever the volume.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from infosim.engine.arithmetic import Figures, exp, log, power
from infosim.engine.batch import Array


def learning_exponent(rate: Figures) -> Array:
    """Exponent b ≤ 0 of a learning rate: the share of its cost that a unit keeps when volume doubles. rate = 2^b."""
    return _exponent(rate) if isinstance(rate, float) else log(rate) / log(2.0)


@lru_cache(maxsize=64)
def _exponent(rate: float) -> Array:
    return log(rate) / log(2.0)


def unit_cost(units: Figures, rate: Figures) -> Array:
    """Cost of the n-th unit over that of the first, n^b with rate = 2^b; n ≥ 1, shapes broadcast."""
    return power(units, learning_exponent(rate))


def ramp(months: Figures, start: Figures, time: Figures) -> Array:
    """Productivity of somebody who came `months` ago, against a settled colleague: 1 − (1 − start)·e^(−months/time).

    `time` in months closes 63 % of the gap. Shapes broadcast.
    """
    productivity: Array = 1.0 - (1.0 - start) * exp(-months / time)
    return productivity


def settled_ramp(start: Figures, time: Figures, attrition: Figures) -> Array:
    """Mean productivity of a team of constant size whose leavers are replaced at once, shapes broadcast.

        1 − (1 − start)·h·time / (1 + h·time),   h = attrition / 12

    `time` in months, `attrition` a year. Tenure is exponential with mean 1/h, so that e^(−tenure/time) has the mean
    h·time / (1 + h·time).
    """
    turnover = attrition / 12.0 * time
    productivity: Array = 1.0 - np.multiply(1.0 - start, turnover) / (1.0 + turnover)
    return productivity
