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

_LEAST_BAR = 4
"""Cells that the bars keep, however long the labels are."""


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
    opens = view.kind != "sum"
    parts = fitted(view.parts, max(rows - (2 if opens else 1), 1), words)
    texts = [in_column(view.opening, view.unit, words, sign=False)] if opens else []
    texts += [in_column(part.value, view.unit, words, sign=True) for part in parts]
    texts += [in_column(view.closing, view.unit, words, sign=False)]
    figure = max(cell_len(text) for text in texts) + (2 if view.unit == "money" else 1)
    named = max(cell_len(text) for text in (view.opening_label, view.closing_label, *(part.label for part in parts)))
    label = min(max(named + 1, min(26, width // 3)), width - figure - _LEAST_BAR)
    at_bar, right = x + label, x + width
    levels = [view.opening]
    for part in parts:
        levels.append(levels[-1] + part.value)
    levels[-1] = view.closing
    axis = axis_of([view.opening, *levels, view.closing], max(width - label - figure - 1, 4))
    if opens:
        _total(canvas, x, y, label, at_bar, right, view.opening_label, view.opening, axis, view.unit, words)
    first = y + (1 if opens else 0)
    for i, part in enumerate(parts):
        row = first + i
        if cursor == i:
            marks.cursor_row(canvas, Rect(max(x - 2, 0), row, right - x + 3, 1))
        canvas.put(x, row, part.label, "strong" if cursor == i else "text", width=label - 1)
        ink: Token = part.tone or ("good" if part.value > 0 else "bad" if part.value < 0 else "faint")
        marks.bar(canvas, at_bar, row, axis.at(levels[i]), axis.at(levels[i + 1]), ink)
        _figure(canvas, right, row, part.value, view.unit, words, sign=True, ink=ink)
        canvas.hit(x, row, width, Explain(part.figure) if part.figure else Point("parts", i))
    row = first + len(parts)
    _total(canvas, x, row, label, at_bar, right, view.closing_label, view.closing, axis, view.unit, words)
    return row + 1


def _total(
    canvas: Canvas, x: int, y: int, label_width: int, at_bar: int, right: int, label: str, value: float, axis: Axis,
    unit: Unit, words: Words,
) -> None:  # fmt: skip
    canvas.put(x, y, label, "strong", bold=True, width=label_width - 1)
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


def thread_rows(steps: Sequence[Step], width: int) -> int:
    """Rows that a thread of causes takes: two for a link that does not fit on one beside its change."""
    return sum(1 if _on_one(i, step, width) else 2 for i, step in enumerate(steps))


def _indent(place: int, width: int) -> int:
    return (3 if width >= 50 else 1) * place + (3 if place else 0)


def _on_one(place: int, step: Step, width: int) -> bool:
    return _indent(place, width) + cell_len(step.text) + 2 + cell_len(step.change.text) <= width


def draw_thread(canvas: Canvas, steps: Sequence[Step], x: int, y: int, width: int) -> int:
    """The thread of causes, each link further in; gives the row after."""
    for i, step in enumerate(steps):
        rows = 1 if _on_one(i, step, width) else 2
        if y + rows > canvas.height:
            break
        at = x + _indent(i, width)
        if i:
            canvas.put(at - 3, y, canvas.glyphs.leaf, "faint")
        change = cell_len(step.change.text)
        canvas.put(at, y, step.text, "text", width=x + width - at)
        canvas.line(x + width - change, y + rows - 1, step.change, change, heavy=False)
        if step.figure:
            canvas.hit(x, y, width, Explain(step.figure), height=rows)
        y += rows
    return y
