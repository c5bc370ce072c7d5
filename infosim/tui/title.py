"""The title: in the game within a minute. It is painted before anything heavy is loaded."""

import os
import shlex
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from infosim.game.views.prose import Prose
from infosim.game.views.title import Opened, ScenarioChoice, TitleView
from infosim.locale import LANGUAGES, Words, words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.keys import DIGITS, Key, Keycap, digits
from infosim.tui.memory import share_memory
from infosim.tui.page import Page
from infosim.tui.pane import Panel
from infosim.tui.shelf import Shelf
from infosim.tui.title_draw import (
    LEFT,
    draw_intro,
    draw_menu,
    draw_name,
    draw_quote,
    draw_scenarios,
    intro_rows,
    motto,
    save_note,
)

if TYPE_CHECKING:
    from infosim.tui.library import Library
    from infosim.tui.session import Session  # its views take time to load

Focus = Literal["menu", "scenarios"]
SIDES: tuple[Focus, ...] = ("menu", "scenarios")
TWO_COLUMNS = 116
NOTICE_ROWS = 3
"""Rows of a notice at most: what happened, where, what to do next."""

_OWN_NAMES = {"en": "English", "fr": "Français"}
"""Languages call themselves so, whatever is spoken."""


class Title(Page):
    """What to play. `start`, if given, opens a game at once, with the title behind it."""

    def __init__(self, shelf: Shelf, start: Callable[[], Opened] | None = None) -> None:
        super().__init__()
        self.shelf = shelf
        self.view: TitleView = shelf.glance()
        self.focus_on: Focus = "menu" if self.view.last is not None or self.view.tutorial else "scenarios"
        self.cursors: dict[Focus, int] = {"menu": 0, "scenarios": 0}
        self.busy = False
        """A game is being opened in another thread."""
        self.notice: Prose | None = None
        """What has to be said about the last game opened, or why it was not."""
        self._start = start
        self._seen = False
        """Whether it was shown before, and the shelf may have changed since."""
        self._opened_with_notice: Session | None = None
        """A game that was opened, of which something has to be read before it is played."""
        self._at = ""
        """The screen that it is opened at."""

    def on_mount(self) -> None:
        """Once it is seen, read the scenarios with care, or open the game that was asked for."""
        super().on_mount()
        self.call_after_refresh(self._awake)

    def on_screen_resume(self) -> None:
        """Back from a game: there may be another one to go on with."""
        if self._seen and not self.busy:
            self.view = self.shelf.glance()
            self.cursors["menu"] = 0
            self.focus_on = "menu" if self.view.last is not None else self.focus_on
        self._seen = True
        super().on_screen_resume()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two columns where there is room, else the menu or the scenarios."""
        words = self.words
        both = width >= TWO_COLUMNS
        top = max((height - 24) // 2, 1)
        left = LEFT if both else 4
        column = 62 if both else width
        showing: Focus | None = None if both else self.focus_on
        if both or showing == "menu":
            yield Panel("name", Rect(0, top, column, 5), draw_name, (left, motto(words)))
            menu = tuple((label, note) for label, note, _ in self._menu())
            cursor = self.cursors["menu"] if self.focus_on == "menu" else None
            spaced = height >= 30
            yield Panel("menu", Rect(0, top + 8, column, 10), draw_menu, (left, menu, cursor, spaced))
            yield Panel("quote", Rect(0, min(top + 20, height - 5), column, 2), draw_quote, (left, words))
        if both or showing == "scenarios":
            at = 67 if both else 3
            y = top if both else 1
            rows = min(len(self.view.scenarios), 10)
            area = Rect(at, y, width - at - 2, rows + 2)
            listed = (1, self.view, self.cursors["scenarios"], self.focus_on == "scenarios", words)
            yield Panel("scenarios", area, draw_scenarios, listed)
            choice = self._choice()
            if choice is not None:
                y += max(rows + 4, 8) if both and height >= 30 else rows + 3
                wanted = 20 if choice.mistake else intro_rows(choice, width - at - 2, words)
                room = min(height - y - 2, wanted)
                yield Panel("intro", Rect(at, y, width - at - 2, max(room, 3)), draw_intro, (choice, words))
        if self.notice is not None or self.busy:
            said = self.notice or Prose(words.text("title", "Opening the game…"))
            rows = min(len(wrapped(said, width - 4)), NOTICE_ROWS)
            yield Panel("notice", Rect(0, height - 2 - rows, width, rows), draw_notice, (said, self.busy))

    def keycaps(self) -> Iterator[Keycap]:
        """Few."""
        words = self.words
        if self.busy:
            return
        wide = self.app.size.width >= TWO_COLUMNS
        if self.focus_on == "scenarios" and not wide:
            yield Keycap((Key.BACK,), words.text("title.key", "back"), lambda _: self._turn("menu"), stays=True)
        yield Keycap((Key.UP, Key.DOWN), words.text("title.key", "choose"), self._move, cap="↑ ↓")
        if self.view.scenarios:
            yield digits(len(self.view.scenarios), words.text("title.key", "scenario"), self._digit)
        if wide:
            sides = (Key.NEXT_PANEL, Key.PREVIOUS_PANEL, Key.LEFT, Key.RIGHT)
            label = words.text("title.key", "other column")
            yield Keycap(sides, label, lambda _: self._turn(), cap="tab", in_footer=False)
        yield Keycap((Key.LANGUAGE,), words.text("title.key", "language"), lambda _: self._ask_language())
        yield Keycap((Key.QUIT,), words.text("title.key", "quit"), lambda _: self.app.exit())
        # words: cells 16; footer: the encyclopedia, with figures of an example
        reading = words.text("title.key", "read")
        yield Keycap((Key.SEARCH, Key.HELP), reading, lambda _: self.look_up(""), brief=True)

    def button(self) -> Keycap | None:
        """Go on, begin, or mend."""
        words = self.words
        if self.busy:
            return None
        if self._opened_with_notice is not None:
            return Keycap((Key.ENTER,), words.text("title.button", "play on from there"), lambda _: self._play_on())
        if self.focus_on == "menu":
            name, _, act = self._menu()[self.cursors["menu"]]
            labels = {
                words.text("title", "Continue"): words.text("title.button", "continue"),
                words.text("title", "Learn to play"): words.text("title.button", "play"),
                # words: cells 20; the button opens the list of all games
                words.text("title", "Load"): words.text("title.button", "choose"),
            }
            label = labels.get(name, words.text("title.button", "scenarios"))
            return Keycap((Key.ENTER,), label, lambda _: act())
        choice = self._choice()
        if choice is None:
            return None
        if choice.mistake is not None:
            if not os.environ.get("EDITOR"):
                return None
            line = str(choice.mistake.line)
            # words: cells 20; opens a file in the player's editor
            label = words.text("title.button", "open line {line}", line=line)
            return Keycap((Key.ENTER,), label, lambda _: self._edit(choice))
        begin = partial(self.shelf.begin, choice.key)
        return Keycap((Key.ENTER,), words.text("title.button", "play"), lambda _: self.open(begin))

    def commands(self) -> Iterator[Keycap]:
        """Whoever has played before may have everything open from the first month."""
        yield from super().commands()
        words = self.words
        # words: cells 40; a command: in new games, chapters keep nothing closed
        everything = words.text("commands", "New games: all open from month 1")
        # words: cells 40; a command: in new games, chapters open decisions one after the other
        by_chapter = words.text("commands", "New games: open by chapter")
        yield Keycap((Key.OPENING,), by_chapter if self.view.unlocked else everything, lambda _: None)

    def press(self, key: str) -> bool:
        """The palette's command, or a key."""
        if key == Key.OPENING and not self.busy:
            self.shelf.open_all(not self.view.unlocked)
            self.view = replace(self.view, unlocked=not self.view.unlocked)
            self.repaint()
            return True
        return super().press(key)

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor."""
        if panel not in SIDES:
            return False
        moved = self.focus_on != panel or self.cursors[panel] != row
        self.focus_on, self.cursors[panel] = panel, row
        self.repaint()
        return moved

    def open(self, opening: Callable[[], Opened]) -> None:
        """Open a game in another thread, where the engine is loaded; then show it."""
        self.busy = True
        self.notice = self._opened_with_notice = None
        self.repaint()
        self.run_worker(partial(self._open, opening), thread=True, exclusive=True, group="game")

    def _open(self, opening: Callable[[], Opened]) -> None:
        share_memory()  # before a game has any thread compute
        opened = opening()
        self.app.call_from_thread(self._opened, opened)

    def _opened(self, opened: Opened) -> None:
        self.busy = False
        self.notice = opened.notice
        self._opened_with_notice, self._at = opened.session, opened.at
        if opened.session is not None and not opened.notice:
            self._play_on()
        self.repaint()

    def look_up(self, topic: str) -> None:
        """Open the encyclopedia with the figures of an example, which has to be played first."""
        self.busy, self.notice = True, Prose(self.words.text("title", "Opening the encyclopedia…"))
        self.repaint()
        self.run_worker(partial(self._take_down, topic), thread=True, exclusive=True, group="game")

    def _take_down(self, topic: str) -> None:
        library = self.shelf.example()
        self.app.call_from_thread(self._read_it, library, topic)

    def _read_it(self, library: "Library", topic: str) -> None:
        from infosim.tui.pedia import Encyclopedia  # its pages take time to load

        self.busy, self.notice = False, None
        self.repaint()
        self.app.push_screen(Encyclopedia(library, topic))

    def _play_on(self) -> None:
        from infosim.tui.room import Room  # the screens of a game are read when there is one

        session, self._opened_with_notice, self.notice = self._opened_with_notice, None, None
        if session is not None:
            self.app.push_screen(Room(session, self._at))

    def _awake(self) -> None:
        if self._start is not None:
            start, self._start = self._start, None
            self.open(start)
        elif self.view.first_start:
            self._ask_language()
        if self.view.reading:
            self.run_worker(self._read, thread=True, group="read")

    def _read(self) -> None:
        view = self.shelf.read()
        self.app.call_from_thread(self._read_all, view)

    def _read_all(self, view: TitleView) -> None:
        self.view = view
        self.repaint()

    def _menu(self) -> list[tuple[str, str, Callable[[], object]]]:
        """Each row: what it is, a note, what Enter does."""
        words = self.words
        rows: list[tuple[str, str, Callable[[], object]]] = []
        if self.view.last is not None:
            resume = partial(self.shelf.resume, self.view.last.key)
            note = save_note(self.view.last, words)
            # words: cells 16; the first row of the title: the game that was left last
            rows.append((words.text("title", "Continue"), note, partial(self.open, resume)))
        new = (words.text("title", "New game"), "", partial(self._turn, "scenarios"))
        if self.view.kept:
            rows.append(new)
        if self.view.tutorial:
            # words: cells 16; a row of the title, the first one for whoever has not played yet
            label = words.text("title", "Learn to play")
            taught = next((each.title for each in self.view.scenarios if each.key == self.view.tutorial), "")
            # words: cells 40; beside it: a scenario's title, and that its first months are guided
            note = words.text("title", "{scenario}, with a coach", scenario=taught)
            rows.append((label, note, partial(self.open, partial(self.shelf.teach, self.view.tutorial))))
        if not self.view.kept:
            rows.append(new)
        else:
            # words: cells 16; a row of the title: opens the list of all games
            label, kept = words.text("title", "Load"), len(self.view.kept)
            # words: cells 36; beside it: how many games there are
            note = words.plural("title", "{n} game kept", "{n} games kept", kept)
            rows.append((label, note, self._load))
        return rows

    def _load(self) -> None:
        from infosim.tui.kept import Kept  # seldom needed

        shelf = self.shelf
        load, look_back = (lambda key, how=how: self.open(partial(how, key)) for how in (shelf.resume, shelf.look_back))
        self.app.push_screen(Kept(self.view.kept, load, look_back))

    def _choice(self) -> ScenarioChoice | None:
        at = self.cursors["scenarios"]
        return self.view.scenarios[at] if at < len(self.view.scenarios) else None

    def _move(self, key: str) -> None:
        count = len(self._menu()) if self.focus_on == "menu" else len(self.view.scenarios)
        step = 1 if key == Key.DOWN else -1
        self.cursors[self.focus_on] = max(min(self.cursors[self.focus_on] + step, count - 1), 0)
        self.repaint()

    def _digit(self, key: str) -> None:
        self.focus_on, self.cursors["scenarios"] = "scenarios", DIGITS.index(key)
        self.repaint()

    def _turn(self, to: Focus | None = None) -> None:
        self.focus_on = to or ("menu" if self.focus_on == "scenarios" else "scenarios")
        self.repaint()

    def _ask_language(self) -> None:
        self.app.push_screen(Language(self))

    def _edit(self, choice: ScenarioChoice) -> None:
        if choice.mistake is None:
            return
        command = [*shlex.split(os.environ["EDITOR"]), f"+{choice.mistake.line}", choice.mistake.file]
        with self.app.suspend():
            subprocess.run(command, check=False)
        self.run_worker(self._read, thread=True, group="read")


def draw_notice(canvas: Canvas, said: Prose, busy: bool) -> None:
    """What has to be said, on the surface of a lens."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info" if busy else "warn")
    canvas.prose(2, 0, said, canvas.width - 4, lines=canvas.height)


class Language(Page):
    """Which language: the one question of the first start, each answer in its own."""

    def __init__(self, title: Title) -> None:
        super().__init__()
        self.title_page = title
        self.cursor = 0

    def on_mount(self) -> None:
        """The player's own is under the cursor."""
        self.cursor = LANGUAGES.index(self.words.language)
        super().on_mount()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """As the left column of the title."""
        top = max((height - 24) // 2, 1)
        left = LEFT if width >= TWO_COLUMNS else 4
        yield Panel("name", Rect(0, top, width, 5), draw_name, (left, motto(self._spoken())))
        rows = tuple((_OWN_NAMES[code], "") for code in LANGUAGES)
        yield Panel("menu", Rect(0, top + 8, min(width, 62), 10), draw_menu, (left, rows, self.cursor, height >= 30))

    def keycaps(self) -> Iterator[Keycap]:
        """In the language under the cursor."""
        w = self._spoken()
        yield Keycap((Key.UP, Key.DOWN), w.text("title.key", "choose"), self._move, cap="↑ ↓")
        yield digits(len(LANGUAGES), w.text("title.key", "language"), self._digit)
        yield Keycap((Key.BACK,), w.text("title.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap:
        """Speak it."""
        w = self._spoken()
        # words: cells 20; chooses the language that the text is in; so this one is not translated, it says its own
        label = w.text("title.button", "speak English")
        return Keycap((Key.ENTER,), label, lambda _: self._choose())

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click moves the cursor."""
        moved = self.cursor != row
        self.cursor = row
        self.repaint()
        return moved

    def _spoken(self) -> Words:
        return words(LANGUAGES[self.cursor])

    def _move(self, key: str) -> None:
        self.cursor = (self.cursor + (1 if key == Key.DOWN else -1)) % len(LANGUAGES)
        self.repaint()

    def _digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self._choose()

    def _choose(self) -> None:
        language = LANGUAGES[self.cursor]
        self.title_page.shelf.speak(language)
        self.title_page.view = self.title_page.shelf.glance()
        self.house.speak(language)
        self.leave()
