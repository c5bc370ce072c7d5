"""Why? The ledger of every figure on the boards is reached with keys alone."""

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.tui.room import Room
from infosim.tui.why import Why, beside
from tests.tui.stage import page, press, stage
from tests.tui.walk import COMPANY, FIGURES, played


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with played(tmp_path_factory.mktemp("why"), 9) as play:
        yield Sitting(play, words("en"))


@pytest.mark.parametrize(("keys", "of"), [(("y",), "product"), (("tab", "tab", "tab", "y"), "")])
async def test_page_keys_turn_to_every_figure_that_has_a_ledger_and_round(sitting, keys, of) -> None:
    figures = [f"{of}.{name}" for name in FIGURES] if of else list(COMPANY)
    told = {figure for figure in figures if sitting.why(figure) is not None}
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        await press(pilot, *keys)
        why = page(pilot)
        assert isinstance(why, Why)
        start, seen = why.topic(), set()
        for _ in told:
            seen.add(why.topic())
            assert why.picture(80, 24).cut == []
            why.press("pagedown")
        assert seen == told
        assert why.topic() == start
        why.press("pageup")
        why.press("pagedown")
        assert why.topic() == start


def test_a_figure_stands_among_those_beside_it() -> None:
    assert all(figure in beside(figure) for figure in (*COMPANY, *(f"data.{name}" for name in FIGURES)))


async def test_turning_keeps_the_way_back_along_the_thread(sitting) -> None:
    async with stage(lambda: Room(sitting), (120, 36)) as pilot:
        await press(pilot, "tab", "tab", "tab", "y")
        why = page(pilot)
        why.press("right")
        depth = len(why.trail)
        why.press("pagedown")
        assert len(why.trail) == depth
        why.press("left")
        assert len(why.trail) == max(depth - 1, 1)
