"""When an open post will be filled, as far as anybody can tell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.month import month
from infosim.sight import chance_filled, view
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

RATES = st.floats(0.02, 1.5)
AGES = st.integers(0, 30)


@given(rate=RATES, age=AGES)
def test_a_chance_grows_with_time_and_never_passes_certainty(rate: float, age: int) -> None:
    chance = chance_filled(np.array(rate), np.array(float(age)), 24)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert (np.diff(chance) >= 0).all()


@given(rate=RATES, months=st.integers(1, 12))
def test_a_quicker_search_is_never_later(rate: float, months: int) -> None:
    slow, quick = chance_filled(np.array([rate, 1.3 * rate]), np.zeros(2), months)[-1]
    assert slow <= quick


def test_nobody_ever_comes_where_nobody_searches() -> None:
    assert (chance_filled(np.zeros(3), np.array([0.0, 5.0, 80.0]), 12) == 0).all()


def test_a_post_that_has_waited_is_nearer_than_one_just_opened() -> None:
    fresh, old = chance_filled(np.array([0.3, 0.3]), np.array([0.0, 2.0]), 2)[-1]
    assert fresh < old


def test_a_post_that_waited_longer_than_its_rate_explains_is_expected_at_any_moment() -> None:
    assert chance_filled(np.array(0.3), np.array(30.0), 2)[-1] == 1.0


def test_a_search_takes_a_month_over_its_rate_on_average() -> None:
    for rate in (0.1, 0.2, 0.3):
        chance = chance_filled(np.array(rate), np.array(0.0), 40)
        mean = float((1.0 - np.concatenate([[0.0], chance])).sum())
        assert mean == pytest.approx(1.0 / rate + 0.5, abs=0.35)


def test_shapes_are_those_of_rate_and_age_together() -> None:
    assert chance_filled(np.full((3, 1, 2), 0.2), np.zeros((1, 4, 1)), 5).shape == (5, 3, 4, 2)


def test_the_chances_shown_are_how_often_posts_are_filled() -> None:
    state = first_hires(worlds=1000)
    product = position("product")
    state, _ = month(state, ordered(state, open_posts={(0, product): 1.0}), rules())
    shown = []
    filled = np.zeros((6, 1000))
    opened = (state.vacancy_posts[0, product, 0] > 0).copy()
    shown = view(state, rules()).chance_filled(6)[:, 0, product, 0][:, opened].mean(axis=1)
    for ahead in range(6):
        state, _ = month(state, quiet(state), rules())
        filled[ahead] = state.vacancy_posts[0, product, 0] == 0
    often = filled[:, opened].mean(axis=1)
    assert opened.sum() > 900
    assert np.abs(shown - often).max() < 0.15
    assert often[-1] > 0.9
