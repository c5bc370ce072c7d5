"""Developing people: leads, stand-ins, juniors who become mid, audits; posts beside the head of IT."""

import numpy as np
import pytest

from infosim.engine.attention import available, draw
from infosim.engine.delivery import capacity
from infosim.engine.developing import single_point
from infosim.engine.governance import overseen
from infosim.engine.layout import JUNIOR, MID, SOURCING_OFFICE, VENDOR_MANAGER
from infosim.engine.measures import read
from infosim.engine.month import month
from infosim.engine.orders import AUDIT, CROSS_TRAIN, LEAD, TRAIN
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT, INFRASTRUCTURE = position("product"), position("infrastructure")


def grown_up(**fields: float) -> State:
    """A company that has grown: two juniors, three mids and a senior in product, one mid in infrastructure."""
    state = first_hires(months=6)
    heads = np.zeros_like(state.heads)
    heads[:, PRODUCT, 0, 0] = (2, 3, 1)
    heads[MID, INFRASTRUCTURE] = 1
    whole = {name: np.full_like(getattr(state, name), value) for name, value in fields.items()}
    calm = {"chapter": np.full_like(state.chapter, 2.0), "heads": heads, "cash": np.full_like(state.cash, 1e9)}
    return state.but(**{**calm, "ramp": np.ones_like(state.ramp), **whole})


def after(state: State, months: int, **cells: object) -> State:
    """So many months later, with orders in the first of them and nobody who resigns."""
    for n in range(months):
        loyal = state.but(morale=np.ones_like(state.morale), pay=np.maximum(state.pay, 9e6), load=0.9 + 0 * state.load)
        state, _ = month(loyal, ordered(loyal, **cells) if n == 0 else quiet(loyal), rules())
    return state


def test_a_lead_gives_days_back_and_halves_what_the_team_takes() -> None:
    state = grown_up()
    led = state.but(lead=np.ones_like(state.lead))
    assert (available(led, rules()) - available(state, rules())).item() == pytest.approx(3.0), (
        "a team of one has no lead"
    )
    before, with_lead = (draw(s, quiet(s), rules())[0].item() for s in (state, led))
    team = 1.0 + 0.8 * 6
    assert before - with_lead == pytest.approx(0.45 * team)


def test_a_lead_leads_after_three_months() -> None:
    state = grown_up()
    leads = [after(state, n, develop={(PRODUCT,): LEAD}).lead[PRODUCT].item() for n in (1, 3, 4)]
    assert leads == [0.0, 0.0, 1.0]


def test_a_programme_takes_days_once_and_a_twentieth_of_the_team_while_it_lasts() -> None:
    state = grown_up()
    for code, days in ((LEAD, 3.0), (CROSS_TRAIN, 2.0), (TRAIN, 4.0), (AUDIT, 2.0)):
        cells = {"develop": {(PRODUCT,): code}, "develop_for": {(PRODUCT,): float(INFRASTRUCTURE)}}
        more = draw(state, ordered(state, **cells), rules()) - draw(state, quiet(state), rules())
        assert more.sum() == pytest.approx(days)
    learning = state.but(developing=np.full_like(state.developing, TRAIN))
    calm, busy = (capacity(s, s.need, rules())[0][0, PRODUCT].item() for s in (state, learning))
    assert busy == pytest.approx(0.95 * calm)


def test_a_junior_in_training_is_mid_three_months_later_with_the_pay_that_goes_with_it() -> None:
    state = grown_up(pay=1e5)
    later = state
    for n in range(4):
        later = later.but(morale=np.ones_like(later.morale), tightness=0 * later.tightness)
        later, ledger = month(later, ordered(later, develop={(PRODUCT,): TRAIN}) if n == 0 else quiet(later), rules())
    grown = ledger["heads"]["grown"][:, PRODUCT, 0, 0]
    assert grown.tolist() == [-1, 1, 0]
    assert read("grown", "", later, rules()).item() == 1
    quits = (state.heads - later.heads).sum() - 0
    assert quits >= 0
    assert later.trained[PRODUCT].item() == 1
    assert later.pay[MID, PRODUCT].item() > later.pay[JUNIOR, PRODUCT].item()


def test_cross_training_removes_a_single_point_two_months_later() -> None:
    state = grown_up(knowledge=0.8)
    assert single_point(state)[INFRASTRUCTURE].item()
    points = read("single_points", "", state, rules()).item()
    cells = {"develop": {(PRODUCT,): CROSS_TRAIN}, "develop_for": {(PRODUCT,): float(INFRASTRUCTURE)}}
    there = [after(state, n, **cells).second[INFRASTRUCTURE].item() for n in (2, 3)]
    assert there == [-1.0, float(PRODUCT)]
    taught = state.but(second=np.where(np.arange(8).reshape(-1, 1, 1) == INFRASTRUCTURE, float(PRODUCT), -1.0))
    assert read("single_points", "", taught, rules()).item() == points - 1
    own = [capacity(s, s.need, rules())[0][0, INFRASTRUCTURE].item() for s in (state, taught)]
    assert own[1] > own[0], "somebody is there when the one person is not"


def test_a_stand_in_is_lost_with_the_team_that_gave_it() -> None:
    state = grown_up()
    taught = state.but(second=np.where(np.arange(8).reshape(-1, 1, 1) == INFRASTRUCTURE, float(PRODUCT), -1.0))
    gone = np.array(taught.heads)
    gone[:, PRODUCT] = 0.0
    assert month(taught, quiet(taught), rules())[0].second[INFRASTRUCTURE].item() == PRODUCT
    alone = taught.but(heads=gone)
    assert month(alone, quiet(alone), rules())[0].second[INFRASTRUCTURE].item() == -1


def test_a_leaver_takes_half_as_much_along_where_somebody_can_stand_in() -> None:
    state = grown_up(knowledge=0.8)
    leaving = np.zeros_like(state.leaving)
    leaving[MID, INFRASTRUCTURE] = 1.0
    flows = []
    for second in (-1.0, float(PRODUCT)):
        there = state.but(leaving=leaving, second=np.full_like(state.second, second))
        flows.append(month(there, quiet(there), rules())[1]["knowledge"]["left_with"][INFRASTRUCTURE].item())
    assert flows[1] == pytest.approx(0.5 * flows[0])
    assert flows[0] < 0


def test_an_audit_tells_exactly_what_is_known_at_the_end_of_the_month() -> None:
    state = grown_up()
    told, _ = month(state, ordered(state, develop={(PRODUCT,): AUDIT}), rules())
    assert told.audited_knowledge[PRODUCT].item() == told.knowledge[PRODUCT].item()
    assert told.audited[PRODUCT].item() == told.month
    assert told.developing[PRODUCT].item() == 0, "it takes nobody's time but yours"
    assert (told.audited[INFRASTRUCTURE] == 0).all()


def test_appointed_posts_give_four_days_each_and_cost_a_salary_each() -> None:
    state = grown_up(chapter=3.0)
    both = ordered(state, appoint=1.0)
    filled, ledger = month(state, both, rules())
    assert (filled.offices == 1).all()
    assert ledger["cash"]["offices"].item() == -12_000_00
    assert (available(filled, rules()) - available(state, rules())).item() == pytest.approx(8.0)
    early, _ = month(filled, ordered(filled, appoint=-1.0), rules())
    assert (early.offices == 1).all(), "not within three months"
    for _ in range(3):
        filled, _ = month(filled.but(overdraw=0 * filled.overdraw), quiet(filled), rules())
    ended, ledger = month(filled, ordered(filled, appoint={(VENDOR_MANAGER,): -1.0}), rules())
    assert ended.offices[:, 0, 0].tolist() == [0.0, 1.0]
    assert ledger["cash"]["offices"].item() == -6_000_00


def test_a_sourcing_office_is_a_level_of_governance_on_every_contract() -> None:
    state = grown_up()
    vendor = np.array(state.contract_vendor)
    vendor[0, :3] = 1.0
    level = np.where(vendor >= 0, 1.0, 0.0)
    there = state.but(contract_vendor=vendor, contract_governance=level)
    offices = np.zeros_like(there.offices)
    offices[SOURCING_OFFICE] = 1.0
    assert np.array_equal(overseen(there), level)
    assert np.array_equal(overseen(there.but(offices=offices)), level * 2)


def test_newcomers_are_those_who_came_within_six_months() -> None:
    state = first_hires(months=6)
    joining = np.zeros_like(state.joining)
    joining[MID, PRODUCT] = 2.0
    state, _ = month(state.but(joining=joining, joining_pay=state.pay), quiet(state), rules())
    share = [read("newcomers", "product", state, rules()).item()]
    for _ in range(6):
        state, _ = month(state, quiet(state), rules())
        share.append(read("newcomers", "product", state, rules()).item())
    assert share[0] == pytest.approx(2 / state.heads[:, PRODUCT].sum(), abs=0.3)
    assert share[-2] > 0
    assert share[-1] == 0
