"""The order forms: a draft is completed with the game's defaults, tried on the month being played, and told.

    form(t, draft)               what the form shows for a draft
    decision_of(t, draft)        the decision that a draft describes
    to_end(t, function)          what can be ended in a function, each with its form
    to_govern(t, function)       the contracts of a function

Each family of decisions has a file of its own, with one function a form: from a draft to a `Sketch`. What a form says a
decision would do is computed by the engine's own rules on the state with that decision in force.
"""

from __future__ import annotations

from collections.abc import Callable

from infosim.game.decisions import Decision
from infosim.game.forms import (
    bidding,
    candidates,
    company,
    contracts,
    developing,
    freelancers,
    lay_offs,
    pay,
    signing,
    standing,
    tenders,
    vacancies,
)
from infosim.game.forms.picking import to_end, to_govern
from infosim.game.forms.sketch import Sketch, shown
from infosim.game.present.telling import Telling
from infosim.game.views.form import Draft, FormName, FormView

__all__ = ["SKETCHES", "decision_of", "form", "to_end", "to_govern"]

SKETCHES: dict[FormName, Callable[[Telling, Draft], Sketch]] = {
    "vacancy": vacancies.vacancy,
    "close_post": vacancies.close_post,
    "pay": pay.pay,
    "lay_off": lay_offs.lay_off,
    "freelance": freelancers.freelance,
    "end_freelance": freelancers.end_freelance,
    "open_tender": tenders.open_tender,
    "drop_tender": tenders.drop_tender,
    "sign": signing.sign,
    "call": bidding.call,
    "counter_bid": bidding.counter,
    "scope": contracts.scope,
    "governance": contracts.governance,
    "renew": contracts.renew,
    "leave": contracts.leave,
    "priority": company.priority,
    "hands_on": company.hands_on,
    "fund": company.fund,
    "candidate": candidates.candidate,
    "counter": pay.counter,
    "develop": developing.develop,
    "appoint": developing.appoint,
    "standing": standing.standing,
}


def form(t: Telling, draft: Draft) -> FormView:
    """The form of a draft: lines, what they do, when, at what price, and why it cannot be decided if it cannot."""
    return shown(t, draft, SKETCHES[draft.form](t, draft))


def decision_of(t: Telling, draft: Draft) -> Decision:
    """The decision that a draft describes, its gaps filled with the game's defaults."""
    return SKETCHES[draft.form](t, draft).decision
