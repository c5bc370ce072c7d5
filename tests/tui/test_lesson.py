"""A class in the game: what the teacher says, what is asked and sealed, how the game is given in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.commands import Commands, commands_of
from infosim.tui.end import End
from infosim.tui.lesson import Ask, HandIn, Lesson
from infosim.tui.room import Room
from tests.game.lessons import attended, lesson
from tests.tui.stage import page, press, stage, text

SIZES = ((80, 24), (120, 36))


def in_month(folder: Path, month: int, months: int = 14) -> Play:
    play = attended(folder, months=months)
    while play.closed < month - 1:
        play.end_month()
    return play


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
async def test_the_first_morning_begins_with_what_the_teacher_says(
    tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    held, _ = lesson()
    async with stage(lambda: Room(Sitting(attended(tmp_path), words(language))), size, language) as pilot:
        assert isinstance(page(pilot), Lesson)
        assert page(pilot).picture(*size).cut == []
        shown = text(pilot)
        for part in (held.code, "Ana Duval", held.title):
            assert part in shown
        await press(pilot, "enter")
        assert isinstance(page(pilot), Room)
        assert held.code in text(pilot).splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
async def test_what_is_asked_is_typed_sealed_and_kept(tmp_path: Path, language: str, size: tuple[int, int]) -> None:
    play = in_month(tmp_path, 4)
    async with stage(lambda: Room(Sitting(play, words(language))), size, language) as pilot:
        assert isinstance(page(pilot), Ask)
        assert page(pilot).picture(*size).cut == []
        await press(pilot, "x", "8", "5", "backspace", "0", "enter")
        assert play.predictions == {"lowest-cash": 80_000.0}
        assert isinstance(page(pilot), Ask)
        await press(pilot, "up", "up", "down", "enter")
        assert play.predictions["handed-over"] == 1.0
        assert isinstance(page(pilot), Room)
        pilot.app.push_screen(Lesson(page(pilot)))  # type: ignore[arg-type]
        await pilot.pause()
        assert page(pilot).picture(*size).cut == []


async def test_a_month_does_not_end_before_the_class_has_asked_and_then_it_may(tmp_path: Path) -> None:
    play = in_month(tmp_path, 4)
    async with stage(lambda: Room(Sitting(play, words("en")))) as pilot:
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)
        await press(pilot, "space")
        assert isinstance(page(pilot), Ask), "what was left for later comes back, once"
        assert play.closed == 3
        await press(pilot, "escape", "space", "space")
        assert play.closed == 4
        assert play.predictions == {}


async def test_months_that_pass_stop_where_the_class_asks(tmp_path: Path) -> None:
    game = Sitting(in_month(tmp_path, 2), words("en"))
    while game.play.closed < 3:
        game.skip()
    assert game.play.closed == 3
    game.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_palette_hands_in_and_a_copy_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    held, _ = lesson()
    play = in_month(tmp_path, 2)
    async with stage(lambda: Room(Sitting(play, words(language))), (80, 24), language) as pilot:
        room = page(pilot)
        label = words(language).text("commands", "Hand in")
        command = next(each for each in commands_of(room) if each.label == label)
        command.run()
        await pilot.pause()
        assert isinstance(page(pilot), HandIn)
        assert page(pilot).picture(80, 24).cut == []
        await press(pilot, "enter")
        assert page(pilot).picture(80, 24).cut == []
        copy = desk / f"{held.code}-ana-duval.jsonl"
        assert copy.read_bytes() == play.path.read_bytes()
        await press(pilot, "enter")
        assert page(pilot) is room


async def test_a_game_alone_offers_nothing_of_a_class(tmp_path: Path) -> None:
    _, scenario = lesson()
    with Play.begin(scenario, seed=7, saves_folder=tmp_path) as play:
        async with stage(lambda: Room(Sitting(play, words("en")))) as pilot:
            assert isinstance(page(pilot), Room)
            assert "Hand in" not in [each.label for each in commands_of(page(pilot))]
            pilot.app.push_screen(Commands(page(pilot)))
            await pilot.pause()


async def test_the_end_of_a_game_in_a_class_is_handed_in(tmp_path: Path) -> None:
    play = in_month(tmp_path, 3, months=2)
    async with stage(lambda: Room(Sitting(play, words("en")))) as pilot:
        assert isinstance(page(pilot), End)
        await press(pilot, "enter")
        assert isinstance(page(pilot), HandIn)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nobody_looks_back_in_a_class_that_counts_trials_before_the_game_is_over(
    tmp_path: Path, language: str
) -> None:
    w = words(language)
    game = Sitting(in_month(tmp_path, 2, months=3), w)
    async with stage(lambda: Room(game), (80, 24), language) as pilot:
        game.look_back(lambda _: True)
        page(pilot).go("debrief")
        await pilot.pause()
        assert game.withheld().text.split(":")[0] in text(pilot)
        assert game.debrief() is None
        assert page(pilot).picture(80, 24).cut == []


def test_once_it_is_over_and_where_trials_are_free_a_game_of_a_class_is_looked_back_at(tmp_path: Path) -> None:
    with in_month(tmp_path, 4, months=3) as over:
        assert over.finished
        assert Sitting(over, words("en")).withheld() is None
    held, scenario = lesson(3)
    free = replace(held, what_if=None)
    with Play.begin(scenario, seed=held.seed, saves_folder=tmp_path, lesson=free, player="Ana") as play:
        assert Sitting(play, words("en")).withheld() is None
