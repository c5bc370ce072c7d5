"""What the screens ask of a game that is being played; they know nothing else of it.

A view is the same object, or an equal one, until a decision or a month changes it.
"""

from collections.abc import Callable, MutableMapping
from typing import Any, Protocol

from infosim.game.views.audit import AuditView
from infosim.game.views.coach import CoachView
from infosim.game.views.contract import ContractView
from infosim.game.views.debrief import DebriefView, PriceRow
from infosim.game.views.end import EndView
from infosim.game.views.event import EventView
from infosim.game.views.forecast import ForecastView, Planned
from infosim.game.views.form import Draft, FormName, FormView, PickView
from infosim.game.views.function import FunctionView, Split
from infosim.game.views.goals import GoalsView
from infosim.game.views.header import HeaderView
from infosim.game.views.help import HelpView, PageHead
from infosim.game.views.law import LawView
from infosim.game.views.lesson import Asked, HandInView, LessonView
from infosim.game.views.money import Cut, MoneyView
from infosim.game.views.month import MonthView
from infosim.game.views.news import NewsView
from infosim.game.views.prose import Prose
from infosim.game.views.report import Passed, ReportView
from infosim.game.views.room import RoomView
from infosim.game.views.sourcing import SourcingView
from infosim.game.views.talent import Search, TalentView
from infosim.game.views.title import Opened
from infosim.game.views.vendor import VendorView
from infosim.game.views.vendors import TenderView, VendorsView
from infosim.game.views.why import Explanation


class Session(Protocol):
    """One game. Nothing here draws; what takes long is called from a worker."""

    def header(self) -> HeaderView:
        """Company, chapter, month."""

    def room(self) -> RoomView:
        """The control room."""

    def report(self, month: int | None = None) -> ReportView | None:
        """What a closed month changed; the last one unless told; None before the first is closed."""

    def why(self, figure: str, month: int | None = None) -> Explanation | None:
        """The ledger of a figure, named as views name it: `cash`, `support.wait`; of the last closed month unless told.

        None before the first month is closed, and for what is no figure.
        """

    def news(self) -> NewsView:
        """Everything that was said so far."""

    def heard(self) -> None:
        """The news were read: what was said so far is new no more."""

    def ending(self) -> EndView | None:
        """The end of the game; None while it goes on."""

    def sourcing(self) -> SourcingView:
        """Who did the work, month by month."""

    def worked(self, function: str, month: int) -> Prose:
        """A function in a closed month, from 1: who did its work, and what was decided about it."""

    def keep_map(self, drawn: str, column: int) -> Prose:
        """Keep the map beside the game as text with its colours, as drawn, and as a picture in colours of its own.

        `column` is which: dark, light, high contrast. Says where they are, or why not.
        """

    def goals(self) -> GoalsView:
        """What leaves the chapter, what wins the scenario, what the game would come to today, what will not wait."""

    def measure(self) -> None:
        """Let the reference bots play as far as the game has come: what they are needed for is then in the views.

        Takes seconds: called from a worker. Ends early when the session is closed.
        """

    def reckon(self, going: Callable[[float], bool]) -> None:
        """Find what the last decisions have done so far, against the same luck without them: it is then in `report`.

        Takes up to a second or two: called from a worker. `going` is as in `look_back`.
        """

    def withheld(self) -> Prose | None:
        """Why nobody may look back yet; None where one may."""

    def look_back(self, going: Callable[[float], bool]) -> None:
        """Price every decision so far, and tell luck from play: it is then in `debrief`.

        Takes seconds: called from a worker. `going` hears the share that is done, and says whether to go on.
        """

    def prices(self) -> tuple[PriceRow, ...]:
        """The decisions that mattered, with their prices, while looking back goes on; () until it has come so far."""

    def debrief(self) -> DebriefView | None:
        """What looking back has found; None until it has, and once another month has closed."""

    def keep_debrief(self) -> Prose:
        """Write the debrief beside the game as a document for a browser. Says where it is, or why not. A worker's."""

    def branch(self, month: int | None = None) -> Opened:
        """The game again from before a month, from where life was last likely unless told, in a save of its own.

        Called from a worker.
        """

    def function(self, key: str) -> FunctionView:
        """The sheet of a function, by its identifier."""

    def month(self) -> MonthView:
        """Where the days of this month go."""

    def talent(self, skill: str, searches: tuple[Search, ...]) -> TalentView:
        """The talent market seen from the row of one skill (the first for ""), with what is tried on each row."""

    def event(self) -> EventView | None:
        """The event on the table; None where there is none."""

    def try_out(self, draft: Draft | None) -> Prose | None:
        """Take one of the trials of a decision that are left; None when it may be tried, else why not."""

    def free_to_look(self) -> bool:
        """Whether futures may be looked at as often as wanted: no class and no scenario counts."""
        ...

    def weigh(self, key: str, going: Callable[[int], bool]) -> None:
        """Play the ways of a function a year on: a worker's. What comes of it is in the function's sheet."""
        ...

    def plan(self) -> tuple[Planned, ...]:
        """The decisions of this month, and whether plan B keeps each."""
        ...

    def leave_out(self, n: int) -> None:
        """Plan B goes without the n-th of this month's decisions, or has it again. Nothing is taken back by it."""

    def leave_nothing_out(self) -> None:
        """Plan B is what was decided."""

    def do_plan(self) -> Prose | None:
        """Take back what plan B leaves out: None when done, else why not."""

    def split(self, key: str, one: str, other: str, at: int) -> Split | None:
        """The work of a function shared between two ways, at a place of the slider; None where they cannot share it."""

    def weigh_split(self, key: str, one: str, other: str, at: int, going: Callable[[int], bool]) -> None:
        """Play a split a year on: a worker's. What comes of it is in `split`."""

    def order_split(self, key: str, one: str, other: str, at: int) -> Prose | None:
        """Decide both halves of a split, or neither: as `decide`."""

    def weigh_bids(self, function: str, term: int | None, going: Callable[[int], bool]) -> None:
        """Play the bids of a tender to the end of a term: a worker's. What comes of it is in `tender`."""
        ...

    def foresee(self, draft: Draft | None, going: Callable[[int], bool]) -> None:
        """Play the futures of the plan, with a draft or not: a worker's. `going` hears how many months are done."""
        ...

    def forecast(self, draft: Draft | None, months: int, f: int | None = None) -> ForecastView | None:
        """What was foreseen; None until it was."""
        ...

    def money(self, cut: Cut, later: int) -> MoneyView:
        """Money, cut one way; the columns end so many months before the last closed one."""

    def audit(self, key: str) -> AuditView | None:
        """An audit, by its identifier; None if there is none."""

    def law(self, key: str) -> LawView | None:
        """A law, by its identifier; None if there is none."""

    def lesson(self) -> LessonView | None:
        """The class that the game is played in; None where it is played alone."""

    def predict(self, key: str, typed: float) -> None:
        """Seal a prediction that the class asks for, in the unit that it was asked in. It never changes."""

    def pass_on(self) -> None:
        """In forecasts the next plays on: after nobody one bot, then another."""

    guesses_first: bool
    """Whether the player says what they expect before a forecast is shown."""

    def in_a_year(self) -> Asked:
        """What is asked before a forecast is shown."""
        ...

    def guess(self, typed: float) -> None:
        """Keep what the player expects, in the unit that it was asked in."""

    def hand_in(self) -> HandInView | None:
        """Where the game is, and how it is given in; None where it is played alone."""

    def copy(self) -> Prose:
        """Put a copy of the game where it is easy to find; says where, or why not."""

    def vendors(self) -> VendorsView:
        """Contracts, tenders, the field."""

    def tender(self, function: str, term: int | None = None) -> TenderView | None:
        """The tender of a function with its bids, looked at for a term in months; None if it is over."""

    def contract(self, key: str) -> ContractView | None:
        """A contract, by its function and slot: `data.0`; None if it is over."""

    def help(self, topic: str) -> HelpView | None:
        """A page of the encyclopedia with the figures of this game: `runway`, `support.wait`; None if there is none."""

    def contents(self) -> tuple[PageHead, ...]:
        """Every page of the encyclopedia."""

    def vendor(self, key: str) -> VendorView | None:
        """A firm and what was learnt of it, by its identifier; None if there is none."""

    def coach(self) -> CoachView | None:
        """What the coach says now; None where there is nothing to say, or nobody wants to hear it."""

    @property
    def coached(self) -> bool | None:
        """Whether the coach is wanted; None where there is nothing to teach."""

    def want_coach(self, wanted: bool) -> None:
        """Let the coach speak, or be silent, here and in other games."""

    def saw(self, screen: str) -> None:
        """A screen was opened; the coach may have waited for it."""

    def nod(self) -> None:
        """A key was pressed that ends what the coach says."""

    @property
    def drafts(self) -> MutableMapping[tuple[FormName, str], Draft]:
        """What was begun in forms and not ordered, by form and target. Screens keep it here; a month empties it."""

    def form(self, draft: Draft) -> FormView:
        """A draft completed with the game's defaults, and what it would do. Quick: asked at each press of a key."""

    def to_end(self, function: str) -> PickView:
        """What can be ended in a function: posts, people, freelancers, a tender, contracts."""

    def to_govern(self, function: str) -> PickView:
        """The contracts of a function that can be followed more or less closely."""

    def to_develop(self) -> PickView:
        """Whose people can be developed, and the posts beside the head of IT."""

    def order(self, draft: Draft) -> Prose | None:
        """Decide a complete draft: as `decide` of the decision that it describes."""

    def decide(self, decision: Any) -> Prose | None:
        """Take a decision: None when it was taken and kept, else why not, and what would make it possible."""

    def answer(self, choice: str) -> Prose | None:
        """Answer the event on the table, by the answer's identifier: as `decide`."""

    def undo(self) -> Prose | None:
        """Take back the last decision of this month: None when done, else why not."""

    def end_month(self) -> None:
        """Let the month pass. It is kept when this returns."""

    def skip(self, stop: Callable[[], bool] = ...) -> Passed:
        """Let months pass until something needs the player, three at most; each is kept as it passes.

        `stop` is asked before each but the first whether somebody wants no more of them.
        """

    def close(self) -> None:
        """Keep what is to be kept, and let go of the file. May be called again."""
