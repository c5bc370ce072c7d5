"""Branches: what is decided otherwise in a world that goes its own way; and what a world does as it was meant.

Two things are done as they were meant rather than when: an event gets the answer that the game gave it, in whichever
month it comes; and money that was accepted is accepted once it is offered, if it is offered later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from infosim.engine.batch import Flags
from infosim.engine.billing import OFFERED
from infosim.engine.company import on_the_table
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, TAKE_BRIDGE, Orders
from infosim.engine.state import State
from infosim.game.debrief.game import Game
from infosim.game.decisions import Answer, Decision, Fund


@dataclass(frozen=True)
class Branch:
    """A world that goes its own way: decisions taken out, by month and place in its plan; others put in, by month."""

    without: frozenset[tuple[int, int]] = frozenset()
    more: tuple[tuple[int, Decision], ...] = ()
    eager: bool = False
    """Money is taken as soon as it is offered, not when the game took it."""

    @property
    def month(self) -> int:
        """The month in which it first differs."""
        return min([month for month, _ in self.without] + [month for month, _ in self.more])


class Meant:
    """What the game did about events and money, for worlds in which they come in another month."""

    def __init__(self, game: Game, branches: Sequence[Branch], same_luck: bool) -> None:
        self.game, self.same_luck = game, same_luck
        names, choices = game.rules.layout.cards, game.rules.layout.choices
        self.answer = np.zeros((len(names) + 1, len(branches)))
        """1 + the choice for each card (K + 1, W), 0: silence."""
        self.accepted: dict[int, tuple[int, Flags]] = {}
        """The month in which each round was accepted, by how many had been closed; the worlds in which it is."""
        self.eager = np.array([branch.eager for branch in branches])
        self.takes_bridge = True
        for month, plan in enumerate(game.plans, 1):
            s = game.states[month - 1]
            for place, decision in enumerate(plan):
                takes = np.array([(month, place) not in branch.without for branch in branches])
                if isinstance(decision, Answer):
                    self._answers(decision, takes)
                elif decision == Fund("accept"):
                    self.accepted.setdefault(int(s.rounds[0, 0]), (month, takes))
            if float(s.bridge[0, 0]) == OFFERED:
                self.takes_bridge = Fund("bridge") in plan
        for w, branch in enumerate(branches):
            for _, decision in branch.more:
                if isinstance(decision, Answer):
                    self.answer[names.index(decision.card), w] = 1.0 + choices[names.index(decision.card)].index(
                        decision.choice
                    )

    def _answers(self, decision: Answer, takes: Flags) -> None:
        layout = self.game.rules.layout
        card = layout.cards.index(decision.card)
        if not self.answer[card].any():
            self.answer[card] = takes * (1.0 + layout.choices[card].index(decision.choice))

    def answers(self, s: State, orders: Orders, month: int) -> Orders:
        """The same orders, with the game's answer to events that it met in another month."""
        other = s.card >= 0
        if self.same_luck:
            other &= s.card != self.game.states[month - 1].card[0, 0]
        if not (other.any() and self.answer.any()):
            return orders
        known = self.answer[s.card.astype(np.int64), np.arange(s.card.shape[-1])]
        return replace(orders, answer=np.where(other & (orders.answer == 0) & (known > 0), known, orders.answer))

    def money(self, s: State, orders: Orders, month: int, waiting: Flags) -> Orders:
        """The same orders, with money taken that comes in another month, and talks begun that were too early."""
        silent, fund = orders.fund == 0, orders.fund
        sheet = silent & on_the_table(s)
        if sheet.any():
            worlds = s.cash.shape[-1]
            for rounds, (accepted, takes) in self.accepted.items():
                here = sheet & (s.rounds == rounds) & takes[:worlds]
                fund = np.where(here & ((month > accepted) | self.eager[:worlds]), ACCEPT_SHEET, fund)
        bridge = silent & (s.bridge == OFFERED)
        if self.takes_bridge and bridge.any() and not self._bridged(month):
            fund = np.where(bridge, TAKE_BRIDGE, fund)
        if waiting.any():
            fund = np.where(silent & (fund == 0) & waiting, START_ROUND, fund)
        return orders if fund is orders.fund else replace(orders, fund=fund)

    def _bridged(self, month: int) -> bool:
        """Whether the game itself was offered the loan in this month, and what it then did is in its plan."""
        game = self.game
        return self.same_luck and month <= game.closed and float(game.states[month - 1].bridge[0, 0]) == OFFERED
