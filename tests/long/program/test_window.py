"""A terminal that is closed in the middle of a game: two programs are started, so it is not among the everyday tests.

`pytest tests/long/program/test_window.py`. `tests/game/test_play.py` kills the play alone,
`tests/long/game/test_kill.py` two hundred times.
"""

from pathlib import Path

from tests.program.kept import ordered
from tests.program.terminal import Terminal, terminal


def _footer(shown: Terminal) -> str:
    return shown.rows[-1]


def test_a_window_that_is_taken_away_loses_nothing(tmp_path: Path) -> None:
    with terminal(tmp_path, "play", "first-hires", "--seed", "5") as play:
        play.until(lambda: _footer(play).endswith("end January ›"), "the control room")
        play.press("h", "enter")
        play.until(lambda: ordered(tmp_path) == ["open_vacancy"], "the vacancy in the save")
        play.kill()
    with terminal(tmp_path, "resume") as play:
        play.until(lambda: _footer(play).endswith("end January ›"), "the control room")
        assert "hire   Product dev" in play.text
