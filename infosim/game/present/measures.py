"""Measures in words: a condition's figure in its unit."""

from __future__ import annotations

from math import isfinite

from infosim.engine.content import Condition
from infosim.game.present.telling import Telling

MONEY = frozenset(["cash", "mrr", "burn", "value"])
SHARES = frozenset(
    """
    service quality knowledge morale opinion brand debt cover attention churn round_bar mrr_growth outside_share
    inside_share offshore_share overdrawn_share pay_gap load trust drift
    """.split()
)


def told(t: Telling, condition: Condition, figure: float) -> str:
    """The figure of a condition in its unit, with a word where the unit alone says too little."""
    w = t.words
    match condition.measure:
        case "rounds":
            # words: cells 16; how many rounds of funding were closed
            return w.plural("end.measure", "{n} round", "{n} rounds", figure)
        case "laid_off":
            # words: cells 24; a measure: people laid off in half a year; no joke
            return w.plural("end.measure", "{n} person laid off", "{n} people laid off", figure)
        case "single_points":
            # words: cells 28; a measure: functions that one head alone knows
            return w.plural("end.measure", "{n} function on one name", "{n} functions on one name", figure)
        case "overdrawn_share":
            # words: cells 24; a measure: share of the months that were overdrawn; e.g. 8% of months overdrawn
            return w.text("end.measure", "{share} of months overdrawn", share=w.percent(figure, 0))
    return plain(t, condition.measure, figure)


def plain(t: Telling, measure: str, figure: float) -> str:
    """A figure in the unit of its measure."""
    w = t.words
    if not isfinite(figure):
        return w.number(figure)
    if measure in MONEY:
        return w.money(figure * 100.0)
    if measure in SHARES:
        return w.percent(figure, 0)
    if measure == "runway":
        return w.months(figure)
    return w.number(figure)


def bound(t: Telling, condition: Condition) -> str:
    """What a condition asks for."""
    w = t.words
    low, high = condition.at_least, condition.at_most
    if isfinite(low) and isfinite(high):
        ends = {"low": plain(t, condition.measure, low), "high": plain(t, condition.measure, high)}
        # words: cells 20; what a goal asks for
        return w.text("goals.bound", "{low} to {high}", **ends)
    if isfinite(low):
        # words: cells 20; what a goal asks for; e.g. at least €48k
        return w.text("goals.bound", "at least {figure}", figure=plain(t, condition.measure, low))
    # words: cells 20; what a goal asks for; e.g. at most 2
    return w.text("goals.bound", "at most {figure}", figure=plain(t, condition.measure, high))


def named(t: Telling, measure: str, target: str) -> str:
    """A measure by its name, with what it is of where that is a function, a pool or a role."""
    name, layout = _name(t, measure), t.played.rules.layout
    if target in layout.functions:
        of = t.short(layout.functions.index(target))
    elif target in layout.skills:
        of = t.skill(layout.skills.index(target))
    elif target == "core":
        # words: cells 20; what a measure is of: the functions that are core
        of = t.words.text("measure.of", "the core")
    else:
        return name
    # words: cells 34; a measure, and what it is of; e.g. knowledge, the core
    return t.words.text("measure.of", "{measure}, {of}", measure=name, of=of)


def _name(t: Telling, measure: str) -> str:
    """A measure by its name, small letters."""
    w = t.words
    # words: cells 30; each of these: a measure by its name, as goals list it
    names = {
        "cash": w.text("measure", "cash"),
        "mrr": w.text("measure", "revenue a month"),
        "mrr_growth": w.text("measure", "growth a month"),
        "customers": w.text("measure", "customers"),
        "churn": w.text("measure", "customers lost a month"),
        "burn": w.text("measure", "net burn a month"),
        "runway": w.text("measure", "months of money"),
        "burn_multiple": w.text("measure", "net burn multiple"),
        "value": w.text("measure", "value"),
        "rounds": w.text("measure", "rounds closed"),
        "round_bar": w.text("measure", "readiness of the round"),
        "headcount": w.text("measure", "people in the company"),
        "attention": w.text("measure", "days drawn"),
        "hands_on": w.text("measure", "days left for hands-on work"),
        "overdrawn_share": w.text("measure", "months overdrawn"),
        "morale": w.text("measure", "morale"),
        "opinion": w.text("measure", "reputation"),
        "brand": w.text("measure", "employer's brand"),
        "debt": w.text("measure", "technical debt"),
        "cover": w.text("measure", "security cover"),
        "offshore_share": w.text("measure", "work done offshore"),
        "laid_off": w.text("measure", "people laid off"),
        "quits": w.text("measure", "resignations in a year"),
        "reds": w.text("measure", "reds of the last audit"),
        "incidents": w.text("measure", "incidents of the month"),
        "breaches": w.text("measure", "breaches of the month"),
        "contracts": w.text("measure", "contracts in force"),
        "single_points": w.text("measure", "functions on one name"),
        "pay_gap": w.text("measure", "pay under the market"),
        "service": w.text("measure", "work done in time"),
        "quality": w.text("measure", "quality"),
        "lead_time_ratio": w.text("measure", "lead time over its aim"),
        "backlog": w.text("measure", "months of work waiting"),
        "outside_share": w.text("measure", "share of cost outside"),
        "knowledge": w.text("measure", "know-how inside"),
        "need": w.text("measure", "work needed"),
        "load": w.text("measure", "load"),
        "heads": w.text("measure", "our own people"),
        "people": w.text("measure", "people at work"),
        "vacancies": w.text("measure", "open posts"),
        "specificity": w.text("measure", "how much it is our own"),
        "inside_share": w.text("measure", "share done inside"),
        "tightness": w.text("measure", "tightness of the market"),
    }
    return names.get(measure, measure.replace("_", " "))
