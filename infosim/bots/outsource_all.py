"""Outsource everything: a contract for every function that anybody will take; watched, unwatched, or the cheapest."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from infosim.bots.buying import ANY_FORM, ANYWHERE, Buying, Wanted, buy
from infosim.bots.money import funding, spare
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


@dataclass(frozen=True)
class Outsourcing:
    """Everything outside, bought in one way."""

    buying: Buying

    def __call__(self, seen: Seen, keys: Words) -> Orders:  # noqa: ARG002
        """Tenders for all that is not yet contracted, from anywhere."""
        functions = len(seen.layout.functions)
        everything = Wanted(
            where=np.ones((functions, 1, 1)),
            places=np.full((functions, 1, 1), float(ANYWHERE)),
            forms=[ANY_FORM] * functions,
        )
        return replace(seen.nothing(), fund=funding(seen), **buy(seen, everything, self.buying, spare(seen)))


outsource_all = Outsourcing(Buying(governance=0.0, invite=5.0))
"""Everything outside, and nobody to watch it."""
governed = Outsourcing(Buying(governance=1.0, invite=5.0))
"""Everything outside, and looked after."""
cheapest_bid = Outsourcing(Buying(governance=0.0, invite=5.0, reads=False))
"""Everything outside, with whoever writes the lowest price, and nobody to watch it."""
