"""Whole games to their end, every view of every month told: what `tests/game/test_sitting.py` does for nine months.

Takes a minute: `pytest tests/long/game/test_sitting.py -n 2`.
"""

from pathlib import Path

import pytest

from infosim.bots import BOTS
from infosim.locale import LANGUAGES
from tests.game.test_sitting import told_by


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", [bot for bot in BOTS if bot != "idle"])
def test_a_whole_game_is_told_to_its_end(bot: str, language: str, tmp_path: Path) -> None:
    least = 5 if bot == "hire-everyone" else 8  # whoever hires everyone is bankrupt before the first year is over
    assert len(told_by(bot, 36, 4, language, tmp_path)) >= least
