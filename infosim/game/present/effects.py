"""What became of the decisions of the last months: found, arrived, taken over, or still on its way."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.engine.hiring import SIGNED
from infosim.engine.layout import LEVELS
from infosim.game.decisions import (
    Call,
    Candidate,
    Counter,
    CounterBid,
    Decision,
    Exit,
    Freelance,
    Fund,
    OpenVacancy,
    Sign,
    Tender,
)
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import Played, one
from infosim.game.plan import decisions_of, orders_of
from infosim.game.present.decided import told_of
from infosim.game.present.telling import Telling
from infosim.game.seat import Seat
from infosim.game.views.prose import Prose
from infosim.game.views.report import Effect

MONTHS_BACK = 4
MOST = 6


def effects(t: Telling) -> tuple[Effect, ...]:
    """The last decisions, newest first, each with its price and what became of it so far."""
    played = t.played
    told: list[Effect] = []
    for n in range(played.closed, max(played.closed - MONTHS_BACK, 0), -1):
        seat = Seat(played.states[n - 1], played.rules.layout)
        for decision in decisions_of(played.orders[n - 1], seat):
            if len(told) >= MOST:
                return tuple(told[:MOST])
            orders = orders_of((decision,), seat)
            became = Prose(_became(t, decision, n))
            told += [
                Effect(played.first_day(n), each.text, Prose(each.cost), became)
                for each in told_of(t, orders, seat.state)
            ]
    return tuple(told[:MOST])


def _became(t: Telling, decision: Decision, n: int) -> str:
    """What became of a decision of month n, at most 20 cells."""
    w = t.words
    match decision:
        case OpenVacancy():
            return _post(t, decision, n)
        case Freelance(function=function):
            f = _function(t.played, function)
            if one(t.played.now.freelancers[f]) + one(t.played.now.freelancers_coming[f]) <= 0:
                # words: cells 20; what became of freelancers who were called
                return w.text("effect", "gone again")
            within = one(t.played.now.freelancers_until[f]) - t.played.month
            # words: cells 20; what became of freelancers who were called
            return w.text("effect", "until {month}", month=t.month_cut(within))
        case Tender(function=function):
            return _tender(t, function, n)
        case Counter(function=function, level=level):
            at = LEVELS.index(level), _function(t.played, function)
            if one(t.played.states[n].stayed[at]) > 0:
                # words: cells 20; what became of a counter-offer: whoever had resigned stays
                return w.text("effect", "they stay")
            # words: cells 20; what became of a counter-offer: it did not help
            return w.text("effect", "they left")
        case Candidate(function=function, slot=slot):
            went = one(t.played.states[n].candidate_went[slot, _function(t.played, function)])
            if went == SIGNED:
                # words: cells 20; what became of a candidate
                return w.text("effect", "signed")
            if went:
                # words: cells 20; what became of a candidate: they work for somebody else now
                return w.text("effect", "went elsewhere")
            # words: cells 20; what became of a candidate: they were let wait, or seen once more
            return w.text("effect", "waited")
        case Sign(function=function, vendor=vendor):
            return _signed(t, function, vendor)
        case Call():
            # words: cells 20; what became of a reference call: it was made, and written down
            return w.text("effect", "in the notebook")
        case CounterBid(function=function, vendor=vendor):
            f, v = _function(t.played, function), t.played.rules.layout.vendors.index(vendor)
            there = t.played.states[n].bid_vendor[:, f, 0, 0] == v
            if (t.played.states[n].bid_counter[:, f, 0, 0][there] > 0).any():
                # words: cells 20; what became of better terms that a bidder was asked for
                return w.text("effect", "granted")
            # words: cells 20; what became of better terms that a bidder was asked for
            return w.text("effect", "declined")
        case Exit(function=function, vendor=vendor):
            held = _contract(t, function, vendor)
            if held is None:
                # words: cells 20; what became of a contract that was left
                return w.text("effect", "ended")
            # words: cells 20; what became of a contract that was left
            return w.text("effect", "ends {date}", date=t.day_cut(_ends(held.leaves_in, held.ends_in)))
        case Fund():
            if one(t.played.now.raising) > 0:
                # words: cells 20; what became of a round; out of ten
                return w.text("effect", "ready {tenths} of 10", tenths=w.fixed(one(t.played.now.round_bar) * 10, 0))
            # words: cells 20; what became of a decision: it is done
            return w.text("effect", "done")
        case _:
            # words: cells 20; what became of a decision: it holds
            return w.text("effect", "in force")


def _ends(leaves: float | None, ends: float) -> float:
    return ends if leaves is None else leaves


def _function(played: Played, key: str) -> int:
    return played.rules.layout.functions.index(key)


def _post(t: Telling, decision: OpenVacancy, n: int) -> str:
    w, played = t.words, t.played
    f, slot = _function(played, decision.function), decision.slot or 0
    here = played.now
    if one(here.vacancy_posts[slot, f]) > 0 and one(here.vacancy_age[slot, f]) >= played.closed - n + 1:
        # words: cells 20; what became of a post; {week} is e.g. wk 9
        return w.text("effect", "nobody yet, {week}", week=t.week(one(here.vacancy_age[slot, f])))
    closed = any(one(orders.close[slot, f]) > 0 for orders in played.orders[n:])
    if closed:
        # words: cells 20; what became of a post
        return w.text("effect", "closed again")
    if one(total(here.joining)[f]) > 0:
        # words: cells 20; what became of a post: somebody signed
        return w.text("effect", "somebody signed")
    # words: cells 20; what became of a post
    return w.text("effect", "filled")


def _tender(t: Telling, function: str, n: int) -> str:
    w, played = t.words, t.played
    f = _function(played, function)
    for tender in t.facts.tenders:
        if tender.function == f:
            if tender.bids:
                # words: cells 20; what became of a tender
                return w.plural("effect", "{n} bid", "{n} bids", len(tender.bids))
            # words: cells 20; what became of a tender
            return w.text("effect", "no bid yet")
    if any(one(orders.sign[f]) > 0 for orders in played.orders[n:]):
        # words: cells 20; what became of a tender
        return w.text("effect", "signed")
    # words: cells 20; what became of a tender
    return w.text("effect", "nothing signed")


def _contract(t: Telling, function: str, vendor: str) -> Contract | None:
    f = _function(t.played, function)
    v = t.played.rules.layout.vendors.index(vendor)
    return next((c for c in t.facts.contracts if c.function == f and c.vendor == v), None)


def _signed(t: Telling, function: str, vendor: str) -> str:
    held = _contract(t, function, vendor)
    w = t.words
    if held is None:
        # words: cells 20; what became of a contract
        return w.text("effect", "ended")
    if held.moving:
        # words: cells 20; what became of a contract: how much of its work it does
        return w.text("effect", "{share} taken over", share=w.percent(held.moved, 0))
    # words: cells 20; what became of a contract
    return w.text("effect", "in place")
