"""Company: customers, money, rounds, chapters, the bridge, the end, the value."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.company import (
    NEARLY,
    burn_multiple,
    churn_rate,
    on_the_table,
    round_pace,
    round_threshold,
    runway,
    velocity,
)
from infosim.engine.month import month
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, TAKE_BRIDGE
from infosim.engine.valuation import worth
from tests.engine.worlds import first_hires, ordered, position, quiet, rules


def test_poor_service_is_felt_in_churn_two_months_later() -> None:
    state = first_hires(months=3, worlds=50)
    felt = np.array(state.felt_service)
    felt[position("support")] = 0.0
    poor = state.but(felt_service=felt)
    extra = churn_rate(poor, rules()) - churn_rate(state, rules())
    assert (extra > 0.03).all(), "5.5 % of customers a month when nobody answers"


def test_what_the_team_knows_and_delivers_drives_growth() -> None:
    state = first_hires(months=2)
    forgetful = state.but(knowledge=0.5 * state.knowledge)
    slow = state.but(service=0.5 * state.service)
    assert velocity(forgetful, rules())[0, 0] < velocity(state, rules())[0, 0]
    assert velocity(slow, rules())[0, 0] < velocity(state, rules())[0, 0]


def test_customers_are_whole_and_each_brings_the_fee() -> None:
    state = first_hires(worlds=20)
    for _ in range(6):
        state, _ = month(state, quiet(state), rules())
    assert np.array_equal(state.mrr, state.customers * rules().content.market.customer_fee)


@pytest.mark.parametrize(("churn", "kept"), [(0.01, 0.886), (0.02, 0.785), (0.03, 0.694), (0.05, 0.540)])
def test_monthly_churn_compounds_over_a_year(churn: float, kept: float) -> None:
    customers = 1.0
    for _ in range(12):
        customers -= churn * customers
    assert customers == pytest.approx(kept, abs=5e-4)


def test_three_rounds_leave_the_founders_what_dilution_says() -> None:
    stake, left = 1.0, []
    for keep in rules().content.rounds.keep:
        stake *= keep
        left.append(stake)
    assert left == pytest.approx([0.800, 0.656, 0.558], abs=5e-4)


def test_talks_begin_below_the_threshold_and_a_sheet_waits_for_the_revenue() -> None:
    state = first_hires(worlds=30)
    near = state.but(mrr=0.0 * state.mrr + 0.8 * rules().content.rounds.mrr[0], customers=state.customers * 0 + 37)
    talking, _ = month(near, ordered(near, fund=START_ROUND), rules())
    assert (talking.raising == 1).all()
    bar = talking.but(round_bar=np.full_like(talking.cash, 0.89))
    later, _ = month(bar, quiet(bar), rules())
    short = later.mrr < round_threshold(later, rules())
    assert (later.round_bar[short] <= NEARLY + 1e-12).all()


def test_an_accepted_sheet_brings_its_money_its_dilution_and_four_days() -> None:
    state = first_hires(worlds=5)
    ready = state.but(round_bar=np.ones_like(state.cash), mrr=np.full_like(state.mrr, 1_500_000.0))
    assert on_the_table(ready).all()
    after, ledger = month(ready, ordered(ready, fund=ACCEPT_SHEET), rules())
    assert (ledger["cash"]["round"] == 110_000_000.0).all()
    assert (after.stake == 0.8).all()
    assert (after.rounds == 1).all()
    assert (after.round_bar == 0).all()
    assert (after.chapter == 1).all(), "the seed chapter begins"
    following, _ = month(after, quiet(after), rules())
    assert (following.attention_had == 24.0).all()


def test_silence_never_accepts_a_sheet() -> None:
    state = first_hires().but(round_bar=np.ones((1, 1)), mrr=np.full((1, 1), 2_000_000.0))
    after, ledger = month(state, quiet(state), rules())
    assert ledger["cash"]["round"][0, 0] == 0
    assert on_the_table(after).all()


def test_the_chief_executive_starts_late_and_unasked() -> None:
    state = first_hires(months=3)
    rich = state.but(mrr=np.full_like(state.mrr, 2_000_000.0))
    poor = rich.but(cash=np.full_like(state.cash, 5_000_000.0))
    assert runway(poor)[0, 0] < 6 < runway(rich)[0, 0]
    assert month(poor, quiet(poor), rules())[0].raising[0, 0] == 1
    assert month(rich, quiet(rich), rules())[0].raising[0, 0] == 0


def test_one_bridge_is_offered_when_the_money_is_gone_and_whoever_does_not_answer_ends() -> None:
    state = first_hires(months=2)
    broke = state.but(cash=np.full_like(state.cash, 1_000.0))
    offered, _ = month(broke, quiet(broke), rules())
    assert offered.cash[0, 0] < 0
    assert offered.bridge[0, 0] == 1
    assert offered.alive[0, 0] == 1
    silent, _ = month(offered, quiet(offered), rules())
    assert silent.alive[0, 0] == 0
    assert silent.value[0, 0] == 0
    taken, ledger = month(offered, ordered(offered, fund=TAKE_BRIDGE), rules())
    assert taken.alive[0, 0] == 1
    assert taken.stake[0, 0] == pytest.approx(0.82)
    assert ledger["cash"]["bridge"][0, 0] > 0
    again = taken.but(cash=np.full_like(taken.cash, 1_000.0))
    ended, _ = month(again, quiet(again), rules())
    assert ended.alive[0, 0] == 0, "there is one bridge in a game"


def test_the_value_is_the_product_that_the_manual_prints() -> None:
    """0.656 x (11.16 x 1.08 x 1.01 x 0.97 x 1.02 + 1.28) = 8.74 million."""
    state = first_hires()
    mrr = 223e6 / 12
    known = state.but(
        alive=np.ones((1, 1)),
        mrr=np.full((1, 1), mrr),
        mrr_past=np.full_like(state.mrr_past, mrr / 2.2667),
        service_past=np.full_like(state.service_past, 0.82),
        lived=np.full((1, 1), 36.0),
        knowledge=np.full_like(state.knowledge, 0.54),
        stake=np.full((1, 1), 0.656),
        cash=np.full((1, 1), 142e6),
    )
    new_arr = 12 * (mrr - mrr / 2.2667)
    known = known.but(burn_past=np.full_like(state.burn_past, 1.2727 * new_arr / 12))
    factors = worth(known, rules())
    assert burn_multiple(known)[0, 0] == pytest.approx(1.2727)
    assert factors.growth[0, 0] == pytest.approx(1.08, abs=0.001)
    assert factors.quality[0, 0] == pytest.approx(1.01)
    assert factors.knowledge[0, 0] == pytest.approx(0.97)
    assert factors.burn[0, 0] == pytest.approx(1.02, abs=0.001)
    assert factors.value[0, 0] / 1e8 == pytest.approx(8.74, abs=0.02)


def test_nobody_who_does_not_burn_has_a_burn_multiple_and_nobody_who_does_not_grow_has_a_good_one() -> None:
    state = first_hires()
    saving = state.but(burn_past=np.full_like(state.burn_past, -1.0))
    assert burn_multiple(saving)[0, 0] == 0.0
    shrinking = state.but(burn_past=np.full_like(state.burn_past, 1.0), mrr_past=state.mrr_past * 2)
    assert np.isinf(burn_multiple(shrinking)[0, 0])
    assert worth(shrinking, rules()).burn[0, 0] == 0.55


def test_investors_see_the_same_growth_in_a_young_company_as_in_an_old_one() -> None:
    state, p = first_hires(), rules().company
    paces = []
    for lived in (1, 3, 6, 11):
        grown = (1.0 + 0.9 * p.round_growth * min(lived, 6)) * state.mrr
        no_burn = {"burn_past": 0.0 * state.burn_past, "lived": lived + 0.0 * state.cash}
        paces.append(float(round_pace(state.but(mrr=grown, **no_burn), rules())[0, 0]))
    assert paces == pytest.approx([paces[0]] * 4)


def test_a_company_that_is_restructured_has_half_a_year_of_burn_and_half_of_its_stake_and_plays_on() -> None:
    saving = replace(rules(), content=replace(rules().content, rescues=True))
    state = first_hires(months=4, worlds=2)
    broke = state.but(cash=np.array([[-5e6, 3e7]]), bridge=np.full((1, 2), 2.0))
    saved, ledger = month(broke, quiet(broke), saving)
    assert saved.alive.tolist() == [[1.0, 1.0]]
    assert saved.rescued.tolist() == [[1.0, 0.0]]
    assert saved.cash[0, 0] == pytest.approx(6 * float(saved.burn_past[-3:, 0, 0].sum()) / 3, abs=1)
    assert saved.stake[0].tolist() == pytest.approx([0.5 * state.stake[0, 0], state.stake[0, 1]])
    assert saved.cash[0, 0] == broke.cash[0, 0] + sum(flow[0, 0] for flow in ledger["cash"].values())
    assert saved.burn[0, 0] == pytest.approx(saved.burn[0, 1], rel=0.1), "what creditors bring is no income"
    after, _ = month(saved, quiet(saved), saving)
    assert after.done[:, 0, 0].sum() > 0


def test_creditors_save_nobody_who_could_still_take_the_bridge() -> None:
    saving = replace(rules(), content=replace(rules().content, rescues=True))
    state = first_hires(months=2)
    broke = state.but(cash=np.full_like(state.cash, 1_000.0))
    offered, _ = month(broke, quiet(broke), saving)
    assert (offered.bridge[0, 0], offered.rescued[0, 0]) == (1, 0)
    silent, _ = month(offered, quiet(offered), saving)
    assert (silent.alive[0, 0], silent.rescued[0, 0]) == (1, 1)
