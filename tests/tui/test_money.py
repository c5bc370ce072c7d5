"""Money: the body of cash, the round, the month line by line, and what each key does there."""

import pytest

from infosim.locale import LANGUAGES, words
from infosim.tui.canvas import Canvas
from infosim.tui.money import Money
from infosim.tui.money_chart import draw_cash
from infosim.tui.room import Room
from infosim.tui.vendors import Vendors
from infosim.tui.why import Why
from tests.tui.cash import money
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, footer, page, press, stage, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_money_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, "m", "down", "down")
        holds_to(f"money_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size_in_any_cut(language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), language=language) as pilot:
        await press(pilot, "m")
        for _ in range(3):
            for size in SIZES:
                assert page(pilot).picture(*size).cut == [], size
            await press(pilot, "tab")


async def test_the_dashes_end_in_the_month_in_which_the_cash_is_gone() -> None:
    canvas = Canvas(82, 12)
    draw_cash(canvas, money().line, 2, words("en"))
    axis = canvas.text().splitlines()[-1]
    assert axis.split()[-3:] == ["now", "Jan", "29"], "ten months and a bit after February 2028"


async def test_below_zero_the_body_hangs_under_the_line() -> None:
    from dataclasses import replace

    canvas = Canvas(82, 12)
    broke = replace(
        money().line, past=(100_00.0 * 1000, 20_00.0 * 1000, -30_00.0 * 1000), raised=(0.0,) * 3, months=0.0
    )
    draw_cash(canvas, broke, 2, words("en"))
    assert canvas.cut == []
    under = canvas.looks[-2]
    assert any("bad" in (look.ink, look.ground) for look in under)


async def test_tab_cuts_the_money_another_way_and_back() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "m")
        assert "● by nature" in text(pilot)
        await press(pilot, "tab")
        assert "● by function" in text(pilot)
        await press(pilot, "shift+tab", "shift+tab")
        assert "● per customer" in text(pilot)


async def test_left_and_right_walk_the_months() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "m", "left", "left")
        top = page(pilot)
        assert isinstance(top, Money)
        assert top.later == 2
        await press(pilot, "right", "right", "right")
        assert top.later == 0


async def test_enter_opens_what_is_behind_a_line_and_y_the_ledger_of_the_cash() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "m", "y")
        assert isinstance(page(pilot), Why)
        await press(pilot, "escape", "down", "down")
        assert "contracts" in footer(pilot)
        await press(pilot, "enter")
        assert isinstance(page(pilot), Vendors)


async def test_where_money_is_short_the_button_talks_to_investors() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        page(pilot).session.short_of_money = True  # type: ignore[attr-defined]
        await press(pilot, "m")
        assert "enter  talk to investors" in footer(pilot)
        await press(pilot, "enter")
        assert type(page(pilot)).__name__ == "Month"


async def test_a_goes_to_this_month_and_a_digit_to_a_function() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "m", "a")
        assert type(page(pilot)).__name__ == "Month"
        await press(pilot, "escape", "2")
        assert type(page(pilot)).__name__ == "Function"
