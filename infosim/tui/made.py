"""Why, of a figure that a rule makes of others or that somebody gave: its rule, what goes in, what comes out."""

from rich.cells import cell_len

from infosim.game.views.why import MadeView, Term
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Explain, Point
from infosim.tui.tokens import Token
from infosim.tui.waterfall import draw_thread, thread_rows

_GAP = 2


def known_of(view: MadeView, words: Words) -> str:
    """How it may be known, at the right of its head."""
    match view.known:
        case "band":
            # words: cells 30; at the right of a head: the figure is known between two bounds
            return words.text("why", "known roughly")
        case "believed":
            # words: cells 30; at the right of a head: the figure is what one may expect
            return words.text("why", "as may be believed")
        case "told":
            # words: cells 30; at the right of a head: the figure is what a firm said
            return words.text("why", "as they say")
        case "weighed":
            # words: cells 30; at the right of a head: what each choice of a form does, then what it costs
            return words.text("why", "each choice, then its price")
        case "agreed":
            # words: cells 30; at the right of a head: the figure stands in a contract
            return words.text("why", "as it was signed")
    # words: cells 30; at the right of a head: nothing of the figure is hidden
    return words.text("why", "nothing is hidden")


def draw_made(canvas: Canvas, view: MadeView, x: int, y: int, width: int, cursor: int | None, words: Words) -> int:
    """The rule, the terms, what comes out, where it comes from, and on; gives the row after."""
    roomy = canvas.height >= 30
    air = 1 if roomy else 0
    if view.rule:
        y += canvas.prose(x, y, view.rule, width, "muted", lines=4) + air
    for i, term in enumerate(view.terms):
        rows = _rows(term, width)
        if y + rows > canvas.height:
            break
        here = cursor == i
        if here:
            marks.cursor_row(canvas, Rect(max(x - 2, 0), y, width + 3, rows))
        _term(canvas, x, y, width, term, here)
        canvas.hit(x, y, width, Explain(term.figure) if term.figure else Point("parts", i), height=rows)
        y += rows
    if view.result and y + 1 < canvas.height:
        if view.terms:
            canvas.put(x, y, canvas.glyphs.light * width, "rule")
            y += 1
        y += _result(canvas, x, y, width, view)
    if view.note and y + air < canvas.height:
        y += air
        y += canvas.prose(x, y, view.note, width, "text", lines=min(4, canvas.height - y))
    if view.thread and y + air + 2 <= canvas.height:
        y += 1 if roomy else 0
        # words: cells 24; title: the causes of something
        marks.section(canvas, x, y, width, words.text("why", "BECAUSE"))
        y = draw_thread(canvas, view.thread, x, y + 1, width)
    return y


def rows_of(view: MadeView, width: int, *, roomy: bool) -> int:
    """Rows that it takes."""
    air = 1 if roomy else 0
    rows = min(len(wrapped(view.rule, width)), 4) + air if view.rule else 0
    rows += sum(_rows(term, width) for term in view.terms)
    rows += 2 + (cell_len(view.result_label) + _GAP + cell_len(view.result) > width) if view.result else 0
    rows += air + min(len(wrapped(view.note, width)), 4) if view.note else 0
    return rows + (1 + air + thread_rows(view.thread, width) if view.thread else 0)


def _rows(term: Term, width: int) -> int:
    return 1 if cell_len(term.label) + _GAP + cell_len(term.text) <= width else 2


def _term(canvas: Canvas, x: int, y: int, width: int, term: Term, here: bool) -> None:
    ink: Token = "strong" if here else "text"
    canvas.put(x, y, term.label, ink, width=width, shorten=True)
    row = y + _rows(term, width) - 1
    start = canvas.put_right(x + width, row, term.text, term.tone or "strong", width=width)
    if term.figure:
        canvas.looks[row][start : x + width] = [
            look._replace(underline=True) for look in canvas.looks[row][start : x + width]
        ]


def _result(canvas: Canvas, x: int, y: int, width: int, view: MadeView) -> int:
    label = view.result_label
    rows = 1 if cell_len(label) + _GAP + cell_len(view.result) <= width else 2
    canvas.put(x, y, label, "strong", bold=True, width=width, shorten=True)
    canvas.put_right(x + width, y + rows - 1, view.result, view.tone or "strong", bold=True, width=width)
    return rows
