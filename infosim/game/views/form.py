"""The order form: one decision in the making, with what it does, when, and at what price.

A `Draft` is plain data: which form, about what, and the choices made in it by their identifiers. The game completes it
with its defaults and answers with a `FormView` of the same draft; what is ordered is exactly the draft that was seen.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from infosim.game.views.figures import Amount
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Chance, Done, Until

FormName = Literal[
    "vacancy",  # a function: post vacancies
    "close_post",  # a vacancy, `support.0`: close it
    "pay",  # a function: set its pay
    "lay_off",  # a function: lay people off
    "freelance",  # a function: bring in freelancers
    "end_freelance",  # a function: end its freelancers
    "open_tender",  # a function: open a tender
    "drop_tender",  # a function: drop its tender
    "sign",  # a bid, `infrastructure.0`: sign it
    "call",  # a bid: call its references
    "counter_bid",  # a bid: ask for better terms
    "scope",  # a contract, `data.0`: more or less of it
    "governance",  # a contract: how closely it is followed
    "renew",  # a contract: answer what they ask
    "leave",  # a contract: leave it
    "priority",  # no target: what product works on
    "hands_on",  # no target: whom the head of IT helps
    "fund",  # no target: raise money
    "develop",  # a function: let its people grow, or audit what they know
    "appoint",  # a post beside the head of IT, `vendor_manager`: fill it, or end it
    "counter",  # a function: more pay for whoever resigned
    "candidate",  # a candidate, `support.0`: answer them
    "standing",  # a standing order, `replace`: until when it holds
]
"""The decisions that a form can make. A target is a function's identifier, or that and a slot's number: `support.0`."""

LineName = Literal[
    "posts",  # 1, 2, 3
    "level",  # junior, mid, senior
    "pay",  # a slider; percent of market: 95 … 120
    "place",  # local, national
    "agency",  # no, yes
    "heads",  # 1 …
    "months",  # 1 … 6
    "form",  # extension, task, operation, service
    "share",  # percent: 25, 50, 75, 100
    "places",  # where bidders may sit: local, national, near, far: `home`, `near`, `anywhere`
    "invite",  # 2 … 5
    "references",  # 0, 1, 2
    "term",  # months: 6, 12, 24, 36
    "sla",  # standard, gold
    "documentation",  # no, yes
    "exit",  # no, yes
    "cap",  # no, yes
    "ask",  # price, term, notice, credit
    "change",  # percent: -50, -25, 25, 50
    "governance",  # 0, 1, 2
    "answer",  # agree, price, level, exit; to a candidate: take, raise, wait, interview
    "manner",  # hand_back, stop
    "overlap",  # 0 … 3
    "features",  # a slider; percent: 0, 5 … 100
    "quality",  # the same
    "debt",  # the same
    "function",  # a function's identifier, or `worst`
    "programme",  # lead, stand_in, train, audit
    "stand_in",  # a function's identifier
    "round",  # start, stop, accept, bridge
    "until",  # months that a standing order holds from now on: 0, 3, 6, 12
]
"""What can be chosen, with the identifiers of its choices."""


class Draft(NamedTuple):
    """A decision in the making. Equal drafts give equal forms until a decision or a month changes the game."""

    form: FormName
    target: str = ""
    chosen: tuple[tuple[LineName, str], ...] = ()
    """The choices made, by line; lines that are not named have the game's default."""

    def choice(self, line: LineName) -> str | None:
        """What is chosen on a line."""
        return next((choice for name, choice in self.chosen if name == line), None)

    def choosing(self, line: LineName, choice: str) -> "Draft":
        """The same with another choice on one line."""
        others = tuple(pair for pair in self.chosen if pair[0] != line)
        return self._replace(chosen=(*others, (line, choice)))


class Choice(NamedTuple):
    """Something that can be chosen on a line."""

    key: str
    label: str
    """Worded, short: `Lyon`, `mid`, `2`. On a slider, what that place of it is: `€31.9k`."""
    closed: bool = False
    """It cannot be had now; it can be looked at, and its line says why."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a form."""

    name: LineName
    choices: tuple[Choice, ...]
    chosen: int
    """Position in `choices`."""
    effect: Prose = NOTHING
    """What the choice does, at most 34 cells: `42 › 51% a month`."""
    said: Prose = NOTHING
    """The lens when the cursor is on this line: what this value changes, at most two lines of 82 cells; the name of the
    line stands before it."""
    slider: bool = False
    """Drawn as a slider."""
    mark: int | None = None
    """On a slider, the position of the reference, as of the market's pay."""
    note: str = ""
    """Beside the value, where there is room: `market +3%`, `worst served`."""


BandName = Literal["filled", "useful", "bids", "answer", "in_place", "known", "ends", "notice", "free", "money", "cash"]
"""What a band of the form tells the time of: a post is filled, and its holder useful; bids arrive, and expire; the work
is done there, and known there; something ends; notice falls; we are free of it; money arrives; money is out."""


@dataclass(frozen=True, slots=True)
class Band:
    """When something happens, six months ahead."""

    name: BandName
    track: Chance | Until | Done
    note: str = ""
    """Worded: `Apr ±1 mo`."""


PriceName = Literal["days", "now", "arrival", "month", "leaving", "load", "stake"]
"""In which coin: days of the head of IT this month, cash now, cash once it is in place, cash each month, the price of
leaving again, the load of the function in a year, the founders' share."""


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One coin of the price: what you have, what is left; or simply how much."""

    name: PriceName
    value: Amount
    """What is left, where there is a `before`; else the price. A monthly price is signed."""
    before: Amount | None = None
    tone: Tone | None = None
    note: str = ""
    """At most 28 cells: `1.5 a month while open`."""
    least: Amount | None = None
    """The lower bound of what is known roughly; `value` is then the upper one."""


@dataclass(frozen=True, slots=True)
class FormView:
    """A form, for one draft."""

    draft: Draft
    """Complete: every line with its choice. This is what is ordered."""
    about: str
    """The name of what it is about: `Support`, `Hexalis`."""
    lines: tuple[Line, ...]
    """None where there is nothing to choose."""
    said: Prose = NOTHING
    """What is to be said whatever the cursor is on, after the line's own: `A post is already open, week 9.`"""
    refusal: Prose | None = None
    """Why it cannot be decided as it stands, and what would make it possible."""
    bands: tuple[Band, ...] = ()
    """At most three."""
    band_note: str = ""
    """What the bands say: `cumulative chance that it is filled`."""
    price: tuple[PriceRow, ...] = ()
    """`days` first."""
    days_had: float = 0.0
    """Working days there are this month, for the gauge."""
    days_taken: float = 0.0
    """Of them taken before this decision."""
    days_price: float = 0.0
    """Of them taken by it."""


@dataclass(frozen=True, slots=True)
class PickItem:
    """Something of a function that a decision can be about."""

    name: str
    """`The post open since January`, `Datalyre, Lyon`."""
    note: str
    draft: Draft
    closed: str = ""
    """Why not now."""


@dataclass(frozen=True, slots=True)
class PickView:
    """A short list to choose from before a form: what to end, which contract to govern, for whom to post."""

    about: str
    items: tuple[PickItem, ...]
    nothing: str = ""
    """Why there is nothing to choose, where that is not plain."""
