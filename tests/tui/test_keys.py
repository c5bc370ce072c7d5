"""What keys mean, on every keyboard."""

import pytest

from infosim.locale import LANGUAGES, words
from infosim.tui.canvas import Canvas
from infosim.tui.footer import draw_footer, fitting
from infosim.tui.hits import Press
from infosim.tui.keys import DIGITS, Key, Shown, canonical, digits


@pytest.mark.parametrize(("row", "meant"), [("&é\"'(-è_çà", DIGITS), ("&é\"'(§è!çà", DIGITS)])
def test_french_and_belgian_digit_rows_need_no_shift(row: str, meant: str) -> None:
    assert "".join(canonical("whatever textual names it", character) for character in row) == meant


def test_no_key_means_two_things_and_none_is_a_digits_alias() -> None:
    assert len({key.value for key in Key}) == len(Key)
    assert not {key.value for key in Key} & set("&é\"'(-è_çà§!")


def test_letters_mean_the_same_with_caps_lock_and_k_and_j_move() -> None:
    assert canonical("T", "T") == "t"
    assert [canonical("k", "k"), canonical("j", "j")] == ["up", "down"]


def test_ten_things_have_ten_digits() -> None:
    cap = digits(10, "function", lambda _: None)
    assert cap.keys == tuple("1234567890")
    assert cap.cap == "1-9 0"


def _shown(*labels: str) -> list[Shown]:
    return [Shown(label[0], label, Press(label[0])) for label in labels]


def test_a_narrow_footer_drops_whole_keycaps_from_the_right() -> None:
    caps = [*_shown("talent", "vendors", "report"), Shown("esc", "back", Press("escape"), stays=True)]
    assert [shown.label for shown in fitting(caps, 80)] == ["talent", "vendors", "report", "back"]
    assert [shown.label for shown in fitting(caps, 31)] == ["talent", "vendors", "back"]
    assert [shown.label for shown in fitting(caps, 9)] == ["back"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_always_shows_its_key_and_its_verb(language: str) -> None:
    w = words(language)
    canvas = Canvas(80, 1)
    caps = tuple(_shown(*("a long label",) * 9))
    button = Shown(w.text("keycap", "space"), "end February", Press("space"))
    draw_footer(canvas, caps, button)
    assert canvas.text().endswith("end February ›")
    assert canvas.hits[0].target == Press("space")
    assert canvas.looks[0][78].ground == "accent"
    assert not canvas.cut
