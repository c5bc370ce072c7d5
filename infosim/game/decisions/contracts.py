"""Decisions about contracts that run: more or less of one, closer governance, an answer at its term, the way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from infosim.engine.layout import CONTRACT_SLOTS
from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE, HAND_BACK, HAND_OVER, RENEW, STOP
from infosim.game import notation
from infosim.game.decisions.codes import word_of
from infosim.game.notation import number, perhaps, whole, word
from infosim.game.seat import At, Cells, Seat, Target

ASKS = ("agree", "price", "level", "exit")
"""Answers to a vendor that names its price: agree to it, or ask for a better price, level or exit clause."""
WAYS_OUT = ("hand_back", "stop", "hand_over")
"""How a contract is left: the work comes back with its documents, stops, or is taught to the firm that follows."""
_ASKS = dict(zip(ASKS, (RENEW, ASK_PRICE, ASK_LEVEL, ASK_EXIT), strict=True))
_WAYS_OUT = dict(zip(WAYS_OUT, (HAND_BACK, STOP, HAND_OVER), strict=True))


def _which() -> Any:
    """Which contract, where its vendor holds several for the function; None: its only one, or its first."""
    return perhaps(whole(0, CONTRACT_SLOTS - 1))


@dataclass(frozen=True, slots=True)
class SetScope:
    """Ask a vendor for more of a contract, or less."""

    kind: ClassVar[str] = "set_scope"
    function: str = notation.function()
    vendor: str = notation.vendor()
    change: float = number(-1.0, 10.0)  # share of its volume, more or less
    slot: int | None = _which()

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.vendor, self.slot)

    def cells(self, seat: Seat) -> Cells:
        yield "scope", seat.contract(self.function, self.vendor, self.slot), self.change

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> SetScope:
        return cls(seat.layout.functions[at[1]], seat.vendor("contract_vendor", at), put["scope"], seat.which(at))


@dataclass(frozen=True, slots=True)
class Govern:
    """Follow a contract more or less closely."""

    kind: ClassVar[str] = "govern"
    function: str = notation.function()
    vendor: str = notation.vendor()
    level: int = whole(0, 9)
    slot: int | None = _which()

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.vendor, self.slot)

    def cells(self, seat: Seat) -> Cells:
        yield "govern", seat.contract(self.function, self.vendor, self.slot), self.level

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Govern:
        return cls(seat.layout.functions[at[1]], seat.vendor("contract_vendor", at), int(put["govern"]), seat.which(at))


@dataclass(frozen=True, slots=True)
class Renew:
    """Answer a vendor that has named its price for a further term."""

    kind: ClassVar[str] = "renew_or_renegotiate"
    function: str = notation.function()
    vendor: str = notation.vendor()
    ask: str = word(ASKS, "agree")
    slot: int | None = _which()

    @property
    def target(self) -> Target:
        return ("term", self.function, self.vendor, self.slot)

    def cells(self, seat: Seat) -> Cells:
        yield "renew", seat.contract(self.function, self.vendor, self.slot), _ASKS[self.ask]

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Renew:
        vendor = seat.vendor("contract_vendor", at)
        return cls(seat.layout.functions[at[1]], vendor, word_of(_ASKS, put["renew"]), seat.which(at))


@dataclass(frozen=True, slots=True)
class Exit:
    """Leave a contract."""

    kind: ClassVar[str] = "exit"
    function: str = notation.function()
    vendor: str = notation.vendor()
    way: str = word(WAYS_OUT, "hand_back")
    overlap: int = whole(0, 99, 0)  # months
    slot: int | None = _which()

    @property
    def target(self) -> Target:
        return ("term", self.function, self.vendor, self.slot)

    def cells(self, seat: Seat) -> Cells:
        at = seat.contract(self.function, self.vendor, self.slot)
        yield "leave", at, _WAYS_OUT[self.way]
        yield "leave_overlap", at, self.overlap

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Exit:
        vendor = seat.vendor("contract_vendor", at)
        way, overlap = word_of(_WAYS_OUT, put["leave"]), int(put["leave_overlap"])
        return cls(seat.layout.functions[at[1]], vendor, way, overlap, seat.which(at))
