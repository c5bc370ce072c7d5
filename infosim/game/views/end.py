"""The end of a game: what it was worth, and why."""

import datetime as dt
from dataclasses import dataclass

from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.why import Step


@dataclass(frozen=True, slots=True)
class Objective:
    """An aim of the scenario, reached or missed, and by what."""

    text: str
    reached: bool
    measure: str


@dataclass(frozen=True, slots=True)
class Factor:
    """A line of the formula of the value: what it is, how it comes about, what it adds or multiplies by, worded."""

    name: str
    detail: str
    figure: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A moment of the story."""

    date: dt.date
    title: str
    said: Prose


@dataclass(frozen=True, slots=True)
class EndView:
    """The end, of a company alive or dead. Value is in cents."""

    dead: bool
    sentence: str
    """With a voice: `Alive, wanted, and tired.`"""
    value: float
    seed: int
    minutes: int | None
    notes: tuple[tuple[str, str], ...] = ()
    """Beside the value: `your best before`, `7.2`."""
    objectives: tuple[Objective, ...] = ()
    factors: tuple[Factor, ...] = ()
    """Of a company alive."""
    thread: tuple[tuple[dt.date, Step], ...] = ()
    """Of a dead one: how the money went."""
    story: tuple[Chapter, ...] = ()
    well_done: Prose = NOTHING
    again: bool = True
    """The same scenario can be begun anew with the same luck."""
