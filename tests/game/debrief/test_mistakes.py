"""Mistakes with a name: each is found where it was made, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from infosim.engine.developing import single_point
from infosim.engine.state import State
from infosim.game.debrief import Game, MistakeRules, Slip
from infosim.game.debrief.detectors import DETECTORS, slips
from infosim.game.debrief.mistakes import runs
from infosim.game.decisions import (
    Exit,
    Freelance,
    Fund,
    Govern,
    OpenVacancy,
    Priority,
    Renew,
    Sign,
    Tender,
)
from infosim.game.plan import Plan
from tests.game.debrief.told import header
from tests.game.plays import first_hires, first_morning, rules

MONTHS = 20
NAMES = rules().layout.functions
PRODUCT, SUPPORT, SECURITY = (NAMES.index(name) for name in ("product", "support", "security"))


@cache
def calm() -> State:
    """A month in which nothing is wrong: everybody has as much to do as they can, money lasts, nothing is overdrawn."""
    s = first_morning()
    return s.but(
        load=np.full_like(s.load, 0.9),
        cover=np.ones_like(s.cover),
        debt=np.full_like(s.debt, 0.1),
        burn_past=np.zeros_like(s.burn_past),
        knowledge=np.full_like(s.knowledge, 0.8),
        heads=np.full_like(s.heads, 1.0),
        ramp=np.ones_like(s.ramp),
        arrived=np.full_like(s.arrived, 2.0),
        capacity=np.full_like(s.capacity, 1.0) * np.array([2.0, 0.0, 0.0, 0.0]).reshape(4, 1, 1, 1),
        hands_on_days=np.full_like(s.hands_on_days, 2.0),
    )


def at(s: State, name: str, where: tuple[int, ...], value: float) -> np.ndarray:
    field = np.array(getattr(s, name))
    field[(*where, 0, 0)] = value
    return field


def game(plans: dict[int, Plan] | None = None, **figures: Any) -> Game:
    """Twenty months, all calm but for what is told: a figure's name with where and its value from month to month."""
    states = []
    for month in range(MONTHS + 1):
        s = calm()
        for name, (where, value) in figures.items():
            s = s.but(**{name: at(s, name, where, value(month))})
        states.append(s.but(month=month))
    decided = tuple((plans or {}).get(month, ()) for month in range(1, MONTHS + 1))
    return Game(header(), first_hires(), rules(), tuple(states), decided)


def found(told: Game, rules: MistakeRules | None = None) -> list[tuple[str, int]]:
    return [(slip.name, slip.month) for slip in slips(told, rules)]


def only(told: Game, name: str) -> Slip:
    (slip,) = [slip for slip in slips(told) if slip.name == name]
    return slip


def test_a_calm_game_has_no_mistake() -> None:
    assert found(game()) == []
    assert len(DETECTORS) == 15


def test_runs_are_found_with_their_first_and_last_month() -> None:
    holds = np.array([True, False, True, True, True, False, True])
    assert list(runs(holds, 1)) == [(0, 0), (2, 4), (6, 6)]
    assert list(runs(holds, 3)) == [(2, 4)]
    assert list(runs(np.zeros(4, bool), 1)) == []


def test_two_posts_while_as_many_are_on_their_way_forget_the_pipeline() -> None:
    coming = {"joining": ((1, PRODUCT), lambda _: 2.0)}
    posts: Plan = (OpenVacancy("product", posts=2, slot=0),)
    slip = only(game({5: posts}, **coming), "pipeline")
    assert (slip.month, slip.function) == (5, "product")
    assert slip.branch.without == {(5, 0)}
    assert found(game({5: posts})) == []
    assert found(game({5: (OpenVacancy("product", slot=0),)}, **coming)) == []


def test_help_asked_for_after_months_of_too_much_work_comes_too_late() -> None:
    heavy = {"load": ((SUPPORT,), lambda month: 1.4 if month >= 6 else 0.9)}
    slip = only(game({11: (OpenVacancy("support", slot=1),)}, **heavy), "too_late")
    assert slip.branch.without == {(11, 0)}
    assert slip.branch.more == ((7, OpenVacancy("support")),)
    assert found(game({7: (OpenVacancy("support", slot=1),)}, **heavy)) == []
    helped = {8: (Freelance("support"),), 11: (OpenVacancy("support", slot=1),)}
    assert found(game(helped, **heavy)) == []


def test_a_late_tender_would_have_been_signed_as_much_earlier() -> None:
    heavy = {"load": ((SUPPORT,), lambda month: 1.4 if month >= 6 else 0.9)}
    sign = Sign("support", rules().layout.vendors[0])
    slip = only(game({11: (Tender("support"),), 13: (sign,)}, **heavy), "too_late")
    assert slip.branch.without == {(11, 0), (13, 0)}
    assert slip.branch.more == ((7, Tender("support")), (9, sign))


def test_core_work_signed_away_takes_its_know_how_along() -> None:
    fading = {"knowledge": ((PRODUCT,), lambda month: 0.8 if month < 6 else 0.5)}
    sign = Sign("product", rules().layout.vendors[0])
    slip = only(game({5: (sign,)}, **fading), "core_sold")
    assert (slip.month, slip.figures["before"], slip.figures["after"]) == (5, 0.8, 0.5)
    assert found(game({5: (Sign("support", rules().layout.vendors[0]),)}, **fading)) == []


def test_the_cheapest_face_is_a_mistake_where_another_bid_costs_less() -> None:
    def told(truth: float) -> Game:
        told = game({4: (Sign("support", rules().layout.vendors[0]),)})
        vendor, fee, true = (np.array(getattr(calm(), f"bid_{name}")) for name in ("vendor", "fee", "truth"))
        for slot, (price, over) in enumerate(((100.0, truth), (120.0, 1.0), (150.0, 1.0))):
            vendor[slot, SUPPORT], fee[slot, SUPPORT], true[slot, SUPPORT] = slot, price, over
        s = told.states[3].but(bid_vendor=vendor, bid_fee=fee, bid_truth=true)
        last = replace(told, states=(*told.states[:3], s, *told.states[4:]))
        return replace(last, states=(*last.states[:-1], last.states[-1].but(alive=np.zeros((1, 1)))))

    slip = only(told(1.5), "cheapest")
    assert slip.figures["over"] == pytest.approx(0.5)
    assert slip.branch.more == ((4, Sign("support", rules().layout.vendors[1])),)
    assert "cheapest" not in [name for name, _ in found(told(1.1))]


def contract(**more: Any) -> dict[str, Any]:
    return {"contract_vendor": ((0, SUPPORT), lambda _: 0.0), **more}


def test_a_contract_that_nobody_follows_until_it_has_drifted_is_ungoverned() -> None:
    who = ("support", rules().layout.vendors[0])
    neglected = contract(
        contract_governance=((0, SUPPORT), lambda _: 0.0), contract_drift=((0, SUPPORT), lambda month: 0.01 * month)
    )
    slip = only(game({1: (Govern(*who, 0),)}, **neglected), "ungoverned")
    assert slip.branch.without == {(1, 0)}
    assert slip.branch.more == ((1, Govern(*who, 1)),)
    assert found(game(**contract(contract_governance=((0, SUPPORT), lambda _: 1.0)))) == []


def test_every_contract_followed_as_closely_as_can_be_is_micro_management() -> None:
    two = contract(contract_governance=((0, SUPPORT), lambda _: 2.0))
    assert found(game(**two)) == [], "one contract is not every contract"
    told = game(**two)
    vendor = at(calm(), "contract_vendor", (0, SUPPORT), 0.0)
    vendor[0, SECURITY] = 1.0
    level = at(calm(), "contract_governance", (0, SUPPORT), 2.0)
    level[0, SECURITY] = 2.0
    states = tuple(s.but(contract_vendor=vendor, contract_governance=level) for s in told.states)
    slip = only(replace(told, states=states), "micro")
    assert [decision for _, decision in slip.branch.more] == [
        Govern("support", rules().layout.vendors[0], 1),
        Govern("security", rules().layout.vendors[1], 1),
    ]


def test_one_head_alone_who_leaves_was_a_single_point() -> None:
    def heads(month: int) -> float:
        return 0.0

    alone = {
        "heads": ((0, SUPPORT), heads),
        "second": ((SUPPORT,), lambda _: -1.0),
    }
    told = game(**alone)
    states = []
    for s in told.states:
        team = np.array(s.heads)
        team[:, SUPPORT] = 0.0
        team[1, SUPPORT] = 1.0 if s.month < 12 else 0.0
        states.append(s.but(heads=team))
    told = replace(told, states=tuple(states))
    assert single_point(told.states[3])[SUPPORT, 0, 0]
    slip = only(told, "single_point")
    assert slip.month == 12
    assert slip.branch.more == ((1, OpenVacancy("support")),)


def test_posts_for_a_team_with_too_little_to_do_are_over_hiring() -> None:
    slack = {"load": ((PRODUCT,), lambda month: 0.4 if 8 <= month <= 12 else 0.9)}
    slip = only(game({6: (OpenVacancy("product", slot=0),)}, **slack), "over_hired")
    assert slip.month == 6
    assert found(game(**slack)) == []


def test_a_contract_that_renewed_itself_is_a_notice_slept_through() -> None:
    term = contract(
        contract_left=((0, SUPPORT), lambda month: 12.0 - month if month < 12 else 24.0 - month),
        contract_ask=((0, SUPPORT), lambda month: 0.09 if 8 <= month < 12 else 0.0),
    )
    slip = only(game(**term), "notice")
    assert (slip.month, slip.figures["rise"]) == (12, 0.09)
    assert slip.branch.more == ((12, Renew("support", rules().layout.vendors[0], "price")),)
    answered = term | {"contract_answer": ((0, SUPPORT), lambda month: 1.0 if 8 <= month < 12 else 0.0)}
    assert found(game(**answered)) == []


def test_months_overdrawn_in_a_row_are_a_sprint_that_something_began() -> None:
    over = {"overdraw": ((), lambda month: 0.2 if 5 <= month <= 8 else 0.0)}
    slip = only(game({5: (Tender("support"), Priority(0.7, 0.2, 0.1))}, **over), "sprint")
    assert slip.branch.without == {(5, 0)}
    assert found(game(**over)) == []


def test_talks_begun_with_little_money_left_were_begun_too_late() -> None:
    told = game({15: (Fund("start"),)}, raising=((), lambda month: 1.0 if month >= 15 else 0.0))
    states = []
    for s in told.states:
        burning = np.full_like(s.burn_past, 10_000_00.0)
        cash, mrr = np.full((1, 1), max(18.0 - s.month, 0.0) * 10_000_00.0), np.full((1, 1), 13_000_00.0)
        states.append(s.but(burn_past=burning, cash=cash, mrr=mrr, lived=np.full((1, 1), 12.0)))
    slip = only(replace(told, states=tuple(states)), "raised_late")
    assert slip.branch.without == {(15, 0)}
    assert slip.branch.more == ((10, Fund("start")),)
    assert slip.branch.eager


def test_a_breach_after_months_without_cover_is_security_on_credit() -> None:
    bare = {"cover": ((), lambda month: 0.4 if month >= 4 else 1.0), "awake": ((SECURITY,), lambda _: 1.0)}
    hit = bare | {"breaches": ((), lambda month: 1.0 if month == 14 else 0.0)}
    slip = only(game(**hit), "security_credit")
    assert (slip.month, slip.function) == (5, "security")
    assert found(game(**bare)) == []


def test_debt_that_rises_and_rises_is_a_spiral() -> None:
    slip = only(game(debt=((), lambda month: 0.1 + 0.02 * month)), "debt_spiral")
    ((began, other),) = slip.branch.more
    assert began == slip.month
    assert isinstance(other, Priority)
    assert other.features + other.quality + other.debt == pytest.approx(1.0)


def test_work_that_changes_hands_three_times_is_a_flip_flop() -> None:
    who = ("support", rules().layout.vendors[0])
    told = game({3: (Freelance("support"),), 8: (Sign(*who),), 13: (Exit(*who),)})
    states = []
    for s in told.states:
        capacity = np.array(s.capacity)
        who = 1 if 3 <= s.month < 8 else 2 if 8 <= s.month < 13 else 0
        capacity[:, SUPPORT] = 0.0
        capacity[who, SUPPORT] = 2.0
        states.append(s.but(capacity=capacity))
    slip = only(replace(told, states=tuple(states)), "flip_flop")
    assert slip.branch.without == {(8, 0), (13, 0)}


def test_days_of_hands_on_work_long_after_the_first_chapter_are_for_ever() -> None:
    told = game(hands_on_days=((), lambda _: 8.0), chapter=((), lambda month: 1.0 if month >= 9 else 0.0))
    slip = only(told, "hands_on")
    assert slip.month == 10
    assert isinstance(slip.branch.more[0][1], OpenVacancy)
    assert found(game(hands_on_days=((), lambda _: 8.0))) == []


def test_a_threshold_is_a_parameter() -> None:
    slack = {"load": ((PRODUCT,), lambda month: 0.4 if 8 <= month <= 12 else 0.9)}
    told = game({6: (OpenVacancy("product", slot=0),)}, **slack)
    assert found(told, replace(MistakeRules(), idle_months=6.0)) == []


def test_nothing_is_looked_for_in_months_that_cannot_be_played_again() -> None:
    heavy = {"load": ((SUPPORT,), lambda month: 1.4 if month >= 6 else 0.9)}
    told = game({11: (OpenVacancy("support", slot=1),)}, **heavy)
    assert found(told) == [("too_late", 11)]
    assert found(replace(told, moved=8)) == []
