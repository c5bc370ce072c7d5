"""Sweeping: what is inherited follows a drop.

Members of lists go; things that cannot live without what is gone go with it, and what hung on them in turn. What the
upper file writes itself is left alone: it must be right, and is checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from infosim.scenario.conditions import BOUNDS
from infosim.scenario.keys import Kind
from infosim.scenario.layers import take_out
from infosim.scenario.nodes import ByItem, Leaf, Node, child, root
from infosim.scenario.source import Tables
from infosim.scenario.texts import get
from infosim.scenario.when import scopes, targets


@dataclass(frozen=True)
class Lost:
    """Something that went with a drop: its path, and what it could not live without."""

    path: tuple[str, ...]
    lack: str


@dataclass(frozen=True)
class Ground:
    """What an inherited thing may hang on: the lower tables, and what the upper ones write anew."""

    under: Tables
    over: Tables

    def ids(self, section: str) -> dict[str, None]:
        """The ids of a section, above and below."""
        return dict.fromkeys([*self.under.get(section, {}), *self.over.get(section, {})])


def sweep(under: Tables, over: Tables) -> tuple[Lost, ...]:
    """Take from the lower tables whatever hangs on something that is no longer there."""
    ground = Ground(under, over)
    lost: list[Lost] = []
    while True:  # a pool takes its functions, they take their contracts
        inherited = {name: tables for name, tables in under.items() if name not in ("text", "sources", "rules")}
        gone = list(orphans(ground, inherited, root(), ()))
        if not gone:
            return tuple(lost)
        for orphan in gone:
            take_out(under, orphan.path)
        lost += gone


def orphans(ground: Ground, tables: Tables, node: Node, path: tuple[str, ...]) -> Iterator[Lost]:
    """What has to go of the tables below a path. Members of lists go at once."""
    for name, value in list(tables.items()):
        below = child(node, name)
        here = (*path, name)
        if isinstance(node, ByItem):
            if name not in ground.ids(node.of):
                yield Lost(here, name)
        elif isinstance(below, Leaf):
            if get(ground.over, here) is None:
                yield from hanging(ground, tables, below, here)
        elif below is not None and isinstance(value, dict):
            yield from orphans(ground, value, below, here)


def hanging(ground: Ground, tables: Tables, leaf: Leaf, path: tuple[str, ...]) -> Iterator[Lost]:
    """What has to go because of one key: a member of its list, a condition, the key, or the whole item."""
    key, value = leaf.key, tables[path[-1]]
    item = path[:2] if path[0] == "events" else path[:-1]  # a card is a whole: without one of its parts it misleads
    if key.kind is Kind.ID and value not in (*ground.ids(key.of), *key.words):
        yield Lost(item if key.required or key.words else path, value)
    elif key.kind is Kind.IDS:
        left = [member for member in value if member in ground.ids(key.of)]
        if value and not left:  # a list that may be empty goes alone; what was about these alone goes with them
            yield Lost(path if key.default == () else item, value[0])
        tables[path[-1]] = left
    elif key.within and value not in key.words:
        name = value.removeprefix(f"{key.within}.")
        if name not in ground.ids(key.of):  # what points at it speaks of it
            yield Lost(item, name)
    elif key.kind is Kind.CONDITIONS:
        for measure, target in astray(ground, value):
            yield Lost(item if key.required or path[0] == "events" else (*path, measure, target), target)


def astray(ground: Ground, conditions: Tables) -> Iterator[tuple[str, str]]:
    """Measures of targets that are no longer there."""
    for measure, bounds in conditions.items():
        scope: Any = scopes().get(measure)
        if scope in (None, "company"):
            continue
        known = targets(scope, ground.ids("functions"), ground.ids("pools"))
        for target in bounds:
            if target not in known and target not in BOUNDS:
                yield measure, target
