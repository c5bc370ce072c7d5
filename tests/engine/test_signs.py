"""Signs: what bids, references, work and the press give away, and what is believed of it."""

import numpy as np
import pytest

from infosim.engine.batch import take
from infosim.engine.layout import HUNGER, SERVICE, TRAITS
from infosim.engine.month import month
from infosim.engine.orders import COUNTER_CREDIT, COUNTER_NOTICE, COUNTER_PRICE, COUNTER_TERM
from infosim.engine.refusals import Reason, refusals
from infosim.engine.signs import COUNTERED, GRAND, LEAN, MANAGERS, SIGNS, sharper
from infosim.engine.state import State
from infosim.engine.vendors import DECLINES, NO_HAGGLING, TELLS, probabilities
from tests.engine.test_firms import _held
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

SUPPORT = position("support")


def _tendered(worlds: int = 60) -> State:
    """Bids for support on the table, in the worlds where somebody bid."""
    state = first_hires(months=1, worlds=worlds)
    asked = ordered(state, tender={SUPPORT: 1.0}, tender_form={SUPPORT: float(SERVICE)}, tender_places={SUPPORT: 15.0})
    state, _ = month(state, asked, rules())
    return take(state, np.nonzero(state.bid_vendor[0, SUPPORT, 0] >= 0)[0])


def _vendors(state: State) -> np.ndarray:
    return state.bid_vendor[0, SUPPORT, 0].astype(int)


def _run(state: State, months: int) -> State:
    for _ in range(months):
        state, _ = month(state, quiet(state), rules())
    return state


def test_the_notebook_says_when_each_sign_of_a_bid_was_seen() -> None:
    state = _tendered()
    worlds = np.arange(state.cash.shape[-1])
    for k, tell in enumerate(TELLS):
        seen = (state.bid_tells[0, SUPPORT, 0].astype(int) >> k) & 1 > 0
        written = state.noted[SIGNS.index(tell.name), _vendors(state), 0, worlds]
        assert (written[seen] == state.month).all()
        assert (written[~seen] == 0).all()


def test_a_call_tells_one_trait_exactly_and_another_by_hearsay_at_the_end_of_the_month() -> None:
    state = _tendered()
    after, _ = month(state, ordered(state, call={(0, SUPPORT): 1.0}), rules())
    worlds = np.arange(state.cash.shape[-1])
    told = after.noted[len(TELLS) + 5 : len(TELLS) + 11, _vendors(state), 0, worlds] > 0
    heard = after.noted[len(TELLS) + 11 :, _vendors(state), 0, worlds] != 0
    assert (told.sum(axis=0) == 1).all()
    assert (heard.sum(axis=0) == 1).all()
    for world, vendor in enumerate(_vendors(state)):
        trait = int(np.nonzero(told[:, world])[0][0])
        belief = probabilities(after.belief[:, trait, vendor, 0, world])
        assert belief.argmax() - 2 == state.traits[trait, vendor, world]
        assert belief.max() > 0.999
    assert (after.bid_called[0, SUPPORT] == 1).all()
    again = refusals(after, ordered(after, call={(0, SUPPORT): 1.0}), rules())["call"]
    assert (again[0, SUPPORT] == Reason.CALLED).all()


def test_a_call_and_a_counter_take_a_day_each() -> None:
    state = _tendered(worlds=3)
    for kind in ("call", "counter_bid"):
        quiet_, _ = month(state, quiet(state), rules())
        asked, _ = month(state, ordered(state, **{kind: {(0, SUPPORT): 1.0}}), rules())
        assert (asked.attention.sum(axis=0) - quiet_.attention.sum(axis=0)).max() == pytest.approx(1.0)


def test_an_eager_firm_gives_in_more_often() -> None:
    state = _tendered(worlds=300)
    granted = {}
    for hunger in (-2.0, 2.0):
        traits = np.array(state.traits)
        traits[HUNGER] = hunger
        after, _ = month(state.but(traits=traits), ordered(state, counter_bid={(0, SUPPORT): COUNTER_PRICE}), rules())
        granted[hunger] = float((after.bid_counter[0, SUPPORT] > 0).mean())
    assert granted[2.0] == pytest.approx(0.7, abs=0.1)
    assert granted[-2.0] == pytest.approx(0.3, abs=0.1)


def test_what_a_firm_grants_stands_in_its_bid_and_then_in_its_contract() -> None:
    state = _tendered(worlds=120)
    for ask, field, changed in (
        (COUNTER_PRICE, "bid_fee", lambda before: np.rint(before * 0.95)),
        (COUNTER_NOTICE, "bid_notice", lambda before: np.ceil(before / 2.0)),
        (COUNTER_CREDIT, "bid_credit", lambda before: np.full_like(before, 0.10)),
        (COUNTER_TERM, "bid_fee", lambda before: before),
    ):
        after, _ = month(state, ordered(state, counter_bid={(0, SUPPORT): ask}), rules())
        yes = after.bid_counter[0, SUPPORT] == ask
        assert (after.bid_counter[0, SUPPORT][~yes] == -ask).all()
        before, then = getattr(state, field)[0, SUPPORT], getattr(after, field)[0, SUPPORT]
        assert np.array_equal(then[yes], changed(before)[yes])
        assert np.array_equal(then[~yes], before[~yes])
        signed, _ = month(after, ordered(after, sign={SUPPORT: 1.0}, sign_term={SUPPORT: 12.0}), rules())
        assert np.array_equal(signed.contract_notice_due[0, SUPPORT], after.bid_notice[0, SUPPORT])
        assert np.array_equal(signed.contract_credit[0, SUPPORT], after.bid_credit[0, SUPPORT])
        factor = np.where(yes & (ask == COUNTER_TERM), 0.96, 1.0)
        assert signed.contract_fee[0, SUPPORT] == pytest.approx(after.bid_fee[0, SUPPORT] * factor, abs=1)


def test_a_lower_price_leaves_the_true_cost_where_it_was() -> None:
    state = _tendered()
    after, _ = month(state, ordered(state, counter_bid={(0, SUPPORT): COUNTER_PRICE}), rules())
    cost = (state.bid_fee * state.bid_truth)[0, SUPPORT]
    assert (after.bid_fee * after.bid_truth)[0, SUPPORT] == pytest.approx(cost, rel=1e-4)


def test_whoever_declines_clauses_wants_long_notice_and_who_does_not_haggle_pays_more_back() -> None:
    state = _tendered(worlds=200)
    tells = state.bid_tells[0, SUPPORT].astype(int)
    declines, easy = (tells >> DECLINES) & 1, (tells >> NO_HAGGLING) & 1
    assert (state.bid_notice[0, SUPPORT] == np.where(declines > 0, 6.0, 3.0)).all()
    assert (state.bid_credit[0, SUPPORT] == np.where(easy > 0, 0.10, 0.05)).all()


def test_a_bid_is_talked_about_once_and_not_in_the_month_in_which_one_is_signed() -> None:
    state = _tendered(worlds=5)
    ask = {(0, SUPPORT): COUNTER_PRICE}
    after, _ = month(state, ordered(state, counter_bid=ask), rules())
    assert (
        refusals(after, ordered(after, counter_bid=ask), rules())["counter_bid"][0, SUPPORT] == Reason.COUNTERED
    ).all()
    both = ordered(state, counter_bid=ask, sign={SUPPORT: 1.0})
    assert (refusals(state, both, rules())["counter_bid"][0, SUPPORT] == Reason.SIGNED).all()


def test_the_answer_to_a_counter_says_something_of_hunger_by_bayes() -> None:
    state = _tendered(worlds=60)
    after, _ = month(state, ordered(state, counter_bid={(0, SUPPORT): COUNTER_PRICE}), rules())
    for world, vendor in enumerate(_vendors(state)):
        before = probabilities(state.belief[:, HUNGER, vendor, 0, world])
        then = probabilities(after.belief[:, HUNGER, vendor, 0, world])
        yes = after.bid_counter[0, SUPPORT, 0, world] > 0
        expected = before * np.array([0.3, 0.3, 0.5, 0.7, 0.7] if yes else [0.7, 0.7, 0.5, 0.3, 0.3])
        if after.noted[SIGNS.index(GRAND), vendor, 0, world] != after.month:
            assert then == pytest.approx(expected / expected.sum(), abs=1e-9)
        written = after.noted[SIGNS.index(COUNTERED), vendor, 0, world]
        assert (written > 0) == yes


def test_account_managers_are_counted_once_a_year_and_restless_firms_change_them() -> None:
    seen = {}
    for turnover in (-2.0, 2.0):
        state = _held(worlds=150, months=0, age=11.0)
        traits = np.array(state.traits)
        traits[TRAITS.index("turnover")] = turnover
        after, _ = month(state.but(traits=traits), quiet(state), rules())
        vendor = int(state.contract_vendor[0, SUPPORT, 0, 0])
        seen[turnover] = float((after.noted[SIGNS.index(MANAGERS), vendor] > 0).mean())
        early, _ = month(_held(worlds=20, months=0, age=7.0), quiet(_held(worlds=20, months=0)), rules())
        assert (early.noted[SIGNS.index(MANAGERS)] == 0).all()
    assert seen[2.0] == pytest.approx(0.8, abs=0.1)
    assert seen[-2.0] == pytest.approx(0.2, abs=0.1)


def test_the_press_writes_of_a_firm_whose_money_runs_low_before_it_fails() -> None:
    state = first_hires(worlds=300, months=1)
    state = state.but(cash=state.cash + 1e11)
    warned, failed = 0, 0
    for _ in range(35):
        after = _run(state, 1)
        for vendor, world in np.argwhere((state.vendor_alive > 0) & (after.vendor_alive <= 0)):
            failed += 1
            warned += bool(0 < state.noted[SIGNS.index(LEAN), vendor, 0, world] <= state.month)
        state = after
    assert failed > 20
    assert warned / failed > 0.95
    sound = state.vendor_reserve >= rules().vendors.reserve_low
    false = (state.noted[SIGNS.index(LEAN), :, 0] > 0) & sound & (state.vendor_alive > 0)
    assert false.mean() < 0.25


def test_whoever_has_seen_contracts_end_reads_signs_more_surely_and_writes_tenders_faster() -> None:
    state = _tendered(worlds=3)
    wise = state.but(contracts_ended=np.full_like(state.contracts_ended, 2.0))
    assert (sharper(0.6, state, rules()) == 0.6).all()
    assert sharper(0.6, wise, rules()) == pytest.approx(0.7)
    infra = position("infrastructure")
    orders = {"tender": {infra: 1.0}, "tender_form": {infra: float(SERVICE)}, "tender_places": {infra: 15.0}}
    plain, _ = month(state, ordered(state, **orders), rules())
    taught, _ = month(wise, ordered(wise, **orders), rules())
    assert (plain.attention.sum(axis=0) - taught.attention.sum(axis=0)).max() == pytest.approx(1.0)


def test_every_contract_that_ends_teaches_to_buy() -> None:
    state = _held(months=0, left=1.0, form=1.0)
    after, _ = month(state, quiet(state), rules())
    assert (after.contract_vendor[0, SUPPORT] < 0).all()
    assert (after.contracts_ended == state.contracts_ended + 1).all()


def test_a_bid_was_read_rightly_if_its_true_cost_lies_within_what_was_believed() -> None:
    state = _tendered(worlds=200)
    signed, _ = month(state, ordered(state, sign={SUPPORT: 1.0}, sign_term={SUPPORT: 36.0}), rules())
    rightly = signed.contract_read[0, SUPPORT]
    assert 0.7 < rightly.mean() < 1.0
    later = _run(signed, 7)
    there = later.contract_vendor[0, SUPPORT] >= 0
    assert np.array_equal(later.bids_read[there], rightly[there])


def test_work_taken_back_and_faster_is_a_boomerang() -> None:
    state = first_hires(worlds=4, months=1)
    lead, age = np.array(state.back_lead), np.array(state.back_age)
    lead[SUPPORT], age[SUPPORT] = 90.0, 2.0
    after, _ = month(state.but(back_lead=lead, back_age=age), quiet(state), rules())
    assert (after.boomerangs == 1).all()
    assert (after.back_lead[SUPPORT] == 0).all()
    lead[SUPPORT] = 0.5
    slower, _ = month(state.but(back_lead=lead, back_age=age), quiet(state), rules())
    assert (slower.boomerangs == 0).all()
