"""Contracts and bids of a play, one record each, as they may be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from infosim.engine.attention import contract_days, transition_days
from infosim.engine.batch import Array
from infosim.engine.delivery import asked_of, in_place
from infosim.engine.fees import credited
from infosim.engine.layout import CONTRACT_SLOTS, TASK
from infosim.engine.renewal import at_its_term, exit_price, lock_in
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.functions import way_of
from infosim.game.facts.played import Played, one
from infosim.game.views.room import Way
from infosim.sight.bands import SEEN_AS

AGREED, ENDING = 1.0, 2.0
"""Answers to a renewal: it was agreed to, or it ends at its term."""


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract in force. Months are counted from the end of the month being played, so that 0 is this month's end."""

    slot: int
    function: int
    vendor: int
    form: int
    place: int
    way: Way
    share: float
    volume: float
    fee: float
    fee_signed: float | None
    """What it cost when it was signed; None for one that was there before."""
    billed: float
    age: float
    term: float
    level: float
    seen: float
    """Service as it comes, over the last months."""
    saving: float
    clauses: int
    governance: int
    trust: float
    drift: float
    knows: float
    lock_in: float
    exit_price: float
    exit_least: float
    """The same if our people know as much of the work as may be believed."""
    exit_most: float
    """The same if they know as little as may be believed."""
    days: float
    moving_days: float
    moving: bool
    moved: float
    """Share of its full work that it does."""
    moves_for: float
    ends_in: float
    ask: float
    answer: float
    notice: float
    """Months of notice agreed."""
    credit: float
    """Of the fee, the highest service credit of a month."""
    credited: float
    """What came off its last bill for service missing, cents."""
    free_to_leave: bool
    """Whether whoever leaves now goes with the term, free of charge."""
    leaves_in: float | None
    """Months until it ends before its term; None: no notice was given."""
    signed_in: int
    """Month in which it was signed, from 1; below 1 for one that was there before."""

    @property
    def asks(self) -> bool:
        """Whether it waits for an answer to its renewal."""
        return self.ask > 0 and self.answer == 0 and self.leaves_in is None

    @property
    def notice_in(self) -> float:
        """Months until the last day on which notice ends it with its term, free of charge; below 0 that day is over."""
        return self.ends_in - self.notice

    @property
    def too_late(self) -> bool:
        """Whether it renews whatever is answered: the last day of notice for this term is over, and nobody left."""
        return self.notice_in < 0 and self.leaves_in is None and self.answer != ENDING and not self.task

    @property
    def task(self) -> bool:
        """Whether it ends with its term and does not renew."""
        return self.form == TASK


def contracts(played: Played) -> tuple[Contract, ...]:
    """Every contract in force once this month's decisions are, by function and slot."""
    s, r = played.decided, played.rules
    found = [
        (slot, f)
        for f in range(len(r.layout.functions))
        for slot in range(CONTRACT_SLOTS)
        if one(s.contract_vendor[slot, f]) >= 0
    ]
    if not found:
        return ()
    known = SEEN_AS["knowledge"].of(s.knowledge)
    terms = _Terms(
        place=r.vendor_place(s.contract_vendor),
        lock_in=lock_in(s, r),
        exit_price=exit_price(s, r),
        exit_least=exit_price(s.but(knowledge=known.high), r),
        exit_most=exit_price(s.but(knowledge=known.low), r),
        days=contract_days(s, r),
        moving_days=transition_days(s, r),
        moved=in_place(s),
        free=at_its_term(s, np.zeros(s.need.shape)).astype(np.float64),
        credited=credited(played.now, r),
    )
    return tuple(_contract(played, s, terms, slot, f) for slot, f in found)


class _Terms(NamedTuple):
    """What the engine makes of all contracts (N, F, C, W), as `Contract` names it."""

    place: Array
    lock_in: Array
    exit_price: Array
    exit_least: Array
    exit_most: Array
    days: Array
    moving_days: Array
    moved: Array
    free: Array
    credited: Array


def _contract(played: Played, s: State, terms: _Terms, slot: int, f: int) -> Contract:
    """One contract."""

    def at(figure: Array) -> float:
        return one(figure[slot, f])

    age, transition = at(s.contract_age), at(s.contract_transition)
    vendor = int(at(s.contract_vendor))
    place, form = int(at(terms.place)), int(at(s.contract_form))
    notice = at(s.contract_notice)
    signed_in = int(s.month + 1 - age)
    return Contract(
        slot=slot,
        function=f,
        vendor=vendor,
        form=form,
        place=place,
        way=way_of(form, place),
        share=at(s.contract_share),
        volume=at(s.contract_volume),
        fee=at(s.contract_fee),
        fee_signed=_fee_signed(played, slot, f, vendor, signed_in),
        billed=at(s.contract_billed),
        age=age,
        term=at(s.contract_term),
        level=at(s.contract_level),
        seen=seen_service(s, slot, f),
        saving=at(s.contract_saving),
        clauses=int(at(s.contract_clauses)),
        governance=int(at(s.contract_governance)),
        trust=at(s.contract_trust),
        drift=at(s.contract_drift),
        knows=at(s.contract_knowledge),
        lock_in=at(terms.lock_in),
        exit_price=at(terms.exit_price),
        exit_least=at(terms.exit_least),
        exit_most=at(terms.exit_most),
        days=at(terms.days),
        moving_days=at(terms.moving_days),
        moving=age < transition,
        moved=at(terms.moved),
        moves_for=max(transition - age - 1.0, 0.0),
        ends_in=max(at(s.contract_left) - 1.0, 0.0),
        ask=at(s.contract_ask),
        answer=at(s.contract_answer),
        notice=at(s.contract_notice_due),
        credit=at(s.contract_credit),
        credited=at(terms.credited) if age >= 1 else 0.0,
        free_to_leave=at(terms.free) > 0,
        leaves_in=notice - 1.0 if notice >= 0 else None,
        signed_in=signed_in,
    )


def seen_service(s: State, slot: int, f: int) -> float:
    """Share of the work asked of a contract that it could do in the month that closed, at most 1."""
    asked = one(asked_of(s, s.need)[slot, f])
    done = one(s.contract_done[slot, f])
    return min(done / asked, 1.0) if asked > 0 else 1.0


def _fee_signed(played: Played, slot: int, f: int, vendor: int, signed_in: int) -> float | None:
    """Price in the month after the signature, if the play has seen it."""
    if not 1 <= signed_in < len(played.states):
        return None
    s = played.states[signed_in]
    there = one(s.contract_vendor[slot, f]) == vendor
    return one(s.contract_fee[slot, f]) if there else None


def seen_over(played: Played, contract: Contract, months: int) -> tuple[float, ...]:
    """Service of a contract after each of its last months, oldest first."""
    states = played.states[max(contract.signed_in, 1) :][-months:]
    return tuple(seen_service(s, contract.slot, contract.function) for s in states)


@dataclass(frozen=True, slots=True)
class Bid:
    """An offer on the table."""

    slot: int
    function: int
    vendor: int
    place: int
    way: Way
    fee: float
    oneoff: float
    transition: float
    norm: float
    """Months that a hand-over there usually takes."""
    level: float
    saving: float
    clauses: int
    tells: int
    notice: float
    """Months, as its contract would have it."""
    credit: float
    """Of the fee, the highest service credit of a month."""
    called: bool
    """Whether its references were called."""
    counter: int
    """What it was asked for and granted, as `COUNTERS` counts from 1; below 0 it declined; 0: nothing asked."""
    stands_for: float
    """Months after this one for which it still stands."""


@dataclass(frozen=True, slots=True)
class Tender:
    """A tender that is out, with what came back."""

    function: int
    form: int
    share: float
    volume: float
    places: int
    invited: int
    references: int
    asked: int
    age: float
    bids: tuple[Bid, ...]

    @property
    def expires_in(self) -> float:
        """Months after this one until which the bids stand."""
        return min((bid.stands_for for bid in self.bids), default=0.0)

    @property
    def due_in(self) -> float:
        """Months after this one until bids arrive; 0: at the end of this month."""
        return float(max(self.references, 0))


def tenders(played: Played) -> tuple[Tender, ...]:
    """Every tender that is out, this month's included."""
    s, r = played.decided, played.rules
    return tuple(tender(s, r, f) for f in range(len(r.layout.functions)) if one(s.tender_age[f]) >= 0)


def tender(s: State, r: Rules, f: int) -> Tender:
    """The tender of a function that has one."""
    form = int(one(s.tender_form[f]))
    bids = []
    for slot in range(s.bid_vendor.shape[0]):
        vendor = int(one(s.bid_vendor[slot, f]))
        if vendor < 0:
            continue
        place = int(r.content.vendors.place[vendor])
        bids.append(
            Bid(
                slot=slot,
                function=f,
                vendor=vendor,
                place=place,
                way=way_of(form, place),
                fee=one(s.bid_fee[slot, f]),
                oneoff=one(s.bid_oneoff[slot, f]),
                transition=one(s.bid_transition[slot, f]),
                norm=float(r.content.places.transition[place]),
                level=one(s.bid_level[slot, f]),
                saving=one(s.bid_saving[slot, f]),
                clauses=int(one(s.bid_clauses[slot, f])),
                tells=int(one(s.bid_tells[slot, f])),
                notice=one(s.bid_notice[slot, f]),
                credit=one(s.bid_credit[slot, f]),
                called=one(s.bid_called[slot, f]) > 0,
                counter=int(one(s.bid_counter[slot, f])),
                stands_for=float(np.floor(r.vendors.offer_months - one(s.bid_age[slot, f]))),
            )
        )
    return Tender(
        function=f,
        form=form,
        share=one(s.tender_share[f]),
        volume=one(s.tender_volume[f]),
        places=int(one(s.tender_places[f])),
        invited=int(one(s.tender_invited[f])),
        references=int(one(s.tender_references[f])),
        asked=int(one(s.tender_asked[f])),
        age=one(s.tender_age[f]),
        bids=tuple(sorted(bids, key=lambda bid: (bid.place, bid.fee))),
    )
