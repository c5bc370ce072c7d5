"""Outsource everything: a contract for every function that anybody will take, and nobody to watch it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from infosim.bots.buying import ANY_FORM, ANYWHERE, Buying, Wanted, buy
from infosim.bots.money import funding, spare
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen

BUYING = Buying(governance=0.0, invite=5.0)


def outsource_all(seen: Seen, keys: Words) -> Orders:
    """Tenders for all that is not yet contracted, from anywhere, governance 0."""
    functions = len(seen.layout.functions)
    everything = Wanted(
        where=np.ones((functions, 1, 1)),
        places=np.full((functions, 1, 1), float(ANYWHERE)),
        forms=[ANY_FORM] * functions,
    )
    return replace(seen.nothing(), fund=funding(seen), **buy(seen, everything, BUYING, spare(seen)))
