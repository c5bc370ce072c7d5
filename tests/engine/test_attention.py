"""Attention: what the days go on, and what overdrawing them does."""

import numpy as np
import pytest

from infosim.engine.attention import available, draw
from infosim.engine.layout import DAY_USES, SERVICE
from infosim.engine.month import month
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules


def _days(state: State, use: str) -> float:
    return float(draw(state, quiet(state), rules())[DAY_USES.index(use)][0, 0])


def _with_contract(state: State, function: str, age: float, transition: float, governance: float = 1.0) -> State:
    put = {"vendor": 0.0, "form": SERVICE, "age": age, "transition": transition, "governance": governance, "trust": 0.4}
    fields = {}
    for name, value in put.items():
        array = np.array(getattr(state, f"contract_{name}"))
        array[0, position(function)] = value
        fields[f"contract_{name}"] = array
    return state.but(**fields)


def test_the_worked_month_of_the_manual_draws_sixteen_days() -> None:
    """Product team of three, a newcomer, a vacancy, support by contract, infrastructure in transition, a round."""
    state = first_hires()
    heads = np.array(state.heads)
    heads[1, position("product")] = 3.0
    ramp = np.array(state.ramp)
    ramp[1, position("product")] = (2.0 + rules().people.ramp_start) / 3.0
    posts = np.array(state.vacancy_posts)
    posts[0, position("product")] = 1.0
    state = state.but(heads=heads, ramp=ramp, vacancy_posts=posts, raising=np.ones_like(state.cash))
    state = _with_contract(state, "support", age=5, transition=2)
    state = _with_contract(state, "infrastructure", age=0, transition=2)
    assert _days(state, "teams") == pytest.approx(3.4)
    assert _days(state, "newcomers") == pytest.approx(0.7)
    assert _days(state, "vacancies") == pytest.approx(1.5)
    assert _days(state, "contracts") == pytest.approx(4.4)
    assert _days(state, "transitions") == pytest.approx(2.0)
    assert _days(state, "round") == pytest.approx(4.0)
    drawn = draw(state, quiet(state), rules()).sum()
    assert drawn == pytest.approx(16.0)
    assert available(state, rules())[0, 0] == 20.0
    after, _ = month(state, quiet(state), rules())
    assert after.hands_on_days[0, 0] == pytest.approx(4.0)


def test_a_round_closed_brings_four_days() -> None:
    state = first_hires()
    assert available(state.but(rounds=state.rounds + 1), rules())[0, 0] == 24.0


def test_the_third_post_of_a_function_costs_less_and_an_agency_searches_for_free() -> None:
    state = first_hires()
    posts, agency = np.array(state.vacancy_posts), np.array(state.vacancy_agency)
    posts[:, 0] = np.array([1.0, 1.0, 1.0]).reshape(3, 1, 1)
    assert _days(state.but(vacancy_posts=posts), "vacancies") == pytest.approx(1.5 + 1.5 + 0.7)
    agency[:, 0] = 1.0
    assert _days(state.but(vacancy_posts=posts, vacancy_agency=agency), "vacancies") == 0.0


def test_offers_on_the_table_take_no_days_and_a_round_of_calls_takes_one() -> None:
    support = position("support")
    state = first_hires(months=1)
    for rounds in (0.0, 1.0, 2.0):
        asked = ordered(
            state, tender={support: 1.0}, tender_places={support: 15.0}, tender_references={support: rounds}
        )
        now, _ = month(state, asked, rules())
        days = []
        while not (now.bid_vendor[:, support] >= 0).any():
            days.append(_days(now, "tenders"))
            now, _ = month(now, quiet(now), rules())
        assert days == [1.0] * int(rounds)
        assert _days(now, "tenders") == 0.0


def test_a_mature_contract_in_good_standing_draws_less() -> None:
    young = _with_contract(first_hires(), "support", age=6, transition=2)
    old = _with_contract(first_hires(), "support", age=14, transition=2)
    trusted = old.but(contract_trust=np.full_like(old.contract_trust, 0.8))
    assert _days(trusted, "contracts") == pytest.approx(0.7 * _days(young, "contracts"))


def test_overdrawn_days_cost_capacity_quality_and_people() -> None:
    state = first_hires(months=3)
    crisis = state.but(crisis_days=np.full_like(state.cash, 40.0))
    calm, _ = month(state, quiet(state), rules())
    over, _ = month(crisis, quiet(state), rules())
    assert over.overdraw[0, 0] > 1.0
    assert over.hands_on_days[0, 0] == 0.0
    product = position("product")
    assert over.capacity[0, product, 0, 0] == pytest.approx(calm.capacity[0, product, 0, 0] * (1 - 0.18))
    assert over.quality[product, 0, 0] < calm.quality[product, 0, 0]
    assert over.debt[0, 0] > calm.debt[0, 0]
    assert over.over_months[0, 0] == calm.over_months[0, 0] + 1


def test_hands_on_work_goes_where_it_was_ordered_and_first_where_most_is_missing_otherwise() -> None:
    state = first_hires()
    default, _ = month(state, quiet(state), rules())
    ordered_there, _ = month(state, ordered(state, hands_on=float(position("product"))), rules())
    assert default.capacity[3, position("support"), 0, 0] > 0
    assert ordered_there.capacity[3, position("product"), 0, 0] > default.capacity[3, position("product"), 0, 0]
    for after in (default, ordered_there):
        assert after.capacity[3].sum() <= after.hands_on_days[0, 0] * rules().attention.hands_on_yield + 1e-9
