"""The renewal of a contract in three beats: where you stand, what they ask, what you answer."""

from __future__ import annotations

from math import ceil

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.delivery import specificity
from infosim.engine.people import market_pay
from infosim.engine.renewal import dearer, lock_in, talked_off, ways_out
from infosim.engine.tenders import normal_fee, own_month
from infosim.game.facts.contracts import AGREED, ENDING, Contract
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.views.contract import Answer, Renewal, WayOut
from infosim.game.views.form import Draft
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.locale import message
from infosim.sight.bands import SEEN_AS

LAST_WORDS = 3
"""Times that somebody is told that silence renews a contract."""


def renewal(t: Telling, c: Contract, key: str) -> Renewal:
    """Where you stand, what they ask, what you answer."""
    w, r, s = t.words, t.played.rules, t.played.decided
    special = one(specificity(s, r)[c.function])
    band = SEEN_AS["knowledge"].of(s.knowledge)
    low, high = one(band.low[c.function]), one(band.high[c.function])
    dear, cheap = (
        one(lock_in(s.but(knowledge=bound), r)[c.slot, c.function]) for bound in (band.low, band.high)
    )  # fmt: skip
    # words: cells 60; where one stands before a renewal: what changing firms costs, as shares of a year, and as money
    stand = message("contract.renewal", "Changing firms: {low} to {high} of a year, {money} at most.")
    if w.percent(cheap, 0) == w.percent(dear, 0):
        # words: cells 60; where one stands before a renewal: what changing firms costs, of a year and in money
        stand = message("contract.renewal", "Changing firms: {high} of a year, {money}.")
    # words: cells 60; the rule behind it, with the contract's figures; e.g. 0.1 + 0.45 × 50% specific × (1 − 0% to 33%)
    formula = message("contract.renewal", "{base} + {more} × {special} specific × (1 − know-how, {low} to {high})")
    answered = c.answer in (AGREED, ENDING) or c.leaves_in is not None
    return Renewal(
        beat=3 if answered else 2 if c.ask > 0 else 1 if near(t, c) else 0,
        stand=t.say(
            stand, low=w.percent(cheap, 0), high=Said(w.percent(dear, 0), "strong"), money=w.money(12.0 * c.fee * dear)
        ),
        formula=w.say(
            formula, base=w.fixed(r.vendors.lock_in_base, 2), more=w.fixed(r.vendors.lock_in_knowledge, 2),
            special=w.percent(special, 0), low=w.percent(low, 0), high=w.percent(high, 0),
        ),
        they_know=c.knows,
        ask=_ask(t, c),
        ask_note=_ask_note(t, c),
        ways_out=_ways_out(t, c),
        answers=answers(t, c, key) if c.asks else (),
        # words: cells 24; until when a renewal is to be answered
        by=w.text("contract.renewal", "by {date}", date=t.on_day(c.ends_in)) if c.asks else "",
        answered=_answered(t, c),
        silence=_silence(t, c) if not answered else NOTHING,
    )  # fmt: skip


def near(t: Telling, c: Contract) -> bool:
    """Whether the end of the term is near enough to look where one stands."""
    return c.ends_in <= t.played.rules.vendors.renewal_window + 2.0


def reminder(t: Telling, c: Contract) -> str:
    """Which of the reminders this is that silence renews a contract; nothing where none is due."""
    nth = LAST_WORDS - round(c.ends_in)
    if not c.asks or not 1 <= nth <= LAST_WORDS:
        return ""
    # words: cells 48; silence renews a contract, and its owner is told three times; {n} is the number of this time
    return t.words.text("contract.dates", "reminder {n} of {all}", n=t.words.count(nth), all=t.words.count(LAST_WORDS))


def _ways_out(t: Telling, c: Contract) -> tuple[WayOut, ...]:
    """What would cut what they ask, and whether it is there."""
    w, s, f = t.words, t.played.decided, c.function
    bid = bool(next((tender.bids for tender in t.facts.tenders if tender.function == f), ()))
    second = sum(other.function == f for other in t.facts.contracts) > 1
    known = one(SEEN_AS["knowledge"].of(s.knowledge).low[f]) >= t.played.rules.vendors.way_out_knowledge
    return (
        # words: cells 17; a way out of a contract, which cuts what its firm asks: an offer of another firm
        WayOut(bid, w.text("contract.way_out", "a bid in hand")),
        # words: cells 17; a way out of a contract: our own people know half of the work
        WayOut(known, w.text("contract.way_out", "half the know-how")),
        # words: cells 17; a way out of a contract: somebody of ours works beside the firm
        WayOut(one(total(s.heads)[f]) >= 1, w.text("contract.way_out", "a keeper")),
        # words: cells 17; a way out of a contract: another firm does part of the same work
        WayOut(second, w.text("contract.way_out", "a second firm")),
    )


def _ask(t: Telling, c: Contract) -> Prose:
    w = t.words
    if c.ask <= 0:
        months = max(c.ends_in - t.played.rules.vendors.renewal_window, 0.0)
        # words: before a firm names its price for another term
        later = message("contract.renewal", "They name their price at the end of {month}.")
        return t.say(later, month=t.in_month(max(months - 1.0, 0.0)))
    # words: what a firm asks for another term; {change} is e.g. +7%
    asks = message("contract.renewal", "{now} › {then} a month, {change}, for {months}.")
    return t.say(
        asks, now=w.money(c.fee), then=Said(w.money(c.fee * (1.0 + c.ask)), "warn"),
        change=w.percent_change(c.ask), months=w.months(12),
    )  # fmt: skip


def _ask_note(t: Telling, c: Contract) -> str:
    if c.ask <= 0:
        return ""
    w = t.words
    rise = one(dearer(t.played.decided, t.played.rules)[c.slot, c.function])
    if rise >= 0.005:
        # words: cells 44; how a firm comes to its price: half of what leaving costs, and pay that rose; e.g. +3%
        return w.text("contract.renewal", "half of leaving, and their pay {rise}", rise=w.percent_change(rise, 0))
    # words: cells 44; how a firm comes to its price
    return w.text("contract.renewal", "half of what leaving costs")


def _answered(t: Telling, c: Contract) -> Prose:
    w = t.words
    if c.leaves_in is not None:
        # words: what was answered to a firm: notice was given
        return t.say(message("contract.renewal", "You left: it ends on {date}."), date=t.on_day(c.leaves_in))
    if c.answer == ENDING:
        # words: what was answered to a firm: it ends at its term
        return t.say(message("contract.renewal", "It ends at its term, on {date}."), date=t.on_day(c.ends_in))
    if c.answer == AGREED:
        # words: what was answered to a firm: the price was agreed; {change} is e.g. +4%
        agreed = message("contract.renewal", "Agreed: {months} more at {change}.")
        return t.say(agreed, months=w.months(12), change=w.percent_change(c.ask))
    return NOTHING


def _silence(t: Telling, c: Contract) -> Prose:
    w = t.words
    date = t.on_day(c.ends_in)
    if c.too_late and c.ask > 0:
        # words: cells 66; what happens if a renewal is not answered: the last day of notice is over
        late = message("contract.renewal", "{months} more from {date}, at {change}: too late to leave.")
        return t.say(late, months=w.months(12), date=date, change=w.percent_change(c.ask))
    if c.ask > 0:
        # words: cells 66; what happens if a renewal is not answered, after: If you do not answer:
        said = message("contract.renewal", "{months} more from {date}, at {change}.")
        return t.say(said, months=w.months(12), date=date, change=w.percent_change(c.ask))
    # words: cells 66; what happens if a renewal is not answered, after: If you do not answer:
    return t.say(
        message("contract.renewal", "{months} more from {date}, at their price."), months=w.months(12), date=date
    )


def answers(t: Telling, c: Contract, key: str) -> tuple[Answer, ...]:
    """The four answers, each with its price."""
    w, r = t.words, t.played.rules
    v, a = r.vendors, r.attention
    f = c.function
    function = r.layout.functions[f]
    s = t.played.decided
    band = SEEN_AS["knowledge"].of(s.knowledge)
    least, most = (ways_out(s.but(knowledge=bound), r)[c.slot, f] for bound in (band.low, band.high))
    cuts = [float(talked_off(ways, r)[0, 0]) for ways in (least, most)]
    talked, unsure = sum(cuts) / 2.0, abs(cuts[1] - cuts[0]) / 2.0 * c.ask
    cut = c.ask * (1.0 - talked)
    # words: cells 44; an answer to a renewal: as it is asked
    as_is = w.text("contract.answer", "{months} as they are: trust {trust}", months=w.months(12),
                   trust=w.hundredths_change(v.renewed_trust * (1.0 - c.trust)))  # fmt: skip
    if one(least) > 0:
        # words: cells 44; an answer to a renewal: with a way out, talking cuts the rise; e.g. −50%
        talk = w.text("contract.answer", "a way out cuts the rise by {share}", share=w.percent(talked, 0))
    elif c.trust >= v.warm_trust:
        # words: cells 44; an answer to a renewal: no way out, but the firm trusts us; e.g. they like you: rise −15%
        talk = w.text("contract.answer", "they like you: rise −{share}", share=w.percent(talked, 0))
    else:
        # words: cells 44; an answer to a renewal: without a way out, talking is a bluff; trust is in points of 100
        talk = w.text("contract.answer", "a bluff: rise −{share}, trust −{trust}", share=w.percent(cuts[0], 0),
                      trust=w.hundredths(v.bluff_trust))  # fmt: skip
    form = np.full_like(s.need, float(c.form))
    market = one(normal_fee(s, r, c.place, np.full_like(s.need, max(c.volume, 0.05)), form)[f])
    own = one(own_month(s, r)[f]) * max(c.volume, 0.05)
    people = max(ceil(c.volume - 0.2), 1)
    arrival = people * one(market_pay(s, r)[1, f]) * r.people.arrival_months / 12.0
    moving = 12.0 * market * v.transition_cost * (1.0 + one(specificity(s, r)[f]))
    # words: cells 44; an answer to a renewal: ask others; {months} of hand-over if one is signed
    others = w.text("contract.answer", "bids in a month; a bid in hand helps to talk")
    # words: cells 44; an answer to a renewal: one's own people do the work; how many have to be found
    back = w.plural("contract.answer", "{n} person to find before {date}", "{n} people to find before {date}", people,
                    date=t.day_cut(c.ends_in))  # fmt: skip
    to_renew, to_talk = Draft("renew", key, (("answer", "agree"),)), Draft("renew", key, (("answer", "price"),))
    to_ask, to_leave = Draft("open_tender", function), Draft("leave", key, (("manner", "hand_back"),))
    dear, tender_days = c.fee * (1.0 + c.ask), a.tender + 4 * a.bidder
    return (
        Answer("renew", dear, c.ask, 0.0, a.agreeing, 0.0, as_is, draft=to_renew, said=_said(t, "renew", c)),
        Answer(
            "renegotiate", c.fee * (1.0 + cut), cut, unsure, a.renewal, 0.0, talk, draft=to_talk,
            said=_said(t, "renegotiate", c),
        ),
        Answer(
            "tender", market, market / max(c.fee, 1.0) - 1.0, v.cost_spread / 2.0, tender_days, moving, others,
            draft=to_ask, said=_said(t, "tender", c),
        ),
        Answer(
            "take_back", own, own / max(c.fee, 1.0) - 1.0, 0.0, a.leave + a.vacancy * people,
            arrival + (0.0 if c.free_to_leave else c.exit_price), back, draft=to_leave, said=_said(t, "take_back", c),
        ),
    )  # fmt: skip


def _said(t: Telling, name: str, c: Contract) -> Prose:
    """The lens of an answer: two lines of 114 cells."""
    w = t.words
    date = t.on_day(c.ends_in)
    match name:
        case "renew":
            # words: lens of an answer to a renewal; {change} is e.g. +7%
            return t.say(message("contract.answer", "Nothing moves, and it costs {change} more for a year."),
                         change=w.percent(c.ask))  # fmt: skip
        case "renegotiate":
            # words: lens of an answer to a renewal
            said = message(
                "contract.answer",
                "Two days of talk. Whoever could leave pays less; whoever could not is believed once.",
            )
            return t.say(said)
        case "tender":
            # words: lens of an answer to a renewal; {date} is the last day to answer
            said = message(
                "contract.answer",
                "Ask the others. Signed or not, a bid in hand counts; answer this firm by {date}.",
            )
            return t.say(said, date=date)
        case _:
            # words: lens of an answer to a renewal; {date} is the last day of the contract
            said = message(
                "contract.answer",
                "Your own people do it from {date}. Post the vacancies now: a search takes longer.",
            )
            return t.say(said, date=date)
