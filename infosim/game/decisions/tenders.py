"""Decisions about tenders: ask for bids, look into one, bargain over it, sign it or let them all go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from infosim.engine.layout import CLAUSES, FORMS, PLACES
from infosim.engine.orders import COUNTER_CREDIT, COUNTER_NOTICE, COUNTER_PRICE, COUNTER_TERM
from infosim.game import notation
from infosim.game.decisions.codes import bits, unpacked, word_of
from infosim.game.notation import number, whole, word, words, yes_no
from infosim.game.seat import At, Cells, Seat, Target

COUNTERS = ("price", "term", "notice", "credit")
"""What a bidder can be asked for: a lower price, the price of the longest term, less notice, more service credit."""
_COUNTERS = dict(zip(COUNTERS, (COUNTER_PRICE, COUNTER_TERM, COUNTER_NOTICE, COUNTER_CREDIT), strict=True))


@dataclass(frozen=True, slots=True)
class Tender:
    """Ask firms for bids."""

    kind: ClassVar[str] = "tender"
    function: str = notation.function()
    form: str = word(FORMS, "service")
    share: float = number(0.01, 1.0, 1.0)  # of the need
    places: tuple[str, ...] = words(PLACES, ("local", "national"))
    invite: int = whole(1, 99, 4)
    references: int = whole(0, 9, 0)

    @property
    def target(self) -> Target:
        return ("tender", self.function)

    def cells(self, seat: Seat) -> Cells:
        at = (seat.function(self.function),)
        yield "tender", at, 1
        yield "tender_form", at, FORMS.index(self.form)
        yield "tender_share", at, self.share
        yield "tender_places", at, bits(self.places, PLACES)
        yield "tender_invite", at, self.invite
        yield "tender_references", at, self.references

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Tender | DropTender:
        name = seat.layout.functions[at[0]]
        if put["tender"] < 0:
            return DropTender(name)
        return cls(
            function=name,
            form=FORMS[int(put["tender_form"])],
            share=put["tender_share"],
            places=unpacked(put["tender_places"], PLACES),
            invite=int(put["tender_invite"]),
            references=int(put["tender_references"]),
        )


@dataclass(frozen=True, slots=True)
class DropTender:
    """Close a tender without signing."""

    kind: ClassVar[str] = "drop_tender"
    function: str = notation.function()

    @property
    def target(self) -> Target:
        return ("tender", self.function)

    def cells(self, seat: Seat) -> Cells:
        yield "tender", (seat.function(self.function),), -1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Tender | DropTender:
        return Tender.found(seat, at, put)


@dataclass(frozen=True, slots=True)
class Sign:
    """Sign a vendor's bid."""

    kind: ClassVar[str] = "sign"
    function: str = notation.function()
    vendor: str = notation.vendor()
    term: int = whole(1, 999, 12)  # months
    gold: bool = yes_no(default=False)
    clauses: tuple[str, ...] = words(CLAUSES, ())

    @property
    def target(self) -> Target:
        return ("tender", self.function)

    def cells(self, seat: Seat) -> Cells:
        slot, f = seat.bid(self.function, self.vendor)
        yield "sign", (f,), slot + 1
        yield "sign_term", (f,), self.term
        yield "sign_gold", (f,), self.gold
        yield "sign_clauses", (f,), bits(self.clauses, CLAUSES)

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Sign:
        return cls(
            function=seat.layout.functions[at[0]],
            vendor=seat.vendor("bid_vendor", (int(put["sign"]) - 1, at[0])),
            term=int(put["sign_term"]),
            gold=put["sign_gold"] > 0,
            clauses=unpacked(put["sign_clauses"], CLAUSES),
        )


@dataclass(frozen=True, slots=True)
class Call:
    """Call the references of a bidder."""

    kind: ClassVar[str] = "call"
    function: str = notation.function()
    vendor: str = notation.vendor()

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.vendor)

    def cells(self, seat: Seat) -> Cells:
        yield "call", seat.bid(self.function, self.vendor), 1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Call:
        return cls(seat.layout.functions[at[1]], seat.vendor("bid_vendor", at))


@dataclass(frozen=True, slots=True)
class CounterBid:
    """Ask a bidder for better terms."""

    kind: ClassVar[str] = "counter_bid"
    function: str = notation.function()
    vendor: str = notation.vendor()
    ask: str = word(COUNTERS, "price")

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.vendor)

    def cells(self, seat: Seat) -> Cells:
        yield "counter_bid", seat.bid(self.function, self.vendor), _COUNTERS[self.ask]

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> CounterBid:
        return cls(seat.layout.functions[at[1]], seat.vendor("bid_vendor", at), word_of(_COUNTERS, put["counter_bid"]))
