"""The contract sheet: promised and seen, between you and them, what can be set."""

from __future__ import annotations

from infosim.engine.batch import Array
from infosim.engine.exchange import EURO, moved
from infosim.engine.layout import EXIT_CLAUSE
from infosim.engine.tenders import own_month
from infosim.game.facts.bands import band_of
from infosim.game.facts.contracts import ENDING, Contract, seen_over
from infosim.game.facts.played import RECALL, one
from infosim.game.present.renewal import reminder, renewal
from infosim.game.present.telling import Telling, fitting
from infosim.game.present.tender import where
from infosim.game.present.vendors import FAR_UNMET, UNMET, lens, trust_tone
from infosim.game.views.contract import ContractView, DateRow, GovernancePrice, PromiseRow, RelationRow
from infosim.game.views.figures import Amount, Figure
from infosim.game.views.form import Draft
from infosim.game.views.prose import Tone
from infosim.game.views.room import Until
from infosim.game.views.spread import money_between

MOSTLY = 0.5
"""Share of a function's work from which its wait is the wait of its firm."""


def contract(t: Telling, key: str) -> ContractView | None:
    """A contract, by its function and slot: `data.0`; None if it is over."""
    name, _, slot = key.partition(".")
    functions = t.played.rules.layout.functions
    if name not in functions or not slot.isdigit():
        return None
    found = next(
        (c for c in t.facts.contracts if c.function == functions.index(name) and c.slot == int(slot)), None
    )  # fmt: skip
    return _view(t, found, key) if found is not None else None


def _view(t: Telling, c: Contract, key: str) -> ContractView:
    w, r = t.words, t.played.rules
    told = lens(t, c)
    return ContractView(
        date=t.month(0),
        key=key,
        title=fitting([t.scope(c), t.short(c.function)], 36),
        vendor=t.vendor(c.vendor),
        where=where(t, c.vendor),
        way=c.way,
        dates_note=dates_note(t, c),
        dates_short=dates_short(t, c),
        dates_tone="warn" if c.asks else None,
        months=round(c.age),
        promises=promises(t, c),
        relation=relation(t, c),
        seen=observed(t, c),
        governance=c.governance,
        governance_prices=tuple(
            GovernancePrice(r.attention.governance_level * n, r.vendors.governance_cost * n) for n in range(3)
        ),
        scope=scope(t, c),
        # words: cells 26; what more or less of a contract costs; e.g. ±20% free, then ×1.3
        scope_price=w.text(
            "contract", "±{free} free, then ×{factor}",
            free=w.percent(r.vendors.scope_free, 0), factor=w.number(r.vendors.scope_extra),
        ),
        leave=leave(t, c),
        leave_price=leave_price(t, c),
        leave_tone="bad" if c.exit_price > 3 * c.fee and not c.free_to_leave else None,
        dates=dates(t, c),
        dates_said=until_when(t, c) or reminder(t, c),
        forms=forms(c, key),
        renewal=None if c.task else renewal(t, c, key),
        priced=priced(t, c),
        lens=told.cause.then(told.outlook),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------------ dates


def until_when(t: Telling, c: Contract) -> str:
    """Until when it can be left with its term; or that it is too late for that."""
    w = t.words
    if c.task or c.leaves_in is not None or c.answer == ENDING:
        return ""
    if c.too_late:
        # words: cells 48; the last day of notice is over: the contract renews by itself, whatever is answered
        return w.text("contract.dates", "too late to leave at this term: tacit renewal")
    # words: cells 48; the last day on which notice ends a contract with its term, free of charge
    return w.text("contract.dates", "free to leave at the term: notice by {date}", date=t.day_cut(c.notice_in))


def dates_note(t: Telling, c: Contract) -> str:
    """When it ends, and until when it may be answered."""
    w = t.words
    end = t.on_day(c.ends_in)
    if c.leaves_in is not None:
        # words: cells 44; dates of a contract that was left
        return w.text("contract.dates", "ends {date}, notice given", date=t.on_day(c.leaves_in))
    if c.task or c.answer == ENDING:
        # words: cells 44; dates of a contract that ends
        return w.text("contract.dates", "ends {date}", date=end)
    notice = c.ends_in - c.notice
    if c.asks and notice >= 0:
        # words: cells 44; dates of a contract that waits for an answer: its end, last day to leave free of charge
        return w.text(
            "contract.dates", "ends {date} · notice by {day}", date=t.day_cut(c.ends_in),
            day=t.day_cut(notice),
        )  # fmt: skip
    if c.asks:
        # words: cells 44; dates of a contract that waits for an answer
        return w.text("contract.dates", "renews {date}, answer by then", date=end)
    # words: cells 44; dates of a contract that renews by itself
    return w.text("contract.dates", "renews {date}", date=end)


def dates_short(t: Telling, c: Contract) -> str:
    """The same where room is short."""
    w = t.words
    date = t.day_cut(c.ends_in if c.leaves_in is None else c.leaves_in)
    if c.leaves_in is not None or c.task or c.answer == ENDING:
        # words: cells 24; when a contract ends
        return w.text("contract.dates", "ends {date}", date=date)
    notice = c.ends_in - c.notice
    if c.asks and notice >= 0:
        # words: cells 24; last day on which a contract can be left free of charge
        return w.text("contract.dates", "notice by {date}", date=t.day_cut(notice))
    if c.asks:
        # words: cells 24; until when a contract's price is to be answered
        return w.text("contract.dates", "answer by {date}", date=date)
    # words: cells 24; when a contract renews by itself
    return w.text("contract.dates", "renews {date}", date=date)


def dates(t: Telling, c: Contract) -> tuple[DateRow, ...]:
    """What happens when."""
    rows = []
    notice = c.ends_in - c.notice
    if c.moving:
        rows.append(DateRow("in_place", Until(c.moves_for, "happens")))
    if c.leaves_in is not None:
        rows.append(DateRow("leaves", Until(c.leaves_in, "happens")))
    elif c.task or c.answer == ENDING:
        rows.append(DateRow("ends", Until(c.ends_in, "happens")))
    else:
        if notice >= 0:
            rows.append(DateRow("notice", Until(notice, "act")))
        rows.append(DateRow("renews", Until(c.ends_in, "act" if c.asks else "happens")))
    return tuple(rows)


# --------------------------------------------------------------------------------------------- promised and seen


def promises(t: Telling, c: Contract) -> tuple[PromiseRow, ...]:
    """What was promised, and what is seen of it."""
    s = t.played.now
    worked = c.age >= 1
    past = seen_over(t.played, c, RECALL)
    under = c.level - c.seen
    tone: Tone | None = None if c.moving else "bad" if under >= FAR_UNMET else "warn" if under >= UNMET else "good"
    rows = [
        PromiseRow("service", Amount(c.level, "percent"), Amount(c.seen, "percent") if worked else None, tone, past)
    ]
    months = range(max(c.signed_in, 1), len(t.played.states))
    billed = tuple(one(t.played.states[n].contract_billed[c.slot, c.function]) for n in months)[-RECALL:]
    fee = c.fee_signed if c.fee_signed is not None else c.fee
    dear: Tone | None = "warn" if worked and c.billed > 1.05 * c.fee and c.age > 1 else None
    rows.append(
        PromiseRow("fee", Amount(fee, "money"), Amount(c.billed, "money") if worked else None, dear, billed)
    )  # fmt: skip
    home = one(own_month(s, t.played.rules)[c.function]) * max(c.volume, 1e-9)
    if c.saving and worked and c.age > 1:
        saved = 1.0 - c.billed * (1.0 + t.played.rules.vendors.governance_cost * c.governance) / max(home, 1.0)
        short: Tone | None = "bad" if saved < c.saving - 0.15 else "warn" if saved < c.saving - 0.03 else "good"
        rows.append(PromiseRow("saving", Amount(c.saving, "percent"), Amount(saved, "percent"), short))
    work = t.facts.works[c.function]
    if not work.covers and worked and c.share >= MOSTLY:
        waits = tuple(one(t.played.states[n].lead_time[c.function]) for n in months)[-RECALL:]
        late: Tone | None = "bad" if work.late >= 3 else "warn" if work.late >= 1.5 else None
        rows.append(PromiseRow("wait", Amount(work.aim, "wait"), Amount(work.wait, "wait"), late, waits))
    return tuple(rows)[:4]


def relation(t: Telling, c: Contract) -> tuple[RelationRow, ...]:
    """Between you and them."""
    s = t.played.now
    at = c.slot, c.function
    served = 100 * one(s.felt_service[c.function])
    known = 100 * one(s.knowledge[c.function])
    return (
        RelationRow("trust", Figure(100 * c.trust, trust_tone(c)), _band("contract_trust", s.contract_trust[at])),
        RelationRow("satisfaction", Figure(served, "bad" if served < 70 else "warn" if served < 85 else None)),
        RelationRow("their_knowledge", Figure(100 * c.knows), _band("contract_knowledge", s.contract_knowledge[at])),
        RelationRow(
            "our_knowledge",
            Figure(known, "warn" if known < 100 * t.played.rules.vendors.way_out_knowledge else None),
            _band("knowledge", s.knowledge[c.function]),
        ),
    )


def _band(name: str, figure: Array) -> tuple[float, float]:
    """The bounds of what is seen roughly, as scores."""
    low, high = band_of(name, figure)
    return 100 * low, 100 * high


def observed(t: Telling, c: Contract) -> str:
    """Something seen of it."""
    w = t.words
    if c.age == 1 and c.billed > 1.1 * c.fee:
        # words: cells 48; something seen of a contract: its first bill holds what moving in costs
        return w.text("contract.seen", "the first bill holds the move, once")
    if c.moving:
        return ""
    if c.credited > 0:
        # words: cells 48; something seen of a contract: what came off its last bill for service missing, and the most
        return w.text("contract.seen", "penalty off the last bill: {money}, {share} at most",
                      money=w.money(c.credited), share=w.percent(c.credit, 0))  # fmt: skip
    if c.seen < c.level - 0.005 and c.governance == 0 and c.age > 1:
        # words: cells 48; something seen of a contract: service is missing, and who does not review it claims nothing
        return w.text("contract.seen", "service missing; no review, no penalty claimed")
    if c.drift >= 0.05 and c.governance == 0:
        # words: cells 48; something seen of a contract: nobody reviews it
        return w.text("contract.seen", "service drifts: nobody reviews it")
    if c.drift >= 0.05:
        # words: cells 48; something seen of a contract
        return w.text("contract.seen", "service has drifted, reviews mend it slowly")
    if c.billed > 1.1 * c.fee and c.age > 1:
        # words: cells 48; something seen of a contract: it bills more than its price; e.g. +12%
        return w.text("contract.seen", "bills {more} more than its price", more=w.percent(c.billed / c.fee - 1.0, 0))
    return ""


def priced(t: Telling, c: Contract) -> str:
    """The price in the money of the firm's place, and in euros at the rate of today; nothing where that is the euro."""
    w, r = t.words, t.played.rules
    currency = int(r.content.places.currency[c.place])
    if currency == EURO:
        return ""
    key = r.layout.currencies[currency]
    s, at = t.played.decided, (c.slot, c.function)
    worth = t.played.scenario.currencies[key].rate * 100.0 * max(one(s.contract_rate[at]), 1e-9)
    # words: cells 48; price of a contract in another money; {currency} is its name, {today} what that is in euros
    return w.text(
        "contract", "in {currency}: {amount} a month, {today} today", amount=w.count(round(c.fee / worth)),
        currency=t.named("currencies", r.layout.currencies, currency), today=w.money(c.fee * one(moved(s, r)[at])),
    )  # fmt: skip


# -------------------------------------------------------------------------------------------- what can be set


def scope(t: Telling, c: Contract) -> str:
    """How much of the work it was signed for."""
    # words: cells 14; how much of the work a contract is for; e.g. 75% of it
    return t.words.text("contract", "{share} of it", share=t.words.percent(c.share, 0))


def leave(t: Telling, c: Contract) -> str:
    """How long leaving takes."""
    w = t.words
    if c.free_to_leave:
        # words: cells 14; when a contract can be left
        return w.text("contract", "at its term")
    return w.months(c.notice)


def leave_price(t: Telling, c: Contract) -> str:
    """What leaving costs."""
    w = t.words
    if c.free_to_leave:
        # words: cells 26; what leaving a contract costs so near its term
        return w.text("contract", "nothing")
    price = money_between(c.exit_least, c.exit_most, w)
    if c.clauses & EXIT_CLAUSE:
        # words: what leaving a contract costs, two prices at most; where room is short, only they
        return w.text("contract", "{price}, exit clause", price=price)
    # words: what leaving a contract costs, two prices at most; where room is short, only they
    return w.text("contract", "{price}, no exit clause", price=price)


def forms(c: Contract, key: str) -> tuple[Draft, ...]:
    """What can be decided about it: a form says itself why not yet."""
    found = [Draft("governance", key), Draft("scope", key)]
    if c.asks:
        found.append(Draft("renew", key))
    if c.leaves_in is None and c.answer != ENDING:
        found.append(Draft("leave", key))
    return tuple(found)
