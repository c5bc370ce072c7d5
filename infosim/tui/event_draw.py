"""How an event is drawn: a surface over the room, a coloured edge, a story, answers with their price in three coins."""

from typing import Literal, TypeAlias

from rich.cells import cell_len

from infosim.game.views.event import AnswerView, EventTone, EventView
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Explain, Point, Press
from infosim.tui.keys import Key, cap_of
from infosim.tui.tokens import Token

WIDTH = 86
_LEFT = 3
_NOW, _DAYS = 27, 18
"""Columns before the right edge at which the first two coins end."""

Below: TypeAlias = Prose | Literal["odds"] | None
"""What stands below the answers in place of what the one under the cursor does: why it is refused, or all odds."""

EDGES: dict[EventTone, Token] = {"crisis": "bad", "threat": "warn", "good": "good", "offer": "info"}


def event_rect(width: int, height: int, view: EventView, cursor: int, below: Below) -> Rect:
    """Where the event lies in a terminal of this size: under the header, above the footer, as high as it needs."""
    room = height - 2
    if width < WIDTH + 12:
        return Rect(0, 1, width, room)
    rows = min(_height(view, WIDTH, cursor, below, airy=True), room)
    y = 6 if 6 + rows <= height - 2 else 1 + (room - rows) // 2
    return Rect((width - WIDTH) // 2, y, WIDTH, rows)


def _inner(width: int) -> int:
    return width - 2 * _LEFT


def in_columns(view: EventView, width: int) -> bool:
    """Whether every answer and its three coins fit on one line."""
    room = _inner(width) - 4
    return all(
        cell_len(answer.label) + 1 + max(cell_len(answer.now), 3) <= room - _NOW
        and cell_len(answer.days) < _NOW - _DAYS
        and cell_len(answer.later) < _DAYS - 1
        for answer in view.answers
    )


def _said(view: EventView, cursor: int, below: Below) -> tuple[Prose, ...]:
    """What is told below the answers: the odds, why the one under the cursor is refused, or all that it does."""
    if below == "odds":
        return view.odds
    answer = view.answers[cursor]
    refused = below or answer.refusal
    return (refused,) if refused else answer.said


def _rows(lines: tuple[Prose, ...], width: int) -> int:
    return sum(len(wrapped(line, _inner(width))) for line in lines)


def _height(view: EventView, width: int, cursor: int, below: Below, *, airy: bool) -> int:
    """Rows that the event needs; those of the wordiest answer, or of the odds, so that it does not move."""
    each = 1 if in_columns(view, width) else 2
    told = [_said(view, n, below if n == cursor and below != "odds" else None) for n in range(len(view.answers))]
    said = max(_rows(lines, width) for lines in (*told, view.odds))
    body = len(wrapped(view.body, _inner(width)))
    because = len(wrapped(view.because, _inner(width))) if view.because else 0
    tight = 1 + body + 1 + each * len(view.answers) + said + because + 1
    return tight + (len(view.answers) + 6 if airy else 0)


def draw_event(canvas: Canvas, view: EventView, cursor: int, below: Below, words: Words) -> None:
    """The whole event on its surface."""
    edge = EDGES[view.tone]
    width, height = canvas.width, canvas.height
    marks.panel(canvas, Rect(0, 0, width, height), edge=edge)
    inner, right = _inner(width), width - _LEFT
    spare = height - _height(view, width, cursor, below, airy=False)
    air = _air(spare, len(view.answers))
    y = air["top"]
    place = cell_len(view.where)
    canvas.put(_LEFT, y, view.title, edge, bold=True, width=inner - place - 2, shorten=True)
    canvas.put_right(right, y, view.where, "muted")
    y += 1 + air["title"]
    y += canvas.prose(_LEFT, y, view.body, inner, lines=height) + air["body"]
    columns = in_columns(view, width)
    _head(canvas, y, right, columns, words)
    y += 1 + air["head"]
    for n, answer in enumerate(view.answers):
        y += _answer(canvas, y, n, answer, n == cursor, right, columns, words)
        y += air["answers"] if n < len(view.answers) - 1 else 0
    y += air["said"]
    for line in _said(view, cursor, below):
        ink: Token = "warn" if line in (below, view.answers[cursor].refusal) else "text"
        y += canvas.prose(_LEFT, y, line, inner, ink, lines=height)
    _foot(canvas, height - 1 - air["bottom"], view, right, words)


def _air(spare: int, answers: int) -> dict[str, int]:
    """Blank rows, given where they help reading most."""
    air = dict.fromkeys(("top", "title", "body", "head", "answers", "said", "bottom"), 0)
    wants = (("said", 1), ("body", 1), ("title", 1), ("top", 1), ("bottom", 1), ("answers", answers - 1), ("head", 1))
    for name, rows in wants:
        if rows <= spare:
            air[name] = 1
            spare -= rows
    return air


def _head(canvas: Canvas, y: int, right: int, columns: bool, words: Words) -> None:
    # words: cells 24; title over the answers to an event, in capitals
    canvas.put(_LEFT, y, words.text("event", "WHAT DO YOU DO?"), "strong", bold=True)
    if columns:
        # words: cells 10; column head: what an answer costs at once
        canvas.put_right(right - _NOW, y, words.text("event", "now"), "muted")
        # words: cells 8; column head: working days that an answer takes
        canvas.put_right(right - _DAYS, y, words.text("event", "days"), "muted")
        # words: cells 14; column head: what an answer does later
        canvas.put_right(right, y, words.text("event", "later"), "muted")


def _answer(
    canvas: Canvas, y: int, place: int, answer: AnswerView, here: bool, right: int, columns: bool, words: Words
) -> int:
    """An answer with its price, on one line or on two; gives how many."""
    rows = 1 if columns else 2
    if here:
        marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, rows))
    canvas.hit(1, y, canvas.width - 1, Point("answers", place), height=rows)
    canvas.put(_LEFT, y, str(place + 1), "accent", bold=True)
    ink: Token = "muted" if answer.refusal else "strong" if here else "text"
    x = _LEFT + 3
    if columns:
        canvas.put(x, y, answer.label, ink, bold=here)
        canvas.put_right(right - _NOW, y, answer.now, answer.now_tone or ink)
        canvas.put_right(right - _DAYS, y, answer.days, ink)
        quiet: Token = "muted" if not answer.later_tone else answer.later_tone
        canvas.put_right(right, y, answer.later, quiet)
        canvas.hit(right - _NOW - cell_len(answer.now), y, _NOW + cell_len(answer.now), Explain(f"answer.{place}"))
        return rows
    canvas.put(x, y, answer.label, ink, bold=here, width=right - x, shorten=True)
    # words: the price of an answer on one line: money now, days, what comes later; e.g. now €2.4k · 1 d · morale ▼ 4
    price = words.text("event", "now {now} · {days} d · {later}", now=answer.now, days=answer.days, later=answer.later)
    canvas.put(x, y + 1, price, "muted", width=right - x, shorten=True)
    canvas.hit(x, y + 1, right - x, Explain(f"answer.{place}"))
    return rows


def _foot(canvas: Canvas, y: int, view: EventView, right: int, words: Words) -> None:
    """How to decide later and what silence means; why it came."""
    if view.answered is None:
        # words: cells 44; footer of an event: what happens if it is not answered; {n} is the number of an answer
        later = words.text("event", "decide later: {n} if you do not", n=str(view.default + 1))
    else:
        # words: cells 44; footer of an event that is answered; {n} is the number of the answer
        later = words.text("event", "back: {n} is your answer", n=str(view.answered + 1))
    end = marks.keycap(canvas, _LEFT, y, cap_of(Key.BACK, words), later, Press(Key.BACK))
    if not view.because:
        return
    room = right - end - 3
    if cell_len(view.because.text) <= room:
        canvas.line(right - cell_len(view.because.text), y, view.because, room, "muted")
        return
    lines = len(wrapped(view.because, right - _LEFT))
    canvas.prose(_LEFT, y - lines, view.because, right - _LEFT, "muted", lines=lines)
