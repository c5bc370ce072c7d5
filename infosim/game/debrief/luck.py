"""Luck against skill: the same decisions under other luck, and other players under the same luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from infosim.engine.batch import Array
from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.debrief.records import Band, Luck, Others, Price
from infosim.game.debrief.replays import Going, elsewhere
from infosim.game.decisions import Answer
from infosim.game.yardsticks import Field
from infosim.scenario.sections.judging import Yardstick
from infosim.sight.reading import INNER, OUTER
from infosim.sight.veil import FORECASTS

WORLDS = 200
"""Turns of luck in which the same decisions are taken."""
TRIALS = 24
"""Of these, in which the decisions that mattered are taken out as well."""


def band(values: Array) -> Band:
    """What holds figures (n,) 8 times in 10 and 5 times in 10."""
    tails = ((1.0 - OUTER) / 2.0, (1.0 - INNER) / 2.0, 0.5, (1.0 + INNER) / 2.0, (1.0 + OUTER) / 2.0)
    return Band(*np.quantile(values, tails).tolist())


def lucky(game: Game, value: float, mattered: Sequence[Price], going: Going) -> tuple[Luck, tuple[Price, ...]]:
    """The game's value, euros, among those under other luck; and the decisions that mattered with what they are worth
    there. Raises Stopped.
    """
    words = np.arange(WORLDS, dtype=np.uint64) + np.uint64(FORECASTS)
    branches = [Branch()] * WORLDS + [branch_of(price) for price in mattered for _ in range(TRIALS)]
    luck = np.concatenate([words, np.tile(words[:TRIALS], len(mattered))])
    found = elsewhere(game, branches, luck, going)
    values, own = found.x[0, :WORLDS], found.x[0, :TRIALS]
    without = found.x[0, WORLDS:].reshape(len(mattered), TRIALS)
    beaten = float((values < value).mean())
    lived = float((found.last.alive[0, :WORLDS] > 0).mean())
    banded = tuple(replace(price, band=band(own - other)) for price, other in zip(mattered, without, strict=True))
    return Luck(np.sort(values), band(values), beaten, lived), banded


def branch_of(price: Price) -> Branch:
    """The branch that a price is held against."""
    without = frozenset({(price.month, price.place)})
    if price.against and isinstance(price.decision, Answer):
        return Branch(without, ((price.month, Answer(price.decision.card, price.against)),))
    return Branch(without)


def others(field: Field, bots: Sequence[Yardstick], values: Array, value: float) -> Others:
    """The reference bots, whose values (bots,) in euros are known, against the game's."""
    mrr = np.stack(field.revenue)
    return Others(tuple(bots), values, band(values), int((values < value).sum()), mrr)
