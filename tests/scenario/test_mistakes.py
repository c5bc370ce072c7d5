"""Every mistake of the table is told in exactly the words of the manual, and each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.scenario import check
from tests.scenario.mistakes import MISTAKES, Mistake


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: f"{m.number}-{m.what}".replace(" ", "-"))
def test_a_mistake_is_told_in_the_words_of_the_manual(mistake: Mistake, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(mistake.file if isinstance(mistake.file, bytes) else mistake.file.encode())
    notes = check(file).notes
    assert str(notes[0]) == mistake.line
    assert len(notes) == 1, "one mistake is told once"
