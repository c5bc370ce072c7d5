"""What needs whoever plays: why months that pass one after the other stop passing.

Each reason is asked of the month that has just closed, and of the month that is to be played: what landed, what is due,
what crossed a mark. What was so before, and was passed over, stops nothing a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.company import runway
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import one
from infosim.game.facts.stories import landed
from infosim.game.present.afterwards import became
from infosim.game.present.header import way_to_goal
from infosim.game.present.report import as_of
from infosim.game.present.standing import overloaded
from infosim.game.present.telling import Telling, joined
from infosim.game.present.warnings import alert
from infosim.game.views.prose import Prose
from infosim.locale import message

MOST_MONTHS = 3
"""Months that pass at most without anybody looked."""
NOTICE = 3.0
"""Months before a date from which it may not be slept through."""
SCARCE = 9.0
"""Months of money under which one should look."""
CELLS = 110


def needs(t: Telling) -> Prose | None:
    """Why to stop after the month that has just closed, the most pressing first; None: nothing needs anybody."""
    if t.played.over:
        # words: cells 110; why months stop passing: the game is over
        return t.say(message("needs", "The game is over."))
    found: list[Prose] = []
    for reasons in REASONS:
        found += reasons(t)
    return joined(found, CELLS) if found else None


def nothing(t: Telling) -> Prose:
    """After as many months as may pass at once, or as were wanted."""
    # words: cells 60; months passed, as many as may at once
    return t.say(message("needs", "Nothing needed you."))


def _speaks(t: Telling) -> Iterator[Prose]:
    """What would speak first in the control room."""
    first = alert(t)
    if first is not None:
        yield first[0].short


def _landed(t: Telling) -> Iterator[Prose]:
    """Who would like a post, who started, and who announced that they leave."""
    s = t.played.now
    for f in range(len(t.played.rules.layout.functions)):
        started, quits = one(total(s.arrivals)[f]), one(total(s.quits)[f])
        new = int(((s.candidate_vacancy[:, f] >= 0) & (s.candidate_age[:, f] == 0)).sum())
        if new:
            # words: cells 60; why months stop passing: somebody would like an open post
            came = message("needs", "{function}: {n} candidate to answer.", "{function}: {n} candidates to answer.")
            yield t.say(came, n=new, function=t.function(f))
        if started:
            # words: cells 60; why months stop passing
            starts = message("needs", "{function}: {n} newcomer is here.", "{function}: {n} newcomers are here.")
            yield t.say(starts, n=started, function=t.function(f))
        if quits:
            # words: cells 60; why months stop passing: people announced that they leave
            leaves = message("needs", "{function}: {n} person leaves.", "{function}: {n} people leave.")
            yield t.say(leaves, n=quits, function=t.function(f))


def _freelancers(t: Telling) -> Iterator[Prose]:
    """Freelancers who came, and those whose term is over."""
    s, before = t.played.now, t.played.before
    for f in range(len(t.played.rules.layout.functions)):
        now, then = one(s.freelancers[f]), one(before.freelancers[f])
        if now > then:
            # words: cells 60; why months stop passing
            came = message("needs", "{function}: {n} freelancer is here.", "{function}: {n} freelancers are here.")
            yield t.say(came, n=now - then, function=t.function(f))
        elif now < then:
            # words: cells 60; why months stop passing
            went = message("needs", "{function}: {n} freelancer is gone.", "{function}: {n} freelancers are gone.")
            yield t.say(went, n=then - now, function=t.function(f))


def _firms(t: Telling) -> Iterator[Prose]:
    """Bids that came in, hand-overs that ended, contracts that did, vendors that named their price."""
    s, before, r = t.played.now, t.played.before, t.played.rules
    for f in range(len(r.layout.functions)):
        now, then = (s.bid_vendor[:, f] >= 0).sum(), (before.bid_vendor[:, f] >= 0).sum()
        if now and not then:
            # words: cells 60; why months stop passing
            bids = message("needs", "{function}: {n} bid to read.", "{function}: {n} bids to read.")
            yield t.say(bids, n=float(now), function=t.function(f))
        for slot in range(s.contract_vendor.shape[0]):
            yield from _contract(t, slot, f)


def _contract(t: Telling, slot: int, f: int) -> Iterator[Prose]:
    s, before = t.played.now, t.played.before

    held, holds = int(one(before.contract_vendor[slot, f])), int(one(s.contract_vendor[slot, f]))
    if held >= 0 > holds:
        # words: cells 60; why months stop passing: a contract has ended
        yield t.say(message("needs", "{vendor} is gone: {function}."), vendor=t.vendor(held), function=t.short(f))
    if holds < 0 or held != holds:
        return
    age, length = one(s.contract_age[slot, f]), one(s.contract_transition[slot, f])
    if age == np.ceil(length) and length > 0:
        # words: cells 60; why months stop passing: a hand-over has ended
        done = message("needs", "{vendor} has taken over: {function}.")
        yield t.say(done, vendor=t.vendor(holds), function=t.short(f))
    left, silent = one(s.contract_left[slot, f]), one(s.contract_answer[slot, f]) == 0
    asked = one(s.contract_ask[slot, f]) > 0 and silent and one(s.contract_notice[slot, f]) < 0
    if asked and (one(before.contract_ask[slot, f]) == 0 or left in (NOTICE, 1.0)):
        # words: cells 60; why months stop passing: a renewal is to be answered; {date} is e.g. 30 Apr
        answer = message("needs", "{vendor} wants an answer by {date}.")
        yield t.say(answer, vendor=t.vendor(holds), date=t.day_cut(max(left - 1.0, 0.0)))
    if one(s.contract_notice[slot, f]) >= 0 > one(before.contract_notice[slot, f]):
        # words: cells 60; why months stop passing: notice was given to a vendor
        yield t.say(message("needs", "{vendor} has been given notice."), vendor=t.vendor(holds))


def _company(t: Telling) -> Iterator[Prose]:
    """Money that came, a chapter, a goal, a function that woke."""
    s, before, w = t.played.now, t.played.before, t.words
    if one(s.raised) > 0:
        # words: cells 60; why months stop passing: a round of funding closed
        yield t.say(message("needs", "{money} is in the bank."), money=w.money(one(s.raised)))
    if one(s.chapter) != one(before.chapter):
        # words: cells 60; why months stop passing: a chapter of the company's life begins
        begins = message("needs", "A chapter begins: {chapter}.")
        yield t.say(begins, chapter=t.chapter(int(one(s.chapter))))
    elif way_to_goal(t.played) >= 1.0 > way_to_goal(as_of(t.played, t.played.closed - 1)):
        # words: cells 60; why months stop passing
        yield t.say(message("needs", "The goal of the chapter is reached."))
    for f in np.flatnonzero((s.awake > before.awake)[:, 0, 0]):
        # words: cells 60; why months stop passing: the company is large enough for one more function
        yield t.say(message("needs", "{function} wakes."), function=t.function(int(f)))


def _tokens(t: Telling) -> Iterator[Prose]:
    """What an answer of earlier months had left under way, and has landed."""
    for due in landed(t.played, t.played.closed):
        yield became(t, due)


def _marks(t: Telling) -> Iterator[Prose]:
    """Money, waits and days that crossed a mark; what a standing order asks."""
    played, w = t.played, t.words
    months, then = one(runway(played.now)), one(runway(played.before))
    if months < SCARCE <= then:
        # words: cells 60; why months stop passing: {months} is e.g. 8 mo
        yield t.say(message("needs", "{months} of cash are left."), months=w.months(months))
    aims = played.rules.content.functions.lead_time
    late = [(s.lead_time > aims) & (s.awake > 0) for s in played.states[-3:]]
    for f, _ in enumerate(played.rules.layout.functions):
        over = [bool(each[f, 0, 0]) for each in late]
        if over[-2:] == [True, True] and over[:-2] != [True] and played.closed > 1:
            # words: cells 60; why months stop passing: two months in a row
            waits = message("needs", "{function}: work waits over its aim, twice.")
            yield t.say(waits, function=t.function(f))
    days = t.facts.days
    over_limit = played.rules.attention.over_limit
    if -days.left > over_limit * days.had:
        # words: cells 60; why months stop passing: the month to come is overdrawn
        yield t.say(message("needs", "{days} too many are taken."), days=w.days(-days.left))
    before = {work.index for work in overloaded(Telling(Facts(as_of(played, played.closed - 1)), w))}
    for work in overloaded(t):
        if work.index not in before:
            # words: cells 60; why months stop passing: a standing order asks about a function's load
            yield t.say(message("needs", "{function}: load {load}, and nobody on the way."),
                        function=t.function(work.index), load=w.percent(work.load, 0))  # fmt: skip


REASONS: tuple[Callable[[Telling], Iterator[Prose]], ...] = (
    _speaks,
    _company,
    _tokens,
    _landed,
    _firms,
    _freelancers,
    _marks,
)
