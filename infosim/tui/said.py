"""A lens of sentences: the name of a thing, what is to be said of it, line by line; or why something was refused."""

from rich.cells import cell_len

from infosim.game.views.prose import Prose, Tone
from infosim.locale import wrap
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.tokens import Token


def draw_said(canvas: Canvas, title: str, said: tuple[Prose, ...], refusal: Prose | None, tone: Tone | None) -> None:
    """The title, then each sentence on lines of its own while there is room; a refusal speaks first."""
    edge: Token = "warn" if refusal else tone or "accent"
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=edge)
    width, height = canvas.width - 4, canvas.height
    x, y = 2, 0
    if refusal:
        y += canvas.prose(2, 0, refusal, width, "warn", lines=height)
    elif title:
        x = canvas.put(2, 0, title, "strong", bold=True, width=width, shorten=True) + 2
    for sentence in said:
        if not sentence or y >= height:
            continue
        y += hanging(canvas, 2, x, y, sentence, width, height - y)
        x = 2


def hanging(canvas: Canvas, left: int, x: int, y: int, said: Prose, width: int, lines: int) -> int:
    """A sentence that begins at x, after a title, and goes on at the margin; gives how many rows it took."""
    lines = max(lines, 1)
    first = width - (x - left)
    said = said.within(lambda text: len(wrap("x" * (x - left) + text, width)) <= lines)
    if cell_len(said.text) <= first or lines == 1:
        canvas.line(x, y, said, first)
        return 1
    head = said.text.rfind(" ", 0, first + 1)
    if head <= 0:
        canvas.line(x, y, said, first)
        return 1
    before, rest = said.split(head)
    canvas.line(x, y, before, first)
    return 1 + canvas.prose(left, y + 1, rest, width, lines=lines - 1)
