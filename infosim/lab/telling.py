"""A simulation in words, for a terminal."""

from __future__ import annotations

from infosim.engine.money import CENTS
from infosim.lab.summary import Summary
from infosim.locale import Words


def told(found: Summary, w: Words) -> list[str]:
    """What became of the games, a sentence a line."""
    # words: how long each game lasts
    length = w.plural("lab", "{n} month", "{n} months", found.months)
    lines = [
        w.plural("lab", "{n} game, {length}.", "{n} games, {length} each.", found.games, length=length),
        w.text(
            "lab",
            "Value: {mean} on average, between {low} and {high} (95% confidence).",
            mean=_euros(found.mean_value, w),
            low=_euros(found.mean_value - found.margin, w),
            high=_euros(found.mean_value + found.margin, w),
        ),
    ]
    if found.dead:
        lines.append(
            w.plural(
                "lab",
                "{n} company failed ({share}), in month {month}.",
                "{n} companies failed ({share}), half of them by month {month}.",
                found.dead,
                share=w.percent(found.death_share),
                month=w.number(found.median_death),
            )
        )
    else:
        lines.append(w.text("lab", "No company failed."))
    if found.dead < found.games:
        low, middle, high = (_euros(quantile, w) for quantile in found.cash)
        lines.append(
            w.text(
                "lab",
                "Cash of those alive: {middle} in the middle, {low} at the lowest tenth, {high} at the highest.",
                low=low,
                middle=middle,
                high=high,
            )
        )
        low, middle, high = (_euros(quantile, w) for quantile in found.mrr)
        lines.append(
            w.text(
                "lab",
                "Revenue a month: {middle} in the middle, {low} at the lowest tenth, {high} at the highest.",
                low=low,
                middle=middle,
                high=high,
            )
        )
    return lines


def _euros(amount: float, w: Words) -> str:
    return w.money(round(amount * CENTS))
