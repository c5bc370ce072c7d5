"""An audit over the page it was opened on: what is red, what a red costs, what this report cost."""

from collections.abc import Iterator

from infosim.game.views.audit import AuditView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.keys import Key, Keycap
from infosim.tui.pane import Panel

WIDE = 78
"""Cells of the panel, at most."""


def height_of(view: AuditView) -> int:
    """Lines that it takes."""
    return len(view.lines) + 8 + (2 if view.price else 0)


def draw_audit(canvas: Canvas, view: AuditView, words: Words) -> None:
    """Head, lines, verdict, what it costs."""
    reds = any(line.red for line in view.lines)
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="warn" if reds else "good")
    x, width = 2, canvas.width - 4
    marks.section(canvas, x, 0, width, view.name.upper(), view.when)
    # words: cells 8; beside what an audit found wrong
    wrong = words.text("audit", "red")
    for i, line in enumerate(view.lines):
        y = 2 + i
        canvas.put(x, y, "!" if line.red else canvas.glyphs.yes, "bad" if line.red else "good", bold=line.red)
        canvas.put(x + 3, y, line.name, "text", width=width - 12, shorten=True)
        if line.red:
            canvas.put_right(x + width, y, wrong, "bad", bold=True)
    y = 3 + len(view.lines)
    y += canvas.prose(x, y, view.verdict, width, "strong", lines=2, bold=True)
    if view.price:
        y += canvas.prose(x, y, view.price, width, lines=2)
    canvas.prose(x, y, view.costs, width, "muted", lines=2)


class Audit(GameOverlay):
    """What they looked at, or will."""

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under, under.session)
        self.key = key
        self.view = self.session.audit(key)

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
        yield Panel("audit", rect, draw_audit, (self.view, self.words))

    def topic(self) -> str:
        """What an audit is."""
        return "audit"

    def keycaps(self) -> Iterator[Keycap]:
        """Back."""
        yield Keycap((Key.BACK,), self.words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Enter closes."""
        return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)
