"""Looking back from a moment of a play: what decisions have done, where the game stands, its end, its debrief.

What takes long is called from a worker and kept; the views have it from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from infosim.game.believed import Believed, believed
from infosim.game.branching import last_likely
from infosim.game.moment import Moment
from infosim.game.play import Play
from infosim.game.present.goals import goals
from infosim.game.present.lesson import sealed
from infosim.game.present.report import report
from infosim.game.present.sourcing import sourcing, worked
from infosim.game.standing import Standing
from infosim.game.views.debrief import DebriefView, PriceRow
from infosim.game.views.end import EndView
from infosim.game.views.goals import GoalsView
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.report import ReportView
from infosim.game.views.sourcing import SourcingView
from infosim.locale import Words

if TYPE_CHECKING:
    from infosim.game.debrief import Debrief, Game, Price, SoFar


class LookingBack(Moment):
    """See the module."""

    def __init__(self, play: Play, words: Words) -> None:
        super().__init__(play, words)
        self._measuring = Lock()
        self._share = 0.0
        """How much of looking back is done."""
        self._looked: Debrief | None = None
        self._early: tuple[Price, ...] = ()
        self._reckoned: tuple[Game | None, SoFar | None] = None, None
        self.ghost: Game | None = None
        """Another game that a debrief is held against."""
        self._standing: Standing | None = None
        self._back: int | None = None
        """The month, so many closed, from which life was likely, of a company that failed."""
        self._today: Believed | None = None
        self._today_of = 0

    def report(self, month: int | None = None) -> ReportView | None:
        """What a closed month changed; the last one unless told; None before the first is closed."""
        return self._once(("report", month), lambda: self._reported(report(self._telling, month)))

    def _reported(self, view: ReportView | None) -> ReportView | None:
        """The report of the last month, with what decisions have done so far, once that is known."""
        game, reckoned = self._reckoned
        if view is None or reckoned is None or game is None or view.month != reckoned.closed:
            return view
        from infosim.game.present.hindsight import hindsight, with_prices  # needed once a month

        t = self._telling
        priced = with_prices(t, view.effects, game, reckoned)
        return replace(view, effects=priced, hindsight=hindsight(t, game, reckoned))

    def reckon(self, going: Callable[[float], bool]) -> None:
        """Find what the last decisions have done so far: it is then in the report. A worker's."""
        from infosim.game.debrief import Game, Stopped, so_far  # needed once a month

        game = Game.of(self.play)
        if not game.closed or (self._reckoned[1] is not None and self._reckoned[1].closed == game.closed):
            return
        try:
            self._reckoned = game, so_far(game, lambda share: not self._left and going(share))
        except Stopped:
            return
        self._made.pop(("report", None), None)
        self._made.pop(("report", game.closed), None)

    def ending(self) -> EndView | None:
        """The end of the game; None while it goes on."""
        if not self.play.finished:
            return None
        from infosim.game.present.end import end  # needed once

        return self._once("end", lambda: end(self._telling, self.play, self._standing, self._back))

    def sourcing(self) -> SourcingView:
        """Who did the work, month by month."""
        told = self.play.states if self.play.finished else ()
        return self._once("sourcing", lambda: sourcing(self._telling, self.ending(), told))

    def worked(self, function: str, month: int) -> Prose:
        """A function in a closed month, from 1: who did its work, and what was decided about it."""
        return self._once(("worked", function, month), lambda: worked(self._telling, function, month))

    def keep_map(self, drawn: str, column: int) -> Prose:
        """Keep the map beside the game: as text with its colours, as drawn, and as a picture in colours of its own."""
        from infosim.game.paper.sourcing import keep_map  # writes pictures

        return Prose(keep_map(self.sourcing(), self.play.path, drawn, column, self.words))

    def goals(self) -> GoalsView:
        """What leaves the chapter, what wins the scenario, what the game would come to today, what will not wait."""
        today = self._today if self._today_of == self.play.closed else None
        measured = today is not None or not self.play.closed
        return self._once("goals", lambda: goals(self._telling, today, measured=measured))

    def measure(self) -> None:
        """Let the reference bots play as far as the game has come; to its end, once it is over. Takes long: a worker's.

        What has been measured is in the views that are asked for after it. It ends early when the game is left.
        """
        play = self.play
        with self._measuring:
            months = play.header.months if play.finished else play.closed
            while play.field.state.month < months and not self._left:
                play.field.go_on()
            if self._left:
                return
            if not play.finished and months and self._today_of != months:
                self._today = believed(self._played.states[: months + 1], play.field, play.rules)
                self._today_of = months
            if play.finished and self._standing is None:
                self._standing = play.standing
                if play.dead:
                    self._back = last_likely(play.states, play.rules, play.seed, lambda: not self._left)
        for name in ("end", "goals", "sourcing"):
            self._made.pop(name, None)

    def withheld(self) -> Prose | None:
        """Why nobody may look back yet; None where one may."""
        if not self.play.withheld:
            return None
        # words: a game of a class in which trials of decisions are counted: there is no debrief before its end
        return Prose(self.words.text("debrief", "This class counts trials of a decision: what each was worth is told "
                                                "once the game is over."))  # fmt: skip

    def look_back(self, going: Callable[[float], bool]) -> None:
        """Price every decision so far, tell luck from play. Long: a worker's; `going` hears the share, may stop it.

        Nothing where it is withheld.
        """
        if self.play.withheld:
            return
        from infosim.game.debrief import Stopped, TooEarly, debriefed  # needed once

        while not self._measuring.acquire(timeout=0.1):
            if not going(self._share):  # perhaps somebody else looks back at the same: what is done is told of too
                return
        try:
            if self._looked is not None and self._looked.game.closed == self.play.closed:
                return
            self._early = ()
            self._made.pop("prices", None)
            told = partial(setattr, self, "_early")

            def goes_on(share: float) -> bool:
                self._share = share
                return not self._left and going(share)

            self._looked = debriefed(self.play, goes_on, self.ghost, told)
        except (Stopped, TooEarly):
            return
        finally:
            self._share = 0.0
            self._measuring.release()
        self._made.pop("debrief", None)

    def prices(self) -> tuple[PriceRow, ...]:
        """The decisions that mattered, with their prices, once looking back has come so far."""
        if not self._early:
            return ()
        from infosim.game.debrief import Game  # needed once
        from infosim.game.present.debrief import early_rows

        return self._once("prices", lambda: early_rows(self._telling, Game.of(self.play), self._early))

    def debrief(self) -> DebriefView | None:
        """What was found by looking back at the months that have closed; None until somebody has."""
        looked = self._looked
        if looked is None or looked.game.closed != self.play.closed:
            return None
        from infosim.game.present.debrief import debrief  # needed once

        return self._once("debrief", lambda: debrief(self._telling, looked, sealed(self.play, self.words)))

    def on_paper(self) -> str | None:
        """The debrief as a document; None until somebody has looked back at the months that have closed."""
        looked = self._looked
        if looked is None or looked.game.closed != self.play.closed:
            return None
        from infosim.game.paper.debrief import on_paper  # needed once

        return on_paper(self._telling, self.play, looked)

    def keep_debrief(self) -> Prose:
        """Write the debrief beside the game as a document, and say where, or why not. Called from a worker."""
        from infosim.game.paper.keep import Unwritten, keep  # as above

        path, document = self.play.path.with_suffix(".html"), self.on_paper()
        if document is None:
            return NOTHING
        try:
            keep(path, document)
        except Unwritten as unwritten:
            return Prose(unwritten.told(self.words))
        # words: cells 110; the debrief was written into a file, which a browser opens
        return Prose(self.words.text("debrief", "Written: {path}", path=path))
