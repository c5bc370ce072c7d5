"""Delivery: needs, queues, quality, knowledge, debt."""

import numpy as np
import pytest

from infosim.engine.delivery import asked_of, capacity, in_place, needed, specificity
from infosim.engine.incidents import IncidentRules, breach_hazard, cover
from infosim.engine.layout import OPERATION, SERVICE
from infosim.engine.month import month
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT, SUPPORT, SECURITY = position("product"), position("support"), position("security")


def _contract(state: State, function: int, **put: float) -> State:
    given = {"vendor": 1.0, "form": OPERATION, "share": 1.0, "volume": 1.0, "age": 12.0, "knowledge": 0.8, **put}
    fields = {}
    for name, value in given.items():
        array = np.array(getattr(state, f"contract_{name}"))
        array[0, function] = value
        fields[f"contract_{name}"] = array
    return state.but(**fields)


def test_need_follows_revenue_straight_between_the_points_of_the_scenario() -> None:
    state = first_hires()
    for revenue, need in ((10_000, 0.3), (25_000, 0.8), (17_500, 0.55), (65_000, 2.1), (500_000, 5.9)):
        there = state.but(mrr=np.full_like(state.mrr, 100.0 * revenue))
        assert needed(there, rules())[SUPPORT, 0, 0] == pytest.approx(need)


def test_a_function_sleeps_until_the_company_is_large_enough_and_never_sleeps_again() -> None:
    data = position("data")
    state = first_hires(months=1)
    assert state.awake[data, 0, 0] == 0
    assert needed(state, rules())[data, 0, 0] == 0
    grown, _ = month(state.but(mrr=np.full_like(state.mrr, 3_300_000.0)), quiet(state), rules())
    assert grown.awake[data, 0, 0] == 1
    shrunk, _ = month(grown.but(mrr=np.full_like(state.mrr, 2_000_000.0)), quiet(state), rules())
    assert shrunk.awake[data, 0, 0] == 1


def test_work_becomes_more_our_own_from_chapter_to_chapter() -> None:
    state = first_hires()
    own = [specificity(state.but(chapter=np.full_like(state.cash, float(h))), rules())[PRODUCT, 0, 0] for h in range(4)]
    assert own == [0.5, 0.7, 0.8, 0.8]


def test_more_work_than_people_waits_and_what_waits_too_long_is_given_up() -> None:
    state = first_hires()
    after, ledger = month(state, quiet(state), rules())
    assert after.load[PRODUCT, 0, 0] > 1
    assert after.service[PRODUCT, 0, 0] < 1
    assert after.backlog[PRODUCT, 0, 0] > 0
    assert ledger["backlog"]["given_up"][PRODUCT, 0, 0] < 0
    assert after.lead_time[PRODUCT, 0, 0] > rules().content.functions.lead_time[PRODUCT, 0, 0]


def test_waiting_explodes_near_saturation() -> None:
    state = first_hires(months=1)
    waits = []
    for heads in (9.0, 6.0, 5.0, 4.0):
        team = np.zeros_like(state.heads)
        team[1, PRODUCT] = heads
        after, _ = month(
            state.but(heads=team, leaving=0 * team, backlog=0 * state.backlog, done=0 * state.done),
            quiet(state),
            rules(),
        )
        waits.append(float(after.lead_time[PRODUCT, 0, 0]))
    assert waits == sorted(waits)
    assert waits[3] - waits[2] > waits[1] - waits[0]


def test_one_person_covers_85_percent_of_the_hours() -> None:
    state = first_hires()
    infrastructure = position("infrastructure")
    heads = np.zeros_like(state.heads)
    heads[1, infrastructure] = 1.0
    one, _ = capacity(state.but(heads=heads), state.need, rules())
    two, _ = capacity(state.but(heads=2 * heads), state.need, rules())
    assert two[0, infrastructure, 0, 0] / 2 > one[0, infrastructure, 0, 0]
    talk = 1 + rules().people.chatter
    assert one[0, infrastructure, 0, 0] / (two[0, infrastructure, 0, 0] * talk / 2) == pytest.approx(0.85)


def test_a_hand_over_delivers_by_the_power_of_one_and_a_half() -> None:
    state = first_hires()
    shares = [
        float(in_place(_contract(state, SUPPORT, age=float(age), transition=3.0))[0, SUPPORT, 0, 0]) for age in range(5)
    ]
    assert shares == pytest.approx([0.125, 0.25**0 * 0.5**1.5, 0.75**1.5, 1.0, 1.0])


def test_a_contract_grows_with_the_need_up_to_half_as_much_again() -> None:
    state = _contract(first_hires(), SUPPORT, volume=1.0)
    need = np.zeros_like(state.need)
    for asked, served in ((0.8, 0.8), (1.4, 1.4), (2.0, 1.5)):
        need[SUPPORT] = asked
        assert asked_of(state, need)[0, SUPPORT, 0, 0] == pytest.approx(served)


def test_a_pooled_desk_waits_less_at_equal_load() -> None:
    state = first_hires(months=1)
    desk, _ = month(
        _contract(state, SUPPORT, form=SERVICE, volume=0.3), ordered(state, hands_on=float(PRODUCT)), rules()
    )
    crew, _ = month(
        _contract(state, SUPPORT, form=OPERATION, volume=0.3), ordered(state, hands_on=float(PRODUCT)), rules()
    )
    assert desk.load[SUPPORT, 0, 0] == pytest.approx(crew.load[SUPPORT, 0, 0])
    assert desk.lead_time[SUPPORT, 0, 0] < crew.lead_time[SUPPORT, 0, 0]


def test_knowledge_grows_where_we_do_the_work_and_fades_where_others_do() -> None:
    state = first_hires(months=1)
    away, away_ledger = month(_contract(state, SUPPORT, volume=0.5), ordered(state, hands_on=float(PRODUCT)), rules())
    assert away.knowledge[SUPPORT, 0, 0] < state.knowledge[SUPPORT, 0, 0]
    assert away_ledger["knowledge"]["faded"][SUPPORT, 0, 0] == pytest.approx(
        -0.035 * state.knowledge[SUPPORT, 0, 0], rel=0.15
    )
    assert away.knowledge[PRODUCT, 0, 0] > state.knowledge[PRODUCT, 0, 0]


def test_time_given_to_debt_pays_it() -> None:
    state = first_hires(months=4).but(debt=np.full((1, 1), 0.4))
    orders = ordered(state, priority={0: 0.4, 1: 0.2, 2: 0.4})
    paying, _ = month(state, orders, rules())
    usual, _ = month(state, quiet(state), rules())
    assert paying.debt[0, 0] < usual.debt[0, 0]
    assert paying.joined[0, 0] <= usual.joined[0, 0]


def test_cover_protects_exponentially_and_an_average_one_is_average() -> None:
    incidents = IncidentRules()
    assert breach_hazard(np.array([0.6]), incidents)[0] == pytest.approx(0.15 / 12)
    none, full = breach_hazard(np.array([0.0, 1.0]), incidents)
    assert none / full == pytest.approx(np.exp(2.2), rel=1e-9)


def test_a_breach_costs_at_most_two_months_of_revenue_and_less_when_prepared() -> None:
    state = first_hires(months=2, worlds=4000)
    bare, _ = month(state, ordered(state, hands_on=float(PRODUCT)), rules())
    struck = bare.breaches[0] > 0
    assert 20 < struck.sum() < 400
    small = 100.0 * rules().incidents.incident_cost
    assert (bare.damage[0][struck] <= 2 * bare.mrr[0][struck].max() + small).all()
    assert (cover(bare, rules()) < 0.2).all()
    assert (bare.crisis_days[0][struck] >= 6).all()
