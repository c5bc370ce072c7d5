"""A screen of a game that is being played: it has a session, the game's header, and the gestures of the whole game."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from infosim.game.views.coach import CoachView
from infosim.game.views.header import HeaderView
from infosim.game.views.prose import Prose
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.header import draw_header
from infosim.tui.hits import Press, Target
from infosim.tui.keys import Key, Keycap
from infosim.tui.library import Library
from infosim.tui.page import Page, too_low
from infosim.tui.pane import Panel
from infosim.tui.session import Session

if TYPE_CHECKING:
    from infosim.tui.coach import Hush

POINTS: dict[str, Target | str] = {
    "end_month": Press(Key.SPACE),
    "undo": Press(Key.UNDO),
    "why": Press(Key.WHY),
    "what_if": Press(Key.WHAT_IF),
    "skip": Press(Key.SKIP),
    "help": Press(Key.HELP),
    "palette": Press(Key.PALETTE),
}
"""Controls that are keys, wherever they are shown."""


class GamePage(Page):
    """A page with the game's header on its first line; its own panels start below.

    `read` asks the session for the views; panels draw what was read, never the session, which may be at work in a
    thread. It is called when the page opens, when it is seen again, and after each decision.
    """

    screen_id: str = ""
    """What a tutorial calls this screen; "" where none may wait for it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.header: HeaderView = session.header()
        self.refusal: Prose | None = None
        """Why the last decision was refused; said by the lens until the cursor moves."""
        self._hushing = False
        """Whether Esc was pressed once to silence the coach."""

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
        self.session.saw(self.screen_id)
        self.read()
        super().on_screen_resume()

    # The coach

    def coach(self) -> CoachView | None:
        """What the coach says here: its step where that can be done, else where it can be."""
        view = self.session.coach()
        if view is None or self._has(view.points_at):
            return view
        return replace(view, says=self.to_the_office(), points_at="", any_key=False)

    def to_the_office(self) -> str:
        """What the coach says where its step cannot be done."""
        # words: cells 60; the coach, on a screen where its next step cannot be done
        return self.words.text("coach", "The next step is on another screen: Esc goes back.")

    def _has(self, control: str) -> bool:
        """Whether what a step points at is on this screen, or on one that is reached from it."""
        return not control or control.partition(".")[0] == self.screen_id or self._key_does(control)

    def _key_does(self, control: str) -> bool:
        """Whether a control is a key that does here what a tutorial means by it."""
        what = POINTS.get(control)
        ends = control == "end_month"  # Space does other things elsewhere
        return isinstance(what, Press) and not ends and any(what.key in cap.keys for cap in self._answering())

    def points(self) -> Mapping[str, Target | str]:
        """The controls of this screen by the names that a tutorial uses: what a click there does, or a panel's name."""
        return {}

    def where(self, control: str, canvas: Canvas) -> Rect | None:
        """Where a control is on this page as it is drawn; None where it is not."""
        if control in canvas.controls:
            return canvas.controls[control]
        what = {**POINTS, **self.points()}.get(control)
        if what is None:
            return None
        if isinstance(what, str):
            panels = self.panels(canvas.width, canvas.height)
            return next((panel.rect for panel in panels if panel.name == what), None)
        hit = next((hit for hit in reversed(canvas.hits) if hit.target == what), None)
        return Rect(hit.x, hit.y, hit.width, hit.height) if hit is not None else None

    def pointed_at(self, cap: Keycap) -> bool:
        """Whether the coach points at a key of the footer."""
        view = self.coach()
        what = {**POINTS, **self.points()}.get(view.points_at) if view is not None else None
        return isinstance(what, Press) and what.key in cap.keys

    def picture(self, width: int, height: int) -> Canvas:
        """The page, and the coach on it."""
        canvas = self.drawn(width, height)
        view = None if too_low(width, height) else self.coach()
        if view is not None:
            from infosim.tui.coach import draw_coach  # seldom needed

            spot = self.where(view.points_at, canvas)
            draw_coach(canvas, view, spot, self._panel_of(spot, canvas), self._hush(), self.words)
        return canvas

    def _panel_of(self, spot: Rect | None, canvas: Canvas) -> Rect | None:
        """The panel that a control is in."""
        rects = [panel.rect for panel in self.panels(canvas.width, canvas.height)] if spot is not None else []
        return next((rect for rect in rects if spot is not None and rect.holds(spot.x, spot.y)), None)

    def press(self, key: str) -> bool:
        """The coach hears keys first: one ends what it says, one silences it."""
        if key == Key.COACH:
            self.session.want_coach(not self.session.coached)
            self.repaint()
            return True
        view = self.coach()
        if view is None:
            return super().press(key)
        asked, self._hushing = self._hushing, key == Key.BACK and self._can_hush()
        if self._hushing:
            if asked:
                self.session.want_coach(False)
            self.repaint()
            return True
        if key == Key.ENTER and view.any_key:
            self.session.nod()
            self.repaint()
            return True
        known = super().press(key)
        if known and view.any_key:
            self.session.nod()
        if known:
            self.repaint()
        return known

    def _hush(self) -> Hush:
        return "asked" if self._hushing else "can" if self._can_hush() else "cannot"

    def _can_hush(self) -> bool:
        """Whether Esc silences the coach: it goes one level back first, where there is one."""
        return not any(Key.BACK in cap.keys for cap in self._answering())

    def commands(self) -> Iterator[Keycap]:
        """The coach can be silenced, and called again."""
        yield from super().commands()
        wanted = self.session.coached
        if wanted is not None:
            # words: cells 40; a command: the tutorial speaks no more
            off = self.words.text("commands", "Coach off")
            # words: cells 40; a command: the tutorial speaks again
            on = self.words.text("commands", "Coach on")
            yield Keycap((Key.COACH,), off if wanted else on, lambda _: None)

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

    def coach(self) -> CoachView | None:
        """Only of what is here: an overlay is small, and read for itself."""
        view = super().coach()
        return view if view is not None and view.points_at in self.points() else None

    def head(self, width: int) -> Iterator[Panel]:  # noqa: ARG002
        """The header of the page below is seen."""
        return iter(())
