"""The month's money, line by line: by what it is for, by function, by customer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infosim.engine.ledger import BY_NAME
from infosim.game.facts.played import Played, one

BROUGHT = ("round", "bridge", "rescue")
"""Flows of the cash that come once, from investors."""
OF_FUNCTIONS = frozenset(
    "payroll hiring severance freelancers contracts exchange extras governance transitions exits".split()
)
"""Flows of the cash that a function's cost is made of."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the money, in every closed month: cents, what goes out negative."""

    key: str
    months: tuple[float, ...]
    flow: str = ""
    function: int | None = None


def flow_of(played: Played, n: int, name: str) -> float:
    """A flow of the cash in closed month n, from 1."""
    found = played.ledgers[n - 1].get("cash", {}).get(name)
    return 0.0 if found is None else one(found)


def by_nature(played: Played) -> list[Line]:
    """A line for each flow of the cash that ever moved."""
    months = range(1, played.closed + 1)
    lines = [
        Line(flow.name, tuple(flow_of(played, n, flow.name) for n in months), flow.name)
        for flow in BY_NAME["cash"].flows
    ]
    return [line for line in lines if any(line.months)]


def by_function(played: Played) -> list[Line]:
    """A line for each function, and one for each flow that is no function's."""
    months = range(1, played.closed + 1)
    rest = [line for line in by_nature(played) if line.flow not in OF_FUNCTIONS]
    lines = [
        Line(key, tuple(-one(played.states[n].cost[f]) for n in months), function=f)
        for f, key in enumerate(played.rules.layout.functions)
    ]
    return [*rest, *(line for line in lines if any(line.months))]


def by_customer(played: Played) -> list[Line]:
    """The lines by nature, for each customer there was."""
    customers = [max(one(played.states[n].customers), 1.0) for n in range(1, played.closed + 1)]
    return [
        Line(line.key, tuple(x / c for x, c in zip(line.months, customers, strict=True)), line.flow)
        for line in by_nature(played)
    ]


CUTS: dict[str, Callable[[Played], list[Line]]] = {
    "nature": by_nature,
    "function": by_function,
    "customer": by_customer,
}


def brought(played: Played, n: int) -> float:
    """Money that investors brought in closed month n, from 1."""
    return sum(flow_of(played, n, name) for name in BROUGHT)
