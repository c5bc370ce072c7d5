"""The score: axes, result, grades, as exact formulas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.game.score import (
    FLOORS,
    WEIGHTS,
    Ruler,
    cheapest_step,
    floors_of,
    grade,
    kept_of,
    next_grade,
    result,
)
from infosim.scenario.closed import AXES

BOTS = np.array([3.0, 1.0, 2.0, 4.0, 5.0, 6.0, 7.0, 8.0])
RULER = Ruler(np.tile(BOTS, (6, 1)), (0.5,) * 6)
AXIS = st.floats(1.0, 100.0)


def axes(*stands: float) -> np.ndarray:
    return np.array(stands)


def at(x: float) -> float:
    return float(RULER.axes(np.full(6, x))[0])


def test_the_median_of_eight_is_the_mean_of_the_middle_two_and_stands_at_fifty() -> None:
    assert RULER.median[0] == 4.5
    assert at(4.5) == 50


def test_the_best_of_the_bots_stands_at_ninety_and_the_rest_on_the_line() -> None:
    assert at(8.0) == 90
    assert at(8.0 + 0.25 * 3.5) == pytest.approx(100)
    assert at(2.75) == 30


def test_an_axis_stays_between_one_and_a_hundred() -> None:
    assert at(-1e9) == 1
    assert at(1e9) == 100


def test_bots_that_are_all_alike_are_held_apart_by_the_floor() -> None:
    alike = Ruler(np.full((6, 8), 2.0), (0.5,) * 6)
    assert alike.axes(np.full(6, 2.25))[3] == pytest.approx(50 + 40 * 0.25 / 0.5)


def test_a_scenario_names_the_floors_it_wants_and_the_house_the_others() -> None:
    assert floors_of({}) == tuple(FLOORS[axis] for axis in AXES) == (150_000.0, 0.05, 0.05, 0.05, 0.05, 0.05)
    assert floors_of({"cost": 0.01})[1] == 0.01


def test_the_result_is_the_power_mean_with_the_exponent_minus_one() -> None:
    stands = axes(78, 64, 74, 71, 43, 66)
    assert result(stands) == pytest.approx(1 / (0.30 / 78 + 0.14 * (1 / 64 + 1 / 74 + 1 / 71 + 1 / 43 + 1 / 66)))
    assert round(float(result(stands))) == 65
    assert sum(WEIGHTS) == pytest.approx(1)
    assert result(axes(1, 51, 38, 40, 47, 33)) == pytest.approx(3.2, abs=0.1)


@given(st.lists(AXIS, min_size=6, max_size=6))
def test_a_hole_cannot_be_bought_back(stands: list[float]) -> None:
    with_hole = axes(*stands)
    with_hole[4] = 1.0
    assert result(with_hole) <= 1 / 0.14 + 1e-9


@given(st.lists(AXIS, min_size=6, max_size=6))
def test_the_result_lies_between_the_worst_axis_and_the_best(stands: list[float]) -> None:
    assert min(stands) - 1e-9 <= result(axes(*stands)) <= max(stands) + 1e-9


def test_grades_begin_at_forty_fifty_five_and_seventy() -> None:
    for level, expected in ((39.99, ""), (40, "bronze"), (54.99, "bronze"), (55, "silver"), (70, "gold")):
        assert grade(axes(*[level] * 6), earned=True) == expected


def test_an_axis_under_35_closes_gold_and_under_20_silver() -> None:
    assert grade(axes(100, 100, 100, 100, 35, 100), earned=True) == "gold"
    assert grade(axes(100, 100, 100, 100, 34.9, 100), earned=True) == "silver"
    assert grade(axes(100, 100, 100, 100, 19.9, 100), earned=True) == "bronze"


def test_no_grade_where_the_objectives_are_missed_or_the_company_failed() -> None:
    assert grade(axes(*[99.0] * 6), earned=False) == ""


def test_a_dead_company_keeps_the_root_of_what_it_played_on_every_axis_but_value() -> None:
    kept = kept_of(np.array([[0.0, 1.0]]), np.array([[9.0, 36.0]]), 36)
    assert kept.tolist() == [[0.5, 1.0]]
    stands = RULER.axes(np.full(6, 4.5), 0.5)
    assert stands.tolist() == [50.0] + [25.0] * 5
    assert RULER.axes(np.full(6, -99.0), 0.5).tolist() == [1.0] * 6


@given(st.lists(AXIS, min_size=6, max_size=6))
def test_the_cheapest_step_reaches_the_next_grade_and_not_before(stands: list[float]) -> None:
    before = axes(*stands)
    reached = grade(before, earned=True)
    step = cheapest_step(before, reached)
    if step is None:
        return
    name, wanted = step
    above = next_grade(reached)
    assert above is not None
    after = before.copy()
    after[AXES.index(name)] = wanted + 1e-6
    assert float(result(after)) >= above[1] - 1e-6
    assert grade(np.minimum(after + 1e-6, 100.0), earned=True) != reached
    if wanted > stands[AXES.index(name)] + 0.01:
        after[AXES.index(name)] = wanted - 0.01
        assert grade(after, earned=True) == reached


def test_the_example_of_the_end_screen() -> None:
    assert cheapest_step(axes(78, 64, 74, 71, 43, 66), "silver") == ("people", pytest.approx(62, abs=0.7))


def test_above_gold_there_is_nothing() -> None:
    assert next_grade("gold") is None
    assert cheapest_step(axes(*[90.0] * 6), "gold") is None


def test_bots_stand_where_a_company_with_their_figures_would() -> None:
    assert RULER.of_bots()[0].tolist() == [pytest.approx(at(x)) for x in BOTS]
