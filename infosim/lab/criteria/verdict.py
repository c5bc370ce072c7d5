"""Verdicts: what a criterion asks of a scenario, what was measured, and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isfinite

POOLED = ""
"""Where a verdict is about all scenarios together."""


@dataclass(frozen=True)
class Part:
    """A figure of a criterion, between which limits it should lie, and how sure it is."""

    name: str
    figure: float
    low: float
    high: float
    least: float = -inf
    most: float = inf
    unit: str = "share"
    """`share`, `x`, `month`, `sd` or `count`."""
    failing: tuple[str, ...] = ()
    """By identifier, what keeps it from holding."""

    @property
    def holds(self) -> bool | None:
        """Whether it lies there; None where it could not be measured."""
        return bool(self.least <= self.figure <= self.most) if isfinite(self.figure) else None


@dataclass(frozen=True)
class Verdict:
    """A criterion (1 to 16) in a scenario, or in all of them."""

    criterion: int
    scenario: str
    parts: tuple[Part, ...]

    @property
    def asked(self) -> bool:
        """Whether anything is asked of the scenario; what is not is measured all the same."""
        return any(isfinite(part.least) or isfinite(part.most) for part in self.parts)

    @property
    def holds(self) -> bool | None:
        """Whether all its parts hold; None where one could not be measured and none fails, or nothing is asked."""
        if not self.asked:
            return None
        held = [part.holds for part in self.parts]
        if False in held:
            return False
        return None if None in held or not held else True
