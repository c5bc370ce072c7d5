"""Decisions of the head of IT for the company in words."""

from __future__ import annotations

from collections.abc import Iterator

from infosim.engine.billing import bridge_offer
from infosim.engine.layout import OFFICES, STANDING
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND, TAKE_BRIDGE
from infosim.game.facts.played import one
from infosim.game.present.decided.case import Case, Teller
from infosim.game.present.developing import office_name
from infosim.game.present.event import label
from infosim.game.present.standing import name
from infosim.game.views.room import Decided


def _hands_on(c: Case) -> Iterator[Decided]:
    t, w = c.t, c.t.words
    f = int(one(c.o.hands_on))
    if f < 0:
        # words: cells 38; a decision of this month: where the head of IT works
        text = w.text("decided", "Hands-on: wherever it is worst")
    else:
        # words: cells 38; a decision of this month: where the head of IT works
        text = w.text("decided", "Hands-on: {function}", function=t.short(f))
    yield Decided(text, c.days(0.0))


def _priority(c: Case) -> Iterator[Decided]:
    w, mix = c.t.words, c.o.priority[:, 0, 0]
    # words: cells 38; a decision of this month: shares of product time, in percent
    text = w.text(
        "decided", "Mix: features {features}, quality {quality}, debt {debt}",
        features=w.hundredths(mix[0]), quality=w.hundredths(mix[1]), debt=w.hundredths(mix[2]),
    )  # fmt: skip
    yield Decided(text, c.days(c.t.played.rules.attention.priorities))


def _fund(c: Case) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    choice, which = one(c.o.fund), int(one(c.s.rounds))
    rounds = r.content.rounds
    if choice == TAKE_BRIDGE:
        # words: cells 38; a decision of this month
        text = w.text("decided", "Bridge taken")
        yield Decided(text, w.money_change(one(bridge_offer(c.s, r))))
        return
    name = t.round(min(which, len(rounds.mrr) - 1))
    if choice == START_ROUND:
        # words: cells 38; a decision of this month; the name of a round of funding
        yield Decided(w.text("decided", "Round started: {round}", round=name), c.a_month(r.attention.round))
    elif choice == STOP_ROUND:
        # words: cells 38; a decision of this month; the name of a round of funding
        yield Decided(w.text("decided", "Round stopped: {round}", round=name), c.days(0.0))
    elif choice == ACCEPT_SHEET:
        # words: cells 38; a decision of this month; the name of a round of funding
        text = w.text("decided", "Term sheet accepted: {round}", round=name)
        yield Decided(text, w.money_change(float(rounds.amount[min(which, len(rounds.mrr) - 1)])))


def _standing(c: Case, rule: int) -> Iterator[Decided]:
    t, w = c.t, c.t.words
    months, order = int(c.at("standing", rule)), name(t, STANDING[rule])
    if months:
        until = t.played.first_day(int(c.s.month) + months)
        # words: cells 32; until when a standing order holds; e.g. till Aug 2028
        yield Decided(order, w.text("decided.cost", "till {month}", month=w.month_short(until)))
    else:
        # words: cells 38; a decision of this month: a standing order, named, is ended
        yield Decided(w.text("decided", "Ended: {order}", order=order), c.days(0.0))


def _answer(c: Case) -> Iterator[Decided]:
    t, w, deck = c.t, c.t.words, c.t.played.rules.content.deck
    card, choice = int(one(c.s.card)), int(one(c.o.answer)) - 1
    layout = t.played.rules.layout
    # words: cells 38; a decision of this month: an answer to an event
    text = w.text("decided", "Answered: {answer}", answer=label(t, layout.cards[card], layout.choices[card][choice]))
    price, days = float(deck.price[card, choice]), float(deck.days[card, choice])
    yield Decided(text, c.and_euros(days, price))


def _appoint(c: Case, office: int) -> Iterator[Decided]:
    t, w, p = c.t, c.t.words, c.t.played.rules.people
    name = office_name(t, OFFICES[office])
    if c.at("appoint", office) < 0:
        # words: cells 38; a decision of this month: a post beside the head of IT is ended
        yield Decided(w.text("decided", "Post ended: {post}", post=name), c.days(0.0))
        return
    # words: cells 38; a decision of this month: a post beside the head of IT is filled
    text = w.text("decided", "Appointed: {post}", post=name)
    cents = 100.0 * (p.manager_pay, p.sourcing_pay)[office]
    # words: cells 32; what a post costs; e.g. €6k a month
    yield Decided(text, w.text("decided.cost", "{money} a month", money=w.money_change(cents)))


TELLERS: dict[str, Teller] = {
    "hands_on": _hands_on,
    "priority": _priority,
    "fund": _fund,
    "standing": _standing,
    "answer": _answer,
    "appoint": _appoint,
}
"""By kind of decision."""
