"""Sittings: whatever happens in a game, every view of every month can be told, in both languages."""

from pathlib import Path

import pytest

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.decisions import OpenVacancy
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import load
from infosim.sight import view

COMPANY = ("cash", "runway", "mrr", "churn", "morale", "opinion", "attention")
FUNCTION = ("load", "quality", "wait", "backlog", "cost")


def _played_by(bot: str, months: int, seed: int, language: str, folder: Path) -> list[str]:
    """A game that a bot decides, every view looked at; the headlines of its reports."""
    play = Play.begin(load("first-hires"), seed=seed, language=language, saves_folder=folder)
    sitting = Sitting(play, words(language))
    own_luck = keys(seed, play.state.luck[0] * 0)
    told = []
    while not play.finished and play.closed < months:
        orders = named(bot)(view(play.state, play.rules), own_luck)
        for decision in decisions_of(orders, play.seat):
            sitting.decide(decision)
        room = sitting.room()
        assert len(room.rows) == len(play.rules.layout.functions)
        sitting.end_month()
        report = sitting.report()
        assert report is not None
        told.append(report.headline)
        for figure in (*COMPANY, *(f"{row.key}.{name}" for row in room.rows for name in FUNCTION)):
            sitting.why(figure)
    if play.finished:
        ending = sitting.ending()
        assert ending is not None
        assert ending.sentence
    sitting.close()
    return told


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("bot", ["selective", "random", "outsource-all"])
def test_every_view_of_a_lively_year_can_be_told(bot: str, language: str, tmp_path: Path) -> None:
    told = _played_by(bot, 14, 3, language, tmp_path)
    assert len(told) >= 6
    assert all(told)


@pytest.mark.parametrize("bot", ["idle", "in-house"])
def test_a_whole_game_is_told_to_its_end(bot: str, tmp_path: Path) -> None:
    assert len(_played_by(bot, 36, 4, "en", tmp_path)) >= 14


def test_the_same_game_is_told_again_when_it_is_resumed(tmp_path: Path) -> None:
    play = Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path)
    sitting = Sitting(play, words("en"))
    for _ in range(7):
        sitting.end_month()
    room, report = sitting.room(), sitting.report(3)
    sitting.close()
    again = Sitting(Play.resume(play.path), words("en"))
    assert again.room() == room
    assert again.report(3) == report
    again.close()


def test_a_decision_is_seen_at_once_and_an_undo_takes_it_back(tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        before = sitting.room()
        assert sitting.decide(OpenVacancy("product")) is None
        assert len(sitting.room().decided) == 1
        assert sitting.room().strip
        assert sitting.undo() is None
        assert sitting.room() == before
        assert sitting.undo() is not None, "nothing is left to undo, and that is said"
