"""What is under way, six months ahead: one line a thing, so that nothing in the pipeline is forgotten."""

import datetime as dt

from infosim.game.views.room import Chance, Done, Kind, StripItem, Until
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Point
from infosim.tui.tokens import Token

MONTHS = 6

_INKS: dict[Kind, Token] = {
    "hire": "info",
    "candidate": "accent",
    "leaves": "bad",
    "tender": "accent",
    "move": "m_near",
    "learn": "m_in",
    "ends": "warn",
    "round": "accent",
    "lead": "m_in",
    "event": "info",
    "market": "warn",
    "law": "warn",
    "audit": "warn",
}


def kind_of(kind: Kind, words: Words) -> str:
    """The word a kind of thing starts its line with."""
    match kind:
        case "hire":
            # words: cells 6; first word of a line of things under way: a vacancy
            return words.text("strip.kind", "hire")
        case "candidate":
            # words: cells 6; first word of a line of things under way: a candidate who waits for an answer
            return words.text("strip.kind", "cand.")
        case "leaves":
            # words: cells 6; somebody leaves
            return words.text("strip.kind", "leaves")
        case "tender":
            # words: cells 6; a tender
            return words.text("strip.kind", "tender")
        case "move":
            # words: cells 6; work is being handed over
            return words.text("strip.kind", "move")
        case "learn":
            # words: cells 6; newcomers ramp up
            return words.text("strip.kind", "learn")
        case "ends":
            # words: cells 6; a contract's term ends
            return words.text("strip.kind", "ends")
        case "round":
            # words: cells 6; money is being raised
            return words.text("strip.kind", "round")
        case "lead":
            # words: cells 6; somebody becomes a lead or a stand-in
            return words.text("strip.kind", "grows")
        case "market":
            # words: cells 6; a shock of the market that is to come
            return words.text("strip.kind", "market")
        case "law":
            # words: cells 6; a law that is to come
            return words.text("strip.kind", "law")
        case "audit":
            # words: cells 6; an audit that is to come, or was held
            return words.text("strip.kind", "audit")
        case "event":
            # words: cells 6; what a story left
            return words.text("strip.kind", "story")


def after(month: dt.date, months: int) -> dt.date:
    """The first day of a month so many months on."""
    count = month.year * 12 + month.month - 1 + months
    return dt.date(count // 12, count % 12 + 1, 1)


def draw_strip(
    canvas: Canvas,
    items: tuple[StripItem, ...],
    first: int,
    cursor: int | None,
    month: dt.date,
    inline: bool,
    span: tuple[int, int],
    words: Words,
    fresh: frozenset[int] = frozenset(),
) -> None:
    """The things from `first` on, between two columns, `span`; those at `fresh` places lie on the cursor's ground.

    `inline` puts the months into the title's rule; else they have a line of their own.
    """
    left, width = span[0], span[1] - span[0]
    a_month = 6 if width >= 96 else 4
    name_width = 21 + min(max(width - 90, 0), 9)
    track = left + 7 + name_width
    note = track + MONTHS * a_month + (2 if width >= 90 else 1)
    top = 1 if inline else 2
    rows = max(canvas.height - top, 0)
    hidden = max(len(items) - rows, 0)
    # words: cells 20; title of a section, in capitals
    title = words.text("strip", "UNDER WAY")
    marks.section(canvas, left, 0, width, title, _note(len(items), hidden, inline, words), about="strip")
    if items:
        _months(canvas, track, 0 if inline else 1, a_month, month, inline, words)
    elif rows:
        # words: cells 64; nothing is in motion yet; h and o are keys
        nothing = words.text("strip", "Nothing under way. h posts a vacancy, o opens a tender.")
        canvas.put(left, top, nothing, "muted", width=width, shorten=True)
    for i, item in enumerate(items[first : first + rows]):
        y = top + i
        here = cursor == first + i
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        elif first + i in fresh:
            canvas.fill(Rect(left, y, width, 1), "cursor")
        canvas.hit(0, y, canvas.width, Point("strip", first + i))
        canvas.put(left, y, kind_of(item.kind, words), _INKS[item.kind], width=6, about=item.kind)
        canvas.put(left + 7, y, item.name, "strong" if here else "text", bold=here, width=name_width - 1, shorten=True)
        _track(canvas, track, y, item, a_month)
        canvas.put(note, y, item.note, "text" if here else "muted", width=left + width - note, shorten=True)


def _note(count: int, hidden: int, inline: bool, words: Words) -> str:
    if not count:
        return ""
    if inline:
        # words: cells 16; things that do not fit here; tab is a key; e.g. +3 more, tab
        return words.text("strip", "+{n} more, tab", n=str(hidden)) if hidden else ""
    if hidden:
        # words: cells 28; things under way, some of which do not fit; tab is a key; e.g. 8 things, 1 more: tab
        return words.plural("strip", "{n} thing, {hidden} more: tab", "{n} things, {hidden} more: tab", count,
                            hidden=str(hidden))  # fmt: skip
    # words: cells 28; how many things are under way
    return words.plural("strip", "{n} thing", "{n} things", count)


def _months(canvas: Canvas, x: int, y: int, a_month: int, month: dt.date, inline: bool, words: Words) -> None:
    if inline:
        # The heads lie in the title's hairline, which must be long enough for them.
        canvas.put(x, y, canvas.glyphs.light * (MONTHS * a_month - 1), "rule")
    for i in range(MONTHS):
        head = words.month_axis(after(month, i + 1))
        canvas.put(x + i * a_month, y, head, "strong" if i == 0 else "muted")


def _track(canvas: Canvas, x: int, y: int, item: StripItem, a_month: int) -> None:
    cells = MONTHS * a_month
    ink = _INKS[item.kind]
    match item.track:
        case Chance(by_month):
            known = (*by_month, *(by_month[-1:] or (0.0,)) * MONTHS)[:MONTHS]
            canvas.put(x, y, glyphs.chance_track(known, a_month, canvas.glyphs), ink)
        case Until(months, what):
            line = canvas.glyphs.heavy if what == "leaves" else canvas.glyphs.thin
            mark = {"act": canvas.glyphs.act, "happens": canvas.glyphs.happens, "leaves": canvas.glyphs.gone}[what]
            drawn = glyphs.date_track(months, mark, line, a_month, cells)
            end = canvas.put(x - 1, y, drawn.rstrip(mark), ink)
            end = canvas.put(end, y, drawn[end - x + 1 :], ink, bold=True)
            _dots(canvas, x, y, end - x, a_month)
        case Done(months, share):
            drawn = glyphs.done_track(months, share, a_month, cells, canvas.glyphs)
            heavy = drawn.rstrip(canvas.glyphs.light)
            canvas.put(x, y, heavy, ink)
            canvas.put(x + len(heavy), y, drawn[len(heavy) :], "faint")
            _dots(canvas, x, y, len(drawn), a_month)


def _dots(canvas: Canvas, x: int, y: int, used: int, a_month: int) -> None:
    """A dot where each month begins, after the line."""
    for dot in range(a_month, MONTHS * a_month, a_month):
        if dot > used:
            canvas.put(x + dot, y, canvas.glyphs.dot, "rule")
