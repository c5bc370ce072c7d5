"""The function sheet: one function understood, and six ways to have its work done, always in the same order."""

from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from infosim.tui.function import Function
from infosim.tui.order import OrderForm
from infosim.tui.room import Room
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import FEW, SIZES, footer, page, press, settled, stage, text


def _sheet(shown) -> Function:
    top = page(shown)
    assert isinstance(top, Function)
    return top


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_sheet_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, "2", "down", "down", "down")
        holds_to(f"function_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size_on_any_tab(language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), language=language) as pilot:
        await press(pilot, "2")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            for _ in range(3):
                assert page(pilot).picture(*size).cut == [], size
                await press(pilot, "tab")


async def test_at_120_columns_the_table_has_the_rows_of_the_picture() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "2", "down", "down", "down")
        rows = text(pilot).splitlines()
        service = next(row for row in rows if "M══" in row)
        assert "▌4 M══ Local managed service   7.6   74 ▲" in service
        assert service.rstrip().endswith("55%")
        now = next(row for row in rows if "if nothing changes" in row)
        assert "now" in now


async def test_a_digit_opens_the_form_of_an_option_and_escape_comes_back_to_it() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "2", "4")
        form = page(pilot)
        assert isinstance(form, OrderForm)
        assert form.view.draft.form == "open_tender"
        assert form.view.draft.choice("form") == "service"
        await press(pilot, "escape")
        assert _sheet(pilot).cursor == 3


async def test_an_option_that_cannot_be_had_says_why_and_has_no_button() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "2", "5")
        assert isinstance(page(pilot), Function)
        assert "no bidder this year" in text(pilot)
        assert "›" not in footer(pilot)
        await press(pilot, "enter")
        assert isinstance(page(pilot), Function)


async def test_a_click_chooses_an_option_and_a_second_one_opens_it() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "2")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "Freelancers" in row)
        await pilot.click(offset=(60, y))
        await settled(pilot)
        assert _sheet(pilot).cursor == 1
        await pilot.click(offset=(60, y))
        await settled(pilot)
        assert isinstance(page(pilot), OrderForm)


async def test_below_118_columns_tab_turns_to_people_and_to_history() -> None:
    async with stage(lambda: Room(Deciding()), (80, 24)) as pilot:
        await press(pilot, "2")
        assert "WHO SHOULD DO THIS WORK?" in text(pilot)
        await press(pilot, "tab")
        assert "WHY TICKETS WAIT" in text(pilot)
        assert "WHAT YOU SHOULD KNOW" in text(pilot)
        await press(pilot, "tab")
        assert "TWELVE MONTHS" in text(pilot)
        await press(pilot, "tab")
        assert "WHO SHOULD DO THIS WORK?" in text(pilot)


async def test_a_click_on_a_tab_turns_to_it() -> None:
    async with stage(lambda: Room(Deciding()), (80, 24)) as pilot:
        await press(pilot, "2")
        row = text(pilot).splitlines()[2]
        await pilot.click(offset=(row.index("history"), 2))
        await settled(pilot)
        assert "TWELVE MONTHS" in text(pilot)


async def test_the_keys_of_a_function_work_on_its_sheet() -> None:
    for key, form in (("h", "vacancy"), ("o", "open_tender")):
        async with stage(lambda: Room(Deciding())) as pilot:
            await press(pilot, "2", key)
            top = page(pilot)
            assert isinstance(top, OrderForm)
            assert top.view.draft.form == form


async def test_why_asks_for_the_ledger_of_the_worst_figure() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "2", "y")
        assert session.explained == ["support.wait"]


async def test_a_function_asleep_says_when_it_wakes_and_offers_nothing() -> None:
    for size in ((80, 24), (120, 36)):
        async with stage(lambda: Room(Deciding()), size) as pilot:
            await press(pilot, "2")
            _sheet(pilot).key = "business"
            _sheet(pilot).read()
            _sheet(pilot).repaint()
            await settled(pilot)
            assert "asleep: starts when MRR passes €60k" in text(pilot)
            assert "WHO SHOULD DO THIS WORK?" not in text(pilot)
            await press(pilot, "h", "4")
            assert isinstance(page(pilot), Function)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_space_ticks_two_ways_the_arrows_share_the_work_and_enter_decides_both(
    language: str, tmp_path: Path
) -> None:
    with Play.begin(load("first-hires"), seed=7, language=language, saves_folder=tmp_path) as play:
        session = Sitting(play, words(language), worlds=FEW)
        session.want_coach(False)
        async with stage(lambda: Room(session), (80, 24), language) as pilot:
            await press(pilot, "1", "space", "down", "down", "space")
            sheet = _sheet(pilot)
            assert sheet.ticked == ("own", "local_extension")
            assert sheet.shared is not None
            assert sheet.shared.row.weighed is not None, "its year was played"
            assert "50" in text(pilot)
            for size in SIZES:
                assert sheet.picture(*size).cut == [], size
            await press(pilot, "right", "right", "right")
            assert sheet.shared.at == sheet.shared.places - 1
            assert ("75% outside" if language == "en" else "75\xa0% dehors") in text(pilot)
            await press(pilot, "down", "down", "space")
            assert sheet.ticked == ("local_extension", "near_extension"), "of three the first gives way"
            assert sheet.shared is None, "two firms cannot share it"
            await press(pilot, "space", "up", "up", "up", "up", "space", "enter")
            assert sheet.ticked == ()
            assert [decision.kind for decision in play.decisions] == ["open_vacancy", "tender"]
        session.close()
