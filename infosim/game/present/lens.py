"""The lens of a function: what is the matter and why, what comes if nothing changes, which keys act on it."""

from __future__ import annotations

from typing import Any, assert_never

from rich.cells import cell_len

from infosim.game.facts.ahead import HIGH, LOW, MIDDLE
from infosim.game.facts.contracts import ENDING
from infosim.game.facts.functions import Work
from infosim.game.facts.matters import (
    Alone,
    Bids,
    Exposed,
    Idle,
    Leaving,
    Matter,
    Nobody,
    Poor,
    Post,
    Queue,
    Renewal,
    Unkept,
)
from infosim.game.facts.pipeline import Hire, Notice, Term
from infosim.game.present.leaving import reason_of
from infosim.game.present.telling import TONES, Telling, fitting, joined, toned
from infosim.game.views.figures import UNSERVED, load_said, wait_said
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.locale import message

CELLS = 114
"""Cells of the first line, with the title and two spaces."""
SHORT_CELLS = 54
OWN_TRADE, SOMEWHAT = 0.65, 0.4
"""Specificity from which work is very much our own, and from which it partly is."""


def lens_of(t: Telling, work: Work) -> Lens:
    """The lens of a row of the board."""
    f = work.index
    title = t.function(f)
    if not work.awake:
        wakes = t.words.money(t.played.rules.content.functions.from_mrr[f, 0, 0])
        # words: cells 54; one line of lens; a function that is not needed yet
        short = t.words.text("lens.short", "{function}: asleep until MRR passes {mrr}", function=t.short(f), mrr=wakes)
        return Lens(title, asleep_said(t, f), short=Prose(short), acts=())
    found = t.facts.matters(f)
    causes = [cause(t, matter) for matter in found] or [calm(t, work)]
    lacking = next((matter.work for matter in found if isinstance(matter, Queue | Nobody | Exposed)), None)
    if lacking is not None and lacking.missing >= 0.1:
        causes.insert(1, missing(t, lacking.missing))
    degree = max((matter.degree for matter in found), default=0)
    return Lens(
        title=title,
        cause=joined(causes, CELLS - cell_len(title) - 2),
        outlook=outlook(t, work).then(character(t, work)),
        short=shortly(t, work, found[0] if found else None),
        acts=acts(work, found),
        tone=TONES[degree],
    )


def asleep(t: Telling, f: int) -> str:
    """When a function wakes, for its row."""
    wakes = t.words.money(t.played.rules.content.functions.from_mrr[f, 0, 0])
    # words: cells 48; instead of a row's figures; e.g. asleep: starts when MRR passes €60k
    return t.words.text("board", "asleep: starts when MRR passes {mrr}", mrr=wakes)


def asleep_said(t: Telling, f: int) -> Prose:
    """When a function wakes, against where we are."""
    wakes = t.words.money(t.played.rules.content.functions.from_mrr[f, 0, 0])
    now = t.words.money(t.played.now.mrr[0, 0])
    # words: a function that is not needed yet
    sleeps = message("lens.asleep", "Starts when MRR passes {mrr}; it is {now}.")
    return t.say(sleeps, mrr=wakes, now=now)


# Causes, a sentence or two for each matter


def cause(t: Telling, matter: Matter) -> Prose:
    """What is the matter, in a sentence after the function's name."""
    w = t.words
    match matter:
        case Queue(degree, work, overdue):
            figures: dict[str, Any] = {
                "wait": toned(wait_said(work.wait, w), TONES[degree]),
                "load": load_said(work.load, w),
                "asked": w.number(work.arrived),
                "done": w.number(work.done),
            }
            if overdue:
                # words: lens of a function whose load is calm, but old work still waits
                old = message("lens.queue", "Old work still waits: {wait}, though load is {load}.")
                return t.say(old, wait=figures["wait"], load=figures["load"])
            if work.wait >= UNSERVED:
                # words: lens of a function whose work is hardly done; asked and done are months of one person's work
                undone = message("lens.queue", "Nobody does it, to speak of: {asked} in, {done} out.")
                return t.say(undone, asked=figures["asked"], done=figures["done"])
            # words: lens of a function with too much work; asked and done are months of one person's work
            queue = message("lens.queue", "Work waits {wait}: load is {load} ({asked} in, {done} out).")
            return t.say(queue, **figures)
        case Nobody():
            return _nobody(t, matter)
        case Exposed(degree, _, covered, yearly, with_all):
            # words: lens of security; {odds} and {calm} are chances, e.g. 3 in 10
            exposed = message(
                "lens.exposed", "{covered} of the work is done. A breach within a year: {odds}; with all of it, {calm}."
            )
            return t.say(
                exposed,
                covered=toned(w.percent(covered, 0), TONES[degree]),
                odds=toned(w.in_ten(yearly), TONES[degree]),
                calm=w.in_ten(with_all),
            )
        case Post(_, hire):
            return _post(t, matter, hire)
        case Alone(_, _, months):
            # words: lens of a function that one of ours alone knows
            alone = message("lens.alone", "One person knows how it works; {months} without a second.")
            return t.say(alone, months=w.months(months))
        case Unkept(degree, contract):
            kept: dict[str, Any] = {
                "vendor": t.vendor(contract.vendor),
                "level": w.percent(contract.level, 0),
                "seen": toned(w.percent(contract.seen, 0), TONES[degree]),
            }
            if contract.governance == 0:
                # words: lens of a contract that gives less than its promise, with no governance
                unseen = message("lens.unkept", "{vendor}: promised {level}, seen {seen}; nobody reviews it.")
                return t.say(unseen, **kept)
            # words: lens of a contract that gives less than its promise
            return t.say(message("lens.unkept", "{vendor}: promised {level}, seen {seen}."), **kept)
        case Renewal(degree, contract):
            # words: lens of a contract that renews by itself; {months} are added, {change} is e.g. +7%
            renewal = message("lens.renewal", "{vendor}: answer by {date}, or {months} more at {change}.")
            return t.say(
                renewal,
                vendor=t.vendor(contract.vendor),
                date=toned(t.on_day(contract.ends_in), TONES[degree]),
                months=w.months(12),
                change=w.percent_change(contract.ask),
            )
        case Bids(degree, tender):
            # words: lens of a function with offers on the table
            bids = message("lens.bids", "{n} bid to answer by {date}.", "{n} bids to answer by {date}.")
            date = toned(t.on_day(tender.expires_in), TONES[degree])
            return t.say(bids, n=len(tender.bids), date=date)
        case Leaving(degree, leaves, load):
            # words: lens of a function from which people of ours go; with one, {name} says who
            leaving = message(
                "lens.leaving",
                "{name} leaves: load is {load} with those who stay.",
                "{n} people leave: load is {load} with those who stay.",
            )
            figure = toned(load_said(load, w), TONES[degree])
            told = t.say(leaving, n=len(leaves), name=leaves[0].person.name, load=figure)
            return told.then(reason_of(t, leaves[0].person.reason), " ") if len(leaves) == 1 else told
        case Idle(_, work):
            # words: lens of a team with more people than work
            return t.say(message("lens.idle", "Load is {load}: more people than work."), load=w.percent(work.load, 0))
        case Poor(degree, work):
            # words: lens of a function whose work is often done twice
            poor = message("lens.poor", "{back} of the work comes back to be done again.")
            return t.say(poor, back=toned(w.percent(1.0 - work.quality, 0), TONES[degree]))


def _nobody(t: Telling, matter: Nobody) -> Prose:
    w, work = t.words, matter.work
    figures: dict[str, Any] = {"asked": w.number(work.arrived), "done": w.number(work.done)}
    if matter.days >= 0.5 and work.service >= 0.8:
        # words: lens of a function that the head of IT does alone; {asked} is a part of one person, e.g. 0.6
        yours = message("lens.yours", "You do it yourself: {days} a month, for work that asks {asked} of a person.")
        return t.say(yours, days=toned(w.days(matter.days), TONES[matter.degree]), asked=figures["asked"])
    if matter.days >= 0.5:
        # words: lens of a function that nobody does but the head of IT, who has too few days for it
        short_of_days = message(
            "lens.yours", "Only you do it, {days} a month: {asked} of a person asked for, {done} done."
        )
        return t.say(short_of_days, days=toned(w.days(matter.days), TONES[matter.degree]), **figures)
    # words: lens of a function that nobody does; parts of one person, e.g. 0.6 and 0
    nobody = message("lens.nobody", "Nobody does it: {asked} of a person asked for, {done} done.")
    return t.say(nobody, asked=toned(figures["asked"], TONES[matter.degree]), done=figures["done"])


def _post(t: Telling, matter: Post, hire: Hire) -> Prose:
    w = t.words
    n = int(hire.posts)
    figures: dict[str, Any] = {"weeks": toned(t.age(hire.age), TONES[matter.degree]), "pay": w.money(hire.pay)}
    if matter.underpaid:
        # words: lens of a post that stays open, offered under the market
        low = message(
            "lens.post",
            "{n} post open for {weeks} at {pay}; the pool asks {market}.",
            "{n} posts open for {weeks} at {pay}; the pool asks {market}.",
        )
        return t.say(low, n=n, market=w.money(hire.market), **figures)
    # words: lens of a post that stays open; {chance} is that of a month, e.g. 2 in 10
    fair = message(
        "lens.post",
        "{n} post open for {weeks} at {pay}, the market's pay.",
        "{n} posts open for {weeks} at {pay}, the market's pay.",
    )
    return t.say(fair, n=n, **figures)


def missing(t: Telling, people: float) -> Prose:
    """How many people more would make it calm."""
    figure = t.words.fixed(people, 1)
    # words: how many people of ours are missing for calm work; may be a part; e.g. 2.3
    lacks = message("lens.missing", "It lacks {count} person.", "It lacks {count} people.")
    return t.say(lacks, n=people, count=Said(figure, "strong"))


def calm(t: Telling, work: Work) -> Prose:
    """Nothing is the matter: when the next date is, or how it stands."""
    w = t.words
    for thing in t.facts.things_of(work.index):
        if isinstance(thing, Term) and thing.contract.leaves_in is None:
            date = t.on_day(thing.contract.ends_in)
            if thing.contract.task or thing.contract.answer == ENDING:
                # words: lens of a function where all is well
                ends = message("lens.calm", "Nothing to decide. {vendor} ends on {date}.")
                return t.say(ends, vendor=t.vendor(thing.contract.vendor), date=date)
            # words: lens of a function where all is well
            renews = message("lens.calm", "Nothing to decide. {vendor} renews on {date}.")
            return t.say(renews, vendor=t.vendor(thing.contract.vendor), date=date)
        if isinstance(thing, Notice):
            # words: lens of a function where all is well
            goes = message("lens.calm", "Nothing to decide. {vendor} leaves on {date}.")
            date = t.on_day(thing.contract.leaves_in or 0.0)
            return t.say(goes, vendor=t.vendor(thing.contract.vendor), date=date)
    if work.covers:
        # words: lens of security where all is well
        return t.say(message("lens.calm", "Nothing to decide: all the work is done."))
    # words: lens of a function where all is well
    well = message("lens.calm", "Nothing to decide: load is {load}, work waits {wait}.")
    return t.say(well, load=w.percent(work.load, 0), wait=wait_said(work.wait, w))


# What comes, and what kind of work it is


def outlook(t: Telling, work: Work) -> Prose:
    """If nothing changes: the wait at the end of this month; nothing of what nobody waits for."""
    if work.covers or work.need <= 0:
        return NOTHING
    w = t.words
    waits = t.facts.ahead.state.lead_time[work.index, 0]
    low, middle, high = (float(waits[world]) for world in (LOW, MIDDLE, HIGH))
    low, high = min(low, high), max(low, high)
    month = w.month_name(t.month(0))
    if middle >= UNSERVED:
        # words: second line of a lens; hardly anybody does the work
        return t.say(message("lens.outlook", "If nothing changes, nobody does it in {month} either."), month=month)
    if w.wait(low) == w.wait(high):
        # words: second line of a lens; {wait} is e.g. 3.4 d
        return t.say(
            message("lens.outlook", "If nothing changes: {wait} in {month}."), wait=w.wait(middle), month=month
        )
    # words: second line of a lens; {low} and {high} bound eight cases in ten
    band = message("lens.outlook", "If nothing changes: {wait} in {month} (8 in 10: {low} to {high}).")
    return t.say(band, wait=w.wait(middle), month=month, low=w.wait(low), high=wait_said(high, w))


def character(t: Telling, work: Work) -> Prose:
    """What kind of work it is, for whoever thinks of handing it over."""
    if work.core:
        # words: end of a lens's second line
        return t.say(message("lens.character", "Your own trade: who knows it, owns it."))
    if work.specificity >= OWN_TRADE:
        # words: end of a lens's second line
        return t.say(message("lens.character", "Work like nobody else's: hard to hand over."))
    if work.specificity >= SOMEWHAT:
        # words: end of a lens's second line
        return t.say(message("lens.character", "Partly your own work: a hand-over costs know-how."))
    # words: end of a lens's second line
    return t.say(message("lens.character", "Ordinary work: easy to hand over."))


def acts(work: Work, found: tuple[Matter, ...]) -> tuple[Act, ...]:
    """The keys that act on it, the likeliest first."""
    keys: list[Act] = ["decide", "why"]
    if any(isinstance(m, Post) and m.underpaid for m in found) or any(isinstance(m, Leaving) for m in found):
        keys.append("pay")
    if any(isinstance(m, Leaving) for m in found):
        keys.append("counter")
    elif any(isinstance(m, Alone) for m in found):
        keys.append("develop")
    if any(isinstance(matter, Unkept) for matter in found):
        keys.append("governance")
    return (*keys, "vacancy", "tender")


# One line of 54 cells


def shortly(t: Telling, work: Work, matter: Matter | None) -> Prose:
    """Name, colon, the matter, in one line."""
    w = t.words
    name = t.short(work.index)
    match matter:
        case Queue() | None:
            wait, load = wait_said(work.wait, w), load_said(work.load, w)
            if matter is None and work.covers:
                # words: cells 54; one line of lens
                return Prose(w.text("lens.short", "{function}: all of it is done", function=name))
            # words: cells 54; one line of lens
            less = w.text("lens.short", "{function}: waits {wait}, load {load}", function=name, wait=wait, load=load)
            if matter is not None and work.missing >= 0.1:
                lacks = w.fixed(work.missing, 1)
                # words: cells 54; one line of lens; {people} are missing, e.g. 1.3
                full = w.text(
                    "lens.short", "{function}: waits {wait}, load {load}; lacks {people} FTE",
                    function=name, wait=wait, load=load, people=lacks,
                )  # fmt: skip
                return Prose(fitting([full, less], SHORT_CELLS))
            return Prose(less)
        case Nobody(_, _, days) if days >= 0.5:
            # words: cells 54; one line of lens
            text = w.text(
                "lens.short", "{function}: waits {wait}, takes {days} of you",
                function=name, wait=wait_said(work.wait, w), days=w.days(days),
            )  # fmt: skip
        case Nobody():
            # words: cells 54; one line of lens; a part of one person
            text = w.text("lens.short", "{function}: nobody; {asked} of a person asked", function=name,
                          asked=w.number(work.arrived))  # fmt: skip
        case Exposed(_, _, covered, yearly, _):
            # words: cells 54; one line of lens; {odds} is e.g. 3 in 10
            text = w.text(
                "lens.short", "{function}: {covered} done; breach in a year {odds}",
                function=name, covered=w.percent(covered, 0), odds=w.in_ten(yearly),
            )  # fmt: skip
        case Post(_, hire):
            # words: cells 54; one line of lens
            text = w.plural(
                "lens.short", "{function}: {n} post open for {weeks}", "{function}: {n} posts open for {weeks}",
                int(hire.posts), function=name, weeks=t.age(hire.age),
            )  # fmt: skip
        case Alone():
            # words: cells 54; one line of lens
            text = w.text("lens.short", "{function}: one person alone knows it", function=name)
        case Unkept(_, contract):
            # words: cells 54; one line of lens
            text = w.text(
                "lens.short", "{function}: promised {level}, seen {seen}",
                function=name, level=w.percent(contract.level, 0), seen=w.percent(contract.seen, 0),
            )  # fmt: skip
        case Renewal(_, contract):
            # words: cells 54; one line of lens; {change} is e.g. +7%
            text = w.text(
                "lens.short", "{function}: answer by {date}, or {change}",
                function=name, date=t.day_cut(contract.ends_in), change=w.percent_change(contract.ask),
            )  # fmt: skip
        case Bids(_, tender):
            # words: cells 54; one line of lens
            text = w.plural(
                "lens.short", "{function}: {n} bid, answer by {date}", "{function}: {n} bids, answer by {date}",
                len(tender.bids), function=name, date=t.day_cut(tender.expires_in),
            )  # fmt: skip
        case Leaving(_, leaves, load):
            # words: cells 54; one line of lens
            text = w.plural(
                "lens.short", "{function}: {n} leaves, load {load}", "{function}: {n} leave, load {load}",
                len(leaves), function=name, load=load_said(load, w),
            )  # fmt: skip
        case Idle():
            # words: cells 54; one line of lens
            text = w.text("lens.short", "{function}: load {load}, too many people", function=name,
                          load=w.percent(work.load, 0))  # fmt: skip
        case Poor():
            # words: cells 54; one line of lens
            text = w.text("lens.short", "{function}: {back} comes back", function=name,
                          back=w.percent(1.0 - work.quality, 0))  # fmt: skip
        case _:
            assert_never(matter)
    return Prose(text)
