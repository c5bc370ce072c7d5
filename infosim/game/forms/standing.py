"""The form of a standing order: until when it holds."""

from __future__ import annotations

from infosim.engine.layout import STANDING
from infosim.game.decisions import Standing
from infosim.game.forms.sketch import Sketch, chosen, line
from infosim.game.present.refused import shortly
from infosim.game.present.standing import days_of, last_month, name, waiting
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.form import Choice, Draft
from infosim.game.views.prose import Prose, Said
from infosim.locale import Message, message

OFF = "0"
TERMS = (3, 6, 12)
"""Months for which an order can be given."""

# words: cells 164; a standing order: what it does; {months} is e.g. 3 mo
_REPLACE = message("form.said", "Whoever announces that they leave: a post at their level is opened, at market pay.")
# words: cells 164; a standing order: what it does; {months} is e.g. 2 mo
_BRIDGE = message(
    "form.said", "A post open for {months}: a freelancer comes, and stays while it is open. Dearer than the post."
)
# words: cells 164; a standing order: what it does; {load} is e.g. 85%
_ASK = message("form.said", "A function over {load} with nobody on the way: you are asked before the month ends.")
# words: cells 164; a standing order: what it does; {months} is e.g. 3 mo
_SATISFIED = message(
    "form.said",
    "{months} before its term, a vendor under its promise gets notice, unless you answered. Their work comes back.",
)
_SAID: dict[str, Message] = dict(zip(STANDING, (_REPLACE, _BRIDGE, _ASK, _SATISFIED), strict=True))


def standing(t: Telling, draft: Draft) -> Sketch:
    """Give it, with its last month, or end it."""
    rule, played = draft.target, t.played
    last = last_month(played, rule)
    held = 0 if last is None else last - played.closed
    left = played.rules.layout.months - played.closed
    terms = sorted({0, held, *(term for term in TERMS if term <= left), min(left, TERMS[-1])})
    keys = [str(term) for term in terms]
    choice = int(chosen(draft, "until", keys, str(held)))
    why = refused(played.now, played.planned, Standing(rule, TERMS[0]), played.rules)
    barred = why is not None and why.figures.get("n") is not None
    return Sketch(
        about=name(t, rule),
        lines=(
            line(
                draft,
                "until",
                tuple(Choice(key, _label(t, int(key)), closed=barred) for key in keys),
                str(held),
                effect=shortly(t, why) if barred and why is not None else t.words.days(days_of(t, rule)),
                said=_said(t, rule),
            ),
        ),
        decision=Standing(rule, choice),
    )


def _label(t: Telling, months: int) -> str:
    if months == 0:
        # words: cells 14; a standing order is not in force
        return t.words.text("form.choice", "off")
    # words: cells 12; a standing order holds until a month; e.g. till Aug 28
    return t.words.text("form.choice", "till {month}", month=t.words.month_axis_year(t.month(months - 1)))


def _said(t: Telling, rule: str) -> Prose:
    w, r = t.words, t.played.rules.standing
    figures: dict[str, dict[str, str | Said]] = {
        "bridge": {"months": w.months(r.bridge_from)},
        "ask": {"load": w.percent(r.load, 0)},
        "satisfied": {"months": w.months(r.heard)},
    }
    said = t.say(_SAID[rule], None, **figures.get(rule, {}))
    n = waiting(t) if rule == "replace" else 0
    if not n:
        return said
    # words: cells 60; leavers for whom no post could be opened: their function has as many open as it can hold
    more = message("form.said", "{n} still waits for room.", "{n} still wait for room.")
    return said.then(t.say(more, n=n), " ")
