"""Standing: where one company stands among the reference bots, after some months or at the end of its game."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.score import Grade, Ruler, figures, grade, kept_of, result
from infosim.game.yardsticks import Field, tallied


@dataclass(frozen=True, eq=False)
class Standing:
    """One company's axes and those of the bots, with the figures behind them; axes first, bots second."""

    x: Array  # (6,)
    axes: Array  # (6,)
    bot_x: Array  # (6, B)
    bots: Array  # (6, B)
    kept: float
    """Share of the axes but value that is kept; 1 for the living."""
    alive: bool

    @property
    def result(self) -> float:
        """Out of a hundred."""
        return float(result(self.axes))

    def grade(self, *, aims_met: bool) -> Grade:
        """The grade, if the scenario's objectives are met."""
        return grade(self.axes, earned=self.alive and aims_met)

    @property
    def median_x(self) -> Array:
        """The figure in the middle of the bots (6,)."""
        middle: Array = np.median(self.bot_x, axis=1)
        return middle


def standing_at(states: Sequence[State], field: Field, rules: Rules, months: int) -> Standing:
    """After so many months, at least one, by the formula of the value as it stands. `states` begin with the opening."""
    s = states[months]
    x = figures(value(s, rules), tallied(states[1 : months + 1], rules))[:, 0, 0]
    return _standing(x, field.ruler(months), 1.0, alive=bool(s.alive[0, 0] > 0))


def standing_at_the_end(states: Sequence[State], worth: float, field: Field, rules: Rules, months: int) -> Standing:
    """At the end of a game of so many months, of which the last states may be missing: the company failed.

    `worth` is the last month's value, cents.
    """
    s = states[-1]
    x = figures(np.full(s.cash.shape, worth), tallied(states[1:], rules))[:, 0, 0]
    kept = float(kept_of(s.alive, s.lived, months)[0, 0])
    return _standing(x, field.last(months), kept, alive=bool(s.alive[0, 0] > 0))


def _standing(x: Array, ruler: Ruler, kept: float, *, alive: bool) -> Standing:
    one = Ruler(ruler.bots[..., 0], ruler.floors)
    return Standing(x, one.axes(x, kept), one.bots, one.of_bots(), kept, alive)
