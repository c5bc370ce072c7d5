"""How the map of a game is drawn: chapters, two strands a function, months, the share outside, the letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple, TypeVar

from rich.cells import cell_len

from infosim.game.strands import Run, runs
from infosim.game.views.prose import Prose
from infosim.game.views.sourcing import SourcingView, Worked
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect, fit
from infosim.tui.hits import Point
from infosim.tui.strip import after
from infosim.tui.tokens import Token

Month = TypeVar("Month")

WIDE, TALL = 110, 30
"""Cells from which there is a column of know-how, and empty lines around the picture."""
NAMES, LEAST_NAMES, KNOWN = 18, 6, 24
MOST_CELLS = 3
"""Of a month."""


class Cursor(NamedTuple):
    """A function and a month, from 0."""

    row: int
    month: int


class Plan(NamedTuple):
    """Where the parts of the picture are."""

    left: int
    """First column of the first month."""
    cells: int
    """Of a month, or of `per` of them."""
    per: int
    """Months that share cells where a month has none of its own."""
    right: int
    """Column after the last month."""
    top: int
    """Row of the first function."""
    gap: int
    """Empty rows after a function."""

    def column(self, month: int) -> int:
        """Where a month begins."""
        return self.left + month // self.per * self.cells


def plan_of(view: SourcingView, width: int, height: int) -> Plan:
    """The largest months that leave room for names, and for know-how where the screen is wide."""
    margin, wide = marks.margin(width), width >= WIDE
    room = width - 2 * margin - (NAMES + KNOWN if wide else LEAST_NAMES)
    per = max(ceil(view.all / room), 1)
    cells = max(min(room * per // max(view.all, 1), MOST_CELLS), 1)
    across = ceil(view.all / per) * cells
    left = margin + (NAMES if wide else min(width - 2 * margin - across, NAMES - 2))
    top = 5 if wide and height >= TALL else 2
    gap = 1 if wide and 3 * len(view.rows) <= height - top - _BELOW else 0
    return Plan(left, cells, per, left + across, top, gap)


_BELOW = 3
"""Rows under the functions: months, the share outside, the letters."""


def rows_shown(view: SourcingView, height: int, width: int) -> int:
    """How many functions are seen at once."""
    plan = plan_of(view, width, height)
    return max(min((height - plan.top - _BELOW) // (2 + plan.gap), len(view.rows)), 1)


def rows_needed(view: SourcingView) -> int:
    """Rows in which every function has room, with empty lines."""
    return 5 + 3 * len(view.rows) + _BELOW + 1


def draw_map(canvas: Canvas, view: SourcingView, cursor: Cursor | None, first: int, words: Words) -> None:
    """The whole picture; `first` is the first function that is seen."""
    plan = plan_of(view, canvas.width, canvas.height)
    _title(canvas, view, plan, words)
    if not view.months:
        # words: cells 60; in place of the map of a game in its first month
        nothing = words.text("sourcing", "No month has closed: the map is drawn as you play.")
        canvas.put(marks.margin(canvas.width), plan.top, nothing, "muted")
        return
    shown = rows_shown(view, canvas.height, canvas.width)
    _chapters(canvas, view, plan)
    y = plan.top
    for n, row in enumerate(view.rows[first : first + shown], start=first):
        _function(canvas, row, plan, y, cursor.month if cursor is not None and cursor.row == n else None, words)
        canvas.hit(0, y, canvas.width, Point("map", n), 2)
        y += 2 + plan.gap
    if first:
        canvas.put(marks.margin(canvas.width), plan.top - 1, f"{canvas.glyphs.up} {first}", "muted")
    if below := len(view.rows) - first - shown:
        canvas.put(marks.margin(canvas.width), y, f"{canvas.glyphs.down} {below}", "muted")
    _borders(canvas, view, plan, y)
    _months(canvas, view, plan, y, cursor, words)
    _outside(canvas, view, plan, y + 1, words)
    _letters(canvas, view, y + (3 if canvas.height - y > 4 and plan.gap else 2))


def _title(canvas: Canvas, view: SourcingView, plan: Plan, words: Words) -> None:
    margin, y = marks.margin(canvas.width), 1 if plan.top > 2 else 0
    # words: cells 24; title of a picture, in capitals; it is drawn with a space after each letter
    title = " ".join(words.text("sourcing", "WHO DID THE WORK"))
    start = (
        canvas.put_right(canvas.width - margin, y, view.result, "strong", bold=True) if view.result else canvas.width
    )
    x = canvas.put(margin, y, title, "strong", bold=True, width=start - margin - 2, shorten=True, about="ways")
    # words: cells 40; beside the title of the map: how it is read
    note = words.text("sourcing", "two strands a function: half each")
    if x + 4 + cell_len(note) + 2 <= start:
        canvas.put(x + 4, y, note, "muted")


def _chapters(canvas: Canvas, view: SourcingView, plan: Plan) -> None:
    """Names of chapters, a hairline after each up to the next."""
    y = plan.top - (2 if plan.top > 2 else 1)
    borders = [
        *((plan.column(era.since), era.name) for era in view.eras),
        (plan.column(view.months - 1) + plan.cells, ""),
    ]
    for (x, name), (end, _) in pairwise(borders):
        room = end - x - 1
        if room < 3:
            continue
        start = canvas.put(x, y, fit(name, room, canvas.glyphs.more), "muted")
        if end - start > 2:
            canvas.put(start + 1, y, canvas.glyphs.light * (end - start - 2), "rule")


def _borders(canvas: Canvas, view: SourcingView, plan: Plan, bottom: int) -> None:
    """Where chapters begin, in the empty lines."""
    if not plan.gap:
        return
    for era in view.eras[1:]:
        for y in range(plan.top - 1, bottom, 3):
            canvas.put(plan.column(era.since) - 1, y, canvas.glyphs.middle, "rule")


def _function(canvas: Canvas, row: Worked, plan: Plan, y: int, month: int | None, words: Words) -> None:
    margin = marks.margin(canvas.width)
    if month is not None:
        marks.cursor_row(canvas, Rect(0, y, canvas.width, 2))
    room = plan.left - margin - 1
    name = row.name if cell_len(row.name) <= room else row.short
    canvas.put(margin, y, name if cell_len(name) <= room else _cut(name, room), "strong", bold=True)
    if row.core:
        core = words.text("sourcing", "core")
        canvas.put(margin, y + 1, core, "muted", width=room, shorten=True)
    months = [{part.way: part.share for part in shares} for shares in _sampled(row.months, plan.per)]
    for half, pieces in enumerate(runs(months)):
        for piece in pieces:
            _piece(canvas, piece, plan, y + half)
    if month is not None:
        for half in (0, 1):
            looks = canvas.looks[y + half]
            for x in range(plan.column(month), plan.column(month) + plan.cells):
                looks[x] = looks[x]._replace(underline=True)
    if row.known and plan.right + KNOWN <= canvas.width:
        _known(canvas, row, plan.right + 4, y, words)


def _sampled(months: Sequence[Month], per: int) -> list[Month]:
    """The last of every so many months, and the last of all."""
    return [*months[per - 1 :: per], *(months[-1:] if len(months) % per else ())]


def _cut(name: str, room: int) -> str:
    """A name in a few cells, as it would be cut by hand: `Infr.`."""
    return name[: room - 1].rstrip(" .") + "."


def _piece(canvas: Canvas, piece: Run, plan: Plan, y: int) -> None:
    x, end = plan.left + piece.start * plan.cells, plan.left + piece.end * plan.cells
    if piece.way is None:
        for at in range(x, end, plan.cells):
            canvas.put(at, y, canvas.glyphs.dot, "rule")
        return
    hue = glyphs.WAYS[piece.way]
    if piece.says:
        x = canvas.put(x, y, piece.way, hue, bold=True)
    canvas.put(x, y, glyphs.texture(piece.way, canvas.glyphs) * (end - x), hue)


def _known(canvas: Canvas, row: Worked, x: int, y: int, words: Words) -> None:
    """How much of the know-how is in the house, and how much was at first."""
    marks.gauge(canvas, x, y, 12, row.known[-1], "text")
    canvas.put_right(x + 18, y, words.percent(row.known[-1], 0), "strong", bold=True)
    # words: cells 18; under how much of the know-how is in the house: how much it was at first
    canvas.put(x, y + 1, words.text("sourcing", "from {share}", share=words.percent(row.known[0], 0)), "muted")


def _months(canvas: Canvas, view: SourcingView, plan: Plan, y: int, cursor: Cursor | None, words: Words) -> None:
    """January of each year, the first and the last month; the one under the cursor first of all."""
    wanted = [(0, "muted"), (view.all - 1, "muted")]
    wanted += [(n, "muted") for n in range(1, view.all - 1) if after(view.first, n).month == 1]
    if cursor is not None:
        wanted.insert(0, (cursor.month, "strong"))
    taken: list[tuple[int, int]] = []
    for month, ink in wanted:
        text = words.month_axis_year(_of(view, month))
        x = min(plan.column(month), plan.right - cell_len(text))
        end = x + cell_len(text)
        if all(end < start or stop < x for start, stop in taken):
            canvas.put(x, y, text, "strong" if ink == "strong" else "muted", bold=ink == "strong")
            taken.append((x, end))
    if plan.right + KNOWN <= canvas.width and plan.top > 2 and view.rows[0].known:
        # words: cells 22; head of a column: how much of the know-how is in the house
        canvas.put(plan.right + 4, plan.top - 2, words.text("sourcing", "know-how in the house"), "muted")


def _of(view: SourcingView, month: int) -> dt.date:
    return after(view.first, month)


def _outside(canvas: Canvas, view: SourcingView, plan: Plan, y: int, words: Words) -> None:
    """The share of all work that is done outside, as a sparkline from nothing to all."""
    margin, wide = marks.margin(canvas.width), canvas.width >= WIDE
    # words: cells 14; head of a row: the part of all work that others do
    name = words.text("sourcing", "outside")
    # words: cells 5; the same where room is short
    brief = words.text("sourcing", "Out")
    canvas.put(margin, y, name if cell_len(name) < plan.left - margin else brief, "text")
    values = _sampled(view.outside, plan.per)
    body = "".join(mark * plan.cells for mark in glyphs.spark(values, (0.0, 1.0), canvas.glyphs))
    x = canvas.put(plan.left, y, body[: -plan.cells], "faint")
    x = canvas.put(x, y, body[-plan.cells :], "text")
    share = words.percent(view.outside[-1], 0)
    if wide and plan.right + KNOWN <= canvas.width:
        x = canvas.put(plan.right + 4, y, share, "strong", bold=True)
        # words: cells 16; after a share: of all that is worked
        canvas.put(x + 1, y, words.text("sourcing", "of the work"), "muted")


def _letters(canvas: Canvas, view: SourcingView, y: int) -> None:
    """Letters, textures and names; in a narrow screen letters and names."""
    margin = marks.margin(canvas.width)
    for sample, gap in ((5, 3), (1, 2), (1, 1), (0, 2), (0, 1)):
        width = sum(2 + sample + cell_len(name) + gap for _, name in view.ways) - gap
        if width <= canvas.width - 2 * margin or (sample, gap) == (0, 1):
            break
    else:
        raise AssertionError("the last one is taken")
    x = margin
    for way, name in view.ways:
        hue: Token = glyphs.WAYS[way]
        if x + 2 + sample + cell_len(name) > canvas.width - margin:
            break
        x = canvas.put(x, y, way, hue, bold=True)
        x = canvas.put(x, y, glyphs.texture(way, canvas.glyphs) * sample, hue)
        x = canvas.put(x + 1, y, name, "text") + gap


def draw_lens(canvas: Canvas, said: Prose) -> None:
    """What there was under the cursor, as many whole sentences as fit; or what was said instead."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height))
    width = canvas.width - 4
    whole = said.within(lambda text: cell_len(text) <= width * canvas.height)
    canvas.prose(2, 0, whole, width, lines=canvas.height)
