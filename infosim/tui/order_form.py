"""The order form drawn: lines with what is chosen, what each does, when it happens, what it costs."""

import datetime as dt
from dataclasses import dataclass

from rich.cells import cell_len

from infosim.game.views.figures import UNBORNE
from infosim.game.views.form import Band, BandName, FormView, Line, PriceRow
from infosim.game.views.prose import Prose
from infosim.game.views.room import Chance, Done, Until
from infosim.game.views.spread import between
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.amounts import change, figure_of
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Point, Press
from infosim.tui.keys import Key
from infosim.tui.order_words import band_of, line_of, price_of, sentence_case, title_of
from infosim.tui.said import hanging
from infosim.tui.strip import MONTHS, after
from infosim.tui.tokens import Token
from infosim.tui.topics import BANDS, FORMS, LINES, PRICES

WIDTH = 92
"""Of the form, in a terminal that is wider by some."""

_LEFT, _VALUES, _NOTES = 3, 17, 31
_BLOCK = 26
"""Width of the attention at the right of the price."""
_TRACK = 15
_A_MONTH = 6

_INKS: dict[BandName, Token] = {
    "filled": "info", "useful": "m_in", "bids": "accent", "answer": "accent", "in_place": "m_man", "known": "m_man",
    "ends": "warn", "notice": "accent", "free": "good", "money": "good", "cash": "bad",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """The rows of a form: where each part starts. Parts without rows have none."""

    height: int
    title: int
    head: int
    lines: tuple[int, ...]
    lens: int
    lens_rows: int
    when: int
    price: int
    price_rows: int


def form_rect(width: int, height: int, view: FormView, refusal: Prose | None) -> Rect:
    """Where the form lies in a terminal of this size: under the header, above the footer, as high as it needs."""
    wide = WIDTH if width >= WIDTH + 12 else width
    room = height - 2
    if wide == width:
        return Rect(0, 1, width, room)
    plan = form_plan(view, wide, room, refusal)
    y = 5 if height >= 34 and plan.height <= height - 7 else 1 + (room - plan.height) // 2
    return Rect((width - wide) // 2, y, wide, plan.height)


def form_plan(view: FormView, width: int, height: int, refusal: Prose | None) -> Plan:
    """The rows of a form in so much room: air is given out where it helps reading most."""
    lines, bands = len(view.lines), min(len(view.bands), 3)
    wide = width >= WIDTH
    prices = price_rows_of(view, wide)
    price_rows = max(len(prices), 3 if wide and view.days_had else 0)
    lens = min(max(_lens_rows(view, width, refusal), 2), 4)
    needed = 1 + (1 + lines if lines else 0) + 2 + (2 + bands if bands else 0) + (1 + price_rows if prices else 0)
    spare = height - needed
    air: dict[str, int] = {}
    more = [
        ("lens_rows", lens - 2), ("lens", 1), ("when", 1), ("title", 1), ("price", 1), ("lines", lines - 1),
        ("top", 1), ("bottom", 1),
    ]  # fmt: skip
    for name, rows in more:
        fits = rows if rows <= spare else (max(spare, 0) if name == "lens_rows" else 0)
        air[name] = fits
        spare -= fits
    y = air["top"]
    title = y
    y += 1 + air["title"]
    head = y
    y += 1 if lines else 0
    step = 2 if air["lines"] and lines > 1 else 1
    starts = tuple(y + i * step for i in range(lines))
    y = (starts[-1] + 1 if starts else y) + air["lens"]
    lens_y, lens_rows = y, 2 + air["lens_rows"]
    y += lens_rows + (air["when"] if bands else 0)
    when = y
    y += 2 + bands if bands else 0
    y += air["price"] if prices else 0
    price = y
    shown = max(min(price_rows, height - y - 1), 0) if prices else 0
    y += 1 + shown if prices else 0
    return Plan(min(y + air["bottom"], height), title, head, starts, lens_y, lens_rows, when, price, shown)


def price_rows_of(view: FormView, wide: bool) -> list[PriceRow]:
    """The coins listed: the load has a place of its own where it is wide; what costs nothing is left out elsewhere."""
    if wide:
        return [row for row in view.price if row.name != "load"]
    return [row for row in view.price if row.name != "load" and (row.name != "now" or row.value.value)]


def _lens_rows(view: FormView, width: int, refusal: Prose | None) -> int:
    inner = width - 2 * _LEFT
    after_line = len(wrapped(view.said, inner)) if view.said else 0
    said = max((len(wrapped(line.said, inner - 2 - len(line.name))) for line in view.lines if line.said), default=0)
    refused = refusal or view.refusal
    return max(said + after_line, len(wrapped(refused, inner)) + after_line if refused else 0)


def draw_form(canvas: Canvas, view: FormView, cursor: int, month: dt.date, refusal: Prose | None, words: Words) -> None:
    """The whole form on its surface. `refusal` is why the game did not take it, when it was tried."""
    plan = form_plan(view, canvas.width, canvas.height, refusal)
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    right = canvas.width - _LEFT
    _title(canvas, plan, view, right, words)
    for i, (line, y) in enumerate(zip(view.lines, plan.lines, strict=True)):
        _line(canvas, y, i, line, i == cursor, right, words)
    _lens(canvas, plan, view, cursor, refusal, words)
    if view.bands:
        _when(canvas, plan, view, month, right, words)
    if view.price:
        _price(canvas, plan, view, right, words)


def _title(canvas: Canvas, plan: Plan, view: FormView, right: int, words: Words) -> None:
    x = canvas.put(_LEFT, plan.title, title_of(view.draft.form, words), "info", bold=True,
                   about=FORMS.get(view.draft.form, "")) + 2  # fmt: skip
    if view.lines:
        # words: cells 42; at the right of a form's title; enter is a key; every line has a choice already
        note = words.plural(
            "order", "{n} choice, made: enter decides", "{n} choices, all made: enter decides", len(view.lines)
        )
    else:
        # words: cells 42; at the right of a form's title; enter is a key
        note = words.text("order", "nothing to choose: enter decides")
    start = right - cell_len(note)
    name_end = x + cell_len(view.about)
    if name_end + 2 <= start:
        canvas.put(start, plan.title, note, "muted")
    canvas.put(x, plan.title, view.about, "strong", bold=True, width=right - x, shorten=True)
    if view.lines:
        # words: cells 24; column head of a form: what each choice does
        canvas.put_right(right, plan.head, words.text("order", "what it does"), "muted")


def _line(canvas: Canvas, y: int, place: int, line: Line, here: bool, right: int, words: Words) -> None:
    if here:
        marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
    canvas.hit(1, y, canvas.width - 1, Point("lines", place))
    canvas.put(_LEFT, y, line_of(line.name, words), "strong" if here else "text", bold=here, width=13, shorten=True,
               about=LINES.get(line.name, ""))  # fmt: skip
    effect = cell_len(line.effect.text)
    end = line_value(canvas, _VALUES, y, right - effect - (2 if effect else 0), line, place, here)
    start = max(right - effect, end + 2)
    canvas.line(start, y, line.effect, right - start, "strong" if here else "muted")


def line_value(canvas: Canvas, x: int, y: int, end: int, line: Line, place: int, here: bool) -> int:
    """What is chosen on a line, among what could be: side by side, as a slider, or alone where room is short.

    Gives the column after it. A click on a choice chooses it: `Point("line.PLACE", choice)`.
    """
    target = f"line.{place}"
    if line.slider:
        return _slider(canvas, x, y, end, line, target, here)
    gap = 3
    side_by_side = sum(cell_len(choice.label) for choice in line.choices) + gap * (len(line.choices) - 1)
    if side_by_side > end - x:
        return _turned(canvas, x, y, end, line, target, here)
    for i, choice in enumerate(line.choices):
        chosen = i == line.chosen
        ink: Token = "strong" if chosen else "muted" if choice.closed else "text"
        after_it = canvas.put(x, y, choice.label, ink, bold=chosen, underline=chosen, italic=bool(choice.closed))
        canvas.hit(x, y, after_it - x, Point(target, i))
        x = after_it + gap
    return x - gap


def _turned(canvas: Canvas, x: int, y: int, end: int, line: Line, target: str, here: bool) -> int:
    """One choice at a time, with arrows that turn to the next."""
    ink: Token = "accent" if here else "muted"
    canvas.put(x, y, "←", ink, bold=here)
    canvas.hit(x, y, 1, Point(target, max(line.chosen - 1, 0)))
    label = line.choices[line.chosen].label
    after_it = canvas.put(x + 2, y, label, "strong", bold=True, underline=True, width=max(end - x - 4, 1), shorten=True)
    canvas.put(after_it + 1, y, "→", ink, bold=here)
    canvas.hit(after_it + 1, y, 1, Point(target, min(line.chosen + 1, len(line.choices) - 1)))
    return after_it + 2


def _slider(canvas: Canvas, x: int, y: int, end: int, line: Line, target: str, here: bool) -> int:
    label, note = line.choices[line.chosen].label, line.note
    if x + _TRACK + 6 + cell_len(label) + (1 + cell_len(note) if note else 0) > end:
        note = ""
    if x + _TRACK + 6 + cell_len(label) > end:
        return _turned(canvas, x, y, end, line, target, here)
    last = len(line.choices) - 1
    ink: Token = "accent" if here else "muted"
    canvas.put(x, y, "←", ink, bold=here)
    canvas.hit(x, y, 1, Point(target, max(line.chosen - 1, 0)))
    track = x + 2
    canvas.put(track, y, canvas.glyphs.light * _TRACK, "faint")
    if line.mark is not None:
        canvas.put(track + _cell(line.mark, last), y, "│", "text")
    canvas.put(track + _cell(line.chosen, last), y, canvas.glyphs.filled, ink)
    for cell in range(_TRACK):
        canvas.hit(track + cell, y, 1, Point(target, round(cell / (_TRACK - 1) * last)))
    canvas.put(track + _TRACK + 1, y, "→", ink, bold=here)
    canvas.hit(track + _TRACK + 1, y, 1, Point(target, min(line.chosen + 1, last)))
    x = canvas.put(track + _TRACK + 4, y, label, "strong", bold=True)
    return canvas.put(x + 1, y, note, "muted") if note else x


def _cell(position: int, last: int) -> int:
    return round(position / max(last, 1) * (_TRACK - 1))


def _lens(canvas: Canvas, plan: Plan, view: FormView, cursor: int, refusal: Prose | None, words: Words) -> None:
    canvas.fill(Rect(1, plan.lens, canvas.width - 1, plan.lens_rows), "raised")
    x, y, width = _LEFT, plan.lens, canvas.width - 2 * _LEFT
    last = plan.lens + plan.lens_rows
    refused = refusal or view.refusal
    if refused:
        y += canvas.prose(x, y, refused, width, "warn", lines=last - y)
    elif view.lines and (line := view.lines[cursor]).said:
        x = canvas.put(x, y, sentence_case(line_of(line.name, words)), "strong", bold=True) + 2
        y += hanging(canvas, _LEFT, x, y, line.said, width, last - y - (1 if view.said else 0))
    if view.said and y < last:
        canvas.prose(_LEFT, y, view.said, width, lines=last - y)


def _when(canvas: Canvas, plan: Plan, view: FormView, month: dt.date, right: int, words: Words) -> None:
    y = plan.when
    # words: cells 13; title of a section, in capitals: the dates of a decision
    marks.section(canvas, _LEFT, y, right - _LEFT, words.text("order", "WHEN"), view.band_note, about="order")
    draw_axis(canvas, _VALUES, y + 1, _A_MONTH, month, words)
    for i, band in enumerate(view.bands[:3]):
        canvas.put(_LEFT, y + 2 + i, band_of(band.name, words), _INKS[band.name], width=13, shorten=True,
                   about=BANDS.get(band.name, ""))  # fmt: skip
        draw_track(canvas, _VALUES, y + 2 + i, _A_MONTH, band, _INKS[band.name])
        room = right - _VALUES - MONTHS * _A_MONTH - 1
        canvas.put_right(right, y + 2 + i, band.note, "text", width=room, shorten=True)


def draw_axis(canvas: Canvas, x: int, y: int, a_month: int, month: dt.date, words: Words) -> None:
    """The heads of the six months ahead."""
    for i in range(MONTHS):
        canvas.put(x + i * a_month, y, words.month_axis(after(month, i + 1)), "muted")


def draw_track(canvas: Canvas, x: int, y: int, a_month: int, band: Band, ink: Token) -> None:
    """A chance, a date or a piece of work along those months."""
    cells = MONTHS * a_month
    match band.track:
        case Chance(by_month):
            known = (*by_month, *(by_month[-1:] or (0.0,)) * MONTHS)[:MONTHS]
            canvas.put(x, y, glyphs.chance_track(known, a_month, canvas.glyphs), ink)
        case Until(months, what):
            mark = {"act": canvas.glyphs.act, "happens": canvas.glyphs.happens, "leaves": canvas.glyphs.gone}[what]
            drawn = glyphs.date_track(months, mark, canvas.glyphs.thin, a_month, cells)
            end = canvas.put(x - 1, y, drawn, ink)
            for cell in range(a_month - 1, cells, a_month):
                if x + cell > end:
                    canvas.put(x + cell, y, canvas.glyphs.dot, "rule")
        case Done(months, share):
            drawn = glyphs.done_track(months, share, a_month, cells, canvas.glyphs)
            heavy = drawn.rstrip(canvas.glyphs.light)
            end = canvas.put(x, y, heavy, ink)
            canvas.put(end, y, drawn[len(heavy) :], "faint")


def _price(canvas: Canvas, plan: Plan, view: FormView, right: int, words: Words) -> None:
    y = plan.price
    # words: cells 30; at the right of the title PRICE; the sign stands between the two figures
    note = words.text("order", "what you have › what is left")
    # words: cells 13; title of a section, in capitals: what a decision costs
    marks.section(canvas, _LEFT, y, right - _LEFT, words.text("order", "PRICE"), note, about="order")
    wide = canvas.width >= WIDTH
    rows = price_rows_of(view, wide)
    block = right - _BLOCK
    texts = [price_text(row, words) for row in rows]
    beside = 3 if any(row.name == "load" for row in view.price) else 2
    start = max(_NOTES, _VALUES + max((cell_len(text) for text in texts), default=0) + 2)
    for i, (row, text) in enumerate(zip(rows[: plan.price_rows], texts, strict=False)):
        canvas.put(
            _LEFT, y + 1 + i, price_of(row.name, words), "text", width=14, shorten=True, about=PRICES.get(row.name, "")
        )
        canvas.put(_VALUES, y + 1 + i, text, row.tone or "strong", bold=True)
        limit = block - 2 if wide and view.days_had and i < beside else right
        at = start if start + cell_len(row.note) <= limit else _VALUES + cell_len(text) + 2
        canvas.put(at, y + 1 + i, row.note, "muted", width=max(limit - at, 0))
    if wide and view.days_had and plan.price_rows >= 2:
        _attention(canvas, block, y + 1, view, words)
        load = next((row for row in view.price if row.name == "load"), None)
        if load is not None and plan.price_rows >= 3:
            after_it = canvas.put(block, y + 3, price_of("load", words), "muted")
            text = price_text(load, words)
            if after_it + 1 + cell_len(text) > right:
                text = figure_of(load.value, words)
            canvas.put_right(right, y + 3, text, load.tone or "strong", bold=True)


def price_text(row: PriceRow, words: Words) -> str:
    """What you have and what is left, or how much it is."""
    if row.before is not None:
        borne = max(row.before.value, row.value.value) < UNBORNE
        if row.value.unit == "percent" or (row.value.unit == "load" and borne):
            return f"{words.fixed(row.before.value * 100, 0)} › {words.percent(row.value.value)}"
        return f"{figure_of(row.before, words)} › {figure_of(row.value, words)}"
    if row.least is not None:
        return between(figure_of(row.least, words), figure_of(row.value, words), words)
    if row.name == "month":
        return change(row.value.value, row.value.unit, words) if row.value.value else figure_of(row.value, words)
    return figure_of(row.value, words)


def _attention(canvas: Canvas, x: int, y: int, view: FormView, words: Words) -> None:
    """The days of the month: taken, taken by this decision, left."""
    left = view.days_had - view.days_taken - view.days_price
    over = left < -0.05
    # words: cells 12; the working days of the head of IT, in capitals
    name = words.text("order", "ATTENTION")
    canvas.put(x, y, name, "muted")
    if over:
        # words: cells 16; more days taken than there are; e.g. 3 d over
        text = words.text("order", "{days} over", days=words.days(-left))
    else:
        # words: cells 18; days left of all; e.g. 2.5 d left of 24
        text = words.text("order", "{days} left of {all}", days=words.days(left), all=words.number(view.days_had))
    if cell_len(name) + 1 + cell_len(text) > _BLOCK:
        canvas.clear(Rect(x, y, _BLOCK, 1), "panel")
    canvas.put_right(x + _BLOCK, y, text, "bad" if over else "text", bold=over)
    taken = min(view.days_taken / view.days_had, 1.0)
    both = min((view.days_taken + view.days_price) / view.days_had, 1.0)
    marks.gauge(canvas, x, y + 1, _BLOCK, both, "bad" if over else "warn")
    body, _ = glyphs.gauge(taken, _BLOCK, canvas.glyphs)
    canvas.put(x, y + 1, body.replace(canvas.glyphs.half, canvas.glyphs.heavy), "bad" if over else "accent")
    canvas.hit(x, y, _BLOCK, Press(Key.THIS_MONTH), height=2)
