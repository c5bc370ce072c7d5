"""Texts: translations that mirror the paths of what they translate, under `[text.<lang>]` or in a file beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from infosim.scenario.figures import figure
from infosim.scenario.keys import Kind
from infosim.scenario.limits import ENTRIES, TABLES
from infosim.scenario.messages import harmless, remark
from infosim.scenario.nodes import Leaf, Node, Path, child, names_in, root
from infosim.scenario.notes import Findings
from infosim.scenario.values import check_value
from infosim.scenario.wording import kind_of, meant

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
Tables = dict[str, Any]


def check_translations(found: Findings, path: Path, value: Any) -> None:
    """Note whatever is wrong in `[text]`."""
    if not isinstance(value, dict):
        says = remark("section-wanted", key="text", section="text.fr", kind=kind_of(value))
        found.say(path, says, side="value")
        return
    if len(value) > ENTRIES:
        found.say(path, remark("too-many-entries", count=figure(len(value)), most=ENTRIES))
        return
    for language, tables in value.items():
        where = (*path, language)
        if not LANGUAGE.fullmatch(language):
            found.say(where, remark("not-a-language", language=harmless(language, 20)))
        elif not isinstance(tables, dict):
            says = remark("section-wanted", key=language, section=f"text.{language}", kind=kind_of(tables))
            found.say(where, says, side="value")
        else:
            check_texts(found, where, tables, root(), ())


def check_texts(found: Findings, base: Path, tables: Tables, around: Node, path: tuple[str, ...]) -> None:
    """Translations below a path; `base` is where they stand."""
    if len(tables) > ENTRIES:
        found.say(base, remark("too-many-entries", count=figure(len(tables)), most=ENTRIES))
        return
    for name, value in tables.items():
        here = (*path, name)
        where = (*base, name)
        node = child(around, name)
        if len(where) > TABLES:
            found.say(where, remark("tables-too-deep", most=TABLES))
        elif isinstance(value, dict) and node is not None and not isinstance(node, Leaf):
            check_texts(found, where, value, node, here)
        elif isinstance(node, Leaf) and node.key.kind is Kind.TEXT:
            if isinstance(value, str):
                check_value(found, where, value, node.key)
            else:
                found.say(where, remark("not-a-translation", kind=kind_of(value)), side="value")
        elif isinstance(value, dict) and node is None:
            remedy, more = meant(found, name, names_in(around), "among-here")
            found.say(where, remark("unknown-section", key=harmless(name, 40)), remedy, **more)
        else:
            dotted = harmless(".".join(here), 80)
            names = ", ".join(sorted(texts_in(around))) or "–"
            remedy = remark("one-of", among=remark("among-here"), names=names)
            found.say(where, remark("translates-no-text", path=dotted), remedy)


def texts_in(node: Node) -> list[str]:
    """Names of the texts that stand directly in a table."""
    below = {name: child(node, name) for name in names_in(node)}
    return [name for name, leaf in below.items() if isinstance(leaf, Leaf) and leaf.key.kind is Kind.TEXT]


def texts_of(tables: Mapping[str, Any], around: Node | None = None) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text in place in checked tables, with its path."""
    around = around or root()
    for name, value in tables.items():
        node = child(around, name)
        if isinstance(node, Leaf):
            if node.key.kind is Kind.TEXT:
                yield (name,), value
        elif node is not None and isinstance(value, dict):
            for path, text in texts_of(value, node):
                yield (name, *path), text


def get(tables: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """What stands at a path, or None."""
    here: Any = tables
    for name in path:
        if not isinstance(here, Mapping) or name not in here:
            return None
        here = here[name]
    return here


def put(tables: Tables, path: tuple[str, ...], value: Any) -> None:
    """Write a value at a path, making the tables on the way."""
    for name in path[:-1]:
        tables = tables.setdefault(name, {})
    tables[path[-1]] = value


def cut(tables: Tables, path: tuple[str, ...]) -> None:
    """Take a path out; `*` at its end empties the table. Tables left empty on the way go too, but for the first."""
    box = get(tables, path[:-1])
    if not isinstance(box, dict):
        return
    if path[-1] == "*":
        box.clear()
    else:
        box.pop(path[-1], None)


def in_language(tables: Tables, language: str) -> Tables:
    """The tables with their texts in place in another language, where they are translated into it.

    What stood in place moves to `[text.<its language>]`; what is not translated stays as it is.
    """
    old = tables.get("language")
    if not isinstance(old, str) or old == language:
        return tables
    moved = copied(tables)
    translated = moved.setdefault("text", {})
    theirs = translated.pop(language, {})
    ours = translated.setdefault(old, {})
    for path, text in list(texts_of(tables)):
        put(ours, path, text)
        new = get(theirs, path)
        if isinstance(new, str):
            put(moved, path, new)
    moved["language"] = language
    return moved


def copied(tables: Tables) -> Tables:
    """Tables that may be changed without touching the ones given; lists are shared, for nobody changes those."""
    return {name: copied(value) if isinstance(value, dict) else value for name, value in tables.items()}
