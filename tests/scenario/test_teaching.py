"""Notes for a lesson: what ships has them whole, in both languages; what an author writes is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.game.present.teaching import notes
from infosim.locale import LANGUAGES, words
from infosim.scenario import Scenario, check, load
from infosim.scenario.catalogue import ids
from tests.locale.typography import wrong
from tests.scenario.files import child, loaded

SHIPPED = [load(name) for name in ids()]


def paths(scenario: Scenario) -> list[str]:
    """Every text of the notes."""
    notes = scenario.teacher
    return [
        *(f"teacher.{name}" for name in ("before", "watch", "after")),
        *(f"teacher.questions.{name}" for name in notes.questions),
        *(f"teacher.predictions.{name}.says" for name in notes.predictions),
    ]


@pytest.mark.parametrize("scenario", SHIPPED, ids=lambda s: s.id)
def test_what_ships_has_its_own_notes_in_both_languages(scenario: Scenario) -> None:
    assert len(scenario.teacher.questions) == 3
    assert len(scenario.teacher.predictions) == 3
    for path in paths(scenario):
        english, french = (scenario.text(path, language) for language in LANGUAGES)
        assert english
        assert french != english, path
    others = [other for other in SHIPPED if other is not scenario]
    assert all(scenario.teacher.before != other.teacher.before for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SHIPPED, ids=lambda s: s.id)
def test_every_note_is_shown_to_the_teacher_as_the_house_writes(scenario: Scenario, language: str) -> None:
    w = words(language)
    told = [line for part in notes(scenario, w) for line in part.paragraphs]
    for path in paths(scenario):
        for line in scenario.text(path, language).strip().split("\n"):
            assert any(line in shown.replace("\u00a0", " ") for shown in told), path
    assert [fault for line in told for fault in wrong(line, language, "teacher")] == []


def test_a_question_may_be_taken_out_of_what_is_inherited_and_another_added(tmp_path: Path) -> None:
    mine = loaded(
        tmp_path,
        '[teacher.questions]\nmine = "Why?"\n',
        top='drop = ["teacher.questions.core", "teacher.predictions.*"]',
    )
    assert list(mine.teacher.questions) == ["pipeline", "promise", "mine"]
    assert mine.teacher.predictions == {}


def test_notes_may_be_left_out(tmp_path: Path) -> None:
    assert notes(loaded(tmp_path, "", top='drop = ["teacher.*"]'), words("en")) == ()


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ('"cahs"', "unknown measure `cahs`. Did you mean `cash`?"),
        ('"load"', "`load` is no measure of the whole company."),
        ("3", "`measure` is one word in quotes; this is a number."),
    ],
)
def test_what_a_prediction_is_compared_with_is_a_measure_of_the_company(
    tmp_path: Path, measure: str, told: str
) -> None:
    report = check(child(tmp_path, f'[teacher.predictions.mine]\nsays = "How much?"\nmonth = 4\nmeasure = {measure}\n'))
    assert told.split(".")[0] in report.text()
    assert report.errors == 1


def test_a_prediction_after_the_end_is_told(tmp_path: Path) -> None:
    body = '[teacher.predictions.mine]\nsays = "How much?"\nmonth = 40\nmeasure = "cash"\n'
    report = check(child(tmp_path, body))
    assert (report.errors, report.warnings) == (0, 1)
    assert "month 40 never comes" in report.text()


@pytest.mark.parametrize(
    ("rest", "told", "errors"),
    [
        ("by = 40", "month 40 never comes", 0),
        ("by = 3", "`by`", 1),
        ('judged = "average"', "One of: end, highest, lowest.", 1),
        ('judged = "lowest"\nby = 12', "", 0),
    ],
)
def test_a_prediction_says_how_and_when_it_is_judged_as_in_a_class_file(
    tmp_path: Path, rest: str, told: str, errors: int
) -> None:
    body = f'[teacher.predictions.mine]\nsays = "How low?"\nmonth = 4\nmeasure = "cash"\n{rest}\n'
    report = check(child(tmp_path, body))
    assert report.errors == errors
    assert told in report.text()


def test_what_is_inherited_and_comes_after_the_end_is_to_be_dropped(tmp_path: Path) -> None:
    shorter = check(child(tmp_path, "", top="turns = [[12, 1]]"))
    assert {note.path for note in shorter.notes} >= {"teacher.predictions.leavers.month", "events.the-offer.from"}
    assert 'Write drop = ["teacher.predictions.leavers"] at the top of the file.' in shorter.text()
    dropped = ", ".join(f'"{note.path.rpartition(".")[0]}"' for note in shorter.notes)
    assert not check(child(tmp_path, "", top=f"turns = [[12, 1]]\ndrop = [{dropped}]")).notes
