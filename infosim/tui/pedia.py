"""The encyclopedia: what is typed finds pages, the page at the right follows the cursor."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual import events

from infosim.game.pedia.search import find
from infosim.game.views.header import HeaderView
from infosim.game.views.help import Findings, HelpView, PageHead
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.header import draw_header
from infosim.tui.help_page import draw_page
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS, Key, Keycap, canonical
from infosim.tui.library import Library
from infosim.tui.page import Page
from infosim.tui.pane import Panel

BESIDE = 100
"""Columns from which the page stands beside the list."""
_LIST = 46
_MOST = 110


def draw_search(canvas: Canvas, typed: str, count: str, theme: str, words: Words) -> None:
    """The line that is typed, and how many pages it finds."""
    left = marks.margin(canvas.width)
    # words: cells 20; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("pedia", "ENCYCLOPEDIA"), "muted") + 2
    x = canvas.put(x, 0, "/", "accent", bold=True) + 1
    right = canvas.put_right(canvas.width - left, 0, count, "muted")
    if theme:
        right = canvas.put_right(right - 3, 0, theme, "text")
    x = canvas.put(x, 0, typed, "strong", bold=True, width=max(right - x - 3, 1), shorten=True)
    x = canvas.put(x, 0, canvas.glyphs.edge, "accent")
    # words: cells 36; in the empty line where pages are searched
    hint = words.text("pedia", "type a word, in either language")
    if not typed and cell_len(hint) < right - x - 3:
        canvas.put(x + 1, 0, hint, "muted")


def draw_list(
    canvas: Canvas, pages: tuple[PageHead, ...], found: Findings, cursor: int, first: int, words: Words
) -> None:
    """Names and their one line; what was typed is underlined."""
    left = 2 if canvas.width == _LIST else marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 12; title of a section, in capitals
    title = words.text("pedia", "PAGES")
    # words: cells 30; nothing holds what was typed; these names are like it
    near = words.text("pedia", "nothing; these are near")
    # words: cells 20; pages that were found, in this order
    best = words.text("pedia", "best first")
    marks.section(canvas, left, 0, width, title, near if found.near else best,
                  note_ink="warn" if found.near else "muted")  # fmt: skip
    pitch = 2
    for i, hit in enumerate(found.hits[first : first + (canvas.height - 1) // pitch]):
        y, page = 1 + i * pitch, pages[hit.page]
        here = first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 2))
        room = width - cell_len(page.theme) - 4
        canvas.put(left, y, page.name, "strong" if here else "text", bold=here, width=room, shorten=True)
        _underline(canvas, left, y, hit.name, room)
        canvas.put_right(left + width, y, page.theme, "muted")
        canvas.put(left, y + 1, page.gist, "muted", width=width, shorten=True)
        _underline(canvas, left, y + 1, hit.gist, width)
        canvas.hit(0, y, canvas.width, Point("pages", first + i), height=2)


def _underline(canvas: Canvas, x: int, y: int, stretches: tuple[tuple[int, int], ...], room: int) -> None:
    row = canvas.looks[y]
    for start, end in stretches:
        for cell in range(start, min(end, room)):
            if x + cell < len(row):
                row[x + cell] = row[x + cell]._replace(underline=True)


def draw_found(canvas: Canvas, view: HelpView, words: Words) -> None:
    """A page on its surface."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=None)
    draw_page(canvas, view, 2, 1 if canvas.height > 24 else 0, canvas.width - 4, canvas.height - 1, words)


def draw_hint(canvas: Canvas, words: Words) -> None:
    """What a search does."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height))
    # words: cells 112; under the list of pages
    hint = words.text("pedia", "Search looks in titles, words and lessons, in both languages; one wrong letter is "
                      "forgiven.")  # fmt: skip
    canvas.put(marks.margin(canvas.width), 0, hint, "muted", width=canvas.width - 4, shorten=True)


class Encyclopedia(Page):
    """See the module. `topic` opens at a page; "" at the list."""

    def __init__(self, library: Library, topic: str = "", header: HeaderView | None = None) -> None:
        super().__init__()
        self._library = library
        self._header = header
        self.pages: tuple[PageHead, ...] = library.contents()
        self.typed = ""
        self.theme = ""
        """The theme whose pages alone are listed; "" for all."""
        self.found: Findings = find(self.pages, "")
        self.cursor = 0
        self.first = 0
        self.reading: list[str] = []
        """Topics of the pages that were opened one from the other; while there is one, it fills the screen."""
        self._typing = True
        """Letters of the French digit row are letters, until an arrow was pressed."""
        if topic:
            self._go_to(topic)
            self.reading = [topic]

    # What is shown

    def read(self) -> None:
        """In another language, perhaps."""
        self.pages = self._library.contents()
        self._search()

    def head(self, width: int) -> Iterator[Panel]:
        """The game's header, if there is a game."""
        if self._header is not None:
            yield Panel("header", Rect(0, 0, width, 1), draw_header, (self._header, self.words))

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The line, then list and page, side by side where there is room."""
        words, tall = self.words, height >= 30
        top = 2 if tall else 1
        # words: cells 24; pages found, of all there are; e.g. 7 pages of 164
        hits = 0 if self.found.near else len(self.found.hits)
        count = words.plural("pedia", "{n} page of {all}", "{n} pages of {all}", hits, all=words.count(len(self.pages)))
        yield Panel("search", Rect(0, top, width, 1), draw_search, (self.typed, count, self.theme, words))
        y = top + (2 if tall else 1)
        bottom = height - 1
        view = self.page()
        if self.reading and view is not None:
            wide = min(width, _MOST)
            yield Panel("page", Rect((width - wide) // 2, y, wide, bottom - y), draw_found, (view, words))
            return
        beside = width >= BESIDE
        low = bottom - (3 if tall else 0)
        list_width = _LIST if beside else width
        rows = (low - y - 1) // 2
        self.first = max(min(self.first, self.cursor), self.cursor - rows + 1, 0)
        args = (self.pages, self.found, self.cursor, self.first, words)
        yield Panel("pages", Rect(0, y, list_width, low - y), draw_list, args)
        if beside and view is not None:
            yield Panel("page", Rect(list_width + 3, y, width - list_width - 3, low - y), draw_found, (view, words))
        if tall:
            yield Panel("hint", Rect(0, bottom - 2, width, 1), draw_hint, (words,))

    def page(self) -> HelpView | None:
        """The page that is read, or lies under the cursor."""
        if self.reading:
            return self._library.help(self.reading[-1])
        if not self.found.hits:
            return None
        return self._library.help(self.pages[self.found.hits[self.cursor].page].topic)

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Letters are typed, so that only these are keys."""
        words = self.words
        view = self.page()
        if not self.reading:
            # words: cells 12; footer: two arrows choose a page
            yield Keycap((Key.UP, Key.DOWN), words.text("pedia.key", "page"), self._move, cap="↑ ↓")
        if view is not None and view.links:
            count = len(view.links)
            label = words.text("help.key", "linked word")
            yield Keycap(tuple(DIGITS[:count]), label, self._link, cap=f"1-{count}" if count > 1 else "1")
        if not self.reading:
            # words: cells 16; footer: tab lists the pages of one theme after the other
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), words.text("pedia.key", "by theme"), self._turn, cap="")
        # words: cells 16; footer: begin anew
        yield Keycap((Key.SEARCH,), words.text("pedia.key", "new search"), lambda _: self._anew())
        # words: cells 16; footer
        yield Keycap((Key.BACK,), words.text("pedia.key", "back"), lambda _: self.back(), stays=True)

    def always(self) -> Iterator[Keycap]:
        """Neither help on help, nor the palette over a line that is typed."""
        return iter(())

    def button(self) -> Keycap | None:
        """Open the page, or go back to the list."""
        if self.reading:
            # words: cells 16; button: back to the list of pages
            return Keycap((Key.ENTER,), self.words.text("pedia.button", "to the list"), lambda _: self._list())
        if not self.found.hits:
            return None
        # words: cells 16; button: the page under the cursor, on the whole screen
        return Keycap((Key.ENTER,), self.words.text("pedia.button", "open"), lambda _: self._open())

    def answered(self, event: events.Key) -> bool:
        """What can be printed is typed, but digits, which open linked words."""
        letter = event.character or ""
        if event.key == "backspace" and not self.reading:
            self._type(self.typed[:-1])
        elif self._is_typed(letter, canonical(event.key, event.character)):
            self._type(self.typed + letter)
        else:
            return super().answered(event)
        return True

    def _is_typed(self, letter: str, key: str) -> bool:
        if letter.isalpha():
            return key not in DIGITS or (self._typing and not self.reading)
        return letter in (" ", "-", "'") and bool(self.typed) and self._typing and not self.reading

    # What they do

    def point(self, panel: str, row: int) -> bool:
        """A click moves to a page."""
        if panel != "pages":
            return True
        moved, self.cursor = self.cursor != row, row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the list."""
        if not self.reading:
            self._step(steps)

    def back(self) -> None:
        """To the page before, to the list, away."""
        if self.reading:
            self.reading.pop()
            self.repaint()
        else:
            self.leave()

    def _list(self) -> None:
        self.reading = []
        self.repaint()

    def _open(self) -> None:
        if self.found.hits:
            self.reading = [self.pages[self.found.hits[self.cursor].page].topic]
            self.repaint()

    def _link(self, key: str) -> None:
        view, place = self.page(), DIGITS.index(key)
        if view is None or place >= len(view.links):
            return
        topic = view.links[place].topic
        if self.reading or self.app.size.width < BESIDE:
            self.reading.append(topic)
        else:
            self._go_to(topic)
        self.repaint()

    def _go_to(self, topic: str) -> None:
        """Put the cursor on a page, among all of them."""
        self.typed, self.theme = "", ""
        self._search()
        key = topic.rpartition(".")[2]
        self.cursor = next((i for i, hit in enumerate(self.found.hits) if self.pages[hit.page].topic == key), 0)

    def _anew(self) -> None:
        self.reading = []
        self.theme = ""
        self._type("")

    def _type(self, text: str) -> None:
        self.reading = []
        self.typed, self.cursor, self.first, self._typing = text, 0, 0, True
        self._search()
        self.repaint()

    def _search(self) -> None:
        found = find(self.pages, self.typed)
        hits = tuple(hit for hit in found.hits if self.theme in ("", self.pages[hit.page].theme))
        self.found = Findings(hits, found.near)
        self.cursor = max(min(self.cursor, len(hits) - 1), 0)

    def _turn(self, key: str) -> None:
        themes = ["", *dict.fromkeys(page.theme for page in self.pages)]
        step = 1 if key == Key.NEXT_PANEL else -1
        at = themes.index(self.theme) if self.theme in themes else 0
        self.theme = themes[(at + step) % len(themes)]
        self.cursor = self.first = 0
        self._search()
        self.repaint()

    def _move(self, key: str) -> None:
        self._typing = False
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self.found.hits) - 1), 0)
        self.repaint()
