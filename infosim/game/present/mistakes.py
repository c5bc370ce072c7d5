"""Mistakes with a name, in words: what it is called, what happened, what to do instead."""

from __future__ import annotations

from infosim.game.debrief.mistakes import Name, Slip
from infosim.game.present.telling import Telling
from infosim.locale import Message, Words, message

_NAMES: dict[Name, Message] = {
    # words: cells 30; the name of a mistake
    "pipeline": message("mistake", "Forgot the pipeline"),
    # words: cells 30; the name of a mistake
    "too_late": message("mistake", "Too late"),
    # words: cells 30; the name of a mistake: core work handed over, its know-how lost
    "core_sold": message("mistake", "Sold the core"),
    # words: cells 30; the name of a mistake
    "cheapest": message("mistake", "Cheapest bid"),
    # words: cells 30; the name of a mistake: a contract that nobody follows
    "ungoverned": message("mistake", "No governance"),
    # words: cells 30; the name of a mistake
    "micro": message("mistake", "Micro-management"),
    # words: cells 30; the name of a mistake
    "single_point": message("mistake", "Single point of failure"),
    # words: cells 30; the name of a mistake
    "over_hired": message("mistake", "Over-hiring"),
    # words: cells 30; the name of a mistake
    "notice": message("mistake", "Slept through a notice date"),
    # words: cells 30; the name of a mistake: overdrawn month after month
    "sprint": message("mistake", "Permanent sprint"),
    # words: cells 30; the name of a mistake: talks with investors begun with little money left
    "raised_late": message("mistake", "Raised too late"),
    # words: cells 30; the name of a mistake: too little security
    "security_credit": message("mistake", "Security on credit"),
    # words: cells 30; the name of a mistake
    "debt_spiral": message("mistake", "Debt spiral"),
    # words: cells 30; the name of a mistake: who does the work changes again and again
    "flip_flop": message("mistake", "Flip-flop"),
    # words: cells 30; the name of a mistake: the head of IT does the work
    "hands_on": message("mistake", "Hands-on for ever"),
}

_INSTEAD: dict[Name, Message] = {
    # words: cells 74; what to do instead of posting more while people are on their way
    "pipeline": message("mistake.instead", "Look at what is under way before the board."),
    # words: cells 74; what to do instead of waiting while a function is overloaded
    "too_late": message("mistake.instead", "Ask for help in the second month over 100%: it takes months to come."),
    # words: cells 74; what to do instead of handing core work over whole
    "core_sold": message("mistake.instead", "Keep somebody who knows how it works, or keep the work."),
    # words: cells 74; what to do instead of signing the lowest bid
    "cheapest": message("mistake.instead", "Read what the bids give away before their price."),
    # words: cells 74; what to do instead of following a contract at level 0
    "ungoverned": message("mistake.instead", "Level 1 takes less than a day a month, and keeps the promise."),
    # words: cells 74; what to do instead of level 2 everywhere
    "micro": message("mistake.instead", "Level 2 where nobody inside knows the work, level 1 elsewhere."),
    # words: cells 74; what to do instead of leaving work to one head
    "single_point": message("mistake.instead", "Let a second learn while the first is still there."),
    # words: cells 74; what to do instead of hiring ahead of the work
    "over_hired": message("mistake.instead", "Wait until those who learn are ready, then count again."),
    # words: cells 74; what to do instead of letting a contract renew itself
    "notice": message("mistake.instead", "Ask for a better price in the month in which they name theirs."),
    # words: cells 74; what to do instead of overdrawing month after month
    "sprint": message("mistake.instead", "Begin one thing less in the first of these months."),
    # words: cells 74; what to do instead of talking to investors late
    "raised_late": message("mistake.instead", "Begin with nine months left: talks take months."),
    # words: cells 74; what to do instead of going without security
    "security_credit": message("mistake.instead", "One post, while it is not yet urgent."),
    # words: cells 74; what to do instead of letting technical debt grow
    "debt_spiral": message("mistake.instead", "A fifth more of product time on it, half a year earlier."),
    # words: cells 74; what to do instead of changing who does the work
    "flip_flop": message("mistake.instead", "Give a way of working a year before judging it."),
    # words: cells 74; what to do instead of doing the work oneself
    "hands_on": message("mistake.instead", "Post the job that you were doing."),
}


def mistake_name(name: Name, w: Words) -> str:
    """What a mistake is called."""
    return w.say(_NAMES[name])


def mistake_instead(name: Name, w: Words) -> str:
    """What would have been better."""
    return w.say(_INSTEAD[name])


def mistake_said(t: Telling, slip: Slip) -> str:
    """What happened, in the game's own figures."""
    w, at = t.words, slip.figures
    layout = t.played.rules.layout
    function = t.short(layout.functions.index(slip.function)) if slip.function else ""
    vendor = t.vendor(layout.vendors.index(slip.vendor)) if slip.vendor else ""
    match slip.name:
        case "pipeline":
            # words: cells 62; a mistake: posts opened while as many people were on their way
            said = message("mistake.said", "{function}: {posts} posts opened, {coming} already on their way")
            return w.say(said, function=function, posts=w.count(at["posts"]), coming=w.count(round(at["coming"])))
        case "too_late":
            # words: cells 62; a mistake: a function had too much work for long before help was asked for
            return w.text("mistake.said", "{function}: too much work for {months} before help was asked for",
                          function=function, months=w.months(at["months"]))  # fmt: skip
        case "core_sold":
            # words: cells 62; a mistake: know-how of core work lost by a contract
            return w.text("mistake.said", "{function}: know-how {before} → {after}, with {vendor}",
                          function=function, vendor=vendor, before=w.percent(at["before"], 0),
                          after=w.percent(at["after"], 0))  # fmt: skip
        case "cheapest":
            # words: cells 62; a mistake: a bid under the others that cost more than it said
            return w.text("mistake.said", "{vendor}: signed {under} under the others, truly {over} over that",
                          vendor=vendor, under=w.percent(at["under"], 0), over=w.percent(at["over"], 0))  # fmt: skip
        case "ungoverned":
            # words: cells 62; a mistake: a contract that nobody followed
            return w.text("mistake.said", "{vendor}: {months} at level 0, {drift} of the service lost",
                          vendor=vendor, months=w.months(at["months"]), drift=w.percent(at["drift"], 0))  # fmt: skip
        case "micro":
            # words: cells 62; a mistake: every contract followed as closely as can be
            return w.text("mistake.said", "{n} contracts, all at level 2 for {months}",
                          n=w.count(at["n"]), months=w.months(at["months"]))  # fmt: skip
        case "single_point":
            # words: cells 62; a mistake: one head alone knew, and left
            return w.text("mistake.said", "{function}: one head alone for {months}, then none",
                          function=function, months=w.months(at["months"]))  # fmt: skip
        case "over_hired":
            # words: cells 62; a mistake: a team with too little to do
            return w.text("mistake.said", "{function}: load {load} for {months}",
                          function=function, load=w.percent(at["load"], 0), months=w.months(at["months"]))  # fmt: skip
        case "notice":
            # words: cells 62; a mistake: a contract that renewed itself
            return w.text("mistake.said", "{vendor}: renewed itself for {months} at {rise}",
                          vendor=vendor, months=w.months(at["months"]), rise=w.percent_change(at["rise"]))  # fmt: skip
        case "sprint":
            # words: cells 62; a mistake: days overdrawn month after month
            return w.text("mistake.said", "{months} in a row, overdrawn by {over}",
                          months=w.months(at["months"]), over=w.percent(at["over"], 0))  # fmt: skip
        case "raised_late":
            # words: cells 62; a mistake: talks with investors begun with little money left
            return w.text("mistake.said", "talks begun with {runway} of money left", runway=w.months(at["runway"]))
        case "security_credit":
            # words: cells 62; a mistake: too little security, then a breach
            return w.text("mistake.said", "{months} of too little cover, then a breach: {damage}",
                          months=w.months(at["months"]), damage=w.money(at["damage"]))  # fmt: skip
        case "debt_spiral":
            # words: cells 62; a mistake: technical debt that rose
            return w.text("mistake.said", "technical debt at {debt}, {rise} in half a year",
                          debt=w.percent(at["debt"], 0), rise=w.points(at["rise"]))  # fmt: skip
        case "flip_flop":
            # words: cells 62; a mistake: who does the work changed again and again
            return w.text("mistake.said", "{function}: {n} changes of hands in {months}",
                          function=function, n=w.count(at["n"]), months=w.months(at["months"]))  # fmt: skip
        case _:
            # words: cells 62; a mistake: the head of IT does the work
            return w.text("mistake.said", "{days} a month of hands-on work, {months} long",
                          days=w.days(at["days"]), months=w.months(at["months"]))  # fmt: skip
