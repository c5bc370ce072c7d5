"""Nodes: the tree of everything that may stand in a scenario file, made from the records of its sections.

    node_at(("functions", "support", "core"))   -> the Leaf of `core`
    node_at(("functions",))                     -> Items, a table of ids

The rules' families are grafted on from the engine's parameters the first time somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from infosim.engine.parameters import Parameter
from infosim.scenario.keys import Key, Kind, Nested, meta

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Leaf:
    """A key with a value."""

    key: Key


@dataclass(frozen=True)
class Table:
    """A table with a fixed set of names; `record` is what is built from it, `word` what its names are called."""

    children: Mapping[str, Node]
    record: Any = None
    word: str = ""


@dataclass(frozen=True)
class Items:
    """A table under ids of the author's."""

    item: Table | Leaf
    called: str
    most: int


@dataclass(frozen=True)
class ByItem:
    """A table with one value for each id of another section."""

    leaf: Leaf
    of: str
    called: str


Node = Leaf | Table | Items | ByItem


def written(name: str) -> str:
    """The key of a record's field: `from_` is written `from`."""
    return name.rstrip("_")


@cache
def table_of(record: Any) -> Table:
    """The table that a record describes."""
    assert is_dataclass(record)
    children: dict[str, Node] = {}
    for f in fields(record):
        about = meta(f.metadata)
        if isinstance(about, Key):
            children[written(f.name)] = Leaf(about)
        elif isinstance(about, Nested):
            node = nested(about)
            if about.spread:
                assert isinstance(node, Table)
                children.update(node.children)
            else:
                children[written(f.name)] = node
    return Table(children, record)


def nested(about: Nested) -> Node:
    """The node of a field that holds a table."""
    if about.ids_of:
        assert about.leaf is not None
        return ByItem(Leaf(about.leaf), about.ids_of, about.word)
    if about.leaves is not None:
        return Table({name: Leaf(key) for name, key in about.leaves.items()}, None, about.word)
    entry: Node = Leaf(about.leaf) if about.leaf is not None else table_of(about.record)
    if about.words:
        return Table(dict.fromkeys(about.words, entry), None, about.word)
    assert isinstance(entry, Table | Leaf)
    return Items(entry, about.item, about.most) if about.ids else entry


@cache
def root() -> Table:
    """The whole file, but for `text`, `sources` and `rules`, which have ways of their own."""
    from infosim.scenario.sections import Sections

    return table_of(Sections)


def called(section: str) -> str:
    """What an item of a section is called in a message."""
    node = root().children[section]
    assert isinstance(node, Items)
    return node.called


@cache
def rules() -> Table:
    """`[rules.<family>]`: every parameter that the engine declares. Imports the engine, so it is asked for late."""
    from infosim.engine.parameters import declared
    from infosim.engine.rules import FAMILIES, Rules

    kinds: dict[str, Any] = {f.name: f.default_factory for f in fields(Rules) if f.name in FAMILIES}
    families: dict[str, Node] = {
        name: Table({p.name: Leaf(key_of(p)) for p in declared(kind)}, kind) for name, kind in kinds.items()
    }
    return Table(families, Rules, "family")


def key_of(p: Parameter) -> Key:
    """A constant of the engine as a key of the file."""
    return Key(Kind.NUMBER, p.meaning, p.default, "", p.unit, p.low, p.high, advanced=True, source=p.source)


def child(node: Node, name: str) -> Node | None:
    """What stands under a name in a table."""
    if isinstance(node, Table):
        return node.children.get(name)
    if isinstance(node, Items):
        return node.item
    if isinstance(node, ByItem):
        return node.leaf
    return None


def node_at(path: tuple[str, ...]) -> Node | None:
    """The node of a path, or None if nothing may stand there."""
    node: Node | None = root()
    if path[:1] == ("rules",):
        node, path = rules(), path[1:]
    for name in path:
        if node is None:
            return None
        node = child(node, name)
    return node


def names_in(node: Node) -> tuple[str, ...]:
    """The names that a table knows beforehand."""
    return tuple(node.children) if isinstance(node, Table) else ()


def leaves(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Leaf]]:
    """Every key below a node, with its path: `*` for an id, `<place>` for a word of a closed list."""
    if isinstance(node, Leaf):
        yield path, node
    elif isinstance(node, Items):
        yield from leaves(node.item, (*path, "*"))
    elif isinstance(node, ByItem):
        yield (*path, f"<{node.called}>"), node.leaf
    elif node.word and node.word != "family":
        yield from leaves(next(iter(node.children.values())), (*path, f"<{node.word}>"))
    else:
        told = False
        for name, below in node.children.items():
            if node.record is not None and spread_word(node.record, name):
                word = spread_word(node.record, name)
                if not told:
                    yield from (
                        [((*path, "<effect>"), AN_EFFECT)] if word == "effect" else leaves(below, (*path, f"<{word}>"))
                    )
                told = True
            else:
                yield from leaves(below, (*path, name))


AN_EFFECT = Leaf(Key(Kind.NUMBER, "what it does: see the table of effects", None, "nothing", "its own", -1e7, 1e7))
"""Stands for all effects in a list of keys."""


def spread_word(record: Any, name: str) -> str:
    """What a name is called if it is a word of a closed list that stands directly in a record's table."""
    for f in fields(record):
        about = meta(f.metadata)
        if isinstance(about, Nested) and about.spread and name in about.words:
            return about.word
    return ""


@cache
def keys_named(name: str) -> tuple[tuple[str, ...], ...]:
    """Paths of all keys of this name, anywhere in the format."""
    return tuple(path for path, _ in leaves(root()) if path[-1] == name)
