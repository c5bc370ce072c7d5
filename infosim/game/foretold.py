"""Foretold: what became of what somebody in a class expected, as soon as the months that it is about have closed."""

from __future__ import annotations

from collections.abc import Sequence

from infosim.engine.measures import read
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.lesson import Prediction


def outcome(asked: Prediction, states: Sequence[State], rules: Rules) -> float | None:
    """The figure that a prediction is about, in the unit of its measure; None before it is known.

    `states` are those after no month, after one, and so on. The lowest and the highest are of the months from the one
    before which it was asked.
    """
    if len(states) <= asked.by:
        return None
    measure, _, of = asked.measure.partition(".")
    first = asked.by if asked.judged == "end" else asked.month
    figures = [float(read(measure, of, s, rules)[0, 0]) for s in states[first : asked.by + 1]]
    return min(figures) if asked.judged == "lowest" else max(figures)
