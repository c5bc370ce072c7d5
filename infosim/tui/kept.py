"""Games that are kept: which to go on with, or whose end to look at again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from infosim.game.views.title import SaveChoice
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap
from infosim.tui.page import Page
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token

COMPANY, SCENARIO = 20, 24


class Kept(Page):
    """A list, the game last played first. `load` goes on with one, by its key; `look_back` opens its debrief."""

    def __init__(
        self, games: tuple[SaveChoice, ...], load: Callable[[str], None], look_back: Callable[[str], None]
    ) -> None:
        super().__init__()
        self.games = games
        self._load, self._look_back = load, look_back
        self.cursor = 0
        self._top = 0

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """As many as there is room for."""
        rows = max(height - 5, 1)
        self._top = max(min(self._top, self.cursor), self.cursor - rows + 1)
        shown = self.games[self._top : self._top + rows]
        yield Panel(
            "games", Rect(0, 1, width, height - 3), draw_games,
            (shown, self._top, len(self.games), self.cursor - self._top, self.words),
        )  # fmt: skip

    def keycaps(self) -> Iterator[Keycap]:
        """Up, down, back."""
        words = self.words
        yield Keycap((Key.BACK,), words.text("title.key", "back"), self.leave, stays=True)
        yield Keycap((Key.UP, Key.DOWN), words.text("title.key", "choose"), self._move, cap="↑ ↓")
        if self.games[self.cursor].over or self.games[self.cursor].month > 1:
            # words: cells 14; footer: what each decision of a game was worth
            yield Keycap((Key.WHAT_IF,), words.text("end.key", "debrief"), lambda _: self._open(self._look_back))

    def button(self) -> Keycap:
        """Go on, or look at how it ended."""
        words = self.words
        if self.games[self.cursor].over:
            # words: cells 20; the button opens the end of a game that is over
            return Keycap((Key.ENTER,), words.text("title.button", "see its end"), lambda _: self._open(self._load))
        return Keycap((Key.ENTER,), words.text("title.button", "continue"), lambda _: self._open(self._load))

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor."""
        if panel != "games":
            return False
        moved = self.cursor != row
        self.cursor = row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves it too."""
        if panel == "games":
            self._step(steps)

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self.games) - 1), 0)
        self.repaint()

    def _open(self, how: Callable[[str], None]) -> None:
        key = self.games[self.cursor].key
        self.leave()
        how(key)


def draw_games(
    canvas: Canvas, games: tuple[SaveChoice, ...], first: int, count: int, cursor: int, words: Words
) -> None:
    """A game a row: whose, what, until when."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 24; title of a list, in capitals: games that are kept
    title = words.text("title.kept", "GAMES KEPT")
    # words: cells 40; how a list is ordered
    marks.section(canvas, left, 0, width, title, words.text("title.kept", "the last one played first"))
    for i, game in enumerate(games):
        y, here = 1 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        ink: Token = "strong" if here else "text"
        canvas.put(left, y, game.company, ink, bold=here, width=COMPANY, shorten=True)
        canvas.put(left + COMPANY + 2, y, game.scenario, ink, width=SCENARIO, shorten=True)
        canvas.put(left + COMPANY + SCENARIO + 4, y, _where(game, words), "text" if here else "muted",
                   width=width - COMPANY - SCENARIO - 4, shorten=True)  # fmt: skip
        canvas.hit(0, y, canvas.width, Point("games", first + i))
    if first + len(games) < count:
        # words: cells 24; so many rows of a list are below what is seen
        more = words.text("title.kept", "+{n} more", n=words.count(count - first - len(games)))
        canvas.put(left, 1 + len(games), more, "muted")


def _where(game: SaveChoice, words: Words) -> str:
    if game.over:
        # words: cells 28; a game that is over, and in which month it ended; e.g. over, Feb 2028
        return words.text("title.kept", "over, {when}", when=game.when)
    # words: cells 28; where a game stands; e.g. Feb 2028 · month 14 of 36
    return words.text("title.kept", "{when} · month {now} of {last}", when=game.when, now=str(game.month),
                      last=str(game.months))  # fmt: skip
