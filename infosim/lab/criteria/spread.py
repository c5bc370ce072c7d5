"""Spread: how sure a figure is that was measured in some worlds, and what of it is due to play and what to luck."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from infosim.engine.batch import Array

AGAIN = 400
"""How often worlds are drawn anew, with replacement, to see how a figure moves."""
LEVEL = 0.95


def interval(figure: Callable[..., float], *by_world: Array, seed: int = 0) -> tuple[float, float, float]:
    """A figure of arrays whose last axis is worlds, and the bounds that hold it 95 times in 100, by the bootstrap."""
    chance, worlds = np.random.default_rng(seed), by_world[0].shape[-1]
    found = []
    for _ in range(AGAIN):
        these = chance.integers(0, worlds, worlds)
        found.append(figure(*(each[..., these] for each in by_world)))
    low, high = np.nanquantile(found, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]) if np.isfinite(found).any() else (np.nan,) * 2
    return float(figure(*by_world)), float(low), float(high)


def shares(table: Array) -> tuple[float, float]:
    """Shares of the variance of a table (rows, columns) that its rows and its columns explain: a two-way ANOVA.

    Without replication what is left is interaction and error together.
    """
    rows, columns = table.shape
    grand = table.mean()
    whole = ((table - grand) ** 2).sum()
    if whole <= 0:
        return 0.0, 0.0
    of_rows = columns * ((table.mean(axis=1) - grand) ** 2).sum()
    of_columns = rows * ((table.mean(axis=0) - grand) ** 2).sum()
    return float(of_rows / whole), float(of_columns / whole)


def ranks(figures: Array) -> Array:
    """Ranks along the first axis, from 0; equal figures share the mean of theirs."""
    below = (figures[None] < figures[:, None]).sum(axis=1)
    equal = (figures[None] == figures[:, None]).sum(axis=1)
    mean: Array = below + 0.5 * (equal - 1.0)
    return mean


def rank_correlation(one: Array, other: Array) -> float:
    """Spearman's, along the first axis, mean over the rest; NaN where nothing varies."""
    a, b = ranks(one), ranks(other)
    a, b = a - a.mean(axis=0), b - b.mean(axis=0)
    scale = np.sqrt((a**2).sum(axis=0) * (b**2).sum(axis=0))
    with np.errstate(invalid="ignore", divide="ignore"):
        found = (a * b).sum(axis=0) / scale
    return float(np.nanmean(found)) if np.isfinite(found).any() else float("nan")


def ratio(one: Array, other: Array) -> float:
    """Mean over mean."""
    below = other.mean()
    return float(one.mean() / below) if below > 0 else float("nan")
