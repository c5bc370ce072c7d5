"""What a game was worth at its end, and which of its aims were reached."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.batch import repeat
from infosim.engine.month import month
from infosim.engine.orders import neutral
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.worth import aims, value_at_the_end
from infosim.scenario.conditions import Condition
from infosim.scenario.sections.judging import Objective
from tests.game.plays import first_hires, first_morning, rules

RULES = rules()


def later(s: State, months: int) -> State:
    for _ in range(months):
        s, _ledger = month(s, neutral(RULES.layout, 1, 1), RULES)
    return s


def test_the_last_value_is_the_mean_of_the_end_and_of_half_a_year_on() -> None:
    end = later(first_morning(), 3)
    mean = 0.5 * (value(end, RULES) + value(later(end, 6), RULES))
    assert value_at_the_end(end, RULES) == pytest.approx(mean, abs=1)


def test_every_world_of_a_batch_has_its_own_last_value() -> None:
    end = later(first_morning(), 3)
    batch = value_at_the_end(repeat(end, 3), RULES)
    assert batch.shape == (1, 3)
    assert np.array_equal(batch, np.repeat(value_at_the_end(end, RULES), 3, axis=1))


def test_the_last_month_of_the_longest_game_can_be_looked_beyond() -> None:
    end = first_morning().but(month=RULES.layout.months)
    assert value_at_the_end(end, RULES).shape == (1, 1)


def test_a_dead_company_is_worth_nothing() -> None:
    dead = first_morning().but(alive=np.zeros((1, 1)))
    assert value_at_the_end(dead, RULES) == 0


def judged(states: list[State], how: str) -> bool:
    """Whether "cash is at least a million" is reached, judged so."""
    aim = Objective(name="rich", when=(Condition("cash", "", at_least=1e6),), judged=how)
    (found,) = aims(replace(first_hires(), objectives={"rich": aim}), states, RULES)
    return found.reached


@pytest.mark.parametrize(
    ("cash", "end", "once", "always"),
    [
        ((1e6, 1e6), True, True, True),
        ((1e6, 0), False, True, False),
        ((0, 1e6), True, True, False),
        ((0, 0), False, False, False),
    ],
)
def test_an_aim_is_judged_at_the_end_once_or_always(
    cash: tuple[float, float], end: bool, once: bool, always: bool
) -> None:
    states = [first_morning().but(cash=np.full((1, 1), euros * 100.0)) for euros in cash]
    assert [judged(states, how) for how in ("end", "once", "always")] == [end, once, always]
    dead = [*states, states[-1].but(alive=np.zeros((1, 1)))]
    assert [judged(dead, how) for how in ("end", "once", "always")] == [False, once, False]


def test_one_of_the_other_conditions_is_enough_and_all_of_the_first_are_needed() -> None:
    rich, poor = Condition("cash", "", at_least=1e6), Condition("cash", "", at_most=0.0)
    alive = Condition("month", "", at_least=0)
    s = [first_morning().but(cash=np.full((1, 1), 1e8))]
    scenario = first_hires()
    for when, when_any, reached in (
        ((rich, alive), (), True),
        ((rich, poor), (), False),
        ((alive,), (rich, poor), True),
        ((alive,), (poor,), False),
    ):
        aim = Objective(name="aim", when=when, when_any=when_any)
        (found,) = aims(replace(scenario, objectives={"aim": aim}), s, RULES)
        assert found.reached is reached
    assert [figure for _, figure in found.figures] == [0.0, 1e6]


def test_the_aims_of_first_hires_can_be_judged_from_its_first_month() -> None:
    assert {aim.id for aim in aims(first_hires(), [later(first_morning(), 1)], RULES)} == {"alive", "series-a", "known"}
    assert not any(aim.reached for aim in aims(first_hires(), [], RULES))
