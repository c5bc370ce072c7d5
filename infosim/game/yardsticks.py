"""Yardsticks: the scenario's reference bots, played on the game's own luck; the six axes are measured against them.

A bot that fails is restructured and plays on, so that every game has a whole ruler. All play at once, as worlds of one
batch; each sees what a person would.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots import Bot, keys, made
from infosim.engine.axes import Tally, month_of, nothing
from infosim.engine.batch import Array, Words, join, take
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.score import Ruler, figures, floors_of
from infosim.game.worth import value_at_the_end
from infosim.scenario import Scenario
from infosim.scenario.sections.judging import Yardstick
from infosim.sight import view

HOUSE: tuple[Yardstick, ...] = (
    Yardstick(bot="in-house"),
    Yardstick(bot="governed"),
    Yardstick(bot="selective"),
    Yardstick(bot="selective", governance=2),
    Yardstick(bot="adaptive", governance=0),
    Yardstick(bot="adaptive"),
    Yardstick(bot="adaptive", governance=2),
    Yardstick(bot="outsource-all"),
)
"""The reference bots of a scenario that names none."""


@dataclass(frozen=True)
class Yardsticks:
    """Who plays, and how far apart they count at least."""

    bots: tuple[Bot, ...]
    floors: tuple[float, ...]


def reference(scenario: Scenario) -> tuple[Yardstick, ...]:
    """The reference bots of a scenario: those that it names, or those of the house."""
    return tuple(scenario.yardsticks.values()) or HOUSE


def yardsticks(scenario: Scenario) -> Yardsticks:
    """The reference bots of a scenario, ready to play."""
    bots = tuple(made(each.bot, each.governance, each.models) for each in reference(scenario))
    return Yardsticks(bots, floors_of(scenario.score.floors))


@dataclass
class Field:
    """Reference bots on their way through some worlds: B bots in each of W worlds, bot after bot on the world axis."""

    rules: Rules
    bots: Sequence[Bot]
    floors: tuple[float, ...]
    state: State
    own: Words
    tally: Tally
    past: list[Array] = field(default_factory=list)
    """What the axes are measured from after each month (6, B, W)."""
    revenue: list[Array] = field(default_factory=list)
    """MRR on the first morning and after each month (B x W,), cents."""
    saved: list[tuple[int, int]] = field(default_factory=list)
    """Who was restructured in which month: the place on the world axis, and the month from 1."""

    @classmethod
    def opened(cls, yardsticks: Yardsticks, rules: Rules, seed: int, luck: Sequence[int]) -> Field:
        """All on their first morning, in worlds with these luck words."""
        words = np.tile(np.array(luck, np.uint64), len(yardsticks.bots))
        rules = replace(rules, content=replace(rules.content, rescues=True))
        state = opening(rules, seed, words)
        own = keys(seed, words)
        return cls(rules, yardsticks.bots, yardsticks.floors, state, own, nothing(state), revenue=[state.mrr[0]])

    @property
    def worlds(self) -> int:
        """In how many worlds each bot plays."""
        return int(self.state.cash.shape[-1]) // len(self.bots)

    def world(self, n: int) -> Field:
        """The same bots in one of the worlds alone."""
        here = np.arange(len(self.bots)) * self.worlds + n
        tally = Tally(**{name: getattr(self.tally, name)[:, here] for name in Tally.__dataclass_fields__})
        state, own = take(self.state, here), self.own[:, here]
        past, revenue = [x[..., n : n + 1] for x in self.past], [mrr[here] for mrr in self.revenue]
        saved = [(at // self.worlds, month) for at, month in self.saved if at % self.worlds == n]
        return Field(self.rules, self.bots, self.floors, state, own, tally, past, revenue, saved)

    def go_on(self) -> None:
        """A month of everybody."""
        each, orders = self.worlds, []
        for n, bot in enumerate(self.bots):
            here = slice(n * each, (n + 1) * each)
            orders.append(bot(view(take(self.state, here), self.rules), self.own[:, here]))
        after, _ = month(self.state, join(*orders), self.rules)
        self.tally = self.tally + month_of(after, self.rules)
        self.saved += [(int(at), after.month) for at in np.flatnonzero(after.rescued[0] > self.state.rescued[0])]
        self.state = after
        self.past.append(self._measured(value(self.state, self.rules)))
        self.revenue.append(self.state.mrr[0])

    def played(self, months: int) -> Field:
        """The same once so many months have closed."""
        while self.state.month < months:
            self.go_on()
        return self

    def ruler(self, months: int) -> Ruler:
        """What a company is measured with after so many months, at least one; the value is the formula's."""
        return Ruler(self.played(months).past[months - 1], self.floors)

    def last(self, months: int) -> Ruler:
        """What a company is measured with at the end of a game of so many months, once the bots have played it."""
        self.played(months)
        return Ruler(self._measured(value_at_the_end(self.state, self.rules)), self.floors)

    def _measured(self, worth: Array) -> Array:
        return figures(worth, self.tally).reshape(-1, len(self.bots), self.worlds)


def tallied(states: Sequence[State], rules: Rules) -> Tally:
    """The months of one company, from the states after each of them; a month in which it was dead adds nothing."""
    whole = nothing(states[0])
    alive = np.ones_like(states[0].alive)
    for s in states:
        whole = whole + month_of(s, rules, alive)
        alive = s.alive
    return whole
