"""The contract sheet: what was promised and is seen, what can be set, how it is renewed or left."""

from collections.abc import Iterator, Mapping
from functools import partial

from infosim.game.views.contract import Answer, ContractView
from infosim.game.views.form import Draft, FormName
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.contract_sheet import WIDE, draw_promises, draw_set, draw_title, figures, said_rows
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Press, Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel
from infosim.tui.renewal import STAND, answer_of, draw_renewal
from infosim.tui.said import draw_said

_FORMS: tuple[tuple[Key, FormName], ...] = (
    (Key.GOVERNANCE, "governance"),
    (Key.SCOPE, "scope"),
    (Key.LEAVE, "leave"),
)


class Contract(GamePage):
    """One contract."""

    screen_id = "contract"

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under.session)
        self.key = key
        self.view: ContractView | None = self.session.contract(key)
        self.cursor = 0 if self._answers() else STAND
        """The answer under the cursor; below 0 a line above the answers."""
        self.row = 0
        """The row of the sheet under the cursor."""
        self.tab = 0
        """Where the cursor is: 0 in the renewal, 1 in the rest of the sheet; on a narrow screen, what is shown."""

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.contract(self.key)
        self.cursor = max(min(self.cursor, len(self._answers()) - 1), STAND)
        self.row = max(min(self.row, len(self._figures()) - 1), 0)

    def on_screen_resume(self) -> None:
        """A contract that ended meanwhile is closed."""
        super().on_screen_resume()
        if self.view is None:
            self.leave()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two columns, or one tab at a time; the lens below."""
        view, words = self.view, self.words
        if view is None:
            return
        tall = height >= 34
        gap = 1 if tall else 0
        y = 1 + gap
        yield Panel("title", Rect(0, y, width, 1), draw_title, (view, words))
        y += 1 + gap
        lens = 3
        bottom = height - 1 - gap - lens
        yield Panel("lens", Rect(0, bottom, width, lens), draw_said, self._lens())
        bottom -= gap
        cursor = self.cursor if self.tab == 0 and view.renewal is not None else None
        row = self.row if self.tab == 1 or (view.renewal is None and width >= WIDE) else None
        heads = 3 if width >= WIDE or height >= 30 else 2
        promises = heads + len(view.promises) + len(view.relation) + said_rows(view)
        if width >= WIDE:
            rows = min(promises, bottom - y - 8)
            yield Panel("promises", Rect(0, y, 52, rows), draw_promises, (view, 2, row, words))
            at = y + rows + gap
            yield Panel("set", Rect(0, at, 52, bottom - at), draw_set, (view, 2, row, words))
            x = 54 + max(min((width - 120) // 4, 10), 0)
            yield Panel("renewal", Rect(x, y, width - x, bottom - y), draw_renewal, (view, cursor, 2, words))
            return
        left = marks.margin(width)
        yield Panel("tabs", Rect(0, y, width, 1), draw_tabs, (self.tab, words))
        y += 1
        if self.tab == 0:
            yield Panel("renewal", Rect(0, y, width, bottom - y), draw_renewal, (view, cursor, left, words))
            return
        rows = min(promises, bottom - y - 5)
        yield Panel("promises", Rect(0, y, width, rows), draw_promises, (view, left, row, words))
        yield Panel("set", Rect(0, y + rows, width, bottom - y - rows), draw_set, (view, left, row, words))

    def _lens(self) -> tuple[str, tuple[Prose, ...], Prose | None, None]:
        answer = self._answer()
        if answer is None:
            said = self.view.lens if self.view is not None else Prose("")
            return (self.view.vendor if self.view else ""), (said,), self.refusal, None
        said = Prose(answer.closed) if answer.closed and not answer.said else answer.said
        return answer_of(answer, self.words), (said,), self.refusal, None

    def points(self) -> Mapping[str, Target | str]:
        """How closely it is followed, the way out."""
        return {"contract.governance": Press(Key.GOVERNANCE), "contract.exit": Press(Key.LEAVE)}

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Answers, what can be set, back."""
        words = self.words
        answers = self._answers()
        if answers and self._renewal_seen():
            # words: cells 12; footer: digits open the form of an answer
            yield digits(len(answers), words.text("contract.key", "answer"), self._answer_digit)
        # words: cells 12; footer: two arrows
        yield arrows((Key.UP, Key.DOWN), words.text("contract.key", "choose"), self._move, words)
        if self.app.size.width < WIDE or (self.view is not None and self.view.renewal is not None):
            # words: cells 12; footer: turn between renewal and the rest of the sheet
            turn = words.text("contract.key", "turn")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), turn, self._turn, stays=self.app.size.width < WIDE)
        if self.figure():
            # words: cells 12; footer: why the figure under the cursor is what it is
            yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self.figure()))
        forms = {draft.form for draft in self.view.forms} if self.view else set()
        for key, form in _FORMS:
            if form in forms:
                yield Keycap((key,), self._label(form), partial(self._open, form))
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("contract.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("contract.key", "back"), self.leave, stays=True)

    def _label(self, form: FormName) -> str:
        words = self.words
        if form == "governance":
            # words: cells 12; footer: governance of a contract
            return words.text("contract.key", "govern")
        if form == "scope":
            # words: cells 12; footer: scope of a contract
            return words.text("contract.key", "scope")
        # words: cells 12; footer: leave a contract
        return words.text("contract.key", "leave")

    def button(self) -> Keycap | None:
        """The answer under the cursor."""
        answer, words = self._answer(), self.words
        if answer is None or answer.draft is None or answer.closed or not self._renewal_seen():
            return None
        match answer.name:
            case "renew":
                # words: cells 24; button: see the form that renews a contract
                label = words.text("contract.button", "renew")
            case "renegotiate":
                # words: cells 24; button: see the form that renegotiates a contract
                label = words.text("contract.button", "renegotiate")
            case "tender":
                # words: cells 24; button: see the form that opens a tender
                label = words.text("contract.button", "open the tender")
            case _:
                # words: cells 24; button: see the form that takes the work back
                label = words.text("contract.button", "take it back")
        return Keycap((Key.ENTER,), label, lambda _: self.open())

    def topic(self) -> str:
        """The figure under the cursor; an answer is one to what they ask."""
        if self._answer() is not None and self._in_renewal():
            return f"{self.key}.renewal_ask"
        return self.figure() or f"{self.key}.contract"

    def figure(self) -> str:
        """What `y` explains: the row under the cursor."""
        if not self._in_renewal():
            rows = self._figures()
            return rows[self.row] if rows else ""
        answer = self._answer()
        if answer is not None:
            return f"{self.key}.{answer.name}"
        return f"{self.key}.lock_in" if self.cursor == STAND else f"{self.key}.renewal_ask"

    def _figures(self) -> tuple[str, ...]:
        return figures(self.view) if self.view is not None else ()

    def _in_renewal(self) -> bool:
        """Whether the cursor is in the renewal: a task has none."""
        return self.tab == 0 and self.view is not None and self.view.renewal is not None

    # What they do

    def open(self) -> None:
        """The form of the answer under the cursor."""
        answer = self._answer()
        if answer is not None and answer.draft is not None and not answer.closed:
            self.app.push_screen(OrderForm(self, answer.draft))

    def point(self, panel: str, row: int) -> bool:
        """A click moves to an answer; on the one under the cursor, it opens it."""
        if panel == "tabs":
            self.tab = row
            self._calm()
        if panel != "answers":
            return True
        moved = self.tab != 0 or self.cursor != row
        self.tab, self.cursor = 0, row
        self._calm()
        return moved

    def _answers(self) -> tuple[Answer, ...]:
        if self.view is None or self.view.renewal is None or self.view.renewal.answered:
            return ()
        return self.view.renewal.answers

    def _answer(self) -> Answer | None:
        answers = self._answers()
        return answers[self.cursor] if answers and self.cursor >= 0 and self._in_renewal() else None

    def _renewal_seen(self) -> bool:
        return self.tab == 0 or self.app.size.width >= WIDE

    def _open(self, form: FormName, _key: str) -> None:
        draft = next((draft for draft in self.view.forms if draft.form == form), None) if self.view else None
        self.app.push_screen(OrderForm(self, draft or Draft(form, self.key)))

    def _answer_digit(self, key: str) -> None:
        self.tab, self.cursor = 0, DIGITS.index(key)
        self._calm()
        self.open()

    def _move(self, key: str) -> None:
        step = 1 if key == Key.DOWN else -1
        if self._in_renewal():
            self.cursor = max(min(self.cursor + step, len(self._answers()) - 1), STAND)
        else:
            self.row = max(min(self.row + step, len(self._figures()) - 1), 0)
        self._calm()

    def _turn(self, _key: str) -> None:
        self.tab = 1 - self.tab
        self._calm()

    def _calm(self) -> None:
        self.refusal = None
        self.repaint()


def draw_tabs(canvas: Canvas, tab: int, words: Words) -> None:
    """What tab turns to."""
    names = (
        # words: cells 30; a tab: the renewal of the contract
        words.text("contract.tab", "renewal"),
        # words: cells 30; a tab: the rest of the sheet
        words.text("contract.tab", "promise, trust, scope"),
    )
    marks.tabs(canvas, names, tab)
