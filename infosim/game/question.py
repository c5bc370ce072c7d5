"""A question about futures: what is asked of many at once, whole, as another process is told it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from infosim.engine.orders import Orders
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.played import Played
from infosim.game.plan import Plan, orders_of


@dataclass(frozen=True, eq=False)
class Question:
    """What every question says; each kind adds what it asks of the futures."""

    now: State
    """As it may be believed."""
    rules: Rules
    seed: int
    months: int
    orders: tuple[Orders, ...]
    """Of each plan."""

    @classmethod
    def of(cls, played: Played, plans: Sequence[Plan], months: int, **more: Any) -> Self:
        """Some plans of a play, looked at for so many months, or to the end of the game where that is sooner."""
        r = played.rules
        ahead = max(min(months, r.layout.months - played.closed), 1)
        orders = tuple(orders_of(plan, played.seat) for plan in plans)
        return cls(now=played.now, rules=r, seed=played.seed, months=ahead, orders=orders, **more)
