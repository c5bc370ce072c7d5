"""Decisions in words, with what they cost: of this month, and of the months that have closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from infosim.engine.orders import KINDS, Orders
from infosim.engine.state import State
from infosim.game.plan import orders_of
from infosim.game.present.decided import company, contracts, talent, tenders
from infosim.game.present.decided.case import Case, Teller
from infosim.game.present.telling import Telling
from infosim.game.views.room import Decided

_TELLERS: dict[str, Teller] = {**talent.TELLERS, **tenders.TELLERS, **contracts.TELLERS, **company.TELLERS}


def decided(t: Telling) -> tuple[Decided, ...]:
    """What standing orders decide in the month being played, then what was decided in it, in its order."""
    played = t.played
    own = [told for decision in played.planned for told in told_of(t, orders_of((decision,), played.seat), played.now)]
    return (*(replace(told, standing=True) for told in told_of(t, played.added, played.now)), *own)


def told_of(t: Telling, orders: Orders, s: State) -> tuple[Decided, ...]:
    """The decisions that orders hold, in the order of their kinds, as they were taken in a state."""
    return tuple(told for _, told in told_by_function(t, orders, s))


def told_by_function(t: Telling, orders: Orders, s: State) -> tuple[tuple[int | None, Decided], ...]:
    """The same, each with the function it is about; None where it is about none."""
    return tuple(_lines(Case(t, orders, s)))


def _lines(c: Case) -> Iterator[tuple[int | None, Decided]]:
    for kind in KINDS:
        given = getattr(c.o, kind.key) != kind.neutral
        if not given.any():
            continue
        if kind.name == "priority":  # three cells, one decision
            yield from ((None, told) for told in _TELLERS[kind.name](c))
            continue
        for at in np.argwhere(given[..., 0, 0]):
            place = tuple(int(i) for i in at)
            f = place[kind.axes.index("function")] if "function" in kind.axes else None
            yield from ((f, told) for told in _TELLERS[kind.name](c, *place))
