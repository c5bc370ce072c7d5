"""Every screen of a real game, at the smallest terminal and at the one it is drawn for, in both languages."""

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.room import Room
from tests.tui.stage import stage
from tests.tui.walk import Seen, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


@pytest.mark.parametrize("months", [0, 9])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_figure_label_title_or_control_is_cut_on_any_screen(
    tmp_path: Path, language: str, months: int
) -> None:
    with played(tmp_path, months) as play:
        session = Sitting(play, words(language))
        seen = Seen(SIZES, said_by_others(session))
        async with stage(lambda: Room(session), SIZES[0], language) as pilot:
            walk = Walk(pilot, session, seen, rows=3)
            await walk.everywhere()
    assert not seen.broken, "\n".join(f"{how}: {where}" for where, how in sorted(seen.broken.items()))
