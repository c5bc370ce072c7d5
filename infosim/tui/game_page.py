"""A screen of a game that is being played: it has a session, the game's header, and the gestures of the whole game."""

from collections.abc import Iterator
from typing import Any

from infosim.game.views.header import HeaderView
from infosim.game.views.prose import Prose
from infosim.tui.canvas import Rect
from infosim.tui.header import draw_header
from infosim.tui.library import Library
from infosim.tui.page import Page
from infosim.tui.pane import Panel
from infosim.tui.session import Session


class GamePage(Page):
    """A page with the game's header on its first line; its own panels start below.

    `read` asks the session for the views; panels draw what was read, never the session, which may be at work in a
    thread. It is called when the page opens, when it is seen again, and after each decision.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.header: HeaderView = session.header()
        self.refusal: Prose | None = None
        """Why the last decision was refused; said by the lens until the cursor moves."""

    def read(self) -> None:
        """Ask the game what there is to see now. Pages add their own views."""
        self.header = self.session.header()

    def go(self, screen: str, key: str = "") -> None:
        """Open another screen of the game on top, by its name in `places`; `key` is the thing it shows."""
        from infosim.tui.places import PLACES  # it imports the screens, which import this

        self.app.push_screen(PLACES[screen](self, key))

    def can_go(self, screen: str) -> bool:
        """Whether there is such a screen."""
        from infosim.tui.places import PLACES  # it imports the screens, which import this

        return screen in PLACES

    def explain(self, figure: str) -> None:
        """Open the ledger of a figure over this page, if it has one."""
        from infosim.tui.why import Why  # it imports this

        view = self.session.why(figure)
        if view is not None:
            self.app.push_screen(Why(self, self.session, view))
        elif self.header.month == 1:
            # words: cells 54; why? in the first month: no month is closed, so that no ledger is there to read
            told = self.words.text("why", "No ledger yet: it opens when the month closes.")
            self.refusal = Prose(told)
            self.repaint()

    def library(self) -> Library:
        """The encyclopedia with this game's figures."""
        return self.session

    def help(self) -> None:
        """Help beside what the cursor is on; the encyclopedia where there is no page for it."""
        topic = self.topic()
        if self.session.help(topic) is None:
            self.look_up("")
            return
        from infosim.tui.help import Help  # it imports this

        self.app.push_screen(Help(self, self.session, topic))

    def look_up(self, topic: str) -> None:
        """Open the encyclopedia, at a page or at its list."""
        from infosim.tui.pedia import Encyclopedia  # it is a page itself

        self.app.push_screen(Encyclopedia(self.session, topic, self.header))

    def decide(self, decision: Any) -> bool:
        """Take a decision; if it is refused, say why and give False."""
        return self._done(self.session.decide(decision))

    def undo(self, _key: str = "") -> bool:
        """Take back the last decision of this month."""
        return self._done(self.session.undo())

    def _done(self, refusal: Prose | None) -> bool:
        self.refusal = refusal
        self.read()
        self.repaint()
        return refusal is None

    def on_screen_resume(self) -> None:
        """Seen again: something may have been decided meanwhile."""
        self.read()
        super().on_screen_resume()

    def head(self, width: int) -> Iterator[Panel]:
        """The game's header."""
        yield Panel("header", Rect(0, 0, width, 1), draw_header, (self.header, self.words))


class GameOverlay(GamePage):
    """An overlay over a page of a game, whose header it leaves to be seen."""

    def __init__(self, under: GamePage, session: Session) -> None:
        super().__init__(session)
        self.under = self.below = under

    def read(self) -> None:
        """What lies below may have changed too."""
        super().read()
        self.below.read()

    def head(self, width: int) -> Iterator[Panel]:  # noqa: ARG002
        """The header of the page below is seen."""
        return iter(())
