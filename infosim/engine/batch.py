"""Batches: many worlds, many companies, in one record of arrays.

State and orders are frozen dataclasses whose arrays name their axes, worlds last: items x companies x worlds. What
splits, repeats and joins worlds is written once here, for any such record:

>>> from dataclasses import dataclass
>>> import numpy as np
>>> @dataclass(frozen=True)
... class Shop:
...     month: int
...     stock: Array = per("shelf", "world", unit="boxes")
>>> shop = Shop(3, np.array([[1.0, 2.0], [3.0, 4.0]]))
>>> take(shop, 1).stock
array([[2.],
       [4.]])
>>> join(take(shop, 1), take(shop, 0)).stock
array([[2., 1.],
       [4., 3.]])

An array given to any of these is never written into. A slice of worlds is a view: nothing is copied to branch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = [
    "Array",
    "Field",
    "Flags",
    "Positions",
    "Words",
    "axes_of",
    "freeze",
    "join",
    "per",
    "repeat",
    "replace",
    "shards",
    "size",
    "take",
]

Array: TypeAlias = NDArray[np.float64]
"""Figures: money in whole cents, counts in whole numbers, shares from 0 to 1."""
Flags: TypeAlias = NDArray[np.bool_]
"""Where something holds."""
Positions: TypeAlias = NDArray[np.integer[Any]]
"""Places on an axis, to look figures up with."""
Words: TypeAlias = NDArray[np.uint64]
"""Keys of chance: 64 bits without a meaning of their own."""
Sight: TypeAlias = Literal["exact", "band", "hidden"]
"""Who may see a field: anybody in the game, anybody but roughly, nobody before the end."""
Worlds: TypeAlias = int | slice | Sequence[int] | NDArray[np.integer[Any]] | NDArray[np.bool_]
"""Which worlds: a number, a slice (views), numbers in any order and as often as wanted, or a mask (copies)."""
Record = TypeVar("Record", bound="DataclassInstance")


class Field(NamedTuple):
    """One array of a record: its name, the names of its axes, and everything `per` was told."""

    name: str
    axes: tuple[str, ...]
    about: Mapping[str, Any]


def per(*axes: str, seen: Sight = "exact", unit: str = "", about: str = "", **more: Any) -> Any:
    """Declare an array of a record by its axes, first to last, worlds last.

    `seen` says who may see it, `unit` and `about` what it is; a record may add declarations of its own in `more`.
    """
    return field(metadata={"axes": axes, "seen": seen, "unit": unit, "about": about, **more})


@cache
def axes_of(kind: type[DataclassInstance]) -> tuple[Field, ...]:
    """The arrays of a record, in the order of its file; fields that were not declared by `per` are left out."""
    return tuple(Field(f.name, f.metadata["axes"], f.metadata) for f in fields(kind) if "axes" in f.metadata)


def size(state: DataclassInstance, axis: str = "world") -> int:
    """How many worlds (companies, functions...) a record holds. LookupError if no field has the axis."""
    for name, axes, _ in axes_of(type(state)):
        if axis in axes:
            return int(getattr(state, name).shape[axes.index(axis)])
    raise LookupError(f"no field of {type(state).__name__} has an axis {axis!r}")


def take(state: Record, which: Worlds, axis: str = "world") -> Record:
    """The worlds `which` of a record, as a record. A number or a slice gives views; numbers or a mask copy."""
    chosen: slice | NDArray[Any]
    if isinstance(which, (int, np.integer)):
        there = size(state, axis)
        if not -there <= which < there:
            raise IndexError(f"{axis} {which} of {there}")
        start = int(which) % there
        chosen = slice(start, start + 1)
    elif isinstance(which, slice):
        chosen = which
    else:
        chosen = np.asarray(which)
        chosen = np.flatnonzero(chosen) if chosen.dtype == np.bool_ else chosen.astype(np.intp)

    def part(arrays: list[NDArray[Any]], at: int) -> NDArray[Any]:
        if isinstance(chosen, slice):
            return arrays[0][(slice(None),) * at + (chosen,)]
        return np.take(arrays[0], chosen, axis=at)  # C-order, which fancy indexing does not promise

    return _each(part, (state,), axis)


def repeat(state: Record, times: int, axis: str = "world") -> Record:
    """Every world `times` times in a row: the branches of a world lie side by side."""
    return _each(lambda arrays, at: np.repeat(arrays[0], times, at), (state,), axis)


def join(*states: Record, axis: str = "world") -> Record:
    """The worlds of all states, in order. ValueError unless what has no axis, such as the month, is the same in all."""
    first = states[0]
    arrays = {name for name, _, _ in axes_of(type(first))}
    for f in fields(first):
        if f.name not in arrays and any(getattr(s, f.name) != getattr(first, f.name) for s in states[1:]):
            raise ValueError(f"states that differ in {f.name!r} cannot be joined")
    return _each(np.concatenate, states, axis)


def shards(state: Record, most: int, axis: str = "world") -> list[Record]:
    """The worlds in order, in records of at most `most`, as views; `join` puts them together again."""
    return [take(state, slice(start, start + most), axis) for start in range(0, size(state, axis), most)]


def freeze(state: Record) -> Record:
    """The same record, whose arrays now refuse to be written into."""
    for name, _, _ in axes_of(type(state)):
        getattr(state, name).flags.writeable = False
    return state


def _each(change: Callable[[list[NDArray[Any]], int], NDArray[Any]], states: tuple[Record, ...], axis: str) -> Record:
    """The first state, with `change(arrays of all states, position of the axis)` in every field that has the axis."""
    changed = {
        name: change([getattr(state, name) for state in states], axes.index(axis))
        for name, axes, _ in axes_of(type(states[0]))
        if axis in axes
    }
    return replace(states[0], **changed)
