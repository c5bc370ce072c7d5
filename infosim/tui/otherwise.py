"""One thing decided otherwise: revenue and cash as they were, and as they would have been; the ledger between them."""

import datetime as dt
from collections.abc import Iterator
from math import floor

from rich.cells import cell_len

from infosim.game.views.debrief import Line, Otherwise
from infosim.game.views.why import WhyView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.fan import Dots, between, scale_of
from infosim.tui.forecast_draw import tick_of
from infosim.tui.game_page import GamePage
from infosim.tui.keys import Key, Keycap
from infosim.tui.pane import Panel
from infosim.tui.strip import after
from infosim.tui.waterfall import draw_waterfall

TALL = 34
_DASH, _GAP = 4, 2
"""Half cells: of a dash of the line that would have been, and to the next."""


class WithoutIt(GamePage):
    """See the module. Opened from a price, which knows all of it."""

    screen_id = "otherwise"

    def __init__(self, under: GamePage, view: Otherwise, first: dt.date) -> None:
        """`first` is the first day of the first month."""
        super().__init__(under.session)
        self.view, self.first = view, first

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two charts beside each other, the ledger below, and what it says."""
        view, words = self.view, self.words
        gap = 1 if height >= TALL else 0
        y = 1 + gap
        yield Panel("title", Rect(0, y, width, 1), draw_head, (view, words))
        y += 1 + gap
        said = min(sum(len(wrapped(each, width - 4)) for each in (view.then, view.without)), 4)
        end = height - 1 - gap - said
        yield Panel("said", Rect(0, end, width, said), draw_said, (view,))
        end -= gap
        ledger = min(len(view.ledger.parts) + 3, (end - y) // 2 + 1)
        left = marks.margin(width)
        half = (width - 2 * left - 4) // 2
        charts = end - y - ledger - gap
        # words: cells 24; what a chart is of
        revenue = words.text("debrief", "MRR, €k a month")
        # words: cells 24; what a chart is of: money in the bank, in thousands
        cash = words.text("otherwise", "cash, €k")
        for x, about, unit, lines in ((left, "mrr", revenue, view.mrr), (left + half + 4, "cash", cash, view.cash)):
            drawn = (unit, about, lines, view.month, self.first, words)
            yield Panel(about, Rect(x, y, half, charts), draw_pair, drawn)
        yield Panel("ledger", Rect(0, end - ledger, width, ledger), draw_ledger, (view.ledger, words))

    def topic(self) -> str:
        """What a price is."""
        return "prices"

    def keycaps(self) -> Iterator[Keycap]:
        """Back."""
        yield Keycap((Key.BACK, Key.WHY), self.words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap:
        """The same, for whoever looks for it there."""
        return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)


def draw_head(canvas: Canvas, view: Otherwise, words: Words) -> None:
    """What was decided, and which line is which."""
    left, x = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    x = canvas.put_right(x, 0, view.mrr[1].label, "muted") - 3
    canvas.put(x, 0, canvas.glyphs.thin * 2, "muted")
    x = canvas.put_right(x - 2, 0, view.mrr[0].label, "text") - 2
    canvas.put(x, 0, canvas.glyphs.heavy, "line")
    # words: cells 12; title of a page on one decision, in capitals: the game without it
    at = canvas.put(left, 0, words.text("otherwise", "WITHOUT"), "muted", about="prices") + 2
    canvas.put(at, 0, view.title, "strong", bold=True, width=x - at - 2, shorten=True)


def draw_pair(
    canvas: Canvas, unit: str, about: str, lines: tuple[Line, Line], month: int, first: dt.date, words: Words
) -> None:
    """A figure as it was, and in dashes as it would have been; where the two part stands the month."""
    own, other = lines
    marks.section(canvas, 0, 0, canvas.width, f"{unit[:1].upper()}{unit[1:]}", about=about)
    scale = scale_of((*own.values, *other.values, 0.0), 4 if canvas.height >= 10 else 2)
    ticks = {tick: tick_of(tick, "thousands", words) for tick in scale.ticks}
    gutter = max(cell_len(text) for text in ticks.values()) + 1
    plot = Rect(gutter, 1, canvas.width - gutter, canvas.height - 2)
    if plot.height < 3:
        return
    for tick, text in ticks.items():
        y = min(floor(scale.row(tick, plot.height)), plot.height - 1)
        canvas.put_right(plot.x - 1, plot.y + y, text, "muted")
    closed = max(len(own.values) - 1, 1)
    parting = plot.x + min(round((month - 1) / closed * (plot.width - 1)), plot.width - 1)
    for y in range(plot.height):
        canvas.put(parting, plot.y + y, canvas.glyphs.middle, "rule")
    dots = Dots(canvas, plot, scale)
    for half in range(2 * plot.width):
        at = half / (2 * plot.width - 1) * closed
        if at >= month - 1 and half % (_DASH + _GAP) < _DASH:
            dots.add(half, between(other.values, at), "muted")
        dots.add(half, between(own.values, at), "line")
    dots.draw()
    _dates(canvas, plot, parting, month, first, closed, words)


def _dates(canvas: Canvas, plot: Rect, parting: int, month: int, first: dt.date, closed: int, words: Words) -> None:
    """The first month, the one of the decision, the last, as far as they stand apart."""
    y, right = plot.y + plot.height, plot.x + plot.width
    here, last = (words.month_axis_year(after(first, n)) for n in (month - 1, closed - 1))
    at = min(max(parting - cell_len(here) // 2, plot.x), right - cell_len(here))
    end = canvas.put(at, y, here, "strong", bold=True)
    begin = words.month_axis_year(first)
    if plot.x + cell_len(begin) < at:
        canvas.put(plot.x, y, begin, "muted")
    if end + 1 + cell_len(last) <= right:
        canvas.put_right(right, y, last, "muted")


def draw_ledger(canvas: Canvas, view: WhyView, words: Words) -> None:
    """From the bank without it to the bank as it is."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 40; title of a section, in capitals: what moved the cash otherwise, summed over all months
    title = words.text("otherwise", "IN THE BANK, BY WHAT MOVED IT")
    # words: cells 30; the flows of money sum exactly to the change
    marks.section(canvas, left, 0, width, title, words.text("why", "every euro, to the cent"), about="cash")
    if not view.parts:
        # words: cells 60; the ledgers with a decision and without it are the same
        canvas.put(left, 1, words.text("otherwise", "Not a cent moved otherwise."), "muted")
        return
    draw_waterfall(canvas, view, left, 1, width, canvas.height - 1, None, words)


def draw_said(canvas: Canvas, view: Otherwise) -> None:
    """What was known, and what the game would have come to."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height))
    width = canvas.width - 4
    spare = canvas.height - len(wrapped(view.without, width))
    y = canvas.prose(2, 0, view.then, width, lines=max(spare, 1))
    if y < canvas.height:
        canvas.prose(2, y, view.without, width, "muted", lines=canvas.height - y)
