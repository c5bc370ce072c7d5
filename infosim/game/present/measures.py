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
