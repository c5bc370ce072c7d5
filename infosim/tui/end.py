"""The end of a game: what it was worth, and why. Its title is a sentence with a voice, and it never says *you lost*."""

from collections.abc import Iterator
from time import monotonic

from textual.worker import get_current_worker

from infosim.game.views.debrief import DebriefView, MistakeRow
from infosim.game.views.end import EndView
from infosim.game.views.prose import NOTHING
from infosim.game.views.title import Opened
from infosim.tui import marks
from infosim.tui.axes import draw_axes
from infosim.tui.canvas import Rect
from infosim.tui.end_draw import (
    draw_factors,
    draw_last_words,
    draw_medal_line,
    draw_medals,
    draw_money,
    draw_objectives,
    draw_priced,
    draw_story,
    draw_value,
    draw_verdict,
    draw_waiting,
    ending_rows,
)
from infosim.tui.game_page import GamePage
from infosim.tui.keys import Key, Keycap
from infosim.tui.otherwise import WithoutIt
from infosim.tui.pane import Panel

AXES = 6
OFTEN = 0.1
"""Seconds between two looks at how far looking back has come."""


class End(GamePage):
    """The last page of a game."""

    def __init__(self, under: GamePage, _key: str = "") -> None:
        super().__init__(under.session)
        self.view: EndView | None = self.session.ending()
        self.cursor = 0
        self.turned = False
        """In a small terminal: where the value comes from and the story, in place of the axes."""
        self.looked: DebriefView | None = self.session.debrief()
        """What looking back has found: the mistakes and their prices."""
        self.share = 0.0
        """How much of looking back is done; 0 while nobody does."""
        self._told = 0.0
        self.busy = False
        """The game is being taken up again in another thread."""
        self._below = under

    def on_mount(self) -> None:
        """The bots play in another thread, and then the game without its mistakes, unless they have."""
        super().on_mount()
        if self.view is not None and (self.view.score is None or self.looked is None):
            self.run_worker(self._measure, thread=True, group="measure", exit_on_error=True)

    def read(self) -> None:
        """What there is to see now."""
        super().read()
        self.view = self.session.ending()
        self.looked = self.session.debrief()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Value and result, the axes, where the value came from or how it went, what was won, the story."""
        view = self.view
        if view is None:
            return
        words = self.words
        tall, wide = height >= 34, width >= 110
        gap = 1 if tall else 0
        left, right = marks.margin(width), width - marks.margin(width)
        y = 1 + gap
        yield Panel("verdict", Rect(0, y, width, 1), draw_verdict, (view, words))
        y += 1 + gap
        y += 0 if tall else 1
        yield Panel("value", Rect(0, y, width, 4 if tall else 3), draw_value, (view, words))
        y += (4 if tall else 3) + 1
        thanks = self.looked.thanks if self.looked is not None else NOTHING
        rows = ending_rows(view, thanks, width, words)
        bottom = height - 1 - rows - gap
        if wide:
            yield from self._wide(view, Rect(0, y, width, bottom - y), (left, right), gap)
        elif self.turned:
            yield from self._turned(view, Rect(0, y, width, bottom - y), (left, right))
        else:
            yield from self._narrow(view, Rect(0, y, width, bottom - y), (left, right))
        if rows:
            yield Panel("last words", Rect(0, bottom, width, rows), draw_last_words, (view, thanks, words))

    def _axes(self, view: EndView, rect: Rect) -> Panel:
        words = self.words
        if view.score is None:
            return Panel("axes", rect, draw_waiting, (words,))
        title = words.text("end", "SIX AXES")
        if view.dead:
            # words: cells 26; title of a section, in capitals: the axes of a company that failed
            title = words.text("end", "SIX AXES, AS THEY STOOD")
        return Panel("axes", rect, draw_axes, (view.score.axes, title, words))

    def _wide(self, view: EndView, rect: Rect, span: tuple[int, int], gap: int) -> Iterator[Panel]:
        words, (left, right) = self.words, span
        y, width, end = rect.y, rect.width, rect.y + rect.height
        thread = view.thread if view.dead else ()
        if thread:
            yield Panel("money", Rect(0, y, width, 1 + len(thread)), draw_money, (thread, span, words))
            y += 1 + len(thread) + gap
        yield self._axes(view, Rect(0, y, width, 1 + AXES))
        y += 1 + AXES + gap
        half = left + (right - left) // 2 - 4
        aims = 1 + len(view.objectives)
        if thread:
            yield Panel("objectives", Rect(0, y, width, min(aims, max(end - y, 1))), draw_objectives,
                        (view.objectives, span, words))  # fmt: skip
            y += aims + gap
        else:
            medals = view.score.medals if view.score is not None else ()
            # the story keeps a head and two lines
            high = max(min(max(1 + len(view.factors), aims + 1 + max(len(medals), 1)), end - y - gap - 3), aims)
            yield Panel("factors", Rect(0, y, half, min(1 + len(view.factors), high)), draw_factors,
                        (view.factors, (left, half), words))  # fmt: skip
            beside = (8, right - half)
            yield Panel("objectives", Rect(half, y, width - half, aims), draw_objectives,
                        (view.objectives, beside, words))  # fmt: skip
            if view.score is not None and high - aims > 1:
                yield Panel("medals", Rect(half, y + aims, width - half, high - aims), draw_medals,
                            (medals, beside, words))  # fmt: skip
            y += high + gap
        yield from self._story(view, Rect(0, y, width, end - y - gap))

    def _narrow(self, view: EndView, rect: Rect, span: tuple[int, int]) -> Iterator[Panel]:
        words, y, end = self.words, rect.y, rect.y + rect.height
        yield self._axes(view, Rect(0, y, rect.width, 1 + AXES))
        y += 1 + AXES
        if self.looked is not None or self.share:
            room = max(end - y - 2, 0)
            yield from self._mistakes(Rect(0, y, rect.width, room))
            y += min(1 + max(len(self._made()), 1), room)
        medals = 2 if view.score is not None and not view.dead else 0
        aims = min(1 + len(view.objectives), max(end - y - medals, 0))
        if aims > 1:
            yield Panel("objectives", Rect(0, y, rect.width, aims), draw_objectives, (view.objectives, span, words))
            y += aims
        if medals and view.score is not None and end - y >= medals:
            yield Panel("medals", Rect(0, y, rect.width, medals), draw_medal_line, (view.score.medals, words))

    def _turned(self, view: EndView, rect: Rect, span: tuple[int, int]) -> Iterator[Panel]:
        y, end = rect.y, rect.y + rect.height
        formula = 1 + len(view.thread if view.dead else view.factors)
        worth = Rect(0, y, rect.width, min(formula, max(end - y, 1)))
        if view.dead and view.thread:
            yield Panel("money", worth, draw_money, (view.thread, span, self.words))
        elif view.factors:
            yield Panel("factors", worth, draw_factors, (view.factors, span, self.words))
        y += worth.height
        yield from self._story(view, Rect(0, y, rect.width, end - y))

    def _mistakes(self, rect: Rect) -> Iterator[Panel]:
        rows = min(1 + max(len(self._made()), 1), rect.height)
        if rows > 1:
            yield Panel("mistakes", Rect(0, rect.y, rect.width, rows), draw_priced,
                        (self._made(), self.cursor, self.share, self.words))  # fmt: skip

    def _story(self, view: EndView, rect: Rect) -> Iterator[Panel]:
        """The mistakes, once they are priced; what happened until then, which the debrief has too."""
        if self.looked is not None and not self.turned:
            yield from self._mistakes(rect)
        elif view.story and rect.height > 1:
            rect = Rect(rect.x, rect.y, rect.width, min(1 + len(view.story), rect.height))
            first = max(self.cursor - (rect.height - 1) + 1, 0)
            yield Panel("story", rect, draw_story,
                        (view.story, first, self.cursor, self.share, self.words))  # fmt: skip

    def keycaps(self) -> Iterator[Keycap]:
        """Along the story; the other half of a small page; the last report; away."""
        words = self.words
        if self.busy:
            return
        small = self.app.size.width < 110
        if self._made() and not self.turned:
            if len(self._made()) > 1:
                yield Keycap((Key.UP, Key.DOWN), words.text("debrief.key", "mistake"), self._move, cap="↑ ↓")
            yield Keycap((Key.WHY,), words.text("debrief.key", "without it"), lambda _: self._without_it())
        elif (
            self.view is not None
            and self.view.story
            and (self.looked is None or self.turned)
            and (not small or self.turned)
        ):
            yield Keycap((Key.UP, Key.DOWN), words.text("end.key", "moment"), self._move, cap="↑ ↓")
        if small and not self.turned:
            # words: cells 14; a key: shows the other half of the end
            yield Keycap((Key.NEXT_PANEL,), words.text("end.key", "value, story"), lambda _: self._turn())
        else:
            # words: cells 18; a key: the work of each function, month by month, by who did it
            yield Keycap((Key.NEXT_PANEL,), words.text("end.key", "who did the work"), lambda _: self._map())
        if self.view is not None and self.view.dead:
            yield Keycap((Key.WHAT_IF,), words.text("end.key", "debrief"), lambda _: self.go("debrief"))
        if self.can_go("report"):
            yield Keycap((Key.REPORT,), words.text("end.key", "report"), lambda _: self.go("report"))
        yield Keycap((Key.BACK,), words.text("end.key", "look at the room"), self.leave)
        yield Keycap((Key.QUIT,), words.text("end.key", "leave"), lambda _: self._quit())

    def button(self) -> Keycap | None:
        """What the decisions were worth; of a company that failed, back to where life was last likely."""
        words = self.words
        if self.busy or (self.view is not None and self.view.dead and self.view.score is None):
            return None  # it is not known yet whether there is a way back: the button does not change under a finger
        if self.session.lesson() is not None:
            # words: cells 20; the button of a game in a class that is over: give it to the teacher
            return Keycap((Key.ENTER,), words.text("end.button", "hand in"), lambda _: self._hand_in())
        if self.view is not None and self.view.back is not None:
            month = words.month_short(self.view.back.date)
            # words: cells 20; the button of a company that failed; e.g. back to May 28
            return Keycap(
                (Key.ENTER,), words.text("end.button", "back to {month}", month=month), lambda _: self._back()
            )
        # words: cells 20; the button of the end of a game: what each decision was worth
        return Keycap((Key.ENTER,), words.text("end.button", "debrief"), lambda _: self.go("debrief"))

    def point(self, panel: str, row: int) -> bool:
        """A click moves along the story."""
        moved = panel in ("story", "mistakes") and self.cursor != row
        if moved:
            self.cursor = row
            self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the story."""
        self._step(steps)

    def _measure(self) -> None:
        worker = get_current_worker()

        def going(share: float) -> bool:
            if worker.is_cancelled:
                return False
            if monotonic() - self._told > OFTEN:
                self._told = monotonic()
                self.app.call_from_thread(self._came, share)
            return True

        if self.view is not None and self.view.score is None:
            self.session.measure()
            self.session.ending()  # made here, where it takes nobody's time; the session keeps it
            if not worker.is_cancelled:
                self.app.call_from_thread(self._measured)
        if not worker.is_cancelled and self.session.debrief() is None:
            self.session.look_back(going)
            self.session.debrief()  # as above
        if not worker.is_cancelled:
            self.app.call_from_thread(self._measured)

    def _came(self, share: float) -> None:
        self.share = share
        self.repaint()

    def _measured(self) -> None:
        before, self.share = self.looked, 0.0
        self.read()
        if before is None and self.looked is not None:
            self.cursor = 0
        self.repaint()

    def _made(self) -> tuple[MistakeRow, ...]:
        """The mistakes that are listed."""
        return self.looked.mistakes if self.looked is not None else ()

    def _without_it(self) -> None:
        """The game without the mistake under the cursor."""
        view = self._made()[self.cursor].otherwise
        if view is not None and self.looked is not None:
            self.app.push_screen(WithoutIt(self, view, self.looked.first))

    def _hand_in(self) -> None:
        from infosim.tui.lesson import HandIn  # only a class needs it

        self.app.push_screen(HandIn(self))

    def _back(self) -> None:
        self.busy = True
        self.repaint()
        self.run_worker(self._branch, thread=True, group="branch", exit_on_error=True)

    def _branch(self) -> None:
        opened = self.session.branch()
        self.app.call_from_thread(self._branched, opened)

    def _branched(self, opened: Opened) -> None:
        from infosim.tui.room import Room  # it leads here

        self.busy = False
        if opened.session is None:
            if opened.notice is not None:
                self.app.notify(opened.notice.text)
            self.repaint()
            return
        app = self.app
        self._quit()
        app.push_screen(Room(opened.session))

    def _turn(self) -> None:
        self.turned, self.cursor = not self.turned, 0
        self.repaint()

    def _map(self) -> None:
        """The picture of the game; a small page shows its first half again after it."""
        self.turned, self.cursor = False, 0
        self.go("sourcing")

    def _quit(self) -> None:
        """Away from the game: this page, and the room below it."""
        self.app.pop_screen()
        self._below.leave()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        story = self.view.story if self.view is not None else ()
        last = len(self._made() if self.looked is not None and not self.turned else story) - 1
        self.cursor = max(min(self.cursor + steps, last), 0)
        self.repaint()
