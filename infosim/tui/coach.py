"""The coach: a surface on the finished screen, and a line from it to the control that it speaks of, underlined.

It lies where it hides least, near what it points at, and never on it. The line passes behind whatever is written.
"""

from collections.abc import Iterator
from typing import Literal

from rich.cells import cell_len

from infosim.game.views.coach import CoachView
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Look, Rect, wrapped
from infosim.tui.hits import Press
from infosim.tui.keys import Key, cap_of

WIDE = 64
"""Cells of the surface where there is room beside it."""
ROOMY = 30
"""Rows of a screen from which the surface has air."""
NEAR = 4
"""Cells of ink that it rather hides than be a row farther away."""
BLANK = 0.1
"""How much of a written cell an empty one of a surface is worth: rather the end of a lens than a row of figures."""
AROUND = 3
"""How much more than another a cell is worth in the panel of what it points at, which is what it speaks of."""
RULES = "─ "
"""What the line may be drawn over."""


Hush = Literal["cannot", "can", "asked"]
"""Whether Esc silences the coach here: not at all, at its second press, at the next."""


def draw_coach(
    canvas: Canvas, view: CoachView, spot: Rect | None, panel: Rect | None, hush: Hush, words: Words
) -> None:
    """Onto a screen that is drawn: the surface, the line, the underlined control, which a panel is around."""
    margin = marks.margin(canvas.width)
    width = min(WIDE, canvas.width - 2 * margin) if canvas.width >= 100 else canvas.width - 2 * margin
    roomy = canvas.height >= ROOMY
    rows = wrapped(Prose(view.says), width - 5)
    keys = 1 if roomy and (view.any_key or hush != "cannot") else 0
    height = 1 + len(rows) + keys + (1 + keys if roomy else 0)
    rect = place_of(canvas, width, height, spot, panel)
    if spot is not None:
        _underline(canvas, spot)
    _surface(canvas, rect, view, roomy, hush, words)
    if spot is not None:
        _line(canvas, rect, spot)


def place_of(canvas: Canvas, width: int, height: int, spot: Rect | None, panel: Rect | None = None) -> Rect:
    """Where the surface hides least, as near to what it points at as that allows; header and footer stay free.

    What stands in the panel around it is rather seen than what stands in others.
    """
    margin = marks.margin(canvas.width)
    columns = dict.fromkeys((margin, canvas.width - margin - width))
    ink = [
        [
            _said(char, look) * (AROUND if panel is not None and panel.holds(x, y) else 1)
            for x, (char, look) in enumerate(zip(chars, looks, strict=True))
        ]
        for y, (chars, looks) in enumerate(zip(canvas.chars, canvas.looks, strict=True))
    ]

    def price(rect: Rect) -> float:
        hidden = sum(sum(row[rect.x : rect.x + width]) for row in ink[rect.y : rect.y + height])
        far = 0 if spot is None else max(rect.y - spot.y, spot.y - (rect.y + height - 1), 0)
        return hidden + NEAR * far

    every = [Rect(x, y, width, height) for y in range(canvas.height - 1 - height, 0, -1) for x in columns]
    apart = [rect for rect in every if spot is None or _rows_apart(rect, spot)]
    beside = [rect for rect in every if spot is None or _columns_apart(rect, spot)]
    return min(apart or beside or every, key=price)


def _said(char: str, look: Look) -> float:
    """How much a cell is better seen: what is written, but not on a page that recedes; a little of it, a surface."""
    if char != " " and (look.ground != "bg" or look.ink != "rule"):
        return 1.0
    return 0.0 if look.ground == "bg" else BLANK


def _rows_apart(rect: Rect, spot: Rect) -> bool:
    """Whether a surface lies above or below a control and its neighbours, with a row between for the line."""
    return rect.y > spot.y + spot.height or rect.y + rect.height < spot.y


def _columns_apart(rect: Rect, spot: Rect) -> bool:
    """Whether it lies at the side of a control that fills the height of the screen."""
    return rect.x >= spot.x + spot.width or rect.x + rect.width <= spot.x


def _underline(canvas: Canvas, spot: Rect) -> None:
    """The first row of a control that is more than one."""
    row = canvas.looks[spot.y]
    for x in range(spot.x, min(spot.x + spot.width, canvas.width)):
        if canvas.chars[spot.y][x] not in RULES:
            row[x] = row[x]._replace(underline=True)


def _surface(canvas: Canvas, rect: Rect, view: CoachView, roomy: bool, hush: Hush, words: Words) -> None:
    """Title, text and keys; on a low screen the keys stand beside the title, and cost no row."""
    canvas.hit(rect.x, rect.y, rect.width, Press(Key.ENTER if view.any_key else ""), height=rect.height)
    marks.panel(canvas, rect, edge="info", ground="raised")
    left, end = rect.x + 3, rect.x + rect.width - 2
    y = rect.y
    # words: cells 12; title of the surface on which the tutorial speaks, in capitals
    x = canvas.put(left, y, words.text("coach", "COACH"), "info", bold=True) + 2
    # words: cells 12; which step of how many; e.g. 4 of 9
    count = words.text("coach", "{n} of {all}", n=str(view.step), all=str(view.steps))
    x = canvas.put(x, y, count, "muted") + 3
    says = y + (2 if roomy else 1)
    says += canvas.prose(left, says, Prose(view.says), end - left, lines=rect.height)
    free = end
    for key, label in _keys(view, hush, words):
        cap = cap_of(key, words)
        at = free - cell_len(cap) - 1 - cell_len(label)
        if roomy:
            marks.keycap(canvas, left if key == Key.ENTER else at, says + 1, cap, label, Press(key))
        else:
            marks.keycap(canvas, at, y, cap, label, Press(key))
            free = at - 3
    told = canvas.glyphs.filled * view.step + canvas.glyphs.open * (view.steps - view.step)
    if roomy and view.steps <= end - x:
        canvas.put_right(end, y, told, "info")
    elif view.steps <= free - x:
        canvas.put(x, y, told, "info")


def _keys(view: CoachView, hush: Hush, words: Words) -> Iterator[tuple[Key, str]]:
    """The key that silences the coach, and the one that goes on: from the right, as they are drawn."""
    if hush == "asked":
        # words: cells 36; the key was pressed once; a second press silences the coach, another key calls it back
        yield Key.BACK, words.text("coach", "again: off; ctrl+p calls it back")
    elif hush == "can":
        # words: cells 20; a key silences the coach
        yield Key.BACK, words.text("coach", "coach off")
    if view.any_key:
        # words: cells 20; a key goes on to the next thing that the coach says
        yield Key.ENTER, words.text("coach", "go on")


def _line(canvas: Canvas, rect: Rect, spot: Rect) -> None:
    """From the control to the surface: straight where they lie over one another, else round a corner."""
    below = rect.y > spot.y
    start = spot.y + spot.height if below else spot.y - 1
    end = rect.y - 1 if below else rect.y + rect.height
    corner = rect.y + 1 if below else rect.y + rect.height - 2

    def written(column: int) -> int:
        """How much the line would pass behind, or touch, in a column."""
        rows = canvas.chars[min(start, end) : max(start, end) + 1]
        beside = ((2, column), (1, column - 1), (1, column + 1))
        crossed = sum(weight for row in rows for weight, x in beside if "".join(row[x : x + 1]) not in RULES)
        if rect.x <= column < rect.x + rect.width:
            return crossed
        across = canvas.chars[corner][min(column, rect.x + rect.width) : max(column, rect.x)]
        return crossed + 1 + sum(char not in RULES for char in across)

    column = min(range(spot.x, min(spot.x + spot.width, canvas.width)), key=written)
    edge = spot.x - 1
    if 0 < edge < rect.x and written(column) and not _crossed(canvas, edge, spot.y, corner, rect.x):
        _round(canvas, edge, spot.y, corner, rect.x)
        return
    if rect.x <= column < rect.x + rect.width:
        _down(canvas, column, start, end)
        return
    _down(canvas, column, start, corner + (-1 if below else 1))
    right = column >= rect.x + rect.width
    turn = ("┘" if below else "┐") if right else ("└" if below else "┌")
    _mark(canvas, column, corner, turn)
    across = range(rect.x + rect.width, column) if right else range(column + 1, rect.x)
    for x in across:
        if "".join(canvas.chars[corner][max(x - 1, 0) : x + 2]).strip("─ ┘┐└┌") == "":  # not between two words
            _mark(canvas, x, corner, "─")


def _crossed(canvas: Canvas, x: int, y: int, corner: int, stop: int) -> bool:
    """Whether something is written where a line along the margin would go."""
    rows = range(min(y, corner), max(y, corner) + 1)
    return any(canvas.chars[row][x] != " " for row in rows) or any(
        canvas.chars[corner][at] not in RULES for at in range(x, stop)
    )


def _round(canvas: Canvas, x: int, y: int, corner: int, stop: int) -> None:
    """From the control along the margin, and to the surface."""
    below = corner > y
    _mark(canvas, x, y, "┌" if below else "└")
    _down(canvas, x, y + (1 if below else -1), corner + (-1 if below else 1))
    _mark(canvas, x, corner, "└" if below else "┌")
    for at in range(x + 1, stop):
        _mark(canvas, at, corner, "─")


def _down(canvas: Canvas, x: int, start: int, stop: int) -> None:
    for y in range(min(start, stop), max(start, stop) + 1):
        _mark(canvas, x, y, "│")


def _mark(canvas: Canvas, x: int, y: int, glyph: str) -> None:
    """A cell of the line, where nothing is written."""
    if 0 <= y < canvas.height and 0 <= x < canvas.width and canvas.chars[y][x] in RULES:
        canvas.put(x, y, glyph, "info")
