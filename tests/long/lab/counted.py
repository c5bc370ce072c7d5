"""What happens in the games of every bot: cards that come, answers that count, firms that are signed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from infosim.bots import BOTS, Bot, keys
from infosim.engine.answers import chosen
from infosim.engine.batch import Array
from infosim.engine.deck import CHOICES
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.scenario import load
from infosim.scenario.compile import compiled
from infosim.sight import view

SEED = 1


@dataclass(frozen=True)
class Counted:
    """Of some games: how many, in how many each card came and how often in all, each answer, each firm signed."""

    games: int
    with_card: Array  # (K,)
    cards: Array  # (K,)
    answers: Array  # (K, 4)
    with_vendor: Array  # (V,)

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.games + other.games,
            self.with_card + other.with_card,
            self.cards + other.cards,
            self.answers + other.answers,
            self.with_vendor + other.with_vendor,
        )


def counted(rules: Rules, bot: Bot, worlds: int) -> Counted:
    """The games of a bot, to the last month."""
    luck = np.arange(worlds, dtype=np.uint64)
    state, own = opening(rules, SEED, luck), keys(SEED, luck)
    cards = np.zeros((len(rules.layout.cards), worlds))
    answers = np.zeros((len(rules.layout.cards), CHOICES))
    signed = np.zeros((len(rules.layout.vendors), worlds), bool)
    for _ in range(rules.layout.months):
        orders = bot(view(state, rules), own)
        c, w = np.nonzero((state.card >= 0) & (state.alive > 0))
        card, answer = state.card[c, w].astype(np.int64), chosen(state, orders, rules)[c, w].astype(np.int64)
        np.add.at(cards, (card, w), 1.0)
        np.add.at(answers, (card, answer), 1.0)
        before = state
        state, _ = month(state, orders, rules)
        n, f, c, w = np.nonzero((state.contract_vendor >= 0) & (state.contract_vendor != before.contract_vendor))
        signed[state.contract_vendor[n, f, c, w].astype(np.int64), w] = True
    return Counted(worlds, (cards > 0).sum(axis=1), cards.sum(axis=1), answers, signed.sum(axis=1))


@cache
def of_all_bots(scenario: str, worlds: int) -> tuple[Rules, Counted]:
    """The games of every bot in as many worlds of a scenario."""
    rules = compiled(load(scenario))
    whole = [counted(rules, bot, worlds) for bot in BOTS.values()]
    return rules, sum(whole[1:], whole[0])
