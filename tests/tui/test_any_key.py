"""Whatever is pressed, wherever it is clicked, however the window is pulled: nothing breaks, nothing is lost."""

from pathlib import Path

import pytest

from tests.tui.anything import anything


@pytest.mark.parametrize(("seed", "language"), [(11, "en"), (12, "fr")])
async def test_a_cat_on_the_keyboard_breaks_nothing(tmp_path: Path, seed: int, language: str) -> None:
    on = await anything(tmp_path, 150, seed, language)
    assert len(on) >= 4, on
