"""Why the figures of a contract are what they are: what was agreed, what a rule makes of it, what is known roughly."""

from __future__ import annotations

from infosim.engine.delivery import asked_of
from infosim.engine.exchange import moved
from infosim.engine.fees import bills, credited
from infosim.engine.governance import governance_effect, overseen
from infosim.engine.layout import EXIT_CLAUSE
from infosim.engine.tenders import own_month
from infosim.game.facts.bands import band_of
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.present.why_contract import Deal
from infosim.game.present.why_renewal import answer, ask, date, locked_in
from infosim.game.views.prose import NOTHING, Tone
from infosim.game.views.spread import between, money_between, percent_between, score_between
from infosim.game.views.why import Explanation, MadeView, Part, Term, WhyView
from infosim.locale import Words, message

LEAST = 0.5
"""Cents under which a line of an invoice is not told."""


def deal(t: Telling, target: str) -> Contract | None:
    """The contract of a target, `data.0`; None if it is over."""
    key, _, slot = target.partition(".")
    functions = t.played.rules.layout.functions
    if key not in functions or not slot.isdigit():
        return None
    f, n = functions.index(key), int(slot)
    return next((c for c in t.facts.contracts if c.function == f and c.slot == n), None)


def why_deal(t: Telling, c: Contract, target: str, name: str) -> Explanation | None:
    """A figure of a contract; None for what is no figure of it."""
    d = Deal(t, c, target)
    match name:
        case "fee":
            return fee(d)
        case "sla":
            return level(d)
        case "saving":
            return saving(d)
        case "trust":
            return trust(d)
        case "contract_knowledge":
            return their_knowledge(d)
        case "governance":
            return governance(d)
        case "scope" | "volume":
            return scope(d, name)
        case "exit":
            return leaving(d)
        case "lock_in":
            return locked_in(d)
        case "renewal_ask":
            return ask(d)
        case "renew" | "renegotiate" | "tender" | "take_back":
            return answer(d, name)
        case "notice" | "term" | "transition":
            return date(d, name)
    return None


# ------------------------------------------------------------------------------------------ promised and seen


def fee(d: Deal) -> Explanation:
    """The last invoice, line by line; before the first one, what will be on it."""
    w, c, t = d.w, d.c, d.t
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "fee a month")
    if c.age < 1:
        # words: cells 28; a term of a fee
        agreed = Term(w.text("why.term", "agreed in the contract"), w.money(c.fee))
        once = one(t.played.decided.contract_oneoff[c.slot, c.function])
        # words: cells 28; a term of a fee: what moving in costs, on the first invoice
        first = Term(w.text("why.term", "hand-over, once"), w.money(once))
        # words: under a fee before its first invoice
        note = t.say(message("why.note", "No invoice yet: the first one comes as this month closes."))
        return d.made("fee", title, [agreed, first], w.money(c.fee), note=note, known="agreed")
    s, at = t.played.now, (c.slot, c.function)
    billed = one(s.contract_billed[at])
    credit = one(credited(s, d.rules)[at])
    moving = one(s.contract_oneoff[at]) * (one(s.contract_age[at]) <= 1)
    rate = one(moved(s, d.rules)[at])
    agreed_fee = one(bills(s, d.rules)[0][at])
    before_rate = (billed - moving + credit) / max(rate, 1e-9)
    extras = before_rate - agreed_fee
    parts = [
        # words: cells 24; a line of a contract's invoice
        Part(w.text("why.invoice", "fee as agreed"), agreed_fee, None),
        # words: cells 24; a line of a contract's invoice: what its firm bills beyond the price
        Part(w.text("why.invoice", "extras"), extras, "bad"),
        # words: cells 24; a line of a contract's invoice: a foreign currency moved against the euro
        Part(w.text("why.invoice", "exchange rate"), billed - moving + credit - before_rate, None),
        # words: cells 24; a line of a contract's invoice: moving in
        Part(w.text("why.invoice", "hand-over, once"), moving, None),
        # words: cells 24; a line of a contract's invoice: given back for service missing
        Part(w.text("why.invoice", "service credit"), -credit, "good"),
    ]
    shown = tuple(part for part in parts if abs(part.value) >= LEAST)
    note = NOTHING
    if extras >= max(LEAST, 0.005 * agreed_fee):
        # words: under an invoice; its extras are more or less refused by governance; {months} is e.g. 6 mo
        beyond = message(
            "why.note",
            "What a bid left out comes out over {months}, more where nobody reviews it; governance refuses some.",
        )
        note = t.say(beyond, months=w.months(d.rules.vendors.extras_months))
    # words: cells 44; a figure of a contract: a firm, and what the figure is; e.g. Hexalis: leaving
    whole = w.text("why", "{vendor}: {figure}", vendor=t.vendor(c.vendor), figure=title)
    # words: last line of an invoice; {month} is its name
    closing = w.text("why.invoice", "billed in {month}", month=w.month_name(t.month(-1)))
    return WhyView(
        figure=f"{d.target}.fee", title=whole, kind="sum", unit="money", opening_label="", opening=0.0,
        parts=shown, closing_label=closing, closing=billed, note=note,
    )  # fmt: skip


def level(d: Deal) -> MadeView:
    """Work that they could do, of what was asked."""
    w, c, t = d.w, d.c, d.t
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "service level")
    # words: cells 28; a term of a service level
    terms = [Term(w.text("why.term", "promised in the contract"), w.percent(c.level, 0))]
    if c.age < 1:
        # words: under a service level before the first month of work
        note = t.say(message("why.note", "Nothing was done yet: it is seen from the first month on."))
        return d.made("sla", title, terms, w.percent(c.level, 0), note=note, known="agreed")
    s, at = t.played.now, (c.slot, c.function)
    asked, done = one(asked_of(s, s.need)[at]), one(s.contract_done[at])
    # words: cells 28; a term of a service level: work, in people's months
    terms.append(Term(w.text("why.term", "asked of them, FTE"), w.fixed(asked, 2)))
    # words: cells 28; a term of a service level: work, in people's months
    terms.append(Term(w.text("why.term", "done by them, FTE"), w.fixed(done, 2)))
    if c.moving:
        # words: cells 28; a term of a service level: share of their part that they do so far
        terms.append(Term(w.text("why.term", "handed over so far"), w.percent(c.moved, 0), f"{d.target}.transition"))
    low, high = band_of("contract_drift", t.played.decided.contract_drift[at])
    # words: cells 28; a term of a service level: lost to neglect, by its bounds
    terms.append(Term(w.text("why.term", "of it lost to drift"), percent_between(low, high, w)))
    # words: the rule of a service level as it is seen
    rule = t.say(message("why.rule", "work done / work asked, at most all of it"))
    missed = c.level - c.seen
    tone: Tone | None = "bad" if missed >= 0.1 else "warn" if missed >= 0.03 else None
    # words: cells 24; what came out: the service level of the last month
    seen = w.text("why.result", "seen last month")
    return d.made("sla", title, terms, w.percent(c.seen, 0), rule=rule, label=seen, tone=tone)


def saving(d: Deal) -> MadeView:
    """What is paid against the same work in the house."""
    w, c, t = d.w, d.c, d.t
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "saving")
    home = one(own_month(t.played.now, d.rules)[c.function]) * max(c.volume, 1e-9)
    governed = c.billed * d.rules.vendors.governance_cost * c.governance
    terms = [
        # words: cells 28; a term of a saving: what was promised in the bid
        Term(w.text("why.term", "promised in the bid"), w.percent(c.saving, 0)),
        # words: cells 28; a term of a saving
        Term(w.text("why.term", "billed last month"), w.money(c.billed), f"{d.target}.fee"),
        # words: cells 28; a term of a saving: what following the contract costs
        Term(w.text("why.term", "governance"), w.money(governed), f"{d.target}.governance"),
        # words: cells 28; a term of a saving: what the same work would cost with one's own people
        Term(w.text("why.term", "the same in the house"), w.money(home)),
    ]  # fmt: skip
    saved = 1.0 - (c.billed + governed) / max(home, 1.0)
    # words: the rule of a saving
    rule = t.say(message("why.rule", "1 − (billed + governance) / the same in the house"))
    if c.age < 1:
        return d.made("saving", title, [terms[0], terms[3]], w.percent(c.saving, 0), known="told")
    tone: Tone = "good" if saved >= c.saving - 0.03 else "warn"
    return d.made("saving", title, terms, w.percent(saved, 0), rule=rule, tone=tone)


# -------------------------------------------------------------------------------------- between you and them


def trust(d: Deal) -> MadeView:
    """Its band, and what moves it."""
    w, c, t, v = d.w, d.c, d.t, d.rules.vendors
    low, high = band_of("contract_trust", t.played.decided.contract_trust[c.slot, c.function])
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "trust")
    s = t.played.decided
    effect = one(governance_effect(s, d.rules)[c.slot, c.function])
    overseen_by = one(overseen(s)[c.slot, c.function])
    terms = []
    if effect > 0:
        gains = v.trust_gain * effect * (1.0 - high), v.trust_gain * effect * (1.0 - low)
        # words: cells 28; what moves trust: somebody follows the contract; in points of 100 a month
        terms.append(Term(w.text("why.term", "you follow it, a month"), f"+{_points(*gains, w)}",
                          f"{d.target}.governance", "good"))  # fmt: skip
    if overseen_by == 0:
        worn = v.trust_loss + v.trust_overdraw * min(one(s.overdraw), 1.0)
        # words: cells 28; what moves trust: nobody follows the contract; in points of 100 a month
        terms.append(Term(w.text("why.term", "nobody follows it, a month"),
                          f"−{_points(worn * low, worn * high, w)}", f"{d.target}.governance",
                          "bad"))  # fmt: skip
    # words: cells 28; what would move trust: to negotiate without a way out
    terms.append(Term(w.text("why.term", "a bluff at a renewal"), f"−{w.hundredths(v.bluff_trust)}"))
    # words: cells 28; what would move trust: to change the scope before the anniversary
    terms.append(Term(w.text("why.term", "scope changed out of season"), f"−{w.hundredths(v.scope_trust)}"))
    # words: under a trust: what its steps are worth; scores of 100
    steps = message("why.note", "From {warm} on they send their best and forgive; under {cold} it is the letter.")
    note = t.say(steps, warm=w.hundredths(v.warm_trust), cold=w.hundredths(v.cold_trust))
    tone: Tone | None = "bad" if high <= v.cold_trust else None
    return d.made("trust", title, terms, score_between(low, high, w), note=note, known="band", tone=tone)


def their_knowledge(d: Deal) -> MadeView:
    """What they know of our work, roughly."""
    w, c, t, v = d.w, d.c, d.t, d.rules.vendors
    low, high = band_of("contract_knowledge", t.played.decided.contract_knowledge[c.slot, c.function])
    distance = float(d.rules.content.places.distance[c.place])
    pace = v.knowledge_gain * (1.0 - v.distance_learning * distance)
    # words: cells 24; a figure of a contract: what the firm knows of our work
    title = w.text("why.deal", "know-how with them")
    terms = [
        # words: cells 28; a term of a firm's know-how
        Term(w.text("why.term", "months at work"), w.count(c.age)),
        # words: cells 28; a term of a firm's know-how: of what it does not know
        Term(w.text("why.term", "learned a month, of the rest"), w.percent(pace, 0)),
        # words: cells 28; a term of a firm's know-how: its people who leave take some along
        Term(w.text("why.term", "taken along by leavers"), w.text("why.term", "some")),
    ]
    # words: under a firm's know-how
    note = t.say(message("why.note", "What they learn of your work is what leaving them costs."))
    return d.made("contract_knowledge", title, terms, percent_between(low, high, w), note=note, known="band")


# ------------------------------------------------------------------------------------------ what can be set


def governance(d: Deal) -> MadeView:
    """What a level takes, and how much of its purpose it reaches."""
    w, c, t, a, v = d.w, d.c, d.t, d.rules.attention, d.rules.vendors
    reached = one(governance_effect(t.played.decided, d.rules)[c.slot, c.function])
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "governance")
    terms = [
        # words: cells 28; a term of governance
        Term(w.text("why.term", "level"), w.count(c.governance)),
        # words: cells 28; a term of governance: days a month
        Term(w.text("why.term", "days, level by level"), f"{w.count(c.governance)} × {w.days(a.governance_level)}",
             "attention"),
        # words: cells 28; a term of governance: all days that the contract takes a month
        Term(w.text("why.term", "days, the whole contract"), w.days(c.days + c.moving_days), "attention"),
        # words: cells 28; a term of governance: money a month
        Term(w.text("why.term", "of the fee, a month"),
             w.money(c.fee * v.governance_cost * c.governance), f"{d.target}.fee"),
    ]  # fmt: skip
    if one(t.played.decided.overdraw) > 0:
        # words: cells 28; a term of governance: lost because the head of IT has no time
        terms.append(Term(w.text("why.term", "lost to overdraw"),
                          w.percent(min(a.governance_loss * one(t.played.decided.overdraw), 1.0), 0), "attention",
                          "bad"))  # fmt: skip
    # words: the rule of governance; {scale} is a share of the fee, e.g. 4%
    rule = t.say(message("why.rule", "1 − e^(−spent / {scale} of the fee), less when you are overdrawn"),
                 scale=w.percent(v.governance_scale, 0))  # fmt: skip
    # words: cells 28; what comes out of governance
    label = w.text("why.result", "of its purpose reached")
    return d.made("governance", title, terms, w.percent(reached, 0), rule=rule, label=label)


def scope(d: Deal, name: str) -> MadeView:
    """What was signed for, what is asked, what more costs."""
    w, c, t, v = d.w, d.c, d.t, d.rules.vendors
    s, at = t.played.decided, (c.slot, c.function)
    # words: cells 24; a figure of a contract: how much of the work it is for
    title = w.text("why.deal", "scope")
    terms = [
        # words: cells 28; a term of a scope: work agreed for the year, in people's months
        Term(w.text("why.term", "agreed for the year, FTE"), w.fixed(one(s.contract_agreed[at]) or c.volume, 2)),
        # words: cells 28; a term of a scope: work signed for now, in people's months
        Term(w.text("why.term", "signed for now, FTE"), w.fixed(c.volume, 2)),
        # words: cells 28; a term of a scope: work that comes to them, in people's months
        Term(w.text("why.term", "asked of them, FTE"), w.fixed(one(asked_of(s, s.need)[at]), 2)),
        # words: cells 28; a term of a scope: more or less that costs no more for each piece
        Term(w.text("why.term", "at the same price"), f"±{w.percent(v.scope_free, 0)}"),
        # words: cells 28; a term of a scope: the price of work beyond that; e.g. × 1.3
        Term(w.text("why.term", "beyond it"), f"× {w.number(v.scope_extra)}", f"{d.target}.fee"),
    ]  # fmt: skip
    # words: under a scope
    note = t.say(message("why.note", "Less stays paid until the anniversary; then volume and price are agreed anew."))
    return d.made(name, title, terms, w.percent(c.share, 0), note=note, known="agreed")


def leaving(d: Deal) -> MadeView:
    """The price of leaving before the term."""
    w, c, t, v = d.w, d.c, d.t, d.rules.vendors
    # words: cells 24; a figure of a contract
    title = w.text("why.deal", "to leave it")
    terms = [
        # words: cells 28; a term of the price of leaving
        Term(w.text("why.term", "a year of the fee"), w.money(12.0 * c.fee), f"{d.target}.fee"),
        *d.forgotten(),
    ]
    if c.clauses & EXIT_CLAUSE:
        # words: cells 28; a term of the price of leaving: the clause that makes it cheaper; e.g. × 0.35
        terms.append(Term(w.text("why.term", "exit clause"), f"× {w.fixed(v.exit_clause_factor, 2)}", None, "good"))
    # words: the rule of what leaving costs
    rule = t.say(message("why.rule", "a year × ({base} + {more} × specific × not known here)"),
                 base=w.fixed(v.exit_base, 2), more=w.fixed(v.exit_knowledge, 2))  # fmt: skip
    if c.free_to_leave:
        # words: under the price of leaving near the term
        note = t.say(message("why.note", "Notice still falls before the term: it ends there and costs nothing."))
        return d.made("exit", title, terms, w.money(0.0), rule=rule, note=note, tone="good")
    # words: under the price of leaving: {months} of notice
    note = t.say(message("why.note", "And {months} of notice, in which the fee runs on."),
                 months=w.months(one(t.played.decided.contract_notice_due[c.slot, c.function])))  # fmt: skip
    price = money_between(c.exit_least, c.exit_most, w)
    return d.made("exit", title, terms, price, rule=rule, note=note, known="band")


def _points(low: float, high: float, w: Words) -> str:
    """Points of a hundred between two bounds, to a tenth."""
    return between(w.fixed(100.0 * min(low, high), 1), w.fixed(100.0 * max(low, high), 1), w)
