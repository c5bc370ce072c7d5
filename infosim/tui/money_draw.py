"""The money screen but for its chart: the headline, the round, the month line by line."""

from dataclasses import dataclass

from rich.cells import cell_len

from infosim.game.views.money import CUTS, Cut, MoneyRow, MoneyView, RoundPanel
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Explain, Point
from infosim.tui.tokens import Token

WIDE = 110


def draw_headline(canvas: Canvas, view: MoneyView, words: Words) -> None:
    """What there is, and how long it lasts."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    # words: cells 10; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("money", "MONEY"), "muted") + 1
    tone: Token = "bad" if view.line.tone == "bad" else "strong"
    if canvas.width < WIDE:
        canvas.put(x, 0, view.brief, tone, bold=True, width=right - x, shorten=True)
        return
    x = canvas.put(x, 0, view.headline, tone, bold=True, width=right - x, shorten=True)
    if cell_len(view.note) <= right - x - 2:
        canvas.put_right(right, 0, view.note, "muted")


# ------------------------------------------------------------------------------------------------------- the round


def draw_round(canvas: Canvas, panel: RoundPanel | None, left: int, words: Words) -> None:
    """How ready, on what conditions, what it costs, until when."""
    width = canvas.width - left
    # words: cells 12; title of a section, in capitals: a round of funding
    head = words.text("money", "ROUND")
    if panel is None:
        marks.section(canvas, 0, 0, width, head, about="round")
        canvas.put(0, 2, nothing_left(words), "muted", width=width, shorten=True)
        return
    marks.section(canvas, 0, 0, width, head, panel.title, about="round")
    at, far = 13, 22
    y = 2
    # words: cells 12; how far talks with investors are
    canvas.put(0, y, words.text("money.round", "ready"), "muted")
    gauge = max(width - at - 9, 6)
    marks.gauge(canvas, at, y, gauge, panel.ready, "text" if panel.ready < 1 else "good")
    canvas.put_right(width, y, tenths_of(panel, words), "strong", bold=True)
    y += 2 if canvas.height >= 11 else 1
    for term in panel.terms:
        canvas.put(0, y, term.label, "muted", width=at - 1, shorten=True)
        short = term.met is False
        canvas.put_right(far - 1, y, term.figure, "warn" if short else "text", bold=short)
        canvas.put(far + 1, y, term.asked, "muted", width=width - far - 3, shorten=True)
        if term.met is not None:
            canvas.put(
                width - 1, y, canvas.glyphs.yes if term.met else "!", "muted" if term.met else "warn", bold=short
            )
        y += 1
    y += 1 if canvas.height >= 11 else 0
    # words: cells 16; what the founders keep of the company
    keeps = words.text("money.round", "founders keep")
    # words: cells 16; days of the head of IT that talks with investors take
    days = words.text("money.round", "your days")
    for label, said in ((keeps, panel.keeps), (days, panel.days)):
        canvas.put(0, y, label, "muted", width=16, shorten=True)
        canvas.put(17, y, said, "text", width=width - 17, shorten=True)
        y += 1
    canvas.put(0, y, panel.start_by, panel.start_tone or "text", bold=panel.start_tone is not None, width=width)


def tenths_of(panel: RoundPanel, words: Words) -> str:
    """How ready a round is, out of ten."""
    # words: cells 8; how far talks with investors are; e.g. 7 of 10
    return words.text("money.round", "{tenths} of 10", tenths=words.fixed(panel.ready * 10, 0))


def nothing_left(words: Words) -> str:
    """What is said after the last round."""
    # words: cells 40; after the last round of a scenario
    return words.text("money.round", "No round is left: the rest is earned.")


def draw_round_line(canvas: Canvas, panel: RoundPanel | None, left: int, words: Words) -> None:
    """The round where there are 80 columns: its head and one line."""
    width = canvas.width - 2 * left
    marks.section(canvas, left, 0, width, words.text("money", "ROUND"), panel.title if panel else "", about="round")
    if panel is None:
        canvas.put(left, 1, nothing_left(words), "muted", width=width, shorten=True)
        return
    x = canvas.put(left, 1, words.text("money.round", "ready"), "muted") + 1
    marks.gauge(canvas, x, 1, 10, panel.ready, "text")
    canvas.put(x + 11, 1, panel.brief, panel.start_tone or "text", width=left + width - x - 11, shorten=True)


# ------------------------------------------------------------------------------------------------------- the table


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the table's columns stand; -1 where there is no room for one."""

    label: int
    label_width: int
    months: tuple[int, ...]
    """Right edges."""
    change: int
    gauge: int
    percent: int
    spark: int
    months_of_spark: int


def columns(width: int) -> Columns:
    """The columns of a terminal."""
    left = marks.margin(width)
    if width < WIDE:
        return Columns(left, 38 - left, (46, 54, 62), 70, -1, -1, 71, 8)
    spark = width - max((width - 120) // 2, 0) - 13
    percent, gauge, change = spark - 3, spark - 23, spark - 27
    months = tuple(change - 37 + 9 * n for n in range(4))
    return Columns(left, months[0] - 8 - left, months, change, gauge, percent, spark, 9)


def cut_name(cut: Cut, words: Words) -> str:
    """How the money is cut, in words."""
    match cut:
        case "nature":
            # words: cells 14; how the money is cut
            return words.text("money.cut", "by nature")
        case "function":
            # words: cells 14; how the money is cut
            return words.text("money.cut", "by function")
        case "customer":
            # words: cells 14; how the money is cut
            return words.text("money.cut", "per customer")


def figure_in(value: float, cut: Cut, words: Words, *, sign: bool = False) -> str:
    """An amount of a column: thousands of euros, or euros for a customer."""
    if cut == "customer":
        return words.fixed_change(value / 100, 0) if sign else words.fixed(value / 100, 0)
    return words.thousands_change(value) if sign else words.thousands(value)


def draw_table(canvas: Canvas, view: MoneyView, first: int, cursor: int, words: Words) -> None:
    """The lines from the `first` on, the largest on top; what is left over."""
    at, left = columns(canvas.width), marks.margin(canvas.width)
    wide = canvas.width >= WIDE
    # words: cells 24; title of a section, in capitals: on what the money goes
    title = words.text("money", "WHERE IT GOES")
    top = 1
    if wide:
        _cuts(canvas, left, canvas.width - 2 * left, title, view.cut, words)
        # words: cells 3; unit of a column: thousands of euros
        unit = words.text("money.column", "€k") if view.cut != "customer" else "€"
        canvas.put(at.label, 1, unit, "muted")
        top = 2
    else:
        below = len(view.rows) - first - (canvas.height - 2)
        more = words.text("vendors", "+{n} more", n=str(below)) if below > 0 else ""
        head = f"{title} ({cut_name(view.cut, words)})"
        marks.section(canvas, left, 0, max(at.months[0] - 6 - left, 10), head, more, about="cost")
    _heads(canvas, top - 1, at, view, words)
    most = max((row.share or 0.0 for row in view.rows), default=0.0)
    rows = canvas.height - top - (2 if wide else 1)
    for i, row in enumerate(view.rows[first : first + rows]):
        y, here = top + i, cursor == first + i
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.hit(0, y, canvas.width, Point("rows", first + i))
        _row(canvas, y, at, row, view.cut, most, here, words)
    y = top + min(len(view.rows) - first, rows)
    if wide and view.rows:
        start = at.months[0] - 8
        canvas.put(start, y, canvas.glyphs.light * (at.change - start), "rule")
        y += 1
    if view.rows:
        _row(canvas, y, at, view.left_over, view.cut, 0.0, False, words, bold=True)
        canvas.hit(0, y, canvas.width, Explain("cash"))
        if view.ends and at.gauge >= 0:
            canvas.put(at.gauge, y, view.ends, "muted", width=canvas.width - at.gauge - left, shorten=True)
    else:
        # words: cells 70; before the first month has closed there is no money to tell of
        nothing = words.text("money", "No month has closed yet: its money is told when it does.")
        canvas.put(at.label, top, nothing, "muted", width=canvas.width - at.label - left, shorten=True)


def _cuts(canvas: Canvas, left: int, width: int, title: str, cut: Cut, words: Words) -> None:
    pieces = [(canvas.glyphs.filled if each == cut else canvas.glyphs.open, cut_name(each, words)) for each in CUTS]
    cap = words.text("keycap", "tab")
    size = cell_len(cap) + sum(4 + cell_len(name) for _, name in pieces)
    marks.section(canvas, left, 0, width, title, " " * size, about="cost")
    x = left + width - size
    x = canvas.put(x, 0, cap, "accent", bold=True)
    for mark, name in pieces:
        here = mark == canvas.glyphs.filled
        x = canvas.put(x + 2, 0, mark, "accent" if here else "muted")
        x = canvas.put(x + 1, 0, name, "strong" if here else "muted", bold=here)


def _heads(canvas: Canvas, y: int, at: Columns, view: MoneyView, words: Words) -> None:
    dates = view.dates[-len(at.months) :]
    for right, date in zip(at.months[len(at.months) - len(dates) :], dates, strict=True):
        canvas.put_right(right, y, words.month_axis(date), "strong" if date == view.dates[-1] else "muted")
    # words: cells 8; column head: change of a line against the month before
    canvas.put_right(at.change, y, words.text("money.column", "change"), "muted")
    if at.gauge >= 0:
        # words: cells 20; column head
        canvas.put(at.gauge, y, words.text("money.column", "share of spending"), "muted")
    # words: cells 9; column head of sparklines
    months = words.plural("money.column", "{n} month", "{n} months", at.months_of_spark)
    canvas.put_right(canvas.width - marks.margin(canvas.width), y, months, "muted",
                     width=at.months_of_spark + 2, shorten=True)  # fmt: skip


def _row(
    canvas: Canvas, y: int, at: Columns, row: MoneyRow, cut: Cut, most: float, here: bool, words: Words,
    *, bold: bool = False,
) -> None:  # fmt: skip
    strong = here or bold
    canvas.put(at.label, y, row.label, "strong" if strong else "text", bold=strong, width=at.label_width, shorten=True)
    figures = row.months[-len(at.months) :]
    for i, (right, value) in enumerate(zip(at.months[len(at.months) - len(figures) :], figures, strict=True)):
        last = i == len(figures) - 1
        text = figure_in(value, cut, words)
        none = not any(d in "123456789" for d in text)
        ink: Token = "muted" if none else (row.tone or "text") if last else "text"
        canvas.put_right(right, y, "0" if none else text, ink, bold=bold or (
            last and row.tone is not None))  # fmt: skip
    if row.change is not None:
        text = figure_in(row.change, cut, words, sign=True)
        flat = not any(d in "123456789" for d in text)
        canvas.put_right(at.change, y, canvas.glyphs.dot if flat else text, row.tone or "muted")
    if row.share is not None and at.gauge >= 0:
        marks.gauge(canvas, at.gauge, y, 14, row.share / most if most > 0 else 0.0, row.tone or "faint")
        canvas.put_right(at.percent, y, words.percent(row.share, 0), row.tone or "muted")
    if not bold and len(row.history.values) > 1:
        values = row.history.values[-at.months_of_spark :]
        pad = at.months_of_spark - len(values)
        marks.spark(canvas, at.spark + pad, y, type(row.history)(values, row.history.tone))
