"""What changed in a month, the most important first: the size of a change against what is usual for its figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.company import runway
from infosim.engine.state import State
from infosim.game.facts.played import Played, one
from infosim.game.views.figures import UNBORNE, Unit

USUAL = 1.0
"""How many times its usual size a change must have to be told."""
FIRST = 1000.0
"""Importance of what is told before all else."""
MOST = 9
SCARCE = 9.0
"""Months of money under which less of it is always told."""
URGENT = 3.0
"""Months of money under which it is told first; and so is a part of it lost in one month, `PLUNGE`."""
PLUNGE = 0.25


@dataclass(frozen=True, slots=True)
class Changed:
    """A figure that moved. `figure` is as views name it; the change is in the figure's own unit."""

    figure: str
    function: int | None
    now: float
    change: float
    unit: Unit
    welcome: float
    """1 where more is welcome, -1 where less is."""
    importance: float


@dataclass(frozen=True)
class _Watched:
    figure: str
    read: Callable[[State], float]
    unit: Unit
    welcome: float
    least: float
    """Size of a change that is never unusual, in the figure's unit; for money a share of it."""
    weight: float
    function: int | None = None
    measured: bool = True
    """It is measured in a month, so that there is nothing to compare the first one with."""


def changes(played: Played) -> tuple[Changed, ...]:
    """What changed in the last closed month more than it usually does."""
    if not played.closed:
        return ()
    found = []
    for watched in _watched(played):
        if watched.measured and played.closed < 2:
            continue
        past = [watched.read(s) for s in played.states[-13:]]
        now, before = past[-1], past[-2]
        if not (isfinite(now) and isfinite(before)):
            continue
        change = now - before
        if abs(change) <= 1e-12:
            continue
        steps = np.diff([figure for figure in past if isfinite(figure)])[:-1]
        usual = float(np.mean(np.abs(steps))) if len(steps) >= 3 else 0.0
        least = watched.least * abs(before) if watched.unit == "money" else watched.least
        importance = watched.weight * abs(change) / max(0.7 * usual, least, 1e-9)
        if watched.figure == "cash":
            importance = _pressing(played, importance)
        if watched.unit == "load" and max(now, before) >= UNBORNE and min(now, before) >= UNBORNE:
            continue  # nobody did it, nobody does it
        found.append(Changed(watched.figure, watched.function, now, change, watched.unit, watched.welcome, importance))
    told = [change for change in found if change.importance >= USUAL or _fined(played, change)]
    return tuple(sorted(told, key=lambda change: -change.importance)[:MOST])


def _fined(played: Played, change: Changed) -> bool:
    """Whether it is the cash of a month in which a fine was paid: that is told however usual its size."""
    paid = played.ledgers[-1].get("cash", {}).get("fines")
    return change.figure == "cash" and paid is not None and one(paid) < 0


def _pressing(played: Played, importance: float) -> float:
    """How much a change of the cash matters: first of all where it runs out, always where it gets scarce."""
    months, cash, before = one(runway(played.now)), one(played.now.cash), one(played.before.cash)
    if months < URGENT or abs(cash - before) > PLUNGE * abs(before):
        return max(importance, FIRST)
    return max(importance, USUAL) if months < SCARCE else importance


def _watched(played: Played) -> list[_Watched]:
    r = played.rules

    def company(read: Callable[[State], Array]) -> Callable[[State], float]:
        return lambda s: one(read(s))

    found = [
        _Watched("cash", company(lambda s: s.cash), "money", 1.0, 0.04, 1.2, measured=False),
        _Watched("mrr", company(lambda s: s.mrr), "money", 1.0, 0.03, 1.2, measured=False),
        _Watched("runway", _months, "months", 1.0, 1.0, 0.9),
        _Watched("churn", company(lambda s: s.churn), "percent", -1.0, 0.008, 1.0),
        _Watched("morale", company(lambda s: 100 * s.morale), "score", 1.0, 1.5, 0.9, measured=False),
        _Watched("reputation", company(lambda s: 100 * s.opinion), "score", 1.0, 1.5, 0.8, measured=False),
    ]
    now = played.now
    for f, key in enumerate(r.layout.functions):
        if one(now.awake[f]) <= 0 or one(now.need[f]) <= 0:
            continue
        size = min(0.6 + 0.25 * one(now.need[f]), 1.3)
        if one(r.content.functions.cover[f]) > 0:
            found.append(_Watched(f"{key}.load", _of(f, lambda s: s.load), "load", -1.0, 0.15, size, f))
            continue
        aim = one(r.content.functions.lead_time[f])
        found += [
            _Watched(f"{key}.wait", _of(f, lambda s: s.lead_time), "wait", -1.0, 0.5 * aim, size, f),
            _Watched(f"{key}.quality", _of(f, lambda s: 100 * s.quality), "score", 1.0, 3.0, 0.9 * size, f),
        ]
    return found


def _of(f: int, read: Callable[[State], Array]) -> Callable[[State], float]:
    return lambda s: one(read(s)[f])


def _months(s: State) -> float:
    months = one(runway(s))
    return float("inf") if months >= 99 or s.month < 1 else months
