"""Forecasts: what may come of a plan, in worlds that all agree with what is seen and each have luck of their own.

The same step as the game's, begun behind the veil. Orders are those of the month being played; after it standing orders
go on, or whoever plays on decides. Two plans asked in one month meet the same luck, so that what differs between them
is what the plans do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array, Flags, repeat
from infosim.engine.ledger import Flows
from infosim.engine.month import month
from infosim.engine.orders import Orders, neutral
from infosim.engine.state import State
from infosim.sight.reading import TAILS
from infosim.sight.veil import forecast_luck, veil
from infosim.sight.view import Seen, view

WORLDS = 1_000
"""Futures of a forecast."""

Policy = Callable[[Seen], Orders]
"""Whoever plays on: from what may be seen to orders."""


@dataclass(frozen=True, eq=False)
class Fan:
    """A figure that chance moves, any shape: its middle, and what holds it 5 and 8 times in 10."""

    low: Array
    inner_low: Array
    middle: Array
    inner_high: Array
    high: Array


def futures(seen: Seen, worlds: int, seed: int, first: int = 0) -> State:
    """Many worlds that agree with what is seen of one, with luck of their own. ValueError if more than one is seen.

    They are worlds `first`, `first` + 1…: each is the same in whatever share of a forecast it stands.
    """
    if seen.cash.shape[-1] != 1:
        raise ValueError("a forecast begins from one world")
    return veil(seen, worlds, *forecast_luck(seen.plain, worlds, seed, first))


def ahead(
    start: State, orders: Orders, seen: Seen, months: int, policy: Policy | None = None
) -> Iterator[tuple[State, Flows]]:
    """The futures after one month, two … `months`, and the flows of each month.

    `orders` are those of the month being played, for the world that is seen; afterwards nothing is ordered but what
    standing orders say, or what `policy` decides.
    """
    r, s, worlds = seen.rules, start, start.cash.shape[-1]
    now = repeat(orders, worlds) if orders.fund.shape[-1] == 1 else orders
    quiet = neutral(r.layout, start.cash.shape[-2], worlds)
    for number in range(months):
        if number:
            now = quiet if policy is None else policy(view(s, r))
        s, flows = month(s, now, r)
        yield s, flows


def fan(figure: Array, there: Flags | None = None) -> Fan:
    """The fan of a figure (…, W) over its worlds; of those alone that are `there` (…, W); NaN where none is."""
    if there is None or there.all():
        return Fan(*np.quantile(figure, TAILS, axis=-1))
    some = np.where(there, figure, np.nan)
    none = np.asarray(~there.any(axis=-1))
    with np.errstate(all="ignore"):
        found = np.nanquantile(np.where(none[..., None], 0.0, some), TAILS, axis=-1)
    return Fan(*(np.where(none, np.nan, row) for row in found))
