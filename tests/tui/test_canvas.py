"""Cells: what is put where, what does not fit, what becomes of it on screen."""

from infosim.game.views.prose import Mark, Prose, Said, prose
from infosim.tui.canvas import Canvas, Rect, fit, wrapped
from infosim.tui.hits import Press
from infosim.tui.tokens import DARK


def test_a_text_keeps_the_ground_it_lies_on() -> None:
    canvas = Canvas(10, 1)
    canvas.fill(Rect(0, 0, 10, 1), "cursor")
    canvas.put(2, 0, "abc", "bad")
    assert canvas.looks[0][2].ground == "cursor"
    assert canvas.looks[0][2].ink == "bad"


def test_a_figure_that_does_not_fit_is_told_of() -> None:
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "1,234,567 k€", width=8)
    assert canvas.cut == ["1,234,567 k€"]


def test_a_note_that_does_not_fit_ends_in_an_ellipsis() -> None:
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "one interview", width=8, shorten=True)
    assert canvas.text() == "one int…"
    assert canvas.cut == []


def test_a_wide_letter_takes_two_cells() -> None:
    canvas = Canvas(6, 1)
    assert canvas.put(0, 0, "日本a") == 5
    assert canvas.strip(0, DARK).cell_length == 6
    assert canvas.strip(0, DARK).text == "日本a "
    assert fit("日本語", 5) == "日本…"


def test_emphasis_survives_wrapping() -> None:
    said = prose("Tickets wait {wait}: load is {load}.", wait=Said("3.2 days", "bad"), load=Said("104%", "bad"))
    lines = wrapped(said, 18)
    assert ["".join(piece for piece, _ in line) for line in lines] == ["Tickets wait 3.2", "days: load is", "104%."]
    assert lines[1][0] == ("days", "bad")


def test_no_line_of_french_begins_with_what_hangs_on_the_word_before() -> None:
    said = Prose("Attente 3,2\u00a0j\u00a0: charge 104\u00a0%\u00a0; paie trop basse")
    for width in range(12, 40):
        for line in wrapped(said, width):
            assert line[0][0][0] not in ";:!?%»€"


def test_two_sentences_become_one_with_their_marks() -> None:
    both = Prose("a b", (Mark(2, 3, "bad"),)).then(Prose("c", (Mark(0, 1, "good"),)))
    assert list(both.spans()) == [("a ", None), ("b", "bad"), ("  ", None), ("c", "good")]
    head, tail = both.split(3)
    assert list(head.spans()) == [("a ", None), ("b", "bad")]
    assert list(tail.spans()) == [("c", "good")]


def test_what_recedes_behind_an_overlay_cannot_be_clicked() -> None:
    canvas = Canvas(10, 3)
    canvas.put(0, 1, "abc", "bad")
    canvas.hit(0, 1, 3, Press("a"))
    canvas.dim(1, 3)
    assert canvas.looks[1][0].ink == "rule"
    assert canvas.hits == []


def test_cells_that_look_the_same_are_one_segment() -> None:
    canvas = Canvas(80, 1)
    canvas.put(10, 0, "a figure", "strong", bold=True)
    assert len(list(canvas.strip(0, DARK))) == 3
