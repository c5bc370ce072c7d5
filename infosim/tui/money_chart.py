"""Cash as a body, month by month; dashes at this pace, to the month in which it is gone; rounds as steps."""

from math import ceil, isfinite

from rich.cells import cell_len

from infosim.game.views.money import CashLine
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.chart import nice_top
from infosim.tui.strip import after
from infosim.tui.tokens import Token

A_MONTH = 3
"""Cells of a month."""
GUTTER = 6
FURTHEST = 11
"""Months drawn ahead, at most."""
EIGHTHS = "▁▂▃▄▅▆▇"
GRID = "┈"
DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The dots of a braille character: two columns of four, from the top."""
DASH, GAP = 3, 2
"""Half cells that are drawn, and those that are not."""


def draw_cash(canvas: Canvas, line: CashLine, left: int, words: Words) -> None:
    """The head, the body and its axis."""
    width = canvas.width - 2 * left if left else canvas.width
    # words: cells 12; title of a section, in capitals
    title = words.text("money", "CASH")
    # words: cells 32; what the chart of the cash shows, in thousands of euros
    marks.section(canvas, left, 0, width, title, words.text("money", "€k at the end of the month"), about="cash")
    plot = Rect(left + GUTTER, 1, width - GUTTER, canvas.height - 2)
    if plot.height < 3:
        return
    months = plot.width // A_MONTH
    ahead = min(ceil(line.months) + 1, FURTHEST, months // 2) if isfinite(line.months) and line.pace > 0 else 0
    first = max(len(line.past) - (months - ahead), 0)
    shown = line.past[first:]
    top = nice_top((*shown, *(opening_of(line, i) for i in range(first, len(line.past)))))
    under = 1 if min(shown) < 0 else 0
    floor_ = plot.height - under
    _grid(canvas, plot, floor_, top, left, words)
    _body(canvas, plot, floor_, under, top, line, first)
    now = plot.x + len(shown) * A_MONTH
    end = _dashes(canvas, plot, floor_, top, line, now, ahead)
    _said(canvas, plot, floor_, top, line, first, now, end, words)
    _axis(canvas, plot, line, first, now, end, words)


def _grid(canvas: Canvas, plot: Rect, floor_: int, top: float, left: int, words: Words) -> None:
    middle = (floor_ - 1) // 2
    for row, value in ((0, top), (middle, top * (1 - (middle + 0.5) / floor_)), (floor_ - 1, 0.0)):
        canvas.put(plot.x, plot.y + row, GRID * plot.width, "rule")
        if row == middle:
            value = top / 2
        canvas.put_right(left + GUTTER - 1, plot.y + row, words.fixed(value / 100_000, 0), "muted", width=GUTTER - 1)


def _body(canvas: Canvas, plot: Rect, floor_: int, under: int, top: float, line: CashLine, first: int) -> None:
    last = len(line.past) - 1
    for i in range(first, len(line.past)):
        before = opening_of(line, i)
        for cell in range(A_MONTH):
            ink: Token = (line.tone or "text") if i == last and cell == A_MONTH - 1 else "band2"
            value = before + (line.past[i] - before) * (cell + 1) / A_MONTH
            x = plot.x + (i - first) * A_MONTH + cell
            if value >= 0:
                _column(canvas, x, plot.y + floor_ - 1, value / top * floor_ * 8, ink)
            elif under:
                deep = min(max(round(-value / top * floor_ * 8), 1), 8)
                y = plot.y + floor_
                if deep == 8:
                    canvas.put(x, y, canvas.glyphs.full, "bad")
                else:
                    canvas.swap(x, y, EIGHTHS[7 - deep], "bad")


def opening_of(line: CashLine, i: int) -> float:
    """Cash at the opening of a month, with what a round brings in it."""
    return line.past[i - 1] + line.raised[i] if i else line.past[0]


def _column(canvas: Canvas, x: int, y: int, eighths: float, ink: Token) -> None:
    left = max(round(eighths), 1 if eighths > 0 else 0)
    while left > 0:
        canvas.put(x, y, canvas.glyphs.full if left >= 8 else EIGHTHS[left - 1], ink)
        left, y = left - 8, y - 1


def _dashes(canvas: Canvas, plot: Rect, floor_: int, top: float, line: CashLine, now: int, ahead: int) -> int:
    """The pace, and the column in which the cash is gone; 0 where that is out of sight."""
    if ahead:
        canvas.put(now, plot.y + floor_ - 1, GRID * max(plot.x + plot.width - now, 0), "bad")
    cells: dict[tuple[int, int], int] = {}
    cash, end = line.past[-1], 0
    for half in range(ahead * A_MONTH * 2):
        value = cash - line.pace * (half + 1) / (2.0 * A_MONTH)
        x = now + half // 2
        if value < 0:
            end = x
            break
        if half % (DASH + GAP) < DASH:
            quarter = min(int(value / top * floor_ * 4), floor_ * 4 - 1)
            row, dot = floor_ - 1 - quarter // 4, 3 - quarter % 4
            cells[x, row] = cells.get((x, row), 0) | DOTS[half % 2][dot]
    for (x, row), bits in cells.items():
        if x < plot.x + plot.width:
            canvas.put(x, plot.y + row, chr(0x2800 + bits), "muted")
    return end


def _said(
    canvas: Canvas, plot: Rect, floor_: int, top: float, line: CashLine, first: int, now: int, end: int, words: Words
) -> None:
    """What the cash is now, when it is gone, the round that made a step."""
    right = plot.x + plot.width
    cash = line.past[-1]
    row = min(max(floor_ - 2 - int(max(cash, 0.0) / top * floor_), 1), floor_ - 1)
    if now + 2 + cell_len(words.money(cash)) <= right:
        for y in range(1, row + 1):
            canvas.put(now, plot.y + y, "┊", "rule")
        canvas.put(now + 2, plot.y + row, words.money(cash), "strong" if cash >= 0 else "bad", bold=True)
    if end:
        # words: cells 18; on the chart of the cash: the month in which it is gone at this pace
        gone = words.text("money", "gone in {month}", month=words.month_axis_year(after(line.first, _month(line))))
        y = floor_ - 2
        dash = now + round(A_MONTH * max(cash - 2.0 * top / floor_, 0.0) / line.pace)
        stop = min(dash - 1, right)
        if stop - cell_len(gone) > now and y > row:
            canvas.put(stop - cell_len(gone), plot.y + y, gone, "bad")
    for closing in reversed(line.closings):
        x = plot.x + (closing.month - first) * A_MONTH + A_MONTH + 1
        # words: cells 32; on the chart of the cash: a round's name, and what was left when it came
        said = words.text("money", "{round} closed at {cash} left", round=closing.name, cash=words.money(closing.cash))
        if first < closing.month < len(line.past) and x + cell_len(said) <= right:
            highest = max(line.past[closing.month :])
            if highest / top * floor_ <= floor_ - 1 or line.past[closing.month] == highest:
                canvas.put(x, plot.y, said, "muted")
            break


def _month(line: CashLine) -> int:
    """In which month the cash is gone, counted from the first of the line."""
    return len(line.past) - 1 + ceil(line.months)


def _axis(canvas: Canvas, plot: Rect, line: CashLine, first: int, now: int, end: int, words: Words) -> None:
    y, right = plot.y + plot.height, plot.x + plot.width
    start = words.month_axis_year(after(line.first, first))
    # words: cells 10; under the last month of a chart
    here = words.text("chart", "now")
    at = max(min(now, right) - cell_len(here), plot.x)
    if plot.x + cell_len(start) < at:
        used = canvas.put(plot.x, y, start, "muted")
        middle = plot.x + (now - plot.x) // (2 * A_MONTH) * A_MONTH
        if middle > used + 2 and middle + 5 < at:
            canvas.put(middle, y, words.month_axis(after(line.first, first + (middle - plot.x) // A_MONTH)), "muted")
    canvas.put(at, y, here, "strong", bold=True)
    if end:
        gone = words.month_axis_year(after(line.first, _month(line)))
        x = min(end - cell_len(gone) // 2, right - cell_len(gone))
        if x > at + cell_len(here) + 1:
            canvas.put(x, y, gone, "muted")
