"""A play: one company in one world, from its first morning to its end, kept in a journal as it goes.

    play = Play.begin(scenario, seed=7, language="en", saves=folder)
    play.decide(OpenVacancy("support"))         None, or a Refusal: nothing has changed
    play.undo()                                 the last decision of the month, taken back
    play.end_month()                            what was decided happens; it is kept when this returns
    Play.resume(path)                           the same play again, to the last bit

States are kept by reference and refuse to be written into, so that the past, a branch and an undo cost nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from time import monotonic
from types import TracebackType

from infosim.engine.digest import digest
from infosim.engine.ledger import Flows
from infosim.engine.month import in_force
from infosim.engine.orders import Orders
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.engine.version import RULES
from infosim.game import chronicle, saves
from infosim.game.chronicle import Chronicle, Closed, Guess, played, played_again
from infosim.game.decisions import Decision, as_json
from infosim.game.journal import Journal, Read
from infosim.game.lesson import Lesson, Prediction
from infosim.game.lines import Header
from infosim.game.notation import NotADecision
from infosim.game.plan import Plan, orders_of, placed, taken
from infosim.game.refusing import Refusal, refused, without_time
from infosim.game.seat import Misplaced, Seat
from infosim.game.snapshots import packed, unpacked
from infosim.game.standing import Standing, standing_at_the_end
from infosim.game.trouble import Busy, Trouble, Unkept, Unplayable
from infosim.game.worth import Aim, aims, medals, value_at_the_end
from infosim.game.yardsticks import Field, yardsticks
from infosim.scenario import Scenario
from infosim.scenario.compile import compiled
from infosim.scenario.messages import harmless

EVERY = 6
"""Months from one snapshot to the next."""
LONGEST_PAUSE = 15 * 60
"""Seconds of a month that count as played, at most."""
SHORT_SEEDS = 9_999
"""Seeds that are drawn are from 1 to this: they are read aloud."""


class Over(RuntimeError):
    """The game has ended: nothing is decided any more, no month passes."""


class Play:
    """See the module. Made by `begin` and `resume`; `close` it, or use it in a `with`."""

    def __init__(
        self,
        journal: Journal,
        header: Header,
        scenario: Scenario,
        rules: Rules,
        states: list[State],
        told: Chronicle,
        ledgers: list[Flows],
        log: list[Decision],
    ) -> None:
        self.header = header
        self.scenario = scenario
        self.rules = rules
        self._journal = journal
        self._states = states
        self._closed = told.closed
        self._log = log
        self._saved = told.saved
        self._moved = told.moved
        self._predictions = told.predictions
        self._guesses = told.guesses
        self._tries = told.tries
        self._ledgers = ledgers
        self._began = monotonic()
        self.because = told.because
        """Why the play cannot be verified; empty if it can."""

    # ------------------------------------------------------------------------------------------- to begin and to go on
    @classmethod
    def begin(
        cls,
        scenario: Scenario,
        *,
        seed: int | None = None,
        language: str = "en",
        saves_folder: Path,
        lesson: Lesson | None = None,
        player: str = "",
    ) -> Play:
        """A new game in a file of its own. Without a seed, the scenario's, or one is drawn. Raises Unkept.

        In a class, `lesson` is what its file says and `player` who plays; the seed is the class's.
        """
        seed = seed if seed is not None else scenario.seed or 1 + secrets.randbelow(SHORT_SEEDS)
        rules = compiled(scenario)
        header = Header(
            scenario=harmless(scenario.id, 80),  # the name of a file, which may be any
            text=scenario.resolved,
            title=scenario.text("title", language),
            company=scenario.company.name,
            start=scenario.company.start,
            months=scenario.months,
            seed=seed,
            language=language,
            rules=RULES,
            player=player,
            lesson=lesson,
        )
        first = chronicle.first_state(rules, seed)
        for path in saves.free_names(saves_folder, scenario.id):
            try:
                journal = Journal.begin(path, header)
            except Busy:
                continue  # somebody else took the name meanwhile
            return cls(journal, header, scenario, rules, [first], Chronicle(RULES), [], [])
        raise AssertionError("names never end")

    @classmethod
    def resume(cls, path: Path, *, mend: bool = False) -> Play:
        """Go on with a game. Raises Trouble; Damaged unless what is damaged may be cut off and kept aside (`mend`)."""
        journal, found = Journal.reopen(path, mend=mend)
        try:
            return _resumed(cls, journal, found)
        except Trouble:
            journal.close()
            raise

    def close(self) -> None:
        """Keep a snapshot of what is new, and let go of the file."""
        self._snapshot()
        self._journal.close()

    def __enter__(self) -> Play:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # ---------------------------------------------------------------------------------------------------- what there is
    @property
    def path(self) -> Path:
        """The file that keeps it."""
        return self._journal.path

    @property
    def seed(self) -> int:
        """The luck of the game; the same seed is the same luck."""
        return self.header.seed

    @property
    def state(self) -> State:
        """After the last month that closed."""
        return self._states[-1]

    @property
    def states(self) -> tuple[State, ...]:
        """After no month, after one, and so on."""
        return tuple(self._states)

    @property
    def closed(self) -> int:
        """Months that have closed."""
        return self.state.month

    @property
    def month(self) -> int:
        """The month being played, from 1; the last one once the game is over."""
        return min(self.closed + 1, self.header.months)

    @property
    def dead(self) -> bool:
        """Whether the company has failed."""
        return bool(self.state.alive[0, 0] <= 0)

    @property
    def finished(self) -> bool:
        """Whether the game is over, one way or the other."""
        return self.dead or self.closed >= self.header.months

    @property
    def verifiable(self) -> bool:
        """Whether playing the journal again can show that it is what it says."""
        return not self.because

    @property
    def seconds(self) -> int:
        """How long the months that have closed were played."""
        return sum(each.seconds for each in self._closed)

    @property
    def seat(self) -> Seat:
        """Where this company's names become positions, this month."""
        return Seat(self.state, self.rules.layout)

    @property
    def moved(self) -> int:
        """Months that were played under other rules, or came out otherwise than they did: they cannot be replayed."""
        return self._moved or 0

    # ------------------------------------------------------------------------------------------------- what is decided
    @property
    def decisions(self) -> Plan:
        """The decisions of this month, in the order in which they were taken; the last word on each thing stands."""
        plan: Plan = ()
        for decision in self._log:
            plan = taken(plan, decision)
        return plan

    @property
    def orders(self) -> Orders:
        """The same as orders."""
        return orders_of(self.decisions, self.seat)

    @property
    def lost(self) -> Refusal | None:
        """The decision of this month for which an overdrawn month leaves no time, if there is one."""
        return without_time(self.state, self.decisions, self.rules)

    def refusal(self, new: Decision) -> Refusal | None:
        """Why a decision cannot be taken now, or None."""
        return refused(self.state, self.decisions, new, self.rules)

    def decide(self, new: Decision) -> Refusal | None:
        """Take a decision; it is kept when this returns None. A refused one changes nothing. Raises Over, Unkept."""
        self._must_go_on()
        plan = self.decisions
        why = refused(self.state, plan, new, self.rules)
        if why is not None:
            return why
        new = placed(new, plan, self.seat)
        self._journal.append("order", month=self.closed + 1, decision=as_json(new))
        self._log.append(new)
        return None

    @property
    def asked(self) -> tuple[Prediction, ...]:
        """What the class wants to know before this month is played, and has not been told yet."""
        lesson = self.header.lesson
        if lesson is None or self.finished:
            return ()
        return tuple(p for p in lesson.predictions if p.month == self.closed + 1 and p.id not in self._predictions)

    @property
    def predictions(self) -> Mapping[str, float]:
        """What was said, by the predictions' identifiers, in the units of their measures."""
        return self._predictions

    def predict(self, name: str, says: float) -> None:
        """Seal a prediction that is asked for: it is kept when this returns, and never changes. Raises Over, Unkept.

        KeyError for one that is not asked for now.
        """
        self._must_go_on()
        if name not in [each.id for each in self.asked]:
            raise KeyError(name)
        self._journal.append("prediction", month=self.closed + 1, id=name, says=float(says))
        self._predictions[name] = float(says)

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """What the player expected before forecasts were looked at, in the order in which it was said."""
        return tuple(self._guesses)

    def guess(self, measure: str, by: int, says: float) -> None:
        """Keep what the player expects of a measure at the end of month `by`. Raises Over, Unkept."""
        self._must_go_on()
        now = self.closed + 1
        self._journal.append("guess", month=now, measure=measure, by=by, says=float(says))
        self._guesses.append(Guess(Prediction("", "", now, measure, "end", by), float(says)))

    @property
    def tries_left(self) -> int | None:
        """How often a decision may still be tried in this chapter; None without a limit.

        Never as long as the class waits for what is expected.
        """
        most = self.header.lesson.what_if if self.header.lesson is not None else None
        if most is None:
            most = self.scenario.play.what_if_per_chapter
        if most is None:
            return None
        here = [self._states[month - 1].chapter[0, 0] for month in self._tries]
        return 0 if self.asked else max(most - here.count(self.state.chapter[0, 0]), 0)

    @property
    def withheld(self) -> bool:
        """Whether what decisions were worth is not told yet: the class counts trials, and the game goes on."""
        lesson = self.header.lesson
        return lesson is not None and lesson.what_if is not None and not self.finished

    def try_out(self) -> bool:
        """Take one of the trials that are left; False if there is none. Raises Unkept."""
        left = self.tries_left
        if left is not None and left > 0:
            self._journal.append("what_if", month=self.closed + 1)
            self._tries.append(self.closed + 1)
        return left is None or left > 0

    def undo(self) -> Decision | None:
        """Take back the last decision of this month, and give it; None if there is none. Raises Unkept."""
        if not self._log:
            return None
        self._journal.append("undo", month=self.closed + 1)
        return self._log.pop()

    def end_month(self) -> None:
        """Let the month pass; it is kept when this returns. Raises Over, Unkept."""
        self._must_go_on()
        after, ledger = played(self.state, self.decisions, self.rules)
        seal, now = digest(after), monotonic()
        seconds = min(int(now - self._began), LONGEST_PAUSE)
        alive = bool(after.alive[0, 0] > 0)
        self._journal.append("month", month=after.month, state=seal, alive=alive, seconds=seconds)
        self._closed.append(Closed(tuple(as_json(decision) for decision in self._log), seal, seconds))
        self._states.append(after)
        self._ledgers.append(ledger)
        self._log, self._began = [], now
        if after.month % EVERY == 0:
            self._snapshot()

    # --------------------------------------------------------------------------------------------------- what there was
    def decided(self, month: int) -> Plan:
        """The decisions of a closed month, from 1. Those that these rules no longer know are left out."""
        plan: Plan = ()
        for order in self._closed[month - 1].orders:
            try:
                plan = taken(plan, chronicle.plan_of((order,), self.rules)[0])
            except NotADecision:
                continue
        return plan

    def ordered(self, month: int) -> Orders:
        """The orders of a closed month, from 1."""
        return orders_of(self.decided(month), Seat(self._states[month - 1], self.rules.layout))

    def done(self, month: int) -> Orders:
        """What was done in a closed month: its orders, with what standing orders added, without what was refused."""
        return in_force(self._states[month - 1], self.ordered(month), self.rules)

    def ledger(self, month: int) -> Flows | None:
        """The flows of a closed month, from 1; None for one that was played under other rules."""
        return self._ledgers[month - 1] if month > (self._moved or 0) else None

    @property
    def ledgers(self) -> tuple[Flows, ...]:
        """The flows of every closed month, the first one first; {} for those that were played under other rules."""
        return tuple(self.ledger(month) or {} for month in range(1, self.closed + 1))

    # ------------------------------------------------------------------------------------------------- what it is worth
    @property
    def value(self) -> float:
        """What the founders' share is worth now, cents; at the end, the mean of now and half a year on."""
        return self._last_value if self.finished else float(value(self.state, self.rules)[0, 0])

    @cached_property
    def _last_value(self) -> float:
        return float(value_at_the_end(self.state, self.rules)[0, 0])

    def aims(self) -> tuple[Aim, ...]:
        """The objectives of the scenario, judged by what has been played."""
        return aims(self.scenario, self._states[1:], self.rules)

    def medals(self) -> tuple[Aim, ...]:
        """The medals of the scenario, judged by what has been played."""
        return medals(self.scenario, self._states[1:], self.rules)

    @cached_property
    def field(self) -> Field:
        """The reference bots, on this game's luck. To let them play takes long."""
        return Field.opened(yardsticks(self.scenario), self.rules, self.seed, [self.header.luck])

    @property
    def standing(self) -> Standing:
        """Where a game that is over stands among the reference bots, once they have played it."""
        return standing_at_the_end(self.states, self.value, self.field, self.rules, self.header.months)

    # -------------------------------------------------------------------------------------------------------- at home
    def _must_go_on(self) -> None:
        if self.finished:
            raise Over

    def _snapshot(self) -> None:
        """Keep the states since the last snapshot. One that cannot be written costs time at the next start, no more."""
        if self.closed > self._saved:
            first = self._saved + 1 if self._saved else 0
            with suppress(Unkept):
                data = packed(self._states[first:], self._ledgers[self._saved :])
                self._journal.append("snapshot", month=self.closed, since=self._saved, data=data)
                self._saved = self.closed


def _resumed(kind: type[Play], journal: Journal, found: Read) -> Play:
    """The play that a journal tells. Raises Unplayable, Unkept."""
    path, header = found.path, found.header
    scenario, rules = chronicle.ready(path, header)
    told = chronicle.told(found)
    states, ledgers = _snapshots(path, told, rules)
    states = states or [chronicle.first_state(rules, header.seed, header.luck)]
    differs = told.rules != RULES
    if not differs:
        # the last month of the snapshot is played again too: it shows whether the rules are still the same
        for at in range(max(len(states) - 2, told.moved or 0), len(told.closed)):
            again = played_again(states[at], told.closed[at], rules)
            if again is None:
                differs = True
                break
            states[at + 1 :], ledgers[at:] = [again[0]], [again[1]]
    if differs:
        _under_these_rules(path, journal, told, states)
        del ledgers[told.saved :]
    try:
        log = [chronicle.plan_of((order,), rules)[0] for order in told.pending]
        orders_of(chronicle.plan_of(told.pending, rules), Seat(states[-1], rules.layout))
    except (NotADecision, Misplaced):
        raise Unplayable(path, "state") from None
    return kind(journal, header, scenario, rules, states, told, ledgers, log)


def _snapshots(path: Path, told: Chronicle, rules: Rules) -> tuple[list[State], list[Flows]]:
    """The states that a journal keeps, the opening first, and their ledgers.

    Raises Unplayable if they are not those of its months.
    """
    try:
        kept = [unpacked(text, rules.layout) for text in told.snapshots]
    except ValueError:
        raise Unplayable(path, "state") from None
    states = [state for some, _ in kept for state in some]
    ledgers = [ledger for _, some in kept for ledger in some]
    if states and not (
        [state.month for state in states] == list(range(told.saved + 1))
        and len(ledgers) == told.saved
        and digest(states[-1]) == told.closed[told.saved - 1].state
    ):
        raise Unplayable(path, "state")
    return states, ledgers


def _under_these_rules(path: Path, journal: Journal, told: Chronicle, states: list[State]) -> None:
    """Go on from the last snapshot under the rules of this program, and write it down. Raises Unplayable, Unkept."""
    if not told.saved:
        raise Unplayable(path, "start")
    because = "differs" if told.rules == RULES else "rules"
    del states[told.saved + 1 :]
    alive = bool(states[-1].alive[0, 0] > 0)
    journal.append("rules", month=told.saved, rules=RULES, because=because, alive=alive)
    told.closed = told.closed[: told.saved]
    told.pending = []
    told.rules, told.moved, told.because = RULES, told.saved, because
