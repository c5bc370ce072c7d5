"""The decisions of this month, each of which plan B may go without: ticked is what it keeps."""

from collections.abc import Callable, Iterator

from infosim.game.views.forecast import Planned
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.order_form import WIDTH
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token

_LEFT = 3


def draw_plan(canvas: Canvas, plan: tuple[Planned, ...], first: int, cursor: int, words: Words) -> None:
    """A line a decision; what is left out is quiet."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    right = canvas.width - _LEFT
    # words: cells 40; title of a short list, in capitals: this month's decisions that a plan keeps or goes without
    canvas.put(_LEFT, 1, words.text("plan", "PLAN B: WHAT IT KEEPS"), "info", bold=True)
    for i, each in enumerate(plan[first : first + canvas.height - 5]):
        y, here = 3 + i, first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
        canvas.put(_LEFT, y, canvas.glyphs.yes if each.kept else canvas.glyphs.dot, "accent" if each.kept else "muted")
        ink: Token = "muted" if not each.kept else "strong" if here else "text"
        canvas.put(_LEFT + 2, y, each.text, ink, bold=here, width=right - _LEFT - 2, shorten=True)
        canvas.hit(1, y, canvas.width - 1, Point("plan", first + i))


class EditPlan(GameOverlay):
    """See the module. Nothing is decided here: the forecast below is played for what is left."""

    def __init__(self, under: GamePage, then: Callable[[], object]) -> None:
        """`then` is called once plan B is as it is wanted."""
        super().__init__(under, under.session)
        self._then = then
        self.plan = self.session.plan()
        self.cursor = 0
        self._seen = 1

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The list alone."""
        wide = WIDTH if width >= WIDTH + 12 else width
        rows = min(len(self.plan) + 5, height - 2)
        self._seen = rows - 5
        first = max(self.cursor - self._seen + 1, 0)
        y = 5 if height >= 34 else 1 + (height - 2 - rows) // 2
        yield Panel("plan", Rect((width - wide) // 2, y, wide, rows), draw_plan,
                    (self.plan, first, self.cursor, self.words))  # fmt: skip

    def keycaps(self) -> Iterator[Keycap]:
        """Along the list, in or out, back."""
        words = self.words
        if len(self.plan) > 1:
            yield arrows((Key.UP, Key.DOWN), words.text("pick.key", "choose"), self._move, words)
        # words: cells 14; footer: space leaves a decision out of a plan, or takes it in again
        yield Keycap((Key.SPACE,), words.text("plan.key", "in or out"), lambda _: self._turn(self.cursor))
        yield Keycap((Key.BACK,), words.text("pick.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap:
        """Play plan B."""
        # words: cells 24; button: a plan as it was edited is played beside the one that was decided
        return Keycap((Key.ENTER,), self.words.text("plan.button", "compare"), lambda _: self.leave())

    def topic(self) -> str:
        """What is decided this month."""
        return "decided"

    def leave(self, _key: str = "") -> None:
        """Back to the forecast, which plays what plan B now is."""
        super().leave()
        self._then()

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click moves; where the cursor is already, it turns."""
        moved, self.cursor = self.cursor != row, row
        if not moved:
            self._turn(row)
        self.repaint()
        return True

    def _move(self, key: str) -> None:
        self.cursor = max(min(self.cursor + (1 if key == Key.DOWN else -1), len(self.plan) - 1), 0)
        self.repaint()

    def _turn(self, n: int) -> None:
        self.session.leave_out(n)
        self.plan = self.session.plan()
        self.repaint()
