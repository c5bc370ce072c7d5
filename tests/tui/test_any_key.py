"""Whatever is pressed, wherever it is clicked, however the window is pulled: nothing breaks, nothing is lost."""

from pathlib import Path

import pytest

from tests.tui.anything import anything


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("seed", "language", "scenario"),
    [(11, "en", "first-hires"), (12, "fr", "nobody-to-hire"), (13, "en", "clinics-data")],
)
async def test_a_cat_on_the_keyboard_breaks_nothing(tmp_path: Path, seed: int, language: str, scenario: str) -> None:
    on = await anything(tmp_path, 40, seed, language, scenario)
    assert len(on) >= 4, on
