"""What refuses decisions of the head of IT for the company: time, money, posts, standing orders, an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import answer_price
from infosim.engine.arithmetic import total
from infosim.engine.batch import Flags
from infosim.engine.company import on_the_table, round_threshold
from infosim.engine.layout import SOURCING_OFFICE
from infosim.engine.orders import ACCEPT_SHEET, KINDS, START_ROUND, STOP_ROUND, TAKE_BRIDGE, WORST_SERVED, Orders
from infosim.engine.refusals.reasons import Check, Checks, Reason
from infosim.engine.standing import barred
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def _priorities(s: State, o: Orders, r: Rules) -> Checks:
    whole = total(o.priority)
    negative = np.any(o.priority < 0, axis=0)
    wrong = (whole < 0.999) | (whole > 1.001) | negative
    return [(Reason.NOT_WHOLE, np.broadcast_to(wrong, o.priority.shape))]


def _help(s: State, o: Orders, r: Rules) -> Checks:
    functions = s.awake.shape[0]
    index = np.minimum(np.maximum(o.hands_on, 0.0), functions - 1.0).astype(np.int64)[None]
    asleep = np.take_along_axis(s.awake, index, axis=0)[0] == 0
    return [
        (Reason.OUT_OF_RANGE, (o.hands_on < WORST_SERVED) | (o.hands_on >= functions)),
        (Reason.ASLEEP, (o.hands_on >= 0) & asleep),
    ]


def _funding(s: State, o: Orders, r: Rules) -> Checks:
    starts, accepts = o.fund == START_ROUND, o.fund == ACCEPT_SHEET
    more = s.rounds < len(r.content.rounds.mrr)
    return [
        (Reason.NO_MORE_ROUNDS, (starts | accepts) & ~more),
        (Reason.NO_SHEET, accepts & ~on_the_table(s)),
        (Reason.ALREADY_RAISING, starts & ((s.raising > 0) | on_the_table(s))),
        (Reason.TOO_SMALL, starts & (s.mrr < r.company.talk_from * round_threshold(s, r))),
        (Reason.NOT_RAISING, (o.fund == STOP_ROUND) & (s.raising == 0)),
        (Reason.NO_BRIDGE, (o.fund == TAKE_BRIDGE) & (s.bridge != 1)),
    ]


def _standing(s: State, o: Orders, r: Rules) -> Checks:
    _, wait = barred(s, r)
    return [
        (Reason.NOT_YET, wait > 0),
        (Reason.OUT_OF_RANGE, (o.standing < 0) | (o.standing > r.standing.longest)),
        (Reason.NOTHING_THERE, (o.standing == 0) & (s.standing <= s.month)),
    ]


def _appointments(s: State, o: Orders, r: Rules) -> Checks:
    office = np.arange(len(o.appoint)).reshape(-1, 1, 1)
    early = (office == SOURCING_OFFICE) & (s.chapter < r.people.sourcing_from)
    return [
        (Reason.OUT_OF_RANGE, np.abs(o.appoint) != 1),
        (Reason.TOO_EARLY, (o.appoint > 0) & early),
        (Reason.APPOINTED, (o.appoint > 0) & (s.offices > 0)),
        (Reason.NOT_APPOINTED, (o.appoint < 0) & (s.offices == 0)),
        (Reason.TOO_SOON, (o.appoint < 0) & (s.office_age < r.people.office_least)),
    ]


def _answers(s: State, o: Orders, r: Rules) -> Checks:
    """`o` holds what of the other kinds is allowed: an answer that is a decision wants that decision."""
    deck = r.content.deck
    card = np.maximum(s.card, 0.0).astype(np.int64)
    counts = deck.counts[card] if deck.cards else 0.0 * s.card
    return [
        (Reason.NO_CARD, s.card < 0),
        (Reason.OUT_OF_RANGE, (o.answer < 1) | (o.answer > counts)),
        (Reason.TOO_DEAR, answer_price(s, o, r) > np.maximum(s.cash, 0.0)),
        (Reason.NOT_DECIDED, _wants_decision(s, o, r)),
    ]


def _wants_decision(s: State, o: Orders, r: Rules) -> Flags:
    """Where the answer is a decision that was not taken this month (C, W), for the function that the card is about."""
    missing = np.zeros(s.card.shape, bool)
    for n, card in enumerate(r.content.deck.cards):
        for position, choice in enumerate(card.choices):
            here = (s.card == n) & (o.answer == position + 1.0)
            if not choice.decision or not here.any():
                continue
            kind = next(kind for kind in KINDS if kind.name == choice.decision)
            given = getattr(o, kind.key) != kind.neutral
            if "function" in kind.axes and (s.card_function >= 0).any():
                index = np.arange(s.awake.shape[0]).reshape(-1, 1, 1)
                given = given & ((index == s.card_function) | (s.card_function < 0))
            missing = missing | (here & ~given.reshape(-1, *s.card.shape).any(axis=0))
    return missing


CHECKS: dict[str, Check] = {
    "priority": _priorities,
    "hands_on": _help,
    "fund": _funding,
    "standing": _standing,
    "appoint": _appointments,
    "answer": _answers,
}
"""By kind of decision."""
