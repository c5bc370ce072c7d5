"""Layers: `extends`, `drop`, and how a child is laid over its parent.

Order: defaults of the engine ← eldest ancestor ← … ← this file. For each file: `drop` is taken from what lies below,
what hung on it follows (`sweeping.py`), translations of texts that the file writes anew are void, then the file is laid
over. Table on table melts key by key; everything else is replaced, lists too.
"""

from __future__ import annotations

from infosim.scenario.nodes import Items, child, node_at, root
from infosim.scenario.source import Tables
from infosim.scenario.texts import cut, get, texts_of


def lay(under: Tables, over: Tables) -> Tables:
    """The upper tables on the lower ones. New items come after inherited ones."""
    out = dict(under)
    for name, value in over.items():
        below = out.get(name)
        out[name] = lay(below, value) if isinstance(value, dict) and isinstance(below, dict) else value
    return out


def void(under: Tables, over: Tables) -> None:
    """Take from the lower tables the translations of texts that the upper ones write anew."""
    for translations in under.get("text", {}).values():
        for path, _ in texts_of(over):
            cut(translations, path)


def take_out(under: Tables, path: tuple[str, ...]) -> None:
    """Drop a path from the lower tables, with its translations."""
    cut(under, path)
    for translations in under.get("text", {}).values():
        cut(translations, path)


def reaches(under: Tables, path: tuple[str, ...]) -> bool:
    """Whether there is something to drop at a path."""
    if path[-1:] == ("*",):
        return isinstance(get(under, path[:-1]), dict) and bool(get(under, path[:-1]))
    return get(under, path) is not None


def forget_sources(under: Tables) -> None:
    """Take out of `[sources]` what names nothing any more."""
    for path in list(under.get("sources", {})):
        if not stands_for_something(under, path):
            del under["sources"][path]


def stands_for_something(tables: Tables, path: str) -> bool:
    """Whether a path, or its beginning, is written in the tables or is a key that they leave at its default."""
    parts = tuple(path.split("."))
    if get(tables, parts) is not None:
        return True
    items = isinstance(child(root(), parts[0]), Items)
    if items and len(parts) > 1 and parts[1] not in tables.get(parts[0], {}):
        return False
    return parts[0] != "rules" and node_at(parts) is not None
