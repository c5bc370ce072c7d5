"""Stories: the event on the table, what answers left under way, what lasts of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.deck import Outcome
from infosim.engine.measures import BY_NAME, read
from infosim.engine.refusals import Reason, refusals
from infosim.engine.unfolding import CAME
from infosim.game.decisions import Answer
from infosim.game.facts.people import name, team
from infosim.game.facts.played import Played, one
from infosim.game.plan import orders_of, taken
from infosim.scenario.closed import THIS
from infosim.scenario.conditions import Condition
from infosim.scenario.sections.events import Event

NOBODY = -1


@dataclass(frozen=True, slots=True)
class OnTable:
    """The event to be answered this month."""

    card: int
    key: str
    function: int
    """-1: it is about the company."""
    vendor: int
    """-1: it is about no contract."""
    default: int
    """Position of what silence means."""
    answered: int | None
    """Position of the answer given this month."""


def on_table(played: Played) -> OnTable | None:
    """The event on the table, if there is one and the play goes on."""
    s = played.now
    card = int(one(s.card))
    if card < 0 or played.over:
        return None
    given = int(one(played.wanted.answer))
    return OnTable(
        card=card,
        key=played.rules.layout.cards[card],
        function=int(one(s.card_function)),
        vendor=int(one(s.card_vendor)),
        default=played.rules.content.deck.cards[card].default,
        answered=given - 1 if given > 0 else None,
    )


def event_of(played: Played, key: str) -> Event:
    """A card as its scenario tells it."""
    return played.scenario.events[key]


def reason(played: Played, table: OnTable, choice: int, *, decided: bool = False) -> Reason:
    """Why an answer cannot be given now, or FINE; with `decided`, as if the decision that it is were taken."""
    key = played.rules.layout.choices[table.card][choice]
    orders = orders_of(taken(played.planned, Answer(table.key, key)), played.seat)
    found = Reason(int(refusals(played.now, orders, played.rules)["answer"][0, 0]))
    return Reason.FINE if decided and found is Reason.NOT_DECIDED else found


# ---------------------------------------------------------------------------------------------------- causes
@dataclass(frozen=True, slots=True)
class Cause:
    """A condition that holds, with the player's own figure."""

    condition: Condition
    figure: float


def causes(played: Played, table: OnTable) -> tuple[Cause, ...]:
    """Why an earned event came: its conditions that hold; one that a scenario wants in its month may have none."""
    event = event_of(played, table.key)
    if event.kind != "earned":
        return ()
    found = [Cause(condition, figure_of(played, table, condition)) for condition in (*event.when, *event.when_any)]
    return tuple(each for each in found if each.condition.at_least <= each.figure <= each.condition.at_most)


def figure_of(played: Played, table: OnTable, condition: Condition) -> float:
    """The figure of a condition now, as it may be seen."""
    s, r = played.now, played.rules
    if condition.target != THIS:
        return one(read(condition.measure, condition.target, s, r))
    figure: Array = BY_NAME[condition.measure].read(s, r)
    if BY_NAME[condition.measure].scope != "contract":
        return one(figure[max(table.function, 0)])
    slots = np.flatnonzero(s.contract_vendor[:, table.function, 0, 0] == table.vendor)
    return one(figure[int(slots[0]), table.function]) if slots.size else one(figure[:, table.function].max(axis=0))


def person(played: Played, function: int) -> str:
    """Somebody of ours in a function: who stays the longest there; a name where nobody is left."""
    here = [each for each in team(played, function).here if not each.leaves] if function >= 0 else []
    if here:
        return here[0].name
    return name(played.seed, played.rules.layout.functions[max(function, 0)], 0)


def rival(played: Played) -> int | None:
    """The rival that is spoken of: one that has just fallen, else the largest; None where there is none."""
    s = played.now
    if not s.rival_alive.shape[0]:
        return None
    alive = s.rival_alive[:, 0] > 0
    for back in range(1, 4):
        if played.closed >= back:
            before = played.states[-1 - back].rival_alive[:, 0] > 0
            fallen = np.flatnonzero(before & ~alive)
            if fallen.size:
                return int(fallen[0])
    size = np.where(alive, s.rival_heads[:, 0], -1.0)
    return int(np.argmax(size))


# ---------------------------------------------------------------------------------------------------- under way
@dataclass(frozen=True, slots=True)
class Token:
    """Something that an answer left under way. `within` counts months from the end of the month being played."""

    card: str
    choice: str
    token: str
    outcome: Outcome
    within: float
    function: int
    vendor: int
    new: bool
    """Of this month's answer: it can still be taken back."""


@dataclass(frozen=True, slots=True)
class Landed:
    """What an answer had left under way until a month that has closed, and whether it came."""

    card: str
    choice: str
    token: str
    outcome: Outcome
    function: int
    vendor: int
    came: bool
    """The odds were for it; what was sure has come."""


def landed(played: Played, n: int) -> tuple[Landed, ...]:
    """What was due in month n."""
    before, after, r = played.states[n - 1], played.states[n], played.rules
    found = []
    for row in np.flatnonzero(after.landed[:, 0, 0] > 0).tolist():
        card, choice, token = r.layout.laters[row].split(".")
        about = int(one(before.pending_function[row])), int(one(before.pending_vendor[row]))
        came = one(after.landed[row]) == CAME
        found.append(Landed(card, choice, token, r.content.deck.laters[row], *about, came))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Answered:
    """An event that lay on the table in a month that has closed, and its answer."""

    card: str
    choice: str
    silent: bool
    """Nobody answered: it was the card's default."""
    function: int
    vendor: int


def answered(played: Played, n: int) -> Answered | None:
    """The event of month n, None where there was none."""
    before = played.states[n - 1]
    card = int(one(before.card))
    if card < 0 or one(before.alive) <= 0:
        return None
    given = int(one(played.orders[n - 1].answer))
    choice = given - 1 if given > 0 else int(played.rules.content.deck.cards[card].default)
    layout = played.rules.layout
    about = int(one(before.card_function)), int(one(before.card_vendor))
    return Answered(layout.cards[card], layout.choices[card][choice], given == 0, *about)


@dataclass(frozen=True, slots=True)
class Lasting:
    """Something that an answer, or what it left, does for some months. `within` as above."""

    card: str
    choice: str
    token: str
    """"" where it is the answer itself."""
    outcome: Outcome
    within: float
    function: int


def tokens(played: Played, table: OnTable | None) -> tuple[Token, ...]:
    """What is under way of answers, what lands first first."""
    s, r = played.now, played.rules
    found = []
    for n in np.flatnonzero(s.pending[:, 0, 0] > 0).tolist():
        card, choice, token = r.layout.laters[n].split(".")
        function, vendor = int(one(s.pending_function[n])), int(one(s.pending_vendor[n]))
        within = one(s.pending[n]) - 1.0
        found.append(Token(card, choice, token, r.content.deck.laters[n], within, function, vendor, new=False))
    if table is not None and table.answered is not None:
        for outcome in r.content.deck.cards[table.card].choices[table.answered].later:
            card, choice, token = r.layout.laters[outcome.later].split(".")
            after = float(outcome.after)
            found.append(Token(card, choice, token, outcome, after, table.function, table.vendor, new=True))
    return tuple(sorted(found, key=lambda token: token.within))


def lasting(played: Played) -> tuple[Lasting, ...]:
    """What lasts of answers, what ends first first."""
    s, r = played.now, played.rules
    found = []
    for n in np.flatnonzero(s.lasting[:, 0, 0] > 0).tolist():
        card, choice, *token = r.layout.spells[n].split(".")
        function = int(one(s.lasting_function[n]))
        within = one(s.lasting[n]) - 1.0
        found.append(Lasting(card, choice, token[0] if token else "", r.content.deck.spells[n], within, function))
    return tuple(sorted(found, key=lambda spell: spell.within))
