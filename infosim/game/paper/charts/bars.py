"""Bars around a zero line: what each of some things was worth, with the range in which that may lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infosim.game.colours import Token
from infosim.game.paper.charts.chart import Chart, Entry, Scale, Table, chart, finite, key, narrow, shown
from infosim.game.paper.charts.drawing import Drawing, wide
from infosim.locale import Words


@dataclass(frozen=True, slots=True)
class Bar:
    """A thing and what it was worth."""

    mark: str
    """The digit it has elsewhere; "" for none."""
    when: str
    name: str
    value: float
    figure: str
    """The value, worded."""
    low: float | None = None
    high: float | None = None
    span: str = ""
    """Where it lies in 8 of 10 worlds, worded; or a remark, where `between` says what the range is."""
    own: bool = False
    """It is the reader's, among others."""


def bars(
    title: str, summary: str, drawn: Sequence[Bar], w: Words, *, what: str = "", between: str = "", remark: str = ""
) -> Chart:
    """A row a thing, in the order given; what did harm is red.

    `what` heads the column of figures in the table, `remark` that of what stands beside them; `between` says what the
    ranges are, if not where 8 in 10 worlds lie.
    """
    # words: key of a chart; a thin line over a bar: where the figure lies in 8 of 10 worlds
    told = between or w.text("paper.key", "in 8 of 10 worlds")

    def draw(width: float, size: float) -> Drawing:
        return _stacked(drawn, width, size, told) if narrow(width) else _in_columns(drawn, width, size, told)

    # words: head of a table's column; when something was decided
    when = w.text("paper.table", "When")
    # words: head of a table's column; what was decided
    name = w.text("paper.table", "Decision")
    # words: head of a table's column; what a decision was worth
    worth = what or w.text("paper.table", "Worth")
    # words: head of a table's column; 8 of 10 outcomes lie between these two figures
    span = remark or w.text("paper.table", "8 in 10 between")
    rows = tuple((f"{bar.mark} {bar.name}".strip(), bar.when, bar.figure, bar.span) for bar in drawn)
    return chart(title, summary, draw, Table((name, when, worth, span), rows))


def _scale(drawn: Sequence[Bar], start: float, end: float) -> Scale:
    values = finite([0.0, *(value for bar in drawn for value in (bar.value, bar.low, bar.high))])
    return Scale(min(values), max(values), start, end) if max(values) > min(values) else Scale(-1, 1, start, end)


def _in_columns(drawn: Sequence[Bar], width: float, size: float, between: str) -> Drawing:
    """Digit, date and name at the left, figures at the right, bars between."""
    drawing, row = Drawing(width, 0, size), size * 2.1
    figures = max((wide(bar.figure, size) * 1.08 for bar in drawn), default=0.0)
    spans = max((wide(bar.span, size * 0.86) for bar in drawn), default=0.0)
    dates = max((wide(bar.when, size * 0.86) for bar in drawn), default=0.0)
    names = min(max((wide(bar.name, size) for bar in drawn), default=0.0), width * 0.4)
    digit = 26 if any(bar.mark for bar in drawn) else 0
    left = digit + dates + (14 if dates else 0)
    after = spans + 20 if spans else 0.0
    right = width - after - figures - 14
    across = _scale(drawn, left + names + 24, right - 10)
    height = len(drawn) * row
    for n, bar in enumerate(drawn):
        y, base = n * row + row / 2, n * row + row / 2 + size * 0.34
        ink = _ink(bar)
        drawing.text((0, base), bar.mark, ink, bold=True)
        drawing.text((digit, base), bar.when, "muted", small=True)
        drawing.text((left, base), shown(bar.name, size, names + 4), "text")
        _bar(drawing, bar, across, y, size)
        drawing.text((width - after, base), bar.figure, ink, anchor="end", bold=True)
        drawing.text((width, base), bar.span, "muted", anchor="end", small=True)
        drawing.told((0, n * row), width, row, _told(bar))
    drawing.line((across(0), 0), (across(0), height), "muted", width=1.5)
    drawing.height = _key(drawing, height + size * 1.5, drawn, between)
    return drawing


def _stacked(drawn: Sequence[Bar], width: float, size: float, between: str) -> Drawing:
    """For a telephone: the name on a line of its own, the bar under it; in between, when there is one, a date."""
    drawing, dated = Drawing(width, 0, size), any(bar.when for bar in drawn)
    row, second = size * (4.6 if dated else 3.2), size * (2.2 if dated else 1.0)
    across = _scale(drawn, 6, width - 6)
    for n, bar in enumerate(drawn):
        top, ink, at = n * row, _ink(bar), 18 if bar.mark else 0
        figure = f"{bar.figure}  ({bar.span})" if bar.span else bar.figure
        room = width - at - (2 if dated else wide(figure, size) + 12)
        drawing.text((0, top + size), bar.mark, ink, bold=True)
        drawing.text((at, top + size), shown(bar.name, size, room), "text")
        drawing.text((at, top + second), bar.when, "muted", small=True)
        drawing.text((width, top + second), figure, ink, anchor="end", small=True)
        y = top + second + size
        _bar(drawing, bar, across, y, size)
        drawing.line((across(0), y - size * 0.5), (across(0), y + size * 0.5), "muted", width=1.5)
    drawing.height = _key(drawing, len(drawn) * row + size * 0.6, drawn, between)
    return drawing


def _bar(drawing: Drawing, bar: Bar, across: Scale, y: float, size: float) -> None:
    zero, end = across(0), across(bar.value)
    tall = size * 0.62
    drawing.box((min(zero, end), y - tall / 2), max(abs(end - zero), 1.5), tall, _ink(bar, body=True))
    if bar.low is not None and bar.high is not None:
        low, high = across(bar.low), across(bar.high)
        drawing.line((low, y), (high, y), "bg", width=4.5)
        drawing.line((low, y), (high, y), "strong", width=1.8)
        for x in (low, high):
            drawing.line((x, y - tall / 2.6), (x, y + tall / 2.6), "strong", width=1.8)


def _ink(bar: Bar, *, body: bool = False) -> Token:
    if bar.value < 0:
        return "bad"
    return "line" if bar.own else "faint" if body else "text"


def _told(bar: Bar) -> str:
    figures = f"{bar.figure} ({bar.span})" if bar.span else bar.figure
    return f"{bar.when} · {bar.name}: {figures}"


def _key(drawing: Drawing, y: float, drawn: Sequence[Bar], between: str) -> float:
    if not any(bar.low is not None for bar in drawn):
        return max(y - drawing.size * 0.8, drawing.size)
    return key(drawing, y, (Entry("line", "strong", between),))
