"""A law: what it does not allow, from when, what of ours it does not allow, and what that costs."""

from dataclasses import dataclass

from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.room import Opens


@dataclass(frozen=True, slots=True)
class Ours:
    """Something of ours that the law rules."""

    name: str
    """At most 40 cells: `Security, managed: Herse`."""
    because: str
    """Why it may not stay, at most 24 cells; "" where it may."""
    opens: Opens


@dataclass(frozen=True, slots=True)
class LawView:
    """A law."""

    name: str
    when: str
    """Since when or from when, at most 36 cells."""
    asks: tuple[Prose, ...]
    """What it wants, a sentence each."""
    notes: Prose
    """The author's words."""
    ours: tuple[Ours, ...]
    """Contracts and freelancers of the functions that it rules, what may not stay first."""
    verdict: Prose
    """How much of that may not stay."""
    costs: Prose = NOTHING
    """Until when it is tolerated, and the fine."""
