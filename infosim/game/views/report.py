"""The month report: what changed, why, and what your decisions did."""

import datetime as dt
from dataclasses import dataclass

from infosim.game.views.figures import Amount, Trend
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import WireItem


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that moved more than usual."""

    figure: str
    """What `why` explains: `cash`, `support.wait`."""
    name: str
    value: Amount | None
    """None where the name and the cause say it all."""
    change: Amount
    """Unsigned where the trend shows the sign."""
    trend: Trend
    tone: Tone | None
    cause: Prose
    of: float | None = None
    """What the value is out of: `4 of 24`."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a decision has done so far, against the same luck without it."""

    date: dt.date
    decision: str
    price: Prose
    effect: Prose
    note: Prose = NOTHING


@dataclass(frozen=True, slots=True)
class Outlook:
    """Something of next month, at this pace."""

    name: str
    said: Prose


@dataclass(frozen=True, slots=True)
class Passed:
    """Months that passed one after the other, and why no other did."""

    since: dt.date
    """Any day of the first of them."""
    months: int
    why: Prose
    """At most 110 cells."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """A closed month."""

    date: dt.date
    """Any day of it."""
    month: int
    decisions: int
    """How many took effect."""
    headline: str
    """One sentence with a voice."""
    changes: tuple[Change, ...]
    """Most important first; none is a quiet month."""
    wire: tuple[WireItem, ...] = ()
    effects: tuple[Effect, ...] = ()
    outlook: tuple[Outlook, ...] = ()
    hindsight: Prose = NOTHING
    """One decision looked back at, at the end of a chapter and once after half a year."""
