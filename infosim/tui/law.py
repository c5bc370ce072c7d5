"""A law over the page it was opened on: what it does not allow, what of yours that is, what it costs."""

from collections.abc import Iterator

from infosim.game.views.law import LawView
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Panel

WIDE = 78
"""Cells of the panel, at most."""
SENTENCE = 3
"""Lines that a sentence may take."""


def height_of(view: LawView) -> int:
    """Lines that it takes at most."""
    return 7 + SENTENCE * len(view.asks) + max(len(view.ours), 1) + (3 if view.notes else 0)


def draw_law(canvas: Canvas, view: LawView, cursor: int) -> None:
    """Head, what it wants, what of yours it rules, the verdict and the fine."""
    broken = any(ours.because for ours in view.ours)
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="warn" if broken else "good")
    x, width = 2, canvas.width - 4
    marks.section(canvas, x, 0, width, view.name.upper(), view.when, about="law")
    y = 2
    for sentence in view.asks:
        y += canvas.prose(x, y, sentence, width, lines=SENTENCE)
    if view.notes:
        y += canvas.prose(x, y, view.notes, width, "muted", lines=2)
    y += 1
    y += canvas.prose(x, y, view.verdict, width, "strong", lines=1, bold=True)
    for i, ours in enumerate(view.ours):
        if y >= canvas.height - 3:
            break
        if i == cursor:
            marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
        canvas.put(x, y, "!" if ours.because else canvas.glyphs.yes, "bad" if ours.because else "good",
                   bold=bool(ours.because))  # fmt: skip
        start = canvas.put_right(x + width, y, ours.because, "bad") if ours.because else x + width
        canvas.put(x + 3, y, ours.name, "strong" if i == cursor else "text", width=start - x - 4, shorten=True)
        canvas.hit(1, y, canvas.width - 1, Point("law", i))
        y += 1
    canvas.prose(x, y, view.costs, width, "text", lines=2)


class Law(GameOverlay):
    """What may not be, and from when."""

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under, under.session)
        self.key = key
        self.view: LawView | None = self.session.law(key)
        self.cursor = 0

    def read(self) -> None:
        """What is decided may take something out of a law's way."""
        super().read()
        self.view = self.session.law(self.key)
        self._step(0)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle."""
        if self.view is None:
            return
        wide, tall = min(WIDE, width - 2), min(height_of(self.view), height - 3)
        rect = Rect((width - wide) // 2, max((height - tall) // 2 - 1, 1), wide, tall)
        yield Panel("law", rect, draw_law, (self.view, self.cursor))

    def topic(self) -> str:
        """What a law is."""
        return "law"

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor."""
        moved = panel == "law" and row != self.cursor
        if moved:
            self.cursor = row
            self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along what is yours."""
        self._step(steps)
        self.repaint()

    def _step(self, steps: int) -> None:
        last = len(self.view.ours) - 1 if self.view is not None else 0
        self.cursor = max(min(self.cursor + steps, last), 0)

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)
        self.repaint()

    def keycaps(self) -> Iterator[Keycap]:
        """Along what is yours; back."""
        words = self.words
        if self.view is not None and len(self.view.ours) > 1:
            yield arrows((Key.UP, Key.DOWN), words.text("talent.key", "choose"), self._move, words)
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Enter opens what is under the cursor; else it closes."""
        ours = self.view.ours if self.view is not None else ()
        if not ours:
            return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)
        opens = ours[self.cursor].opens
        # words: cells 20; the button of a law: opens the contract under the cursor
        label = self.words.text("law.button", "open it")
        return Keycap((Key.ENTER,), label, lambda _: self.below.go(opens.screen, opens.key))
