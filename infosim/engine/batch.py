"""Batches: records of arrays whose axes have names, and the few things done to all of them at once.

A state or a set of orders is a frozen dataclass whose fields are declared with `per("function", "company", "world")`.
Axes are items x companies x worlds, worlds last, in C order. Snapshot, branch, undo, join and shard are what stands
here and nothing else; a field that lacks the axis is taken from the first record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, fields, replace
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
"""Figures: float64, or whole numbers used as positions."""
Words = NDArray[np.uint64]
"""Keys of draws."""
Record = TypeVar("Record")


def per(*axes: str, seen: str = "exact", **about: Any) -> Any:
    """Declare an array by its axes, outermost first. `seen` is exact, band or hidden; `about` says more (unit…)."""
    return field(metadata={"axes": axes, "seen": seen, **about})


@cache
def _declared(kind: type) -> tuple[tuple[str, tuple[str, ...], dict[str, Any]], ...]:
    return tuple((f.name, f.metadata["axes"], dict(f.metadata)) for f in fields(kind) if "axes" in f.metadata)


def axes_of(kind: type) -> tuple[tuple[str, tuple[str, ...], dict[str, Any]], ...]:
    """Each array of a record type: its name, its axes, what was said about it."""
    return _declared(kind)


def _each(change: Callable[[list[Array], int], Array], records: Sequence[Record], axis: str) -> Record:
    first = records[0]
    new = {
        name: change([getattr(record, name) for record in records], axes.index(axis))
        for name, axes, _ in axes_of(type(first))
        if axis in axes
    }
    return replace(first, **new)  # type: ignore[type-var]


def take(record: Record, which: int | slice | NDArray[Any], axis: str = "world") -> Record:
    """Some worlds (or companies…): a slice gives views, positions give copies; a single number keeps the axis."""
    chosen = slice(which, which + 1) if isinstance(which, int | np.integer) else which
    return _each(lambda arrays, at: arrays[0][(slice(None),) * at + (chosen,)], [record], axis)


def repeat(record: Record, n: int, axis: str = "world") -> Record:
    """Each world n times, side by side."""
    return _each(lambda arrays, at: np.repeat(arrays[0], n, at), [record], axis)


def join(*records: Record, axis: str = "world") -> Record:
    """Records side by side along an axis."""
    return _each(np.concatenate, records, axis)


def shards(record: Record, size: int, axis: str = "world") -> list[Record]:
    """Views of at most `size` worlds each; joined again they are the record."""
    n = length(record, axis)
    return [take(record, slice(start, min(start + size, n)), axis) for start in range(0, n, size)]


def length(record: object, axis: str = "world") -> int:
    """How many worlds (or companies…) a record has. ValueError if no array has the axis."""
    for name, axes, _ in axes_of(type(record)):
        if axis in axes:
            return int(getattr(record, name).shape[axes.index(axis)])
    raise ValueError(f"no array of {type(record).__name__} has the axis {axis!r}")


def freeze(record: Record) -> Record:
    """The same record, its arrays made read-only in place."""
    for name, _, _ in axes_of(type(record)):
        getattr(record, name).flags.writeable = False
    return record
