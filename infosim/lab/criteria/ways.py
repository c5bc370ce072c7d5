"""Ways: what each function is worth done in each way, from each phase of the game on, with all else adapted."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from infosim.bots import keys
from infosim.bots.adaptive import Held as Way
from infosim.bots.adaptive import adaptive
from infosim.bots.models import model_of
from infosim.engine.batch import Array, join
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.game.worth import value_at_the_end
from infosim.sight import view

PHASES = (0, 12, 24)
"""Months in which a way is taken, and then held."""
WAYS = ("own", "freelance", "hybrid", "local service", "nearshore extension")
"""The ways compared, as scenarios write them."""


@dataclass(frozen=True, eq=False)
class Held:
    """Worlds in which, from a month on, one function is done in one way: each function, and each way."""

    rules: Rules
    seed: int
    worlds: int
    since: int


def valued(held: Held) -> Array:
    """The mean value of each function in each way (functions, ways), cents."""
    r, worlds = held.rules, held.worlds
    luck = np.arange(worlds, dtype=np.uint64)
    s, own = opening(r, held.seed, luck), keys(held.seed, luck)
    for _ in range(min(held.since, r.layout.months)):
        s, _flows = month(s, adaptive(view(s, r), own), r)
    each = [(function, way) for function in r.layout.functions for way in WAYS]
    many, own = join(*([s] * len(each))), np.tile(own, len(each))
    where = np.repeat(np.eye(len(each)), worlds, axis=1)
    bot = replace(adaptive, held=tuple(
        Way(function, model_of(way), where[n]) for n, (function, way) in enumerate(each)))  # fmt: skip
    for _ in range(r.layout.months - s.month):
        many, _flows = month(many, bot(view(many, r), own), r)
    worth = value_at_the_end(many, r)[0].reshape(len(r.layout.functions), len(WAYS), worlds)
    mean: Array = worth.mean(axis=-1)
    return mean
