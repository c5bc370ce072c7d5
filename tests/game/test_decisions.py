"""A decision says the same in a sentence of code, in a file and in the cells of the engine's orders."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.batch import axes_of, repeat
from infosim.engine.orders import KINDS, Orders, neutral
from infosim.game.decisions import (
    DECISIONS,
    Decision,
    DropTender,
    Exit,
    HandsOn,
    LetGo,
    OpenVacancy,
    Renew,
    SetPay,
    Sign,
    as_json,
    from_json,
)
from infosim.game.notation import NotADecision
from infosim.game.plan import Plan, decisions_of, ordered, orders_of, placed, taken
from infosim.game.seat import Misplaced, Seat
from tests.game.plays import busy, decisions, first_morning, plans, rules, seat

LAYOUT = rules().layout


def planned(wanted: list[Decision]) -> Plan:
    """The plan of a month in which all that has room is decided, one after another."""
    plan: Plan = ()
    for decision in wanted:
        try:
            plan = taken(plan, placed(decision, plan, seat()))
        except Misplaced:
            continue
    return plan


def same(a: Orders, b: Orders) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name, _, _ in axes_of(Orders))


@given(decisions())
def test_a_decision_survives_a_file(decision: Decision) -> None:
    assert from_json(json.loads(json.dumps(as_json(decision))), LAYOUT) == decision


@given(plans())
def test_a_plan_is_read_back_from_the_cells_that_it_wrote(wanted: list[Decision]) -> None:
    plan = planned(wanted)
    order = [kind.name for kind in KINDS]
    kinds = {"end_freelance": "freelance", "drop_tender": "tender"}

    def rank(decision: Decision) -> tuple[int, str]:
        return order.index(kinds.get(decision.kind, decision.kind)), repr(decision)

    found = decisions_of(orders_of(plan, seat()), seat())
    assert sorted(found, key=rank) == sorted(plan, key=rank)
    assert [rank(decision)[0] for decision in found] == sorted(rank(decision)[0] for decision in found)
    assert same(orders_of(found, seat()), orders_of(plan, seat()))


@given(plans(6), decisions())
def test_taking_a_decision_back_leaves_the_orders_as_they_were(wanted: list[Decision], last: Decision) -> None:
    plan = planned(wanted)
    before = orders_of(plan, seat())
    try:
        after = taken(plan, placed(last, plan, seat()))
    except Misplaced:
        return
    orders_of(after, seat())
    assert same(orders_of(plan, seat()), before)


@given(plans(8))
def test_one_company_s_decisions_touch_no_cell_of_another(wanted: list[Decision]) -> None:
    both = repeat(repeat(busy(), 2, "company"), 3)
    here = Seat(both, LAYOUT, company=1, world=2)
    empty = neutral(LAYOUT, 2, 3)
    orders = ordered(empty, planned(wanted), here)
    for name, _, about in axes_of(Orders):
        rest = getattr(orders, name).copy()
        rest[..., 1, 2] = about["neutral"]
        assert (rest == about["neutral"]).all(), name
        assert (getattr(empty, name) == about["neutral"]).all(), name
    assert decisions_of(orders, here) == decisions_of(orders_of(planned(wanted), seat()), seat())


def test_every_kind_of_the_engine_has_a_decision() -> None:
    assert {kind.name for kind in KINDS} <= set(DECISIONS)
    assert set(DECISIONS) - {kind.name for kind in KINDS} == {"end_freelance", "drop_tender"}


def test_searches_of_a_month_take_the_free_slots_one_by_one_and_then_none() -> None:
    plan: Plan = ()
    for _ in range(2):
        plan = taken(plan, placed(OpenVacancy("support"), plan, seat()))
    assert [decision.slot for decision in plan if isinstance(decision, OpenVacancy)] == [1, 2]
    with pytest.raises(Misplaced):
        placed(OpenVacancy("support"), plan, seat())
    assert placed(OpenVacancy("security"), plan, seat()) == OpenVacancy("security", slot=1)


def test_a_second_decision_about_the_same_thing_replaces_the_first() -> None:
    plan = taken(taken((), SetPay("support", 1.05)), LetGo("support", 1))
    assert taken(plan, SetPay("support", 1.10)) == (LetGo("support", 1), SetPay("support", 1.10))


def test_the_last_word_on_a_tender_or_on_a_term_stands() -> None:
    vendor = seat().vendor("bid_vendor", (3, 0))
    held = seat().vendor("contract_vendor", (1, 0))
    sign, leave = Sign("product", vendor), Exit("product", held)
    assert taken((DropTender("product"),), sign) == (sign,)
    assert taken((Renew("product", held),), leave) == (leave,)


def test_what_is_not_there_has_no_cell() -> None:
    morning = seat(first_morning())
    for decision in (Exit("support", LAYOUT.vendors[0]), Sign("support", LAYOUT.vendors[0])):
        with pytest.raises(Misplaced):
            orders_of((decision,), morning)


def test_nobody_in_particular_is_helped_where_the_worst_served_is() -> None:
    assert decisions_of(orders_of((HandsOn(),), seat()), seat()) == (HandsOn(None),)


@pytest.mark.parametrize(
    ("found", "says"),
    [
        ([], "object"),
        ({}, "kind"),
        ({"kind": "hire"}, "kind"),
        ({"kind": ["let_go"]}, "kind"),
        ({"kind": "let_go"}, "function is missing"),
        ({"kind": "let_go", "function": "suport"}, "'suport'"),
        ({"kind": "let_go", "function": "support", "heads": 1}, "'heads'"),
        ({"kind": "let_go", "function": "support", "people": True}, "people"),
        ({"kind": "let_go", "function": "support", "people": 1.5}, "people"),
        ({"kind": "let_go", "function": "support", "people": 0}, "people"),
        ({"kind": "let_go", "function": "support", "people": 10**500}, "people"),
        ({"kind": "set_pay", "function": "support", "pay": float("nan")}, "pay"),
        ({"kind": "set_pay", "function": "support", "pay": float("inf")}, "pay"),
        ({"kind": "set_pay", "function": "support", "pay": "1.05"}, "pay"),
        ({"kind": "tender", "function": "support", "places": "local"}, "places"),
        ({"kind": "tender", "function": "support", "places": ["local"] * 9}, "places"),
        ({"kind": "tender", "function": "support", "places": [["local"]]}, "places"),
        ({"kind": "open_vacancy", "function": "support", "slot": 3}, "slot"),
        ({"kind": "open_vacancy", "function": "support", "agency": 1}, "agency"),
        ({"kind": "sign", "function": "support", "vendor": "nobody"}, "vendor"),
    ],
)
def test_what_is_no_decision_is_told_by_its_field(found: object, says: str) -> None:
    with pytest.raises(NotADecision, match=says):
        from_json(found, LAYOUT)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(LAYOUT.functions),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(DECISIONS)), st.data())
def test_whatever_is_read_is_a_decision_or_told(kind: str, data: st.DataObject) -> None:
    names = [f.name for f in fields(DECISIONS[kind])]
    found = {"kind": kind, **{name: data.draw(JSON) for name in names if data.draw(st.booleans())}}
    try:
        decision = from_json(found, LAYOUT)
    except NotADecision:
        return
    assert from_json(as_json(decision), LAYOUT) == decision
    assert replace(decision) == decision
