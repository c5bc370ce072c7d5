"""The debrief, drawn: the line of the story with the decisions on it, their prices, skill beside luck, lessons."""

from collections.abc import Sequence
from math import floor

from rich.cells import cell_len

from infosim.game.views.debrief import DebriefView, Era, Line, LuckView, MistakeRow, PriceRow, Spread
from infosim.game.views.end import Chapter
from infosim.game.views.lesson import Sealed
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.fan import Dots, Scale, between, scale_of
from infosim.tui.forecast_draw import tick_of
from infosim.tui.hits import Point, Press
from infosim.tui.keys import DIGITS, Key, cap_of
from infosim.tui.strip import after
from infosim.tui.tokens import Token

WIDE = 110
GUTTER = 6
_DASH, _GAP = 2, 4
"""Half cells: of a dash of the line that yours is held against, and to the next."""


def draw_head(canvas: Canvas, headline: str, tabs: tuple[str, ...], chosen: int, words: Words) -> None:
    """The sentence, and the pages there are; a click turns to one."""
    left = marks.margin(canvas.width)
    x = canvas.width - left
    wide = canvas.width >= WIDE
    cap = cap_of(Key.NEXT_PANEL, words)
    canvas.put_right(x, 0, cap, "accent", bold=True)
    canvas.hit(x - cell_len(cap), 0, cell_len(cap), Press(Key.NEXT_PANEL))
    x -= cell_len(cap) + 2
    for n in range(len(tabs) - 1, -1, -1):
        here = n == chosen
        if not (wide or here):
            continue
        x = canvas.put_right(x, 0, tabs[n], "strong" if here else "muted", bold=here)
        canvas.hit(x, 0, cell_len(tabs[n]), Point("tabs", n))
        if here:
            x -= 2
            canvas.put(x, 0, canvas.glyphs.filled, "accent")
        x -= 2
    # words: cells 10; title of the screen, in capitals
    at = canvas.put(left, 0, words.text("debrief", "DEBRIEF"), "muted", about="debrief") + 2
    canvas.put(at, 0, headline, "strong", bold=True, width=x - at, shorten=True)


# ------------------------------------------------------------------------------------------------------------- the line


def draw_line(
    canvas: Canvas, view: DebriefView, beside: int, cursor: int, marked: tuple[PriceRow, ...], words: Words
) -> None:
    """Revenue month by month, yours and another's under the same luck; the decisions as digits on it; the chapters."""
    left, width = marks.margin(canvas.width), canvas.width - 2 * marks.margin(canvas.width)
    other = view.beside[beside] if view.beside else None
    # words: cells 24; title of a section, in capitals: revenue month by month, with what was decided
    title = words.text("debrief", "THE STORY")
    # words: cells 24; what a chart is of
    unit = words.text("debrief", "MRR, €k a month")
    marks.section(canvas, left, 0, width - _legend(canvas, view, other, left + width, words), title, unit, about="mrr")
    plot = Rect(left + GUTTER, 1, width - GUTTER, canvas.height - 3)
    if plot.height < 3:
        return
    values = (*view.own.values, *(other.values if other is not None else ()), 0.0)
    scale = scale_of(values, 4 if plot.height >= 8 else 2)
    for tick in scale.ticks:
        y = min(floor(scale.row(tick, plot.height)), plot.height - 1)
        canvas.put_right(left + GUTTER - 1, plot.y + y, tick_of(tick, "thousands", words), "muted")
    _borders(canvas, plot, view)
    months = max(view.closed, 1)
    dots = Dots(canvas, plot, scale)
    for half in range(2 * plot.width):
        month = half / (2 * plot.width - 1) * months
        if other is not None and half % (_DASH + _GAP) < _DASH:
            dots.add(half, between(other.values, month), "muted")
        dots.add(half, between(view.own.values, month), "line")
    dots.draw()
    for n, row in enumerate(marked[: len(DIGITS)]):
        _mark(canvas, plot, scale, view, row, n, n == cursor)
    _foot(canvas, plot, view, words)


def _legend(canvas: Canvas, view: DebriefView, other: Line | None, right: int, words: Words) -> int:
    """Which line is whose, at the right of the head; gives the cells it took."""
    start = right
    if other is not None:
        start = canvas.put_right(start, 0, other.label, "muted") - 2
        canvas.put(start, 0, canvas.glyphs.thin, "muted")
        start -= 3
    start = canvas.put_right(start, 0, view.own.label, "text") - 2
    canvas.put(start, 0, canvas.glyphs.heavy, "line")
    return right - start + 2


def _column(plot: Rect, view: DebriefView, month: float) -> int:
    return plot.x + min(round(month / max(view.closed, 1) * (plot.width - 1)), plot.width - 1)


def _borders(canvas: Canvas, plot: Rect, view: DebriefView) -> None:
    for era in view.eras[1:]:
        for y in range(plot.height):
            canvas.put(_column(plot, view, era.since), plot.y + y, canvas.glyphs.middle, "rule")


def _mark(canvas: Canvas, plot: Rect, scale: Scale, view: DebriefView, row: PriceRow, n: int, here: bool) -> None:
    """A decision as its digit, above the line; beside another that stands there already."""
    y = floor(scale.row(between(view.own.values, row.month), plot.height)) - 1
    y = plot.y + min(max(y, 0), plot.height - 1)
    x = _column(plot, view, row.month)
    while x < plot.x + plot.width - 1 and canvas.chars[y][x].isdigit():
        x += 1
    ink = "accent" if here else row.tone or "strong"
    canvas.chars[y][x] = " "
    canvas.put(x, y, DIGITS[n], ink, bold=True, underline=here)
    canvas.hit(x, y, 1, Point("prices", n))


def _foot(canvas: Canvas, plot: Rect, view: DebriefView, words: Words) -> None:
    """The chapters under their months, and the dates."""
    y = plot.y + plot.height
    ends = [*(era.since for era in view.eras[1:]), view.closed]
    for era, until in zip(view.eras, ends, strict=False):  # none where a scenario has no chapters
        _era(canvas, _column(plot, view, era.since), _column(plot, view, until), y, era)
    right = plot.x + plot.width
    last = words.month_axis_year(after(view.first, max(view.closed - 1, 0)))
    used = canvas.put(plot.x, y + 1, words.month_axis_year(view.first), "muted")
    start = canvas.put_right(right, y + 1, last, "muted")
    for month in range(1, view.closed):
        date = after(view.first, month)
        text = words.month_axis_year(date)
        x = _column(plot, view, month)
        if date.month == 1 and x > used + 1 and x + cell_len(text) + 1 < start:
            used = canvas.put(x, y + 1, text, "muted")


def _era(canvas: Canvas, start: int, end: int, y: int, era: Era) -> None:
    room = end - start
    if room <= 0:
        return
    canvas.put(start, y, canvas.glyphs.light * room, "rule")
    text = f" {era.name} "
    if cell_len(text) <= room:
        canvas.put(start + (room - cell_len(text)) // 2, y, text, "muted")


def draw_moments(canvas: Canvas, story: tuple[Chapter, ...], first: int, cursor: int, words: Words) -> None:
    """What happened, in order of time; what is said of it where it fits."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    note = words.plural("end", "{n} moment", "{n} moments", len(story))
    # words: cells 24; title of a section, in capitals: moments of a game in order of time
    marks.section(canvas, left, 0, width, words.text("debrief", "WHAT HAPPENED"), note, about="story")
    for i, moment in enumerate(story[first : first + canvas.height - 1]):
        y, here = 1 + i, first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(moment.date), "muted")
        canvas.put(left + 8, y, moment.title, "strong" if here else "text", bold=True, width=width - 8, shorten=True)
        if cell_len(moment.said.text) <= width - 44 and cell_len(moment.title) < 35:
            canvas.line(left + 44, y, moment.said, width - 44)
        canvas.hit(0, y, canvas.width, Point("story", first + i))


def draw_moment(canvas: Canvas, moment: Chapter) -> None:
    """The moment under the cursor, told."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="accent")
    canvas.put(2, 0, moment.title, "strong", bold=True, width=canvas.width - 4, shorten=True)
    canvas.prose(2, 1, moment.said, canvas.width - 4, lines=canvas.height - 1)


# -------------------------------------------------------------------------------------------------------------- prices


def draw_prices(
    canvas: Canvas, rows: tuple[PriceRow, ...], first: int, cursor: int, numbered: bool, life: bool, words: Words
) -> None:
    """Decisions and what each was worth: a bar from the zero line, the figure, what it is worth 8 times in 10."""
    left = marks.margin(canvas.width)
    right, wide = canvas.width - left, canvas.width >= WIDE
    # words: cells 30; title of a section, in capitals: what each decision was worth
    title = words.text("debrief", "YOUR DECISIONS, PRICED")
    if wide and not life:
        # words: cells 66; how prices of decisions are to be read
        note = words.text("debrief", "each alone, same luck · what it was worth, and in 8 of 10 worlds")
    elif life:
        # words: cells 44; how prices of decisions are to be read: months of life
        note = words.text("debrief", "each alone, same luck · months of life")
    else:
        # words: cells 30; how prices of decisions are to be read
        note = words.text("debrief", "each alone, same luck")
    marks.section(canvas, left, 0, right - left, title, note, about="prices")
    if not rows:
        # words: cells 74; where prices of decisions stand, and none mattered
        canvas.put(left, 1, words.text("debrief", "Little of what was decided mattered more than chance."), "muted")
        return
    shown = rows[first : first + canvas.height - 1]
    band = max((cell_len(row.band) for row in rows), default=0) if wide else 0
    figure = max(cell_len(row.figure) for row in rows)
    ends = right - (band + 3 if band else 0)
    starts = left + 10 + 39
    room = ends - figure - 2 - starts
    zero = starts + room // 2
    most = max((abs(row.worth) for row in rows), default=0.0) or 1.0
    for i, row in enumerate(shown):
        n, y = first + i, 1 + i
        if n == cursor:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        ink = row.tone or "strong"
        if numbered and n < len(DIGITS):
            canvas.put(left, y, DIGITS[n], ink, bold=True)
        canvas.put(left + 2, y, words.month_axis_year(row.date), "muted")
        canvas.put(left + 10, y, row.text, "strong" if n == cursor else "text", bold=n == cursor,
                   width=starts - left - 11, shorten=True)  # fmt: skip
        size = min(round(abs(row.worth) / most * (room // 2 - 1)), room // 2 - 1)
        bar = canvas.glyphs.heavy * size
        canvas.put(zero, y, canvas.glyphs.tick, "rule")
        canvas.put(zero - size if row.worth < 0 else zero + 1, y, bar, row.tone or "text")
        canvas.put_right(ends, y, row.figure, ink, bold=True)
        if band:
            canvas.put_right(right, y, row.band, "muted")
        canvas.hit(0, y, canvas.width, Point("prices", n))


def lens_rows(row: PriceRow, width: int, most: int) -> int:
    """How many lines a decision takes to be told."""
    return min(sum(len(wrapped(said, width - 4)) for said in (row.then, row.without)), most)


def draw_lens(canvas: Canvas, row: PriceRow) -> None:
    """What was known when it was decided, and the game without it."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=row.tone or "accent")
    width = canvas.width - 4
    spare = canvas.height - len(wrapped(row.without, width))
    y = canvas.prose(2, 0, row.then, width, lines=max(spare, 1))
    if y < canvas.height:
        canvas.prose(2, y, row.without, width, "muted", lines=canvas.height - y)


# ------------------------------------------------------------------------------------------------------- skill and luck


def draw_luck(canvas: Canvas, luck: LuckView, words: Words) -> None:
    """Two lines on one axis: your decisions under other luck, other players under yours; what follows."""
    left = marks.margin(canvas.width)
    right, wide = canvas.width - left, canvas.width >= WIDE
    # words: cells 24; title of a section, in capitals
    title = words.text("debrief", "SKILL AND LUCK")
    # words: cells 14; what an axis is of: the value of the company, in millions
    marks.section(canvas, left, 0, right - left, title, words.text("debrief", "value, €M"), about="luck")
    label = max(cell_len(spread.label) for spread in luck.spreads)
    said = max(cell_len(spread.said) for spread in luck.spreads) if wide else 0
    start = left + label + 3
    width = right - start - (said + 2 if said else 1)
    values = [luck.value, 0.0, *(end for spread in luck.spreads for end in (spread.low, spread.high))]
    scale = scale_of([value / 1e8 for value in values], 5)
    used = 0
    for tick in scale.ticks:
        text = words.number(tick)
        x = min(start + _at(scale, tick, width), right - cell_len(text))
        if x > used:
            used = canvas.put(x, 1, text, "muted") + 1
    for n, spread in enumerate(luck.spreads):
        _spread(canvas, start, 2 + n, width, spread, luck.value, scale)
        canvas.put(left, 2 + n, spread.label, "text")
        if said:
            canvas.put_right(right, 2 + n, spread.said, "muted" if n == 0 else "strong")
    y = 2 + len(luck.spreads)
    if y < canvas.height:
        glyphs = canvas.glyphs
        x = canvas.put(left, y, glyphs.light, "muted") + 1
        # words: cells 10; legend: a thin line holds 8 in 10
        x = canvas.put(x, y, words.text("debrief", "8 in 10"), "muted") + 2
        x = canvas.put(x, y, glyphs.heavy, "muted") + 1
        # words: cells 10; legend: a thick line holds 5 in 10
        x = canvas.put(x, y, words.text("debrief", "5 in 10"), "muted") + 2
        x = canvas.put(x, y, glyphs.filled, "strong") + 1
        # words: cells 12; legend: the company that is played, its value
        you = words.text("debrief", "you, {value}", value=words.money(luck.value))
        x = canvas.put(x, y, you, "text") + 2
        if wide:
            canvas.line(x, y, luck.conclusion, right - x)
        elif y + 1 < canvas.height:
            canvas.prose(left, y + 1, luck.conclusion, right - left, lines=canvas.height - y - 1)


def _at(scale: Scale, value: float, width: int) -> int:
    share = (value - scale.low) / (scale.high - scale.low)
    return min(max(round(share * (width - 1)), 0), width - 1)


def _spread(canvas: Canvas, x: int, y: int, width: int, spread: Spread, value: float, scale: Scale) -> None:
    glyphs = canvas.glyphs
    low, inner, middle, outer, high, you = (
        x + _at(scale, each / 1e8, width)
        for each in (spread.low, spread.inner_low, spread.middle, spread.inner_high, spread.high, value)
    )
    canvas.put(low, y, glyphs.light * (high - low + 1), "muted")
    canvas.put(inner, y, glyphs.heavy * (outer - inner + 1), "muted")
    canvas.put(middle, y, glyphs.tick, "text")
    canvas.put(you, y, glyphs.filled, "strong")


def draw_parts(canvas: Canvas, luck: LuckView, words: Words) -> None:
    """What the value is made of: a usual bot in usual luck, what luck added, what the decisions did."""
    left = marks.margin(canvas.width)
    right = canvas.width - left
    # words: cells 34; title of a section, in capitals: a usual bot, luck, your decisions
    marks.section(canvas, left, 0, right - left, words.text("debrief", "WHAT YOUR VALUE IS MADE OF"), "", about="luck")
    label = max(cell_len(name) for name, _, _ in luck.parts)
    # words: cells 12; a sum: what the company is worth
    total = words.text("debrief", "your value")
    label = max(label, cell_len(total))
    figure = 10
    start, width = left + label + 2, right - left - label - figure - 3
    running, sums = 0.0, [0.0]
    for _, cents, _ in luck.parts:
        running += cents
        sums.append(running)
    lowest, highest = min(*sums, 0.0), max(*sums, luck.value, 1.0)

    def cells(cents: float) -> float:
        return (cents - lowest) / (highest - lowest) * width

    lines = [(*part, sums[n], sums[n + 1]) for n, part in enumerate(luck.parts)]
    for n, (name, cents, said, opening, closing) in enumerate(lines):
        y = 1 + n
        if y >= canvas.height:
            return
        canvas.put(left, y, name, "text")
        ink: Token = "muted" if n == 0 else "bad" if cents < 0 else "good"
        marks.bar(canvas, start, y, cells(min(opening, closing)), cells(max(opening, closing)), ink)
        canvas.put_right(right, y, said, "bad" if n and cents < 0 else "text")
    y = 1 + len(lines)
    if y < canvas.height:
        canvas.put(left, y, total, "strong", bold=True)
        marks.bar(canvas, start, y, cells(0.0), cells(luck.value), "text")
        canvas.put_right(right, y, words.money(luck.value), "strong", bold=True)


def draw_players(canvas: Canvas, luck: LuckView, words: Words) -> None:
    """Everybody who played the same luck, the best first."""
    left = marks.margin(canvas.width)
    right = canvas.width - left
    # words: cells 34; title of a section, in capitals: the bots and you
    title = words.text("debrief", "THE SAME LUCK, OTHER PLAYERS")
    marks.section(canvas, left, 0, right - left, title, "", about="axes")
    most = max(*(player.value for player in luck.players), 1.0)
    name = max(cell_len(player.name) for player in luck.players)
    width = right - left - name - 14
    for i, player in enumerate(luck.players[: canvas.height - 1]):
        ink: Token = "strong" if player.you else "text"
        canvas.put(left, 1 + i, player.name, ink, bold=player.you)
        marks.bar(canvas, left + name + 2, 1 + i, 0.0, max(player.value, 0.0) / most * width,
                  "line" if player.you else "muted")  # fmt: skip
        canvas.put_right(right, 1 + i, player.figure, ink, bold=player.you)


# ------------------------------------------------------------------------------------------------------------- lessons


def draw_mistakes(canvas: Canvas, mistakes: tuple[MistakeRow, ...], cursor: int, words: Words) -> None:
    """Mistakes by their names, the dearest first, each with its price and what to do instead."""
    left = marks.margin(canvas.width)
    right, wide = canvas.width - left, canvas.width >= WIDE
    # words: cells 26; title of a section, in capitals: at most three
    title = words.text("debrief", "MISTAKES, PRICED")
    if wide:
        # words: cells 66; how mistakes are priced
        note = words.text("debrief", "each alone, same luck, all else as you played it · 8 in 10 worlds")
    else:
        # words: cells 30; how prices of decisions are to be read
        note = words.text("debrief", "each alone, same luck")
    marks.section(canvas, left, 0, right - left, title, note, about="mistakes")
    if not mistakes:
        # words: cells 74; where mistakes stand, and none was found that cost anything
        canvas.put(left, 1, words.text("debrief", "None that has a name and a price."), "muted")
    for i, made in enumerate(mistakes):
        y = 1 + 3 * i
        if y + 2 > canvas.height:
            break
        if i == cursor:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(made.date), "muted")
        end = right
        if wide and made.band:
            end = canvas.put_right(right, y, made.band, "muted") - 3
        start = canvas.put_right(end, y, made.figure, "bad", bold=True)
        x = canvas.put(left + 9, y, made.name, "strong", bold=True, width=start - left - 11, shorten=True)
        at = max(x + 3, left + 40)
        if wide and at + cell_len(made.said) < start - 1:
            canvas.put(at, y, made.said, "text", width=start - at - 2, shorten=True)
            canvas.put(left + 9, y + 1, made.instead, "muted")
        else:
            canvas.put(left + 9, y + 1, made.said, "text", width=right - left - 9, shorten=True)
            if y + 2 < canvas.height:
                canvas.put(left + 9, y + 2, made.instead, "muted", width=right - left - 9, shorten=True)
        canvas.hit(0, y, canvas.width, Point("mistakes", i), 3)


def draw_predictions(canvas: Canvas, sealed: tuple[Sealed, ...], words: Words) -> None:
    """What was foretold, and what it was."""
    left = marks.margin(canvas.width)
    right = canvas.width - left
    # words: cells 40; title of a section, in capitals: predictions of a class, against what happened
    title = words.text("debrief", "WHAT YOU SAID, WHAT HAPPENED")
    marks.section(canvas, left, 0, right - left, title, "", about="debrief")
    # words: cells 10; column head: what was foretold
    canvas.put_right(right - 14, 1, words.text("debrief", "said"), "muted")
    # words: cells 10; column head: what it was
    canvas.put_right(right, 1, words.text("debrief", "was"), "muted")
    for i, each in enumerate(sealed):
        y = 2 + 2 * i
        if y >= canvas.height:
            break
        canvas.put(left, y, each.says, "text", width=right - left - 26, shorten=True)
        canvas.put_right(right - 14, y, each.said or "—", "text")
        canvas.put_right(right, y, each.was or "—", "strong", bold=True)


def draw_better(canvas: Canvas, better: Prose, thanks: Prose, words: Words) -> None:
    """What was done well, against the bots, and what made it possible."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="good")
    x = canvas.put(2, 0, words.text("end", "AGAINST THE BOTS"), "good", bold=True) + 2
    rows = wrapped(better, canvas.width - x - 2)
    y = canvas.prose(x, 0, better, canvas.width - x - 2, lines=max(min(len(rows), canvas.height - 1), 1))
    if thanks and y < canvas.height:
        canvas.prose(2, y, thanks, canvas.width - 4, lines=canvas.height - y)


def draw_texts(canvas: Canvas, title: str, texts: Sequence[str]) -> None:
    """Sentences under a head."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    marks.section(canvas, left, 0, width, title, "", about="debrief")
    y = 1
    for text in texts:
        if y < canvas.height:
            y += canvas.prose(left, y, Prose(text), width, lines=canvas.height - y)


def draw_early(canvas: Canvas, told: Prose) -> None:
    """Why there is nothing yet."""
    left = marks.margin(canvas.width)
    canvas.prose(left, 1, told, canvas.width - 2 * left, "muted", lines=2)


def draw_computing(canvas: Canvas, share: float, words: Words) -> None:
    """How far it has come."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    done = words.percent(share, 0)
    # words: cells 74; the game is being replayed, each time without one decision; {done} is a share
    told = words.text("debrief", "Your game is played again, each time without one decision: {done}", done=done)
    canvas.put(left, 1, told, "muted")
    marks.gauge(canvas, left, 2, width, share, "info")
