"""The form that signs a bid: for how long, at which service level, with which clauses, and what it comes to."""

from __future__ import annotations

from dataclasses import replace
from math import floor

import numpy as np

from infosim.engine.layout import BID_SLOTS, CAP, CLAUSES, DOCUMENTATION, EXIT_CLAUSE
from infosim.engine.state import State
from infosim.game.decisions import Sign
from infosim.game.facts.bands import exit_between
from infosim.game.facts.contracts import tender
from infosim.game.facts.played import one
from infosim.game.facts.reading import counted
from infosim.game.forms.effects import runway_note, year_row
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, row, slot_of, tried, yes_no
from infosim.game.present.telling import Telling
from infosim.game.views.form import Band, Choice, Draft, Line, LineName
from infosim.game.views.prose import Prose, Said
from infosim.game.views.room import Until
from infosim.game.views.spread import money_between
from infosim.locale import message
from infosim.sight.reading import overrun_range

TERMS = ("6", "12", "24", "36")
LEVELS_OF_SERVICE = ("standard", "gold")
ASKED: tuple[tuple[LineName, int, str], ...] = (
    ("documentation", DOCUMENTATION, CLAUSES[0]),
    ("exit", EXIT_CLAUSE, CLAUSES[1]),
    ("cap", CAP, CLAUSES[2]),
)
"""Lines of clauses, with their bits and their names in a decision."""


def sign(t: Telling, draft: Draft) -> Sketch:
    """Sign a bid: for how long, at which service level, with which clauses."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    vendor = int(one(s.bid_vendor[slot, f])) if slot < len(s.bid_vendor) else -1
    accepts = int(one(s.bid_clauses[slot, f])) if vendor >= 0 else 0
    term = int(chosen(draft, "term", TERMS, "12"))
    gold = chosen(draft, "sla", LEVELS_OF_SERVICE, "standard") == "gold"
    asked = tuple(
        clause for name, bit, clause in ASKED
        if accepts & bit and chosen(draft, name, ("no", "yes"), "no") == "yes"
    )  # fmt: skip
    decision = Sign(
        r.layout.functions[f],
        r.layout.vendors[vendor] if vendor >= 0 else _somebody_else(t, f),
        term,
        gold,
        asked,
    )
    after = tried(t, decision)
    if vendor < 0 or after is None:
        about = t.vendor(vendor) if vendor >= 0 else t.function(f)
        return Sketch(about, _terms(t, draft, min(slot, BID_SLOTS - 1), accepts, None), decision)
    signed = after.played.decided
    at = next(n for n in range(len(signed.contract_vendor)) if one(signed.contract_vendor[n, f]) == vendor)
    fee, once = one(signed.contract_fee[at, f]), one(signed.contract_oneoff[at, f])
    month = fee * (1.0 + r.vendors.governance_cost * one(signed.contract_governance[at, f]))
    moves = one(signed.contract_transition[at, f])
    working = signed.but(contract_age=np.maximum(signed.contract_age, signed.contract_transition))
    leaving = exit_between(signed, r, at, f)
    return Sketch(
        about=t.vendor(vendor),
        lines=_terms(t, draft, slot, accepts, (at, signed)),
        decision=decision,
        said=_your_read(t, f, slot, fee, term),
        bands=(
            Band("in_place", Until(moves, "happens"), _promised(t, moves, one(s.bid_transition[slot, f]))),
            Band("ends", Until(float(term - 1), "happens"), w.month_short(t.month(term - 1))),
        ),
        # words: cells 44; what the bands of a contract show
        band_note=w.text("form.band", "signed this month"),
        price=(
            # words: cells 28; beside the price of moving in
            row("now", money(once), note=w.text("form.note", "to move in, once")),
            row("month", money(month), note=runway_note(t, month)),
            # words: cells 28; beside the price of leaving; {months} is e.g. 3 mo
            row("leaving", money(leaving[1]), least=money(leaving[0]),
                note=w.text("form.note", "and {months} of notice",
                            months=w.months(one(signed.contract_notice_due[at, f])))),
            year_row(t, f, working),
        ),
    )  # fmt: skip


def _promised(t: Telling, usual: float, promised: float) -> str:
    """When a firm does the work, by the usual length of a hand-over; and what it says."""
    w = t.words
    month, says = w.month_cut(t.month(usual)), w.month_cut(t.month(promised))
    if floor(usual) == floor(promised):
        return t.in_month(usual)
    # words: cells 28; usual end of a hand-over, and the end that a firm promises; e.g. Jun; they say May
    return w.text("form.when", "{month}; they say {promised}", month=month, promised=says)


def _somebody_else(t: Telling, f: int) -> str:
    """A firm without a bid, so that signing it is refused as it should be."""
    bidding = {int(one(vendor)) for vendor in t.played.now.bid_vendor[:, f]}
    return next(key for n, key in enumerate(t.played.rules.layout.vendors) if n not in bidding)


def _terms(t: Telling, draft: Draft, slot: int, accepts: int, signed: tuple[int, State] | None) -> tuple[Line, ...]:
    """Term, service level and clauses, each with what it does; `signed` is the contract's slot, and the state with it.

    Without it, nothing can be signed.
    """
    w, r, f = t.words, t.played.rules, function_of(t, draft)
    v = r.vendors
    term = int(chosen(draft, "term", TERMS, "12"))
    gold = chosen(draft, "sla", LEVELS_OF_SERVICE, "standard") == "gold"
    level = v.level_gold if gold else one(t.played.now.bid_level[slot, f])
    # words: cells 12; a choice of a form: the usual service level
    standard = w.text("form.choice", "standard")
    # words: cells 12; a choice of a form: the better service level
    better = w.text("form.choice", "gold")
    # words: cells 34; a service level: what it promises
    promised = w.text("form.effect", "{level} promised", level=w.percent(level, 0))
    if gold:
        # words: cells 34; a service level: what it promises, what it adds to the fee; e.g. 97% promised, fee +8%
        promised = w.text("form.effect", "{level} promised, fee {change}",
                          level=w.percent(level, 0), change=w.percent_change(v.gold_price, 0))  # fmt: skip
    early = ""
    if signed is not None:
        at, s = signed
        due, price = w.months(one(s.contract_notice_due[at, f])), money_between(*exit_between(s, r, at, f), w)
        # words: cells 82; leaving before the end of a term: its price, and the notice, e.g. 3 mo
        early = w.text("form.said", "To leave earlier takes {months} of notice, and {price}.", months=due, price=price)
        if one(s.contract_notice_due[at, f]) > v.renewal_window:
            # words: cells 82; the notice is longer than the months before the end in which a firm names its price
            early = w.text(
                "form.said",
                "Notice of {notice}: to leave at the term comes before they name a price ({months} before).",
                notice=due, months=w.months(v.renewal_window),
            )  # fmt: skip
        governed = v.governance_cost * one(s.contract_governance[at, f])
        if governed > 0:
            # words: cells 68; what governance adds to the price of a month of a contract; {share} is e.g. 3%
            adds = w.text("form.said", "Governance adds {share} to a month.", share=w.percent(governed, 0))
            early = f"{early} {adds}"
    return (
        line(
            draft, "term", tuple(Choice(key, w.months(int(key))) for key in TERMS), "12", said=early,
            effect=_until(t, term, 0.0 if signed is None else one(signed[1].contract_fee[signed[0], f])),
        ),
        line(
            draft, "sla", (Choice("standard", standard), Choice("gold", better)), "standard",
            effect=promised,
            # words: cells 82; a service level
            said=w.text("form.said", "The gold level keeps more people ready. It is a promise all the same."),
        ),
        _clause(t, draft, "documentation", accepts & DOCUMENTATION, v.clause_documentation, _documented(t)),
        _clause(t, draft, "exit", accepts & EXIT_CLAUSE, v.clause_exit, _way_out(t, f, signed)),
        _clause(t, draft, "cap", accepts & CAP, v.clause_cap, _capped(t)),
    )  # fmt: skip


def _until(t: Telling, term: int, fee: float) -> str:
    """The end of a contract, and its price with the term, the level and the clauses that are chosen."""
    w, month = t.words, t.words.month_short(t.month(term - 1))
    if fee <= 0:
        # words: cells 34; the end of a contract; a month and its year, e.g. until Feb 2028
        return w.text("form.effect", "until {month}", month=month)
    # words: cells 34; the end of a contract, and its price a month with all that is chosen
    return w.text("form.effect", "until {month}, {fee} a month", month=month, fee=w.money(fee))


def _clause(t: Telling, draft: Draft, name: LineName, accepted: int, price: float, said: str) -> Line:
    w = t.words
    # words: cells 34; what a clause adds to the fee
    effect = w.text("form.effect", "fee {change}", change=w.percent_change(price, 0))
    if not accepted:
        # words: cells 34; a clause that the firm does not accept
        effect = w.text("form.effect", "they decline it")
    wanted = draft if accepted else draft.choosing(name, "no")
    return line(wanted, name, yes_no(t, closed=not accepted), "no", effect=effect, said=said)


def _documented(t: Telling) -> str:
    w, v = t.words, t.played.rules.vendors
    # words: cells 82; the documentation clause: share of what is forgotten that a hand-back teaches
    return w.text(
        "form.said", "Handed back, the work teaches {with_it} of what was forgotten, not {without}.",
        with_it=w.percent(v.hand_back_documented, 0), without=w.percent(v.hand_back, 0),
    )  # fmt: skip


def _way_out(t: Telling, f: int, signed: tuple[int, State] | None) -> str:
    if signed is None:
        return ""
    w, r, (at, s) = t.words, t.played.rules, signed
    factor = r.vendors.exit_clause_factor
    share = 1.0 if int(one(s.contract_clauses[at, f])) & EXIT_CLAUSE else factor
    least, most = (price * share for price in exit_between(s, r, at, f))
    # words: cells 82; the exit clause: price of leaving with it, and without it
    return w.text("form.said", "Leaving before the term costs {with_it}, not {without}.",
                  with_it=money_between(least, most, w),
                  without=money_between(least / factor, most / factor, w))  # fmt: skip


def _capped(t: Telling) -> str:
    w, v = t.words, t.played.rules.vendors
    # words: cells 82; the cap clause: highest rise at renewal with it, and without it
    return w.text("form.said", "At renewal they ask {with_it} more at most, not {without}.",
                  with_it=w.percent(v.renewal_capped, 0), without=w.percent(v.renewal_cap, 0))  # fmt: skip


def _your_read(t: Telling, f: int, slot: int, fee: float, term: int) -> Prose:
    """What a bid is believed to cost in truth, at the fee that was agreed."""
    w, r, s = t.words, t.played.rules, t.played.now
    bid = next(bid for bid in tender(s, r, f).bids if bid.slot == slot)
    believed = overrun_range(s.belief, s.bid_vendor, r)
    low, likely, high = (
        w.money(counted(t.played, replace(bid, fee=fee), term, one(truth[slot, f])))
        for truth in (believed.low, believed.expected, believed.high)
    )
    if low == high:
        # words: cells 120; what a bid is believed to cost
        alone = message("form.said", "Your read: {likely} a month, everything counted.")
        return t.say(alone, likely=Said(likely, "strong"))
    # words: cells 120; what a bid is believed to cost; the last two bound eight cases in ten
    read = message("form.said", "Your read: {likely} a month, everything counted (8 in 10: {low} to {high}).")
    return t.say(read, likely=Said(likely, "strong"), low=low, high=high)
