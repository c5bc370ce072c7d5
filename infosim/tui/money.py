"""Money: how long do I live, on what does it go, what would bring more?"""

from collections.abc import Iterator, Mapping

from infosim.game.views.lens import Lens
from infosim.game.views.money import CUTS, Cut
from infosim.game.views.room import Opens
from infosim.tui import marks
from infosim.tui.canvas import Rect
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.lens import draw_lens
from infosim.tui.money_chart import draw_cash
from infosim.tui.money_draw import WIDE, draw_headline, draw_round, draw_round_line, draw_table
from infosim.tui.pane import Panel
from infosim.tui.topics import FLOWS
from infosim.tui.why import Why

ROUND_WIDTH = 36


class Money(GamePage):
    """The chart, the round, the lines of a month."""

    screen_id = "money"

    def __init__(self, under: GamePage, key: str = "") -> None:
        super().__init__(under.session)
        self.cut: Cut = next((cut for cut in CUTS if cut == key), "nature")
        self.later = 0
        self.cursor = 0
        self._top = 0
        self.functions = tuple(row.key for row in self.session.room().rows)
        self.view = self.session.money(self.cut, self.later)

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        if hasattr(self, "cut"):
            self._look()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Headline, chart beside the round, table, lens; at 80 columns the round is a line under the table."""
        view, words, left = self.view, self.words, marks.margin(width)
        wide, tall = width >= WIDE, height >= 34
        gap = 1 if tall else 0
        lens = 3 if tall else 1
        y = 1 + gap
        yield Panel("headline", Rect(0, y, width, 1), draw_headline, (view, words))
        y += 1 + gap
        bottom = height - 1 - lens
        yield Panel("lens", Rect(0, bottom, width, lens), draw_lens, (self.lens(), words))
        bottom -= gap
        if not wide:
            bottom -= 2
            yield Panel("round", Rect(0, bottom, width, 2), draw_round_line, (view.round, left, words))
        frame = 4 if wide else 2
        table = max(min(len(view.rows), 10 if wide else 7), 1) + frame
        table = min(table, max(bottom - y - 8, frame + 3))
        chart = bottom - y - table - gap
        if wide:
            side = width - ROUND_WIDTH - 2 - left
            yield Panel("chart", Rect(0, y, side, chart), draw_cash, (view.line, left, words))
            yield Panel("round", Rect(side + 2, y, width - side - 2, chart), draw_round, (view.round, left, words))
        else:
            yield Panel("chart", Rect(0, y, width, chart), draw_cash, (view.line, left, words))
        y += chart + gap
        rows = table - frame
        self._top = min(max(self._top, self.cursor - rows + 1), self.cursor)
        yield Panel("rows", Rect(0, y, width, table), draw_table, (view, self._top, self.cursor, words))

    def lens(self) -> Lens:
        """Why something was refused; else what the cursor is on."""
        if self.refusal is not None:
            # words: title of a lens: a decision was refused
            return Lens(self.words.text("room.lens", "Not possible"), self.refusal, short=self.refusal, tone="warn")
        rows = self.view.rows
        return rows[self.cursor].lens if rows else self.view.left_over.lens

    def topic(self) -> str:
        """The line under the cursor: a flow of the cash, or what a function costs."""
        row = self.view.rows[self.cursor] if self.view.rows else None
        if row is None:
            return "cash"
        return FLOWS.get(row.key) or (f"{row.key}.cost" if self.cut == "function" else "cash")

    # Keys

    def points(self) -> Mapping[str, Target | str]:
        """How the cash went."""
        return {"money.cash": "chart"}

    def keycaps(self) -> Iterator[Keycap]:
        """Lines, cuts, months, causes."""
        words = self.words
        # words: cells 16; footer: tab cuts the money another way
        yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), words.text("money.key", "cut"), self._turn)
        yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self._why())
        # words: cells 16; footer: the sheet of this month, on the row about money
        yield Keycap((Key.THIS_MONTH,), words.text("money.key", "raise money"), lambda _: self.go("month", "fund"))
        if self.view.earlier or self.view.later:
            # words: cells 16; footer: two arrows move among the months
            yield arrows((Key.LEFT, Key.RIGHT), words.text("money.key", "months"), self._walk, words)
        # words: cells 12; footer: two arrows
        yield arrows((Key.UP, Key.DOWN), words.text("money.key", "line"), self._move, words)
        yield digits(min(len(self.functions), 10), words.text("room.key", "function"), self._function)
        yield Keycap((Key.UNDO,), words.text("room.key", "undo"), self.undo, in_footer=False)
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Where money is short, what brings some; else what is behind the line."""
        if self.view.alert:
            return Keycap((Key.ENTER,), self.view.alert, lambda _: self.go("month", "fund"))
        if self._opens() is not None:
            return Keycap((Key.ENTER,), self._verb(), lambda _: self._open())
        if self.view.rows:
            # words: cells 24; button: the ledger of the cash
            return Keycap((Key.ENTER,), self.words.text("money.button", "why?"), lambda _: self._why())
        return None

    def _verb(self) -> str:
        opens, words = self._opens(), self.words
        match opens.screen if opens else "":
            case "vendors":
                # words: cells 24; button: the contracts
                return words.text("money.button", "contracts")
            case "talent":
                # words: cells 24; button: the talent market
                return words.text("money.button", "talent")
            case "month":
                # words: cells 24; button: this month, on the row about money
                return words.text("money.button", "this month")
            case _:
                # words: cells 24; button: the sheet of a function
                return words.text("money.button", "its sheet")

    # What they do

    def point(self, panel: str, row: int) -> bool:
        """A click moves to a line."""
        if panel != "rows":
            return True
        moved, self.cursor = self.cursor != row, row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves among the lines."""
        if panel == "rows":
            self._step(steps)

    def _look(self) -> None:
        self.view = self.session.money(self.cut, self.later)
        self.later = self.view.later
        self.cursor = max(min(self.cursor, len(self.view.rows) - 1), 0)

    def _opens(self) -> Opens | None:
        rows = self.view.rows
        return rows[self.cursor].opens if rows else None

    def _open(self) -> None:
        opens = self._opens()
        if opens is not None and self.can_go(opens.screen):
            self.go(opens.screen, opens.key)

    def _why(self) -> None:
        """The ledger of the cash in the last month shown."""
        shown = self.view.month if self.view.later else None
        view = self.session.why("cash", shown)
        if view is not None:
            self.app.push_screen(Why(self, self.session, view, shown))
        else:
            self.explain("cash")

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.refusal = None
        self.cursor = max(min(self.cursor + steps, len(self.view.rows) - 1), 0)
        self.repaint()

    def _turn(self, key: str) -> None:
        step = 1 if key == Key.NEXT_PANEL else -1
        self.cut = CUTS[(CUTS.index(self.cut) + step) % len(CUTS)]
        self.cursor = self._top = 0
        self._look()
        self.repaint()

    def _walk(self, key: str) -> None:
        step = -1 if key == Key.RIGHT else 1 if self.view.earlier else 0
        self.later = max(self.later + step, 0)
        self._look()
        self.repaint()

    def _function(self, key: str) -> None:
        self.go("function", self.functions[DIGITS.index(key)])
