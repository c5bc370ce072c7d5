"""The function sheet: understand one function, and decide who does its work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.developing import led
from infosim.engine.layout import LEVELS, PLACES
from infosim.engine.seats import AWAY, away_share
from infosim.engine.state import State
from infosim.game.facts import levels
from infosim.game.facts.functions import Work
from infosim.game.facts.matters import Alone
from infosim.game.facts.options import followed
from infosim.game.facts.people import team
from infosim.game.facts.pipeline import Freelance, Hire, Learn
from infosim.game.facts.played import Played, one
from infosim.game.plan import orders_of
from infosim.game.present.decided import told_of
from infosim.game.present.function_options import option_rows
from infosim.game.present.lens import asleep, character
from infosim.game.present.room import load, quality, sourcing, wait
from infosim.game.present.strip import item
from infosim.game.present.telling import Telling
from infosim.game.views.figures import Amount
from infosim.game.views.function import FunctionView, HistoryChart, Level, PeopleRow, TrendRow
from infosim.game.views.prose import Prose, Tone
from infosim.game.views.why import Part

MONTHS = 12
NAMES: tuple[Level, Level, Level] = ("junior", "mid", "senior")


def function(t: Telling, key: str) -> FunctionView:
    """The sheet of a function."""
    functions = t.played.rules.layout.functions
    f = functions.index(key)
    before, after = (f - 1) % len(functions), (f + 1) % len(functions)
    work = t.facts.works[f]
    plain = FunctionView(
        key=key,
        place=f,
        name=t.function(f),
        short=t.short(f),
        core=work.core,
        previous=(functions[before], t.short(before)),
        following=(functions[after], t.short(after)),
        know=know(t, work),
    )
    if not work.awake:
        return replace(plain, asleep=asleep(t, f))
    ways, first_years = followed(t.facts, f)
    worst, title, value, causes = why_now(t, work)
    return replace(
        plain,
        wait=wait(work),
        load=load(work),
        quality=quality(work),
        cost=work.cost,
        sourcing=sourcing(work),
        people=people(t, f),
        posts=work.heads + work.open_posts,
        outside=outside(t, f),
        why=f"{key}.{worst}",
        why_title=title,
        why_value=value,
        causes=causes,
        trends=trends(t, work),
        under_way=tuple(item(t, thing) for thing in t.facts.things_of(f)),
        ordered=ordered(t, key),
        options=option_rows(t, work, ways, first_years),
        charts=charts(t, work),
    )


def ordered(t: Telling, key: str) -> tuple[str, ...]:
    """What was decided about a function this month."""
    played = t.played
    here = tuple(decision for decision in played.planned if getattr(decision, "function", None) == key)
    return tuple(told.text for told in told_of(t, orders_of(here, played.seat), played.now)) if here else ()


def know(t: Telling, work: Work) -> Prose:
    """What kind of work it is, and what its author says of it."""
    key = work.key
    advice = t.of_scenario(f"functions.{key}.advice")
    return character(t, work).then(Prose(advice), " ")


# ------------------------------------------------------------------------------------------------------------ people


def people(t: Telling, f: int) -> tuple[PeopleRow, ...]:
    """Our people by level, senior first, and the posts open at that level."""
    s = t.played.decided
    rows = []
    for level in reversed(range(len(LEVELS))):
        heads = one(s.heads[level, f])
        posts = one(total(s.vacancy_posts * (s.vacancy_level == level))[f])
        if heads <= 0 and posts <= 0:
            continue
        note, tone = _people_note(t, f, level)
        pay = one(s.pay[level, f]) if heads > 0 else None
        rows.append(PeopleRow(NAMES[level], heads, int(posts), pay, note, tone))
    return tuple(rows)


def _people_note(t: Telling, f: int, level: int) -> tuple[str, Tone | None]:
    w = t.words
    here = team(t.played, f)
    leaving = sum(person.leaves for person in here.here if person.level == level)
    if leaving:
        # words: cells 16; people of a level who leave this month
        leaves = w.plural("function.people", "{n} leaves", "{n} leave", leaving)
        return leaves, "warn"
    starting = sum(person.level == level for person in here.starting)
    if starting:
        # words: cells 16; people of a level who start this month
        return w.plural("function.people", "{n} starts", "{n} start", starting), None
    for thing in t.facts.things_of(f):
        if isinstance(thing, Hire) and thing.level == level:
            if thing.new:
                # words: cells 16; a post opened this month
                return w.text("function.people", "posted now"), None
            # words: cells 16; how long a post has been open; e.g. open 9 wk
            return w.text("function.people", "open {weeks}", weeks=t.age(thing.age)), "warn" if thing.age >= 3 else None
    for thing in t.facts.things_of(f):
        if isinstance(thing, Learn) and any(person.level == level for person in thing.people):
            n = sum(person.level == level for person in thing.people)
            # words: cells 16; people of a level who are not settled yet
            return w.plural("function.people", "{n} newcomer", "{n} newcomers", n), None
    return "", None


def marks(t: Telling, f: int) -> list[str]:
    """What there is to know of a team beside its heads: a lead, a single point, who can stand in, what was audited."""
    w, s = t.words, t.played.now
    found = []
    if one(led(s, t.played.rules)[f]):
        # words: cells 36; a team that one of its people leads
        found.append(w.text("function.marks", "led by one of its own"))
    if any(isinstance(matter, Alone) for matter in t.facts.matters(f)):
        # words: cells 36; one person alone knows the work of a function
        found.append(w.text("function.marks", "single point: l trains a second"))
    for n, share in enumerate(away_share(s)[:, f, 0, 0]):
        if share > 0:
            where = t.place(PLACES.index(AWAY[n]))
            # words: cells 36; where some of a team sit; {share} of its people, {place} a town; e.g. 50% in Porto
            found.append(w.text("function.marks", "{share} in {place}", share=w.percent(float(share), 0), place=where))
    second = int(one(s.second[f]))
    if second >= 0:
        # words: cells 36; people of another function can do this work too
        found.append(w.text("function.marks", "{function} can stand in", function=t.short(second)))
    if one(s.audited[f]) > 0:
        month = t.named_month(t.played.first_day(int(one(s.audited[f]))))
        share = w.percent(one(s.audited_knowledge[f]), 0)
        # words: cells 36; what an audit found that the team knows; e.g. know-how 63%, audit of March
        found.append(w.text("function.marks", "know-how {share}, audit of {month}", share=share, month=month))
    return found


def outside(t: Telling, f: int) -> tuple[str, ...]:
    """What else there is to know of the team; others who work here."""
    w = t.words
    found = marks(t, f)
    for contract in t.facts.contracts:
        if contract.function == f:
            # words: who works in a function: a firm, and its form of contract; e.g. Hexalis, service
            held = w.text(
                "function.outside", "{vendor}, {form}", vendor=t.vendor(contract.vendor), form=t.form(contract.form)
            )
            found.append(held)
    for thing in t.facts.things_of(f):
        if isinstance(thing, Freelance) and thing.here > 0:
            # words: who works in a function: freelancers, and until when
            free = w.plural(
                "function.outside", "{n} freelancer until {month}", "{n} freelancers until {month}", thing.here,
                month=t.in_month(thing.within),
            )  # fmt: skip
            found.append(free)
    return tuple(found)


# --------------------------------------------------------------------------------------------------------------- why


def why_now(t: Telling, work: Work) -> tuple[str, str, Amount, tuple[Part, ...]]:
    """The worst figure of a function, and what it is made of, largest first."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    if work.covers:
        # words: cells 28; title: why a function has too much work, in capitals
        title = w.text("function.why.title", "WHY TOO MUCH IS ASKED")
        made = levels.load(s, r, work.index, t.played.ledgers[-1] if t.played.closed else None)
        return "load", title, Amount(work.load, "load"), _parts(t, made, work)
    # words: cells 28; title: why work waits in a function, in capitals
    title = w.text("function.why.title", "WHY WORK WAITS")
    return "wait", title, Amount(work.wait, "wait"), _parts(t, levels.wait(s, r, work.index), work)


def _parts(t: Telling, made: tuple[levels.Layer, ...], work: Work) -> tuple[Part, ...]:
    several = [layer for layer in made if abs(layer.value) > 1e-6]
    ordered = sorted(several, key=lambda layer: -abs(layer.value))
    return tuple(
        Part(_layer_label(t, layer.name), layer.value, None, _layer_follows(layer.name, work)) for layer in ordered
    )


def _layer_label(t: Telling, name: str) -> str:
    w = t.words
    match name:
        case "itself":
            # words: cells 24; part of a wait: the work itself
            return w.text("function.layer", "the work itself")
        case "apart":
            # words: cells 24; part of a wait: people far away
            return w.text("function.layer", "few hours in common")
        case "busy":
            # words: cells 24; part of a wait: everybody is busy
            return w.text("function.layer", "everybody is busy")
        case "front":
            # words: cells 24; part of a wait: work that was there before
            return w.text("function.layer", "old work in front")
        case "asked":
            # words: cells 24; part of a load
            return w.text("function.layer", "work asked for")
        case "rework":
            # words: cells 24; part of a load
            return w.text("function.layer", "work that came back")
        case _:
            # words: cells 24; what no single part explains
            return w.text("function.layer", "everything else")


def _layer_follows(name: str, work: Work) -> str | None:
    follows = {"busy": "load", "front": "backlog", "rework": "quality"}
    return f"{work.key}.{follows[name]}" if name in follows else None


# ------------------------------------------------------------------------------------------------------- twelve months


def _past(played: Played, read: Callable[[State], Array], months: int = MONTHS) -> tuple[float, ...]:
    return played.past(read, months)


def trends(t: Telling, work: Work) -> tuple[TrendRow, ...]:
    """Work asked for, the wait, quality, cost."""
    f, played = work.index, t.played
    rows = [TrendRow("asked", Amount(work.arrived, "number"), _past(played, lambda s: s.arrived[f]))]
    if work.covers:
        rows.append(TrendRow("load", Amount(work.load, "load"), _past(played, lambda s: s.load[f]), load(work).tone))
    else:
        waiting = wait(work)
        tone = waiting.tone if waiting is not None else None
        rows.append(TrendRow("wait", Amount(work.wait, "wait"), _past(played, lambda s: s.lead_time[f]), tone))
    rows += [
        TrendRow("quality", Amount(100 * work.quality, "score"), _past(played, lambda s: 100 * s.quality[f]),
                 quality(work).tone),
        TrendRow("cost", Amount(work.cost, "money"), _past(played, lambda s: s.cost[f])),
    ]  # fmt: skip
    return tuple(rows)


def charts(t: Telling, work: Work) -> tuple[HistoryChart, ...]:
    """The figure that hurts, and the cost."""
    f, played = work.index, t.played
    if work.covers:
        hurts = HistoryChart(
            "load", Amount(work.load, "load"), _past(played, lambda s: s.load[f]), 1.0, load(work).tone
        )  # fmt: skip
    elif work.late < 1.2 and work.backlog < 0.05:
        hurts = HistoryChart(
            "quality", Amount(100 * work.quality, "score"), _past(played, lambda s: 100 * s.quality[f]), None,
            quality(work).tone,
        )  # fmt: skip
    else:
        waiting = wait(work)
        hurts = HistoryChart(
            "wait", Amount(work.wait, "wait"), _past(played, lambda s: s.lead_time[f]), work.aim,
            waiting.tone if waiting is not None else None,
        )  # fmt: skip
    return hurts, HistoryChart("cost", Amount(work.cost, "money"), _past(played, lambda s: s.cost[f]))
