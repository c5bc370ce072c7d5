"""Vendors drawn: contracts that run, tenders that are out, firms that could be asked."""

from typing import NamedTuple

from rich.cells import cell_len

from infosim.game.views.vendors import ContractRow, FirmRow, TenderRow, VendorsView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, fewer
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS
from infosim.tui.tokens import Token

WIDE = 118


class Columns(NamedTuple):
    """Where the columns of the contracts stand; figures end before theirs. Negative: not shown."""

    vendor: int
    vendor_width: int
    scope: int
    scope_width: int
    way: int
    way_width: int
    fee: int
    promised: int
    seen: int
    trust: int
    knowledge: int
    gauge: int
    gauge_width: int
    left: int


def columns(width: int) -> Columns:
    """The columns in a terminal so wide."""
    if width >= WIDE:
        more = min((width - 120) // 3, 14) if width > 120 else 0
        far = 2 * more
        return Columns(
            vendor=4, vendor_width=18 + more, scope=23 + more, scope_width=24 + more, way=48 + far, way_width=8,
            fee=63 + far, promised=70 + far, seen=79 + far, trust=86 + far, knowledge=96 + far, gauge=99 + far,
            gauge_width=10, left=width - 2,
        )  # fmt: skip
    more = min(max(width - 80, 0), 20) // 2
    far = 2 * more
    return Columns(
        vendor=3, vendor_width=17 + more, scope=21 + more, scope_width=15 + more, way=37 + far, way_width=4,
        fee=47 + far, promised=54 + far, seen=62 + far, trust=69 + far, knowledge=-1, gauge=-1, gauge_width=0,
        left=79 + far,
    )  # fmt: skip


def draw_headline(canvas: Canvas, view: VendorsView, words: Words) -> None:
    """Who works for us, in one sentence."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    # words: cells 16; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("vendors", "VENDORS"), "muted", about="vendors_list") + 1
    headline = view.headline.within(lambda text: cell_len(text) <= right - x)
    x = canvas.line(x, 0, headline, right - x, "strong", bold=True)
    if view.note and cell_len(view.note) <= right - x - 2:
        canvas.put_right(right, 0, view.note, "muted")


def draw_contracts(canvas: Canvas, rows: tuple[ContractRow, ...], first: int, cursor: int, words: Words) -> None:
    """What runs, promised and seen, until when. `first` is the number of the first row."""
    at, left = columns(canvas.width), marks.margin(canvas.width)
    wide = canvas.width >= WIDE
    # words: cells 20; title of a section, in capitals
    title = words.text("vendors", "CONTRACTS")
    # words: cells 52; what is shown of contracts; the sign stands between two figures
    note = words.text("vendors", "service promised › seen; months to the end") if rows and wide else ""
    marks.section(canvas, left, 0, canvas.width - 2 * left, title, note, about="contract")
    if not rows:
        # words: cells 74; o is a key
        nothing = words.text("vendors", "No contract. o on a function opens a tender.")
        canvas.put(left, 1, nothing, "muted", width=canvas.width - 2 * left)
        return
    _heads(canvas, at, words)
    for i, row in enumerate(rows[: canvas.height - 2]):
        place = first + i
        here = place == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, 2 + i, canvas.width, 1))
        canvas.hit(0, 2 + i, canvas.width, Point("rows", place))
        _contract(canvas, 2 + i, at, place, row, here, words)


def _heads(canvas: Canvas, at: Columns, words: Words) -> None:
    # words: cells 12; column head: who works for us
    canvas.put(at.vendor, 1, words.text("vendors.column", "vendor"), "muted", about="vendor")
    # words: cells 18; column head: what they do
    canvas.put(at.scope, 1, words.text("vendors.column", "scope"), "muted", about="scope")
    # words: cells 6; column head; cost a month in thousands of euros
    canvas.put_right(at.fee, 1, words.text("vendors.column", "€k"), "muted", about="fee")
    # words: cells 13; column head: service level promised, then seen
    canvas.put_right(at.seen, 1, words.text("vendors.column", "service"), "muted", about="sla")
    # words: cells 6; column head: how well we get on, 0 to 100
    canvas.put_right(at.trust, 1, words.text("vendors.column", "trust"), "muted", about="trust")
    if at.knowledge >= 0:
        # words: cells 8; column head: know-how that is with them, 0 to 100
        canvas.put_right(at.knowledge, 1, words.text("vendors.column", "know-how"), "muted", about="contract_knowledge")
    # words: cells 10; column head: months left
    canvas.put_right(at.left, 1, words.text("vendors.column", "left"), "muted", about="term")


def _contract(canvas: Canvas, y: int, at: Columns, place: int, row: ContractRow, here: bool, words: Words) -> None:
    if place < len(DIGITS):
        canvas.put(at.vendor - 2, y, DIGITS[place], "accent", bold=True)
    canvas.put(at.vendor, y, row.vendor, "strong" if here else "text", bold=here, width=at.vendor_width, shorten=True)
    canvas.put(at.scope, y, fewer(row.scope, at.scope_width), "text", width=at.scope_width, shorten=True)
    marks.sourcing(canvas, at.way, y, at.way_width, ((row.way, 1.0),))
    canvas.put_right(at.fee, y, words.thousands(row.fee), "text", about=f"{row.key}.fee")
    canvas.put_right(at.promised, y, words.percent(row.promised, 0), "muted")
    canvas.put(at.promised + 1, y, "›", "muted")
    seen = "—" if row.seen is None else words.percent(row.seen, 0)
    canvas.put_right(at.seen, y, seen, row.seen_tone or "text", bold=row.seen_tone == "bad", about=f"{row.key}.sla")
    canvas.put_right(at.trust, y, words.fixed(row.trust.value, 0), row.trust.tone or "text",
                     about=f"{row.key}.trust")  # fmt: skip
    marks.trend(canvas, at.trust + 1, y, row.trust)
    if at.knowledge >= 0:
        canvas.put_right(at.knowledge, y, words.fixed(row.knowledge.value, 0), row.knowledge.tone or "text")
        marks.trend(canvas, at.knowledge + 1, y, row.knowledge)
    if at.gauge >= 0:
        _term(canvas, at.gauge, y, at.gauge_width, row)
    canvas.put_right(at.left, y, words.months(row.left), row.left_tone or "text", bold=row.left_tone == "bad",
                     about=f"{row.key}.term")  # fmt: skip


def _term(canvas: Canvas, x: int, y: int, width: int, row: ContractRow) -> None:
    """The months left of the term; the window in which notice is too late has its own colour, at the end."""
    term = max(row.term, row.left, 1.0)
    cells = max(round(row.left / term * width), 1)
    late = min(round(row.notice / term * width), cells)
    canvas.put(x, y, canvas.glyphs.heavy * (cells - late), "faint")
    canvas.put(x + cells - late, y, canvas.glyphs.heavy * late, row.left_tone or "warn")
    canvas.put(x + cells, y, canvas.glyphs.light * (width - cells), "rule")


def draw_tenders(canvas: Canvas, rows: tuple[TenderRow, ...], first: int, cursor: int, words: Words) -> None:
    """What is out: brief, bids, choice."""
    left = marks.margin(canvas.width)
    # words: cells 20; title of a section, in capitals
    marks.section(canvas, left, 0, canvas.width - 2 * left, words.text("vendors", "TENDERS"), about="tender")
    if not rows:
        # words: cells 74; no tender is out
        canvas.put(left, 1, words.text("vendors", "No tender is out."), "muted")
    for i, row in enumerate(rows[: canvas.height - 1]):
        y, place = 1 + i, first + i
        here = place == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.hit(0, y, canvas.width, Point("rows", place))
        if place < len(DIGITS):
            canvas.put(left, y, DIGITS[place], "accent", bold=True)
        wide = canvas.width >= WIDE
        name = 34 if wide else 24
        canvas.put(left + 2, y, row.name, "strong" if here else "text", bold=here, width=name, shorten=True)
        x = _stages(canvas, left + 4 + name, y, row, words)
        canvas.put(x + 2, y, row.note, row.tone or "muted", width=canvas.width - left - x - 2, shorten=True)


def _stages(canvas: Canvas, x: int, y: int, row: TenderRow, words: Words) -> int:
    names = (
        # words: cells 8; a stage of a tender: written and sent
        ("brief", words.text("vendors.stage", "brief")),
        # words: cells 8; a stage of a tender: bids arrive
        ("bids", words.text("vendors.stage", "bids")),
        # words: cells 8; a stage of a tender: one of the bids is to be chosen
        ("choice", words.text("vendors.stage", "choice")),
    )
    reached = [key for key, _ in names].index(row.stage)
    if canvas.width < WIDE:
        return canvas.put(x, y, names[reached][1], "accent", bold=True)
    for i, (_, name) in enumerate(names):
        ink: Token = "accent" if i == reached else "text" if i < reached else "muted"
        x = canvas.put(x, y, name, ink, bold=i == reached)
        if i < len(names) - 1:
            x = canvas.put(x + 1, y, canvas.glyphs.heavy if i < reached else canvas.glyphs.light, "rule") + 1
    return x


def draw_firms(canvas: Canvas, rows: tuple[FirmRow, ...], top: int, first: int, cursor: int, words: Words) -> None:
    """The field, from row `top` on: who could be asked, at what price, and what is known of them."""
    left = marks.margin(canvas.width)
    wide = canvas.width >= WIDE
    # words: cells 20; title of a section, in capitals: firms that could be asked
    title = words.text("vendors", "THE FIELD")
    hidden = max(len(rows) - (canvas.height - 1), 0)
    # words: cells 20; rows that do not fit; e.g. +3 more
    note = words.text("vendors", "+{n} more", n=str(hidden)) if hidden else ""
    if not hidden and wide:
        # words: cells 60; what is shown of firms that could be asked
        note = words.text("vendors", "last price seen, against the market's")
    marks.section(canvas, left, 0, canvas.width - 2 * left, title, note, about="vendors_list")
    end, width = canvas.width - left, max(canvas.width, 120)
    for i, row in enumerate(rows[top : top + canvas.height - 1]):
        y, place = 1 + i, first + top + i
        here = place == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.hit(0, y, canvas.width, Point("rows", place))
        marks.sourcing(canvas, left, y, 3, ((row.way, 1.0),))
        canvas.put(left + 4, y, row.name, "strong" if here else "text", bold=here, width=18, shorten=True)
        room = 24 if wide else 20
        canvas.put(left + 23, y, fewer(row.where, room), "muted", width=room, shorten=True)
        x = left + 44
        if wide:
            x += 4 + (width - 120) // 2
            room = x - left - 22
            canvas.put(left + 48, y, fewer(row.serves, room), "text", width=room, shorten=True)
            x += 26
        if row.price is not None:
            canvas.put_right(x + 6, y, words.percent_change(row.price - 1.0, 0), "text")
        known = row.known.split(len(fewer(row.known.text, end - x - 8)))[0]
        canvas.line(x + 8, y, known, end - x - 8, "muted")
