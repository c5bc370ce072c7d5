"""What may be believed of a vendor, and the read of a bid."""

from functools import cache

import numpy as np
import pytest

from infosim.engine.batch import take
from infosim.engine.layout import CRAFT, OPTIMISM
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.engine.vendors import TELLS, likelihood, probabilities
from infosim.sight import view
from infosim.sight.reading import expected, odds, overrun, overrun_range, quantile, trait_range
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

EVEN = np.array([1.0, 2.0, 3.0, 2.0, 1.0]) / 9.0


@cache
def bids(worlds: int = 400, **tender: float) -> State:
    """First Hires with bids for support on the table in many worlds."""
    state = first_hires(worlds=worlds)
    support = position("support")
    state, _ = month(state, ordered(state, tender={support: 1.0}, **tender), rules())
    for _ in range(2):
        if not (state.bid_vendor >= 0).any():
            state, _ = month(state, quiet(state), rules())
    return state


def test_quantiles_of_even_odds_are_symmetric_and_grow_with_their_share() -> None:
    shares = np.linspace(0.05, 0.95, 19)
    steps = np.array([float(quantile(EVEN, share)) for share in shares])
    assert steps == pytest.approx(-steps[::-1])
    assert (np.diff(steps) > 0).all()
    assert quantile(EVEN, 0.5) == pytest.approx(0.0)


def test_the_inner_range_lies_within_the_outer_and_both_hold_the_middle() -> None:
    state = bids()
    read = overrun_range(state.belief, state.bid_vendor, rules())
    assert (read.low <= read.inner_low).all()
    assert (read.inner_low <= read.inner_high).all()
    assert (read.inner_high <= read.high).all()
    assert ((read.low <= read.expected) & (read.expected <= read.high)).all()


def test_an_optimist_costs_more_over_its_price_than_a_pessimist() -> None:
    steps = overrun(np.array([-2.0, -1.0, 0.0, 1.0, 2.0]), rules())
    assert (np.diff(steps) > 0).all()
    base = rules().vendors.promise_base
    assert steps[2] == pytest.approx(1.0 / (1.0 - base))


def test_the_outer_range_holds_the_true_cost_about_eight_times_in_ten() -> None:
    state = bids(worlds=1000)
    there = state.bid_vendor >= 0
    read = overrun_range(state.belief, state.bid_vendor, rules())
    truth = state.bid_truth
    inside = ((read.low <= truth) & (truth <= read.high))[there].mean()
    inner = ((read.inner_low <= truth) & (truth <= read.inner_high))[there].mean()
    assert there.sum() > 1500
    assert 0.74 < inside < 0.92
    assert 0.40 < inner < 0.70


def test_the_expected_overrun_is_right_on_average_over_many_bids() -> None:
    """Of a sum of money it is not: a low price is itself a sign of an optimist, and of two bids none is told cheap."""
    state = bids(worlds=1000)
    there = state.bid_vendor >= 0
    read = view(state, rules()).bid_cost()
    believed = read.expected[there] / state.bid_fee[there]
    assert believed.mean() == pytest.approx(state.bid_truth[there].mean(), rel=0.03)
    assert (read.expected[~there] == 0).all()


def test_whoever_asked_for_references_reads_bids_more_narrowly() -> None:
    def width(state: State) -> float:
        there = state.bid_vendor >= 0
        read = overrun_range(state.belief, state.bid_vendor, rules())
        return float((read.high - read.low)[there].mean())

    assert width(bids(tender_references=1.0)) < 0.95 * width(bids())


def test_a_tell_moves_what_is_believed_the_way_it_speaks() -> None:
    questions = next(tell for tell in TELLS if tell.name == "questions")
    before = np.log(EVEN)
    seen = probabilities(before + likelihood(questions.sign, questions.reliability, np.array(True)))
    unseen = probabilities(before + likelihood(questions.sign, questions.reliability, np.array(False)))
    assert questions.trait == CRAFT
    assert expected(unseen) < 0 < expected(seen)


def test_a_trait_told_exactly_leaves_no_doubt() -> None:
    logs = np.array([-50.0, -50.0, -50.0, 0.0, -50.0])
    known = trait_range(odds(logs))
    assert known.expected == pytest.approx(1.0)
    assert (known.low, known.high) == (pytest.approx(0.6), pytest.approx(1.4))


def test_the_notebook_starts_from_what_is_said_in_public() -> None:
    seen = view(first_hires(), rules())
    notes = seen.notebook()
    leans = rules().content.vendors.leans
    mean = notes.expected[..., 0, 0]
    for trait in (OPTIMISM, CRAFT):
        order = np.argsort(leans[trait], kind="stable")
        assert (np.diff(mean[trait][order]) > -1e-9).all()


def test_a_read_is_the_same_for_a_world_alone() -> None:
    state = bids(worlds=5)
    together = view(state, rules()).bid_cost()
    for world in range(5):
        alone = view(take(state, world), rules()).bid_cost()
        assert np.array_equal(alone.expected[..., 0], together.expected[..., world])
