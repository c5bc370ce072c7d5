"""A fan: what was, and what may be. A band that holds 5 in 10 within one that holds 8, a middle, another plan's beside.

Two filled fans would be mud: the plan is filled, the other is its middle in dashes and its 8-in-10 edges in dots.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10
from typing import NamedTuple

from infosim.game.views.forecast import Chart
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.tokens import Token

_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The dots of a braille character: two columns of four, from the top."""
_EIGHTHS = "▁▂▃▄▅▆▇"
_DASH, _GAP, _DOT = 4, 2, 5
"""Half cells: of a dash, between two dashes, from a dot to the next."""
GRID = "┈"


@dataclass(frozen=True, slots=True)
class Scale:
    """The values of an axis, lowest to highest."""

    ticks: tuple[float, ...]

    @property
    def low(self) -> float:
        """The lowest."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The highest."""
        return self.ticks[-1]

    def row(self, value: float, rows: int) -> float:
        """How far from the top of so many rows a value lies."""
        return (self.high - value) / (self.high - self.low) * rows


def scale_of(values: Sequence[float], most: int = 6) -> Scale:
    """Round values that hold all of these: steps of 1, 2 or 5 times a power of ten, at most so many."""
    known = [value for value in values if isfinite(value)] or [0.0]
    low, high = min(known), max(known)
    if high - low < 1e-9:
        low, high = low - max(abs(low) * 0.1, 0.5), high + max(abs(high) * 0.1, 0.5)
    power = 10.0 ** floor(log10((high - low) / most))
    step = next(size * power for size in (1.0, 2.0, 5.0, 10.0, 20.0) if (high - low) / (size * power) <= most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return Scale(tuple(n * step for n in range(first, max(last, first + 1) + 1)))


def values_of(chart: Chart) -> list[float]:
    """Everything that a chart has to show."""
    lines = [chart.plan.low, chart.plan.high]
    if chart.other is not None:
        lines += [chart.other.low, chart.other.high]
    return [*chart.past, *(value for line in lines for value in line)]


class Hues(NamedTuple):
    """What a plan is drawn in: its line, the band of 8 in 10, that of 5."""

    line: Token
    outer: Token
    inner: Token


DECIDED = Hues("accent", "band1b", "band2b")
"""A plan that is looked at: brass, as what can be acted on."""
AS_IT_STANDS = Hues("info", "band1", "band2")
"""What comes if nothing else is decided."""


def near_values_of(chart: Chart) -> list[float]:
    """What a small chart has to show: its fan from now on, and the middle of the other plan. The rest may leave it."""
    other = chart.other.middle if chart.other is not None else ()
    return [*chart.past[-1:], *chart.plan.low, *chart.plan.high, *other]


def draw_fan(canvas: Canvas, plot: Rect, chart: Chart, scale: Scale, hues: Hues = DECIDED) -> int:
    """The past, the line of today, the fan; gives the column of today."""
    before, months = len(chart.past) - 1, len(chart.plan.middle) - 1
    a_month = plot.width / max(before + months, 1)
    now = plot.x + round(before * a_month)
    if scale.low < 0 < scale.high:
        canvas.put(plot.x, plot.y + min(round(scale.row(0.0, plot.height)), plot.height - 1), GRID * plot.width,
                   "bad" if chart.zero else "rule")  # fmt: skip
    for y in range(plot.height):
        if canvas.chars[plot.y + y][now] == " ":
            canvas.put(now, plot.y + y, canvas.glyphs.middle, "rule")
    right = plot.x + plot.width
    for x in range(now + 1, right):
        month = (x + 0.5 - now) / a_month
        _band(canvas, x, plot, scale, between(chart.plan.low, month), between(chart.plan.high, month), hues.outer)
        _band(canvas, x, plot, scale, between(chart.plan.inner_low, month), between(chart.plan.inner_high, month),
              hues.inner)  # fmt: skip
    dots = Dots(canvas, plot, scale)
    for half in range(2 * plot.width):
        month = half / 2 / a_month - before
        if month <= 0:
            dots.add(half, between(chart.past, month + before), hues.line)
            continue
        if chart.other is not None:
            if half % (_DASH + _GAP) < _DASH:
                dots.add(half, between(chart.other.middle, month), "info")
            if half % _DOT == 0:
                dots.add(half, between(chart.other.low, month), "info")
                dots.add(half, between(chart.other.high, month), "info")
        dots.add(half, between(chart.plan.middle, month), hues.line)
    dots.draw()
    return now


def between(line: Sequence[float], month: float) -> float:
    """The value of a line between two months; its end beyond it."""
    at = min(max(month, 0.0), len(line) - 1.0)
    low = min(floor(at), len(line) - 1)
    high = min(low + 1, len(line) - 1)
    return line[low] + (line[high] - line[low]) * (at - low)


def _band(canvas: Canvas, x: int, plot: Rect, scale: Scale, low: float, high: float, band: Token) -> None:
    """A column of a band, its ends to an eighth of a cell; nothing where it is thinner than most of one."""
    if not (isfinite(low) and isfinite(high)):
        return
    top, bottom = scale.row(high, plot.height), scale.row(low, plot.height)
    if bottom - top < 0.75:
        return
    for y in range(max(floor(top), 0), min(ceil(bottom), plot.height)):
        above, below = max(top - y, 0.0), max(y + 1 - bottom, 0.0)
        if above <= 0.06 and below <= 0.06:
            canvas.fill(Rect(x, plot.y + y, 1, 1), band)
            if canvas.chars[plot.y + y][x] in _EIGHTHS:
                canvas.chars[plot.y + y][x] = " "
        elif above > 0.06:
            eighths = round((1.0 - above) * 8)
            if 0 < eighths < 8:
                canvas.put(x, plot.y + y, _EIGHTHS[eighths - 1], band)
        else:
            eighths = round(below * 8)
            if 0 < eighths < 8:
                canvas.swap(x, plot.y + y, _EIGHTHS[eighths - 1], band)


class Dots:
    """Lines of dots on a plot: what is drawn last lies on top."""

    def __init__(self, canvas: Canvas, plot: Rect, scale: Scale) -> None:
        self._canvas, self._plot, self._scale = canvas, plot, scale
        self._cells: dict[tuple[int, int], tuple[int, Token]] = {}

    def add(self, half: int, value: float, ink: Token) -> None:
        """A dot in a half column, at a value."""
        if not isfinite(value):
            return
        quarter = floor(self._scale.row(value, self._plot.height) * 4)
        if not 0 <= quarter <= self._plot.height * 4:
            return
        quarter = min(quarter, self._plot.height * 4 - 1)
        at = (half // 2, quarter // 4)
        bits, _ = self._cells.get(at, (0, ink))
        self._cells[at] = bits | _DOTS[half % 2][quarter % 4], ink

    def draw(self) -> None:
        """All of them, each on the ground that lies there."""
        for (x, y), (bits, ink) in self._cells.items():
            self._canvas.put(self._plot.x + x, self._plot.y + y, chr(0x2800 + bits), ink)
