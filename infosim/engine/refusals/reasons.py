"""Reasons why a decision is refused."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum, unique
from typing import TYPE_CHECKING, TypeAlias

from infosim.engine.batch import Flags
from infosim.engine.orders import Orders
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


@unique
class Reason(IntEnum):
    """Why a decision is refused; FINE where it is not."""

    FINE = 0
    DEAD = 1
    LOCKED = 2
    ASLEEP = 3
    FULL = 4
    NOTHING_THERE = 5
    OUT_OF_RANGE = 6
    PLACE_CLOSED = 7
    NOT_A_RAISE = 8
    TOO_FEW_HEADS = 9
    TENDER_OPEN = 10
    NO_BIDDER = 11
    NO_BID = 12
    IN_TRANSITION = 13
    NOT_ASKED = 14
    ANSWERED = 15
    NOTICE_GIVEN = 16
    NOT_WHOLE = 17
    TOO_SMALL = 18
    ALREADY_RAISING = 19
    NOT_RAISING = 20
    NO_SHEET = 21
    NO_BRIDGE = 22
    NO_MORE_ROUNDS = 23
    NO_TIME = 24
    UNLAWFUL = 25
    TERM_UNLAWFUL = 26
    NOT_YET = 50
    NO_CANDIDATE = 40
    ASKS_MORE = 41
    POST_PROMISED = 42
    NOBODY_LEAVES = 43
    NOBODY_TO_TEACH = 80
    ALREADY_LED = 81
    TEAM_TOO_SMALL = 82
    LEADS_ENOUGH = 83
    HAS_SECOND = 84
    NO_JUNIOR = 85
    LEARNING = 86
    TOO_EARLY = 87
    APPOINTED = 88
    NOT_APPOINTED = 89
    TOO_SOON = 90
    NOBODY_FOLLOWS = 71
    NO_CARD = 60
    TOO_DEAR = 61
    NOT_DECIDED = 62
    CALLED = 72
    COUNTERED = 73
    SIGNED = 74


Checks: TypeAlias = list[tuple[Reason, Flags]]
"""Reasons in order of precedence, each with where it holds."""
Check: TypeAlias = Callable[[State, Orders, "Rules"], Checks]
"""What refuses a kind of decision, in every cell of its orders."""
