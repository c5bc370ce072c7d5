"""Classes for tests: a class file of First Hires, and games that are played in it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from infosim.classroom.making import made
from infosim.game.lesson import Lesson, Prediction
from infosim.game.play import Play
from infosim.locale import words
from infosim.scenario import Scenario
from tests.game.plays import first_hires


@cache
def lesson(months: int = 14, seed: int = 7, language: str = "en") -> tuple[Lesson, Scenario]:
    """A class of First Hires that is asked two things before month 4."""
    held, scenario = made(
        first_hires(), seed=seed, months=months, people=("Ana Duval", "Émile Noël"), w=words(language)
    )
    asked = (
        Prediction("lowest-cash", "How low will your cash fall?", 4, "cash", "lowest", months),
        Prediction("handed-over", "How much will others do for you?", 4, "handed_over", "end", min(months, 12)),
    )
    return replace(held, predictions=asked), scenario


def attended(folder: Path, player: str = "Ana Duval", months: int = 14) -> Play:
    """A game that somebody begins in the class."""
    held, scenario = lesson(months)
    return Play.begin(scenario, seed=held.seed, saves_folder=folder, lesson=held, player=player)
