"""Leaving: why people resign, whom a counter-offer keeps, who goes to a rival."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.layout import REASONS
from infosim.engine.month import month
from infosim.engine.people import BY_RIVAL
from infosim.engine.rules import Rules
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT = position("product")
OWN, PAY, LOAD, BOREDOM, MOOD, RIVAL = (1.0 + n for n in range(len(REASONS)))


def resigning(worlds: int = 1000) -> State:
    """Somebody in product has resigned in about half of the worlds."""
    state = first_hires(months=8, worlds=worlds)
    state = state.but(morale=np.full_like(state.morale, 0.0), pay=0.7 * state.pay)
    return month(state, quiet(state), rules())[0]


def reasons(state: State, r: Rules) -> np.ndarray:
    """Why those leave who announce it this month."""
    after, _ = month(state, quiet(state), r)
    assert np.array_equal(after.quit_reason > 0, after.quits > 0), "everybody who resigns has a reason, and nobody else"
    return after.quit_reason[after.quits > 0]


def test_a_counter_offer_keeps_six_in_ten() -> None:
    state = resigning()
    after, _ = month(state, ordered(state, counter=1.0), rules())
    assert state.leaving.sum() > 200
    assert after.stayed.sum() / state.leaving.sum() == pytest.approx(0.6, abs=0.07)
    assert np.array_equal(after.gone.sum(), state.leaving.sum() - after.stayed.sum())


def test_whoever_stays_has_fifteen_percent_more_and_the_team_hears_of_it() -> None:
    state = resigning()
    one = (state.leaving[1, PRODUCT] == 1) & (state.heads[1, PRODUCT] == 2)
    calm, _ = month(state, quiet(state), rules())
    offered, _ = month(state, ordered(state, counter=1.0), rules())
    kept = one & (offered.stayed[1, PRODUCT] == 1)
    assert kept.sum() > 20
    more = offered.pay[1, PRODUCT][kept] / calm.pay[1, PRODUCT][kept]
    assert np.allclose(more, (1 + 0.15 / 2) * 1.02, atol=1e-4)
    refused = one & (offered.stayed[1, PRODUCT] == 0)
    assert np.array_equal(offered.pay[1, PRODUCT][refused], calm.pay[1, PRODUCT][refused]), "a refusal costs a day only"


def test_a_counter_offer_takes_a_day_and_one_to_nobody_nothing() -> None:
    state = resigning(60)
    calm, _ = month(state, quiet(state), rules())
    offered, _ = month(state, ordered(state, counter=1.0), rules())
    cells = (state.leaving > 0).sum(axis=(0, 1))
    assert np.allclose(offered.attention.sum(axis=0) - calm.attention.sum(axis=0), cells)


def test_who_was_kept_is_no_resignation_of_the_year() -> None:
    state = resigning()
    after, _ = month(state, ordered(state, counter=1.0), rules())
    calm, _ = month(state, quiet(state), rules())
    kept, gone = (s.quits_past.sum(axis=0) - s.quits.sum(axis=(0, 1)) for s in (after, calm))
    assert np.array_equal(gone - kept, after.stayed.sum(axis=(0, 1))), "those who resigned this month left aside"


def test_bad_pay_overload_boredom_and_mood_are_the_reasons_where_they_push() -> None:
    state = first_hires(months=8, worlds=3000)
    state = state.but(heads=state.heads * 4, morale=np.full_like(state.morale, 0.7))
    base = np.isin(reasons(state.but(load=np.full_like(state.load, 0.9)), rules()), (OWN, RIVAL)).mean()
    assert base > 0.9, "with fair pay, work and mood people leave for reasons of their own, or for a rival"
    pressed = {
        PAY: state.but(pay=0.6 * state.pay, load=np.full_like(state.load, 0.9)),
        LOAD: state.but(load=np.full_like(state.load, 2.0), overdraw=np.ones_like(state.overdraw)),
        BOREDOM: state.but(load=np.full_like(state.load, 0.05)),
        MOOD: state.but(morale=np.full_like(state.morale, 0.2), load=np.full_like(state.load, 0.9)),
    }
    for reason, there in pressed.items():
        assert (reasons(there, rules()) == reason).mean() > 0.15, REASONS[int(reason) - 1]


def test_a_rival_that_pays_more_hires_people_away_and_grows_by_them() -> None:
    rivals = rules().content.rivals
    greedy = replace(rules(), content=replace(rules().content, rivals=replace(rivals, pay=rivals.pay * 0 + 1.5)))
    state, moved, away = first_hires(months=8, worlds=800), 0.0, 0.0
    state = state.but(heads=state.heads * 8, cash=np.full_like(state.cash, 1e12))
    for _ in range(3):
        before = state
        state, ledger = month(state, quiet(state), greedy)
        moved += float(ledger["rival_heads"].get("won", np.zeros(1)).sum())
        away -= float(ledger["heads"]["poached"].sum())
        assert np.array_equal(-ledger["heads"]["poached"], before.leaving * (before.leaving_reason >= BY_RIVAL))
    assert away > 50
    alive = state.rival_alive.mean()
    assert moved == pytest.approx(away, rel=1.2 - alive), "a rival that has just fallen hires nobody"


def test_nobody_is_hired_away_by_rivals_that_pay_no_more_than_the_market() -> None:
    state = first_hires(months=8, worlds=800)
    poor = state.but(rival_flush=np.zeros_like(state.rival_flush))
    content = rules().content
    fair = replace(rules(), content=replace(content, rivals=replace(content.rivals, pay=content.rivals.pay * 0 + 1.0)))
    assert (reasons(poor, fair) < BY_RIVAL).all()
