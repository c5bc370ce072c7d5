"""Forecasts: many worlds that agree with what is seen, and what a plan comes to in them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.bots import BOTS
from infosim.engine.batch import freeze, take
from infosim.engine.layout import TRAIT_VALUES
from infosim.engine.month import month
from infosim.engine.orders import Orders, neutral
from infosim.engine.state import State
from infosim.sight import BANDS, EXACT, Seen, ahead, fan, forecast_luck, futures, view
from tests.engine.worlds import first_hires, rules
from tests.sight.hidden import another_truth, same
from tests.sight.test_view import busy

WORLDS = 40
FIRST = 11
"""The first seed of a game whose forecasts are asked here."""


def one(seed: int = FIRST, months: int = 12) -> State:
    """A busy game of one world."""
    return freeze(take(busy(seed, months), 0))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_future_agrees_with_what_is_seen(seed: int) -> None:
    seen = view(one(seed), rules())
    shown = view(futures(seen, WORLDS, seed), rules())
    for name in sorted(EXACT - {"month"}):
        assert (getattr(shown, name) == getattr(seen, name)).all(), name
    for name in sorted(BANDS):
        there = {"skill": seen.heads > 0, "knowledge": seen.need >= 0}.get(name, seen.contract_vendor >= 0)
        same_step = shown.bands[name].step == seen.bands[name].step
        assert (same_step | ~there).all(), name


@pytest.mark.no_cover
@settings(max_examples=settings.default.max_examples // 4)
@given(seed=st.integers(0, 6), other=st.integers(0, 10_000))
def test_no_truth_shows_in_a_forecast(seed: int, other: int) -> None:
    state = one(seed)
    asked, asked_else = (futures(view(s, rules()), 5, seed) for s in (state, another_truth(state, other)))
    assert same(asked, asked_else)


def test_asked_twice_it_shows_the_same_and_in_another_month_other_luck() -> None:
    state = one()
    assert same(futures(view(state, rules()), WORLDS, 3), futures(view(state, rules()), WORLDS, 3))
    later, _ = month(state, neutral(rules().layout, 1, 1), rules())
    assert not np.isin(forecast_luck(later, WORLDS, 3)[0], forecast_luck(state, WORLDS, 3)[0]).any()


def test_a_forecast_never_has_the_luck_of_the_game() -> None:
    state = one()
    own, market = forecast_luck(state, WORLDS, 1)
    assert not np.isin(state.luck, own).any()
    assert not np.isin(state.market_luck, market).any()


def test_a_forecast_of_too_many_worlds_is_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        forecast_luck(one(), 2**20, 1)


def test_a_vendor_of_whom_nothing_is_known_is_as_the_odds_say() -> None:
    state = first_hires(worlds=1, seed=9)
    seen = view(state, rules())
    traits = futures(seen, 2_000, 4).traits
    assert set(np.unique(traits)) <= set(TRAIT_VALUES)
    expected = seen.known.traits
    assert np.abs(traits.mean(axis=-1) - expected[..., 0]).max() < 0.12


def test_the_first_month_does_what_is_planned_in_every_future() -> None:
    state = one()
    seen = view(state, rules())
    start, planned = futures(seen, WORLDS, 1), neutral(rules().layout, 1, 1)
    planned.open_posts[2, 1, 0, 0] = 1.0
    with_it, _ = next(ahead(start, planned, seen, 1))
    without, _ = next(ahead(start, neutral(rules().layout, 1, 1), seen, 1))
    assert (with_it.vacancy_posts[2, 1] == 1.0).all()
    assert (without.vacancy_posts[2, 1] == 0.0).all()


def test_two_plans_meet_the_same_luck() -> None:
    seen = view(one(), rules())
    start, nothing = futures(seen, WORLDS, 1), neutral(rules().layout, 1, 1)
    ends = [list(ahead(start, nothing, seen, 3))[-1][0] for _ in range(2)]
    assert same(*ends)


def test_whoever_plays_on_decides_from_the_second_month() -> None:
    seen = view(one(months=3), rules())
    start, nothing = futures(seen, WORLDS, 1), neutral(rules().layout, 1, 1)
    own = forecast_luck(seen.plain, WORLDS, -2)[0]

    def random(now: Seen) -> Orders:
        return BOTS["random"](now, own)

    played_on = [s for s, _ in ahead(start, nothing, seen, 4, random)]
    let_be = [s for s, _ in ahead(start, nothing, seen, 4)]
    assert same(played_on[0], let_be[0])
    assert not same(played_on[3], let_be[3])


def test_the_fan_holds_eight_worlds_in_ten() -> None:
    figure = np.arange(1_000.0).reshape(1, -1)
    found = fan(figure)
    assert ((figure >= found.low[:, None]) & (figure <= found.high[:, None])).mean() == pytest.approx(0.8, abs=0.002)
    assert ((figure >= found.inner_low[:, None]) & (figure <= found.inner_high[:, None])).mean() == pytest.approx(
        0.5, abs=0.002
    )
    assert found.middle[0] == pytest.approx(499.5)


def test_the_fan_of_those_that_live_leaves_the_others_out() -> None:
    figure = np.array([[1.0, 2.0, 3.0, 900.0], [1.0, 1.0, 1.0, 1.0]])
    there = np.array([[True, True, True, False], [False] * 4])
    found = fan(figure, there)
    assert found.high[0] < 3.0
    assert np.isnan(found.middle[1])
