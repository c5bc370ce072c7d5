"""In-house: does everything with people of its own, and buys nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from infosim.bots.hiring import Hiring, open_posts
from infosim.bots.money import funding, spare
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen

HIRING = Hiring()


def in_house(seen: Seen, keys: Words) -> Orders:
    """A post wherever people will be short, as far as the cash goes."""
    everywhere = np.ones((len(seen.layout.functions), 1, 1))
    return replace(seen.nothing(), fund=funding(seen), **open_posts(seen, everywhere, HIRING, spare(seen)))
