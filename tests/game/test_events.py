"""Events in a play: an answer is kept, undone, replayed; what it leaves stands on the strip; silence speaks first."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.game.decisions import Answer, Fund, as_json, from_json
from infosim.game.facts.stories import on_table
from infosim.game.notation import NotADecision
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from tests.game.plays import rules

APRIL = 3
"""Months closed when the clinic calls: on the table in month 4."""


def sitting(folder: Path, language: str = "en", months: int = APRIL, seed: int = 5) -> Sitting:
    play = Play.begin(load("first-hires"), seed=seed, language=language, saves_folder=folder)
    told = Sitting(play, words(language))
    for _ in range(months):
        told.end_month()
    return told


def test_an_answer_is_plain_data_and_only_known_cards_and_answers_are_read() -> None:
    answer = Answer("big-client", "dedicate")
    assert as_json(answer) == {"kind": "answer", "card": "big-client", "choice": "dedicate"}
    assert from_json(as_json(answer), rules().layout) == answer
    for wrong in ({"card": "nobody", "choice": "dedicate"}, {"card": "big-client", "choice": "run"}):
        with pytest.raises(NotADecision):
            from_json({"kind": "answer", **wrong}, rules().layout)


def test_an_answer_is_kept_undone_and_the_same_after_a_resume(tmp_path: Path) -> None:
    told = sitting(tmp_path)
    assert told.answer("dedicate") is None
    assert list(told.play.decisions) == [Answer("big-client", "dedicate")]
    assert told.undo() is None
    assert not list(told.play.decisions)
    assert told.answer("part") is None
    assert told.answer("credit") is None
    assert list(told.play.decisions) == [Answer("big-client", "credit")], "the last word stands"
    told.close()
    with Play.resume(told.play.path) as again:
        assert again.decisions == (Answer("big-client", "credit"),)
        again.end_month()
        assert again.ledger(4) is not None
        assert again.ledgers[3]["cash"]["events"][0, 0] == -150_000


def test_another_card_than_the_one_on_the_table_is_refused(tmp_path: Path) -> None:
    told = sitting(tmp_path)
    why = told.decide(Answer("breach", "hush"))
    assert why is not None
    assert "nothing lies on the table" in why.text
    told.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_event_speaks_first_names_its_default_and_the_month_does_not_end_unasked(
    tmp_path: Path, language: str
) -> None:
    told = sitting(tmp_path, language)
    room, shown = told.room(), told.event()
    assert shown is not None
    assert room.alert is not None
    assert room.alert.title == shown.title
    assert room.alert_opens is not None
    assert room.alert_opens.screen == "event"
    silent = shown.answers[shown.default].label
    assert silent in room.alert.outlook.text.replace("\u00a0", " ")
    assert room.before_end is not None
    assert silent in room.before_end.cause.text.replace("\u00a0", " ")
    assert told.answer(shown.answers[0].key) is None
    assert told.room().alert != room.alert
    before_end = told.room().before_end
    assert before_end is None or silent not in before_end.cause.text
    told.close()


def test_what_an_answer_leaves_stands_on_the_strip_until_it_lands(tmp_path: Path) -> None:
    told = sitting(tmp_path)
    assert told.answer("dedicate") is None
    story = [item for item in told.room().strip if item.kind == "event"]
    assert [item.note for item in story] == ["the clinic speaks well"]
    assert story[0].track.months == 3  # type: ignore[union-attr]
    told.end_month()
    notes = [item.note for item in told.room().strip if item.kind == "event"]
    assert notes == ["until Jun", "the clinic speaks well"], "what lasts, and what lands"
    for _ in range(3):
        told.end_month()
    assert not [item for item in told.room().strip if item.note == "the clinic speaks well"]
    told.close()


def test_days_that_an_answer_takes_are_days_of_this_month(tmp_path: Path) -> None:
    told = sitting(tmp_path)
    silent = told.room().attention.taken
    assert told.answer("dedicate") is None
    assert told.room().attention.taken == pytest.approx(silent - 1.0), "silence would have been credit, and a day"
    told.close()


def test_an_answer_that_is_a_decision_is_given_with_that_decision(tmp_path: Path) -> None:
    told = sitting(tmp_path, months=13, seed=3)
    table = on_table(told._played)
    assert table is not None
    shown = told.event()
    assert shown is not None
    assert shown.card == "last-bridge"
    raise_money = shown.answers[0]
    assert raise_money.form is not None
    assert raise_money.form.form == "fund"
    why = told.answer("raise")
    assert why is not None
    assert "a decision of its own" in why.text
    if told.decide(Fund("start")) is None:
        assert told.answer("raise") is None
    told.close()


def test_the_wire_tells_what_silence_meant_and_what_landed(tmp_path: Path) -> None:
    told = sitting(tmp_path)
    shown = told.event()
    assert shown is not None
    told.end_month()
    said = [item.said.text for item in told.room().wire]
    assert any(shown.title in text and "nobody answered" in text for text in said)
    told.close()
    told = sitting(tmp_path / "other")
    assert told.answer("dedicate") is None
    landed: list[str] = []
    for _ in range(5):
        told.end_month()
        landed += [item.said.text for item in told.room().wire if "the clinic speaks well" in item.said.text]
    assert landed, "what an answer left is told when it lands"
    told.close()
