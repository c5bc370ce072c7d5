"""The coach: one thing said at a time, and the control that it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoachView:
    """A step of the tutorial."""

    step: int
    """From 1."""
    steps: int
    says: str
    """At most 40 words."""
    points_at: str
    """The control that it is about, as scenarios name it: `end_month`, `board.support`; "" for none."""
    any_key: bool
    """Any key ends it; else it waits until it is done."""
