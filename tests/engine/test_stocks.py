"""Stocks and flows: opening + flows = closing, for every stock, every month, whatever was decided."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.engine.batch import axes_of
from infosim.engine.ledger import BY_NAME, STOCKS, close
from infosim.engine.measures import MEASURES
from infosim.engine.state import State
from tests.engine.worlds import played

SEEDS = st.integers(0, 10_000)


@given(SEEDS)
@settings(max_examples=settings.default.max_examples // 6)
def test_every_stock_balances_to_the_last_bit_under_any_orders(seed: int) -> None:
    for before, after, ledger in played(seed, months=8):
        for stock in STOCKS:
            closing = getattr(before, stock.name)
            for flow in stock.flows:
                closing = closing + ledger[stock.name].get(flow.name, 0.0)
            assert np.array_equal(closing, getattr(after, stock.name)), f"{stock.name} in month {after.month}"


@given(SEEDS)
@settings(max_examples=settings.default.max_examples // 6)
def test_the_change_in_cash_is_receipts_less_payments_to_the_cent(seed: int) -> None:
    for before, after, ledger in played(seed, months=8):
        flows = ledger["cash"]
        assert all(np.array_equal(flow, np.rint(flow)) for flow in flows.values()), "a flow of money is in whole cents"
        receipts = sum(np.maximum(flow, 0.0) for flow in flows.values())
        payments = sum(np.maximum(-flow, 0.0) for flow in flows.values())
        assert np.array_equal(after.cash - before.cash, receipts - payments)


@given(SEEDS)
@settings(max_examples=settings.default.max_examples // 6)
def test_people_customers_posts_and_searchers_are_never_negative_and_heads_are_whole(seed: int) -> None:
    for _, after, _ in played(seed, months=8):
        for name in ("heads", "joining", "leaving", "customers", "freelancers", "vacancy_posts"):
            figure = getattr(after, name)
            assert (figure >= 0).all(), name
            assert np.array_equal(figure, np.rint(figure)), name
        assert (after.searchers >= 0).all()
        assert (after.leaving <= after.heads).all(), "nobody leaves who is not there"


@given(SEEDS)
@settings(max_examples=settings.default.max_examples // 6)
def test_shares_stay_shares_and_every_figure_is_finite(seed: int) -> None:
    shares = [name for name, _, about in axes_of(State) if about.get("unit") == "share"]
    open_ended = {"load", "overdraw", "bid_saving", "contract_saving", "contract_ask"}
    for _, after, _ in played(seed, months=8):
        for name, _, _ in axes_of(State):
            assert np.isfinite(getattr(after, name).astype(float)).all(), name
        for name in set(shares) - open_ended:
            figure = getattr(after, name)
            assert figure.min() >= -1e-9, name
            assert figure.max() <= 1 + 1e-9, name


def test_the_month_writes_into_nothing_it_was_given() -> None:
    for before, _, _ in played(seed=7, months=6):
        for name, _, _ in axes_of(State):
            assert not getattr(before, name).flags.writeable, name  # a write would have raised


def test_a_flow_that_was_not_declared_is_refused() -> None:
    with pytest.raises(KeyError, match="declared"):
        close("customers", np.zeros((1, 1)), joined=np.zeros((1, 1)), stolen=np.zeros((1, 1)))


def test_every_stock_is_a_field_of_the_state_and_is_moved_by_the_month() -> None:
    fields = {name for name, _, _ in axes_of(State)}
    assert set(BY_NAME) <= fields
    _, _, ledger = played(seed=3, months=1)[0]
    assert set(ledger) >= set(BY_NAME) - {"contract_knowledge"} | {"cash"}


def test_every_driver_of_a_flow_is_a_measure_or_a_field_of_the_state() -> None:
    known = {name for name, _, _ in axes_of(State)} | {measure.name for measure in MEASURES}
    for stock in STOCKS:
        for flow in stock.flows:
            assert set(flow.drivers) <= known, f"{stock.name}: {flow.name}"


def test_a_dead_company_stays_as_it_was() -> None:
    months = played(seed=2, months=30, worlds=8, busy=0.4)
    dead = [(before, after, ledger) for before, after, ledger in months if (before.alive == 0).any()]
    assert dead, "somebody dies within thirty busy months"
    for before, after, ledger in dead:
        gone = before.alive == 0
        for name, axes, _ in axes_of(State):
            if "company" in axes and name != "luck":
                still = np.broadcast_to(gone, getattr(after, name).shape)
                assert np.array_equal(getattr(after, name)[still], getattr(before, name)[still]), name
        for flow in ledger["cash"].values():
            assert (flow[gone] == 0).all()
