"""Outsource everything: a contract for every function that anybody will take; watched, unwatched, or the cheapest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.answering import Taste, answered
from infosim.bots.buying import ANY_FORM, ANYWHERE, Buying, Wanted, buy
from infosim.bots.money import funding, spare
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


@dataclass(frozen=True)
class Outsourcing:
    """Everything outside, bought in one way."""

    buying: Buying
    taste: Taste = field(default_factory=Taste)

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """Tenders for all that is not yet contracted, from anywhere."""
        functions = len(seen.layout.functions)
        everything = Wanted(
            where=np.ones((functions, 1, 1)),
            places=np.full((functions, 1, 1), float(ANYWHERE)),
            forms=[ANY_FORM] * functions,
        )
        orders = {"fund": funding(seen), **buy(seen, everything, self.buying, spare(seen))}
        return answered(seen, replace(seen.nothing(), **orders), self.taste, keys)


outsource_all = Outsourcing(Buying(governance=0.0, invite=5.0), Taste(day=2_500.0, whim=2.5))
"""Everything outside, and nobody to watch it."""
governed = Outsourcing(
    Buying(governance=1.0, invite=5.0),
    Taste(firms=3.0, whim=2.5, decisions={"tender": 6_000.0, "renew_or_renegotiate": 3_000.0}),
)
"""Everything outside, and looked after."""
cheapest_bid = Outsourcing(
    Buying(governance=0.0, invite=5.0, reads=0.0),
    Taste(money=6.0, craft=0.5, whim=2.5, decisions={"govern": 9_000.0}),
)
"""Everything outside, with whoever writes the lowest price, and nobody to watch it."""
