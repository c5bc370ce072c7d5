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
class Axis:
    """One of the six axes: where the company and each bot stand on it, 1 to 100, and the figures behind, worded."""

    name: str
    stands: float
    bots: tuple[float, ...]
    figure: str
    bots_figure: str
    """The median of the bots in the same unit."""
    tone: Tone | None = None
    """`warn` where grades are near their caps, `bad` where they are capped."""


@dataclass(frozen=True, slots=True)
class Medal:
    """A medal won, or missed and by how much; worded."""

    name: str
    won: bool
    detail: str


@dataclass(frozen=True, slots=True)
class GradeMark:
    """Where a grade begins: its name, and the result from which it is reached."""

    name: str
    least: int


@dataclass(frozen=True, slots=True)
class ScoreView:
    """What the game comes to, measured against bots on the same luck."""

    result: int
    grade: str
    """Worded; `no medal` where there is none."""
    grades: tuple[GradeMark, ...]
    """Where each begins, the lowest first."""
    step: Prose
    """What would have made the next grade; of a dead company, what it keeps."""
    axes: tuple[Axis, ...]
    against: tuple[tuple[str, str], ...]
    """Beside the value: `median of bots`, `€6.1M`."""
    medals: tuple[Medal, ...]
    better: Prose
    """What no bot did as well; else where the company comes nearest."""


@dataclass(frozen=True, slots=True)
class Back:
    """Where a company that failed can take it up again: the first day of the month to be played, and why there."""

    date: dt.date
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
    """What can be said before the score is there."""
    score: ScoreView | None = None
    """None until the reference bots have played."""
    back: Back | None = None
    """Of a dead company, once it is known."""
