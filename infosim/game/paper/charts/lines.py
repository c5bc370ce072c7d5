"""Figures over months: lines with the digits of decisions on them, fans of what may come, columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite

from infosim.game.colours import Token
from infosim.game.paper.charts.chart import (
    LINES,
    Calendar,
    Chart,
    Entry,
    Say,
    Scale,
    Sign,
    Table,
    chart,
    finite,
    key,
    months_axis,
    narrow,
    shown,
    ticks,
)
from infosim.game.paper.charts.drawing import Drawing, wide
from infosim.locale import Words


@dataclass(frozen=True, slots=True)
class Line:
    """A figure by month, the first month first; it may end early. What is not finite is a gap."""

    name: str
    values: Sequence[float]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A digit on the first line: the place of its month, from 0, and whether what it stands for did harm."""

    month: int
    digit: str
    bad: bool = False
    name: str = ""
    """What it stands for, as a pointer tells it."""


Pair = tuple[Sequence[float], Sequence[float]]
"""Lower and upper ends, by month."""


@dataclass(frozen=True, slots=True)
class Fan:
    """What may come, by month: the middle, where 5 in 10 lie, and where 8 in 10 do."""

    median: Sequence[float]
    inner: Pair
    outer: Pair


def lines(
    title: str,
    summary: str,
    calendar: Calendar,
    drawn: Sequence[Line],
    say: Say,
    w: Words,
    *,
    marks: Sequence[Mark] = (),
    zero: bool = True,
) -> Chart:
    """Lines over months, the first one strongest, its end written out. With `zero` the axis holds nothing."""

    def draw(width: float, size: float) -> Drawing:
        values = finite([value for line in drawn for value in line.values])
        plot = _Plot(width, size, calendar, [*values, 0.0] if zero else values, say)
        for n, line in reversed(list(enumerate(drawn))):
            plot.line(line.values, _INKS[min(n, 2)], _sign(n, line), ends=n < 2)
        first = drawn[0].values if drawn else ()
        plot.digits([(mark, first[mark.month]) for mark in marks if mark.month < len(first)])
        plot.tell([(line.name, line.values) for line in drawn], say)
        entries = [Entry(_sign(n, line), _INKS[min(n, 2)], line.name) for n, line in enumerate(drawn)]
        return plot.done(entries if len(drawn) > 1 else ())

    # words: head of a table's column; the month of each row
    head = (w.text("paper.table", "Month"), *(line.name for line in drawn))
    rows = tuple((name, *(_cell(line.values, n, say) for line in drawn)) for n, name in enumerate(calendar.names))
    return chart(title, summary, draw, Table(head, rows))


def fan(
    title: str,
    summary: str,
    calendar: Calendar,
    may: Fan,
    say: Say,
    w: Words,
    *,
    past: Sequence[float] = (),
    other: Line | None = None,
) -> Chart:
    """What was, if it is given, then what may come; and another plan beside it, its middle alone."""
    before = len(past)

    def draw(width: float, size: float) -> Drawing:
        every = [*past, *may.outer[0], *may.outer[1], *(other.values if other else ())]
        plot = _Plot(width, size, calendar, [*finite(every), 0.0], say)
        plot.band(may.outer, "band1", before)
        plot.band(may.inner, "band2", before)
        if other is not None:
            plot.line(other.values, "lineb", "dashed", after=before, ends=True)
        plot.line((*past, *may.median), "line", "line", ends=True)
        lowest, highest = ([*past, *ends] for ends in may.outer)
        # words: what a pointer is told of a month of a forecast, before its figure; where 8 of 10 outcomes lie
        eight, five = w.text("paper.key", "8 in 10"), w.text("paper.key", "5 in 10")
        plot.tell([("", (*past, *may.median)), (eight, lowest), ("", highest)], say)
        entries = [
            # words: key of a forecast; half of the outcomes lie above
            Entry("line", "line", w.text("paper.key", "middle")),
            Entry("band", "band2", five),
            Entry("band", "band1", eight),
        ]
        if other is not None:
            entries.append(Entry("dashed", "lineb", other.name))
        return plot.done(entries)

    head = (
        w.text("paper.table", "Month"),
        w.text("paper.key", "middle"),
        # words: head of a table's column; half of the outcomes lie between these two figures
        w.text("paper.table", "5 in 10 between"),
        # words: head of a table's column; 8 of 10 outcomes lie between these two figures
        w.text("paper.table", "8 in 10 between"),
        *((other.name,) if other else ()),
    )

    def row(n: int, name: str) -> tuple[str, ...]:
        more = (_cell(other.values, n - before, say),) if other else ()
        if n < before:
            return (name, say(past[n]), "", "", *more)
        between = (
            # words: a stretch between two figures, in a cell of a table; e.g. €1.2M to €1.6M
            w.text("paper.table", "{low} to {high}", low=say(low[n - before]), high=say(high[n - before]))
            for low, high in (may.inner, may.outer)
        )
        return (name, say(may.median[n - before]), *between, *more)

    rows = tuple(row(n, name) for n, name in enumerate(calendar.names[: before + len(may.median)]))
    return chart(title, summary, draw, Table(head, rows))


def columns(title: str, summary: str, calendar: Calendar, drawn: Sequence[Line], say: Say, w: Words) -> Chart:
    """Columns by month, a strip a figure, each on a scale of its own from zero: what waves, and what does not.

    Figures stand over the columns where there is room, and over none of a strip that never moves.
    """

    def draw(width: float, size: float) -> Drawing:
        drawing, high = Drawing(width, 0, size), size * (4.6 if narrow(width) else 6.0)
        left = 0.0 if narrow(width) else min(max(wide(line.name, size) for line in drawn) + 18, width * 0.3)
        step = (width - left) / max(len(calendar), 1)
        y = 0.0
        for n, line in enumerate(drawn):
            top = max([*finite(line.values), 1e-9])
            name = (0.0, y + size) if narrow(width) else (0.0, y + high - 2)
            drawing.text(name, line.name, "text")
            y += size * 1.3 if narrow(width) else 0.0
            scale, flat = Scale(0.0, top, 0.0, high - size * 1.6), len(set(line.values)) == 1
            for month, value in enumerate(line.values):
                if not isfinite(value):
                    continue
                tall = max(scale(value), 1.0)
                x = left + month * step
                drawing.box((x + step * 0.08, y + high - tall), step * 0.84, tall, _COLUMNS[min(n, 1)])
                if not flat and (value >= top or wide(say(value), size * 0.86) < step):
                    drawing.text((x + step / 2, y + high - tall - 5), say(value), "muted", anchor="middle", small=True)
                drawing.told((x, y), step, high, f"{calendar.names[month]}: {say(value)}")
            drawing.line((left, y + high), (width, y + high), "rule")
            y += high + size * 0.9
        drawing.height = months_axis(drawing, calendar, left, width, y + size * 0.4) + 2
        return drawing

    head = (w.text("paper.table", "Month"), *(line.name for line in drawn))
    rows = tuple((name, *(_cell(line.values, n, say) for line in drawn)) for n, name in enumerate(calendar.names))
    return chart(title, summary, draw, Table(head, rows))


_INKS: tuple[Token, ...] = ("line", "muted", "faint")
_COLUMNS: tuple[Token, ...] = ("faint", "text")


def _sign(n: int, line: Line) -> Sign:
    return "dashed" if line.dashed else "line" if n < 2 else "dotted"


def _cell(values: Sequence[float], n: int, say: Say) -> str:
    return say(values[n]) if 0 <= n < len(values) and isfinite(values[n]) else "—"


class _Plot:
    """A field with months across and figures up."""

    def __init__(self, width: float, size: float, calendar: Calendar, values: Sequence[float], say: Say) -> None:
        self.calendar, self.say, self.size = calendar, say, size
        self.drawing = Drawing(width, 0, size)
        small = narrow(width)
        marks = ticks(min(values, default=0.0), max(values, default=1.0), 3 if small else 5)
        self.left = max(wide(say(mark), size * 0.86) for mark in marks) + 10
        self.right = width - (0 if small else size * 5.2)
        self.top = size * (2.2 if small else 1.6)
        self.bottom = self.top + (size * 11 if small else size * 17)
        self.up = Scale(marks[0], marks[-1], self.bottom, self.top)
        self.across = Scale(0, max(len(calendar) - 1, 1), self.left + 4, self.right - 4)
        self._ends: list[float] = []
        for mark in marks:
            y, zero = self.up(mark), abs(mark) < 1e-9
            self.drawing.line((self.left, y), (self.right, y), "faint" if zero else "rule", width=1)
            label = (self.left - 8, y + size * 0.3)
            self.drawing.text(label, say(mark), "muted", anchor="end", small=True)
        self._chapters()

    def _chapters(self) -> None:
        borders = [*self.calendar.chapters, (len(self.calendar), "")]
        for (first, name), (after, _) in pairwise(borders):
            x, end = self._border(first), self._border(after)
            if first:
                self.drawing.line((x, self.top - self.size * 1.2), (x, self.bottom), "rule", width=1.5, dash="4 4")
            if end - x > self.size * 3:
                at = (x + (6 if first else 0), self.top - self.size * 0.75)
                self.drawing.text(at, shown(name, self.size * 0.86, end - x - 8), "muted", small=True)

    def _border(self, month: int) -> float:
        return self.across(month - 0.5) if month else self.left

    def line(self, values: Sequence[float], ink: Token, sign: Sign, *, after: int = 0, ends: bool = False) -> None:
        """A line, broken where there is no figure; with `ends` its last figure is written beside it."""
        width, dash = LINES[sign]
        run: list[tuple[float, float]] = []
        for n, value in enumerate(values):
            if isfinite(value):
                run.append((self.across(after + n), self.up(value)))
            elif run:
                self.drawing.path(run, ink, width=width, dash=dash)
                run = []
        if len(run) == 1:
            self.drawing.dot(run[0], width, ink)
        elif run:
            self.drawing.path(run, ink, width=width, dash=dash)
        if ends and run and self.right < self.drawing.width:
            self._end(run[-1], self.say(values[-1]), ink)

    def _end(self, at: tuple[float, float], text: str, ink: Token) -> None:
        y = at[1] + self.size * 0.35
        while any(abs(y - other) < self.size * 1.1 for other in self._ends):
            y += self.size * 0.3
        self._ends.append(y)
        self.drawing.text((max(at[0], self.right - 4) + 10, y), text, ink, bold=ink == "line")

    def band(self, ends: Pair, ink: Token, after: int) -> None:
        """What lies between two lines."""
        lower, upper = ends
        there = [(self.across(after + n), self.up(value)) for n, value in enumerate(upper)]
        back = [(self.across(after + n), self.up(value)) for n, value in enumerate(lower)]
        if there:
            self.drawing.area([*there, *reversed(back)], ink)

    def digits(self, marks: Sequence[tuple[Mark, float]]) -> None:
        """Digits above their months, tied to their places on the line; one higher where another is in its way."""
        placed: list[tuple[Mark, float, float, float]] = []
        for mark, value in marks:
            if not isfinite(value):
                continue
            x, y, half = self.across(mark.month), self.up(value), wide(mark.digit, self.size, bold=True) + 2
            above = y - self.size * 0.9
            while any(abs(above - other) < self.size and abs(x - there) < half for _, there, _, other in placed):
                above -= self.size * 0.2
            placed.append((mark, x, y, above))
        for _, x, y, above in placed:
            if y - above > self.size * 1.5:
                self.drawing.line((x, y), (x, above + 3), "rule")
        for mark, x, y, above in placed:
            ink: Token = "bad" if mark.bad else "strong"
            self.drawing.dot((x, y), 4.5, ink, edge=True)
            self.drawing.text((x, above), mark.digit, ink, anchor="middle", bold=True, halo=True)

    def tell(self, figures: Sequence[tuple[str, Sequence[float]]], say: Say) -> None:
        """What a pointer is told, month by month."""
        step = (self.right - self.left) / max(len(self.calendar), 1)
        for n, name in enumerate(self.calendar.names):
            told = [
                f"{label} {_cell(values, n, say)}".strip()
                for label, values in figures
                if n < len(values) and isfinite(values[n])
            ]
            if told:
                at = (self.left + n * step, self.top)
                self.drawing.told(at, step, self.bottom - self.top, f"{name}: {' · '.join(told)}")

    def done(self, entries: Sequence[Entry]) -> Drawing:
        """The drawing, with its months and its key."""
        y = months_axis(self.drawing, self.calendar, self.left, self.right, self.bottom + 4)
        if entries:
            y = key(self.drawing, y + self.size * 1.3, entries)
        self.drawing.height = y + 2
        return self.drawing
