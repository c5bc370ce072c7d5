"""Motion: what changed moves once, for less than a quarter of a second, and any key ends it. No test waits for it."""

import datetime as dt
from dataclasses import replace
from math import inf

import pytest

from infosim.game.views.room import Share, StripItem, Until
from infosim.tui.app import Infosim
from infosim.tui.motion import FRAME, FRAMES, FRESH, Motion
from infosim.tui.room import Room
from tests.tui.marelle import Recorded, room
from tests.tui.stage import page, press, settled


def _march():
    before = room()
    richer = tuple(replace(kpi, value=kpi.value + 8, change=8.0) for kpi in before.kpis)
    return before, replace(before, kpis=richer, date=dt.date(2028, 3, 31))


def test_figures_count_to_their_new_value_in_eight_frames_and_then_say_by_how_much() -> None:
    motion = Motion(*_march())
    seen = []
    while motion.counting:
        kpi = motion.kpis()[4]
        seen.append(kpi.value - motion.before.kpis[4].value)
        assert kpi.change is None
        motion = motion.next()
    assert seen == [0, 1, 2, 3, 4, 5, 6, 7]
    assert motion.kpis() == motion.after.kpis
    assert FRAMES * FRAME <= 0.25
    assert FRESH == 1.0


def test_a_figure_without_end_does_not_count() -> None:
    before, after = _march()
    endless = replace(after, kpis=(replace(after.kpis[1], value=inf), *after.kpis[1:]))
    assert Motion(before, endless).next().kpis()[0].value == before.kpis[0].value


def test_a_line_that_somebody_new_works_on_is_drawn_from_left_to_right() -> None:
    before = room()
    signed = replace(before.rows[1], sourcing=(Share("I", 0.5), Share("M", 0.5)))
    motion = Motion(before, replace(before, rows=(before.rows[0], signed, *before.rows[2:])))
    assert [motion.rows(), motion.next().next().rows()] == [{"support": 0.0}, {"support": 0.25}]
    shifted = replace(signed, sourcing=(Share("I", 0.4), Share("M", 0.6)))
    again = replace(motion.after, rows=(before.rows[0], shifted, *before.rows[2:]))
    assert Motion(motion.after, again).rows() == {}


def test_only_what_is_newly_under_way_stands_out() -> None:
    before = room()
    new = StripItem("ends", "Audit", Until(1, "happens"), "on 31 March", before.strip[0].lens)
    assert Motion(before, replace(before, strip=(new, *before.strip))).fresh() == {0}
    assert not Motion(before, before)


class _Growing(Recorded):
    """A session in which a month makes something new."""

    def end_month(self) -> None:
        super().end_month()
        self.view = replace(_march()[1], strip=self.view.strip)


async def _back_in_the_room(motion: bool, check) -> None:
    app = Infosim(lambda _: Room(_Growing()), motion=motion)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "space")
        await pilot.press("space")
        await check(pilot, page(pilot))


async def test_back_in_the_room_figures_are_on_their_way_until_a_key_is_pressed() -> None:
    async def check(pilot, top) -> None:
        await pilot.pause()
        top.settle()  # whatever the clock did meanwhile
        top._settled = room()
        top._move_what_changed()
        assert "▼ 2" not in top.picture(120, 36).text().splitlines()[3]
        for _ in range(FRAMES):
            top.tick()
        assert not top._motion.counting
        top._move_what_changed()
        top.press("down")
        assert top._motion is None
        assert top.cursors["board"] == 1, "the key does what it does at any other time"

    await _back_in_the_room(True, check)


async def test_without_motion_nothing_is_ever_on_its_way() -> None:
    async def check(_, top) -> None:
        assert top._motion is None
        assert not top._clocks

    await _back_in_the_room(False, check)


@pytest.mark.parametrize(("said", "moves"), [("With motion", True), ("Without motion", False)])
async def test_motion_is_chosen_in_the_palette_and_kept(said: str, moves: bool) -> None:
    kept: list[bool] = []
    app = Infosim(lambda _: Room(Recorded()), motion=not moves, keep_motion=kept.append)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p", *[key if key != " " else "space" for key in said], "enter")
        assert app.motion is moves
    assert kept == [moves]


async def test_colours_are_chosen_in_the_palette_and_kept() -> None:
    kept: list[str] = []
    app = Infosim(lambda _: Room(Recorded()), keep_colours=kept.append)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+p", *"high", "enter")
        assert app.colours.name == "contrast"
    assert kept == ["contrast"]
