"""Minding: decisions that most bots leave to what happens by itself, and how somebody takes them.

Each is off until its parameter says otherwise. What would be refused is not ordered.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from typing import Any

import numpy as np

from infosim.bots.bot import Setting
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.layout import BRIDGE, REPLACE, SATISFIED, STANDING
from infosim.engine.orders import COUNTER_PRICE, CROSS_TRAIN, KINDS, RAISE, Orders
from infosim.sight import Seen, refused

ALONE = 1.5
"""Heads below which a function hangs on one person."""


@dataclass(frozen=True)
class Minding:
    """What somebody minds; 0: nothing of the kind is done."""

    close_below: Setting = 0.0  # load below which open posts are closed
    pay: Setting = 0.0  # x market to which a team is raised once resignations come
    spare_below: Setting = 0.0  # load below which one of a team of several is let go
    stand_in: Setting = 0.0  # 1: whoever is alone learns the work of a neighbour
    references: Setting = 0.0  # 1: the references of every bid are called
    lower: Setting = 0.0  # 1: whoever bids is asked for a lower price
    own_core: Setting = 0.0  # 1: free days go into the most core function, not into the worst served
    standing: Setting = 0.0  # months for which leavers are replaced, posts bridged, renewals looked at
    bid_up: Setting = 0.0  # 1: a candidate is taken for more than the post offers
    keep: Setting = 0.0  # 1: whoever resigns is asked to stay

    @property
    def nothing(self) -> bool:
        """Whether everything is left to what happens by itself."""
        return not any(np.any(np.asarray(each) > 0) for each in astuple(self))


def mind(seen: Seen, orders: Orders, how: Minding) -> Orders:
    """The orders, with what somebody minds besides, where it may be done and nothing else is ordered there."""
    if how.nothing:
        return orders
    s, free = seen.plain, seen.alive > 0
    team, core = total(seen.heads - seen.leaving), seen.rules.content.functions.core
    shaky = total(total(seen.quits)) > 0
    most_core = np.argmax(core + 0.0 * seen.need, axis=0)
    alone = (team > 0) & (team < ALONE) & (seen.developing <= 0)
    neighbour = np.argmax(team * seen.awake, axis=0)
    terms = np.full((len(STANDING), *seen.cash.shape), -1.0)
    for each in (REPLACE, BRIDGE, SATISFIED):
        ends = (s.standing[each] <= s.month) & (np.asarray(how.standing) > 0)
        terms[each] = np.where(ends, how.standing, -1.0)
    on = {name: 1.0 * (np.asarray(getattr(how, name)) > 0) for name in ("pay", "stand_in", "own_core")}
    proposed: dict[str, Any] = {
        "close": 1.0 * ((seen.vacancy_posts > 0) & (seen.load < how.close_below)),
        "set_pay": np.where(shaky & (on["pay"] > 0) & (team > 0), how.pay, 0.0),
        "let_go": 1.0 * ((team > 1) & (seen.load < how.spare_below) & (seen.backlog <= 0)),
        "develop": np.where(alone & (on["stand_in"] > 0), CROSS_TRAIN, 0.0),
        "call": how.references * (seen.bid_vendor >= 0),
        "counter_bid": COUNTER_PRICE * how.lower * (seen.bid_vendor >= 0),
        "hands_on": np.where(on["own_core"] > 0, most_core, -2.0),
        "standing": terms,
        "candidate": RAISE * how.bid_up * (seen.candidate_vacancy >= 0),
        "counter": how.keep * (seen.quits > 0),
    }
    more = replace(
        orders,
        develop_for=np.where(proposed["develop"] > 0, neighbour + 0.0 * team, orders.develop_for),
        **{name: _beside(getattr(orders, name), wanted, _OFF[name], free) for name, wanted in proposed.items()},
    )
    codes = refused(seen, more)
    fine = {
        kind.key: np.where(codes[kind.name] == 0, getattr(more, kind.key), getattr(orders, kind.key))
        for kind in KINDS
        if kind.key in proposed and kind.name in codes
    }
    return replace(more, **fine)


def _beside(before: Array, wanted: Array, off: float, alive: Flags) -> Array:
    """What is wanted, where nothing is ordered yet and somebody lives to order it."""
    found: Array = np.where((before == off) & alive, wanted, before)
    return found


_OFF = {kind.key: kind.neutral for kind in KINDS}
