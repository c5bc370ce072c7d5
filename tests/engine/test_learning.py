"""Learning: Wright's curve, the newcomer's ramp, and what turnover leaves of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.arithmetic import log
from infosim.engine.chance import luck_keys, salts, uniforms
from infosim.engine.learning import learning_exponent, ramp, settled_ramp, unit_cost


@pytest.mark.parametrize(
    ("rate", "costs"),
    [
        (0.80, [0.800, 0.640, 0.512, 0.410, 0.328]),
        (0.85, [0.850, 0.723, 0.614, 0.522, 0.444]),
        (0.90, [0.900, 0.810, 0.729, 0.656, 0.590]),
    ],
)
def test_the_unit_cost_is_wrights(rate: float, costs: list[float]) -> None:
    doublings = unit_cost(np.array([2.0, 4.0, 8.0, 16.0, 32.0]), rate)
    assert np.abs(doublings - costs).max() < 6e-4
    assert np.abs(doublings - [rate**n for n in range(1, 6)]).max() < 1e-14


@given(st.floats(1.0, 1e6), st.floats(0.5, 1.0))
def test_each_doubling_costs_the_same_share_less(units: float, rate: float) -> None:
    assert float(unit_cost(2 * units, rate)) == pytest.approx(rate * float(unit_cost(units, rate)), rel=1e-12)


def test_the_first_unit_is_the_measure_and_who_learns_nothing_pays_it_for_ever() -> None:
    assert unit_cost(1.0, 0.8) == 1.0
    assert unit_cost(1e6, 1.0) == 1.0
    assert learning_exponent(0.5) == pytest.approx(-1.0, abs=1e-15)


def test_a_newcomer_closes_63_percent_of_the_gap_in_one_ramp_time() -> None:
    assert ramp(0.0, 0.3, 6.0) == pytest.approx(0.3, abs=1e-15)
    assert ramp(6.0, 0.3, 6.0) == pytest.approx(0.3 + 0.7 * 0.632121, abs=1e-6)
    assert ramp(600.0, 0.3, 6.0) == pytest.approx(1.0, abs=1e-15)


@pytest.mark.parametrize(("time", "productivities"), [(6.0, [0.967, 0.936, 0.909]), (12.0, [0.936, 0.883, 0.839])])
def test_turnover_keeps_a_team_below_its_best(time: float, productivities: list[float]) -> None:
    assert np.abs(settled_ramp(0.3, time, np.array([0.1, 0.2, 0.3])) - productivities).max() < 1.1e-3


@pytest.fixture(scope="module")
def stays() -> np.ndarray:
    """Months that 200,000 people stay at an attrition of 20 % a year, leaving at a steady rate."""
    u = uniforms(luck_keys(2, range(200_000), 0), salts(stay=1), 0).ravel()
    return -log(u) * 12.0 / 0.2


def test_people_stay_the_inverse_of_their_attrition(stays: np.ndarray) -> None:
    assert abs(stays.mean() - 60.0) < 3 * stays.std() / np.sqrt(stays.size)


def test_a_team_met_on_any_day_is_as_productive_as_the_formula_says(stays: np.ndarray) -> None:
    # How long colleagues met on a day have been here is distributed as their whole stay: leaving has no memory.
    productivity = ramp(stays, 0.3, 6.0)
    expected = float(settled_ramp(0.3, 6.0, 0.2))
    assert abs(productivity.mean() - expected) < 3 * productivity.std() / np.sqrt(stays.size)


def test_a_team_nobody_leaves_is_settled() -> None:
    assert settled_ramp(0.3, 6.0, 0.0) == 1.0
