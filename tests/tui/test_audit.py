"""The audit over the page: whole in both languages at both sizes, and gone with a key."""

from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from infosim.tui.audit import Audit, draw_audit, height_of
from infosim.tui.canvas import Canvas
from infosim.tui.room import Room
from tests.tui.stage import page, press, stage, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("months", [11, 12], ids=["to come", "held"])
def test_an_audit_is_shown_whole(tmp_path: Path, language: str, months: int) -> None:
    with Play.begin(load("clinics-data"), seed=5, language=language, saves_folder=tmp_path) as play:
        game = Sitting(play, words(language))
        for _ in range(months):
            game.end_month()
        view = game.audit("ministry")
        assert view is not None
        canvas = Canvas(78, height_of(view))
        draw_audit(canvas, view, 0, words(language))
        assert canvas.cut == []
        shown = canvas.text()
        assert all(line.name in shown for line in view.lines)


async def test_after_an_audit_with_reds_enter_opens_its_report_and_escape_leaves_it(tmp_path: Path) -> None:
    play = Play.begin(load("clinics-data"), seed=5, language="en", saves_folder=tmp_path)
    game = Sitting(play, words("en"))
    for _ in range(12):
        game.end_month()
    async with stage(lambda: Room(game), (80, 24)) as pilot:
        await press(pilot, "enter")
        assert isinstance(page(pilot), Audit)
        assert "Doors and locks" in text(pilot)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)
