"""Writing: tables as TOML again, always in the same way, so that a resolved scenario has one text and one digest."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

BARE = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f]')


def toml(tables: Mapping[str, Any]) -> str:
    """The tables as a TOML file: values before the sections under them, everything in its order."""
    return "\n".join(lines(tables, ())) + "\n"


def lines(tables: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """A section's lines, then those of the sections under it."""
    flat = {name: value for name, value in tables.items() if not isinstance(value, Mapping)}
    below = {name: value for name, value in tables.items() if isinstance(value, Mapping)}
    if path and (flat or not below):
        yield f"[{'.'.join(map(bare, path))}]"
    for name, value in flat.items():
        yield f"{bare(name)} = {literal(value)}"
    for name, value in below.items():
        yield from lines(value, (*path, name))


def bare(name: str) -> str:
    """A key, quoted where it must be."""
    return name if BARE.fullmatch(name) else text(name)


def literal(value: Any) -> str:
    """A value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return f"[{', '.join(literal(member) for member in value)}]"


def number(value: float) -> str:
    """The shortest number that reads as the same one, with a point or an exponent."""
    written = repr(value)
    return written if any(sign in written for sign in ".einf") else f"{written}.0"


def text(value: str) -> str:
    """A text on one line."""
    return f'"{ESCAPED.sub(escape, value)}"'


def escape(found: re.Match[str]) -> str:
    """A character that may not stand in a text as it is."""
    return ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
