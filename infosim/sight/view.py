"""The view: what somebody in the game may see, for all companies and worlds at once.

Exact fields are the engine's own arrays, bands are steps with bounds, hidden fields are not there. Screens, what-if and
bots look only through it. `Seen.known` is a state of which the engine's own rules may be asked anything: what is hidden
in it is what may be believed, so that no question can give the truth away. `Seen.plain` is the same with nothing there,
for rules that read nothing hidden and for many worlds at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, axes_of
from infosim.engine.firms import usually_sold
from infosim.engine.layout import Layout
from infosim.engine.orders import Orders, neutral
from infosim.engine.people import fill_rate
from infosim.engine.refusals import refusals
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.engine.vendors import prior
from infosim.sight.arrival import chance_filled
from infosim.sight.bands import SEEN_AS, Band
from infosim.sight.reading import Range, expected, expected_overrun, odds, overrun_range, trait_range

EXACT = frozenset(name for name, _, about in axes_of(State) if about["seen"] == "exact") | {"month"}
BANDS = frozenset(name for name, _, about in axes_of(State) if about["seen"] == "band")
HIDDEN = frozenset(name for name, _, about in axes_of(State) if about["seen"] == "hidden")


@dataclass(frozen=True, eq=False)
class Seen:
    """What may be seen of a state. An exact field is read by its name, and a band by its name gives a `Band`.

    AttributeError for a hidden field: there is nothing to read.
    """

    plain: State
    rules: Rules
    bands: dict[str, Band]

    def __getattr__(self, name: str) -> Array:
        if name in EXACT:
            out: Array = getattr(self.plain, name)
            return out
        raise AttributeError(f"{name} is not to be seen in the game")

    @property
    def month(self) -> int:
        """Months that have ended."""
        return self.plain.month

    @cached_property
    def known(self) -> State:
        """The state with what may be believed in place of what is hidden."""
        s, r = self.plain, self.rules
        known = s.but(
            traits=s.traits + _believed_traits(s, r),
            vendor_reserve=s.vendor_reserve + r.content.vendors.reserve,
            vendor_sold=s.vendor_sold + usually_sold(s, r),
            vendor_staffed=s.vendor_staffed + 1.0,
            bid_truth=expected_overrun(s.belief, s.bid_vendor, r),
            contract_truth=expected_overrun(s.belief, s.contract_vendor, r),
            candidate_fit=s.candidate_seen,
        )
        return known.but(value=value(known, r))

    @property
    def layout(self) -> Layout:
        """Names and sizes."""
        return self.rules.layout

    @property
    def knowledge(self) -> Band:
        """What our own people know of each function's work (F, C, W)."""
        return self.bands["knowledge"]

    @property
    def skill(self) -> Band:
        """Skill of each team against the market's (S, F, C, W)."""
        return self.bands["skill"]

    @property
    def contract_trust(self) -> Band:
        """Relation with each vendor (N, F, C, W)."""
        return self.bands["contract_trust"]

    @property
    def contract_drift(self) -> Band:
        """Service lost to neglect, as users notice it (N, F, C, W)."""
        return self.bands["contract_drift"]

    @property
    def contract_knowledge(self) -> Band:
        """What each vendor knows of our work (N, F, C, W)."""
        return self.bands["contract_knowledge"]

    def notebook(self) -> Range:
        """The vendor notebook: what is believed of each trait of each vendor (6, V, C, W), in steps from -2 to 2."""
        return trait_range(odds(self.belief))

    def bid_cost(self) -> Range:
        """*Your read*: what each bid will truly cost a month (B, F, C, W), cents; 0 where there is none."""
        read = overrun_range(self.belief, self.bid_vendor, self.rules)
        fee = self.bid_fee * (self.bid_vendor >= 0)
        return Range(fee * read.low, fee * read.inner_low, fee * read.expected, fee * read.inner_high, fee * read.high)

    def expected_cost(self) -> Array:
        """The middle of your read: what each bid should cost a month (B, F, C, W), cents; 0 where there is none."""
        fee = self.bid_fee * (self.bid_vendor >= 0)
        return fee * expected_overrun(self.belief, self.bid_vendor, self.rules)

    def fill_rate(self) -> Array:
        """Rate at which a post of each vacancy is filled (K, F, C, W), a month; 0 where none is open."""
        return fill_rate(self.plain, self.rules) * (self.vacancy_posts > 0)

    def chance_filled(self, months: int) -> Array:
        """Chance that somebody is found for each vacancy within 1 … `months` months (months, K, F, C, W)."""
        return chance_filled(self.fill_rate() * self.vacancy_posts, self.vacancy_age, months)

    def worth(self) -> Band:
        """What the founders' share may be worth (C, W), cents, from the bounds of what is known inside."""
        low, high = (
            value(self.plain.but(knowledge=bound), self.rules) for bound in (self.knowledge.low, self.knowledge.high)
        )
        return Band(np.zeros_like(low), low, high, value(self.plain, self.rules))

    def nothing(self) -> Orders:
        """Orders that say nothing, for these companies and worlds."""
        return neutral(self.layout, *self.cash.shape)

    def refused(self, orders: Orders) -> dict[str, Array]:
        """For each kind that is ordered: a code of `Reason` in each cell, 0 where nothing is refused."""
        return refusals(self.plain, orders, self.rules)


def view(state: State, rules: Rules) -> Seen:
    """What may be seen of a state."""
    bands = {name: SEEN_AS[name].of(getattr(state, name)) for name in sorted(BANDS)}
    nothing = {name: np.zeros_like(getattr(state, name)) for name in HIDDEN}
    return Seen(state.but(**{name: band.usual for name, band in bands.items()}, **nothing), rules, bands)


def refused(seen: Seen, orders: Orders) -> dict[str, Array]:
    """What a person would be told: for each kind ordered, a code of `Reason` in each cell, 0 where it may be done."""
    return seen.refused(orders)


def _believed_traits(s: State, r: Rules) -> Array:
    """Mean of each trait (6, V, W): as the only company believes; among several, as all may, from the public leans."""
    if s.belief.shape[-2] == 1:
        return expected(odds(s.belief))[..., 0, :]
    return expected(odds(prior(r.content.vendors.leans)))[..., None] + 0.0 * total(np.moveaxis(s.belief[0], 2, 0))
