"""The program as somebody starts it: in a terminal, through the title, a few months, out, and back again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import load
from infosim.tui.room import Room
from tests.program.kept import ordered
from tests.program.terminal import Terminal, terminal
from tests.tui.stage import stage, text


def _log(saves: Path) -> str:
    log = saves / "infosim.log"
    return log.read_text(encoding="utf-8") if log.exists() else ""


def _footer(shown: Terminal) -> str:
    return shown.rows[-1]


def test_two_months_are_played_left_and_gone_on_with(tmp_path: Path) -> None:
    with terminal(tmp_path) as play:
        play.shows("First Hires")
        play.until(lambda: _footer(play).endswith("play ›"), "the button of a scenario")
        play.press("enter")
        play.until(lambda: _footer(play).endswith("end January ›"), "the control room")
        play.press("2")
        play.shows("WHO SHOULD DO THIS WORK?")
        play.press("1", "enter")
        play.until(lambda: ordered(tmp_path) == ["open_vacancy"], "the vacancy in the save")
        play.press("escape")
        play.shows("hire   Support")
        play.press("u")
        play.until(lambda: ordered(tmp_path) == [], "the vacancy taken back")
        play.press("down", "h", "enter")
        play.until(lambda: len(ordered(tmp_path)) == 1, "the vacancy again")

        for month in ("January", "February"):
            play.until(lambda month=month: _footer(play).endswith(f"end {month} ›"), month)
            play.press("space")
            play.until(
                lambda: "WHAT CHANGED" in play.text or _footer(play).endswith("leave it ›"), "a report or a warning"
            )
            if "WHAT CHANGED" not in play.text:
                play.press("space")
            play.shows("WHAT CHANGED")
            play.press("space")
        play.until(lambda: _footer(play).endswith("end March ›"), "March")
        play.press("q")
        play.shows("Continue")
        play.press("q")
        assert play.ended() == 0

    with terminal(tmp_path, "resume", size=(120, 36), language="fr") as play:
        play.until(lambda: _footer(play).endswith("finir mars ›"), "March again, in French")
        assert "mois 3 sur 36" in play.rows[0]
        play.press("ctrl+q")
        assert play.ended() == 0
    assert _log(tmp_path) == ""


async def test_a_terminal_shows_what_is_drawn(tmp_path: Path) -> None:
    with terminal(tmp_path, "play", "first-hires", "--seed", "5", size=(120, 36)) as play:
        play.until(lambda: _footer(play).endswith("end January ›"), "the control room")
        play.rest()
        rows = play.rows
    sitting = Sitting(Play.begin(load("first-hires"), seed=5, saves_folder=tmp_path / "twin"), words("en"))
    async with stage(lambda: Room(sitting), (120, 36)) as pilot:
        assert text(pilot).splitlines() == rows


def test_a_window_may_become_too_small_and_large_again(tmp_path: Path) -> None:
    with terminal(tmp_path, size=(60, 20)) as play:
        play.shows("Infosim needs 80×24; this is 60×20.")
        play.resize(120, 36)
        play.shows("First Hires")
        play.resize(79, 24)
        play.shows("this is 79×24.")
        play.press("q")
        assert play.ended() == 0


@pytest.mark.parametrize("command", [[], ["play", "first-hires"], ["resume"]])
def test_without_a_terminal_it_says_what_to_do_and_ends_with_2(tmp_path: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "infosim", *command, "--saves", str(tmp_path), "--lang", "en"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env={**os.environ, "TERM": "dumb"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("infosim: The game needs a terminal")
    assert not list(tmp_path.iterdir())
