"""Decisions about contracts that run in words."""

from __future__ import annotations

from collections.abc import Iterator

from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE, RENEW
from infosim.engine.renewal import at_its_term, exit_price
from infosim.engine.scope import rescoped
from infosim.game.facts.played import one
from infosim.game.present.decided.case import Case, Teller
from infosim.game.views.room import Decided


def _vendor(c: Case, slot: int, f: int) -> str:
    return c.t.vendor(max(int(one(c.s.contract_vendor[slot, f])), 0))


def _set_scope(c: Case, slot: int, f: int) -> Iterator[Decided]:
    w = c.t.words
    change = c.at("scope", slot, f)
    _, fee = rescoped(c.s, c.o, c.t.played.rules)
    # words: cells 38; a decision of this month; {change} is e.g. +25%
    text = w.text("decided", "Scope: {vendor} {change}", vendor=_vendor(c, slot, f),
                  change=w.percent_change(change))  # fmt: skip
    more = one(fee[slot, f]) - one(c.s.contract_fee[slot, f])
    # words: cells 32; how a fee changes; e.g. +€1.2k a month
    yield Decided(text, w.text("decided.cost", "{money} a month", money=w.money_change(more)))


def _govern(c: Case, slot: int, f: int) -> Iterator[Decided]:
    w, r = c.t.words, c.t.played.rules
    level = c.at("govern", slot, f)
    # words: cells 38; a decision of this month; {level} is 0, 1 or 2
    text = w.text("decided", "Governance: {vendor}, level {level}", vendor=_vendor(c, slot, f),
                  level=w.fixed(level, 0))  # fmt: skip
    # words: cells 32; what a level of governance costs; e.g. 0.7 d a month, 3% of the fee
    cost = w.text(
        "decided.cost",
        "{days} a month, {share} of the fee",
        days=c.days(r.attention.governance_level * level),
        share=w.percent(r.vendors.governance_cost * level, 0),
    )
    yield Decided(text, cost)


def _renew_or_renegotiate(c: Case, slot: int, f: int) -> Iterator[Decided]:
    w, r = c.t.words, c.t.played.rules
    answer, vendor = c.at("renew", slot, f), _vendor(c, slot, f)
    if answer == ASK_PRICE:
        # words: cells 38; a decision of this month
        text = w.text("decided", "Renegotiated: {vendor}, price", vendor=vendor)
    elif answer == ASK_LEVEL:
        # words: cells 38; a decision of this month
        text = w.text("decided", "Renegotiated: {vendor}, service level", vendor=vendor)
    elif answer == ASK_EXIT:
        # words: cells 38; a decision of this month
        text = w.text("decided", "Renegotiated: {vendor}, exit clause", vendor=vendor)
    else:
        # words: cells 38; a decision of this month
        text = w.text("decided", "Renewed: {vendor}", vendor=vendor)
    yield Decided(text, c.days(r.attention.agreeing if answer == RENEW else r.attention.renewal))


def _exit(c: Case, slot: int, f: int) -> Iterator[Decided]:
    w, r = c.t.words, c.t.played.rules
    # words: cells 38; a decision of this month: a contract is left
    text = w.text("decided", "Notice given: {vendor}", vendor=_vendor(c, slot, f))
    at_term = at_its_term(c.s, c.o.leave_overlap)[slot, f, 0, 0]
    price = 0.0 if at_term else one(exit_price(c.s, r)[slot, f])
    yield Decided(text, c.and_euros(r.attention.leave, price))


TELLERS: dict[str, Teller] = {
    "set_scope": _set_scope,
    "govern": _govern,
    "renew_or_renegotiate": _renew_or_renegotiate,
    "exit": _exit,
}
"""By kind of decision."""
