"""Bands: figures that are seen roughly, as one of a few steps with known bounds.

A step says no more than its bounds. What a figure truly is within them cannot be told from anything made here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array


@dataclass(frozen=True)
class Band:
    """A figure seen roughly, any shape: its step from 0, the bounds of that step, a usual figure in it."""

    step: Array
    low: Array
    high: Array
    usual: Array


@dataclass(frozen=True)
class Steps:
    """How roughly a field is seen: edges of the steps, lowest to highest, and a usual figure within each."""

    edges: tuple[float, ...]
    usual: tuple[float, ...]

    def of(self, figure: Array) -> Band:
        """The step that a figure (any shape) stands on."""
        step = total(np.stack([figure >= edge for edge in self.edges[1:-1]]))
        at = step.astype(np.int64)
        return Band(step, np.array(self.edges[:-1])[at], np.array(self.edges[1:])[at], np.array(self.usual)[at])


_THIRDS = Steps((0.0, 1 / 3, 2 / 3, 1.0), (1 / 6, 0.5, 5 / 6))

SEEN_AS: dict[str, Steps] = {
    "knowledge": _THIRDS,  # low, medium, high
    "contract_knowledge": _THIRDS,
    "skill": Steps((0.0, 0.95, 1.05, 2.0), (0.9, 1.0, 1.1)),  # under the market, as the market, above it
    "contract_trust": Steps((0.0, 0.3, 0.5, 0.7, 1.0), (0.2, 0.4, 0.6, 0.8)),  # by the letter, cool, good, warm
    "contract_drift": Steps((0.0, 0.05, 0.15, 1.0), (0.02, 0.1, 0.2)),  # nobody notices, some do, everybody does
}
"""Every field of the state that is marked as a band, and its steps."""
