"""Measures in words: the figures that conditions speak of, each with its name, as a cause says it."""

from __future__ import annotations

from math import isfinite

from infosim.engine.measures import BY_NAME
from infosim.game.present.telling import Telling
from infosim.locale import Message, message
from infosim.scenario.conditions import Condition

# words: cells 40; a cause: a measure and its figure; {x} is formatted; e.g. load 104%
_OTHER = message("cause", "{measure} {x}")
_WORDS: dict[str, Message] = {
    # words: cells 40; a cause; {x} is money
    "cash": message("cause", "cash {x}"),
    # words: cells 40; a cause; {x} is money
    "mrr": message("cause", "MRR {x}"),
    # words: cells 40; a cause; {x} is a percentage a month
    "mrr_growth": message("cause", "growth {x} a month"),
    # words: cells 40; a cause; {x} is a number
    "customers": message("cause", "customers {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "churn": message("cause", "churn {x}"),
    # words: cells 40; a cause; {x} is money
    "burn": message("cause", "burn {x} a month"),
    # words: cells 40; a cause; {x} is e.g. 5.2 mo
    "runway": message("cause", "runway {x}"),
    # words: cells 40; a cause; {x} is a number
    "burn_multiple": message("cause", "burn multiple {x}"),
    # words: cells 40; a cause; {x} is a number
    "rounds": message("cause", "rounds closed {x}"),
    # words: cells 40; a cause; creditors saved the company from its end; {x} is a number
    "rescued": message("cause", "restructured {x} times"),
    # words: cells 40; a cause; functions that firms and freelancers mostly do; {x} is a number
    "handed_over": message("cause", "functions handed over {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "round_bar": message("cause", "the round {x} ready"),
    # words: cells 40; a cause; {x} is a number
    "headcount": message("cause", "people {x}"),
    # words: cells 40; a cause; days taken over days there are; {x} is a percentage
    "attention": message("cause", "your days taken {x}"),
    # words: cells 40; a cause; {x} is e.g. 6 d
    "hands_on": message("cause", "hands-on {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "overdrawn_share": message("cause", "months overdrawn {x}"),
    # words: cells 40; a cause; {x} is a score
    "morale": message("cause", "morale {x}"),
    # words: cells 40; a cause; {x} is a score
    "opinion": message("cause", "reputation {x}"),
    # words: cells 40; a cause; {x} is a score
    "brand": message("cause", "employer's brand {x}"),
    # words: cells 40; a cause; technical debt; {x} is a score
    "debt": message("cause", "technical debt {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "cover": message("cause", "security work done {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "offshore_share": message("cause", "work done offshore {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "local_share": message("cause", "work done in the country {x}"),
    # words: cells 40; a cause; {x} is a number
    "laid_off": message("cause", "laid off in six months {x}"),
    # words: cells 40; a cause; {x} is a number
    "quits": message("cause", "left in a year {x}"),
    # words: cells 40; a cause; {x} is a number
    "incidents": message("cause", "incidents {x}"),
    # words: cells 40; a cause; {x} is a number
    "breaches": message("cause", "breaches {x}"),
    # words: cells 40; a cause; {x} is e.g. 12 mo
    "calm_months": message("cause", "no incident for {x}"),
    # words: cells 40; a cause; {x} is a number
    "contracts": message("cause", "contracts {x}"),
    # words: cells 40; a cause; {x} is a number
    "vendors": message("cause", "vendors {x}"),
    # words: cells 40; a cause; {x} is a number
    "biggest_vendor": message("cause", "functions with one vendor {x}"),
    # words: cells 40; a cause; {x} is a number
    "single_points": message("cause", "functions that one person knows {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "pay_gap": message("cause", "pay under the market {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "service": message("cause", "service {x}"),
    # words: cells 40; a cause; {x} is a score
    "quality": message("cause", "quality {x}"),
    # words: cells 40; a cause; the wait over its aim; {x} is a percentage
    "lead_time_ratio": message("cause", "wait {x} of its aim"),
    # words: cells 40; a cause; {x} is e.g. 1.2 mo
    "backlog": message("cause", "backlog {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "outside_share": message("cause", "work outside {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "knowledge": message("cause", "know-how inside {x}"),
    # words: cells 40; a cause; {x} is a number of people's work
    "need": message("cause", "work asked {x} FTE"),
    # words: cells 40; a cause; {x} is a percentage
    "load": message("cause", "load {x}"),
    # words: cells 40; a cause; {x} is a number
    "heads": message("cause", "our own people {x}"),
    # words: cells 40; a cause; {x} is a number
    "people": message("cause", "people on it {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "newcomers": message("cause", "newcomers {x} of the team"),
    # words: cells 40; a cause; {x} is a number
    "vacancies": message("cause", "open posts {x}"),
    # words: cells 40; a cause; {x} is e.g. 4 mo
    "vacancy_age": message("cause", "a post open for {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "specificity": message("cause", "work of our own kind {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "inside_share": message("cause", "work inside {x}"),
    # words: cells 40; a cause; {x} is e.g. 14 mo
    "contract_age": message("cause", "contract signed {x} ago"),
    # words: cells 40; a cause; {x} is e.g. 4 mo
    "term_left": message("cause", "{x} to the end of the term"),
    # words: cells 40; a cause; {x} is e.g. 2 mo
    "notice_left": message("cause", "{x} of notice left"),
    # words: cells 40; a cause; {x} is 0, 1 or 2
    "governance_level": message("cause", "governance level {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "drift": message("cause", "service drifted by {x}"),
    # words: cells 40; a cause; {x} is a score
    "trust": message("cause", "trust {x}"),
    # words: cells 40; a cause; {x} is a percentage
    "lock_in": message("cause", "lock-in {x} of a year"),
    # words: cells 40; a cause; {x} is e.g. +7%
    "renewal_ask": message("cause", "they ask for {x}"),
    # words: cells 40; a cause; hours a day that both sides work; {x} is a number
    "common_hours": message("cause", "hours in common {x} a day"),
    # words: cells 40; a cause; the money a vendor bills in, since the contract was signed; {x} is e.g. +12%
    "exchange_rate": message("cause", "their money {x} since signed"),
    # words: cells 40; a cause; contracts that somebody else could take over; {x} is a percentage
    "fallback_share": message("cause", "contracts with a fallback {x}"),
    # words: cells 40; a cause; posts for each who looks; {x} is a number
    "tightness": message("cause", "tightness {x}"),
}
_SCORES = frozenset("morale opinion brand debt quality trust".split())
_ROUGH = frozenset("knowledge trust drift lock_in".split())
"""What is known roughly: told by the bound that it passed, since the figure itself is nobody's to know."""


def cause(t: Telling, condition: Condition, figure: float) -> str:
    """A condition that holds, with its figure, at most 40 cells."""
    w, name = t.words, condition.measure
    if name == "vendor_health":  # hidden: a sign of it, never its figure
        # words: cells 40; a cause; how sound a vendor is stays hidden, this is the sign of it
        return w.text("cause", "a vendor that pays its people late")
    if name not in _ROUGH:
        return _said(t, name, _shown(t, name, figure))
    if isfinite(condition.at_most):
        # words: cells 12; in a cause, of what is known roughly; {x} is a figure; e.g. know-how inside under 35%
        return _said(t, name, w.text("cause", "under {x}", x=_shown(t, name, condition.at_most)))
    # words: cells 12; in a cause, of what is known roughly; {x} is a figure; e.g. service drifted by over 15%
    return _said(t, name, w.text("cause", "over {x}", x=_shown(t, name, condition.at_least)))


def _shown(t: Telling, name: str, figure: float) -> str:
    """The figure of a measure, as a cause gives it."""
    w, measure = t.words, BY_NAME[name]
    if name in _SCORES:
        return w.fixed(100.0 * figure, 0)
    if name == "exchange_rate":
        return w.percent_change(figure - 1.0, 0)
    if name == "renewal_ask":
        return w.percent_change(figure, 0)
    if measure.unit.startswith("EUR"):
        return w.money(100.0 * figure)
    if measure.unit.startswith("share") or name in ("attention", "lead_time_ratio"):
        return w.percent(min(figure, 99.0), 0 if figure >= 0.1 else None)
    if measure.unit in ("months", "month"):
        return w.months(round(figure, 1))
    if measure.unit == "d":
        return w.days(figure)
    return w.number(round(figure, 1))


def _said(t: Telling, name: str, shown: str) -> str:
    if name in _WORDS:
        return t.words.say(_WORDS[name], x=shown)
    return t.words.say(_OTHER, measure=BY_NAME[name].meaning, x=shown)
