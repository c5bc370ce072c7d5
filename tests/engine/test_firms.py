"""Vendors as firms: people, other clients, what is sold too much, prices that follow pay, money that runs out."""

import numpy as np
import pytest

from infosim.engine.batch import take
from infosim.engine.delivery import capacity
from infosim.engine.fees import credited
from infosim.engine.firms import crowding, eagerness, health, owed, queue_months, staffing, willing
from infosim.engine.layout import BENCH, HUNGER, OPTIMISM, SERVICE, TURNOVER
from infosim.engine.measures import BY_NAME
from infosim.engine.month import month
from infosim.engine.orders import HAND_OVER, STOP
from infosim.engine.refusals import Reason, refusals
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

SUPPORT = position("support")


def _run(state: State, months: int) -> State:
    for _ in range(months):
        state, _ = month(state, quiet(state), rules())
    return state


def _held(worlds: int = 20, months: int = 6, **fields: float) -> State:
    """A contract for support with the first firm that offers it, in force for some months."""
    state = first_hires(worlds=worlds, months=1)
    vendor = int(np.nonzero(rules().content.vendors.serves[:, SUPPORT])[0][0])
    terms = {
        "vendor": float(vendor), "form": float(SERVICE), "share": 1.0, "volume": 0.5, "fee": 300_000.0, "age": 6.0,
        "transition": 2.0, "left": 30.0, "term": 36.0, "level": 0.92, "governance": 1.0, "trust": 0.5,
        "knowledge": 0.5, "truth": 1.2, "index": 1.0, "rate": 1.0, "notice_due": 3.0, "credit": 0.05,
        "agreed": 0.5, **fields,
    }  # fmt: skip
    changes = {}
    for name, value in terms.items():
        array = np.array(getattr(state, f"contract_{name}"))
        array[0, SUPPORT] = value
        changes[f"contract_{name}"] = array
    return _run(state.but(**changes), months)


def _vendor(state: State) -> int:
    return int(state.contract_vendor[0, SUPPORT, 0, 0])


def _with_trait(state: State, trait: int, value: float) -> State:
    traits = np.array(state.traits)
    traits[trait] = value
    return state.but(traits=traits)


def test_a_firm_that_sold_more_than_its_people_can_do_delivers_less() -> None:
    state = _held()
    over = state.but(vendor_sold=2.0 * state.vendor_sold)
    full, short = staffing(state, rules()), staffing(over, rules())
    assert (short[_vendor(state)] < full[_vendor(state)]).all()
    delivered = [
        capacity(each.but(vendor_staffed=staffing(each, rules())), each.need, rules())[1][0, SUPPORT]
        for each in (state, over)
    ]
    assert (delivered[1] < 0.9 * delivered[0]).all()


def test_a_good_bench_finds_people_and_an_eager_firm_serves_the_small_client_first() -> None:
    over = _held().but(vendor_sold=1.5 * _held().vendor_sold)
    v = _vendor(over)
    for trait in (BENCH, HUNGER):
        poor, good = (staffing(_with_trait(over, trait, value), rules())[v] for value in (-2.0, 2.0))
        assert (good > poor).all()


def test_a_grand_client_takes_the_care_that_small_ones_had() -> None:
    state = _held()
    state = state.but(vendor_grand=np.zeros_like(state.vendor_grand))
    won = state.but(vendor_grand=np.ones_like(state.vendor_grand))
    assert (eagerness(won, rules()) == eagerness(state, rules()) - rules().vendors.grand_distraction).all()


def test_an_over_sold_firm_answers_no_tender_and_lets_newcomers_wait() -> None:
    state = _with_trait(first_hires(worlds=5, months=1), OPTIMISM, 0.0)
    assert willing(state, rules()).all()
    assert (queue_months(state, rules()) == 0).mean() > 0.9
    over = state.but(vendor_sold=1.5 * state.vendor_sold)
    assert not willing(over, rules()).any()
    assert (queue_months(over, rules()) >= 3).all()
    asked = ordered(over, tender={SUPPORT: 1.0}, tender_form={SUPPORT: float(SERVICE)}, tender_places={SUPPORT: 15.0})
    after, _ = month(over, asked, rules())
    assert (after.bid_vendor[:, SUPPORT] < 0).all()


def test_an_optimist_sells_beyond_its_people_for_longer() -> None:
    over = first_hires(worlds=5, months=1)
    over = over.but(vendor_sold=1.36 * over.vendor_heads * rules().vendors.utilisation)
    assert willing(_with_trait(over, OPTIMISM, 2.0), rules()).all()
    assert not willing(_with_trait(over, OPTIMISM, 0.0), rules()).any()


def test_a_firm_hires_for_what_it_has_sold_and_slower_where_people_are_scarce() -> None:
    state = first_hires(worlds=5, months=1)
    state = state.but(vendor_sold=1.3 * state.vendor_sold)
    calm, ledger = month(state, quiet(state), rules())
    tight, scarce = month(state.but(posts=3.0 * state.posts), quiet(state), rules())
    assert (ledger["vendor_heads"]["hired"] > 0).all()
    assert (scarce["vendor_heads"]["hired"] < ledger["vendor_heads"]["hired"]).all()
    assert (scarce["vendor_heads"]["left"] < ledger["vendor_heads"]["left"]).all(), "and more of its people leave"
    assert (tight.vendor_staffed <= calm.vendor_staffed).all()


def test_a_firm_without_work_lays_off() -> None:
    state = first_hires(worlds=3, months=1)
    _, ledger = month(state.but(vendor_sold=0.4 * state.vendor_sold), quiet(state), rules())
    assert (ledger["vendor_heads"]["laid_off"] < 0).all()


def test_people_who_leave_a_firm_take_what_they_knew_of_us() -> None:
    state = _held()
    _, calm = month(_with_trait(state, TURNOVER, -2.0), quiet(state), rules())
    _, restless = month(_with_trait(state, TURNOVER, 2.0), quiet(state), rules())
    forgotten, more = (each["contract_knowledge"]["turnover"][0, SUPPORT] for each in (calm, restless))
    assert (more < forgotten).all()


def test_a_firm_fails_when_its_reserve_runs_out_and_for_no_other_reason() -> None:
    state = first_hires(worlds=200, months=1)
    for _ in range(30):
        after, ledger = month(state, quiet(state), rules())
        fell = (state.vendor_alive > 0) & (after.vendor_alive <= 0)
        money = state.vendor_reserve + ledger["vendor_reserve"]["earned"] + ledger["vendor_reserve"]["paid_out"]
        assert np.array_equal(fell, (money <= 0) & (state.vendor_alive > 0))
        state = after
    gone = 1.0 - state.vendor_alive.mean()
    assert 0.005 < gone < 0.12


def test_optimists_fail_more_often_because_they_sell_below_what_it_costs() -> None:
    state = _run(first_hires(worlds=300), 36)
    bold, careful = (state.vendor_alive[state.traits[OPTIMISM] == value].mean() for value in (2.0, -2.0))
    assert bold < careful - 0.03


def test_a_firm_that_is_billed_for_less_than_the_work_costs_earns_less() -> None:
    state = _held(months=0)
    v = _vendor(state)
    billed = np.array(state.contract_billed)
    earned = []
    for fee in (100_000.0, 400_000.0):
        billed[0, SUPPORT] = fee
        _, ledger = month(state.but(contract_billed=billed), quiet(state), rules())
        earned.append(ledger["vendor_reserve"]["earned"][v])
    assert (earned[0] < earned[1]).all()


def test_prices_follow_the_pay_of_the_place_where_a_firm_sits() -> None:
    state = first_hires(worlds=3, months=1)
    dear = state.but(wage=1.2 * state.wage)
    after, _ = month(dear, quiet(dear), rules())
    assert (after.vendor_rate > state.vendor_rate + 0.01).all()
    near, far = (rules().content.vendors.place == place for place in (0, 3))
    wage = np.array(state.wage)
    wage[3::4] = 1.2 * wage[3::4]
    only_far, _ = month(state.but(wage=wage), quiet(state), rules())
    assert (only_far.vendor_rate[far] > only_far.vendor_rate[near].max()).all()


def test_a_firm_short_of_reserve_raises_its_prices() -> None:
    state = first_hires(worlds=3, months=1)
    calm, _ = month(state, quiet(state), rules())
    lean, _ = month(state.but(vendor_reserve=np.full_like(state.vendor_reserve, 1.5)), quiet(state), rules())
    assert (lean.vendor_rate > calm.vendor_rate).all()


def test_health_falls_with_the_reserve_and_with_work_sold_too_much() -> None:
    state = _held()
    sound = health(state, rules())
    assert ((sound >= 0) & (sound <= 1)).all()
    broke = health(state.but(vendor_reserve=0.5 * state.vendor_reserve), rules())
    assert (broke < sound).all()
    assert (BY_NAME["vendor_health"].read(state, rules())[0, SUPPORT] == sound[_vendor(state)]).all()


def test_what_the_companies_buy_is_owed_like_everything_else() -> None:
    state = _held()
    without = state.but(contract_vendor=np.full_like(state.contract_vendor, -1.0))
    more = owed(state, rules()) - owed(without, rules())
    assert (more[_vendor(state)] > 0.3).all()
    assert (np.delete(more, _vendor(state), axis=0) == 0).all()
    dead = owed(state.but(alive=np.zeros_like(state.alive)), rules())
    assert (dead == owed(without, rules())).all(), "a company that died buys nothing"
    assert (crowding(state, rules())[_vendor(state)] > crowding(without, rules())[_vendor(state)]).all()


def test_a_second_firm_takes_the_work_over_when_the_first_fails() -> None:
    state = _held(share=0.5)
    other = 2
    changes = {}
    for name in ("form", "volume", "fee", "age", "transition", "left", "term", "level", "governance", "trust"):
        array = np.array(getattr(state, f"contract_{name}"))
        array[1, SUPPORT] = array[0, SUPPORT]
        changes[f"contract_{name}"] = array
    for name, value in (
        ("vendor", other),
        ("share", 0.5),
        ("knowledge", 0.5),
        ("index", 1.0),
        ("rate", 1.0),
        ("truth", 1.0),
    ):
        array = np.array(getattr(state, f"contract_{name}"))
        array[1, SUPPORT] = value
        changes[f"contract_{name}"] = array
    state = state.but(**changes)
    alive = np.array(state.vendor_alive)
    alive[_vendor(state)] = 0.0
    after, _ = month(state.but(vendor_alive=alive), quiet(state), rules())
    assert (after.contract_vendor[0, SUPPORT] < 0).all()
    assert (after.contract_share[1, SUPPORT] == 1.0).all()
    assert (after.contract_fee[1, SUPPORT] > 2 * state.contract_fee[1, SUPPORT]).all(), "as a change request"
    assert (after.orphaned[SUPPORT] == 1).all()


def test_who_knows_the_work_replaces_a_firm_that_failed_within_a_month() -> None:
    state = first_hires(worlds=40, months=1)
    asked = ordered(state, tender={SUPPORT: 1.0}, tender_form={SUPPORT: float(SERVICE)}, tender_places={SUPPORT: 15.0})
    state, _ = month(state, asked, rules())
    state = take(state, np.nonzero(state.bid_vendor[0, SUPPORT, 0] >= 0)[0])
    orphaned = np.array(state.orphaned)
    orphaned[SUPPORT] = 2.0
    for known, longest in ((0.6, 1.0), (0.2, 9.0)):
        left = state.but(orphaned=orphaned, knowledge=np.full_like(state.knowledge, known))
        signed, _ = month(left, ordered(left, sign={SUPPORT: 1.0}), rules())
        months = signed.contract_transition[0, SUPPORT]
        assert (months <= longest).all()
        assert known > 0.5 or (months >= 2).all()


def test_inside_a_fifth_scope_has_its_price_and_beyond_it_is_dearer_until_the_anniversary() -> None:
    state = _held(months=0, age=7.0)
    fee = state.contract_fee[0, SUPPORT]
    for change, factor in (
        (0.25, 1.0 + 0.20 + 1.3 * 0.05),
        (0.5, 1.0 + 0.20 + 1.3 * 0.30),
        (-0.5, 0.80),
        (-0.25, 0.80),
    ):
        after, _ = month(state, ordered(state, scope={(0, SUPPORT): change}), rules())
        assert after.contract_volume[0, SUPPORT] == pytest.approx(0.5 * (1.0 + change))
        assert after.contract_fee[0, SUPPORT] == pytest.approx(fee * factor, abs=1)
    anniversary = _held(months=0, age=12.0)
    after, _ = month(anniversary, ordered(anniversary, scope={(0, SUPPORT): -0.5}), rules())
    assert after.contract_fee[0, SUPPORT] == pytest.approx(fee * 0.5, abs=1)


def test_what_is_added_bit_by_bit_costs_what_it_costs_at_once_until_the_price_is_agreed_anew() -> None:
    state = _held(months=0, age=7.0)
    fee = state.contract_fee[0, SUPPORT]
    more = ordered(state, scope={(0, SUPPORT): 0.25})
    twice, _ = month(month(state, more, rules())[0], more, rules())
    assert twice.contract_fee[0, SUPPORT] == pytest.approx(fee * (1.2 + 1.3 * (1.25**2 - 1.2)), abs=2)
    year = _run(twice, 3)
    assert (year.contract_age[0, SUPPORT] == 12).all()
    assert year.contract_fee[0, SUPPORT] == pytest.approx(fee * 1.25**2, abs=3)


def test_a_change_of_scope_unsettles_a_firm_that_does_not_trust() -> None:
    state = _held(months=0, age=7.0)
    for trust, change, lost in ((0.5, 0.5, True), (0.8, 0.5, False), (0.5, -0.15, False)):
        before = state.but(contract_trust=np.full_like(state.contract_trust, trust))
        _, ledger = month(before, ordered(before, scope={(0, SUPPORT): change}), rules())
        assert ((ledger["contract_trust"]["scoped"][0, SUPPORT] < 0).all()) == lost


def test_notice_in_time_is_free_and_the_day_after_it_costs() -> None:
    for left, free in ((5.0, False), (4.0, True), (3.0, False), (1.0, False)):
        state = _held(months=0, left=left, term=36.0)
        after, ledger = month(state, ordered(state, leave={(0, SUPPORT): STOP}), rules())
        assert ((ledger["cash"]["exits"] == 0).all()) == free, left
        gone = _run(after, 3)
        assert (gone.contract_vendor[0, SUPPORT] < 0).all(), "it is over after the notice, one way or the other"


def test_whoever_follows_is_taught_what_the_firm_before_it_knew() -> None:
    state = _held(months=0, knowledge=0.8)
    alone = ordered(state, leave={(0, SUPPORT): HAND_OVER})
    assert (refusals(state, alone, rules())["exit"][0, SUPPORT] == Reason.NOBODY_FOLLOWS).all()
    changes = {}
    for name, value in (("vendor", 2), ("form", SERVICE), ("share", 1.0), ("volume", 0.5), ("term", 12), ("left", 12)):
        array = np.array(getattr(state, f"contract_{name}"))
        array[1, SUPPORT] = value
        changes[f"contract_{name}"] = array
    state = state.but(**changes)
    _, ledger = month(state, alone, rules())
    assert ledger["contract_knowledge"]["begun"][1, SUPPORT] == pytest.approx(0.4)


def test_service_that_is_missing_is_credited_to_whoever_reviews() -> None:
    state = _held(months=3, governance=1.0)
    poor = state.but(contract_done=np.full_like(state.contract_done, 0.1))
    v = rules().vendors
    given = credited(poor, rules())[0, SUPPORT]
    assert (given > 0).all()
    assert (given <= v.credit * poor.contract_fee[0, SUPPORT] + 1).all()
    blind = poor.but(contract_governance=np.zeros_like(poor.contract_governance))
    assert (credited(blind, rules()) == 0).all()


def test_high_trust_brings_the_best_people_and_low_trust_juniors_and_change_requests() -> None:
    state = _held(months=3)

    def with_trust(share: float) -> State:
        return state.but(contract_trust=np.full_like(state.contract_trust, share))

    cold, cool, warm = (capacity(with_trust(x), state.need, rules())[1][0, SUPPORT] for x in (0.2, 0.5, 0.8))
    assert warm == pytest.approx(1.05 * cool)
    assert cold == pytest.approx(0.95 * cool)
    after = {x: month(with_trust(x), quiet(state), rules())[0].contract_billed[0, SUPPORT] for x in (0.2, 0.5)}
    assert (after[0.2] > after[0.5]).all()


def test_a_longer_term_is_cheaper_and_a_shorter_one_dearer() -> None:
    state = first_hires(worlds=10, months=1)
    asked = ordered(state, tender={SUPPORT: 1.0}, tender_form={SUPPORT: float(SERVICE)}, tender_places={SUPPORT: 15.0})
    state, _ = month(state, asked, rules())
    state = take(state, np.nonzero(state.bid_vendor[0, SUPPORT, 0] >= 0)[0])
    fees = [
        month(state, ordered(state, sign={SUPPORT: 1.0}, sign_term={SUPPORT: term}), rules())[0].contract_fee[
            0, SUPPORT
        ]
        for term in (6.0, 12.0, 36.0)
    ]
    assert (fees[0] > fees[1]).all()
    assert (fees[1] > fees[2]).all()


def test_the_luck_of_firms_does_not_depend_on_what_anybody_decides() -> None:
    state = first_hires(worlds=5, months=2)
    tender = ordered(state, tender={SUPPORT: 1.0}, tender_form={SUPPORT: float(SERVICE)})
    _, one = month(state, quiet(state), rules())
    _, other = month(state, tender, rules())
    for stock in ("vendor_heads", "vendor_sold", "vendor_reserve"):
        for flow, figure in one[stock].items():
            assert np.array_equal(figure, other[stock][flow]), (stock, flow)
