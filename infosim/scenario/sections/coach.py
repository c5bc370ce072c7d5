"""Sections about the coach."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.scenario.closed import BANKRUPT, BOARD, CONTROLS, KINDS, SCREENS
from infosim.scenario.conditions import Condition
from infosim.scenario.keys import REQUIRED, conditions, text, whole, word, yes_no
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the coach: what it says, what it points at, and what ends it."""

    month: int | None = whole(
        None, "month", 1, MONTHS, "from which it is said; steps of earlier months are over", says="the step's before"
    )
    when: tuple[Condition, ...] = conditions(4, None, "said while all of these hold", says="always")
    says: str = text(400, "what the coach says", REQUIRED, most_words=40)
    points_at: str | None = word(
        CONTROLS,
        None,
        "the control it points at; a function's row: `board.` and its id",
        says="none",
        of="functions",
        within=BOARD,
    )
    done_decision: str | None = word(
        KINDS, None, "a decision that ends it; none of the three: any key does", says="none"
    )
    done_screen: str | None = word(SCREENS, None, "a screen whose opening ends it", says="none")
    done_when: tuple[Condition, ...] = conditions(4, None, "ends when all of these hold")


@dataclass(frozen=True, kw_only=True)
class Playing:
    """How the game is played."""

    tutorial: bool = yes_no(True, "whether the coach speaks, where the player wants it to")
    what_if_per_chapter: int | None = whole(
        None, "uses", 0, 99, "how often a decision may be tried before it is taken", says="no limit"
    )
    bankrupt: str = word(
        BANKRUPT, "ends", "what an empty bank means once the bridge is behind: creditors may save the company"
    )
