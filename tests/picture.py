"""Draws README.svg: the control room of a lively month, as the game shows it.

    python -m tests.picture

A bot plays First Hires for a year and a half with a fixed seed; what it decided and the luck of that seed are the same
on every machine, so that the picture changes only when the game does.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import load
from infosim.sight import view
from infosim.tui.app import Infosim
from infosim.tui.room import Room

SEED, MONTHS, SIZE = 3, 21, (120, 36)
FILE = Path(__file__).parents[1] / "README.svg"
FONTS = "ui-monospace, 'JetBrains Mono', 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace"


def lively(folder: Path) -> Play:
    """A game that the selective bot has played for some months."""
    play = Play.begin(load("first-hires"), seed=SEED, language="en", saves_folder=folder)
    own_luck = keys(SEED, play.state.luck[0] * 0)
    while play.closed < MONTHS:
        for decision in decisions_of(named("selective")(view(play.state, play.rules), own_luck), play.seat):
            play.decide(decision)
        play.end_month()
    return play


async def drawn(play: Play) -> str:
    """The control room as SVG, in fonts that every machine has."""
    app = Infosim(lambda _: Room(Sitting(play, words("en"))))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        svg = app.export_screenshot(title="infosim", simplify=False)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return re.sub(r"font-family:\s*[^;]*;", f"font-family: {FONTS};", svg)


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder, lively(Path(folder)) as play:
        FILE.write_text(asyncio.run(drawn(play)), encoding="utf-8")


if __name__ == "__main__":
    main()
