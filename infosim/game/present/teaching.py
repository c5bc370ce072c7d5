"""The teacher's notes of a scenario, in words: what somebody who holds a lesson with it reads beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from infosim.game.lesson import Lesson
from infosim.game.lesson import Prediction as Foretold
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


def of_class(lesson: Lesson, w: Words) -> tuple[Part, ...]:
    """What a class file holds, for the teacher who made it: what everybody reads, is asked, and is asked afterwards."""
    told = [
        # words: a class file: what a class is told at first; {seed} a number, {code} four letters
        w.text("teacher", "Class {code}, seed {seed}.", code=lesson.code, seed=str(lesson.seed)),
        # words: a class file: how often a decision may be tried before it is taken
        w.plural("teacher", "{n} trial of a decision in each chapter.", "{n} trials of decisions in each chapter.",
                 lesson.what_if)
        if lesson.what_if is not None
        # words: a class file: how often a decision may be tried before it is taken
        else w.text("teacher", "Trials of decisions without a limit."),
    ]  # fmt: skip
    if lesson.seats:
        # words: a class file: how many people are on the teacher's list
        told.append(w.plural("teacher", "{n} name on your list.", "{n} names on your list.", len(lesson.seats)))
    read = [line for line in f"{lesson.text}\n{lesson.hand_in}".split("\n") if line.strip()]
    parts = (
        # words: cells 40; title of a part of what a class file holds, in capitals
        Part(w.text("teacher", "THE CLASS"), tuple(told)),
        # words: cells 40; title of a part of what a class file holds, in capitals
        Part(w.text("teacher", "WHAT EVERYBODY READS"), tuple(read)),
        Part(w.text("teacher", "PREDICTIONS"), tuple(_asked(each, w) for each in lesson.predictions)),
        Part(w.text("teacher", "QUESTIONS"), tuple(_numbered(lesson.questions, w))),
    )
    return tuple(part for part in parts if part.paragraphs)


def _asked(each: Foretold, w: Words) -> str:
    """A prediction: before which month it is asked, and from when the answer is known."""
    # words: a prediction that is asked for; {question} is a whole sentence, {month} and {by} are numbers
    return w.text("teacher", "Before month {month}: {question} Known after month {by}.",
                  month=w.count(each.month), question=each.says, by=w.count(each.by))  # fmt: skip


def _numbered(questions: Iterable[str], w: Words) -> Iterator[str]:
    for n, question in enumerate(questions, 1):
        # words: a question of the debrief, numbered
        yield w.text("teacher", "{n}. {question}", n=w.count(n), question=question)


def _text(scenario: Scenario, name: str, w: Words) -> tuple[str, ...]:
    """A text by its lines."""
    return tuple(line for line in said(scenario, name, w).split("\n") if line.strip())


def said(scenario: Scenario, path: str, w: Words) -> str:
    """A text under `[teacher]`, as it may be wrapped in its language."""
    text = scenario.text(f"teacher.{path}", w.language)
    return spaced(text) if w.language == "fr" else text


def _questions(scenario: Scenario, w: Words) -> Iterator[str]:
    return _numbered((said(scenario, f"questions.{name}", w) for name in scenario.teacher.questions), w)


def _predictions(scenario: Scenario, w: Words) -> Iterator[str]:
    """What is asked, and when."""
    asked = scenario.teacher.predictions
    if asked:
        yield w.text("teacher", "Asked before that month is played, sealed, and opened once the answer is known.")
    for name, each in asked.items():
        question = said(scenario, f"predictions.{name}.says", w)
        # words: a prediction that is asked for; {question} is a whole sentence
        yield w.text("teacher", "Before month {month}: {question}", month=w.count(each.month), question=question)
