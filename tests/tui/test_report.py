"""The month report, the ledgers behind it, and the end of a game."""

from dataclasses import replace
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.game.views.end import Axis
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.report import ReportView
from infosim.game.views.title import Opened
from infosim.game.views.why import Part, Step, WhyView
from infosim.locale import LANGUAGES, words
from infosim.tui.app import Infosim
from infosim.tui.axes import draw_axis
from infosim.tui.canvas import Canvas
from infosim.tui.end import End
from infosim.tui.report import Report
from infosim.tui.room import Room
from infosim.tui.waterfall import axis_of, draw_thread, draw_waterfall, fitted, thread_rows
from infosim.tui.why import Why
from tests.tui.drawn import holds_to
from tests.tui.marelle import CASH, ENDED, REPORT, Recorded
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

ENGLISH = words("en")


def _waterfall(view: WhyView, width: int, rows: int) -> list[str]:
    canvas = Canvas(width, rows)
    draw_waterfall(canvas, view, 0, 0, width, rows, None, ENGLISH)
    assert canvas.cut == []
    return canvas.text().splitlines()


def test_a_ledger_shows_opening_flows_and_closing_that_sum() -> None:
    lines = _waterfall(CASH, 60, 8)
    assert lines[0].startswith("opening, 1 February")
    assert lines[0].endswith("353.4k")
    assert lines[6].startswith("closing, 29 February")
    assert [line.split()[-1] for line in lines[1:6]] == ["+48.2k", "−57.7k", "−25.8k", "−1.7k", "−6.4k"]


def test_an_axis_far_from_zero_is_cut_and_says_so() -> None:
    assert "╱" in _waterfall(CASH, 60, 8)[0]
    near = replace(CASH, opening=10_000_00, parts=(Part("sales", 5_000_00),), closing=15_000_00)
    assert "╱" not in "".join(_waterfall(replace(near, opening=1_000_00, closing=6_000_00), 60, 8))


@given(st.floats(-1e9, 1e9), st.lists(st.floats(-1e8, 1e8), min_size=1, max_size=12), st.integers(40, 90))
def test_a_waterfall_of_any_ledger_stays_inside_its_width(opening: float, flows: list[float], width: int) -> None:
    parts = tuple(Part(f"flow {i}", value) for i, value in enumerate(flows))
    view = replace(CASH, opening=opening, parts=parts, closing=opening + sum(flows))
    assert all(len(line) <= width for line in _waterfall(view, width, len(flows) + 2))


def test_small_flows_without_a_row_are_summed_so_that_nothing_is_lost() -> None:
    parts = [Part(name, value) for name, value in (("a", 100.0), ("b", -1.0), ("c", 2.0), ("d", -90.0))]
    kept = fitted(parts, 3, ENGLISH)
    assert [part.label for part in kept] == ["a", "d", "everything else"]
    assert sum(part.value for part in kept) == sum(part.value for part in parts)


def test_below_zero_hangs_from_zero() -> None:
    axis = axis_of([-50.0, 100.0], 30)
    assert (axis.at(-50.0), axis.at(0.0), axis.at(100.0)) == (0.0, 10.0, 30.0)


def test_a_long_label_takes_its_room_from_the_bars_and_stands_whole() -> None:
    named = replace(CASH, parts=(Part("hosting, payments, paper", -6_400_00), *CASH.parts[1:]))
    for width in (39, 44, 60):
        lines = _waterfall(named, width, 8)
        assert lines[1].startswith("hosting, payments, paper ")
        assert any(glyph in "".join(lines) for glyph in "▏▎▍▌▋▊▉█")


def test_a_link_of_a_thread_that_does_not_fit_beside_its_change_takes_two_rows() -> None:
    steps = (Step("Business apps: nobody does it but you", Prose("4.2 d a month")), Step("runway", Prose("8 → 7 mo")))
    canvas = Canvas(39, thread_rows(steps, 39))
    draw_thread(canvas, steps, 0, 0, 39)
    assert canvas.cut == []
    assert canvas.text().splitlines() == [
        "Business apps: nobody does it but you",
        " " * 26 + "4.2 d a month",
        " └─ runway" + " " * 21 + "8 → 7 mo",
    ]


def test_a_load_that_nobody_bears_is_no_figure() -> None:
    ledger = WhyView("data.load", "Data: load", "measure", "load", "January", 1.04, (), "February", 9.99)
    assert [line.split()[-1] for line in _waterfall(ledger, 60, 2)] == ["104.0", "nobody"]


async def _report(pilot) -> None:
    await press(pilot, "r")
    assert isinstance(page(pilot), Report)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_report_is_drawn_as_it_was_looked_at(size: tuple[int, int]) -> None:
    async with stage(lambda: Room(Recorded()), size) as pilot:
        await _report(pilot)
        holds_to(f"report_{size[0]}x{size[1]}_en", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_of_the_report_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: Room(Recorded(language)), language=language) as pilot:
        await _report(pilot)
        for size in SIZES:
            assert page(pilot).picture(*size).cut == [], size


async def test_the_cause_at_the_right_is_that_of_the_change_under_the_cursor() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        await _report(pilot)
        assert "WHY: CASH" in text(pilot)
        await press(pilot, "down")
        assert session.explained[-1] == "support.wait"
        assert "WHY: CASH" not in text(pilot)


async def test_why_opens_the_ledger_and_escape_comes_back_level_by_level() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await _report(pilot)
        await press(pilot, "y")
        assert isinstance(page(pilot), Why)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Report)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)


async def test_a_quiet_month_says_so() -> None:
    session = Recorded()
    session.report_view = ReportView(REPORT.date, 14, 0, "A quiet month. Write it down.", ())
    async with stage(lambda: Room(session)) as pilot:
        await _report(pilot)
        assert "A quiet month. Write it down." in text(pilot)
        assert "Nothing out of the ordinary." in text(pilot)
        assert "y why" not in footer(pilot)


async def test_in_a_small_terminal_what_was_said_and_done_is_on_tab() -> None:
    async with stage(lambda: Room(Recorded()), (80, 24)) as pilot:
        await _report(pilot)
        assert "La Gazette" not in text(pilot)
        await press(pilot, "tab")
        assert "La Gazette" in text(pilot)
        assert "QA to Porto" in text(pilot)


@pytest.mark.parametrize("how", ["alive", "dead"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_end_is_drawn_as_it_was_looked_at(size: tuple[int, int], how: str) -> None:
    session = Recorded()
    session.end_view = ENDED[how]
    async with stage(lambda: Room(session), size) as pilot:
        assert isinstance(page(pilot), End)
        holds_to(f"end_{how}_{size[0]}x{size[1]}_en", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("how", ["alive", "dead"])
async def test_nothing_of_the_end_is_cut_at_any_size(language: str, how: str) -> None:
    session = Recorded(language)
    session.end_view = ENDED[how]
    async with stage(lambda: Room(session), language=language) as pilot:
        for size in SIZES:
            assert page(pilot).picture(*size).cut == [], size


async def test_the_end_of_a_dead_company_is_a_red_nought_and_never_a_reproach() -> None:
    session = Recorded()
    session.end_view = replace(ENDED["dead"], well_done=NOTHING, score=None, back=None)
    async with stage(lambda: Room(session)) as pilot:
        canvas = page(pilot).picture(120, 36)
        assert canvas.looks[5][2].ink == "bad"
        assert "you lost" not in text(pilot).lower()
        assert "game over" not in text(pilot).lower()


async def test_the_end_is_shown_at_once_and_the_axes_when_the_bots_have_played() -> None:
    session = Recorded()
    session.end_view = replace(ENDED["alive"], score=None)
    playing = Event()

    def measure() -> None:
        playing.wait(20)
        session.end_view = ENDED["alive"]

    session.measure = measure
    app = Infosim(lambda _: Room(session))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "Eight bots are playing" in text(pilot)
        playing.set()
        await settled(pilot)
        assert "people at 62 would make it gold" in text(pilot)


async def test_what_has_been_measured_is_not_measured_again() -> None:
    session = Recorded()
    session.end_view = ENDED["alive"]
    async with stage(lambda: Room(session)):
        assert session.measured == 0


async def test_a_small_end_has_where_the_value_comes_from_on_tab() -> None:
    session = Recorded()
    session.end_view = ENDED["alive"]
    async with stage(lambda: Room(session), (80, 24)) as pilot:
        assert "WHERE THE VALUE COMES FROM" not in text(pilot)
        await press(pilot, "tab")
        assert "WHERE THE VALUE COMES FROM" in text(pilot)
        assert "SIX AXES" not in text(pilot)
        assert page(pilot).picture(80, 24).cut == []
        assert "tab who did the work" in text(pilot), "the next page is the map"


async def test_a_company_that_failed_is_taken_up_again_with_enter() -> None:
    session, branch = Recorded(), Recorded()
    session.end_view = ENDED["dead"]
    session.branches = [Opened(branch)]
    async with stage(lambda: Room(session)) as pilot:
        assert "back to May 2028" in footer(pilot)
        await press(pilot, "enter")
        assert isinstance(page(pilot), Room)
        assert page(pilot).session is branch


async def test_a_branch_that_cannot_be_written_leaves_the_end_as_it_is() -> None:
    session = Recorded()
    session.end_view = ENDED["dead"]
    session.branches = [Opened(None, Prose("No room on the disk."))]
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        assert isinstance(page(pilot), End)
        assert "back to May 2028" in footer(pilot)


def test_an_axis_shows_the_company_over_the_bots_and_where_they_lie() -> None:
    canvas = Canvas(100, 1)
    draw_axis(canvas, 0, 0, 100, Axis("cost", 64.0, (4.0, 43.0, 90.0), "0.142", "0.131"))
    row = canvas.text()
    assert row[3] == row[42] == "·"
    assert (row[49], row[63], row[89]) == ("┊", "●", "│")  # the best bot, not where 90 is if it stands lower
