"""The talent market: can I hire this, where, for how much, how long does it take?"""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from infosim.game.views.figures import Figure, History
from infosim.game.views.form import Draft, PickItem
from infosim.game.views.function import Level
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING, Prose, Tone


class Search(NamedTuple):
    """What the player tries on a row: how senior, where, at what pay."""

    skill: str
    level: Level = "mid"
    place: str = "local"
    """`local`, `national`, `nearshore`, `offshore`."""
    pay: int = 100
    """Percent of the market's pay there."""


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill, in the place, at the level and pay of its search."""

    key: str
    name: str
    short: str
    """At most 18 cells."""
    search: Search
    looking: float
    """People who look for work."""
    posts: float
    """Posts that are open."""
    tightness: Figure
    """Posts for each who looks."""
    history: History
    """Of the tightness, twelve months."""
    weeks: Figure
    """To fill a post as searched."""
    weeks_spread: float
    pool_pay: float
    """The market's pay a year there, cents."""
    your_pay: float
    """The offer, cents."""
    under: Tone | None = None
    """How far the offer is under the market's pay: `bad` and `warn` show it."""
    open_post: str = ""
    """Of ours, worded, at most 7 cells: `wk 19`."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place where such people can be looked for."""

    key: str
    name: str
    tightness: Figure
    chance: float
    """That a post is filled in a month, at the level and pay percent searched."""
    pay: float
    """The same percent of the pay there, cents a year."""
    note: str = ""
    """At most 18 cells: `you, wk 19`, `ramp +1 mo`."""
    chosen: bool = False
    closed: str = ""
    """Why nobody can be hired there, at most 18 cells."""


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who would like a post of ours."""

    key: str
    """`support.0`."""
    function: str
    """At most 15 cells."""
    name: str
    """`L. Renaud`."""
    asks: str
    """`mid, asks €31k`, at most 20 cells."""
    dear: bool
    """They ask more than the post pays."""
    low: float
    seen: float
    high: float
    """Skill to be expected, eight in ten between the others; a usual colleague is 1."""
    fits: bool
    status: str
    """At most 18 cells: `signs this month`, `until May`."""
    signs: bool
    lens: Lens
    draft: Draft
    """Without an answer."""


class Rival(NamedTuple):
    """Another firm that hires."""

    name: str
    what: str
    """At most 34 cells: `12 posts open`."""
    pays: str
    """At most 10 cells: `pays +10%`, or nothing."""


@dataclass(frozen=True, slots=True)
class TalentView:
    """The market, seen from the row of one skill."""

    date: dt.date
    headline: Prose
    """In people: `Eighteen people look for a data post in Lyon. Forty-seven posts wait.`, at most 72 cells."""
    note: str
    """At most 34 cells."""
    skills: tuple[SkillRow, ...]
    weeks_scale: float
    """Weeks that fill a bar."""
    tightness_scale: float
    lens: Lens
    """Of the skill under the cursor, at its search."""
    levels: tuple[tuple[Level, str], ...]
    """Identifiers and words."""
    places: tuple[PlaceRow, ...]
    """For the skill under the cursor."""
    chart: tuple[float, ...]
    """Its tightness where it is searched, at the ends of up to 24 months."""
    chart_title: str
    """`TIGHTNESS, DATA`, in capitals, at most 34 cells."""
    meaning: Prose
    """What it means for whoever hires, two lines of 54 cells."""
    posts: tuple[PickItem, ...]
    """The functions that could post such a vacancy, most in need first, each with its draft."""
    candidates: tuple[CandidateRow, ...] = ()
    """Of every skill, those of the skill under the cursor first."""
    candidates_note: str = ""
    """At most 24 cells."""
    raises: float = 0.1
    """By how much a better offer to a candidate is better."""
    interview_days: float = 0.5
    """Days that one more interview takes."""
    rivals: tuple[Rival, ...] = ()
    rivals_note: str = ""
    poached: Prose = NOTHING
    """Who was hired away from us in twelve months: `a developer +12%   a data engineer +15%`."""
    poached_note: str = ""
    why: str = ""
    """The figure that says why it is so tight, as `why` names it; nothing where no ledger says it."""
