"""Marks as text: sourcing lines, gauges, sparklines, tracks of things under way, pixel figures.

Pure functions from figures to strings. Every glyph is one cell wide. `Glyphs` is the table they draw with, so that a
terminal without these characters gets another table and nothing else changes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor

from infosim.game import colours
from infosim.game.views import room

Way = room.Way
"""Who does the work: in-house, freelance, local firm, managed service, nearshore, offshore."""


@dataclass(frozen=True, eq=False, repr=False)
class Glyphs:
    """The characters that marks are made of."""

    edge: str = "▌"
    heavy: str = "━"
    half: str = "╸"
    light: str = "─"
    thin: str = "╌"
    dot: str = "·"
    spark: str = "▁▂▃▄▅▆▇"
    """Never the full block: stacked rows would merge."""
    eighths: str = " ▏▎▍▌▋▊▉█"
    upper: str = "▄"
    """The lower half; on swapped ink it is the upper."""
    full: str = "█"
    cut: str = "╱"
    up: str = "▲"
    down: str = "▼"
    more: str = "…"
    tick: str = "│"
    middle: str = "┊"
    """Where half of the others lie."""
    yes: str = "✓"
    go: str = "›"
    act: str = "◇"
    """A date when you may act; `happens` one when something happens to you."""
    happens: str = "◆"
    gone: str = "×"
    leaf: str = "└─"
    filled: str = "●"
    open: str = "○"
    chance: str = "┉┅╍━"
    """A vacancy's line: filled by then in under 35%, 60%, 85% of worlds, or more."""
    ways: str = "━╍══┅┉"
    """The textures of I F L M N O."""
    spell: Callable[[str], str] | None = None
    """What stands for any other character that a text has; None where the terminal has them all."""


UNICODE = Glyphs()

WAYS = colours.WAYS
"""The hue of each way of working. Letter and texture carry it without colour."""

_LEVELS = (0.35, 0.60, 0.85)


def gauge(share: float, width: int, glyphs: Glyphs = UNICODE) -> tuple[str, str]:
    """What is filled and what is not of a gauge, to half a cell, never more than is true: `("━━━━╸", "───")`."""
    halves = floor(min(max(share, 0.0), 1.0) * width * 2 + 1e-9)
    body = glyphs.heavy * (halves // 2) + glyphs.half * (halves % 2)
    return body, glyphs.light * (width - len(body))


def shares_in_cells(shares: Sequence[float], width: int) -> list[int]:
    """How many of `width` cells each share gets: the largest remainders, and at least one for what is a half cell."""
    total = sum(shares)
    if total <= 0:
        return [0] * len(shares)
    exact = [share / total * width for share in shares]
    cells = [max(floor(part + 1e-9), 1 if part >= 0.5 else 0) for part in exact]
    by_remainder = sorted(range(len(shares)), key=lambda i: exact[i] - cells[i], reverse=True)
    for i in by_remainder:
        if sum(cells) < width and exact[i] > 0:
            cells[i] += 1
    while sum(cells) > width:
        cells[cells.index(max(cells))] -= 1
    return cells


def sourcing(shares: Sequence[tuple[Way, float]], width: int, glyphs: Glyphs = UNICODE) -> list[tuple[str, Way]]:
    """A sourcing line: per way its letter and texture, as wide as its share: `[("F╍╍╍╍", "F"), ("N┅", "N")]`."""
    cells = shares_in_cells([share for _, share in shares], width)
    return [
        (way + texture(way, glyphs) * (cell - 1), way) for (way, _), cell in zip(shares, cells, strict=True) if cell
    ]


def texture(way: Way, glyphs: Glyphs = UNICODE) -> str:
    """The glyph a way of working is drawn with."""
    return glyphs.ways["IFLMNO".index(way)]


def spark(values: Sequence[float], scale: tuple[float, float] | None = None, glyphs: Glyphs = UNICODE) -> str:
    """A sparkline between the two ends of a scale, else its own: what moves by less than a fifth stays a ripple."""
    low, high = scale or (min(values), max(values))
    span = high - low if scale else max(high - low, 0.2 * max(abs(high), abs(low)))
    if span == 0:
        return glyphs.spark[0] * len(values)
    top = len(glyphs.spark) - 1
    return "".join(glyphs.spark[floor(min(max((value - low) / span, 0.0), 1.0) * top + 0.5)] for value in values)


def chance_track(by_month: Sequence[float], cells_a_month: int, glyphs: Glyphs = UNICODE) -> str:
    """A vacancy's line: its glyph gets denser as the cumulative chance grows that the post is filled by then.

    `by_month[i]` is the chance at the end of month i + 1; between two ends it is taken along a straight line.
    """
    drawn = []
    before = 0.0
    for after in by_month:
        for cell in range(cells_a_month):
            chance = before + (after - before) * (cell + 1) / cells_a_month
            drawn.append(glyphs.chance[sum(chance >= level for level in _LEVELS)])
        before = after
    return "".join(drawn)


def date_track(months: float, mark: str, line: str, cells_a_month: int, cells: int) -> str:
    """A line up to a mark in the last cell of the month at whose end something happens: ` ╌╌╌╌╌╌╌◇`.

    It begins in the cell before the first month's, which is where the month being played ends. Later than shown: no
    mark.
    """
    at = round(months * cells_a_month)
    if at > cells:
        return " " + line * cells
    return " " + line * (at - 1) + mark if at > 0 else mark


def done_track(months: float, share: float, cells_a_month: int, cells: int, glyphs: Glyphs = UNICODE) -> str:
    """A piece of work as long as it still takes, the share done heavy: `━━━━╸─────`."""
    length = min(max(round(months * cells_a_month), 1), cells)
    body, rest = gauge(share, length, glyphs)
    return body + rest


# Pixels, three wide and five high, by row; a comma hangs below.
_PIXELS = {
    "0": "111 101 101 101 111", "1": "010 110 010 010 111", "2": "111 001 111 100 111", "3": "111 001 111 001 111",
    "4": "101 101 111 001 001", "5": "111 100 111 001 111", "6": "111 100 111 101 111", "7": "111 001 010 010 010",
    "8": "111 101 111 101 111", "9": "111 101 111 001 111", ".": "0 0 0 0 1", ",": "00 00 00 00 01 10",
    "−": "000 000 111 000 000", " ": "0 0 0 0 0",
}  # fmt: skip


def pixels(figure: str, glyphs: Glyphs = UNICODE) -> list[list[tuple[str, bool]]]:
    """A figure in pixels: three lines of (glyph, whether ink and ground are swapped). Raises KeyError for a letter.

    Two pixels a cell, with the lower half block alone: swapped, it is the upper half, so that no terminal needs a
    second glyph.
    """
    rows = [""] * 6
    for char in figure:
        shape = _PIXELS[char].split()
        shape += ["0" * len(shape[0])] * (6 - len(shape))
        rows = [f"{row}{'0' if row else ''}{bits}" for row, bits in zip(rows, shape, strict=True)]
    return [
        [_pixel_pair(upper == "1", lower == "1", glyphs) for upper, lower in zip(rows[i], rows[i + 1], strict=True)]
        for i in (0, 2, 4)
    ]


def _pixel_pair(upper: bool, lower: bool, glyphs: Glyphs) -> tuple[str, bool]:
    if upper and lower:
        return glyphs.full, False
    if upper:
        return glyphs.upper, True
    return (glyphs.upper, False) if lower else (" ", False)


def bar(start: float, end: float, glyphs: Glyphs = UNICODE) -> list[tuple[int, str, bool]]:
    """A filled bar between two places, in cells from the left: (cell, glyph, whether ink and ground are swapped).

    Ends fall on eighths of a cell. Where both ends lie inside one cell the bar leans on its nearer side.
    """
    first, last = round(min(start, end) * 8), round(max(start, end) * 8)
    if last == first:
        last = first + 1
    cells: list[tuple[int, str, bool]] = []
    for cell in range(first // 8, (last + 7) // 8):
        begin, stop = max(first - cell * 8, 0), min(last - cell * 8, 8)
        size = stop - begin
        from_the_right = begin > 0 and (stop == 8 or begin > 8 - stop)
        cells.append((cell, glyphs.eighths[8 - size if from_the_right else size], from_the_right))
    return cells
