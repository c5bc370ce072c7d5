"""What may be believed of a vendor: odds of its traits given the tells, and *your read* of what a bid will truly cost.

A bid understates its true cost by a margin that grows with optimism. Whoever has seen tells reads it more narrowly than
whoever asked nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Positions
from infosim.engine.layout import OPTIMISM, TRAIT_VALUES
from infosim.engine.rules import Rules
from infosim.engine.vendors import probabilities

INNER, OUTER = 0.5, 0.8
"""Chances that the truth lies within the inner and within the outer range."""
TAILS = ((1.0 - OUTER) / 2.0, (1.0 - INNER) / 2.0, 0.5, (1.0 + INNER) / 2.0, (1.0 + OUTER) / 2.0)
"""Chances of lying below the edges of both, and below the middle, from the lowest."""
_EDGES = np.array([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
"""Each value of a trait stands for the stretch around it, so that a range moves smoothly with the odds."""


@dataclass(frozen=True)
class Range:
    """A figure that is only believed, any shape: ranges that hold it 5 and 8 times in 10, and its mean."""

    low: Array
    inner_low: Array
    expected: Array
    inner_high: Array
    high: Array


def odds(belief: Array) -> Array:
    """Chance of each value of a trait (5, …), from the log odds that the public lean and the tells have added up to."""
    return probabilities(belief)


def expected(chances: Array) -> Array:
    """Mean of a trait whose values have these chances (5, …)."""
    return total(chances * np.array(TRAIT_VALUES).reshape(-1, *(1,) * (chances.ndim - 1)))


def quantile(chances: Array, share: float) -> Array:
    """The step from -2.5 to 2.5 below which a trait lies with probability `share`; chances (5, …)."""
    below = np.concatenate([np.zeros((1, *chances.shape[1:])), np.add.accumulate(chances, axis=0)])
    at = np.minimum(total(below[1:] < share), len(TRAIT_VALUES) - 1.0).astype(np.int64)[None]
    here = np.take_along_axis(chances, at, axis=0)[0]
    before = np.take_along_axis(below, at, axis=0)[0]
    part = np.minimum(np.maximum((share - before) / np.maximum(here, 1e-12), 0.0), 1.0)
    step: Array = _EDGES[at[0]] + part
    return step


def trait_range(chances: Array) -> Range:
    """What is believed of a trait (…), in steps from -2 to 2; chances (5, …)."""
    tail, inner = (1.0 - OUTER) / 2.0, (1.0 - INNER) / 2.0
    ends = [np.minimum(np.maximum(quantile(chances, q), -2.0), 2.0) for q in (tail, inner, 1.0 - inner, 1.0 - tail)]
    return Range(ends[0], ends[1], expected(chances), ends[2], ends[3])


def overrun(optimism: Array, r: Rules) -> Array:
    """True cost over the price asked by a firm of this optimism, any shape."""
    v = r.vendors
    return 1.0 / np.maximum(1.0 - v.promise_base - v.promise_optimism * optimism, 0.3)


def of_vendors(chances: Array, vendor: Array) -> Array:
    """Chances (5, …) of one trait (5, V, C, W) for the vendors at some positions (…, C, W); the first where none is."""
    if not chances.shape[1]:
        return np.full((len(TRAIT_VALUES), *vendor.shape), 1.0 / len(TRAIT_VALUES))
    at: Positions = np.maximum(vendor, 0.0).astype(np.int64)
    companies = np.arange(vendor.shape[-2])[:, None]
    worlds = np.arange(vendor.shape[-1])
    found: Array = chances[:, at, companies, worlds]
    return found


def expected_overrun(belief: Array, vendor: Array, r: Rules) -> Array:
    """Mean of the true cost over the price asked that is believed of vendors (…, C, W); 1 where there is none."""
    if not (vendor >= 0).any():
        return np.ones(vendor.shape)
    return _mean_overrun(of_vendors(odds(belief[:, OPTIMISM]), vendor), vendor, r)


def _mean_overrun(chances: Array, vendor: Array, r: Rules) -> Array:
    mean = total(np.stack([chances[k] * overrun(np.array(value), r) for k, value in enumerate(TRAIT_VALUES)]))
    return np.where(vendor >= 0, mean, 1.0)


def overrun_range(belief: Array, vendor: Array, r: Rules) -> Range:
    """True cost over the price asked that is believed of vendors (…, C, W); 1 where there is none."""
    chances = of_vendors(odds(belief[:, OPTIMISM]), vendor)
    tail, inner = (1.0 - OUTER) / 2.0, (1.0 - INNER) / 2.0
    there = vendor >= 0
    ends = [np.where(there, overrun(quantile(chances, q), r), 1.0) for q in (tail, inner, 1.0 - inner, 1.0 - tail)]
    return Range(ends[0], ends[1], _mean_overrun(chances, vendor, r), ends[2], ends[3])
