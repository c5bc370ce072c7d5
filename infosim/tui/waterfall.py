"""The ledger of a figure as a waterfall, and the thread of causes that goes on from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from infosim.game.views.figures import Unit
from infosim.game.views.why import Part, Step, WhyView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.amounts import in_column
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Explain, Point
from infosim.tui.tokens import Token

_CUT_FROM = 0.4
"""The axis is cut where the lowest level is above this share of the highest: else the flows would be slivers."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high` over so many cells; `cut` where it does not start at zero."""

    low: float
    high: float
    cells: int
    cut: bool

    def at(self, value: float) -> float:
        """Where a value lies, in cells from the left."""
        span = self.high - self.low
        return (min(max(value, self.low), self.high) - self.low) / span * self.cells if span > 0 else 0.0


def axis_of(levels: Sequence[float], cells: int) -> Axis:
    """A scale that holds every level, from zero unless zero is far away."""
    low, high = min(levels), max(levels)
    if low > 0 and low > _CUT_FROM * high:
        return Axis(low - max((high - low) * 0.35, high * 0.002), high, cells, cut=True)
    return Axis(min(low, 0.0), max(high, 0.0), cells, cut=False)


def draw_waterfall(
    canvas: Canvas, view: WhyView, x: int, y: int, width: int, rows: int, cursor: int | None, words: Words
) -> int:
    """Opening, parts, closing, a row each; gives the row after. What has no row is summed as everything else."""
    parts = fitted(view.parts, max(rows - 2, 1), words)
    figure = 9
    label = min(26, max(width - figure - 10, 12))
    at_bar, right = x + label, x + width
    levels = [view.opening]
    for part in parts:
        levels.append(levels[-1] + part.value)
    levels[-1] = view.closing
    axis = axis_of([view.opening, *levels, view.closing], max(width - label - figure - 2, 4))
    _total(canvas, x, y, label, at_bar, right, view.opening_label, view.opening, axis, view.unit, words)
    for i, part in enumerate(parts):
        row = y + 1 + i
        if cursor == i:
            marks.cursor_row(canvas, Rect(max(x - 2, 0), row, right - x + 3, 1))
        canvas.put(x, row, part.label, "strong" if cursor == i else "text", width=label - 1, shorten=True)
        ink: Token = part.tone or ("good" if part.value > 0 else "bad" if part.value < 0 else "faint")
        marks.bar(canvas, at_bar, row, axis.at(levels[i]), axis.at(levels[i + 1]), ink)
        _figure(canvas, right, row, part.value, view.unit, words, sign=True, ink=ink)
        canvas.hit(x, row, width, Explain(part.figure) if part.figure else Point("parts", i))
    row = y + 1 + len(parts)
    _total(canvas, x, row, label, at_bar, right, view.closing_label, view.closing, axis, view.unit, words)
    return row + 1


def _total(
    canvas: Canvas, x: int, y: int, label_width: int, at_bar: int, right: int, label: str, value: float, axis: Axis,
    unit: Unit, words: Words,
) -> None:  # fmt: skip
    canvas.put(x, y, label, "strong", bold=True, width=label_width - 1, shorten=True)
    start = 0.0 if axis.cut else axis.at(0.0)
    marks.bar(canvas, at_bar, y, start, axis.at(value), "info", cut=axis.cut)
    _figure(canvas, right, y, value, unit, words, sign=False, ink="strong")


def _figure(
    canvas: Canvas, right: int, y: int, value: float, unit: Unit, words: Words, *, sign: bool, ink: Token
) -> None:
    text = in_column(value, unit, words, sign=sign)
    if unit == "money":
        # words: cells 2; thousands, after a figure of a ledger; e.g. 353.4k
        scale = words.text("why", "k")
        right = canvas.put_right(right, y, scale, "muted")
    canvas.put_right(right, y, text, ink, bold=not sign)


def fitted(parts: Sequence[Part], rows: int, words: Words) -> list[Part]:
    """The parts in order; where they are more than the rows, the smallest are one."""
    if len(parts) <= rows:
        return list(parts)
    largest = sorted(parts, key=lambda part: abs(part.value), reverse=True)[: rows - 1]
    rest = sum(part.value for part in parts if part not in largest)
    kept = [part for part in parts if part in largest]
    # words: cells 22; the small parts of a ledger, summed
    return [*kept, Part(words.text("why", "everything else"), rest)]


def draw_thread(canvas: Canvas, steps: Sequence[Step], x: int, y: int, width: int, cursor: int | None = None) -> int:
    """The thread of causes, each link further in; gives the row after."""
    for i, step in enumerate(steps):
        if y >= canvas.height:
            break
        at = x + 3 * i
        if cursor == i:
            marks.cursor_row(canvas, Rect(max(x - 2, 0), y, x + width - max(x - 2, 0) + 1, 1))
        if i:
            at = canvas.put(at, y, canvas.glyphs.leaf, "faint") + 1
        start = x + width - cell_len(step.change.text)
        canvas.line(start, y, step.change, cell_len(step.change.text), heavy=False)
        canvas.put(at, y, step.text, "text", width=max(start - at - 2, 0), shorten=True)
        if step.figure:
            canvas.hit(x, y, width, Explain(step.figure))
        y += 1
    return y
