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


def value_at_the_end(s: State, r: Rules) -> Array:
    """What the founders' share is worth when the game ends (C, W), cents; 0 when dead.

    The mean of the formula then and half a year on, with nothing decided and the same luck: laying everybody off in the
    last month costs what it should.
    """
    later = s
    nothing = neutral(r.layout, size(s, "company"), size(s))
    for _ in range(HALF_YEAR):
        later, _ledger = month(later, nothing, r)
    return cents(0.5 * (value(s, r) + value(later, r))) * (s.alive > 0)


@dataclass(frozen=True)
class Aim:
    """An objective of the scenario, judged."""

    id: str
    reached: bool
    figures: tuple[tuple[Condition, float], ...]
    """Each condition with its measure in the last month."""


def aims(scenario: Scenario, states: Sequence[State], r: Rules) -> tuple[Aim, ...]:
    """Every objective, judged on the states after each closed month of a game that has ended.

    An aim for the end, or for every month, is reached by those alone who are still alive.
    """
    return tuple(_judged(name, scenario, states, r) for name in scenario.objectives)


def _judged(name: str, scenario: Scenario, states: Sequence[State], r: Rules) -> Aim:
    aim = scenario.objectives[name]
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
    figures = tuple((c, float(read(c.measure, c.target, states[-1], r)[0, 0])) for c in (*every, *one))
    return Aim(name, reached, figures)


def _met(c: Condition, s: State, r: Rules) -> bool:
    figure = read(c.measure, c.target, s, r)[0, 0]
    return bool(np.isfinite(figure) and c.at_least <= figure <= c.at_most)
