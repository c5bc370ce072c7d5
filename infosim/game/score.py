"""Score: six axes, measured against reference bots on the same luck; one result out of a hundred; a grade.

    axis = 50 + 40 (x - median) / max(best - median, floor), from 1 to 100
    result = the power mean of the axes with the exponent -1: a hole cannot be bought back

Pure functions of figures. Axes come first in every array, in the order of `AXES`; companies and worlds last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from infosim.engine.axes import Tally, measures
from infosim.engine.batch import Array
from infosim.engine.money import CENTS
from infosim.scenario.closed import AXES

Grade: TypeAlias = Literal["", "bronze", "silver", "gold"]

WEIGHTS = (0.30, 0.14, 0.14, 0.14, 0.14, 0.14)
"""Of each axis in the result."""
FLOORS: Mapping[str, float] = {**dict.fromkeys(AXES, 0.05), "value": 150_000.0}
"""Smallest distance between the bots' median and their best, where a scenario says nothing else; euros for value."""
MIDDLE, REACH, LOWEST, HIGHEST = 50.0, 40.0, 1.0, 100.0
"""The bots' median stands at 50, their best at 90."""
GRADES: tuple[tuple[Grade, float], ...] = (("bronze", 40.0), ("silver", 55.0), ("gold", 70.0))
"""Results from which each grade is reached."""
WEAKEST: Mapping[Grade, float] = {"bronze": 0.0, "silver": 20.0, "gold": 35.0}
"""What no axis may lie under for a grade."""


@dataclass(frozen=True)
class Ruler:
    """What the axes are measured with: the figures of the reference bots, and how far apart they count at least."""

    bots: Array  # (6, bots, ...)
    floors: tuple[float, ...]

    @property
    def median(self) -> Array:
        """The figure in the middle of the bots, of an even number the mean of the middle two (6, ...)."""
        middle: Array = np.median(self.bots, axis=1)
        return middle

    @property
    def best(self) -> Array:
        """The best figure of the bots (6, ...)."""
        best: Array = self.bots.max(axis=1)
        return best

    def axes(self, x: Array, kept: Array | float = 1.0) -> Array:
        """Where figures stand (6, ...), 1 to 100.

        `kept` is the share of its axes but value that a company keeps which did not live to the end (`kept_of`).
        """
        floors = np.array(self.floors).reshape(-1, *([1] * (x.ndim - 1)))
        raw = MIDDLE + REACH * (x - self.median) / np.maximum(self.best - self.median, floors)
        stands: Array = np.clip(raw, LOWEST, HIGHEST)
        stands[1:] = np.maximum(stands[1:] * kept, LOWEST)
        return stands

    def of_bots(self) -> Array:
        """Where the bots themselves stand (6, bots, ...)."""
        alone = np.moveaxis(self.bots, 1, 0)
        return np.stack([self.axes(x) for x in alone], axis=1)


def floors_of(given: Mapping[str, float]) -> tuple[float, ...]:
    """The floor of each axis: a scenario's, or that of the house."""
    return tuple(given.get(axis, FLOORS[axis]) for axis in AXES)


def figures(value: Array, tally: Tally) -> Array:
    """What the axes are measured from (6, C, W): value in euros, then the five measures of the months lived."""
    return np.concatenate([(value / CENTS)[None], measures(tally)])


def kept_of(alive: Array, lived: Array, months: int) -> Array:
    """Share of the axes that is kept (C, W): all by the living, the root of the part of the game played by the dead."""
    return np.where(alive > 0, 1.0, np.sqrt(np.minimum(lived / max(months, 1), 1.0)))


def result(axes: Array) -> Array:
    """The power mean of the axes (...), 1 to 100."""
    weights = np.array(WEIGHTS).reshape(-1, *([1] * (axes.ndim - 1)))
    mean: Array = 1.0 / (weights / axes).sum(axis=0)
    return mean


def grade(axes: Array, *, earned: bool) -> Grade:
    """The grade of one company's axes (6,). `earned`: it lives, and the scenario's objectives are met."""
    reached: Grade = ""
    for name, least in GRADES:
        if earned and float(result(axes)) >= least and float(axes.min()) >= WEAKEST[name]:
            reached = name
    return reached


def next_grade(reached: Grade) -> tuple[Grade, float] | None:
    """The grade above, and the result from which it is reached; None above the best."""
    names = ("", *(name for name, _ in GRADES))
    place = names.index(reached)
    return GRADES[place] if place < len(GRADES) else None


def cheapest_step(axes: Array, reached: Grade) -> tuple[str, float] | None:
    """The axis that needs least to reach the next grade, and where it would have to stand; None if no one axis does.

    From the power mean: with the others as they are, weight / axis = 1 / wanted - the rest.
    """
    above = next_grade(reached)
    if above is None:
        return None
    name, least = above
    found: list[tuple[float, str, float]] = []
    for i, axis in enumerate(AXES):
        others = np.delete(axes, i)
        rest = float((np.delete(np.array(WEIGHTS), i) / others).sum())
        room = 1.0 / least - rest
        if room <= 0 or float(others.min()) < WEAKEST[name]:
            continue
        wanted = max(WEIGHTS[i] / room, WEAKEST[name], float(axes[i]))
        if wanted <= HIGHEST:
            found.append((wanted - float(axes[i]), axis, wanted))
    if not found:
        return None
    _, axis, wanted = min(found)
    return axis, wanted
