"""Settings: what was chosen once is there at the next start, and nothing that is broken in the file stops one."""

from pathlib import Path

import pytest

from infosim import places
from infosim.game.bookshelf import Bookshelf
from infosim.game.settings import Settings
from infosim.locale import words


def test_a_choice_is_kept_beside_those_made_before(tmp_path: Path) -> None:
    shelf = Bookshelf(tmp_path, words("en"))
    shelf.speak("fr")
    shelf.keep_colours("contrast")
    shelf.keep_motion(False)
    assert Settings.read(places.settings()) == Settings("fr", "contrast", False)
    shelf.keep_colours("light")
    assert Settings.read(places.settings()) == Settings("fr", "light", False)


@pytest.mark.parametrize("text", ["colours = 3\nmotion = 'yes'", "colours", "", "language = ['fr']"])
def test_what_is_no_choice_is_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    assert Settings.read(file) == Settings()
