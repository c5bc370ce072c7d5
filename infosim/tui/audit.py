"""An audit over the page it was opened on: what is red, what a red costs, what this report cost."""

from collections.abc import Iterator

from rich.cells import cell_len

from infosim.game.views.audit import AuditView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Explain
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token

WIDE = 78
"""Cells of the panel, at most."""


def height_of(view: AuditView) -> int:
    """Lines that it takes."""
    return len(view.lines) + 10 + (2 if view.price else 0)


def draw_audit(canvas: Canvas, view: AuditView, cursor: int, words: Words) -> None:
    """Head, lines, verdict, what it costs."""
    calm = all(line.red is False for line in view.lines)
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="good" if calm else "warn")
    x, width = 2, canvas.width - 4
    marks.section(canvas, x, 0, width, view.name.upper(), view.when, about="audit")
    # words: cells 8; beside what an audit found wrong
    wrong = words.text("audit", "red")
    for i, line in enumerate(view.lines):
        y = 2 + i
        here = i == cursor
        if here:
            marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
        canvas.hit(1, y, canvas.width - 1, Explain(line.why))
        mark = canvas.glyphs.yes if line.red is False else "!" if line.red else "?"
        ink: Token = "good" if line.red is False else "bad" if line.red else "warn"
        canvas.put(x, y, mark, ink, bold=bool(line.red))
        start = canvas.put_right(x + width, y, wrong, "bad", bold=True) if line.red else x + width - cell_len(wrong)
        # words: cells 20; from where a line of an audit is red; {bound} is e.g. under 45%
        bound = words.text("audit", "red {bound}", bound=line.bound)
        start = canvas.put_right(start - 2, y, bound, "muted")
        start = canvas.put_right(start - 2, y, line.figure, "text" if line.red is False else ink, bold=bool(line.red))
        canvas.put(x + 3, y, line.name, "strong" if here else "text", bold=here, width=start - x - 5, shorten=True)
    y = 3 + len(view.lines)
    y += canvas.prose(x, y, view.verdict, width, "strong", lines=2, bold=True)
    if view.price:
        y += canvas.prose(x, y, view.price, width, lines=2)
    y += canvas.prose(x, y, view.costs, width, "muted", lines=2)
    if view.lines and cursor < len(view.lines):
        canvas.prose(x, y, view.lines[cursor].remedy, width, lines=2)


class Audit(GameOverlay):
    """What they looked at, or will."""

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under, under.session)
        self.key = key
        self.view = self.session.audit(key)
        self.cursor = 0

    def read(self) -> None:
        """What is decided may turn a line."""
        super().read()
        if hasattr(self, "key"):
            self.view = self.session.audit(self.key)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle."""
        if self.view is None:
            return
        wide, tall = min(WIDE, width - 2), min(height_of(self.view), height - 3)
        rect = Rect((width - wide) // 2, max((height - tall) // 2 - 1, 1), wide, tall)
        yield Panel("audit", rect, draw_audit, (self.view, self.cursor, self.words))

    def topic(self) -> str:
        """The figure under the cursor; where it has no page, what an audit is."""
        figure = self.figure()
        return figure if figure and self.session.help(figure) is not None else "audit"

    def figure(self) -> str:
        """What `y` explains: the line under the cursor."""
        lines = self.view.lines if self.view is not None else ()
        return lines[min(self.cursor, len(lines) - 1)].why if lines else ""

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the lines."""
        self._step(steps)

    def _step(self, steps: int) -> None:
        last = len(self.view.lines) - 1 if self.view is not None else 0
        self.cursor = max(min(self.cursor + steps, last), 0)
        self.repaint()

    def keycaps(self) -> Iterator[Keycap]:
        """Along the lines, why, back."""
        words = self.words
        choose = words.text("talent.key", "choose")
        yield arrows((Key.UP, Key.DOWN), choose, lambda key: self._step(1 if key == Key.DOWN else -1), words)
        yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self.figure()))
        yield Keycap((Key.BACK,), self.words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Enter closes."""
        return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)
