"""The form of a lay-off."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.layout import LEVELS
from infosim.engine.state import State
from infosim.game.decisions import LetGo
from infosim.game.facts.played import one
from infosim.game.forms.effects import MOST, load_with, runway_note, year_row
from infosim.game.forms.pay import month_of
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, plain, row
from infosim.game.present.decided.talent import severance_of
from infosim.game.present.telling import Telling
from infosim.game.views.form import Draft
from infosim.game.views.prose import Prose


def lay_off(t: Telling, draft: Draft) -> Sketch:
    """Lay people off: the least senior first."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    heads = one(total(s.heads)[f])
    there = max(int(one(total(s.heads - s.leaving)[f])), 1)
    keys = tuple(str(n) for n in range(1, min(there, 9) + 1))
    n = int(chosen(draft, "heads", keys, "1"))
    left, saved = _those_who_stay(t, f, n)
    known = r.delivery.knowledge_leaver * min(n / max(heads, 1.0), 1.0)
    everybody = max(one(total(total(s.heads))), 1.0)
    morale = r.opinion.morale_layoff * n / everybody
    # words: cells 34; what laying off does: to know-how, a share of what is known; to morale, from 0 to 100; no joke
    effect = w.text(
        "form.effect", "know-how {known}, morale {morale}",
        known=w.percent_change(-known, 0), morale=w.hundredths_change(-morale),
    )  # fmt: skip
    load = load_with(t, f, left)
    if load >= MOST:
        # words: cells 82; on laying off everybody; no joke
        said = w.text("form.said", "Nobody stays in this function: its work waits, or goes elsewhere.")
    else:
        # words: cells 82; on laying off; no joke; {load} is the load of those who stay
        said = w.text(
            "form.said", "The least senior first. Load is {load} for those who stay; some will look around.",
            load=w.percent(load, 0),
        )  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(line(draft, "heads", plain(*keys), "1", effect=effect),),
        decision=LetGo(r.layout.functions[f], n),
        said=Prose(said),
        price=(
            row(
                "now", money(severance_of(s, f, n, r.people.severance_months)),
                # words: cells 28; beside what people laid off are paid; {months} is a number, e.g. 1.5 months of pay
                note=w.text("form.note", "{months} months of pay", months=w.number(r.people.severance_months)),
            ),
            row("month", money(-saved), note=runway_note(t, -saved)),
            year_row(t, f, left),
        ),
    )  # fmt: skip


def _those_who_stay(t: Telling, f: int, n: int) -> tuple[State, float]:
    """The state without those laid off, and what they no longer cost a month, cents."""
    s = t.played.decided
    heads, saved = np.array(s.heads), 0.0
    for level in range(len(LEVELS)):
        here = min(n, int(one(s.heads[level, f] - s.leaving[level, f])))
        heads[level, f] -= here
        saved += here * month_of(t, f, one(s.pay[level, f]))
        n -= here
    return s.but(heads=heads), saved
