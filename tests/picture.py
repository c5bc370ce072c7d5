"""Draws the six pictures of the README, as the game shows its screens.

    python -m tests.picture

A bot plays First Hires with a fixed seed, and a few decisions beside it, so that more ways of working are on the board.
They and the luck of the seed are the same on every machine: a picture changes only when the game does. It asks for
nothing from elsewhere, least of all a font.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
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
from tests.tui.stage import settled

SEED, SIZE = 2, (120, 36)
FOLDER = Path(__file__).with_name("pictures")
FONTS = "ui-monospace, 'JetBrains Mono', 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace"


@dataclass(frozen=True)
class Scene:
    """A picture: the month in which the game stands, the keys that lead to its screen, whether its month is decided."""

    name: str
    ready: Callable[[Play], bool]
    keys: tuple[str, ...]
    decided: bool = False


def after(months: int) -> Callable[[Play], bool]:
    """Ready once so many months are closed."""
    return lambda play: play.closed == months


SCENES = (
    Scene("room", after(9), ("down",), decided=True),
    Scene("function", after(9), ("3", "down", "down"), decided=True),
    Scene("bids", after(10), ("v", "4")),
    Scene("event", lambda play: play.closed > 12 and float(play.state.card[0, 0]) >= 0, ("enter",)),
    Scene("report", after(9), ("r",)),
    Scene("end", lambda play: play.closed == play.rules.layout.months, ()),
)
"""In the order of a game."""


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


def played(folder: Path, scene: Scene) -> Play:
    """The game when a scene is ready."""
    play = Play.begin(load("first-hires"), seed=SEED, language="en", saves_folder=folder)
    own_luck, bot = keys(SEED, play.state.luck[0] * 0), named("selective")
    while not scene.ready(play):
        decide(play, bot(view(play.state, play.rules), own_luck))
        play.end_month()
    if scene.decided:
        decide(play, bot(view(play.state, play.rules), own_luck))
    return play


def decide(play: Play, orders: object) -> None:
    """What the bot orders, and what is decided beside it; a decision that is refused stays undone."""
    for decision in (*decisions_of(orders, play.seat), *beside(play)):  # type: ignore[arg-type]
        play.decide(decision)


async def drawn(play: Play, pressed: tuple[str, ...]) -> str:
    """A screen as SVG, in fonts that every machine has."""
    app = Infosim(lambda _: Room(Sitting(play, words("en"))))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for key in pressed:
            await pilot.press(key)
            await settled(pilot)
        svg = app.export_screenshot(title="infosim", simplify=False)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "infosim", svg)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return re.sub(r"font-family:\s*[^;]*;", f"font-family: {FONTS};", svg)


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for scene in SCENES:
        with tempfile.TemporaryDirectory() as folder, played(Path(folder), scene) as play:
            svg = asyncio.run(drawn(play, scene.keys))
        (FOLDER / f"{scene.name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
