"""Figures with the game's judgement beside them."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from infosim.game.views.prose import Tone
from infosim.locale import Words

Trend = Literal[-1, 0, 1]
"""Down, flat, up. Flat shows nothing."""

Unit = Literal["money", "wait", "days", "months", "percent", "load", "points", "score", "number", "count"]
"""What a number counts: cents, working days waited, working days of the head of IT, months, a share, work over the
capacity for it, a change of a share, a score from 0 to 100, a plain number, whole things."""

UNBORNE = 5.0
"""A load from which on nobody bears it: a figure would only say how little the capacity is that divides it."""


UNSERVED = 200.0
"""Working days from which on a wait says only that nobody does the work, to speak of: most of a year."""


def wait_said(days: float, words: Words) -> str:
    """A wait in a sentence: `3.2 d`; where nobody does the work, that it is long, and no figure."""
    if days >= UNSERVED:
        # words: in place of a wait in days, in a sentence: longer than anybody waits; e.g. over 200 d
        return words.text("wait", "over {wait}", wait=words.wait(UNSERVED))
    return words.wait(days)


def wait_cut(days: float, words: Words) -> str:
    """A wait in a column."""
    if days >= UNSERVED:
        # words: cells 6; in place of a wait in days, in a column: nobody does the work
        return words.text("wait", "never")
    return words.wait(days)


def load_said(share: float, words: Words) -> str:
    """A load: `104%`; "nobody" where work meets no capacity to speak of."""
    if share >= UNBORNE:
        # words: cells 8; in place of a load in percent: nobody is there to do the work
        return words.text("load", "nobody")
    return words.percent(share, 0)


class Amount(NamedTuple):
    """A number that says what it counts."""

    value: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, whether it is welcome, and which way it goes, with whether *that* is welcome."""

    value: float
    tone: Tone | None = None
    trend: Trend = 0
    trend_tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The last months of a figure, oldest first; the last is now."""

    values: tuple[float, ...]
    tone: Tone | None = None
    scale: tuple[float, float] | None = None
    """What its lowest and highest marks stand for, where that is not its own lowest and highest."""
