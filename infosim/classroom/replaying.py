"""Playing again what was handed in: every game of a class at once, as worlds of one batch.

All games of a class have the same scenario and the same luck, and a world comes out to the last bit whoever it shares a
batch with: what one game needs alone, a hundred need together. A month whose digest is not the one that its journal
sealed ends the game there. What the debrief and the tables tell is kept of each month; states are not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from infosim.classroom.reading import HandIn
from infosim.engine.axes import month_of, nothing
from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.digest import digests
from infosim.engine.measures import BY_NAME, holding, read
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import Orders, neutral
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.chronicle import Closed, plan_of
from infosim.game.notation import NotADecision
from infosim.game.score import figures
from infosim.game.seat import Misplaced, Seat
from infosim.game.sourcing import work_by_way
from infosim.game.worth import value_at_the_end
from infosim.scenario import Scenario, from_text
from infosim.scenario.compile import bounds, compiled
from infosim.scenario.sections.judging import Objective

COMPANY = (
    "cash",
    "mrr",
    "customers",
    "churn",
    "burn",
    "runway",
    "headcount",
    "outside_share",
    "handed_over",
    "service",
    "quality",
    "lead_time_ratio",
    "backlog",
    "need",
    "knowledge",
    "morale",
    "opinion",
    "debt",
    "attention",
    "contracts",
    "rounds",
    "quits",
    "rescued",
)
"""Measures of the company that are kept of every month, each in its own unit."""


@dataclass(frozen=True)
class Task:
    """Some games of one class."""

    text: str
    """The scenario's resolved text."""
    name: str
    seed: int
    measures: tuple[str, ...]
    """What is kept besides, as predictions name it."""
    games: tuple[tuple[Closed, ...], ...]


@dataclass(frozen=True, eq=False)
class Block:
    """What became of W games, months first; after the month in which a game stops, its figures mean nothing."""

    verified: Array  # (W,) months that came out as they did
    differs: Array  # (W,) the first month that did not; 0 where all did
    measures: dict[str, Array]  # (M + 1, W)
    x: Array  # (M, 6, W) what the axes are measured from after each month, by the formula of the value as it stands
    last: Array  # (6, W) the same at the end of the game, for those that reached it
    worth: Array  # (W,) euros: the value of the last month that was played
    work: Array  # (M, 6, F, W) work done, by way of working
    known: Array  # (M + 1, F, W)
    reached: Array  # (objectives, W) 1 where an objective of the scenario is reached

    @classmethod
    def joined(cls, blocks: Sequence[Block]) -> Block:
        """Several blocks side by side."""
        first = blocks[0]
        parts: dict[str, Any] = {
            name: np.concatenate([getattr(block, name) for block in blocks], axis=-1)
            for name in cls.__dataclass_fields__
            if name != "measures"
        }
        together = {n: np.concatenate([block.measures[n] for block in blocks], axis=-1) for n in first.measures}
        return cls(**parts, measures=together)


def replayed(task: Task, going: Callable[[int], bool] = lambda _: True) -> Block:
    """Some games of a class, played again and compared month by month. `going` hears of each month, and may stop it."""
    scenario, rules = _ready(task.text, task.name)
    games, months = task.games, rules.layout.months
    state = opening(rules, task.seed, np.zeros(len(games), np.uint64))
    seen = _Seen(task, scenario, rules, state)
    verified, differs = np.zeros(len(games)), np.zeros(len(games))
    longest = max(len(closed) for closed in games)
    for n in range(longest):
        playing = [w for w, closed in enumerate(games) if len(closed) > n and not differs[w]]
        orders, wrong = _orders(state, rules, {w: games[w][n] for w in playing})
        for w in wrong:
            differs[w] = n + 1
        state, _ = month(state, orders, rules)
        seals = digests(state)
        for w in playing:
            if w not in wrong:
                if seals[w] == games[w][n].state:
                    verified[w] = n + 1
                else:
                    differs[w] = n + 1
        seen.month(state)
        if not going(n + 1):
            break
    last = figures(value_at_the_end(state, rules) if longest == months else value(state, rules), seen.tally)
    return seen.block(verified, differs, last[:, 0])


@cache
def _ready(text: str, name: str) -> tuple[Scenario, Rules]:
    scenario = from_text(text, name)
    return scenario, compiled(scenario)


def _orders(state: State, rules: Rules, given: Mapping[int, Closed]) -> tuple[Orders, set[int]]:
    """The orders of a month in every game, and the games whose orders are none."""
    orders = neutral(rules.layout, 1, int(state.cash.shape[-1]))
    put: dict[str, Array] = {}
    wrong: set[int] = set()
    for w, closed in given.items():
        seat = Seat(state, rules.layout, world=w)
        try:
            cells = [cell for decision in plan_of(closed.orders, rules) for cell in decision.cells(seat)]
        except (NotADecision, Misplaced, LookupError, ValueError, TypeError):
            wrong.add(w)
            continue
        for name, at, figure in cells:
            if name not in put:
                put[name] = np.array(getattr(orders, name))
            put[name][(*at, 0, w)] = figure
    return _with(orders, put), wrong


def _with(orders: Orders, put: Mapping[str, Array]) -> Orders:
    return replace(orders, **put)


class _Seen:
    """What is kept of a class on its way, month by month."""

    def __init__(self, task: Task, scenario: Scenario, rules: Rules, first: State) -> None:
        self.task, self.rules = task, rules
        self.aims = [Reach(aim) for aim in scenario.objectives.values()]
        self.tally, self.alive = nothing(first), first.alive
        self.measures: dict[str, list[Array]] = {name: [] for name in (*COMPANY, *task.measures)}
        self.x: list[Array] = []
        self.worth: list[Array] = []
        self.work: list[Array] = []
        self.known: list[Array] = []
        self._keep(first)

    def month(self, s: State) -> None:
        """A month has closed."""
        self.tally = self.tally + month_of(s, self.rules, self.alive)
        self.alive = s.alive
        worth = value(s, self.rules)
        self.x.append(figures(worth, self.tally)[:, 0])
        self.worth.append(worth[0] / 100.0)
        self.work.append(work_by_way(s, self.rules)[:, :, 0])
        for aim in self.aims:
            aim.month(s, self.rules)
        self._keep(s)

    def _keep(self, s: State) -> None:
        for name, kept in self.measures.items():
            measure, _, of = name.partition(".")
            kept.append(read(measure, of, s, self.rules)[0])
        self.known.append(s.knowledge[:, 0])

    def block(self, verified: Array, differs: Array, last: Array) -> Block:
        """All of it, with the value of each game where it stopped."""
        months, worlds = self.rules.layout.months, len(verified)
        ends = np.maximum(verified, 1).astype(np.int64) - 1
        worth = np.stack(self.worth)[ends, np.arange(worlds)]
        worth = np.where(verified == months, last[0], worth)
        longest = len(self.x)
        return Block(
            verified=verified,
            differs=differs,
            measures={name: _long(np.stack(kept), months + 1) for name, kept in self.measures.items()},
            x=_long(np.stack(self.x), months),
            last=last if longest == months else np.stack(self.x)[-1],
            worth=worth,
            work=_long(np.stack(self.work), months),
            known=_long(np.stack(self.known), months + 1),
            reached=np.stack([aim.reached(ends) for aim in self.aims]) if self.aims else np.zeros((0, worlds)),
        )


def _long(figure: Array, months: int) -> Array:
    """The same as long as the game, so that blocks fit together; what was not played is 0."""
    missing = months - len(figure)
    return np.concatenate([figure, np.zeros((missing, *figure.shape[1:]))]) if missing else figure


class Reach:
    """Whether an objective of the scenario is reached, in every game."""

    def __init__(self, aim: Objective) -> None:
        self.judged = aim.judged
        self.every, self.some = tuple(bounds(aim.when)), tuple(bounds(aim.when_any))
        self.held: list[Flags] = []

    def month(self, s: State, r: Rules) -> None:
        """Whether it holds after a month."""
        held = holding(self.every, s, r)[0]
        if self.some:
            held = held & np.any([holding((one,), s, r)[0] for one in self.some], axis=0)
        self.held.append(held & (s.alive[0] > 0))

    def reached(self, ends: Positions) -> Array:
        """Whether it is reached where each game stopped (W,): its last month is `ends`, from 0."""
        held = np.stack(self.held)
        played = np.arange(len(held))[:, None] <= ends[None]
        if self.judged == "once":
            reached = (held & played).any(axis=0)
        elif self.judged == "always":
            reached = (held | ~played).all(axis=0)
        else:
            reached = held[ends, np.arange(held.shape[1])]
        return np.asarray(reached, np.float64)


def task_of(games: Sequence[HandIn], measures: Sequence[str]) -> Task:
    """What a worker is told of some games of one class."""
    lesson = games[0].lesson
    kept = tuple(name for name in dict.fromkeys(measures) if name not in COMPANY and name.partition(".")[0] in BY_NAME)
    return Task(games[0].text, lesson.scenario, lesson.seed, kept, tuple(game.closed for game in games))
