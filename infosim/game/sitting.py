"""A sitting: a play told to the screens, in the language of whoever plays.

Its protocol is `tui/session.py`. Views are made when they are asked for, from the facts of the moment, and kept until
a decision, a month or the language changes them. `looking_ahead.py` has what is foreseen, `looking_back.py` what became
of it.
"""

from __future__ import annotations

from collections.abc import Callable

from infosim.game.branching import branched
from infosim.game.coach import Coach, teaches
from infosim.game.decisions import Answer, Decision
from infosim.game.forms import decision_of, form
from infosim.game.forms.developing import to_develop
from infosim.game.forms.picking import to_end, to_govern
from infosim.game.looking_ahead import LookingAhead
from infosim.game.looking_back import LookingBack
from infosim.game.play import Play
from infosim.game.present.audit import audit
from infosim.game.present.contract import contract
from infosim.game.present.event import event
from infosim.game.present.header import header
from infosim.game.present.help import heads, page
from infosim.game.present.law import law
from infosim.game.present.lesson import attended, copied, hand_in, in_measure, lesson
from infosim.game.present.money import money
from infosim.game.present.month import month
from infosim.game.present.news import news
from infosim.game.present.room import room
from infosim.game.present.talent import talent
from infosim.game.present.tender import looked_at, tender
from infosim.game.present.vendor import vendor
from infosim.game.present.vendors import vendors
from infosim.game.present.why import why
from infosim.game.refusal_words import told
from infosim.game.trouble import Trouble
from infosim.game.views.audit import AuditView
from infosim.game.views.coach import CoachView
from infosim.game.views.contract import ContractView
from infosim.game.views.event import EventView
from infosim.game.views.form import Draft, FormName, FormView, PickView
from infosim.game.views.header import HeaderView
from infosim.game.views.help import HelpView, PageHead
from infosim.game.views.law import LawView
from infosim.game.views.lesson import HandInView, LessonView
from infosim.game.views.money import Cut, MoneyView
from infosim.game.views.month import MonthView
from infosim.game.views.news import NewsView
from infosim.game.views.prose import Prose
from infosim.game.views.report import Passed
from infosim.game.views.room import RoomView
from infosim.game.views.talent import Search, TalentView
from infosim.game.views.title import Opened
from infosim.game.views.vendor import VendorView
from infosim.game.views.vendors import TenderView, VendorsView
from infosim.game.views.why import Explanation
from infosim.game.ways import FUTURES
from infosim.locale import Words
from infosim.sight import WORLDS


class Sitting(LookingAhead, LookingBack):
    """See the module. `close` it."""

    def __init__(
        self, play: Play, words: Words, coach: Coach | None = None, worlds: tuple[int, int] = (WORLDS, FUTURES)
    ) -> None:
        """Sit down to a play that was begun or resumed. `worlds`: futures of a forecast, and of each way of a sheet."""
        super().__init__(play, words, worlds)
        self.teacher = coach or Coach()
        self.drafts: dict[tuple[FormName, str], Draft] = {}
        """What was begun in forms and not ordered."""
        self._heard = play.closed - 1
        """The month up to which the news were read."""
        self._heads: tuple[Words, tuple[PageHead, ...]] | None = None

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

    def why(self, figure: str, month: int | None = None) -> Explanation | None:
        """The ledger of a figure in a closed month; None where there is none."""
        return self._once(("why", figure, month), lambda: self._beside_futures(why(self._as_of(month), figure)))

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
        played_out = self._kept.get((function, looked_at(term)))
        return self._once(("tender", function, term), lambda: tender(self._telling, function, term, played_out))

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

    def do_plan(self) -> Prose | None:
        """Decide plan B as it was edited: what it leaves out is taken back. None when done, else why not."""
        kept = self._edited()
        while self.play.undo() is not None:
            pass
        for decision in kept:
            refusal = self.play.decide(decision)
            if refusal is not None:
                self._planned()
                return Prose(told(refusal, self.play.scenario, self.words))
        self._planned()
        return None

    def order_split(self, key: str, one: str, other: str, at: int) -> Prose | None:
        """Decide both halves of a split: None when they were taken and kept, else why not, and neither is."""
        found = self._halves(key, one, other, at)
        if found is None:
            # words: two ways were chosen that cannot share the work of a function
            return Prose(self.words.text("refusal", "These two cannot share the work: one tender at a time."))
        first, second = (decision_of(self._telling, draft) for draft in found.drafts)
        why = self.decide(first)
        if why is not None:
            return why
        why = self.decide(second)
        if why is not None:
            self.undo()
        return why

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
