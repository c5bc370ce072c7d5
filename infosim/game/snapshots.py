"""Snapshots: the states and ledgers of some months, packed into a line of a journal.

All months of a game are kept this way, six at a time, so that a game goes on without being played again, and its past
is there to the last bit: what is drawn and told of it needs no second store.

What is unpacked is bounded in size and held to the layout: every field of a state and no other, in its shape, all
figures finite, all positions on their axes.
"""

from __future__ import annotations

import json
import sys
import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Any

import numpy as np

from infosim.engine.batch import axes_of
from infosim.engine.layout import FORMS, LEVELS, PLACES, Layout
from infosim.engine.ledger import Flows
from infosim.engine.opening import sizes
from infosim.engine.state import State

LARGEST = 32 * 2**20
"""Bytes of an unpacked snapshot."""
_FIELDS = axes_of(State)
_WORDS = frozenset({"luck", "market_luck"})
"""Fields that are keys of chance; all others are figures."""
_FIGURE, _WORD = np.dtype("<f8"), np.dtype("<u8")


class OtherFields(ValueError):
    """The snapshot holds other fields than a state has now."""


def packed(states: Sequence[State], ledgers: Sequence[Flows]) -> str:
    """States of one company in one world, and what flowed in the months that led to the last of them, as text."""
    columns = [np.stack([getattr(s, name) for s in states]) for name, _, _ in _FIELDS]
    columns = [column.astype(column.dtype.newbyteorder("<"), copy=False) for column in columns]
    flows = [
        [(stock, name, flow) for stock, found in ledger.items() for name, flow in found.items()] for ledger in ledgers
    ]
    about = {
        "months": [s.month for s in states],
        "fields": [
            [name, column.dtype.str, list(column.shape[1:])]
            for (name, _, _), column in zip(_FIELDS, columns, strict=True)
        ],
        "flows": [[[stock, name, list(flow.shape)] for stock, name, flow in month] for month in flows],
    }
    figures = [column.tobytes() for column in columns]
    figures += [flow.astype("<f8").tobytes() for month in flows for _, _, flow in month]
    return b64encode(zlib.compress(b"".join([json.dumps(about).encode(), b"\n", *figures]), 6)).decode()


def unpacked(text: str, layout: Layout) -> tuple[tuple[State, ...], tuple[Flows, ...]]:
    """The states and ledgers, whose arrays refuse to be written into. ValueError for no snapshot of this layout."""
    head, _, body = _inflated(text).partition(b"\n")
    try:
        about = json.loads(head)
        months, fields, flows = about["months"], about["fields"], about["flows"]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise ValueError("no snapshot") from None
    if not _consecutive(months) or not _flowing(flows, len(months)):
        raise ValueError("no months")
    columns = _columns(layout)
    if fields != [[c.name, c.kind.str, list(c.shape)] for c in columns]:
        raise OtherFields("these are not the fields of a state")
    figures = _Figures(body)
    kept = {c.name: figures.next(c.kind, (len(months), *c.shape)) for c in columns}
    ledgers = []
    for month in flows:
        ledger: Flows = {}
        for stock, name, shape in month:
            ledger.setdefault(stock, {})[name] = figures.next(_FIGURE, tuple(shape))
        ledgers.append(ledger)
    if figures.at != len(body):
        raise ValueError("more than was said")
    _hold(kept, layout)
    states = (State(month, **{name: column[n] for name, column in kept.items()}) for n, month in enumerate(months))
    return tuple(states), tuple(ledgers)


@dataclass
class _Figures:
    """Figures one after another, of eight bytes each."""

    body: bytes
    at: int = 0

    def next(self, kind: np.dtype[Any], shape: tuple[int, ...]) -> np.ndarray[Any, np.dtype[Any]]:
        """The next figures in a shape. ValueError if there are no more."""
        found = np.frombuffer(self.body, kind, prod(shape), self.at) if prod(shape) else np.zeros(0)
        self.at += found.nbytes
        found = (
            found.reshape(shape) if sys.byteorder == "little" else found.reshape(shape).astype(kind.newbyteorder("="))
        )
        found.flags.writeable = False
        return found


@dataclass(frozen=True)
class _Column:
    """A field of the state, as it is packed: figures of eight bytes each."""

    name: str
    kind: np.dtype[Any]
    shape: tuple[int, ...]


@cache
def _columns(layout: Layout) -> tuple[_Column, ...]:
    size = sizes(layout, 1, 1)
    shapes = [(name, tuple(size[axis] for axis in axes)) for name, axes, _ in _FIELDS]
    return tuple(_Column(name, _WORD if name in _WORDS else _FIGURE, shape) for name, shape in shapes)


def _consecutive(months: object) -> bool:
    return (
        isinstance(months, list)
        and 0 < len(months) <= 1_000
        and all(type(month) is int for month in months)
        and months == list(range(months[0], months[0] + len(months)))
        and months[0] >= 0
    )


def _flowing(flows: object, months: int) -> bool:
    """Whether these are the names and shapes of what flowed, in so many months, or in one less after the opening."""
    return (
        isinstance(flows, list)
        and months - 1 <= len(flows) <= months
        and all(
            isinstance(each, list)
            and len(each) == 3
            and isinstance(each[0], str)
            and isinstance(each[1], str)
            and isinstance(each[2], list)
            and len(each[2]) <= 6
            and all(type(length) is int and 0 <= length <= 1_000 for length in each[2])
            for month in flows
            for each in (month if isinstance(month, list) else [None])
        )
    )


def _inflated(text: str) -> bytes:
    """The bytes behind a text, never more than `LARGEST`."""
    try:
        inflating = zlib.decompressobj()
        raw = inflating.decompress(b64decode(text, validate=True), LARGEST)
    except (ValueError, zlib.error):
        raise ValueError("not packed by zlib and base64") from None
    if not inflating.eof or inflating.unused_data:
        raise ValueError("cut short, or larger than any snapshot")
    return raw


def _hold(columns: dict[str, np.ndarray[Any, np.dtype[Any]]], layout: Layout) -> None:
    """Figures are finite and positions are on their axes, so that no rule looks beyond an end. ValueError if not."""
    vendors, functions = len(layout.vendors), len(layout.functions)
    ends = {
        "bid_vendor": (-1, vendors),
        "contract_vendor": (-1, vendors),
        "contract_form": (0, len(FORMS)),
        "tender_form": (0, len(FORMS)),
        "vacancy_level": (0, len(LEVELS)),
        "vacancy_place": (0, len(PLACES)),
        "chapter": (0, len(layout.chapters)),
        "rounds": (0, len(layout.rounds) + 1),
        "hands_on": (-1, functions),
    }
    for name, column in columns.items():
        if name not in _WORDS and not np.isfinite(column).all():
            raise ValueError(f"{name} is not finite")
        if name in ends:
            low, end = ends[name]
            if not ((column >= low) & (column < end) & (column == np.floor(column))).all():
                raise ValueError(f"{name} lies beyond its axis")
