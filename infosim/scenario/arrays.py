"""Figures of a scenario as the arrays that the engine takes: rows, columns, curves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from infosim.engine import content as engine
from infosim.engine.batch import Array
from infosim.engine.money import from_euros


def column(values: Iterable[float]) -> Array:
    """Figures of functions (F, 1, 1)."""
    return np.array(list(values), np.float64).reshape(-1, 1, 1)


def row(values: Iterable[float]) -> Array:
    """Figures (N,)."""
    return np.array(list(values), np.float64)


def tall(values: Iterable[float]) -> Array:
    """Figures (N, 1)."""
    return row(values).reshape(-1, 1)


def numbers(bent: Mapping[str, Any]) -> dict[str, float]:
    """Constants as floats."""
    return {name: float(x) for name, x in bent.items()}


def cents(euros: float) -> float:
    """An amount in whole cents."""
    return float(from_euros(np.array(euros)))


def curves(needs: Sequence[Sequence[tuple[float, float]]]) -> engine.Curve:
    """Curves of needs as stretches; shorter curves are filled up with stretches of no length."""
    most = max([len(points) for points in needs] + [2]) - 1
    start, length, slope = (np.zeros((most, len(needs), 1, 1)) for _ in range(3))
    for f, points in enumerate(needs):
        start[:, f] = points[-1][0]
        for j, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
            start[j, f], length[j, f], slope[j, f] = x0, x1 - x0, (y1 - y0) / (x1 - x0)
    return engine.Curve(start, length, slope, column(points[0][1] for points in needs))


def along(points: Sequence[tuple[float, float]], x: float) -> float:
    """The value of a curve at x: straight between its points, flat beyond."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if x < x1:
            return y0 + (y1 - y0) * max(x - x0, 0.0) / (x1 - x0)
    return points[-1][1]


def cosine(turn: float) -> float:
    """Cosine of a share of a full turn, 0 to 1, from sums and products alone, so that it is the same everywhere."""
    angle = (turn - 0.5) * 2.0 * 3.141592653589793  # −π to π: cos(2πt) = −cos(2πt − π)
    square = angle * angle
    term = sum_ = 1.0
    for n in range(1, 14):
        term = -term * square / ((2 * n - 1) * (2 * n))
        sum_ += term
    return -sum_
