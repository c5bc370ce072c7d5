"""Chance in whole games: alone, in a batch, in a shard; a changed decision changes nobody's luck."""

import numpy as np
import pytest

from infosim.engine.batch import axes_of, join, shards, take
from infosim.engine.digest import digest
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Draws
from infosim.engine.state import State
from tests.engine.worlds import any_orders, first_hires, luck, ordered, quiet, rules


def _games(state: State, months: int, busy: bool = True) -> State:
    whole = first_hires(worlds=6) if busy else state
    lucky = {int(word): n for n, word in enumerate(whole.luck[0])}
    for number in range(months):
        orders = any_orders(first_hires(worlds=6), number) if busy else quiet(state)
        mine = take(orders, np.array([lucky[int(word)] for word in state.luck[0]])) if busy else orders
        state, _ = month(state, mine, rules())
    return state


@pytest.mark.no_cover
def test_a_world_alone_in_a_batch_or_in_a_shard_is_the_same_to_the_bit() -> None:
    batch = _games(first_hires(worlds=6), 14)
    sharded = join(*[_games(part, 14) for part in shards(first_hires(worlds=6), 4)])
    for world in range(6):
        alone = _games(take(first_hires(worlds=6), world), 14)
        assert digest(alone) == digest(take(batch, world)) == digest(take(sharded, world))


def test_the_first_world_of_a_batch_is_the_world_that_somebody_plays_alone() -> None:
    alone = opening(rules(), 9, luck(1))
    batch = opening(rules(), 9, luck(50))
    assert digest(alone) == digest(take(batch, 0))


def test_a_changed_decision_changes_no_draw_of_anybody() -> None:
    state = first_hires(months=2, worlds=4)
    busy, _ = month(state, any_orders(state, 1, busy=0.5), rules())
    calm, _ = month(state, quiet(state), rules())
    for one, other in ((Draws(busy, rules()), Draws(calm, rules())),):
        for purpose in rules().tables.company.where:
            assert np.array_equal(one.company(purpose), other.company(purpose))
        for purpose in rules().tables.steady.where:
            assert np.array_equal(one.steady(purpose), other.steady(purpose))
        for purpose in rules().tables.market.where:
            assert np.array_equal(one.market(purpose), other.market(purpose))


def test_what_one_company_decides_leaves_the_other_of_its_world_its_own_luck() -> None:
    state = first_hires(worlds=2, companies=2)
    raised = ordered(state, hands_on={0: 1.0})
    for _ in range(6):
        state, _ = month(state, raised, rules())
    other = first_hires(worlds=2, companies=2)
    for _ in range(6):
        other, _ = month(other, quiet(other), rules())
    for name in ("cash", "mrr", "customers", "heads", "morale"):
        assert np.array_equal(getattr(state, name)[..., 1, :], getattr(other, name)[..., 1, :]), name


def test_adding_a_company_changes_nothing_of_the_first_or_of_the_market_while_nobody_hires() -> None:
    one, two = first_hires(months=6, worlds=2), first_hires(months=6, worlds=2, companies=2)
    for name, axes, _ in axes_of(State):
        figure = getattr(two, name)
        mine = figure.take([0], axes.index("company")) if "company" in axes else figure
        assert np.array_equal(getattr(one, name), mine), name
