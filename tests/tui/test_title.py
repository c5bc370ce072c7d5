"""The title: in the game within a minute, before anything heavy is loaded."""

import subprocess
import sys
from dataclasses import replace

import pytest

from infosim.game.views.prose import Prose
from infosim.game.views.title import Opened, TitleView
from infosim.locale import LANGUAGES
from infosim.tui.room import Room
from infosim.tui.title import Language, Title
from tests.tui.drawn import holds_to
from tests.tui.marelle import ENDED, Recorded
from tests.tui.shelf import BROKEN, SAVE, SCENARIOS, RecordedShelf
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

ALL = TitleView((*SCENARIOS, BROKEN), SAVE)


def _shelf(view: TitleView = ALL) -> RecordedShelf:
    return RecordedShelf(Recorded(), view)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_title_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Title(_shelf()), size, language) as pilot:
        holds_to(f"title_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: Title(_shelf()), language=language) as pilot:
        for keys in ([], ["1"], ["4"]):
            await press(pilot, *keys)
            for size in SIZES:
                assert page(pilot).picture(*size).cut == [], size


async def test_with_a_game_to_go_on_with_enter_goes_on() -> None:
    shelf = _shelf()
    async with stage(lambda: Title(shelf)) as pilot:
        assert footer(pilot).endswith("enter  continue ›")
        await press(pilot, "enter")
        assert shelf.asked == [("resume", "marelle-1")]
        assert isinstance(page(pilot), Room)


async def test_without_one_enter_plays_the_first_scenario() -> None:
    shelf = _shelf(TitleView(SCENARIOS))
    async with stage(lambda: Title(shelf)) as pilot:
        assert "Continue" not in text(pilot)
        await press(pilot, "enter")
        assert shelf.asked == [("begin", "first-hires")]
        assert isinstance(page(pilot), Room)


async def test_the_first_start_ever_asks_one_question_then_plays_in_two_keys() -> None:
    shelf = _shelf(TitleView(SCENARIOS, first_start=True))
    async with stage(lambda: Title(shelf), language="fr") as pilot:
        assert isinstance(page(pilot), Language)
        assert "▌     Français" in text(pilot)
        await press(pilot, "enter", "enter")
        assert shelf.asked == [("speak", "fr"), ("begin", "first-hires")]
        assert isinstance(page(pilot), Room)


async def test_after_that_question_the_tutorial_is_the_first_row() -> None:
    shelf = _shelf(TitleView(SCENARIOS, tutorial="first-hires", first_start=True))
    async with stage(lambda: Title(shelf)) as pilot:
        await press(pilot, "enter")
        assert "▌     Learn to play     First Hires, with a coach" in text(pilot)
        assert footer(pilot).endswith("enter  play ›")
        await press(pilot, "enter")
        assert shelf.asked == [("speak", "en"), ("teach", "first-hires")]
        assert isinstance(page(pilot), Room)


async def test_whoever_has_played_before_may_have_everything_open() -> None:
    shelf = _shelf()
    async with stage(lambda: Title(shelf)) as pilot:
        await press(pilot, "ctrl+p", *"all open", "enter")
        assert shelf.asked == [("open_all", "True")]
        await press(pilot, "ctrl+p", *"by chapter", "enter")
        assert shelf.asked[-1] == ("open_all", "False")


async def test_the_question_of_language_speaks_the_one_under_the_cursor() -> None:
    shelf = _shelf()
    async with stage(lambda: Title(shelf)) as pilot:
        await press(pilot, "l", "down")
        assert "Garder, ou confier." in text(pilot)
        await press(pilot, "enter")
        assert shelf.asked == [("speak", "fr")]
        assert "SCÉNARIO" in text(pilot)


async def test_a_broken_scenario_says_what_is_wrong_and_the_rest_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    shelf = _shelf()
    async with stage(lambda: Title(shelf)) as pilot:
        await press(pilot, "4")
        holds_to("title_broken_120x36_en", text(pilot))
        await press(pilot, "enter")
        assert shelf.asked == []
        await press(pilot, "1", "enter")
        assert shelf.asked == [("begin", "first-hires")]


async def test_in_a_small_terminal_the_two_columns_are_two_screens() -> None:
    async with stage(lambda: Title(_shelf()), (80, 24)) as pilot:
        assert "SCENARIO" not in text(pilot)
        await press(pilot, "down", "enter")
        assert "SCENARIO" in text(pilot)
        assert "I N F O S I M" not in text(pilot)
        await press(pilot, "escape")
        assert "I N F O S I M" in text(pilot)


async def test_a_game_that_cannot_be_opened_is_told_of_on_the_title() -> None:
    class Damaged(RecordedShelf):
        def resume(self, save: str) -> Opened:
            return Opened(None, Prose("Damaged after month 14. Months 1 to 14 are intact."))

    async with stage(lambda: Title(Damaged(None, ALL))) as pilot:
        await press(pilot, "enter")
        assert "▌ Damaged after month 14. Months 1 to 14 are intact." in text(pilot)
        assert isinstance(page(pilot), Title)


async def test_what_has_to_be_said_of_a_game_is_read_before_it_is_played() -> None:
    class Mended(RecordedShelf):
        def resume(self, save: str) -> Opened:
            return Opened(self.session, Prose("Damaged after month 14. Months 1 to 14 are intact."))

    async with stage(lambda: Title(Mended(Recorded(), ALL))) as pilot:
        await press(pilot, "enter")
        assert "▌ Damaged after month 14." in text(pilot)
        assert footer(pilot).endswith("enter  play on from there ›")
        await press(pilot, "enter")
        assert isinstance(page(pilot), Room)


async def test_after_the_end_q_leads_back_to_the_title() -> None:
    session = Recorded()
    session.end_view = ENDED["alive"]
    async with stage(lambda: Title(RecordedShelf(session, ALL))) as pilot:
        await press(pilot, "enter")
        assert footer(pilot).endswith("enter  debrief ›")
        await press(pilot, "q")
        assert isinstance(page(pilot), Title)
        assert footer(pilot).endswith("enter  continue ›")


async def test_the_command_that_plays_opens_its_game_with_the_title_behind_it() -> None:
    shelf = _shelf(TitleView(SCENARIOS))
    async with stage(lambda: Title(shelf, lambda: shelf.begin("nobody-to-hire"))) as pilot:
        await settled(pilot)
        assert isinstance(page(pilot), Room)
        await press(pilot, "q")
        assert isinstance(page(pilot), Title)


async def test_clicks_choose_then_play() -> None:
    shelf = _shelf()
    async with stage(lambda: Title(shelf)) as pilot:
        await pilot.click(offset=(75, 9))
        await settled(pilot)
        assert shelf.asked == []
        await pilot.click(offset=(75, 9))
        await settled(pilot)
        assert shelf.asked == [("begin", "clinics-data")]


def test_the_title_is_painted_before_anything_heavy_is_loaded() -> None:
    code = """
import asyncio, sys
from infosim.game.views.title import TitleView
from infosim.tui.app import Infosim
from infosim.tui.title import Title

class Shelf:
    def glance(self): return TitleView(())

async def main():
    app = Infosim(lambda _: Title(Shelf()))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert any("I N F O S I M" in strip.text for strip in map(app.screen.pane.render_line, range(36)))
        print(*sys.modules)

asyncio.run(main())
"""
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "numpy",
        "babel",
        "tree_sitter",
        "tomli",
        "infosim.engine",
        "infosim.scenario",
        "textual.widgets._markdown",
    }
    assert not heavy & set(shown.stdout.split())


async def test_every_game_that_is_kept_can_be_loaded_over_or_not() -> None:
    over = replace(SAVE, key="old", company="Trame", month=36, over=True)
    shelf = _shelf(TitleView(SCENARIOS, last=SAVE, kept=(SAVE, over), tutorial="first-hires"))
    async with stage(lambda: Title(shelf)) as pilot:
        assert "Load              2 games kept" in text(pilot)
        assert "Learn to play" in text(pilot), "also for whoever has played"
        await press(pilot, "down", "down", "down", "enter")
        assert "GAMES KEPT" in text(pilot)
        assert "Trame" in text(pilot)
        await press(pilot, "down")
        assert "see its end" in footer(pilot)
        await press(pilot, "enter")
        assert shelf.asked[-1] == ("resume", "old")
