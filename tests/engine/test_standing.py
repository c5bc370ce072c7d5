"""Standing orders: they do what a decision would do, until their date, and never instead of the player."""

import numpy as np
import pytest

from infosim.engine.batch import axes_of
from infosim.engine.layout import ASK, BRIDGE, REPLACE, SATISFIED, SERVICE, STANDING, VACANCY_SLOTS
from infosim.engine.month import in_force, month
from infosim.engine.orders import HAND_BACK, Orders
from infosim.engine.refusals import Reason, refusals
from infosim.engine.standing import ALL_KNOWN, obeyed
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT, SUPPORT = position("product"), position("support")


def practised(months: int = 9, **more: object) -> State:
    """First Hires in the chapter that opens standing orders, all of them learnt."""
    state = first_hires(months=months)
    one = np.ones_like(state.cash)
    return state.but(chapter=one, standing_practice=one * ALL_KNOWN, **more)


def held(state: State, rule: int, months: float = 6.0) -> State:
    """With one of them in force for so many months more."""
    standing = np.array(state.standing)
    standing[rule] = state.month + months
    return state.but(standing=standing)


def leaver(state: State, level: int = 1, heads: float = 1.0) -> State:
    """Somebody in product whose last month begins."""
    leaving, there = np.array(state.leaving), np.array(state.heads)
    leaving[level, PRODUCT], there[level, PRODUCT] = heads, heads + 1.0
    return state.but(leaving=leaving, heads=there)


def served(state: State, level: float) -> State:
    """With a support contract two months before its term, whose vendor has named its price and does `level` of it."""
    put = {"vendor": 0, "form": SERVICE, "share": 1, "volume": 1, "fee": 300_000, "age": 20, "left": 2, "term": 12}
    put |= {"level": 0.97, "ask": 0.05, "answer": 0, "notice": -1, "trust": 0.6, "transition": 2}
    fields = {}
    for name, value in put.items():
        fields[f"contract_{name}"] = np.array(getattr(state, f"contract_{name}"))
        fields[f"contract_{name}"][0, SUPPORT] = value
    done = np.array(state.contract_done)
    done[0, SUPPORT] = level * state.need[SUPPORT]
    return state.but(**fields, contract_done=done)


def test_they_are_learnt_one_a_month_once_their_chapter_has_begun() -> None:
    state = first_hires(months=2)
    every = ordered(state, standing=6.0)
    assert (refusals(state, every, rules())["standing"] == Reason.LOCKED).all()
    state = state.but(chapter=np.ones_like(state.cash))
    for learnt in range(1, len(STANDING) + 1):
        codes = refusals(state, every, rules())["standing"][:, 0, 0]
        assert codes.tolist() == [Reason.FINE] * learnt + [Reason.NOT_YET] * (len(STANDING) - learnt)
        state, _ = month(state, quiet(state), rules())


def test_one_holds_from_the_month_it_is_given_in_until_its_last_month_and_no_longer() -> None:
    state = leaver(practised())
    state, _ = month(state, ordered(state, standing={REPLACE: 3.0}), rules())
    for left in (2, 1, 0):
        assert state.standing[REPLACE, 0, 0] == (state.month + left if left else 0)
        opened = obeyed(leaver(state), quiet(state), rules()).open_posts.sum()
        assert opened == (1.0 if left else 0.0)
        state, _ = month(state, quiet(state), rules())


def test_it_is_ended_by_an_order_and_cannot_be_ended_twice() -> None:
    state = held(practised(), ASK)
    end = ordered(state, standing={ASK: 0.0})
    assert refusals(state, end, rules())["standing"][ASK, 0, 0] == Reason.FINE
    after, _ = month(state, end, rules())
    assert after.standing[ASK, 0, 0] == 0
    assert refusals(after, end, rules())["standing"][ASK, 0, 0] == Reason.NOTHING_THERE


def test_none_is_given_for_longer_than_a_year() -> None:
    state = practised()
    code = refusals(state, ordered(state, standing={ASK: 13.0}), rules())["standing"][ASK, 0, 0]
    assert code == Reason.OUT_OF_RANGE


def test_whoever_leaves_is_looked_for_at_the_same_level() -> None:
    state = held(leaver(practised(), level=2), REPLACE)
    o = in_force(state, quiet(state), rules())
    assert o.open_posts[:, PRODUCT, 0, 0].tolist() == [1.0, 0.0, 0.0]
    assert o.open_level[0, PRODUCT, 0, 0] == 2.0
    after, _ = month(state, quiet(state), rules())
    assert after.vacancy_posts[0, PRODUCT, 0, 0] == 1.0
    assert after.attention[2, 0, 0] == pytest.approx(rules().attention.vacancy), "it takes the days of a vacancy"


def test_a_post_that_was_opened_by_hand_replaces_a_leaver_too() -> None:
    state = held(leaver(practised()), REPLACE)
    mine = ordered(state, open_posts={(1, PRODUCT): 1.0}, open_level={(1, PRODUCT): 0.0})
    assert obeyed(state, mine, rules()).open_posts.sum() == 1.0


def test_a_leaver_for_whom_there_is_no_room_is_replaced_once_there_is() -> None:
    state = held(leaver(practised()), REPLACE)
    full = np.array(state.vacancy_posts)
    full[:, PRODUCT] = 1.0
    state, _ = month(state.but(vacancy_posts=full), quiet(state), rules())
    assert state.posts_owed[1, PRODUCT, 0, 0] == 1.0
    room = np.array(state.vacancy_posts)
    room[VACANCY_SLOTS - 1, PRODUCT] = 0.0
    o = obeyed(state.but(vacancy_posts=room), quiet(state), rules())
    assert o.open_posts[VACANCY_SLOTS - 1, PRODUCT, 0, 0] == 1.0
    ended, _ = month(state, ordered(state, standing={REPLACE: 0.0}), rules())
    assert ended.posts_owed.sum() == 0.0, "an order that is ended owes nothing"


@pytest.mark.parametrize(("age", "called"), [(1.0, 0.0), (2.0, 1.0), (5.0, 1.0)])
def test_a_freelancer_bridges_a_post_that_is_open_for_two_months(age: float, called: float) -> None:
    state = held(practised(), BRIDGE)
    posts, ages = np.array(state.vacancy_posts), np.array(state.vacancy_age)
    posts[0, PRODUCT], ages[0, PRODUCT] = 1.0, age
    o = obeyed(state.but(vacancy_posts=posts, vacancy_age=ages), quiet(state), rules())
    assert o.freelance[PRODUCT, 0, 0] == called


def test_the_bridge_stays_while_the_post_is_open_and_is_never_doubled() -> None:
    state = held(practised(), BRIDGE, months=12)
    posts, ages = np.array(state.vacancy_posts), np.array(state.vacancy_age)
    posts[0, PRODUCT], ages[0, PRODUCT] = 1.0, 4.0
    for number in range(7):
        state, _ = month(state.but(vacancy_posts=posts, vacancy_age=ages), quiet(state), rules())
        assert state.freelancers[PRODUCT, 0, 0] == (1.0 if number else 0.0)


def test_where_freelancers_were_called_by_hand_no_other_comes() -> None:
    state = held(practised(), BRIDGE)
    posts, ages = np.array(state.vacancy_posts), np.array(state.vacancy_age)
    posts[0, PRODUCT], ages[0, PRODUCT] = 1.0, 4.0
    state = state.but(vacancy_posts=posts, vacancy_age=ages)
    mine = ordered(state, freelance={PRODUCT: 2.0})
    assert obeyed(state, mine, rules()).freelance[PRODUCT, 0, 0] == 2.0


@pytest.mark.parametrize(("done", "notice"), [(0.80, HAND_BACK), (0.95, 0.0)])
def test_a_vendor_under_its_promise_gets_notice_and_one_that_keeps_it_renews(done: float, notice: float) -> None:
    state = held(served(practised(), done), SATISFIED)
    assert in_force(state, quiet(state), rules()).leave[0, SUPPORT, 0, 0] == notice
    for _ in range(2):
        state, _ = month(state, quiet(state), rules())
    there = state.contract_vendor[0, SUPPORT, 0, 0] >= 0
    assert there == (notice == 0.0)


def test_a_renewal_that_was_answered_is_left_alone() -> None:
    state = held(served(practised(), 0.5), SATISFIED)
    assert obeyed(state, ordered(state, renew={(0, SUPPORT): 2.0}), rules()).leave.sum() == 0.0


def test_asking_does_nothing_by_itself_and_no_order_at_all_costs_nothing() -> None:
    state = held(leaver(practised()), ASK)
    nothing = quiet(state)
    assert obeyed(state, nothing, rules()) is nothing
    assert obeyed(practised(), nothing, rules()) is nothing


def test_what_it_does_is_the_same_month_as_if_it_had_been_decided() -> None:
    state = held(leaver(practised()), REPLACE)
    by_itself, _ = month(state, quiet(state), rules())
    by_hand: Orders = ordered(state, open_posts={(0, PRODUCT): 1.0}, open_level={(0, PRODUCT): 1.0})
    decided, _ = month(state, by_hand, rules())
    for name, _, _ in axes_of(State):
        assert np.array_equal(getattr(by_itself, name), getattr(decided, name)), name


def test_a_company_that_failed_orders_nothing() -> None:
    state = held(leaver(practised()), REPLACE)
    dead = state.but(alive=np.zeros_like(state.alive))
    assert obeyed(dead, quiet(dead), rules()).open_posts.sum() == 0.0


def test_leavers_are_forgotten_with_the_order_that_was_to_replace_them() -> None:
    """Also where no other world has a standing order, so that a world has the bits that it has among others."""
    state = practised()
    owed = np.array(state.posts_owed)
    owed[1, PRODUCT] = 1.0
    after, _ = month(state.but(posts_owed=owed), quiet(state), rules())
    assert not after.posts_owed.any()
