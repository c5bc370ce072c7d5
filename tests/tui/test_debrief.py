"""The debrief: its four pages, prices beside their bars, what is computed on the way, a month taken up again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.title import Opened
from infosim.locale import LANGUAGES
from infosim.tui.debrief import Debrief
from infosim.tui.end import End
from infosim.tui.kept import Kept
from infosim.tui.otherwise import WithoutIt
from infosim.tui.room import Room
from infosim.tui.sourcing import WhoDidTheWork
from tests.tui.drawn import holds_to
from tests.tui.looked import looked_back
from tests.tui.marelle import ENDED, HEADER, Recorded
from tests.tui.shelf import SAVE
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

TABS = ("decisions", "story", "luck", "lesson")


def told(language: str = "en", **changes: object) -> Recorded:
    session = Recorded(language)
    session.debrief_view = replace(looked_back(language), **changes)
    return session


def opened(session: Recorded) -> Debrief:
    return Debrief(Room(session))


@pytest.mark.parametrize("tab", range(len(TABS)), ids=TABS)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_page_of_the_debrief_is_drawn_as_it_was_looked_at(size: tuple[int, int], tab: int) -> None:
    async with stage(lambda: opened(told()), size) as pilot:
        await press(pilot, *["tab"] * tab)
        holds_to(f"debrief_{TABS[tab]}_{size[0]}x{size[1]}_en", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_of_the_debrief_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: opened(told(language)), language=language) as pilot:
        for _ in TABS:
            for size in SIZES:
                drawn = page(pilot).picture(*size)
                assert drawn.cut == [], (size, page(pilot).tab)
            await press(pilot, "tab")
        await press(pilot, "tab", "space")  # past the map
        for size in SIZES:
            assert page(pilot).picture(*size).cut == [], size


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_game_in_which_nothing_mattered_fits_too(size: tuple[int, int]) -> None:
    bare = told(mattered=(), every=(), mistakes=(), thanks=NOTHING, notes=(), lesson="", story=(), beside=(), closed=1)
    bare.debrief_view = replace(bare.debrief_view, own=replace(bare.debrief_view.own, values=(9e5, 9.1e5)), eras=())
    async with stage(lambda: opened(bare), size) as pilot:
        assert "mattered more than chance" in text(pilot)
        for _ in TABS:
            assert page(pilot).picture(*size).cut == []
            await press(pilot, "tab")


async def test_the_same_digits_are_on_the_line_and_before_the_list() -> None:
    async with stage(lambda: opened(told())) as pilot:
        rows = text(pilot).splitlines()
        chart = "\n".join(rows[4:16])
        for n in range(1, 8):
            assert str(n) in chart
        await press(pilot, "4")
        assert page(pilot).cursors[0] == 3
        assert "replay Apr 2028" in footer(pilot)
        assert "2 posts opened" in text(pilot).splitlines()[-9]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_why_of_a_price_is_the_game_without_it_whole_at_any_size(language: str) -> None:
    session = told(language)
    async with stage(lambda: opened(session), language=language) as pilot:
        await press(pilot, "4", "y")
        top = page(pilot)
        assert isinstance(top, WithoutIt)
        assert top.view == session.debrief_view.mattered[3].otherwise
        for size in SIZES:
            assert top.picture(*size).cut == [], size
        for label in ("as you played", "without it") if language == "en" else ("votre partie", "sans cela"):
            assert text(pilot).count(label) == 2, "on a line, and in the ledger"
        await press(pilot, "y")
        assert isinstance(page(pilot), Debrief)


async def test_every_decision_is_a_list_of_its_own_and_scrolls() -> None:
    async with stage(lambda: opened(told()), (80, 24)) as pilot:
        await press(pilot, "space", *["down"] * 40)
        assert page(pilot).cursors[0] == 27
        assert "−€95k" in text(pilot)
        await press(pilot, "space")
        assert page(pilot).cursors[0] == 0


async def test_arrows_turn_whom_the_line_is_held_against() -> None:
    async with stage(lambda: opened(told())) as pilot:
        assert "governed, governance 1, same luck" in text(pilot)
        await press(pilot, "right")
        assert "a fixed split, same luck" in text(pilot)
        await press(pilot, "right")
        assert "governed, governance 1, same luck" in text(pilot)


async def test_what_is_not_there_yet_is_worked_out_in_a_thread() -> None:
    session = Recorded()
    async with stage(lambda: opened(session)) as pilot:
        assert session.looked_back == 1
        assert "played again, each time without one decision" in text(pilot)
        session.debrief_view = looked_back()
        page(pilot)._ready()
        await settled(pilot)
        assert "YOUR DECISIONS, PRICED" in text(pilot)


async def test_the_decisions_are_there_as_soon_as_they_are_priced() -> None:
    session = Recorded()
    session.first_prices = looked_back().mattered
    for size in SIZES:
        async with stage(lambda: opened(session), size) as pilot:
            page(pilot)._came(0.3)
            await settled(pilot)
            assert "YOUR DECISIONS, PRICED" in text(pilot)
            assert "−€410k" in text(pilot)
            assert "30%" in text(pilot)
            assert page(pilot).picture(*size).cut == []


async def test_before_the_first_month_has_closed_there_is_nothing_to_look_back_at() -> None:
    session = Recorded()
    session.header = lambda: replace(HEADER["en"], month=1)
    async with stage(lambda: opened(session)) as pilot:
        assert session.looked_back == 0
        assert "the first month has not closed" in text(pilot)


async def test_enter_takes_the_month_up_again_as_a_game_of_its_own() -> None:
    session, branch = told(), Recorded()
    asked = []
    session.branch = lambda month=None: asked.append(month) or Opened(branch)
    async with stage(lambda: opened(session)) as pilot:
        await press(pilot, "4", "enter")
        assert asked == [16]
        assert isinstance(page(pilot), Room)
        assert page(pilot).session is branch


async def test_a_branch_that_cannot_be_written_says_so_and_stays() -> None:
    session = told()
    session.branch = lambda month=None: Opened(None, Prose("The disk is full."))
    async with stage(lambda: opened(session)) as pilot:
        await press(pilot, "enter")
        assert isinstance(page(pilot), Debrief)
        assert not page(pilot).busy


async def test_the_end_of_a_game_leads_to_its_debrief() -> None:
    for state, key in (("alive", "enter"), ("dead", "w")):
        session = told()
        session.end_view = ENDED[state]
        async with stage(lambda session=session: End(Room(session))) as pilot:
            await press(pilot, key)
            assert isinstance(page(pilot), Debrief)
            await press(pilot, "escape")
            assert isinstance(page(pilot), End)


async def test_a_room_that_is_opened_at_its_debrief_shows_it_first() -> None:
    async with stage(lambda: Room(told(), at="debrief")) as pilot:
        assert isinstance(page(pilot), Debrief)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)


async def test_a_click_turns_the_page_and_moves_the_cursor() -> None:
    async with stage(lambda: opened(told())) as pilot:
        assert page(pilot).point("tabs", 2)
        assert page(pilot).tab == 2
        page(pilot).point("tabs", 0)
        assert page(pilot).point("prices", 5)
        assert not page(pilot).point("prices", 5)
        assert page(pilot).cursors[0] == 5


async def test_a_game_that_is_kept_has_a_debrief_once_a_month_has_closed() -> None:
    asked: list[str] = []
    for month, there in ((14, True), (1, False)):
        async with stage(
            lambda month=month: Kept((replace(SAVE, month=month),), lambda _: None, asked.append)
        ) as pilot:
            assert ("w debrief" in footer(pilot)) is there
            await press(pilot, "w")
    assert asked == [SAVE.key]


async def test_the_map_is_a_page_of_the_debrief_and_tab_goes_on_from_it() -> None:
    async with stage(lambda: opened(told())) as pilot:
        debrief = page(pilot)
        await press(pilot, "tab", "tab", "tab", "tab")
        assert isinstance(page(pilot), WhoDidTheWork)
        await press(pilot, "tab")
        assert (page(pilot), debrief.tab) == (debrief, 0)
        await press(pilot, "shift+tab")
        assert isinstance(page(pilot), WhoDidTheWork)
        await press(pilot, "shift+tab")
        assert (page(pilot), debrief.tab) == (debrief, 3)
        await press(pilot, "tab", "escape")
        assert (page(pilot), debrief.tab) == (debrief, 3)


async def test_x_writes_the_debrief_into_a_file_and_says_where() -> None:
    async with stage(lambda: opened(told())) as pilot:
        await press(pilot, "x")
        assert any("marelle.html" in each.message for each in pilot.app._notifications)
        assert isinstance(page(pilot), Debrief)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_end_names_the_mistakes_with_their_prices_and_shows_the_game_without_them(language: str) -> None:
    session = told(language)
    session.debrief_view = replace(
        session.debrief_view,
        mistakes=tuple(
            replace(made, otherwise=session.debrief_view.mattered[n].otherwise)
            for n, made in enumerate(session.debrief_view.mistakes)
        ),
    )
    session.end_view = ENDED["alive"]
    async with stage(lambda: End(Room(session)), (80, 24), language) as pilot:
        made = session.debrief_view.mistakes
        assert 1 <= len(made) <= 3
        for size in ((80, 24), (120, 36)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            shown = text(pilot)
            assert all(each.name in shown and each.figure in shown for each in made), size
            assert page(pilot).picture(*size).cut == [], size
        await press(pilot, *["down"] * (len(made) - 1), "y")
        top = page(pilot)
        assert isinstance(top, WithoutIt)
        assert top.view == made[-1].otherwise
