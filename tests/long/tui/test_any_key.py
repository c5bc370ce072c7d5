"""A hundred thousand keys, clicks and sizes over every scenario that ships, as `tests/tui/test_any_key.py` has 300.

pytest tests/long/tui -n 2
INFOSIM_KEYS=3000 pytest tests/long/tui -n 2      # a taste of it

They are pressed in sittings of 500: each begins a game of its own, and its save is verified when it ends.
"""

import os
from pathlib import Path

import pytest

from infosim.locale import LANGUAGES
from infosim.scenario.catalogue import ids
from tests.tui.anything import anything

KEYS = int(os.environ.get("INFOSIM_KEYS", "100000"))
A_SITTING = 500
SCENARIOS = tuple(ids())
SITTINGS = -(-KEYS // A_SITTING)


@pytest.mark.parametrize("seed", range(SITTINGS))
async def test_a_cat_on_the_keyboard_breaks_nothing_for_long(tmp_path: Path, seed: int) -> None:
    scenario = SCENARIOS[seed % len(SCENARIOS)]
    language = LANGUAGES[seed // len(SCENARIOS) % len(LANGUAGES)]
    on = await anything(tmp_path, A_SITTING, seed, language, scenario)
    print(f"\n{scenario}, {language}, seed {seed}: ", end="")
    print(", ".join(f"{name} {times}" for name, times in sorted(on.items())))
