"""Shape: whether one file says only what the format knows, each thing in its way. Parents are not looked at."""

from __future__ import annotations

import re
from typing import Any

from infosim.scenario.closed import ROLES, WHOLES
from infosim.scenario.figures import figure
from infosim.scenario.keys import Key, Kind
from infosim.scenario.limits import ENTRIES, TABLES
from infosim.scenario.messages import Remark, harmless, remark
from infosim.scenario.nodes import (
    ByItem,
    Items,
    Leaf,
    Node,
    Path,
    Table,
    child,
    keys_named,
    names_in,
    root,
    rules,
)
from infosim.scenario.notes import Findings
from infosim.scenario.source import Tables
from infosim.scenario.texts import check_translations
from infosim.scenario.values import check_value, expected
from infosim.scenario.wording import kind_of, meant

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ID_LETTERS = 32
LATER = ("format", "extends")
"""Keys that are looked at before and after this."""
SOURCE = Key(Kind.STRING, "where a value comes from", longest=200)


def check_shape(found: Findings, tables: Tables) -> None:
    """Note everything that is wrong in a file taken by itself."""
    if crowded(found, (), tables):
        return
    for name, value in tables.items():
        path = (name,)
        if name == "text":
            check_translations(found, path, value)
        elif name == "sources":
            check_sources(found, path, value)
        elif name == "rules":
            check_rules(found, path, value)
        elif name not in LATER:
            check_entry(found, path, value, root())


def check_entry(found: Findings, path: Path, value: Any, around: Node) -> None:
    """One key or table under a table."""
    name = str(path[-1])
    node = child(around, name)
    if isinstance(around, Items) and not valid_id(found, path, name):
        return
    if node is None:
        unknown(found, path, value, around)
    elif isinstance(node, Leaf):
        if isinstance(value, dict) and node.key.kind is not Kind.CONDITIONS:
            says = remark("no-section", key=name, expected=expected(node.key))
            found.say(path, says, expected=expected(node.key))
        else:
            check_value(found, path, value, node.key)
    elif isinstance(value, dict):
        check_table(found, path, value, node)
    elif isinstance(node, Items) and isinstance(value, list):
        says = remark("numbered", section=name)
        found.say(path, says, remark("write-named", section=name))
    elif value is False and isinstance(around, Items):
        dotted = ".".join(map(str, path))
        line = f'drop = ["{dotted}"]'
        found.say(path, remark("switched-off"), remark("write-drop", path=dotted), side="value", paste=line)
    else:
        says = remark("section-wanted", key=name, section=".".join(map(str, path)), kind=kind_of(value))
        found.say(path, says, side="value")


def check_table(found: Findings, path: Path, value: Tables, node: Node) -> None:
    """Every entry of a table."""
    if len(path) > TABLES:
        found.say(path, remark("tables-too-deep", most=TABLES))
        return
    if isinstance(node, Items) and len(value) > node.most:
        found.say(path, remark("too-many", count=len(value), section=path[-1], most=node.most))
        return
    if crowded(found, path, value):
        return
    for name, below in value.items():
        check_entry(found, (*path, name), below, node)


def crowded(found: Findings, path: Path, value: Tables) -> bool:
    """Whether a table has so many entries that nobody can have written them."""
    if len(value) <= ENTRIES:
        return False
    found.say(path, remark("too-many-entries", count=figure(len(value)), most=ENTRIES))
    return True


def valid_id(found: Findings, path: Path, name: str) -> bool:
    """Whether a name can be an id for ever."""
    section = ".".join(map(str, path[:-1]))
    if not ID.fullmatch(name) or len(name) > ID_LETTERS:
        better = re.sub(r"[^a-z0-9]+", "-", name[:ID_LETTERS].lower()).strip("-") or "an-id"
        better = better if better[0].isalpha() else f"an-{better}"
        says = remark("not-an-id", id=harmless(name, 40))
        found.say(path, says, remark("write-id", section=section, id=better), paste=f"[{section}.{better}]")
        return False
    if section == "functions" and name in ("this", *WHOLES, *ROLES):
        found.say(path, remark("target-word", id=name), remark("write-target", id=name))
        return False
    return True


# ---------------------------------------------------------------------------------------------------- what is not there
def unknown(found: Findings, path: Path, value: Any, around: Node) -> None:
    """A name that the format does not have at this place."""
    name, shown = str(path[-1]), harmless(str(path[-1]), 40)
    where = ".".join(map(str, path[:-1]))
    names = names_in(around)
    if len(path) == 1:
        code = "unknown-section" if isinstance(value, dict) else "unknown-key"
        remedy, more = meant(found, name, [*names, "text", "sources", "rules"])
        found.say(path, remark(code, key=shown), remedy, **glossed(around, more))
        return
    if name in names_in(root()) and isinstance(child(root(), name), Leaf) and name != "language":
        found.say(path, remark("top-key", key=shown, section=where), remark("to-the-top"))
        return
    if isinstance(around, Table) and around.word:
        told = remark("no-trait", key=shown)
        if around.word != "trait":
            told = remark("no-entry", called=remark(f"called-{around.word}"), key=shown)
        remedy, more = meant(found, name, names, "among-traits" if around.word == "trait" else "among")
        found.say(path, told, remedy, **more)
        return
    if name == "pay" and path[0] == "functions":
        found.say(path, remark("pay-of-pool"), remark("pay-factor"), paste="pay_factor = 1.1")
        return
    remedy, more = meant(found, name, names, "among-it-has")
    if not more and not found.full and (home := elsewhere(name, path)):
        remedy = remark("key-of", key=shown, section=home)
    found.say(path, remark("no-such-key", section=where, key=shown), remedy, **glossed(around, more))


def elsewhere(name: str, path: Path) -> str:
    """Another section that has a key of this name."""
    return next((".".join(other[:-1]) for other in keys_named(name) if len(other) > 1 and other[0] != path[0]), "")


def glossed(around: Node, more: dict[str, Any]) -> dict[str, Any]:
    """The nearest name with what it means, and the line to write instead."""
    node = child(around, more["nearest"]) if more else None
    leaf = node.leaf if isinstance(node, ByItem) else node
    if isinstance(leaf, Leaf):
        more["gloss"] = leaf.key.meaning
        more["expected"] = expected(leaf.key)
    return more


# ---------------------------------------------------------------------------------------------------- sources, rules
def check_sources(found: Findings, path: Path, value: Any) -> None:
    """`[sources]`: a path, or its beginning, and where its value comes from."""
    if not isinstance(value, dict):
        says = remark("section-wanted", key="sources", section="sources", kind=kind_of(value))
        found.say(path, says, side="value")
        return
    for name, why in value.items() if not crowded(found, path, value) else ():
        where = (*path, name)
        if not isinstance(why, str):
            found.say(where, remark("not-a-source"), side="value")
        else:
            check_value(found, where, why, SOURCE)


def check_rules(found: Findings, path: Path, value: Any) -> None:
    """`[rules.<family>]`: constants that the scenario bends."""
    if not isinstance(value, dict):
        says = remark("section-wanted", key="rules", section="rules", kind=kind_of(value))
        found.say(path, says, side="value")
        return
    for family, parameters in value.items() if not crowded(found, path, value) else ():
        node = child(rules(), family)
        where = (*path, family)
        if node is None:
            remedy, more = meant(found, family, names_in(rules()))
            found.say(where, remark("no-family", family=harmless(family, 40)), remedy, **more)
        elif not isinstance(parameters, dict):
            says = remark("section-wanted", key=family, section=f"rules.{family}", kind=kind_of(parameters))
            found.say(where, says, side="value")
        else:
            for name, x in parameters.items() if not crowded(found, where, parameters) else ():
                check_parameter(found, (*where, name), x, node)


def check_parameter(found: Findings, path: Path, value: Any, family: Node) -> None:
    """One constant of a rule family."""
    name = str(path[-1])
    node = child(family, name)
    if isinstance(node, Leaf):
        check_value(found, path, value, node.key)
        return
    remedy, more = meant(found, name, names_in(family), "among-it-has")
    says: Remark = remark("no-parameter", family=path[1], parameter=harmless(name, 40))
    found.say(path, says, remedy, **glossed(family, more))


def tidy(found: Findings, tables: Tables) -> Tables:
    """The tables without whatever is wrong in them, so that one mistake is told once."""
    bad = {tuple(part for part in path if isinstance(part, str)) for path in found.bad}
    return without(bad, tables, ())


def without(bad: set[tuple[str, ...]], tables: Tables, path: tuple[str, ...]) -> Tables:
    """Tables less the bad paths. What is nested deeper than the format goes is bad, so that this ends."""
    return {
        name: without(bad, value, (*path, name)) if isinstance(value, dict) else value
        for name, value in tables.items()
        if (*path, name) not in bad
    }
