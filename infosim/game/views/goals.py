"""The goals: what leaves the chapter, what wins the scenario, what the game would come to today, what will not wait."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from infosim.game.views.end import GradeMark
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Tone
from infosim.game.views.room import Opens


@dataclass(frozen=True, slots=True)
class Goal:
    """A condition with a gauge: the share of the way to its aim. Full is reached."""

    name: str
    share: float
    now: str
    aim: str
    """`of €48k`, `under 2`."""
    note: str
    """At this pace, or how long it has been getting worse."""
    reached: bool
    tone: Tone | None
    lens: Lens
    figure: str | None = None
    """What `y` explains, where it is a figure that has a ledger."""
    opens: Opens | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """What the game would come to if it ended today, from what may be known; of a hundred."""

    result: int
    low: int
    high: int
    grades: tuple[GradeMark, ...]
    """Where each begins, the lowest first."""
    weakest: Prose
    """The weakest axis, where it stands, and which grades that closes."""


@dataclass(frozen=True, slots=True)
class MedalGoal:
    """A medal within reach."""

    name: str
    share: float
    count: str
    """`14 of 36`."""
    what: str
    """What it is for."""
    left: str
    """What is missing, or what would end it."""
    held: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that will not wait."""

    date: dt.date
    text: Prose
    opens: Opens | None
    tone: Tone | None = None
    lens: Lens | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """An answer to the scene with which a chapter opens, its price worded."""

    label: str
    now: str
    later: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SceneView:
    """The scene with which a chapter opens: one of its answers is to be given this month."""

    title: str
    uses: tuple[Use, ...]
    default: int
    """Position of what silence means."""


@dataclass(frozen=True, slots=True)
class GoalsView:
    """The whole screen."""

    headline: Prose
    note: str
    """Since when the chapter runs."""
    chapter: tuple[Goal, ...]
    objectives: tuple[Goal, ...]
    scenario: str
    months: int
    today: Today | None
    """None until the reference bots have played so far, and before the first month has closed."""
    waiting: bool
    """The bots are still to play."""
    medals: tuple[MedalGoal, ...]
    """Chosen when the chapter opened; one that is out of reach since has made room for the next."""
    dates: tuple[Dated, ...]
    after: str = ""
    """What the next chapter adds to the costs outside IT, at most 44 cells."""
    scene: SceneView | None = None
    """In the month in which a chapter opens with one."""


Section = Literal["scene", "chapter", "objectives", "dates"]
"""The parts of the screen that the cursor walks through."""
