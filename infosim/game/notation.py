"""Notation: decisions as plain JSON, and back, with every value held to what its field may be.

A field of a decision says how it is read: `posts: int = whole(1, 99, 1)`. What is written is a plain object whose
`kind` says which decision it is, `{"kind": "let_go", "function": "support", "people": 2}`. What is read comes from
files and networks, so that anything unexpected is a `NotADecision`, and nothing else ever is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, field, fields
from math import isfinite
from typing import TYPE_CHECKING, Any

from infosim.engine.layout import Layout

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Reader = Callable[[Any, Layout], Any]
"""From a value of JSON to that of a field. Raises NotADecision."""

_SHOWN = 60
"""Letters of a wrong value that a message repeats."""


class NotADecision(ValueError):
    """What was read is no decision; the message says where, what was found and what was expected."""


def word(choices: tuple[str, ...], default: Any = MISSING) -> Any:
    """A field that holds one of some words."""
    return _field(lambda value, _: _chosen(value, choices), default)


def words(choices: tuple[str, ...], default: Any = MISSING) -> Any:
    """A field that holds some of some words, each once, in their own order."""

    def read(value: Any, layout: Layout) -> tuple[str, ...]:
        if not isinstance(value, list) or len(value) > len(choices):
            raise NotADecision(f"found {_told(value)}, expected a list of some of {', '.join(choices)}")
        found = {_chosen(each, choices) for each in value}
        return tuple(choice for choice in choices if choice in found)

    return _field(read, default)


def whole(low: int, high: int, default: Any = MISSING) -> Any:
    """A field that holds a whole number."""

    def read(value: Any, layout: Layout) -> int:
        if type(value) is not int or not low <= value <= high:
            raise NotADecision(f"found {_told(value)}, expected a whole number from {low} to {high}")
        return value

    return _field(read, default)


def number(low: float, high: float, default: Any = MISSING) -> Any:
    """A field that holds a number."""

    def read(value: Any, layout: Layout) -> float:
        if type(value) not in (int, float) or not low <= value <= high or not isfinite(value):
            raise NotADecision(f"found {_told(value)}, expected a number from {low:g} to {high:g}")
        return float(value)

    return _field(read, default)


def yes_no(default: Any = MISSING) -> Any:
    """A field that holds true or false."""

    def read(value: Any, layout: Layout) -> bool:
        if type(value) is not bool:
            raise NotADecision(f"found {_told(value)}, expected true or false")
        return value

    return _field(read, default)


def function() -> Any:
    """A field that holds the identifier of a function."""
    return _field(lambda value, layout: _chosen(value, layout.functions), MISSING)


def vendor() -> Any:
    """A field that holds the identifier of a vendor."""
    return _field(lambda value, layout: _chosen(value, layout.vendors), MISSING)


def card() -> Any:
    """A field that holds the identifier of an event card."""
    return _field(lambda value, layout: _chosen(value, layout.cards), MISSING)


def answer() -> Any:
    """A field that holds the identifier of an answer to some card."""
    return _field(lambda value, layout: _chosen(value, tuple(dict.fromkeys(sum(layout.choices, ())))), MISSING)


def perhaps(one: Any) -> Any:
    """The field `one`, that may also hold nothing, which is its default."""
    read: Reader = one.metadata["reads"]
    return _field(lambda value, layout: None if value is None else read(value, layout), None)


def written(kind: str, decision: DataclassInstance) -> dict[str, Any]:
    """A decision as a plain object."""
    values = {f.name: getattr(decision, f.name) for f in fields(decision)}
    return {
        "kind": kind,
        **{name: list(value) if isinstance(value, tuple) else value for name, value in values.items()},
    }


def values(kind: type[DataclassInstance], found: Mapping[str, Any], layout: Layout) -> dict[str, Any]:
    """The values of a decision's fields from a plain object. Raises NotADecision."""
    declared = {f.name: f for f in fields(kind)}
    for name in found:
        if name not in declared and name != "kind":
            raise NotADecision(f"{_told(name)} is no part of it; there are {', '.join(declared)}")
    read: dict[str, Any] = {}
    for name, f in declared.items():
        if name not in found:
            if f.default is MISSING:
                raise NotADecision(f"{name} is missing")
            continue
        try:
            read[name] = f.metadata["reads"](found[name], layout)
        except NotADecision as wrong:
            raise NotADecision(f"{name}: {wrong}") from None
    return read


def _field(read: Reader, default: Any) -> Any:
    return field(default=default, metadata={"reads": read})


def _chosen(value: Any, choices: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in choices:
        raise NotADecision(f"found {_told(value)}, expected one of {', '.join(choices) or 'none at all'}")
    return value


def _told(value: Any) -> str:
    """A wrong value in a message: short, on one line, without control characters."""
    if isinstance(value, (list, dict)):
        return "a list" if isinstance(value, list) else "an object"
    if isinstance(value, int) and abs(value) > 10**15:
        return "a number beyond measure"
    text = ascii(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
