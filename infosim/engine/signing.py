"""Signing: a bid becomes a contract, at the price of its term and clauses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.exchange import contract_rate
from infosim.engine.firms import queue_months
from infosim.engine.laws import shortest_notice
from infosim.engine.layout import CAP, DOCUMENTATION, EXIT_CLAUSE, NOBODY, OPTIMISM
from infosim.engine.ledger import Changes, Flows
from infosim.engine.money import cents
from infosim.engine.orders import COUNTER_TERM, Orders
from infosim.engine.renewal import holds
from infosim.engine.state import State
from infosim.engine.vendors import prior, probabilities

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

TRUST_SIGNED = 0.5
"""Relation with a firm on the day a contract with it is signed."""


READ_WITHIN = 0.9
"""Share of what is believed beyond which a cost lies outside of the range that holds 8 in 10."""
LONGEST = 36.0
"""Months of a term beyond which it gets no cheaper."""


def for_term(term: Array, r: Rules) -> Array:
    """Price of a term in months over that of a year, any shape: cheaper by the year, dearer below one."""
    years = np.minimum(term, LONGEST) / 12.0
    out: Array = 1.0 - r.vendors.term_saving * (years - 1.0)
    return out


def sign(s: State, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """The bids signed this month become contracts in the first free slot; the tender is over."""
    if not o.sign.any():
        return {}, {}
    bid = _chosen(s, o)
    signing = (o.sign > 0) & (bid["vendor"] >= 0)
    if not signing.any():
        return {}, {}
    free = s.contract_vendor < 0
    first = free & (np.cumsum(free, axis=0) == 1) & signing
    changes: Changes = {
        f"contract_{name}": np.where(first, given, getattr(s, f"contract_{name}"))
        for name, given in _agreed(s, o, bid, r).items()
    }
    changes["bid_vendor"] = np.where(signing, NOBODY, s.bid_vendor)
    changes["tender_age"] = np.where(signing, NOBODY, s.tender_age)
    begun = {stock: {"begun": changes[stock] - getattr(s, stock)} for stock in ("contract_trust", "contract_knowledge")}
    return changes, begun


def fee_signed(s: State, o: Orders, r: Rules) -> Array:
    """Fee a month of the bid that is signed (F, C, W), cents: at its term, with its level and its clauses."""
    return _agreed(s, o, _chosen(s, o), r)["fee"]


def _chosen(s: State, o: Orders) -> dict[str, Array]:
    """What the signed bid of each function says (F, C, W); where none is signed, its first."""
    slot = np.maximum(o.sign - 1.0, 0.0).astype(np.int64)[None]
    return {
        name: np.take_along_axis(getattr(s, f"bid_{name}"), slot, axis=0)[0]
        for name in "vendor fee oneoff transition level saving clauses truth notice credit counter".split()
    }


def _agreed(s: State, o: Orders, bid: Mapping[str, Array], r: Rules) -> dict[str, Array]:
    """Every field of the contract that a bid becomes (F, C, W)."""
    v = r.vendors
    clauses = (o.sign_clauses.astype(np.int64) & bid["clauses"].astype(np.int64)).astype(np.float64)
    extra = (
        v.gold_price * o.sign_gold
        + v.clause_documentation * holds(clauses, DOCUMENTATION)
        + v.clause_exit * holds(clauses, EXIT_CLAUSE)
        + v.clause_cap * holds(clauses, CAP)
    )
    term = np.where(bid["counter"] == COUNTER_TERM, np.maximum(o.sign_term, LONGEST), o.sign_term)
    nothing = np.zeros(term.shape)
    return {
        "vendor": bid["vendor"],
        "form": s.tender_form,
        "share": s.tender_share,
        "volume": s.tender_volume,
        "rate": contract_rate(s, bid["vendor"], r),
        "fee": cents(bid["fee"] * (1.0 + extra) * for_term(term, r)),
        "age": nothing,
        "transition": _transition(s, bid["vendor"], r),
        "left": o.sign_term,
        "term": o.sign_term,
        "level": np.where(o.sign_gold > 0, v.level_gold, bid["level"]),
        "saving": bid["saving"],
        "clauses": clauses,
        "governance": np.ones(term.shape),
        "trust": np.full(term.shape, TRUST_SIGNED),
        "drift": nothing,
        "knowledge": np.full(term.shape, 0.1),
        "oneoff": bid["oneoff"],
        "truth": bid["truth"],
        "billed": nothing,
        "done": nothing,
        "experience": nothing,
        "ask": nothing,
        "answer": nothing,
        "notice": np.full(term.shape, NOBODY),
        "notice_due": np.maximum(bid["notice"], shortest_notice(s, r)) if r.layout.laws else bid["notice"],
        "credit": bid["credit"],
        "read": read_rightly(s, bid["vendor"], r),
        "index": r.vendor_figure(s.vendor_rate, bid["vendor"]),
        "agreed": s.tender_volume,
        "back": nothing,
    }


def _transition(s: State, vendor: Array, r: Rules) -> Array:
    """Months that the hand-over to a vendor takes (F, C, W): few where another failed and we know the work."""
    v = r.vendors
    norm = r.place_figure(r.content.places.transition, r.vendor_place(vendor))
    norm = norm + r.vendor_figure(queue_months(s, r), vendor)
    rescue = (s.orphaned > 0) & (s.knowledge >= v.way_out_knowledge)
    return np.where(rescue, np.minimum(norm, v.takeover_months), norm)


def read_rightly(s: State, vendor: Array, r: Rules) -> Array:
    """1 where something was learnt of a vendor (F, C, W), and its true cost lies within what is then believed."""
    if not s.traits.shape[1]:
        return np.zeros(vendor.shape)
    at = np.maximum(vendor, 0.0).astype(np.int64)
    company, world = np.arange(vendor.shape[-2])[:, None], np.arange(vendor.shape[-1])
    chances = probabilities(s.belief[:, OPTIMISM])[:, at, company, world]
    before = probabilities(prior(r.content.vendors.leans[OPTIMISM]))[:, at]
    truth = s.traits[OPTIMISM][at, world] + 2.0
    below = total(np.stack([chances[k] * (truth > k) for k in range(len(chances))]))
    above = total(np.stack([chances[k] * (truth < k) for k in range(len(chances))]))
    learnt = np.any(np.abs(chances - before) > 1e-9, axis=0)
    read: Array = 1.0 * (learnt & (below < READ_WITHIN) & (above < READ_WITHIN) & (vendor >= 0))
    return read
