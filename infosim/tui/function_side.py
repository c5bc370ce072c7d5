"""What there is to know of a function: its people, why it is as it is, its twelve months, what is under way here."""

from collections.abc import Callable

from rich.cells import cell_len

from infosim.game.views.function import FunctionView, Level, PeopleRow, TrendName, TrendRow
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.amounts import change, figure_of
from infosim.tui.canvas import Canvas
from infosim.tui.hits import Explain
from infosim.tui.strip import kind_of
from infosim.tui.tokens import Token
from infosim.tui.topics import TRENDS

Section = Callable[[Canvas, int, int, int, FunctionView, Words], int]
"""Draws a section at (x, y) in so many cells; gives the rows it took, without the blank one after."""


def level_of(level: Level, words: Words) -> str:
    """How senior somebody is."""
    match level:
        case "junior":
            # words: cells 8; how senior somebody is
            return words.text("level", "junior")
        case "mid":
            # words: cells 8; how senior somebody is
            return words.text("level", "mid")
        case "senior":
            # words: cells 8; how senior somebody is
            return words.text("level", "senior")


def people(canvas: Canvas, x: int, y: int, width: int, view: FunctionView, words: Words) -> int:
    """Our heads and open posts by level, then who else works here."""
    heads = sum(row.heads for row in view.people)
    # words: cells 20; heads there are, of posts; e.g. 2 of 3 posts
    note = words.text(
        "function", "{people} of {posts} posts", people=words.number(heads), posts=words.number(view.posts)
    )
    # words: cells 20; title of a section, in capitals: our people in a function
    marks.section(canvas, x, y, width, words.text("function", "PEOPLE"), note, about="people")
    top = y
    y += 1
    if not view.people:
        # words: cells 36; nobody of the company works in this function
        canvas.put(x, y, words.text("function", "nobody of ours"), "muted")
        y += 1
    for row in view.people:
        _people_row(canvas, x, y, width, row, words)
        y += 1
    for other in view.outside:
        canvas.put(x, y, other, "text", width=width, shorten=True)
        y += 1
    return y - top


def _people_row(canvas: Canvas, x: int, y: int, width: int, row: PeopleRow, words: Words) -> None:
    canvas.put(x, y, level_of(row.level, words), "muted", width=8, shorten=True)
    at = x + 9
    filled = round(row.heads)
    if filled + row.open > 5:
        end = canvas.put(at, y, f"{canvas.glyphs.filled}×{words.number(row.heads)}", "m_in")
        if row.open:
            end = canvas.put(end + 1, y, f"{canvas.glyphs.open}×{row.open}", "warn")
    else:
        end = canvas.put(at, y, canvas.glyphs.filled * filled, "m_in")
        end = canvas.put(end, y, canvas.glyphs.open * row.open, "warn")
    right = x + 20
    if row.pay is not None:
        pay = words.money(row.pay)
        right = max(right, end + 1 + cell_len(pay))
        canvas.put_right(right, y, pay, "text")
    canvas.put(right + 2, y, row.note, row.tone or "text", width=x + width - right - 2, shorten=True)


def why(canvas: Canvas, x: int, y: int, width: int, view: FunctionView, words: Words) -> int:
    """The causes of the worst figure, in its own unit; they sum to it."""
    if view.why_value is None:
        return 0
    figure = figure_of(view.why_value, words)
    marks.section(canvas, x, y, width, view.why_title, figure, about="why")
    canvas.hit(x, y, width, Explain(view.why))
    largest = max((abs(part.value) for part in view.causes), default=0.0)
    texts = [change(part.value, view.why_value.unit, words) for part in view.causes]
    figures = max((cell_len(text) for text in texts), default=0)
    bar = 7
    name = width - figures - bar - 2
    for i, (part, text) in enumerate(zip(view.causes, texts, strict=True)):
        canvas.put(x, y + 1 + i, part.label, "text", width=name, shorten=True)
        share = abs(part.value) / largest if largest else 0.0
        ink: Token = part.tone or "faint"
        canvas.put(x + name + 1, y + 1 + i, canvas.glyphs.heavy * max(round(share * (bar - 1)), 1), ink)
        canvas.put_right(x + width, y + 1 + i, text, part.tone or "text")
        if part.figure is not None:
            canvas.hit(x, y + 1 + i, width, Explain(part.figure))
    return 1 + len(view.causes)


def trend_name(name: TrendName, words: Words) -> str:
    """What a row of the twelve months is."""
    match name:
        case "asked":
            # words: cells 13; work that arrives, in people
            return words.text("function.trend", "asked for")
        case "done":
            # words: cells 13; work done, in people
            return words.text("function.trend", "done")
        case "wait":
            # words: cells 13; days from asked to done
            return words.text("function.trend", "wait")
        case "load":
            # words: cells 13
            return words.text("function.trend", "load")
        case "quality":
            # words: cells 13
            return words.text("function.trend", "quality")
        case "backlog":
            # words: cells 13; months of work that wait
            return words.text("function.trend", "backlog")
        case "cost":
            # words: cells 13; cost a month
            return words.text("function.trend", "cost")
        case "incidents":
            # words: cells 13
            return words.text("function.trend", "incidents")


def trends(canvas: Canvas, x: int, y: int, width: int, view: FunctionView, words: Words) -> int:
    """Figures over the last twelve months."""
    if not view.trends:
        return 0
    # words: cells 24; title of a section, in capitals
    marks.section(canvas, x, y, width, words.text("function", "TWELVE MONTHS"), about="function_sheet")
    for i, row in enumerate(view.trends):
        _trend_row(canvas, x, y + 1 + i, width, row, view.key, words)
    return 1 + len(view.trends)


def _trend_row(canvas: Canvas, x: int, y: int, width: int, row: TrendRow, key: str, words: Words) -> None:
    canvas.put(
        x,
        y,
        trend_name(row.name, words),
        "muted",
        width=13,
        shorten=True,
        about=f"{key}.{TRENDS.get(row.name, row.name)}",
    )
    if row.history:
        drawn = glyphs.spark(row.history[-12:], glyphs=canvas.glyphs)
        at = x + 14 + 12 - len(drawn)
        canvas.put(canvas.put(at, y, drawn[:-1], "faint"), y, drawn[-1], row.tone or "text")
    right = min(x + width, x + 38)
    why = f"{key}.{row.name}" if row.name not in ("asked", "done", "incidents") else None
    marks.figure_right(canvas, right, y, figure_of(row.value, words), row.tone, why=why)


_INK: dict[str, Token] = {"hire": "info", "leaves": "bad", "tender": "accent", "ends": "warn", "round": "accent"}


def under_way(canvas: Canvas, x: int, y: int, width: int, view: FunctionView, words: Words) -> int:
    """What is in motion here."""
    # words: cells 24; title of a section, in capitals: what is in motion in this function
    marks.section(canvas, x, y, width, words.text("function", "UNDER WAY HERE"), about="strip")
    if not view.under_way:
        # words: cells 38; nothing is in motion in this function
        canvas.put(x, y + 1, words.text("function", "nothing"), "muted")
        return 2
    top = y
    y += 1
    for item in view.under_way[:4]:
        canvas.put(x, y, kind_of(item.kind, words), _INK.get(item.kind, "m_in"), width=7)
        here = item.name.removeprefix(f"{view.short}, ").removesuffix(f", {view.short}")
        end = canvas.put(x + 8, y, here, "text", width=width - 8)
        at = end + 2
        if at + cell_len(item.note) > x + width:
            y, at = y + 1, x + 8
        canvas.put(at, y, item.note, "muted", width=x + width - at)
        y += 1
    return y - top


def know(canvas: Canvas, x: int, y: int, width: int, view: FunctionView, words: Words) -> int:
    """Core? Specific? One or two sentences."""
    # words: cells 30; title of a section, in capitals
    marks.section(canvas, x, y, width, words.text("function", "WHAT YOU SHOULD KNOW"), about="core")
    return 1 + canvas.prose(x, y + 1, view.know, width, lines=5)


def draw_side(canvas: Canvas, view: FunctionView, left: int, sections: tuple[Section, ...], words: Words) -> None:
    """Sections below each other, with blank lines between them where there is room."""
    width = canvas.width - left - 1
    sizes = [_size(section, view, width, words) for section in sections]
    needed = sum(sizes)
    count = sum(1 for size in sizes if size)
    gap = 1 if needed + count - 1 <= canvas.height else 0
    y = 0
    for section, size in zip(sections, sizes, strict=True):
        if not size or y + size > canvas.height:
            continue
        section(canvas, left, y, width, view, words)
        y += size + gap


def _size(section: Section, view: FunctionView, width: int, words: Words) -> int:
    return section(Canvas(width, 40), 0, 0, width, view, words)
