"""Buying: tenders where work should be outside, the bid that will truly cost least, scope that follows the need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.bots.bot import Setting
from infosim.bots.work import days_free, need_ahead, staffed
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, replace
from infosim.engine.delivery import asked_of
from infosim.engine.layout import (
    BENCH,
    CRAFT,
    EXTENSION,
    HUNGER,
    LOCAL,
    NATIONAL,
    NEARSHORE,
    OFFSHORE,
    OPERATION,
    SERVICE,
    TASK,
    TURNOVER,
)
from infosim.engine.orders import ASK_PRICE
from infosim.engine.refusals.tenders import bidders
from infosim.sight import Seen
from infosim.sight.reading import expected, odds, of_vendors

HOME = 1 << LOCAL | 1 << NATIONAL
NEAR = HOME | 1 << NEARSHORE
ANYWHERE = NEAR | 1 << OFFSHORE
"""Places invited, as bits."""
LASTING = (SERVICE, OPERATION, EXTENSION)
ANY_FORM = (*LASTING, TASK)
"""Forms, the first that anybody offers being asked for."""
WORTH: dict[int, float] = {CRAFT: 0.13, BENCH: 0.10, TURNOVER: -0.10, HUNGER: 0.05}
"""By how much more a firm's work is worth for each step of a trait as it is read: good people, people to send when
somebody falls ill, people who stay, and care for small clients. Judgement.
"""
WORTH_LEAST = 0.4
"""Of its price that the work of the worst firm is taken to be worth."""


@dataclass(frozen=True)
class Buying:
    """How somebody buys."""

    governance: Setting = 1.0
    invite: Setting = 4.0
    references: Setting = 0.0
    term: Setting = 12.0
    clauses: Setting = 0.0
    moves: Setting = 2.0  # tenders and hand-overs at once
    haggles: Setting = 0.0  # 1: asks for a better price at renewal
    widens: Setting = 1.4  # x volume of a contract asked of it, from which more of it is bought
    reads: Setting = 1.0  # 1: signs what should cost least in truth for the work that it does; 0: the lowest price


@dataclass(frozen=True)
class Wanted:
    """What is to be bought: 1 where it is, from where as bits (both (F, 1, 1) or (F, C, W)), in which forms, the best
    first.
    """

    where: Array
    places: Array
    forms: Sequence[Sequence[Setting]]  # for each function; -1: none


def buy(seen: Seen, wanted: Wanted, how: Buying, left: Array) -> dict[str, Array]:
    """Tenders, signatures, scope, governance and renewals, as fields of the orders.

    `left` (C, W) is what may be added to the costs of a month, cents.
    """
    return {**tenders(seen, wanted, how, left), **signatures(seen, how, left), **steering(seen, how, left)}


def tenders(seen: Seen, wanted: Wanted, how: Buying, left: Array) -> dict[str, Array]:
    """A tender where nobody outside works yet: the functions most short of capacity first, as days and cash allow."""
    s, r = seen.plain, seen.rules
    share = _share_missing(seen)
    orders = replace(
        seen.nothing(),
        tender_share=share,
        tender_places=wanted.places + 0.0 * share,
        tender_invite=np.full(share.shape, how.invite),
        tender_references=np.full(share.shape, how.references),
    )
    form = np.full(share.shape, -1.0)
    for rank in range(max((len(forms) for forms in wanted.forms), default=0)):
        ranked = [forms[rank] if rank < len(forms) else -1.0 for forms in wanted.forms]
        asked = np.stack([np.broadcast_to(each, seen.cash.shape) for each in ranked])
        offered = bidders(s, replace(orders, tender_form=asked + 0.0 * share), r) > 0
        form = np.where((form < 0) & (asked >= 0) & offered, asked, form)
    quiet = np.all(seen.contract_vendor < 0, axis=0) & (seen.tender_age < 0)
    wants = (wanted.where > 0) & (seen.awake > 0) & quiet & (form >= 0) & (share > 0.2) & (seen.alive > 0)
    price = r.attention.tender + r.attention.bidder * how.invite
    free = days_free(seen)
    moving = total(seen.tender_age >= 0) + total(
        total((seen.contract_vendor >= 0) & (seen.contract_age < seen.contract_transition))
    )
    affordable = left > 0
    short = total(seen.capacity) / np.maximum(seen.need, 0.01)
    order = np.argsort(np.where(wants, short, np.inf), axis=0, kind="stable")
    opened = np.zeros(share.shape)
    for rank in range(len(order)):
        at = order[rank][None]
        yes = np.take_along_axis(wants, at, axis=0)[0] & (free >= price) & (moving < how.moves) & affordable
        free = free - price * yes
        moving = moving + yes
        np.put_along_axis(opened, at, (1.0 * yes)[None], axis=0)
    return {
        "tender": opened,
        "tender_form": np.maximum(form, 0.0),
        "tender_share": share,
        "tender_places": orders.tender_places,
        "tender_invite": orders.tender_invite,
        "tender_references": orders.tender_references,
    }


def _share_missing(seen: Seen) -> Array:
    """Share of the work that our own people will not do (F, C, W), at least a quarter."""
    need = need_ahead(seen, 3.0)
    own = staffed(seen, need)[0]
    share: Array = np.minimum(np.maximum(1.0 - own / np.maximum(need, 0.01), 0.25), 1.0)
    return np.where(own >= 1.1 * need, 0.0, share)


def signatures(seen: Seen, how: Buying, left: Array) -> dict[str, Array]:
    """The bid that costs least for its work as it is read, where there are any and the cash allows it."""
    there = seen.bid_vendor >= 0
    reads = np.asarray(how.reads) > 0
    cost = np.where(reads, seen.expected_cost(), seen.bid_fee)
    best = np.argmin(np.where(there, np.where(reads, cost / work_worth(seen), cost), np.inf), axis=0)
    least = np.take_along_axis(np.where(there, cost, np.inf), best[None], axis=0)[0]
    room = np.any(seen.contract_vendor < 0, axis=0)
    signs = np.any(there, axis=0) & room & (least <= left)
    return {
        "sign": np.where(signs, best + 1.0, 0.0),
        "sign_term": np.full(signs.shape, how.term),
        "sign_clauses": np.full(signs.shape, how.clauses),
    }


def work_worth(seen: Seen) -> Array:
    """What the work of each bidder should be worth beside that of an average firm (B, F, C, W), from the traits as they
    are read.
    """
    vendors = seen.bid_vendor
    if not (vendors >= 0).any():
        return np.ones(vendors.shape)
    read = [step * expected(of_vendors(odds(seen.belief[:, trait]), vendors)) for trait, step in WORTH.items()]
    return np.maximum(1.0 + total(np.stack(read)), WORTH_LEAST)


def steering(seen: Seen, how: Buying, left: Array) -> dict[str, Array]:
    """Scope that follows the need, the level of governance held, and the price haggled over where that is the way."""
    s = seen.plain
    running = (seen.contract_vendor >= 0) & (seen.contract_age >= seen.contract_transition)
    extension = seen.contract_form == EXTENSION
    ratio = asked_of(s, s.need) / np.maximum(seen.contract_volume, 1e-9)
    wider = np.where(extension, seen.load > 1.05, ratio > how.widens) | (
        ~extension & (seen.load > 1.1) & (seen.contract_share < 1)
    )
    affordable = 0.25 * seen.contract_fee <= left
    narrower = extension & (seen.load < 0.6) & (seen.contract_volume > 0.5)
    scope = np.where(running & wider & affordable, 0.25, np.where(running & narrower, -0.25, 0.0))
    govern = np.where(running & (seen.contract_governance != how.governance), how.governance, -1.0)
    asked = running & (seen.contract_ask > 0) & (seen.contract_answer == 0)
    renew = ASK_PRICE * (asked * how.haggles)
    return {"scope": scope, "govern": govern, "renew": renew}
