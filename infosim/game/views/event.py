"""An event: a story, what can be answered, and what each answer costs in three coins."""

from dataclasses import dataclass
from typing import Literal

from infosim.game.views.form import Draft
from infosim.game.views.prose import NOTHING, Prose, Tone

EventTone = Literal["crisis", "threat", "good", "offer"]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, its price worded."""

    key: str
    label: str
    """At most 48 cells."""
    now: str
    """Money at once, or what else it does at once: `€2.4k`, `churn ▲`."""
    days: str
    """Days of this month."""
    later: str
    """What it does later, or for a while."""
    now_tone: Tone | None = None
    later_tone: Tone | None = None
    said: tuple[Prose, ...] = ()
    """All that it does: at once, for a while, and each token with its month."""
    refusal: Prose | None = None
    """Why it cannot be given."""
    form: Draft | None = None
    """The decision that this answer is."""


@dataclass(frozen=True, slots=True)
class EventView:
    """The event on the table."""

    card: str
    title: str
    where: str
    """The function or firm that it is about, "" for the company."""
    tone: EventTone
    body: Prose
    answers: tuple[AnswerView, ...]
    default: int
    """Position of what silence means."""
    answered: int | None = None
    """Position of the answer given this month."""
    because: Prose = NOTHING
    """Why it came, with the player's own figures."""
    odds: tuple[Prose, ...] = ()
    """What may come of each answer and may not, with its chance; nothing where all is sure."""
