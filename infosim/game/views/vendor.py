"""A firm: what everybody knows of it, and the notebook: what was learnt of it, when, from what, what it comes to."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.room import Way

TraitName = Literal["optimism", "honesty", "bench", "turnover", "craft", "hunger"]


@dataclass(frozen=True, slots=True)
class TraitRow:
    """What is believed of a trait, in steps from -2 to 2: 8 in 10 within the outer bounds, 5 in 10 within the inner."""

    name: TraitName
    low: float
    inner_low: float
    likely: float
    inner_high: float
    high: float
    said: str
    """In words, at most 26 cells: `likely careful`, `too optimistic: told`."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Something that was learnt."""

    date: dt.date
    said: str
    """At most 44 cells: `people named, not profiles`."""
    source: str
    """From what, at most 14 cells: `its bid`."""


@dataclass(frozen=True, slots=True)
class VendorView:
    """A firm."""

    key: str
    name: str
    where: str
    """At most 24 cells: `Lyon · 140 people`."""
    temper: str
    way: Way
    serves: str
    """At most 34 cells: short names of functions and forms."""
    size: str
    """At most 44 cells: people and other clients, now and at the start."""
    prices: str
    """At most 44 cells: what it charges against the start of the game."""
    terms: str
    """At most 44 cells: sizes it takes."""
    story: Prose
    """Who they are, in the scenario's words; nothing if it says nothing."""
    traits: tuple[TraitRow, ...]
    notes: tuple[NoteRow, ...]
    """The latest first."""
    lens: Prose = NOTHING
    """What reading it comes to: two lines of 114 cells."""
