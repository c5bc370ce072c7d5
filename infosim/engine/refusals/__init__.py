"""Refusals: which decisions cannot be taken, and why, for every cell of the orders at once.

A refused decision changes nothing. The game reads the codes of one world and puts them in words; bots and files get the
same answer. Each family of decisions has its checks in a file of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.attention import available
from infosim.engine.batch import Array, Flags
from infosim.engine.orders import KINDS, Orders
from infosim.engine.refusals import company, contracts, talent, tenders
from infosim.engine.refusals.reasons import Check, Reason
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


__all__ = ["CHECKS", "Reason", "allowed", "opened", "refusals"]

CHECKS: dict[str, Check] = {**talent.CHECKS, **tenders.CHECKS, **contracts.CHECKS, **company.CHECKS}
"""By kind of decision."""


def opened(kind: str, s: State, r: Rules) -> Flags:
    """Whether a kind of decision is open in the chapter that each company is in (C, W)."""
    locked = np.array([kind in closed for closed in r.content.chapters.closed])
    out: Flags = ~locked[s.chapter.astype(np.int64)]
    return out


def refusals(s: State, o: Orders, r: Rules) -> dict[str, Array]:
    """For each kind that is ordered anywhere: a code of `Reason` in each of its cells, 0 where nothing is refused."""
    codes: dict[str, Array] = {}
    for kind in KINDS:
        given = getattr(o, kind.key) != kind.neutral
        if not given.any():
            continue
        locked = ~opened(kind.name, s, r)
        code = np.zeros(given.shape)
        others = allowed(o, codes) if kind.name == "answer" else o
        for reason, where in [(Reason.DEAD, s.alive == 0), (Reason.LOCKED, locked), *CHECKS[kind.name](s, others, r)]:
            code = np.where((code == 0) & where & given, float(reason), code)
        codes[kind.name] = code
    _refuse_for_time(s, o, r, codes)
    return codes


def _refuse_for_time(s: State, o: Orders, r: Rules, codes: dict[str, Array]) -> None:
    """Where the last month was overdrawn beyond measure, the last decision in the order of the kinds finds no time.

    To give a standing order takes none, and to an event there is always an answer; what a standing order does may be
    the decision that is lost.
    """
    left = (s.overdraw > r.attention.refuse_from) & (s.alive > 0) & (available(s, r) > 0)
    for kind in reversed(KINDS):
        if kind.name not in codes or kind.name in ("standing", "answer") or not left.any():
            continue
        code = codes[kind.name]
        given = (getattr(o, kind.key) != kind.neutral) & (code == 0)
        flat = given.reshape(-1, *s.cash.shape)
        behind = np.cumsum(flat[::-1], axis=0)[::-1]
        last = (flat & (behind == 1) & left).reshape(given.shape)
        if kind.name == "priority":
            last = np.broadcast_to(last.any(axis=0), given.shape)
        codes[kind.name] = np.where(last, float(Reason.NO_TIME), code)
        left = left & ~flat.any(axis=0)


def allowed(o: Orders, codes: dict[str, Array]) -> Orders:
    """The orders without what is refused."""
    changes = {}
    for kind in KINDS:
        if kind.name in codes and codes[kind.name].any():
            fine = codes[kind.name] == 0
            changes[kind.key] = np.where(fine, getattr(o, kind.key), kind.neutral)
    return replace(o, **changes) if changes else o
