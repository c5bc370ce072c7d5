"""Vendors, tenders and contracts: promises, tells, hand-over, drift, renewal, exit."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.batch import take
from infosim.engine.delivery import capacity
from infosim.engine.layout import EXIT_CLAUSE, OPTIMISM, SERVICE
from infosim.engine.month import month
from infosim.engine.orders import ASK_PRICE, HAND_BACK, RENEW, STOP, Orders
from infosim.engine.refusals import Reason, refusals
from infosim.engine.refusals.tenders import bidders
from infosim.engine.renewal import exit_price, lock_in, renewal_ask
from infosim.engine.state import State
from infosim.engine.tenders import normal_fee, own_month
from infosim.engine.vendors import QUICK, TELLS, likelihood, prior, probabilities, shown
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

SUPPORT = position("support")


def _tendered(worlds: int = 60, references: float = 0.0) -> State:
    """Month 1 with bids for support on the table, in those worlds where somebody bid."""
    state = first_hires(months=1, worlds=worlds)
    asked = ordered(
        state,
        tender={SUPPORT: 1.0},
        tender_form={SUPPORT: float(SERVICE)},
        tender_places={SUPPORT: 15.0},
        tender_references={SUPPORT: references},
    )
    state, _ = month(state, asked, rules())
    for _ in range(int(references)):
        state, _ = month(state, quiet(state), rules())
    return state


def _signed(worlds: int = 60, months: int = 0, **terms: float) -> State:
    state = _tendered(worlds)
    there = np.nonzero(state.bid_vendor[0, SUPPORT, 0] >= 0)[0]
    state = take(state, there)
    cells: dict[str, object] = {"sign": {SUPPORT: 1.0}}
    cells.update({f"sign_{name}": {SUPPORT: value} for name, value in terms.items()})
    state, _ = month(state, ordered(state, **cells), rules())
    state = state.but(contract_notice_due=np.full_like(state.contract_notice_due, 3.0))
    for _ in range(months):
        state, _ = month(state, quiet(state), rules())
    return state


def _run(state: State, months: int, orders: Orders | None = None) -> State:
    for _ in range(months):
        state, _ = month(state, orders or quiet(state), rules())
    return state


def _living(state: State) -> State:
    return take(state, state.alive[0] > 0)


def test_bids_arrive_at_the_end_of_the_month_and_stand_for_two_more() -> None:
    state = _tendered()
    there = state.bid_vendor[:, SUPPORT] >= 0
    assert there.any(axis=0).mean() > 0.9
    assert (there.sum(axis=0) <= 4).all(), "four firms were invited"
    later = _run(state, 2)
    assert (later.bid_vendor[:, SUPPORT] >= 0).any()
    gone = _run(state, 3)
    assert (gone.bid_vendor[:, SUPPORT] < 0).all()
    assert (gone.tender_age[SUPPORT] < 0).all()


def test_a_reference_round_costs_a_month_and_tells_a_trait_exactly() -> None:
    called = _tendered(references=1.0)
    assert (called.bid_vendor[:, SUPPORT] >= 0).any()
    slot, _, world = np.argwhere(called.bid_vendor[:, SUPPORT] >= 0)[0]
    vendor = int(called.bid_vendor[slot, SUPPORT, 0, world])
    belief = probabilities(called.belief[:, :, vendor, 0, world])
    sure = (belief > 0.999).any(axis=0)
    assert sure.sum() >= 1
    for trait in np.nonzero(sure)[0]:
        assert belief[:, trait].argmax() - 2 == called.traits[trait, vendor, world]


def test_a_bid_understates_its_true_cost_and_an_optimist_by_more() -> None:
    state = _tendered(worlds=400)
    there = state.bid_vendor[:, SUPPORT, 0] >= 0
    slot, world = np.nonzero(there)
    vendor = state.bid_vendor[slot, SUPPORT, 0, world].astype(int)
    face = 1.0 / state.bid_truth[slot, SUPPORT, 0, world]
    optimism = state.traits[OPTIMISM, vendor, world]
    assert np.allclose(face, np.maximum(1 - 0.22 - 0.14 * optimism, 0.3))
    assert face.mean() == pytest.approx(1 - 0.22, abs=0.1)


def test_tells_are_shown_as_often_as_their_reliability_says() -> None:
    u = (np.arange(10_000) + 0.5) / 10_000
    for tell in TELLS:
        for trait, chance in ((2.0, tell.reliability), (0.0, 0.5), (-2.0, 1 - tell.reliability)):
            seen = shown(tell, np.full(u.shape, trait * tell.sign), u).mean()
            assert seen == pytest.approx(chance, abs=1e-4)


def test_what_is_believed_follows_bayes() -> None:
    before = probabilities(prior(np.zeros(1)))
    assert before[:, 0] == pytest.approx(np.array([1, 2, 3, 2, 1]) / 9)
    after = probabilities(prior(np.zeros(1)) + likelihood(1.0, 0.7, np.array([True])))
    assert after[:, 0] == pytest.approx(np.array([0.3, 0.6, 1.5, 1.4, 0.7]) / 4.5)


def test_a_hand_over_is_paid_in_full_and_delivers_little_by_little() -> None:
    state = _signed(term=24.0)
    delivered, billed = [], []
    for _ in range(4):
        delivered.append(float(state.contract_done[0, SUPPORT].mean()))
        billed.append(
            float(
                state.contract_billed[0, SUPPORT].mean() - state.contract_oneoff[0, SUPPORT].mean() * (len(billed) == 0)
            )
        )
        state, _ = month(state, quiet(state), rules())
    assert delivered[0] < 0.4 * delivered[3]
    assert delivered == sorted(delivered)
    assert billed[0] > 0.85 * billed[3] / (1 + 0.25)


def test_nobody_reviewing_lets_the_service_drift_and_governance_holds_it() -> None:
    ungoverned = _signed(months=3, term=36.0)
    drift = {}
    for level in (0.0, 1.0, 2.0):
        orders = ordered(ungoverned, govern={(0, SUPPORT): level})
        after = _run(_run(ungoverned, 1, orders), 11)
        drift[level] = float(after.contract_drift[0, SUPPORT].mean())
    assert drift[0.0] > 2 * drift[1.0] > 2 * drift[2.0]
    assert drift[0.0] == pytest.approx(0.006 * 12, rel=0.45)


def test_the_true_cost_comes_out_within_half_a_year() -> None:
    early, late = _signed(months=1, term=36.0), _signed(months=9, term=36.0)
    extras_early = early.contract_billed[0, SUPPORT] / early.contract_fee[0, SUPPORT]
    extras_late = late.contract_billed[0, SUPPORT] / late.contract_fee[0, SUPPORT]
    assert extras_late.mean() > extras_early.mean() + 0.05


def test_leaving_costs_more_where_the_work_is_specific_and_forgotten() -> None:
    state = _signed(months=4)
    known = state.but(knowledge=np.full_like(state.knowledge, 1.0))
    unknown = state.but(knowledge=np.zeros_like(state.knowledge))
    assert lock_in(known, rules())[0, SUPPORT].mean() == pytest.approx(0.10)
    specific = 0.2
    assert lock_in(unknown, rules())[0, SUPPORT].mean() == pytest.approx(0.10 + 0.45 * specific)
    clause = unknown.but(contract_clauses=np.full_like(state.contract_clauses, float(EXIT_CLAUSE)))
    assert exit_price(clause, rules())[0, SUPPORT].sum() < 0.5 * exit_price(unknown, rules())[0, SUPPORT].sum()
    assert (renewal_ask(unknown, rules()) <= 0.15).all()


def test_silence_renews_for_a_year_at_the_price_they_asked() -> None:
    state = _signed(term=12.0)
    fee = state.contract_fee[0, SUPPORT]
    asked = _run(state, 9)
    assert (asked.contract_ask[0, SUPPORT] > 0).all(), "they name their price four months before the date"
    renewed = _run(asked, 3)
    assert (renewed.contract_vendor[0, SUPPORT] >= 0).mean() > 0.9
    there = (renewed.contract_vendor[0, SUPPORT] >= 0) & (renewed.contract_left[0, SUPPORT] > 6)
    rise = renewed.contract_fee[0, SUPPORT][there] / fee[there]
    assert (rise > 1.0 + 0.9 * asked.contract_ask[0, SUPPORT][there] - 0.6).all()
    assert (renewed.contract_ask[0, SUPPORT][there] == 0).all()


def test_talking_takes_part_of_the_rise_off_and_each_way_out_takes_more_up_to_six_tenths() -> None:
    state = _run(_signed(term=12.0), 8)
    talk = ordered(state, renew={(0, SUPPORT): ASK_PRICE})
    alone = state.but(heads=np.zeros_like(state.heads))
    known = np.full_like(state.knowledge, 0.6)
    bid = np.array(state.bid_vendor)
    bid[0, SUPPORT] = 3.0
    keeper = np.array(alone.heads)
    keeper[1, SUPPORT] = 1.0
    ask = state.contract_ask[0, SUPPORT]
    for way_out, taken_off in (
        ({"knowledge": np.full_like(known, 0.2)}, 0.15),
        ({"knowledge": known}, 0.30),
        ({"knowledge": known, "bid_vendor": bid}, 0.51),
        ({"knowledge": known, "bid_vendor": bid, "heads": keeper}, 0.60),
    ):
        after, _ = month(alone.but(**way_out), talk, rules())
        assert after.contract_ask[0, SUPPORT] == pytest.approx(ask * (1.0 - taken_off))


def test_whoever_talks_without_a_way_out_is_believed_less_unless_all_was_well() -> None:
    state = _run(_signed(term=12.0), 8)
    state = state.but(heads=np.zeros_like(state.heads), knowledge=np.full_like(state.knowledge, 0.2))
    talk = ordered(state, renew={(0, SUPPORT): ASK_PRICE})
    for trust, lost in ((0.5, 0.05), (0.75, 0.0)):
        _, ledger = month(state.but(contract_trust=np.full_like(state.contract_trust, trust)), talk, rules())
        assert ledger["contract_trust"]["asked"][0, SUPPORT] == pytest.approx(-lost)


def test_a_firm_asks_in_whole_points_and_for_what_its_people_have_become_dearer() -> None:
    state = _signed(months=4, term=12.0)
    plain = renewal_ask(state, rules())[0, SUPPORT]
    assert np.array_equal(np.rint(100 * plain), 100 * plain)
    pricier = renewal_ask(state.but(vendor_rate=state.vendor_rate * 1.04), rules())[0, SUPPORT]
    assert pricier == pytest.approx(np.minimum(plain + 0.04, 0.15), abs=0.0101)
    broke = renewal_ask(state.but(vendor_reserve=np.ones_like(state.vendor_reserve)), rules())[0, SUPPORT]
    assert broke == pytest.approx(np.minimum(plain + 0.03, 0.15), abs=1e-9)


def test_leaving_takes_three_months_of_notice_and_a_hand_back_teaches() -> None:
    state = _signed(months=4, term=24.0)
    left, ledger = month(state, ordered(state, leave={(0, SUPPORT): HAND_BACK}), rules())
    assert (ledger["cash"]["exits"] < 0).all()
    assert (ledger["knowledge"]["handed_back"][SUPPORT] > 0).all()
    assert (left.contract_vendor[0, SUPPORT] >= 0).all()
    gone = _run(left, 2)
    assert (gone.contract_vendor[0, SUPPORT] < 0).all()
    assert (gone.contract_drift[0, SUPPORT] == 0).all()


def test_a_vendor_that_fails_takes_its_contracts_along() -> None:
    state = _signed(months=2)
    ruined, _ = month(state.but(vendor_alive=np.zeros_like(state.vendor_alive)), quiet(state), rules())
    assert (ruined.contract_vendor < 0).all()


def test_a_firm_of_many_clients_is_safer_than_one_of_few() -> None:
    state = first_hires(worlds=400)
    for _ in range(24):
        state, _ = month(state, quiet(state), rules())
    spread = state.vendor_reserve.std(axis=1)
    clients = rules().content.vendors.clients[:, 0]
    many, few = clients.argmax(), clients.argmin()
    calm = np.abs(state.traits[OPTIMISM]).mean(axis=1)
    assert spread[few] / (1 + calm[few]) > spread[many] / (1 + calm[many])


def test_the_gold_level_keeps_a_tenth_of_the_work_more_ready() -> None:
    v = rules().vendors
    plain = _signed(months=6, term=24.0)
    gold = plain.but(contract_level=np.full_like(plain.contract_level, v.level_gold))
    (_, standard), (_, better) = (capacity(state, state.need, rules()) for state in (plain, gold))
    ratio = better[0, SUPPORT] / standard[0, SUPPORT]
    assert ratio == pytest.approx((v.headroom + v.gold_headroom) / v.headroom)
    assert (_signed(gold=1.0).contract_level[0, SUPPORT] == v.level_gold).all()


def test_overlap_runs_past_the_term_and_leaves_no_month_below_none() -> None:
    state = _run(_signed(term=12.0), 6)
    orders = ordered(state, leave={(0, SUPPORT): HAND_BACK}, leave_overlap={(0, SUPPORT): 3.0})
    state, _ = month(state, orders, rules())
    for _ in range(4):
        assert (state.contract_vendor[0, SUPPORT] >= 0).any()
        state, _ = month(state, quiet(state), rules())
        assert (state.contract_left >= 0).all()
    assert (_living(_run(state, 1)).contract_vendor[0, SUPPORT] < 0).all()


def test_who_has_been_given_notice_asks_for_no_renewal() -> None:
    state = _run(_signed(term=12.0), 2)
    left, _ = month(
        state,
        ordered(state, leave={(0, SUPPORT): STOP}, leave_overlap={(0, SUPPORT): 3.0}),
        rules(),
    )
    later = _living(_run(left, 3))
    assert (later.contract_ask[0, SUPPORT] == 0).all()
    told = refusals(later, ordered(later, renew={(0, SUPPORT): RENEW}), rules())["renew_or_renegotiate"]
    there = later.contract_vendor[0, SUPPORT] >= 0
    assert (told[0, SUPPORT][there] == Reason.NOTICE_GIVEN).all()


def test_a_contract_without_notice_ends_in_the_month_in_which_it_is_left() -> None:
    state = _signed(months=2, term=24.0)
    state = state.but(contract_notice_due=np.zeros_like(state.contract_notice_due))
    left, _ = month(state, ordered(state, leave={(0, SUPPORT): STOP}), rules())
    assert (left.contract_vendor[0, SUPPORT] < 0).all()


def test_a_price_for_the_renewal_is_named_however_short_the_rest_of_the_term() -> None:
    state = _signed(term=3.0)
    assert (state.contract_ask[0, SUPPORT] > 0).all()
    renewed = _run(state, 2)
    assert (renewed.contract_fee[0, SUPPORT] > 0).any()


def test_who_renews_and_leaves_in_one_month_leaves() -> None:
    state = _run(_signed(term=12.0), 9)
    both = ordered(state, renew={(0, SUPPORT): RENEW}, leave={(0, SUPPORT): STOP})
    gone = _living(_run(month(state, both, rules())[0], 3))
    assert (gone.contract_vendor[0, SUPPORT] < 0).all()


def test_a_second_round_of_calls_tells_a_second_trait_exactly() -> None:
    for rounds in (1, 2):
        called = _tendered(worlds=20, references=float(rounds))
        for slot, _, world in np.argwhere(called.bid_vendor[:, SUPPORT] >= 0):
            vendor = int(called.bid_vendor[slot, SUPPORT, 0, world])
            belief = probabilities(called.belief[:, :, vendor, 0, world])
            sure = np.nonzero((belief > 0.999).any(axis=0))[0]
            assert sure.size == rounds
            assert (belief[:, sure].argmax(axis=0) - 2 == called.traits[sure, vendor, world]).all()


def test_what_a_bid_promises_says_no_more_of_a_firm_than_its_tells_and_its_price() -> None:
    state = _tendered(worlds=200)
    there = state.bid_vendor[:, SUPPORT, 0] >= 0
    own = (own_month(state, rules()) * state.tender_volume)[SUPPORT, 0]
    quick = (state.bid_tells[:, SUPPORT, 0].astype(int) >> QUICK) & 1
    plain = 1.0 - state.bid_fee[:, SUPPORT, 0] / own
    saving = state.bid_saving[:, SUPPORT, 0] - plain
    assert saving[there] == pytest.approx(rules().vendors.saving_promised * quick[there])
    assert (state.bid_transition[:, SUPPORT, 0][there & (quick > 0)] < 2).any()


def test_no_firm_of_a_closed_place_bids() -> None:
    closed = replace(rules().content.places, open=(False,) * 4)
    shut = replace(rules(), content=replace(rules().content, places=closed))
    state = _tendered(worlds=5)
    asked = state.but(tender_age=0.0 * state.tender_age, bid_vendor=np.full_like(state.bid_vendor, -1.0))
    after, _ = month(asked, quiet(asked), shut)
    assert (after.bid_vendor < 0).all()


def test_the_offer_of_a_firm_that_failed_is_void() -> None:
    state = _tendered(worlds=20)
    fallen, _ = month(state.but(vendor_alive=np.zeros_like(state.vendor_alive)), quiet(state), rules())
    assert (fallen.bid_vendor < 0).all()
    assert (fallen.tender_age < 0).all()


def test_a_firm_that_works_here_already_is_no_bidder() -> None:
    state = first_hires(months=1)
    asked = ordered(state, tender={SUPPORT: 1.0}, tender_places={SUPPORT: 15.0}, tender_form={SUPPORT: float(SERVICE)})
    could = bidders(state, asked, rules())[SUPPORT, 0, 0]
    vendor = np.array(state.contract_vendor)
    vendor[0, SUPPORT] = float(_tendered(worlds=1).bid_vendor[0, SUPPORT, 0, 0])
    assert vendor[0, SUPPORT, 0, 0] >= 0
    assert bidders(state.but(contract_vendor=vendor), asked, rules())[SUPPORT, 0, 0] == could - 1


def test_half_of_the_seats_cost_half() -> None:
    state = first_hires(months=1)
    at, form = position("workplace"), np.full_like(state.need, float(SERVICE))
    whole, half = (normal_fee(state, rules(), 0, share * state.need, form)[at, 0, 0] for share in (1.0, 0.5))
    assert whole > 0
    assert half == pytest.approx(whole / 2)
