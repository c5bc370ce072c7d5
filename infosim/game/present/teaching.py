"""The teacher's notes of a scenario, in words: what somebody who holds a lesson with it reads beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from infosim.locale import Words
from infosim.locale.prose import spaced
from infosim.scenario import Scenario


class Part(NamedTuple):
    """A part of the notes: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


def notes(scenario: Scenario, w: Words) -> tuple[Part, ...]:
    """The parts that the scenario has, in the order in which a lesson needs them."""
    parts = (
        # words: cells 40; title of a part of the teacher's notes, in capitals
        Part(w.text("teacher", "BEFORE"), _text(scenario, "before", w)),
        # words: cells 40; title of a part of the teacher's notes, in capitals
        Part(w.text("teacher", "PREDICTIONS"), tuple(_predictions(scenario, w))),
        # words: cells 40; title of a part of the teacher's notes, in capitals
        Part(w.text("teacher", "WHILE THEY PLAY"), _text(scenario, "watch", w)),
        # words: cells 40; title of a part of the teacher's notes, in capitals
        Part(w.text("teacher", "DEBRIEF"), _text(scenario, "after", w)),
        # words: cells 40; title of a part of the teacher's notes, in capitals
        Part(w.text("teacher", "QUESTIONS"), tuple(_questions(scenario, w))),
    )
    return tuple(part for part in parts if part.paragraphs)


def _text(scenario: Scenario, name: str, w: Words) -> tuple[str, ...]:
    """A text by its lines."""
    return tuple(line for line in said(scenario, name, w).split("\n") if line.strip())


def said(scenario: Scenario, path: str, w: Words) -> str:
    """A text under `[teacher]`, as it may be wrapped in its language."""
    text = scenario.text(f"teacher.{path}", w.language)
    return spaced(text) if w.language == "fr" else text


def _questions(scenario: Scenario, w: Words) -> Iterator[str]:
    for n, name in enumerate(scenario.teacher.questions, 1):
        question = said(scenario, f"questions.{name}", w)
        # words: a question of the debrief, numbered
        yield w.text("teacher", "{n}. {question}", n=w.count(n), question=question)


def _predictions(scenario: Scenario, w: Words) -> Iterator[str]:
    """What is asked, and when."""
    asked = scenario.teacher.predictions
    if asked:
        yield w.text("teacher", "Asked before that month is played, sealed, and compared when the game ends.")
    for name, each in asked.items():
        question = said(scenario, f"predictions.{name}.says", w)
        # words: a prediction that is asked for; {question} is a whole sentence
        yield w.text("teacher", "Before month {month}: {question}", month=w.count(each.month), question=question)
