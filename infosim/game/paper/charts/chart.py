"""What all charts have: two pictures, a table, a text alternative; axes of months and of figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10
from typing import Literal, NamedTuple

from infosim.game.colours import Token
from infosim.game.paper.charts.drawing import Drawing, wide
from infosim.locale import Words

Say = Callable[[float], str]
"""How a figure is worded."""

WIDE, NARROW = 1080.0, 350.0
"""Widths of the two pictures, pixels: a projector or a sheet of paper, and a telephone."""
TYPE, SMALL_TYPE = 17.0, 13.0
"""Sizes of their type, pixels."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows, worded. The first column names them."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with what it says in words, and its figures."""

    title: str
    summary: str
    """What somebody is told who cannot see it."""
    wide: Drawing
    narrow: Drawing
    table: Table


def chart(title: str, summary: str, draw: Callable[[float, float], Drawing], table: Table) -> Chart:
    """The chart that a function draws at a width, in a size of type."""
    return Chart(title, summary, draw(WIDE, TYPE), draw(NARROW, SMALL_TYPE), table)


def narrow(width: float) -> bool:
    """Whether a picture is for a telephone."""
    return width < (WIDE + NARROW) / 2


# -------------------------------------------------------------------------------------------------------------- months
@dataclass(frozen=True, slots=True)
class Calendar:
    """The months of an axis, the first one first, and where chapters begin."""

    names: tuple[str, ...]
    """As a table and a pointer tell them: `Feb 2028`."""
    ends: tuple[tuple[int, str], ...]
    """Under the axis, by place: the first month, each January, the last month."""
    chapters: tuple[tuple[int, str], ...] = ()

    @classmethod
    def of(cls, start: dt.date, months: int, w: Words, chapters: Sequence[tuple[int, str]] = ()) -> Calendar:
        """The months from a date on; a chapter is the place of its first month, from 0, and its name."""
        dates = [_after(start, n) for n in range(months)]
        marked = [n for n, date in enumerate(dates) if n in (0, months - 1) or date.month == 1]
        return cls(
            tuple(w.month_short(date) for date in dates),
            tuple((n, w.month_axis_year(dates[n])) for n in marked),
            tuple(chapters),
        )

    @classmethod
    def counted(cls, months: int, w: Words) -> Calendar:
        """So many months by their numbers, as a class speaks of them; each sixth stands under the axis."""
        marked = [n for n in range(months) if n in (0, months - 1) or (n + 1) % 6 == 0]
        # words: a month of a game by its number, in a table; e.g. month 14
        names = tuple(w.text("paper.table", "month {month}", month=w.count(n + 1)) for n in range(months))
        return cls(names, tuple((n, f"M{n + 1}") for n in marked))

    def __len__(self) -> int:
        return len(self.names)


def _after(start: dt.date, months: int) -> dt.date:
    count = start.year * 12 + start.month - 1 + months
    return dt.date(count // 12, count % 12 + 1, 1)


def months_axis(drawing: Drawing, calendar: Calendar, left: float, right: float, y: float) -> float:
    """The months under a field; each has as wide a column as the others. Gives the lower end."""
    step, size, end = (right - left) / max(len(calendar), 1), drawing.size * 0.86, -1e9
    last = len(calendar) - 1
    for n, text in calendar.ends:
        x, room = left + n * step, wide(text, size)
        if n == last and n:
            if right - room > end + 6:
                drawing.text((right, y + size), text, "muted", anchor="end", small=True)
        elif x > end + 6 and (x + room < right - room - 6 or len(calendar.ends) < 3 or not n):
            drawing.text((x, y + size), text, "muted", small=True)
            end = x + room
    return y + size * 1.4


# -------------------------------------------------------------------------------------------------------------- scales
@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of figures on a stretch of pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a figure lies; what is outside lies at the nearer end."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def finite(values: Sequence[float | None]) -> list[float]:
    """The figures among what may be none or without end."""
    return [value for value in values if value is not None and isfinite(value)]


def ticks(low: float, high: float, about: int) -> tuple[float, ...]:
    """Round figures that hold a stretch between the first and the last, about so many steps apart.

    >>> ticks(0, 186, 4)
    (0.0, 50.0, 100.0, 150.0, 200.0)
    """
    if high <= low:
        high = low + max(abs(low), 1.0)
    rough = (high - low) / about
    power = 10.0 ** floor(log10(rough))
    step = next(step * power for step in (1.0, 2.0, 2.5, 5.0, 10.0) if step * power >= rough * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(n * step for n in range(first, last + 1))


# ---------------------------------------------------------------------------------------------------------------- keys
Sign = Literal["line", "heavy", "dashed", "dotted", "band", "dot", "open", "tick"]
"""A mark that a key explains."""


class Entry(NamedTuple):
    """A mark and what it means."""

    sign: Sign
    ink: Token
    text: str


def key(drawing: Drawing, y: float, entries: Sequence[Entry]) -> float:
    """What marks mean, in rows from a base line on; gives the lower end of what it took."""
    size, x = drawing.size, 0.0
    for entry in entries:
        text = shown(entry.text, size * 0.86, drawing.width - 36)
        width = 34 + wide(text, size * 0.86)
        if x and x + width > drawing.width:
            x, y = 0.0, y + size * 1.5
        _sign(drawing, entry, x, y - size * 0.32)
        drawing.text((x + 34, y), text, "muted", small=True)
        x += width + size * 1.2
    return y + size * 0.6 if entries else y


def _sign(drawing: Drawing, entry: Entry, x: float, y: float) -> None:
    ink, middle = entry.ink, (x + 13, y)
    match entry.sign:
        case "line" | "heavy" | "dashed" | "dotted":
            width, dash = LINES[entry.sign]
            drawing.line((x, y), (x + 26, y), ink, width=width, dash=dash)
        case "band":
            drawing.box((x, y - 7), 26, 14, ink)
        case "dot":
            drawing.dot(middle, 6, ink)
        case "open":
            drawing.diamond(middle, 7, ink)
        case "tick":
            drawing.line((x + 13, y - 8), (x + 13, y + 8), ink, width=2)


LINES: Mapping[str, tuple[float, str]] = {
    "line": (3.0, ""), "heavy": (7.0, ""), "dashed": (2.5, "9 6"), "dotted": (2.0, "2 5"),
}  # fmt: skip
"""Widths and dashes of lines, by their signs."""


def folded(text: str, size: float, room: float) -> list[str]:
    """A text in lines of so many pixels, broken at spaces that may be broken at."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and wide(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [shown(line, size, room) for line in lines]


def shown(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """A text in so many pixels; what does not fit is left out."""
    if wide(text, size, bold=bold) <= room:
        return text
    while text and wide(text + "…", size, bold=bold) > room:
        text = text[:-1]
    return text.rstrip() + "…"
