"""Mistakes with a name: from where on something is one, and a game as it is read by those who look for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.company import runway
from infosim.engine.parameters import parameter
from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.decisions import Decision

Kind = TypeVar("Kind")
Name = Literal[
    "pipeline",
    "too_late",
    "core_sold",
    "cheapest",
    "ungoverned",
    "micro",
    "single_point",
    "over_hired",
    "notice",
    "sprint",
    "raised_late",
    "security_credit",
    "debt_spiral",
    "flip_flop",
    "hands_on",
]


@dataclass(frozen=True)
class MistakeRules:
    """From where on something counts as a mistake. Judgement, after what management games are lost by: the pipeline
    forgotten (Sterman, Management Science 35(3), 1989), the winner's curse (Kern, Willcocks & van Heck, 2002).
    """

    posts: float = parameter(2.0, "posts", 1, 9, "opened at once while others are on their way")
    late_load: float = parameter(1.1, "share", 0.8, 2, "load from which a function wants help")
    late_months: float = parameter(2.0, "months", 1, 12, "of it before somebody acts")
    core_lost: float = parameter(0.25, "share", 0.05, 1, "of the know-how of core work lost by sharing it out")
    core_months: float = parameter(24.0, "months", 6, 60, "within which it is lost")
    neglect_months: float = parameter(9.0, "months", 3, 36, "of a contract that nobody follows")
    neglect_drift: float = parameter(0.10, "share", 0.01, 0.5, "of its service lost meanwhile")
    micro_months: float = parameter(6.0, "months", 2, 36, "in which every contract is followed as closely as can be")
    alone_months: float = parameter(6.0, "months", 2, 36, "in which one head alone knows a function's work")
    idle_load: float = parameter(0.6, "share", 0.1, 1, "load under which a team is too large")
    idle_months: float = parameter(4.0, "months", 2, 24, "of it")
    idle_recall: float = parameter(8.0, "months", 2, 24, "before it in which its posts were opened")
    sprint_months: float = parameter(3.0, "months", 2, 12, "overdrawn in a row")
    runway_late: float = parameter(6.0, "months", 1, 18, "of money left when talks with investors begin")
    runway_timely: float = parameter(9.0, "months", 2, 24, "of money left when they should")
    cover_least: float = parameter(0.75, "share", 0.1, 1, "security cover under which it is on credit")
    cover_months: float = parameter(6.0, "months", 2, 36, "of it")
    debt_high: float = parameter(0.30, "share", 0.1, 1, "technical debt that a spiral reaches")
    debt_rise: float = parameter(0.10, "share", 0.02, 0.5, "of it within half a year")
    debt_shift: float = parameter(0.20, "share", 0.05, 0.5, "of product time that would have gone into it")
    flips: float = parameter(3.0, "changes", 2, 9, "of who does a function's work")
    flip_months: float = parameter(18.0, "months", 6, 36, "within which they happen")
    hands_days: float = parameter(6.0, "d", 1, 16, "a month of hands-on work after the first chapter")
    hands_months: float = parameter(6.0, "months", 2, 36, "of it")


@dataclass(frozen=True)
class Slip:
    """A mistake that was found: when, about what, with which figures; and the game without it."""

    name: Name
    month: int
    branch: Branch
    function: str = ""
    vendor: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    """Money in cents, shares as fractions, months."""


class Story:
    """A game as the detectors read it: figures by month, the opening first (months + 1, …)."""

    def __init__(self, game: Game, rules: MistakeRules) -> None:
        self.game, self.rules = game, rules
        self.layout, self.content = game.rules.layout, game.rules.content
        self.states = game.states

    def figure(self, name: str) -> Array:
        """A field of the state in each month, of the one company."""
        return np.stack([getattr(s, name)[..., 0, 0] for s in self.states])

    @cached_property
    def load(self) -> Array:
        """Work that arrived over capacity (months + 1, F)."""
        return self.figure("load") * (self.figure("awake") > 0)

    @cached_property
    def runway(self) -> Array:
        """Months of money left (months + 1,)."""
        return np.array([float(runway(s)[0, 0]) for s in self.states])

    def plan(self, month: int) -> tuple[Decision, ...]:
        """What was decided in a month."""
        return self.game.plans[month - 1]

    def decisions(self, kind: type[Kind]) -> Iterator[tuple[int, int, Kind]]:
        """Every decision of a kind with its month and place, those that can be played again."""
        for month in range(1 + self.game.moved, self.game.closed + 1):
            for place, decision in enumerate(self.plan(month)):
                if isinstance(decision, kind):
                    yield month, place, decision

    def some(self, months: range, about: Callable[[Decision], bool]) -> frozenset[tuple[int, int]]:
        """The decisions of some months, by month and place, that are about something."""
        return frozenset(
            (month, place)
            for month in months
            if self.game.moved < month <= self.game.closed
            for place, decision in enumerate(self.plan(month))
            if about(decision)
        )


def runs(holds: Flags, least: float) -> Iterator[tuple[int, int]]:
    """Where something holds (months + 1,) for at least so many months on end: the first of them, and the last."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], holds, [False]]).astype(np.int64)))
    for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if end - first >= least:
            yield first, end - 1
