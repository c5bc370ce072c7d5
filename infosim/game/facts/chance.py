"""When a bar that moves by steps of chance is full: a round that closes.

Each month adds a step drawn evenly between two bounds. The bar's distribution is followed on a grid, so that the chance
is the same for whoever asks twice.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.engine.batch import Array

CELLS = 120
"""Cells of the grid from an empty bar to a full one."""
MONTHS = 6
"""Months ahead that screens show."""
ROUND = (0.7, 1.3)
"""Bounds of a month's step of the talks of a round, against its mean."""
SOON, LIKELY, LATE = 0.1, 0.5, 0.9


def at(start: float) -> Array:
    """A bar that is known to stand at a share."""
    bar = np.zeros(CELLS)
    bar[min(max(int(start * CELLS), 0), CELLS - 1)] = 1.0
    return bar


def stepped(bar: Array, low: float, high: float) -> Array:
    """The distribution a step later, full bars included, as long as it has to be."""
    first, last = round(low * CELLS), round(high * CELLS)
    kernel = np.zeros(last + 1)
    kernel[first : last + 1] = 1.0 / (last - first + 1)
    return np.convolve(bar, kernel)


def by_month(bar: Array, mean: float, bounds: tuple[float, float], months: int = MONTHS) -> tuple[float, ...]:
    """Cumulative chance that the bar is full after each of the next months."""
    chances, happened = [], 0.0
    for _ in range(months):
        later = stepped(bar, mean * bounds[0], mean * bounds[1])
        happened += float(later[CELLS:].sum())
        bar = later[:CELLS]
        chances.append(min(happened, 1.0))
    return tuple(chances)


def months_until(chances: Sequence[float], share: float) -> int | None:
    """After how many months the chance reaches a share; None: later than that."""
    return next((month for month, chance in enumerate(chances, start=1) if chance >= share - 1e-9), None)
