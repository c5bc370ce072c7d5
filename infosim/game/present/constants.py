"""Constants of the rules in texts: `{vendors_renewal_cap}` is that family's constant, as the game at hand has it."""

from __future__ import annotations

from infosim.engine.parameters import Parameter, declared
from infosim.engine.rules import Rules
from infosim.game.score import GRADES, WEAKEST, WEIGHTS
from infosim.locale import Message, Words, places
from infosim.scenario.closed import AXES

SCORE = "score"
"""The family whose constants are those of the result and its grades."""


def filled(text: Message, rules: Rules, w: Words) -> str:
    """A text of a page, in which a constant of the rules is named by its family and name."""
    wanted = places(text.text)
    return w.say(text, **{name: constant(name, rules, w) for name in wanted})


def constant(name: str, rules: Rules, w: Words) -> str:
    """A constant as this game has it: `vendors_renewal_cap` is e.g. 15%.

    Grades are no parameters: `score_least_gold` is the result from which a grade is reached, `score_weakest_gold` what
    no axis may lie under, `score_weight_value` how much an axis counts.
    """
    family, _, own = name.partition("_")
    if family == SCORE:
        bound, _, grade = own.partition("_")
        if bound == "weight":
            return w.percent(WEIGHTS[AXES.index(grade)], 0)
        of = GRADES if bound == "least" else tuple(WEAKEST.items())
        return w.count({str(name): figure for name, figure in of}[grade])
    constants = getattr(rules, family)
    about = next(each for each in declared(type(constants)) if each.name == own)
    return in_unit(getattr(constants, own), about, w)


def in_unit(value: float, about: Parameter, w: Words) -> str:
    """A constant with its unit, as a reader takes it."""
    unit = about.unit.partition("/")[0]
    match unit:
        case "d":
            return w.days(value)
        case "share" | "share of the fee" | "share of a year" | "share of a year's pay" | "share of the aim":
            return w.percent(value)
        case "months" | "months of pay":
            return (
                w.months(value)
                if value == round(value)
                else w.text("pedia.terms", "{months} mo", months=w.number(value))
            )
        case "EUR":
            return w.money(value * 100)
        case "FTE" if value < 1.0:
            return w.percent(value)
    return w.number(value)
