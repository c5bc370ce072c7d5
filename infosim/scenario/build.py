"""Building: from checked tables to frozen records, every key that nobody wrote at its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from infosim.scenario.conditions import conditions_of
from infosim.scenario.keys import Default, Key, Kind, Nested, meta
from infosim.scenario.nodes import written


def build(record: Any, tables: Mapping[str, Any], name: str = "", order: int = 0) -> Any:
    """A record from its table. `name` is the id or word it stands under, `order` its place among its fellows."""
    values: dict[str, Any] = {}
    for f in fields(record):
        about = meta(f.metadata)
        if isinstance(about, Key):
            values[f.name] = leaf(about, tables.get(written(f.name)), name, order)
        elif isinstance(about, Nested):
            values[f.name] = nested(about, tables if about.spread else tables.get(written(f.name), {}))
    for f in fields(record):
        about = meta(f.metadata)
        if isinstance(about, Key) and about.default is Default.ITS_NAME and f.name in values:
            values[f.name] = values[f.name] or values["name"]
    return record(**values)


def nested(about: Nested, tables: Mapping[str, Any]) -> Any:
    """What a field holds that is a table."""
    if about.leaves is not None:
        found = {word: leaf(key, tables.get(word), word, 0) for word, key in about.leaves.items()}
        return {word: value for word, value in found.items() if value is not None}
    if about.leaf is not None:
        words = about.words or tuple(tables)
        read = {word: leaf(about.leaf, tables.get(word), word, 0) for word in words}
        return {word: value for word, value in read.items() if value not in (None, "")}
    if about.words:
        return {word: build(about.record, tables.get(word, {}), word) for word in about.words}
    if about.ids:
        return {name: build(about.record, item, name, n) for n, (name, item) in enumerate(tables.items(), 1)}
    return build(about.record, tables)


def leaf(key: Key, value: Any, name: str, order: int) -> Any:
    """One value, in the type that its record says."""
    if value is None:
        if key.default in (Default.ITS_ID, Default.ITS_PLACE):
            return name
        if key.default is Default.FILE_ORDER:
            return order * 10
        if key.kind is Kind.CONDITIONS:
            return ()
        return None if isinstance(key.default, Default) else key.default
    if key.kind is Kind.NUMBER:
        return float(value)
    if key.kind is Kind.WHOLE:
        return int(value)
    if key.kind is Kind.CONDITIONS:
        return conditions_of(value)
    if key.kind is Kind.POINTS:
        return tuple((float(driver), float(fte)) for driver, fte in value)
    if key.kind is Kind.TURNS:
        return tuple((many, each) for many, each in value)
    return tuple(value) if isinstance(value, list) else value
