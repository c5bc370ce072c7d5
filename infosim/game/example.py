"""A game that nobody plays, to read the encyclopedia with before one is begun: First Hires, in its fourteenth month.

A bot plays it with a fixed seed, in memory, so that the pages have figures that go together, always the same.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.plan import decisions_of, orders_of
from infosim.game.present.help import heads, page
from infosim.game.present.telling import Telling
from infosim.game.seat import Seat
from infosim.game.views.help import HelpView, PageHead
from infosim.locale import Words
from infosim.scenario import load
from infosim.scenario.compile import compiled
from infosim.sight import view

SCENARIO, BOT, SEED, MONTHS = "first-hires", "selective", 2, 13


class Example:
    """The encyclopedia with the figures of that game; `tui/library.py` says what is asked of it."""

    def __init__(self, words: Words) -> None:
        """Play it: this takes a moment."""
        self._telling = Telling(Facts(example()), words)
        self._heads = heads(self._telling)

    def help(self, topic: str) -> HelpView | None:
        """A page; None if there is none."""
        return page(self._telling, topic)

    def contents(self) -> tuple[PageHead, ...]:
        """Every page."""
        return self._heads


@cache
def example() -> Played:
    """The game after thirteen months."""
    scenario = load(SCENARIO)
    rules = compiled(scenario)
    s = opening(rules, SEED, np.array([0], np.uint64))
    luck, bot = keys(SEED, s.luck[0] * 0), named(BOT)
    played = Played.opened(scenario, rules, SEED, s)
    for _ in range(MONTHS):
        seat = Seat(s, rules.layout)
        orders = orders_of(decisions_of(bot(view(s, rules), luck), seat), seat)
        s, ledger = month(s, orders, rules)
        played = played.after(s, ledger, orders)
    return played
