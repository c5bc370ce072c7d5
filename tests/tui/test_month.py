"""The month being played: where the days go, and what can be set, tried before it is decided."""

import pytest

from infosim.game.views.form import Draft
from infosim.locale import LANGUAGES
from infosim.tui.month import Month
from infosim.tui.room import Room
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text


def _month(pilot) -> Month:
    top = page(pilot)
    assert isinstance(top, Month)
    return top


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_month_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, "a", "5")
        holds_to(f"month_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size_on_any_tab(language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), language=language) as pilot:
        await press(pilot, "a")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            for _ in range(2):
                assert page(pilot).picture(*size).cut == [], size
                await press(pilot, "tab")


async def test_the_days_in_the_list_sum_to_the_days_taken() -> None:
    view = Deciding().month()
    assert sum(use.days for use in view.uses) == pytest.approx(view.taken)
    async with stage(lambda: Room(Deciding()), (80, 24)) as pilot:
        await press(pilot, "a", "tab")
        shown = text(pilot)
        assert "taken                                             20.4 d" in shown
        assert "left, hands-on" in shown


async def test_a_mix_that_is_tried_stays_whole_and_is_decided_with_enter() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a", "4")
        assert "set the mix" not in footer(pilot)
        await press(pilot, "right", "right")
        assert "not decided yet" in text(pilot)
        assert "set the mix" in footer(pilot)
        await press(pilot, "enter")
        (draft,) = session.ordered
        assert draft == Draft("priority", "", (("features", "60"), ("quality", "20"), ("debt", "20")))


async def test_a_mix_that_was_left_undecided_is_found_again() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a", "3", "right", "escape")
        assert not session.ordered
        await press(pilot, "a")
        assert "not decided yet" in text(pilot)


async def test_whom_to_help_turns_through_the_functions() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a", "1", "right", "right", "enter")
        assert session.ordered == [Draft("hands_on", "", (("function", "support"),))]


async def test_a_round_is_started_from_here_in_three_keys() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a", "5")
        assert "start the round" in footer(pilot)
        await press(pilot, "enter")
        assert session.ordered == [Draft("fund", "", (("round", "start"),))]


async def test_a_click_on_a_slider_sets_it_there() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "a")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "Debt" in row)
        await pilot.click(offset=(rows[y].index("→"), y))
        await settled(pilot)
        assert _month(pilot).cursor == 3
        assert "15%" in text(pilot).splitlines()[y]


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_standing_order_is_given_for_half_a_year_and_ended_with_one_key(key: str) -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a", "6")
        assert "end the order" in footer(pilot)
        await press(pilot, key)
        assert session.ordered == [Draft("standing", "replace", (("until", "0"),))], "it was on"
        await press(pilot, "9", key)
        assert len(session.ordered) == 1, "one that is not learnt yet is not given"
        assert "learnt one at a time" in text(pilot)


async def test_the_end_of_a_standing_order_is_chosen_and_decided_with_enter() -> None:
    session = Deciding()
    async with stage(lambda: Room(session), (80, 24)) as pilot:
        await press(pilot, "a", "7", "right", "right")
        assert "give the order" in footer(pilot)
        assert "till Jan 29" in text(pilot)
        await press(pilot, "enter")
        assert session.ordered == [Draft("standing", "bridge", (("until", "12"),))]


async def test_an_order_that_is_off_is_no_mistake() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "a", "9")
        assert "one at a time" in text(pilot)
        await press(pilot, "8")
        assert "one at a time" not in text(pilot)
