"""Who does the work: a map of functions by months, and counts of companies; by letter, texture and hue.

Solid is ours, double is a firm nearby, broken is far.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infosim.game.colours import WAYS as HUES
from infosim.game.paper.charts.chart import Calendar, Chart, Table, chart, months_axis, narrow, shown
from infosim.game.paper.charts.drawing import Drawing, wide
from infosim.game.present.ways import way_name
from infosim.game.strands import WAYS, Run, runs, strands
from infosim.game.views.room import Way
from infosim.locale import Words

_TEXTURES: Mapping[Way, str] = {"I": "", "F": "8 4", "L": "", "M": "", "N": "4 3.5", "O": "1.8 3.2"}
"""Dashes. Those of firms nearby are two lines."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A function over months."""

    name: str
    shares: Sequence[Mapping[Way, float]]
    """By month, of its work; empty while it sleeps."""
    known: tuple[float, float] | None = None
    """Know-how in the house at the start and now, 0 to 1."""
    note: str = ""
    """Under the name."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many companies do a function's work in each way."""

    name: str
    ways: Mapping[Way, int]
    you: Way | None = None
    """The way of the reader's own company, underlined."""
    note: str = ""
    """At the right, worded."""


def sourcing(
    title: str, summary: str, calendar: Calendar, drawn: Sequence[Strand], w: Words, outside: Sequence[float] = ()
) -> Chart:
    """The make-or-buy map: two strands a function, half of the work each. `outside` is the share of all of it."""

    def draw(width: float, size: float) -> Drawing:
        return _Map(width, size, calendar, drawn, w).drawn(outside)

    # words: head of a table's column; a part of the company's work, e.g. Support
    head = w.text("paper.table", "Function")
    stretches = max((len(_stretches(each.shares)) for each in drawn), default=0)
    # words: head of a table's columns; from one month on somebody else does the work; {n} counts the columns
    turns = tuple(w.text("paper.table", "From, {n}", n=w.count(n + 1)) for n in range(stretches))
    rows = []
    for each in drawn:
        cells = [f"{calendar.names[first]}: {_told(ways, w)}" for first, ways in _stretches(each.shares)]
        known = f"{w.percent(each.known[0], 0)} → {w.percent(each.known[1], 0)}" if each.known else ""
        rows.append((each.name, known, *cells, *("" for _ in range(stretches - len(cells)))))
    # words: head of a table's column, and of a column of a picture
    return chart(title, summary, draw, Table((head, w.text("paper.strands", "know-how in the house"), *turns),
                                             tuple(rows)))  # fmt: skip


def counts(title: str, summary: str, drawn: Sequence[Count], w: Words) -> Chart:
    """A row a function: lines as long as companies are many."""

    def draw(width: float, size: float) -> Drawing:
        drawing, stacked = Drawing(width, 0, size), narrow(width)
        names = 0.0 if stacked else min(max((wide(each.name, size) for each in drawn), default=0.0), width * 0.25) + 24
        notes = 0.0 if stacked else max((wide(each.note, size * 0.86) for each in drawn), default=0.0) + 16
        most = max((sum(each.ways.values()) for each in drawn), default=0)
        parts = max((len(each.ways) for each in drawn), default=1)
        labels = [f"{way}{w.count(many)}" for each in drawn for way, many in each.ways.items()]
        label = max((wide(text, size, bold=True) for text in labels), default=0.0) + size * 0.4
        unit = (width - names - notes - parts * (label + size * 0.6)) / max(most, 1)
        y = size * 0.2
        for each in drawn:
            if stacked:
                room = width - wide(each.note, size * 0.86) - 12
                drawing.text((0, y + size), shown(each.name, size, room), "text")
                drawing.text((width, y + size), each.note, "muted", anchor="end", small=True)
                y += size * 1.5
            else:
                drawing.text((0, y + size * 1.2), shown(each.name, size, names - 20), "text")
                drawing.text((width, y + size * 1.2), each.note, "muted", anchor="end", small=True)
            x, middle = names, y + size * 0.9
            for way in WAYS:
                many = each.ways.get(way, 0)
                if not many:
                    continue
                drawing.text((x, middle + size * 0.34), f"{way}{w.count(many)}", HUES[way], bold=True)
                start, end = x + label, x + label + many * unit
                line(drawing, way, start, end, middle, size)
                if way == each.you:
                    drawing.line((x, middle + size * 0.75), (end, middle + size * 0.75), "strong", width=2)
                x = end + size * 0.6
            y += size * 2.0
        drawing.height = legend(drawing, y + size * 1.2, w)
        return drawing

    head = (w.text("paper.table", "Function"), *(way_name(way, w) for way in WAYS))
    told = any(each.note for each in drawn)
    rows = tuple(
        (each.name, *(w.count(each.ways.get(way, 0)) for way in WAYS), *((each.note,) if told else ()))
        for each in drawn
    )
    return chart(title, summary, draw, Table((*head, *((w.text("paper.table", "Remark"),) if told else ())), rows))


def line(drawing: Drawing, way: Way, start: float, end: float, y: float, size: float) -> None:
    """A piece of a sourcing line."""
    if end - start < 0.5:
        return
    if way in ("L", "M"):
        for side in (-1, 1):
            at = y + side * size * 0.15
            drawing.line((start, at), (end, at), HUES[way], width=size * 0.11)
    else:
        drawing.line((start, y), (end, y), HUES[way], width=size * 0.3, dash=_TEXTURES[way])


def legend(drawing: Drawing, y: float, w: Words, used: Sequence[Way] = WAYS) -> float:
    """Letters, textures and names, in rows from a base line on; gives the lower end."""
    size, x = drawing.size, 0.0
    for way in used:
        name = way_name(way, w)
        width = size * 4.7 + wide(name, size * 0.86)
        if x and x + width > drawing.width:
            x, y = 0.0, y + size * 1.6
        drawing.text((x, y), way, HUES[way], bold=True)
        line(drawing, way, x + size * 1.2, x + size * 3.9, y - size * 0.34, size)
        drawing.text((x + size * 4.4, y), name, "muted", small=True)
        x += width + size
    return y + size * 0.6


def _stretches(shares: Sequence[Mapping[Way, float]]) -> list[tuple[int, tuple[Way, Way]]]:
    """Where the strands change: the month, and what they are from there; sleep is left out."""
    found: list[tuple[int, tuple[Way, Way]]] = []
    before: tuple[Way, Way] | None = None
    for month, each in enumerate(shares):
        now = strands(each)
        if now is not None and now != before:
            found.append((month, now))
        before = now
    return found


def _told(ways: tuple[Way, Way], w: Words) -> str:
    if ways[0] == ways[1]:
        return way_name(ways[0], w)
    # words: a cell of a table: two ways of working that share the work, the larger first
    return w.text("paper.strands", "{most} and {second}", most=way_name(ways[0], w), second=way_name(ways[1], w))


class _Map:
    """Functions down, months across."""

    def __init__(self, width: float, size: float, calendar: Calendar, drawn: Sequence[Strand], w: Words) -> None:
        self.drawing, self.size, self.calendar, self.rows, self.w = Drawing(width, 0, size), size, calendar, drawn, w
        self.stacked = narrow(width)
        names = max((wide(each.name, size, bold=True) for each in drawn), default=0.0)
        self.left = 0.0 if self.stacked else min(names, width * 0.24) + 16
        self.right = width - (0.0 if self.stacked else size * 10.2)
        self.step = (self.right - self.left) / max(len(calendar), 1)

    def drawn(self, outside: Sequence[float]) -> Drawing:
        """The map, the share outside under it, and the legend."""
        drawing, size = self.drawing, self.size
        top = self._chapters()
        y = top
        for each in self.rows:
            y = self._function(each, y)
        for first, _ in self.calendar.chapters:
            if first:
                x = self.left + first * self.step
                drawing.line((x, top - size * 0.6), (x, y), "rule", width=1.5, dash="4 4")
        y = months_axis(drawing, self.calendar, self.left, self.right, y)
        if outside:
            y = self._outside(outside, y + size * 0.5)
        used = {way for each in self.rows for month in each.shares for way in strands(month) or ()}
        drawing.height = legend(drawing, y + size * 1.7, self.w, [way for way in WAYS if way in used]) + 2
        return drawing

    def _chapters(self) -> float:
        drawing, size = self.drawing, self.size
        borders = [*self.calendar.chapters, (len(self.calendar), "")]
        for (first, name), (after, _) in pairwise(borders):
            x, end = self.left + first * self.step, self.left + after * self.step
            if end - x > size * 3:
                text = shown(name, size * 0.86, end - x - 10)
                drawing.text((x + (6 if first else 0), size), text, "muted", small=True)
        if not self.stacked and any(each.known for each in self.rows):
            head = self.w.text("paper.strands", "know-how in the house")
            drawing.text((drawing.width, size), head, "muted", anchor="end", small=True)
        return size * 1.9

    def _function(self, each: Strand, y: float) -> float:
        drawing, size = self.drawing, self.size
        if self.stacked:
            known = self._known(each.known) if each.known else ""
            room = drawing.width - wide(known, size * 0.86) - 12
            drawing.text((0, y + size), shown(each.name, size, room, bold=True), "strong", bold=True)
            drawing.text((drawing.width, y + size), known, "muted", anchor="end", small=True)
            y += size * 1.5
        else:
            drawing.text((0, y + size), shown(each.name, size, self.left - 14, bold=True), "strong", bold=True)
            drawing.text((0, y + size * 2.2), each.note, "muted", small=True)
        for half, pieces in enumerate(runs(each.shares)):
            self._strand(pieces, y + size * (0.7 + 1.25 * half))
        if each.known and not self.stacked:
            self._gauge(each.known, y)
        self._tell(each, y)
        return y + size * (2.9 if self.stacked else 3.4)

    def _strand(self, pieces: Sequence[Run], y: float) -> None:
        drawing, size = self.drawing, self.size
        for way, start, end, says in pieces:
            x, stop = self.left + start * self.step, self.left + end * self.step
            if way is None:
                for month in range(start, end):
                    drawing.dot((self.left + (month + 0.5) * self.step, y), 1.2, "faint")
                continue
            room = wide(way, size, bold=True) + 2
            if says and stop - x > room + 4:
                drawing.text((x, y + size * 0.34), way, HUES[way], bold=True)
                x += room
            line(drawing, way, x, stop - 1, y, size)

    def _gauge(self, known: tuple[float, float], y: float) -> None:
        drawing, size = self.drawing, self.size
        x, end = self.right + size * 1.6, drawing.width - size * 3.4
        at, middle = x + known[1] * (end - x), y + size * 0.7
        drawing.line((x, middle), (end, middle), "rule", width=1.5)
        drawing.line((x, middle), (at, middle), "text", width=size * 0.3)
        drawing.text(
            (drawing.width, middle + size * 0.34), self.w.percent(known[1], 0), "strong", anchor="end", bold=True
        )
        # words: under how much of the know-how is in the house: how much it was at first
        was = self.w.text("paper.strands", "from {share}", share=self.w.percent(known[0], 0))
        drawing.text((x, y + size * 2.2), was, "muted", small=True)

    def _known(self, known: tuple[float, float]) -> str:
        now, first = self.w.percent(known[1], 0), self.w.percent(known[0], 0)
        # words: beside a function: how much of the know-how is in the house, and how much it was at first
        return self.w.text("paper.strands", "know-how {now}, from {first}", now=now, first=first)

    def _tell(self, each: Strand, y: float) -> None:
        for month, shares in enumerate(each.shares):
            names = " · ".join(
                f"{way_name(way, self.w)} {self.w.percent(share, 0)}"
                for way, share in sorted(shares.items(), key=lambda both: -both[1])
                if share >= 0.005
            )
            if names:
                at = (self.left + month * self.step, y)
                self.drawing.told(at, self.step, self.size * 2.6, f"{each.name}, {self.calendar.names[month]}: {names}")

    def _outside(self, outside: Sequence[float], y: float) -> float:
        drawing, size, high = self.drawing, self.size, self.size * 2.0
        # words: under the make-or-buy map; the part of all work that others do, month by month; {share} is the last
        now = self.w.text("paper.strands", "outside: {share} of the work", share=self.w.percent(outside[-1], 0))
        base = y + high
        if self.stacked:
            drawing.text((0, y + size), now, "text", small=True)
            base += size * 1.4
        else:
            # words: cells 14; head of a row under the make-or-buy map: the part of all work that others do
            drawing.text((0, base), self.w.text("paper.strands", "outside"), "text")
            x = self.right + size * 1.6
            drawing.text((x, base), self.w.percent(outside[-1], 0), "strong", bold=True)
            # words: after a share, which stands before it larger: of all that is worked
            of_work = self.w.text("paper.strands", "of the work")
            drawing.text((drawing.width, base), of_work, "muted", anchor="end", small=True)
        edge = [(self.left, base)]
        for n, share in enumerate(outside):
            x, top = self.left + n * self.step, base - share * high
            edge += [(x, top), (x + self.step, top)]
        drawing.area([*edge, (self.right, base)], "faint")
        last = outside[-1] * high
        drawing.box((self.left + (len(outside) - 1) * self.step, base - last), self.step, last, "text")
        drawing.line((self.left, base), (self.right, base), "rule")
        return base
