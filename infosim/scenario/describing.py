"""Describing: a key's range and default as a manual, an editor and a message show them."""

from __future__ import annotations

from typing import Any

from infosim.scenario.figures import figure, span
from infosim.scenario.keys import Default, Key, Kind


def extent(key: Key) -> str:
    """What a key's value may be: a range, a length, a list of words."""
    if key.kind in (Kind.NUMBER, Kind.WHOLE):
        usual = f", usual {figure(key.usual)}…" if key.usual is not None else ""
        return f"{span(key.low, key.high)}{usual}"
    if key.kind is Kind.DAY:
        return f"{key.low:.0f}…{key.high:.0f}"
    if key.kind in (Kind.TEXT, Kind.STRING, Kind.STRINGS):
        return f"≤ {key.longest}"
    if key.kind is Kind.MONTHS:
        return f"{span(key.low, key.high)}, ≤ {key.most}"
    if key.kind is Kind.POINTS:
        return f"rising, ≤ {key.most}"
    if key.kind is Kind.CONDITIONS:
        return f"≤ {key.most}"
    if key.kind is Kind.MEASURE:
        return "of the company"
    return ", ".join(key.words)


def default(key: Key) -> str:
    """What holds if the author writes nothing."""
    if key.says:
        return key.says
    value = key.default
    if isinstance(value, Default):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return figure(value)
    if isinstance(value, str):
        return f'"{value}"' if key.kind is not Kind.WORD else value
    if isinstance(value, tuple):
        return "[" + ", ".join(default_member(member) for member in value) + "]"
    return "none" if value is None else str(value)


def default_member(member: Any) -> str:
    """A member of a default list."""
    if isinstance(member, tuple):
        return "[" + ", ".join(figure(x) for x in member) + "]"
    return f'"{member}"'
