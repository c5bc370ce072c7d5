"""A class file says what holds in a lesson; what is expected in it is sealed before it is known, and never changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infosim.game.decisions import OpenVacancy
from infosim.game.foretold import outcome
from infosim.game.journal import read
from infosim.game.lesson import Lesson, NotAClass
from infosim.game.lesson_file import is_class, opened, written
from infosim.game.play import Play
from infosim.game.replay import proof
from infosim.game.saves import attended as kept
from infosim.locale import LANGUAGES, words
from tests.game.files import journal_of, records
from tests.game.lessons import attended, lesson
from tests.game.plays import first_hires

EN = words("en")


def file_of(folder: Path, text: str | None = None, language: str = "en") -> Path:
    held, scenario = lesson(language=language)
    path = folder / "lesson.toml"
    path.write_text(written(held, scenario, words(language)) if text is None else text, "utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_class_file_is_read_as_it_was_made(tmp_path: Path, language: str) -> None:
    path = file_of(tmp_path, language=language)
    held, scenario = lesson(language=language)
    assert is_class(path)
    assert opened(path) == (held, scenario)
    assert Lesson.read(held.canonical) == held
    assert scenario.play.bankrupt == "restructured"
    assert scenario.months == 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_class_file_holds_no_note_that_is_for_the_teacher_alone(tmp_path: Path, language: str) -> None:
    text = file_of(tmp_path, language=language).read_text("utf-8")
    notes = first_hires().teacher
    for spoken in LANGUAGES:
        for name in ("before", "watch", "after"):
            first = first_hires().text(f"teacher.{name}", spoken).strip().split("\n")[0]
            assert first[:40] not in text
    assert next(iter(notes.questions.values())) in text or language != "en"


def test_a_teacher_changes_the_texts_and_it_is_another_class(tmp_path: Path) -> None:
    text = file_of(tmp_path).read_text("utf-8")
    held, _ = lesson()
    changed, scenario = opened(
        file_of(tmp_path, text.replace("Give this file to your teacher.", 'Moodle, \\"week 3\\".'))
    )
    assert changed.hand_in == 'Moodle, "week 3".'
    assert changed.digest != held.digest
    assert scenario == lesson()[1]


WRONG = {
    "an empty file": ("", "no class file"),
    "a scenario": ("format = 1\ntitle = 'x'\n", "no class file"),
    "no TOML": ("class = 1\n= 3", "line 2"),
    "a later format": ("class = 2\n[scenario]\n", "newer"),
    "an unknown key": ("class = 1\ncolour = 3\n[scenario]\n", "`colour`"),
    "half of it": ("class = 1\ntitle = 'x'\n", "`scenario`"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_class_file_is_told_why(tmp_path: Path, case: str) -> None:
    text, why = WRONG[case]
    with pytest.raises(NotAClass) as wrong:
        opened(file_of(tmp_path, text))
    assert why in wrong.value.told(EN)
    assert wrong.value.told(words("fr"))


CHANGED = {
    "a month beyond the end": ("by = 14", "by = 99", "lowest-cash"),
    "a measure that is none": ('measure = "cash"', 'measure = "luck"', "`luck`"),
    "a measure without what it is of": ('measure = "cash"', 'measure = "load"', "`load`"),
    "a word that is none": ('judged = "lowest"', 'judged = "best"', "one of end"),
    "a text that commands a terminal": ('title = "First Hires"', 'title = "\\u001b[2J"', "title"),
    "a seed below 0": ("seed = 7", "seed = -7", "whole number"),
    "more trials than there are": ("what_if = 3", "what_if = 100", "from 0 to 99"),
    "a changed scenario": ("cash = 320_000", "cash = 920_000", "not as it was made"),
    "a digest of another": ('sha256 = "', 'sha256 = "00', "small letters"),
}


@pytest.mark.parametrize("case", CHANGED)
def test_what_a_class_file_must_not_say_is_named(tmp_path: Path, case: str) -> None:
    old, new, why = CHANGED[case]
    text = file_of(tmp_path).read_text("utf-8")
    old, new = (old, new) if old in text else (old.replace("_", ""), new.replace("_", ""))
    assert old in text
    with pytest.raises(NotAClass) as wrong:
        opened(file_of(tmp_path, text.replace(old, new, 1)))
    assert why in wrong.value.told(EN)


def test_a_class_file_cut_anywhere_is_no_class(tmp_path: Path) -> None:
    text = file_of(tmp_path).read_text("utf-8")
    for at in range(1, len(text) - 1, len(text) // 12):
        with pytest.raises(NotAClass):
            opened(file_of(tmp_path, text[:at]))


def test_names_are_awaited_whatever_their_case_accents_and_order() -> None:
    held, scenario = lesson()
    for name in ("Ana Duval", "DUVAL ana", "Emile Noel", "Noël, Émile"):
        assert held.awaits(name)
    assert not held.awaits("Ana Dupont")
    assert "Duval" not in written(held, scenario, EN)


def test_a_journal_of_a_class_carries_it_and_names_its_player(tmp_path: Path) -> None:
    held, _ = lesson()
    with attended(tmp_path) as play:
        play.end_month()
        path = play.path
    found = read(path)
    assert (found.header.player, found.header.lesson) == ("Ana Duval", held)
    assert records(path.read_bytes())[0]["class"] == held.digest
    saved = kept(tmp_path, held.digest, "Ana Duval")
    assert saved is not None
    assert saved.path == path
    assert kept(tmp_path, held.digest, "Somebody") is None
    assert proof(path, EN)[0]


def test_a_prediction_is_sealed_in_its_month_once_and_kept(tmp_path: Path) -> None:
    with attended(tmp_path) as play:
        assert play.asked == ()
        with pytest.raises(KeyError):
            play.predict("lowest-cash", 80_000)
        for _ in range(3):
            play.end_month()
        assert [each.id for each in play.asked] == ["lowest-cash", "handed-over"]
        play.predict("lowest-cash", 80_000)
        with pytest.raises(KeyError):
            play.predict("lowest-cash", 90_000)
        play.end_month()
        assert play.asked == ()
        with pytest.raises(KeyError):
            play.predict("handed-over", 2)
        path = play.path
    with Play.resume(path) as again:
        assert again.predictions == {"lowest-cash": 80_000}
    assert proof(path, EN)[0]


def test_a_prediction_that_was_put_in_later_or_twice_is_damage(tmp_path: Path) -> None:
    with attended(tmp_path) as play:
        for _ in range(3):
            play.end_month()
        play.predict("lowest-cash", 80_000)
        play.end_month()
        path = play.path
    lines = [line for line in records(path.read_bytes()) if line["kind"] != "snapshot"]
    said = next(line for line in lines if line["kind"] == "prediction")
    for wrong in (
        [*lines, said],
        [*lines, {**said, "id": "handed-over"}],
        [*lines, {**said, "id": "handed-over", "month": 5}],
        [*lines[:-1], said, lines[-1]],
        [*lines[:-1], {**said, "id": "handed-over", "says": 3}, lines[-1]],
        [*lines[:-1], {**said, "id": "nothing"}, lines[-1]],
    ):
        path.write_bytes(journal_of(wrong))
        assert read(path).damage is not None


def test_what_was_foretold_is_known_once_its_month_has_closed(tmp_path: Path) -> None:
    with attended(tmp_path, months=6) as play:
        lowest = next(each for each in play.header.lesson.predictions if each.id == "lowest-cash")  # type: ignore[union-attr]
        for _ in range(6):
            assert outcome(lowest, play.states, play.rules) is None
            play.end_month()
        cash = [float(s.cash[0, 0]) / 100 for s in play.states]
        assert outcome(lowest, play.states, play.rules) == min(cash[lowest.month :])
        assert outcome(replace(lowest, judged="highest"), play.states, play.rules) == max(cash[lowest.month :])
        assert outcome(replace(lowest, judged="end"), play.states, play.rules) == cash[-1]


def test_trials_are_counted_by_chapter_and_none_is_left_while_the_class_waits(tmp_path: Path) -> None:
    with attended(tmp_path) as play:
        assert [play.try_out() for _ in range(4)] == [True, True, True, False]
        path = play.path
    with Play.resume(path) as play:
        assert play.tries_left == 0
        for _ in range(3):
            play.end_month()
    assert proof(path, EN)[0]
    with attended(tmp_path, "Émile Noël") as play:
        for _ in range(3):
            play.end_month()
        assert play.tries_left == 0
        for each in play.asked:
            play.predict(each.id, 1)
        assert play.tries_left == 3


def test_a_game_alone_has_no_class_and_no_limit(tmp_path: Path) -> None:
    _, scenario = lesson()
    with Play.begin(scenario, seed=7, saves_folder=tmp_path) as play:
        assert (play.asked, play.tries_left, play.try_out()) == ((), None, True)
        assert "class" not in records(play.path.read_bytes())[0]


def test_whoever_is_bankrupt_in_a_class_is_restructured_and_plays_to_the_end(tmp_path: Path) -> None:
    """More and more people are hired: the money ends, and the game does not."""
    with attended(tmp_path, months=18) as play:
        while not play.finished:
            play.decide(OpenVacancy("product", posts=3))
            play.decide(OpenVacancy("support", posts=3))
            play.end_month()
        assert (play.closed, play.dead) == (18, False)
        assert play.state.rescued[0, 0] >= 1
        assert sum(float(ledger["cash"]["rescue"][0, 0]) for ledger in play.ledgers) > 0
        path = play.path
    assert proof(path, EN)[0]
