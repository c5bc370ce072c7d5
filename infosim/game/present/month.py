"""The month being played: where the days go, what would give some back, how ready the next round is."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import contract_days, newcomers, team_days, transition_days
from infosim.engine.billing import OFFERED
from infosim.engine.company import on_the_table, runway
from infosim.engine.developing import led, office_days
from infosim.engine.opinion import mean_service
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND
from infosim.game.facts.funding import Asked, asked
from infosim.game.facts.matters import RUNWAY_WATCH
from infosim.game.facts.pipeline import Freelance, Hire, Learn, Move
from infosim.game.facts.played import one
from infosim.game.present.kpis import ENDLESS, use_name
from infosim.game.present.standing import note, opened
from infosim.game.present.telling import Telling
from infosim.game.views.month import DayGroup, DayUse, GiveBack, MonthView, Readiness, RoundView
from infosim.game.views.prose import Prose, Said, Tone
from infosim.locale import Words, message

MONTHS = 12
SAFE = 9.0
"""Months of money with which talks are led without hurry."""
SERVED = 0.85
"""Service that investors like to see."""


def month(t: Telling) -> MonthView:
    """Where the days of this month go."""
    w, played, days = t.words, t.played, t.facts.days
    left = max(days.left, 0.0)
    return MonthView(
        date=t.month(0),
        had=days.had,
        taken=days.taken,
        hands_on=min(left, played.rules.attention.hands_on_max),
        idle=max(left - played.rules.attention.hands_on_max, 0.0),
        headline=headline(t),
        had_note=had_note(t),
        uses=uses(t),
        groups=groups(t),
        gives_back=gives_back(t),
        load_history=played.past(lambda s: total(s.attention) / np.maximum(s.attention_had, 1.0), MONTHS),
        hands_on_history=played.past(lambda s: s.hands_on_days, MONTHS),
        months_over=round(one(played.now.over_months)),
        months=played.closed,
        over_tone=over_tone(t),
        round=round_view(t),
        standing=opened(played),
        standing_note=note(t),
        # words: cells 34; at the right of a headline: days that are left are not kept
        said=Prose(w.text("month", "nothing is saved up for {month}", month=w.month_name(t.month(1)))),
    )


def over_tone(t: Telling) -> Tone | None:
    """How overdrawn the past was."""
    run = one(t.played.now.over_run)
    return "bad" if run >= 3 else "warn" if run >= 1 else None


def headline(t: Telling) -> Prose:
    """How many days are taken, and what the others do."""
    w, days = t.words, t.facts.days
    if days.left < 0:
        # words: cells 74; an overdrawn month
        over = message("month", "{had}, {taken} taken: {over} too many. Nobody does your own work.")
        return t.say(over, had=w.days(days.had), taken=w.number(days.taken), over=Said(w.days(-days.left), "bad"))
    most = t.played.rules.attention.hands_on_max
    if days.left > most + 0.05:
        # words: cells 74; the days of a month: of those that are left, hands-on work can use {own}
        spare = message("month", "{had}, {taken} taken. {own} go into your own hands, {idle} are free.")
        taken, idle = w.number(round(days.taken, 1)), w.number(round(days.left - most, 1))
        return t.say(spare, had=w.days(days.had), taken=taken, own=w.number(most), idle=idle)
    # words: cells 74; the days of a month, and what is left for work of one's own
    said = message("month", "{had}, {taken} taken. The other {left} are your own hands.")
    return t.say(said, had=w.days(days.had), taken=w.number(round(days.taken, 1)), left=w.number(round(days.left, 1)))


def had_note(t: Telling) -> str:
    """Where the days come from."""
    w, played = t.words, t.played
    start, rounds = played.rules.content.opening.days, one(played.now.rounds)
    more, eased = rounds * played.rules.attention.round_gain, one(office_days(played.now, played.rules))
    if eased:
        # words: cells 34; where the days come from: yours, then deputies, leads and posts; e.g. 31 d = 20 + 4 + 7
        return w.text(
            "month", "{had} = {start} + {more} + {eased} eased",
            had=w.days(start + more + eased), start=w.number(start), more=w.number(more), eased=w.number(eased),
        )  # fmt: skip
    if not more:
        # words: cells 34; where the days come from: yours alone; e.g. 20 d, all yours
        return w.text("month", "{days}, all yours", days=w.days(start))
    # words: cells 34; where the days come from: a deputy came with each round; e.g. 24 d = 20 + 4 with the round
    return w.plural(
        "month", "{had} = {start} + {more} with the round", "{had} = {start} + {more} with the rounds", rounds,
        had=w.days(start + more), start=w.number(start), more=w.number(more),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------ where they go


def uses(t: Telling) -> tuple[DayUse, ...]:
    """What takes days, in the order of the board, then contracts, tenders and the rest."""
    w, played = t.words, t.played
    s, r, a = played.decided, played.rules, played.rules.attention
    found: list[DayUse] = []
    new, leads, teams = newcomers(s, r), 1.0 * led(s, r), team_days(s, r)
    for f in range(len(r.layout.functions)):
        heads = one(total(s.heads)[f])
        if heads > 0:
            # words: cells 27; what takes days: leading a team; e.g. Product dev, 4 people
            label = w.plural(
                "month.use", "{function}, {n} person", "{function}, {n} people", heads, function=t.short(f)
            )
            eased = a.lead_eases if one(leads[f]) else 1.0
            found.append(DayUse(label, one(teams[f]) * eased, "I"))
        if one(new[f]) > 0.05:
            # words: cells 27; what takes days: newcomers of a function
            label = w.text("month.use", "{function}, newcomers", function=t.short(f))
            found.append(DayUse(label, a.newcomer * one(new[f]), "I"))
    found += _posts(t)
    free = one(total(s.freelancers))
    if free:
        # words: cells 27; what takes days
        label = w.plural("month.use", "{n} freelancer", "{n} freelancers", free)
        found.append(DayUse(label, a.freelancer * free, "F"))
    held, moving = contract_days(s, r), transition_days(s, r)
    for contract in t.facts.contracts:
        found.append(DayUse(t.vendor(contract.vendor), one(held[contract.slot, contract.function]), contract.way))
        move = one(moving[contract.slot, contract.function])
        if move > 0:
            # words: cells 27; what takes days: a hand-over to a firm
            label = w.text("month.use", "{vendor}, the move", vendor=t.vendor(contract.vendor))
            found.append(DayUse(label, move, contract.way))
    for use in ("tenders", "round", "crisis", "events", "decisions"):
        days = t.facts.days.by_use[use]
        if days > 0:
            found.append(DayUse(use_name(t, use), days))
    return tuple(found)


def _posts(t: Telling) -> list[DayUse]:
    """Open posts, the first two of a function dearer than those after."""
    w, a = t.words, t.played.rules.attention
    found = []
    for f in range(len(t.played.rules.layout.functions)):
        posts = sum(
            thing.posts
            for thing in t.facts.things
            if isinstance(thing, Hire) and thing.function == f and not thing.agency
        )
        if posts:
            days = a.vacancy * min(posts, 2.0) + a.vacancy_third * max(posts - 2.0, 0.0)
            # words: cells 27; what takes days: open posts of a function
            label = w.plural("month.use", "{function}, {n} post", "{function}, {n} posts", posts, function=t.short(f))
            found.append(DayUse(label, days, "I"))
    return found


_GROUPS: tuple[tuple[DayGroup, tuple[str, ...]], ...] = (
    ("teams", ("teams", "newcomers")),
    ("hiring", ("vacancies",)),
    ("freelancers", ("freelancers",)),
    ("vendors", ("contracts", "transitions")),
    ("tenders", ("tenders",)),
    ("round", ("round",)),
    ("crisis", ("crisis",)),
    ("events", ("events",)),
    ("decisions", ("decisions",)),
)


def groups(t: Telling) -> tuple[tuple[DayGroup, float], ...]:
    """The same added up."""
    by_use = t.facts.days.by_use
    summed = [(group, sum(by_use[use] for use in members)) for group, members in _GROUPS]
    return tuple((group, days) for group, days in summed if days > 0)


def gives_back(t: Telling) -> tuple[GiveBack, ...]:
    """What would give days back, most first."""
    w, a = t.words, t.played.rules.attention
    found: list[GiveBack] = []
    for thing in t.facts.things:
        match thing:
            case Move(contract):
                # words: cells 25; what gives days back: a hand-over that ends; a firm's name
                label = w.text("month.back", "{vendor} moved in", vendor=t.vendor(contract.vendor))
                # words: cells 18; how days come back; e.g. by itself in Apr
                how = w.text("month.back", "by itself in {month}", month=w.month_cut(t.month(contract.moves_for + 1)))
                found.append(GiveBack(label, contract.moving_days, how))
            case Hire() if not thing.agency:
                # words: cells 25; what gives days back: a post that is filled; a function
                label = w.text("month.back", "{function}, post filled", function=t.short(thing.function))
                # words: cells 18; how days come back: an agency searches
                how = w.text("month.back", "or an agency")
                found.append(GiveBack(label, a.vacancy * thing.posts, how))
            case Learn(function=f, people=people):
                # words: cells 25; what gives days back: newcomers are settled; a function
                label = w.text("month.back", "{function}, settled", function=t.short(f))
                how = w.text("month.back", "by itself in {month}", month=w.month_cut(t.month(thing.within + 1)))
                found.append(GiveBack(label, a.newcomer * (1.0 - thing.productive) / 0.65 * len(people), how))
            case Freelance(function=f, here=here) if here > 0:
                # words: cells 25; what gives days back: freelancers who go; a function
                label = w.text("month.back", "{function}, freelance", function=t.short(f))
                how = w.text("month.back", "by itself in {month}", month=w.month_cut(t.month(thing.within + 1)))
                found.append(GiveBack(label, a.freelancer * here, how))
    if t.facts.days.by_use["round"] > 0:
        # words: cells 25; what gives days back: a round that ends
        label = w.text("month.back", "the round")
        # words: cells 18; how days come back: a round is closed or stopped
        how = w.text("month.back", "once it is closed")
        found.append(GiveBack(label, a.round, how))
    return tuple(sorted(found, key=lambda back: -back.days)[:3])


# ------------------------------------------------------------------------------------------------------- the round


def round_view(t: Telling) -> RoundView | None:
    """The next round, or the bridge."""
    w, played = t.words, t.played
    s, r = played.now, played.rules
    rounds = r.content.rounds
    if not len(rounds.mrr):
        return None
    days = r.attention.round
    if one(s.bridge) == OFFERED:
        if played.holds(on_the_table(s)):
            # words: cells 16; a term sheet and the bridge loan are both on the table
            return RoundView(w.text("month.round", "sheet or bridge"), "bridge", 1.0, 0.0)
        # words: cells 16; the one loan that can save a company
        return RoundView(w.text("month.round", "bridge loan"), "bridge", 1.0, 0.0)
    which = int(one(s.rounds))
    if which >= len(rounds.mrr):
        return RoundView(t.round(len(rounds.mrr) - 1), "over", 1.0, 0.0)
    name, ready = t.round(which), min(one(s.round_bar), 1.0)
    if played.holds(on_the_table(s)) and one(played.wanted.fund) != ACCEPT_SHEET:
        return RoundView(name, "sheet", 1.0, 0.0, readiness=readiness(t))
    fund = one(played.wanted.fund)
    talks = (one(s.raising) > 0 and fund != STOP_ROUND) or fund == START_ROUND
    if talks:
        return RoundView(name, "talks", ready, days, readiness=readiness(t))
    least = asked(played).talks_from
    if one(s.mrr) < least:
        # words: cells 30; why talks with investors cannot begin: too little revenue
        closed = w.text("month.round", "talks from MRR {mrr}", mrr=w.money(least))
        return RoundView(name, "closed", ready, days, closed, readiness(t))
    return RoundView(name, "open", ready, days, readiness=readiness(t))


def _growth(w: Words, look: Asked) -> Readiness:
    if look.growth is None:
        return Readiness("growth", 0.0, _unmeasured(w), "fine")
    # words: cells 24; what investors look at: growth a month, mean of six months; e.g. 5% a month
    grows = w.text("month.ready", "{growth} a month", growth=w.percent(look.growth))
    share = min(max(look.growth / look.usual_growth, 0.0), 1.0)
    return Readiness("growth", share, grows, "met" if look.grew else "mend")


def _burn(w: Words, look: Asked) -> Readiness:
    if look.multiple is None:
        return Readiness("burn", 0.0, _unmeasured(w), "fine")
    if look.burns_for_nothing:
        # words: cells 24; what investors look at: money burnt without growth
        return Readiness("burn", 0.0, w.text("month.ready", "burnt without growth"), "mend")
    multiple, most = w.number(round(look.multiple, 1)), w.number(round(look.usual_multiple, 1))
    # words: cells 24; what investors look at: euros burnt for a new euro; e.g. 1.4, under 2
    burns = w.text("month.ready", "{multiple}, under {most}", multiple=multiple, most=most)
    share = min(look.usual_multiple / max(look.multiple, 1e-9), 1.0)
    return Readiness("burn", share, burns, "met" if look.thrifty else "mend")


def _unmeasured(w: Words) -> str:
    # words: cells 24; what investors look at, before a month is closed
    return w.text("month.ready", "known after a month")


def readiness(t: Telling) -> tuple[Readiness, ...]:
    """What investors look at."""
    w, look = t.words, asked(t.played)
    # words: cells 24; what investors look at: a revenue, and what they want to see; e.g. €48.2k of €48k
    revenue = w.text("month.ready", "{mrr} of {wants}", mrr=w.money(look.revenue), wants=w.money(look.wants))
    share = min(look.revenue / max(look.wants, 1.0), 1.0)
    found = [Readiness("mrr", share, revenue, "met" if look.earned else "mend")]
    found += [_growth(w, look), _burn(w, look)]
    left = one(runway(t.facts.ahead.measured))
    if left >= ENDLESS:
        # words: cells 24; what investors look at: the company earns money
        lasts = w.text("month.ready", "the cash grows")
    elif left < SAFE:
        # words: cells 24; what investors look at: months of money; e.g. 7 mo: 9 is safer
        lasts = w.text("month.ready", "{months}: {safe} is safer", months=w.months(left), safe=w.number(SAFE))
    else:
        lasts = w.months(left)
    found.append(Readiness("runway", min(left / RUNWAY_WATCH, 1.0), lasts, "mend" if left < SAFE else "fine"))
    served = one(mean_service(t.facts.ahead.measured))
    found.append(Readiness("quality", served, w.percent(served, 0), "fine" if served >= SERVED else "mend"))
    return tuple(found)
