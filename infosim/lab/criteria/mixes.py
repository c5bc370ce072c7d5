"""Mixes: `Adaptive` with other parameters, a few for each kind of decision that it takes.

Drawn at random, the same in every scenario; some worlds choose among them, others say what the choice was worth, for
choosing and scoring on the same worlds flatters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from infosim.bots.adaptive import adaptive
from infosim.bots.bot import setting


@dataclass(frozen=True)
class Parameter:
    """A parameter that mixes differ by: its path, what it may be, and the kind of decision that it governs."""

    path: str
    kind: str
    among: tuple[float, ...]


PARAMETERS = (
    Parameter("hiring.load", "open_vacancy", (0.65, 0.75, 0.80, 0.90, 1.0)),
    Parameter("hiring.months", "open_vacancy", (2.0, 4.0, 6.0, 8.0)),
    Parameter("hiring.pay", "open_vacancy", (1.0, 1.05, 1.1, 1.2)),
    Parameter("own_from", "tender", (2.0, 4.0, 6.0, 10.0, 99.0)),
    Parameter("dry", "tender", (4.0, 9.0, 99.0)),
    Parameter("buying.invite", "tender", (3.0, 4.0, 5.0)),
    Parameter("buying.references", "tender", (0.0, 1.0)),
    Parameter("buying.term", "sign", (12.0, 24.0, 36.0)),
    Parameter("buying.clauses", "sign", (0.0, 1.0, 3.0, 7.0)),
    Parameter("buying.governance", "govern", (0.0, 1.0, 1.0, 2.0)),
    Parameter("buying.moves", "tender", (1.0, 2.0, 3.0)),
    Parameter("buying.haggles", "renew_or_renegotiate", (0.0, 1.0)),
    Parameter("bridge_load", "freelance", (0.95, 1.15, 1.4, 99.0)),
    Parameter("calling.months", "freelance", (2.0, 3.0, 6.0)),
    Parameter("debt_from", "priority", (0.2, 0.3, 0.4)),
    Parameter("buying.widens", "set_scope", (1.1, 1.4, 99.0)),
    Parameter("back_from", "exit", (0.5, 0.9, 99.0)),
    Parameter("talks_from", "fund", (0.0, 0.85, 1.0)),
    Parameter("cash_beyond", "fund", (0.0, 1.0, 2.0, 4.0)),
    Parameter("taste.day", "answer", (300.0, 700.0, 1_500.0)),
    Parameter("taste.money", "answer", (0.4, 1.0, 2.5)),
    Parameter("taste.customers", "answer", (0.4, 1.0, 2.5)),
    Parameter("taste.people", "answer", (0.4, 1.0, 2.5)),
    Parameter("taste.craft", "answer", (0.4, 1.0, 2.5)),
    Parameter("taste.firms", "answer", (0.4, 1.0, 2.5)),
    Parameter("taste.whim", "answer", (0.0, 1.0, 2.5)),
    Parameter("leading.days", "develop", (0.0, 4.0, 8.0)),
    Parameter("leading.contracts", "appoint", (3.0, 4.0, 6.0)),
    Parameter("minding.close_below", "close_vacancy", (0.0, 0.6)),
    Parameter("minding.pay", "set_pay", (0.0, 1.1)),
    Parameter("minding.spare_below", "let_go", (0.0, 0.0, 0.5)),
    Parameter("minding.stand_in", "develop", (0.0, 1.0)),
    Parameter("minding.references", "call", (0.0, 1.0)),
    Parameter("minding.lower", "counter_bid", (0.0, 1.0)),
    Parameter("minding.own_core", "hands_on", (0.0, 0.0, 0.0, 1.0)),
    Parameter("minding.standing", "standing", (0.0, 12.0)),
    Parameter("minding.bid_up", "candidate", (0.0, 0.0, 1.0)),
    Parameter("minding.keep", "counter", (0.0, 1.0)),
)

Mixes = Mapping[str, tuple[float, ...]]
"""Parameters by their path, one figure for each mix."""


def drawn(count: int, seed: int) -> Mixes:
    """So many mixes. The first is `Adaptive` as it stands; the others keep about half of it, and differ in the rest."""
    chance = np.random.default_rng([seed, len(PARAMETERS)])
    found: dict[str, tuple[float, ...]] = {}
    for each in PARAMETERS:
        usual = setting(adaptive, each.path)
        other = chance.choice(each.among, count)
        kept = chance.random(count) < 0.5
        kept[:1] = True
        found[each.path] = tuple(np.where(kept, usual, other).tolist())
    return found


def some(mixes: Mixes, which: list[int]) -> Mixes:
    """Some of the mixes, in this order."""
    return {path: tuple(figures[at] for at in which) for path, figures in mixes.items()}
