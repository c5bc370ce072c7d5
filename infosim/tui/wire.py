"""The wire, and what was decided this month."""

from rich.cells import cell_len

from infosim.game.views.room import Decided, WireItem
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Point, Press
from infosim.tui.keys import Key, cap_of


def draw_wire(
    canvas: Canvas,
    items: tuple[WireItem, ...],
    first: int,
    cursor: int | None,
    column: bool,
    span: tuple[int, int],
    words: Words,
) -> None:
    """What was said, between two columns: a voice and its words wrapped below (`column`), else one line each, cut."""
    left, width = span[0], span[1] - span[0]
    new = sum(item.new for item in items)
    # words: cells 12; how many things were said since last month
    note = words.plural("wire", "{n} new", "{n} new", new) if column and new else ""
    # words: cells 12; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("wire", "THE WIRE"), note)
    if column:
        _column(canvas, left, width, items[first:], first, cursor)
    else:
        _lines(canvas, left, width, items[first:], first, cursor)


def _lines(canvas: Canvas, left: int, width: int, items: tuple[WireItem, ...], first: int, cursor: int | None) -> None:
    for i, item in enumerate(items[: canvas.height - 1]):
        y = 1 + i
        if cursor == first + i:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        x = canvas.put(left, y, item.voice, "muted") + 2
        canvas.line(x, y, item.said, left + width - x)
        canvas.hit(0, y, canvas.width, Point("wire", first + i))


def _column(canvas: Canvas, left: int, width: int, items: tuple[WireItem, ...], first: int, cursor: int | None) -> None:
    heights = [1 + len(wrapped(item.said, width)) for item in items]
    room = canvas.height - 1
    shown = _how_many(heights, room, 1)
    spaced = shown == len(items) or shown >= _how_many(heights, room, 0)
    shown = shown if spaced else _how_many(heights, room, 0)
    y = 1
    for i, item in enumerate(items[:shown]):
        height = min(heights[i], canvas.height - y)
        if cursor == first + i:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, height))
        canvas.put(left, y, item.voice, "muted", italic=True, width=width, shorten=True)
        canvas.prose(left, y + 1, item.said, width, lines=height - 1)
        canvas.hit(0, y, canvas.width, Point("wire", first + i), height=height)
        y += height + (1 if spaced else 0)


def _how_many(heights: list[int], room: int, gap: int) -> int:
    """How many items fit whole, at least one if there is any."""
    used = shown = 0
    for height in heights:
        if used + height > room:
            break
        used += height + gap
        shown += 1
    return shown or min(len(heights), 1)


def draw_decided(canvas: Canvas, decided: tuple[Decided, ...], span: tuple[int, int], words: Words) -> None:
    """The decisions of this month between two columns, the last ones where not all fit, each with what it costs."""
    left, width = span[0], span[1] - span[0]
    room = canvas.height - 1
    # words: cells 24; title of a section, in capitals
    title = words.text("decided", "DECIDED THIS MONTH")
    undo = cap_of(Key.UNDO, words)
    if not decided:
        note = ""
    elif len(decided) > room:
        # words: cells 32; decisions, of which the last are shown; u is a key; e.g. 5, the last 2 · u undo
        note = words.text(
            "decided", "{n}, the last {shown} · {key} undo", n=str(len(decided)), shown=str(room), key=undo
        )
    else:
        # words: cells 24; u is a key
        note = words.text("decided", "{key} undo the last", key=undo)
    marks.section(canvas, left, 0, width, title, note)
    if note:
        canvas.hit(left + width - cell_len(note), 0, cell_len(note), Press(Key.UNDO))
    if not decided and room:
        # words: cells 40; no decision was taken this month
        canvas.put(left, 1, words.text("decided", "Nothing yet."), "muted")
    for y, decision in enumerate(decided[-room:] if room else (), start=1):
        canvas.put(left, y, canvas.glyphs.yes, "good", bold=True)
        canvas.put(left + 2, y, decision.text, width=38, shorten=True)
        canvas.put(left + 41, y, decision.cost, "muted", width=width - 41, shorten=True)
