"""Who did the work: the picture of a whole game."""

import datetime as dt
from dataclasses import dataclass

from infosim.game.views.room import Way


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a function's work in a month, 0 to 1."""

    way: Way
    share: float


@dataclass(frozen=True, slots=True)
class Worked:
    """A function."""

    key: str
    name: str
    short: str
    """At most 15 cells."""
    core: bool
    months: tuple[tuple[Share, ...], ...]
    """By month, the largest part first; () while it sleeps or nobody works there."""
    known: tuple[float, ...]
    """Know-how in the house, 0 to 1: on the first morning, then after each month; () until the game is over."""


@dataclass(frozen=True, slots=True)
class Era:
    """A chapter of the company: the place of its first month, from 0, and its name."""

    since: int
    name: str


@dataclass(frozen=True, slots=True)
class SourcingView:
    """Functions by months, those that have closed."""

    rows: tuple[Worked, ...]
    first: dt.date
    """The first day of the first month."""
    months: int
    """How many have closed."""
    all: int
    """How many the game has."""
    eras: tuple[Era, ...]
    outside: tuple[float, ...]
    """Share of all work done outside, by month."""
    company: str
    game: str
    """Scenario and seed: `First Hires · seed 4812`."""
    result: str
    """`€8.74M · 65 of 100 · silver`; "" while the game goes on."""
    ways: tuple[tuple[Way, str], ...] = ()
    """Those that there were, the nearest first, and what they are called."""
