"""A simulation in words, for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from infosim.engine.money import CENTS
from infosim.lab.balance import Line
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


def balance_told(lines: Sequence[Line], titles: Mapping[str, str], seed: int, w: Words) -> list[str]:
    """A table for each scenario, a bot a line. `titles` are the scenarios' names in this language."""
    told: list[str] = []
    for scenario, title in titles.items():
        here = [line for line in lines if line.scenario == scenario]
        if not here:
            continue
        first = here[0].found
        told += [
            *([""] if told else []),
            # words: head of a table; a scenario, how many games each bot played, how long each, and their luck
            w.plural("lab.balance", "{title}: {n} game of {months} months for each bot, seed {seed}",
                     "{title}: {n} games of {months} months for each bot, seed {seed}", first.games,
                     title=title, months=first.months, seed=seed),
        ]  # fmt: skip
        told += _columns([_heads(w), *(_cells(line, w) for line in here)])
    return told


def _heads(w: Words) -> tuple[str, ...]:
    return (
        # words: cells 14; head of a column: the names of strategies that play by themselves
        w.text("lab.balance", "bot"),
        # words: cells 12; head of a column: mean value
        w.text("lab.balance", "value"),
        # words: cells 22; head of a column: the ends of a 95% confidence interval
        w.text("lab.balance", "95% between"),
        # words: cells 12; head of a column: share of the companies that went bankrupt
        w.text("lab.balance", "failed"),
        # words: cells 16; head of a column: the month by which half of those that failed had failed
        w.text("lab.balance", "half by month"),
    )


def _cells(line: Line, w: Words) -> tuple[str, ...]:
    found = line.found
    low, high = (_euros(found.mean_value + side * found.margin, w) for side in (-1.0, 1.0))
    # words: cells 22; the two ends of an interval; e.g. €18.9M … €21.1M
    between = w.text("lab.balance", "{low} … {high}", low=low, high=high)
    month = w.number(found.median_death) if found.dead else ""
    return (line.bot, _euros(found.mean_value, w), between, w.percent(found.death_share, 0), month)


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Rows in columns: names at the left, figures at the right."""
    widths = [max(cell_len(row[i]) for row in rows) for i in range(len(rows[0]))]
    told = []
    for row in rows:
        first = row[0] + " " * (widths[0] - cell_len(row[0]))
        rest = [" " * (width - cell_len(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True)]
        told.append("  " + "  ".join([first, *rest]).rstrip())
    return told


def _euros(amount: float, w: Words) -> str:
    return w.money(round(amount * CENTS))
