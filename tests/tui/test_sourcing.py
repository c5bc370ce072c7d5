"""Who did the work: a picture without a cursor, then one with; and what is kept of it."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from infosim.game.sitting import Sitting
from infosim.game.views.sourcing import SourcingView
from infosim.locale import LANGUAGES, words
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.pane import Composer, Panel
from infosim.tui.report import Report
from infosim.tui.room import Room
from infosim.tui.sourcing import WhoDidTheWork
from infosim.tui.sourcing_draw import Cursor, draw_map, plan_of, rows_shown
from tests.tui.stage import page, press, settled, stage, text
from tests.tui.walk import played
from tests.tui.worked import view


def drawn(shown: SourcingView, width: int, height: int, cursor: Cursor | None = None, first: int = 0) -> Canvas:
    panel = Panel("map", Rect(0, 0, width, height), draw_map, (shown, cursor, first, words("en")))
    return Composer().compose(width, height, [panel])


def test_each_function_has_two_strands_and_letters_where_a_way_begins() -> None:
    rows = drawn(view(), 120, 33).text().splitlines()
    at = next(y for y, row in enumerate(rows) if row.startswith("  Function number 1"))
    left = plan_of(view(), 120, 33).left
    upper, lower = rows[at][left : left + 72], rows[at + 1][left : left + 72]
    assert upper == "· " + "I" + "━" * 17 + "L" + "═" * 19 + "O" + "┉" * 31
    assert lower == "· " + "━" * 38 + "┉" * 32


@pytest.mark.parametrize(("width", "height"), [(80, 22), (100, 28), (120, 33), (160, 42), (200, 22)])
@pytest.mark.parametrize("months", [1, 24, 36, 60, 120])
def test_the_whole_game_is_seen_at_every_size_and_nothing_is_cut(width: int, height: int, months: int) -> None:
    for functions in (1, 8, 16):
        shown = view(months, functions)
        canvas = drawn(shown, width, height, Cursor(0, months - 1))
        assert canvas.cut == []
        plan = plan_of(shown, width, height)
        assert plan.column(months - 1) + plan.cells <= plan.right <= width
        assert rows_shown(shown, height, width) >= min(functions, 8)


def test_functions_that_have_no_room_are_counted_above_and_below() -> None:
    rows = drawn(view(functions=16), 80, 22, first=3).text()
    assert "▲ 3" in rows
    assert f"▼ {16 - 3 - rows_shown(view(functions=16), 22, 80)}" in rows


def test_know_how_is_told_at_the_end_alone() -> None:
    assert "know-how in the house" in drawn(view(), 120, 33).text()
    going_on = replace(view(), rows=tuple(replace(row, known=()) for row in view().rows))
    assert "know-how" not in drawn(going_on, 120, 33).text()


@pytest.fixture
def sitting(tmp_path: Path):
    with played(tmp_path, 9) as play:
        session = Sitting(play, words("en"))
        session.want_coach(False)
        yield session


async def _opened(pilot) -> WhoDidTheWork:
    page(pilot).go("sourcing")
    await settled(pilot)
    top = page(pilot)
    assert isinstance(top, WhoDidTheWork)
    return top


async def test_no_cursor_stands_in_the_picture_until_an_arrow_and_enter_opens_its_month(sitting: Sitting) -> None:
    async with stage(lambda: Room(sitting), (120, 36)) as pilot:
        top = await _opened(pilot)
        assert "▌" not in text(pilot)
        await press(pilot, "down", "down", "left")
        assert top.cursor == Cursor(1, 7)
        shown = text(pilot)
        assert "Support, Aug 2027" in shown
        assert "Aug 27" in shown
        await press(pilot, "enter")
        report = page(pilot)
        assert isinstance(report, Report)
        assert report.view.month == 8
        await press(pilot, "escape")
        assert page(pilot) is top


async def test_a_click_brings_the_cursor_to_a_function(sitting: Sitting) -> None:
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        top = await _opened(pilot)
        y = next(n for n, row in enumerate(text(pilot).splitlines()) if "Infr" in row)
        await pilot.click(offset=(10, y))
        await settled(pilot)
        assert top.cursor == Cursor(2, 8)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_picture_is_kept_beside_the_game_and_it_is_said_where(tmp_path: Path, language: str) -> None:
    with played(tmp_path, 9) as play:
        session = Sitting(play, words(language))
        async with stage(lambda: Room(session), (80, 24), language) as pilot:
            await _opened(pilot)
            await press(pilot, "x")
            assert "first-hires.svg" in text(pilot)
            await press(pilot, "down")
            assert "first-hires.svg" not in text(pilot)
    picture = ElementTree.fromstring((tmp_path / "first-hires.svg").read_text(encoding="utf-8"))
    assert float(picture.get("width", "0")) > 1000
    said = "".join(picture.itertext())
    assert "Marelle" in said
    assert session.sourcing().game in said
    rows = (tmp_path / "first-hires.ans").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 35
    assert "\x1b[" in rows[0]
    assert "Marelle" in rows[0]


async def test_what_cannot_be_kept_is_said_and_nothing_ends(sitting: Sitting, tmp_path: Path) -> None:
    (tmp_path / "first-hires.svg").mkdir()
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        top = await _opened(pilot)
        await press(pilot, "x")
        assert "cannot be written" in top.said.text
        assert page(pilot) is top


async def test_in_the_first_month_there_is_nothing_to_draw_and_it_says_so(tmp_path: Path) -> None:
    with played(tmp_path, 0) as play:
        async with stage(lambda: Room(Sitting(play, words("en"))), (80, 24)) as pilot:
            await _opened(pilot)
            assert "No month has closed" in text(pilot)
            await press(pilot, "down", "left", "x")
            assert not list(tmp_path.glob("*.svg"))
