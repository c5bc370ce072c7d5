"""Tenders: firms are asked, bids arrive with their promises and their tells, references are called.

A bid understates its true cost by a margin that grows with optimism, so the cheapest is cheap for a reason (Kern,
Willcocks & van Heck, 2002). Who bids, at what price and with which tells are draws of the company's own luck.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp, normal_quantile, total
from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.delivery import headcount, specificity
from infosim.engine.exchange import rates
from infosim.engine.firms import queue_months, willing
from infosim.engine.laws import barred_forms, barred_vendors, shortest_notice
from infosim.engine.layout import BID_SLOTS, CAP, DOCUMENTATION, EXIT_CLAUSE, NOBODY, OPTIMISM, PLACES, SERVICE, TRAITS
from infosim.engine.ledger import Changes, Flows
from infosim.engine.money import cents
from infosim.engine.orders import Orders
from infosim.engine.people import loaded_month, market_pay
from infosim.engine.signs import Evidence, Notes, believed, noted, references, sharper
from infosim.engine.state import State
from infosim.engine.vendors import DECLINES, NO_HAGGLING, QUICK, TELLS, likelihood, shown

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def own_month(s: State, r: Rules) -> Array:
    """Cost of a month of mid-level work in the house (F, C, W), cents: what a bid is compared with."""
    return loaded_month(market_pay(s, r)[1], r) + 0.0 * s.need


def seats(s: State, r: Rules) -> Array:
    """People who need a desk and a machine (C, W)."""
    return headcount(s, r)


def normal_fee(s: State, r: Rules, place: int, volume: Array, form: Array) -> Array:
    """Fee a month (F, C, W), cents, that an average firm of a place truly needs for a volume; 0: nobody offers.

    What is billed by the seat is billed for as many seats as the volume is of the need, and never for more than all.
    """
    f = r.content.functions
    by_work = f.outside_price[place] * own_month(s, r) * volume
    by_seat = f.seat_price * seats(s, r) * np.minimum(volume / np.maximum(s.need, 1e-9), 1.0)
    return np.where((f.seat_price > 0) & (form == SERVICE) & (f.outside_price[place] > 0), by_seat, by_work)


def receive(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """End of the month for tenders: due bids arrive, offers age and expire, tenders without offers close.

    The offer of a firm that failed is void.
    """
    due = (s.tender_age >= 0) & (s.tender_references <= 0) & np.all(s.bid_vendor < 0, axis=0) & (s.alive > 0)
    waiting = (s.tender_age >= 0) & ~due & np.all(s.bid_vendor < 0, axis=0)
    age = np.where(s.tender_age >= 0, s.tender_age + 1.0, NOBODY)
    references = np.where(waiting, s.tender_references - 1.0, s.tender_references)
    bid_age = np.where(s.bid_vendor >= 0, s.bid_age + 1.0, 0.0)
    expired = (s.bid_vendor >= 0) & (bid_age > r.vendors.offer_months)
    void = (s.bid_vendor >= 0) & (r.vendor_figure(s.vendor_alive, s.bid_vendor) <= 0)
    left_over = np.any((s.bid_vendor >= 0) & ~void, axis=0)
    gone = np.any(expired, axis=0) | (np.any(void, axis=0) & ~left_over)
    changes: Changes = {
        "tender_age": np.where(gone, NOBODY, age),
        "tender_references": np.where(gone, 0.0, references),
        "bid_age": np.where(gone | void, 0.0, bid_age),
        "bid_vendor": np.where(gone | void, NOBODY, s.bid_vendor),
    }
    if not due.any():
        return changes, {}
    return _with_bids(s, due, changes, d, r), {}


@dataclass(frozen=True)
class _Due:
    """The T tenders whose bids are due: where each stands, and what it asks for (T,)."""

    f: Positions
    c: Positions
    w: Positions
    volume: Array
    form: Array

    @property
    def n(self) -> Positions:
        """Their numbers, 0 to T - 1."""
        return np.arange(self.f.size)


def _with_bids(s: State, due: Flags, changes: Changes, d: Draws, r: Rules) -> Changes:
    """The bids of the tenders that are due, written into copies of the bid arrays."""
    f, c, w = np.nonzero(due)
    t = _Due(f, c, w, s.tender_volume[f, c, w], s.tender_form[f, c, w])
    vendors = len(r.layout.vendors)
    luck = d.fresh("bidders", s.luck[c, w]).reshape(-1, vendors, f.size)[f, :, t.n].T  # (V, T)
    fees = np.stack([normal_fee(s, r, g, s.tender_volume, s.tender_form)[f, c, w] for g in range(len(PLACES))])
    if r.layout.currencies:
        fees = fees * rates(s, r)[:, w]
    can = _bidders(s, t, fees, r)
    order = np.argsort(np.where(can, luck, 2.0), axis=0, kind="stable")[:BID_SLOTS]  # (B, T) vendors
    if order.shape[0] < BID_SLOTS:
        order = np.concatenate([order, np.zeros((BID_SLOTS - order.shape[0], f.size), np.int64)])
    rank = np.arange(BID_SLOTS)[:, None]
    there = (rank < np.minimum(s.tender_invited[f, c, w], total(can))) & can[order, t.n]
    put, evidence, notes = _promised(s, t, _true_cost(s, t, fees, d, r)[order, t.n], order, there, d, r)
    for name, values in put.items():
        field = np.array(changes.get(name, getattr(s, name)))
        field[:, f, c, w] = np.where(there, values, NOBODY if name == "bid_vendor" else 0.0)
        changes[name] = field
    nobody = ~there.any(axis=0)
    tender_age = np.array(changes["tender_age"])
    tender_age[f[nobody], c[nobody], w[nobody]] = NOBODY
    changes["tender_age"] = tender_age
    changes["belief"] = believed(s, evidence)
    changes["noted"] = noted(s, notes)
    return changes


def _true_cost(s: State, t: _Due, fees: Array, d: Draws, r: Rules) -> Array:
    """Fee a month (V, T), cents, that each vendor truly needs; `fees` are those of an average firm, by place (P, T)."""
    of = r.content.vendors
    noise = normal_quantile(d.fresh("bid_cost", s.luck[t.c, t.w]).reshape(-1, len(of.price), t.f.size)[t.f, :, t.n].T)
    size = np.maximum(t.volume, of.takes_from[:, None])
    return (
        fees[of.place.astype(np.int64)]
        * of.price[:, None]
        * size
        / np.maximum(t.volume, 1e-9)
        * exp(r.vendors.cost_spread * noise)
        * _price_level(s, t.f, t.form, t.w, r)
    )


def _bidders(s: State, t: _Due, fees: Array, r: Rules) -> Flags:
    """Whether each vendor can and will bid (V, T): it has the people, is asked, is open, is lawful and has room."""
    of = r.content.vendors
    place, month = of.place.astype(np.int64)[:, None], s.month + 1  # (V, 1)
    asked = s.tender_places[t.f, t.c, t.w].astype(np.int64)
    works_here = np.any(s.contract_vendor[:, None, t.f, t.c, t.w] == np.arange(len(of.price))[:, None], axis=0)
    can: Flags = (
        (of.serves[:, t.f] > 0)
        & (of.sells[:, t.form.astype(np.int64)] > 0)
        & ((asked >> place) & 1 > 0)
        & (fees[place[:, 0]] > 0)
        & np.array(r.content.places.open)[place]
        & (t.volume <= of.takes_to[:, None])
        & (s.vendor_alive[:, t.w] > 0)
        & (of.opens[:, None] <= month)
        & (of.closes[:, None] >= month)
        & _lawful(s, r, t.f, t.c, t.w, t.form)
        & willing(s, r)[:, t.w]
        & ~works_here
    )
    return can


def _promised(
    s: State, t: _Due, true: Array, order: Positions, there: Flags, d: Draws, r: Rules
) -> tuple[dict[str, Array], Evidence, Notes]:
    """What each bid says (B, T), and what it gives away of its vendor; `true` is what the vendor truly needs (B, T).

    What a bid promises follows its tells and its price, so that no figure on paper says more than a tell.
    """
    v, at = r.vendors, (t.f, t.c, t.w)
    optimism = s.traits[:, :, t.w][OPTIMISM][order, t.n]
    face_share = np.maximum(1.0 - v.promise_base - v.promise_optimism * optimism, 0.3)
    fee = cents(true * face_share)
    own = own_month(s, r)[at] * t.volume
    tells, evidence, notes = _tells(s, t, order, fee, there, d, r)
    quick, declines, easy = ((tells.astype(np.int64) >> bit) & 1 for bit in (QUICK, DECLINES, NO_HAGGLING))
    norm = r.content.places.transition[r.content.vendors.place.astype(np.int64)[order]]
    lawful = shortest_notice(s, r)[at] if r.layout.laws else 0.0
    nothing = 0.0 * fee
    return (
        {
            "bid_vendor": np.where(there, order, NOBODY),
            "bid_fee": fee,
            "bid_oneoff": cents(12.0 * fee * v.transition_cost * (1.0 + specificity(s, r)[at])),
            "bid_transition": np.maximum(norm - quick, np.minimum(norm, 1.0)) + queue_months(s, r)[order, t.w],
            "bid_level": v.level + nothing,
            "bid_saving": 1.0 - fee / np.maximum(own, 1.0) + v.saving_promised * quick,
            "bid_clauses": np.where(declines > 0, 0.0, float(DOCUMENTATION | EXIT_CLAUSE | CAP)),
            "bid_tells": tells,
            "bid_notice": np.maximum(np.where(declines > 0, v.notice_long, v.notice_months), lawful),
            "bid_credit": np.where(easy > 0, v.credit_high, v.credit),
            "bid_called": 1.0 * (s.tender_asked[at] > 0) + nothing,
            "bid_counter": nothing,
            "bid_truth": 1.0 / face_share,
            "bid_age": nothing,
        },
        evidence,
        notes,
    )


def _lawful(s: State, r: Rules, f: Positions, c: Positions, w: Positions, form: Array) -> Flags:
    """Whether the law lets each vendor do the work of each tender in the form asked for (V, T)."""
    if not r.layout.laws:
        return np.ones((len(r.layout.vendors), f.size), bool)
    barred = barred_vendors(s, r)[:, f, c, w] | barred_forms(s, r)[form.astype(np.int64), f, c, w]
    return ~barred


def _price_level(s: State, f: Positions, form: Array, w: Positions, r: Rules) -> Array:
    """What each vendor charges against the start (V, T), over what a normal price follows already: pay in the house."""
    local = np.array(r.content.functions.skill)[f] * len(PLACES)
    by_seat = (r.content.functions.seat_price[f, 0, 0] > 0) & (form == SERVICE)
    out: Array = s.vendor_rate[:, w] / np.where(by_seat, 1.0, s.wage[local, w])
    return out


def _tells(
    s: State, t: _Due, order: Positions, fee: Array, there: Flags, d: Draws, r: Rules
) -> tuple[Array, Evidence, Notes]:
    """What each bid gives away (B, T) as bits, what that says about its vendor, and what is written down of it.

    Each round of calls, of two at most, tells one trait of every bidder exactly and the next with some noise.
    """
    f, c, w, n, traits = t.f, t.c, t.w, t.n, s.traits[:, :, t.w]
    slots = order.shape[0]
    uniform = d.fresh("tells", s.luck[c, w]).reshape(-1, slots, len(TELLS) + 2, f.size)[f, :, :, n]  # (T, B, K + 2)
    some = np.where(there, fee, np.inf)
    count = total(there).astype(np.int64)
    ranked = np.sort(some, axis=0)
    median = ranked[np.maximum((count - 1) // 2, 0), n]
    bits = np.zeros(fee.shape)
    evidence: Evidence = []
    notes: Notes = []
    cc, ww = np.broadcast_to(c, fee.shape), np.broadcast_to(w, fee.shape)
    for k, tell in enumerate(TELLS):
        trait = traits[tell.trait][order, n]
        sure = sharper(tell.reliability, s, r)[c, w] + 0.0 * fee
        compared = there & ((count >= 3) | (tell.name != "cheap"))  # of two bids neither is far under the middle
        seen = (fee <= 0.8 * median) if tell.name == "cheap" else shown(tell, trait, uniform[:, :, k].T, sure)
        bits = bits + np.where(seen & compared, 1 << k, 0)
        logs = likelihood(tell.sign, sure, seen)[:, compared]
        evidence.append((tell.trait, logs, order[compared], cc[compared], ww[compared]))
        noticed = seen & compared
        notes.append((k, np.ones(1), order[noticed], cc[noticed], ww[noticed]))
    first = np.minimum(np.floor(uniform[:, :, len(TELLS)].T * len(TRAITS)), len(TRAITS) - 1.0)
    second_noise = d.fresh("second_call", s.luck[c, w]).reshape(-1, slots, f.size)[f, :, n].T
    known = traits[:, order, n]
    for call, noise in enumerate((uniform[:, :, len(TELLS) + 1].T, second_noise)):
        called = there & (s.tender_asked[f, c, w] > call)
        told, written = references(called, (first + 2.0 * call) % len(TRAITS), noise, known, order, cc, ww)
        evidence += told
        notes += written
    return bits, evidence, notes
