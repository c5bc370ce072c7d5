"""What may be seen of the ledger: exact flows of exact stocks, direction and size of those seen roughly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, axes_of
from infosim.engine.ledger import Flows
from infosim.engine.state import State

SIZES = (0.002, 0.01, 0.04)
"""Smallest share a month that counts as a little, as something, as much."""
_SEEN = {name: about["seen"] for name, _, about in axes_of(State)}


@dataclass(frozen=True)
class Roughly:
    """A flow seen roughly, any shape: -1 down, 0 nothing seen, 1 up; its size from 0 (nothing) to 3 (much)."""

    direction: Array
    size: Array


def roughly(flow: Array) -> Roughly:
    """What is seen of a flow of shares."""
    size = total(np.stack([np.abs(flow) >= bound for bound in SIZES]))
    return Roughly(np.sign(flow) * (size > 0), size)


def ledger(flows: Flows) -> dict[str, Mapping[str, Array] | Mapping[str, Roughly]]:
    """The month's flows by stock as somebody in the game sees them; stocks that are hidden are left out."""
    seen: dict[str, Mapping[str, Array] | Mapping[str, Roughly]] = {}
    for stock, found in flows.items():
        if _SEEN[stock] == "exact":
            seen[stock] = dict(found)
        elif _SEEN[stock] == "band":
            seen[stock] = {name: roughly(flow) for name, flow in found.items()}
    return seen
