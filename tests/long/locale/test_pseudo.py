"""What the next language would break: every screen in one that is two fifths longer than English.

Takes half a minute: `pytest tests/long/locale`. `tests/tui/test_walk.py` walks the same way in the languages there are.
"""

from pathlib import Path

from infosim.game.sitting import Sitting
from infosim.tui.room import Room
from tests.locale.pseudo import pseudo
from tests.tui.stage import FEW, settled, stage
from tests.tui.walk import Seen, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


async def test_a_language_two_fifths_longer_cuts_no_control_and_writes_over_nothing(tmp_path: Path) -> None:
    with played(tmp_path, 9) as play:
        session = Sitting(play, pseudo(), worlds=FEW)
        seen = Seen(SIZES, said_by_others(session))
        async with stage(lambda: Room(session), SIZES[0]) as pilot:
            pilot.app.words = pseudo()
            await settled(pilot)
            await Walk(pilot, session, seen, rows=4).everywhere()
    cut = sorted(where for where, how in seen.broken.items() if how == "cut")
    assert not cut, "\n".join(str(where) for where in cut)
