"""The debrief: what each decision was worth under the same luck, what luck did, the mistakes, what was done well."""

import datetime as dt
from collections.abc import Iterator
from time import monotonic

from textual.worker import get_current_worker

from infosim.game.views.debrief import DebriefView, Otherwise, PriceRow
from infosim.game.views.prose import Prose
from infosim.game.views.title import Opened
from infosim.tui.canvas import Rect, wrapped
from infosim.tui.debrief_draw import (
    WIDE,
    draw_better,
    draw_computing,
    draw_early,
    draw_head,
    draw_lens,
    draw_line,
    draw_luck,
    draw_mistakes,
    draw_moment,
    draw_moments,
    draw_parts,
    draw_players,
    draw_predictions,
    draw_prices,
    draw_texts,
    lens_rows,
)
from infosim.tui.game_page import GamePage
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.otherwise import WithoutIt
from infosim.tui.pane import Panel
from infosim.tui.sourcing import WhoDidTheWork

TALL = 34
OFTEN = 0.1
"""Seconds between two looks at how far it has come."""
DECISIONS, STORY, LUCK, LESSON, PREDICTIONS = range(5)


def _too_early(page: GamePage) -> Prose | None:
    """Why there is nothing to look back at yet; None where there is."""
    if page.header.month == 1 and not page.header.scenario:
        # words: where the debrief will stand, before the first month has closed
        return Prose(page.words.text("debrief", "Nothing to look back at yet: the first month has not closed."))
    return page.session.withheld()


class Debrief(GamePage):
    """Four pages of one debrief; `tab` turns them. It is worked out in another thread, and kept."""

    screen_id = "debrief"

    def __init__(self, under: GamePage, _key: str = "") -> None:
        super().__init__(under.session)
        self._below = under
        self.view: DebriefView | None = self.session.debrief()
        self.early = _too_early(under)
        """Why there is nothing to look back at, if so."""
        self.tab = DECISIONS
        self.cursors = [0] * 5
        self.every = False
        """All decisions, those that mattered most first, in place of those that mattered in order of time."""
        self.beside = 0
        self.share = 0.0
        self.first: tuple[PriceRow, ...] = ()
        """The decisions that mattered, before all else is known."""
        ending = self.session.ending()
        self.life = ending is not None and ending.dead
        self.busy = False
        """A month is being taken up again in another thread."""
        self._told = 0.0
        self._rows = 1

    def on_mount(self) -> None:
        """The game is played again in another thread, unless it has been."""
        super().on_mount()
        if self.view is None and self.early is None:
            self.run_worker(self._look_back, thread=True, group="debrief", exit_on_error=True)

    def _look_back(self) -> None:
        worker = get_current_worker()

        def going(share: float) -> bool:
            if worker.is_cancelled:
                return False
            if monotonic() - self._told > OFTEN:
                self._told = monotonic()
                self.app.call_from_thread(self._came, share)
            return True

        self.session.look_back(going)
        if not worker.is_cancelled:
            self.session.debrief()  # worded here, where it takes nobody's time; the session keeps it
            self.app.call_from_thread(self._ready)

    def _came(self, share: float) -> None:
        self.share, self.first = share, self.session.prices()
        self.repaint()

    def _ready(self) -> None:
        self.view = self.session.debrief()
        self.repaint()

    def read(self) -> None:
        """What there is to see now."""
        super().read()
        self.view = self.session.debrief()

    # What is shown

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The sentence with the pages, and the page that is turned to."""
        view, words = self.view, self.words
        gap = 1 if height >= TALL else 0
        y = 1 + gap
        if view is None:
            if self.early is not None:
                yield Panel("early", Rect(0, y, width, 4), draw_early, (self.early,))
            else:
                yield Panel("computing", Rect(0, y, width, 3), draw_computing, (self.share, words))
                if self.first:
                    listed = Rect(0, y + 4, width, min(1 + len(self.first), height - y - 6))
                    yield Panel("first", listed, draw_prices, (self.first, 0, -1, True, self.life, words))
            return
        yield Panel("tabs", Rect(0, y, width, 1), draw_head, (view.headline, self.tabs(), self.tab, words))
        room = Rect(0, y + 1 + gap, width, height - y - 2 - gap)
        if self.tab == DECISIONS:
            yield from self._decisions(view, room, gap)
        elif self.tab == STORY:
            yield from self._story(view, room, gap)
        elif self.tab == LUCK:
            yield from self._luck(view, room, gap)
        elif self.tab == PREDICTIONS:
            yield Panel("predictions", room, draw_predictions, (view.predictions, words))
        else:
            yield from self._lesson(view, room, gap)

    def tabs(self) -> tuple[str, ...]:
        """The pages by name."""
        words = self.words
        # words: cells 12; a page of the debrief: what was foretold in a class, and what it was
        foretold = words.text("debrief.tab", "predictions")
        return (
            # words: cells 12; a page of the debrief: what each decision was worth
            words.text("debrief.tab", "decisions"),
            # words: cells 12; a page of the debrief: what happened
            words.text("debrief.tab", "story"),
            # words: cells 12; a page of the debrief: skill beside luck
            words.text("debrief.tab", "luck"),
            # words: cells 12; a page of the debrief: mistakes, and what was done well
            words.text("debrief.tab", "lesson"),
            *((foretold,) if self.view is not None and self.view.predictions else ()),
            # words: cells 12; a page of the debrief: who did the work, month by month
            words.text("debrief.tab", "map"),
        )

    @property
    def rows(self) -> tuple[PriceRow, ...]:
        """The decisions that are listed."""
        if self.view is None:
            return ()
        return self.view.every if self.every else self.view.mattered

    def _decisions(self, view: DebriefView, room: Rect, gap: int) -> Iterator[Panel]:
        words, rows, cursor = self.words, self.rows, self.cursors[DECISIONS]
        y, end, width = room.y, room.y + room.height, room.width
        tall = gap > 0
        luck = 5 if tall and width >= WIDE and not self.every else 0
        if luck:
            yield Panel("luck", Rect(0, end - luck, width, luck), draw_luck, (view.luck, words))
            end -= luck + gap
        if rows:
            lens = lens_rows(rows[cursor], width, 4)
            yield Panel("lens", Rect(0, end - lens, width, lens), draw_lens, (rows[cursor],))
            end -= lens + gap
        if self.every:
            listed = end - y
        else:
            listed = min(1 + max(len(rows), 1), max(end - y - (11 if tall else 8), 4))
            chart = end - y - listed - gap
            marked = view.mattered
            yield Panel("line", Rect(0, y, width, chart), draw_line,
                        (view, self.beside, cursor, marked, words))  # fmt: skip
        self._rows = max(listed - 1, 1)
        first = max(min(cursor - self._rows // 2, len(rows) - self._rows), 0)
        yield Panel("prices", Rect(0, end - listed, width, listed), draw_prices,
                    (rows, first, cursor, not self.every, view.life, words))  # fmt: skip

    def _story(self, view: DebriefView, room: Rect, gap: int) -> Iterator[Panel]:
        words, cursor = self.words, self.cursors[STORY]
        lens = 0
        if view.story:
            lens = 1 + len(wrapped(view.story[cursor].said, room.width - 4))
            below = Rect(0, room.y + room.height - lens, room.width, lens)
            yield Panel("moment", below, draw_moment, (view.story[cursor],))
        room = Rect(0, room.y, room.width, room.height - lens - (gap if lens else 0))
        told = min(1 + len(view.story), room.height - 9)
        chart = min(room.height - told - gap, 16)
        yield Panel("line", Rect(0, room.y, room.width, chart), draw_line, (view, self.beside, -1, (), words))
        first = max(cursor - (told - 1) + 1, 0)
        yield Panel("story", Rect(0, room.y + chart + gap, room.width, told), draw_moments,
                    (view.story, first, cursor, words))  # fmt: skip

    def _luck(self, view: DebriefView, room: Rect, gap: int) -> Iterator[Panel]:
        words, y = self.words, room.y
        luck = 5 if room.width >= WIDE else 7
        yield Panel("luck", Rect(0, y, room.width, luck), draw_luck, (view.luck, words))
        y += luck + gap
        parts = 2 + len(view.luck.parts)
        yield Panel("parts", Rect(0, y, room.width, parts), draw_parts, (view.luck, words))
        y += parts + gap
        players = min(1 + len(view.luck.players), room.y + room.height - y)
        if players > 1:
            yield Panel("players", Rect(0, y, room.width, players), draw_players, (view.luck, words))

    def _lesson(self, view: DebriefView, room: Rect, gap: int) -> Iterator[Panel]:
        words, y = self.words, room.y
        mistakes = 1 + max(3 * len(view.mistakes), 1)
        yield Panel("mistakes", Rect(0, y, room.width, mistakes), draw_mistakes,
                    (view.mistakes, self.cursors[LESSON], words))  # fmt: skip
        y += mistakes + gap
        better = 2 if room.width >= WIDE else 4
        yield Panel("better", Rect(0, y, room.width, better), draw_better, (view.better, view.thanks, words))
        y += better + gap
        left = room.y + room.height - y
        if view.lesson and left > 2:
            lesson = min(left, 4)
            # words: cells 24; title of a section, in capitals: what a scenario teaches
            head = words.text("debrief", "WHAT IT TEACHES")
            yield Panel("lesson", Rect(0, y, room.width, lesson), draw_texts, (head, (view.lesson,)))
            y += lesson + gap
            left -= lesson + gap
        if view.notes and left > 1:
            # words: cells 24; title of a section, in capitals: what could not be priced
            head = words.text("debrief", "NOT PRICED")
            yield Panel("notes", Rect(0, y, room.width, left), draw_texts, (head, view.notes))

    def topic(self) -> str:
        """The page that is turned to."""
        return ("prices", "story", "luck", "mistakes", "debrief")[self.tab] if self.view is not None else "debrief"

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Along the list, to the next page, another line to hold against, all decisions, back."""
        words, view = self.words, self.view
        if view is not None and not self.busy:
            many = self._count() > 1
            if many:
                yield arrows((Key.UP, Key.DOWN), self._moves(), self._move, words)
            if self.tab == DECISIONS and not self.every and view.mattered:
                shown = min(len(view.mattered), len(DIGITS))
                yield digits(shown, words.text("debrief.key", "decision"), self._to)
            # words: cells 14; footer: tab turns to the next page of the debrief
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), words.text("debrief.key", "next page"), self._turn)
            if self.tab == DECISIONS and view.every:
                # words: cells 18; footer: all decisions in place of those that mattered
                every = words.text("debrief.key", "every decision")
                # words: cells 18; footer: the decisions that mattered in place of all
                few = words.text("debrief.key", "what mattered")
                yield Keycap((Key.SPACE,), few if self.every else every, lambda _: self._show_every())
            if len(view.beside) > 1 and self.tab in (DECISIONS, STORY) and not self.every:
                # words: cells 16; footer: another line beside yours
                yield arrows((Key.LEFT, Key.RIGHT), words.text("debrief.key", "compare"), self._compare, words)
            if self._otherwise() is not None:
                # words: cells 14; footer: the game without the decision under the cursor
                yield Keycap((Key.WHY,), words.text("debrief.key", "without it"), lambda _: self._without_it())
            # words: cells 16; footer: the debrief is written into a file that a browser opens
            yield Keycap((Key.EXPORT,), words.text("debrief.key", "save as a page"), lambda _: self._keep())
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def _moves(self) -> str:
        words = self.words
        if self.tab == STORY:
            return words.text("end.key", "moment")
        if self.tab == LESSON:
            # words: cells 12; footer: arrows move along the mistakes
            return words.text("debrief.key", "mistake")
        # words: cells 12; footer: arrows move along the decisions
        return words.text("debrief.key", "decision")

    def button(self) -> Keycap | None:
        """Take the game up again from the month under the cursor, as a branch."""
        month = self._month()
        if month is None or self.busy:
            return None
        name = self.words.month_short(month[1])
        # words: cells 24; button: the game is taken up again from a month, as a save of its own; e.g. replay Apr 2028
        return Keycap((Key.ENTER,), self.words.text("debrief.button", "replay {month}", month=name),
                      lambda _: self._replay(month[0]))  # fmt: skip

    def _otherwise(self) -> Otherwise | None:
        """The game without what is under the cursor."""
        if self.view is None:
            return None
        if self.tab == DECISIONS and self.rows:
            return self.rows[self.cursors[DECISIONS]].otherwise
        if self.tab == LESSON and self.view.mistakes:
            return self.view.mistakes[self.cursors[LESSON]].otherwise
        return None

    def _without_it(self) -> None:
        view = self._otherwise()
        if view is not None and self.view is not None:
            self.app.push_screen(WithoutIt(self, view, self.view.first))

    def _month(self) -> tuple[int, dt.date] | None:
        """The month under the cursor, and its first day."""
        if self.view is None:
            return None
        if self.tab == DECISIONS and self.rows:
            row = self.rows[self.cursors[DECISIONS]]
            return row.month, row.date
        if self.tab == LESSON and self.view.mistakes:
            made = self.view.mistakes[self.cursors[LESSON]]
            return made.month, made.date
        return None

    def leave(self, _key: str = "") -> None:
        """Back; what is being worked out is not waited for."""
        self.workers.cancel_group(self, "debrief")
        super().leave()

    def point(self, panel: str, row: int) -> bool:
        """A click turns a page, or moves the cursor."""
        if panel == "tabs":
            self._open(row)
            return True
        place = {"prices": DECISIONS, "story": STORY, "mistakes": LESSON}.get(panel)
        if place is None:
            return True
        moved = self.cursors[place] != row
        self.cursors[place] = row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the list."""
        self._step(steps)

    def _count(self) -> int:
        if self.view is None:
            return 0
        return (len(self.rows), len(self.view.story), 0, len(self.view.mistakes), 0)[self.tab]

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _to(self, key: str) -> None:
        self.cursors[DECISIONS] = DIGITS.index(key)
        self.repaint()

    def _step(self, steps: int) -> None:
        self.cursors[self.tab] = max(min(self.cursors[self.tab] + steps, self._count() - 1), 0)
        self.repaint()

    def _turn(self, key: str) -> None:
        self._open((self.tab + (1 if key == Key.NEXT_PANEL else -1)) % len(self.tabs()))

    def _open(self, tab: int) -> None:
        """Turn to a page; the last one is a screen of its own."""
        if tab < len(self.tabs()) - 1:
            self.tab = tab
            self.repaint()
        else:
            self.app.push_screen(WhoDidTheWork(self, turn=self._from_the_map))

    def _from_the_map(self, key: str) -> None:
        self.tab = DECISIONS if key == Key.NEXT_PANEL else len(self.tabs()) - 2
        self.repaint()

    def _keep(self) -> None:
        self.busy = True
        self.repaint()
        self.run_worker(self._write, thread=True, group="keep", exit_on_error=True)

    def _write(self) -> None:
        worker, said = get_current_worker(), self.session.keep_debrief()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._written, said.text)

    def _written(self, said: str) -> None:
        self.busy = False
        self.app.notify(said)
        self.repaint()

    def _compare(self, key: str) -> None:
        if self.view is not None:
            self.beside = (self.beside + (1 if key == Key.RIGHT else -1)) % len(self.view.beside)
        self.repaint()

    def _show_every(self) -> None:
        self.every = not self.every
        self.cursors[DECISIONS] = 0
        self.repaint()

    # A branch

    def _replay(self, month: int) -> None:
        self.busy = True
        self.repaint()
        self.run_worker(lambda: self._branch(month), thread=True, group="branch", exit_on_error=True)

    def _branch(self, month: int) -> None:
        opened = self.session.branch(month)
        self.app.call_from_thread(self._branched, opened)

    def _branched(self, opened: Opened) -> None:
        from infosim.tui.room import Room  # it leads here

        self.busy = False
        if opened.session is None:
            if opened.notice is not None:
                self.app.notify(opened.notice.text)
            self.repaint()
            return
        self.app.push_screen(Room(opened.session))
