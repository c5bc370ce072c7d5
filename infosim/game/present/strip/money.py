"""Lines of the strip about money: talks with investors, a term sheet, the bridge."""

from __future__ import annotations

from infosim.game.facts.chance import LIKELY, months_until
from infosim.game.facts.pipeline import Bridge, Round, Sheet
from infosim.game.facts.played import one
from infosim.game.present.strip.line import MONEY, MONTHS_SHOWN, strip_line
from infosim.game.present.telling import Telling
from infosim.game.views.room import Chance, StripItem, Until
from infosim.locale import message


def talks_line(t: Telling, thing: Round) -> StripItem:
    """Talks with investors."""
    w = t.words
    if thing.short_of is not None:
        # words: cells 28; investors wait for a revenue
        note = w.text("strip.round", "waits for MRR {mrr}", mrr=w.money(thing.short_of))
    else:
        # words: cells 28; how far talks with investors are, out of ten
        note = w.text("strip.round", "ready {tenths} of 10", tenths=w.fixed(thing.ready * 10, 0))
    # words: lens of talks with investors; {days} of the head of IT each month
    talks = message("strip.round", "Talks are {share} of the way, and take {days} a month.")
    cause = t.say(talks, share=w.percent(thing.ready, 0), days=w.days(t.played.rules.attention.round))
    if thing.short_of is not None:
        # words: lens of talks with investors, who wait for a revenue
        waits = message("strip.round", "Nobody signs before MRR reaches {mrr}; it is {now}.")
        outlook = t.say(waits, mrr=w.money(thing.short_of), now=w.money(one(t.played.now.mrr)))
    else:
        likely = months_until(thing.chances, LIKELY)
        # words: lens of talks with investors
        near = message("strip.round", "A term sheet is likely in {month}.")
        # words: lens of talks with investors
        far = message("strip.round", "At this pace, no term sheet within a year.")
        outlook = t.say(far) if likely is None else t.say(near, month=t.in_month(likely - 1))
    track = Chance(thing.chances[1 : MONTHS_SHOWN + 1])
    return strip_line(
        t, "round", t.round(thing.name), track, note, cause, MONEY, outlook=outlook, acts=("open", "month")
    )  # fmt: skip


def sheet_line(t: Telling, thing: Sheet) -> StripItem:
    """A term sheet on the table, or accepted."""
    w = t.words
    if thing.accepted:
        # words: cells 28; a term sheet was accepted this month; {month} is when the money is there
        note = w.text("strip.round", "accepted, money in {month}", month=w.month_cut(t.month(1)))
        # words: lens of a term sheet that was accepted this month
        accepted = message("strip.round", "Accepted: {amount} when the month ends.")
        return strip_line(
            t, "round", t.round(thing.name), Until(0.0, "happens"), note,
            t.say(accepted, amount=w.money(thing.amount)), MONEY, acts=("open", "month"),
        )  # fmt: skip
    # words: cells 28; a term sheet lies on the table
    note = w.text("strip.round", "term sheet: {amount}", amount=w.money(thing.amount))
    # words: lens of a term sheet on the table; {share} of the company is sold
    sheet = message(
        "strip.round", "On the table: {amount} for {share} of the company. Accept it in this month's sheet."
    )
    cause = t.say(sheet, amount=w.money(thing.amount), share=w.percent(1.0 - thing.keep, 0))
    return strip_line(
        t, "round", t.round(thing.name), Until(0.0, "act"), note, cause, MONEY, acts=("open", "month")
    )  # fmt: skip


def bridge_line(t: Telling, thing: Bridge) -> StripItem:
    """The bridge loan, offered or taken."""
    w = t.words
    # words: cells 20; the one loan that can save a company
    name = w.text("strip.bridge", "bridge loan")
    if thing.taken:
        # words: cells 28; the bridge loan was taken this month; {month} is when the money is there
        note = w.text("strip.bridge", "taken, money in {month}", month=w.month_cut(t.month(1)))
        # words: lens of the bridge loan that was taken this month
        taken = t.say(message("strip.bridge", "Taken. The money is there when the month ends."))
        return strip_line(t, "round", name, Until(0.0, "happens"), note, taken, MONEY, acts=("open", "month"))
    # words: cells 28; a loan must be answered at once
    note = w.text("strip.bridge", "answer this month")
    p = t.played.rules.company
    # words: lens of the bridge loan; {months} of net burn, {share} of their stake lost by the founders
    offer = message(
        "strip.bridge", "The bank is empty. A bridge brings {months} of burn, and costs {share} of the founders' stake."
    )
    cause = t.say(offer, months=w.months(p.bridge_months), share=w.percent(1.0 - p.bridge_keep, 0))
    # words: lens of the bridge loan
    last = message("strip.bridge", "There is one bridge in a game. Without it, the company ends this month.")
    return strip_line(
        t, "round", name, Until(0.0, "act"), note, cause, MONEY, outlook=t.say(last), tone="bad",
        acts=("open", "month"),
    )  # fmt: skip
