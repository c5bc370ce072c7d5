"""Foresight: what some plans for this month come to, in many futures that all agree with what may be seen.

Every plan meets the same futures, so that what differs between two of them is what the plans do. Nothing here reads
what is hidden: a play holds what may be believed, and the futures are drawn behind the veil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.chance import LUCKS
from infosim.engine.content import Condition
from infosim.engine.measures import backlog_months, by_need, holding, read
from infosim.engine.orders import Orders
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.crew import Crew, in_shares
from infosim.game.facts.played import Played
from infosim.game.going_through import GoneThrough
from infosim.game.plan import Plan
from infosim.game.question import Question
from infosim.scenario.compile import bounds
from infosim.scenario.sections.judging import Objective
from infosim.sight import WORLDS, Policy, ahead, futures, view

HORIZONS = (12, 24)
"""Months that can be looked ahead."""
FOLLOWERS = ("", "in-house", "selective", "adaptive")
"""Who may play on after this month: nobody, so that standing orders go on; or a bot."""

_COMPANY: dict[str, Callable[[State, Rules], Array]] = {
    "cash": lambda s, r: s.cash,
    "mrr": lambda s, r: s.mrr * s.alive,
    "customers": lambda s, r: s.customers * s.alive,
    "churn": lambda s, r: s.churn,
    "service": lambda s, r: read("service", "", s, r),
    "wait": lambda s, r: by_need(s, s.lead_time),
    "morale": lambda s, r: s.morale,
    "knowledge": lambda s, r: read("knowledge", "", s, r),
    "days": lambda s, r: total(s.attention),
}
"""Of the company (C, W), each in the unit of its field; `wait` in days, `days` of the head of IT."""
_FUNCTION: dict[str, Callable[[State], Array]] = {"backlog": backlog_months, "quality": lambda s: s.quality}
"""Of each function (F, C, W): months of work that waits; share that does not come back."""
LASTING = ("cash", "mrr", "customers")
"""What is told of companies that failed too; of the rest only those that live are looked at."""


@dataclass(frozen=True, eq=False)
class Course:
    """What a plan comes to in W futures, now and after each of M months."""

    figures: dict[str, Array]
    """Of the company (M + 1, W); those of functions (M + 1, F, W)."""
    alive: Flags  # (M + 1, W)
    flows: dict[str, Array]
    """What moved the cash in each month (M, W), cents."""
    reached: dict[str, Flags]
    """Each objective of the scenario: whether it is reached by the last month (W,)."""

    @property
    def months(self) -> int:
        """How far it goes."""
        return len(self.alive) - 1

    def lasts(self, months: int) -> float:
        """Share of futures in which the money lasts so many months."""
        return float(self.alive[months].mean())


def foretold(
    played: Played,
    plans: Sequence[Plan],
    months: int,
    going: Callable[[int], bool],
    worlds: int = WORLDS,
    crew: Crew | None = None,
    follows: str = "",
) -> tuple[Course, ...] | None:
    """The course of each plan; None if it was not to go on. `going` is told how many months are done, and asked.

    After this month standing orders go on, and a tender that a plan opens is gone through with; or the bot `follows`
    plays on, seeing in each future what is seen there.

    The longest that can be looked ahead is the end of the game. Where there is a crew, its processes play the worlds in
    shares; what comes of them is the same to the last bit.
    """
    found = in_shares(crew, courses, _asked(played, plans, months, follows), worlds, going)
    return None if found is None else tuple(map(_joined, zip(*found, strict=True)))


@dataclass(frozen=True, eq=False)
class AskedOfPlans(Question):
    """What is asked of the futures of a month."""

    goals: dict[str, Goal]
    follows: str
    """The bot that plays on after this month; "" for none."""


def _asked(played: Played, plans: Sequence[Plan], months: int, follows: str) -> AskedOfPlans:
    goals = {name: Goal.of(aim, played) for name, aim in played.scenario.objectives.items()}
    return AskedOfPlans.of(played, plans, months, goals=goals, follows=follows)


def courses(question: AskedOfPlans, first: int, worlds: int) -> Iterator[tuple[Course, ...] | None]:
    """The course of each plan in some of the worlds, last of all; before it None for every month that is played."""
    r, months = question.rules, question.months
    seen = view(question.now, r)
    start = futures(seen, worlds, question.seed, first)
    kept = [_Kept(start, r, question.goals) for _ in question.orders]
    ways = [ahead(start, orders, seen, months, _after(question, orders, start)) for orders in question.orders]
    for _ in range(months):
        for way, keeping in zip(ways, kept, strict=True):
            state, flows = next(way)
            keeping.add(state, flows["cash"])
        yield None
    yield tuple(keeping.course() for keeping in kept)


def _after(question: AskedOfPlans, plan: Orders, start: State) -> Policy:
    """Who decides after the month of a plan: the same in each future, whoever plays it."""
    if not question.follows:
        return GoneThrough.of((plan,), start.cash.shape[-1])
    bot = named(question.follows)
    own = keys(question.seed, start.luck[0] % np.uint64(LUCKS))  # of each future, and not its own luck
    return lambda seen: bot(seen, own)


def _joined(shares: tuple[Course, ...]) -> Course:
    """A course in the worlds of several shares, in their order."""
    if len(shares) == 1:
        return shares[0]

    def beside(arrays: Iterable[NDArray[Any]]) -> NDArray[Any]:
        return np.concatenate(list(arrays), axis=-1)

    return Course(
        figures={name: beside(share.figures[name] for share in shares) for name in shares[0].figures},
        alive=beside(share.alive for share in shares),
        flows={name: beside(share.flows[name] for share in shares) for name in shares[0].flows},
        reached={name: beside(share.reached[name] for share in shares) for name in shares[0].reached},
    )


class _Kept:
    """What is kept of the futures of a plan, month by month."""

    def __init__(self, start: State, r: Rules, goals: dict[str, Goal]) -> None:
        self._r, self._goals = r, goals
        self._states: list[dict[str, Array]] = []
        self._alive: list[Flags] = []
        self._flows: list[dict[str, Array]] = []
        self._once = {name: np.full(start.cash.shape[-1], goal.before) for name, goal in goals.items()}
        self._always = {name: np.full(start.cash.shape[-1], goal.so_far) for name, goal in goals.items()}
        self._now: dict[str, Flags] = {}
        self._add(start)

    def _add(self, s: State) -> None:
        company = {name: of(s, self._r)[0] for name, of in _COMPANY.items()}
        functions = {name: of(s)[:, 0] for name, of in _FUNCTION.items()}
        self._states.append({**company, **functions})
        self._alive.append(s.alive[0] > 0)

    def add(self, s: State, flows: dict[str, Array]) -> None:
        """A month more."""
        self._add(s)
        self._flows.append({name: flow[0] for name, flow in flows.items()})
        for name, goal in self._goals.items():
            self._now[name] = goal.held(s, self._r)[0]
            self._once[name] = self._once[name] | self._now[name]
            self._always[name] = self._always[name] & self._now[name]

    def course(self) -> Course:
        """All of it."""
        judged = {"once": self._once, "always": self._always, "end": self._now}
        alive = self._alive[-1]
        return Course(
            figures={name: np.stack([month[name] for month in self._states]) for name in self._states[0]},
            alive=np.stack(self._alive),
            flows={name: np.stack([month[name] for month in self._flows]) for name in self._flows[0]},
            reached={
                name: judged.get(goal.judged, self._now)[name] & (alive | (goal.judged == "once"))
                for name, goal in self._goals.items()
            },
        )


@dataclass(frozen=True)
class Goal:
    """An objective of the scenario, asked of many futures."""

    judged: str
    every: tuple[Condition, ...]
    some: tuple[Condition, ...]
    before: bool = False
    """Whether it held in a month that has closed."""
    so_far: bool = True
    """Whether it held in all of them."""

    @classmethod
    def of(cls, aim: Objective, played: Played) -> Goal:
        """An objective, with what the months that have closed say of it."""
        goal = cls(aim.judged, bounds(aim.when), bounds(aim.when_any))
        past = [bool(goal.held(s, played.rules)[0, 0]) for s in played.states[1:]]
        return replace(goal, before=any(past), so_far=all(past))

    def held(self, s: State, r: Rules) -> Flags:
        """Whether its conditions hold (C, W)."""
        every = holding(self.every, s, r)
        some = [holding((condition,), s, r) for condition in self.some]
        return every & np.any(some, axis=0) if some else every


def cut(course: Course, months: int) -> Course:
    """The same to an earlier month; objectives are those of the whole."""
    if months >= course.months:
        return course
    return Course(
        figures={name: figure[: months + 1] for name, figure in course.figures.items()},
        alive=course.alive[: months + 1],
        flows={name: flow[:months] for name, flow in course.flows.items()},
        reached=course.reached,
    )


def busiest(played: Played) -> int:
    """The function in which the most work waits now; the first where none does."""
    return int(np.argmax(backlog_months(played.now)[:, 0, 0]))
