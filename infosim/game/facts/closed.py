"""A month that has closed, as those who talk about it would know it: figures and events, read cheaply."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.company import burn_multiple, runway
from infosim.engine.layout import CONTRACT_SLOTS, NOBODY
from infosim.engine.opinion import mean_service
from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.engine.talent import own_posts
from infosim.game.facts.played import Played, one


@dataclass(frozen=True, slots=True)
class Pool:
    """The people of one skill where the company sits."""

    skill: int
    looking: float
    posts: float
    posts_before: float
    """Three months earlier."""
    wage_year: float | None
    """Rise of market pay over twelve months; None in the first year."""

    @property
    def tightness(self) -> float:
        """Posts for each person who looks."""
        return self.posts / max(self.looking, 0.5)

    @property
    def change(self) -> float:
        """Of the posts, over three months."""
        return self.posts / max(self.posts_before, 1.0) - 1.0


@dataclass(frozen=True, eq=False, repr=False)
class Closed:
    """Month `n` of a play, from 1."""

    played: Played
    n: int

    @property
    def s(self) -> State:
        """At its end."""
        return self.played.states[self.n]

    @property
    def before(self) -> State:
        """At its start."""
        return self.played.states[self.n - 1]

    @property
    def orders(self) -> Orders:
        """What was decided in it."""
        return self.played.orders[self.n - 1]

    def flow(self, stock: str, name: str) -> Array:
        """A flow of its ledger."""
        flows = self.played.ledgers[self.n - 1].get(stock, {})
        return flows.get(name, np.zeros_like(self.s.cash))

    def now(self, figure: Array) -> float:
        """The company's figure."""
        return one(figure)

    # The company

    @cached_property
    def mrr(self) -> float:
        """Revenue a month, cents."""
        return one(self.s.mrr)

    @cached_property
    def growth(self) -> float:
        """Of the revenue in the month."""
        return self.mrr / max(one(self.before.mrr), 1.0) - 1.0

    @cached_property
    def customers(self) -> float:
        """Customers there are."""
        return one(self.s.customers)

    @cached_property
    def joined(self) -> int:
        """Customers won."""
        return round(one(self.s.joined))

    @cached_property
    def lost(self) -> int:
        """Customers lost."""
        return round(one(self.s.left))

    @cached_property
    def runway(self) -> float:
        """Months of money; 99 if none burns."""
        return one(runway(self.s))

    @cached_property
    def burn_multiple(self) -> float:
        """Euros burnt for each new euro of yearly revenue."""
        return one(burn_multiple(self.s))

    @cached_property
    def service(self) -> float:
        """Work done over work that arrived, the whole company's."""
        return one(mean_service(self.s))

    @cached_property
    def over_days(self) -> float:
        """Days overdrawn."""
        return one(self.s.overdraw) * one(self.s.attention_had)

    @cached_property
    def raised(self) -> float:
        """Money that a round brought, cents."""
        return one(self.s.raised)

    @cached_property
    def breach(self) -> bool:
        """Whether there was a breach."""
        return one(self.s.breaches) > 0

    @cached_property
    def incident(self) -> bool:
        """Whether something small broke."""
        return one(self.s.incidents) > 0

    @cached_property
    def laid_off(self) -> int:
        """People laid off."""
        return round(one(total(total(self.s.laid_off))))

    # Functions by what they are for

    def most(self, weight: str) -> int | None:
        """The function awake with the largest of a weight (`voice`, `edge`, `cover`…); None if none has any."""
        weights = getattr(self.played.rules.content.functions, weight)[:, 0, 0] * self.s.awake[:, 0, 0]
        best = int(np.argmax(weights))
        return best if weights[best] > 0 else None

    @cached_property
    def desk(self) -> int | None:
        """The function that hears customers."""
        return self.most("voice")

    @cached_property
    def product(self) -> int | None:
        """The function that sets the company apart."""
        return self.most("edge")

    def heads(self, f: int) -> float:
        """People of ours in a function."""
        return one(total(self.s.heads)[f])

    def started(self, f: int) -> int:
        """People of ours who started in a function."""
        return round(one(total(self.s.arrivals)[f]))

    def gone(self, f: int) -> int:
        """People of ours who left a function by their own wish."""
        return round(one(self.s.gone[f]))

    def late(self, f: int) -> float:
        """A function's wait over its aim."""
        aim = one(self.played.rules.content.functions.lead_time[f])
        return one(self.s.lead_time[f]) / max(aim, 1e-9)

    def hands_on(self, f: int) -> float:
        """Days that the head of IT worked in a function."""
        return one(self.s.capacity[3, f]) / max(self.played.rules.attention.hands_on_yield, 1e-9)

    @cached_property
    def alone(self) -> int | None:
        """A function that one of ours alone knows, nobody else working there; the largest."""
        lone = [
            f
            for f in range(len(self.played.rules.layout.functions))
            if self.heads(f) == 1
            and one(self.s.freelancers[f]) == 0
            and not self.vendors(f)
            and one(self.s.awake[f]) > 0
        ]
        return max(lone, key=lambda f: one(self.s.need[f]), default=None)

    @cached_property
    def oldest_post(self) -> tuple[int, float] | None:
        """The function whose open post is oldest, and its age in months."""
        ages = (self.s.vacancy_age * (self.s.vacancy_posts > 0)).max(axis=0)[:, 0, 0]
        f = int(np.argmax(ages))
        return (f, float(ages[f])) if ages[f] > 0 else None

    # Firms

    def vendors(self, f: int) -> tuple[int, ...]:
        """Firms under contract in a function."""
        held = [int(one(self.s.contract_vendor[n, f])) for n in range(CONTRACT_SLOTS)]
        return tuple(vendor for vendor in held if vendor >= 0)

    @cached_property
    def contracts(self) -> tuple[tuple[int, int], ...]:
        """Slot and function of every contract."""
        return tuple((int(n), int(f)) for n, f in np.argwhere(self.s.contract_vendor[..., 0, 0] > NOBODY))

    @cached_property
    def contracts_ended(self) -> tuple[int, ...]:
        """Firms whose contract ended in the month."""
        ended = (self.before.contract_vendor > NOBODY) & (self.s.contract_vendor == NOBODY)
        return tuple(int(one(self.before.contract_vendor[n, f])) for n, f in np.argwhere(ended[..., 0, 0]))

    @cached_property
    def signed(self) -> tuple[tuple[int, int], ...]:
        """Slot and function of the contracts signed in the month."""
        fresh = (self.s.contract_vendor > NOBODY) & (self.s.contract_age == 1) & (self.s.contract_term > 0)
        there = self.before.contract_vendor != self.s.contract_vendor
        return tuple((int(n), int(f)) for n, f in np.argwhere((fresh & there)[..., 0, 0]))

    @cached_property
    def bids(self) -> tuple[tuple[int, int], ...]:
        """Slot and function of the bids that arrived in the month."""
        fresh = (self.s.bid_vendor > NOBODY) & (self.s.bid_age == 0)
        return tuple((int(n), int(f)) for n, f in np.argwhere(fresh[..., 0, 0]))

    # The market

    @cached_property
    def _posts(self) -> tuple[Array, Array]:
        """All posts open, by pool (Q, W): now, and three months earlier."""
        then = self.played.states[max(self.n - 3, 0)]
        r = self.played.rules
        return self.s.posts + own_posts(self.s, r), then.posts + own_posts(then, r)

    def pool(self, skill: int) -> Pool:
        """The local people of a skill."""
        q = self.played.rules.layout.pool(skill, 0)
        now, before = self._posts
        year = self.played.states[self.n - 12] if self.n >= 12 else None
        return Pool(
            skill=skill,
            looking=float(self.s.searchers[q, 0]),
            posts=float(now[q, 0]),
            posts_before=float(before[q, 0]),
            wage_year=float(self.s.wage[q, 0] / year.wage[q, 0] - 1.0) if year is not None else None,
        )

    @cached_property
    def pools(self) -> tuple[Pool, ...]:
        """The local people of each skill that a function awake wants."""
        wanted = {
            skill for f, skill in enumerate(self.played.rules.content.functions.skill) if one(self.s.awake[f]) > 0
        }
        return tuple(self.pool(skill) for skill in sorted(wanted))

    @cached_property
    def rivals_fallen(self) -> tuple[int, ...]:
        """Rivals that closed in the month."""
        fell = (self.before.rival_alive > 0) & (self.s.rival_alive <= 0)
        return tuple(int(n) for n in np.flatnonzero(fell[:, 0]))

    @cached_property
    def vendors_fallen(self) -> tuple[int, ...]:
        """Firms that stopped trading in the month."""
        fell = (self.before.vendor_alive > 0) & (self.s.vendor_alive <= 0)
        return tuple(int(n) for n in np.flatnonzero(fell[:, 0]))
