"""A terminal without a terminal: the program runs, keys are pressed, screens are read."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from infosim.tui.app import Infosim
from infosim.tui.page import Page
from tests.tui import stillness

stillness.install()
SIZES = ((80, 24), (100, 30), (110, 34), (120, 36), (137, 40), (160, 45), (200, 24), (90, 50))

FEW = (60, 12)
"""Futures of a forecast and of a way: as few as draw a fan, for tests that look at the screen."""


@asynccontextmanager
async def stage(
    first: Callable[[], Page], size: tuple[int, int] = (120, 36), language: str = "en", palette: str = "dark"
) -> AsyncIterator[Pilot[None]]:
    app = Infosim(lambda _: first(), language=language, palette=palette)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """All keys are answered, all threads are done, all is painted."""
    await pilot.pause()
    waiting = True
    while waiting:
        try:
            await pilot.app.workers.wait_for_complete()
            waiting = False
        except WorkerCancelled:  # a page that is left gives up what its threads were at
            await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def page(pilot: Pilot[None]) -> Page:
    top = pilot.app.screen
    assert isinstance(top, Page)
    return top


def text(pilot: Pilot[None]) -> str:
    """What the terminal shows."""
    rows = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


def footer(pilot: Pilot[None]) -> str:
    return text(pilot).splitlines()[-1]
