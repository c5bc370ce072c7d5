"""Who did the work: shares that are whole, those of the board, and the halves that a map draws of them."""

from __future__ import annotations

import numpy as np
import pytest

from infosim.bots import BOTS
from infosim.engine.batch import freeze
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.game.facts.functions import parts
from infosim.game.sourcing import Sourced, sourced, work_by_way
from infosim.game.strands import WAYS, runs, strands
from infosim.sight import view
from tests.game.plays import first_morning, rules

MONTHS = 14


@pytest.fixture(scope="module")
def states() -> list[State]:
    """Fourteen months of a company that hands its work out."""
    found = [first_morning()]
    for _ in range(MONTHS):
        after, _flows = month(found[-1], BOTS["outsource-all"](view(found[-1], rules()), found[-1].luck), rules())
        found.append(freeze(after))
    return found


@pytest.fixture(scope="module")
def who(states: list[State]) -> Sourced:
    return sourced(states, rules())


def test_the_shares_of_a_function_make_the_whole_or_nothing(who: Sourced) -> None:
    whole = who.shares.sum(axis=0)
    assert np.all(np.isclose(whole, 1.0) | (whole == 0.0))
    assert who.shares.shape == (6, len(rules().layout.functions), MONTHS)


def test_a_function_that_sleeps_has_no_work(states: list[State], who: Sourced) -> None:
    asleep = np.stack([s.awake[:, 0, 0] <= 0 for s in states[1:]], axis=-1)
    assert asleep.any()
    assert not who.shares[:, asleep].any()


def test_they_are_the_shares_of_the_board(states: list[State], who: Sourced) -> None:
    for f in range(len(who.functions)):
        told = {part.way: part.fte for part in parts(states[-1], rules(), f)}
        whole = sum(told.values())
        for way, share in who.by_way(f, MONTHS - 1).items():
            assert told.get(way, 0.0) == pytest.approx(share * whole, abs=0.006)


def test_what_is_outside_is_all_but_our_own(states: list[State], who: Sourced) -> None:
    work = work_by_way(states[-1], rules())[..., 0, 0]
    assert who.outside[-1] == pytest.approx(1 - work[WAYS.index("I")].sum() / work.sum())
    assert who.outside[0] < who.outside[-1]


def test_know_how_is_told_from_the_first_morning_on(states: list[State], who: Sourced) -> None:
    assert who.known.shape[1] == MONTHS + 1
    assert np.array_equal(who.known[:, 0], states[0].knowledge[:, 0, 0])


def test_chapters_begin_where_the_company_entered_them(states: list[State], who: Sourced) -> None:
    assert who.chapters[0] == (0, 0)
    for first, chapter in who.chapters:
        assert states[first].chapter[0, 0] == chapter
        assert not first or states[first - 1].chapter[0, 0] != chapter


def test_a_morning_before_any_month_has_no_months() -> None:
    assert sourced([first_morning()], rules()).months == 0


def test_a_second_way_has_a_strand_from_a_quarter_of_the_work_on() -> None:
    assert strands({"I": 0.74, "L": 0.26}) == ("I", "L")
    assert strands({"I": 0.76, "L": 0.24}) == ("I", "I")
    assert strands({"L": 0.4, "I": 0.35, "F": 0.25}) == ("L", "I")
    assert strands({}) is None


def test_a_letter_stands_where_a_way_begins_and_only_once_where_both_halves_are_alike() -> None:
    upper, lower = runs([{"I": 1.0}, {"I": 0.7, "L": 0.3}, {"I": 1.0}, {}, {"L": 0.6, "I": 0.4}, {"L": 1.0}])
    assert [(run.way, run.start, run.end) for run in upper] == [("I", 0, 3), (None, 3, 4), ("L", 4, 6)]
    assert [run.way for run in upper if run.says] == ["I", "L"]
    assert [(run.way, run.start, run.says) for run in lower] == [
        ("I", 0, False), ("L", 1, True), ("I", 2, False), (None, 3, False), ("I", 4, True), ("L", 5, False),
    ]  # fmt: skip
