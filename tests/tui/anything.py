"""Somebody who presses anything, clicks anywhere and pulls at the window's corner, at a game that is really played."""

from __future__ import annotations

import random
from pathlib import Path

from textual.pilot import Pilot

from infosim.game.bookshelf import Bookshelf
from infosim.game.chronicle import verified
from infosim.game.play import Play
from infosim.locale import words
from infosim.tui.page import too_low
from infosim.tui.room import Room
from infosim.tui.title import Title
from tests.tui.stage import SIZES, page, settled, stage

KEYS = [
    *"1234567890", *"tvraynmgypuhoebdixcs", *"kj", *"&é\"'(-è_çà§!", *"lTVRA?/wzfgmn",
    *["enter"] * 8, *["space"] * 6, *["escape"] * 12, *["up", "down", "left", "right"] * 3, "tab", "shift+tab",
    "pageup", "pagedown", "home", "end", "backspace", "delete", "ctrl+p", "f1", "ctrl+z",
]  # fmt: skip
"""What is pressed; what decides, goes on or comes back is pressed more often, and what leaves the program is not."""
_ODD_SIZES = (*SIZES, (80, 25), (79, 24), (40, 10), (118, 33), (250, 70))


async def anything(saves: Path, times: int, seed: int, language: str, scenario: str = "first-hires") -> dict[str, int]:
    """Press so many keys; what was pressed by the name of the page it was pressed on. Raises what the program does.

    In the end every save loads and verifies, and holds at least the months and decisions that were confirmed.
    """
    dice = random.Random(seed)
    on: dict[str, int] = {}
    shelf = Bookshelf(saves, words(language), asked=True)
    async with stage(lambda: Title(shelf, lambda: shelf.begin(scenario, seed)), (120, 36), language) as pilot:
        await settled(pilot)
        for _ in range(times):
            name = type(page(pilot)).__name__
            on[name] = on.get(name, 0) + 1
            await _something(pilot, dice)
        months = _months(pilot)
    for save in saves.glob("*.jsonl"):
        assert verified(save).holds, save
        with Play.resume(save) as play:
            months.pop(save, None) if play.closed >= months.get(save, 0) else None
    assert not months, f"confirmed, and not in the file: {months}"
    return on


async def _something(pilot: Pilot[None], dice: random.Random) -> None:
    if too_low(*pilot.app.size) and dice.random() < 0.4:
        await pilot.resize_terminal(120, 36)
    chance = dice.random()
    if chance < 0.88:
        await pilot.press(dice.choice(KEYS))
    elif chance < 0.96:
        width, height = pilot.app.size
        offset = (dice.randrange(width), dice.randrange(height))
        if dice.random() < 0.1:
            await pilot.hover(offset=offset)
        elif not _leads_out(pilot, *offset):
            await pilot.click(offset=offset, times=dice.choice((1, 1, 2)))
    else:
        await pilot.resize_terminal(*dice.choice(_ODD_SIZES))
    await settled(pilot)


def _leads_out(pilot: Pilot[None], x: int, y: int) -> bool:
    """Whether a click there is the key that leaves the program."""
    canvas = page(pilot).pane.canvas
    hits = canvas.hits if canvas is not None else ()
    return any(hit.holds(x, y) and getattr(hit.target, "key", "") == "q" for hit in hits)


def _months(pilot: Pilot[None]) -> dict[Path, int]:
    """The months that each game on the stack of screens has closed."""
    rooms = [screen for screen in pilot.app.screen_stack if isinstance(screen, Room)]
    return {room.session.play.path: room.session.play.closed for room in rooms}
