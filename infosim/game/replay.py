"""Replay: a save played again, for whoever wants to see how it went, or to be sure that it went so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from infosim.engine.version import RULES
from infosim.game.chronicle import Verdict, first_state, plan_of, played, ready, told, verified
from infosim.game.journal import read
from infosim.game.notation import NotADecision
from infosim.game.saves import first_day
from infosim.game.seat import Misplaced
from infosim.game.trouble import Unplayable
from infosim.locale import Words


def proof(path: Path, w: Words) -> tuple[bool, str]:
    """Whether every month of a save comes out as it did, and a sentence that says so. Raises Trouble."""
    verdict = verified(path)
    return verdict.holds, _sentence(verdict, path.name, read(path).header.start, w)


def _sentence(verdict: Verdict, name: str, start: date, w: Words) -> str:
    if verdict.because:
        # words: a save whose months were played under rules that this program no longer has
        return w.text("replay", "{name} cannot be verified: it was played under other rules.", name=name)
    if verdict.differs is None:
        return w.plural(
            "replay",
            "{name}: {n} month played again, and it came out as it did.",
            "{name}: {n} months played again, and every one came out as it did.",
            verdict.months,
            name=name,
        )
    return w.text(
        "replay",
        "{name}: month {n} ({month}) comes out differently. Those before it came out as they did.",
        name=name,
        n=verdict.differs,
        month=w.month_short(first_day(start, verdict.differs)),
    )


def retold(path: Path, w: Words) -> Iterator[str]:
    """A line for each month: cash, MRR and how much was decided, as the month comes out now. Raises Trouble."""
    found = read(path)
    if found.damage is not None:
        raise found.damage
    story = told(found)
    if story.moved is not None or found.header.rules != RULES:
        yield _sentence(Verdict(0, because="rules"), path.name, found.header.start, w)
        return
    _, rules = ready(path, found.header)
    s = first_state(rules, found.header.seed, found.header.luck)
    for closed in story.closed:
        try:
            plan = plan_of(closed.orders, rules)
            s, _ = played(s, plan, rules)
        except (NotADecision, Misplaced):
            raise Unplayable(path, "state") from None
        yield "  ".join(
            (
                f"{w.month_short(first_day(found.header.start, s.month)):<10}",
                # words: cells 14; what is in the bank
                w.text("replay", "cash {money}", money=f"{w.money(s.cash[0, 0]):>7}"),
                w.text("replay", "MRR {money}", money=f"{w.money(s.mrr[0, 0]):>7}"),
                w.plural("replay", "{n} decision", "{n} decisions", len(plan)),
            )
        )
