"""Every scenario that ships from the first morning to the end screen, through the keys, in a real terminal.

First Hires in a twin of it too, where it is known what was cut.

pytest tests/long/program -n 2
"""

import subprocess
import sys
from pathlib import Path

import pytest

from infosim.locale import LANGUAGES, words
from infosim.tui.title import Title
from tests.program.hands import InTerminal, InTwin
from tests.program.player import Player
from tests.program.terminal import terminal
from tests.tui.stage import settled, stage

SEED = 5
SIZES = [(80, 24), (120, 36)]
SCREENS = {
    "title", "room", "function", "talent", "vendors", "month", "report", "why", "commands", "end", "tender", "contract",
    "end something", "form: vacancy", "form: tender", "form: sign", "form: leave", "event", "money", "goals", "news",
    "help",
}  # fmt: skip
SCENARIOS = ("first-hires", "nobody-to-hire", "clinics-data")


def _sized(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=_sized)
@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_a_player_plays_to_the_end_in_a_terminal(
    tmp_path: Path, scenario: str, size: tuple[int, int], language: str
) -> None:
    with terminal(tmp_path, "play", scenario, "--seed", str(SEED), size=size, language=language) as opened:
        hands = InTerminal(opened)
        await hands.until(lambda: any(tmp_path.glob("*.jsonl")), "a save")
        player = Player(hands)
        await player.play()
        opened.press("q")
        assert opened.ended() == 0
    assert player.visited >= SCREENS - {"room"}
    assert player.state.month == 36 or player.state.alive[0, 0] == 0
    assert {"fund", "answer"} <= set(player.entered)
    assert not (tmp_path / "infosim.log").exists()
    print(f"\n{size}, {language}: {len(player.entered)} decisions, {len(player.refused)} without a button, ", end="")
    print(f"{len(player.visited)} screens")
    verified = subprocess.run(
        [sys.executable, "-m", "infosim", "replay", str(player.save), "--verify", "--lang", "en"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (verified.returncode, verified.stderr) == (0, "")
    assert f"{player.state.month} months played again" in verified.stdout


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=_sized)
async def test_nothing_is_cut_on_the_way_at_any_size(tmp_path: Path, size: tuple[int, int], language: str) -> None:
    from infosim.game.bookshelf import Bookshelf

    shelf = Bookshelf(tmp_path, words(language), asked=True)
    async with stage(lambda: Title(shelf, lambda: shelf.begin("first-hires", SEED)), size, language) as pilot:
        hands = InTwin(pilot, tmp_path, language)
        await settled(pilot)
        player = Player(hands)
        await player.play()
    assert player.visited >= SCREENS - {"room"}
    assert player.state.month == 36
    assert not hands.cut, "\n".join(f"{times} times {where}" for where, times in sorted(hands.cut.items()))
