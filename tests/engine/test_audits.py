"""Audits: when they are held, what is red, what that costs."""

from functools import cache

import numpy as np
import pytest

from infosim.engine.audits import examine
from infosim.engine.measures import read
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import neutral
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.engine.valuation import worth
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load
from tests.engine.worlds import luck

SHEET = 1.0


@cache
def clinics() -> Rules:
    """The Clinic's Data: the ministry comes in months 12, 24 and 33."""
    return compiled(load("clinics-data"))


@cache
def due_diligence() -> Rules:
    """First Hires: investors look before the series A."""
    return compiled(load("first-hires"))


def at(r: Rules, number: int, **figures: float) -> State:
    """The first morning, moved to a month."""
    s = opening(r, 1, luck(1))
    changed = {name: np.full_like(getattr(s, name), value) for name, value in figures.items()}
    return s.but(month=number - 1, **changed)


def examined(r: Rules, s: State) -> State:
    changes, _ = examine(s, neutral(r.layout, *s.cash.shape), Draws(s, r), r)
    return s.but(**changes)


@pytest.mark.parametrize(("number", "held"), [(11, 0), (12, 1), (13, 0), (24, 1), (33, 1)])
def test_the_ministry_comes_on_its_dates(number: int, held: int) -> None:
    assert examined(clinics(), at(clinics(), number)).audit_held[0, 0, 0] == held


def test_each_line_is_red_by_its_own_condition_and_all_are_counted() -> None:
    r = clinics()
    bad = examined(r, at(r, 12, cover=0.5, debt=0.4, knowledge=0.2))
    assert bad.red_found[:, 0, 0].tolist() == [1, 1, 1, 1], "nobody is on security on the first morning"
    assert bad.reds[0, 0] == read("reds", "", bad, r)[0, 0] == 4
    good = examined(r, at(r, 12, cover=0.9, debt=0.1, knowledge=0.9, freelancers=1.0))
    assert good.reds[0, 0] == 0


def test_each_red_of_the_last_report_takes_a_twentieth_off_the_value() -> None:
    r = clinics()
    s = at(r, 12, cover=0.5, debt=0.4, knowledge=0.2)
    assert worth(examined(r, s), r).value[0, 0] == pytest.approx(worth(s, r).value[0, 0] * 0.8, abs=1)
    mended = examined(r, examined(r, s).but(month=23, cover=s.cover + 1, debt=s.debt * 0, knowledge=s.knowledge + 0.5))
    assert worth(mended, r).audits[0, 0] == pytest.approx(0.95), "the next report counts, and nobody is on security yet"


def test_two_reds_set_the_round_under_way_back_and_one_does_not() -> None:
    r = clinics()
    one = examined(r, at(r, 12, round_bar=0.8, cover=0.9, debt=0.1, knowledge=0.9))
    two = examined(r, at(r, 12, round_bar=0.8, cover=0.9, debt=0.4, knowledge=0.9))
    assert (one.reds[0, 0], two.reds[0, 0]) == (1, 2)
    assert one.round_bar[0, 0] == 0.8
    assert two.round_bar[0, 0] == pytest.approx(0.8 * 0.3)


def test_investors_look_when_the_talks_are_done_and_once_more_at_what_they_set_back() -> None:
    r = due_diligence()
    talking = at(r, 20, rounds=1.0, round_bar=0.9, knowledge=0.1, debt=0.5)
    assert examined(r, talking).audit_held.sum() == 0
    first = examined(r, talking.but(round_bar=talking.cash * 0 + SHEET))
    assert first.audit_held[0, 0, 0] == 1
    assert first.round_bar[0, 0] == pytest.approx(0.3)
    again = examined(r, first.but(round_bar=first.cash * 0 + SHEET))
    assert again.audit_held[0, 0, 0] == 2
    assert again.round_bar[0, 0] == SHEET, "what was set back once is not set back again"
    assert examined(r, again).audit_held[0, 0, 0] == 2


def test_what_breaks_the_law_is_fined_for_each_function_in_the_month_after() -> None:
    r = clinics()
    s = at(r, 33)
    vendors = np.array(s.contract_vendor)
    for function in ("infrastructure", "security"):
        vendors[0, r.layout.functions.index(function)] = r.layout.vendors.index("tableur")
    after = examined(r, s.but(contract_vendor=vendors))
    assert after.fines[0, 0] == 2 * 60_000_00
    _, ledger = month(after.but(month=33), neutral(r.layout, *s.cash.shape), r)
    assert ledger["cash"]["fines"][0, 0] == -2 * 60_000_00
    assert examined(r, s).fines[0, 0] == 0
