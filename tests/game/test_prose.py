"""Sentences: whole ones, with what stands out in them."""

from infosim.game.views.prose import Mark, Prose, Said, prose


def test_a_sentence_that_does_not_fit_goes_whole_and_takes_its_emphasis_with_it() -> None:
    said = prose(
        "Work waits {wait}. It lacks {people} people.", wait=Said("3.2 d", "bad"), people=Said("1.3", "strong")
    )
    short = said.within(lambda text: len(text) <= 20)
    assert short.text == "Work waits 3.2 d."
    assert short.marks == (Mark(11, 16, "bad"),)


def test_the_first_sentence_stays_though_it_does_not_fit() -> None:
    assert Prose("One sentence alone").within(lambda _: False).text == "One sentence alone"


def test_a_decimal_point_ends_no_sentence() -> None:
    assert Prose("It is 3.2 d. Then more.").within(lambda text: len(text) < 15).text == "It is 3.2 d."
