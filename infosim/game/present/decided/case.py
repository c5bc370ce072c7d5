"""Orders of a month as they are told: where a figure stands, and what a decision costs, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.views.room import Decided


@dataclass(frozen=True)
class Case:
    """Orders that were given in a state."""

    t: Telling
    o: Orders
    s: State

    def at(self, name: str, *at: int) -> float:
        """A figure of the orders."""
        return one(getattr(self.o, name)[at])

    def days(self, days: float) -> str:
        """Days of the head of IT."""
        return self.t.words.days(days)

    def a_month(self, days: float) -> str:
        """Days of the head of IT, each month."""
        # words: cells 16; days of the head of IT each month; e.g. 1.5 d a month
        return self.t.words.text("decided.cost", "{days} a month", days=self.t.words.days(days))

    def and_euros(self, days: float, cents: float) -> str:
        """Days now, and money once."""
        # words: cells 32; what a decision costs: days of the head of IT, and money once; e.g. 2 d, €5.2k once
        both = self.t.words.text(
            "decided.cost", "{days}, {money} once", days=self.days(days), money=self.t.words.money(cents)
        )
        return both if cents > 0 else self.days(days)


Teller: TypeAlias = Callable[..., Iterator[Decided]]
"""From a case and the position of a cell to what is said of it: one line, or none."""
