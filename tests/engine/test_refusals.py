"""Refusals: what cannot be done, why, and that it changes nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.engine.batch import axes_of
from infosim.engine.month import month
from infosim.engine.orders import KINDS, Orders
from infosim.engine.refusals import Reason, allowed, refusals
from infosim.engine.state import State
from tests.engine.worlds import any_orders, first_hires, ordered, position, quiet, rules

PRODUCT, DATA = position("product"), position("data")


def _reason(state: State, orders: Orders, kind: str) -> Reason:
    return Reason(int(refusals(state, orders, rules())[kind].max()))


def test_the_twenty_kinds_stand_in_the_order_in_which_they_apply() -> None:
    names = [kind.name for kind in KINDS]
    assert names[:4] == ["open_vacancy", "close_vacancy", "set_pay", "let_go"]
    assert names.index("fund") < names.index("standing") < names.index("candidate")
    assert names.index("fund") < names.index("answer")
    assert len({kind.key for kind in KINDS}) == len(names)


@pytest.mark.parametrize(
    ("kind", "cells", "reason"),
    [
        ("open_vacancy", {"open_posts": {(0, DATA): 1.0}}, Reason.ASLEEP),
        ("open_vacancy", {"open_posts": {(0, PRODUCT): 4.0}}, Reason.OUT_OF_RANGE),
        ("open_vacancy", {"open_posts": {(0, PRODUCT): 1.0}, "open_pay": 1.5}, Reason.OUT_OF_RANGE),
        ("open_vacancy", {"open_posts": {(0, PRODUCT): 1.0}, "open_place": 4.0}, Reason.PLACE_CLOSED),
        ("open_vacancy", {"open_posts": {(0, PRODUCT): 1.0}, "open_level": 3.0}, Reason.OUT_OF_RANGE),
        ("tender", {"tender": {PRODUCT: 1.0}, "tender_form": 7.0}, Reason.OUT_OF_RANGE),
        ("sign", {"sign": {PRODUCT: -1.0}}, Reason.NO_BID),
        ("hands_on", {"hands_on": -3.0}, Reason.OUT_OF_RANGE),
        ("close_vacancy", {"close": {(0, PRODUCT): 1.0}}, Reason.NOTHING_THERE),
        ("set_pay", {"set_pay": {PRODUCT: 1.1}}, Reason.LOCKED),
        ("let_go", {"let_go": {PRODUCT: 1.0}}, Reason.LOCKED),
        ("freelance", {"freelance": {PRODUCT: -1.0}}, Reason.NOTHING_THERE),
        ("freelance", {"freelance": {DATA: 1.0}}, Reason.ASLEEP),
        ("tender", {"tender": {DATA: 1.0}}, Reason.ASLEEP),
        ("tender", {"tender": {PRODUCT: -1.0}}, Reason.NOTHING_THERE),
        ("tender", {"tender": {PRODUCT: 1.0}, "tender_form": 3.0, "tender_places": 1.0}, Reason.NO_BIDDER),
        ("sign", {"sign": {PRODUCT: 1.0}}, Reason.NO_BID),
        ("set_scope", {"scope": {(0, PRODUCT): 0.25}}, Reason.NOTHING_THERE),
        ("govern", {"govern": {(0, PRODUCT): 2.0}}, Reason.NOTHING_THERE),
        ("renew_or_renegotiate", {"renew": {(0, PRODUCT): 1.0}}, Reason.NOTHING_THERE),
        ("exit", {"leave": {(0, PRODUCT): 1.0}}, Reason.NOTHING_THERE),
        ("priority", {"priority": {0: 0.9, 1: 0.9, 2: 0.1}}, Reason.NOT_WHOLE),
        ("hands_on", {"hands_on": float(DATA)}, Reason.ASLEEP),
        ("fund", {"fund": 1.0}, Reason.TOO_SMALL),
        ("fund", {"fund": 2.0}, Reason.NOT_RAISING),
        ("fund", {"fund": 3.0}, Reason.NO_SHEET),
        ("fund", {"fund": 4.0}, Reason.NO_BRIDGE),
    ],
)
def test_on_the_first_morning_this_is_refused(kind: str, cells: dict[str, object], reason: Reason) -> None:
    state = first_hires()
    assert _reason(state, ordered(state, **cells), kind) == reason


def test_a_full_list_is_refused_and_a_raise_goes_up_only() -> None:
    state = first_hires(months=1).but(chapter=np.ones((1, 1)))
    posts = np.ones_like(state.vacancy_posts)
    assert (
        _reason(state.but(vacancy_posts=posts), ordered(state, open_posts={(0, PRODUCT): 1.0}), "open_vacancy")
        == Reason.FULL
    )
    assert _reason(state, ordered(state, set_pay={PRODUCT: 0.9}), "set_pay") == Reason.NOT_A_RAISE
    assert _reason(state, ordered(state, let_go={PRODUCT: 3.0}), "let_go") == Reason.TOO_FEW_HEADS


def test_beyond_measure_overdrawn_the_last_decision_finds_no_time() -> None:
    state = first_hires(months=1).but(overdraw=np.full((1, 1), 0.5))
    both = ordered(state, open_posts={(0, PRODUCT): 1.0}, hands_on=float(PRODUCT))
    codes = refusals(state, both, rules())
    assert codes["open_vacancy"].max() == Reason.FINE
    assert codes["hands_on"].max() == Reason.NO_TIME
    one = ordered(state, open_posts={(0, PRODUCT): 1.0, (1, PRODUCT): 1.0})
    codes = refusals(state, one, rules())["open_vacancy"]
    assert (codes == Reason.NO_TIME).sum() == 1
    assert codes[1, PRODUCT, 0, 0] == Reason.NO_TIME


@given(st.integers(0, 10_000))
@settings(max_examples=settings.default.max_examples // 6)
def test_refused_orders_change_nothing(seed: int) -> None:
    state = first_hires(months=3, worlds=2)
    orders = any_orders(state, seed, busy=0.5)
    kept = allowed(orders, refusals(state, orders, rules()))
    assert not any(code.any() for code in refusals(state, kept, rules()).values()), "what is allowed is allowed"
    one, _ = month(state, orders, rules())
    other, _ = month(state, kept, rules())
    for name, _, _ in axes_of(State):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def test_a_dead_company_decides_nothing() -> None:
    state = first_hires().but(alive=np.zeros((1, 1)))
    assert _reason(state, ordered(state, open_posts={(0, PRODUCT): 1.0}), "open_vacancy") == Reason.DEAD
    assert not refusals(state, quiet(state), rules())
