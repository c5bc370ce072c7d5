"""Draws a page of help: what a figure is, how it comes about, what moves it, what to learn from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rich.cells import cell_len

from infosim.game.views.help import HelpView, Move, Paragraph
from infosim.game.views.prose import Prose
from infosim.locale import Words, wrap
from infosim.tui import marks
from infosim.tui.canvas import Canvas
from infosim.tui.hits import Press
from infosim.tui.keys import DIGITS
from infosim.tui.tokens import Token

BARS_FROM = 76
"""Cells from which what moves a figure has bars."""
_BAR = 16
_READ = 10
"""From here on, blocks are paragraphs of a page that is read from end to end: what is beside a list shows the first."""


class Block(NamedTuple):
    """A part of a page: how many rows it takes, how soon it is left out where they are too few, what draws it."""

    rows: int
    given_up: int
    """0 stays; the largest goes first."""
    draw: Callable[[Canvas, int, int, int], None]
    """At x and y, in a width."""


def height_of(view: HelpView, width: int, words: Words, *, room: int) -> int:
    """Rows that a page takes in a width, where there are at most so many."""
    blocks = blocks_of(view, width, words)
    return min(sum(block.rows for block in blocks) + len(blocks) - 1, room)


def draw_page(canvas: Canvas, view: HelpView, x: int, y: int, width: int, bottom: int, words: Words) -> int:
    """The page from row y to `bottom` (excluded), as much as fits; gives the row after."""
    whole = blocks_of(view, width, words)
    blocks = fitted(whole, bottom - y)
    rows = sum(block.rows for block in blocks)
    air = max(min(bottom - y - rows, len(blocks) - 1), 0)
    for i, block in enumerate(blocks):
        block.draw(canvas, x, y, width)
        y += block.rows + (1 if i < air else 0)
    if len([block for block in whole if block.given_up >= _READ]) > len([b for b in blocks if b.given_up >= _READ]):
        canvas.put(x, min(y, bottom - 1), "…", "muted")
    return y


def fitted(blocks: list[Block], room: int) -> list[Block]:
    """The blocks that fit: those that are given up sooner go first."""
    kept = list(blocks)
    while len(kept) > 1 and sum(block.rows for block in kept) > room:
        last = max(kept, key=lambda block: block.given_up)
        if last.given_up == 0:
            break
        kept.remove(last)
    return kept


def blocks_of(view: HelpView, width: int, words: Words) -> list[Block]:
    """The parts of a page that has them."""
    blocks = [_head(view, width), _paragraph(view.definition, width, "muted", given_up=4)]
    blocks += [_read(each, width, given_up=_READ + i) for i, each in enumerate(view.text)]
    if view.formula or len(view.sums) == 1:
        blocks.append(_formula(view, width))
    if len(view.sums) > 1:
        blocks.append(_sums(view, words))
    if view.moves:
        blocks.append(_moves(view, words))
    if view.lesson:
        blocks.append(_lesson(view, width, words))
    if view.constants:
        blocks.append(_constants(view, words))
    if view.links:
        blocks.append(_links(view, width, words))
    if view.rules or view.reference:
        blocks.append(_rules(view, width, words))
    return blocks


def _head(view: HelpView, width: int) -> Block:
    """Name, one line, theme; the line below the name where they do not fit beside it."""
    beside = cell_len(view.name) + cell_len(view.gist) + cell_len(view.theme) + 4 <= width

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        end = canvas.put(x, y, view.name, "strong", bold=True, width=width, shorten=True)
        canvas.put_right(x + width, y, view.theme, "muted")
        if beside:
            canvas.put(end + 2, y, view.gist, "text")
        else:
            canvas.prose(x, y + 1, Prose(view.gist), width, lines=_rows(view.gist, width))

    return Block(1 if beside else 1 + _rows(view.gist, width), 0, draw)


def _rows(text: str, width: int) -> int:
    return len(wrap(text, width))


def _paragraph(text: str, width: int, ink: Token, *, given_up: int) -> Block:
    rows = _rows(text, width)

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        canvas.prose(x, y, Prose(text), width, ink, lines=rows)

    return Block(rows, given_up, draw)


def _read(paragraph: Paragraph, width: int, *, given_up: int) -> Block:
    """A paragraph that is read, beside what leads it."""
    lead = cell_len(paragraph.lead)
    indent = 0 if not lead else 3 if lead < 3 else 9
    rows = _rows(paragraph.text.text, width - indent)

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        canvas.put(x, y, paragraph.lead, "strong", bold=True)
        canvas.prose(x + indent, y, paragraph.text, width - indent, lines=rows)

    return Block(rows, given_up, draw)


def _formula(view: HelpView, width: int) -> Block:
    """The formula in words; with the one sum that there is."""
    lines = wrap(view.formula, width) if view.formula else []
    one = view.sums[0] if len(view.sums) == 1 else None

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        for line in lines:
            canvas.put(x, y, line, "strong", bold=True)
            y += 1
        if one is not None:
            room = width - cell_len(one.result) - 3
            if one.terms:
                end = canvas.put(x, y, one.terms, "muted", width=room, shorten=True)
                x = canvas.put(end + 1, y, "=", "muted") + 1
            canvas.put(x, y, one.result, one.tone or "strong", bold=True)

    return Block(len(lines) + (one is not None), 0, draw)


def _sums(view: HelpView, words: Words) -> Block:
    """The formula with figures, a line for each function, contract or skill."""
    # words: cells 20; title of a section, in capitals: the formula with the player's own figures
    title = words.text("help", "YOURS TODAY")
    label = max(cell_len(each.label) for each in view.sums) + 3
    result = max(cell_len(each.result) for each in view.sums)

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title)
        name = min(label, width // 2)
        for row, each in enumerate(view.sums, start=y + 1):
            canvas.put(x, row, each.label, "text", width=name - 1, shorten=True)
            canvas.put(x + name, row, each.terms, "muted", width=width - name - result - 2, shorten=True)
            canvas.put_right(x + width, row, each.result, each.tone or "strong", bold=True)

    return Block(1 + len(view.sums), 1 if len(view.sums) > 4 else 0, draw)


def _moves(view: HelpView, words: Words) -> Block:
    """What moves the figure from here, with bars where there is room."""
    moves = view.moves
    # words: cells 20; title of a section, in capitals
    title = words.text("help", "WHAT MOVES IT")
    # words: cells 30; each change by itself, all else as it is
    note = words.text("help", "from here, one at a time")
    if view.moves_of:
        # words: cells 44; each change by itself, all else as it is; {of} is a function, a contract or a skill
        note = words.text("help", "{of}, one at a time", of=view.moves_of)

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title, note)
        figure = max(cell_len(move.text) for move in moves)
        when = max((cell_len(move.when) for move in moves), default=0)
        bars = width >= BARS_FROM
        right = x + width - when
        label = right - 2 - figure - (_BAR + 4 if bars else 2) - x
        for i, move in enumerate(moves):
            row = y + 1 + i
            canvas.put(x, row, move.label, "text", width=label, shorten=True)
            canvas.put_right(right - 2, row, move.text, "bad" if move.tone == "bad" else "strong", bold=True)
            canvas.put_right(x + width, row, move.when, "muted")
            if bars:
                _bar(canvas, x + label + 1, row, move, moves)

    return Block(1 + len(moves), 2, draw)


def _bar(canvas: Canvas, x: int, y: int, move: Move, moves: tuple[Move, ...]) -> None:
    """A bar from the zero line, in proportion; one that is far beyond the others is cut, and says so."""
    sizes = sorted(abs(each.change) for each in moves)
    second = sizes[-2] if len(sizes) > 1 else sizes[-1]
    cut = abs(move.change) > 4 * second and second > 0
    scale = second if sizes[-1] > 4 * second and second > 0 else sizes[-1]
    below = any(each.change < 0 for each in moves)
    above = any(each.change > 0 for each in moves)
    zero = _BAR // 2 if below and above else _BAR - 1 if below else 0
    room = max(zero if move.change < 0 else _BAR - 1 - zero, 1)
    cells = room if cut else max(round(min(abs(move.change) / scale, 1.0) * room), 1)
    ink: Token = "bad" if move.tone == "bad" else "text"
    line = canvas.glyphs.heavy * cells
    if cut:
        line = line[: cells // 2] + canvas.glyphs.cut + line[cells // 2 + 1 :]
    canvas.put(x + zero - cells if move.change < 0 else x + zero + 1, y, line, ink)
    canvas.put(x + zero, y, canvas.glyphs.tick, "rule")


def _lesson(view: HelpView, width: int, words: Words) -> Block:
    # words: cells 20; title of a section, in capitals
    title = words.text("help", "THE LESSON")
    rows = _rows(view.lesson, width)

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title)
        canvas.prose(x, y + 1, Prose(view.lesson), width, lines=rows)

    return Block(1 + rows, 3, draw)


def _links(view: HelpView, width: int, words: Words) -> Block:
    # words: cells 20; title of a section, in capitals: other pages
    title = words.text("help", "LINKED WORDS")
    # words: cells 40; how linked words are opened
    note = words.text("help", "a digit opens, esc comes back")
    places: list[tuple[int, int, str, str]] = []
    at, row = 0, 0
    for digit, link in zip(DIGITS, view.links, strict=False):
        size = cell_len(link.name) + 2
        if at and at + size > width:
            at, row = 0, row + 1
        places.append((at, row, digit, link.name))
        at += size + 3

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title, note)
        for at, row, digit, name in places:
            marks.keycap(canvas, x + at, y + 1 + row, digit, name, Press(digit), ink="text")

    return Block(2 + row, 5, draw)


def _rules(view: HelpView, width: int, words: Words) -> Block:
    """Where it stands in the rules, how it may be known, what to read."""
    # words: cells 20; title of a section, in capitals
    title = words.text("help", "IN THE RULES")
    # words: cells 60; a publication; {reference} is an author, a title, a year
    reference = words.text("help", "read further: {reference}", reference=view.reference) if view.reference else ""
    further = wrap(reference, width) if reference else []

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title)
        end = canvas.put(x, y + 1, view.seen, "text", width=width, shorten=True)
        if view.rules:
            # words: cells 44; for whoever reads the program: where a rule stands in it
            place = words.text("help", "in the source: {place}", place=view.rules)
            if end + 3 + cell_len(place) <= x + width:
                canvas.put(end + 3 if view.seen else x, y + 1, place, "muted")
        for i, line in enumerate(further):
            canvas.put(x, y + 2 + i, line, "muted")

    return Block(2 + len(further), 6, draw)


def _constants(view: HelpView, words: Words) -> Block:
    """Every constant of a rule family, in columns."""
    # words: cells 30; title of a section, in capitals: numbers of the rules
    title = words.text("help", "CONSTANTS IN THIS GAME")
    # words: cells 44; after a constant stand the least and the most that a scenario may set
    note = words.text("help", "and what a scenario may set")

    def draw(canvas: Canvas, x: int, y: int, width: int) -> None:
        marks.section(canvas, x, y, width, title, note)
        for i, each in enumerate(view.constants):
            canvas.put(x, y + 1 + i, each.name, "text", width=width - 40, shorten=True)
            canvas.put_right(x + width - 22, y + 1 + i, each.value, "strong", bold=True)
            canvas.put_right(x + width, y + 1 + i, each.bounds, "muted")

    return Block(1 + len(view.constants), 1, draw)
