"""Measures in words: a condition's figure in its unit."""

from __future__ import annotations

from math import isfinite

from infosim.engine.content import Condition
from infosim.engine.measures import BY_NAME
from infosim.game.present.telling import Telling
from infosim.locale import Message, Words, message

NAMES: dict[str, Message] = {
    # words: cells 30; each of these: a measure by its name, as goals list it
    "cash": message("measure", "cash"),
    "mrr": message("measure", "revenue a month"),
    "mrr_growth": message("measure", "growth a month"),
    "customers": message("measure", "customers"),
    "churn": message("measure", "customers lost a month"),
    "burn": message("measure", "net burn a month"),
    "runway": message("measure", "months of money"),
    "burn_multiple": message("measure", "net burn multiple"),
    "value": message("measure", "value"),
    "rounds": message("measure", "rounds closed"),
    "rescued": message("measure", "times restructured"),
    "handed_over": message("measure", "functions handed over"),
    "round_bar": message("measure", "readiness of the round"),
    "headcount": message("measure", "people in the company"),
    "attention": message("measure", "days drawn"),
    "hands_on": message("measure", "days left for hands-on work"),
    "overdrawn_share": message("measure", "months overdrawn"),
    "morale": message("measure", "morale"),
    "opinion": message("measure", "reputation"),
    "brand": message("measure", "employer's brand"),
    "debt": message("measure", "technical debt"),
    "cover": message("measure", "security cover"),
    "offshore_share": message("measure", "work done offshore"),
    "laid_off": message("measure", "people laid off"),
    "quits": message("measure", "resignations in a year"),
    "reds": message("measure", "reds of the last audit"),
    "incidents": message("measure", "incidents of the month"),
    "breaches": message("measure", "breaches of the month"),
    "contracts": message("measure", "contracts in force"),
    "single_points": message("measure", "functions on one name"),
    "pay_gap": message("measure", "pay under the market"),
    "service": message("measure", "work done in time"),
    "quality": message("measure", "quality"),
    "lead_time_ratio": message("measure", "lead time over its aim"),
    "backlog": message("measure", "months of work waiting"),
    "outside_share": message("measure", "share of cost outside"),
    "knowledge": message("measure", "know-how inside"),
    "need": message("measure", "work needed"),
    "load": message("measure", "load"),
    "heads": message("measure", "our own people"),
    "people": message("measure", "people at work"),
    "vacancies": message("measure", "open posts"),
    "specificity": message("measure", "how much it is our own"),
    "inside_share": message("measure", "share done inside"),
    "tightness": message("measure", "tightness of the market"),
    "month": message("measure", "months played"),
    "arrivals": message("measure", "hires under way"),
    "calm_months": message("measure", "months without an incident"),
    "local_share": message("measure", "work done in the country"),
    "vendors": message("measure", "firms under contract"),
    "biggest_vendor": message("measure", "functions with one firm"),
    "rivals_fallen": message("measure", "rivals that shut down"),
    "vacancy_age": message("measure", "months a post is open"),
    "newcomers": message("measure", "newcomers in the team"),
    "contract_age": message("measure", "months since signed"),
    "term_left": message("measure", "months to the end of a term"),
    "notice_left": message("measure", "months of notice left"),
    "governance_level": message("measure", "level of governance"),
    "drift": message("measure", "service lost to neglect"),
    "trust": message("measure", "trust"),
    "lock_in": message("measure", "lock-in"),
    "renewal_ask": message("measure", "rise asked at renewal"),
    "vendor_health": message("measure", "how sound the firm looks"),
    "grown": message("measure", "people who grew here"),
    "bids_read": message("measure", "bids read right"),
    "boomerangs": message("measure", "work taken back, and faster"),
    "common_hours": message("measure", "hours in common a day"),
    "exchange_rate": message("measure", "their money since signed"),
    "fallback_share": message("measure", "contracts with a fallback"),
}
"""Every measure by its name, small letters."""


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
        case "bids_read":
            # words: cells 24; a measure: contracts whose true cost was read rightly from the bid
            return w.plural("end.measure", "{n} bid read right", "{n} bids read right", figure)
        case "boomerangs":
            # words: cells 24; a measure: contracts handed back whose work is faster since
            return w.plural("end.measure", "{n} taken back", "{n} taken back", figure)
        case "vendors":
            # words: cells 16; a measure: vendors under contract
            return w.plural("end.measure", "{n} vendor", "{n} vendors", figure)
        case "fallback_share":
            # words: cells 24; a measure: share of the contracts that somebody else here could take over
            return w.text("end.measure", "fallback for {share}", share=w.percent(figure, 0))
        case "overdrawn_share":
            # words: cells 24; a measure: share of the months that were overdrawn; e.g. 8% of months overdrawn
            return w.text("end.measure", "{share} of months overdrawn", share=w.percent(figure, 0))
    return plain(t, condition.measure, figure)


def plain(t: Telling, measure: str, figure: float) -> str:
    """A figure in the unit of its measure."""
    return in_unit(t.words, measure, figure)


def in_unit(w: Words, measure: str, figure: float) -> str:
    """A figure in the unit of its measure, by its name."""
    unit = BY_NAME[measure].unit
    if not isfinite(figure):
        return w.number(figure)
    if unit.startswith("EUR"):
        return w.money(figure * 100.0)
    if unit.startswith("share"):
        return w.percent(figure, 0)
    if unit == "months":
        return w.months(figure)
    if unit == "d":
        return w.days(figure)
    return w.number(figure)


def bound(t: Telling, condition: Condition) -> str:
    """What a condition asks for."""
    w = t.words
    low, high = condition.at_least, condition.at_most
    if isfinite(low) and isfinite(high):
        ends = {"low": plain(t, condition.measure, low), "high": plain(t, condition.measure, high)}
        if ends["low"] == ends["high"]:
            # words: cells 20; what a goal asks for: no more, no less; e.g. exactly 2
            return w.text("goals.bound", "exactly {figure}", figure=ends["low"])
        # words: cells 20; what a goal asks for
        return w.text("goals.bound", "{low} to {high}", **ends)
    if isfinite(low):
        # words: cells 20; what a goal asks for; e.g. at least €48k
        return w.text("goals.bound", "at least {figure}", figure=plain(t, condition.measure, low))
    if high == 0:
        # words: cells 20; what a goal asks for: none at all
        return w.text("goals.bound", "has to be 0")
    # words: cells 20; what a goal asks for; e.g. at most 2
    return w.text("goals.bound", "at most {figure}", figure=plain(t, condition.measure, high))


def named(t: Telling, measure: str, target: str) -> str:
    """A measure by its name, with what it is of where that is a function, a pool or a role."""
    name, layout = t.words.say(NAMES[measure]), t.played.rules.layout
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
