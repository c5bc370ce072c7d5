"""Vendors: who works for us, the bids of a tender side by side, a contract and its renewal in three beats."""

import pytest

from infosim.game.views.form import Draft
from infosim.game.views.vendors import Bid
from infosim.locale import LANGUAGES, words
from infosim.tui.bids import bid_table, draw_bids, draw_promise
from infosim.tui.canvas import Canvas
from infosim.tui.contract import Contract
from infosim.tui.order import OrderForm
from infosim.tui.room import Room
from infosim.tui.tender import Tender
from infosim.tui.vendors import Vendors
from tests.tui import deals
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

SCREENS = {
    "vendors": ("v",),
    "tender": ("v", "4"),
    "contract": ("v", "1", "down", "down"),
    "vendor": ("v", *["down"] * 4, "enter"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_is_drawn_as_it_was_looked_at(name: str, size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, *SCREENS[name])
        holds_to(f"{name}_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
async def test_nothing_is_cut_at_any_size_on_any_tab(name: str, language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), language=language) as pilot:
        await press(pilot, *SCREENS[name])
        for size in SIZES:
            await pilot.resize_terminal(*size)
            for _ in range(2):
                assert page(pilot).picture(*size).cut == [], size
                await press(pilot, "tab")


@pytest.mark.parametrize("bids", [1, 2, 4, 5])
async def test_any_number_of_bids_has_room_and_the_cursor_is_seen(bids: int) -> None:
    session = Deciding()
    session.bids = bids
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "v", "4", *["down"] * bids)
        top = page(pilot)
        assert isinstance(top, Tender)
        assert top.cursor == bids - 1
        for size in SIZES:
            canvas = top.picture(*size)
            assert canvas.cut == [], size
            assert f"{bids} " in canvas.text()


async def test_where_bids_do_not_all_fit_it_says_so_and_the_arrows_reach_the_others() -> None:
    session = Deciding()
    session.bids = 3
    async with stage(lambda: Room(session), (80, 24)) as pilot:
        await press(pilot, "v", "4")
        assert "1-2 of 3: ← →" in text(pilot)
        await press(pilot, "right", "right")
        assert "2-3 of 3: ← →" in text(pilot)
    async with stage(lambda: Room(session), (120, 36)) as pilot:
        await press(pilot, "v", "4")
        assert "of 3: ← →" not in text(pilot)


async def test_signing_takes_four_keys_because_bids_must_be_seen() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "v", "4", "2", "enter")
        assert session.ordered == [Draft("sign", "infrastructure.1", (("term", "12"),))]
        assert isinstance(page(pilot), Vendors)


async def test_the_term_looked_at_is_the_term_that_is_signed() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "v", "4")
        assert "a month, over 12 mo" in text(pilot)
        await press(pilot, "right")
        assert "a month, over 24 mo" in text(pilot)
        await press(pilot, "enter", "enter")
        assert session.ordered[0].choice("term") == "24"


async def test_at_80_columns_arrows_turn_the_bids_and_the_promises_stay() -> None:
    async with stage(lambda: Room(Deciding()), (80, 24)) as pilot:
        await press(pilot, "v", "4")
        assert "Nimbara" not in text(pilot)
        await press(pilot, "right", "right")
        shown = text(pilot)
        assert "Nimbara" in shown
        assert "Hexalis" not in shown
        assert "PROMISE" in shown
        assert "◇" in shown


def test_what_they_say_is_never_marked_and_the_best_of_what_binds_is() -> None:
    view = deals.tender()
    table = bid_table(120, 20, 3)
    canvas = Canvas(120, table.height)
    draw_bids(canvas, view, 0, 0, table, None, words("en"))
    rows = canvas.text().splitlines()
    binds = next(i for i, row in enumerate(rows) if "WHAT BINDS" in row)
    assert not any("✓" in row for row in rows[:binds])
    assert any("✓" in row for row in rows[binds:])


def _line(bid: Bid) -> str:
    view = deals.tender()
    canvas = Canvas(120, 5)
    draw_promise(canvas, view, (bid,), 0, 0, 0, words("en"))
    return canvas.text().splitlines()[2][28:104]


def test_a_promise_stands_where_it_lies_against_what_is_likely() -> None:
    for bid in deals.tender().bids:
        line = _line(bid)
        assert line.count("●") == line.count("◇") == 1
        assert (line.index("◇") > line.index("●")) == (bid.saving > bid.likely)
        assert line.index("━") <= line.index("●") <= line.rindex("━") + 1
        assert "─" in line


async def test_all_bids_can_be_declined() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "v", "4", "x", "enter")
        assert session.ordered == [Draft("drop_tender", "infrastructure")]
        assert isinstance(page(pilot), Vendors)


async def test_a_tender_without_bids_says_when_they_come() -> None:
    session = Deciding()
    session.bids = 0
    for size in SIZES:
        async with stage(lambda: Room(session), size) as pilot:
            await press(pilot, "v", "4")
            assert "Bids arrive at the end of March." in text(pilot)
            assert "sign" not in footer(pilot)


async def test_an_answer_to_a_renewal_opens_its_form_and_one_that_cannot_be_says_why() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "v", "1", "2")
        form = page(pilot)
        assert isinstance(form, OrderForm)
        assert form.view.draft == Draft("renew", "data.0", (("answer", "price"),))
        await press(pilot, "escape", "4")
        assert isinstance(page(pilot), Contract)
        assert "nobody found, wk 19" in text(pilot)


async def test_what_can_be_set_of_a_contract_has_its_keys() -> None:
    for key, form in (("b", "governance"), ("s", "scope"), ("x", "leave")):
        session = Deciding()
        async with stage(lambda session=session: Room(session)) as pilot:
            await press(pilot, "v", "1", key, "enter")
            assert [(draft.form, draft.target) for draft in session.ordered] == [(form, "data.0")]


@pytest.mark.parametrize("beat", [0, 1, 2, 3])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_beat_of_a_renewal_is_drawn(beat: int, language: str) -> None:
    session = Deciding(language)
    session.beat = beat
    async with stage(lambda: Room(session), language=language) as pilot:
        await press(pilot, "v", "1")
        for size in SIZES:
            canvas = page(pilot).picture(*size)
            assert canvas.cut == [], size
            assert canvas.text().count("●") >= beat
        answers = "1-4" in footer(pilot)
        assert answers == (beat == 2)


async def test_a_click_on_a_contract_moves_there_and_a_second_one_opens_it() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "v")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "Parcours" in row)
        await pilot.click(offset=(10, y))
        await settled(pilot)
        top = page(pilot)
        assert isinstance(top, Vendors)
        assert top.cursor == 1
        await pilot.click(offset=(10, y))
        await settled(pilot)
        assert isinstance(page(pilot), Contract)


async def test_the_field_scrolls_to_the_cursor() -> None:
    session = Deciding()
    session.firms = 30
    async with stage(lambda: Room(session), (80, 24)) as pilot:
        await press(pilot, "v")
        assert "Firm 29" not in text(pilot)
        await press(pilot, *["up"], *["down"] * 40)
        assert "Firm 29" in text(pilot)
        assert "Firm 1 " not in text(pilot)
        assert page(pilot).picture(80, 24).cut == []
