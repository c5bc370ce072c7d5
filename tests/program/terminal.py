"""The program in a real terminal: a pseudo-terminal, and an emulator that says what a person would see in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pexpect
import pyte

from infosim.locale import Words, words

PATIENCE = 120.0
"""Seconds to wait for something that must come; on a busy machine it may take its time."""
QUIET = 0.1
"""Seconds without output after which a screen is taken as painted."""
NOT_OURS = ("NO_COLOR", "EDITOR", "COLUMNS", "LINES")
"""What the one who runs the tests may have set; a size set there would be believed before the terminal's own."""

BYTES = {
    "enter": "\r", "space": " ", "escape": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "ctrl+p": "\x10", "ctrl+q": "\x11", "ctrl+c": "\x03",
}  # fmt: skip
"""What a keyboard sends for the keys that are not their own letter."""


class Terminal:
    """`infosim ARGUMENTS` in a terminal of so many columns and rows, its saves in a folder of its own."""

    def __init__(self, saves: Path, *arguments: str, size: tuple[int, int] = (80, 24), language: str = "en") -> None:
        self.saves = saves
        self.size = size
        self.words: Words = words(language)
        environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "infosim", *arguments, "--saves", str(saves), "--lang", language],
            dimensions=(size[1], size[0]),
            env={
                **environment,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LC_ALL": "C.UTF-8",
                "ESCDELAY": "25",
            },
            timeout=PATIENCE,
        )
        self._child.delaybeforesend = None  # else each key waits 50 ms before it is pressed
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)

    # What is seen

    @property
    def rows(self) -> list[str]:
        """The screen, row by row, without spaces at the ends."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        """The same as one text."""
        return "\n".join(self.rows)

    def until(self, seen: Callable[[], bool], what: str) -> None:
        """Wait for something to be seen."""
        deadline = monotonic() + PATIENCE
        while not seen():
            if not self._take(0.05) and monotonic() > deadline:
                raise AssertionError(f"waited for {what}; the terminal shows\n{self.text}")

    def shows(self, text: str) -> None:
        """Wait for a text to be shown."""
        self.until(lambda: text in self.text, repr(text))

    def rest(self, quiet: float = QUIET) -> None:
        """Wait until nothing has been painted for so many seconds."""
        while self._take(quiet):
            pass

    # What is done

    def press(self, *keys: str) -> None:
        """Press keys, by the names that Textual gives them."""
        for key in keys:
            self._child.send(BYTES.get(key, key))
            if key == "escape":
                self.rest()  # a terminal tells Escape from the beginning of an arrow by what follows it in time

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.size = (columns, rows)
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def kill(self) -> None:
        """Take the window away with no warning."""
        self._child.kill(9)
        self._child.wait()

    def ended(self) -> int:
        """Wait for the program to end, and give its exit code."""
        while self._take(PATIENCE):
            pass
        self._child.wait()
        status = self._child.exitstatus
        return -1 if status is None else status

    def close(self) -> None:
        """Let go of it, however it stands."""
        self._child.close(force=True)

    def _take(self, seconds: float) -> bool:
        """Feed what the program wrote to the emulator; False if it wrote nothing for so long, or has ended."""
        try:
            self._stream.feed(self._child.read_nonblocking(1 << 16, timeout=seconds))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        return True


@contextmanager
def terminal(
    saves: Path, *arguments: str, size: tuple[int, int] = (80, 24), language: str = "en"
) -> Iterator[Terminal]:
    """A terminal that is closed whatever happens."""
    opened = Terminal(saves, *arguments, size=size, language=language)
    try:
        yield opened
    finally:
        opened.close()
