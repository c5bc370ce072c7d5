"""Chronicles: a journal's lines as months, and months played again from what was ordered.

told(read)                        what was ordered in each month, the states that were kept, where rules changed
played_again(s, orders, rules)    a month, from its decisions as the journal has them
verified(path)                    the whole game played again and compared, month by month
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np

from infosim.engine.batch import freeze
from infosim.engine.digest import digest
from infosim.engine.ledger import Flows
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.version import RULES
from infosim.game.decisions import from_json
from infosim.game.journal import Read, read
from infosim.game.lesson import Prediction
from infosim.game.lines import Header, Record
from infosim.game.notation import NotADecision
from infosim.game.plan import Plan, orders_of, taken
from infosim.game.seat import Misplaced, Seat
from infosim.game.trouble import Unplayable
from infosim.scenario import Scenario, Unreadable, from_text
from infosim.scenario.compile import compiled

Orders = tuple[dict[str, Any], ...]
"""Decisions as a journal has them, in the order in which they were taken; what was undone is left out."""


@dataclass(frozen=True)
class Closed:
    """A month that was closed."""

    orders: Orders
    state: str
    """Digest of the state after it."""
    seconds: int
    """How long it was played."""


@dataclass(frozen=True)
class Guess:
    """What a player expected of a measure, of their own accord."""

    asked: Prediction
    said: float
    """In the unit of the measure."""


@dataclass
class Chronicle:
    """What a journal tells."""

    rules: int
    """Version under which the last months were played."""
    closed: list[Closed] = field(default_factory=list)
    pending: list[dict[str, Any]] = field(default_factory=list)
    """Decisions of the month being played."""
    snapshots: list[str] = field(default_factory=list)
    saved: int = 0
    """The month of the last snapshot."""
    moved: int | None = None
    """The month after which the game last went on under other rules."""
    because: str = ""
    predictions: dict[str, float] = field(default_factory=dict)
    """What somebody in a class expected, by the predictions' identifiers."""
    guesses: list[Guess] = field(default_factory=list)
    """What the player expected before a forecast was looked at."""
    tries: list[int] = field(default_factory=list)
    """The months in which decisions were tried, where that is counted."""


def told(found: Read) -> Chronicle:
    """The months of a journal."""
    chronicle = Chronicle(found.header.rules)
    for record in found.records:
        _TELLING[record["kind"]](chronicle, record)
    return chronicle


def _order(told: Chronicle, record: Record) -> None:
    told.pending.append(record["decision"])


def _undo(told: Chronicle, record: Record) -> None:
    told.pending.pop()


def _month(told: Chronicle, record: Record) -> None:
    told.closed.append(Closed(tuple(told.pending), record["state"], record["seconds"]))
    told.pending = []


def _snapshot(told: Chronicle, record: Record) -> None:
    told.snapshots.append(record["data"])
    told.saved = record["month"]


def _rules(told: Chronicle, record: Record) -> None:
    told.closed = told.closed[: record["month"]]
    told.pending = []
    told.rules, told.moved, told.because = record["rules"], record["month"], record["because"]


def _prediction(told: Chronicle, record: Record) -> None:
    told.predictions[record["id"]] = record["says"]


def _guess(told: Chronicle, record: Record) -> None:
    asked = Prediction("", "", record["month"], record["measure"], "end", record["by"])
    told.guesses.append(Guess(asked, record["says"]))


def _what_if(told: Chronicle, record: Record) -> None:
    told.tries.append(record["month"])


_TELLING = {
    "order": _order,
    "undo": _undo,
    "prediction": _prediction,
    "guess": _guess,
    "what_if": _what_if,
    "month": _month,
    "snapshot": _snapshot,
    "rules": _rules,
}


def ready(path: Path, header: Header) -> tuple[Scenario, Rules]:
    """The scenario that a journal holds, and its rules. Raises Unplayable where it no longer reads as one."""
    try:
        scenario = from_text(header.text, header.scenario)
    except Unreadable:
        raise Unplayable(path, "scenario") from None
    if scenario.months != header.months:
        raise Unplayable(path, "scenario")
    return scenario, compiled(scenario)


def first_state(rules: Rules, seed: int, luck: int = 0) -> State:
    """The first morning of a game; its arrays refuse to be written into."""
    return freeze(opening(rules, seed, np.array([luck], np.uint64)))


def plan_of(orders: Iterable[dict[str, Any]], rules: Rules) -> Plan:
    """The decisions of a month once the last word on each thing stands. Raises NotADecision."""
    plan: Plan = ()
    for order in orders:
        plan = taken(plan, from_json(order, rules.layout))
    return plan


def played(s: State, plan: Plan, rules: Rules) -> tuple[State, Flows]:
    """A month of one company; what it made refuses to be written into."""
    after, ledger = month(s, orders_of(plan, Seat(s, rules.layout)), rules)
    for flows in ledger.values():
        for flow in flows.values():
            flow.flags.writeable = False
    return freeze(after), ledger


def played_again(s: State, closed: Closed, rules: Rules) -> tuple[State, Flows] | None:
    """A month from its orders; None where it does not come out as it did."""
    try:
        after, ledger = played(s, plan_of(closed.orders, rules), rules)
    except (NotADecision, Misplaced):
        return None
    return (after, ledger) if digest(after) == closed.state else None


@dataclass(frozen=True)
class Verdict:
    """What playing a journal again has shown."""

    months: int
    """Months that came out as they did."""
    differs: int | None = None
    """The first month that did not, from 1."""
    because: Literal["", "rules", "differs"] = ""
    """Why it cannot be said: it was made under other rules, or went on under other rules because a month differed."""

    @property
    def holds(self) -> bool:
        """Whether every month came out as it did."""
        return self.differs is None and not self.because


def verified(path: Path) -> Verdict:
    """Play a game again and compare every month. Raises Trouble: what reading raises, Damaged and Unplayable."""
    found = read(path)
    if found.damage is not None:
        raise found.damage
    chronicle = told(found)
    if chronicle.moved is not None or found.header.rules != RULES:
        return Verdict(0, because="differs" if chronicle.because == "differs" else "rules")
    _, rules = ready(path, found.header)
    return compared(first_state(rules, found.header.seed, found.header.luck), chronicle.closed, rules)


def compared(s: State, closed: Sequence[Closed], rules: Rules) -> Verdict:
    """Months played again from a state, until one differs."""
    for n, each in enumerate(closed):
        again = played_again(s, each, rules)
        if again is None:
            return Verdict(n, differs=s.month + 1)
        s = again[0]
    return Verdict(len(closed))
