"""Guesses: said before a forecast is shown, kept with the game, and held against what happened."""

from pathlib import Path

import pytest

from infosim.game.chronicle import verified
from infosim.game.lines import Story
from infosim.game.play import Play
from infosim.game.present.lesson import sealed
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guess_is_kept_and_stands_beside_what_it_was(language: str, tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=7, language=language, saves_folder=tmp_path) as play:
        sitting = Sitting(play, words(language))
        assert sitting.in_a_year().key == "12"
        sitting.guess(250.0)
        sitting.end_month()
        path = play.path
    with Play.resume(path) as again:
        (guess,) = again.guesses
        assert (guess.asked.month, guess.asked.by, guess.said) == (1, 12, 250_000.0)
        sat = Sitting(again, words(language))
        (told,) = sealed(again, words(language))
        assert "250" in told.said
        assert not told.was, "nobody knows yet"
        while again.closed < 12:
            sat.end_month()
        (told,) = sealed(again, words(language))
        assert told.was
    assert verified(path).holds


@pytest.mark.parametrize(
    "wrong",
    [{"measure": "mrr"}, {"by": 0}, {"by": 37}, {"month": 2}, {"says": 1e16}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_guess_about_what_cannot_be_foretold_is_no_line_of_a_game(wrong: dict[str, object]) -> None:
    right = {"kind": "guess", "month": 1, "measure": "cash", "by": 12, "says": 1.0}
    assert Story(36).takes(right)
    assert not Story(36).takes({**right, **wrong})
