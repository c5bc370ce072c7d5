"""Marks on a canvas: section rules, rows under the cursor, gauges, sparklines, waterfalls, pixel figures, keycaps."""

from collections.abc import Sequence

from rich.cells import cell_len

from infosim.game.views.figures import Figure, History
from infosim.game.views.prose import Tone
from infosim.tui import glyphs
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.glyphs import Way
from infosim.tui.hits import Explain, Point, Target
from infosim.tui.tokens import Token


def margin(width: int) -> int:
    """The margin of every screen: two cells from 110 columns on, else one."""
    return 2 if width >= 110 else 1


def section(
    canvas: Canvas, x: int, y: int, width: int, title: str, note: str = "", *, note_ink: Token = "muted",
    about: str = "",
) -> None:  # fmt: skip
    """A section's head: its title in bold, a hairline, a note at the right. The note gives way first, and whole.

    `about` is what help says of it.
    """
    end = x + width
    after = canvas.put(x, y, title, "strong", bold=True, width=width, about=about)
    if cell_len(note) > end - after - 2:
        note = ""
    line_end = end - (cell_len(note) + 1 if note else 0)
    if line_end - after > 1:
        canvas.put(after + 1, y, canvas.glyphs.light * (line_end - after - 1), "rule")
    if note:
        canvas.put_right(end, y, note, note_ink)


def tabs(canvas: Canvas, names: Sequence[str], chosen: int) -> int:
    """What tab turns to, on the first line; a click turns too. Where the next would stand."""
    x = margin(canvas.width)
    for n, name in enumerate(names):
        here = n == chosen
        end = canvas.put(x, 0, name, "strong" if here else "muted", bold=here, underline=here)
        canvas.hit(x, 0, end - x, Point("tabs", n))
        x = end + 3
    return x


def cursor_row(canvas: Canvas, rect: Rect, *, edge: Token = "accent") -> None:
    """The row under the cursor: its ground, and the brass edge in its first column. Draw it before the row's text."""
    canvas.fill(rect, "cursor")
    for y in range(rect.y, rect.y + rect.height):
        canvas.put(rect.x, y, canvas.glyphs.edge, edge)


def panel(canvas: Canvas, rect: Rect, *, edge: Token | None = "accent", ground: Token = "panel") -> None:
    """A surface with an edge in its first column: the lens, an option, an overlay. Empties what was there."""
    canvas.clear(rect, ground)
    if edge is not None:
        for y in range(rect.y, rect.y + rect.height):
            canvas.put(rect.x, y, canvas.glyphs.edge, edge)


def gauge(canvas: Canvas, x: int, y: int, width: int, share: float, ink: Token, *, rest: Token = "rule") -> None:
    """A gauge: what is filled in `ink`, the rest as a hairline."""
    body, track = glyphs.gauge(share, width, canvas.glyphs)
    canvas.put(canvas.put(x, y, body, ink), y, track, rest)


def load_ink(tone: Tone | None) -> Token:
    """The ink of a gauge by its judgement; calm is faint."""
    return "faint" if tone is None else tone


def sourcing(canvas: Canvas, x: int, y: int, width: int, shares: Sequence[tuple[Way, float]]) -> None:
    """The sourcing line: who does the work, by letter, texture and hue."""
    for piece, way in glyphs.sourcing(shares, width, canvas.glyphs):
        hue = glyphs.WAYS[way]
        canvas.put(x, y, piece[0], hue, bold=True)
        x = canvas.put(x + 1, y, piece[1:], hue)


def spark(canvas: Canvas, x: int, y: int, history: History, *, body: Token = "faint") -> int:
    """A sparkline: its body quiet, its last cell coloured by judgement. Gives the column after it."""
    if not history.values:
        return x
    drawn = glyphs.spark(history.values, history.scale, canvas.glyphs)
    x = canvas.put(x, y, drawn[:-1], body)
    return canvas.put(x, y, drawn[-1], history.tone or "text")


def trend(canvas: Canvas, x: int, y: int, figure: Figure) -> int:
    """The direction of a figure, coloured by whether it is welcome; flat shows nothing. Gives the column after it."""
    if not figure.trend:
        return x
    return canvas.put(x, y, arrow(canvas, figure.trend), figure.trend_tone or "muted")


def arrow(canvas: Canvas, direction: int) -> str:
    """`▲` up, `▼` down, nothing for flat."""
    return canvas.glyphs.up if direction > 0 else canvas.glyphs.down if direction < 0 else ""


def figure_right(
    canvas: Canvas, right: int, y: int, text: str, tone: Tone | None, *, ink: Token = "text", why: str | None = None,
    about: str = "",
) -> None:  # fmt: skip
    """A figure that ends before column `right`; what is bad is bold too. With `why`, a click on it asks why.

    `about` is what help says of it, where nothing explains it.
    """
    start = canvas.put_right(right, y, text, tone or ink, bold=tone == "bad", about=about)
    if why is not None:
        canvas.hit(start, y, right - start, Explain(why))


def bar(canvas: Canvas, x: int, y: int, start: float, end: float, ink: Token, *, cut: bool = False) -> None:
    """A filled bar between two places, in cells right of x, to an eighth; `cut` marks an axis not from zero."""
    for cell, glyph, swapped in glyphs.bar(start, end, canvas.glyphs):
        if swapped:
            canvas.swap(x + cell, y, glyph, ink)
        else:
            canvas.put(x + cell, y, glyph, ink)
    if cut:
        canvas.swap(x, y, canvas.glyphs.cut, ink)


def pixels(canvas: Canvas, x: int, y: int, figure: str, ink: Token = "strong") -> int:
    """A figure of three lines; gives the column after it. At most two on a player's screen.

    Where there are no half blocks it is bold, on the middle line.
    """
    if canvas.glyphs.spell is not None:
        return canvas.put(x, y + 1, figure, ink, bold=True)
    end = x
    for i, row in enumerate(glyphs.pixels(figure, canvas.glyphs)):
        for j, (glyph, swapped) in enumerate(row):
            if swapped:
                canvas.swap(x + j, y + i, glyph, ink)
            elif glyph != " ":
                canvas.put(x + j, y + i, glyph, ink)
        end = x + len(row)
    return end


def keycap(
    canvas: Canvas, x: int, y: int, cap: str, label: str, target: Target | None, *, gap: int = 1, ink: Token = "muted"
) -> int:
    """A key and what it does: the key in brass. A click is that key. Gives the column after it."""
    start = x
    x = canvas.put(x, y, cap, "accent", bold=True)
    if label:
        x = canvas.put(x + gap, y, label, ink)
    if target is not None:
        canvas.hit(start, y, x - start, target)
    return x
