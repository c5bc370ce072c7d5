"""Opening: the state on the first morning, for any number of companies and worlds."""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array, Words, axes_of
from infosim.engine.chance import luck_keys, market_keys, uniforms
from infosim.engine.delivery import needed
from infosim.engine.effects import BY_NAME, COMPANY_BENDS, FUNCTION_BENDS
from infosim.engine.events import scripted
from infosim.engine.firms import usually_sold
from infosim.engine.layout import (
    BID_SLOTS,
    CANDIDATE_SLOTS,
    CONTRACT_SLOTS,
    DAY_USES,
    HALF_YEAR,
    LEVELS,
    NOBODY,
    OFFICES,
    PRODUCT_USES,
    SOURCES,
    STANDING,
    TRAIT_VALUES,
    TRAITS,
    VACANCY_SLOTS,
    WINDOW,
    Layout,
)
from infosim.engine.ledger import Changes
from infosim.engine.people import market_pay
from infosim.engine.rules import Rules
from infosim.engine.seats import AWAY
from infosim.engine.signs import SIGNS
from infosim.engine.standing import ALL_KNOWN
from infosim.engine.state import State
from infosim.engine.talent import pool_tightness
from infosim.engine.tenders import normal_fee
from infosim.engine.vendors import drawn_traits, prior

MIX = (0.70, 0.20, 0.10)
"""Product time on features, quality, debt before anybody decides."""
QUALITY = 0.85
"""Of every function, before anything was done."""


def sizes(layout: Layout, companies: int, worlds: int) -> dict[str, int]:
    """Length of every axis that a state has."""
    return {
        "function": len(layout.functions),
        "level": len(LEVELS),
        "source": len(SOURCES),
        "day_use": len(DAY_USES),
        "product_use": len(PRODUCT_USES),
        "standing": len(STANDING),
        "vacancy": VACANCY_SLOTS,
        "candidate": CANDIDATE_SLOTS,
        "office": len(OFFICES),
        "bid": BID_SLOTS,
        "contract": CONTRACT_SLOTS,
        "past": WINDOW,
        "half_year": HALF_YEAR,
        "pool": layout.pools,
        "away": len(AWAY),
        "vendor": len(layout.vendors),
        "rival": len(layout.rivals),
        "currency": len(layout.currencies),
        "law": len(layout.laws),
        "audit": len(layout.audits),
        "red": len(layout.reds),
        "trait": len(TRAITS),
        "trait_value": len(TRAIT_VALUES),
        "card": len(layout.cards),
        "held": len(layout.held),
        "later": len(layout.laters),
        "spell": len(layout.spells),
        "bend": len(FUNCTION_BENDS),
        "company_bend": len(COMPANY_BENDS),
        "sign": len(SIGNS),
        "company": companies,
        "world": worlds,
    }


def opening(r: Rules, seed: int, luck: Words, companies: int = 1) -> State:
    """The first morning. `luck` (W,) is the luck word of each world; companies are numbered from 0."""
    luck = np.asarray(luck, np.uint64)
    state = _blank(r, seed, luck, companies)
    state = state.but(**_company(state, r), **_functions(state, r), **_deals(state), **_events(state))
    state = state.but(**_market(state, r), **_vendors(state, r, luck.size))
    state = state.but(vendor_sold=usually_sold(state, r))
    pay = np.rint(market_pay(state, r) + np.zeros_like(state.heads))
    state = state.but(pay=pay, joining_pay=pay)
    state = state.but(tightness=pool_tightness(state, r))
    need = needed(state, r)
    state = _with_contracts(state.but(need=need, backlog=need * r.content.opening.backlog), r)
    return state.but(**scripted(state, r))


def _blank(r: Rules, seed: int, luck: Words, companies: int) -> State:
    """A state in which everything is nothing, but for luck."""
    size = sizes(r.layout, companies, luck.size)
    blank = {
        name: np.zeros(tuple(size[axis] for axis in axes))
        for name, axes, _ in axes_of(State)
        if name not in ("luck", "market_luck")
    }
    keys = luck_keys(seed, luck, np.arange(companies, dtype=np.uint64)[:, None])
    return State(month=0, luck=keys, market_luck=market_keys(seed, luck), **blank)


def _company(s: State, r: Rules) -> Changes:
    """Its money, its customers, its people's mood, the head of IT's days."""
    o, c, one = r.content.opening, r.content, np.ones_like(s.cash)
    return {
        "alive": one,
        "cash": one * o.cash,
        "mrr": one * o.mrr,
        "customers": one * np.rint(o.mrr / c.market.customer_fee),
        "opinion": one * o.opinion,
        "brand": one * o.brand,
        "morale": one * o.morale,
        "debt": one * o.debt,
        "stake": one * o.stake,
        "mix": np.array(MIX).reshape(-1, 1, 1) * one,
        "hands_on": -one,
        "standing_practice": one * ALL_KNOWN * ("standing" not in c.chapters.closed[0]),
        "attention_had": one * o.days,
        "mrr_past": np.ones_like(s.mrr_past) * o.mrr,
        "cover": one,
        "law_from": np.ones_like(s.law_from) * c.laws.opens,
    }


def _functions(s: State, r: Rules) -> Changes:
    """Each function: who does its work, how well, and the posts that are open."""
    o, whole = r.content.opening, np.ones_like(s.need)
    return {
        "awake": whole * (r.content.functions.from_mrr <= o.mrr),
        "knowledge": whole * o.knowledge,
        "felt_service": whole,
        "service": whole,
        "quality": whole * QUALITY,
        "freelancers": whole * o.freelancers,
        "freelancers_until": whole * 12.0 * (o.freelancers > 0),
        "heads": np.ones_like(s.heads) * o.team,
        "ramp": np.ones_like(s.heads),
        "skill": np.ones_like(s.heads),
        "vacancy_pay": np.ones_like(s.vacancy_pay),
        "vacancy_level": np.ones_like(s.vacancy_level),
        "candidate_vacancy": np.full_like(s.candidate_vacancy, NOBODY),
        "second": np.full_like(s.second, NOBODY),
        "developing_for": np.full_like(s.developing_for, NOBODY),
    }


def _deals(s: State) -> Changes:
    """No tender, no bid, no contract."""
    return {
        "tender_age": -np.ones_like(s.tender_age),
        "bid_vendor": np.full_like(s.bid_vendor, NOBODY),
        "contract_vendor": np.full_like(s.contract_vendor, NOBODY),
        "contract_notice": np.full_like(s.contract_notice, NOBODY),
    }


def _events(s: State) -> Changes:
    """No card on the table, nothing under way, nothing that lasts."""
    about = ("card", "card_function", "card_vendor", "pending_function", "pending_vendor", "lasting_function",
             "lasting_vendor")  # fmt: skip
    functions = np.array([BY_NAME[name].neutral for name in FUNCTION_BENDS]).reshape(-1, 1, 1, 1)
    company = np.array([BY_NAME[name].neutral for name in COMPANY_BENDS]).reshape(-1, 1, 1)
    return {
        **{name: np.full_like(getattr(s, name), NOBODY) for name in about},
        "bent": functions + np.zeros_like(s.bent),
        "bent_company": company + np.zeros_like(s.bent_company),
        "bent_fee": np.ones_like(s.bent_fee),
        "bent_exchange": np.ones_like(s.bent_exchange),
    }


def _market(s: State, r: Rules) -> Changes:
    """The talent market, its rivals, and what other moneys are worth."""
    c = r.content
    return {
        "searchers": np.ones_like(s.searchers) * c.pools.searchers,
        "posts": np.ones_like(s.posts) * c.pools.posts * c.market.cycle[0] * c.market.shocks[0],
        "exchange": np.ones_like(s.exchange),
        "wage": np.ones_like(s.wage),
        "rival_heads": np.ones_like(s.rival_heads) * c.rivals.heads,
        "rival_alive": np.ones_like(s.rival_alive),
    }


def _vendors(s: State, r: Rules, worlds: int) -> Changes:
    """Firms as the scenario has them, with characters drawn in each world, and what is believed of those at first."""
    v = r.content.vendors
    drawn = uniforms(s.market_luck, r.tables.opening, 0).reshape(len(TRAITS), -1, worlds)[:, : len(r.layout.vendors)]
    return {
        "vendor_alive": np.ones_like(s.vendor_alive),
        "vendor_heads": np.ones_like(s.vendor_heads) * v.heads,
        "vendor_reserve": np.ones_like(s.vendor_reserve) * v.reserve,
        "vendor_rate": np.ones_like(s.vendor_rate),
        "vendor_staffed": np.ones_like(s.vendor_staffed),
        "traits": drawn_traits(drawn, v.leans),
        "belief": np.ones_like(s.belief) * prior(v.leans)[..., None, None],
    }


def _with_contracts(s: State, r: Rules) -> State:
    """Contracts in force in month 1, each in the first free slot of its function."""
    if not r.content.opening.contracts:
        return s
    fields = {name: np.array(getattr(s, name)) for name, axes, _ in axes_of(State) if name.startswith("contract_")}
    for given in r.content.opening.contracts:
        f = given.function
        slot = 0 if (fields["contract_vendor"][0, f] < 0).all() else 1
        place = int(r.content.vendors.place[given.vendor])
        volume = given.share * s.need[f]
        fee = normal_fee(s, r, place, s.need * given.share, np.full_like(s.need, float(given.form)))[f]
        put: dict[str, Array | float] = {
            "vendor": given.vendor,
            "form": given.form,
            "share": given.share,
            "rate": 1.0,
            "volume": np.maximum(volume, 0.05),
            "fee": np.rint(fee if given.fee is None else fee * 0.0 + given.fee),
            "age": given.age,
            "transition": min(given.age, float(r.content.places.transition[place])),
            "left": given.left,
            "term": given.term,
            "level": given.level,
            "clauses": given.clauses,
            "governance": given.governance,
            "trust": given.trust,
            "knowledge": given.knowledge,
            "truth": 1.0,
            "index": 1.0,
            "agreed": np.maximum(volume, 0.05),
            "notice_due": r.vendors.notice_months,
            "credit": r.vendors.credit,
            "ask": given.ask,
        }
        for name, value in put.items():
            fields[f"contract_{name}"][slot, f] = value
    return s.but(**fields)
