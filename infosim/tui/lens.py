"""The lens: what is the matter with the thing under the cursor, what comes if nothing changes, and the keys for it."""

from rich.cells import cell_len

from infosim.game.views.lens import Act, Lens
from infosim.locale import Words, wrap
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Press
from infosim.tui.keys import Key, cap_of

KEY_OF: dict[Act, Key] = {
    "decide": Key.ENTER,
    "open": Key.ENTER,
    "why": Key.WHY,
    "vacancy": Key.VACANCY,
    "tender": Key.TENDER,
    "pay": Key.PAY,
    "counter": Key.COUNTER,
    "develop": Key.DEVELOP,
    "end": Key.END,
    "debt": Key.DEBT,
    "governance": Key.GOVERNANCE,
    "month": Key.THIS_MONTH,
    "undo": Key.UNDO,
    "leave": Key.SPACE,
}
"""The key of each thing that can be done."""


def label_of(act: Act, words: Words) -> str:
    """What a key of the lens does, in words."""
    match act:
        case "decide":
            return words.text("lens.key", "decide")
        case "open":
            return words.text("lens.key", "open")
        case "why":
            return words.text("lens.key", "why?")
        case "vacancy":
            return words.text("lens.key", "post a vacancy")
        case "tender":
            return words.text("lens.key", "start a tender")
        case "pay":
            return words.text("lens.key", "set pay")
        case "develop":
            return words.text("lens.key", "develop people")
        case "counter":
            return words.text("lens.key", "counter-offer")
        case "end":
            return words.text("lens.key", "end something")
        case "debt":
            return words.text("lens.key", "pay down debt")
        case "governance":
            return words.text("lens.key", "governance")
        case "month":
            return words.text("lens.key", "this month's days")
        case "undo":
            return words.text("lens.key", "undo the last")
        case "leave":
            return words.text("lens.key", "again: leave it")


def draw_lens(canvas: Canvas, lens: Lens, words: Words) -> None:
    """Cause, outlook and keys; on one line the short form with the keys that still fit."""
    edge = lens.tone or "accent"
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=edge)
    left = 2
    width = canvas.width - left - 2
    if canvas.height == 1:
        said = (lens.short or lens.cause).within(lambda text: cell_len(text) <= width)
        x = canvas.line(left, 0, said, width, shorten=False)
        _keys(canvas, x + 2, 0, lens.acts, canvas.width - 1, 2, words)
        return
    title_ink = lens.tone or "strong"
    x = canvas.put(left, 0, lens.title, title_ink, bold=True)
    y = 0
    if lens.cause:
        # The first line starts after the title, the rest at the margin.
        indent = x + 2 - left
        y = _indented(canvas, left, indent, lens, width, canvas.height - 2)
    else:
        y = 1
    if y < canvas.height - 1:
        lines = canvas.height - 1 - y
        whole = lens.outlook.within(lambda text: len(wrap(text, width)) <= lines)
        canvas.prose(left, y, whole, width, lines=lines, shorten=False)
    _keys(canvas, left, canvas.height - 1, lens.acts, canvas.width - 2, 3, words)


def _indented(canvas: Canvas, left: int, indent: int, lens: Lens, width: int, lines: int) -> int:
    """The cause, beginning after the title; gives the row after it."""
    first = width - indent
    cause = lens.cause.within(lambda text: len(wrap("x" * indent + text, width)) <= max(lines, 1))
    if cell_len(cause.text) <= first or lines <= 1:
        canvas.line(left + indent, 0, cause, first)
        return 1
    head = cause.text.rfind(" ", 0, first + 1)
    if head <= 0:
        canvas.line(left + indent, 0, cause, first)
        return 1
    before, after = cause.split(head)
    canvas.line(left + indent, 0, before, first)
    return 1 + canvas.prose(left, 1, after, width, lines=lines - 1)


def _keys(canvas: Canvas, x: int, y: int, acts: tuple[Act, ...], end: int, gap: int, words: Words) -> None:
    """The keys, whole ones only."""
    for act in acts:
        cap, label = cap_of(KEY_OF[act], words), label_of(act, words)
        if act == "why" and gap < 3:
            # words: cells 8; a key of the lens where it has one line
            label = words.text("lens.key", "why")
        size = cell_len(cap) + 1 + cell_len(label)
        if x + size > end:
            return
        x = marks.keycap(canvas, x, y, cap, label, Press(KEY_OF[act])) + gap
