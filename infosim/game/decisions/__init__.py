"""Decisions: what a head of IT may decide in a month, as typed values that write cells of the engine's orders.

    OpenVacancy("support", level="mid", posts=2)          names, never positions
    as_json(decision), from_json(found, layout)           plain data, for journals and classes

Each says its target: decisions of a month about the same target are one, and the last word stands. Each writes its
`cells`, and is `found` in cells that somebody else wrote; both are Misplaced where there is nothing to decide about. To
add a kind, write its record in the file of its trade, name it in `Decision`, and write its words in `refusing.py`.
Lists of decisions, and their orders: `plan.py`.
"""

from __future__ import annotations

from typing import Any, TypeAlias, get_args

from infosim.engine.layout import Layout
from infosim.game import notation
from infosim.game.decisions.company import Answer, Appoint, Fund, HandsOn, Priority, Standing
from infosim.game.decisions.contracts import Exit, Govern, Renew, SetScope
from infosim.game.decisions.talent import (
    Candidate,
    CloseVacancy,
    Counter,
    Develop,
    EndFreelance,
    Freelance,
    LetGo,
    OpenVacancy,
    SetPay,
)
from infosim.game.decisions.tenders import Call, CounterBid, DropTender, Sign, Tender
from infosim.game.notation import NotADecision

__all__ = [
    "DECISIONS",
    "Answer",
    "Appoint",
    "Call",
    "Candidate",
    "CloseVacancy",
    "Counter",
    "CounterBid",
    "Decision",
    "Develop",
    "DropTender",
    "EndFreelance",
    "Exit",
    "Freelance",
    "Fund",
    "Govern",
    "HandsOn",
    "LetGo",
    "OpenVacancy",
    "Priority",
    "Renew",
    "SetPay",
    "SetScope",
    "Sign",
    "Standing",
    "Tender",
    "as_json",
    "from_json",
]

Decision: TypeAlias = (
    OpenVacancy
    | CloseVacancy
    | SetPay
    | LetGo
    | Freelance
    | EndFreelance
    | Tender
    | DropTender
    | Sign
    | Call
    | CounterBid
    | SetScope
    | Govern
    | Renew
    | Exit
    | Priority
    | HandsOn
    | Fund
    | Standing
    | Candidate
    | Counter
    | Answer
    | Develop
    | Appoint
)
DECISIONS: dict[str, type[Decision]] = {kind.kind: kind for kind in get_args(Decision)}
"""By kind. Freelancers and tenders have two: one begins, one ends."""


def as_json(decision: Decision) -> dict[str, Any]:
    """A decision as a plain object: `{"kind": "let_go", "function": "support", "people": 2}`."""
    return notation.written(decision.kind, decision)


def from_json(found: Any, layout: Layout) -> Decision:
    """The decision in a plain object. Raises NotADecision, and nothing else, whatever was found."""
    if not isinstance(found, dict):
        raise NotADecision("a decision is an object")
    kind = DECISIONS.get(found["kind"]) if isinstance(found.get("kind"), str) else None
    if kind is None:
        raise NotADecision(f"kind: expected one of {', '.join(DECISIONS)}")
    try:
        return kind(**notation.values(kind, found, layout))
    except NotADecision as wrong:
        raise NotADecision(f"{kind.kind}: {wrong}") from None
