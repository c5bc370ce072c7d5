"""Making a class file: one scenario for everybody, with one seed, and what holds in the lesson."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from infosim.classroom.replaying import Reach
from infosim.game.lesson import QUESTIONS, SEATS, Lesson, NotAClass, Prediction, seat_of
from infosim.game.lesson_file import written
from infosim.game.yardsticks import Field, yardsticks
from infosim.locale import Message, Words, message
from infosim.scenario import Scenario, from_text
from infosim.scenario.compile import compiled
from infosim.scenario.source import Tables
from infosim.scenario.writing import toml

SHORT_SEEDS = 9_999
"""Seeds that are drawn are from 1 to this: they are read aloud."""
FIRST, SECOND = 4, 13
"""Months before which a class is asked: once the first months were played together, and after the first year."""
WHAT_IF = 3
"""Uses in a chapter, so that judgement plays, and not the oracle (judgement)."""


def seed_of(scenario: Scenario) -> int:
    """The seed of a class that was given none: the scenario's own, else one that is drawn."""
    return scenario.seed or 1 + secrets.randbelow(SHORT_SEEDS)


def made(
    scenario: Scenario, *, seed: int, months: int | None, people: Iterable[str], w: Words, without: Iterable[str] = ()
) -> tuple[Lesson, Scenario]:
    """A lesson on a scenario, cut or drawn out to so many months, and the scenario as everybody plays it.

    A company that would be bankrupt is restructured: nobody is out before the end. The scenario's notes for the lesson
    stay with the teacher: whoever has the file may read all of it. `without` are objectives that are left out.
    """
    tables = _without(scenario.tables, "teacher", tuple(scenario.tables.get("teacher", {})))
    tables = {
        **_without(tables, "objectives", tuple(without)),
        "play": {**scenario.tables.get("play", {}), "bankrupt": "restructured"},
    }
    if months is not None and months != scenario.months:
        tables["turns"] = [[months, 1]]
    played = from_text(toml(tables), scenario.id)
    seats = tuple(sorted({seat_of(name, seed) for name in people}))
    lesson = Lesson(
        title=scenario.text("title", w.language),
        language=w.language,
        scenario=scenario.id,
        sha256=played.digest,
        seed=seed,
        text=_welcome(played, w),
        # words: a class file: how games are given in; the teacher may write something else
        hand_in=w.text("class.file", "Give this file to your teacher."),
        what_if=WHAT_IF,
        questions=questions(scenario, w),
        predictions=predictions(scenario, played.months, w),
        seats=seats,
    )
    return lesson, played


def out_of_reach(scenario: Scenario, months: int, seed: int) -> tuple[str, ...]:
    """The objectives that no reference bot reaches in so many months on the luck of a class: nobody need try.

    A lesson is shorter than the game that its scenario tells of, and whoever misses an objective has no grade.
    """
    tables = {**scenario.tables, "turns": [[months, 1]]}
    played = from_text(toml(tables), scenario.id)
    aims = {name: Reach(aim) for name, aim in played.objectives.items()}
    field = Field.opened(yardsticks(played), compiled(played), seed, [0])
    for _ in range(months):
        field.go_on()
        for aim in aims.values():
            aim.month(field.state, field.rules)
    ends = np.full(len(field.bots), months - 1)
    return tuple(name for name, aim in aims.items() if not aim.reached(ends).any())


def _without(tables: Tables, section: str, names: tuple[str, ...]) -> Tables:
    """A scenario without some things of a section, and what is said of them in any language; without it, if all go."""

    def left(held: Tables) -> Tables:
        rest = {name: value for name, value in held.get(section, {}).items() if name not in names}
        return {**{name: value for name, value in held.items() if name != section}, **({section: rest} if rest else {})}

    kept = left(tables)
    if "text" in kept:
        kept["text"] = {language: left(texts) for language, texts in kept["text"].items()}
    return kept


def _welcome(scenario: Scenario, w: Words) -> str:
    """What a class file says to begin with; the teacher may write something else."""
    # words: a class file: the first words to a class; {months} is a number
    first = w.text(
        "class.file",
        "You run the IT of a company for {months} months. Everybody in this class has the same company, the same "
        "customers and the same luck; what differs is what you decide.",
        months=w.count(scenario.months),
    )
    # words: a class file: the first words to a class, the second paragraph
    second = w.text(
        "class.file",
        "Now and then you are asked what you expect. What you say is sealed, and opened once it is known. An empty "
        "bank does not end your game: the creditors take half of your share, and you play on.",
    )
    return f"{first}\n\n{second}"


# words: a class file: a question before month 4; {month} is a number
_LOWEST = message("class.file", "How low will your cash fall, at worst, until the end of month {month}?")
# words: a class file: a question before month 4; {month} is a number
_HANDED = message("class.file", "How many functions will others mostly do for you at the end of month {month}?")
# words: a class file: a question after the first year; {month} is a number
_REVENUE = message("class.file", "What will customers pay you a month at the end of month {month}?")
# words: a class file: a question after the first year; {month} is a number
_SERVICE = message("class.file", "Of the work that is asked for, how much will be done in time in month {month}?")

_QUESTIONS: tuple[tuple[str, Message, str, str, int, bool], ...] = (
    ("lowest-cash", _LOWEST, "cash", "lowest", FIRST, False),
    ("handed-over", _HANDED, "handed_over", "end", FIRST, True),
    ("revenue", _REVENUE, "mrr", "end", SECOND, False),
    ("service", _SERVICE, "service", "end", SECOND, False),
)
"""Identifier, question, measure, how it is judged, before which month it is asked, whether of the first year."""


def questions(scenario: Scenario, w: Words) -> tuple[str, ...]:
    """What is asked in the debrief: the scenario's own questions, and what everybody would do otherwise."""
    own = [scenario.text(f"teacher.questions.{name}", w.language) for name in scenario.teacher.questions]
    # words: a class file: a question for the debrief
    otherwise = w.text("class.file", "What would you decide otherwise next time, and in which month?")
    return (*own[: QUESTIONS - 1], otherwise)


def predictions(scenario: Scenario, months: int, w: Words) -> tuple[Prediction, ...]:
    """What a class is asked: the scenario's own predictions; where it has none, what every company can be asked."""
    found = []
    for name, own in scenario.teacher.predictions.items():
        by = months if own.by is None else own.by
        if own.month <= by <= months:
            asked = scenario.text(f"teacher.predictions.{name}.says", w.language)
            found.append(Prediction(name, asked, own.month, own.measure, own.judged, by))
    if found:
        return tuple(found)
    for name, says, measure, judged, month, first_year in _QUESTIONS:
        by = min(months, 12) if first_year else months
        if month <= by:
            found.append(Prediction(name, w.say(says, month=w.count(by)), month, measure, judged, by))
    return tuple(found)


def save(lesson: Lesson, scenario: Scenario, file: Path, w: Words) -> None:
    """Write a class file. Raises OSError, FileExistsError where one stands there already."""
    with file.open("x", encoding="utf-8", newline="\n") as out:
        out.write(written(lesson, scenario, w))


# ---------------------------------------------------------------------------------------------------------- the roster
# words: a class's list of names that cannot be read
NO_LIST = message("class.error", "the list of names cannot be read as a table of UTF-8 text with commas or semicolons")
# words: a class's list of names that holds too many
TOO_MANY = message("class.error", "the list of names has more than {most} lines")
# words: a class's list of names that holds nobody
NOBODY = message("class.error", "the list of names holds no name")


def too_many() -> NotAClass:
    """A list of more names than a class has."""
    return NotAClass(TOO_MANY, most=SEATS)
