"""What refuses decisions about tenders: nobody who could bid, nothing to sign, a law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.laws import barred_forms, barred_vendors, longest_term
from infosim.engine.layout import FORMS
from infosim.engine.orders import COUNTER_CREDIT, COUNTER_PRICE, Orders
from infosim.engine.refusals.reasons import Check, Checks, Reason
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def bidders(s: State, o: Orders, r: Rules) -> Array:
    """Firms that could answer the tender that the orders describe (F, C, W), and may."""
    could = _could_bid(s, o, r)
    return total(could & ~_unlawful(s, o, r) if r.layout.laws else could) + 0.0 * s.need


def _unlawful(s: State, o: Orders, r: Rules) -> Flags:
    """Where the law refuses a firm the work of the tender that the orders describe (V, F, C, W)."""
    form = np.minimum(np.maximum(o.tender_form, 0), len(FORMS) - 1).astype(np.int64)
    barred: Flags = barred_vendors(s, r) | np.take_along_axis(barred_forms(s, r), form[None], axis=0)
    return barred


def _could_bid(s: State, o: Orders, r: Rules) -> Flags:
    """Firms that would answer the tender that the orders describe (V, F, C, W), whatever the law says."""
    v = r.content.vendors
    if not len(r.layout.vendors):
        return np.zeros((0, *s.need.shape), bool)
    month, place = s.month + 1, v.place.astype(np.int64)
    form = np.minimum(np.maximum(o.tender_form, 0), len(FORMS) - 1).astype(np.int64)
    trades = (v.opens <= month) & (v.closes >= month) & np.array(r.content.places.open)[place]
    offered = (r.content.functions.outside_price[place] > 0) & (v.serves[:, :, None, None] > 0)  # (V, F, 1, 1)
    could = offered & trades[:, None, None, None] & (s.vendor_alive > 0)[:, None, None]
    invited = (o.tender_places.astype(np.int64) >> place[:, None, None, None]) & 1 > 0
    fits = o.tender_share * s.need <= v.takes_to[:, None, None, None]
    works_here = np.any(s.contract_vendor == np.arange(len(place)).reshape(-1, 1, 1, 1, 1), axis=1)
    bids: Flags = could & invited & (v.sells[:, form] > 0) & fits & ~works_here
    return bids


def _tenders(s: State, o: Orders, r: Rules) -> Checks:
    dropping = o.tender < 0
    could = _could_bid(s, o, r)
    may = could & ~_unlawful(s, o, r) if r.layout.laws else could
    nobody = ~np.any(may, axis=0)
    return [
        (Reason.NOTHING_THERE, dropping & (s.tender_age < 0)),
        (Reason.ASLEEP, ~dropping & (s.awake == 0)),
        (Reason.UNLAWFUL, ~dropping & nobody & np.any(could, axis=0)),
        (Reason.TENDER_OPEN, ~dropping & (s.tender_age >= 0)),
        (Reason.FULL, ~dropping & np.all(s.contract_vendor >= 0, axis=0)),
        (Reason.OUT_OF_RANGE, ~dropping & ((o.tender_share < 0.25) | (o.tender_share > 1) | (o.tender_invite < 1))),
        (Reason.OUT_OF_RANGE, ~dropping & ((o.tender_form < 0) | (o.tender_form >= len(FORMS)))),
        (Reason.NO_BIDDER, ~dropping & nobody),
    ]


def _signatures(s: State, o: Orders, r: Rules) -> Checks:
    slot = np.minimum(np.maximum(o.sign - 1.0, 0.0), s.bid_vendor.shape[0] - 1.0).astype(np.int64)[None]
    bid = np.take_along_axis(s.bid_vendor, slot, axis=0)[0]
    return [
        (Reason.NO_BID, (bid < 0) | (o.sign < 1) | (o.sign > s.bid_vendor.shape[0])),
        (Reason.FULL, np.all(s.contract_vendor >= 0, axis=0)),
        *_signed_against_law(s, bid, o.sign_term, r),
        (Reason.OUT_OF_RANGE, (o.sign_term < 1) | (o.sign_term > 60)),
    ]


def _signed_against_law(s: State, bid: Array, term: Array, r: Rules) -> Checks:
    """A law that came between an offer and its signature, or one that bounds terms."""
    if not r.layout.laws:
        return []
    form = s.tender_form.astype(np.int64)[None]
    barred = np.take_along_axis(barred_forms(s, r), form, axis=0)[0]
    if len(r.layout.vendors):
        firm = np.maximum(bid, 0.0).astype(np.int64)[None]
        barred = barred | np.take_along_axis(barred_vendors(s, r), firm, axis=0)[0]
    return [(Reason.UNLAWFUL, barred), (Reason.TERM_UNLAWFUL, term > longest_term(s, r))]


def _calls(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NO_BID, s.bid_vendor < 0), (Reason.CALLED, s.bid_called > 0), (Reason.SIGNED, o.sign > 0)]


def _counter_bids(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NO_BID, s.bid_vendor < 0),
        (Reason.COUNTERED, s.bid_counter != 0),
        (Reason.SIGNED, o.sign > 0),
        (Reason.OUT_OF_RANGE, (o.counter_bid < COUNTER_PRICE) | (o.counter_bid > COUNTER_CREDIT)),
    ]


CHECKS: dict[str, Check] = {
    "tender": _tenders,
    "sign": _signatures,
    "call": _calls,
    "counter_bid": _counter_bids,
}
"""By kind of decision."""
