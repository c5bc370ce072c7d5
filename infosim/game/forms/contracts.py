"""Forms of a contract: its scope, how closely it is followed, its renewal, leaving it."""

from __future__ import annotations

import numpy as np

from infosim.engine.governance import governance_effect
from infosim.engine.layout import EXIT_CLAUSE, NOBODY
from infosim.engine.renewal import at_its_term, holds, talked_off, ways_out
from infosim.engine.scope import anniversary
from infosim.engine.state import State
from infosim.game.decisions import Exit, Govern, Renew, SetScope
from infosim.game.decisions.contracts import ASKS, WAYS_OUT
from infosim.game.facts.bands import exit_between
from infosim.game.facts.played import one
from infosim.game.forms.effects import MOST, load_with, runway_note, year_row
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, plain, row, slot_of, tried
from infosim.game.present.telling import Telling
from infosim.game.views.form import Band, Choice, Draft
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.game.views.room import Until
from infosim.game.views.spread import money_between
from infosim.locale import Message, message
from infosim.sight.bands import SEEN_AS

CHANGES = ("-50", "-25", "25", "50")
"""Percent of a contract's volume."""
GOVERNANCE = ("0", "1", "2")
OVERLAPS = ("0", "1", "2", "3")


def scope(t: Telling, draft: Draft) -> Sketch:
    """More of a contract, or less."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    vendor, name, which = _held(t, f, slot)
    default = "25" if t.facts.works[f].load > 1.0 else "-25"
    share = int(chosen(draft, "change", CHANGES, default)) / 100
    decision = SetScope(r.layout.functions[f], name, share, which)
    volume, fee = one(s.contract_volume[slot, f]), one(s.contract_fee[slot, f])
    choices = tuple(Choice(key, w.percent_change(int(key) / 100, 0)) for key in CHANGES)
    # words: cells 34; volume of a contract now and then; numbers, e.g. 0.8 › 1 FTE
    effect = w.text("form.effect", "{now} › {then} FTE",
                    now=w.number(round(volume, 2)), then=w.number(round(volume * (1.0 + share), 2)))  # fmt: skip
    after = tried(t, decision)
    then = one(after.played.decided.contract_fee[slot, f]) if after is not None else fee * (1.0 + share)
    price = [row("now", money(0.0)), row("month", money(then - fee), note=runway_note(t, then - fee))]
    if after is not None:
        price.append(year_row(t, f, after.played.decided))
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(line(draft, "change", choices, default, effect=effect, said=_scoped(t, f, slot)),),
        decision=decision,
        said=_load_then(t, f, after.played.decided) if after is not None else NOTHING,
        price=tuple(price),
    )


def _scoped(t: Telling, f: int, slot: int) -> Prose:
    """What more or less of a contract costs now."""
    w, r, s = t.words, t.played.rules, t.played.now
    if bool(anniversary(s)[slot, f, 0, 0]):
        # words: cells 82; the scope of a contract, in the month of its anniversary
        return t.say(message("form.said", "Its year is over: this month the price follows the volume."))
    # words: cells 82; the scope of a contract; shares of what was agreed; {factor} is e.g. 1.3
    said = message(
        "form.said", "±{free} goes at its price. More costs ×{factor}, less stays paid, until its year ends."
    )
    return t.say(said, free=w.percent(r.vendors.scope_free, 0), factor=w.number(r.vendors.scope_extra))


def governance(t: Telling, draft: Draft) -> Sketch:
    """How closely a contract is followed."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    vendor, name, which = _held(t, f, slot)
    now = int(one(s.contract_governance[slot, f]))
    decided = int(one(t.played.decided.contract_governance[slot, f]))
    default = str(max(decided, 1))
    level = int(chosen(draft, "governance", GOVERNANCE, default))
    fee = one(s.contract_fee[slot, f])
    more = fee * r.vendors.governance_cost * (level - now)
    # words: cells 34; what a level of governance takes; e.g. 0.7 d a month, 3% of the fee
    effect = w.text(
        "form.effect", "{days} a month, {share} of the fee",
        days=w.days(r.attention.governance_level * level), share=w.percent(r.vendors.governance_cost * level, 0),
    )  # fmt: skip
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(
            line(draft, "governance", plain(*GOVERNANCE), default, effect=effect, said=_reviewed(t, f, slot, level)),
        ),
        decision=Govern(r.layout.functions[f], name, level, which),
        price=(row("now", money(0.0)), row("month", money(more), note=runway_note(t, more))),
    )


def renew(t: Telling, draft: Draft) -> Sketch:
    """What is answered to a firm that has named its price."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    vendor, name, which = _held(t, f, slot)
    least, most = _ways(t, f, slot)
    default = "price" if least > 0 else "agree"
    answer = chosen(draft, "answer", ASKS, default)
    decision = Renew(r.layout.functions[f], name, answer, which)
    fee, ask = one(s.contract_fee[slot, f]), one(s.contract_ask[slot, f])
    cuts = sorted({talk(least, t), talk(most, t)})
    rises = tuple(ask * (1.0 - cut) for cut in cuts) if answer == "price" else (ask,)
    month = fee * max(rises)
    ends = max(one(s.contract_left[slot, f]) - 1.0, 0.0)
    has_clause = bool(holds(s.contract_clauses, EXIT_CLAUSE)[slot, f, 0, 0])
    closed = {"exit": has_clause}
    choices = tuple(Choice(key, t.say(_ANSWERS[key]).text, closed.get(key, False)) for key in ASKS)
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(
            line(
                draft, "answer", choices, default, effect=_rise(t, fee, rises), said=_answered(t, f, slot, answer),
            ),
        ),
        decision=decision,
        said=NOTHING if answer == "agree" else _way_out(t, f, slot, least, most),
        bands=(Band("ends", Until(ends, "happens"), t.on_day(ends)),),
        # words: cells 44; what the band of a renewal shows
        band_note=w.text("form.band", "it renews on its last day"),
        price=(
            row("now", money(0.0)),
            row(
                "month", money(month),
                # words: cells 28; beside a new monthly price: from when; e.g. from 1 July on
                note=w.text("form.note", "from {date} on", date=t.dated(t.month(ends + 1.0))),
            ),
        ),
    )  # fmt: skip


def leave(t: Telling, draft: Draft) -> Sketch:
    """Leave a contract: how, and for how long both are paid."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    vendor, name, which = _held(t, f, slot)
    manner = chosen(draft, "manner", WAYS_OUT, "hand_back")
    overlap = int(chosen(draft, "overlap", OVERLAPS, "0"))
    at_term = slot < len(s.contract_left) and bool(at_its_term(s, np.array(float(overlap)))[slot, f, 0, 0])
    fee = one(s.contract_fee[slot, f])
    month = fee * (1.0 + r.vendors.governance_cost * one(s.contract_governance[slot, f]))
    due = one(s.contract_notice_due[slot, f]) if slot < len(s.contract_notice_due) else r.vendors.notice_months
    ends = max((one(s.contract_left[slot, f]) if at_term else due + overlap) - 1.0, 0.0)
    price = (0.0, 0.0) if at_term else exit_between(s, r, slot, f)
    taught = _taught(t, f, slot) if manner == "hand_back" else 0.0
    gone = _without(t, f, slot)
    # words: cells 12; a choice of a form: the firm teaches before it goes
    hand_back = w.text("form.choice", "hand back")
    # words: cells 12; a choice of a form: the firm goes without teaching
    stop = w.text("form.choice", "stop")
    # words: cells 12; a choice of a form: the firm teaches the firm that follows it
    hand_over = w.text("form.choice", "hand over")
    # words: cells 34; know-how that a hand-back teaches, in points of 100
    teaches = w.text("form.effect", "know-how {change}", change=w.hundredths_change(taught))
    if manner == "hand_over":
        # words: cells 34; a firm teaches the firm that follows it: a share of what it knows
        teaches = w.text("form.effect", "teaches {share} of what it knows", share=w.percent(r.vendors.hand_over, 0))
    if at_term:
        # words: cells 34; a contract that is left at its term: no overlap is possible
        both = w.text("form.effect", "it ends at its term")
    else:
        # words: cells 34; the price of months in which old and new both work; e.g. €5k more
        both = w.text("form.effect", "{money} more", money=w.money(overlap * month))
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(
            line(
                draft, "manner",
                (Choice("hand_back", hand_back), Choice("stop", stop), Choice("hand_over", hand_over)), "hand_back",
                effect=teaches,
                # words: cells 82; how a contract ends: the work comes back to us, stops, or goes to another firm
                said=w.text("form.said", "Handed back, your people learn. Handed over, the other firm here does."),
            ),
            line(
                draft, "overlap", plain(*OVERLAPS), "0",
                effect=both,
                # words: cells 82; months in which the firm still works after its notice
                said=w.text("form.said", "Months on top of the notice, for whoever takes over to learn."),
            ),
        ),
        decision=Exit(r.layout.functions[f], name, manner, overlap, which),
        said=_load_then(t, f, gone),
        bands=(Band("free", Until(ends, "happens"), t.on_day(ends)),),
        price=(
            # words: cells 28; beside the price of leaving a contract before its term, or at it
            row("now", money(price[1]), least=money(price[0]),
                note=w.text("form.note", "to leave, once") if price[1] else
                # words: cells 28; beside the price of leaving a contract at its term, which is nothing
                w.text("form.note", "at its term, it is free")),
            # words: cells 28; beside what a contract no longer costs; a date, e.g. from 1 July on
            row("month", money(-month), note=w.text("form.note", "from {date} on", date=t.dated(t.month(ends + 1.0)))),
            year_row(t, f, gone),
        ),
    )  # fmt: skip


def _held(t: Telling, f: int, slot: int) -> tuple[int, str, int | None]:
    """The firm of a contract, and its slot if it has another; where there is none, -1 and a firm without one."""
    r, held = t.played.rules, t.played.now.contract_vendor
    vendor = int(one(held[slot, f])) if slot < len(held) else -1
    if vendor >= 0:
        return vendor, r.layout.vendors[vendor], t.played.seat.which((slot, f))
    working = {int(one(other)) for other in held[:, f]}
    return -1, next(key for n, key in enumerate(r.layout.vendors) if n not in working), None


def _without(t: Telling, f: int, slot: int) -> State:
    """The state once a contract is over."""
    held = np.array(t.played.decided.contract_vendor)
    held[slot, f] = NOBODY
    return t.played.decided.but(contract_vendor=held)


def _load_then(t: Telling, f: int, s: State) -> Prose:
    """The load of a function in a state."""
    w = t.words
    now, then = t.facts.works[f].load, load_with(t, f, s)
    # words: cells 82; load of a function now, and then; e.g. Load 96 › 120%: somebody else must do the rest.
    more = message("form.said", "Load {now} › {then}: somebody else must do the rest.")
    # words: cells 82; load of a function now, and then; e.g. Load 96 › 80%.
    fine = message("form.said", "Load {now} › {then}.")
    if then >= MOST:
        # words: cells 82; a function once its only firm has gone
        return t.say(message("form.said", "Nobody does the work then: post a vacancy, or open a tender, before."))
    if then <= 1.0:
        return t.say(fine, now=w.hundredths(now), then=w.percent(then, 0))
    return t.say(more, now=w.hundredths(now), then=Said(w.percent(then, 0), "warn"))


# words: cells 82; governance of level 0; {drift} is a share of the service, e.g. 0.6%
_UNSEEN = message("form.said", "Nobody reviews it: the service drifts by {drift} a month.")
# words: cells 120; governance of a level; shares of the drift and of the extras that it stops
_SEEN = message("form.said", "Reviews stop {drift} of the drift and {extras} of the extras; some know-how stays.")


def _reviewed(t: Telling, f: int, slot: int, level: int) -> Prose:
    """What a level of governance does."""
    w, r, s = t.words, t.played.rules, t.played.now
    governed = np.array(s.contract_governance)
    governed[slot, f] = level
    effect = one(governance_effect(s.but(contract_governance=governed), r)[slot, f])
    if level == 0:
        return t.say(_UNSEEN, drift=w.percent(r.vendors.drift_month))
    return t.say(_SEEN, drift=w.percent(effect, 0), extras=w.percent(effect * r.vendors.extras_spared, 0))


# words: cells 14; an answer to a renewal: agree
_AGREE = message("form.choice", "agree")
# words: cells 14; an answer to a renewal: a lower price
_PRICE = message("form.choice", "price")
# words: cells 14; an answer to a renewal: a better service level
_LEVEL = message("form.choice", "service")
# words: cells 14; an answer to a renewal: an exit clause
_EXIT = message("form.choice", "exit clause")
_ANSWERS: dict[str, Message] = {"agree": _AGREE, "price": _PRICE, "level": _LEVEL, "exit": _EXIT}


def _ways(t: Telling, f: int, slot: int) -> tuple[int, int]:
    """Ways out of a contract, at least and at most: what our own people know is known roughly."""
    s, band = t.played.now, SEEN_AS["knowledge"].of(t.played.now.knowledge)
    least, most = (
        int(one(ways_out(s.but(knowledge=bound), t.played.rules)[slot, f])) for bound in (band.low, band.high)
    )
    return least, most


def talk(ways: int, t: Telling) -> float:
    """Share of a rise that talking takes off with so many ways out."""
    return float(talked_off(np.array(float(ways)), t.played.rules))


def _rise(t: Telling, fee: float, rises: tuple[float, ...]) -> str:
    w = t.words
    low, high = min(rises), max(rises)
    if w.percent_change(low) == w.percent_change(high):
        # words: cells 34; a monthly price now and after a renewal, and its rise; e.g. €5.5k › €6.3k, +14%
        return w.text("form.effect", "{now} › {then}, {change}",
                      now=w.money(fee), then=w.money(fee * (1.0 + high)), change=w.percent_change(high))  # fmt: skip
    # words: cells 34; rises of a price, the least and the most that may come out of a talk; e.g. +7% to +12%
    return w.text("form.effect", "{low} to {high}", low=w.percent_change(low), high=w.percent_change(high))


def _answered(t: Telling, f: int, slot: int, answer: str) -> Prose:
    """What an answer brings."""
    w, s = t.words, t.played.now
    match answer:
        case "price":
            # words: cells 82; an answer to a renewal
            return t.say(message("form.said", "A lower rise; how much lower hangs on what else you could do."))
        case "level":
            level = one(s.contract_level[slot, f])
            # words: cells 82; an answer to a renewal: service levels now and then
            said = message("form.said", "They promise {then} in place of {now}, at the price they ask.")
            return t.say(said, now=w.percent(level, 0), then=w.percent(min(level + 0.02, 0.99), 0))
        case "exit":
            least, most = exit_between(s, t.played.rules, slot, f)
            factor = t.played.rules.vendors.exit_clause_factor
            if bool(holds(s.contract_clauses, EXIT_CLAUSE)[slot, f, 0, 0]):
                # words: cells 82; an answer to a renewal: the clause is there already
                return t.say(message("form.said", "The contract holds an exit clause already."))
            # words: cells 82; an answer to a renewal: price of leaving with the clause, and without
            said = message("form.said", "Leaving then costs {with_it}, not {without}, at the price they ask.")
            return t.say(said, with_it=money_between(least * factor, most * factor, w),
                         without=money_between(least, most, w))  # fmt: skip
        case _:
            # words: cells 82; an answer to a renewal
            kept = message("form.said", "Twelve months more at the price they ask. They like to hear it: trust grows.")
            return t.say(kept)


def _way_out(t: Telling, f: int, slot: int, least: int, most: int) -> Prose:
    """Whether somebody who asks for more could leave."""
    w, v = t.words, t.played.rules.vendors
    forgiven = one(t.played.now.contract_trust[slot, f]) >= v.warm_trust
    if least > 0:
        # words: cells 82; a talk at renewal: a bid of another firm, know-how, a colleague or a second firm; {n} of them
        said = message(
            "form.said",
            "You have {n} way out, and they know it: {share} off the rise.",
            "You have {n} ways out, and they know it: {share} off the rise.",
        )
        return t.say(said, n=least, share=w.percent(talk(least, t), 0))
    if forgiven:
        # words: cells 82; a talk at renewal, without a way out, with a firm that trusts us; {share} is of the rise
        said = message("form.said", "You could not leave. They like you: {share} off the rise, and no offence taken.")
        return t.say(said, share=w.percent(v.bluff, 0))
    if most > 0:
        # words: cells 82; a talk at renewal: whether one's own people know enough of the work is not sure
        unsure = message("form.said", "Whether your people know enough to leave is not sure. If not: trust −{trust}.")
        return t.say(unsure, trust=w.hundredths(v.bluff_trust))
    # words: cells 82; a talk at renewal, without a way out
    return t.say(
        message("form.said", "You could not leave, and they know it: {share} off the rise, trust −{trust}."),
        share=w.percent(v.bluff, 0), trust=w.hundredths(v.bluff_trust),
    )  # fmt: skip


def _taught(t: Telling, f: int, slot: int) -> float:
    """Know-how that a hand-back adds, a share."""
    s, v = t.played.now, t.played.rules.vendors
    documented = bool(holds(s.contract_clauses, 1)[slot, f, 0, 0])
    return (v.hand_back_documented if documented else v.hand_back) * (1.0 - one(s.knowledge[f]))
