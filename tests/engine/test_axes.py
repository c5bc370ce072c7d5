"""The measures of the axes: what a month counts, and what months add up to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.axes import MEASURED, Tally, leavable, measures, month_of, nothing, resilience, speed
from infosim.engine.batch import take
from infosim.engine.layout import EXIT_CLAUSE
from infosim.engine.measures import single_points
from infosim.engine.state import State
from tests.engine.worlds import first_hires, played, position, rules


def tally(**sums: float) -> Tally:
    """A tally of one company in one world, 0 in what is not named."""
    return replace(nothing(first_hires()), **{name: np.full((1, 1), x) for name, x in sums.items()})


def figure(name: str, t: Tally) -> float:
    return float(measures(t)[MEASURED.index(name)][0, 0])


def test_cost_is_work_done_for_each_thousand_euros() -> None:
    assert figure("cost", tally(months=2, work=6.0, spent=4_000_000.0)) == pytest.approx(6.0 / 40.0)
    assert figure("cost", tally(months=2, work=6.0)) == 0


def test_quality_and_speed_are_means_of_the_months_lived() -> None:
    t = tally(months=4, sound=3.0, quick=2.0)
    assert (figure("quality", t), figure("speed", t)) == (0.75, 0.5)


def test_people_is_morale_less_quits_a_year_for_each_head_less_half_of_the_months_overdrawn() -> None:
    t = tally(months=10, morale=7.0, quits=2.0, heads=60.0, overdrawn=4.0)
    assert figure("people", t) == pytest.approx(0.7 - 12 * 2 / 60 - 0.5 * 0.4)


def test_nobody_employed_is_nobody_leaving() -> None:
    assert figure("people", tally(months=1, morale=0.7)) == pytest.approx(0.7)


def test_a_tally_of_two_months_is_the_sum_of_theirs() -> None:
    (_, one, _), (_, other, _) = played(3, 2)
    both = month_of(one, rules()) + month_of(other, rules())
    assert both.months[0, 0] == 2
    assert both.work == pytest.approx(one.done.sum(axis=0) + other.done.sum(axis=0))
    assert both.spent == pytest.approx(one.cost.sum(axis=0) + other.cost.sum(axis=0))
    assert both.quits == pytest.approx(one.quits.sum(axis=(0, 1)) + other.quits.sum(axis=(0, 1)))


def test_a_month_in_which_a_company_was_dead_adds_nothing() -> None:
    found = month_of(first_hires(2), rules(), lived=np.zeros((1, 1)))
    assert all((getattr(found, name) == 0).all() for name in Tally.__dataclass_fields__)


def test_a_batch_is_measured_as_each_of_its_worlds() -> None:
    state = played(5, 4)[-1][1]
    whole = measures(month_of(state, rules()))
    for world in range(3):
        alone = measures(month_of(take(state, world), rules()))
        assert np.array_equal(alone[..., 0], whole[..., world])


def test_speed_is_the_target_over_the_lead_time_weighted_by_need_and_never_above_one() -> None:
    target = rules().content.functions.lead_time
    state = first_hires(1)
    assert speed(state.but(lead_time=0.5 * target + 0 * state.need), rules()) == pytest.approx(1.0)
    assert speed(state.but(lead_time=4.0 * target + 0 * state.need), rules()) == pytest.approx(0.25)
    slow = state.but(lead_time=np.where(np.arange(len(target)).reshape(-1, 1, 1) == 0, 2.0, 1.0) * target)
    weight = float(state.need[0, 0, 0] / state.need.sum())
    assert speed(slow, rules()) == pytest.approx(1.0 - 0.5 * weight)


def with_contract(knowledge: float, clauses: float = 0.0, second: float = -1.0) -> State:
    """First Hires with support at a firm, or at two."""
    state, f = first_hires(), position("support")
    vendor = np.array(state.contract_vendor)
    vendor[0, f], vendor[1, f] = 0.0, second
    clause = np.array(state.contract_clauses)
    clause[0, f] = clauses
    return state.but(
        contract_vendor=vendor, contract_clauses=clause, knowledge=np.full_like(state.knowledge, knowledge)
    )


def test_a_contract_can_be_left_with_a_clause_a_second_firm_or_people_who_know() -> None:
    assert leavable(first_hires()) == 1
    assert leavable(with_contract(0.3)) == 0
    assert leavable(with_contract(0.5)) == 1
    assert leavable(with_contract(0.3, EXIT_CLAUSE)) == 1
    assert leavable(with_contract(0.3, second=1.0)) == 1
    assert leavable(with_contract(0.3, second=0.0)) == 0  # the same firm twice is one firm


def test_resilience_is_the_mean_of_four_shares() -> None:
    state = with_contract(0.3).but(cover=np.full((1, 1), 0.6))
    spread = 1 - single_points(state) / state.awake.sum(axis=0)
    assert resilience(state, rules()) == pytest.approx(0.25 * (spread + 0.0 + 0.6 + 0.3))
