"""Why a renewal costs what it costs: lock-in, what they ask, each answer; and where a contract's dates are from."""

from __future__ import annotations

import numpy as np

from infosim.engine.layout import CAP, TASK
from infosim.engine.renewal import dearer, talked_off, ways_out
from infosim.engine.tenders import own_month
from infosim.game.facts.contracts import AGREED
from infosim.game.facts.played import one
from infosim.game.present.why_contract import Deal
from infosim.game.views.prose import NOTHING
from infosim.game.views.spread import between, percent_between
from infosim.game.views.why import MadeView, Term
from infosim.locale import Words, message

# ---------------------------------------------------------------------------------------------------- renewal


def locked_in(d: Deal) -> MadeView:
    """What changing firms would cost, as a share of a year."""
    w, t, v = d.w, d.t, d.rules.vendors
    low, high = d.locked()
    # words: cells 24; a figure of a contract: what changing firms would cost
    title = w.text("why.deal", "lock-in")
    # words: the rule of the lock-in
    rule = t.say(message("why.rule", "{base} + {more} × specific × not known here"),
                 base=w.fixed(v.lock_in_base, 2), more=w.fixed(v.lock_in_knowledge, 2))  # fmt: skip
    # words: cells 28; what comes out of a lock-in
    label = w.text("why.result", "of a year of the fee")
    return d.made("lock_in", title, d.forgotten(), percent_between(low, high, w), rule=rule, known="band",
                     label=label)  # fmt: skip


def ask(d: Deal) -> MadeView:
    """What they ask for another term: as they named it, or as they would."""
    w, c, t, r = d.w, d.c, d.t, d.rules
    low, high = d.locked()
    rise = one(dearer(t.played.decided, r)[c.slot, c.function])
    capped = bool(c.clauses & CAP)
    cap = r.vendors.renewal_capped if capped else r.vendors.renewal_cap
    # words: cells 24; a figure of a contract: the rise asked for another term
    title = w.text("why.deal", "what they ask")
    terms = [
        # words: cells 28; a term of the rise asked: half of the lock-in
        Term(w.text("why.term", "half of the lock-in"), percent_between(low / 2.0, high / 2.0, w),
             f"{d.target}.lock_in"),
        # words: cells 28; a term of the rise asked: their people have become dearer
        Term(w.text("why.term", "their pay, since signed"), w.percent_change(rise, 0)),
        # words: cells 28; a term of the rise asked: the cap clause was signed
        Term(w.text("why.term", "at most, cap clause") if capped
             # words: cells 28; a term of the rise asked: the most that is asked anyway
             else w.text("why.term", "at most"), w.percent(cap, 0)),
    ]  # fmt: skip
    # words: the rule of the rise asked at a renewal
    rule = t.say(message("why.rule", "half of the lock-in + their pay + more when short of money"))
    if c.ask > 0:
        # words: cells 28; what comes out: the rise that they named
        label = w.text("why.result", "agreed") if c.answer == AGREED else w.text("why.result", "they named")
        return d.made("renewal_ask", title, terms, w.percent_change(c.ask, 0), rule=rule, known="told",
                         label=label, tone="warn")  # fmt: skip
    least, most = (max(min(half / 2.0 + rise, cap), 0.01) for half in (low, high))
    # words: cells 28; what comes out: the rise that they would name today
    label = w.text("why.result", "they would ask today")
    return d.made("renewal_ask", title, terms, f"+{percent_between(least, most, w)}", rule=rule, known="band",
                     label=label)  # fmt: skip


def answer(d: Deal, name: str) -> MadeView | None:
    """An answer to what they ask, from what its price is made."""
    from infosim.game.present.renewal import answers  # it draws on the same rules

    w, c, t, r = d.w, d.c, d.t, d.rules
    found = next((each for each in answers(t, c, d.target) if each.name == name), None) if c.asks else None
    if found is None or found.fee is None:
        return None
    v, s = r.vendors, t.played.decided
    ask = Term(w.text("why.deal", "what they ask"), w.percent_change(c.ask, 0), f"{d.target}.renewal_ask")
    fee = Term(w.text("why.deal", "fee a month"), w.money(c.fee), f"{d.target}.fee")
    days = Term(w.text("why.term", "your days, once"), w.days(found.days), "attention")
    spread = f" ±{w.percent(found.spread, 0)}" if found.spread else ""
    change = "" if found.change is None else f"  {w.percent_change(found.change, 0)}{spread}"
    result = f"{w.money(found.fee)}{change}"
    match name:
        case "renew":
            # words: cells 24; an answer to a renewal
            title = w.text("why.deal", "to renew")
            return d.made(name, title, [fee, ask, days], result)
        case "renegotiate":
            bounds = (s.but(knowledge=np.full_like(s.knowledge, bound)) for bound in d.known)
            ways = [one(ways_out(each, r)[c.slot, c.function]) for each in bounds]
            cuts = [float(talked_off(np.array([[n]]), r)[0, 0]) for n in ways]
            # words: cells 28; a term of a renegotiation: ways out of the contract that are there
            there = Term(w.text("why.term", "ways out that you have"), _counted(ways[0], ways[1], w))
            # words: cells 28; a term of a renegotiation: what talking takes off the rise
            off = Term(w.text("why.term", "talked off the rise"), percent_between(cuts[0], cuts[1], w))
            # words: cells 24; an answer to a renewal
            title = w.text("why.deal", "to renegotiate")
            # words: the rule of a renegotiation; {most} is e.g. 60%
            each = message("why.rule", "each way out takes {each} of the rise, {most} at most; a bluff {bluff}")
            rule = t.say(each, each=w.percent(v.leverage, 0), most=w.percent(v.leverage_most, 0),
                         bluff=w.percent(v.bluff, 0))  # fmt: skip
            return d.made(name, title, [fee, ask, there, off, days], result, rule=rule,
                             known="band" if ways[0] != ways[1] else "exact")  # fmt: skip
        case "tender":
            # words: cells 24; an answer to a renewal: ask other firms
            title = w.text("why.deal", "another firm")
            terms = [
                # words: cells 28; a term of a price of the market: work, in people's months
                Term(w.text("why.term", "volume, FTE"), w.fixed(c.volume, 2), f"{d.target}.scope"),
                # words: cells 28; a term of a price of the market: how far firms differ
                Term(w.text("why.term", "firms differ by"), f"±{w.percent(v.cost_spread, 0)}"),
                # words: cells 28; a term of a price of the market: moving in, once
                Term(w.text("why.term", "hand-over, once"), w.money(found.once)),
                days,
            ]  # fmt: skip
            # words: under the price of another firm
            note = t.say(message("why.note", "What an average firm of that place truly needs; a bid asks for less."))
            return d.made(name, title, terms, result, note=note, known="believed")
        case _:
            month = one(own_month(s, r)[c.function])
            # words: cells 24; an answer to a renewal: do it with one's own people
            title = w.text("why.deal", "your own people")
            terms = [
                # words: cells 28; a term of the price of one's own people: one person's month, all costs counted
                Term(w.text("why.term", "a month in the house"), w.money(month)),
                Term(w.text("why.term", "volume, FTE"), w.fixed(c.volume, 2), f"{d.target}.scope"),
                # words: cells 28; a term of the price of one's own people: finding them, and leaving the firm
                Term(w.text("why.term", "hiring and leaving, once"), w.money(found.once), f"{d.target}.exit"),
                days,
            ]  # fmt: skip
            return d.made(name, title, terms, result)


def date(d: Deal, name: str) -> MadeView:
    """Where a date comes from."""
    w, c, t = d.w, d.c, d.t
    notice = one(t.played.decided.contract_notice_due[c.slot, c.function])
    # words: cells 28; a term of a date: what was signed for
    term = Term(w.text("why.term", "term signed"), w.months(c.term))
    # words: cells 28; a term of a date
    at_work = Term(w.text("why.term", "in force since"), w.months(c.age))
    # words: cells 28; a term of a date: the notice agreed
    due = Term(w.text("why.term", "notice agreed"), w.months(notice))
    if name == "transition":
        takes = one(t.played.decided.contract_transition[c.slot, c.function])
        # words: cells 28; a term of a date: how long the hand-over takes
        hand_over = Term(w.text("why.term", "hand-over takes"), w.months(takes))
        # words: cells 24; a date of a contract: the work is done there
        title = w.text("why.deal", "in place")
        date = t.on_day(max(takes - c.age - 1.0, 0.0))
        return d.made(name, title, [hand_over, at_work], date, known="agreed")
    if name == "notice":
        # words: cells 24; a date of a contract: the last day of notice
        title = w.text("why.deal", "last day of notice")
        last = c.ends_in - notice
        result = t.on_day(last) if last >= 0 else w.text("why.result", "passed")
        return d.made(name, title, [term, at_work, due], result, known="agreed")
    # words: cells 24; a date of a contract
    title = w.text("why.deal", "end of the term")
    ends = t.on_day(c.ends_in if c.leaves_in is None else c.leaves_in)
    note = NOTHING
    if c.form != TASK and c.leaves_in is None and c.answer == 0:
        # words: under the end of a term
        note = t.say(message("why.note", "Silence renews it for twelve months, at their price."))
    return d.made(name, title, [term, at_work, due], ends, note=note, known="agreed")


def _counted(low: float, high: float, w: Words) -> str:
    """Whole things between two bounds."""
    return between(w.count(min(low, high)), w.count(max(low, high)), w)
