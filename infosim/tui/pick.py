"""A short list before a form: what to end, which contract to govern, for whom to post."""

from collections.abc import Iterator
from typing import Literal

from rich.cells import cell_len

from infosim.game.views.form import Draft, PickView
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.order import OrderForm
from infosim.tui.order_form import WIDTH
from infosim.tui.page import Page
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token
from infosim.tui.topics import FORMS
from infosim.tui.weighing import weighed

Aim = Literal["end", "govern", "post", "develop"]
"""What the list is for."""

_LEFT = 3


def title_of(aim: Aim, words: Words) -> str:
    """What is to be chosen, in capitals."""
    match aim:
        case "end":
            # words: cells 30; title of a short list, in capitals: posts, people, contracts that can be ended
            return words.text("pick.title", "END SOMETHING")
        case "govern":
            # words: cells 30; title of a short list, in capitals: contracts to be followed more or less closely
            return words.text("pick.title", "GOVERN A CONTRACT")
        case "develop":
            # words: cells 30; title of a short list, in capitals: whom to develop, which post to fill
            return words.text("pick.title", "DEVELOP OR APPOINT")
        case "post":
            # words: cells 30; title of a short list, in capitals: functions that could use this skill
            return words.text("pick.title", "FOR WHICH FUNCTION?")


def draw_pick(canvas: Canvas, view: PickView, aim: Aim, cursor: int, refusal: Prose | None, words: Words) -> None:
    """Numbered things, each with a note; those that cannot be had say why."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    right = canvas.width - _LEFT
    x = canvas.put(_LEFT, 1, title_of(aim, words), "info", bold=True) + 2
    canvas.put(x, 1, view.about, "strong", bold=True, width=right - x, shorten=True)
    if not view.items:
        # words: cells 70; nothing of this function can be ended or governed
        nothing = view.nothing or words.text("pick", "Nothing here yet.")
        canvas.prose(_LEFT, 3, Prose(nothing), right - _LEFT, "muted", lines=2)
    for i, item in enumerate(view.items[: canvas.height - 6]):
        y, here = 3 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
        canvas.hit(1, y, canvas.width - 1, Point("items", i))
        if i < len(DIGITS):
            canvas.put(_LEFT, y, DIGITS[i], "muted" if item.closed else "accent", bold=not item.closed)
        note = item.closed or item.note
        start = right - cell_len(note)
        ink: Token = "muted" if item.closed else "strong" if here else "text"
        end = canvas.put(_LEFT + 3, y, item.name, ink, bold=here, width=max(start - _LEFT - 5, 20), shorten=True)
        canvas.put_right(right, y, note, "muted", width=right - end - 2, shorten=True)
    if refusal:
        canvas.prose(_LEFT, canvas.height - 2, refusal, right - _LEFT, "warn")


class Pick(GameOverlay):
    """Choose what a form is about."""

    def __init__(self, under: GamePage, view: PickView, aim: Aim) -> None:
        super().__init__(under, under.session)
        self.view = view
        self.aim: Aim = aim
        self.cursor = 0

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The list alone."""
        wide = WIDTH if width >= WIDTH + 12 else width
        rows = min(max(len(self.view.items), 1) + 6, height - 2)
        y = 5 if height >= 34 else 1 + (height - 2 - rows) // 2
        args = (self.view, self.aim, self.cursor, self.refusal, self.words)
        yield Panel("pick", Rect((width - wide) // 2, y, wide, rows), draw_pick, args)

    def keycaps(self) -> Iterator[Keycap]:
        """Digits, arrows, back."""
        words = self.words
        if self.view.items:
            # words: cells 12; footer: digits choose a thing of a short list
            yield digits(min(len(self.view.items), 10), words.text("pick.key", "choose"), self._open_digit)
            # words: cells 12; footer: two arrows
            yield arrows((Key.UP, Key.DOWN), words.text("pick.key", "choose"), self._move, words)
            # words: cells 12; footer: what deciding the thing under the cursor costs
            yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.why())
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("pick.key", "back"), self.leave)

    def topic(self) -> str:
        """The decision about what is under the cursor."""
        items = self.view.items
        return FORMS.get(items[self.cursor].draft.form, "decided") if items else "decided"

    def button(self) -> Keycap | None:
        """Open the form."""
        if not self.view.items:
            return None
        # words: cells 24; button: see the form of the thing under the cursor
        return Keycap((Key.ENTER,), self.words.text("pick.button", "choose"), lambda _: self.open())

    def open(self) -> None:
        """The form of the thing under the cursor, in place of this list."""
        item = self.view.items[self.cursor]
        if item.closed:
            self.refusal = Prose(item.closed)
            self.repaint()
            return
        self.app.switch_screen(OrderForm(self.below, item.draft))

    def why(self) -> None:
        """What deciding the thing under the cursor costs, as its form would open."""
        from infosim.tui.why import Why  # seldom needed

        form = self.session.form(self.view.items[self.cursor].draft)
        told = weighed(self.session, form, 0 if form.lines else None, self.words)
        self.app.push_screen(Why(self, self.session, told))

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click moves; where the cursor is already, it opens."""
        moved, self.cursor = self.cursor != row, row
        self.repaint()
        return moved

    def _open_digit(self, key: str) -> None:
        if DIGITS.index(key) < len(self.view.items):
            self.cursor = DIGITS.index(key)
            self.open()

    def _move(self, key: str) -> None:
        self.refusal = None
        self.cursor = max(min(self.cursor + (1 if key == Key.DOWN else -1), len(self.view.items) - 1), 0)
        self.repaint()


def pick(page: GamePage, view: PickView, aim: Aim) -> Page:
    """What lets something be chosen; where there is only one thing, its form at once."""
    if len(view.items) == 1 and not view.items[0].closed:
        return OrderForm(page, view.items[0].draft)
    return Pick(page, view, aim)


def ending(page: GamePage, function: str) -> Page:
    """What can be ended in a function."""
    return pick(page, page.session.to_end(function), "end")


def developing(page: GamePage, _: str) -> Page:
    """Whom to develop, which post to fill."""
    return pick(page, page.session.to_develop(), "develop")


def governing(page: GamePage, key: str) -> Page:
    """The governance of a contract, or of those of a function."""
    if "." in key:
        return OrderForm(page, Draft("governance", key))
    return pick(page, page.session.to_govern(key), "govern")
