"""Lines of the strip about people: searches, those who start, leave, learn or work for a while."""

from __future__ import annotations

from math import floor

from infosim.engine.orders import CROSS_TRAIN, LEAD
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.people import Person
from infosim.game.facts.pipeline import Freelance, Grow, Hire, Learn
from infosim.game.present.leaving import reason_of
from infosim.game.present.strip.line import MONTHS_SHOWN, NAME_CELLS, person_named, sheet_of, strip_line
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.prose import Prose
from infosim.game.views.room import Chance, Done, Opens, StripItem, Until
from infosim.locale import message


def search_line(t: Telling, hire: Hire) -> StripItem:
    """A search: how long it has run, and when somebody is likely there."""
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
        note = w.text("strip.hire", "{week}, likely {month}", week=t.week(hire.age), month=t.month_cut(likely))
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
    return strip_line(
        t, "hire", name, Chance(hire.chances[:MONTHS_SHOWN]), note, cause, Opens("function", key),
        outlook=arrival(t, hire), acts=("open", "why", "end"),
    )  # fmt: skip


def arrival(t: Telling, hire: Hire) -> Prose:
    """When somebody is likely there: the month, and the bounds of eight cases in ten."""
    early, likely, late = (months_until(hire.chances, share) for share in (SOON, LIKELY, LATE))
    if likely is None:
        # words: lens of an open post
        return t.say(message("strip.hire", "At this pay, likely nobody within a year."))
    month = t.in_month(likely)
    if early is None or late is None:
        # words: lens of an open post
        return t.say(message("strip.hire", "Somebody is likely there in {month}, or much later."), month=month)
    if floor(early) == floor(late):
        # words: lens of an open post; all of eight cases in ten are in one month
        return t.say(message("strip.hire", "Somebody is likely there in {month}."), month=month)
    # words: lens of an open post; {early} and {late} are months that bound eight cases in ten
    band = message("strip.hire", "Somebody is likely there in {month} (8 in 10: {early} to {late}).")
    return t.say(band, month=month, early=t.in_month(early), late=t.in_month(late))


def start_line(t: Telling, person: Person) -> StripItem:
    """Somebody who starts this month."""
    w = t.words
    # words: cells 28; somebody starts work this month; level is junior, mid or senior
    note = w.text("strip.start", "{level}, starts in {month}", level=t.level(person.level), month=_now(t))
    # words: lens of somebody who starts this month
    starts = message("strip.start", "{function}, {level}: starts this month, and is settled in about {months}.")
    cause = t.say(
        starts, function=t.function(person.function), level=t.level(person.level),
        months=w.months(2.0 * t.played.rules.people.ramp_months),
    )  # fmt: skip
    return strip_line(
        t, "learn", person_named(person), Until(0.0, "happens"), note, cause, sheet_of(t, person.function)
    )  # fmt: skip


def programme_line(t: Telling, thing: Grow) -> StripItem:
    """A programme that develops people: a lead, a second, a junior in training."""
    w = t.words
    short, month = t.short(thing.function), t.in_month(max(thing.within, 0.0))
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
    return strip_line(t, "lead", name, track, note, cause, sheet_of(t, thing.function))


def _now(t: Telling) -> str:
    return t.words.month_cut(t.month(0))


def leaver_line(t: Telling, person: Person) -> StripItem:
    """Somebody who leaves at the end of the month, and why."""
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
    return strip_line(
        t, "leaves", person_named(person), Until(0.0, "leaves"), note, cause, sheet_of(t, person.function),
        tone="warn", acts=("open", "counter", "vacancy", "pay"),
    )  # fmt: skip


def newcomers_line(t: Telling, thing: Learn) -> StripItem:
    """Newcomers of a function, and how productive they are."""
    w = t.words
    n = len(thing.people)
    if n == 1:
        name = person_named(thing.people[0])
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
        month=t.in_month(thing.within),
        days=w.days(t.played.rules.attention.newcomer * sum(1.0 for _ in thing.people)),
    )
    return strip_line(
        t, "learn", name, Done(max(thing.within, 1.0), thing.productive), note, cause, sheet_of(t, thing.function)
    )  # fmt: skip


def freelancers_line(t: Telling, thing: Freelance) -> StripItem:
    """Freelancers of a function, and until when."""
    w = t.words
    n = int(thing.here + thing.coming)
    # words: cells 20; freelancers at work in a function; e.g. Security, 1 freel.
    name = w.plural(
        "strip.freelance", "{function}, {n} freel.", "{function}, {n} freel.", n, function=t.short(thing.function)
    )
    month = t.month_cut(thing.within)
    if thing.here <= 0:
        # words: cells 28; freelancers who start this month or next, and until when
        start = t.month_cut(thing.starts)
        note = w.text("strip.freelance", "from {start}, until {month}", start=start, month=month)
    else:
        # words: cells 28; freelancers at work, and until when
        note = w.text("strip.freelance", "until {month}", month=month)
    # words: lens of freelancers; what they know leaves with them
    until = message("strip.freelance", "{function}: until the end of {month}. What they know leaves with them.")
    cause = t.say(until, function=t.function(thing.function), month=t.in_month(thing.within))
    return strip_line(
        t, "ends", name, Until(thing.within, "happens"), note, cause, sheet_of(t, thing.function), acts=("open", "end")
    )  # fmt: skip
