"""Looking ahead from a moment of a play: forecasts, what a decision would change, a function's ways weighed.

What takes long is called from a worker and kept; the views have it from then on, until something is decided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from infosim.game.crew import Crew
from infosim.game.facts.played import Played
from infosim.game.foresight import FOLLOWERS, HORIZONS, Course, busiest, cut, foretold
from infosim.game.forms import decision_of
from infosim.game.lines import GUESSED
from infosim.game.moment import Moment
from infosim.game.plan import Plan, orders_of, placed, taken
from infosim.game.play import Play
from infosim.game.present.decided import told_of
from infosim.game.present.forecast import forecast
from infosim.game.present.function import function
from infosim.game.present.lesson import in_a_year, in_measure
from infosim.game.present.tender import asked
from infosim.game.present.weighed import split_of, weighed
from infosim.game.promises import Kept, kept
from infosim.game.split import Halves, halves
from infosim.game.views.forecast import Against, ForecastView, Planned
from infosim.game.views.form import Draft
from infosim.game.views.function import FunctionView, OptionRow, Split
from infosim.game.views.lesson import Asked
from infosim.game.views.prose import Prose
from infosim.game.views.why import Explanation, MadeView
from infosim.game.ways import FUTURES, Year, years
from infosim.locale import Words, message
from infosim.sight import WORLDS

PLAYED_OUT = ("your_read", "quality", "attention", "kept")
"""Figures of a bid that are told from futures once they have been played."""


class LookingAhead(Moment):
    """See the module."""

    def __init__(self, play: Play, words: Words, worlds: tuple[int, int] = (WORLDS, FUTURES)) -> None:
        """`worlds`: futures of a forecast, and of each way of a sheet."""
        super().__init__(play, words)
        self._worlds = worlds
        self.plays_on = ""
        """The bot that plays on in forecasts after this month; "" for none."""
        self.guesses_first = False
        """Whether the player says what they expect before a forecast is shown."""
        self._years: dict[str, tuple[Year | None, ...]] = {}
        self._left_out: frozenset[int] = frozenset()
        """Which of this month's decisions plan B goes without."""
        self._foreseen: tuple[tuple[tuple[Plan, ...], int, str], tuple[Course, ...]] | None = None
        self._kept: dict[tuple[str, int], dict[int, Kept]] = {}
        """What the bids of a function's tender came to in futures, for a term, by their slots."""
        self._splits: dict[tuple[Draft, Draft], tuple[Year | None, ...]] = {}
        """The year of each split that was looked at, and of changing nothing."""
        self._crew = Crew()

    def foresee(self, draft: Draft | None, going: Callable[[int], bool]) -> None:
        """Play the futures of this month's plan, two years on, and of what it is compared with. Long: a worker's.

        With a draft, of the plan with it. `going` is told after each month how many are done, and asked to go on.
        """
        played, closed = self._played, self.play.closed
        plans, _ = self._plans(draft)
        follows = self.plays_on
        courses = foretold(played, plans, HORIZONS[-1], going, self._worlds[0], self._crew, follows)
        if courses is not None:
            self._foreseen = (plans, closed, follows), courses

    def pass_on(self) -> None:
        """In forecasts the next plays on: after nobody one bot, then another."""
        self.plays_on = FOLLOWERS[(FOLLOWERS.index(self.plays_on) + 1) % len(FOLLOWERS)]

    def try_out(self, draft: Draft | None) -> Prose | None:
        """Take one of the trials of a decision that are left; None when it may be tried, else why not.

        What decides nothing, or was looked at already, takes none.
        """
        plans, against = self._plans(draft)
        known = self._foreseen is not None and self._foreseen[0] == (plans, self.play.closed, self.plays_on)
        if against == "nothing" or known or self.play.try_out():
            return None
        self._made.pop("lesson", None)
        if self.play.asked:
            # words: a decision cannot be tried as long as the class waits for an answer
            waits = self.words.text("forecast", "First the class asks what you expect: the palette has the question.")
            return Prose(waits)
        # words: a decision cannot be tried: as many trials as there are in a chapter were used
        used = self.words.text("forecast", "No trial is left in this chapter. From here, judgement plays.")
        return Prose(used)

    def forecast(self, draft: Draft | None, months: int, f: int | None = None) -> ForecastView | None:
        """What was foreseen of the plan, or of the plan with a draft; None until it was. `f`: whose charts are told."""
        plans, against = self._plans(draft)
        if self._foreseen is None or self._foreseen[0] != (plans, self.play.closed, self.plays_on):
            return None
        courses = tuple(cut(course, months) for course in self._foreseen[1])
        return forecast(self._telling, courses, against, busiest(self._played) if f is None else f, self._worlds[0],
                        self.plays_on)  # fmt: skip

    def _plans(self, draft: Draft | None) -> tuple[tuple[Plan, ...], Against]:
        """What is compared, the plan last."""
        plan = self.play.decisions
        if draft is None and self._left_out:
            return (plan, self._edited()), "edited"
        if draft is None:
            return ((), plan) if plan else ((),), "month" if plan else "nothing"
        new = placed(decision_of(self._telling, draft), plan, self.play.seat)
        return (plan, taken(plan, new)), "draft"

    def plan(self) -> tuple[Planned, ...]:
        """The decisions of this month, in the order in which they were taken."""
        t, seat, s = self._telling, self.play.seat, self._played.now
        found = []
        for n, decision in enumerate(self.play.decisions):
            said = told_of(t, orders_of((decision,), seat), s)
            found.append(Planned(said[0].text if said else decision.kind, n not in self._left_out))
        return tuple(found)

    def leave_out(self, n: int) -> None:
        """Plan B is this month's decisions without the n-th, or with it again; nothing is taken back by it."""
        self._left_out ^= {n}

    def leave_nothing_out(self) -> None:
        """Plan B is what was decided."""
        self._left_out = frozenset()

    def _edited(self) -> Plan:
        return tuple(decision for n, decision in enumerate(self.play.decisions) if n not in self._left_out)

    def function(self, key: str) -> FunctionView:
        """The sheet of a function, by its identifier."""
        view = self._once(("function", key), lambda: function(self._telling, key))
        found = self._years.get(key)
        if found is None:
            return view
        t, place = self._telling, self._played.rules.layout.functions.index(key)
        return self._once(("weighed", key), lambda: replace(view, options=weighed(t, t.facts.works[place], found)))

    def free_to_look(self) -> bool:
        """Whether futures may be looked at as often as wanted: no class and no scenario counts."""
        return self.play.tries_left is None

    def weigh(self, key: str, going: Callable[[int], bool]) -> None:
        """Play the ways of a function a year on. Long: a worker's. `going` hears after each month, and is asked.

        What comes of it is in the function's sheet from then on, until something is decided.
        """
        view, telling, played = self.function(key), self._telling, self._played
        if key in self._years or view.asleep or not self.free_to_look():
            return
        ways = [
            (decision_of(telling, row.draft),) if row.draft is not None and not row.closed else None
            for row in view.options
            if row.name != "now"
        ]
        found = years(played, played.rules.layout.functions.index(key), ways, going, self._worlds[1], self._crew)
        if found is not None and played is self._played:
            self._years[key] = found

    def split(self, key: str, one: str, other: str, at: int) -> Split | None:
        """The work of a function shared between two ways, at a place of the slider; None where they cannot share it."""
        found = self._halves(key, one, other, at)
        if found is None:
            return None
        t, place = self._telling, self._played.rules.layout.functions.index(key)
        rows, kept = self.function(key).options, self._splits.get(found.drafts)
        return split_of(t, t.facts.works[place], found, rows, kept)

    def _halves(self, key: str, one: str, other: str, at: int) -> Halves | None:
        rows: dict[str, OptionRow] = {row.name: row for row in self.function(key).options if not row.closed}
        ways = [row for name in (one, other) for row in (rows.get(name),) if row is not None]
        return halves(ways[0], ways[1], at) if len(ways) == 2 else None

    def weigh_split(self, key: str, one: str, other: str, at: int, going: Callable[[int], bool]) -> None:
        """Play a split a year on, beside changing nothing: as `weigh`. What comes of it is in `split`."""
        found, telling, played = self._halves(key, one, other, at), self._telling, self._played
        if found is None or found.drafts in self._splits or not self.free_to_look():
            return
        begun = tuple(decision_of(telling, draft) for draft in found.drafts)
        f = played.rules.layout.functions.index(key)
        years_of = years(played, f, (begun,), going, self._worlds[1], self._crew)
        if years_of is not None and played is self._played:
            self._splits[found.drafts] = years_of

    def weigh_bids(self, function: str, term: int | None, going: Callable[[int], bool]) -> None:
        """Play the bids of a function's tender to the end of a term. Long: a worker's. `going` is as in `weigh`."""
        telling, played = self._telling, self._played
        wanted = asked(telling, function, term)
        if wanted is None or (function, wanted[1]) in self._kept or not self.free_to_look():
            return
        found = kept(played, *wanted, going, self._worlds[1], self._crew)
        if found is not None and played is self._played:
            self._kept[function, wanted[1]] = found
            for key in [key for key in self._made if isinstance(key, tuple) and key[0] in ("tender", "why")]:
                self._made.pop(key, None)

    def _beside_futures(self, view: Explanation | None) -> Explanation | None:
        """What is expected of a bid, with a word on the futures that the table tells of in place of this sum."""
        if not isinstance(view, MadeView) or not view.figure.startswith("bid."):
            return view
        _, function, slot, term, name = (*view.figure.split("."), "", "", "", "")[:5]
        found = self._kept.get((function, int(term))) if term.isdigit() else None
        if found is None or name not in PLAYED_OUT or not slot.isdigit() or int(slot) not in found:
            return view
        # words: cells 150; under what a bid is expected to come to, as a sum: the table tells of simulated futures
        sums = message(
            "why.note", "A sum, with nothing else moving. The table has the middle of {count} futures of this bid."
        )
        return replace(view, note=self._telling.say(sums, count=self.words.count(len(found[int(slot)].there))))

    def in_a_year(self) -> Asked:
        """What is asked before a forecast is looked at."""
        return in_a_year(self.play, self.words)

    def guess(self, typed: float) -> None:
        """Keep what the player expects a year on, in the unit that it was asked in."""
        self.play.guess(GUESSED[0], int(self.in_a_year().key), in_measure(GUESSED[0], typed))
        self._made.pop("lesson", None)
        self._made.pop("debrief", None)

    def _moved_to(self, played: Played) -> None:
        super()._moved_to(played)
        self._years = {}
        self._left_out = frozenset()
        self._kept, self._splits = {}, {}
