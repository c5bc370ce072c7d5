"""A screen of a game that is being played: it has a session, and the game's header."""

from collections.abc import Iterator

from infosim.tui.canvas import Rect
from infosim.tui.header import draw_header
from infosim.tui.page import Overlay, Page
from infosim.tui.pane import Panel
from infosim.tui.session import Session


class GamePage(Page):
    """A page with the game's header on its first line; its own panels start below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def _all_panels(self, width: int, height: int) -> Iterator[Panel]:
        yield Panel("header", Rect(0, 0, width, 1), draw_header, (self.session.header(), self.words))
        yield from super()._all_panels(width, height)


class GameOverlay(Overlay):
    """An overlay over a page of a game."""

    def __init__(self, under: Page, session: Session) -> None:
        super().__init__(under)
        self.session = session
