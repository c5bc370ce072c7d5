"""Foresight: two plans in the same futures; what is not decided is not touched, and nobody sees the game's own luck."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from infosim.game.crew import Crew
from infosim.game.decisions import OpenVacancy, Tender
from infosim.game.foresight import Course, cut, foretold
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.views.form import Draft
from infosim.game.ways import years
from infosim.locale import LANGUAGES, words
from infosim.scenario import load

FEW, MONTHS = 24, 6
HIRE = OpenVacancy("product", "mid", slot=0)


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """First Hires after two months in which nothing was decided."""
    play = Play.begin(load("first-hires"), seed=7, language="en", saves_folder=tmp_path_factory.mktemp("saves"))
    sat = Sitting(play, words("en"))
    sat.end_month()
    sat.end_month()
    yield sat
    sat.close()


def asked(sitting: Sitting, *plans: tuple[OpenVacancy, ...], seed: int | None = None) -> tuple[Course, ...]:
    played = sitting._played if seed is None else replace(sitting._played, seed=seed)
    found = foretold(played, plans, MONTHS, lambda _: True, FEW)
    assert found is not None
    return found


def test_the_same_plan_beside_itself_differs_in_nothing(sitting: Sitting) -> None:
    one, other = asked(sitting, (HIRE,), (HIRE,))
    assert all((one.figures[name] == other.figures[name]).all() for name in one.figures)
    assert all((one.flows[name] == other.flows[name]).all() for name in one.flows)


def test_asked_twice_it_shows_the_same(sitting: Sitting) -> None:
    one, other = asked(sitting, ())[0], asked(sitting, ())[0]
    assert all((one.figures[name] == other.figures[name]).all() for name in one.figures)


def test_every_future_begins_today(sitting: Sitting) -> None:
    (course,) = asked(sitting, ())
    assert course.months == MONTHS
    assert set(course.figures["cash"][0]) == {float(sitting.play.state.cash[0, 0])}
    assert len(set(course.figures["cash"][-1])) > FEW / 2


def test_cash_moves_by_the_flows_that_are_told(sitting: Sitting) -> None:
    (course,) = asked(sitting, ())
    moved = np.sum(list(course.flows.values()), axis=0)
    assert (np.diff(course.figures["cash"], axis=0) == moved).all()


def test_a_person_sought_costs_before_anything_else(sitting: Sitting) -> None:
    without, with_one = asked(sitting, (), (HIRE,))
    assert with_one.figures["cash"][-1].mean() < without.figures["cash"][-1].mean()
    assert with_one.flows["payroll"].sum() < without.flows["payroll"].sum()


def test_a_tender_is_gone_through_with_so_that_there_is_something_to_compare(sitting: Sitting) -> None:
    tender = Tender("support", "service", 1.0, ("local", "national"))
    without, with_one = asked(sitting, (), (tender,))
    firms = lambda course: sum(flow for name, flow in course.flows.items() if "contract" in name or "fee" in name)  # noqa: E731
    assert (firms(without) == 0).all()
    assert (firms(with_one)[-1] < 0).mean() > 0.5, "in most futures somebody is paid for it"


def test_what_is_asked_leaves_the_game_as_it_was(sitting: Sitting) -> None:
    before = sitting.play.state.cash.copy(), sitting.play.decisions
    asked(sitting, (), (HIRE,))
    assert (sitting.play.state.cash == before[0]).all()
    assert sitting.play.decisions == before[1]


def test_a_bot_that_plays_on_decides_in_each_future_from_what_is_seen_there(sitting: Sitting) -> None:
    def after(follows: str) -> Course:
        found = foretold(sitting._played, ((),), MONTHS, lambda _: True, FEW, follows=follows)
        assert found is not None
        return found[0]

    nobody, grower, again = after(""), after("in-house"), after("in-house")
    assert (grower.figures["cash"][1] == nobody.figures["cash"][1]).all(), "this month is the plan's"
    assert (grower.figures["cash"][-1] < nobody.figures["cash"][-1]).mean() > 0.9, "it hires"
    assert (grower.figures["cash"] == again.figures["cash"]).all()


def test_who_gives_up_waiting_gets_nothing(sitting: Sitting) -> None:
    heard: list[int] = []

    def going(done: int) -> bool:
        heard.append(done)
        return done < 2

    assert foretold(sitting._played, ((),), MONTHS, going, FEW) is None
    assert heard == [0, 1, 2]


def same(one: Course, other: Course) -> bool:
    return (
        one.alive.tobytes() == other.alive.tobytes()
        and all(one.figures[name].tobytes() == other.figures[name].tobytes() for name in other.figures)
        and all(one.flows[name].tobytes() == other.flows[name].tobytes() for name in other.flows)
        and all(one.reached[name].tobytes() == other.reached[name].tobytes() for name in other.reached)
    )


def test_futures_are_the_same_to_the_last_bit_whoever_plays_them(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = asked(sitting, (), (HIRE,))
    monkeypatch.setattr("infosim.game.crew.shares", lambda worlds, _: ((0, 5), (5, worlds - 5)))
    crew, heard = Crew(), list[int]()

    def going(done: int) -> bool:
        heard.append(done)
        return True

    def asked_of_all() -> None:
        shared = foretold(sitting._played, ((), (HIRE,)), MONTHS, going, FEW, crew)
        assert shared is not None
        assert all(map(same, shared, alone))

    try:
        asked_of_all()  # here, while the others get ready
        while not crew.ready:
            sleep(0.01)
        heard.clear()
        asked_of_all()
        assert heard == list(range(MONTHS + 1))
        crew._processes[0].ended()  # a process is lost: what it would have played is played here
        asked_of_all()
        assert not crew.ready
        asked_of_all()
        while not crew.ready:
            sleep(0.01)
        assert foretold(sitting._played, ((),), MONTHS, lambda done: done < 2, FEW, crew) is None
        ways = [years(sitting._played, 0, ((HIRE,), None), going, FEW, each) for each in (None, crew)]
        for one, other in zip(*(found or () for found in ways), strict=True):
            assert (one is None) == (other is None)
            assert one is None or all(
                getattr(one, field.name).tobytes() == getattr(other, field.name).tobytes() for field in fields(one)
            )
    finally:
        crew.leave()
    assert foretold(sitting._played, ((),), MONTHS, going, FEW, crew) is None, "who has left asks nothing"


def test_a_shorter_look_is_the_beginning_of_the_longer(sitting: Sitting) -> None:
    (course,) = asked(sitting, ())
    short = cut(course, 3)
    assert short.months == 3
    assert (short.figures["mrr"] == course.figures["mrr"][:4]).all()
    assert short.lasts(3) == course.lasts(3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_is_told_beside_the_plan_without_it(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infosim.game.looking_ahead.HORIZONS", (3, 6))  # as long as this test needs
    with Play.begin(load("first-hires"), seed=7, language=language, saves_folder=tmp_path) as play:
        sat = Sitting(play, words(language), worlds=(FEW, FEW))
        draft = sat.form(Draft("vacancy", "product")).draft
        assert sat.forecast(draft, 3) is None, "nothing is told before it was played"
        sat.foresee(draft, lambda _: True)
        told = sat.forecast(draft, 3)
        assert told is not None
        assert told.against == "draft"
        assert told.months == 3
        assert sat.forecast(None, 3) is None, "what was played is of another plan"
        assert play.decisions == ()
        assert all(chart.other is not None and len(chart.plan.middle) == 4 for chart in told.charts)
        for chart in told.charts:
            line = chart.plan
            ordered = zip(line.low, line.inner_low, line.middle, line.inner_high, line.high, strict=True)
            assert all(list(at) == sorted(at) for at in ordered)
