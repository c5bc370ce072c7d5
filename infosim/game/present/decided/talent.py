"""Decisions about people in words: searches, candidates, pay, freelancers, those who grow or are let go."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.hiring import of_vacancy, post_pay
from infosim.engine.layout import NEARSHORE
from infosim.engine.orders import CROSS_TRAIN, LEAD, TRAIN
from infosim.engine.people import loaded_month, market_pay
from infosim.engine.seats import team_market
from infosim.engine.state import State
from infosim.game.decisions.talent import ANSWERS
from infosim.game.facts.people import candidate_name
from infosim.game.facts.played import one
from infosim.game.present.decided.case import Case, Teller
from infosim.game.present.telling import Telling
from infosim.game.views.room import Decided


def _open_vacancy(c: Case, slot: int, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    n, level = int(c.at("open_posts", slot, f)), int(c.at("open_level", slot, f))
    # words: cells 38; a decision of this month; level is junior, mid or senior
    text = w.plural(
        "decided", "Post opened: {function}, {level}", "{n} posts opened: {function}, {level}", n,
        function=t.short(f), level=t.level(level),
    )  # fmt: skip
    if c.at("open_agency", slot, f) > 0:
        pay = one(market_pay(c.s, r)[level, f]) * c.at("open_pay", slot, f)
        fee = pay * (r.people.agency_share + r.people.arrival_months / 12.0)
        # words: cells 32; what a post costs that an agency fills; e.g. 0 d, €10k on arrival
        cost = w.text("decided.cost", "{days}, {money} on arrival", days=c.days(0.0), money=w.money(fee))
    else:
        cost = c.a_month(r.attention.vacancy * min(n, 2) + r.attention.vacancy_third * max(n - 2, 0))
    if c.at("open_place", slot, f) >= NEARSHORE:
        # words: cells 32; what a post abroad costs: days once to set it up, then what any post costs
        cost = w.text("decided.cost", "{days}, then {cost}", days=w.days(r.attention.abroad), cost=cost)
    yield Decided(text, cost)


def _close_vacancy(c: Case, _slot: int, f: int) -> Iterator[Decided]:
    # words: cells 38; a decision of this month
    yield Decided(c.t.words.text("decided", "Post closed: {function}", function=c.t.short(f)), c.days(0.0))


def _candidate(c: Case, slot: int, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    answer = ANSWERS[int(c.at("candidate", slot, f)) - 1]
    came = c.s.month - int(one(c.s.candidate_age[slot, f]))
    name = candidate_name(t.played, f, slot, came)
    if answer == "take":
        # words: cells 38; a decision of this month: a candidate is hired
        text = w.text("decided", "Taken: {name}", name=name)
    elif answer == "raise":
        # words: cells 38; a decision of this month: a candidate is offered more pay
        text = w.text("decided", "Offered more: {name}", name=name)
    elif answer == "wait":
        # words: cells 38; a decision of this month: a candidate waits
        text = w.text("decided", "Waits: {name}", name=name)
    else:
        # words: cells 38; a decision of this month: a candidate is seen once more
        text = w.text("decided", "Interview: {name}", name=name)
        yield Decided(text, c.days(r.attention.interview))
        return
    if answer == "wait":
        yield Decided(text, c.days(0.0))
        return
    pay = one(of_vacancy(post_pay(c.s, r), c.s)[slot, f])
    more = 1.0 + (r.people.candidate_raise if answer == "raise" else 0.0)
    # words: cells 32; what somebody who is hired will earn; e.g. €31k a year
    yield Decided(text, w.text("decided.cost", "{money} a year", money=w.money(pay * more)))


def _set_pay(c: Case, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    share = c.at("set_pay", f)
    # words: cells 38; a decision of this month; {share} is of the market's pay, e.g. 103%
    text = w.text("decided", "Pay: {function} to {share} of the market", function=t.short(f),
                  share=w.percent(share, 0))  # fmt: skip
    more = _raise(c, f, share)
    # words: cells 32; what a rise costs; e.g. 1 d, €1.2k a month
    cost = w.text(
        "decided.cost",
        "{days}, {money} a month",
        days=c.days(r.attention.pay_round),
        money=w.money_change(more),
    )
    yield Decided(text, cost)


def _raise(c: Case, f: int, share: float) -> float:
    r = c.t.played.rules
    rise = np.maximum(share * team_market(c.s, r) - c.s.pay, 0.0)
    return one(total(loaded_month(rise, r) * c.s.heads)[f])


def _counter(c: Case, level: int, f: int) -> Iterator[Decided]:
    t, w = c.t, c.t.words
    # words: cells 38; a decision of this month: more pay for somebody who resigned; level is junior, mid or senior
    text = w.text("decided", "Counter-offer: {function}, {level}", function=t.short(f), level=t.level(level))
    yield Decided(text, c.days(t.played.rules.attention.counter))


def _let_go(c: Case, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    n = int(c.at("let_go", f))
    # words: cells 38; a decision of this month; no joke
    text = w.plural("decided", "Laid off: {n} person, {function}", "Laid off: {n} people, {function}", n,
                    function=t.short(f))  # fmt: skip
    yield Decided(text, c.and_euros(r.attention.lay_off, severance_of(c.s, f, n, r.people.severance_months)))


def _freelance(c: Case, f: int) -> Iterator[Decided]:
    t, w, r = c.t, c.t.words, c.t.played.rules
    n = int(c.at("freelance", f))
    if n < 0:
        # words: cells 38; a decision of this month
        yield Decided(w.text("decided", "Freelancers end: {function}", function=t.short(f)), c.days(0.0))
        return
    months = c.at("freelance_months", f)
    # words: cells 38; a decision of this month
    text = w.plural(
        "decided", "{n} freelancer: {function}, {months}", "{n} freelancers: {function}, {months}", n,
        function=t.short(f), months=w.months(months),
    )  # fmt: skip
    cents = n * freelance_month(t, c.s, f)
    # words: cells 32; what freelancers cost; e.g. 1 d and €9.6k a month
    cost = w.text(
        "decided.cost",
        "{days} and {money} a month",
        days=c.days(r.attention.freelancer * n),
        money=w.money(cents),
    )
    yield Decided(text, cost)


def _develop(c: Case, f: int) -> Iterator[Decided]:
    t, w, a = c.t, c.t.words, c.t.played.rules.attention
    code, short = c.at("develop", f), t.short(f)
    if code == LEAD:
        # words: cells 38; a decision of this month: somebody of a team learns to lead it
        text, days = w.text("decided", "Lead promoted: {function}", function=short), a.develop_lead
    elif code == CROSS_TRAIN:
        to = t.short(max(int(c.at("develop_for", f)), 0))
        # words: cells 38; a decision of this month: people of a function learn the work of another
        text, days = w.text("decided", "{function} learns {other}", function=short, other=to), a.develop_cross
    elif code == TRAIN:
        # words: cells 38; a decision of this month: a junior of a function is trained
        text, days = w.text("decided", "Junior in training: {function}", function=short), a.develop_train
    else:
        # words: cells 38; a decision of this month: what is known in a function is found out
        text, days = w.text("decided", "Know-how audit: {function}", function=short), a.audit
    yield Decided(text, c.days(days))


def severance_of(s: State, f: int, n: int, months: float) -> float:
    """Paid to so many people laid off in a function, the least senior first, cents."""
    paid = 0.0
    for level in range(s.heads.shape[0]):
        here = min(n, int(one(s.heads[level, f] - s.leaving[level, f])))
        paid += here * one(s.pay[level, f]) * months / 12.0
        n -= here
    return paid


def freelance_month(t: Telling, s: State, f: int) -> float:
    """What a freelancer costs in a function, cents a month."""
    r = t.played.rules
    pool = r.layout.pool(r.content.functions.skill[f], 0)
    return one(loaded_month(market_pay(s, r)[1], r)[f]) * float(r.content.pools.freelance[pool])


TELLERS: dict[str, Teller] = {
    "open_vacancy": _open_vacancy,
    "close_vacancy": _close_vacancy,
    "candidate": _candidate,
    "set_pay": _set_pay,
    "counter": _counter,
    "let_go": _let_go,
    "freelance": _freelance,
    "develop": _develop,
}
"""By kind of decision."""
