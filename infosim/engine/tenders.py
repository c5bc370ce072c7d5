"""Tenders: firms are asked, bids arrive with their promises and their tells, references are called.

A bid understates its true cost by a margin that grows with optimism, so the cheapest is cheap for a reason (Kern,
Willcocks & van Heck, 2002). Who bids, at what price and with which tells are draws of the company's own luck.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp, normal_quantile, total
from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.delivery import headcount, specificity
from infosim.engine.exchange import rates
from infosim.engine.firms import queue_months, willing
from infosim.engine.laws import barred_forms, barred_vendors, shortest_notice
from infosim.engine.layout import BID_SLOTS, NOBODY, OPTIMISM, PLACES, SERVICE, TRAITS
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


def _with_bids(s: State, due: Flags, changes: Changes, d: Draws, r: Rules) -> Changes:
    """The bids of the tenders that are due, written into copies of the bid arrays.

    What a bid promises follows its tells and its price, so that no figure on paper says more than a tell.
    """
    v, content = r.vendors, r.content
    f, c, w = np.nonzero(due)
    n = np.arange(f.size)
    vendors = len(r.layout.vendors)
    place = content.vendors.place.astype(np.int64)[:, None]  # (V, 1)
    luck = d.fresh("bidders", s.luck[c, w]).reshape(-1, vendors, f.size)[f, :, n].T  # (V, T)
    noise = normal_quantile(d.fresh("bid_cost", s.luck[c, w]).reshape(-1, vendors, f.size)[f, :, n].T)
    volume, form = s.tender_volume[f, c, w], s.tender_form[f, c, w]
    bits = s.tender_places[f, c, w].astype(np.int64)
    traits = s.traits[:, :, w]  # (6, V, T)
    fees = np.stack([normal_fee(s, r, g, s.tender_volume, s.tender_form)[f, c, w] for g in range(len(PLACES))])
    if r.layout.currencies:
        fees = fees * rates(s, r)[:, w]
    size = np.maximum(volume, content.vendors.takes_from[:, None])
    true = (
        fees[place[:, 0]]
        * content.vendors.price[:, None]
        * size
        / np.maximum(volume, 1e-9)
        * exp(v.cost_spread * noise)
        * _price_level(s, f, form, w, r)
    )
    month = s.month + 1
    can = (
        (content.vendors.serves[:, f] > 0)
        & (content.vendors.sells[:, form.astype(np.int64)] > 0)
        & ((bits >> place) & 1 > 0)
        & (fees[place[:, 0]] > 0)
        & np.array(content.places.open)[place]
        & (volume <= content.vendors.takes_to[:, None])
        & (s.vendor_alive[:, w] > 0)
        & (content.vendors.opens[:, None] <= month)
        & (content.vendors.closes[:, None] >= month)
        & _lawful(s, r, f, c, w, form)
        & willing(s, r)[:, w]
        & ~np.any(s.contract_vendor[:, None, f, c, w] == np.arange(vendors)[:, None], axis=0)
    )
    order = np.argsort(np.where(can, luck, 2.0), axis=0, kind="stable")[:BID_SLOTS]  # (B, T) vendors
    if order.shape[0] < BID_SLOTS:
        order = np.concatenate([order, np.zeros((BID_SLOTS - order.shape[0], f.size), np.int64)])
    rank = np.arange(BID_SLOTS)[:, None]
    there = (rank < np.minimum(s.tender_invited[f, c, w], total(can))) & can[order, n]
    optimism = traits[OPTIMISM][order, n]
    face_share = np.maximum(1.0 - v.promise_base - v.promise_optimism * optimism, 0.3)
    fee = cents(true[order, n] * face_share)
    own = own_month(s, r)[f, c, w] * volume
    tells, evidence, notes = _tells(s, d, r, order, n, f, c, w, traits, fee, there)
    quick, declines, easy = ((tells.astype(np.int64) >> bit) & 1 for bit in (QUICK, DECLINES, NO_HAGGLING))
    saving = 1.0 - fee / np.maximum(own, 1.0) + v.saving_promised * quick
    norm = content.places.transition[place[order, 0]]
    promised = np.maximum(norm - quick, np.minimum(norm, 1.0)) + queue_months(s, r)[order, w]
    lawful = shortest_notice(s, r)[f, c, w] if r.layout.laws else 0.0
    put = {
        "bid_vendor": np.where(there, order, NOBODY),
        "bid_fee": fee,
        "bid_oneoff": cents(12.0 * fee * v.transition_cost * (1.0 + specificity(s, r)[f, c, w])),
        "bid_transition": promised,
        "bid_level": v.level + 0.0 * fee,
        "bid_saving": saving,
        "bid_clauses": np.where(declines > 0, 0.0, 7.0),
        "bid_tells": tells,
        "bid_notice": np.maximum(np.where(declines > 0, v.notice_long, v.notice_months), lawful),
        "bid_credit": np.where(easy > 0, v.credit_high, v.credit),
        "bid_called": 1.0 * (s.tender_asked[f, c, w] > 0) + 0.0 * fee,
        "bid_counter": 0.0 * fee,
        "bid_truth": 1.0 / face_share,
        "bid_age": 0.0 * fee,
    }
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
    s: State,
    d: Draws,
    r: Rules,
    order: Positions,
    n: Positions,
    f: Positions,
    c: Positions,
    w: Positions,
    traits: Array,
    fee: Array,
    there: Flags,
) -> tuple[Array, Evidence, Notes]:
    """What each bid gives away (B, T) as bits, what that says about its vendor, and what is written down of it.

    Each round of calls, of two at most, tells one trait of every bidder exactly and the next with some noise.
    """
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
