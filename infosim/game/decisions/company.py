"""Decisions of the head of IT for the company: time, money, posts beside their own, standing orders, an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from infosim.engine.layout import NOBODY, OFFICES, PRODUCT_USES, STANDING
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND, TAKE_BRIDGE, WORST_SERVED
from infosim.engine.refusals import Reason
from infosim.game import notation
from infosim.game.decisions.codes import word_of
from infosim.game.notation import number, perhaps, whole, word
from infosim.game.seat import At, Cells, Misplaced, Seat, Target

STEPS = ("start", "stop", "accept", "bridge")
"""What can be done about money: start or stop talks with investors, accept their sheet, take the bridge."""

APPOINTMENTS = ("appoint", "end")
_STEPS = dict(zip(STEPS, (START_ROUND, STOP_ROUND, ACCEPT_SHEET, TAKE_BRIDGE), strict=True))


@dataclass(frozen=True, slots=True)
class Priority:
    """Share out the time of the product's people."""

    kind: ClassVar[str] = "priority"
    features: float = number(0.0, 1.0)
    quality: float = number(0.0, 1.0)
    debt: float = number(0.0, 1.0)

    @property
    def target(self) -> Target:
        return (self.kind,)

    def cells(self, _: Seat) -> Cells:
        for n, share in enumerate((self.features, self.quality, self.debt)):
            yield "priority", (n,), share

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Priority:
        return cls(*(put[use] for use in PRODUCT_USES))


@dataclass(frozen=True, slots=True)
class HandsOn:
    """Choose whom the head of IT helps; None: whichever function is served worst."""

    kind: ClassVar[str] = "hands_on"
    function: str | None = perhaps(notation.function())

    @property
    def target(self) -> Target:
        return (self.kind,)

    def cells(self, seat: Seat) -> Cells:
        yield "hands_on", (), WORST_SERVED if self.function is None else seat.function(self.function)

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> HandsOn:
        position = int(put["hands_on"])
        return cls(None if position == NOBODY else seat.layout.functions[position])


@dataclass(frozen=True, slots=True)
class Fund:
    """Talk to investors, or stop; accept what they offer."""

    kind: ClassVar[str] = "fund"
    step: str = word(STEPS, "start")

    @property
    def target(self) -> Target:
        return (self.kind,)

    def cells(self, _: Seat) -> Cells:
        yield "fund", (), _STEPS[self.step]

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Fund:
        return cls(word_of(_STEPS, put["fund"]))


@dataclass(frozen=True, slots=True)
class Standing:
    """Order something once for many months, this one first; 0 ends it."""

    kind: ClassVar[str] = "standing"
    rule: str = word(STANDING)
    months: int = whole(0, 999, 6)

    @property
    def target(self) -> Target:
        return (self.kind, self.rule)

    def cells(self, _: Seat) -> Cells:
        yield "standing", (STANDING.index(self.rule),), self.months

    @classmethod
    def found(cls, _: Seat, at: At, put: Mapping[str, float]) -> Standing:
        return cls(STANDING[at[0]], int(put["standing"]))


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer the event on the table."""

    kind: ClassVar[str] = "answer"
    card: str = notation.card()
    choice: str = notation.answer()

    @property
    def target(self) -> Target:
        return (self.kind,)

    def cells(self, seat: Seat) -> Cells:
        position = int(seat.here("card"))
        if position < 0 or seat.layout.cards[position] != self.card:
            raise Misplaced(Reason.NO_CARD)
        if self.choice not in seat.layout.choices[position]:
            raise Misplaced(Reason.OUT_OF_RANGE)
        yield "answer", (), 1 + seat.layout.choices[position].index(self.choice)

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Answer:
        position = int(seat.here("card"))
        if position < 0:
            raise Misplaced(Reason.NO_CARD)
        return cls(seat.layout.cards[position], seat.layout.choices[position][int(put["answer"]) - 1])


@dataclass(frozen=True, slots=True)
class Appoint:
    """Fill a post beside the head of IT, or end it."""

    kind: ClassVar[str] = "appoint"
    office: str = word(OFFICES)
    step: str = word(APPOINTMENTS, "appoint")

    @property
    def target(self) -> Target:
        return (self.kind, self.office)

    def cells(self, _: Seat) -> Cells:
        yield "appoint", (OFFICES.index(self.office),), 1 if self.step == "appoint" else -1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Appoint:
        return cls(OFFICES[at[0]], "appoint" if put["appoint"] > 0 else "end")
