"""Standing orders: what is done every month without being asked, until a date.

They come after the month's own orders and write the same cells, so that what they do is refused, costs days and money
and takes effect like any decision. Where something was decided about the same thing, that stands. One of them does
nothing by itself: it only asks whoever plays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.delivery import asked_of
from infosim.engine.layout import BRIDGE, LEVELS, LOCAL, REPLACE, SATISFIED, STANDING, TASK
from infosim.engine.ledger import Changes, Flows
from infosim.engine.orders import HAND_BACK, KINDS, Orders
from infosim.engine.parameters import parameter
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

UNHEARD_OF = -1.0
"""Value of `standing` in the orders of a month in which nothing is said about one."""
ALL_KNOWN = 120.0
"""Months of practice where no chapter keeps standing orders closed: every one can be given."""
MOST_FREELANCERS = 5.0


@dataclass(frozen=True)
class StandingRules:
    """How standing orders are learnt, and what they go by. Judgement."""

    pace: float = parameter(1.0, "months", 0, 12, "from one standing order that can be given to the next")
    longest: float = parameter(12.0, "months", 1, 120, "for which a standing order can be given at most")
    bridge_from: float = parameter(2.0, "months", 1, 24, "a post is open before a freelancer bridges it")
    bridge_months: float = parameter(2.0, "months", 1, 6, "a freelancer who bridges a post is engaged for")
    load: float = parameter(0.85, "share", 0.3, 2, "load of a function above which whoever plays is asked")
    forgiven: float = parameter(0.03, "share", 0, 1, "service under the promise with which one is satisfied")
    heard: float = parameter(3.0, "months", 0, 4, "before the term, within which notice is given if one is not")


def barred(s: State, r: Rules) -> tuple[Flags, Array]:
    """Whether the chapter keeps standing orders closed (C, W), and months until each can be given (standing, C, W)."""
    chapter = s.chapter.astype(np.int64)
    closed = np.array(["standing" in kinds for kinds in r.content.chapters.closed])[chapter]
    number = np.arange(len(STANDING), dtype=np.float64).reshape(-1, 1, 1)
    return closed, np.maximum(number * r.standing.pace - s.standing_practice, 0.0)


def until(s: State, o: Orders, r: Rules) -> Array:
    """Last month in which each standing order is obeyed once this month's orders are heard (standing, C, W)."""
    heard = o.standing > UNHEARD_OF
    if not heard.any():
        return s.standing
    closed, wait = barred(s, r)
    heard = heard & ~closed & (wait <= 0) & (o.standing <= r.standing.longest) & (s.alive > 0)
    return np.where(heard, np.where(o.standing > 0, s.month + o.standing, 0.0), s.standing)


def obeyed(s: State, o: Orders, r: Rules) -> Orders:
    """The month's orders with what standing orders add; the same object where they add nothing."""
    if not (s.standing.any() or (o.standing > 0).any()):
        return o
    on = (until(s, o, r) > s.month) & (s.alive > 0)
    if not on.any():
        return o
    changes = {
        **_replacing(s, o, on[REPLACE]),
        **_bridging(s, o, on[BRIDGE], r),
        **_parting(s, o, on[SATISFIED], r),
    }
    return replace(o, **changes) if changes else o


def owed(s: State, on: Flags) -> Array:
    """Leavers to be replaced this month, those left over from earlier months with them (S, F, C, W)."""
    out: Array = (s.posts_owed + s.leaving) * on * (s.awake > 0)
    return out


def _replacing(s: State, o: Orders, on: Flags) -> dict[str, Array]:
    """A post for everybody who is leaving, at their level, in the first slots that are free."""
    due = _less(owed(s, on), total(o.open_posts))
    if not due.any():
        return {}
    posts, level = o.open_posts, o.open_level
    for one in range(len(LEVELS)):
        free = (s.vacancy_posts == 0) & (posts == 0)
        first = free & (np.cumsum(free, axis=0) == 1) & (due[one] > 0)
        posts = np.where(first, np.minimum(due[one], 3.0), posts)
        level = np.where(first, float(one), level)
    ours = posts != o.open_posts
    return {
        "open_posts": posts,
        "open_level": level,
        "open_pay": np.where(ours, 1.0, o.open_pay),
        "open_place": np.where(ours, float(LOCAL), o.open_place),
        "open_agency": np.where(ours, 0.0, o.open_agency),
    }


def _less(due: Array, done: Array) -> Array:
    """What is left of posts due by level (S, F, C, W) after some were opened (F, C, W), the least senior first."""
    left = []
    for level in range(len(LEVELS)):
        here = np.minimum(due[level], done)
        left.append(due[level] - here)
        done = done - here
    return np.stack(left)


def _bridging(s: State, o: Orders, on: Flags, r: Rules) -> dict[str, Array]:
    """A freelancer for each post that has been open for long, for as long as it stays open.

    In the last month of a term those who are there are asked to stay on, as in `newly_called`.
    """
    waiting = total(s.vacancy_posts * (s.vacancy_age >= r.standing.bridge_from) * (o.close == 0))
    last = (s.freelancers > 0) & (s.freelancers_until <= s.month + 1.0)
    here = (s.freelancers + s.freelancers_coming) * ~last
    called = np.minimum(np.maximum(waiting - here, 0.0), MOST_FREELANCERS) * on * (o.freelance == 0) * (s.awake > 0)
    if not called.any():
        return {}
    return {
        "freelance": np.where(called > 0, called, o.freelance),
        "freelance_months": np.where(called > 0, r.standing.bridge_months, o.freelance_months),
    }


def satisfied(s: State, r: Rules) -> Flags:
    """Whether each contract did last month what it promised, or nearly (N, F, C, W)."""
    asked = asked_of(s, s.need)
    out: Flags = s.contract_done >= (s.contract_level - r.standing.forgiven) * asked
    return out


def _parting(s: State, o: Orders, on: Flags, r: Rules) -> dict[str, Array]:
    """Notice to a vendor that asks for a new term and does not keep its promise."""
    asks = (s.contract_vendor >= 0) & (s.contract_ask > 0) & (s.contract_answer == 0) & (s.contract_form != TASK)
    silent = (s.contract_notice < 0) & (o.renew == 0) & (o.leave == 0)
    parts = asks & silent & (s.contract_left <= r.standing.heard) & on
    if not parts.any():
        return {}
    parts = parts & ~satisfied(s, r)
    return {"leave": np.where(parts, HAND_BACK, o.leave)} if parts.any() else {}


def beside(own: Orders, done: Orders) -> Orders:
    """Of what is done in a month, what was not decided in it: all other cells say nothing."""
    changes = {}
    for kind in KINDS:
        mine, theirs = getattr(own, kind.key), getattr(done, kind.key)
        changes[kind.key] = np.where(theirs != mine, theirs, kind.neutral)
    return replace(done, **changes)


def heed(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Standing orders given, ended or over; leavers for whom there was no room are not forgotten."""
    if not (s.standing.any() or s.posts_owed.any() or (o.standing > 0).any()):
        return {}, {}
    last = until(s, o, r)
    left = _less(owed(s, last[REPLACE] > s.month), total(o.open_posts))
    return {"standing": np.where(last > s.month + 1.0, last, 0.0), "posts_owed": left}, {}


def practise(s: State, r: Rules) -> Changes:
    """A month more of practice with standing orders, where the chapter has opened them."""
    closed, _ = barred(s, r)
    return {"standing_practice": np.minimum(s.standing_practice + ~closed, ALL_KNOWN)}
