"""In-house: does everything with people of its own, and buys nothing; with an eye on the cash, or with none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.answering import Taste, answered
from infosim.bots.hiring import Hiring, open_posts
from infosim.bots.minding import Minding, mind
from infosim.bots.money import funding, spare
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


@dataclass(frozen=True)
class InHouse:
    """People of our own everywhere."""

    hiring: Hiring = Hiring()
    minding: Minding = Minding(keep=1.0)
    taste: Taste = field(default_factory=lambda: Taste(people=2.5, whim=2.5, decisions={"open_vacancy": 3_000.0}))

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """A post wherever people will be short, as far as the cash goes."""
        everywhere = np.ones((len(seen.layout.functions), 1, 1))
        orders = {"fund": funding(seen), **open_posts(seen, everywhere, self.hiring, spare(seen))}
        decided = mind(seen, replace(seen.nothing(), **orders), self.minding)
        return answered(seen, decided, self.taste, keys)


@dataclass(frozen=True)
class HireEveryone:
    """Two posts wherever people are rather busy, whatever it costs."""

    load: float = 0.7
    posts: float = 2.0
    taste: Taste = field(default_factory=lambda: Taste(money=0.3, people=4.0, whim=2.5))

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """Posts in the first free slot of every function that is busier than that."""
        free = seen.vacancy_posts == 0
        first = free & (np.cumsum(free, axis=0) == 1)
        busy = (seen.load > self.load) & (seen.awake > 0) & (seen.alive > 0)
        orders = replace(seen.nothing(), fund=funding(seen), open_posts=self.posts * (first & busy))
        return answered(seen, orders, self.taste, keys)


in_house = InHouse()
hire_everyone = HireEveryone()
