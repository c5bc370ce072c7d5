"""What holds of First Hires holds of every scenario that ships: balances, digests, refusals, secrets, whole games."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from infosim.bots import keys
from infosim.bots.registry import BOTS
from infosim.engine.batch import axes_of, freeze, take
from infosim.engine.digest import digest
from infosim.engine.ledger import STOCKS
from infosim.engine.measures import MEASURES
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import Orders, neutral
from infosim.engine.refusals import allowed, refusals
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.scenario import catalogue
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load
from infosim.sight import view
from tests.engine.worlds import any_orders, luck
from tests.sight.hidden import another_truth

SHIPPED = catalogue.ids()


@cache
def rules(scenario: str) -> Rules:
    return compiled(load(scenario))


def quiet(s: State, r: Rules) -> Orders:
    return neutral(r.layout, *s.cash.shape)


@cache
def played(scenario: str, months: int = 25, worlds: int = 2) -> State:
    """After so many months in which a bot that splits the work decided."""
    r = rules(scenario)
    s, own = opening(r, 3, luck(worlds)), keys(3, luck(worlds))
    for _ in range(months):
        s, _ = month(s, BOTS["selective"](view(s, r), own), r)
    return freeze(s)


@pytest.mark.no_cover
@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_stock_balances_under_any_orders_and_every_figure_is_finite(scenario: str) -> None:
    r = rules(scenario)
    s = opening(r, 7, luck(3))
    for number in range(16):
        after, ledger = month(freeze(s), any_orders(s, number, plain=quiet(s, r)), r)
        for stock in STOCKS:
            closing = getattr(s, stock.name)
            for flow in stock.flows:
                closing = closing + ledger.get(stock.name, {}).get(flow.name, 0.0)
            assert np.array_equal(closing, getattr(after, stock.name)), f"{stock.name}, month {number + 1}"
        for name, _, _ in axes_of(State):
            assert np.isfinite(getattr(after, name).astype(float)).all(), name
        s = after


@pytest.mark.no_cover
@pytest.mark.parametrize("scenario", SHIPPED)
def test_a_world_is_the_same_to_the_last_bit_alone_and_among_others(scenario: str) -> None:
    r = rules(scenario)
    together, alone = opening(r, 5, luck(4)), opening(r, 5, luck(4)[2:3])
    for number in range(14):
        orders = any_orders(together, number, plain=quiet(together, r))
        together, _ = month(together, orders, r)
        alone, _ = month(alone, take(orders, 2), r)
        assert digest(take(together, 2)) == digest(alone), f"month {number + 1}"


@pytest.mark.no_cover
@pytest.mark.parametrize("scenario", SHIPPED)
def test_what_is_refused_changes_nothing(scenario: str) -> None:
    r, s = rules(scenario), played(scenario)
    s = s.but(overdraw=0.0 * s.overdraw)  # with days overdrawn, the last of the decisions that are left finds no time
    for seed in range(4):
        orders = any_orders(s, seed, busy=0.5, plain=quiet(s, r))
        orders = replace(orders, standing=quiet(s, r).standing)  # what is wanted, even in vain, a standing order leaves
        given, fine = month(s, orders, r)[0], month(s, allowed(orders, refusals(s, orders, r)), r)[0]
        assert digest(given) == digest(fine)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_no_bot_decides_otherwise_for_what_is_hidden(scenario: str) -> None:
    r, s = rules(scenario), played(scenario)
    other = another_truth(s, 1)
    for name in ("selective", "outsource-all"):
        one, two = (BOTS[name](view(state, r), keys(3, luck(2))) for state in (s, other))
        assert all(np.array_equal(getattr(one, field), getattr(two, field)) for field, _, _ in axes_of(Orders)), name


@pytest.mark.no_cover
@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_measure_can_be_read_in_the_third_year(scenario: str) -> None:
    r, s = rules(scenario), played(scenario)
    for measure in MEASURES:
        assert measure.read(s, r).shape[-1] == 2, measure.name
