"""The control room: what is wrong, what is coming, what was decided."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Literal

from textual.timer import Timer

from infosim.game.views.lens import Act, Lens
from infosim.game.views.report import Passed
from infosim.game.views.room import RoomView
from infosim.tui.board import draw_board
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain, Point, Target
from infosim.tui.keys import DIGITS, Key, Keycap, digits
from infosim.tui.kpis import draw_kpis
from infosim.tui.layout import FANS, room_layout
from infosim.tui.lens import KEY_OF, draw_lens, label_of
from infosim.tui.motion import FRAME, FRAMES, FRESH, Motion
from infosim.tui.pane import Panel
from infosim.tui.report import Report, stopped
from infosim.tui.room_fans import Fans
from infosim.tui.session import Session
from infosim.tui.strip import draw_strip
from infosim.tui.wire import draw_decided, draw_wire

Focus = Literal["board", "strip", "wire", "kpis"]
ORDER: tuple[Focus, ...] = ("board", "strip", "wire", "kpis")

_FORMS: dict[Act, str] = {
    "vacancy": "vacancy",
    "tender": "open_tender",
    "pay": "pay",
    "counter": "counter",
    "develop": "develop",
    "end": "end_something",
    "debt": "debt",
    "governance": "governance",
}
"""The order form that each act on a function opens."""

_ALWAYS: tuple[Act, ...] = ("vacancy", "tender", "pay", "end", "governance", "develop")
"""What can be done with any function that is awake, whatever the lens speaks of."""

ASKED = 2
"""How often a question of the class is shown before its month may end without an answer."""


class Room(GamePage):
    """Where a month is played."""

    screen_id = "room"

    def __init__(self, session: Session, at: str = "") -> None:
        super().__init__(session)
        self.at = at
        """The screen that opens on top at first."""
        self.view: RoomView = session.room()
        self.focus_on: Focus = "board"
        self.cursors: dict[Focus, int] = dict.fromkeys(ORDER, 0)
        self.busy = False
        """A month is passing in another thread."""
        self.over = session.ending() is not None
        self._tops: dict[Focus, int] = dict.fromkeys(ORDER, 0)
        self._alert_speaks = self.view.alert is not None
        self._asked = 0
        """How often what the class asks before this month is played was shown."""
        self._warned = False
        """Time was to pass, and what is open is being said."""
        self._passed: Passed | None = None
        """Months that passed one after the other, and why they stopped; said until the cursor moves."""
        self._skipping = False
        self._settled = self.view
        """The view as it was last seen at rest; what differs from it moves."""
        self._motion: Motion | None = None
        self._clocks: list[Timer] = []
        self._enough = False
        """No other month is to pass of those that do one after the other."""
        self._fans = Fans(self)

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        before, self.view = self.view, self.session.room()
        self.over = self.session.ending() is not None
        self._alert_speaks = self.view.alert is not None and (self._alert_speaks or self.view.alert != before.alert)
        self._warned = self._warned and self.view.before_end is not None
        for panel in ORDER:
            self.cursors[panel] = max(min(self.cursors[panel], self._count(panel) - 1), 0)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """The fans of a plan that changed, or of a terminal that grew."""
        width, height = self.app.size
        wide = width >= FANS[0] and height >= FANS[1]
        self._fans.look(room=wide and not self.over and not self.busy and self.session.free_to_look())

    def on_resize(self) -> None:
        """A terminal that grew has room for fans."""
        self._look_ahead()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Every panel that has room."""
        view, words = self.view, self.words
        at = room_layout(
            width, height, len(view.rows), len(view.strip), len(view.decided), fans=self.session.free_to_look()
        )
        strip_rows = at.strip.height - (1 if at.inline_axis else 2)
        tops = {
            "board": self._top("board", at.rows),
            "strip": self._top("strip", strip_rows),
            "wire": self.cursors["wire"] if at.wire_column else self._top("wire", at.wire.height - 1),
        }

        def cursor(panel: Focus) -> int | None:
            return self.cursors[panel] if self.focus_on == panel else None

        moving = self._motion
        kpis = moving.kpis() if moving is not None else view.kpis
        yield Panel("kpis", at.kpis, draw_kpis, (kpis, view.attention, cursor("kpis"), words))
        drawn = moving.rows() if moving is not None else {}
        board = (view.rows, tops["board"], self.cursors["board"], self.focus_on == "board", self.busy, words, drawn)
        yield Panel("board", at.board, draw_board, board)
        yield Panel("lens", at.lens, draw_lens, (self.lens(), words))
        if at.strip.height > 1:
            fresh = moving.fresh() if moving is not None else frozenset[int]()
            strip = (view.strip, tops["strip"], cursor("strip"), view.date, at.inline_axis, at.strip_span, words, fresh)
            yield Panel("strip", at.strip, draw_strip, strip)
        if at.decided.height > 1:
            yield Panel("decided", at.decided, draw_decided, (view.decided, at.strip_span, words))
        if at.wire.height > 1:
            wire = (view.wire, tops["wire"], cursor("wire"), at.wire_column, at.wire_span, words)
            yield Panel("wire", at.wire, draw_wire, wire)
        yield from self._fans.panels(at.fans, self.cursors["board"], view.date, words)

    def points(self) -> Mapping[str, Target | str]:
        """The figures, the board and its rows, the lens, what is under way, the wire."""
        panels = {name: name for name in ("board", "lens", "strip", "wire")}
        figures = {f"kpi.{'opinion' if k.name == 'reputation' else k.name}": Explain(k.name) for k in self.view.kpis}
        rows = {f"board.{row.key}": Point("board", place) for place, row in enumerate(self.view.rows)}
        return {**panels, "attention": Explain("attention"), **figures, **rows}

    def _has(self, control: str) -> bool:  # noqa: ARG002
        """From here every step can be begun."""
        return True

    def lens(self) -> Lens:
        """A refusal, what is open before the month ends, an alert; else what is to say of what the cursor is on."""
        view, at = self.view, self.cursors[self.focus_on]
        if self.refusal is not None:
            return Lens(self.words.text("room.lens", "Not possible"), self.refusal, short=self.refusal, tone="warn")
        if self._warned and view.before_end is not None:
            return view.before_end
        if self._alert_speaks and view.alert is not None:
            return view.alert
        if self._passed is not None:
            return stopped(self._passed, self.words)
        if self.focus_on == "strip" and view.strip:
            return view.strip[at].lens
        if self.focus_on == "kpis":
            return view.attention.lens if at >= len(view.kpis) else view.kpis[at].lens
        return view.rows[self.cursors["board"]].lens

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """What can be done from here."""
        words = self.words
        if self.busy:
            if self._skipping:
                # words: cells 12; footer: no other month is to pass
                yield Keycap((Key.BACK,), words.text("room.key", "enough"), lambda _: self._no_more(), stays=True)
            return
        yield replace(digits(len(self.view.rows), words.text("room.key", "function"), self._open_digit), named=True)
        if self.can_go("talent"):
            yield Keycap((Key.TALENT,), words.text("room.key", "talent"), lambda _: self.go("talent"))
        if self.can_go("vendors"):
            yield Keycap((Key.VENDORS,), words.text("room.key", "vendors"), lambda _: self.go("vendors"))
        if self.can_go("money"):
            yield Keycap((Key.MONEY,), words.text("room.key", "money"), lambda _: self.go("money"))
        if self.can_go("forecast") and not self.over:
            # words: cells 10; footer: what may come of the plan
            yield Keycap((Key.FORECAST,), words.text("room.key", "forecast"), lambda _: self.go("forecast"))
        if self.can_go("goals"):
            # words: cells 10; footer: what is played for
            yield Keycap((Key.GOALS,), words.text("room.key", "goals"), lambda _: self.go("goals"))
        yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.why())
        if self.view.decided:
            yield Keycap((Key.UNDO,), words.text("room.key", "undo"), self._undo)
        if self.can_go("month"):
            yield Keycap((Key.THIS_MONTH,), words.text("room.key", "this month"), lambda _: self.go("month"))
        if not self.over:
            # words: cells 16; footer: months pass until something needs the player
            yield Keycap((Key.SKIP,), words.text("room.key", "until needed"), lambda _: self.skip())
        if self.can_go("news"):
            yield Keycap((Key.NEWS,), self._news_label(), lambda _: self.go("news"))
        if self.header.month > 1 and self.can_go("report"):
            yield Keycap((Key.REPORT,), words.text("room.key", "report"), lambda _: self.go("report"))
        yield from self._unshown()

    def _news_label(self) -> str:
        words, unread = self.words, self.view.unread
        if not unread:
            return words.text("room.key", "news")
        # words: cells 10; a key opens the news; how many were not read yet
        return words.text("room.key", "news {n}", n=str(unread))

    def _unshown(self) -> Iterator[Keycap]:
        """Keys that the lens shows, and those that need no showing."""
        words = self.words
        yield Keycap((Key.ENTER,), words.text("room.key", "open"), lambda _: self.open_cursor(), in_footer=False)
        arrows = (Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT) if self.focus_on == "kpis" else (Key.UP, Key.DOWN)
        yield Keycap(arrows, words.text("room.key", "choose"), self._move, cap="↑ ↓", in_footer=False)
        yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), words.text("room.key", "next panel"), self._turn,
                     cap="tab", in_footer=False)  # fmt: skip
        on_a_function = self.focus_on == "board" and not self.view.rows[self.cursors["board"]].asleep
        for act in dict.fromkeys((*self.lens().acts, *(_ALWAYS if on_a_function else ()))):
            form = _FORMS.get(act)
            if form is not None and self.can_go(form):
                yield Keycap((KEY_OF[act],), label_of(act, words), partial(self._form, form), in_footer=False)
        if self.refusal or self._warned or self._alert_speaks or self._passed:
            yield Keycap((Key.BACK,), words.text("room.key", "go on"), lambda _: self._calm(), in_footer=False)
        leave = words.text("room.key", "leave to the title, game kept")
        yield Keycap((Key.QUIT,), leave, lambda _: self.leave(), in_footer=False)

    def button(self) -> Keycap | None:
        """Space lets the month end; a second one leaves open what is open."""
        if self.busy:
            return None
        words = self.words
        if self.over:
            # words: cells 20; the button of a game that is over
            return Keycap((Key.SPACE,), words.text("room.button", "the end"), lambda _: self.go("end"))
        # words: cells 20; the button that ends the month; e.g. end February
        label = words.text("room.button", "end {month}", month=words.month_name(self.view.date))
        if self._warned and self.view.before_end is not None:
            # words: cells 20; a second press: the month ends, and what is open stays open
            label = words.text("room.button", "again: leave it")
        return Keycap((Key.SPACE,), label, lambda _: self.end_month())

    # What they do

    def on_mount(self) -> None:
        """A game opened at a screen shows it; one that is over, its end; one of a class, what the teacher says."""
        super().on_mount()
        if self.at or self.over:
            self.go(self.at or "end")
        elif self.session.lesson() is not None:
            self._teach()

    def on_unmount(self) -> None:
        """However the game is left, it is kept."""
        self._fans.stop()
        self.session.close()

    def on_screen_resume(self) -> None:
        """What changed meanwhile moves, once; what the class asks before the month is shown, at first."""
        super().on_screen_resume()
        self._move_what_changed()
        if not (self._asked or self.over or self.busy) and (lesson := self.session.lesson()) and lesson.asked:
            self._teach()

    def press(self, key: str) -> bool:
        """Any key ends what moves."""
        self.settle()
        return super().press(key)

    def _move_what_changed(self) -> None:
        motion = Motion(self._settled, self.view)
        self._settled = self.view
        if self.house.motion and motion:
            self.settle()
            self._motion = motion
            self._clocks = [self.set_interval(FRAME, self.tick, repeat=FRAMES), self.set_timer(FRESH, self.settle)]
            self.repaint()

    def tick(self) -> None:
        """The next frame of what moves."""
        if self._motion is not None:
            self._motion = self._motion.next()
            self.repaint()

    def settle(self) -> None:
        """All stands where it belongs."""
        for timer in self._clocks:
            timer.stop()
        self._clocks = []
        if self._motion is not None:
            self._motion = None
            self.repaint()

    def leave(self, _key: str = "") -> None:
        """Keep the game, and back to the title."""
        self.session.close()
        super().leave()

    def end_month(self) -> None:
        """Say once what is open; then let the month pass, and show what it changed."""
        if self._may_pass():
            self.run_worker(self._pass_month, thread=True, exclusive=True, exit_on_error=True)

    def skip(self) -> None:
        """Say once what is open; then let months pass until something needs the player."""
        if self._may_pass():
            self._skipping, self._enough = True, False
            self.repaint()
            self.run_worker(self._pass_months, thread=True, exclusive=True, exit_on_error=True)

    def _teach(self) -> None:
        """What the teacher says, on the first morning; else what the class asks, if it does."""
        from infosim.tui.lesson import Ask, Lesson  # only a class needs them

        lesson = self.session.lesson()
        if self.header.month == 1 and lesson is not None and not self._asked:
            self.app.push_screen(Lesson(self))
        elif lesson is not None and lesson.asked:
            self.app.push_screen(Ask(self))
        self._asked += 1

    def _may_pass(self) -> bool:
        """Whether time may pass; if something is open, it is said first, and a second press goes on.

        A question of the class that was left for later comes back once: after its month nobody can answer it.
        """
        if self._asked < ASKED and (lesson := self.session.lesson()) is not None and lesson.asked:
            self._teach()
            return False
        if self.view.before_end is not None and not self._warned:
            self._calm()
            self._warned = True
            self.repaint()
            return False
        self._calm()
        self.busy = True
        self._fans.stop()
        self.repaint()
        return True

    def _pass_month(self) -> None:
        self.session.end_month()
        self._tell_month(None)

    def _pass_months(self) -> None:
        self._tell_month(self.session.skip(lambda: self._enough))

    def _tell_month(self, passed: Passed | None) -> None:
        for view in (self.session.header, self.session.room, self.session.report):
            view()  # made here, where it takes nobody's time; the session keeps them
        self.app.call_from_thread(self._month_passed, passed)

    def _month_passed(self, passed: Passed | None) -> None:
        self.busy = self._skipping = False
        self._warned, self._asked = False, 0
        self._passed = passed
        self.read()
        self.repaint()
        if self.over:
            self.go("end")
        elif self.can_go("report"):
            self.app.push_screen(Report(self, passed=passed))

    def _no_more(self) -> None:
        self._enough = True

    def why(self) -> None:
        """The ledger of the thing under the cursor."""
        figure = self.figure()
        if figure is not None:
            self.explain(figure)

    def figure(self) -> str | None:
        """The figure that `y` explains: the one under the cursor; of a function, what is worst."""
        at = self.cursors[self.focus_on]
        if self.focus_on == "kpis":
            return "attention" if at >= len(self.view.kpis) else self.view.kpis[at].name
        row = self.view.rows[self.cursors["board"]]
        if row.asleep:
            return None
        if row.wait is not None and row.wait.tone is None and row.load.tone is not None:
            return f"{row.key}.load"
        return f"{row.key}.wait" if row.wait is not None else f"{row.key}.load"

    def topic(self) -> str:
        """What help speaks of: a figure of the row, a kind of thing under way, the wire."""
        at = self.cursors[self.focus_on]
        if self.focus_on == "strip" and self.view.strip:
            return self.view.strip[at].kind
        if self.focus_on == "wire":
            return "wire"
        return self.figure() or "asleep"

    def open_cursor(self) -> None:
        """Enter: what the lens speaks of, else what the cursor is on."""
        opens = self.view.alert_opens if self._alert_speaks else None
        if self._warned and self.view.before_end_opens is not None:
            opens = self.view.before_end_opens
        if opens is None and self.focus_on == "strip" and self.view.strip:
            opens = self.view.strip[self.cursors["strip"]].opens
        if opens is not None and self.can_go(opens.screen):
            self.go(opens.screen, opens.key)
        elif self.focus_on == "kpis":
            self.why()
        elif opens is None and self.focus_on == "board" and self.can_go("function"):
            self.go("function", self._row_key())

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor, and the focus with it."""
        if panel not in ORDER:
            return False
        focus: Focus = panel
        moved = self.focus_on != focus or self.cursors[focus] != row
        self.focus_on, self.cursors[focus] = focus, row
        if moved:
            self._calm()
        return moved

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves the cursor of the panel under it."""
        if panel in ORDER:
            focus: Focus = panel
            self.focus_on = focus
            self._step(steps)

    def _open_digit(self, key: str) -> None:
        place = self._tops["board"] + DIGITS.index(key)
        if place < len(self.view.rows):
            self.focus_on, self.cursors["board"] = "board", place
            self._calm()
            if self.can_go("function"):
                self.go("function", self._row_key())

    def _form(self, form: str, _key: str) -> None:
        self.go(form, self._row_key())

    def _undo(self, _key: str) -> None:
        self._calm()
        self.undo()

    def _move(self, key: str) -> None:
        self._step(1 if key in (Key.DOWN, Key.RIGHT) else -1)

    def _step(self, steps: int) -> None:
        count = self._count(self.focus_on)
        self.cursors[self.focus_on] = max(min(self.cursors[self.focus_on] + steps, count - 1), 0)
        self._calm()

    def _turn(self, key: str) -> None:
        there = [panel for panel in ORDER if self._count(panel)]
        step = 1 if key == Key.NEXT_PANEL else -1
        self.focus_on = there[(there.index(self.focus_on) + step) % len(there)]
        self._calm()

    def _calm(self) -> None:
        """Nothing speaks before the thing under the cursor any more."""
        self.refusal = None
        self._warned = self._alert_speaks = False
        self._passed = None
        self.repaint()

    def _count(self, panel: Focus) -> int:
        match panel:
            case "board":
                return len(self.view.rows)
            case "strip":
                return len(self.view.strip)
            case "wire":
                return len(self.view.wire)
            case "kpis":
                return len(self.view.kpis) + 1

    def _top(self, panel: Focus, rows: int) -> int:
        """The first row seen, so that the cursor is; of what is under way, the first, unless one looks farther down."""
        if panel == "strip" and self.focus_on != "strip":
            return 0
        cursor, top = self.cursors[panel], self._tops[panel]
        rows = max(rows, 1)
        top = min(top, cursor) if cursor < top + rows else cursor - rows + 1
        self._tops[panel] = top = max(min(top, self._count(panel) - rows), 0)
        return top

    def _row_key(self) -> str:
        """The function that the thing under the cursor is about."""
        if self.focus_on == "strip" and self.view.strip:
            opens = self.view.strip[self.cursors["strip"]].opens
            key = opens.key.partition(".")[0] if opens is not None else ""
            if any(row.key == key for row in self.view.rows):
                return key
        return self.view.rows[self.cursors["board"]].key
