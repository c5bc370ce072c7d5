"""Simulating: a scenario played by a bot in many worlds, in blocks that each play all their worlds at once.

World k has the luck word k, so that `play --seed N` is world 0 of `simulate --seed N`. A world is the same to the last
bit alone, in any block, and on any number of processes: a block is a pure function of its task.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np

from infosim.bots import Bot, keys
from infosim.engine.axes import month_of, nothing
from infosim.engine.batch import Array, Words
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.game.score import figures as measured
from infosim.game.score import kept_of, result
from infosim.game.worth import value_at_the_end
from infosim.game.yardsticks import Field, Yardsticks
from infosim.lab.columns import COLUMNS, NAMES
from infosim.lab.workers import ALONE, Workers, in_order
from infosim.sight import view

BLOCK = 1_000
"""Worlds played at once: more would leave the caches, fewer would pay more for each call."""


@dataclass(frozen=True)
class Games:
    """Which games: the rules, who plays, how many worlds, the seed, how many months, how many companies in a world."""

    rules: Rules
    bot: Bot
    worlds: int
    seed: int
    months: int
    companies: int = 1
    against: Yardsticks | None = None
    """The reference bots that results are measured with, each in every world; None: no result."""


@dataclass(frozen=True)
class Block:
    """Worlds from `first` on, played: a figure for each column, month, company and world, and each result."""

    first: int
    figures: Array  # (columns, months, C, W)
    results: Array | None = None  # (C, W)

    def figure(self, name: str) -> Array:
        """One column (months, C, W)."""
        column: Array = self.figures[NAMES.index(name)]
        return column

    @property
    def worlds(self) -> int:
        """How many."""
        return int(self.figures.shape[-1])

    @property
    def died(self) -> Array:
        """Month, from 1, in which each company failed (C, W); infinite where it lives."""
        alive = self.figure("alive") > 0
        month_of_death: Array = np.where(alive[-1], np.inf, alive.sum(axis=0) + 1.0)
        return month_of_death


def play(games: Games, first: int, worlds: int) -> Block:
    """Some of the worlds, from the opening to the last month."""
    rules = games.rules
    luck = np.arange(first, first + worlds, dtype=np.uint64)
    state = opening(rules, games.seed, luck, games.companies)
    own = keys(games.seed, luck, games.companies)
    tally, alive = nothing(state), state.alive
    figures = np.empty((len(COLUMNS), games.months, games.companies, worlds))
    for number in range(games.months):
        state, _ = month(state, games.bot(view(state, rules), own), rules)
        if games.against is not None:
            tally, alive = tally + month_of(state, rules, alive), state.alive
        if number == games.months - 1:
            state = replace(state, value=value_at_the_end(state, rules))
        for at, column in enumerate(COLUMNS):
            figures[at, number] = column.read(state, rules)
    if games.against is None:
        return Block(first, figures)
    kept = kept_of(state.alive, state.lived, games.months)
    return Block(first, figures, _results(games, games.against, luck, measured(state.value, tally), kept))


def _results(games: Games, against: Yardsticks, luck: Words, x: Array, kept: Array) -> Array:
    """The result of every company (C, W) whose axes are measured from x (6, C, W), a few worlds at a time."""
    step = max(BLOCK // len(against.bots), 1)
    found = np.empty(kept.shape)
    for first in range(0, luck.size, step):
        here = slice(first, first + step)
        field = Field.opened(against, games.rules, games.seed, luck[here].tolist())
        ruler = field.last(games.months)
        for company in range(games.companies):
            found[company, here] = result(ruler.axes(x[:, company, here], kept[company, here]))
    return found


Task = tuple[Games, int, int]
"""Some worlds of some games: the first, and how many."""


def shared_out(games: Games, block: int = BLOCK) -> list[Task]:
    """The worlds of some games in blocks, in order.

    ValueError where the games are longer than the scenario, whose market ends there.
    """
    if not 1 <= games.months <= games.rules.layout.months:
        raise ValueError(f"{games.months} months of a scenario of {games.rules.layout.months}")
    return [(games, first, min(block, games.worlds - first)) for first in range(0, games.worlds, block)]


def simulate(games: Games, workers: Workers = ALONE, block: int = BLOCK) -> Generator[Block]:
    """All worlds in order, block by block. The same blocks come from one process, from several and from a cluster.

    ValueError as `shared_out`; what `in_order` raises.
    """
    yield from in_order(played, shared_out(games, block), workers)


def played(task: Task) -> Block:
    """A block."""
    return play(*task)
