"""Bids drawn side by side: what they say, what binds, what we expect; and how far the promise lies from it."""

from collections.abc import Callable
from math import ceil, floor
from typing import NamedTuple

from rich.cells import cell_len

from infosim.game.views.spread import money_between
from infosim.game.views.vendors import Bid, BidCell, OwnCost, TenderView
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Explain, Point
from infosim.tui.keys import DIGITS
from infosim.tui.tokens import Token
from infosim.tui.topics import BIDS

WIDE = 110
SAY: tuple[BidCell, ...] = ("price", "volume", "once", "in_place", "level", "saving")
BINDS: tuple[BidCell, ...] = ("notice", "leaving", "clauses")
EXPECT: tuple[BidCell, ...] = ("cost", "quality", "days", "knowledge")
FIRST_TO_GO: tuple[BidCell, ...] = ("once", "volume")
"""Rows left out of a low screen, in this order."""


class BidTable(NamedTuple):
    """Where the columns of the table stand, and which rows it has."""

    label: int
    own: int
    bids: int
    wide: int
    """Cells of a column."""
    seen: int
    """How many bids are seen."""
    rows: tuple[tuple[BidCell, ...], ...]
    heads: int
    """Rows of the heads: name, place, and the sourcing line where there is room."""

    @property
    def height(self) -> int:
        """Rows of the whole table."""
        return self.heads + sum(1 + len(part) for part in self.rows)


def bid_table(width: int, height: int, bids: int) -> BidTable:
    """A table for a terminal so wide, in so many rows."""
    if width >= WIDE:
        label, own, column = 2, 28, 23
    else:
        label, own, column = 1, 26 if width >= 96 else 22, 19
    seen = max(min((width - own - column) // column, max(bids, 1)), 1)
    if width >= WIDE:
        column = min((width - own - 2) // (seen + 1), 29)
    left_out: list[BidCell] = []
    heads = 3
    for drop in (None, *FIRST_TO_GO):
        if drop is not None:
            left_out.append(drop)
        needed = heads + 3 + len(SAY) + len(BINDS) + len(EXPECT) - len(left_out)
        if needed <= height:
            break
        heads = 2
    rows = tuple(tuple(row for row in part if row not in left_out) for part in (SAY, BINDS, EXPECT))
    return BidTable(label, own, own + column, column, seen, rows, heads)


POINTED_AT: dict[BidCell, str] = {"price": "bids.price", "in_place": "bids.transition", "cost": "bids.read"}
"""Rows of the table that a tutorial may point at."""


def draw_title(canvas: Canvas, view: TenderView, words: Words) -> None:
    """Which tender, for which term, until when."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    wide = canvas.width >= WIDE
    x = left
    start = right
    if view.note and wide:
        start = canvas.put_right(right, 0, view.note, view.tone or "muted") - 2
    # words: cells 8; before the months that can be signed for
    term = words.text("bids", "term")
    size = cell_len(term) + sum(1 + len(str(months)) + 1 for months in view.terms) + 4 if view.bids else 0
    # words: cells 16; title of the screen, in capitals
    screen = words.text("bids", "TENDER")
    if x + cell_len(screen) + 1 + cell_len(view.title) + size + 2 <= start:
        x = canvas.put(left, 0, screen, "muted") + 1
    x = canvas.put(x, 0, view.title, "strong", bold=True, width=max(start - x - size - 2, 10), shorten=True) + 3
    if not view.bids or x + size > start + 2:
        return
    x = canvas.put(x, 0, term, "muted") + 1
    for i, months in enumerate(view.terms):
        here = months == view.term
        end = canvas.put(x, 0, str(months), "strong" if here else "muted", bold=here, underline=here)
        canvas.hit(x, 0, end - x, Point("term", i))
        x = end + 2


_OF_OWN = {"level": "{}.service", "quality": "{}.quality", "days": "attention", "knowledge": "{}.knowledge"}
"""What is told of the work as it is done today: a figure of the function, or of the player."""


def figure_of_bid(view: TenderView, bid: Bid, row: BidCell) -> str:
    """What a cell of the table is called, as `why` names it."""
    return f"bid.{bid.key}.{view.term}.{BIDS[row]}"


def rows_of(table: BidTable) -> tuple[BidCell, ...]:
    """The rows of the table, from top to bottom."""
    return tuple(row for part in table.rows for row in part)


def draw_bids(
    canvas: Canvas, view: TenderView, first: int, cursor: int, table: BidTable, chosen: BidCell | None, words: Words
) -> None:
    """Today first, then the bids from `first` on; the one under the cursor on its own surface.

    `chosen` is the row that the cursor is in, where it is in the table.
    """
    shown = view.bids[first : first + table.seen]
    figures: list[tuple[int, int, int, str]] = []
    for i in range(len(shown)):
        x = table.bids + i * table.wide
        if first + i == cursor:
            canvas.fill(Rect(x - 1, 0, table.wide - 1, canvas.height), "panel")
    if len(shown) < len(view.bids):
        seen = f"{first + 1}-{first + len(shown)}" if len(shown) > 1 else str(first + 1)
        # words: cells 18; where bids do not all fit: which are seen, of how many, and the keys that turn to the others
        turn = words.text("bids", "{seen} of {all}: ← →", seen=seen, all=words.count(len(view.bids)))
        canvas.put(table.label, 0, turn, "accent", width=table.own - table.label - 1)
    _own_head(canvas, table, view.own)
    for i, bid in enumerate(shown):
        _bid_head(canvas, table.bids + i * table.wide, table, first + i, bid, first + i == cursor)
        if bid.firm:
            figures.append((table.bids + i * table.wide, 1, table.wide - 2, f"firm.{bid.firm}.size"))
    y = table.heads
    for part, rows in zip((0, 1, 2), table.rows, strict=True):
        about = ("promise", "contract", "your_read")[part]
        width = canvas.width - table.label - marks.margin(canvas.width)
        marks.section(canvas, table.label, y, width, _part(part, words), about=about)
        y += 1
        for row in rows:
            canvas.put(table.label, y, label_of(row, view.term, words), "text", width=table.own - table.label - 1,
                       shorten=True, about=f"{view.key}.{BIDS.get(row, row)}")  # fmt: skip
            if row in POINTED_AT:
                wide = canvas.width - table.label - marks.margin(canvas.width)
                canvas.control(POINTED_AT[row], table.label, y, wide)
            if row == chosen:
                marks.cursor_row(canvas, Rect(max(table.label - 2, 0), y, table.own - table.label, 1))
            after = canvas.put(
                table.own, y, own_cell(row, view.own, words), "muted", width=table.wide - 1, shorten=True
            )
            figures.append(
                (table.own, y, after - table.own, _OF_OWN.get(row, f"bid.{{}}.own.{BIDS[row]}").format(view.key))
            )
            if view.bids:
                label = figure_of_bid(view, view.bids[cursor], row)
                figures.append((table.label, y, table.own - table.label - 1, label))
            for i, bid in enumerate(shown):
                x = table.bids + i * table.wide
                wide = _cell(canvas, x, y, table.wide - 2, row, bid, words, row == chosen and first + i == cursor)
                figures.append((x, y, wide, figure_of_bid(view, bid, row)))
            y += 1
    for i in range(len(shown)):
        x = table.bids + i * table.wide
        if first + i == cursor:
            for row_y in range(canvas.height):
                canvas.put(x - 1, row_y, canvas.glyphs.edge, "accent")
        canvas.hit(x - 1, 0, table.wide, Point("bids", first + i), height=canvas.height)
    for x, row_y, wide, figure in figures:
        canvas.hit(x, row_y, wide, Explain(figure))


def _part(part: int, words: Words) -> str:
    if part == 0:
        # words: cells 20; title of a section of a table of bids, in capitals: promises
        return words.text("bids", "WHAT THEY SAY")
    if part == 1:
        # words: cells 20; title of a section of a table of bids, in capitals: what the contract would hold
        return words.text("bids", "WHAT BINDS")
    # words: cells 20; title of a section of a table of bids, in capitals: our own reading
    return words.text("bids", "WHAT WE EXPECT")


def _own_head(canvas: Canvas, table: BidTable, own: OwnCost) -> None:
    canvas.put(table.own, 0, own.name, "strong", bold=True, width=table.wide - 1, shorten=True)
    canvas.put(table.own, 1, own.who, "muted", width=table.wide - 1, shorten=True)
    if table.heads > 2:
        marks.sourcing(canvas, table.own, 2, table.wide - 3, ((own.way, 1.0),))


def _bid_head(canvas: Canvas, x: int, table: BidTable, place: int, bid: Bid, here: bool) -> None:
    room = table.wide - 2
    after = canvas.put(x, 0, DIGITS[place], "accent", bold=True) + 1
    if table.heads == 2:
        after = canvas.put(after, 0, bid.way, glyphs.WAYS[bid.way], bold=True) + 1
    canvas.put(after, 0, bid.name, "strong" if here else "text", bold=True, width=x + room - after, shorten=True)
    canvas.put(x, 1, bid.where, "muted", width=room, shorten=True)
    if table.heads > 2:
        marks.sourcing(canvas, x, 2, room, ((bid.way, 1.0),))


def _cell(canvas: Canvas, x: int, y: int, room: int, row: BidCell, bid: Bid, words: Words, here: bool) -> int:
    """A cell; underlined where the cursor is in it. Gives how wide it is."""
    best = row in bid.best
    text = bid_cell(row, bid, words)
    if row == "clauses" and cell_len(text) > room:
        text = text.replace(" · ", "·")
    ink: Token = "good" if best else "strong" if here else "text"
    end = canvas.put(x, y, text, ink, bold=best or here, underline=here, width=room, shorten=True)
    if best and end + 1 < x + room + 1:
        canvas.put(end + 1, y, canvas.glyphs.yes, "good", bold=True)
    return end - x


def label_of(row: BidCell, term: int, words: Words) -> str:
    """What a row of the table is."""
    match row:
        case "price":
            # words: cells 25; row of a table of bids; {months} such as 12 mo
            return words.text("bids.row", "a month, over {months}", months=words.months(term))
        case "volume":
            # words: cells 25; row of a table of bids: the price at the volume that you see coming
            return words.text("bids.row", "at next year's volume")
        case "once":
            # words: cells 25; row of a table of bids: what is paid once, at the start
            return words.text("bids.row", "to move in, once")
        case "in_place":
            # words: cells 25; row of a table of bids: when they do the work
            return words.text("bids.row", "in place")
        case "level":
            # words: cells 25; row of a table of bids: service level
            return words.text("bids.row", "service level")
        case "saving":
            # words: cells 25; row of a table of bids
            return words.text("bids.row", "saving promised")
        case "notice":
            # words: cells 25; row of a table of bids: months of notice, and what they pay for service missing
            return words.text("bids.row", "notice · credit")
        case "leaving":
            # words: cells 25; row of a table of bids: what it costs to leave
            return words.text("bids.row", "to leave costs")
        case "clauses":
            # words: cells 25; row of a table of bids
            return words.text("bids.row", "clauses they accept")
        case "cost":
            # words: cells 25; row of a table of bids: all costs together, a month
            return words.text("bids.row", "cost, all counted")
        case "quality":
            # words: cells 25; row of a table of bids
            return words.text("bids.row", "quality in a year")
        case "days":
            # words: cells 25; row of a table of bids: days of the head of IT
            return words.text("bids.row", "your days, a month")
        case "knowledge":
            # words: cells 25; row of a table of bids: know-how that stays in the house
            return words.text("bids.row", "know-how kept")


def own_cell(row: BidCell, own: OwnCost, words: Words) -> str:
    """How it is today."""
    match row:
        case "price":
            return words.money(own.fee)
        case "volume":
            return words.money(own.fee_volume)
        case "level":
            if own.level is None:
                return "—"
            # words: cells 18; a service level that was observed; e.g. 82% seen
            return words.text("bids", "{level} seen", level=words.percent(own.level, 0))
        case "cost":
            return words.money(own.cost)
        case "quality":
            return words.fixed(own.quality, 0)
        case "days":
            return words.days(own.days)
        case "knowledge":
            return words.percent(own.kept, 0)
        case _:
            return "—"


def bid_cell(row: BidCell, bid: Bid, words: Words) -> str:
    """What a bid says, binds or will likely come to."""
    match row:
        case "price":
            return words.money(bid.fee)
        case "volume":
            return words.money(bid.fee_volume)
        case "once":
            return words.money(bid.once) if bid.once else "—"
        case "in_place":
            return words.month_name(bid.in_place)
        case "level":
            return words.percent(bid.level, 0)
        case "saving":
            if bid.saving <= -0.005:
                # words: cells 18; what a bid promises is no saving: it is dearer than the work in the house
                return words.text("bids", "{share} dearer", share=words.percent(-bid.saving, 0))
            return words.percent(bid.saving, 0)
        case "notice":
            # words: cells 18; months of notice, and the highest service credit of a month; e.g. 2 mo · ≤ 10%
            return words.text(
                "bids", "{notice} · ≤ {credit}", notice=words.months(bid.notice), credit=words.percent(bid.credit, 0)
            )
        case "leaving":
            return money_between(*bid.leaving, words)
        case "clauses":
            # words: cells 10; a firm accepts no clause
            return " · ".join(bid.clauses) or words.text("bids", "none")
        case "cost":
            value, spread = bid.cost
            doubt = words.fixed(spread / 100_000, 1) if value >= 100_000 else words.scaled(spread)
            return f"{words.money(value)} ±{doubt}"
        case "quality":
            return f"{words.fixed(bid.quality.value, 0)} ±{words.fixed(bid.quality.spread, 0)}"
        case "days":
            return words.days_change(bid.days)
        case "knowledge":
            return words.percent(bid.kept, 0)


def draw_promise(
    canvas: Canvas, view: TenderView, bids: tuple[Bid, ...], first: int, cursor: int, played: int, words: Words
) -> None:
    """A line a bid: where its saving will likely be, and what it promises; `played` months of the term so far."""
    left, width = marks.margin(canvas.width), canvas.width - 2 * marks.margin(canvas.width)
    roomy = canvas.height >= len(bids) + 2
    # words: cells 26; title of a section, in capitals
    title = words.text("bids", "PROMISE AND EXPECTATION")
    note = _axis_note(view, played, words)
    wide = canvas.width >= WIDE
    x = left + (26 if wide else 15)
    end = left + width - (14 if wide else 0)
    low, high = axis_of(view.bids)

    def cell(share: float) -> int:
        return x + round((share - low) / (high - low) * (end - x - 1))

    if roomy:
        marks.section(canvas, left, 0, width, title, note, about="promise")
    else:
        # words: cells 12; title of a chart, in capitals: promise and expectation
        title = words.text("bids.short", "PROMISE")
        canvas.put(left, 0, title, "strong", bold=True, width=x - left - 1, shorten=True)
    ticks = _ticks(low, high, end - x)
    for tick in ticks:
        text = words.percent_change(tick, 0) if tick else words.percent(0.0, 0)
        start = min(max(cell(tick) - cell_len(text) // 2, x), end - cell_len(text))
        canvas.put(start, 1 if roomy else 0, text, "muted")
    for i, bid in enumerate(bids):
        y = (2 if roomy else 1) + i
        if y >= canvas.height:
            return
        here = first + i == cursor
        canvas.put(left, y, DIGITS[first + i], "accent", bold=True)
        canvas.put(left + 2, y, bid.name, "strong" if here else "text", bold=here, width=x - left - 3, shorten=True)
        for tick in ticks:
            canvas.put(cell(tick), y, canvas.glyphs.dot, "rule")
        _promise_line(canvas, y, bid, cell)
        if wide:
            # words: cells 14; chance that a bid saves money; {chance} such as 8 in 10
            saves = words.text("bids", "{chance} save", chance=words.in_ten(bid.saves))
            canvas.put_right(left + width, y, saves, "strong" if here else "text")
        canvas.hit(left, y, width, Point("bids", first + i))


def _axis_note(view: TenderView, played: int, words: Words) -> str:
    """What the axis is, and from what it is known."""
    if view.futures:
        # words: cells 66; what the axis of a chart is: a saving, in so many simulated futures of each bid
        return words.text("bids", "saving over the term, everything counted: each bid in {n} futures",
                          n=words.count(view.futures))  # fmt: skip
    if played:
        # words: cells 52; the bids of a tender are being simulated; {done} of {months} months
        return words.text("bids", "playing every bid: month {done} of {months}", done=words.count(played),
                          months=words.count(view.term))  # fmt: skip
    # words: cells 52; what the axis of a chart is
    return words.text("bids", "saving over the whole term, everything counted")


def _promise_line(canvas: Canvas, y: int, bid: Bid, cell: Callable[[float], int]) -> None:
    hue: Token = glyphs.WAYS[bid.way]
    for (low, high), glyph in ((bid.band8, canvas.glyphs.light), (bid.band5, canvas.glyphs.heavy)):
        start, stop = cell(low), cell(high)
        canvas.put(start, y, glyph * (stop - start + 1), hue)
    canvas.put(cell(bid.likely), y, canvas.glyphs.filled, hue, bold=True)
    canvas.put(cell(bid.saving), y, canvas.glyphs.act, "accent", bold=True)


def axis_of(bids: tuple[Bid, ...]) -> tuple[float, float]:
    """From where to where the savings reach, in tenths."""
    low = min(0.0, *(bid.band8[0] for bid in bids), *(bid.saving for bid in bids))
    high = max(0.1, *(bid.band8[1] for bid in bids), *(bid.saving for bid in bids))
    return floor(low * 10) / 10 - 0.02, ceil(high * 10) / 10 + 0.02


def _ticks(low: float, high: float, cells: int) -> list[float]:
    step = 0.1 if (high - low) / 0.1 * 8 <= cells else 0.2
    while (high - low) / step * 8 > cells:
        step += 0.2
    start = ceil(low / step)
    return [round(i * step, 2) for i in range(start, floor(high / step) + 1)]


def draw_legend(canvas: Canvas, words: Words) -> None:
    """What the marks of the promise chart say."""
    x = marks.margin(canvas.width)
    legend = (
        # words: cells 20; legend of a chart
        (canvas.glyphs.filled, words.text("bids.legend", "most likely"), "text"),
        # words: cells 20; legend of a chart: half of the cases lie inside
        (canvas.glyphs.heavy, words.text("bids.legend", "5 in 10"), "text"),
        # words: cells 20; legend of a chart: four fifths of the cases lie inside
        (canvas.glyphs.light, words.text("bids.legend", "8 in 10"), "text"),
        # words: cells 26; legend of a chart
        (canvas.glyphs.act, words.text("bids.legend", "what the bid promises"), "accent"),
    )
    for glyph, text, ink in legend:
        token: Token = "accent" if ink == "accent" else "text"
        canvas.put(x, 0, glyph, token)
        x = canvas.put(x + 2, 0, text, "muted") + 3
