"""Believed: what a game would come to if it ended today, from what may be known of it and never from what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.engine.axes import month_of
from infosim.engine.batch import Array, repeat
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.score import figures, result
from infosim.game.yardsticks import Field
from infosim.sight import view

CASES = 64
"""Ways in which what is a band could lie, tried together."""
OUTER = (0.1, 0.9)
"""Eight cases in ten lie between."""
CROSSES = 12
"""Months in which knowledge crosses a band."""
_ROOTS = np.sqrt(np.array([2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53], np.float64))


@dataclass(frozen=True, eq=False)
class Believed:
    """The axes and the result in the middle of what is believed, and what eight cases in ten lie between."""

    axes: Array  # (6,)
    result: float
    low: float
    high: float


def believed(states: Sequence[State], field: Field, rules: Rules) -> Believed:
    """After the last of some states, at least one month. They may be true ones or believed ones: bands alone are read.

    What our own people know of a function is a band; where in it they are, is tried evenly, each function by itself.
    Knowledge moves: in a case that begins low in its band, it crosses to the other side in about a year.
    """
    tally = last = None
    for s in states[1:]:
        band = view(s, rules).bands["knowledge"]
        known: Array = band.low + (band.high - band.low) * _places(len(rules.layout.functions), s.month)
        last = repeat(s, CASES).but(knowledge=known)
        month = month_of(last, rules)
        tally = month if tally is None else tally + month
    if last is None or tally is None:
        raise ValueError("no month has closed")
    x = figures(value(last, rules), tally)[:, 0]
    axes = field.ruler(len(states) - 1).axes(x)
    results = result(axes)
    low, high = (float(bound) for bound in np.quantile(results, OUTER))
    return Believed(np.median(axes, axis=1), float(np.median(results)), low, high)


def _places(functions: int, month: int) -> Array:
    """Places in a band (F, 1, CASES), 0 to 1, that fill it evenly for each function and for each two together."""
    cases = np.arange(1, CASES + 1) - 0.5
    turns = (cases * _ROOTS[:functions, None] + month / (2.0 * CROSSES)) % 1.0
    places: Array = (1.0 - np.abs(2.0 * turns - 1.0))[:, None]
    return places
