"""Where figures lie among others: ranges with points on them, and a dot for each of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from infosim.game.colours import Token
from infosim.game.paper.charts.chart import (
    Chart,
    Entry,
    Say,
    Scale,
    Table,
    chart,
    finite,
    folded,
    key,
    narrow,
    shown,
    ticks,
)
from infosim.game.paper.charts.drawing import Drawing, wide
from infosim.locale import Words

Meaning = Literal["you", "said", "was"]
"""A point: where you stand, what you said would be, what came about."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on a range."""

    value: float
    meaning: Meaning
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """Where something lies: 8 in 10, 5 in 10, the middle, and points of its own. What is None is not drawn."""

    name: str
    outer: tuple[float, float] | None = None
    inner: tuple[float, float] | None = None
    middle: float | None = None
    points: tuple[Point, ...] = ()
    note: str = ""
    """At the right, worded."""
    scale: tuple[float, float] | None = None
    """The ends of a scale of its own; None: that of the others."""
    say: Say | None = None
    """How its figures are worded, if not as those of the others."""

    def values(self) -> list[float]:
        """All that is drawn of it."""
        ends = (*(self.outer or ()), *(self.inner or ()))
        return finite([*ends, self.middle, *(point.value for point in self.points)])


def ranges(
    title: str,
    summary: str,
    drawn: Sequence[Range],
    say: Say,
    w: Words,
    *,
    inner: str = "",
    outer: str = "",
    you: str = "",
) -> Chart:
    """A row a range, on one axis for all that have no scale of their own.

    `inner` and `outer` say what the bands are if not where 5 and 8 in 10 lie, `you` whose the point is if not yours.
    """
    # words: key of a chart, and head of a table's column; where you stand
    you = you or w.text("paper.key", "you")
    said, was = _said(w), _was(w)

    def draw(width: float, size: float) -> Drawing:
        shared = [value for each in drawn if each.scale is None for value in each.values()]
        sheet = _Rows(width, size, drawn, shared, say)
        for each in drawn:
            sheet.row(each)
        entries = []
        if any(each.outer for each in drawn):
            entries.append(Entry("line", "faint", outer or w.text("paper.key", "8 in 10")))
        if any(each.inner for each in drawn):
            entries.append(Entry("heavy", "faint", inner or w.text("paper.key", "5 in 10")))
        if any(each.middle is not None for each in drawn):
            entries.append(Entry("tick", "text", w.text("paper.key", "middle")))
        meant = {point.meaning for each in drawn for point in each.points}
        points = {
            "said": Entry("open", "text", said),
            "was": Entry("dot", "strong", was),
            "you": Entry("dot", "strong", you),
        }
        entries += [entry for meaning, entry in points.items() if meaning in meant]
        return sheet.done(entries)

    # words: head of a table's column; what the row is about
    head = (
        w.text("paper.table", "What"),
        outer or w.text("paper.table", "8 in 10 between"),
        inner or w.text("paper.table", "5 in 10 between"),
        w.text("paper.key", "middle"),
    )
    meanings = [meaning for meaning in ("you", "said", "was") if _has(drawn, meaning)]
    names = {"you": you, "said": said, "was": was}
    rows = tuple(
        (
            each.name,
            _between(each.outer, own, w),
            _between(each.inner, own, w),
            own(each.middle) if each.middle is not None else "—",
            *(", ".join(own(p.value) for p in each.points if p.meaning == meaning) or "—" for meaning in meanings),
            each.note,
        )
        for each in drawn
        for own in (each.say or say,)
    )
    # words: head of a table's column; a remark on the row
    full = Table((*head, *(names[meaning] for meaning in meanings), w.text("paper.table", "Remark")), rows)
    return chart(title, summary, draw, _without_empty(full))


def dots(
    title: str,
    summary: str,
    values: Sequence[float],
    say: Say,
    w: Words,
    *,
    you: int | None = None,
    band: Range | None = None,
) -> Chart:
    """A dot for each of many, in heaps on an axis, one of them yours; under it a range on the same axis."""

    def draw(width: float, size: float) -> Drawing:
        drawing = Drawing(width, 0, size)
        every = [*finite(values), *(band.values() if band else ())]
        marks = ticks(min(every, default=0.0), max(every, default=1.0), 4 if narrow(width) else 8)
        pad = max(wide(say(marks[0]), size), wide(say(marks[-1]), size)) / 2 + 4
        across = Scale(marks[0], marks[-1], pad, width - pad)
        order = sorted(range(len(values)), key=lambda n: (n == you, values[n]))
        lying = [across(values[n]) - pad for n in order]
        radius = min(size * 0.42, (across.end - across.start) / 90)
        heaps = _heaped(lying, radius * 2.4)
        while max((high for _, high in heaps), default=0) * radius * 2.4 > size * _HEAP:
            radius *= 0.9
            heaps = _heaped(lying, radius * 2.4)
        floor_y = size * 0.8 + max((high + 1 for _, high in heaps), default=1) * radius * 2.4
        for n, (slot, high) in zip(order, heaps, strict=True):
            at = (pad + slot * radius * 2.4, floor_y - radius * 1.6 - high * radius * 2.4)
            drawing.dot(at, radius * (1.15 if n == you else 1.0), "strong" if n == you else "faint")
        y = _axis(drawing, across, marks, floor_y, say)
        entries = [Entry("dot", "strong", w.text("paper.key", "you"))] if you is not None else []
        if band is not None:
            y += size * 0.9
            _range(drawing, band, across, y)
            y += size * 1.6
            drawing.text((0, y), band.name, "muted", small=True)
            entries += [
                Entry("line", "faint", w.text("paper.key", "8 in 10")),
                Entry("heavy", "faint", w.text("paper.key", "5 in 10")),
            ]
        drawing.height = (key(drawing, y + size * 1.7, entries) if entries else y) + 4
        return drawing

    # words: head of a table's column; a place in an order, the lowest figure first
    head = (w.text("paper.table", "Place"), w.text("paper.table", "Figure"))
    order = sorted(range(len(values)), key=lambda n: values[n])
    rows = tuple(
        (w.count(place), f"{say(values[n])} ({w.text('paper.key', 'you')})" if n == you else say(values[n]))
        for place, n in enumerate(order, 1)
    )
    if band is not None:
        rows += ((band.name, _between(band.outer, say, w)),)
    return chart(title, summary, draw, Table(head, rows))


_HEAP = 14
"""Lines that the highest heap takes at most: of very many, each has a smaller dot."""


def _heaped(lying: Sequence[float], step: float) -> list[tuple[int, int]]:
    """The place of each dot: how many steps across, and on how many others it lies."""
    heaps: Counter[int] = Counter()
    places = []
    for x in lying:
        slot = round(x / step)
        places.append((slot, heaps[slot]))
        heaps[slot] += 1
    return places


def _said(w: Words) -> str:
    # words: key of a chart, and head of a table's column; what somebody predicted
    return w.text("paper.key", "said")


def _was(w: Words) -> str:
    # words: key of a chart, and head of a table's column; what came about
    return w.text("paper.key", "it was")


def _has(drawn: Sequence[Range], meaning: str) -> bool:
    return any(point.meaning == meaning for each in drawn for point in each.points)


def _between(ends: tuple[float, float] | None, say: Say, w: Words) -> str:
    if ends is None:
        return "—"
    return w.text("paper.table", "{low} to {high}", low=say(ends[0]), high=say(ends[1]))


def _without_empty(table: Table) -> Table:
    """A table without the columns in which no row says anything."""
    kept = [n for n in range(len(table.head)) if not n or any(row[n] not in ("", "—") for row in table.rows)]
    return Table(tuple(table.head[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in table.rows))


def _axis(drawing: Drawing, across: Scale, marks: Sequence[float], y: float, say: Say) -> float:
    """An axis with its figures; gives the lower end."""
    size, end = drawing.size, -1e9
    drawing.line((across.start, y), (across.end, y), "faint", width=1.5)
    for mark in marks:
        x, half = across(mark), wide(say(mark), size * 0.86) / 2
        drawing.line((x, y), (x, y + 5), "faint", width=1.5)
        if x - half > end + 4:
            drawing.text((x, y + 6 + size), say(mark), "muted", anchor="middle", small=True)
            end = x + half
    return y + 6 + size * 1.2


def _range(drawing: Drawing, each: Range, across: Scale, y: float) -> None:
    size = drawing.size
    if each.outer is not None:
        drawing.line((across(each.outer[0]), y), (across(each.outer[1]), y), "faint", width=2.5)
    if each.inner is not None:
        drawing.line((across(each.inner[0]), y), (across(each.inner[1]), y), "faint", width=size * 0.5)
    if each.middle is not None:
        x = across(each.middle)
        drawing.line((x, y - size * 0.55), (x, y + size * 0.55), "bg", width=6)
        drawing.line((x, y - size * 0.55), (x, y + size * 0.55), "text", width=2.5)
    for point in sorted(each.points, key=lambda point: point.meaning != "said"):
        at = (across(point.value), y)
        if point.meaning == "said":
            drawing.diamond(at, size * 0.45, "text")
        else:
            drawing.dot(at, size * 0.42, _ink(point), edge=True)


def _ink(point: Point) -> Token:
    return "warn" if point.bad else "strong"


class _Rows:
    """Ranges one under the other; a name that is a sentence stands above, on a telephone each does."""

    def __init__(self, width: float, size: float, drawn: Sequence[Range], shared: Sequence[float], say: Say) -> None:
        self.drawing, self.size, self.say = Drawing(width, 0, size), size, say
        names = max((wide(each.name, size) for each in drawn), default=0.0)
        notes = max((wide(each.note, size * 0.86) for each in drawn), default=0.0)
        self.stacked, self.under = narrow(width) or names > width * 0.3, narrow(width)
        left = 8.0 if self.stacked else names + 24
        right = width - (8.0 if self.under else min(notes, width * (0.46 if self.stacked else 0.34)) + 20 * bool(notes))
        self.name_room, self.note_room = left - 24, width - right - 20
        self.marks = ticks(min(shared), max(shared), 3 if self.stacked else 5) if shared else ()
        low, high = (self.marks[0], self.marks[-1]) if self.marks else (0.0, 1.0)
        self.across = Scale(low, high, left, right)
        self.y = size * 0.2
        if self.marks:
            self._head()

    def _head(self) -> None:
        for mark in self.marks:
            label, x = self.say(mark), self.across(mark)
            half = wide(label, self.size * 0.86) / 2
            at = (min(max(x, half), self.drawing.width - half), self.y + self.size)
            self.drawing.text(at, label, "muted", anchor="middle", small=True)
        self.y += self.size * 1.5

    def row(self, each: Range) -> None:
        """One range."""
        drawing, size, width = self.drawing, self.size, self.drawing.width
        across = self.across if each.scale is None else Scale(*each.scale, self.across.start, self.across.end)
        top = self.y
        if self.stacked:
            for line in folded(each.name, size, width):
                drawing.text((0, self.y + size), line, "text")
                self.y += size * 1.4
        y = self.y + size
        drawing.line((across.start, y), (across.end, y), "rule", width=1.5)
        _range(drawing, each, across, y)
        if self.under:
            for n, line in enumerate(folded(each.note, size * 0.86, width) if each.note else ()):
                drawing.text((0, y + size * (1.6 + 1.2 * n)), line, "muted", small=True)
                self.y += size * 1.2
            self.y += size * 2.4
        else:
            if not self.stacked:
                drawing.text((0, y + size * 0.34), shown(each.name, size, self.name_room + 4), "text")
            note = shown(each.note, size * 0.86, self.note_room + 4)
            drawing.text((width, y + size * 0.34), note, "muted", anchor="end", small=True)
            self.y += size * (2.6 if self.stacked else 2.2)
        figures = " · ".join((each.say or self.say)(point.value) for point in each.points)
        drawing.told((0, top), width, self.y - top, f"{each.name}: {figures}" if figures else each.name)

    def done(self, entries: Sequence[Entry]) -> Drawing:
        """The drawing, with its key."""
        self.drawing.height = key(self.drawing, self.y + self.size * 1.2, entries) + 2
        return self.drawing
