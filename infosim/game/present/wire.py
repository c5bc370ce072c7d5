"""The wire: what people said after the last month, newest first; in month 1 the founder's letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infosim.game.facts.closed import Closed
from infosim.game.present.afterwards import afterwards
from infosim.game.present.telling import Telling
from infosim.game.views.figures import wait_said
from infosim.game.views.prose import Prose
from infosim.game.views.room import WireItem
from infosim.game.wire import board, customers, desk, firms, founder, gazette, outside
from infosim.game.wire.lines import Facts, Figure, Line, Named, said

MOST = 4
"""Things said after a month."""
SHOWN = 8
"""Things that the room keeps."""

HOUSE = (*gazette.LINES, *desk.LINES, *board.LINES, *founder.LINES, *customers.LINES)


def wire(t: Telling, heard: int) -> tuple[WireItem, ...]:
    """What was said lately, newest first; new is what was said after the month up to which it was `heard`."""
    items: list[WireItem] = []
    closed = t.played.closed
    for n in range(closed, 0, -1):
        items += after(t, n, new=n > heard)
        if len(items) >= SHOWN:
            return tuple(items[:SHOWN])
    if closed <= 2:
        items += letter(t, new=heard < 0)
    return tuple(items)


def unread(t: Telling, heard: int) -> int:
    """How much was said after the month up to which it was heard."""
    said_since = sum(len(after(t, n)) for n in range(max(heard, 0) + 1, t.played.closed + 1))
    return said_since + (len(letter(t, new=True)) if heard < 0 else 0)


def letter(t: Telling, *, new: bool) -> list[WireItem]:
    """The founder's letter, with which a scenario begins."""
    story = t.of_scenario("story")
    return [WireItem(voice(t, "founder"), Prose(story), new)] if story else []


def after(t: Telling, n: int, *, new: bool = False) -> list[WireItem]:
    """What was said after month n."""
    items = t.played.of_month(n, ("wire", t.words.language), lambda: _after(t, n))
    return [replace(item, new=new) for item in items]


def _after(t: Telling, n: int) -> list[WireItem]:
    month = Closed(t.played, n)
    lines = (*HOUSE, *firms.lines(t.played), *outside.lines(t.played))
    stories = list(afterwards(t, n))
    return [
        *stories,
        *(
            WireItem(speaker(t, line, facts), Prose(spoken(t, line, facts)), new=False)
            for line, facts in said(lines, month, max(MOST - len(stories), 1))
        ),
    ]


def speaker(t: Telling, line: Line, facts: Facts) -> str:
    """Who says a line."""
    who = facts.get("who")
    return name(t, who) if isinstance(who, Named) else voice(t, line.voice)


def voice(t: Telling, key: str) -> str:
    """A voice's name."""
    w = t.words
    match key:
        case "gazette":
            # words: cells 16; the town's paper; the same name in both languages
            return w.text("voice", "La Gazette")
        case "desk":
            # words: cells 16; those who answer customers
            return w.text("voice", "Support desk")
        case "board":
            # words: cells 16; the investors
            return w.text("voice", "The board")
        case "auditor":
            # words: cells 16; somebody who examines the company
            return w.text("voice", "The auditor")
        case "founder":
            # words: cells 16; the head of the company
            return w.text("voice", "The founder")
        case _:
            # words: cells 16; somebody who pays for the product
            return w.text("voice", "A customer")


def spoken(t: Telling, line: Line, facts: Facts) -> str:
    """A line in words: the scenario's own where it has one."""
    own = t.of_scenario(line.path) if line.path else ""
    if own:
        return own
    named = dict(_written(t, facts))
    n = facts.get("n")
    if line.text.many is not None and isinstance(n, Figure):
        return t.words.say(line.text, **{**named, "n": n.value})
    return t.words.say(line.text, **named)


def _written(t: Telling, facts: Facts) -> Iterator[tuple[str, str]]:
    for place, fact in facts.items():
        match fact:
            case Figure():
                yield place, figure(t, fact)
            case Named():
                yield place, name(t, fact)
            case str():
                yield place, fact


def name(t: Telling, named: Named) -> str:
    """A name of a line."""
    match named.kind:
        case "function":
            return t.function(named.place)
        case "vendor":
            return t.vendor(named.place)
        case "skill":
            return t.skill(named.place)
        case "place":
            return t.place(named.place)
        case "rival":
            return t.rival(named.place)
        case "shock":
            return t.named("shocks", list(t.played.scenario.shocks), named.place)
        case "law":
            return t.named("laws", t.played.rules.layout.laws, named.place)
        case "currency":
            return t.named("currencies", t.played.rules.layout.currencies, named.place)
        case "audit":
            return t.named("audits", t.played.rules.layout.audits, named.place)
        case "red":
            audit, line = t.played.rules.layout.reds[named.place]
            return t.of_scenario(f"audits.{audit}.reds.{line}.name") or line
        case "company":
            return t.of_scenario("company.name")
        case "city":
            return t.of_scenario("company.city") or t.place(0)
    raise KeyError(named.kind)


def figure(t: Telling, fact: Figure) -> str:
    """A number of a line."""
    w = t.words
    match fact.unit:
        case "money":
            return w.money(fact.value)
        case "percent":
            return w.percent(fact.value, 0)
        case "change":
            return w.percent_change(fact.value, 0)
        case "wait":
            return wait_said(fact.value, w)
        case "days":
            return w.days(fact.value)
        case "months":
            return w.months(fact.value)
        case "weeks":
            return t.age(fact.value)
        case "month":
            return w.month_name(t.played.first_day(round(fact.value)))
        case "score" | "count":
            return w.count(fact.value)
        case _:
            return w.number(fact.value)
