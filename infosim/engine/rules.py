"""Rules: everything a month needs besides the state and the orders, and the draws it may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import AttentionRules
from infosim.engine.batch import Array, Positions, Words
from infosim.engine.chance import Salts, salts, stratified, uniforms, uniforms_of
from infosim.engine.company import CompanyRules
from infosim.engine.content import Content
from infosim.engine.delivery import DeliveryRules
from infosim.engine.events import EventRules
from infosim.engine.exchange import ExchangeRules
from infosim.engine.incidents import IncidentRules
from infosim.engine.layout import (
    BID_SLOTS,
    CANDIDATE_SLOTS,
    CONTRACT_SLOTS,
    LEVELS,
    PLACES,
    TRAITS,
    VACANCY_SLOTS,
    Layout,
)
from infosim.engine.opinion import OpinionRules
from infosim.engine.people import PeopleRules
from infosim.engine.standing import StandingRules
from infosim.engine.state import State
from infosim.engine.talent import TalentRules
from infosim.engine.valuation import WorthRules
from infosim.engine.vendors import TELLS, VendorRules


@dataclass(frozen=True)
class Tables:
    """Purposes of the draws and how many items each has. A purpose keeps its numbers whatever is added."""

    company: Salts  # plain draws of a company
    steady: Salts  # stratified within a year: what strikes often
    market: Salts  # plain draws of the market
    opening: Salts  # traits, drawn once
    tenders: Salts  # plain, for the tenders of the month alone
    events: Salts  # plain, for the months in which a card may come or something lands


_EACH_CANDIDATE = ("seen", "fit", "asks", "interview", "hired_by")
"""What is drawn for each slot of candidates."""


_EACH_TEAM = ("reason", "poacher", "counter")
"""What is drawn for each level of each function's team."""


EVERY_MONTH = {"company": ("demand", "breach"), "steady": ("quits", "customers", "round", "incident")}
"""Purposes that every month asks for, drawn together; what few months ask for is drawn when one does."""


def tables(layout: Layout) -> Tables:
    """The purposes of a layout's draws."""
    f, v = len(layout.functions), max(len(layout.vendors), 1)
    return Tables(
        company=salts(
            demand=f,
            breach=1,
            other_kind=f,
            **dict.fromkeys(_EACH_TEAM, len(LEVELS) * f),
            green_report=CONTRACT_SLOTS * f,
            third_manager=CONTRACT_SLOTS * f,
            **dict.fromkeys(_EACH_CANDIDATE, CANDIDATE_SLOTS * f),
        ),
        steady=salts(quits=len(LEVELS) * f, search=VACANCY_SLOTS * f, others=f, customers=2, round=1, incident=1),
        market=salts(
            pool_posts=max(layout.pools, 1),
            rival_fall=max(len(layout.rivals), 1),
            rival_round=max(len(layout.rivals), 1),
            exchange=max(len(layout.currencies), 1),
            vendor_won=v,
            vendor_lost=v,
            vendor_grand=v,
            press_grand=v,
            press_lean=v,
        ),
        opening=salts(traits=len(TRAITS) * v),
        events=salts(event=len(layout.cards), event_site=len(layout.cards), event_odds=len(layout.laters)),
        tenders=salts(
            bidders=f * v,
            bid_cost=f * v,
            tells=f * BID_SLOTS * (len(TELLS) + 2),
            second_call=f * BID_SLOTS,
            call=f * BID_SLOTS * 3,
        ),
    )


@dataclass(frozen=True)
class Rules:
    """A scenario compiled: names, content, the constants of each family."""

    layout: Layout
    content: Content
    attention: AttentionRules = field(default_factory=AttentionRules)
    talent: TalentRules = field(default_factory=TalentRules)
    people: PeopleRules = field(default_factory=PeopleRules)
    vendors: VendorRules = field(default_factory=VendorRules)
    delivery: DeliveryRules = field(default_factory=DeliveryRules)
    incidents: IncidentRules = field(default_factory=IncidentRules)
    company: CompanyRules = field(default_factory=CompanyRules)
    opinion: OpinionRules = field(default_factory=OpinionRules)
    exchange: ExchangeRules = field(default_factory=ExchangeRules)
    standing: StandingRules = field(default_factory=StandingRules)
    events: EventRules = field(default_factory=EventRules)
    worth: WorthRules = field(default_factory=WorthRules)

    @cached_property
    def tables(self) -> Tables:
        """What is drawn, and how often."""
        return tables(self.layout)

    @cached_property
    def together(self) -> dict[str, Salts]:
        """What every month draws of a table in one call; all of the market's."""
        some = {name: getattr(self.tables, name).only(*purposes) for name, purposes in EVERY_MONTH.items()}
        return {**some, "market": self.tables.market}

    @cached_property
    def vendor_month(self) -> Array:
        """What a month of one of its people costs each vendor at the start (V, 1), cents: a normal price less the rest.

        The mean over the functions that it serves, so that one figure stands for all that its people do.
        """
        f, v = self.content.functions, self.content.vendors
        local = np.array(f.skill) * len(PLACES)
        pay = self.content.pools.pay[1, local] * f.pay_factor[:, 0, 0] * self.content.pools.charges[local]
        own = pay * (1.0 + self.people.overhead) / 12.0
        prices = np.take(f.outside_price[..., 0, 0], v.place.astype(np.int64), axis=0) * own * v.serves  # (V, F)
        count = np.maximum(total((prices > 0).T), 1.0)
        usual = np.maximum(total(prices.T) / count, 1.0)
        return (usual * self.vendors.utilisation / (1.0 + self.vendors.margin))[:, None]

    def of_functions(self, which: tuple[int, ...]) -> Rules:
        """The same rules for some functions alone, whose content stands in that order; the layout keeps them all."""
        if which not in self._parts:
            functions = self.content.functions.only(which)
            self._parts[which] = replace(self, content=replace(self.content, functions=functions))
        return self._parts[which]

    @cached_property
    def _parts(self) -> dict[tuple[int, ...], Rules]:
        return {}

    def vendor_place(self, vendor: Array) -> Array:
        """Place of each vendor (any shape of positions); local where there is none."""
        place = self.content.vendors.place
        if not place.size:
            return np.zeros(vendor.shape)
        return place.take(np.maximum(vendor, 0.0).astype(np.int64))

    def place_figure(self, figure: Array, place: Array) -> Array:
        """A figure of places (G,) for places given as positions, any shape."""
        out: Array = figure.take(place.astype(np.int64))
        return out

    def vendor_figure(self, figure: Array, vendor: Array) -> Array:
        """A figure of vendors (V, W) for positions (..., C, W); that of the first where there is none."""
        if not figure.size:
            return np.zeros(vendor.shape)
        worlds = figure.shape[-1]
        out: Array = figure.take(np.maximum(vendor, 0.0).astype(np.int64) * worlds + np.arange(worlds))
        return out

    def vendor_trait(self, s: State, trait: str) -> Array:
        """A hidden trait of the vendor of each contract (N, F, C, W); 0 where there is none."""
        figure = self.vendor_figure(s.traits[TRAITS.index(trait)], s.contract_vendor)
        return figure * (s.contract_vendor >= 0)


FAMILIES = (
    "attention",
    "talent",
    "people",
    "vendors",
    "delivery",
    "incidents",
    "company",
    "opinion",
    "exchange",
    "standing",
    "events",
    "worth",
)
"""Fields of `Rules` that hold the constants of a family."""


class Draws:
    """The draws of one month. What is asked for together is drawn in one call, and only when something asks for it."""

    def __init__(self, s: State, rules: Rules) -> None:
        self._month = s.month
        self._keys = s.luck
        self._market_keys = s.market_luck
        self._tables = rules.tables
        self._together = rules.together
        self._drawn: dict[str, Array] = {}

    def company(self, purpose: str) -> Array:
        """Plain uniforms of a company (items, C, W)."""
        return self._asked(purpose, "company", self._tables.company, self._keys, uniforms)

    def steady(self, purpose: str) -> Array:
        """Uniforms stratified within a year (items, C, W)."""
        return self._asked(purpose, "steady", self._tables.steady, self._keys, stratified)

    def market(self, purpose: str) -> Array:
        """Plain uniforms of the market (items, W)."""
        return self._asked(purpose, "market", self._tables.market, self._market_keys, uniforms)

    def events(self, purpose: str) -> Array:
        """Plain uniforms of a company for its events (items, C, W)."""
        return self._asked(purpose, "events", self._tables.events, self._keys, uniforms)

    def company_at(self, purpose: str, items: Positions, company: Positions, world: Positions) -> Array:
        """Of the uniforms of a company those of some items of some companies (n,): what few cells ask for."""
        return uniforms_of(self._keys[company, world], self._tables.company.alone[purpose], items, self._month)

    def events_at(self, purpose: str, items: Positions, company: Positions, world: Positions) -> Array:
        """The same of the uniforms for its events."""
        return uniforms_of(self._keys[company, world], self._tables.events.alone[purpose], items, self._month)

    def fresh(self, purpose: str, keys: Words) -> Array:
        """Plain uniforms for some companies only (items, T): keys gathered from the state."""
        return uniforms(keys, self._tables.tenders.alone[purpose], self._month)

    def _asked(
        self, purpose: str, name: str, table: Salts, keys: Words, draw: Callable[[Words, Salts, int], Array]
    ) -> Array:
        """The draws of a purpose (items, ...), and of all that every month asks for if it is one of those."""
        if purpose not in self._drawn:
            every = self._together.get(name)
            drawn = every if every is not None and purpose in every.where else table.alone[purpose]
            found = draw(keys, drawn, self._month)
            self._drawn |= {one: found[here] for one, here in drawn.where.items()}
        return self._drawn[purpose]
