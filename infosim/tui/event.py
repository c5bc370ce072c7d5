"""An event over the room: read the story, weigh three coins, answer with a digit and Enter, or decide later."""

from collections.abc import Iterator, Mapping

from infosim.game.views.event import EventView
from infosim.tui.event_draw import Below, draw_event, event_rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Point, Press, Target
from infosim.tui.keys import DIGITS, Key, Keycap, digits
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel


class Event(GameOverlay):
    """The event on the table."""

    screen_id = "event"

    view: EventView

    def __init__(self, under: GamePage, key: str = "") -> None:
        """`key` may be the position of the answer under the cursor."""
        super().__init__(under, under.session)
        shown = self.session.event()
        if shown is None:
            raise ValueError("opened only where an event lies on the table")
        self.view = shown
        self.cursor = min(int(key), len(shown.answers) - 1) if key else shown.answered or 0
        self.odds = False
        """The odds of all answers stand below them."""
        self._deciding: str | None = None
        """The answer whose form is open: once its decision is taken, it is given."""

    # What is shown

    def read(self) -> None:
        """Ask what the answers would cost now."""
        super().read()
        shown = self.session.event()
        if shown is not None:
            self.view = shown

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The event alone."""
        below: Below = "odds" if self.odds and self.view.odds else self.refusal
        rect = event_rect(width, height, self.view, self.cursor, below)
        yield Panel("event", rect, draw_event, (self.view, self.cursor, below, self.words))

    def points(self) -> Mapping[str, Target | str]:
        """The answers, and to answer later."""
        return {"event.answers": Point("answers", 0), "event.later": Press(Key.BACK)}

    def topic(self) -> str:
        """How a story is answered."""
        return "story"

    def figure(self) -> str:
        """What `y` explains: the answer under the cursor."""
        return f"answer.{self.cursor}"

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Answers, their odds, back."""
        words = self.words
        # words: cells 12; footer: digits choose an answer
        yield digits(len(self.view.answers), words.text("event.key", "choose"), self._number)
        yield Keycap((Key.UP, Key.DOWN), words.text("event.key", "choose"), self._move, cap="↑ ↓", in_footer=False)
        if self.view.odds:
            # words: cells 12; footer: the chances of what the answers to an event may bring
            yield Keycap((Key.WHY,), words.text("event.key", "odds"), lambda _: self._weigh())
        else:
            yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self.figure()))
        # words: cells 12; footer: leave an event unanswered for now
        yield Keycap((Key.BACK,), words.text("event.key", "later"), self.leave)

    def button(self) -> Keycap | None:
        """Answer, where that answer can be given."""
        answer = self.view.answers[self.cursor]
        if answer.refusal is not None:
            return None
        if answer.form is not None:
            # words: cells 24; button: this answer is a decision, whose form opens
            label = self.words.text("event.button", "decide it")
        else:
            # words: cells 24; button: give the answer under the cursor; {n} is its number
            label = self.words.text("event.button", "answer {n}", n=str(self.cursor + 1))
        return Keycap((Key.ENTER,), label, lambda _: self.answer())

    # What they do

    def answer(self) -> None:
        """Give the answer under the cursor; one that is a decision opens its form first."""
        answer = self.view.answers[self.cursor]
        if self._done(self.session.answer(answer.key)):
            self.leave()
        elif answer.form is not None:
            self.refusal = None
            self._deciding = answer.key
            self.app.push_screen(OrderForm(self, answer.form))

    def on_screen_resume(self) -> None:
        """Back from a form: if the decision was taken, the answer is given."""
        super().on_screen_resume()
        if self._deciding is None:
            return
        deciding, self._deciding = self._deciding, None
        if self._done(self.session.answer(deciding)):
            self.leave()
        else:
            self.refusal = None
            self.repaint()

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click chooses an answer; another gives it."""
        moved = self.cursor != row
        self._to(row)
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves from answer to answer."""
        self._to(self.cursor + steps)

    def _number(self, key: str) -> None:
        self._to(DIGITS.index(key))

    def _move(self, key: str) -> None:
        self._to(self.cursor + (1 if key == Key.DOWN else -1))

    def _weigh(self) -> None:
        """The odds of all answers; once more: what the one under the cursor does."""
        self.odds = not self.odds
        self.repaint()

    def _to(self, place: int) -> None:
        self.cursor = max(min(place, len(self.view.answers) - 1), 0)
        self.odds = False
        self.refusal = None
        self.repaint()
