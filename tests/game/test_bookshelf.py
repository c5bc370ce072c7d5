"""The bookshelf: what a player chose once is heeded by whatever is opened from it."""

from pathlib import Path

import pytest

from infosim.game.bookshelf import Bookshelf
from infosim.game.decisions import SetPay
from infosim.game.settings import Settings
from infosim.locale import words


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "settings.toml"
    monkeypatch.setattr("infosim.places.settings", lambda: file)
    return file


def shelf(tmp_path: Path) -> Bookshelf:
    return Bookshelf(tmp_path / "saves", words("en"))


def test_the_language_is_asked_until_it_was_chosen_whatever_else_was(tmp_path: Path, settings: Path) -> None:
    assert shelf(tmp_path).glance().first_start
    Settings.change(settings, coach=False)
    assert shelf(tmp_path).glance().first_start
    shelf(tmp_path).speak("fr")
    assert not shelf(tmp_path).glance().first_start
    assert Settings.read(settings) == Settings(language="fr", coach=False)


def test_the_scenario_that_teaches_is_offered_until_there_is_a_game(tmp_path: Path, settings: Path) -> None:
    assert shelf(tmp_path).glance().tutorial == "first-hires"
    opened = shelf(tmp_path).begin("nobody-to-hire")
    opened.session.end_month()
    opened.session.close()
    again = shelf(tmp_path).glance()
    assert again.tutorial == "first-hires", "it can be learnt again"
    assert [game.over for game in again.kept] == [False]
    assert not settings.exists(), "nothing was chosen"


def test_whoever_asks_to_be_taught_hears_the_coach_even_after_silencing_it(tmp_path: Path, settings: Path) -> None:
    Settings.change(settings, coach=False)
    silent = shelf(tmp_path).begin("first-hires").session
    assert silent.coach() is None
    silent.close()
    taught = shelf(tmp_path).teach("first-hires").session
    assert taught.coach() is not None
    taught.want_coach(False)
    taught.close()
    assert Settings.read(settings).coach is False


@pytest.mark.parametrize("opened", [True, False])
def test_new_games_begin_open_where_that_was_chosen(opened: bool, tmp_path: Path, settings: Path) -> None:
    shelf(tmp_path).open_all(opened)
    assert shelf(tmp_path).glance().unlocked is opened
    session = shelf(tmp_path).begin("first-hires").session
    assert (session.decide(SetPay("product", 1.1)) is None) is opened
    session.close()
