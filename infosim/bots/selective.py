"""Selective: a way of working for each function, chosen once and held; what is core inside, what is not bought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.buying import HOME, LASTING, Buying, Wanted, buy
from infosim.bots.freelance import Calling, call
from infosim.bots.hiring import Hiring, open_posts
from infosim.bots.money import funding, spare
from infosim.engine.batch import Array, Words
from infosim.engine.orders import Orders
from infosim.sight import Seen

OWN, HIRED_BY_THE_DAY, BOUGHT = range(3)


@dataclass(frozen=True)
class Model:
    """A way of working: people of our own, freelancers, or firms in some places and forms, the best first."""

    way: int = OWN
    places: int = HOME
    forms: tuple[int, ...] = LASTING


INSIDE = Model()
BY_THE_DAY = Model(HIRED_BY_THE_DAY)
AT_HOME = Model(BOUGHT)


@dataclass(frozen=True)
class Split:
    """A static split: models by function, those of the others by how core they are, and how it hires and buys."""

    models: Mapping[str, Model] = field(default_factory=dict)
    core_from: float = 0.5
    core: Model = INSIDE
    other: Model = AT_HOME
    hiring: Hiring = Hiring()
    buying: Buying = Buying()
    calling: Calling = Calling()

    def of(self, seen: Seen) -> tuple[Model, ...]:
        """The model of each function, in the order of the layout."""
        core = seen.rules.content.functions.core[:, 0, 0] >= self.core_from
        names = seen.layout.functions
        return tuple(
            self.models.get(name, self.core if inside else self.other) for name, inside in zip(names, core, strict=True)
        )


def play(split: Split, seen: Seen) -> Orders:
    """The orders of whoever holds to a split."""
    models = split.of(seen)

    def ways(way: int) -> Array:
        return np.array([float(model.way == way) for model in models]).reshape(-1, 1, 1)

    wanted = Wanted(
        where=ways(BOUGHT),
        places=np.array([float(model.places) for model in models]).reshape(-1, 1, 1),
        forms=[model.forms for model in models],
    )
    left = spare(seen)
    return replace(
        seen.nothing(),
        fund=funding(seen),
        **open_posts(seen, ways(OWN), split.hiring, left),
        **buy(seen, wanted, split.buying, left),
        **call(seen, ways(HIRED_BY_THE_DAY), split.calling, left),
    )


SELECTIVE = Split()


def selective(seen: Seen, keys: Words) -> Orders:
    """What is core inside, everything else with firms in the country, governance 1."""
    return play(SELECTIVE, seen)
