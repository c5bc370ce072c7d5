"""Digest: a month sealed in 64 letters, the same on every machine.

Two states have the same digest if and only if they say the same: fields, axes and their lengths, types, and every bit
of every figure, but that −0.0 is 0.0. A journal is verified by replaying it and comparing digests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from infosim.engine.batch import axes_of, size

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def digest(state: DataclassInstance) -> str:
    """SHA-256 of a record, in hexadecimal. World k of a batch: `digest(take(state, k))`, or `digests(state)[k]`.

    ValueError, which names the field, for a figure that is not a number.
    """
    seal = sha256()
    axes = {name: names for name, names, _ in axes_of(type(state))}
    for f in fields(state):
        array = _figures(f.name, getattr(state, f.name))
        seal.update(_head(f.name, axes.get(f.name, ()), array.shape, array.dtype))
        seal.update(array.tobytes())
    return seal.hexdigest()


def digests(state: DataclassInstance) -> list[str]:
    """The digest of each world of a batch, as if each stood alone: what one costs, many cost together."""
    seals = [sha256() for _ in range(size(state))]
    axes = {name: names for name, names, _ in axes_of(type(state))}
    for f in fields(state):
        array, names = _figures(f.name, getattr(state, f.name)), axes.get(f.name, ())
        if "world" not in names:
            for seal in seals:
                seal.update(_head(f.name, names, array.shape, array.dtype))
                seal.update(array.tobytes())
            continue
        at = names.index("world")
        alone = (*array.shape[:at], 1, *array.shape[at + 1 :])
        head = _head(f.name, names, alone, array.dtype)
        worlds = np.ascontiguousarray(np.moveaxis(array, at, 0))
        for seal, world in zip(seals, worlds, strict=True):
            seal.update(head)
            seal.update(world.tobytes())
    return [seal.hexdigest() for seal in seals]


def _figures(name: str, given: object) -> NDArray[Any]:
    """A field as it is sealed: little-endian, one zero, nothing that is not a number."""
    array = np.asarray(given)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} has {array.dtype}, which no digest takes")
    if array.dtype.kind == "f":
        array = array + 0.0
        if np.isnan(array).any():
            raise ValueError(f"{name} is not a number in {np.count_nonzero(np.isnan(array))} of {array.size}")
    return array.astype(array.dtype.newbyteorder("<"), copy=False)


def _head(name: str, axes: Sequence[str], shape: Sequence[int], kind: np.dtype[Any]) -> bytes:
    """What is sealed of a field before its figures: its name, how long each axis is, of what kind it is."""
    lengths = zip(axes, shape, strict=True)
    return f"{name}({','.join(f'{axis}={length}' for axis, length in lengths)}){kind.str}\n".encode()
