"""The wire, and what was decided this month."""

from rich.cells import cell_len

from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.room import Decided, WireItem
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Point, Press
from infosim.tui.keys import Key, cap_of

ENOUGH = 3
"""Items that are shown apart from each other; with fewer, it is more of them without a line between."""


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
    lines = {} if column else _unfolded(items, first, cursor, width, canvas.height - 1)
    if cursor is None and any(cut for _, cut in lines.values()):
        # words: cells 24; some of what was said is cut here; tab is a key, with which it is read whole
        note = words.text("wire", "tab reads on")
    # words: cells 12; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("wire", "THE WIRE"), note, about="wire")
    if column:
        _column(canvas, left, width, items[first:], first, cursor)
    else:
        _lines(canvas, left, width, items, lines, cursor)


def _unfolded(
    items: tuple[WireItem, ...], first: int, cursor: int | None, width: int, room: int
) -> dict[int, tuple[int, bool]]:
    """Which items are seen, by place: how many lines each has, and whether it is cut.

    The one under the cursor has all the lines it needs; others have one, and what is left over goes to the first ones.
    """
    needed = {i: _needed(items[i], width) for i in range(first, min(first + max(room, 0), len(items)))}
    lines = dict.fromkeys(needed, 1)
    if cursor in needed:
        lines[cursor] = min(needed[cursor], room)
        while len(lines) > 1 and sum(lines.values()) > room:
            del lines[min(lines) if max(lines) == cursor else max(lines)]
    for i in lines:
        lines[i] += max(min(needed[i] - lines[i], room - sum(lines.values())), 0)
    return {i: (count, count < needed[i]) for i, count in lines.items()}


def _needed(item: WireItem, width: int) -> int:
    """Lines in which an item is whole, the first one beginning with the voice."""
    _, after = _folded(item, width)
    return 1 + (len(wrapped(after, width - 2)) if after else 0)


def _folded(item: WireItem, width: int) -> tuple[Prose, Prose]:
    """What stands beside the voice, and what comes in the lines below."""
    beside = width - cell_len(item.voice) - 2
    head = item.said.text.rfind(" ", 0, beside + 1)
    if cell_len(item.said.text) <= beside or head <= 0:
        return item.said, NOTHING
    return item.said.split(head)


def _lines(
    canvas: Canvas, left: int, width: int, items: tuple[WireItem, ...], lines: dict[int, tuple[int, bool]],
    cursor: int | None,
) -> None:  # fmt: skip
    y = 1
    for i, (count, _) in lines.items():
        if cursor == i:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, count))
        x = canvas.put(left, y, items[i].voice, "muted") + 2
        beside, below = _folded(items[i], width)
        if count == 1:
            canvas.line(x, y, items[i].said, left + width - x)
        else:
            canvas.line(x, y, beside, left + width - x)
            canvas.prose(left + 2, y + 1, below, width - 2, lines=count - 1)
        canvas.hit(0, y, canvas.width, Point("wire", i), height=count)
        y += count


def _column(canvas: Canvas, left: int, width: int, items: tuple[WireItem, ...], first: int, cursor: int | None) -> None:
    heights = [1 + len(wrapped(item.said, width)) for item in items]
    room = canvas.height - 1
    shown = _how_many(heights, room, 1)
    spaced = shown >= min(len(items), ENOUGH, _how_many(heights, room, 0))
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
    marks.section(canvas, left, 0, width, title, note, about="decided")
    if note:
        canvas.hit(left + width - cell_len(note), 0, cell_len(note), Press(Key.UNDO))
    if not decided and room:
        # words: cells 40; no decision was taken this month
        canvas.put(left, 1, words.text("decided", "Nothing yet."), "muted")
    for y, decision in enumerate(decided[-room:] if room else (), start=1):
        if decision.standing:
            canvas.put(left, y, canvas.glyphs.filled, "info")
        else:
            canvas.put(left, y, canvas.glyphs.yes, "good", bold=True)
        end = canvas.put(left + 2, y, decision.text, width=width - 2)
        at = max(left + 41, end + 2)
        if at + cell_len(decision.cost) > left + width:
            at = left + width - cell_len(decision.cost)
        canvas.put(at, y, decision.cost, "muted", width=left + width - at)
