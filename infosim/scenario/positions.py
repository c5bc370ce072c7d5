"""Positions: where in a file a key path stands. Only asked for when there is something to say.

tree-sitter parses the text again and keeps places, which tomli does not. Of a large file only the tables on the way to
the paths asked for are looked into.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import tomli

from infosim.scenario.nodes import Path

if TYPE_CHECKING:
    from tree_sitter import Node


@dataclass(frozen=True)
class Place:
    """Line and column from 1, in characters, and how many characters it is wide on that line."""

    line: int
    column: int
    width: int


@dataclass(frozen=True)
class Span:
    """Where a path's key and its value stand."""

    key: Place
    value: Place


START = Span(Place(1, 1, 0), Place(1, 1, 0))


def positions(raw: bytes, paths: Iterable[Path]) -> dict[Path, Span]:
    """Spans of the paths; of a path that is not written in the file, the nearest table around it."""
    import tree_sitter_toml  # late: 40 ms, and only a file with mistakes needs it
    from tree_sitter import Language, Parser

    wanted = {tuple(path) for path in paths if path}
    hunt = Hunt(
        around={path[:n] for path in wanted for n in range(len(path) + 1)},
        inside={path[:n] for path in wanted for n in range(len(path))},
    )
    root = Parser(Language(tree_sitter_toml.language())).parse(raw).root_node
    for node in root.named_children:
        if len(raw) > LARGE and wanted <= hunt.found.keys():
            break  # a section's own header may still come, but not in what people write
        if node.type == "pair":
            pair((), node, hunt)
        elif node.type in ("table", "table_array_element"):
            header(node, hunt)
    rows = raw.split(b"\n")
    return {path: span(nearest(path, hunt.found), rows) for path in wanted} | {(): START}


LARGE = 100_000
"""Bytes from which a file is read no further than it must be."""
Found = dict[Path, "tuple[Node, Node]"]


@dataclass(frozen=True)
class Hunt:
    """Paths on the way to those asked for, paths with something asked for inside them, and what was found."""

    around: set[Path]
    inside: set[Path]
    found: Found = field(default_factory=dict)


def header(node: Node, hunt: Hunt) -> None:
    """A section: `[functions.support]` and the pairs below it."""
    head = next((c for c in node.named_children if c.type in ("bare_key", "quoted_key", "dotted_key")), None)
    if head is None:
        return
    path = tuple(name for name, _ in parts(head))
    for n in range(1, len(path) + 1):
        if path[:n] in hunt.around:
            hunt.found.setdefault(path[:n], (head, node))
    if path in hunt.around and node.type == "table":
        hunt.found[path] = head, node
    if path in hunt.inside:
        for below in node.named_children:
            if below.type == "pair":
                pair(path, below, hunt)


def pair(base: Path, node: Node, hunt: Hunt) -> None:
    """`core = 0.3`, `voice.bid = "…"`, `leans = { craft = 1 }`."""
    sides = [c for c in node.named_children if c.type != "comment"]
    if len(sides) < 2:
        return
    names = parts(sides[0])
    path = base
    for name, at in names:
        path = (*path, name)
        if path not in hunt.around:
            return
        if len(path) < len(base) + len(names):
            hunt.found.setdefault(path, (at, sides[1]))
    value(path, names[-1][1], sides[1], hunt)


def value(path: Path, key: Node, node: Node, hunt: Hunt) -> None:
    """A value, and what is inside it if it is a list or a table in braces."""
    hunt.found.setdefault(path, (key, node))
    if path not in hunt.inside:
        return
    if node.type == "inline_table":
        for below in node.named_children:
            if below.type == "pair":
                pair(path, below, hunt)
    elif node.type == "array":
        for i, item in enumerate(c for c in node.named_children if c.type != "comment"):
            if (*path, i) in hunt.around:
                value((*path, i), item, item, hunt)


def parts(key: Node) -> list[tuple[str, Node]]:
    """The names of a key, dotted or quoted, each with its place."""
    if key.type == "dotted_key":
        return [part for below in key.named_children for part in parts(below)]
    written = (key.text or b"").decode("utf-8", "replace")
    if key.type == "quoted_key":
        try:
            written = next(iter(tomli.loads(f"{written} = 0")))
        except tomli.TOMLDecodeError:
            return [(written, key)]
    return [(written, key)]


def nearest(path: Path, found: Found) -> tuple[Node, Node] | None:
    """The nodes of the longest beginning of the path that the file has."""
    while path and path not in found:
        path = path[:-1]
    return found.get(path)


def span(nodes: tuple[Node, Node] | None, rows: list[bytes]) -> Span:
    """Nodes as lines and columns."""
    return START if nodes is None else Span(place(nodes[0], rows), place(nodes[1], rows))


def place(node: Node, rows: list[bytes]) -> Place:
    """A node's first line, its first column there and its width there."""
    row, start = node.start_point
    end = node.end_point[1] if node.end_point[0] == row else len(rows[row].rstrip())
    column = len(rows[row][:start].decode("utf-8", "replace"))
    width = len(rows[row][start:end].decode("utf-8", "replace"))
    return Place(row + 1, column + 1, max(width, 1))
