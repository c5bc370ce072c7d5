"""A sitting: a play told to the screens, in the language of whoever plays.

Its protocol is `tui/session.py`. Views are made when they are asked for, from the facts of the moment, and kept until
a decision, a month or the language changes them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from infosim.game.believed import Believed, believed
from infosim.game.branching import branched, last_likely
from infosim.game.coach import Coach, teaches
from infosim.game.crew import Crew
from infosim.game.decisions import Answer, Decision
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.foresight import FOLLOWERS, HORIZONS, Course, busiest, cut, foretold
from infosim.game.forms import decision_of, form
from infosim.game.forms.developing import to_develop
from infosim.game.forms.picking import to_end, to_govern
from infosim.game.lines import GUESSED
from infosim.game.plan import Plan, placed, taken
from infosim.game.play import Play
from infosim.game.present.audit import audit
from infosim.game.present.contract import contract
from infosim.game.present.event import event
from infosim.game.present.forecast import forecast
from infosim.game.present.function import function
from infosim.game.present.goals import goals
from infosim.game.present.header import header
from infosim.game.present.help import heads, page
from infosim.game.present.law import law
from infosim.game.present.lesson import attended, copied, hand_in, in_a_year, in_measure, lesson, sealed
from infosim.game.present.money import money
from infosim.game.present.month import month
from infosim.game.present.news import news
from infosim.game.present.report import as_of, report
from infosim.game.present.room import room
from infosim.game.present.sourcing import sourcing, worked
from infosim.game.present.talent import talent
from infosim.game.present.telling import Telling
from infosim.game.present.tender import tender
from infosim.game.present.vendor import vendor
from infosim.game.present.vendors import vendors
from infosim.game.present.weighed import weighed
from infosim.game.present.why import why
from infosim.game.refusal_words import told
from infosim.game.standing import Standing
from infosim.game.trouble import Trouble
from infosim.game.views.audit import AuditView
from infosim.game.views.coach import CoachView
from infosim.game.views.contract import ContractView
from infosim.game.views.debrief import DebriefView, PriceRow
from infosim.game.views.end import EndView
from infosim.game.views.event import EventView
from infosim.game.views.forecast import Against, ForecastView
from infosim.game.views.form import Draft, FormName, FormView, PickView
from infosim.game.views.function import FunctionView
from infosim.game.views.goals import GoalsView
from infosim.game.views.header import HeaderView
from infosim.game.views.help import HelpView, PageHead
from infosim.game.views.law import LawView
from infosim.game.views.lesson import Asked, HandInView, LessonView
from infosim.game.views.money import Cut, MoneyView
from infosim.game.views.month import MonthView
from infosim.game.views.news import NewsView
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.report import Passed, ReportView
from infosim.game.views.room import RoomView
from infosim.game.views.sourcing import SourcingView
from infosim.game.views.talent import Search, TalentView
from infosim.game.views.title import Opened
from infosim.game.views.vendor import VendorView
from infosim.game.views.vendors import TenderView, VendorsView
from infosim.game.views.why import Explanation
from infosim.game.ways import FUTURES, Year, years
from infosim.locale import Words
from infosim.sight import WORLDS, view

if TYPE_CHECKING:
    from infosim.game.debrief import Debrief, Game, Price, SoFar

View = TypeVar("View")


class Sitting:
    """See the module. `close` it."""

    def __init__(
        self, play: Play, words: Words, coach: Coach | None = None, worlds: tuple[int, int] = (WORLDS, FUTURES)
    ) -> None:
        """Sit down to a play that was begun or resumed. `worlds`: futures of a forecast, and of each way of a sheet."""
        self._worlds = worlds
        self.plays_on = ""
        """The bot that plays on in forecasts after this month; "" for none."""
        self.guesses_first = False
        """Whether the player says what they expect before a forecast is shown."""
        self.teacher = coach or Coach()
        self.play = play
        self.words = words
        self.drafts: dict[tuple[FormName, str], Draft] = {}
        """What was begun in forms and not ordered."""
        self._heard = play.closed - 1
        """The month up to which the news were read."""
        self._made: dict[object, object] = {}
        self._measuring = Lock()
        self._years: dict[str, tuple[Year | None, ...]] = {}
        self._foreseen: tuple[tuple[tuple[Plan, ...], int, str], tuple[Course, ...]] | None = None
        self._crew = Crew()
        self._left = False
        self._looked: Debrief | None = None
        self._early: tuple[Price, ...] = ()
        self._reckoned: tuple[Game | None, SoFar | None] = None, None
        self.ghost: Game | None = None
        """Another game that a debrief is held against."""
        self._standing: Standing | None = None
        self._back: int | None = None
        self._today: Believed | None = None
        self._today_of = 0
        self._heads: tuple[Words, tuple[PageHead, ...]] | None = None
        self._played = Played(
            play.scenario,
            play.rules,
            play.seed,
            tuple(view(state, play.rules).known for state in play.states),
            tuple(play.ledgers),
            tuple(play.done(month) for month in range(1, play.closed + 1)),
            play.decisions,
        )

    # ------------------------------------------------------------------------------------------------------ to be seen
    def header(self) -> HeaderView:
        """Company, chapter, month."""
        return self._once("header", lambda: attended(header(self._telling), self.play, self.words))

    def room(self) -> RoomView:
        """The control room."""
        return self._once("room", lambda: room(self._telling, self._heard))

    def news(self) -> NewsView:
        """Everything that was said so far."""
        return self._once("news", lambda: news(self._telling, self._heard))

    def heard(self) -> None:
        """The news were read: what was said so far is new no more."""
        if self._heard < self.play.closed:
            self._heard = self.play.closed
            self._made.pop("room", None)
            self._made.pop("news", None)

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

    def why(self, figure: str, month: int | None = None) -> Explanation | None:
        """The ledger of a figure in a closed month; None where there is none."""
        return self._once(("why", figure, month), lambda: why(self._as_of(month), figure))

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

    def look_back(self, going: Callable[[float], bool]) -> None:
        """Price every decision so far, tell luck from play. Long: a worker's; `going` hears the share, may stop it."""
        from infosim.game.debrief import Stopped, TooEarly, debriefed  # needed once

        while not self._measuring.acquire(timeout=0.1):
            if not going(0.0):
                return
        try:
            self._early = ()
            self._made.pop("prices", None)
            told = partial(setattr, self, "_early")
            self._looked = debriefed(self.play, lambda share: not self._left and going(share), self.ghost, told)
        except (Stopped, TooEarly):
            return
        finally:
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

    def branch(self, month: int | None = None) -> Opened:
        """The game again from before a month, or from where life was last likely, in a save of its own.

        This one is left as it is.
        """
        play, closed = self.play, (self._back or 0) if month is None else month - 1
        try:
            path = branched(play.path, closed, play.path.parent)
            return Opened(Sitting(Play.resume(path), self.words, self.teacher))
        except Trouble as trouble:
            return Opened(None, Prose(trouble.told(self.words)))

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
            decision_of(telling, row.draft) if row.draft is not None and not row.closed else None
            for row in view.options
            if row.name != "now"
        ]
        found = years(played, played.rules.layout.functions.index(key), ways, going, self._worlds[1], self._crew)
        if found is not None and played is self._played:
            self._years[key] = found

    def month(self) -> MonthView:
        """Where the days of this month go."""
        return self._once("month", lambda: month(self._telling))

    def talent(self, skill: str, searches: tuple[Search, ...]) -> TalentView:
        """The talent market seen from the row of one skill (the first for ""), with what is tried on each row."""
        return self._once(("talent", skill, searches), lambda: talent(self._telling, skill, searches))

    def event(self) -> EventView | None:
        """The event on the table; None where there is none."""
        return self._once("event", lambda: event(self._telling))

    def money(self, cut: Cut = "nature", later: int = 0) -> MoneyView:
        """Money, cut one way; the columns end so many months before the last closed one."""
        return self._once(("money", cut, later), lambda: money(self._telling, cut, later))

    def audit(self, key: str) -> AuditView | None:
        """An audit, by its identifier; None if there is none."""
        return self._once(("audit", key), lambda: audit(self._telling, key))

    def law(self, key: str) -> LawView | None:
        """A law, by its identifier; None if there is none."""
        return self._once(("law", key), lambda: law(self._telling, key))

    def lesson(self) -> LessonView | None:
        """The class that the game is played in; None where it is played alone."""
        return self._once("lesson", lambda: lesson(self.play, self.words))

    def predict(self, key: str, typed: float) -> None:
        """Seal a prediction that the class asks for, in the unit that it was asked in. It never changes."""
        asked = next(each for each in self.play.asked if each.id == key)
        self.play.predict(key, in_measure(asked.measure.partition(".")[0], typed))
        self._made.pop("lesson", None)

    def in_a_year(self) -> Asked:
        """What is asked before a forecast is looked at."""
        return in_a_year(self.play, self.words)

    def guess(self, typed: float) -> None:
        """Keep what the player expects a year on, in the unit that it was asked in."""
        self.play.guess(GUESSED[0], int(self.in_a_year().key), in_measure(GUESSED[0], typed))
        self._made.pop("lesson", None)
        self._made.pop("debrief", None)

    def hand_in(self) -> HandInView | None:
        """Where the game is, and how it is given in; None where it is played alone."""
        return hand_in(self.play, self.words)

    def copy(self) -> Prose:
        """Put a copy of the game where it is easy to find; says where, or why not."""
        return copied(self.play, self.words)

    def vendors(self) -> VendorsView:
        """Contracts, tenders, the field."""
        return self._once("vendors", lambda: vendors(self._telling))

    def tender(self, function: str, term: int | None = None) -> TenderView | None:
        """The tender of a function with its bids, looked at for a term in months; None if it is over."""
        return self._once(("tender", function, term), lambda: tender(self._telling, function, term))

    def contract(self, key: str) -> ContractView | None:
        """A contract, by its function and slot: `data.0`; None if it is over."""
        return self._once(("contract", key), lambda: contract(self._telling, key))

    def help(self, topic: str) -> HelpView | None:
        """A page of the encyclopedia with the figures of this game; None if there is none."""
        return self._once(("help", topic), lambda: page(self._telling, topic))

    def contents(self) -> tuple[PageHead, ...]:
        """Every page of the encyclopedia."""
        if self._heads is None or self._heads[0] is not self.words:
            self._heads = self.words, heads(self._telling)
        return self._heads[1]

    def vendor(self, key: str) -> VendorView | None:
        """A firm and what was learnt of it, by its identifier; None if there is none."""
        return self._once(("vendor", key), lambda: vendor(self._telling, key))

    def coach(self) -> CoachView | None:
        """What the coach says now; None where there is nothing to say, or nobody wants to hear it."""
        return self.teacher.view(self._played, self.words)

    @property
    def coached(self) -> bool | None:
        """Whether the coach is wanted; None where there is nothing to teach."""
        return self.teacher.wanted if teaches(self._played) else None

    def want_coach(self, wanted: bool) -> None:
        """Let the coach speak, or be silent."""
        self.teacher.want(wanted)

    def saw(self, screen: str) -> None:
        """A screen was opened; the coach may have waited for it."""
        self.teacher.open(screen)

    def nod(self) -> None:
        """A key was pressed that ends what the coach says."""
        self.teacher.nod()

    # --------------------------------------------------------------------------------------------------- to be foreseen
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
        if draft is None:
            return ((), plan) if plan else ((),), "month" if plan else "nothing"
        new = placed(decision_of(self._telling, draft), plan, self.play.seat)
        return (plan, taken(plan, new)), "draft"

    # ------------------------------------------------------------------------------------------------ to be filled in
    def form(self, draft: Draft) -> FormView:
        """A draft completed with the game's defaults, and what it would do."""
        return self._once(draft, lambda: form(self._telling, draft))

    def to_end(self, function: str) -> PickView:
        """What can be ended in a function: posts, people, freelancers, a tender, contracts."""
        return self._once(("to_end", function), lambda: to_end(self._telling, function))

    def to_govern(self, function: str) -> PickView:
        """The contracts of a function that can be followed more or less closely."""
        return self._once(("to_govern", function), lambda: to_govern(self._telling, function))

    def to_develop(self) -> PickView:
        """Whose people can be developed, and the posts beside the head of IT."""
        return self._once("to_develop", lambda: to_develop(self._telling))

    def order(self, draft: Draft) -> Prose | None:
        """Decide a complete draft: as `decide` of the decision that it describes."""
        return self.decide(decision_of(self._telling, draft))

    # --------------------------------------------------------------------------------------------------- to be decided
    def decide(self, decision: Decision) -> Prose | None:
        """Take a decision: None when it was taken and kept, else why not."""
        refusal = self.play.decide(decision)
        if refusal is not None:
            return Prose(told(refusal, self.play.scenario, self.words))
        self._planned()
        return None

    def answer(self, choice: str) -> Prose | None:
        """Answer the event on the table: None when it was taken and kept, else why not."""
        shown = self.event()
        return self.decide(Answer(shown.card if shown else "", choice))

    def undo(self) -> Prose | None:
        """Take back the last decision of this month: None when done, else why not."""
        if self.play.undo() is None:
            # words: lens; the player took back a decision, and there is none this month
            return Prose(self.words.text("refusal", "Nothing was decided this month: nothing to undo."))
        self._planned()
        return None

    def end_month(self) -> None:
        """Let the month pass. It is kept when this returns."""
        self.play.end_month()
        self.drafts.clear()
        closed = self.play.closed
        ledger = self.play.ledger(closed)
        self._moved_to(self._played.after(self.play.state, ledger or {}, self.play.done(closed)))

    def skip(self, stop: Callable[[], bool] = lambda: False) -> Passed:
        """Let months pass until something needs the player, three at most; each is kept as it passes.

        `stop` is asked before each but the first whether somebody wants no more of them.
        """
        from infosim.game.present.needs import MOST_MONTHS, needs, nothing  # needed now and then

        since, why = self.play.closed, None
        while why is None and self.play.closed - since < MOST_MONTHS and not (self.play.closed > since and stop()):
            self.end_month()
            why = needs(self._telling) or self._asked()
        first = self._played.first_day(since + 1)
        return Passed(first, self.play.closed - since, why or nothing(self._telling))

    def _asked(self) -> Prose | None:
        """That the class wants to know something before the month is played."""
        if not self.play.asked:
            return None
        # words: cells 60; why months stop passing: the class asks what one expects
        return Prose(self.words.text("needs", "The class asks what you expect."))

    def speak(self, words: Words) -> None:
        """Tell everything in another language from now on."""
        self.words = words
        self._moved_to(self._played)

    def close(self) -> None:
        """Keep what is to be kept, and let go of the file."""
        self._left = True
        self._crew.leave()
        self.play.close()

    # -------------------------------------------------------------------------------------------------------- at home
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
        self._years = {}
        self.__dict__.pop("_telling", None)

    def _once(self, key: object, make: Callable[[], View]) -> View:
        if key not in self._made:
            self._made[key] = make()
        made: View = self._made[key]  # type: ignore[assignment]
        return made
