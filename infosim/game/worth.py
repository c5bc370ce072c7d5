"""Worth: what a game was worth at its end, and which of its aims were reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array, size
from infosim.engine.content import Condition
from infosim.engine.layout import HALF_YEAR
from infosim.engine.measures import read
from infosim.engine.money import cents
from infosim.engine.month import month
from infosim.engine.orders import neutral
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.scenario import Scenario
from infosim.scenario.compile import bounds
from infosim.scenario.sections.judging import Medal, Objective


def value_at_the_end(s: State, r: Rules) -> Array:
    """What the founders' share is worth when the game ends (C, W), cents; 0 when dead.

    The mean of the formula then and half a year on, with nothing decided and the same luck: laying everybody off in the
    last month costs what it should. Of a company that was sold, the price.
    """
    later = s
    nothing = neutral(r.layout, size(s, "company"), size(s))
    for _ in range(HALF_YEAR):
        later, _ledger = month(later, nothing, r)
    mean = cents(0.5 * (value(s, r) + value(later, r)))
    return np.where(s.sold_for > 0, s.sold_for, mean) * (s.alive > 0)


@dataclass(frozen=True)
class Aim:
    """An objective or a medal of the scenario, judged."""

    id: str
    reached: bool
    figures: tuple[tuple[Condition, float], ...]
    """Each condition with its measure in the last month; for what must hold always, in the first month it did not."""
    month: int = 0
    """The month they are of."""


def aims(scenario: Scenario, states: Sequence[State], r: Rules) -> tuple[Aim, ...]:
    """Every objective, judged on the states after each closed month of a game that has ended.

    An aim for the end, or for every month, is reached by those alone who are still alive.
    """
    return tuple(_judged(name, aim, states, r) for name, aim in scenario.objectives.items())


def medals(scenario: Scenario, states: Sequence[State], r: Rules) -> tuple[Aim, ...]:
    """Every medal that a measure tells, judged as objectives are."""
    return tuple(_judged(name, medal, states, r) for name, medal in scenario.medals.items())


def _judged(name: str, aim: Objective | Medal, states: Sequence[State], r: Rules) -> Aim:
    every, one = bounds(aim.when), bounds(aim.when_any)

    def held(s: State) -> bool:
        return all(_met(c, s, r) for c in every) and (not one or any(_met(c, s, r) for c in one))

    if not states:
        return Aim(name, reached=False, figures=())
    alive = bool(states[-1].alive[0, 0] > 0)
    if aim.judged == "once":
        reached = any(held(s) for s in states)
    elif aim.judged == "always":
        reached = alive and all(held(s) for s in states)
    else:
        reached = alive and held(states[-1])
    shown = states[-1]
    if aim.judged == "always" and not reached:
        shown = next((s for s in states if not held(s)), shown)
    figures = tuple((c, float(read(c.measure, c.target, shown, r)[0, 0])) for c in (*every, *one))
    return Aim(name, reached, figures, shown.month)


def distance(aim: Aim) -> float:
    """How far an aim is from being reached, 0 at it, 1 and more far from it: the largest gap of its conditions."""
    gaps = [0.0]
    for c, figure in aim.figures:
        if not np.isfinite(figure):
            return np.inf
        if figure < c.at_least:
            gaps.append((c.at_least - figure) / max(abs(c.at_least), 1.0))
        elif figure > c.at_most:
            gaps.append((figure - c.at_most) / max(abs(c.at_most), 1.0))
    return max(gaps)


def _met(c: Condition, s: State, r: Rules) -> bool:
    figure = read(c.measure, c.target, s, r)[0, 0]
    return bool(np.isfinite(figure) and c.at_least <= figure <= c.at_most)
