"""Planner: looks ahead. It plays a few plans on in worlds that may come, and does what the best of them begins with.

The worlds agree with all that is seen and with no more: what is hidden is drawn anew, and so is the luck, from a chance
of the planner's own. Every plan meets the same worlds, so that what differs between two of them is what the plans do.
The plans are ways to adapt, each with one habit of its own; one is left for another only where the gain stands out from
the luck of the worlds looked at. An event's answers are weighed in the same way: each is given, and played on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from infosim.bots.adaptive import Adaptive, adaptive
from infosim.bots.answering import answered_with
from infosim.bots.bot import setting, with_settings
from infosim.engine.batch import Array, Positions, Words, size
from infosim.engine.chance import offshoots
from infosim.engine.deck import CHOICES
from infosim.engine.layout import HALF_YEAR
from infosim.engine.orders import Orders
from infosim.engine.valuation import value
from infosim.sight import Seen, ahead, veil, view

Habit = Mapping[str, float]
"""Parameters of `Adaptive` by their path, and what they are instead: `{"hiring.load": 0.95}`."""

HABITS: tuple[Habit, ...] = (
    {},
    {"own_from": 3.0},
    {"own_from": 99.0},
    {"hiring.load": 0.7, "hiring.months": 6.0},
    {"hiring.load": 0.95},
    {"hiring.load": 9.0, "bridge_load": 99.0},
    {"bridge_load": 0.95},
    {"bridge_load": 1.4},
    {"buying.governance": 2.0},
    {"hiring.pay": 1.0},
    {"buying.moves": 0.0},
    {"dry": 4.0},
    {"minding.keep": 0.0, "minding.close_below": 0.6},
)
"""The first is what is done unless another is better: to adapt as a rule, and to ask whoever resigns to stay. Others
begin to own early, or never; hire ahead, or late, or not at all; call help by the day early, or late; watch vendors
closely; pay no more than the market; hand over nothing for now; buy the core sooner where people are hard to find; let
go whoever goes.
"""


@dataclass(frozen=True)
class Planner:
    """How far it looks, and at what."""

    worlds: int = 12
    """Worlds that each plan is played in."""
    months: int = 12
    """How far they are played, at most to the end of the game."""
    doubt: float = 1.0
    """Standard errors by which a gain must exceed nothing."""
    habits: tuple[Habit, ...] = HABITS
    base: Adaptive = adaptive

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """The orders that the best plan begins with, with the best answer to what is on the table."""
        if seen.alive.max() <= 0:
            return seen.nothing()
        plans = np.tile(np.repeat(np.arange(len(self.habits)), self.worlds), size(seen.plain))
        best = self._best(self._played(seen, keys, self.plan(plans), None), len(self.habits))
        chosen = self.plan(best)
        orders = chosen(seen, keys)
        if not (seen.card >= 0).any():
            return orders
        return self._with_an_answer(seen, keys, orders, best)

    def plan(self, which: Positions) -> Adaptive:
        """Adaptive with the habit of each position, any shape that ends in worlds."""
        paths = sorted({path for habit in self.habits for path in habit})
        usual = {path: setting(self.base, path) for path in paths}
        figures = {path: np.array([habit.get(path, usual[path]) for habit in self.habits])[which] for path in paths}
        return with_settings(self.base, figures)

    def luck_to_come(self, seen: Seen, keys: Words, times: int) -> tuple[Words, Words, Words]:
        """Keys of so many worlds for each world seen, `times` times in a row, each time the same: those of the
        companies, of the market, and of whoever plays.
        """

        def again(purpose: str, of: Words) -> Words:
            drawn = offshoots(of, purpose, self.worlds, seen.month)[..., None, :]
            whole: Words = np.repeat(drawn, times, axis=-2).reshape(*of.shape[:-1], -1)
            return whole

        return again("planner", keys), again("planner.market", keys[0]), again("planner.own", keys)

    def _played(self, seen: Seen, keys: Words, bot: Adaptive, first: Orders | None) -> Array:
        """What each world is worth at the end of the look ahead (C, W, plans x worlds), cents. It is begun with these
        orders, or with those of the bot.
        """
        r, left = seen.rules, seen.layout.months - seen.month
        width = np.shape(bot.own_from)[-1] // seen.cash.shape[-1]
        luck, market, own = self.luck_to_come(seen, keys, width // self.worlds)
        start = veil(seen, width, luck, market)
        orders = bot(view(start, r), own) if first is None else first
        months = max(min(self.months, left), 1)
        *_, (end, _flows) = ahead(start, orders, seen, months, lambda now: bot(now, own))
        worth = value(end, r)
        if months >= left:  # the game ends there: graded by the mean of then and half a year on, with nothing decided
            *_, (later, _flows) = ahead(end, view(end, r).nothing(), seen, HALF_YEAR)
            worth = np.where(end.sold_for > 0, worth, 0.5 * (worth + value(later, r))) * (end.alive > 0)
        return worth.reshape(*seen.cash.shape, -1)

    def _best(self, worth: Array, plans: int) -> Positions:
        """The plan (C, W) whose gain on the first stands out most, the first where none does."""
        gain = worth.reshape(*worth.shape[:2], plans, self.worlds)
        gain = gain - gain[..., :1, :]
        # one world after the other: sums of fractions differ between a world alone and one among many
        mean = np.add.accumulate(gain, axis=-1)[..., -1] / self.worlds
        spread = np.add.accumulate((gain - mean[..., None]) ** 2, axis=-1)[..., -1] / max(self.worlds - 1, 1)
        sure = mean - self.doubt * np.sqrt(spread / self.worlds)
        best: Positions = np.argmax(sure, axis=-1)
        return best

    def _with_an_answer(self, seen: Seen, keys: Words, orders: Orders, best: Positions) -> Orders:
        """The orders, with the answer that is best with them: each is given, and played on with the same plan."""
        tried = [orders, *(answered_with(seen, orders, position) for position in range(CHOICES))]
        bot = self.plan(np.repeat(best, len(tried) * self.worlds, axis=-1))
        answer = self._best(self._played(seen, keys, bot, _side_by_side(tried, self.worlds)), len(tried))
        return _picked(tried, answer)


def _side_by_side(tried: list[Orders], worlds: int) -> Orders:
    """For each world the orders one after the other, each so many times."""
    wide = {}
    for name in vars(tried[0]):
        stacked = np.stack([getattr(orders, name) for orders in tried], axis=-1)
        wide[name] = np.repeat(stacked, worlds, axis=-1).reshape(*stacked.shape[:-2], -1)
    return Orders(**wide)


def _picked(tried: list[Orders], which: Positions) -> Orders:
    """In each company and world the orders at a position (C, W)."""
    found = {}
    for name in vars(tried[0]):
        fields = [getattr(orders, name) for orders in tried]
        found[name] = np.choose(np.broadcast_to(which, fields[0].shape), fields)
    return Orders(**found)


planner = Planner()
"""Thirteen plans, twelve worlds, a year."""
