"""Bots: each plays as its kind does, sees what a person sees, and orders what a person may order."""

from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, SEARCHING, UnknownBot, keys, named
from infosim.bots.freelance import CALLING
from infosim.bots.random import MOST
from infosim.engine.arithmetic import total
from infosim.engine.batch import axes_of, freeze, take
from infosim.engine.billing import OFFERED
from infosim.engine.layout import BENCH, CRAFT, HUNGER, TURNOVER
from infosim.engine.month import month
from infosim.engine.orders import ACCEPT_SHEET, KINDS, START_ROUND, TAKE_BRIDGE, Orders
from infosim.engine.refusals import Reason
from infosim.engine.rules import Draws
from infosim.engine.state import State
from infosim.sight import HIDDEN, refused, view
from infosim.sight.reading import expected, odds, of_vendors
from tests.engine.worlds import first_hires, luck, rules
from tests.sight.hidden import another_truth

SEED, WORLDS, MONTHS = 1, 8, 24
EVERY = pytest.mark.parametrize("name", list(BOTS))
ACTIVE = pytest.mark.parametrize("name", [name for name in BOTS if name != "idle"])


@cache
def game(name: str) -> tuple[tuple[State, Orders], ...]:
    """Each month of some worlds: what there was, and what the bot ordered."""
    state, own, out = first_hires(worlds=WORLDS, seed=SEED), keys(SEED, luck(WORLDS)), []
    for _ in range(MONTHS):
        orders = freeze(BOTS[name](view(state, rules()), own))
        out.append((state, orders))
        state = freeze(month(state, orders, rules())[0])
    return tuple(out)


def same_orders(one: Orders, other: Orders) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name, _, _ in axes_of(Orders))


def decided(orders: Orders, kind: str) -> np.ndarray:
    """Where decisions of a kind are taken."""
    of = next(k for k in KINDS if k.name == kind)
    return getattr(orders, of.key) != of.neutral


@pytest.mark.no_cover
@EVERY
def test_a_bot_orders_the_same_whatever_is_hidden(name: str) -> None:
    own = keys(SEED, luck(WORLDS))
    for number in (0, 11, MONTHS - 1):
        state, orders = game(name)[number]
        assert same_orders(BOTS[name](view(another_truth(state, number), rules()), own), orders)


@pytest.mark.no_cover
@EVERY
@pytest.mark.parametrize("field", sorted(HIDDEN))
def test_no_hidden_field_alone_moves_a_bot(name: str, field: str) -> None:
    state, orders = game(name)[14]
    changed = state.but(**{field: getattr(another_truth(state, 9), field)})
    assert same_orders(BOTS[name](view(changed, rules()), keys(SEED, luck(WORLDS))), orders)


@EVERY
def test_a_bot_orders_for_a_world_alone_what_it_orders_in_a_batch(name: str) -> None:
    own = keys(SEED, luck(WORLDS))
    for number in (0, 6, 13, 22):
        state, orders = game(name)[number]
        for world in (0, 5, WORLDS - 1):
            alone = BOTS[name](view(take(state, world), rules()), own[:, world : world + 1])
            assert same_orders(alone, take(orders, world))


@EVERY
def test_a_bot_orders_nothing_that_would_be_refused_but_for_want_of_time(name: str) -> None:
    for state, orders in game(name):
        for kind, codes in refused(view(state, rules()), orders).items():
            alive = np.broadcast_to(state.alive > 0, codes.shape)
            found = {Reason(int(code)).name for code in np.unique(codes[alive])}
            assert found <= {"FINE", "NO_TIME"}, (state.month, kind, found)


@EVERY
def test_a_bot_orders_for_several_companies_at_once(name: str) -> None:
    state = first_hires(worlds=2, companies=3)
    orders = BOTS[name](view(state, rules()), keys(SEED, luck(2), 3))
    assert orders.fund.shape == (3, 2)
    month(state, orders, rules())


def test_what_one_company_plays_leaves_the_luck_of_the_other_and_of_the_market_alone() -> None:
    calm = busy = first_hires(worlds=3, companies=2)
    own = keys(SEED, luck(3), 2)
    for _ in range(12):
        played = BOTS["random"](view(busy, rules()), own)
        first_alone = {
            name: np.where(
                np.arange(2)[:, None] == 0, getattr(played, name), getattr(view(busy, rules()).nothing(), name)
            )
            for name, _, _ in axes_of(Orders)
        }
        busy, _ = month(busy, Orders(**first_alone), rules())
        calm, _ = month(calm, view(calm, rules()).nothing(), rules())
    assert not np.array_equal(busy.cash[0], calm.cash[0])
    for name in ("vendor_alive", "traits", "rival_alive"):  # firms' people and money follow the pay of the pools
        assert np.array_equal(getattr(busy, name), getattr(calm, name)), name
    one, other = Draws(busy, rules()), Draws(calm, rules())
    tables = rules().tables
    for purpose in tables.company.where:
        assert np.array_equal(one.company(purpose), other.company(purpose)), purpose
    for purpose in tables.steady.where:
        assert np.array_equal(one.steady(purpose), other.steady(purpose)), purpose
    for purpose in tables.market.where:
        assert np.array_equal(one.market(purpose), other.market(purpose)), purpose
    for name in ("need", "breaches", "customers", "mrr"):
        assert np.array_equal(getattr(busy, name)[..., 1, :], getattr(calm, name)[..., 1, :]), name


@ACTIVE
def test_money_is_taken_when_it_lies_on_the_table(name: str) -> None:
    def order(state: State) -> float:
        return float(BOTS[name](view(state, rules()), keys(SEED, luck(1))).fund[0, 0])

    start = first_hires()
    one = np.ones_like(start.cash)
    assert order(start) == 0
    assert order(start.but(mrr=1e9 * one)) == START_ROUND or name == "random"  # who begins when it occurs to them
    assert order(start.but(round_bar=one)) == ACCEPT_SHEET
    assert order(start.but(round_bar=one, bridge=OFFERED * one)) == TAKE_BRIDGE


def test_the_idle_bot_says_nothing_not_even_to_money() -> None:
    for _, orders in game("idle"):
        assert not any(decided(orders, kind.name).any() for kind in KINDS)


def test_the_in_house_bot_hires_and_buys_nothing() -> None:
    months = [orders for _, orders in game("in-house") if not orders.answer.any()]  # an answer may be a decision too
    assert any(decided(orders, "open_vacancy").any() for orders in months)
    bought = ("freelance", "tender", "sign", "set_scope", "govern", "renew_or_renegotiate", "exit")
    assert not any(decided(orders, kind).any() for orders in months for kind in bought)


def test_the_in_house_bot_holds_its_hiring_when_no_money_is_near() -> None:
    rich = first_hires(months=3, worlds=3)
    poor = rich.but(cash=rich.cash * 0.2)

    def posts(state: State) -> float:
        return float(BOTS["in-house"](view(state, rules()), keys(1, luck(3))).open_posts.sum())

    assert posts(rich) > 0 == posts(poor)


def test_the_in_house_bot_counts_who_is_on_the_way_before_it_opens_more_posts() -> None:
    state, orders = game("in-house")[0]
    opened = orders.open_posts.sum(axis=0) > 0
    assert opened.any(axis=0).all()
    after, _ = month(state, orders, rules())
    waiting = total(after.vacancy_posts) + total(after.joining) > 0
    again = BOTS["in-house"](view(after, rules()), keys(SEED, luck(WORLDS)))
    assert waiting[opened].all()
    assert not (again.open_posts.sum(axis=0) > 0)[opened].any()


def test_the_outsourcing_bot_hires_nobody_and_watches_nobody() -> None:
    months = [orders for _, orders in game("outsource-all") if not orders.answer.any()]
    assert not any(decided(orders, kind).any() for orders in months for kind in ("open_vacancy", "freelance"))
    governed = np.concatenate([orders.govern[orders.govern >= 0] for orders in months])
    assert set(governed) == {0.0}


def test_the_outsourcing_bot_has_a_contract_for_every_function_awake_when_it_lives_long_enough() -> None:
    last, _ = game("outsource-all")[-1]
    contracted = (last.contract_vendor >= 0).any(axis=0) | (last.tender_age >= 0)
    awake = (last.awake > 0) & (last.alive > 0)
    assert contracted[awake].mean() > 0.9


def test_the_outsourcing_bot_signs_no_bid_that_another_beats_in_cost_and_in_all_that_is_read_of_its_people() -> None:
    signed, dearer = 0, 0
    for state, orders in game("outsource-all"):
        if not orders.sign.any():
            continue
        seen = view(state, rules())
        cost = seen.bid_cost().expected
        good = np.stack([
            sign * expected(of_vendors(odds(seen.belief[:, trait]), seen.bid_vendor))
            for trait, sign in ((CRAFT, 1), (BENCH, 1), (TURNOVER, -1), (HUNGER, 1))
        ])  # fmt: skip
        for f, c, w in zip(*np.nonzero(orders.sign), strict=True):
            there, at = state.bid_vendor[:, f, c, w] >= 0, int(orders.sign[f, c, w]) - 1
            cheaper = there & (cost[:, f, c, w] < cost[at, f, c, w])
            better = np.all(good[:, :, f, c, w] >= good[:, at : at + 1, f, c, w], axis=0)
            assert not (cheaper & better).any()
            signed, dearer = signed + 1, dearer + bool(cheaper.any())
    assert signed > WORLDS
    assert 0 < dearer < signed / 2, "good people are worth a little more, and only a little"


def test_the_freelance_bot_calls_people_by_the_day_and_keeps_nobody() -> None:
    months = [orders for _, orders in game("freelance") if not orders.answer.any()]
    assert not any(decided(orders, kind).any() for orders in months for kind in ("open_vacancy", "tender", "sign"))
    called = np.concatenate([orders.freelance[orders.freelance != 0] for orders in months])
    assert called.size > WORLDS
    assert ((called >= 1) & (called <= CALLING.most)).all()


def test_the_selective_bot_keeps_what_is_core_and_buys_the_rest() -> None:
    core = rules().content.functions.core[:, 0, 0] >= 0.5
    assert core.any()
    assert not core.all()
    for _, orders in game("selective"):
        assert not orders.tender[core].any()
        assert not orders.open_posts[:, ~core].any()
        assert not decided(orders, "freelance").any()
    governed = np.concatenate([orders.govern[orders.govern >= 0] for _, orders in game("selective")])
    assert set(governed) <= {1.0}


def test_the_random_bot_takes_up_to_three_decisions_of_every_kind() -> None:
    kinds = set()
    for state, orders in game("random"):
        count = np.zeros(state.cash.shape)
        for kind in KINDS:
            if kind.name not in ("fund", "answer"):
                cells = decided(orders, kind.name).reshape(-1, *state.cash.shape)
                count += cells.any(axis=0) if kind.name == "priority" else cells.sum(axis=0)
                if cells.any():
                    kinds.add(kind.name)
        assert (count <= MOST + (orders.answer > 0)).all()  # an answer may be one more
    assert {"open_vacancy", "freelance", "tender", "sign", "priority", "hands_on"} <= kinds


def test_the_random_bot_is_moved_by_chance_of_its_own_alone() -> None:
    state, orders = game("random")[4]
    seen = view(state, rules())
    assert same_orders(BOTS["random"](seen, keys(SEED, luck(WORLDS))), orders)
    assert not same_orders(BOTS["random"](seen, keys(SEED + 1, luck(WORLDS))), orders)
    assert not np.isin(keys(SEED, luck(WORLDS)), state.luck).any()


def test_an_unknown_bot_is_told_with_the_nearest_one() -> None:
    assert named("selective") is BOTS["selective"]
    with pytest.raises(UnknownBot) as caught:
        named("Outsource_Al")
    assert caught.value.nearest == "outsource-all"
    assert caught.value.known == (*BOTS, *SEARCHING)
    with pytest.raises(UnknownBot) as caught:
        named("zzzz")
    assert caught.value.nearest is None
