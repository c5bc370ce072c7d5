"""Decisions about tenders in words."""

from __future__ import annotations

from collections.abc import Iterator

from infosim.engine.orders import COUNTER_CREDIT, COUNTER_NOTICE, COUNTER_TERM
from infosim.engine.signing import fee_signed
from infosim.game.facts.played import one
from infosim.game.present.decided.case import Case, Teller
from infosim.game.views.room import Decided


def _tender(c: Case, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    if c.at("tender", f) < 0:
        # words: cells 38; a decision of this month
        yield Decided(w.text("decided", "Tender dropped: {function}", function=t.short(f)), c.days(0.0))
        return
    form = int(c.at("tender_form", f))
    # words: cells 38; a decision of this month; form is extension, task, operation or service
    text = w.text("decided", "Tender opened: {function}, {form}", function=t.short(f), form=t.form(form))
    yield Decided(text, c.days(r.attention.tender + r.attention.bidder * c.at("tender_invite", f)))


def _sign(c: Case, f: int) -> Iterator[Decided]:
    t, w = c.t, c.t.words
    slot = int(c.at("sign", f)) - 1
    vendor = int(one(c.s.bid_vendor[slot, f]))
    if vendor < 0:
        return
    # words: cells 38; a decision of this month; {term} is e.g. 12 mo
    text = w.text("decided", "Signed: {vendor}, {term}", vendor=t.vendor(vendor),
                  term=w.months(c.at("sign_term", f)))  # fmt: skip
    once = one(c.s.bid_oneoff[slot, f])
    fee = one(fee_signed(c.s, c.o, t.played.rules)[f])
    # words: cells 32; what a contract costs; e.g. €5.6k a month, €3k once
    cost = w.text("decided.cost", "{fee} a month, {once} once", fee=w.money(fee), once=w.money(once))
    yield Decided(text, cost)


def _bidder(c: Case, slot: int, f: int) -> str:
    return c.t.vendor(max(int(one(c.s.bid_vendor[slot, f])), 0))


def _call(c: Case, slot: int, f: int) -> Iterator[Decided]:
    # words: cells 38; a decision of this month: references of a bidder are called
    text = c.t.words.text("decided", "References: {vendor}", vendor=_bidder(c, slot, f))
    yield Decided(text, c.days(c.t.played.rules.attention.reference))


def _counter_bid(c: Case, slot: int, f: int) -> Iterator[Decided]:
    w, asked, vendor = c.t.words, c.at("counter_bid", slot, f), _bidder(c, slot, f)
    if asked == COUNTER_TERM:
        # words: cells 38; a decision of this month: a bidder is asked for the rate of a long term
        text = w.text("decided", "Counter: {vendor}, long-term rate", vendor=vendor)
    elif asked == COUNTER_NOTICE:
        # words: cells 38; a decision of this month: a bidder is asked for less notice
        text = w.text("decided", "Counter: {vendor}, notice", vendor=vendor)
    elif asked == COUNTER_CREDIT:
        # words: cells 38; a decision of this month: a bidder is asked for more service credit
        text = w.text("decided", "Counter: {vendor}, credit", vendor=vendor)
    else:
        # words: cells 38; a decision of this month: a bidder is asked for a lower price
        text = w.text("decided", "Counter: {vendor}, price", vendor=vendor)
    yield Decided(text, c.days(c.t.played.rules.attention.counter_bid))


TELLERS: dict[str, Teller] = {
    "tender": _tender,
    "sign": _sign,
    "call": _call,
    "counter_bid": _counter_bid,
}
"""By kind of decision."""
