"""Forecasts: what a plan may come to, and another beside it under the same luck."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from infosim.game.views.prose import Prose, Tone

Against = Literal["nothing", "month", "draft", "edited"]
"""What is compared: one plan alone; this month's decisions with none of them; a draft with what is decided so far; some
of this month's decisions with all of them."""
Unit = Literal["thousands", "count", "percent", "days", "months"]


@dataclass(frozen=True, slots=True)
class FanLine:
    """A figure now and after each month: its middle, what holds it 5 and 8 times in 10."""

    low: tuple[float, ...]
    inner_low: tuple[float, ...]
    middle: tuple[float, ...]
    inner_high: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A measure: what it was, and what the plans make of it."""

    key: str
    label: str
    """At most 16 cells."""
    title: str
    """What the figures are, at most 44 cells."""
    unit: Unit
    past: tuple[float, ...]
    """After each closed month, oldest first; the last is now."""
    plan: FanLine
    other: FanLine | None
    """The plan that it is compared with."""
    zero: str = ""
    """What it means to fall to nothing; "" where it means nothing."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A decision of this month, and whether the plan that is looked at keeps it."""

    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure at the horizon: its middle with the other plan and with this one, and the difference."""

    key: str
    label: str
    other: str
    plan: str
    change: str
    tone: Tone | None


@dataclass(frozen=True, slots=True)
class Sure:
    """Something that may be so, and in how many futures it is."""

    label: str
    share: float
    told: str


@dataclass(frozen=True, slots=True)
class Cause:
    """A line of the ledger in which the plans differ, cents over the months looked at."""

    label: str
    change: str
    tone: Tone | None


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The screen."""

    against: Against
    worlds: int
    months: int
    now: dt.date
    """The first day of the month being played."""
    charts: tuple[Chart, ...]
    rows: tuple[Compared, ...]
    sure: tuple[Sure, ...]
    causes: tuple[Cause, ...]
    first: int
    """Months over which the causes are summed."""
    said: Prose
    """One sentence."""
    functions: tuple[str, ...]
    """Identifiers, in the order of their digits."""
    function: int
    """Which of them the charts of one function are about."""
    follows: str = ""
    """Who plays on after this month, worded; "" where standing orders do."""
