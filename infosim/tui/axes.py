"""The six axes: a line each, with the company, the bots, their median and their best; and the gauge of grades."""

from rich.cells import cell_len

from infosim.game.views.end import Axis, GradeMark
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas
from infosim.tui.topics import AXES

LOWEST, HIGHEST, MIDDLE = 1.0, 100.0, 50.0


def place(stands: float, width: int) -> int:
    """The cell of a line on which something stands, 1 to 100."""
    share = (min(max(stands, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
    return round(share * (width - 1))


def draw_axis(canvas: Canvas, x: int, y: int, width: int, axis: Axis) -> None:
    """One axis as a line: the bots as dots, their median, their best, the company on top of all."""
    glyphs = canvas.glyphs
    canvas.put(x, y, glyphs.light * width, "rule")
    for stands in axis.bots:
        canvas.put(x + place(stands, width), y, glyphs.dot, "muted")
    canvas.put(x + place(MIDDLE, width), y, glyphs.middle, "muted")
    if axis.bots:
        canvas.put(x + place(max(axis.bots), width), y, glyphs.tick, "text")
    canvas.put(x + place(axis.stands, width), y, glyphs.filled, axis.tone or "strong")


def draw_axes(canvas: Canvas, axes: tuple[Axis, ...], title: str, words: Words) -> None:
    """All axes with their figures; the measure of each and the bots' where there is room."""
    left = marks.margin(canvas.width)
    wide = canvas.width >= 110
    glyphs = canvas.glyphs
    end = canvas.width - left
    if wide:
        # words: cells 22; legend of the axes: the bots that play the same game
        bots = words.text("axes", "eight bots, same luck")
        # words: cells 20; legend of the axes
        median, best = words.text("axes", "their median = 50"), words.text("axes", "their best")
    else:
        # words: cells 22; legend of the axes: the bots that play the same game
        bots = words.text("axes.short", "bots")
        # words: cells 12; legend of the axes
        median, best = words.text("axes.short", "median"), words.text("axes.short", "best")
    # words: cells 8; legend of the axes: the company that is played
    you = words.text("axes.short", "you")
    legend = ((glyphs.filled, you), (glyphs.dot, bots), (glyphs.middle, median), (glyphs.tick, best))
    gap = 3 if wide else 2
    size = sum(cell_len(text) + 2 for _, text in legend) + gap * (len(legend) - 1)
    marks.section(canvas, left, 0, end - left - size - 1, title, about="axes")
    x = end - size
    for mark, text in legend:
        canvas.put(x, 0, mark, "text")
        x = canvas.put(x + 2, 0, text, "muted") + gap
    name = max((cell_len(axis.name) for axis in axes), default=0)
    figure = max((cell_len(axis.figure) for axis in axes), default=0)
    other = max((cell_len(_of_bots(axis, words)) for axis in axes), default=0)
    start = left + max(name + 2, 11)
    width = end - start - 5 - (figure + other + 7 if wide else 0)
    for y, axis in enumerate(axes[: canvas.height - 1], start=1):
        canvas.put(left, y, axis.name, "text", about=AXES[y - 1])
        draw_axis(canvas, start, y, width, axis)
        x = start + width + 2
        canvas.put_right(x + 3, y, words.count(int(axis.stands)), axis.tone or "strong", bold=True)
        if wide:
            canvas.put(x + 3 + 4, y, axis.figure, "text")
            canvas.put_right(end, y, _of_bots(axis, words), "muted")


def _of_bots(axis: Axis, words: Words) -> str:
    # words: cells 22; beside an axis: the median of the bots in its unit; e.g. bots €6.1M
    return words.text("axes", "bots {figure}", figure=axis.bots_figure)


def draw_grades(canvas: Canvas, x: int, y: int, width: int, result: int, grades: tuple[GradeMark, ...]) -> None:
    """The gauge of the result, with a tick where each grade begins."""
    marks.gauge(canvas, x, y, width, result / HIGHEST, "strong")
    for grade in grades:
        canvas.put(x + min(grade.least * width // 100, width - 1), y, canvas.glyphs.tick, "muted")
