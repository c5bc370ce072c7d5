"""Forms of pay: a raise, and a counter-offer to somebody who resigned."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.layout import LEVELS, LOCAL
from infosim.engine.people import loaded_month, resignation_rate
from infosim.engine.seats import team_market
from infosim.engine.state import State
from infosim.game.decisions import Counter, SetPay
from infosim.game.facts.played import one
from infosim.game.forms.effects import runway_note
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, row
from infosim.game.present.leaving import reason_of
from infosim.game.present.telling import Telling
from infosim.game.views.form import Choice, Draft
from infosim.game.views.prose import NOTHING
from infosim.locale import message

RAISES = tuple(str(n) for n in range(90, 131))
"""Pay set for a team, percent of the market."""
RAISE = 3
"""Percent that a raise adds, unless told."""


def pay(t: Telling, draft: Draft) -> Sketch:
    """Set the pay of a team against the market's: it goes up only."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    heads = one(total(s.heads)[f])
    usual = team_market(s, r)
    market = one(total(usual * s.heads)[f]) / heads if heads else one(usual[1, f])
    now = one(total(s.pay * s.heads)[f]) / heads if heads else market
    default = str(min(max(round(100 * now / market) + RAISE, int(RAISES[0])), int(RAISES[-1])))
    share = int(chosen(draft, "pay", RAISES, default)) / 100
    raised = s.but(pay=np.maximum(s.pay, share * usual))
    more = one(total(loaded_month(raised.pay - s.pay, r) * s.heads)[f])
    before, after = (_leavers(t, x, f) for x in (s, raised))
    # words: cells 82; a raise; what the team earns, what the market pays
    said = w.text(
        "form.said", "They earn {now}; the market pays {market}. A raise stays.",
        now=w.money(now), market=w.money(market),
    )  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(
            line(
                draft, "pay", tuple(Choice(key, w.money(market * int(key) / 100)) for key in RAISES), default,
                slider=True, mark="100", note=against_market(t, share), said=said if heads else "",
                # words: cells 34; share of a team that resigns in a year, now and after a raise
                effect=w.text("form.effect", "leavers {now} › {then} a year",
                              now=w.hundredths(before), then=w.percent(after, 0)),
            ),
        ),
        decision=SetPay(r.layout.functions[f], share),
        price=(row("now", money(0.0)), row("month", money(more), note=runway_note(t, more))),
    )  # fmt: skip


def counter(t: Telling, draft: Draft) -> Sketch:
    """Offer more to whoever has resigned on a level."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    leavers = [n for n in range(len(LEVELS)) if one(s.leaving[n, f]) > 0]
    keys = tuple(LEVELS[n] for n in leavers) or (LEVELS[1],)
    level = LEVELS.index(chosen(draft, "level", keys, keys[-1]))
    p, heads = r.people, max(one(s.heads[level, f]), 1.0)
    raises = np.array(s.pay[:, f]) * p.counter_heard
    raises[level] += s.pay[level, f] * p.counter_raise * one(s.leaving[level, f]) / heads
    more = one(total(loaded_month(s.but(pay=_raised(s, f, raises)).pay - s.pay, r) * s.heads)[f])
    # words: cells 34; a counter-offer: a raise, and how often it keeps people; e.g. +15%, 6 in 10 stay
    effect = w.text(
        "form.effect", "{more}, {odds} stay", more=w.percent_change(p.counter_raise, 0), odds=w.in_ten(p.counter_works)
    )
    # words: cells 82; a counter-offer that works is heard by the team; e.g. 2%
    said = t.say(message("form.said", "If it works the team hears, and has {share} more too."),
                 share=w.percent(p.counter_heard, 0))  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(
            line(draft, "level", tuple(Choice(key, t.level(LEVELS.index(key))) for key in keys), keys[-1],
                 effect=effect, said=said),
        ),
        decision=Counter(r.layout.functions[f], LEVELS[level]),
        said=reason_of(t, one(s.leaving_reason[level, f])) if leavers else NOTHING,
        # words: cells 28; beside what a counter-offer costs a month
        price=(row("now", money(0.0)), row("month", money(more), note=w.text("form.note", "if it works"))),
    )  # fmt: skip


def _raised(s: State, f: int, raises: np.ndarray) -> np.ndarray:
    pay = np.array(s.pay)
    pay[:, f] += raises
    return pay


def month_of(t: Telling, f: int, pay: float) -> float:
    """Loaded cost of a month at a yearly pay, cents."""
    r = t.played.rules
    pool = r.layout.pool(r.content.functions.skill[f], LOCAL)
    return float(pay * r.content.pools.charges[pool] * (1 + r.people.overhead) / 12)


def against_market(t: Telling, share: float) -> str:
    """How far a pay is from the market's."""
    # words: cells 16; beside a pay: against the market's; e.g. market +3%
    return t.words.text("form.beside", "market {change}", change=t.words.percent_change(share - 1, 0))


def _leavers(t: Telling, s: State, f: int) -> float:
    """Share of a team that resigns in a year."""
    heads = max(one(total(s.heads)[f]), 1.0)
    return min(12 * one(total(resignation_rate(s, t.played.rules) * s.heads)[f]) / heads, 1.0)
