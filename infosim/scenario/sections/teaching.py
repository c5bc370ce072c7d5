"""Sections for whoever teaches with a scenario: never shown in a game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import FORETOLD
from infosim.scenario.keys import REQUIRED, measure, named, named_texts, text, whole, word
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """A figure that a class is asked to foretell."""

    says: str = text(200, "the question, as the class reads it", REQUIRED)
    month: int = whole(REQUIRED, "month", 1, MONTHS, "before which it is asked, and the answer sealed")
    measure: str = measure("what the answer is compared with once it is known")
    judged: str = word(FORETOLD, "end", "as it stands then, or its lowest or highest from when it was asked until then")
    by: int | None = whole(
        None, "month", 1, MONTHS, "at whose end the answer is known", says="the last month of the game"
    )


@dataclass(frozen=True, kw_only=True)
class Teacher:
    """Notes for a lesson: `infosim teacher` shows them, and a class file carries them."""

    before: str = text(1200, "what the lesson is for, what students usually get wrong, what to say first")
    watch: str = text(1200, "what to look at while they play")
    after: str = text(1200, "how to hold the debrief")
    questions: Mapping[str, str] = named_texts(200, "a question for the debrief", "question", 12)
    predictions: Mapping[str, Prediction] = named(Prediction, "prediction", 12)
