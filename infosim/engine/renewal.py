"""Renewal and exit: what leaving a contract would cost, what its vendor asks for staying, what talking takes off.

What is not known inside makes leaving dear, and the renewal price follows what leaving would cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.delivery import specificity
from infosim.engine.layout import CAP, EXIT_CLAUSE, TASK
from infosim.engine.money import cents
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def holds(clauses: Array, clause: int) -> Flags:
    """Whether a set of clauses (bits) holds one of them."""
    return (clauses.astype(np.int64) & clause) > 0


def lock_in(s: State, r: Rules) -> Array:
    """What leaving would cost (N, F, C, W), as a share of a year's fee: 0.10 + 0.45 x specificity x what we forgot."""
    v = r.vendors
    share = v.lock_in_base + v.lock_in_knowledge * specificity(s, r) * (1.0 - s.knowledge)
    return share * (s.contract_vendor >= 0)


def dearer(s: State, r: Rules) -> Array:
    """By how much each vendor's prices rose since its contract's was agreed (N, F, C, W), a share; never below 0."""
    now = r.vendor_figure(s.vendor_rate, s.contract_vendor)
    rise = np.where(s.contract_index > 0, now / np.maximum(s.contract_index, 0.01) - 1.0, 0.0)
    return np.maximum(rise, 0.0) * (s.contract_vendor >= 0)


def renewal_ask(s: State, r: Rules) -> Array:
    """Rise that each vendor would open with at renewal (N, F, C, W): in whole points, as a vendor names it.

    Half of what leaving would cost, what its people have become dearer, and more where it is short of money; capped.
    """
    v = r.vendors
    cap = np.where(holds(s.contract_clauses, CAP), v.renewal_capped, v.renewal_cap)
    lean = r.vendor_figure(s.vendor_reserve, s.contract_vendor) < v.reserve_low
    ask = 0.5 * lock_in(s, r) + dearer(s, r) + v.lean_rise * lean
    named = np.maximum(np.rint(100.0 * np.minimum(ask, cap)), 1.0) / 100.0
    return named * (s.contract_vendor >= 0)


def ways_out(s: State, r: Rules) -> Array:
    """Ways out of each contract (N, F, C, W): a bid in hand, half of the work known inside, somebody of ours beside it.

    A second firm on the same work is one more.
    """
    there = s.contract_vendor >= 0
    known = s.knowledge >= r.vendors.way_out_knowledge
    ours = 1.0 * np.any(s.bid_vendor >= 0, axis=0) + known + (total(s.heads) >= 1)
    second = total(there) - there >= 1
    count: Array = (ours + second) * there
    return count


def talked_off(ways: Array, r: Rules) -> Array:
    """Share of a rise that talking takes off with so many ways out, any shape; with none it is a bluff."""
    v = r.vendors
    left = np.ones(ways.shape)
    for n in range(1, 5):
        left = np.where(ways >= n, left * (1.0 - v.leverage), left)
    return np.where(ways > 0, np.minimum(1.0 - left, v.leverage_most), v.bluff)


def at_its_term(s: State, overlap: Array) -> Flags:
    """Whether a contract left this month ends with its term, free of charge (N, F, C, W): notice is still in time.

    Notice and overlap (months) reach the end of the term, and notice does not pass it; a task ends by itself.
    """
    notice = s.contract_notice_due
    reaches = s.contract_left <= notice + overlap + 1.0
    in_time = s.contract_left > notice
    free: Flags = (s.contract_vendor >= 0) & reaches & (in_time | (s.contract_form == TASK))
    return free


def exit_price(s: State, r: Rules) -> Array:
    """Price of leaving each contract before its term (N, F, C, W), cents."""
    v = r.vendors
    share = v.exit_base + v.exit_knowledge * specificity(s, r) * (1.0 - s.knowledge)
    share = share * np.where(holds(s.contract_clauses, EXIT_CLAUSE), v.exit_clause_factor, 1.0)
    return cents(12.0 * s.contract_fee * share) * (s.contract_vendor >= 0)
