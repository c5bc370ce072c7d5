"""Draws README.svg: the control room of a lively month, as the game shows it.

    python -m tests.picture

A bot plays First Hires for nine months with a fixed seed, and a few decisions beside it, so that more ways of working
are on the board. They and the luck of the seed are the same on every machine: the picture changes only when the game
does. It asks for nothing from elsewhere, least of all a font.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.decisions import Decision, Freelance, OpenVacancy, SetPay, Sign, Tender
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import load
from infosim.sight import view
from infosim.tui.app import Infosim
from infosim.tui.room import Room

SEED, MONTHS, SIZE = 2, 9, (120, 36)
FILE = Path(__file__).parents[1] / "README.svg"
FONTS = "ui-monospace, 'JetBrains Mono', 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace"


def beside(play: Play) -> list[Decision]:
    """What is decided beside the bot: a team extension nearshore, a freelancer, a post, a raise, a tender."""
    match play.month:
        case 3:
            return [Tender("product", form="extension", places=("nearshore",), share=0.3, invite=5)]
        case 5:
            vendors, bids = play.rules.layout.vendors, play.state.bid_vendor[:, 0, 0, 0]
            return [Sign("product", vendors[int(bid)], term=12) for bid in bids if bid >= 0][:1]
        case 7:
            return [Freelance("security", months=4)]
        case 9:
            return [OpenVacancy("support")]
        case 10:
            return [SetPay("product", 1.03), Tender("workplace")]
    return []


def lively(folder: Path) -> Play:
    """The game after some months, with what is decided in the next."""
    play = Play.begin(load("first-hires"), seed=SEED, language="en", saves_folder=folder)
    own_luck, bot = keys(SEED, play.state.luck[0] * 0), named("selective")
    while True:
        for decision in (*decisions_of(bot(view(play.state, play.rules), own_luck), play.seat), *beside(play)):
            play.decide(decision)
        if play.closed == MONTHS:
            return play
        play.end_month()


async def drawn(play: Play) -> str:
    """The control room as SVG, in fonts that every machine has."""
    app = Infosim(lambda _: Room(Sitting(play, words("en"))))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        svg = app.export_screenshot(title="infosim", simplify=False)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "infosim", svg)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return re.sub(r"font-family:\s*[^;]*;", f"font-family: {FONTS};", svg)


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder, lively(Path(folder)) as play:
        FILE.write_text(asyncio.run(drawn(play)), encoding="utf-8")


if __name__ == "__main__":
    main()
