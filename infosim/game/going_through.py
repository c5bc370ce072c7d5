"""Going through with a plan: a tender that it opens is answered, in futures that nobody else decides in.

A tender that nobody answers costs days and brings nothing, which is no plan. Whoever opens one signs the bid that
should cost least, as it is read, for a year, at the usual governance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.bots.buying import Buying, signatures
from infosim.engine.batch import Flags, replace
from infosim.engine.orders import Orders
from infosim.sight import Seen


@dataclass(frozen=True)
class GoneThrough:
    """Signs for the functions whose work was tendered (F, W); elsewhere orders nothing."""

    tendered: Flags
    how: Buying = Buying()

    @classmethod
    def of(cls, plans: Sequence[Orders], worlds: int) -> GoneThrough:
        """What the orders of some plans tender, each of one company in one world: so many worlds each, side by side."""
        tendered = np.stack([plan.tender[:, 0, 0] > 0 for plan in plans], axis=-1)
        return cls(np.repeat(tendered, worlds, axis=-1))

    def __call__(self, seen: Seen) -> Orders:
        """The orders of a month."""
        nothing = seen.nothing()
        bids = np.any(seen.bid_vendor[:, :, 0] >= 0, axis=0)  # (F, W)
        if not np.any(bids & self.tendered):
            return nothing
        signed = signatures(seen, self.how, np.full(seen.cash.shape, np.inf))
        return replace(nothing, **{**signed, "sign": signed["sign"] * self.tendered[:, None]})
