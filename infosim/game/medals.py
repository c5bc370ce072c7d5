"""Medals that no measure tells, every scenario's: *Comeback* and *Scrooge's lesson*."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.game.score import result
from infosim.game.standing import Standing

TURN = 12
"""The month after which a comeback begins."""
LESSON = 9
"""Months within which a firm that was cheapest must have been left."""


def place(own: float, bots: Sequence[float]) -> float:
    """Where somebody stands among bots and itself: 0 for the best, 1 for the last."""
    return sum(other > own for other in bots) / max(len(bots), 1)


def comeback(then: Standing, now: Standing) -> bool:
    """From the lowest third of the field after a year to its top third at the end, alive."""
    before = place(then.result, result(then.bots).tolist())
    after = place(now.result, result(now.bots).tolist())
    return now.alive and before > 2.0 / 3.0 and after < 1.0 / 3.0


def scrooge(states: Sequence[State], orders: Sequence[Orders]) -> tuple[int, int] | None:
    """The function and the month, from 1, in which the cheapest of several bids was signed that was left soon after.

    `states` are those after no month, after one, and so on; `orders` those of each closed month. None if none was.
    """
    for n, order in enumerate(orders):
        before, after = states[n], states[n + 1]
        for f in np.flatnonzero(order.sign[:, 0, 0] > 0):
            there = before.bid_vendor[:, f, 0, 0] >= 0
            fees = np.where(there, before.bid_fee[:, f, 0, 0], np.inf)
            slot = int(order.sign[f, 0, 0]) - 1
            new = np.flatnonzero((after.contract_age[:, f, 0, 0] == 1) & (after.contract_vendor[:, f, 0, 0] >= 0))
            if there.sum() < 2 or not there[slot] or fees[slot] > fees.min() or not new.size:
                continue
            if _left(states[n + 1 :], orders[n + 1 :], int(new[-1]), int(f)):
                return int(f), n + 1
    return None


def _left(states: Sequence[State], orders: Sequence[Orders], slot: int, f: int) -> bool:
    """Whether a contract that was signed in the month of the first state was left within the time of the lesson."""
    vendor = states[0].contract_vendor[slot, f, 0, 0]
    asked = False
    for order, s in zip(orders[:LESSON], states[1:], strict=False):
        asked = asked or bool(order.leave[slot, f, 0, 0] > 0)
        if s.contract_vendor[slot, f, 0, 0] != vendor:
            return asked
    return asked
