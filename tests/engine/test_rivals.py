"""Rivals: they grow, raise money, hire more and pay more while it lasts, and fail."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.layout import PLACES
from infosim.engine.measures import read
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.engine.talent import rival_pay, rival_posts, rival_pull
from tests.engine.worlds import first_hires, quiet, rules


def months(state: State, count: int, r: object = None) -> list[State]:
    states = [state]
    for _ in range(count):
        states.append(month(states[-1], quiet(states[-1]), r or rules())[0])
    return states


@pytest.mark.no_cover
def test_a_rival_raises_money_about_every_two_years_and_spends_it_for_nine_months() -> None:
    states = months(first_hires(worlds=600), 24)
    rounds = np.stack([(s.rival_since == 0) & (s.rival_alive > 0) for s in states[1:]])
    assert rounds.sum(axis=0).mean() == pytest.approx(24 / 29, rel=0.2), "a month in twenty, but not while it spends"
    first = np.argmax(rounds, axis=0)
    spends = np.stack([s.rival_flush > 0 for s in states[1:]])
    lived = (states[-1].rival_alive > 0) & rounds.any(axis=0) & (first < 12)
    assert (spends.sum(axis=0)[lived] >= 9).all()


def test_money_raised_is_posts_pay_and_pull() -> None:
    state = first_hires(months=3)
    rich = state.but(rival_flush=np.ones_like(state.rival_flush))
    poor = state.but(rival_flush=np.zeros_like(state.rival_flush))
    assert np.allclose(rival_posts(rich, rules()), 1.6 * rival_posts(poor, rules()))
    assert np.allclose(rival_pay(rich, rules()), rival_pay(poor, rules()) + 0.05)
    assert (rival_pull(rich, rules()) >= rival_pull(poor, rules())).all()
    assert rival_pull(rich, rules()).max() > rival_pull(poor, rules()).max()


def test_a_rival_whose_last_round_is_long_ago_fails_three_times_as_often() -> None:
    state = first_hires(months=2, worlds=4000)
    falls = []
    for since in (5.0, 20.0):
        there = state.but(
            rival_since=np.full_like(state.rival_since, since), rival_alive=np.ones_like(state.rival_alive)
        )
        after, _ = month(there, quiet(there), rules())
        falls.append((after.rival_alive == 0).mean())
    assert falls[0] == pytest.approx(0.004, rel=0.4)
    assert falls[1] == pytest.approx(0.012, rel=0.3)


def test_the_people_of_a_rival_that_fails_look_for_work_in_its_pools() -> None:
    content = rules().content
    doomed = replace(
        rules(), content=replace(content, rivals=replace(content.rivals, falls=content.rivals.falls * 0 + 5))
    )
    states = months(first_hires(worlds=2), 4)
    after, ledger = month(states[-1], quiet(states[-1]), doomed)
    assert (after.rival_alive == 0).all()
    released = ledger["searchers"]["released"]
    assert released.sum() == pytest.approx(0.3 * -ledger["rival_heads"]["fell"].sum())
    assert (released.reshape(-1, len(PLACES), 2)[:, 1:] == 0).all(), "where the rival is"
    assert read("rivals_fallen", "", after, doomed).max() == len(rules().layout.rivals)
    later = months(after, 3, doomed)
    assert read("rivals_fallen", "", later[2], doomed).max() > 0
    assert read("rivals_fallen", "", later[3], doomed).max() == 0, "three months ago is not news"
