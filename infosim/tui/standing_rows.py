"""Standing orders on the sheet of the month: what each is, whether it is in force, until when, days each time."""

from rich.cells import cell_len

from infosim.game.views.form import FormView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS
from infosim.tui.order_form import line_value
from infosim.tui.tokens import Token


def open_name(form: FormView) -> str:
    """What a form of the sheet is called: standing orders are many of one kind."""
    return f"standing.{form.draft.target}" if form.draft.form == "standing" else form.draft.form


def draw_standing(
    canvas: Canvas,
    orders: tuple[FormView, ...],
    first: int,
    cursor: int,
    note: str,
    open_forms: frozenset[str],
    left: int,
    words: Words,
) -> None:
    """A row each; `first` is the number of the first one on the sheet."""
    width = canvas.width - left - min(left, 2)
    # words: cells 24; title of a section, in capitals: what is done every month without being asked
    marks.section(canvas, left, 0, width, words.text("month", "STANDING ORDERS"), note, about="standing")
    name = max((cell_len(form.about) for form in orders), default=0)
    for i, form in enumerate(orders):
        if i + 1 < canvas.height:
            undecided = open_name(form) in open_forms
            _order(canvas, left, i + 1, width, form, first + i, first + i == cursor, undecided, name)


def _order(
    canvas: Canvas, x: int, y: int, width: int, form: FormView, place: int, here: bool, undecided: bool, name: int
) -> None:
    line, end = form.lines[0], x + width
    closed, chosen = line.choices[0].closed, line.choices[line.chosen]
    on = chosen.key != "0"
    if here:
        marks.cursor_row(canvas, Rect(max(x - 2, 0), y, canvas.width - max(x - 2, 0), 1))
    canvas.hit(x, y, width, Point("standing", place))
    ink: Token = "muted" if closed else "strong" if here else "text"
    canvas.put(x, y, DIGITS[place : place + 1], "muted" if closed else "accent", bold=not closed)
    canvas.put(x + 2, y, canvas.glyphs.filled if on else canvas.glyphs.open, "info" if on else "faint")
    canvas.put(x + 4, y, form.about, ink, bold=here, width=name, shorten=True)
    effect = cell_len(line.effect.text)
    canvas.line(end - effect, y, line.effect, effect, "text" if here else "muted")
    value, room = x + 4 + name + 1, end - effect - 1
    if here and not closed:
        line_value(canvas, value, y, min(value + 16, room), line, place, here)
    elif on or undecided:
        canvas.put(value + 2, y, chosen.label, "accent" if undecided else "text", width=room - value - 2, shorten=True)
