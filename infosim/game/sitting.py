"""A sitting: a play told to the screens, in the language of whoever plays.

Its protocol is `tui/session.py`. Views are made when they are asked for, from the facts of the moment, and kept until
a decision, a month or the language changes them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from infosim.game.decisions import Decision
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.play import Play
from infosim.game.present.header import header
from infosim.game.present.room import room
from infosim.game.present.telling import Telling
from infosim.game.views.form import Draft, FormName
from infosim.game.views.header import HeaderView
from infosim.game.views.room import RoomView
from infosim.locale import Words
from infosim.sight import view

View = TypeVar("View")


class Sitting:
    """See the module. `close` it."""

    def __init__(self, play: Play, words: Words) -> None:
        """Sit down to a play that was begun or resumed."""
        self.play = play
        self.words = words
        self.drafts: dict[tuple[FormName, str], Draft] = {}
        """What was begun in forms and not ordered."""
        self._made: dict[object, object] = {}
        self._played = Played(
            play.scenario,
            play.rules,
            play.seed,
            tuple(view(state, play.rules).known for state in play.states),
            tuple(play.ledgers),
            tuple(play.ordered(month) for month in range(1, play.closed + 1)),
            play.decisions,
        )

    # ------------------------------------------------------------------------------------------------------ to be seen
    def header(self) -> HeaderView:
        """Company, chapter, month."""
        return self._once("header", lambda: header(self._telling))

    def room(self) -> RoomView:
        """The control room."""
        return self._once("room", lambda: room(self._telling))

    # --------------------------------------------------------------------------------------------------- to be decided
    def decide(self, decision: Decision) -> object | None:
        """Take a decision: None when it was taken and kept, else why not."""
        refusal = self.play.decide(decision)
        self._planned()
        return refusal

    def undo(self) -> None:
        """Take back the last decision of this month."""
        self.play.undo()
        self._planned()

    def end_month(self) -> None:
        """Let the month pass. It is kept when this returns."""
        self.play.end_month()
        self.drafts.clear()
        closed = self.play.closed
        ledger = self.play.ledger(closed)
        self._moved_to(self._played.after(self.play.state, ledger or {}, self.play.ordered(closed)))

    def speak(self, words: Words) -> None:
        """Tell everything in another language from now on."""
        self.words = words
        self._moved_to(self._played)

    def close(self) -> None:
        """Keep what is to be kept, and let go of the file."""
        self.play.close()

    # -------------------------------------------------------------------------------------------------------- at home
    @cached_property
    def _telling(self) -> Telling:
        return Telling(Facts(self._played), self.words)

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
