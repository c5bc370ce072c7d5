"""The next month if nothing changes, in three kinds of luck with demand, for what the lens and the first morning say.

It is the engine's own month, played on what is believed, with every draw in the middle but the demand for work: low,
in the middle, high. So it is a local estimate: it holds the spread of one month's work, not that of hires and quits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from infosim.bots.work import need_ahead, staffed
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Words, repeat, take
from infosim.engine.chance import Salts
from infosim.engine.month import PHASES
from infosim.engine.orders import Orders
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.game.facts.played import Played
from infosim.sight import view

A_YEAR = 12.0
LOW, MIDDLE, HIGH = range(3)
DEMAND = (0.1, 0.5, 0.9)
"""Draws of the demand: 8 months in 10 lie between the first and the last."""


class Even(Draws):
    """Draws that are all in the middle, but for the demand: one world for each of `DEMAND`."""

    def __init__(self, s: State, rules: Rules) -> None:
        super().__init__(s, rules)
        self._worlds = s.cash.shape[-1]

    def company(self, purpose: str) -> Array:
        """In the middle; the demand low, in the middle, high."""
        figures = self._middle(self._tables.company, purpose, self._keys.shape)
        return figures * 0.0 + np.array(DEMAND[: self._worlds]) if purpose == "demand" else figures

    def steady(self, purpose: str) -> Array:
        """In the middle."""
        return self._middle(self._tables.steady, purpose, self._keys.shape)

    def market(self, purpose: str) -> Array:
        """In the middle."""
        return self._middle(self._tables.market, purpose, self._market_keys.shape)

    def events(self, purpose: str) -> Array:
        """In the middle."""
        return self._middle(self._tables.events, purpose, self._keys.shape)

    def fresh(self, purpose: str, keys: Words) -> Array:
        """In the middle."""
        return self._middle(self._tables.tenders, purpose, keys.shape)

    @staticmethod
    def _middle(table: Salts, purpose: str, shape: tuple[int, ...]) -> Array:
        where = table.where[purpose]
        return np.full((where.stop - where.start, *shape), 0.5)


class Middling(Even):
    """Draws that are all in the middle, the demand too, for any worlds."""

    def company(self, purpose: str) -> Array:
        """In the middle."""
        return self._middle(self._tables.company, purpose, self._keys.shape)


def a_month_on(s: State, orders: Orders, r: Rules) -> State:
    """The state a month later in the middle of luck, in three worlds: little, middling, much work."""
    s, orders = repeat(s, len(DEMAND)), repeat(orders, len(DEMAND))
    return _played(s, orders, Even(s, r), r)


def a_middling_month_on(s: State, orders: Orders, r: Rules) -> State:
    """The state a month later in the middle of luck, in as many worlds as there are."""
    return _played(s, orders, Middling(s, r), r)


def _played(s: State, orders: Orders, draws: Draws, r: Rules) -> State:
    for phase in PHASES:
        changes, _ = phase(s, orders, draws, r)
        s = s.but(**changes)
    return s.but(month=s.month + 1)


def a_year_on(s: State, r: Rules) -> tuple[Array, Array]:
    """Need in a year if growth goes on, and what everybody could do once all have arrived (F, C, W), FTE."""
    seen = view(s, r)
    need = need_ahead(seen, A_YEAR)
    return need, total(staffed(seen, need))


@dataclass(frozen=True, eq=False, repr=False)
class Ahead:
    """What is to be expected of the month that is being played."""

    played: Played

    @cached_property
    def state(self) -> State:
        """The end of this month, in three worlds."""
        return a_month_on(self.played.now, self.played.wanted, self.played.rules)

    @cached_property
    def middle(self) -> State:
        """The end of this month, in the middle of luck."""
        return take(self.state, MIDDLE)

    @cached_property
    def measured(self) -> State:
        """What the boards show: the last closed month; on the first morning, what this month should bring."""
        return self.played.now if self.played.closed else self.middle
