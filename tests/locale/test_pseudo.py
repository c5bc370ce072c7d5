"""The language that does not exist, in which `tests/long/locale/` draws every screen."""

from infosim.locale import places
from tests.locale.pseudo import longer, pseudo


def test_a_longer_text_keeps_its_places_and_its_end() -> None:
    text = longer("Work waits {wait}: load is {load}.", 40)
    assert places(text) == {"wait", "load"}
    assert text.endswith(".")
    assert len(text.format(wait="", load="")) >= 38
    assert longer("load %", 6) == "löàd %"


def test_its_words_are_longer_and_keep_to_the_room_that_they_have() -> None:
    words = pseudo()
    assert len(words.text("talent.key", "back")) >= len("back")
    assert words.text("talent.key", "back") != "back"
