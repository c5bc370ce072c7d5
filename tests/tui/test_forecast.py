"""The forecast's page: its axis holds what it draws, its fan lies where its values are, and it is played on asking."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.game.decisions import Freelance, HandsOn
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.views.forecast import Chart, FanLine
from infosim.locale import LANGUAGES, words
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.fan import draw_fan, scale_of, values_of
from infosim.tui.forecast import Forecast
from infosim.tui.plan import EditPlan
from infosim.tui.room import Room
from tests.game.plays import first_hires
from tests.tui.stage import FEW, SIZES, page, press, settled, stage, text
from tests.tui.walk import played

figures = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=40)


@given(figures, st.integers(2, 8))
def test_an_axis_holds_every_value_in_few_round_steps(values: list[float], most: int) -> None:
    scale = scale_of(values, most)
    within = 1e-6 * (scale.high - scale.low)
    assert scale.low <= min(values) + within
    assert scale.high >= max(values) - within
    assert 2 <= len(scale.ticks) <= most + 3
    assert list(scale.ticks) == sorted(set(scale.ticks))


def fan_of(*middle: float, spread: float = 0.0, past: tuple[float, ...] = (0.0,)) -> Chart:
    def moved(by: float) -> tuple[float, ...]:
        return tuple(value + by * spread * month for month, value in enumerate(middle))

    line = FanLine(moved(-2.0), moved(-1.0), middle, moved(1.0), moved(2.0))
    return Chart("cash", "Cash", "", "thousands", past, line, None)


def test_a_sure_future_is_a_line_and_an_unsure_one_a_band() -> None:
    plot = Rect(0, 0, 24, 12)
    for spread, wanted in ((0.0, False), (3.0, True)):
        canvas, chart = Canvas(24, 12), fan_of(*[10.0] * 13, spread=spread, past=(10.0,))
        draw_fan(canvas, plot, chart, scale_of([*values_of(chart), 60.0, -40.0]))
        grounds = {look.ground for row in canvas.looks for look in row}
        assert bool(grounds & {"band1b", "band2b"}) == wanted


def test_a_middle_that_rises_is_drawn_rising() -> None:
    canvas, chart = Canvas(24, 12), fan_of(*[float(month) for month in range(13)])
    draw_fan(canvas, Rect(0, 0, 24, 12), chart, scale_of(values_of(chart)))
    inked = {
        x: min(y for y in range(12) if canvas.looks[y][x].ink == "accent")
        for x in range(24)
        if any(canvas.looks[y][x].ink == "accent" for y in range(12))
    }
    heights = [inked[x] for x in sorted(inked)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[-1] >= 10


async def _asked(folder: Path, language: str) -> tuple[str, str, str]:
    with played(folder, 3) as play:
        async with stage(lambda: Room(Sitting(play, words(language), worlds=FEW)), (120, 36), language) as pilot:
            await press(pilot, "f")
            assert isinstance(page(pilot), Forecast)
            first = text(pilot)
            await pilot.app.workers.wait_for_complete()
            await settled(pilot)
            year = text(pilot)
            await press(pilot, "tab")
            return first, year, text(pilot)


@pytest.mark.parametrize(("language", "title", "head"), [("en", "FORECAST", "CASH"), ("fr", "PRÉVISION", "TRÉSORERIE")])
def test_f_plays_the_futures_and_shows_them(language: str, title: str, head: str, tmp_path: Path) -> None:
    first, shown, turned = asyncio.run(_asked(tmp_path, language))
    assert title in first
    assert head in shown
    assert "MRR" in turned.splitlines()[4]


async def _guessed(folder: Path) -> tuple[str, str, Play]:
    with played(folder, 3) as play:
        session = Sitting(play, words("en"), worlds=FEW)
        session.guesses_first = True
        async with stage(lambda: Room(session), (120, 36)) as pilot:
            await press(pilot, "f")
            asked = text(pilot)
            await press(pilot, "3", "0", "0", "enter")
            return asked, text(pilot), play


def test_whoever_predicts_first_sees_the_fan_only_after_it(tmp_path: Path) -> None:
    asked, shown, play = asyncio.run(_guessed(tmp_path))
    assert "WHAT DO YOU EXPECT?" in asked
    assert "CASH ─" not in asked
    assert "you said €300k" in shown
    assert [guess.said for guess in play.guesses] == [300_000.0]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_e_leaves_decisions_out_of_plan_b_and_enter_does_it(language: str, tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=7, saves_folder=tmp_path) as play:
        session = Sitting(play, words(language), worlds=FEW)
        session.want_coach(False)
        wanted = (HandsOn("security"), Freelance("support", 1, 3))
        assert all(session.decide(decision) is None for decision in wanted)
        async with stage(lambda: Room(session), (80, 24), language) as pilot:
            await press(pilot, "f", "e")
            plan = page(pilot)
            assert isinstance(plan, EditPlan)
            assert [each.kept for each in plan.plan] == [True, True]
            for size in SIZES:
                assert plan.picture(*size).cut == [], size
            await press(pilot, "down", "space", "enter")
            top = page(pilot)
            assert isinstance(top, Forecast)
            assert top.view is not None
            assert top.view.against == "edited"
            assert play.decisions == wanted, "nothing is taken back by looking"
            cash = next(chart for chart in top.view.charts if chart.key == "cash")
            assert cash.other is not None
            assert cash.plan.middle[3] > cash.other.middle[3], "a freelancer is not paid"
            for size in SIZES:
                assert top.picture(*size).cut == [], size
            await press(pilot, "enter")
            assert isinstance(page(pilot), Room)
            assert play.decisions == wanted[:1]
        session.close()


async def test_leaving_the_forecast_leaves_nothing_out(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=7, saves_folder=tmp_path) as play:
        session = Sitting(play, words("en"), worlds=FEW)
        session.want_coach(False)
        session.decide(HandsOn("security"))
        async with stage(lambda: Room(session), (80, 24)) as pilot:
            await press(pilot, "f", "e", "space", "enter", "escape")
            assert [each.kept for each in session.plan()] == [True]
            assert play.decisions == (HandsOn("security"),)
        session.close()
