"""What the next language would break: every screen in one that is two fifths longer than English."""

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import places
from infosim.tui.room import Room
from tests.locale.pseudo import longer, pseudo
from tests.tui.stage import settled, stage
from tests.tui.walk import Seen, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


def test_a_longer_text_keeps_its_places_and_its_end() -> None:
    text = longer("Work waits {wait}: load is {load}.", 40)
    assert places(text) == {"wait", "load"}
    assert text.endswith(".")
    assert len(text.format(wait="", load="")) >= 38
    assert longer("load %", 6) == "löàd %"


@pytest.mark.no_cover
async def test_a_language_two_fifths_longer_cuts_no_control_and_writes_over_nothing(tmp_path: Path) -> None:
    with played(tmp_path, 9) as play:
        session = Sitting(play, pseudo())
        seen = Seen(SIZES, said_by_others(session))
        async with stage(lambda: Room(session), SIZES[0]) as pilot:
            pilot.app.words = pseudo()
            await settled(pilot)
            await Walk(pilot, session, seen, rows=2).everywhere()
    cut = sorted(where for where, how in seen.broken.items() if how == "cut")
    assert not cut, "\n".join(str(where) for where in cut)
