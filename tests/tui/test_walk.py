"""Every screen of a real game, as it was looked at and whole: at 80×24 and at 120×36, in both languages."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.page import Page
from infosim.tui.room import Room
from infosim.tui.title import Title
from infosim.tui.tokens import CHOICES, Token
from tests.tui.album import Album
from tests.tui.marelle import ENDED, Recorded
from tests.tui.shelf import RecordedShelf
from tests.tui.stage import FEW, page, settled, stage
from tests.tui.test_title import ALL
from tests.tui.test_tokens import contrast
from tests.tui.walk import Seen, Stop, Walk, played, said_by_others

SIZES = ((80, 24), (120, 36))


def least(ink: Token, ground: Token, is_text: bool) -> float:
    """The contrast that the Web Content Accessibility Guidelines 2.2 want: of text 1.4.3, of marks 1.4.11.

    `rule` means nothing: hairlines, and the page that recedes behind an overlay. The bodies of charts are surfaces:
    what they come to is written beside them.
    """
    if ink == "rule" and (ground == "bg" or not is_text):
        return 1.0
    if not is_text and ("band2" in (ink, ground) or {ink, ground} <= {"bg", "band1b", "band2b"}):
        return 1.0
    return 4.5 if is_text else 3.0


@cache
def seen_by(language: str) -> Seen:
    """What somebody sees who goes everywhere, once for all that is said of it."""
    with TemporaryDirectory() as folder:
        return asyncio.run(_everywhere(Path(folder), language))


async def _everywhere(folder: Path, language: str) -> Seen:
    with played(folder, 9) as play:
        session = Sitting(play, words(language), worlds=FEW)
        seen = Seen(SIZES, said_by_others(session), album=Album(language))
        async with stage(lambda: Room(session), SIZES[0], language) as pilot:
            await Walk(pilot, session, seen, rows=3).everywhere()
            seen.silent = {figure: where for figure, where in seen.figures.items() if session.why(figure) is None}
            await _recolour(pilot)
    for name, first in _before_and_after(language):
        async with stage(first, SIZES[0], language) as pilot:
            seen(Stop(name), page(pilot))
    return seen


def _before_and_after(language: str) -> Iterator[tuple[str, Callable[[], Page]]]:
    """What a game in its tenth month does not show: the title, and two ends."""
    yield "title", lambda: Title(RecordedShelf(Recorded(language), ALL))
    for how, view in ENDED.items():
        session = Recorded(language)
        session.end_view = view
        yield f"end_{how}", lambda session=session: Room(session)


async def _recolour(pilot: Pilot[None]) -> None:
    """Whoever changes the colours sees the same screen in them at once, as it is drawn in each palette."""
    canvas, house = page(pilot).pane.canvas, page(pilot).house
    assert canvas is not None
    for palette in CHOICES:
        house.colour(palette.name)
        await settled(pilot)
        for y, row in enumerate(house.screen._compositor.render_strips(house.size)):
            assert coloured(row) == coloured(canvas.strip(y, palette)), (palette.name, y)


def coloured(row: Iterable[Segment]) -> list[tuple[str, Color | None, Color | None]]:
    """Each cell's character and colours."""
    styles = ((segment.text, segment.style or Style()) for segment in row)
    return [(char, style.color, style.bgcolor) for text, style in styles for char in text]


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_drawn_as_it_was_looked_at(language: str) -> None:
    found = seen_by(language).album.differences()
    assert not found, f"\n{found}\nLook at it; INFOSIM_REDRAW=1 pytest tests/tui/test_walk.py keeps it."


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_label_title_or_control_is_cut_on_any_screen(language: str) -> None:
    seen = seen_by(language)
    for palette in CHOICES:
        poor = {pair: ratio for pair in seen.pairs if (ratio := contrast(palette, *pair[:2])) < least(*pair)}
        assert not poor, f"{palette.name}: {poor}"
    assert not seen.broken, "\n".join(f"{how}: {where}" for where, how in sorted(seen.broken.items()))


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_control_is_without_key_and_help_and_every_figure_answers_why(language: str) -> None:
    seen = seen_by(language)
    assert len(seen.figures) > 50
    assert not seen.helpless, "\n".join(sorted(seen.helpless))
    assert not seen.silent, "\n".join(f"{where}: {figure}" for figure, where in sorted(seen.silent.items()))
