"""Figures that say what they count, as the boards write them."""

from infosim.game.views.figures import UNBORNE, Amount, Unit, load_said, wait_cut
from infosim.locale import Words


def figure_of(amount: Amount, words: Words) -> str:
    """An amount in its unit: `€310k`, `3.2 d`, `2.1%`, `71`."""
    value, unit = amount
    match unit:
        case "money":
            return words.money(value)
        case "wait":
            return wait_cut(value, words)
        case "days":
            return words.days(value)
        case "months":
            return words.months(value)
        case "percent":
            return words.percent(value)
        case "load":
            return load_said(value, words)
        case "points":
            return words.fixed(value * 100, 1)
        case "score":
            return words.fixed(value, 0)
        case "number":
            return words.number(value)
        case "count":
            return words.count(value)


def change(value: float, unit: Unit, words: Words) -> str:
    """A change in its unit, with its sign: `+€1.6k`, `−0.2 d`, `+3%`."""
    match unit:
        case "money":
            return words.money_change(value)
        case "wait" | "days":
            return words.days_change(value)
        case "months":
            return _signed(value, words.months(abs(value)))
        case "percent":
            return words.percent_change(value)
        case "load":
            return words.percent_change(value, 0)
        case "points":
            return words.points(value)
        case "score":
            return words.fixed_change(value, 0)
        case "number":
            return words.number_change(value)
        case "count":
            return _signed(value, words.count(abs(value)))


def in_column(value: float, unit: Unit, words: Words, *, sign: bool) -> str:
    """A figure of a ledger's column: money in thousands with one decimal; `sign` for what came or went."""
    match unit:
        case "money":
            return words.thousands_change(value) if sign else words.thousands(value)
        case "wait" | "days" | "number" | "months":
            return words.fixed_change(value, 2) if sign else words.fixed(value, 2)
        case "load" if not sign and value >= UNBORNE:
            return load_said(value, words)
        case "percent" | "points" | "load":
            return words.fixed_change(value * 100, 1) if sign else words.fixed(value * 100, 1)
        case "score":
            return words.fixed_change(value, 1) if sign else words.fixed(value, 1)
        case "count":
            return words.fixed_change(value, 0) if sign else words.count(value)


def _signed(value: float, text: str) -> str:
    return ("+" if value > 0 else "−" if value < 0 else "") + text
