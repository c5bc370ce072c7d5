"""Ways ahead: who should do the work of a function, each way played a year on in the same futures, and no change.

A way is begun by its own decisions, as the forms would write them, and gone through with: the post stays open and
whoever fits is taken, the tender is answered by the bid that should cost least. Everything else is the plan as it
stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, join, repeat
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.crew import Crew, in_shares
from infosim.game.facts.options import monthly_cost
from infosim.game.facts.played import Played
from infosim.game.going_through import GoneThrough
from infosim.game.plan import Plan, placed, taken
from infosim.game.question import Question
from infosim.sight import ahead, futures, view

FUTURES = 150
"""Worlds of each way: a sheet's means stand within a tenth of their spread."""
MONTHS = 12


@dataclass(frozen=True, eq=False)
class Year:
    """A way in W futures: now and after each of M months, of one function unless said otherwise."""

    wait: Array  # (M + 1, W) working days
    quality: Array  # (M + 1, W)
    knowledge: Array  # (M + 1, W)
    cost: Array  # (M, W) cents a month
    days: Array  # (M, W) of the head of IT, for the whole company
    cash: Array  # (M + 1, W) cents, of the company
    alive: Flags  # (M + 1, W)


def years(
    played: Played,
    f: int,
    ways: Sequence[Plan | None],
    going: Callable[[int], bool],
    worlds: int = FUTURES,
    crew: Crew | None = None,
) -> tuple[Year | None, ...] | None:
    """The year of each way, begun by its decisions, and last that of changing nothing. A way that is None has none.

    None if it was not to go on; `going` is told how many months are done, and asked. Where there is a crew, its
    processes play the worlds in shares, to the same bits.
    """
    plans = [_with(played, way) for way in ways if way is not None] + [played.planned]
    question = AskedOfAYear.of(played, plans, MONTHS, f=f)
    shares = in_shares(crew, ways_ahead, question, worlds, going, times=len(plans))
    if shares is None:
        return None
    found = iter([_joined(years) for years in zip(*shares, strict=True)])
    return (*(next(found) if way is not None else None for way in ways), next(found))


@dataclass(frozen=True, eq=False)
class AskedOfAYear(Question):
    """What is asked of a year: the plan with each way begun, and last with none."""

    f: int


def ways_ahead(question: AskedOfAYear, first: int, worlds: int) -> Iterator[tuple[Year, ...] | None]:
    """The year of each way in some of the worlds, last of all; before it None for every month that is played."""
    r, f, count = question.rules, question.f, len(question.orders)
    seen = view(question.now, r)
    start = futures(seen, worlds, question.seed, first)
    orders = join(*(repeat(each, worlds) for each in question.orders))
    through = GoneThrough.of(question.orders, worlds)
    batch = join(*[start] * count)
    months = [_seen_in(batch, f, r)]
    for state, _ in ahead(batch, orders, seen, question.months, through):
        months.append(_seen_in(state, f, r))
        yield None
    flows = ("cost", "days")  # of months; the rest stands at their ends, and at the start
    figures = {
        name: np.stack([month[name] for month in (months[1:] if name in flows else months)]) for name in months[0]
    }
    each = [slice(n * worlds, (n + 1) * worlds) for n in range(count)]
    yield tuple(Year(**{name: figure[:, at] for name, figure in figures.items()}) for at in each)


def _seen_in(s: State, f: int, r: Rules) -> dict[str, NDArray[Any]]:
    """What a year keeps of a month (W,): a state of so many worlds is too large to be kept itself."""
    return {
        "wait": s.lead_time[f, 0],
        "quality": s.quality[f, 0],
        "knowledge": s.knowledge[f, 0],
        "cost": monthly_cost(s, r)[f, 0],
        "days": total(s.attention)[0],
        "cash": s.cash[0],
        "alive": s.alive[0] > 0,
    }


def _joined(shares: Sequence[Year]) -> Year:
    """A year in the worlds of several shares, in their order."""
    names = [field.name for field in fields(Year)]
    return Year(**{name: np.concatenate([getattr(share, name) for share in shares], axis=-1) for name in names})


def _with(played: Played, way: Plan) -> Plan:
    """The plan, and a way begun."""
    plan = played.planned
    for decision in way:
        plan = taken(plan, placed(decision, plan, played.seat))
    return plan
