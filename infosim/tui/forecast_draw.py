"""The forecast screen, drawn: the chart with its axes, two plans side by side, how sure, why, one sentence."""

from datetime import date
from math import floor

from rich.cells import cell_len

from infosim.game.views.forecast import Chart, ForecastView, Unit
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.fan import DECIDED, Hues, draw_fan, near_values_of, scale_of, values_of
from infosim.tui.hits import Point
from infosim.tui.strip import after

WIDE = 110
GUTTER = 7
_A, _B, _CHANGE = 21, 29, 36
"""Right edges of the columns of the comparison."""


def draw_head(canvas: Canvas, title: str, note: str, words: Words) -> None:
    """What is asked, and of how many futures."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    # words: cells 10; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("forecast", "FORECAST"), "muted", about="forecast") + 1
    room = right - x
    if cell_len(title) + 3 + cell_len(note) <= room:
        canvas.put_right(right, 0, note, "muted")
    canvas.put(x, 0, title, "strong", bold=True, width=room, shorten=True)


def draw_chart(canvas: Canvas, chart: Chart, view: ForecastView, left: int, words: Words) -> None:
    """A measure: its name, its axes, the fan, what is drawn how."""
    width = canvas.width - 2 * left
    marks.section(canvas, left, 0, width, chart.label.upper(), chart.title, about=_TOPICS.get(chart.key, ""))
    legend = 1 if canvas.height >= 12 else 0
    plot = Rect(left + GUTTER, 1, width - GUTTER, canvas.height - 2 - legend)
    if plot.height < 4:
        return
    scale = scale_of(values_of(chart), 6 if plot.height >= 12 else 4)
    for tick in scale.ticks:
        y = min(floor(scale.row(tick, plot.height)), plot.height - 1)
        canvas.put_right(left + GUTTER - 1, plot.y + y, tick_of(tick, chart.unit, words), "muted")
    now = draw_fan(canvas, plot, chart, scale)
    if chart.zero and scale.low < 0:
        y = plot.y + min(round(scale.row(0.0, plot.height)) + 1, plot.height - 1)
        if now - plot.x > cell_len(chart.zero) + 2:
            canvas.put(plot.x + 1, y, chart.zero, "bad")
    _dates(canvas, plot, chart, view.now, now, words)
    if legend:
        _legend(canvas, plot, chart, words)


_TOPICS = {"cash": "cash", "mrr": "mrr", "customers": "customers", "service": "service", "wait": "wait",
           "days": "attention", "backlog": "backlog", "quality": "quality"}  # fmt: skip


def draw_small(
    canvas: Canvas, rect: Rect, chart: Chart, today: date, words: Words, *, note: str = "", hues: Hues = DECIDED,
    about: str = "",
) -> None:  # fmt: skip
    """A fan with its title, as small as five lines. What `note` does not say beside the title, the axis does."""
    topic = about or _TOPICS.get(chart.key, "")
    marks.section(canvas, rect.x, rect.y, rect.width, chart.label.upper(), note or chart.title, about=topic)
    scale = scale_of(near_values_of(chart), 4 if rect.height >= 8 else 2)
    ticks = {tick: tick_of(tick, chart.unit, words) for tick in scale.ticks}
    gutter = max(cell_len(text) for text in ticks.values()) + 1
    plot = Rect(rect.x + gutter, rect.y + 1, rect.width - gutter, rect.height - 2)
    for tick, text in ticks.items():
        y = min(floor(scale.row(tick, plot.height)), plot.height - 1)
        canvas.put_right(plot.x - 1, plot.y + y, text, "muted")
    now = draw_fan(canvas, plot, chart, scale, hues)
    _dates(canvas, plot, chart, today, now, words)


def tick_of(value: float, unit: Unit, words: Words) -> str:
    """A value of an axis, without its unit, which the title of the chart says."""
    match unit:
        case "thousands":
            euros = value / 100_000
            return words.fixed(euros, 0 if abs(euros) >= 10 or euros == round(euros) else 1)
        case "percent":
            return words.fixed(100 * value, 0 if 100 * value == round(100 * value) else 1)
        case "count":
            return words.fixed(value, 0)
    return words.fixed(value, 0 if value == round(value) else 1 if 10 * value == round(10 * value) else 2)


def _dates(canvas: Canvas, plot: Rect, chart: Chart, today: date, now: int, words: Words) -> None:
    y = plot.y + plot.height
    before, months = len(chart.past) - 1, len(chart.plan.middle) - 1
    right = plot.x + plot.width
    # words: cells 10; under the month of today on a chart
    here = words.text("chart", "now")
    at = min(max(now - cell_len(here) // 2, plot.x), right - cell_len(here))
    canvas.put(at, y, here, "strong", bold=True)
    if before > 0:
        start = words.month_axis_year(after(today, -1 - before))
        if plot.x + cell_len(start) < at:
            canvas.put(plot.x, y, start, "muted")
    used = at + cell_len(here)
    end = words.month_axis_year(after(today, months - 1))
    for month in range(6, months, 6):
        text = words.month_axis(after(today, month - 1))
        x = now + round((right - now) * month / months) - cell_len(text) // 2
        if x > used + 1 and x + cell_len(text) + 1 < right - cell_len(end):
            used = canvas.put(x, y, text, "muted")
    if used + 1 < right - cell_len(end):
        canvas.put_right(right, y, end, "muted")


def _legend(canvas: Canvas, plot: Rect, chart: Chart, words: Words) -> None:
    y = plot.y + plot.height + 1
    x = canvas.put(plot.x, y, canvas.glyphs.heavy, "accent", bold=True) + 1
    # words: cells 12; legend of a fan: the plan that is filled
    plan = words.text("forecast", "plan B") if chart.other is not None else words.text("forecast", "this plan")
    x = canvas.put(x, y, plan, "accent", bold=True) + 2
    # words: cells 34; legend of a fan: how many futures its bands hold
    x = canvas.put(x, y, words.text("forecast", "inner 5 in 10, outer 8 in 10"), "muted") + 4
    if chart.other is not None and x + 22 <= canvas.width:
        x = canvas.put(x, y, canvas.glyphs.thin * 2, "info") + 1
        # words: cells 12; legend of a fan: the plan that is compared with, dashed
        x = canvas.put(x, y, words.text("forecast", "plan A"), "info", bold=True) + 2
        # words: cells 14; legend of a fan: dots are the edges that hold 8 futures in 10
        edges = words.text("forecast", "·· 8 in 10")
        if x + cell_len(edges) <= canvas.width:
            canvas.put(x, y, edges, "muted")


def draw_rows(canvas: Canvas, view: ForecastView, most: int, words: Words) -> None:
    """The figures at the horizon."""
    months = min(view.months, 12)
    # words: cells 24; title of a section, in capitals
    head = words.text("forecast", "IN {months}", months=words.months(months).upper())
    marks.section(canvas, 0, 0, canvas.width, head, about="forecast")
    two = view.against != "nothing"
    y = 1
    if two:
        # words: cells 8; column head: the plan compared with
        canvas.put_right(_A, y, words.text("forecast.head", "A now"), "info")
        # words: cells 8; column head: the plan looked at
        canvas.put_right(_B, y, words.text("forecast.head", "B plan"), "accent")
        # words: cells 6; column head: the difference
        canvas.put_right(_CHANGE, y, words.text("forecast.head", "B-A"), "muted")
        y += 1
    for row in view.rows[:most]:
        if y >= canvas.height:
            break
        canvas.put(0, y, row.label, "text", about=_TOPICS.get(row.key, ""))
        if two:
            canvas.put_right(_A, y, row.other, "text")
            canvas.put_right(_B, y, row.plan, "strong", bold=True)
            canvas.put_right(_CHANGE, y, row.change, row.tone or "muted")
        else:
            canvas.put_right(_B, y, row.plan, "strong", bold=True)
        y += 1


def draw_sure(canvas: Canvas, view: ForecastView, words: Words) -> None:
    """In how many futures something is so."""
    # words: cells 24; title of a section, in capitals
    marks.section(canvas, 0, 0, canvas.width, words.text("forecast", "HOW SURE IS IT?"), "", about="forecast")
    for i, sure in enumerate(view.sure[: canvas.height - 1]):
        told = canvas.put_right(canvas.width, 1 + i, sure.told, "strong", bold=True)
        gauge = 6 if cell_len(sure.label) + 8 <= told else 0
        canvas.put(0, 1 + i, sure.label, "text", width=told - gauge - (2 if gauge else 1), shorten=True)
        if gauge:
            marks.gauge(canvas, told - gauge - 1, 1 + i, gauge, sure.share, "info")


def draw_causes(canvas: Canvas, view: ForecastView, words: Words) -> None:
    """Where the plans differ in the ledger of the first months."""
    # words: cells 24; title of a section, in capitals: the ledger of two plans
    title = words.text("forecast", "WHY B DIFFERS FIRST")
    # words: cells 14; months over which the lines below are summed
    note = words.text("forecast", "first {months}", months=words.months(view.first))
    marks.section(canvas, 0, 0, canvas.width, title, note, about="cash")
    if not view.causes:
        # words: cells 34; the ledgers of two plans are the same
        canvas.put(0, 1, words.text("forecast", "The ledgers do not differ."), "muted")
    for i, cause in enumerate(view.causes[: canvas.height - 1]):
        start = canvas.put_right(canvas.width, 1 + i, cause.change, cause.tone or "text")
        canvas.put(0, 1 + i, cause.label, "text", width=start - 1, shorten=True)


def draw_shown(canvas: Canvas, view: ForecastView, chosen: int, words: Words) -> None:
    """The measures there are; a click shows one."""
    # words: cells 12; title of a section, in capitals: which measure is drawn
    marks.section(canvas, 0, 0, canvas.width, words.text("forecast", "SHOW"), "", about="forecast")
    half = canvas.width // 2
    for i, chart in enumerate(view.charts):
        x, y = (i % 2) * half, 1 + i // 2
        if y >= canvas.height:
            break
        glyph = canvas.glyphs.filled if i == chosen else canvas.glyphs.open
        canvas.put(x, y, glyph, "accent" if i == chosen else "muted")
        canvas.put(x + 2, y, chart.label, "strong" if i == chosen else "text", bold=i == chosen, width=half - 3,
                   shorten=True)  # fmt: skip
        canvas.hit(x, y, half, Point("shown", i))


def draw_said(canvas: Canvas, view: ForecastView, words: Words) -> None:
    """One sentence, and what the fan does not contain."""
    left = marks.margin(canvas.width)
    canvas.fill(Rect(0, 0, canvas.width, canvas.height), "panel")
    for y in range(canvas.height):
        canvas.put(0, y, canvas.glyphs.edge, "accent")
    canvas.prose(left + 1, 0, view.said, canvas.width - left - 2, lines=max(canvas.height - 1, 1))
    if canvas.height < 2:
        return
    if canvas.width >= WIDE:
        # words: cells 114; under a forecast: what it does not know
        note = words.text(
            "forecast",
            "The fan is chance: people, customers, firms and events. It does not contain what the model cannot know.",
        )
    else:
        # words: cells 74; under a forecast at 80 columns: what it does not know
        note = words.text("forecast", "The fan is chance. It does not contain what the model cannot know.")
    canvas.put(left + 1, canvas.height - 1, note, "muted", width=canvas.width - left - 2, shorten=True)


def draw_closed(canvas: Canvas, why: Prose) -> None:
    """Why nothing is foreseen."""
    left = marks.margin(canvas.width)
    canvas.prose(left, 1, why, canvas.width - 2 * left, "warn", lines=2)


def draw_computing(canvas: Canvas, done: int, months: int, words: Words) -> None:
    """How far the futures have come."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 60; the futures of a forecast are being played; {done} of {months} months
    told = words.text("forecast", "Playing the futures: month {done} of {months}", done=str(done), months=str(months))
    y = canvas.height // 2
    canvas.put(left + max((width - cell_len(told)) // 2, 0), y - 1, told, "muted")
    marks.gauge(canvas, left + width // 4, y, width // 2, done / months if months else 0.0, "accent")
