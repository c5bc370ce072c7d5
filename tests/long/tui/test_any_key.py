"""Three thousand keys, clicks and sizes, as `tests/tui/test_any_key.py` has three hundred.

pytest tests/long/tui -n 2
"""

from pathlib import Path

import pytest

from tests.tui.anything import anything


@pytest.mark.parametrize("seed", range(6))
async def test_a_cat_on_the_keyboard_breaks_nothing_for_long(tmp_path: Path, seed: int) -> None:
    on = await anything(tmp_path, 500, seed, ("en", "fr")[seed % 2])
    print(f"\nseed {seed}: " + ", ".join(f"{name} {times}" for name, times in sorted(on.items())))
