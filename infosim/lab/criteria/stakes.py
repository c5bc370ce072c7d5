"""Stakes: whether a month holds a decision that matters: one that stands out from the band that chance leaves it.

As what if? shows it: the month's decisions with one and without it, in the same futures, a year on, in which nothing
else is decided but that a tender is gone through with and money that may be had is taken: without it a young company
fails within the year, and no decision makes a difference. The figure is the value.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from infosim.bots import Bot, keys
from infosim.bots.money import funding
from infosim.engine.batch import Array, Flags, Positions, Words, join, repeat, take
from infosim.engine.chance import offshoots
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import KINDS, Orders
from infosim.engine.rules import Rules
from infosim.engine.valuation import value
from infosim.game.going_through import GoneThrough
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
    """For each game and month (games, months): whether one of its decisions stands out."""
    r, games = stakes.rules, stakes.games
    luck = np.arange(stakes.first, stakes.first + games, dtype=np.uint64)
    s, own = opening(r, stakes.seed, luck), keys(stakes.seed, luck)
    found = np.zeros((games, r.layout.months), bool)
    for number in range(r.layout.months):
        seen = view(s, r)
        orders = stakes.bot(seen, own)
        found[:, number] = _one_matters(seen, orders, own, r) & (s.alive[0] > 0)
        s, _flows = month(s, orders, r)
    return found


def _one_matters(seen: Seen, orders: Orders, own: Words, r: Rules) -> Flags:
    """Whether a kind of decision that is ordered stands out (games,)."""
    games = seen.cash.shape[-1]
    plans, whose = [orders], list(range(games))
    for kind in KINDS:
        ordered = getattr(orders, kind.key) != kind.neutral
        deciding = np.flatnonzero(ordered.reshape(-1, games).any(axis=0))
        if deciding.size:
            nothing = {name: getattr(seen.nothing(), name) for name in kind.fields}
            plans.append(_of(replace(orders, **nothing), deciding))
            whose += deciding.tolist()
    found = np.zeros(games, bool)
    if len(whose) == games:
        return found
    worth = _worth(seen, join(*plans), np.array(whose), own, r)
    without = np.array(whose[games:])
    found[without[_stands_out(worth[without] - worth[games:])]] = True
    return found


def _of(orders: Orders, games: Positions) -> Orders:
    """The orders of some games."""
    return Orders(**{name: array[..., games] for name, array in vars(orders).items()})


def _worth(seen: Seen, plans: Orders, whose: Positions, own: Words, r: Rules) -> Array:
    """The value a year after each plan (plans, futures), cents; plan n is one for game `whose[n]`, whose plans all meet
    the same futures.
    """
    begun = veil(
        seen,
        FUTURES,
        offshoots(own, "stakes", FUTURES, seen.month).reshape(1, -1),
        offshoots(own[0], "stakes.market", FUTURES, seen.month).reshape(-1),
    )
    s = take(begun, (whose[:, None] * FUTURES + np.arange(FUTURES)).reshape(-1))
    follow = GoneThrough(np.repeat(plans.tender[:, 0] > 0, FUTURES, axis=-1))
    orders = repeat(plans, FUTURES)
    for _ in range(AHEAD):
        s, _flows = month(s, orders, r)
        now = view(s, r)
        orders = replace(follow(now), fund=funding(now))
    worth: Array = value(s, r)[0].reshape(-1, FUTURES)
    return worth


def _stands_out(gap: Array) -> Flags:
    low, high = np.quantile(gap, TAILS, axis=-1)
    found: Flags = (low > 0) | (high < 0)
    return found
