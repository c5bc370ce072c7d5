"""Two pairs of hands for a player's script: in a real terminal, and in a twin of the program without one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from textual.pilot import Pilot

from infosim.locale import Words, words
from infosim.tui.keys import Key, cap_of
from tests.program.terminal import Terminal
from tests.tui.stage import page, settled, text

_OTHER_SIZES = ((80, 24), (100, 30), (120, 36), (160, 45), (200, 50))


def caps(w: Words) -> str:
    """A pattern of all keycaps, as a footer shows them."""
    named = [cap_of(key, w) for key in Key if key not in (Key.LEFT, Key.RIGHT, Key.UP, Key.DOWN)]
    return "|".join([r"\d(-\d)?( 0)?", "↑ ↓", "← →", "[↑↓←→]", *map(re.escape, named)])


def whole(footer: str, w: Words) -> bool:
    """Whether a footer is made of whole keycaps, each with its label, and ends with a whole button if it has one."""
    left, _, button = footer.rstrip().rpartition("   ") if footer.endswith("›") else (footer, "", "")
    every = [piece for piece in re.split(r" {2,}", left.strip()) if piece]
    one = re.compile(rf"({caps(w)}) \S.*")
    alone = cap_of(Key.HELP, w)  # which every page has, and which needs no label where there is no room for one
    told = bool(every) and all(piece == alone or one.fullmatch(piece) for piece in every)
    return told and "…" not in footer and bool(button) <= ("  " in button.strip())


class InTerminal:
    """Plays in a pseudo-terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.words = terminal.words
        self.saves = terminal.saves

    @property
    def rows(self) -> list[str]:
        return self.terminal.rows

    async def press(self, *keys: str) -> None:
        self.terminal.press(*keys)

    async def until(self, seen: Callable[[], bool], what: str) -> None:
        self.terminal.until(seen, what)

    async def settle(self) -> None:
        self.terminal.rest(0.5)

    async def look(self, what: str) -> None:
        self.terminal.rest()
        self.terminal.until(lambda: whole(self.rows[-1], self.words), f"whole keycaps and a whole button in {what}")
        assert len(self.rows) == self.terminal.size[1]
        assert not any("Traceback" in row or "\ufffd" in row for row in self.rows)


class InTwin:
    """Plays in the same process, where a page can be drawn at other sizes too, and tells what it cut."""

    def __init__(self, pilot: Pilot[None], saves: Path, language: str) -> None:
        self.pilot = pilot
        self.words = words(language)
        self.saves = saves
        self.cut: dict[tuple[str, tuple[int, int], str], int] = {}
        """How often a text was cut: by screen, size and text."""

    @property
    def rows(self) -> list[str]:
        return text(self.pilot).splitlines()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await settled(self.pilot)

    async def until(self, seen: Callable[[], bool], what: str) -> None:
        for _ in range(50):
            if seen():
                return
            await settled(self.pilot)
        raise AssertionError(f"waited for {what}; the terminal shows\n{text(self.pilot)}")

    async def settle(self) -> None:
        await settled(self.pilot)

    async def look(self, what: str) -> None:
        top = page(self.pilot)
        here = (self.pilot.app.size.width, self.pilot.app.size.height)
        for size in _sizes(here):
            for cut in top.picture(*size).cut:
                self.cut[what, size, cut] = self.cut.get((what, size, cut), 0) + 1
        assert whole(self.rows[-1], self.words), f"{what}: {self.rows[-1]}"


def _sizes(here: tuple[int, int]) -> Iterable[tuple[int, int]]:
    """Here, and elsewhere."""
    return dict.fromkeys((here, *_OTHER_SIZES))
