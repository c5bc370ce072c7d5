"""Decisions about people: searches and their candidates, pay, freelancers, and those who grow, resign or are let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from infosim.engine.layout import CANDIDATE_SLOTS, LEVELS, NOBODY, PLACES, VACANCY_SLOTS
from infosim.engine.orders import AUDIT, CROSS_TRAIN, INTERVIEW, LEAD, RAISE, TAKE, TRAIN, WAIT
from infosim.engine.refusals import Reason
from infosim.game import notation
from infosim.game.decisions.codes import word_of
from infosim.game.notation import number, perhaps, whole, word, yes_no
from infosim.game.seat import At, Cells, Misplaced, Seat, Target

PROGRAMMES = ("lead", "stand_in", "train", "audit")
"""Ways to develop people: promote a lead, learn another function's work, bring a junior to mid; audit what is known."""
ANSWERS = ("take", "raise", "wait", "interview")
"""Answers to a candidate: take them at the pay of the post, or for more; let them wait; see them once more."""
_PROGRAMMES = dict(zip(PROGRAMMES, (LEAD, CROSS_TRAIN, TRAIN, AUDIT), strict=True))
_ANSWERS = dict(zip(ANSWERS, (TAKE, RAISE, WAIT, INTERVIEW), strict=True))


@dataclass(frozen=True, slots=True)
class OpenVacancy:
    """Look for people. `slot` is where the search stands among the function's; None: the first that is free."""

    kind: ClassVar[str] = "open_vacancy"
    function: str = notation.function()
    level: str = word(LEVELS, "mid")
    posts: int = whole(1, 99, 1)
    pay: float = number(0.01, 10.0, 1.0)  # x market
    place: str = word(PLACES, "local")
    agency: bool = yes_no(default=False)
    slot: int | None = perhaps(whole(0, VACANCY_SLOTS - 1))

    @property
    def target(self) -> Target:
        return ("vacancy", self.function, self.slot)

    def cells(self, seat: Seat) -> Cells:
        if self.slot is None:
            raise Misplaced(Reason.FULL)
        at = (self.slot, seat.function(self.function))
        yield "open_posts", at, self.posts
        yield "open_level", at, LEVELS.index(self.level)
        yield "open_pay", at, self.pay
        yield "open_place", at, PLACES.index(self.place)
        yield "open_agency", at, self.agency

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> OpenVacancy:
        return cls(
            function=seat.layout.functions[at[1]],
            level=LEVELS[int(put["open_level"])],
            posts=int(put["open_posts"]),
            pay=put["open_pay"],
            place=PLACES[int(put["open_place"])],
            agency=put["open_agency"] > 0,
            slot=at[0],
        )


@dataclass(frozen=True, slots=True)
class CloseVacancy:
    """Stop looking."""

    kind: ClassVar[str] = "close_vacancy"
    function: str = notation.function()
    slot: int = whole(0, VACANCY_SLOTS - 1)

    @property
    def target(self) -> Target:
        return ("vacancy", self.function, self.slot)

    def cells(self, seat: Seat) -> Cells:
        yield "close", (self.slot, seat.function(self.function)), 1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> CloseVacancy:
        return cls(seat.layout.functions[at[1]], at[0])


@dataclass(frozen=True, slots=True)
class SetPay:
    """Raise everybody who is paid less than this share of the market."""

    kind: ClassVar[str] = "set_pay"
    function: str = notation.function()
    pay: float = number(0.01, 10.0)  # x market

    @property
    def target(self) -> Target:
        return (self.kind, self.function)

    def cells(self, seat: Seat) -> Cells:
        yield "set_pay", (seat.function(self.function),), self.pay

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> SetPay:
        return cls(seat.layout.functions[at[0]], put["set_pay"])


@dataclass(frozen=True, slots=True)
class LetGo:
    """Lay people off."""

    kind: ClassVar[str] = "let_go"
    function: str = notation.function()
    people: int = whole(1, 9_999, 1)

    @property
    def target(self) -> Target:
        return (self.kind, self.function)

    def cells(self, seat: Seat) -> Cells:
        yield "let_go", (seat.function(self.function),), self.people

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> LetGo:
        return cls(seat.layout.functions[at[0]], int(put["let_go"]))


@dataclass(frozen=True, slots=True)
class Freelance:
    """Bring in freelancers."""

    kind: ClassVar[str] = "freelance"
    function: str = notation.function()
    people: int = whole(1, 99, 1)
    months: int = whole(1, 99, 3)

    @property
    def target(self) -> Target:
        return ("freelance", self.function)

    def cells(self, seat: Seat) -> Cells:
        at = (seat.function(self.function),)
        yield "freelance", at, self.people
        yield "freelance_months", at, self.months

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Freelance | EndFreelance:
        name = seat.layout.functions[at[0]]
        people = int(put["freelance"])
        return EndFreelance(name) if people < 0 else cls(name, people, int(put["freelance_months"]))


@dataclass(frozen=True, slots=True)
class EndFreelance:
    """Part with a function's freelancers."""

    kind: ClassVar[str] = "end_freelance"
    function: str = notation.function()

    @property
    def target(self) -> Target:
        return ("freelance", self.function)

    def cells(self, seat: Seat) -> Cells:
        yield "freelance", (seat.function(self.function),), -1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Freelance | EndFreelance:
        return Freelance.found(seat, at, put)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Answer somebody who would like a post. `slot` is where they stand among the function's candidates."""

    kind: ClassVar[str] = "candidate"
    function: str = notation.function()
    slot: int = whole(0, CANDIDATE_SLOTS - 1)
    answer: str = word(ANSWERS, "take")

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.slot)

    def cells(self, seat: Seat) -> Cells:
        yield "candidate", (self.slot, seat.function(self.function)), _ANSWERS[self.answer]

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Candidate:
        return cls(seat.layout.functions[at[1]], at[0], word_of(_ANSWERS, put["candidate"]))


@dataclass(frozen=True, slots=True)
class Counter:
    """Offer more to whoever has resigned on a level of a team."""

    kind: ClassVar[str] = "counter"
    function: str = notation.function()
    level: str = word(LEVELS, "mid")

    @property
    def target(self) -> Target:
        return (self.kind, self.function, self.level)

    def cells(self, seat: Seat) -> Cells:
        yield "counter", (LEVELS.index(self.level), seat.function(self.function)), 1

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Counter:
        return cls(seat.layout.functions[at[1]], LEVELS[at[0]])


@dataclass(frozen=True, slots=True)
class Develop:
    """Let people grow, or find out what they know. `to` is the function whose work they learn, to stand in there."""

    kind: ClassVar[str] = "develop"
    function: str = notation.function()
    programme: str = word(PROGRAMMES, "train")
    to: str | None = perhaps(notation.function())

    @property
    def target(self) -> Target:
        return (self.kind, self.function)

    def cells(self, seat: Seat) -> Cells:
        at = (seat.function(self.function),)
        yield "develop", at, _PROGRAMMES[self.programme]
        yield "develop_for", at, NOBODY if self.to is None else seat.function(self.to)

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Develop:
        to = int(put["develop_for"])
        functions = seat.layout.functions
        return cls(functions[at[0]], word_of(_PROGRAMMES, put["develop"]), None if to < 0 else functions[to])
