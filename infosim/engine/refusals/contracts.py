"""What refuses decisions about contracts that run: nothing there, a hand-over under way, notice given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infosim.engine.arithmetic import total
from infosim.engine.batch import Flags
from infosim.engine.layout import TASK
from infosim.engine.orders import HAND_OVER, Orders
from infosim.engine.refusals.reasons import Check, Checks, Reason
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def _scopes(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.IN_TRANSITION, s.contract_age < s.contract_transition),
        (Reason.OUT_OF_RANGE, (o.scope < -0.5) | (o.scope > 0.5)),
    ]


def _governance(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.IN_TRANSITION, s.contract_age < s.contract_transition),
        (Reason.OUT_OF_RANGE, (o.govern < 0) | (o.govern > 2)),
    ]


def _renewals(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.NOTICE_GIVEN, s.contract_notice >= 0),
        (Reason.NOT_ASKED, (s.contract_ask == 0) | (s.contract_form == TASK)),
        (Reason.ANSWERED, s.contract_answer > 0),
    ]


def _exits(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.NOTICE_GIVEN, (s.contract_notice >= 0) | (s.contract_answer == 2)),
        (Reason.NOBODY_FOLLOWS, (o.leave == HAND_OVER) & ~_followed(s, o)),
        (Reason.OUT_OF_RANGE, (o.leave_overlap < 0) | (o.leave_overlap > 3)),
    ]


def _followed(s: State, o: Orders) -> Flags:
    """Whether another firm works beside each contract, or is signed this month (N, F, C, W)."""
    there = 1.0 * ((s.contract_vendor >= 0) & (s.contract_notice < 0) & (o.leave == 0))
    followed: Flags = (total(there) - there >= 1) | (o.sign > 0)
    return followed


CHECKS: dict[str, Check] = {
    "set_scope": _scopes,
    "govern": _governance,
    "renew_or_renegotiate": _renewals,
    "exit": _exits,
}
"""By kind of decision."""
