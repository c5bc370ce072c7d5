"""People: who starts, ramps up, resigns, is laid off."""

import numpy as np
import pytest

from infosim.engine.month import month
from infosim.engine.people import resignation_rate
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT = position("product")


def test_whoever_signs_starts_a_month_later_at_a_third_of_a_settled_colleague() -> None:
    state = first_hires(worlds=200)
    state, _ = month(state, ordered(state, open_posts={(0, PRODUCT): 1.0}), rules())
    for _ in range(8):
        before = state
        state, _ = month(state, quiet(state), rules())
        assert np.array_equal(state.arrivals, before.joining)
        new = (before.joining[1, PRODUCT] > 0) & (before.heads[1, PRODUCT] == 0)
        assert np.allclose(state.ramp[1, PRODUCT][new], rules().people.ramp_start)
    assert state.heads[:, PRODUCT].sum() > 200 * 2.3, "most worlds have found a third developer by then"


def test_a_newcomer_is_productive_after_a_few_months() -> None:
    state = first_hires()
    state = state.but(ramp=np.full_like(state.ramp, 0.35))
    path = []
    for _ in range(6):
        state, _ = month(state, quiet(state), rules())
        path.append(state.ramp[1, PRODUCT, 0, 0])
    assert path == sorted(path)
    assert path[2] == pytest.approx(1 - 0.65 * np.exp(-1.0)), "63 % of the gap in three months"


def test_resignations_are_announced_a_month_ahead() -> None:
    state = first_hires(worlds=300)
    for _ in range(12):
        before = state
        state, ledger = month(state, quiet(state), rules())
        assert np.array_equal(-ledger["heads"]["resigned"] - ledger["heads"]["poached"], before.leaving)
        assert np.array_equal(state.leaving, state.quits)


@pytest.mark.no_cover
def test_people_resign_about_as_often_as_their_rate_says() -> None:
    state = first_hires(worlds=3000)
    expected = seen = 0.0
    for _ in range(12):
        rate = resignation_rate(state, rules())
        before = state
        state, _ = month(state, quiet(state), rules())
        stays = before.heads - before.leaving
        expected += float((rate * stays)[:, PRODUCT].sum())
        seen += float(state.quits[:, PRODUCT].sum())
    assert seen == pytest.approx(expected, rel=0.08)


def test_pay_under_the_market_low_morale_tightness_and_lay_offs_drive_people_away() -> None:
    state = first_hires(months=8)
    usual = resignation_rate(state, rules())[1, PRODUCT, 0, 0]
    half = np.ones_like(state.cash)

    def rate(**changes: object) -> float:
        return float(resignation_rate(state.but(**changes), rules())[1, PRODUCT, 0, 0])

    assert rate(pay=state.pay * 0.9) == pytest.approx(usual / 0.81, rel=1e-9)
    assert rate(morale=0.5 * state.morale) > usual
    assert rate(tightness=2 * state.tightness) == pytest.approx(usual * 2**0.9)
    laid = np.zeros_like(state.laid_off_past)
    laid[-1] = half
    assert rate(laid_off_past=laid) > usual
    assert rate(overdraw=half) > usual


def test_the_least_senior_go_first_and_are_paid_for_a_month_and_a_half() -> None:
    state = first_hires(months=1)
    chapter = state.but(chapter=np.ones_like(state.cash))
    heads = np.array(chapter.heads)
    heads[0, PRODUCT] = 1.0
    full = chapter.but(heads=heads, leaving=np.zeros_like(heads))
    after, ledger = month(full, ordered(full, let_go={PRODUCT: 2.0}), rules())
    assert after.laid_off[0, PRODUCT, 0, 0] == 1.0
    assert after.laid_off[1, PRODUCT, 0, 0] == 1.0
    paid = -ledger["cash"]["severance"][0, 0]
    assert paid == np.rint(full.pay[:2, PRODUCT, 0, 0] * 1.5 / 12).sum()
    assert after.knowledge[PRODUCT, 0, 0] < full.knowledge[PRODUCT, 0, 0]


def test_a_raise_sticks_and_the_market_is_followed_slowly_without_one() -> None:
    state = first_hires(months=1).but(chapter=np.ones((1, 1)))
    raised, _ = month(state, ordered(state, set_pay={PRODUCT: 1.10}), rules())
    quiet_month, _ = month(state, quiet(state), rules())
    assert raised.pay[1, PRODUCT, 0, 0] / quiet_month.pay[1, PRODUCT, 0, 0] == pytest.approx(1.10, rel=0.01)
    later, _ = month(raised, quiet(raised), rules())
    assert later.pay[1, PRODUCT, 0, 0] >= raised.pay[1, PRODUCT, 0, 0]


def test_a_freelancer_starts_next_month_and_goes_when_the_term_is_over() -> None:
    state = first_hires()
    state, _ = month(state, ordered(state, freelance={PRODUCT: 2.0}, freelance_months={PRODUCT: 3.0}), rules())
    there = []
    for _ in range(5):
        state, _ = month(state, quiet(state), rules())
        there.append(state.freelancers[PRODUCT, 0, 0])
    assert there == [2.0, 2.0, 2.0, 0.0, 0.0]


def test_a_call_in_the_month_in_which_a_term_is_over_brings_others() -> None:
    state = first_hires()
    state, _ = month(state, ordered(state, freelance={PRODUCT: 2.0}, freelance_months={PRODUCT: 1.0}), rules())
    state, _ = month(state, quiet(state), rules())
    state, _ = month(state, ordered(state, freelance={PRODUCT: 1.0}, freelance_months={PRODUCT: 2.0}), rules())
    assert state.freelancers[PRODUCT, 0, 0] == 0.0, "their term is over"
    state, _ = month(state, quiet(state), rules())
    assert state.freelancers[PRODUCT, 0, 0] == 1.0


def test_calling_as_many_again_in_their_last_month_keeps_freelancers_without_a_gap() -> None:
    state = first_hires()
    state, _ = month(state, ordered(state, freelance={PRODUCT: 2.0}, freelance_months={PRODUCT: 1.0}), rules())
    kept, _ = month(state, quiet(state), rules())
    assert kept.freelancers[PRODUCT, 0, 0] == 2.0
    last = first_hires()
    last, _ = month(last, ordered(last, freelance={PRODUCT: 2.0}, freelance_months={PRODUCT: 2.0}), rules())
    last, _ = month(last, quiet(last), rules())
    again, _ = month(last, ordered(last, freelance={PRODUCT: 3.0}, freelance_months={PRODUCT: 4.0}), rules())
    assert again.freelancers[PRODUCT, 0, 0] == 2.0
    assert again.freelancers_coming[PRODUCT, 0, 0] == 1.0, "two are here and counted first"
    after, _ = month(again, quiet(again), rules())
    assert after.freelancers[PRODUCT, 0, 0] == 3.0
