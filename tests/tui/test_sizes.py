"""Width decides columns and height decides rows, each by itself; a window pulled to any size and back loses nothing."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.tui.page import too_low
from infosim.tui.room import Room
from infosim.tui.tokens import CHOICES
from tests.tui.marelle import Recorded, room
from tests.tui.stage import FEW, page, press, settled, stage, text
from tests.tui.walk import played

SIZES = ((80, 24), (100, 30), (120, 36), (160, 45), (200, 24), (300, 100))
OVERLAYS = (("y",), ("o",), ("ctrl+p",), ("2", "1"), ("v",), ("a",))
"""Keys from the control room to an overlay or a screen of its own."""


@pytest.mark.no_cover
@pytest.mark.parametrize("keys", OVERLAYS, ids="-".join)
async def test_a_window_pulled_to_any_size_and_back_shows_what_it_showed(tmp_path: Path, keys: tuple[str, ...]) -> None:
    with played(tmp_path, 4) as play:
        async with stage(lambda: Room(Sitting(play, words("en"), worlds=FEW)), (120, 36)) as pilot:
            await press(pilot, *keys, "down")
            before = text(pilot)
            for size in ((80, 24), (300, 100), (40, 10), (160, 45), (80, 23), (1, 1)):
                await pilot.resize_terminal(*size)
                await settled(pilot)
                assert len(text(pilot).split("\n")) == size[1]
                assert too_low(*size) or page(pilot).pane.canvas.cut == [], size
            await pilot.resize_terminal(120, 36)
            await settled(pilot)
            assert text(pilot) == before


async def test_a_window_that_is_too_small_takes_no_order(tmp_path: Path) -> None:
    with played(tmp_path, 4) as play:
        decided = len(play.decisions)
        async with stage(lambda: Room(Sitting(play, words("en"), worlds=FEW)), (120, 36)) as pilot:
            await press(pilot, "h")
            await pilot.resize_terminal(60, 20)
            await press(pilot, "enter", "space", "h", "ctrl+p")
            assert "Infosim needs 80×24; this is 60×20." in text(pilot)
            await pilot.resize_terminal(80, 24)
            await settled(pilot)
            assert len(play.decisions) == decided
            assert play.closed == 4


@pytest.mark.parametrize("functions", [9, 10])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_nine_and_ten_functions_are_all_seen_with_what_is_under_way(
    size: tuple[int, int], functions: int
) -> None:
    view = room()
    rows = tuple(replace(view.rows[i % 7], key=f"f{i}", name=f"Function {i}", short=f"Function {i}") for i in range(10))
    async with stage(lambda: Room(Recorded(view=replace(view, rows=rows[:functions]))), size) as pilot:
        shown = text(pilot)
        assert all(f"Function {i}" in shown for i in range(functions))
        assert "UNDER WAY" in shown
        assert page(pilot).picture(*size).cut == []


async def test_a_wider_window_shows_no_less_at_any_height() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        for narrow, wide in pairwise((80, 100, 120, 160, 200, 300)):
            for height in (24, 36, 60):
                heads = [len(page(pilot).picture(width, height).text().split()) for width in (narrow, wide)]
                assert heads[0] <= heads[1] * 1.05, (narrow, wide, height)


async def test_a_palette_changes_the_colours_of_a_screen_and_nothing_else() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        canvas = page(pilot).picture(120, 36)
        for y in range(canvas.height):
            strips = [canvas.strip(y, palette) for palette in CHOICES]
            assert len({strip.text for strip in strips}) == 1
            for palette, strip in zip(CHOICES, strips, strict=True):
                known = {colour.upper() for colour in palette.colours.values()}
                for segment in strip:
                    assert segment.style.bgcolor.name.upper() in known
