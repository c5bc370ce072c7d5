"""Branching: a game taken up again from an earlier month, as a new save that shares the journal up to there."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from infosim.bots import BOTS
from infosim.engine.batch import repeat
from infosim.engine.month import month
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game import saves
from infosim.game.journal import read
from infosim.game.trouble import Unkept
from infosim.sight import forecast_luck, view

WORLDS = 24
"""In how many turns of luck it is tried whether a company could still live."""
AHEAD = 12
"""For how many months."""
LIKELY = 0.5
"""Share of them in which it must live."""


def branched(path: Path, closed: int, folder: Path) -> Path:
    """A new save beside others that holds the lines of a journal until so many months had closed. Raises Trouble.

    It is the same game to the last bit, and goes its own way from there.
    """
    found = read(path)
    last = max((n for n, record in enumerate(found.records, 1) if _closes(record, closed)), default=0)
    for name in saves.free_names(folder, found.header.scenario):
        with suppress(FileExistsError):
            return _written(name, path, last + 1)
    raise AssertionError("names never end")


def _closes(record: dict[str, object], closed: int) -> bool:
    return record["kind"] in ("month", "snapshot") and record["month"] == closed


def _written(name: Path, path: Path, lines: int) -> Path:
    """The first lines of a file under a new name, whole or not there at all."""
    partial = name.with_name(f".{name.stem}.new")
    try:
        with path.open("rb") as old, partial.open("wb") as new:
            for _ in range(lines):
                new.write(old.readline())
            new.flush()
            os.fsync(new.fileno())
        if name.exists():
            partial.unlink()
            raise FileExistsError
        partial.replace(name)
    except OSError as error:
        if isinstance(error, FileExistsError):
            raise
        raise Unkept(name, error.strerror or type(error).__name__) from None
    return name


def last_likely(states: Sequence[State], rules: Rules, seed: int, going: Callable[[], bool]) -> int | None:
    """How many months had closed when life was last likely, of a company that failed; None if it never was.

    Likely: whoever adapts from there lives a year on, or to the end, in half of the turns of luck. Life is taken to get
    less likely as the end comes nearer, so that a few trials find the month. `going` says whether to go on looking.
    """
    low, high = -1, len(states) - 1  # likely at low, not at high
    while high - low > 1 and going():
        middle = (low + high) // 2
        if chance_of_life(states[middle], rules, seed) >= LIKELY:
            low = middle
        else:
            high = middle
    return low if low >= 0 and going() else None


def chance_of_life(s: State, rules: Rules, seed: int) -> float:
    """Share of some turns of luck in which a company lives a year on, or to the end, with a bot that adapts."""
    many, (luck, market) = repeat(s, WORLDS), forecast_luck(s, WORLDS, seed)
    many, own, play = many.but(luck=luck, market_luck=market), forecast_luck(s, WORLDS, -1 - seed)[0], BOTS["adaptive"]
    for _ in range(min(AHEAD, rules.layout.months - s.month)):
        many, _flows = month(many, play(view(many, rules), own), rules)
    return float(many.alive.mean())
