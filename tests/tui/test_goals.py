"""The goals: gauges that all mean the same, the result of today, medals within reach, dates."""

from dataclasses import replace
from threading import Event

import pytest

from infosim.game.views.goals import GoalsView, SceneView, Use
from infosim.game.views.prose import Prose
from infosim.locale import LANGUAGES
from infosim.tui.app import Infosim
from infosim.tui.event import Event as EventPage
from infosim.tui.goals import Goals
from infosim.tui.room import Room
from infosim.tui.why import Why
from tests.tui.drawn import holds_to
from tests.tui.marelle import GOALS, Recorded
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text
from tests.tui.test_event import Storied


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_goals_are_drawn_as_they_were_looked_at(size: tuple[int, int]) -> None:
    async with stage(lambda: Room(Recorded()), size) as pilot:
        await press(pilot, "g")
        assert isinstance(page(pilot), Goals)
        holds_to(f"goals_{size[0]}x{size[1]}_en", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_of_the_goals_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: Room(Recorded(language)), language=language) as pilot:
        await press(pilot, "g")
        for size in SIZES:
            assert page(pilot).picture(*size).cut == [], size


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_many_goals_and_no_medal_and_no_date_fit_too(size: tuple[int, int]) -> None:
    session = Recorded()
    session.goals_view = replace(GOALS, chapter=GOALS.chapter * 2, objectives=GOALS.objectives * 3, medals=(), dates=())
    async with stage(lambda: Room(session), size) as pilot:
        await press(pilot, "g")
        assert page(pilot).picture(*size).cut == []


async def test_g_goes_there_and_back() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, "g")
        assert isinstance(page(pilot), Goals)
        await press(pilot, "g")
        assert isinstance(page(pilot), Room)


async def test_the_cursor_walks_through_goals_and_dates_and_stops_at_the_ends() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, "g", "up")
        assert page(pilot)._where() == ("chapter", 0)
        seen = []
        for _ in range(7):
            seen.append(page(pilot)._where())
            await press(pilot, "down")
        assert seen[:6] == [
            ("chapter", 0),
            ("chapter", 1),
            ("objectives", 0),
            ("objectives", 1),
            ("dates", 0),
            ("dates", 1),
        ]
        assert page(pilot)._where() == ("dates", 1)


async def test_why_explains_the_figure_of_a_goal_and_is_not_offered_without_one() -> None:
    session = Recorded()
    session.why_views["mrr"] = session.why_views["cash"]
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "g")
        assert "y why" in footer(pilot)
        await press(pilot, "y")
        assert isinstance(page(pilot), Why)
        assert session.explained[-1] == "mrr"
        await press(pilot, "escape", "down")
        assert "y why" not in footer(pilot)


async def test_enter_is_offered_where_something_can_be_done() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, "g")
        assert "open it" not in footer(pilot)
        await press(pilot, "down")
        assert "open it" in footer(pilot)


async def test_the_result_waits_for_the_bots_and_blocks_nothing() -> None:
    session = Recorded()
    session.goals_view = replace(GOALS, today=None, waiting=True)
    playing = Event()

    def measure() -> None:
        playing.wait(20)
        session.goals_view = GOALS

    session.measure = measure
    async with Infosim(lambda _: Room(session)).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        assert "Eight bots are playing the same months" in text(pilot)
        await pilot.press("down")
        await pilot.pause()
        assert page(pilot).cursor == 1
        playing.set()
        await settled(pilot)
        assert "(49 to 61)" in text(pilot)


async def test_before_the_first_month_nothing_is_measured() -> None:
    session = Recorded()
    session.goals_view = replace(GOALS, today=None, waiting=False)
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "g")
        assert "once a month has closed" in text(pilot)
        assert session.measured == 0


async def test_a_game_without_chapters_and_objectives_has_goals_too() -> None:
    session = Recorded()
    session.goals_view = GoalsView(
        Prose("22 months to the end."), "", (), (), "Bare", 36, None, waiting=False, medals=(), dates=()
    )
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "g", "down", "up", "y")
        assert "22 months to the end." in text(pilot)


SCENE = SceneView(
    "Twice the money, half the patience",
    (Use("Say “people”", "€15k", "−€5k a month", False), Use("Say “time”", "€0", "the round ▼ 10", True)),
    default=1,
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_chapter_opens_with_its_scene_at_the_head_of_the_goals(size: tuple[int, int]) -> None:
    session = Storied()
    session.goals_view = replace(GOALS, scene=SCENE)
    async with stage(lambda: Room(session), size) as pilot:
        await press(pilot, "g")
        assert page(pilot).picture(*size).cut == []
        assert page(pilot)._where() == ("scene", 0)
        rows = text(pilot).splitlines()
        assert any("1  Say “people”" in row and "−€5k a month" in row for row in rows)
        assert any("Say “time”" in row and "✓" in row for row in rows), "the answer given is marked"
        await press(pilot, "down", "down")
        assert page(pilot)._where() == ("chapter", 0)


async def test_a_digit_opens_the_scene_of_the_chapter_at_that_answer() -> None:
    session = Storied()
    session.goals_view = replace(GOALS, scene=SCENE)
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "g", "2")
        top = page(pilot)
        assert isinstance(top, EventPage)
        assert top.cursor == 1
