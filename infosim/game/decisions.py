"""Decisions: what a head of IT may decide in a month, as typed values that write cells of the engine's orders.

    OpenVacancy("support", level="mid", posts=2)          names, never positions
    as_json(decision), from_json(found, layout)           plain data, for journals and classes

Each says its target: decisions of a month about the same target are one, and the last word stands. Each writes its
`cells`, and is `found` in cells that somebody else wrote; both are Misplaced where there is nothing to decide about. To
add a kind, write its record here and its words in `refusing.py`. Lists of decisions, and their orders: `plan.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias, get_args

from infosim.engine.layout import (
    CANDIDATE_SLOTS,
    CLAUSES,
    CONTRACT_SLOTS,
    FORMS,
    LEVELS,
    NOBODY,
    OFFICES,
    PLACES,
    PRODUCT_USES,
    STANDING,
    VACANCY_SLOTS,
    Layout,
)
from infosim.engine.orders import (
    ACCEPT_SHEET,
    ASK_EXIT,
    ASK_LEVEL,
    ASK_PRICE,
    AUDIT,
    COUNTER_CREDIT,
    COUNTER_NOTICE,
    COUNTER_PRICE,
    COUNTER_TERM,
    CROSS_TRAIN,
    HAND_BACK,
    HAND_OVER,
    INTERVIEW,
    LEAD,
    RAISE,
    RENEW,
    START_ROUND,
    STOP,
    STOP_ROUND,
    TAKE,
    TAKE_BRIDGE,
    TRAIN,
    WAIT,
    WORST_SERVED,
)
from infosim.engine.refusals import Reason
from infosim.game import notation
from infosim.game.notation import NotADecision, number, perhaps, whole, word, words, yes_no
from infosim.game.seat import At, Cells, Misplaced, Seat, Target

ASKS = ("agree", "price", "level", "exit")
"""Answers to a vendor that names its price: agree to it, or ask for a better price, level or exit clause."""
WAYS_OUT = ("hand_back", "stop", "hand_over")
"""How a contract is left: the work comes back with its documents, stops, or is taught to the firm that follows."""
COUNTERS = ("price", "term", "notice", "credit")
"""What a bidder can be asked for: a lower price, the price of the longest term, less notice, more service credit."""
STEPS = ("start", "stop", "accept", "bridge")
"""What can be done about money: start or stop talks with investors, accept their sheet, take the bridge."""
PROGRAMMES = ("lead", "stand_in", "train", "audit")
"""Ways to develop people: promote a lead, learn another function's work, bring a junior to mid; audit what is known."""
APPOINTMENTS = ("appoint", "end")
ANSWERS = ("take", "raise", "wait", "interview")
"""Answers to a candidate: take them at the pay of the post, or for more; let them wait; see them once more."""

_ASKS = dict(zip(ASKS, (RENEW, ASK_PRICE, ASK_LEVEL, ASK_EXIT), strict=True))
_PROGRAMMES = dict(zip(PROGRAMMES, (LEAD, CROSS_TRAIN, TRAIN, AUDIT), strict=True))
_ANSWERS = dict(zip(ANSWERS, (TAKE, RAISE, WAIT, INTERVIEW), strict=True))
_COUNTERS = dict(zip(COUNTERS, (COUNTER_PRICE, COUNTER_TERM, COUNTER_NOTICE, COUNTER_CREDIT), strict=True))
_WAYS_OUT = dict(zip(WAYS_OUT, (HAND_BACK, STOP, HAND_OVER), strict=True))
_STEPS = dict(zip(STEPS, (START_ROUND, STOP_ROUND, ACCEPT_SHEET, TAKE_BRIDGE), strict=True))


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
        yield "tender_places", at, _bits(self.places, PLACES)
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
            places=_unpacked(put["tender_places"], PLACES),
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
        yield "sign_clauses", (f,), _bits(self.clauses, CLAUSES)

    @classmethod
    def found(cls, seat: Seat, at: At, put: Mapping[str, float]) -> Sign:
        return cls(
            function=seat.layout.functions[at[0]],
            vendor=seat.vendor("bid_vendor", (int(put["sign"]) - 1, at[0])),
            term=int(put["sign_term"]),
            gold=put["sign_gold"] > 0,
            clauses=_unpacked(put["sign_clauses"], CLAUSES),
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
        return cls(seat.layout.functions[at[1]], seat.vendor("bid_vendor", at), _key(_COUNTERS, put["counter_bid"]))


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
        return cls(seat.layout.functions[at[1]], vendor, _key(_ASKS, put["renew"]), seat.which(at))


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
        way, overlap = _key(_WAYS_OUT, put["leave"]), int(put["leave_overlap"])
        return cls(seat.layout.functions[at[1]], vendor, way, overlap, seat.which(at))


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
        return cls(_key(_STEPS, put["fund"]))


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
        return cls(seat.layout.functions[at[1]], at[0], _key(_ANSWERS, put["candidate"]))


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
        return cls(functions[at[0]], _key(_PROGRAMMES, put["develop"]), None if to < 0 else functions[to])


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


Decision: TypeAlias = (
    OpenVacancy
    | CloseVacancy
    | SetPay
    | LetGo
    | Freelance
    | EndFreelance
    | Tender
    | DropTender
    | Sign
    | Call
    | CounterBid
    | SetScope
    | Govern
    | Renew
    | Exit
    | Priority
    | HandsOn
    | Fund
    | Standing
    | Candidate
    | Counter
    | Answer
    | Develop
    | Appoint
)
DECISIONS: dict[str, type[Decision]] = {kind.kind: kind for kind in get_args(Decision)}
"""By kind. Freelancers and tenders have two: one begins, one ends."""


def as_json(decision: Decision) -> dict[str, Any]:
    """A decision as a plain object: `{"kind": "let_go", "function": "support", "people": 2}`."""
    return notation.written(decision.kind, decision)


def from_json(found: Any, layout: Layout) -> Decision:
    """The decision in a plain object. Raises NotADecision, and nothing else, whatever was found."""
    if not isinstance(found, dict):
        raise NotADecision("a decision is an object")
    kind = DECISIONS.get(found["kind"]) if isinstance(found.get("kind"), str) else None
    if kind is None:
        raise NotADecision(f"kind: expected one of {', '.join(DECISIONS)}")
    try:
        return kind(**notation.values(kind, found, layout))
    except NotADecision as wrong:
        raise NotADecision(f"{kind.kind}: {wrong}") from None


def _bits(chosen: Sequence[str], names: Sequence[str]) -> int:
    return sum(1 << n for n, name in enumerate(names) if name in chosen)


def _unpacked(bits: float, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for n, name in enumerate(names) if int(bits) >> n & 1)


def _key(values: Mapping[str, float], value: float) -> str:
    return next(name for name, known in values.items() if known == value)
