"""All facts of one moment of a play, each found once, when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.delivery import capacity
from infosim.engine.state import State
from infosim.game.facts.ahead import Ahead, a_year_on
from infosim.game.facts.candidates import Candidate, candidates
from infosim.game.facts.contracts import Contract, Tender, contracts, tenders
from infosim.game.facts.days import Days, days
from infosim.game.facts.functions import Work, work_of_one, works
from infosim.game.facts.matters import Matter, function_of, matters
from infosim.game.facts.pipeline import Thing, under_way
from infosim.game.facts.played import Played


@dataclass(frozen=True, eq=False, repr=False)
class Facts:
    """See the module."""

    played: Played
    followed: dict[int, Any] = field(default_factory=dict)
    """By function, the ways to have its work done and the first year of each, as far as they were asked for."""
    tried: dict[int, Any] = field(default_factory=dict)
    """By function, the end of this month with one thing changed at a time (`tried.py`), as far as it was asked for."""

    helped: dict[float, State] = field(default_factory=dict)
    """By the function that the head of IT helps, the end of this month, as far as it was asked for."""

    @cached_property
    def ahead(self) -> Ahead:
        """The month being played, if nothing changes."""
        return Ahead(self.played)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """Every function."""
        return works(self.ahead)

    @cached_property
    def contracts(self) -> tuple[Contract, ...]:
        """Every contract."""
        return contracts(self.played)

    @cached_property
    def tenders(self) -> tuple[Tender, ...]:
        """Every tender."""
        return tenders(self.played)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Everybody who would like a post of ours."""
        return candidates(self.played)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Everything under way."""
        return under_way(self.played, self.contracts, self.tenders, self.candidates)

    @cached_property
    def days(self) -> Days:
        """The days of this month."""
        return days(self.played)

    @cached_property
    def _matters(self) -> tuple[tuple[Matter, ...], ...]:
        return tuple(matters(self.ahead, work, self.things, self.contracts) for work in self.works)

    @cached_property
    def able(self) -> Array:
        """What everybody but the head of IT could do a month in each function (F, C, W), FTE, as the month closed."""
        by_source, _ = capacity(self.played.now, self.played.now.need, self.played.rules)
        return total(by_source)

    @cached_property
    def one_more(self) -> Array:
        """Work a month that one more colleague of ours would do in each function (F, C, W), FTE."""
        return work_of_one(self.played.decided, self.played.rules)

    @cached_property
    def in_a_year(self) -> tuple[Array, Array]:
        """Need in a year, and what everybody could do once all have arrived (F, C, W), FTE, as things stand."""
        return a_year_on(self.played.decided, self.played.rules)

    def matters(self, f: int) -> tuple[Matter, ...]:
        """What is the matter with a function, the most pressing first."""
        return self._matters[f]

    def things_of(self, f: int) -> tuple[Thing, ...]:
        """What is under way in a function."""
        return tuple(thing for thing in self.things if function_of(thing) == f)
