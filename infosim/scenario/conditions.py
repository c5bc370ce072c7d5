"""Conditions: bounds on measures, as an author writes them and as they are held.

    goal = { mrr.at_least = 14_000, rounds.at_least = 1 }       # measures of the company stand alone
    when = { knowledge.core.at_least = 0.5 }                    # the others say of what: a function, a role, a pool

There are no expressions. All conditions of a table hold, or, in `when_any`, one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

BOUNDS = ("at_least", "at_most")


@dataclass(frozen=True)
class Condition:
    """A measure, of what ("" is the company), and its bounds; a bound that is not written never bites."""

    measure: str
    target: str = ""
    at_least: float = float("-inf")
    at_most: float = float("inf")


def conditions_of(tables: Mapping[str, Any]) -> tuple[Condition, ...]:
    """The conditions that a checked table holds, in its order."""
    return tuple(each(tables))


def each(tables: Mapping[str, Any]) -> Iterator[Condition]:
    """One condition for each measure and target."""
    for measure, bounds in tables.items():
        if any(name in bounds for name in BOUNDS):
            yield Condition(measure, "", **{name: float(x) for name, x in bounds.items()})
        else:
            for target, inner in bounds.items():
                yield Condition(measure, target, **{name: float(x) for name, x in inner.items()})


def count(tables: Mapping[str, Any]) -> int:
    """How many conditions a table holds."""
    return sum(
        1 if not isinstance(bounds, dict) or any(name in bounds for name in BOUNDS) else len(bounds)
        for bounds in tables.values()
    )
