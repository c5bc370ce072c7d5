"""The debrief of a class in the terminal: four blocks on one page where there is room, else one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from textual import events

from infosim.classroom.next_time import NEXT_TIME, SENTENCE, NextTimes
from infosim.classroom.page import projector
from infosim.classroom.screen_draw import BLOCKS, TALL, WIDE, draw_head, panels_of
from infosim.classroom.telling import ClassTelling
from infosim.game.paper.keep import Unwritten, keep
from infosim.game.paper.page import document
from infosim.locale import Words, wrap
from infosim.tui import marks
from infosim.tui.app import Infosim
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.glyphs import UNICODE
from infosim.tui.keys import Key, Keycap
from infosim.tui.launch import palette_of
from infosim.tui.page import Page
from infosim.tui.pane import Composer, Panel
from infosim.tui.plain import glyphs_of


class ClassDebriefPage(Page):
    """The four blocks; at the end of the lesson a sentence of each."""

    def __init__(self, told: ClassTelling, out: Path, player: str = "") -> None:
        super().__init__()
        self._told, self.out, self.player = told, out, player
        self.shown = 0
        self.note = ""
        """What has just been written, and where, or why not."""

    def told(self) -> ClassTelling:
        """The class in the language of the moment."""
        if self._told.w is not self.words:
            self._told = ClassTelling(self._told.c, self._told.d, self.words)
        return self._told

    def head(self, width: int) -> Iterator[Panel]:
        """Which class."""
        yield Panel("header", Rect(0, 0, width, 1), draw_head, (self.told(),))

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """All of it, or the block that is shown."""
        yield from panels_of(self.told(), self.shown, width, height, self.note)

    def keycaps(self) -> Iterator[Keycap]:
        """The next block, where one is shown at a time; away."""
        words, size = self.words, self.app.size
        if size.width < WIDE or size.height < TALL:
            # words: cells 12; footer: the next part of a page
            turn = words.text("class.key", "next part")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), turn, self._turn, stays=True)
        # words: cells 20; footer: write the debrief of the class as a page for a browser
        yield Keycap((Key.EXPORT,), words.text("class.key", "save as a page"), lambda _: self._export())
        yield Keycap((Key.QUIT,), words.text("title.key", "quit"), lambda _: self.app.exit())

    def button(self) -> Keycap | None:
        """The last minutes of a lesson."""
        # words: cells 24; the button that writes down a sentence: what somebody will do otherwise
        label = self.words.text("class.button", "next time I will…")
        return Keycap((Key.ENTER,), label, lambda _: self.app.push_screen(NextTime(self)))

    def keep(self, sentence: str) -> None:
        """Write a sentence down."""
        self.say(lambda: NextTimes(self.out).add(self.player, sentence))

    def say(self, write: Callable[[], Path]) -> None:
        """Write something, and say where, or why not."""
        words = self.words
        try:
            # words: cells 74; something was written; {file} is a path
            self.note = words.text("class.screen", "Written: {file}", file=write())
        except Unwritten as unwritten:
            self.note = unwritten.told(words)
        except OSError as error:
            self.note = words.text("cli.error", "{file}: {why}.", file=error.filename or self.out, why=error.strerror)
        self.repaint()

    def _export(self) -> None:
        self.say(lambda: exported(self.told(), self.out))

    def _turn(self, key: str) -> None:
        self.shown = (self.shown + (1 if key == Key.NEXT_PANEL else -1)) % len(BLOCKS)
        self.repaint()


def exported(t: ClassTelling, out: Path) -> Path:
    """The document for the projector, in a folder: without whom it was asked for. Raises Unwritten, OSError."""
    out.mkdir(parents=True, exist_ok=True)
    file = out / "debrief.html"
    everybody = ClassTelling(t.c, replace(t.d, you=None, luck=t.d.luck if t.d.you is None else None), t.w)
    keep(file, document(projector(everybody), t.w))
    return file


def draw_next(canvas: Canvas, typed: str, words: Words) -> None:
    """The sentence that is typed."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="accent")
    # words: cells 40; title of an overlay: the sentence that ends a lesson
    marks.section(canvas, 3, 1, canvas.width - 6, words.text("class.screen", "Next time I will…"))
    lines = wrap(f"{typed}{canvas.glyphs.edge}", canvas.width - 6)
    for n, line in enumerate(lines[-3:]):
        canvas.put(3, 3 + n, line, "strong", bold=True)
    # words: cells 70; under a sentence that is typed: {file} is the name of a table
    kept = words.text("class.screen", "One line. Enter keeps it in {file}, beside the tables.", file=NEXT_TIME)
    canvas.put(3, 7, kept, "muted")


class NextTime(Page):
    """One sentence, typed and kept; then the next one's."""

    def __init__(self, under: ClassDebriefPage) -> None:
        super().__init__()
        self.under: Page = under
        self._keep = under.keep
        self.typed = ""

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle."""
        wide = min(78, width - 2)
        rect = Rect((width - wide) // 2, max((height - 9) // 2 - 1, 1), wide, 9)
        yield Panel("next", rect, draw_next, (self.typed, self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """Back."""
        yield Keycap((Key.BACK,), self.words.text("talent.key", "back"), self.leave, stays=True)

    def always(self) -> Iterator[Keycap]:
        """Letters are typed here."""
        return iter(())

    def button(self) -> Keycap | None:
        """Keep it, once there is something."""
        if not self.typed.strip():
            return None
        # words: cells 20; the button that keeps a sentence
        return Keycap((Key.ENTER,), self.words.text("class.button", "keep it"), lambda _: self._kept())

    def answered(self, event: events.Key) -> bool:
        """What can be printed is typed."""
        if event.key == "backspace":
            self.typed = self.typed[:-1]
        elif event.is_printable and event.character:
            self.typed = (self.typed + event.character)[:SENTENCE]
        else:
            return super().answered(event)
        self.repaint()
        return True

    def _kept(self) -> None:
        self._keep(" ".join(self.typed.split()))
        self.leave()


def show(t: ClassTelling, out: Path, player: str, *, palette: str | None, few_glyphs: bool) -> int:
    """Run the page in this terminal, and give the program's exit code; what is written goes to a folder."""
    stream = sys.__stderr__
    signs = glyphs_of(os.environ, stream.encoding if stream is not None else None, asked=few_glyphs)
    colours = palette_of(Console(file=stream, force_terminal=True).color_system, palette)
    app = Infosim(lambda _: ClassDebriefPage(t, out, player), language=t.w.language, palette=colours, glyphs=signs)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


def text(t: ClassTelling, width: int = 120, height: int = 36) -> str:
    """The page as text, for where there is no terminal."""
    head = Panel("header", Rect(0, 0, width, 1), draw_head, (t,))
    return Composer().compose(width, height, [head, *panels_of(t, 0, width, height)], None, UNICODE).text()
