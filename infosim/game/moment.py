"""A moment of a play, told: what its screens are made of, each made when it is asked for and kept while it holds.

`looking_ahead.py` and `looking_back.py` add what takes long, and `sitting.py` everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.play import Play
from infosim.game.present.report import as_of
from infosim.game.present.telling import Telling
from infosim.locale import Words
from infosim.sight import view

View = TypeVar("View")


class Moment:
    """See the module. A decision, a month or another language brings the next."""

    def __init__(self, play: Play, words: Words) -> None:
        self.play = play
        self.words = words
        self._left = False
        """Whether nobody looks any more: what takes long is then not gone on with."""
        self._made: dict[object, object] = {}
        self._played = Played(
            play.scenario,
            play.rules,
            play.seed,
            tuple(view(state, play.rules).known for state in play.states),
            tuple(play.ledgers),
            tuple(play.done(month) for month in range(1, play.closed + 1)),
            play.decisions,
        )

    @cached_property
    def _telling(self) -> Telling:
        return Telling(Facts(self._played), self.words)

    def _as_of(self, month: int | None) -> Telling:
        if month is None or month == self.play.closed:
            return self._telling
        return Telling(Facts(as_of(self._played, month)), self.words)

    def _planned(self) -> None:
        self._moved_to(self._played.planning(self.play.decisions))

    def _moved_to(self, played: Played) -> None:
        self._played = played
        self._made = {}
        self.__dict__.pop("_telling", None)

    def _once(self, key: object, make: Callable[[], View]) -> View:
        if key not in self._made:
            self._made[key] = make()
        made: View = self._made[key]  # type: ignore[assignment]
        return made
