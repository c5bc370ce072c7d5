"""What decisions do to figures that several forms show: work that can be done, money that lasts, dates, chances."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.company import burn_rate
from infosim.engine.delivery import capacity
from infosim.engine.state import State
from infosim.game.facts.ahead import a_year_on
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.played import one
from infosim.game.forms.sketch import row
from infosim.game.present.telling import Telling
from infosim.game.views.figures import Amount
from infosim.game.views.form import PriceRow
from infosim.game.views.prose import Tone

MOST = 9.99
"""Load that is shown at most."""
IDLE, FULL = 0.6, 1.0
"""Loads outside which a price is worth a warning."""
ENDLESS = 99.0
"""Months of money from which none burns."""


# Work


def with_settled(s: State, f: int, level: int, n: float) -> State:
    """A state with so many more settled colleagues of a level, as good as the market's."""
    heads, ramp, skill = np.array(s.heads), np.array(s.ramp), np.array(s.skill)
    here = heads[level, f]
    heads[level, f] = here + n
    ramp[level, f] = (ramp[level, f] * here + n) / (here + n)
    skill[level, f] = (skill[level, f] * here + n) / (here + n)
    return s.but(heads=heads, ramp=ramp, skill=skill)


def able(t: Telling, s: State, f: int) -> float:
    """What everybody in a function but the head of IT could do a month in a state, FTE."""
    by_source, _ = capacity(s, s.need, t.played.rules)
    return one(total(by_source)[f])


def load_with(t: Telling, f: int, s: State) -> float:
    """Load of a function, its work being what it is, once a state's people and firms are all at work in it."""
    work = t.facts.works[f]
    more = able(t, s, f) - one(t.facts.able[f])
    return min(work.arrived / max(work.able + more, 0.02), MOST) if work.arrived > 0 else 0.0


def year_row(t: Telling, f: int, after: State) -> PriceRow:
    """The load in a year as things stand, and as they would then stand: growth goes on, everybody has arrived."""
    now, then = _load_in_a_year(t, t.played.decided, f), _load_in_a_year(t, after, f)
    tone: Tone | None = "warn" if then > FULL or 0.0 < then < IDLE else None
    return row("load", Amount(then, "load"), Amount(now, "load"), tone)


def _load_in_a_year(t: Telling, s: State, f: int) -> float:
    need, by_all = t.facts.in_a_year if s is t.played.decided else a_year_on(s, t.played.rules)
    there = one(by_all[f]) + t.facts.works[f].hands_on
    return min(one(need[f]) / max(there, 0.02), MOST)


# Money


def runway_note(t: Telling, more: float) -> str:
    """How long the cash lasts, and how long with so much more paid each month (cents)."""
    w = t.words
    now, then = months_of_cash(t), months_of_cash(t, more)
    if not isfinite(now) and not isfinite(then):
        # words: cells 28; beside a monthly price: more comes in than goes out, with it too
        return w.text("form.note", "the cash still grows")
    if w.months(now) == w.months(then):
        # words: cells 28; beside a monthly price: how long the cash lasts; e.g. runway 7 mo, unchanged
        return w.text("form.note", "runway {months}, unchanged", months=w.months(now))
    if not isfinite(now):
        # words: cells 28; beside a monthly price: how long the cash lasts with it
        return w.text("form.note", "runway {months} then", months=w.months(then))
    if not isfinite(then):
        # words: cells 28; beside a saving: more comes in than goes out with it
        return w.text("form.note", "then the cash grows")
    # words: cells 28; beside a monthly price: how long the cash lasts now, and with it; {then} is e.g. 7 mo
    return w.text("form.note", "runway {now} › {then}", now=w.count(now), then=w.months(then))


def months_of_cash(t: Telling, more: float = 0.0) -> float:
    """Months that the cash lasts with so much more paid each month, cents; infinite if none burns."""
    s = t.facts.ahead.measured
    burn = one(burn_rate(s)) + more
    months = max(one(s.cash), 0.0) / burn if burn > 0 else ENDLESS
    return months if months < ENDLESS else float("inf")


# Dates and chances


def around(t: Telling, chances: Sequence[float]) -> str:
    """When something is likely to have happened, from its chance by the end of each of the months ahead."""
    w = t.words
    likely = months_until(chances, LIKELY)
    if likely is None:
        # words: cells 18; when something happens: hardly within a year
        return w.text("form.when", "over a year")
    month = w.month_cut(t.month(likely))
    soon, late = months_until(chances, SOON), months_until(chances, LATE)
    if soon is None or late is None:
        # words: cells 18; when something happens, or much later; e.g. Apr or later
        return w.text("form.when", "{month} or later", month=month)
    months = max(round((late - soon) / 2), 1)
    # words: cells 18; when something happens, and how far that may be off; e.g. Apr ±1 mo
    return w.text("form.when", "{month} ±{months}", month=month, months=w.months(months))
