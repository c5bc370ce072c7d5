"""The title: scenarios to choose from, the game to go on with."""

from dataclasses import dataclass
from typing import Any, Literal

from infosim.game.views.prose import Prose

Ease = Literal["easy", "fair", "hard"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """The first mistake of a scenario that does not load, as `infosim check` says it."""

    file: str
    line: int
    column: int
    source: tuple[tuple[int, str], ...]
    """Lines around it, with their numbers."""
    length: int
    """How many characters of the line are wrong, from `column`."""
    said: str
    remedy: str
    others: tuple[tuple[int, str], ...] = ()
    """The next mistakes of the file, in one line each, with their line numbers."""
    count: int = 1
    """How many there are in all."""


@dataclass(frozen=True, slots=True)
class ScenarioChoice:
    """A scenario as the title lists it."""

    key: str
    title: str
    ease: Ease | None
    minutes: int | None
    intro: str
    """One paragraph."""
    aims: str
    months: int
    lesson: str
    seed: int
    best: str = ""
    """What was reached here before: `silver`."""
    playing: bool = False
    yours: bool = False
    """A file of the player's own, not one that ships."""
    mistake: Mistake | None = None
    """Why it cannot be played."""


@dataclass(frozen=True, slots=True)
class SaveChoice:
    """A game that can be gone on with."""

    key: str
    company: str
    scenario: str
    when: str
    """`Feb 2028`, worded."""
    month: int
    months: int
    over: bool = False


@dataclass(frozen=True, slots=True)
class TitleView:
    """What the title shows."""

    scenarios: tuple[ScenarioChoice, ...]
    last: SaveChoice | None = None
    first_start: bool = False
    """Nobody has chosen a language here yet."""
    tutorial: str = ""
    """The scenario that teaches the game; "" if none does."""
    kept: tuple[SaveChoice, ...] = ()
    """Every game, over or not, the one last played first."""
    unlocked: bool = False
    """New games begin with everything open that chapters would unlock."""
    reading: bool = False
    """Scenarios are listed by their headings; they are being checked."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A game that was opened, or why it was not; and what to say of it (a save that was damaged, a newer version)."""

    session: Any | None
    """The `Session`."""
    notice: Prose | None = None
    at: str = ""
    """The screen it is opened at; "" for the control room."""
