"""The ways of a function by a forecast: means of a year with what holds them 8 times in 10, and two small fans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.game.facts.functions import Work
from infosim.game.facts.options import Option, followed
from infosim.game.facts.options import Year as Summed
from infosim.game.present.forecast import RECALL, line_of
from infosim.game.present.function_options import option_rows, people_first, quality_of
from infosim.game.present.telling import Telling
from infosim.game.split import Halves, firms
from infosim.game.views.figures import Figure
from infosim.game.views.forecast import Chart, FanLine
from infosim.game.views.function import OptionRow, Split, Weighed
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.ways import Year
from infosim.locale import message
from infosim.sight import fan
from infosim.sight.reading import TAILS

Found = tuple[Year | None, ...]
"""Years as they are played: of a split, and last of changing nothing."""
NOTICED = 1_000_00.0
"""Cents that are not worth a word, after a year."""


def weighed(t: Telling, work: Work, years: tuple[Year | None, ...]) -> tuple[OptionRow, ...]:
    """The rows of a function's options with the figures of the forecast; the last year is that of changing nothing."""
    ways, sums = followed(t.facts, work.index)
    now = years[-1]
    if now is None:
        return option_rows(t, work, ways, sums)
    means = [each if year is None else _means(each, year, now) for each, year in zip(sums, years, strict=True)]
    rows = option_rows(t, work, ways, means)
    return tuple(
        replace(row, cost=np.nan, wait=None, quality=Figure(np.nan))
        if year is None
        else replace(row, weighed=_weighed(t, work, year, now))
        for row, year in zip(rows, years, strict=True)
    )


def split_of(t: Telling, work: Work, parts: Halves, rows: Sequence[OptionRow], found: Found | None) -> Split:
    """A split of the work of a function, with what it comes to once its year was played beside changing nothing."""
    by_name: dict[str, OptionRow] = {row.name: row for row in rows}
    first, second = (by_name[name] for name in parts.names)
    ways: dict[str, Option] = {option.name: option for option in followed(t.facts, work.index)[0]}
    later = max((first, second), key=lambda row: ways[row.name].in_place)
    row = OptionRow(name="split", way=None, cost=np.nan, quality=Figure(np.nan), wait=None, in_place=later.in_place,
                    days=np.nan, kept=np.nan)  # fmt: skip
    ranges = NOTHING
    if found is not None and found[0] is not None and found[1] is not None:
        row, ranges = _of_split(t, work, row, found[0], found[1])
    return Split(
        row=row,
        names=parts.names,
        ways=(first.way or "I", second.way or "I"),
        sizes=(_size(t, parts.names[0], parts.sizes[0]), _size(t, parts.names[1], parts.sizes[1])),
        at=parts.at,
        places=parts.places,
        first=(
            _first(t, work, ways[first.name], first, parts.sizes[0]),
            _first(t, work, ways[second.name], second, parts.sizes[1]),
        ),
        ranges=ranges,
    )


def _first(t: Telling, work: Work, way: Option, row: OptionRow, size: int) -> Prose:
    """What happens first, where so many people are looked for; of a firm it is the same for any share."""
    return row.first if firms(way.name) else people_first(t, work, replace(way, people=size))


def _size(t: Telling, name: str, size: int) -> str:
    w = t.words
    if name == "own":
        # words: cells 16; how much of a split: posts to fill
        return w.plural("function.split", "{n} post", "{n} posts", size)
    if name == "freelance":
        # words: cells 16; how much of a split: freelancers
        return w.plural("function.split", "{n} freelancer", "{n} freelancers", size)
    # words: cells 16; how much of a split: a firm's share of the work; e.g. 50%
    return w.text("function.split", "{share} outside", share=w.percent(size / 100, 0))


def _of_split(t: Telling, work: Work, row: OptionRow, year: Year, now: Year) -> tuple[OptionRow, Prose]:
    """The row of a split with its means, and what 8 futures in 10 lie between."""
    w, lives = t.words, year.alive[-1]
    sums = followed(t.facts, work.index)[1][-1]
    means, still = _means(sums, year, now), _means(sums, now, now)
    row = replace(
        row,
        cost=means.cost,
        quality=quality_of(work, means, still),
        wait=None if work.covers else means.wait,
        days=means.days,
        kept=means.kept,
        weighed=_weighed(t, work, year, now),
    )

    def between(figure: Array, told: Callable[[float], str], unit: Callable[[float], str]) -> tuple[str, str]:
        a_year = figure[:, lives].mean(axis=0) if lives.any() else figure.mean(axis=0)
        low, high = (float(x) for x in np.quantile(a_year, (TAILS[0], TAILS[-1])))
        return told(low), unit(high)

    cost = between(year.cost, w.money, w.money)
    score = between(year.quality[1:], lambda x: w.fixed(100 * x, 0), lambda x: w.fixed(100 * x, 0))
    if work.covers:
        # words: cells 63; what 8 futures in 10 of a split lie between: cost a month, quality of the year
        said = message("function.split", "{a} to {b} a month, quality {c} to {d}, 8 in 10")
        return row, t.say(said, a=cost[0], b=cost[1], c=score[0], d=score[1])
    wait = between(year.wait[1:], lambda x: w.fixed(x, 0 if x >= 10 else 1), w.wait)
    # words: cells 63; what 8 futures in 10 of a split lie between: cost a month, quality, wait of the year
    said = message("function.split", "{a} to {b} a month, quality {c} to {d}, wait {e} to {f}, 8 in 10")
    return row, t.say(said, a=cost[0], b=cost[1], c=score[0], d=score[1], e=wait[0], f=wait[1])


def _means(sums: Summed, year: Year, now: Year) -> Summed:
    """What a way comes to in the middle of its futures."""
    lives = year.alive[-1]
    return replace(
        sums,
        cost=_mean(year.cost, lives),
        quality=_mean(year.quality[1:], lives),
        wait=_mean(year.wait[1:], lives),
        days=_mean(year.days, lives) - _mean(now.days, now.alive[-1]),
        kept=_mean(np.minimum(year.knowledge[-1:] / np.maximum(year.knowledge[0], 1e-6), 1.0), lives),
    )


def _mean(figure: Array, lives: Flags) -> float:
    """Of the months (M, W), over the futures that live; over all where none does."""
    return float(figure[:, lives].mean() if lives.any() else figure.mean())


def _weighed(t: Telling, work: Work, year: Year, now: Year) -> Weighed:
    w, f = t.words, work.index
    if work.covers:
        # words: cells 30; what a small chart shows
        hurts = Chart("quality", w.text("forecast.measure", "Quality"), _outer(t, year.quality, year.alive, "percent"),
                      "percent", t.played.past(lambda s: s.quality[f], RECALL), line_of(year.quality, year.alive),
                      line_of(now.quality, now.alive))  # fmt: skip
    else:
        hurts = Chart("wait", w.text("forecast.measure", "Wait"), _outer(t, year.wait, year.alive, "days"), "days",
                      t.played.past(lambda s: s.lead_time[f], RECALL), line_of(year.wait, year.alive),
                      line_of(now.wait, now.alive))  # fmt: skip
    saved = year.cash - now.cash
    nothing = (0.0,) * len(saved)
    # words: cells 16; a measure to show: money that one way has saved, against changing nothing
    label = w.text("forecast.measure", "Saved so far")
    spared = Chart("saved", label, _outer(t, saved, None, "thousands"), "thousands", (0.0,), line_of(saved),
                   FanLine(nothing, nothing, nothing, nothing, nothing))  # fmt: skip
    return Weighed(hurts, spared, NOTHING if year is now else _said(t, saved))


def _last(there: Flags | None, months: int) -> int:
    """The last month in which a future is there to be told of."""
    lived = np.flatnonzero(there.any(axis=1)) if there is not None else np.array([])
    return int(lived[-1]) if lived.size else months - 1


def _outer(t: Telling, figure: Array, there: Flags | None, unit: str) -> str:
    """Where 8 futures in 10 stand after the year."""
    w, last = t.words, _last(there, len(figure))
    at = fan(figure[last : last + 1], None if there is None else there[last : last + 1])
    low, high = float(at.low[0]), float(at.high[0])
    if unit == "thousands":
        told = [w.money_change(low), w.money_change(high)]
    elif unit == "percent":
        told = [w.fixed(100 * low, 0), w.fixed(100 * high, 0)]
    else:
        told = [w.fixed(low, 0 if high >= 10 else 1), w.wait(high)]
    # words: cells 30; what 8 futures in 10 lie between after a year; e.g. 2.1 to 4.3 d, 8 in 10
    return w.text("forecast", "{low} to {high}, 8 in 10", low=told[0], high=told[1])


def _said(t: Telling, saved: Array) -> Prose:
    """From which month a way is cheaper than changing nothing, with all that it moves."""
    w, middle = t.words, np.median(saved, axis=1)
    if abs(float(middle[-1])) < NOTICED and float(np.abs(middle).max()) < 2 * NOTICED:
        # words: cells 74; a way against changing nothing, with all that it moves
        return Prose(w.text("function.weighed", "All told, it comes to the same money."))
    if middle[-1] < 0:
        # words: cells 74; a way against changing nothing, with all that it moves; {money} after a year
        said = w.text("function.weighed", "Not paid back in a year: {money} less in the bank, customers counted.",
                      money=w.money(-float(middle[-1])))  # fmt: skip
        return Prose(said)
    below = np.flatnonzero(middle < -NOTICED / 2)
    if not below.size:
        # words: cells 74; a way against changing nothing, with all that it moves; {money} after a year
        said = w.text("function.weighed", "It pays from the start: {money} more in the bank after a year.",
                      money=w.money(float(middle[-1])))  # fmt: skip
        return Prose(said)
    month = w.month_axis_year(t.month(int(below[-1]) + 1))
    # words: cells 74; a way against changing nothing; {money} after a year; {month} as on an axis, e.g. Jan 28
    said = w.text("function.weighed", "Paid back by {month}: {money} more in the bank after a year.",
                  month=month, money=w.money(float(middle[-1])))  # fmt: skip
    return Prose(said)
