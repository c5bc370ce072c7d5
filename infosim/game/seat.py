"""Seats: one company of one world, where the names that decisions use become positions on the axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.layout import Layout
from infosim.engine.refusals import Reason
from infosim.engine.state import State

At: TypeAlias = tuple[int, ...]
"""A cell of an order's array: its position on every axis but company and world."""
Cells: TypeAlias = Iterator[tuple[str, At, float]]
"""Array of the orders, cell, value."""
Target: TypeAlias = tuple[str | int | None, ...]
"""What a decision is about."""


class Misplaced(LookupError):
    """There is nothing that the decision could be about, or no room for it; `reason` says which."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason for whoever tells it."""
        super().__init__(reason.name)
        self.reason = reason


@dataclass(frozen=True, eq=False)
class Seat:
    """One company of one world, where names become positions."""

    state: State
    layout: Layout
    company: int = 0
    world: int = 0

    def here(self, name: str) -> Array:
        """A field of the state, of this company alone."""
        whole: Array = getattr(self.state, name)
        return whole[..., self.company, self.world]

    def function(self, name: str) -> int:
        """The position of a function."""
        return _position(name, self.layout.functions)

    def contract(self, function: str, vendor: str, slot: int | None = None) -> At:
        """The cell of a vendor's contract for a function, of its first where it holds several. Misplaced if none is."""
        return self._held("contract_vendor", function, vendor, Reason.NOTHING_THERE, slot)

    def which(self, at: At) -> int | None:
        """The slot of a contract, where its vendor holds another for the same function; None where it is alone."""
        held = self.here("contract_vendor")[:, at[1]]
        return int(at[0]) if np.count_nonzero(held == held[at[0]]) > 1 else None

    def bid(self, function: str, vendor: str) -> At:
        """The cell of a vendor's bid for a function. Misplaced if none is on the table."""
        return self._held("bid_vendor", function, vendor, Reason.NO_BID)

    def vendor(self, name: str, at: At) -> str:
        """Who holds a cell of `contract_vendor` or `bid_vendor`. Misplaced if nobody does."""
        position = int(self.here(name)[at])
        if position < 0:
            raise Misplaced(Reason.NOTHING_THERE)
        return self.layout.vendors[position]

    def _held(self, name: str, function: str, vendor: str, missing: Reason, slot: int | None = None) -> At:
        f, v = self.function(function), _position(vendor, self.layout.vendors)
        slots = np.flatnonzero(self.here(name)[:, f] == v)
        if slot is not None:
            slots = slots[slots == slot]
        if not slots.size:
            raise Misplaced(missing)
        return int(slots[0]), f


def _position(name: str, names: Sequence[str]) -> int:
    if name not in names:
        raise KeyError(name)
    return names.index(name)
