"""Who did the work: functions by months, two strands each, half of the work. The picture that people share.

No cursor stands in it until an arrow is pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.sourcing import SourcingView
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GamePage
from infosim.tui.header import draw_header
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Composer, Panel
from infosim.tui.sourcing_draw import WIDE, Cursor, draw_lens, draw_map, rows_needed, rows_shown
from infosim.tui.tokens import CHOICES

WIDTH = 120
"""Cells of the picture that is saved."""


class WhoDidTheWork(GamePage):
    """The map of the months that have closed."""

    screen_id = "sourcing"

    def __init__(self, under: GamePage, _key: str = "", *, turn: Callable[[str], object] | None = None) -> None:
        """`turn` is what Tab does on the page below, of which this is one."""
        super().__init__(under.session)
        self._turn = turn
        self.view: SourcingView = self.session.sourcing()
        self.cursor: Cursor | None = None
        self.said: Prose = NOTHING
        """Where the picture was saved, until the next key."""
        self._top = 0

    # What is shown

    def head(self, width: int) -> Iterator[Panel]:
        """The game's header; once it is over it says which game it was, so that the picture stands alone."""
        header = replace(self.header, scenario=self.view.game) if self.header.scenario else self.header
        yield Panel("header", Rect(0, 0, width, 1), draw_header, (header, self.words))

    def read(self) -> None:
        """What there is to see now."""
        super().read()
        self.view = self.session.sourcing()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The picture; under it, once there is a cursor, what was there and what was decided."""
        tall = height >= 34
        lens = (2 if tall else 1) if self.cursor is not None or self.said else 0
        room = Rect(0, 1, width, height - 2 - lens - (1 if tall and not lens else 0))
        shown = rows_shown(self.view, room.height, width)
        if self.cursor is not None:
            self._top = min(max(self._top, self.cursor.row - shown + 1), self.cursor.row)
        self._top = max(min(self._top, len(self.view.rows) - shown), 0)
        yield Panel("map", room, draw_map, (self.view, self.cursor, self._top, self.words))
        if lens:
            said = self.said or self._lens()
            yield Panel("lens", Rect(0, room.y + room.height, width, lens), draw_lens, (said,))

    def _lens(self) -> Prose:
        cursor = self.cursor
        if cursor is None:
            return NOTHING
        row, words = self.view.rows[cursor.row], self.words
        said = self.session.worked(row.key, cursor.month + 1)
        if not row.known or self.app.size.width >= WIDE:
            return said
        known = words.percent(row.known[cursor.month + 1], 0)
        # words: cells 30; a function in a month: how much of the know-how is in the house
        return said.then(Prose(words.text("sourcing", "Know-how in the house {share}.", share=known)), " ")

    def topic(self) -> str:
        """Ways of working."""
        return "ways"

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Among the functions and the months; the month's report."""
        words = self.words
        if self.view.months:
            # words: cells 10; footer: two arrows move among the functions
            yield arrows((Key.UP, Key.DOWN), words.text("sourcing.key", "function"), self._move, words)
            # words: cells 10; footer: two arrows move among the months
            yield arrows((Key.LEFT, Key.RIGHT), words.text("sourcing.key", "month"), self._walk, words)
        if self.cursor is not None and self.can_go("report"):
            # words: cells 12; footer: opens the report of the month under the cursor
            yield Keycap((Key.ENTER,), words.text("sourcing.key", "the month"), lambda _: self._report())
        if self._turn is not None:
            label = words.text("debrief.key", "next page")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), label, self._go_on)
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Keep the picture."""
        if not self.view.months:
            return None
        # words: cells 20; button: writes the picture into a file
        return Keycap((Key.EXPORT,), self.words.text("sourcing.button", "save the picture"), lambda _: self._save())

    def press(self, key: str) -> bool:
        """What was said of a file goes with the next key."""
        self.said = NOTHING
        return super().press(key)

    def point(self, panel: str, row: int) -> bool:
        """A click moves to a function."""
        if panel != "map":
            return True
        before = self.cursor
        self.cursor = Cursor(row, before.month if before is not None else self.view.months - 1)
        self.repaint()
        return before is None or before.row != row

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves among the functions."""
        self._step(steps, 0)

    # What they do

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1, 0)

    def _walk(self, key: str) -> None:
        self._step(0, 1 if key == Key.RIGHT else -1)

    def _step(self, rows: int, months: int) -> None:
        """Move; the first arrow brings the cursor to the last month of the first function."""
        if not self.view.months or not self.view.rows:
            return
        if self.cursor is None:
            self.cursor = Cursor(0, self.view.months - 1)
        else:
            row = max(min(self.cursor.row + rows, len(self.view.rows) - 1), 0)
            self.cursor = Cursor(row, max(min(self.cursor.month + months, self.view.months - 1), 0))
        self.repaint()

    def _go_on(self, key: str) -> None:
        self.leave()
        if self._turn is not None:
            self._turn(key)

    def _report(self) -> None:
        if self.cursor is not None:
            self.go("report", str(self.cursor.month + 1))

    def _save(self) -> None:
        """Write the picture beside the game, and the frame as a terminal shows it, without the footer."""
        chosen = self.house.colours
        palette = chosen if chosen in CHOICES else CHOICES[0]
        self.said = self.session.keep_map(alone(self, self.view).ansi(palette), CHOICES.index(palette))
        self.repaint()


def alone(page: GamePage, view: SourcingView) -> Canvas:
    """The picture with its header, as large as it is at home, without a cursor and without the footer."""
    height = max(35, 1 + rows_needed(view))
    header = replace(page.header, scenario=view.game)
    panels = [
        Panel("header", Rect(0, 0, WIDTH, 1), draw_header, (header, page.words)),
        Panel("map", Rect(0, 1, WIDTH, height - 1), draw_map, (view, None, 0, page.words)),
    ]
    return Composer().compose(WIDTH, height, panels)
