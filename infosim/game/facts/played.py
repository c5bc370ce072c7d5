"""One play so far: what every fact is read from.

Months are counted from 1, as players count them: month n is played from the state after n - 1 months.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from infosim.engine.batch import Array, Flags
from infosim.engine.decisions import decide
from infosim.engine.ledger import Flows
from infosim.engine.month import in_force
from infosim.engine.orders import Orders
from infosim.engine.rules import Draws, Rules
from infosim.engine.standing import beside
from infosim.engine.state import State
from infosim.game.facts.spin import spin
from infosim.game.plan import Plan, orders_of
from infosim.game.seat import Seat
from infosim.scenario import Scenario
from infosim.sight import Seen, view

Found = TypeVar("Found")

RECALL = 8
"""Months of the past that a small chart shows."""


def one(figure: Array) -> float:
    """The figure of the one company in the one world."""
    return float(figure[..., 0, 0])


@dataclass(frozen=True, eq=False, repr=False)
class Played:
    """A play of one company in one world. Each closed month adds a state, a ledger, its orders and its decisions."""

    scenario: Scenario
    rules: Rules
    seed: int
    states: tuple[State, ...]
    """After no month, after one, and so on: what may be seen, and what may be believed in place of the rest."""
    ledgers: tuple[Flows, ...] = ()
    orders: tuple[Orders, ...] = ()
    """Of each closed month, as they were given."""
    planned: Plan = ()
    """What was decided so far in the month being played, in the order in which it was."""
    found: dict[object, Any] = field(default_factory=dict)
    """What was found once about the months that have closed; a decision of this month changes none of it."""
    lasting: dict[tuple[int, object], tuple[State, Any]] = field(default_factory=dict)
    """What was found once about a closed month and those before it, with its state; no later month changes it."""

    @classmethod
    def opened(cls, scenario: Scenario, rules: Rules, seed: int, opening: State) -> Played:
        """A play on its first morning."""
        return cls(scenario, rules, seed, (view(opening, rules).known,))

    def after(self, state: State, ledger: Flows, orders: Orders) -> Played:
        """The play once a month has closed."""
        return replace(
            self,
            states=(*self.states, view(state, self.rules).known),
            ledgers=(*self.ledgers, ledger),
            orders=(*self.orders, orders),
            planned=(),
            found={},
        )

    def planning(self, plan: Plan) -> Played:
        """The play with what was decided this month so far."""
        return replace(self, planned=plan)

    @property
    def now(self) -> State:
        """After the last month that closed."""
        return self.states[-1]

    @property
    def before(self) -> State:
        """A month earlier, or the opening."""
        return self.states[-2] if len(self.states) > 1 else self.states[0]

    @property
    def closed(self) -> int:
        """How many months have closed."""
        return self.now.month

    @property
    def month(self) -> int:
        """The month being played, from 1; the last one that closed once the play is over."""
        return max(self.closed, 1) if self.over else self.closed + 1

    @property
    def over(self) -> bool:
        """Whether the play has ended."""
        return self.closed >= self.rules.layout.months or one(self.now.alive) <= 0

    @cached_property
    def seat(self) -> Seat:
        """Where decisions find what they are about."""
        return Seat(self.now, self.rules.layout)

    @cached_property
    def own(self) -> Orders:
        """What was decided this month, as it was given."""
        return orders_of(self.planned, self.seat)

    @cached_property
    def wanted(self) -> Orders:
        """The orders of this month with what standing orders add, as far as they can be carried out."""
        return in_force(self.now, self.own, self.rules)

    @cached_property
    def added(self) -> Orders:
        """Of them, what standing orders add."""
        return beside(self.own, self.wanted)

    @cached_property
    def seen(self) -> Seen:
        """What may be seen once this month's decisions are in force."""
        return view(self.decided, self.rules)

    @cached_property
    def decided(self) -> State:
        """Now, with this month's decisions in force."""
        changes, _ = decide(self.now, self.wanted, Draws(self.now, self.rules), self.rules)
        return self.now.but(**changes)

    def text(self, path: str, language: str) -> str:
        """A text of the scenario in a language, "" if it has none."""
        try:
            return self.scenario.text(path, language)
        except KeyError:
            return ""

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """Something that only the closed months decide, found once."""
        if key not in self.found:
            self.found[key] = find()
        kept: Found = self.found[key]
        return kept

    def of_month(self, n: int, key: object, find: Callable[[], Found]) -> Found:
        """Something that closed month n and those before it decide, found once in a play."""
        kept = self.lasting.get((n, key))
        if kept is None or kept[0] is not self.states[n]:
            kept = self.lasting[n, key] = self.states[n], find()
        there: Found = kept[1]
        return there

    def first_day(self, month: int) -> dt.date:
        """The first day of a month, counted from 1."""
        start = self.scenario.company.start
        count = start.year * 12 + start.month - 1 + month - 1
        return dt.date(count // 12, count % 12 + 1, 1)

    def last_day(self, month: int) -> dt.date:
        """The last day of a month, counted from 1."""
        return self.first_day(month + 1) - dt.timedelta(days=1)

    def past(self, read: Callable[[State], Array], months: int = RECALL) -> tuple[float, ...]:
        """A figure after each of the last closed months, oldest first; of the opening before the first."""
        states = self.states[1:] or self.states
        return tuple(one(read(s)) for s in states[-months:])

    def spin(self, *about: str | int) -> int:
        """A whole number that is always the same for this play and what it is about: what chooses words."""
        return spin(self.seed, *about)

    @staticmethod
    def holds(flags: Flags) -> bool:
        """Whether a flag of the one company holds."""
        return bool(flags[..., 0, 0])
