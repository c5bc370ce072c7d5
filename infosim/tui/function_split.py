"""The work of a function shared between two ways: the slider between them, and what such a split comes to."""

from rich.cells import cell_len

from infosim.game.views.function import Split
from infosim.game.views.prose import Prose
from infosim.game.views.room import Way
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.function_options import option_name
from infosim.tui.keys import Key, cap_of

LINES = 5


def draw_split(canvas: Canvas, split: Split | None, refusal: Prose | None, words: Words) -> None:
    """The slider, what comes first on each side, and what 8 futures in 10 lie between."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="warn" if refusal or split is None else "info")
    room = canvas.width - 3
    if refusal:
        canvas.prose(2, 0, refusal, room, "warn", lines=canvas.height)
        return
    if split is None:
        # words: cells 140; two ways were ticked that cannot share the work of a function: each of them needs a tender
        told = words.text("function.split", "Two firms cannot share it: a function has one tender at a time. "
                          "Tick people of ours or freelancers beside a firm.")  # fmt: skip
        canvas.prose(2, 0, Prose(told), room, "warn", lines=canvas.height)
        return
    _slider(canvas, split, words)
    y = 2
    for way, first in zip(split.ways, split.first, strict=True):
        _side(canvas, y, way, first, room)
        y += 1
    if split.ranges:
        canvas.prose(2, y, split.ranges, room, "text", lines=canvas.height - y)
    else:
        # words: cells 63; a split is being played, or looks are counted
        canvas.put(2, y, words.text("function.split", "no sums for a split: its futures tell"), "muted")


def _slider(canvas: Canvas, split: Split, words: Words) -> None:
    """Both sides with how much each has, and the slider between them; it fills the second line."""
    names = [option_name(name, words) for name in split.names]
    # words: cells 8; before the two ways that share the work
    x = canvas.put(2, 0, words.text("function.split", "Split"), "strong", bold=True) + 1
    # words: cells 62; two ways that share the work of a function
    both = words.text("function.split", "{one} and {other}", one=names[0], other=names[1])
    canvas.put(x, 0, both, "muted", width=canvas.width - x - 1, shorten=True)
    left, right = (cap_of(key, words) for key in (Key.LEFT, Key.RIGHT))
    x = canvas.put(2, 1, split.ways[0], glyphs.WAYS[split.ways[0]], bold=True) + 1
    x = canvas.put(x, 1, split.sizes[0], "strong", bold=True) + 2
    x = canvas.put(x, 1, left, "accent", bold=True) + 1
    size = f"{split.ways[1]} {split.sizes[1]}"
    track = min(canvas.width - x - cell_len(size) - 8, 24)
    before = round((split.at + 1) / (split.places + 1) * track)
    end = canvas.put(x, 1, canvas.glyphs.light * before, "rule")
    end = canvas.put(end, 1, canvas.glyphs.filled, "accent", bold=True)
    end = canvas.put(end, 1, canvas.glyphs.light * (track - before), "rule")
    end = canvas.put(end + 1, 1, right, "accent", bold=True) + 2
    end = canvas.put(end, 1, split.ways[1], glyphs.WAYS[split.ways[1]], bold=True) + 1
    canvas.put(end, 1, split.sizes[1], "strong", bold=True)


def _side(canvas: Canvas, y: int, way: Way, first: Prose, room: int) -> None:
    canvas.put(2, y, way, glyphs.WAYS[way], bold=True)
    canvas.put(3, y, glyphs.texture(way, canvas.glyphs) * 2, glyphs.WAYS[way])
    canvas.prose(6, y, first, room - 4, lines=1)
