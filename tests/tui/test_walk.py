"""Every screen of a real game, at the smallest terminal and at the one it is drawn for, in both languages."""

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.room import Room
from infosim.tui.tokens import CHOICES, Token
from tests.tui.stage import stage
from tests.tui.test_tokens import contrast
from tests.tui.walk import Seen, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


def least(ink: Token, ground: Token, is_text: bool) -> float:
    """The contrast that the Web Content Accessibility Guidelines 2.2 want: of text 1.4.3, of marks 1.4.11.

    `rule` means nothing: hairlines, and the page that recedes behind an overlay. The bodies of charts are surfaces:
    what they come to is written beside them.
    """
    if ink == "rule" and (ground == "bg" or not is_text):
        return 1.0
    if not is_text and "band2" in (ink, ground):
        return 1.0
    return 4.5 if is_text else 3.0


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_figure_label_title_or_control_is_cut_on_any_screen(tmp_path: Path, language: str) -> None:
    with played(tmp_path, 9) as play:
        session = Sitting(play, words(language))
        seen = Seen(SIZES, said_by_others(session))
        async with stage(lambda: Room(session), SIZES[0], language) as pilot:
            walk = Walk(pilot, session, seen, rows=3)
            await walk.everywhere()
    for palette in CHOICES:
        poor = {pair: ratio for pair in seen.pairs if (ratio := contrast(palette, *pair[:2])) < least(*pair)}
        assert not poor, f"{palette.name}: {poor}"
    assert not seen.broken, "\n".join(f"{how}: {where}" for where, how in sorted(seen.broken.items()))
