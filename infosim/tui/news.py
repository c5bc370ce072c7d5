"""News: the wire in full, month by month, all voices or one."""

import datetime as dt
from collections.abc import Iterator

from rich.cells import cell_len

from infosim.game.views.news import NewsItem, NewsView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Panel
from infosim.tui.strip import after
from infosim.tui.tokens import Token

BESIDE = 110
"""Columns from which the voices stand in a column of their own."""
_VOICE = 24
"""Cells of the longest names that stand whole beside what they say."""
_SOURCES = 28


def voice_width(items: tuple[NewsItem, ...]) -> int:
    """Cells that the voices take, with the gap after them."""
    return min(max((cell_len(item.voice) for item in items), default=0), _VOICE) + 2


def month_of(first: dt.date, month: int, words: Words) -> str:
    """The head of what was said after a month."""
    if month == 0:
        # words: cells 30; head of what was said before the first month
        return words.text("news", "BEFORE THE FIRST MONTH")
    # A month's name has letters only, so that its capitals are safe in each language.
    return words.month(after(first, month - 1)).upper()


def rows_of(items: tuple[NewsItem, ...], room: int) -> int:
    """The rows of items below each other: their own in so many cells, heads of months, blank lines between months."""
    months = len({item.month for item in items})
    return sum(len(wrapped(item.said, room)) for item in items) + 2 * months - 1


def first_seen(items: tuple[NewsItem, ...], cursor: int, room: int, height: int) -> int:
    """The first item to draw, so that the one under the cursor is seen whole."""
    return next((i for i in range(cursor) if rows_of(items[i : cursor + 1], room) <= height), cursor)


def draw_news(
    canvas: Canvas, view: NewsView, items: tuple[NewsItem, ...], cursor: int, left: int, heard: str, words: Words
) -> None:
    """The items around the cursor under the heads of their months; `heard` says whose they are."""
    width = canvas.width - left
    # words: cells 12; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("news", "NEWS"), heard, about="wire")
    if not items:
        # words: cells 60; nobody has said anything yet
        canvas.put(left, 2, words.text("news", "Nobody has said anything yet."), "muted")
        return
    voices = voice_width(items)
    y, first = 1, first_seen(items, cursor, width - voices, canvas.height - 1)
    for place in range(first, len(items)):
        item = items[place]
        if place == first or items[place - 1].month != item.month:
            y += 1 if place > first else 0
            if y + 1 >= canvas.height:
                return
            canvas.put(left, y, month_of(view.first, item.month, words), "muted")
            y += 1
        rows = len(wrapped(item.said, width - voices))
        if y + rows > canvas.height:
            return
        here = place == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, rows))
        ink: Token = "strong" if here or item.new else "text"
        voice: Token = "strong" if here else "muted"
        canvas.put(left, y, item.voice, voice, italic=not here, width=voices - 1, shorten=True)
        canvas.prose(left + voices, y, item.said, width - voices, ink, lines=rows, bold=item.new)
        canvas.hit(0, y, canvas.width, Point("news", place), height=rows)
        y += rows


def draw_sources(canvas: Canvas, voices: tuple[tuple[str, int], ...], chosen: int, words: Words) -> None:
    """Who spoke, how often; the first row is everybody."""
    # words: cells 20; title of a section, in capitals: who said it
    marks.section(canvas, 0, 0, canvas.width, words.text("news", "WHO SAYS IT"), about="wire")
    # words: cells 20; of the news: all voices
    everybody = (words.text("news", "everybody"), sum(count for _, count in voices))
    for i, (name, count) in enumerate((everybody, *voices)):
        y = 1 + i
        if y >= canvas.height:
            return
        here = i == chosen
        figure = words.count(count)
        canvas.put(0, y, name, "strong" if here else "text", bold=here, underline=here,
                   width=canvas.width - cell_len(figure) - 1)  # fmt: skip
        canvas.put_right(canvas.width, y, figure, "strong" if here else "muted")
        canvas.hit(0, y, canvas.width, Point("sources", i))


class News(GamePage):
    """Everything that was said, of everybody or of one voice."""

    screen_id = "news"

    def __init__(self, under: GamePage, _key: str = "") -> None:
        super().__init__(under.session)
        self.view: NewsView = self.session.news()
        self.cursor = 0
        self.source = 0
        """0 is everybody, then the voices in their order."""
        self.session.heard()

    @property
    def items(self) -> tuple[NewsItem, ...]:
        """What the chosen voice said."""
        if not self.source:
            return self.view.items
        voice = self.view.voices[self.source - 1][0]
        return tuple(item for item in self.view.items if item.voice == voice)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The items; the voices beside them where there is room."""
        words, left = self.words, marks.margin(width)
        tall = height >= 34
        rect = Rect(0, 2 if tall else 1, width - left, height - (4 if tall else 2))
        if width >= BESIDE:
            rect = Rect(rect.x, rect.y, width - left - _SOURCES - 4, rect.height)
            sources = Rect(width - left - _SOURCES, rect.y, _SOURCES, rect.height)
            yield Panel("sources", sources, draw_sources, (self.view.voices, self.source, words))
        heard = "" if width >= BESIDE else self._heard()
        args = (self.view, self.items, self.cursor, left, heard, words)
        yield Panel("news", rect, draw_news, args)

    def _heard(self) -> str:
        words = self.words
        if not self.source:
            return words.text("news", "everybody")
        name, count = self.view.voices[self.source - 1]
        # words: cells 30; one voice of the news, and how often it spoke; e.g. La Gazette, 12
        return words.text("news", "{voice}, {n}", voice=name, n=words.count(count))

    def topic(self) -> str:
        """The wire."""
        return "wire"

    def keycaps(self) -> Iterator[Keycap]:
        """Along the items, from month to month, from voice to voice."""
        words = self.words
        if self.items:
            # words: cells 12; footer: two arrows
            yield arrows((Key.UP, Key.DOWN), words.text("news.key", "choose"), self._move, words)
            # words: cells 12; footer: two arrows turn to what another voice said
            yield arrows((Key.LEFT, Key.RIGHT), words.text("news.key", "voice"), self._turn, words)
            # words: cells 12; footer: to the month before or after
            yield Keycap((Key.NEXT_THING, Key.PREVIOUS_THING), words.text("news.key", "month"), self._leap)
        # words: cells 12; footer
        yield Keycap((Key.BACK, Key.NEWS), words.text("news.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """The report of the month that is spoken of."""
        items = self.items
        if not items or not items[self.cursor].month:
            return None
        month = items[self.cursor].month
        name = self.words.month_name(after(self.view.first, month - 1))
        # words: cells 24; button: the report of the month in which something was said; e.g. report of March
        label = self.words.text("news.button", "report of {month}", month=name)
        return Keycap((Key.ENTER,), label, lambda _: self.go("report", str(month)))

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor, or chooses a voice."""
        if panel == "sources":
            self._choose(row)
            return True
        moved = self.cursor != row
        self.cursor = row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves along the items, or the voices."""
        if panel == "sources":
            self._choose(max(min(self.source + steps, len(self.view.voices)), 0))
        else:
            self._step(steps)

    def _choose(self, source: int) -> None:
        self.source, self.cursor = source, 0
        self.repaint()

    def _turn(self, key: str) -> None:
        count = len(self.view.voices) + 1
        self._choose((self.source + (1 if key == Key.RIGHT else -1)) % count)

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _leap(self, key: str) -> None:
        """To the first thing said in the month before, or after."""
        items, here = self.items, self.items[self.cursor].month
        if key == Key.NEXT_THING:
            found = next((i for i, item in enumerate(items) if item.month < here), len(items) - 1)
        else:
            later = [item.month for item in items if item.month > here]
            found = next(i for i, item in enumerate(items) if item.month == min(later)) if later else 0
        self.cursor = found
        self.repaint()

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self.items) - 1), 0)
        self.repaint()
