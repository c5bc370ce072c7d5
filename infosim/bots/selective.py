"""Selective: a way of working for each function, chosen once and held; what is core inside, what is not bought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.answering import Taste, answered
from infosim.bots.buying import Buying, Wanted, buy
from infosim.bots.freelance import Calling, call
from infosim.bots.hiring import Hiring, open_posts
from infosim.bots.minding import Minding, mind
from infosim.bots.models import AT_HOME, BOUGHT, HIRED_BY_THE_DAY, INSIDE, KEPT, OWN, Model
from infosim.bots.money import funding, spare
from infosim.engine.batch import Array, Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


@dataclass(frozen=True)
class Selective:
    """A static split: models by function, those of the others by how core they are, and how it hires and buys."""

    models: Mapping[str, Model] = field(default_factory=dict)
    core_from: float = 0.5
    core: Model = INSIDE
    other: Model = AT_HOME
    hiring: Hiring = Hiring()
    buying: Buying = Buying()
    calling: Calling = Calling()
    minding: Minding = Minding(keep=1.0)
    taste: Taste = field(default_factory=lambda: Taste(craft=2.5, decisions={"renew_or_renegotiate": 2_000.0}))

    def of(self, seen: Seen) -> tuple[Model, ...]:
        """The model of each function, in the order of the layout."""
        core = seen.rules.content.functions.core[:, 0, 0] >= self.core_from
        names = seen.layout.functions
        return tuple(
            self.models.get(name, self.core if inside else self.other) for name, inside in zip(names, core, strict=True)
        )

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """The orders of whoever holds to a split."""
        models = self.of(seen)

        def ways(*among: int) -> Array:
            return np.array([float(model.way in among) for model in models]).reshape(-1, 1, 1)

        wanted = Wanted(
            where=ways(BOUGHT, KEPT),
            places=np.array([float(model.places) for model in models]).reshape(-1, 1, 1),
            forms=[model.forms for model in models],
        )
        left = spare(seen)
        orders = replace(
            seen.nothing(),
            fund=funding(seen),
            **open_posts(seen, ways(OWN), self.hiring, left, keepers=ways(KEPT)),
            **buy(seen, wanted, self.buying, left),
            **call(seen, ways(HIRED_BY_THE_DAY), self.calling, left),
        )
        return answered(seen, mind(seen, orders, self.minding), self.taste, keys)


selective = Selective()
"""What is core inside, everything else with firms in the country, governance 1."""
