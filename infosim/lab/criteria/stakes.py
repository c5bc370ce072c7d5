"""Stakes: whether what is decided in a month matters: does it stand out from the band that chance leaves it?

As what if? shows it: the month's decisions beside none, in the same futures, a year on. The figure is the value.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.bots import Bot, keys
from infosim.engine.batch import Array, Flags, Words, join, repeat
from infosim.engine.chance import offshoots
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import Orders, neutral
from infosim.engine.rules import Rules
from infosim.engine.valuation import value
from infosim.sight import Seen, veil, view

FUTURES, AHEAD = 20, 12
TAILS = (0.1, 0.9)
"""Of the band that holds a difference 8 times in 10."""


@dataclass(frozen=True, eq=False)
class Stakes:
    """Games of a bot, from world `first` on, each month of which is looked at."""

    rules: Rules
    bot: Bot
    seed: int
    first: int
    games: int


def decisive(stakes: Stakes) -> Flags:
    """For each game and month (games, months): whether its decisions stand out."""
    r, games = stakes.rules, stakes.games
    luck = np.arange(stakes.first, stakes.first + games, dtype=np.uint64)
    s, own = opening(r, stakes.seed, luck), keys(stakes.seed, luck)
    found = np.zeros((games, r.layout.months), bool)
    for number in range(r.layout.months):
        seen = view(s, r)
        orders = stakes.bot(seen, own)
        found[:, number] = _stands_out(_gap(seen, orders, own, r)) & (s.alive[0] > 0)
        s, _flows = month(s, orders, r)
    return found


def _gap(seen: Seen, orders: Orders, own: Words, r: Rules) -> Array:
    """By how much the orders differ from none in the value (games, futures), cents."""
    games, s = seen.cash.shape[-1], seen.plain
    begun = veil(
        seen,
        FUTURES,
        offshoots(own, "stakes", FUTURES, s.month).reshape(1, -1),
        offshoots(own[0], "stakes.market", FUTURES, s.month).reshape(-1),
    )
    wide = repeat(orders, FUTURES)
    both, quiet = join(begun, begun), neutral(r.layout, 1, 2 * games * FUTURES)
    now = join(wide, neutral(r.layout, 1, games * FUTURES))
    for _ in range(AHEAD):
        both, _flows = month(both, now, r)
        now = quiet
    worth = value(both, r)[0].reshape(2, games, FUTURES)
    gap: Array = worth[0] - worth[1]
    return gap


def _stands_out(gap: Array) -> Flags:
    low, high = np.quantile(gap, TAILS, axis=-1)
    found: Flags = (low > 0) | (high < 0)
    return found
