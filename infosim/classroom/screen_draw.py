"""The debrief of a class in the terminal, as it is drawn: four blocks, and what is said under them.

Nobody is named: it may be projected. Whoever asked for it with their name finds their own company marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from rich.cells import cell_len

from infosim.classroom.debrief import FEW, Foretold, spread
from infosim.classroom.telling import ClassTelling
from infosim.game.views.prose import Prose
from infosim.locale import wrap
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.page import LEAST
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token

WIDE, TALL = 110, 34
BLOCKS = ("work", "worth", "wave", "said")
NAME, LONG_NAME = 16, 26
"""Cells of a function's name, and at most where there is room."""
QUESTION = 40
"""Cells of what a prediction was about, where it stands before its line."""
YOU = 6
"""Cells of the column that says who does your own work."""
BARS = 3
"""Lines of the tallest bar."""


def _margin(canvas: Canvas) -> int:
    """One cell at 80 columns, else two; the halves of a wide page as the page."""
    return 1 if LEAST[0] <= canvas.width < WIDE else 2


def draw_head(canvas: Canvas, t: ClassTelling) -> None:
    """The class, by its title and code, and its month."""
    w, width = t.w, canvas.width
    canvas.fill(Rect(0, 0, width, 1), "raised")
    canvas.put(1, 0, " INFOSIM ", "on_accent", ground="accent", bold=True)
    now, last = w.count(t.d.months), w.count(t.c.months)
    # words: cells 18; the last month that half of a class has played, of all; e.g. month 24 of 24
    start = canvas.put_right(
        width - 2, 0, w.text("class.screen", "month {now} of {last}", now=now, last=last), "strong"
    )
    lesson = t.c.lesson
    # words: cells 54; in the header: a class by its title and its code; e.g. First Hires · class K7M4
    named = w.text("class", "{title} · class {code}", title=lesson.title, code=lesson.code)
    canvas.put(12, 0, named, "text", width=start - 14, shorten=True)


def draw_title(canvas: Canvas, t: ClassTelling) -> None:
    """One sentence for all."""
    x = left = _margin(canvas)
    if canvas.width >= WIDE:
        # words: cells 16; title of a page, in capitals
        x = canvas.put(left, 0, t.w.text("class.screen", "CLASS DEBRIEF"), "muted") + 2
    canvas.prose(x, 0, Prose(t.whole()), canvas.width - x - left, "strong", lines=2, bold=True)


def draw_work(canvas: Canvas, t: ClassTelling) -> None:
    """Who does most of the work of each function: a line as long as the companies are many."""
    d, w, left = t.d, t.w, _margin(canvas)
    width, wide = canvas.width - 2 * left, canvas.width >= WIDE
    # words: cells 34; title of a section, in capitals; {month} is a number
    title = w.text("class.screen", "WHO DOES THE WORK, MONTH {month}", month=w.count(d.months))
    # words: cells 60; at the right of a title: how a chart of companies is read
    note = w.plural("class.screen", "{n} company", "{n} companies, each as long as another", d.companies)
    if d.you is not None:
        # words: cells 60; at the right of a title: how a chart of companies is read, and which mark is yours
        note = w.plural("class.screen", "{n} company; yours underlined", "{n} companies; yours underlined", d.companies)
    marks.section(canvas, left, 0, width, title, note)
    # words: cells 20; head of a column: how many companies changed it since a month; e.g. moved since M12
    moved = w.text("class.screen", "moved since M{month}", month=w.count(d.stop))
    canvas.put_right(left + width, 1, moved, "muted")
    # words: cells 10; how many of all; e.g. 12 of 27
    told = [w.text("class.screen", "{n} of {all}", n=w.count(d.moved(f, d.stop, d.months)), all=w.count(d.companies))
            for f in range(len(t.functions))]  # fmt: skip
    awake = [f for f in range(len(t.functions)) if d.ways(d.months, f)]
    names = min(max(cell_len(t.functions[f]) for f in awake) + 1, LONG_NAME) if wide and awake else NAME
    after = max(cell_len(moved) + 1, 10) if wide or d.you is not None else 10
    room = width - names - after - 4
    if d.you is not None:
        room -= YOU
        # words: cells 5; head of a column: who does most of the work in your own company
        canvas.put(left + width - after - YOU, 1, w.text("class.screen", "you"), "muted")
    for row, f in enumerate(awake[: canvas.height - 2]):
        y, ways, x = 2 + row, d.ways(d.months, f), left + names
        canvas.put(left, y, t.functions[f] if wide else t.short(f), "text", width=names - 1, shorten=True)
        heads = {way: f"{way}{w.count(many)}" for way, many in ways.items()}
        free = room - sum(cell_len(head) + 1 for head in heads.values())
        cells = glyphs.shares_in_cells([*ways.values(), d.companies - sum(ways.values())], max(free, 0))
        for way, long in zip(ways, cells, strict=False):
            hue = glyphs.WAYS[way]
            own = d.you is not None and d.main[d.months - 1][f][d.you] == way
            x = canvas.put(x, y, heads[way], hue, bold=True, underline=own)
            x = canvas.put(x, y, glyphs.texture(way, canvas.glyphs) * long, hue, underline=own) + 1
        canvas.put_right(left + width, y, told[f], "text")
        mine = d.main[d.months - 1][f][d.you] if d.you is not None else None
        if mine is not None:
            x = canvas.put(left + width - after - YOU, y, mine, glyphs.WAYS[mine], bold=True)
            canvas.put(x, y, glyphs.texture(mine, canvas.glyphs) * 2, glyphs.WAYS[mine])


def draw_worth(canvas: Canvas, t: ClassTelling) -> None:
    """A mark a company, and where luck would have put the one in the middle."""
    d, w, left = t.d, t.w, _margin(canvas)
    width = canvas.width - 2 * left
    # words: cells 30; title of a section, in capitals
    title = w.text("class.screen", "WHAT EACH WAS WORTH")
    if d.companies < FEW:
        marks.section(canvas, left, 0, width, title)
        few = w.text("class.debrief", "Too few companies for a distribution: it would show who is who.")
        canvas.prose(left, 2, Prose(few), width, "muted", lines=2)
        return
    most = max(float(d.values.max()), d.luck.high if d.luck is not None else 0.0, 1.0)
    across = width - 4

    def at(value: float) -> int:
        return left + 2 + round(max(value, 0.0) / most * (across - 1))

    base = canvas.height - 5
    heaps = Counter(at(value) // 2 * 2 for value in d.values.tolist())
    high, room = max(heaps.values()), base - 1
    # words: cells 24; at the right of a title
    each = w.text("class.screen", "one mark a company")
    # words: cells 32; at the right of a title: a figure stands over a heap of marks that is too high to be shown
    counted = w.text("class.screen", "one mark a company, or so many")
    marks.section(canvas, left, 0, width, title, counted if high > room else each)
    for x, many in heaps.items():
        for n in range(min(many, room)):
            canvas.put(x, base - 1 - n, canvas.glyphs.filled, "faint")
        if many > room:
            canvas.put(x, 1, w.count(many), "text")
    if d.you is not None:
        x = at(float(d.values[d.you])) // 2 * 2
        canvas.put(x, base - min(heaps[x], room - (heaps[x] > room)), canvas.glyphs.filled, "strong", bold=True)
    canvas.put(left + 2, base, canvas.glyphs.light * across, "rule")
    canvas.put(left + 2, base + 1, w.money(0), "muted")
    canvas.put_right(left + 2 + across, base + 1, t.money(most), "muted")
    if d.luck is not None:
        low, high = at(d.luck.low), at(d.luck.high)
        canvas.put(low, base + 2, canvas.glyphs.light * (high - low + 1), "text")
        inner = at(d.luck.inner_low)
        canvas.put(inner, base + 2, canvas.glyphs.heavy * (at(d.luck.inner_high) - inner + 1), "text")
        canvas.put(at(d.luck.middle), base + 2, canvas.glyphs.filled, "strong", bold=True)
        # words: cells 56; under a distribution of values, below a line: what the line shows
        middle = w.text("class.screen", "the middle company's decisions, other luck")
        # words: cells 56; under a distribution of values, below a line: what the line shows
        own = w.text("class.screen", "your decisions, other luck; white: yours")
        told = middle if d.you is None else own
        canvas.put(left + 2, base + 3, told, "muted", width=across, shorten=True)


def draw_wave(canvas: Canvas, t: ClassTelling) -> None:
    """Posts opened by the class, over a demand that was the same for all."""
    d, w, left = t.d, t.w, _margin(canvas)
    width = canvas.width - 2 * left
    months = d.wave
    # words: cells 30; title of a section, in capitals: the wave of vacancies
    title = w.text("class.screen", "YOU DID THIS, NOT THE MARKET")
    # words: cells 12; at the right of a title: two months; e.g. M4 to M9
    span = w.text("class.screen", "M{first} to M{last}", first=w.count(months[0]), last=w.count(months[-1]))
    marks.section(canvas, left, 0, width, title, span)
    # words: cells 12; name of a strip: customers who look for the product
    demand = w.text("class.screen", "demand")
    # words: cells 12; name of a strip: posts opened
    posts = w.text("class.screen", "vacancies")
    x = left + 12
    step = max((left + width - x) // len(months), 4)
    tops = [max(d.demand[n - 1] for n in months), max(d.vacancies[n - 1] for n in months)]
    for strip, (name, figures) in enumerate(((demand, d.demand), (posts, d.vacancies))):
        y = 1 + strip * (BARS + 1)
        canvas.put(left, y + BARS - 1, name, "text", width=11, shorten=True)
        for place, n in enumerate(months):
            share = figures[n - 1] / tops[strip] if tops[strip] else 0.0
            _column(canvas, x + place * step, y, step - 1, share, "muted" if strip == 0 else "text")
    y = 2 * (BARS + 1)
    for place, n in enumerate(months):
        canvas.put(x + place * step, y, f"M{n}", "muted")
        canvas.put(x + place * step, y + 1, w.count(d.vacancies[n - 1]), "strong", bold=True)


def _column(canvas: Canvas, x: int, y: int, width: int, share: float, ink: Token) -> None:
    """A bar of `BARS` lines at most, to a seventh of a line."""
    levels = len(canvas.glyphs.spark)
    filled = round(share * BARS * levels)
    for line in range(BARS):
        level = min(max(filled - (BARS - 1 - line) * levels, 0), levels)
        if level:
            glyph = canvas.glyphs.full if level == levels and line else canvas.glyphs.spark[level - 1]
            canvas.put(x, y + line, glyph * width, ink)


def draw_said(canvas: Canvas, t: ClassTelling) -> None:
    """What was foretold against what happened."""
    w, left = t.w, _margin(canvas)
    width, g = canvas.width - 2 * left, canvas.glyphs
    # words: cells 34; title of a section, in capitals
    title = w.text("class.screen", "WHAT WE SAID, WHAT HAPPENED")
    # words: cells 60; legend of a chart of predictions; {half} {said} {was} are marks
    legend = w.text("class.screen", "{half} half of the class · {said} middle said · {was} middle was",
                    half=g.heavy, said=g.act, was=g.filled)  # fmt: skip
    if t.d.you is not None:
        # words: cells 60; legend of a chart of predictions; {half} {said} {was} are marks
        legend = w.text("class.screen", "{half} half of the class · {said} you said · {was} it was",
                        half=g.heavy, said=g.act, was=g.filled)  # fmt: skip
    small = canvas.width < WIDE
    marks.section(canvas, left, 0, width, title, "" if small else legend)
    if small and t.d.foretold:
        canvas.put(left, canvas.height - 1, legend, "muted")
    room = canvas.height - small
    if not t.d.foretold:
        # words: cells 60; a class that was asked nothing
        canvas.put(left, 1, w.text("class.screen", "Nothing was asked beforehand."), "muted")
    asked = [wrap(each.asked.says, width) for each in t.d.foretold]
    if sum(len(lines) + 1 for lines in asked) < room:
        y = 1
        for lines, each in zip(asked, t.d.foretold, strict=True):
            for n, line in enumerate(lines):
                canvas.put(left, y + n, line, "text")
            y += len(lines) + 1
            _answers(canvas, left, y - 1, left + width, t, each)
        return
    start = left + (QUESTION - 8 if small else QUESTION)
    for n, each in enumerate(t.d.foretold[: room - 1]):
        canvas.put(left, 1 + n, t.about(each.asked), "text", width=start - left - 2, shorten=True)
        _answers(canvas, start, 1 + n, left + width, t, each)


def _answers(canvas: Canvas, x: int, y: int, end: int, t: ClassTelling, each: Foretold) -> None:
    """The line of a prediction: half of the answers; what was said and what was, yours or the middle."""
    g, say = canvas.glyphs, t.figure(each.asked.measure)
    figures = [*each.said, *each.was]
    note = t.foretold(each)
    start = canvas.put_right(end, y, note, "muted") if end - x > 60 else end
    middle = [float(np.median(found)) if found else None for found in (each.said, each.was)]
    if t.d.you is not None:
        middle = list(each.yours)
    was: Token = "warn" if each.far_off else "strong"
    told = [say(found) if found is not None else "—" for found in middle]
    inks: tuple[Token, Token] = (was, "text")
    for text, ink in zip(reversed(told), inks, strict=True):
        start = canvas.put_right(start - 2, y, text, ink)
    room = start - 2 - x
    if not figures or room < 8:
        return
    low, high = min(figures), max(figures)

    def at(figure: float) -> int:
        return x + (round((figure - low) / (high - low) * (room - 1)) if high > low else room // 2)

    canvas.put(x, y, g.light * room, "rule")
    half = spread(each.said)
    if half is not None:
        canvas.put(at(half.inner_low), y, g.heavy * (at(half.inner_high) - at(half.inner_low) + 1), "faint")
    if middle[0] is not None:
        canvas.put(at(middle[0]), y, g.act, "text")
    if middle[1] is not None:
        canvas.put(at(middle[1]), y, g.filled, was, bold=True)


def draw_lens(canvas: Canvas, t: ClassTelling, note: str) -> None:
    """What has just been written; else the structure, in a sentence or two."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height))
    left = 2
    width = canvas.width - 2 * left
    if note:
        canvas.prose(left, 0, Prose(note), width, "good", lines=canvas.height)
        return
    rows = canvas.prose(left, 0, Prose(t.structure()), width, "strong", lines=canvas.height, bold=True)
    if rows < canvas.height:
        canvas.prose(left, rows, Prose(t.delay()), width, "text", lines=canvas.height - rows)


DRAW = {"work": draw_work, "worth": draw_worth, "wave": draw_wave, "said": draw_said}


def panels_of(t: ClassTelling, shown: int, width: int, height: int, note: str = "") -> Iterator[Panel]:
    """The page in a terminal of this size; `shown` is the block of a small one, `note` what has just been written."""
    small = width < WIDE or height < TALL
    yield Panel("title", Rect(0, 1 if small else 2, width, 2), draw_title, (t,))
    lens = 5 if small else 4
    if small:
        yield Panel("block", Rect(0, 4, width, height - 6 - lens), DRAW[BLOCKS[shown]], (t,))
        yield Panel("lens", Rect(0, height - 1 - lens, width, lens), draw_lens, (t, note))
        return
    rows = 2 + sum(1 for f in range(len(t.functions)) if t.d.ways(t.d.months, f))
    yield Panel("work", Rect(0, 4, width, rows), draw_work, (t,))
    y, half = 5 + rows, width // 2
    yield Panel("worth", Rect(0, y, half, 10), draw_worth, (t,))
    yield Panel("wave", Rect(half, y, width - half, 10), draw_wave, (t,))
    y += 11
    bottom = height - 2 - lens
    if bottom - y > 1:
        yield Panel("said", Rect(0, y, width, bottom - y), draw_said, (t,))
    yield Panel("lens", Rect(0, height - 1 - lens, width, lens), draw_lens, (t, note))
