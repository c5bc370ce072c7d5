"""Plans: the decisions of a month together, and the orders they make.

    decisions = taken(decisions, placed(new, decisions, seat))
    orders = orders_of(decisions, seat)                   cells of the orders, all others neutral
    decisions_of(orders, seat)                            and back: what a bot decided, in the same words

A plan is a tuple: undoing, taking one decision out and trying another are plain operations on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

import numpy as np

from infosim.engine.batch import Array, axes_of, freeze, size
from infosim.engine.layout import PRODUCT_USES, Layout
from infosim.engine.orders import KINDS, Kind, Orders, neutral
from infosim.engine.refusals import Reason
from infosim.game.decisions import DECISIONS, Decision, OpenVacancy
from infosim.game.seat import Misplaced, Seat

Plan: TypeAlias = tuple[Decision, ...]


def taken(plan: Plan, new: Decision) -> Plan:
    """The plan with one decision more. What it said about the same target is replaced."""
    return (*(decision for decision in plan if decision.target != new.target), new)


def placed(new: Decision, plan: Plan, seat: Seat) -> Decision:
    """The decision with its slot: a vacancy takes the first that is free, now and in the plan. Misplaced if none is."""
    if not isinstance(new, OpenVacancy) or new.slot is not None:
        return new
    posts = seat.here("vacancy_posts")[:, seat.function(new.function)]
    used = {d.slot for d in plan if isinstance(d, OpenVacancy) and d.function == new.function}
    free = [slot for slot, there in enumerate(posts) if not there and slot not in used]
    if not free:
        raise Misplaced(Reason.FULL)
    return replace(new, slot=free[0])


def orders_of(plan: Sequence[Decision], seat: Seat) -> Orders:
    """Orders for the seat's whole batch, neutral but for what this company decided. Misplaced, as `Decision.cells`."""
    return ordered(_nothing(seat.layout, size(seat.state, "company"), size(seat.state)), plan, seat)


@lru_cache(maxsize=4)
def _nothing(layout: Layout, companies: int, worlds: int) -> Orders:
    """Neutral orders that all plans share, and that nobody can write into."""
    return freeze(neutral(layout, companies, worlds))


def ordered(orders: Orders, plan: Sequence[Decision], seat: Seat) -> Orders:
    """Orders with this company's decisions added. The arrays given are not written into."""
    changed: dict[str, Array] = {}
    for decision in plan:
        for name, at, value in decision.cells(seat):
            if name not in changed:
                changed[name] = getattr(orders, name).copy()
            changed[name][(*at, seat.company, seat.world)] = value
    return replace(orders, **changed)


def decisions_of(orders: Orders, seat: Seat) -> Plan:
    """What a company decided, in the order in which kinds apply: one decision for each target that is not neutral."""
    return tuple(decision for kind in KINDS for decision in _found(kind, orders, seat))


def _found(kind: Kind, orders: Orders, seat: Seat) -> Iterator[Decision]:
    fields = {name: getattr(orders, name)[..., seat.company, seat.world] for name in kind.fields}
    given = fields[kind.key] != kind.neutral
    found = DECISIONS[kind.name].found
    if _AXES[kind.key][0] == "product_use":
        if given.any():
            yield found(seat, (), dict(zip(PRODUCT_USES, map(float, fields[kind.key]), strict=True)))
        return
    for at in map(tuple, np.argwhere(given).tolist()):
        yield found(seat, at, {name: float(figure[at]) for name, figure in fields.items()})


_AXES = {name: axes for name, axes, _ in axes_of(Orders)}
