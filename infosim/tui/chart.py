"""A figure drawn large, month by month: what was, as a body; the last month coloured by judgement; the aim dashed."""

import datetime as dt
from math import ceil, floor, log10

from infosim.game.views.prose import Tone
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.strip import after
from infosim.tui.tokens import Token

_EIGHTHS = "▁▂▃▄▅▆▇"
MONTHS = 12


def draw_history(
    canvas: Canvas,
    rect: Rect,
    values: tuple[float, ...],
    labels: tuple[str, str],
    top: float,
    month: dt.date,
    words: Words,
    *,
    aim: float | None = None,
    tone: Tone | None = None,
    gutter: int = 6,
    months: int = MONTHS,
) -> None:
    """A body of so many months, from zero to `top`, with its axis; `labels` are those of the top and of zero.

    The last value is of `month`. Months before the game began are left empty.
    """
    plot = Rect(rect.x + gutter, rect.y, rect.width - gutter, rect.height - 1)
    wide = max(plot.width // months, 1)
    left = plot.x
    canvas.put_right(rect.x + gutter - 1, plot.y, labels[0], "muted", width=gutter - 1, shorten=True)
    canvas.put_right(rect.x + gutter - 1, plot.y + plot.height - 1, labels[1], "muted", width=gutter - 1, shorten=True)
    seen = aim is not None and aim / top * plot.height >= 0.5  # else it would lie on the axis
    aim_row = plot.y + plot.height - 1 - _row_of(aim, top, plot.height) if aim is not None and seen else -1
    if aim_row >= plot.y:
        canvas.put(left, aim_row, canvas.glyphs.thin * (wide * months), "muted")
    shown = values[-months:]
    first = months - len(shown)
    for i, value in enumerate(shown):
        last = i == len(shown) - 1
        ink: Token = (tone or "text") if last else "band2"
        _column(canvas, left + (first + i) * wide, plot, wide, value / top if top > 0 else 0.0, ink, aim_row)
    bottom = rect.y + rect.height - 1
    # words: cells 10; under the last month of a chart
    now = words.text("chart", "now")
    now_at = canvas.put_right(left + wide * months, bottom, now, "strong", bold=True)
    start = words.month_axis_year(after(month, 1 - max(len(shown), 1)))
    if left + first * wide + len(start) < now_at:
        canvas.put(left + first * wide, bottom, start, "muted")


def _row_of(value: float, top: float, height: int) -> int:
    """The row, from the bottom, in which a value ends."""
    return min(max(floor(value / top * height) if top > 0 else 0, 0), height - 1)


def _column(canvas: Canvas, x: int, plot: Rect, wide: int, share: float, ink: Token, aim_row: int) -> None:
    eighths = round(min(max(share, 0.0), 1.0) * plot.height * 8)
    if eighths == 0 and share > 0:
        eighths = 1
    for row in range(ceil(eighths / 8)):
        y = plot.y + plot.height - 1 - row
        fill = min(eighths - row * 8, 8)
        if y == aim_row and fill == 8:
            canvas.fill(Rect(x, y, wide, 1), ink)
            canvas.put(x, y, canvas.glyphs.thin * wide, "text" if ink == "band2" else "bg")
            continue
        glyph = canvas.glyphs.full if fill == 8 else _EIGHTHS[fill - 1]
        canvas.put(x, y, glyph * wide, ink)


def nice_top(values: tuple[float, ...], aim: float | None = None) -> float:
    """A round number above everything that is drawn: 1, 2, 2.5, 4, 5 or 8 of a power of ten."""
    most = max((*values, aim or 0.0, 0.0))
    if most <= 0:
        return 1.0
    power = 10.0 ** floor(log10(most))
    return next(step * power for step in (1.0, 1.5, 2.0, 2.5, 4.0, 5.0, 6.0, 8.0, 10.0) if step * power >= most * 0.999)


def chart_section(canvas: Canvas, rect: Rect, title: str, note: str) -> None:
    """The head of a chart."""
    marks.section(canvas, rect.x, rect.y, rect.width, title, note)
