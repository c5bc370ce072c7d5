"""Renewal drawn in three beats along one line: where you stand, what they ask, what you answer."""

from rich.cells import cell_len

from infosim.game.views.contract import Answer, ContractView, Renewal
from infosim.game.views.prose import Said, prose
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect, fewer
from infosim.tui.contract_sheet import draw_dates
from infosim.tui.hits import Explain, Point
from infosim.tui.keys import DIGITS
from infosim.tui.tokens import Token

STAND, ASK = -2, -1
"""Where the cursor is before the first answer: on what leaving costs, on what they ask."""
ROOMY = 22
"""Rows from which the beats stand apart and each answer has its note."""


def draw_renewal(canvas: Canvas, view: ContractView, cursor: int | None, left: int, words: Words) -> None:
    """The three beats, and what happens if nobody answers."""
    renewal = view.renewal
    width = canvas.width - left - min(left, 2)
    # words: cells 30; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("renewal", "RENEWAL, IN THREE BEATS"), about="renewal")
    if renewal is None:
        # words: cells 60; of a contract for one result
        canvas.put(left, 1, words.text("renewal", "A task ends with its result: nothing to renew."), "muted")
        return
    roomy = canvas.height >= ROOMY
    gap = 1 if roomy else 0
    x, end = left + 3, left + width
    y = 1
    # words: cells 24; first beat of a renewal
    _beat(canvas, left, y, width, 0, renewal, words.text("renewal", "Where you stand"), renewal.stand_note)
    y += 1
    told = 3 if roomy and cell_len(renewal.formula) <= end - x else 2
    _asked_of(canvas, x, y, end, f"{view.key}.lock_in", cursor == STAND, told)
    y += canvas.prose(x, y, renewal.stand, end - x)
    if roomy and cell_len(renewal.formula) <= end - x:
        canvas.put(x, y, renewal.formula, "muted")
        y += 1
    _known(canvas, x, y, end, view, renewal, words)
    y += 1 + gap
    # words: cells 24; second beat of a renewal
    _beat(canvas, left, y, width, 1, renewal, words.text("renewal", "What they ask"), renewal.ask_note)
    y += 1
    _asked_of(canvas, x, y, end, f"{view.key}.renewal_ask", cursor == ASK, 1)
    canvas.hit(x, y - 1, end - x, Explain(f"{view.key}.renewal_ask"))
    y += canvas.prose(x, y, renewal.ask, end - x)
    if renewal.ways_out:
        y += _ways_out(canvas, x, y, end, renewal, roomy, words)
    y += gap
    # words: cells 24; third beat of a renewal
    title = words.text("renewal", "What you answer")
    _beat(canvas, left, y, width, 2, renewal, title, "" if renewal.answers and not roomy else renewal.by)
    y += 1 if roomy or not renewal.answers or renewal.answered else 0
    answers_at = y
    if renewal.answered:
        y += canvas.prose(x, y, renewal.answered, end - x, "good")
    elif renewal.answers:
        y += _answers(canvas, x, y, end, view.key, renewal, cursor, canvas.height - y - 2, words)
    last = min(max(y + gap, answers_at + gap), canvas.height - 1)
    for row in range(2, last):
        if canvas.chars[row][left] == " ":
            canvas.put(left, row, "│", "rule")
    if renewal.silence and not renewal.answered:
        canvas.put(left, last, canvas.glyphs.happens, "warn")
        # words: cells 24; before what silence does
        silent = Said(words.text("renewal", "If you do not answer:"), "warn")
        said = prose("{silent}", silent=silent).then(renewal.silence, " ")
        canvas.hit(x, last, end - x, Explain(f"{view.key}.term"), height=2)
        last += canvas.prose(x, last, said, end - x, lines=2 if canvas.height > last + 1 else 1) - 1
    if not roomy and canvas.height - last - 1 >= len(view.dates) + 1:
        draw_dates(canvas, x, left + 22, last + 1, view, words)


def _asked_of(canvas: Canvas, x: int, y: int, end: int, figure: str, here: bool, rows: int) -> None:
    """Lines that can be asked about; the cursor stands on the first."""
    if here:
        marks.cursor_row(canvas, Rect(x - 1, y, end - x + 1, 1))
    canvas.hit(x, y, end - x, Explain(figure), height=rows)


def _beat(canvas: Canvas, left: int, y: int, width: int, beat: int, renewal: Renewal, title: str, note: str) -> None:
    done = renewal.beat > beat
    now = renewal.beat == beat
    mark = canvas.glyphs.filled if done else canvas.glyphs.open
    canvas.put(left, y, mark, "good" if done else "accent" if now else "muted", bold=True)
    after = canvas.put(left + 3, y, title, "strong" if done or now else "muted", bold=True)
    room = left + width - after - 2
    canvas.put_right(left + width, y, fewer(note, room), "muted", width=room, shorten=True)


def _known(canvas: Canvas, x: int, y: int, end: int, view: ContractView, renewal: Renewal, words: Words) -> None:
    # words: cells 16; at the left of a bar: their share of the know-how of this work
    theirs = words.text("renewal", "they know it")
    # words: cells 16; at the right of a bar: the share of the know-how that they do not have
    not_theirs = words.text("renewal", "they do not")
    start = canvas.put(x, y, theirs, "muted") + 2
    stop = canvas.put_right(end - 1, y, not_theirs, "muted") - 2
    marks.gauge(canvas, start, y, max(stop - start, 4), renewal.they_know, glyphs.WAYS[view.way])


def _ways_out(canvas: Canvas, x: int, y: int, end: int, renewal: Renewal, roomy: bool, words: Words) -> int:
    rows = 0
    if roomy:
        # words: cells 60; before a list of what would cut their price
        canvas.put(x, y, words.text("renewal", "A way out cuts the ask:"), "muted", width=end - x, shorten=True)
        rows = 1
    at = x
    for way in renewal.ways_out:
        size = 2 + cell_len(way.said)
        if at + size > end and roomy:
            at, rows = x, rows + 1
        mark: str = canvas.glyphs.yes if way.had else canvas.glyphs.gone
        ink: Token = "good" if way.had else "muted"
        canvas.put(at, y + rows, mark, ink, bold=True)
        at = canvas.put(at + 2, y + rows, way.said, "text" if way.had else "muted", width=end - at - 2) + (
            3 if roomy else 2
        )
    return rows + 1


def _answers(
    canvas: Canvas, x: int, y: int, end: int, key: str, renewal: Renewal, cursor: int | None, rows: int, words: Words
) -> int:
    count = len(renewal.answers)
    notes = rows >= 1 + 2 * count
    # words: cells 10; column head; price a month
    canvas.put_right(x + 31, y, words.text("renewal.column", "a month"), "muted")
    # words: cells 8; column head; against today
    canvas.put_right(x + 41, y, words.text("renewal.column", "change"), "muted")
    # words: cells 6; column head; days of the head of IT
    canvas.put_right(x + 48, y, words.text("renewal.column", "days"), "muted")
    # words: cells 9; column head; paid once
    canvas.put_right(x + 58, y, words.text("renewal.column", "once"), "muted")
    at = y + 1
    for i, answer in enumerate(renewal.answers):
        height = 2 if notes else 1
        here = cursor == i
        if here:
            marks.cursor_row(canvas, Rect(x - 1, at, canvas.width - x + 1, height))
        canvas.hit(x - 1, at, canvas.width - x + 1, Point("answers", i), height=height)
        _answer(canvas, x, at, end, i, answer, here, words)
        canvas.hit(x + 23, at, 36, Explain(f"{key}.{answer.name}"))
        if notes:
            canvas.hit(x + 3, at + 1, end - x - 3, Explain(f"{key}.{answer.name}"))
        if notes:
            canvas.put(x + 3, at + 1, answer.closed or answer.note, "muted", width=end - x - 3, shorten=True)
        at += height
    return at - y


def _answer(canvas: Canvas, x: int, y: int, end: int, place: int, answer: Answer, here: bool, words: Words) -> None:
    quiet = bool(answer.closed)
    canvas.put(x, y, DIGITS[place], "muted" if quiet else "accent", bold=not quiet)
    ink: Token = "muted" if quiet else "strong" if here else "text"
    canvas.put(x + 3, y, answer_of(answer, words), ink, bold=here, width=19, shorten=True)
    figures: Token = "muted" if quiet else "text"
    canvas.put_right(x + 31, y, "—" if answer.fee is None else words.money(answer.fee), figures)
    if answer.change is not None:
        text = words.percent_change(answer.change, 0)
        if answer.spread:
            text = f"{words.fixed_change(answer.change * 100, 0)} ±{words.percent(answer.spread, 0)}"
        canvas.put_right(x + 41, y, text, "muted" if quiet else answer.tone or "text")
    canvas.put_right(x + 48, y, words.number(answer.days), figures)
    canvas.put_right(x + 58, y, words.money(answer.once) if answer.once else "—", figures)


def answer_of(answer: Answer, words: Words) -> str:
    """What an answer is called."""
    match answer.name:
        case "renew":
            # words: cells 19; an answer to a vendor's new price: accept it
            return words.text("renewal.answer", "Renew")
        case "renegotiate":
            # words: cells 19; an answer to a vendor's new price
            return words.text("renewal.answer", "Renegotiate")
        case "tender":
            # words: cells 19; an answer to a vendor's new price: ask others
            return words.text("renewal.answer", "Tender")
        case "take_back":
            # words: cells 19; an answer to a vendor's new price: do it with our own people
            return words.text("renewal.answer", "Take back")
