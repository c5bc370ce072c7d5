"""What a line of the wire is, and how it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from infosim.game.facts.closed import Closed
from infosim.game.facts.spin import spin
from infosim.game.views.figures import Unit
from infosim.locale import Message

SILENCE = 12
"""Months in which nothing is said twice."""
TURN = 12
"""Months in one of which something that lasts may be said."""


class Figure(NamedTuple):
    """A number of a line, and how it is written."""

    value: float
    unit: Unit | str
    """A unit of the views, or `weeks`, `change` (a relative change), `month` (of the game, by its name)."""


class Named(NamedTuple):
    """A name of a line, by its kind and place."""

    kind: str
    """`function`, `vendor`, `skill`, `place`, `rival`, `shock`, `law`, `currency`, `audit`, `red`; `company` and `city`
    have no place."""
    place: int = 0


Facts: TypeAlias = Mapping[str, "Figure | Named | str"]
When: TypeAlias = Callable[[Closed], "Facts | None"]


@dataclass(frozen=True)
class Line:
    """A text that a voice may say: when its condition gives the figures it wants."""

    code: str
    voice: str
    """`gazette`, `desk`, `board`, `founder`, `customer`, `vendor`, `rival`; the facts name the last two."""
    text: Message
    when: When
    path: str = ""
    """Where a scenario may say it in its own words."""
    weight: int = 1
    """2: it happened this month, and is said now or never. 1: it has been so for a while."""


def said(lines: tuple[Line, ...], month: Closed, most: int) -> Iterator[tuple[Line, Facts]]:
    """What is said after a month: what happened first; one line a voice where that is enough; never twice in a year.

    What happens is said in the month in which it begins. What lasts is said only in one month of twelve, its own,
    so that nothing has to be remembered.
    """
    seed = month.played.seed
    turns = _turns(seed, tuple(line.code for line in lines))
    in_turn = [line for line in lines if line.weight > 1 or turns[line.code] == month.n % TURN]
    heard: set[str] = set()
    count = 0
    for line in sorted(in_turn, key=lambda line: (-line.weight, spin(seed, "wire", line.code, month.n))):
        if count == most:
            return
        if line.voice in heard and line.voice != "vendor":
            continue
        facts = line.when(month)
        if facts is None or (line.weight > 1 and _was_so(line, month)):
            continue
        heard.add(line.voice)
        count += 1
        yield line, facts


@lru_cache(maxsize=16)
def _turns(seed: int, codes: tuple[str, ...]) -> Mapping[str, int]:
    """The month of twelve in which each line may be said: as many lines in each."""
    return {code: turn % TURN for turn, code in enumerate(sorted(codes, key=lambda code: spin(seed, code)))}


def _was_so(line: Line, month: Closed) -> bool:
    """Whether an event already held in one of the months before in which it may not be repeated."""
    earlier = range(max(month.n - SILENCE + 1, 1), month.n)
    return any(line.when(Closed(month.played, n)) is not None for n in earlier)
