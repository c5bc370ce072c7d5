"""A class, for whoever plays in it: what the teacher says, what was asked and sealed, how the game is given in."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.game.views.prose import Prose


@dataclass(frozen=True, slots=True)
class Asked:
    """Something to be said before the month is played."""

    key: str
    says: str
    """The question."""
    unit: str
    """In what it is answered, after the figure: `k€`, `%`; "" for a plain number."""
    step: float
    """What one press of an arrow adds."""
    opens: str
    """When it is opened, in words."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Something that was said."""

    says: str
    """The question."""
    said: str
    """The answer, worded; "" where the month passed without one."""
    was: str
    """What happened, worded; "" as long as nobody knows."""
    opens: str
    """When it is opened, in words."""


@dataclass(frozen=True, slots=True)
class LessonView:
    """See the module."""

    title: str
    code: str
    """Four letters that tell this class from others."""
    player: str
    text: str
    """What the teacher says: paragraphs."""
    asked: tuple[Asked, ...]
    sealed: tuple[Sealed, ...]
    questions: tuple[str, ...]
    """For the debrief; none before the game is over."""
    what_if: Prose
    """How often a decision may be tried."""


@dataclass(frozen=True, slots=True)
class HandInView:
    """Where the game is, and how it is given in."""

    how: Prose
    file: str
    """Where it is kept."""
    copy: str
    """Where a copy can be put that is easy to find; "" where the file is there already."""
    months: Prose
    """How much of it is played."""
