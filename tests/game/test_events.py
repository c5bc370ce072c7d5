"""Events in a play: an answer is kept, undone, replayed; what it leaves stands on the strip; silence speaks first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from infosim.engine.orders import neutral
from infosim.engine.unfolding import CAME, NOTHING
from infosim.game.decisions import Answer, Fund, as_json, from_json
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.facts.stories import on_table
from infosim.game.facts.story import story
from infosim.game.notation import NotADecision
from infosim.game.play import Play
from infosim.game.present.afterwards import afterwards
from infosim.game.present.end import chapter
from infosim.game.present.telling import Telling
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from tests.game.plays import first_morning, rules

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
    told = sitting(tmp_path, months=9, seed=3)
    while (table := on_table(told._played)) is None or table.key != "last-bridge":
        told.end_month()
        assert not told.play.finished
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


@pytest.mark.parametrize("came", [True, False])
def test_what_might_have_come_of_an_answer_is_told_either_way_when_it_is_known(came: bool) -> None:
    row = rules().layout.laters.index("breach.hush.found")
    before = first_morning()
    pending, landed = np.zeros_like(before.pending), np.zeros_like(before.landed)
    pending[row], landed[row] = 1.0, CAME if came else NOTHING
    played = Played.opened(load("first-hires"), rules(), 1, before.but(pending=pending))
    played = played.after(before.but(month=1, landed=landed), {}, neutral(rules().layout, 1, 1))
    for language, suite in (("en", "nothing came of it"), ("fr", "sans suite")):
        said = [item.said.text for item in afterwards(Telling(Facts(played), words(language)), 1)]
        assert len(said) == 1
        assert (suite in said[0]) is not came
        assert ("▼\u00a015" in said[0] or "▼ 15" in said[0]) is came, "what it does, in figures"


def test_an_answer_and_what_came_of_it_are_part_of_the_story() -> None:
    row = rules().layout.laters.index("breach.hush.found")
    after = rules().content.deck.laters[row].after
    s, cards = first_morning(), rules().layout.cards
    quiet = neutral(rules().layout, 1, 1)
    hush = replace(quiet, answer=quiet.answer + 1.0 + rules().layout.choices[cards.index("breach")].index("hush"))
    played = Played.opened(load("first-hires"), rules(), 1, s.but(card=s.card * 0.0 + cards.index("breach")))
    landed = np.zeros_like(s.landed)
    landed[row] = NOTHING
    for n in range(1, after + 2):
        known = landed if n == 1 + after else 0.0 * landed
        played = played.after(s.but(month=n, landed=known), {}, hush if n == 1 else quiet)
    moments = [chapter(Telling(Facts(played), words("en")), each) for each in story(played)]
    told = next(moment for moment in moments if moment.title == "Friday, 18:40")
    assert told.date == played.first_day(1)
    assert told.said.text == "Fix it, and say nothing · nothing came of it"
