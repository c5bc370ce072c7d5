"""Sentences: whole ones, with what stands out in them."""

from infosim.game.views.prose import Mark, Prose, Said, prose
from infosim.locale import fill


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


def test_an_abbreviation_at_the_end_of_a_sentence_has_one_full_stop() -> None:
    assert (
        prose("Ouvert depuis {time}. Personne.", time=Said("13 sem.", "bad")).text == "Ouvert depuis 13 sem. Personne."
    )
    assert fill("Ouvert depuis {time}. Personne.", {"time": "13 sem."}) == "Ouvert depuis 13 sem. Personne."
    assert fill("{a}.{b}", {"a": "support", "b": "wait"}) == "support.wait"
