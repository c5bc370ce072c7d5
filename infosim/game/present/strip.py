"""The under-way strip: everything in motion, one line a thing."""

from __future__ import annotations

from typing import assert_never

from infosim.engine.orders import CROSS_TRAIN, LEAD
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.contracts import AGREED, ENDING, Contract, Tender
from infosim.game.facts.dated import Blow, Examined, Ruling, Visit
from infosim.game.facts.people import Person
from infosim.game.facts.pipeline import (
    Asked,
    Bridge,
    Freelance,
    Grow,
    Hire,
    Learn,
    Leave,
    Met,
    Move,
    Notice,
    Round,
    Sheet,
    Start,
    Term,
    Thing,
)
from infosim.game.facts.played import one
from infosim.game.facts.stories import Lasting, Token
from infosim.game.present.candidates import strip_item
from infosim.game.present.effect_words import effect
from infosim.game.present.event import effects, label, says, story, where
from infosim.game.present.leaving import reason_of
from infosim.game.present.strip_dated import dated
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Chance, Done, Kind, Opens, StripItem, Until
from infosim.locale import message

NAME_CELLS = 20
MONTHS_SHOWN = 6
MONEY = Opens("month", "fund")
"""Where a round, a term sheet and the bridge are answered: on the row of the month's sheet that is about money."""


def strip(t: Telling) -> tuple[StripItem, ...]:
    """What is under way, what needs an answer first."""
    return tuple(item(t, thing) for thing in t.facts.things)


def item(t: Telling, thing: Thing) -> StripItem:
    """One line of the strip."""
    match thing:
        case Hire():
            return _hire(t, thing)
        case Met(candidate):
            return strip_item(t, candidate)
        case Grow():
            return _grow(t, thing)
        case Start(person):
            return _start(t, person)
        case Leave(person):
            return _leave(t, person)
        case Learn():
            return _learn(t, thing)
        case Freelance():
            return _freelance(t, thing)
        case Asked(tender):
            return _tender(t, tender)
        case Move(contract):
            return _move(t, contract)
        case Term(contract):
            return _term(t, contract)
        case Notice(contract):
            return _notice(t, contract)
        case Round():
            return _round(t, thing)
        case Sheet():
            return _sheet(t, thing)
        case Bridge():
            return _bridge(t, thing)
        case Token():
            return _token(t, thing)
        case Lasting():
            return _lasting(t, thing)
        case Blow() | Ruling() | Visit() | Examined():
            return dated(t, thing)
        case _:
            assert_never(thing)


def _item(
    t: Telling, kind: Kind, name: str, track: Chance | Until | Done, note: str, cause: Prose, opens: Opens | None,
    *, outlook: Prose = NOTHING, tone: Tone | None = None, acts: tuple[Act, ...] = ("open",),
) -> StripItem:  # fmt: skip
    """A line, whose lens says a little more than its note."""
    short = Prose(t.words.text("lens.short", "{name}: {note}", name=name, note=note))
    return StripItem(kind, name, track, note, Lens(name, cause, outlook, short, acts, tone), opens)


def _hire(t: Telling, hire: Hire) -> StripItem:
    w = t.words
    posts = int(hire.posts)
    level = t.level(hire.level)
    if posts > 1:
        # words: cells 20; posts of a function; a function's short name; e.g. Support, 2 posts
        name = w.plural(
            "strip.hire", "{function}, {n} post", "{function}, {n} posts", posts, function=t.short(hire.function)
        )
    else:
        # words: cells 20; a post of a function; level is junior, mid or senior
        name = w.text("strip.hire", "{function}, {level}", function=t.short(hire.function), level=level)
        name = fitting([name, t.short(hire.function)], NAME_CELLS)
    likely = months_until(hire.chances, LIKELY)
    if hire.new:
        # words: cells 28; a post opened this month
        note = w.text("strip.hire", "posted this month")
    elif likely is None or likely > MONTHS_SHOWN:
        # words: cells 28; how long a post has been open; {week} is e.g. wk 9
        note = w.text("strip.hire", "{week}, nobody yet", week=t.week(hire.age))
    else:
        # words: cells 28; how long a post has been open, and when it is likely filled; e.g. wk 9, likely Apr
        note = w.text("strip.hire", "{week}, likely {month}", week=t.week(hire.age), month=w.month_cut(t.month(likely)))
    # words: lens of an open post; {pay} is offered, {market} usual there
    offer = message("strip.hire", "{level} at {pay} in {place}, where the market pays {market}; open for {weeks}.")
    cause = t.say(
        offer,
        level=level,
        pay=w.money(hire.pay),
        place=t.place(hire.place),
        market=w.money(hire.market),
        weeks=t.age(hire.age),
    )
    key = t.played.rules.layout.functions[hire.function]
    return _item(
        t, "hire", name, Chance(hire.chances[:MONTHS_SHOWN]), note, cause, Opens("function", key),
        outlook=arrival(t, hire), acts=("open", "why", "end"),
    )  # fmt: skip


def arrival(t: Telling, hire: Hire) -> Prose:
    """When somebody is likely there: the month, and the bounds of eight cases in ten."""
    w = t.words
    early, likely, late = (months_until(hire.chances, share) for share in (SOON, LIKELY, LATE))
    if likely is None:
        # words: lens of an open post
        return t.say(message("strip.hire", "At this pay, likely nobody within a year."))
    month = w.month_name(t.month(likely))
    if early is None or late is None:
        # words: lens of an open post
        return t.say(message("strip.hire", "Somebody is likely there in {month}, or much later."), month=month)
    # words: lens of an open post; {early} and {late} are months that bound eight cases in ten
    band = message("strip.hire", "Somebody is likely there in {month} (8 in 10: {early} to {late}).")
    return t.say(band, month=month, early=w.month_name(t.month(early)), late=w.month_name(t.month(late)))


def _start(t: Telling, person: Person) -> StripItem:
    w = t.words
    # words: cells 28; somebody starts work this month; level is junior, mid or senior
    note = w.text("strip.start", "{level}, starts in {month}", level=t.level(person.level), month=_now(t))
    # words: lens of somebody who starts this month
    starts = message("strip.start", "{function}, {level}: starts this month, and is settled in about {months}.")
    cause = t.say(
        starts, function=t.function(person.function), level=t.level(person.level),
        months=w.months(2.0 * t.played.rules.people.ramp_months),
    )  # fmt: skip
    return _item(
        t, "learn", _named(t, person), Until(0.0, "happens"), note, cause, _sheet_of(t, person.function)
    )  # fmt: skip


def _grow(t: Telling, thing: Grow) -> StripItem:
    w = t.words
    short, month = t.short(thing.function), w.month_name(t.month(max(thing.within, 0.0)))
    if thing.code == LEAD:
        # words: cells 20; somebody of a function learns to lead its team
        name = w.text("strip.grow", "{function}, a lead", function=short)
        # words: lens of somebody who learns to lead
        grows = message(
            "strip.grow", "{function}: somebody learns to lead the team, and does from the end of {month} on."
        )
        cause = t.say(grows, function=t.function(thing.function), month=month)
    elif thing.code == CROSS_TRAIN:
        other = t.short(max(thing.to, 0))
        # words: cells 20; people of a function learn another's work, to stand in there
        name = w.text("strip.grow", "{other}, a second", other=other)
        # words: lens of somebody who learns to stand in
        grows = message(
            "strip.grow", "{function} learns the work of {other}, and can stand in from the end of {month} on."
        )
        cause = t.say(grows, function=t.function(thing.function), other=other, month=month)
    else:
        # words: cells 20; a junior of a function is trained
        name = w.text("strip.grow", "{function}, a junior", function=short)
        # words: lens of a junior in training
        grows = message("strip.grow", "{function}: a junior in training, mid at the end of {month}.")
        cause = t.say(grows, function=t.function(thing.function), month=month)
    # words: cells 28; until when a programme for people lasts
    note = w.text("strip.grow", "until the end of {month}", month=month)
    done = 1.0 - (thing.within + 1.0) / max(thing.months, 1.0)
    track = Done(thing.within + 1.0, min(max(done, 0.0), 1.0))
    return _item(t, "lead", name, track, note, cause, _sheet_of(t, thing.function))


def _named(t: Telling, person: Person) -> str:
    first, _, last = person.name.partition(" ")
    return fitting([person.name, f"{first[0]}. {last}"], NAME_CELLS)


def _now(t: Telling) -> str:
    return t.words.month_cut(t.month(0))


def _sheet_of(t: Telling, f: int) -> Opens:
    return Opens("function", t.played.rules.layout.functions[f])


def _leave(t: Telling, person: Person) -> StripItem:
    w = t.words
    # words: cells 28; somebody leaves; level is junior, mid or senior; a function's short name
    note = w.text("strip.leave", "{function}, {level}", function=t.short(person.function), level=t.level(person.level))
    work = t.facts.works[person.function]
    left = max(work.heads - 1, 0)
    # words: lens of somebody who leaves at the end of this month; {n} people of ours stay; e.g. last day 31 March
    leaves = message(
        "strip.leave",
        "{function}, {level}: last day {date}. {n} colleague stays.",
        "{function}, {level}: last day {date}. {n} colleagues stay.",
    )
    cause = t.say(
        leaves, n=int(left), function=t.function(person.function), level=t.level(person.level), date=w.day(t.end(0))
    ).then(reason_of(t, person.reason), " ")  # fmt: skip
    return _item(
        t, "leaves", _named(t, person), Until(0.0, "leaves"), note, cause, _sheet_of(t, person.function),
        tone="warn", acts=("open", "counter", "vacancy", "pay"),
    )  # fmt: skip


def _learn(t: Telling, thing: Learn) -> StripItem:
    w = t.words
    n = len(thing.people)
    if n == 1:
        name = _named(t, thing.people[0])
    else:
        # words: cells 20; people who began lately in a function; a function's short name
        told = w.plural("strip.learn", "{n} newcomer, {function}", "{n} newcomers, {function}", n,
                        function=t.short(thing.function))  # fmt: skip
        # words: cells 20; people who began lately in a function, shorter
        brief = w.plural("strip.learn", "{n} new, {function}", "{n} new, {function}", n,
                         function=t.short(thing.function))  # fmt: skip
        name = fitting([told, brief, t.short(thing.function)], NAME_CELLS)
    # words: cells 28; how productive newcomers are
    note = w.text("strip.learn", "{share} productive", share=w.percent(thing.productive, 0))
    # words: lens of newcomers; they take days of the head of IT each month
    learns = message(
        "strip.learn", "{function}: {share} productive, settled in {month}. Until then {days} of you a month."
    )
    cause = t.say(
        learns,
        function=t.function(thing.function),
        share=w.percent(thing.productive, 0),
        month=w.month_name(t.month(thing.within)),
        days=w.days(t.played.rules.attention.newcomer * sum(1.0 for _ in thing.people)),
    )
    return _item(
        t, "learn", name, Done(max(thing.within, 1.0), thing.productive), note, cause, _sheet_of(t, thing.function)
    )  # fmt: skip


def _freelance(t: Telling, thing: Freelance) -> StripItem:
    w = t.words
    n = int(thing.here + thing.coming)
    # words: cells 20; freelancers at work in a function; e.g. Security, 1 freel.
    name = w.plural(
        "strip.freelance", "{function}, {n} freel.", "{function}, {n} freel.", n, function=t.short(thing.function)
    )
    month = w.month_cut(t.month(thing.within))
    if thing.here <= 0:
        # words: cells 28; freelancers who start next month, and until when
        note = w.text("strip.freelance", "from {start}, until {month}", start=w.month_cut(t.month(1)), month=month)
    else:
        # words: cells 28; freelancers at work, and until when
        note = w.text("strip.freelance", "until {month}", month=month)
    # words: lens of freelancers; what they know leaves with them
    until = message("strip.freelance", "{function}: until the end of {month}. What they know leaves with them.")
    cause = t.say(until, function=t.function(thing.function), month=w.month_name(t.month(thing.within)))
    return _item(
        t, "ends", name, Until(thing.within, "happens"), note, cause, _sheet_of(t, thing.function), acts=("open", "end")
    )  # fmt: skip


def _tender(t: Telling, tender: Tender) -> StripItem:
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
            date=w.day_short(date),
        )  # fmt: skip
        cheapest, dearest = min(b.fee for b in tender.bids), max(b.fee for b in tender.bids)
        # words: lens of offers on the table
        bids = message(
            "strip.tender",
            "{function}: {n} bid at {low} a month. It lapses after {date}.",
            "{function}: {n} bids from {low} to {high} a month. They lapse after {date}.",
        )
        cause = t.say(
            bids, n=len(tender.bids), function=t.function(tender.function),
            low=w.money(cheapest), high=w.money(dearest), date=w.day(date),
        )  # fmt: skip
        tone: Tone | None = "warn" if tender.expires_in < 1 else None
        return _item(
            t, "tender", name, Until(tender.expires_in, "act"), note, cause, Opens("tender", key), tone=tone
        )  # fmt: skip
    month = w.month_name(t.month(tender.due_in))
    # words: cells 28; when offers arrive
    note = w.text("strip.tender", "bids at the end of {month}", month=w.month_cut(t.month(tender.due_in)))
    # words: lens of a tender that is out
    asked = message(
        "strip.tender",
        "{function}: {n} firm is asked; bids arrive at the end of {month}.",
        "{function}: up to {n} firms are asked; bids arrive at the end of {month}.",
    )
    cause = t.say(asked, n=tender.invited, function=t.function(tender.function), month=month)
    return _item(
        t, "tender", name, Until(tender.due_in, "happens"), note, cause, Opens("tender", key), acts=("open", "end")
    )  # fmt: skip


def _contract(t: Telling, contract: Contract) -> Opens:
    return Opens("contract", f"{t.played.rules.layout.functions[contract.function]}.{contract.slot}")


def _move(t: Telling, contract: Contract) -> StripItem:
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
        month=w.month_name(t.month(contract.moves_for)),
        days=w.days(contract.moving_days),
    )
    return _item(
        t, "move", name, Done(max(contract.moves_for, 1.0), contract.moved), note, cause, _contract(t, contract),
        acts=("open", "end"),
    )  # fmt: skip


def _term(t: Telling, contract: Contract) -> StripItem:
    w = t.words
    name = fitting([t.scope(contract), t.short(contract.function)], NAME_CELLS)
    date, vendor = t.end(contract.ends_in), t.vendor(contract.vendor)
    change = w.percent_change(contract.ask)
    opens = _contract(t, contract)
    track = Until(contract.ends_in, "act" if contract.asks else "happens")
    if contract.task or contract.answer == ENDING:
        # words: cells 28; a contract that ends
        note = w.text("strip.term", "ends {date}", date=w.day_short(date))
        # words: lens of a contract that ends
        ends = message("strip.term", "{vendor}: ends on {date}, as agreed. Somebody must do its work by then.")
        return _item(t, "ends", name, track, note, t.say(ends, vendor=vendor, date=w.day(date)), opens)
    if contract.answer == AGREED:
        # words: cells 28; a contract that will renew; {change} is e.g. +7%
        note = w.text("strip.term", "renews {date} at {change}", date=w.day_short(date), change=change)
        # words: lens of a contract that will renew
        agreed = message("strip.term", "{vendor}: renews on {date} for {months} at {change}, as agreed.")
        cause = t.say(agreed, vendor=vendor, date=w.day(date), months=w.months(12), change=change)
        return _item(t, "ends", name, track, note, cause, opens)
    if contract.asks:
        # words: cells 28; a contract renews by itself unless it is answered; {change} is e.g. +7%
        whole = w.percent_change(contract.ask, 0)
        note = w.text("strip.term", "answer, or {months} at {change}", months=w.months(12), change=whole)
        # words: lens of a contract that renews by itself unless it is answered
        asks = message(
            "strip.term", "{vendor}: asks {change}. Answer by {date}, or it renews for {months} at that price."
        )
        cause = t.say(asks, vendor=vendor, date=w.day(date), months=w.months(12), change=change)
        tone: Tone | None = "warn" if contract.ends_in < 1 else None
        return _item(t, "ends", name, track, note, cause, opens, tone=tone)
    # words: cells 28; a contract renews by itself
    note = w.text("strip.term", "renews {date}", date=w.day_short(date))
    # words: lens of a contract before it names its price
    later = message("strip.term", "{vendor}: renews on {date}. It names its price four months before.")
    return _item(t, "ends", name, track, note, t.say(later, vendor=vendor, date=w.day(date)), opens)


def _notice(t: Telling, contract: Contract) -> StripItem:
    w = t.words
    within = contract.leaves_in or 0.0
    name = fitting([t.scope(contract), t.short(contract.function)], NAME_CELLS)
    # words: cells 28; notice was given: when a contract ends
    note = w.text("strip.notice", "ends {date}, notice given", date=w.day_short(t.end(within)))
    # words: lens of a contract that was left before its term
    ends = message("strip.notice", "{vendor}: works until {date}. Somebody must do its work by then.")
    cause = t.say(ends, vendor=t.vendor(contract.vendor), date=w.day(t.end(within)))
    return _item(t, "ends", name, Until(within, "happens"), note, cause, _contract(t, contract))


def _round(t: Telling, thing: Round) -> StripItem:
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
        outlook = t.say(far) if likely is None else t.say(near, month=w.month_name(t.month(likely - 1)))
    track = Chance(thing.chances[1 : MONTHS_SHOWN + 1])
    return _item(
        t, "round", t.round(thing.name), track, note, cause, MONEY, outlook=outlook, acts=("open", "month")
    )  # fmt: skip


def _sheet(t: Telling, thing: Sheet) -> StripItem:
    w = t.words
    if thing.accepted:
        # words: cells 28; a term sheet was accepted this month; {month} is when the money is there
        note = w.text("strip.round", "accepted, money in {month}", month=w.month_cut(t.month(1)))
        # words: lens of a term sheet that was accepted this month
        accepted = message("strip.round", "Accepted: {amount} when the month ends.")
        return _item(
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
    return _item(
        t, "round", t.round(thing.name), Until(0.0, "act"), note, cause, MONEY, acts=("open", "month")
    )  # fmt: skip


def _bridge(t: Telling, thing: Bridge) -> StripItem:
    w = t.words
    # words: cells 20; the one loan that can save a company
    name = w.text("strip.bridge", "bridge loan")
    if thing.taken:
        # words: cells 28; the bridge loan was taken this month; {month} is when the money is there
        note = w.text("strip.bridge", "taken, money in {month}", month=w.month_cut(t.month(1)))
        # words: lens of the bridge loan that was taken this month
        taken = t.say(message("strip.bridge", "Taken. The money is there when the month ends."))
        return _item(t, "round", name, Until(0.0, "happens"), note, taken, MONEY, acts=("open", "month"))
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
    return _item(
        t, "round", name, Until(0.0, "act"), note, cause, MONEY, outlook=t.say(last), tone="bad",
        acts=("open", "month"),
    )  # fmt: skip


def _token(t: Telling, thing: Token) -> StripItem:
    w = t.words
    name = _about(t, thing.card, thing.function, thing.vendor)
    note = says(t, thing.card, thing.choice, thing.token, thing.outcome)
    does = " · ".join(each.text for each in effects(t, thing.outcome))
    month = w.month_name(t.month(thing.within))
    given = label(t, thing.card, thing.choice)
    if thing.outcome.odds < 1.0:
        # words: lens of something that may land: which answer left it, its month, odds (e.g. 4 in 10), what it does
        maybe = message("strip.event", "“{answer}”: in {month}, {odds}: {effects}.")
        cause = t.say(maybe, answer=given, month=month, odds=w.in_ten(thing.outcome.odds), effects=does)
    else:
        # words: lens of something that lands: which answer left it, its month, what it does
        cause = t.say(
            message("strip.event", "“{answer}”: in {month}, {effects}."), answer=given, month=month, effects=does
        )
    opens = Opens("event") if thing.new else None
    return _item(
        t, "event", name, Until(thing.within, "happens"), note, cause, opens, acts=("open",) if thing.new else ()
    )  # fmt: skip


def _lasting(t: Telling, thing: Lasting) -> StripItem:
    w = t.words
    name = _about(t, thing.card, thing.function, -1)
    month = w.month_cut(t.month(thing.within))
    # words: cells 28; what an answer does lasts until the end of a month
    note = w.text("strip.event", "until {month}", month=month)
    does = " · ".join(effects_that_last(t, thing))
    # words: lens of something that lasts: which answer it comes from, what it does, until when
    cause = t.say(
        message("strip.event", "“{answer}”: {effects}, until the end of {month}."),
        answer=label(t, thing.card, thing.choice), effects=does, month=w.month_name(t.month(thing.within)),
    )  # fmt: skip
    return _item(t, "event", name, Until(thing.within, "happens"), note, cause, None, acts=())


def effects_that_last(t: Telling, thing: Lasting) -> list[str]:
    """What lasts, in words."""
    return [effect(t, name, size).text for name, size in thing.outcome.lasting]


def _about(t: Telling, card: str, function: int, vendor: int) -> str:
    """What a story is about, in at most 20 cells: its title where that fits, else whom it is about."""
    title = story(t, card, "title", function, vendor)
    if vendor >= 0:
        return fitting([title, where(t, function, vendor), t.short(function)], NAME_CELLS)
    short = t.short(function) if function >= 0 else f"{title[: NAME_CELLS - 1].rstrip()}…"
    return fitting([title, short], NAME_CELLS)
