"""Every screen of the first morning, in which hardly anything is there to be shown; `tests/tui` walks the tenth month.

pytest tests/long/tui/test_first_morning.py
"""

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.room import Room
from tests.tui.stage import stage
from tests.tui.walk import Seen, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_on_any_screen_of_the_first_morning(tmp_path: Path, language: str) -> None:
    with played(tmp_path, 0) as play:
        session = Sitting(play, words(language))
        seen = Seen(SIZES, said_by_others(session))
        async with stage(lambda: Room(session), SIZES[0], language) as pilot:
            await Walk(pilot, session, seen).everywhere()
    assert not seen.broken, "\n".join(f"{how}: {where}" for where, how in sorted(seen.broken.items()))
