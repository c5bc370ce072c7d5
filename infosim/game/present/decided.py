"""Decisions in words, with what they cost: of this month, and of the months that have closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import by_place
from infosim.engine.batch import Array
from infosim.engine.billing import bridge_offer
from infosim.engine.hiring import of_vacancy, post_pay
from infosim.engine.layout import NATIONAL, OFFICES, STANDING
from infosim.engine.orders import (
    ACCEPT_SHEET,
    ASK_EXIT,
    ASK_LEVEL,
    ASK_PRICE,
    COUNTER_CREDIT,
    COUNTER_NOTICE,
    COUNTER_TERM,
    CROSS_TRAIN,
    KINDS,
    LEAD,
    START_ROUND,
    STOP_ROUND,
    TAKE_BRIDGE,
    TRAIN,
    Orders,
)
from infosim.engine.people import loaded_month, market_pay
from infosim.engine.renewal import at_its_term, exit_price
from infosim.engine.scope import rescoped
from infosim.engine.state import State
from infosim.game.decisions.talent import ANSWERS
from infosim.game.facts.people import candidate_name
from infosim.game.facts.played import one
from infosim.game.plan import orders_of
from infosim.game.present.developing import office_name
from infosim.game.present.event import label
from infosim.game.present.standing import name
from infosim.game.present.telling import Telling
from infosim.game.views.room import Decided


def decided(t: Telling) -> tuple[Decided, ...]:
    """What standing orders decide in the month being played, then what was decided in it, in its order."""
    played = t.played
    own = [told for decision in played.planned for told in told_of(t, orders_of((decision,), played.seat), played.now)]
    return (*(replace(told, standing=True) for told in told_of(t, played.added, played.now)), *own)


def told_of(t: Telling, orders: Orders, s: State) -> tuple[Decided, ...]:
    """The decisions that orders hold, in the order of their kinds, as they were taken in a state."""
    return tuple(_Teller(t, orders, s).all())


@dataclass(frozen=True)
class _Teller:
    t: Telling
    o: Orders
    s: State

    def all(self) -> Iterator[Decided]:
        for kind in KINDS:
            given = getattr(self.o, kind.key) != kind.neutral
            if not given.any():
                continue
            if kind.name == "priority":
                yield self._priority()
                continue
            for at in np.argwhere(given[..., 0, 0]):
                yield from getattr(self, f"_{kind.name}")(*(int(i) for i in at))

    def _at(self, name: str, *at: int) -> float:
        return one(getattr(self.o, name)[at])

    def _days(self, days: float) -> str:
        return self.t.words.days(days)

    def _a_month(self, days: float) -> str:
        # words: cells 16; days of the head of IT each month; e.g. 1.5 d a month
        return self.t.words.text("decided.cost", "{days} a month", days=self.t.words.days(days))

    def _and_euros(self, days: float, cents: float) -> str:
        """Days now, and money once."""
        # words: cells 32; what a decision costs: days of the head of IT, and money once; e.g. 2 d, €5.2k once
        both = self.t.words.text(
            "decided.cost", "{days}, {money} once", days=self._days(days), money=self.t.words.money(cents)
        )
        return both if cents > 0 else self._days(days)

    def _open_vacancy(self, slot: int, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        n, level = int(self._at("open_posts", slot, f)), int(self._at("open_level", slot, f))
        # words: cells 38; a decision of this month; level is junior, mid or senior
        text = w.plural(
            "decided", "Post opened: {function}, {level}", "{n} posts opened: {function}, {level}", n,
            function=t.short(f), level=t.level(level),
        )  # fmt: skip
        if self._at("open_agency", slot, f) > 0:
            pay = one(market_pay(self.s, r)[level, f]) * self._at("open_pay", slot, f)
            fee = pay * (r.people.agency_share + r.people.arrival_months / 12.0)
            # words: cells 32; what a post costs that an agency fills; e.g. 0 d, €10k on arrival
            cost = w.text("decided.cost", "{days}, {money} on arrival", days=self._days(0.0), money=w.money(fee))
        else:
            cost = self._a_month(r.attention.vacancy * min(n, 2) + r.attention.vacancy_third * max(n - 2, 0))
        yield Decided(text, cost)

    def _close_vacancy(self, _slot: int, f: int) -> Iterator[Decided]:
        # words: cells 38; a decision of this month
        yield Decided(
            self.t.words.text("decided", "Post closed: {function}", function=self.t.short(f)), self._days(0.0)
        )

    def _set_pay(self, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        share = self._at("set_pay", f)
        # words: cells 38; a decision of this month; {share} is of the market's pay, e.g. 103%
        text = w.text("decided", "Pay: {function} to {share} of the market", function=t.short(f),
                      share=w.percent(share, 0))  # fmt: skip
        more = self._raise(f, share)
        # words: cells 32; what a rise costs; e.g. 1 d, €1.2k a month
        cost = w.text(
            "decided.cost",
            "{days}, {money} a month",
            days=self._days(r.attention.pay_round),
            money=w.money_change(more),
        )
        yield Decided(text, cost)

    def _raise(self, f: int, share: float) -> float:
        r = self.t.played.rules
        rise = np.maximum(share * market_pay(self.s, r) - self.s.pay, 0.0)
        return one(total(loaded_month(rise, r) * self.s.heads)[f])

    def _let_go(self, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        n = int(self._at("let_go", f))
        # words: cells 38; a decision of this month; no joke
        text = w.plural("decided", "Laid off: {n} person, {function}", "Laid off: {n} people, {function}", n,
                        function=t.short(f))  # fmt: skip
        yield Decided(text, self._and_euros(r.attention.lay_off, severance_of(self.s, f, n, r.people.severance_months)))

    def _freelance(self, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        n = int(self._at("freelance", f))
        if n < 0:
            # words: cells 38; a decision of this month
            yield Decided(w.text("decided", "Freelancers end: {function}", function=t.short(f)), self._days(0.0))
            return
        months = self._at("freelance_months", f)
        # words: cells 38; a decision of this month
        text = w.plural(
            "decided", "{n} freelancer: {function}, {months}", "{n} freelancers: {function}, {months}", n,
            function=t.short(f), months=w.months(months),
        )  # fmt: skip
        cents = n * freelance_month(t, self.s, f)
        # words: cells 32; what freelancers cost; e.g. 1 d and €9.6k a month
        cost = w.text(
            "decided.cost",
            "{days} and {money} a month",
            days=self._days(r.attention.freelancer * n),
            money=w.money(cents),
        )
        yield Decided(text, cost)

    def _tender(self, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        if self._at("tender", f) < 0:
            # words: cells 38; a decision of this month
            yield Decided(w.text("decided", "Tender dropped: {function}", function=t.short(f)), self._days(0.0))
            return
        form = int(self._at("tender_form", f))
        # words: cells 38; a decision of this month; form is extension, task, operation or service
        text = w.text("decided", "Tender opened: {function}, {form}", function=t.short(f), form=t.form(form))
        yield Decided(text, self._days(r.attention.tender + r.attention.bidder * self._at("tender_invite", f)))

    def _sign(self, f: int) -> Iterator[Decided]:
        t, w = self.t, self.t.words
        slot = int(self._at("sign", f)) - 1
        vendor = int(one(self.s.bid_vendor[slot, f]))
        if vendor < 0:
            return
        # words: cells 38; a decision of this month; {term} is e.g. 12 mo
        text = w.text("decided", "Signed: {vendor}, {term}", vendor=t.vendor(vendor),
                      term=w.months(self._at("sign_term", f)))  # fmt: skip
        fee, once = one(self.s.bid_fee[slot, f]), one(self.s.bid_oneoff[slot, f])
        # words: cells 32; what a contract costs; e.g. €5.6k a month, €3k once
        cost = w.text("decided.cost", "{fee} a month, {once} once", fee=w.money(fee), once=w.money(once))
        yield Decided(text, cost)

    def _bidder(self, slot: int, f: int) -> str:
        return self.t.vendor(max(int(one(self.s.bid_vendor[slot, f])), 0))

    def _call(self, slot: int, f: int) -> Iterator[Decided]:
        # words: cells 38; a decision of this month: references of a bidder are called
        text = self.t.words.text("decided", "References: {vendor}", vendor=self._bidder(slot, f))
        yield Decided(text, self._days(self.t.played.rules.attention.reference))

    def _counter_bid(self, slot: int, f: int) -> Iterator[Decided]:
        w, asked, vendor = self.t.words, self._at("counter_bid", slot, f), self._bidder(slot, f)
        if asked == COUNTER_TERM:
            # words: cells 38; a decision of this month: a bidder is asked for the rate of a long term
            text = w.text("decided", "Counter: {vendor}, long-term rate", vendor=vendor)
        elif asked == COUNTER_NOTICE:
            # words: cells 38; a decision of this month: a bidder is asked for less notice
            text = w.text("decided", "Counter: {vendor}, notice", vendor=vendor)
        elif asked == COUNTER_CREDIT:
            # words: cells 38; a decision of this month: a bidder is asked for more service credit
            text = w.text("decided", "Counter: {vendor}, credit", vendor=vendor)
        else:
            # words: cells 38; a decision of this month: a bidder is asked for a lower price
            text = w.text("decided", "Counter: {vendor}, price", vendor=vendor)
        yield Decided(text, self._days(self.t.played.rules.attention.counter_bid))

    def _vendor(self, slot: int, f: int) -> str:
        return self.t.vendor(max(int(one(self.s.contract_vendor[slot, f])), 0))

    def _set_scope(self, slot: int, f: int) -> Iterator[Decided]:
        w = self.t.words
        change = self._at("scope", slot, f)
        _, fee = rescoped(self.s, self.o, self.t.played.rules)
        # words: cells 38; a decision of this month; {change} is e.g. +25%
        text = w.text("decided", "Scope: {vendor} {change}", vendor=self._vendor(slot, f),
                      change=w.percent_change(change))  # fmt: skip
        more = one(fee[slot, f]) - one(self.s.contract_fee[slot, f])
        # words: cells 32; how a fee changes; e.g. +€1.2k a month
        yield Decided(text, w.text("decided.cost", "{money} a month", money=w.money_change(more)))

    def _govern(self, slot: int, f: int) -> Iterator[Decided]:
        w, r = self.t.words, self.t.played.rules
        level = self._at("govern", slot, f)
        # words: cells 38; a decision of this month; {level} is 0, 1 or 2
        text = w.text("decided", "Governance: {vendor}, level {level}", vendor=self._vendor(slot, f),
                      level=w.fixed(level, 0))  # fmt: skip
        # words: cells 32; what a level of governance costs; e.g. 0.7 d a month, 3% of the fee
        cost = w.text(
            "decided.cost",
            "{days} a month, {share} of the fee",
            days=self._days(r.attention.governance_level * level),
            share=w.percent(r.vendors.governance_cost * level, 0),
        )
        yield Decided(text, cost)

    def _renew_or_renegotiate(self, slot: int, f: int) -> Iterator[Decided]:
        w, r = self.t.words, self.t.played.rules
        answer, vendor = self._at("renew", slot, f), self._vendor(slot, f)
        if answer == ASK_PRICE:
            # words: cells 38; a decision of this month
            text = w.text("decided", "Renegotiated: {vendor}, price", vendor=vendor)
        elif answer == ASK_LEVEL:
            # words: cells 38; a decision of this month
            text = w.text("decided", "Renegotiated: {vendor}, service level", vendor=vendor)
        elif answer == ASK_EXIT:
            # words: cells 38; a decision of this month
            text = w.text("decided", "Renegotiated: {vendor}, exit clause", vendor=vendor)
        else:
            # words: cells 38; a decision of this month
            text = w.text("decided", "Renewed: {vendor}", vendor=vendor)
        yield Decided(text, self._days(r.attention.renewal))

    def _exit(self, slot: int, f: int) -> Iterator[Decided]:
        w, r = self.t.words, self.t.played.rules
        # words: cells 38; a decision of this month: a contract is left
        text = w.text("decided", "Notice given: {vendor}", vendor=self._vendor(slot, f))
        at_term = at_its_term(self.s, self.o.leave_overlap, r)[slot, f, 0, 0]
        price = 0.0 if at_term else one(exit_price(self.s, r)[slot, f])
        yield Decided(text, self._and_euros(r.attention.leave, price))

    def _priority(self) -> Decided:
        w, mix = self.t.words, self.o.priority[:, 0, 0]
        # words: cells 38; a decision of this month: shares of product time, in percent
        text = w.text(
            "decided", "Mix: features {features}, quality {quality}, debt {debt}",
            features=w.hundredths(mix[0]), quality=w.hundredths(mix[1]), debt=w.hundredths(mix[2]),
        )  # fmt: skip
        return Decided(text, self._days(self.t.played.rules.attention.priorities))

    def _hands_on(self) -> Iterator[Decided]:
        t, w = self.t, self.t.words
        f = int(one(self.o.hands_on))
        if f < 0:
            # words: cells 38; a decision of this month: where the head of IT works
            text = w.text("decided", "Hands-on: wherever it is worst")
        else:
            # words: cells 38; a decision of this month: where the head of IT works
            text = w.text("decided", "Hands-on: {function}", function=t.short(f))
        yield Decided(text, self._days(0.0))

    def _answer(self) -> Iterator[Decided]:
        t, w, deck = self.t, self.t.words, self.t.played.rules.content.deck
        card, choice = int(one(self.s.card)), int(one(self.o.answer)) - 1
        layout = t.played.rules.layout
        # words: cells 38; a decision of this month: an answer to an event
        text = w.text(
            "decided", "Answered: {answer}", answer=label(t, layout.cards[card], layout.choices[card][choice])
        )
        price, days = float(deck.price[card, choice]), float(deck.days[card, choice])
        yield Decided(text, self._and_euros(days, price))

    def _fund(self) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        choice, which = one(self.o.fund), int(one(self.s.rounds))
        rounds = r.content.rounds
        if choice == TAKE_BRIDGE:
            # words: cells 38; a decision of this month
            text = w.text("decided", "Bridge taken")
            yield Decided(text, w.money_change(one(bridge_offer(self.s, r))))
            return
        name = t.round(min(which, len(rounds.mrr) - 1))
        if choice == START_ROUND:
            # words: cells 38; a decision of this month; the name of a round of funding
            yield Decided(w.text("decided", "Round started: {round}", round=name), self._a_month(r.attention.round))
        elif choice == STOP_ROUND:
            # words: cells 38; a decision of this month; the name of a round of funding
            yield Decided(w.text("decided", "Round stopped: {round}", round=name), self._days(0.0))
        elif choice == ACCEPT_SHEET:
            # words: cells 38; a decision of this month; the name of a round of funding
            text = w.text("decided", "Term sheet accepted: {round}", round=name)
            yield Decided(text, w.money_change(float(rounds.amount[min(which, len(rounds.mrr) - 1)])))

    def _standing(self, rule: int) -> Iterator[Decided]:
        t, w = self.t, self.t.words
        months, order = int(self._at("standing", rule)), name(t, STANDING[rule])
        if months:
            until = t.played.first_day(int(self.s.month) + months)
            # words: cells 32; until when a standing order holds; e.g. till Aug 2028
            yield Decided(order, w.text("decided.cost", "till {month}", month=w.month_short(until)))
        else:
            # words: cells 38; a decision of this month: a standing order, named, is ended
            yield Decided(w.text("decided", "Ended: {order}", order=order), self._days(0.0))

    def _develop(self, f: int) -> Iterator[Decided]:
        t, w, a = self.t, self.t.words, self.t.played.rules.attention
        code, short = self._at("develop", f), t.short(f)
        if code == LEAD:
            # words: cells 38; a decision of this month: somebody of a team learns to lead it
            text, days = w.text("decided", "Lead promoted: {function}", function=short), a.develop_lead
        elif code == CROSS_TRAIN:
            to = t.short(max(int(self._at("develop_for", f)), 0))
            # words: cells 38; a decision of this month: people of a function learn the work of another
            text, days = w.text("decided", "{function} learns {other}", function=short, other=to), a.develop_cross
        elif code == TRAIN:
            # words: cells 38; a decision of this month: a junior of a function is trained
            text, days = w.text("decided", "Junior in training: {function}", function=short), a.develop_train
        else:
            # words: cells 38; a decision of this month: what is known in a function is found out
            text, days = w.text("decided", "Know-how audit: {function}", function=short), a.audit
        yield Decided(text, self._days(days))

    def _appoint(self, office: int) -> Iterator[Decided]:
        t, w, p = self.t, self.t.words, self.t.played.rules.people
        name = office_name(t, OFFICES[office])
        if self._at("appoint", office) < 0:
            # words: cells 38; a decision of this month: a post beside the head of IT is ended
            yield Decided(w.text("decided", "Post ended: {post}", post=name), self._days(0.0))
            return
        # words: cells 38; a decision of this month: a post beside the head of IT is filled
        text = w.text("decided", "Appointed: {post}", post=name)
        cents = 100.0 * (p.manager_pay, p.sourcing_pay)[office]
        # words: cells 32; what a post costs; e.g. €6k a month
        yield Decided(text, w.text("decided.cost", "{money} a month", money=w.money_change(cents)))

    def _counter(self, level: int, f: int) -> Iterator[Decided]:
        t, w = self.t, self.t.words
        # words: cells 38; a decision of this month: more pay for somebody who resigned; level is junior, mid or senior
        text = w.text("decided", "Counter-offer: {function}, {level}", function=t.short(f), level=t.level(level))
        yield Decided(text, self._days(t.played.rules.attention.counter))

    def _candidate(self, slot: int, f: int) -> Iterator[Decided]:
        t, w, r = self.t, self.t.words, self.t.played.rules
        answer = ANSWERS[int(self._at("candidate", slot, f)) - 1]
        came = self.s.month - int(one(self.s.candidate_age[slot, f]))
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
            yield Decided(text, self._days(r.attention.interview))
            return
        if answer == "wait":
            yield Decided(text, self._days(0.0))
            return
        pay = one(of_vacancy(post_pay(self.s, r), self.s)[slot, f])
        more = 1.0 + (r.people.candidate_raise if answer == "raise" else 0.0)
        # words: cells 32; what somebody who is hired will earn; e.g. €31k a year
        yield Decided(text, w.text("decided.cost", "{money} a year", money=w.money(pay * more)))


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


def contract_days_of(t: Telling, place: int, governance: int) -> float:
    """Days a month that a contract in a place draws at a level of governance, while it is young."""
    a = t.played.rules.attention
    where: Array = np.array([[float(place if place != NATIONAL else 0)]])
    days = one(by_place(where, a.contract_near, a.contract_off, a.contract_local))
    return days + a.governance_level * governance
