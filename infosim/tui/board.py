"""The board: one row a function, who does its work and how it fares."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rich.cells import cell_len

from infosim.game.views.figures import UNBORNE, wait_cut
from infosim.game.views.prose import Tone
from infosim.game.views.room import BoardRow
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Explain, Point
from infosim.tui.keys import DIGITS


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands. Figures end before theirs, all else starts there."""

    digit: int
    alarm: int
    name: int
    name_width: int
    way: int
    way_width: int
    people: int
    gauge: int
    gauge_width: int
    load: int
    quality: int
    wait: int
    spark: int
    cost: int
    next: int | None
    next_width: int


def columns(width: int) -> Columns:
    """The columns of a board so wide: from 120 on, bars and gaps grow until 160, then the notes do."""
    if width >= 120:
        more = min(width - 120, 40)

        def grown(at: int, by: int) -> int:
            return at + by * more // 40

        following = grown(98, 32)
        return Columns(
            digit=2, alarm=6, name=7, name_width=21, way=29, way_width=grown(12, 12), people=grown(50, 12),
            gauge=grown(53, 12), gauge_width=grown(8, 6), load=grown(65, 18), quality=grown(70, 19),
            wait=grown(79, 21), spark=grown(82, 22), cost=grown(96, 30), next=following,
            next_width=width - marks.margin(width) - following,
        )  # fmt: skip
    more = min((width - 100) // 3, 6) if width >= 100 else 0
    left = marks.margin(width)
    at = left - 1 + more
    return Columns(
        digit=left, alarm=left + 4, name=left + 5, name_width=16 + more, way=at + 23, way_width=7, people=at + 38,
        gauge=at + 40, gauge_width=5, load=at + 49, quality=at + 54, wait=at + 62, spark=at + 71, cost=at + 69,
        next=at + 81 if width >= 100 else None, next_width=width - left - at - 81,
    )  # fmt: skip


def draw_board(
    canvas: Canvas,
    rows: tuple[BoardRow, ...],
    first: int,
    cursor: int,
    focused: bool,
    pale: bool,
    words: Words,
    drawn: Mapping[str, float] = MappingProxyType({}),
) -> None:
    """Heads, then the rows from `first` on. In a low board the title shares a line with the heads.

    `pale` is a board whose month is being played: its figures are about to change. Of a row in `drawn` so much of the
    sourcing line is there yet.
    """
    at = columns(canvas.width)
    left = marks.margin(canvas.width)
    # words: cells 20; title of a section, in capitals
    title = words.text("board", "FUNCTIONS")
    compact = canvas.height - len(rows[first:]) < 2 or canvas.height < 8
    if compact:
        canvas.put(left, 0, title, "strong", bold=True, about="board")
    else:
        # words: cells 60; says what the lines of the table are
        note = words.text("board", "bar: who does the work")
        marks.section(canvas, left, 0, canvas.width - 2 * left, title, note, about="board")
        # words: cells 20; column head
        canvas.put(at.name, 1, words.text("board", "function"), "muted")
    _heads(canvas, 0 if compact else 1, at, words)
    top = 1 if compact else 2
    for i, row in enumerate(rows[first : first + canvas.height - top]):
        y = top + i
        place = first + i
        here = focused and place == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.hit(0, y, canvas.width, Point("board", place))
        _row(canvas, y, at, row, i, here, pale, words, drawn.get(row.key, 1.0))


def _heads(canvas: Canvas, y: int, at: Columns, words: Words) -> None:
    wide = canvas.width >= 120
    # words: cells 12; column head; who does the work
    ways = words.text("board.wide", "sourcing")
    # words: cells 7; column head; who does the work
    way = words.text("board.narrow", "source")
    canvas.put(at.way, y, ways if wide else way, "muted")
    # words: cells 8; column head; heads there are, of posts
    canvas.put_right(at.people, y, words.text("board", "people"), "muted")
    # words: cells 8; column head; work asked of the capacity, in percent
    canvas.put(at.gauge, y, words.text("board", "load %"), "muted")
    # words: cells 8; column head; of the work, 0 to 100
    canvas.put_right(at.quality + 2, y, words.text("board", "quality"), "muted")
    # words: cells 5; column head; days from asked to done
    canvas.put_right(at.wait, y, words.text("board", "wait"), "muted")
    # words: cells 8; column head; cost a month in thousands of euros
    canvas.put_right(at.cost, y, words.text("board", "€k"), "muted")
    # words: cells 10; column head; work that waits, eight months
    backlog = words.text("board", "backlog")
    # words: cells 8; column head; work that waits, eight months
    tiny = words.text("board.tiny", "backlog")
    canvas.put(at.spark, y, backlog if wide else tiny, "muted")
    if at.next is not None:
        # words: cells 12; column head; what comes next here
        canvas.put(at.next, y, words.text("board", "next"), "muted", about="next")


def _row(
    canvas: Canvas, y: int, at: Columns, row: BoardRow, digit: int, here: bool, pale: bool, words: Words, drawn: float
) -> None:
    wide = canvas.width >= 120
    awake = not row.asleep
    if digit < len(DIGITS):
        canvas.put(at.digit, y, DIGITS[digit], "accent" if awake else "muted", bold=awake)
    name = row.name if wide else row.short
    if cell_len(name) > at.name_width:
        name = row.short
    after = canvas.put(
        at.name, y, name, "strong" if here else "text" if awake else "muted", bold=here,
        width=at.name_width, shorten=True,
    )  # fmt: skip
    if not awake:
        canvas.put(at.way, y, row.asleep, "muted", width=canvas.width - at.way - 1, shorten=True,
                   about=f"{row.key}.asleep")  # fmt: skip
        return
    if row.alarm:
        canvas.put_right(at.alarm, y, "!" * row.alarm, "bad" if row.alarm == 2 else "warn", bold=True, about="alarm")
    # words: cells 4; of a function that is the company's own trade
    core = words.text("board", "core")
    following = row.next
    if row.core and at.next is not None:
        following = f"{core} · {row.next}" if row.next else core
    if row.core and (at.next is None or cell_len(following) > at.next_width):
        following = row.next  # its trade stands after its name, where there is room; the lens says it too
        if at.way - after > cell_len(core) + 1:
            canvas.put(after + 1, y, core, "muted")
    marks.sourcing(canvas, at.way, y, round(at.way_width * drawn), row.sourcing)
    canvas.about(at.way, y, at.way_width, f"{row.key}.ways")
    people = f"{words.number(row.people)}/{words.number(row.posts)}"
    about = f"{row.key}.people"
    canvas.put_right(at.people, y, people, "muted" if pale else row.people_tone or "text", about=about)
    _figures(canvas, y, at, row, pale, words)
    if at.next is not None:
        canvas.put(at.next, y, following, "text" if here else "muted", width=at.next_width, shorten=True)


def _figures(canvas: Canvas, y: int, at: Columns, row: BoardRow, pale: bool, words: Words) -> None:
    def figure(right: int, text: str, name: str, tone: Tone | None) -> None:
        why = f"{row.key}.{name}"
        marks.figure_right(canvas, right, y, text, None if pale else tone, ink="muted" if pale else "text", why=why)

    load = row.load.tone
    marks.gauge(canvas, at.gauge, y, at.gauge_width, row.load.value, "faint" if pale else marks.load_ink(load))
    figure(at.load, words.fixed(row.load.value * 100, 0) if row.load.value < UNBORNE else "—", "load", load)
    figure(at.quality, words.fixed(row.quality.value, 0), "quality", row.quality.tone)
    if not pale:
        marks.trend(canvas, at.quality + 1, y, row.quality)
    if row.wait is None:
        canvas.put_right(at.wait, y, "—", "muted")
    else:
        figure(at.wait, wait_cut(row.wait.value, words), "wait", row.wait.tone)
    end = marks.spark(canvas, at.spark, y, row.backlog)
    canvas.hit(at.spark, y, end - at.spark, Explain(f"{row.key}.backlog"))
    figure(at.cost, words.thousands(row.cost), "cost", None)
