"""Digest: a month sealed in 64 letters, the same on every machine.

Two states have the same digest if and only if they say the same: fields, axes and their lengths, types, and every bit
of every figure, but that −0.0 is 0.0. A journal is verified by replaying it and comparing digests.
"""

from __future__ import annotations

from dataclasses import fields
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import axes_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def digest(state: DataclassInstance) -> str:
    """SHA-256 of a record, in hexadecimal. World k of a batch: `digest(take(state, k))`.

    ValueError, which names the field, for a figure that is not a number.
    """
    seal = sha256()
    axes = {name: names for name, names, _ in axes_of(type(state))}
    for f in fields(state):
        array = np.asarray(getattr(state, f.name))
        if array.dtype.kind not in "biuf":
            raise TypeError(f"{f.name} has {array.dtype}, which no digest takes")
        if array.dtype.kind == "f":
            array = array + 0.0
            if np.isnan(array).any():
                raise ValueError(f"{f.name} is not a number in {np.count_nonzero(np.isnan(array))} of {array.size}")
        lengths = zip(axes.get(f.name, ()), array.shape, strict=True)
        kind = array.dtype.newbyteorder("<")
        seal.update(f"{f.name}({','.join(f'{axis}={length}' for axis, length in lengths)}){kind.str}\n".encode())
        seal.update(array.astype(kind, copy=False).tobytes())
    return seal.hexdigest()
