"""The charts of a function sheet: what an option may come to beside changing nothing; until that is known, what was."""

import datetime as dt

from rich.cells import cell_len

from infosim.game.views.function import HistoryChart, OptionRow
from infosim.locale import Words
from infosim.tui import function_side as side
from infosim.tui.amounts import figure_of
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.chart import chart_section, draw_history, nice_top
from infosim.tui.forecast_draw import draw_small
from infosim.tui.function_options import TABLE, option_name


def draw_weighed(canvas: Canvas, option: OptionRow, today: dt.date, words: Words) -> None:
    """An option beside changing nothing: what hurts, what is saved so far, and what is drawn how."""
    weighed = option.weighed
    if weighed is None:
        return
    width = min(max((canvas.width - 6) // 2, 30), 54)
    legend = 2 if canvas.height >= 9 else 0
    for x, chart in ((0, weighed.hurts), (width + 4, weighed.saved)):
        draw_small(canvas, Rect(x, 0, width, canvas.height - legend), chart, today, words)
    if not legend:
        return
    y = canvas.height - 2
    x = canvas.put(0, y, canvas.glyphs.heavy, "accent", bold=True) + 1
    x = canvas.put(x, y, option_name(option.name, words), "accent") + 2
    # words: cells 22; legend of a small fan: how many futures its two bands hold
    x = canvas.put(x, y, words.text("forecast", "5 and 8 in 10"), "muted") + 3
    x = canvas.put(x, y, canvas.glyphs.thin * 2, "info") + 1
    canvas.put(x, y, option_name("now", words), "info", width=canvas.width - x, shorten=True)
    canvas.prose(0, y + 1, weighed.said, canvas.width - 2, "text", lines=1)


def draw_charts(canvas: Canvas, charts: tuple[HistoryChart, ...], month: dt.date, words: Words) -> None:
    """The figure that hurts and the cost, over twelve months."""
    shown = charts[:2]
    width = min((TABLE - 4) // 2, (canvas.width - 6) // 2) if canvas.width < 110 else (canvas.width - 8) // 2
    width = max(width, 30)
    x = 0
    for chart in shown:
        _chart(canvas, Rect(x, 0, width, canvas.height), chart, month, words)
        x += width + 4


def _chart(canvas: Canvas, rect: Rect, chart: HistoryChart, month: dt.date, words: Words) -> None:
    name = side.trend_name(chart.name, words).upper()
    unit = chart.unit.unit
    top = 100.0 if unit == "score" else nice_top(chart.values, chart.aim)
    now = figure_of(chart.unit, words)
    if chart.aim is not None:
        # words: cells 24; now, and what it should be; e.g. 3.2 d, should be 1 d
        now = words.text(
            "function.chart",
            "{now}, should be {aim}",
            now=now,
            aim=figure_of(chart.unit._replace(value=chart.aim), words),
        )
    chart_section(canvas, Rect(rect.x, rect.y, rect.width, 1), name, now)
    if not chart.values:
        # words: cells 30; in place of a chart, before the first month is closed
        canvas.put(rect.x, rect.y + 1, words.text("function.chart", "drawn once a month is closed"), "muted",
                   width=rect.width)  # fmt: skip
        return
    labels = (figure_of(chart.unit._replace(value=top), words), "0")
    plot = Rect(rect.x, rect.y + 1, rect.width, rect.height - 1)
    gutter = max(6, cell_len(labels[0]) + 1)
    draw_history(canvas, plot, chart.values, labels, top, month, words, aim=chart.aim, tone=chart.tone, gutter=gutter)
