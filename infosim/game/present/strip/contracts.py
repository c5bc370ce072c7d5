"""Lines of the strip about vendors: bids, hand-overs, terms, notice."""

from __future__ import annotations

from infosim.game.facts.contracts import AGREED, ENDING, Contract, Tender
from infosim.game.facts.pipeline import NOTICE_IN_SIGHT
from infosim.game.present.strip.line import NAME_CELLS, NOTE_CELLS, strip_line
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.prose import Tone
from infosim.game.views.room import Done, Opens, StripItem, Until
from infosim.locale import message


def tender_line(t: Telling, tender: Tender) -> StripItem:
    """A tender: when bids come, or until when they stand."""
    w = t.words
    key = t.played.rules.layout.functions[tender.function]
    # words: cells 20; a tender for a function; form is extension, task, operation or service
    name = w.text("strip.tender", "{function}, {form}", function=t.short(tender.function), form=t.form(tender.form))
    name = fitting([name, t.short(tender.function)], NAME_CELLS)
    if tender.bids:
        date = t.end(tender.expires_in)
        # words: cells 28; offers to be answered
        note = w.plural(
            "strip.tender", "{n} bid, answer by {date}", "{n} bids, answer by {date}", len(tender.bids),
            date=t.dated_cut(date),
        )  # fmt: skip
        cheapest, dearest = min(b.fee for b in tender.bids), max(b.fee for b in tender.bids)
        # words: lens of offers on the table
        bids = message(
            "strip.tender",
            "{function}: {n} bid at {low} a month. It lapses after {date}.",
            "{function}: {n} bids from {low} to {high} a month. They lapse after {date}.",
        )
        if len(tender.bids) > 1 and w.money(cheapest) == w.money(dearest):
            # words: lens of offers on the table, all at one price
            bids = message("strip.tender", "{function}: each bid asks {low} a month. They lapse after {date}.")
        cause = t.say(
            bids, n=len(tender.bids), function=t.function(tender.function),
            low=w.money(cheapest), high=w.money(dearest), date=t.dated(date),
        )  # fmt: skip
        tone: Tone | None = "warn" if tender.expires_in < 1 else None
        return strip_line(
            t, "tender", name, Until(tender.expires_in, "act"), note, cause, Opens("tender", key), tone=tone
        )  # fmt: skip
    month = t.in_month(tender.due_in)
    # words: cells 28; when offers arrive
    note = w.text("strip.tender", "bids at the end of {month}", month=t.month_cut(tender.due_in))
    # words: lens of a tender that is out
    asked = message(
        "strip.tender",
        "{function}: {n} firm is asked; bids arrive at the end of {month}.",
        "{function}: up to {n} firms are asked; bids arrive at the end of {month}.",
    )
    cause = t.say(asked, n=tender.invited, function=t.function(tender.function), month=month)
    return strip_line(
        t, "tender", name, Until(tender.due_in, "happens"), note, cause, Opens("tender", key), acts=("open", "end")
    )  # fmt: skip


def _contract(t: Telling, contract: Contract) -> Opens:
    return Opens("contract", f"{t.played.rules.layout.functions[contract.function]}.{contract.slot}")


def handover_line(t: Telling, contract: Contract) -> StripItem:
    """A hand-over under way."""
    w = t.words
    # words: cells 20; work that is handed over to a firm; a function's short name
    to = w.text(
        "strip.move", "{function} to {vendor}", function=t.short(contract.function), vendor=t.vendor(contract.vendor)
    )
    name = fitting([to, t.short(contract.function)], NAME_CELLS)
    # words: cells 28; how much of its work a firm has taken over
    note = w.text("strip.move", "{share} taken over", share=w.percent(contract.moved, 0))
    # words: lens of a hand-over; {days} is what it takes of the head of IT each month
    moves = message(
        "strip.move", "{vendor} does {share} of its part; all of it after {month}. The move takes {days} a month."
    )
    cause = t.say(
        moves,
        vendor=t.vendor(contract.vendor),
        share=w.percent(contract.moved, 0),
        month=t.in_month(contract.moves_for),
        days=w.days(contract.moving_days),
    )
    return strip_line(
        t, "move", name, Done(max(contract.moves_for, 1.0), contract.moved), note, cause, _contract(t, contract),
        acts=("open", "end"),
    )  # fmt: skip


def term_line(t: Telling, contract: Contract) -> StripItem:
    """The term of a contract: it ends, is renewed as agreed, or wants an answer."""
    w = t.words
    name = fitting([t.scope(contract), t.short(contract.function)], NAME_CELLS)
    date, vendor = t.end(contract.ends_in), t.vendor(contract.vendor)
    change = w.percent_change(contract.ask)
    opens = _contract(t, contract)
    track = Until(contract.ends_in, "act" if contract.asks else "happens")
    tone: Tone | None
    if contract.task or contract.answer == ENDING:
        # words: cells 28; a contract that ends
        note = w.text("strip.term", "ends {date}", date=t.dated_cut(date))
        # words: lens of a contract that ends
        ends = message("strip.term", "{vendor}: ends on {date}, as agreed. Somebody must do its work by then.")
        return strip_line(t, "ends", name, track, note, t.say(ends, vendor=vendor, date=t.dated(date)), opens)
    if contract.answer == AGREED:
        # words: cells 28; a contract that will renew; {change} is e.g. +7%
        note = w.text("strip.term", "renews {date} at {change}", date=t.dated_cut(date), change=change)
        # words: lens of a contract that will renew
        agreed = message("strip.term", "{vendor}: renews on {date} for {months} at {change}, as agreed.")
        cause = t.say(agreed, vendor=vendor, date=t.dated(date), months=w.months(12), change=change)
        return strip_line(t, "ends", name, track, note, cause, opens)
    if 0 <= contract.notice_in <= NOTICE_IN_SIGHT:
        last = t.end(contract.notice_in)
        # words: cells 28; until when notice ends a contract with its term
        note = w.text("strip.term", "leave by {date}", date=t.dated_cut(last))
        # words: lens of a contract that can still be left with its term; {last} is the last day of notice
        leave = message(
            "strip.term", "{vendor}: to leave at its term, {date}, give notice by {last}. After that it renews."
        )
        # words: lens of a contract that can still be left with its term: a firm's price, and when it will be named
        asked = message("strip.term", "It asks {change}.")
        # words: lens of a contract that can still be left with its term: its price comes after the last day of notice
        unknown = message("strip.term", "It names its price later.")
        cause = t.say(leave, vendor=vendor, date=t.dated(date), last=t.dated(last))
        cause = cause.then(t.say(asked, change=change) if contract.asks else t.say(unknown), " ")
        tone = "warn" if contract.notice_in < 1 else None
        return strip_line(t, "ends", name, Until(contract.notice_in, "act"), note, cause, opens, tone=tone)
    if contract.asks:
        # words: cells 28; a contract renews by itself unless it is answered; {change} is e.g. +7%
        whole = w.percent_change(contract.ask, 0)
        note = w.text("strip.term", "answer, or {months} at {change}", months=w.months(12), change=whole)
        # words: lens of a contract that renews by itself unless it is answered
        asks = message(
            "strip.term", "{vendor}: asks {change}. Answer by {date}, or it renews for {months} at that price."
        )
        cause = t.say(asks, vendor=vendor, date=t.dated(date), months=w.months(12), change=change)
        if contract.too_late:
            # words: lens of a contract whose last day of notice is over; what is left to answer is the price
            cause = cause.then(t.say(message("strip.term", "Too late to leave at this term.")), " ")
        tone = "warn" if contract.ends_in < 1 else None
        return strip_line(t, "ends", name, track, note, cause, opens, tone=tone)
    # words: cells 28; a contract renews by itself
    note = w.text("strip.term", "renews {date}", date=t.dated_cut(date))
    # words: lens of a contract before it names its price
    later = message("strip.term", "{vendor}: renews on {date}. It names its price four months before.")
    return strip_line(t, "ends", name, track, note, t.say(later, vendor=vendor, date=t.dated(date)), opens)


def notice_line(t: Telling, contract: Contract) -> StripItem:
    """A contract that was left before its term."""
    w = t.words
    within = contract.leaves_in or 0.0
    name = fitting([t.scope(contract), t.short(contract.function)], NAME_CELLS)
    # words: cells 28; notice was given: when a contract ends
    full = w.text("strip.notice", "ends {date}, notice given", date=t.day_cut(within))
    note = fitting([full, w.text("strip.term", "ends {date}", date=t.day_cut(within))], NOTE_CELLS)
    # words: lens of a contract that was left before its term
    ends = message("strip.notice", "{vendor}: works until {date}. Somebody must do its work by then.")
    cause = t.say(ends, vendor=t.vendor(contract.vendor), date=t.on_day(within))
    return strip_line(t, "ends", name, Until(within, "happens"), note, cause, _contract(t, contract))
