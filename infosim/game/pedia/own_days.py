"""The player's days, written out."""

from __future__ import annotations

from infosim.game.pedia.terms import plus, whole
from infosim.game.present.kpis import use_name
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum
from infosim.locale.styles import MINUS


def attention(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Each use, then all of them."""
    w, days = t.words, t.facts.days
    uses = sorted(((use, x) for use, x in days.by_use.items() if x >= 0.05), key=lambda pair: -pair[1])
    rows = tuple(Sum(use_name(t, use), "", w.days(x), x) for use, x in uses)
    # words: cells 20; all days taken, of those there are; e.g. 20.4 of 24 d
    of = w.text("pedia.terms", "{taken} of {had}", taken=w.number(days.taken), had=w.days(days.had))
    return (Sum("", plus(w.number(x) for _, x in uses), of, days.taken / max(days.had, 1.0)), *rows)


def overdraw(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Days taken over days had, less one."""
    w, days = t.words, t.facts.days
    over = max(days.taken / max(days.had, 1.0) - 1.0, 0.0)
    return whole(f"{w.number(days.taken)} / {w.number(days.had)} {MINUS} 1", w.percent(over), over)


def hands_on(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Days left, and the work they do."""
    w, days, a = t.words, t.facts.days, t.played.rules.attention
    left = min(max(days.left, 0.0), a.hands_on_max)
    work = left * a.hands_on_yield
    return whole(f"{w.days(left)} × {w.fixed(a.hands_on_yield, 3)}", w.number(work), work)
