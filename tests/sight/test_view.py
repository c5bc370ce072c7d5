"""The view: exact fields as they are, bands as steps, nothing of what is hidden."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.bots import BOTS, keys
from infosim.engine.batch import axes_of, freeze
from infosim.engine.month import month
from infosim.engine.refusals import refusals
from infosim.engine.renewal import lock_in
from infosim.engine.state import State
from infosim.sight import BANDS, EXACT, HIDDEN, SEEN_AS, Roughly, Seen, ledger, refused, view
from tests.engine.worlds import any_orders, first_hires, luck, played, quiet, rules
from tests.sight.hidden import another_truth, same

SEEDS = st.integers(0, 10_000)


@cache
def busy(seed: int, months: int = 12, worlds: int = 3) -> State:
    """A state in which much is going on: contracts, bids, posts, newcomers."""
    state = first_hires(worlds=worlds, seed=seed)
    for number in range(months):
        decided = BOTS["selective"](view(state, rules()), keys(1, luck(worlds)))
        orders = decided if number % 3 else any_orders(state, number, busy=0.05)
        state, _ = month(state, orders, rules())
    return freeze(state)


def test_every_field_of_the_state_is_exact_a_band_or_hidden() -> None:
    fields = {name for name, _, _ in axes_of(State)} | {"month"}
    assert fields == EXACT | BANDS | HIDDEN
    assert set(SEEN_AS) == BANDS
    assert {"luck", "market_luck", "traits", "vacancy_stage", "bid_truth", "contract_truth", "value"} <= HIDDEN


@pytest.mark.parametrize("name", sorted(EXACT - {"month"}))
def test_an_exact_field_is_the_very_array_of_the_state(name: str) -> None:
    state = busy(1)
    assert getattr(view(state, rules()), name) is getattr(state, name)


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_a_hidden_field_cannot_be_read(name: str) -> None:
    seen = view(busy(1), rules())
    with pytest.raises(AttributeError, match=name):
        getattr(seen, name)


def test_the_value_is_seen_between_two_bounds_that_hold_the_truth() -> None:
    state = busy(4)
    seen = view(state, rules())
    band = seen.worth()
    assert (band.low <= state.value + 100).all()
    assert (state.value <= band.high + 100).all()


@pytest.mark.parametrize("name", sorted(BANDS))
def test_a_band_holds_the_figure_and_says_no_more_than_its_step(name: str) -> None:
    state = busy(2)
    true, band = getattr(state, name), getattr(view(state, rules()), name)
    assert ((band.low <= true) & (true <= band.high)).all()
    assert ((band.low <= band.usual) & (band.usual <= band.high)).all()
    steps = len(SEEN_AS[name].usual)
    for part in (band.step, band.low, band.high, band.usual):
        assert len(np.unique(part)) <= steps
    assert set(np.unique(band.step)) <= set(range(steps))


def test_knowledge_is_told_in_thirds() -> None:
    band = SEEN_AS["knowledge"].of(np.array([0.0, 0.33, 0.34, 0.66, 0.67, 1.0]))
    assert band.step.tolist() == [0, 0, 1, 1, 2, 2]


def test_seeing_what_was_seen_shows_the_same() -> None:
    once = view(busy(3), rules())
    again = view(once.known, rules())
    for name in BANDS:
        assert np.array_equal(getattr(again, name).step, getattr(once, name).step), name
    assert same(again.known, once.known)


@pytest.mark.no_cover
@settings(max_examples=settings.default.max_examples // 4)
@given(seed=SEEDS, other=SEEDS)
def test_another_truth_shows_the_same_view(seed: int, other: int) -> None:
    state = busy(seed % 7, months=1 + seed % 12)
    shown, shown_else = view(state, rules()), view(another_truth(state, other), rules())
    assert same(shown.plain, shown_else.plain)
    assert same(shown.known, shown_else.known)
    for name in BANDS:
        one, two = getattr(shown, name), getattr(shown_else, name)
        assert all(np.array_equal(getattr(one, part), getattr(two, part)) for part in ("step", "low", "high", "usual"))
    orders = any_orders(state, seed)
    one, two = refused(shown, orders), refused(shown_else, orders)
    assert one.keys() == two.keys()
    assert all(np.array_equal(one[kind], two[kind]) for kind in one)
    for read in ("bid_cost", "notebook", "worth"):
        one, two = getattr(Seen, read)(shown), getattr(Seen, read)(shown_else)
        assert all(np.array_equal(a, b) for a, b in zip(vars(one).values(), vars(two).values(), strict=True)), read
    assert np.array_equal(shown.chance_filled(6), shown_else.chance_filled(6))


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_no_hidden_field_alone_shows_in_anything(name: str) -> None:
    state = busy(5)
    changed = state.but(**{name: getattr(another_truth(state, 1), name)})
    assert not np.array_equal(getattr(state, name), getattr(changed, name))
    assert same(view(state, rules()).known, view(changed, rules()).known)


def test_a_person_is_told_the_refusals_that_the_month_will_carry_out() -> None:
    state = busy(6)
    orders = any_orders(state, 3, busy=0.4)
    truth, told = refusals(state, orders, rules()), refused(view(state, rules()), orders)
    assert truth.keys() == told.keys()
    assert all(np.array_equal(truth[kind], told[kind]) for kind in truth)


def test_the_rules_can_be_asked_about_what_is_known() -> None:
    state = busy(7)
    known = view(state, rules()).known
    running = state.contract_vendor >= 0
    assert running.any()
    assert (lock_in(known, rules())[running] > 0).all()
    assert not np.array_equal(known.traits, state.traits)
    assert (np.abs(known.traits) <= 2).all()
    after, _ = month(known, quiet(known), rules())
    assert np.isfinite(after.cash).all()


def test_several_companies_in_a_market_share_no_beliefs() -> None:
    state = first_hires(worlds=2, companies=2)
    told = np.array(state.belief)
    told[:, :, :, 0] -= np.arange(5.0).reshape(-1, 1, 1, 1)
    before, after = view(state, rules()), view(replace(state, belief=told), rules())
    assert np.array_equal(before.known.traits, after.known.traits)


def test_flows_of_bands_tell_direction_and_size_and_those_of_exact_stocks_are_as_they_are() -> None:
    _, _, flows = played(2, 8, busy=0.3)[-1]
    seen = ledger(flows)
    assert set(seen) == set(flows) - HIDDEN
    for stock, found in seen.items():
        for name, flow in found.items():
            if stock in EXACT:
                assert flow is flows[stock][name]
            else:
                assert isinstance(flow, Roughly)
                assert set(np.unique(flow.direction)) <= {-1.0, 0.0, 1.0}
                assert set(np.unique(flow.size)) <= {0.0, 1.0, 2.0, 3.0}
                assert ((flow.direction == 0) == (flow.size == 0)).all()
                shown = flow.direction != 0
                assert (np.sign(flows[stock][name])[shown] == flow.direction[shown]).all()
