"""The planner: looks ahead as anybody could, sees nothing that a person does not, and does what comes out best."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, keys, named
from infosim.bots.answering import answered_with
from infosim.bots.planner import planner
from infosim.engine.batch import axes_of, take
from infosim.engine.deck import CHOICES
from infosim.engine.month import month
from infosim.engine.orders import Orders
from infosim.engine.refusals import Reason
from infosim.engine.state import State
from infosim.sight import refused, view
from tests.engine.worlds import first_hires, luck, rules
from tests.sight.hidden import another_truth

SEED, WORLDS = 1, 3
QUICK = replace(planner, worlds=2, months=2, doubt=0.0)
"""Looks at two worlds for two months: enough to look ahead at all."""


@cache
def later(months: int) -> State:
    """Some worlds that whoever adapts has played so far."""
    s, own = first_hires(worlds=WORLDS, seed=SEED), keys(SEED, luck(WORLDS))
    for _ in range(months):
        s, _flows = month(s, BOTS["adaptive"](view(s, rules()), own), rules())
    return s


def same(one: Orders, other: Orders) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name, _, _ in axes_of(Orders))


def test_it_is_found_by_its_name() -> None:
    assert named("planner") is planner


@pytest.mark.parametrize("months", [0, 9])
def test_it_orders_the_same_whatever_is_hidden(months: int) -> None:
    own = keys(SEED, luck(WORLDS))
    orders = QUICK(view(later(months), rules()), own)
    assert same(QUICK(view(another_truth(later(months), 4), rules()), own), orders)


def test_it_orders_for_a_world_alone_what_it_orders_among_others() -> None:
    own = keys(SEED, luck(WORLDS))
    orders = QUICK(view(later(9), rules()), own)
    for world in range(WORLDS):
        alone = QUICK(view(take(later(9), world), rules()), own[:, world : world + 1])
        assert same(alone, take(orders, world))


def test_it_orders_nothing_that_would_be_refused_but_for_want_of_time() -> None:
    seen = view(later(9), rules())
    for codes in refused(seen, QUICK(seen, keys(SEED, luck(WORLDS)))).values():
        assert {Reason(int(code)).name for code in np.unique(codes)} <= {"FINE", "NO_TIME"}


def test_it_orders_for_several_companies_at_once() -> None:
    state = first_hires(worlds=2, companies=2)
    assert QUICK(view(state, rules()), keys(SEED, luck(2), 2)).fund.shape == (2, 2)


def test_who_doubts_every_gain_does_what_is_usual() -> None:
    own = keys(SEED, luck(WORLDS))
    seen = view(later(9), rules())
    assert same(replace(QUICK, doubt=1e12)(seen, own), QUICK.base(seen, own))


def test_who_would_never_serve_anybody_is_talked_out_of_it_by_the_year_ahead() -> None:
    nobody = {"hiring.load": 99.0, "own_from": 0.0, "bridge_load": 99.0}
    seen, own = view(later(0), rules()), keys(SEED, luck(WORLDS))
    looks = replace(planner, worlds=3, months=15, habits=(nobody, {}), doubt=0.0)
    stubborn = replace(looks, habits=(nobody, nobody))
    assert same(looks(seen, own), QUICK.base(seen, own))
    assert not same(stubborn(seen, own), QUICK.base(seen, own))


def test_the_worlds_to_come_are_the_same_for_every_plan_and_not_those_of_the_game() -> None:
    own = keys(SEED, luck(WORLDS))
    luck_to_come, market, own = QUICK.luck_to_come(view(later(0), rules()), own, 3)
    each = luck_to_come.reshape(WORLDS, 3, QUICK.worlds)
    assert (each == each[:, :1]).all()
    assert len(np.unique(each[:, 0])) == WORLDS * QUICK.worlds
    assert not np.isin(np.concatenate([luck_to_come[0], market, own[0]]), later(0).luck).any()
    assert not np.isin(market, later(0).market_luck).any()


def test_an_answer_is_given_where_it_can_be_and_nowhere_else() -> None:
    seen = next(each for each in (view(later(n), rules()) for n in range(3, 16)) if (each.card >= 0).any())
    where = seen.card >= 0
    given = [answered_with(seen, seen.nothing(), position).answer for position in range(CHOICES)]
    for position, answer in enumerate(given):
        assert set(np.unique(answer)) <= {0.0, position + 1.0}
        assert (answer[~where] == 0).all()
    count = rules().content.deck.counts[seen.card[where].astype(int)]
    assert (sum((answer[where] > 0).astype(int) for answer in given) <= count).all()
    assert any((answer > 0).any() for answer in given)
