"""Sittings: whatever happens in a game, every view of every month can be told, in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.decisions import OpenVacancy, Standing, Tender
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import Scenario, from_text, load
from infosim.sight import view


def play_day(month: int) -> date:
    """The first day of a month of First Hires."""
    return date(2027 + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def opened(name: str) -> Scenario:
    """A scenario in which nothing is locked."""
    return from_text(re.sub(r"(?m)^unlocks = .*$", "", load(name).resolved), name)


COMPANY = ("cash", "runway", "mrr", "churn", "morale", "opinion", "attention")
FUNCTION = ("load", "quality", "wait", "backlog", "cost")


def told_by(bot: str, months: int, seed: int, language: str, folder: Path) -> list[str]:
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


@pytest.mark.parametrize(("bot", "language"), [("selective", "fr"), ("random", "en"), ("outsource-all", "fr")])
def test_every_view_of_a_lively_year_can_be_told(bot: str, language: str, tmp_path: Path) -> None:
    told = told_by(bot, 9, 3, language, tmp_path)
    assert len(told) >= 6
    assert all(told)


@pytest.mark.no_cover
def test_a_whole_game_is_told_to_its_end(tmp_path: Path) -> None:
    assert len(told_by("idle", 36, 4, "en", tmp_path)) >= 14


def test_the_same_game_is_told_again_when_it_is_resumed(tmp_path: Path) -> None:
    play = Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path)
    sitting = Sitting(play, words("en"))
    for _ in range(6):
        sitting.end_month()
    sitting.heard()  # whoever comes back is told again what the last month said, and no more
    sitting.end_month()
    room, report = sitting.room(), sitting.report(3)
    sitting.close()
    again = Sitting(Play.resume(play.path), words("en"))
    assert again.room() == room
    assert again.report(3) == report
    again.close()


def test_months_pass_until_the_bids_are_in_and_each_of_them_is_kept(tmp_path: Path) -> None:
    play = Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path)
    sitting = Sitting(play, words("en"))
    assert sitting.decide(Tender("support")) is None
    passed = sitting.skip()
    assert passed.months == play.closed == 1
    assert "Support: " in passed.why.text
    assert "to read" in passed.why.text
    while not play.finished:
        before = play.closed
        passed = sitting.skip()
        assert 1 <= passed.months == play.closed - before <= 3
        assert passed.since == play_day(before + 1)
        assert passed.why
    closed = play.closed
    sitting.close()
    with Play.resume(play.path) as again:
        assert again.closed == closed


def test_whoever_has_enough_sees_one_month_pass(tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path) as play:
        assert Sitting(play, words("en")).skip(lambda: True).months == 1
        assert play.closed == 1


def test_what_a_standing_order_does_is_told_with_the_decisions_and_undone_with_it(tmp_path: Path) -> None:
    with Play.begin(opened("first-hires"), seed=5, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        assert sitting.decide(OpenVacancy("product", pay=0.95)) is None
        sitting.end_month()
        sitting.end_month()
        assert not sitting.room().decided
        assert sitting.decide(Standing("bridge", 6)) is None
        by_order, given = sitting.room().decided
        assert (by_order.text, by_order.standing) == ("1 freelancer: Product dev, 2 mo", True)
        assert (given.text, given.cost, given.standing) == ("Freelancer on a post over 2 mo", "till Aug 2027", False)
        sitting.end_month()
        report = sitting.report()
        assert report is not None
        assert report.decisions == 2
        assert [effect.decision for effect in report.effects][:1] == ["1 freelancer: Product dev, 2 mo"]


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
