"""Refusing: why a decision cannot be taken, with the figures that the reason speaks of.

    refused(state, plan, new, rules)      None where it can be taken; the engine's own reason otherwise
    without_time(state, plan, rules)      the decision of the month for which an overdrawn month leaves no time

The reasons are the engine's (`engine/refusals.py`); nothing is judged here a second time. Words: `refusal_words.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.company import round_threshold
from infosim.engine.hiring import of_vacancy, post_pay
from infosim.engine.laws import in_force, longest_term
from infosim.engine.layout import CONTRACT_SLOTS, OFFICES, STANDING, TASK, VACANCY_SLOTS
from infosim.engine.orders import KINDS, Kind
from infosim.engine.refusals import Reason, refusals
from infosim.engine.rules import Rules
from infosim.engine.seats import team_market
from infosim.engine.standing import barred, obeyed
from infosim.engine.state import State
from infosim.game.decisions import Decision, OpenVacancy, Priority, Standing, Tender
from infosim.game.plan import Plan, decisions_of, orders_of, placed, taken
from infosim.game.seat import At, Misplaced, Seat


@dataclass(frozen=True)
class Refusal:
    """A decision that is not taken, and why."""

    decision: Decision
    reason: Reason
    figures: Mapping[str, float] = field(default_factory=dict)
    """Money in cents, shares as fractions, months."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What is spoken of, as paths of the scenario's texts: `functions.support.name`."""


def refused(state: State, plan: Plan, new: Decision, rules: Rules, company: int = 0, world: int = 0) -> Refusal | None:
    """Why one more decision cannot join the plan of the month, or None.

    Want of time refuses nothing here: of all decisions of the month it takes one, which `without_time` tells.
    """
    seat = Seat(state, rules.layout, company, world)
    try:
        new = placed(new, plan, seat)
        orders = orders_of(taken(plan, new), seat)
        (name, at, value), *_ = new.cells(seat)
    except Misplaced as nowhere:
        return _told(nowhere.reason, new, seat, rules)
    kind = _KIND_OF[name]
    if value == kind.neutral:
        return _told(Reason.OUT_OF_RANGE, new, seat, rules)
    code = refusals(state, orders, rules)[kind.name]
    reason = Reason(int(code[(*at, company, world)]))
    return None if reason in (Reason.FINE, Reason.NO_TIME) else _told(reason, new, seat, rules)


def without_time(state: State, plan: Plan, rules: Rules, company: int = 0, world: int = 0) -> Refusal | None:
    """The decision of the month that finds no time because last month was overdrawn beyond measure, or None.

    It may be one that a standing order takes.
    """
    seat = Seat(state, rules.layout, company, world)
    orders = obeyed(state, orders_of(plan, seat), rules)
    for name, codes in refusals(state, orders, rules).items():
        here = codes[..., company, world] == Reason.NO_TIME
        if here.any():
            every = (*plan, *decisions_of(orders, seat))
            lost = _decision_at(name, tuple(np.argwhere(here)[0].tolist()), every, seat)
            return _told(Reason.NO_TIME, lost, seat, rules)
    return None


def _decision_at(kind: str, at: At, plan: Plan, seat: Seat) -> Decision:
    """The decision of a plan that wrote a cell."""
    key = next(k.key for k in KINDS if k.name == kind)
    for decision in plan:
        name, cell, _ = next(iter(decision.cells(seat)))
        if (name, cell) == (key, at):
            return decision
    raise LookupError(f"no decision wrote {key}{at}")


_KIND_OF: Mapping[str, Kind] = {kind.key: kind for kind in KINDS}


def _told(reason: Reason, new: Decision, seat: Seat, rules: Rules) -> Refusal:
    """The refusal with its figures and names."""
    names = {}
    for thing, kept in (("function", "functions"), ("vendor", "vendors"), ("place", "places")):
        identifier = getattr(new, thing, None)
        if identifier is not None:
            names[thing] = f"{kept}.{identifier}.name"
    figures, more = _FIGURES[reason](new, seat, rules) if reason in _FIGURES else ({}, {})
    return Refusal(new, reason, figures, {**names, **more})


Figures = tuple[dict[str, float], dict[str, str]]


def _locked(new: Decision, seat: Seat, rules: Rules) -> Figures:
    closed, now = rules.content.chapters.closed, int(seat.here("chapter"))
    kind = _engine_kind(new)
    opens = next((h for h in range(now, len(closed)) if kind not in closed[h]), None)
    return {}, {} if opens is None else {"chapter": f"chapters.{rules.layout.chapters[opens]}.name"}


def _asleep(new: Decision, seat: Seat, rules: Rules) -> Figures:
    f = _function(new, seat)
    return {"from": float(rules.content.functions.from_mrr[f, 0, 0]), "mrr": float(seat.here("mrr"))}, {}


def _full(new: Decision, seat: Seat, rules: Rules) -> Figures:
    return {"most": float(VACANCY_SLOTS if isinstance(new, OpenVacancy) else CONTRACT_SLOTS)}, {}


def _paid(new: Decision, seat: Seat, rules: Rules) -> Figures:
    f = _function(new, seat)
    heads, pay = seat.here("heads")[:, f], seat.here("pay")[:, f]
    market = team_market(seat.state, rules)[:, f, 0, seat.world]
    return {"now": float((pay / market)[heads > 0].min(initial=np.inf))}, {}


def _too_few(new: Decision, seat: Seat, rules: Rules) -> Figures:
    f = _function(new, seat)
    there = (seat.here("heads") - seat.here("leaving"))[:, f]
    return {"n": float(there.sum())}, {}


def _no_bidder(new: Decision, seat: Seat, rules: Rules) -> Figures:
    share = new.share if isinstance(new, Tender) else 1.0
    return {"volume": share * float(seat.here("need")[_function(new, seat)])}, {}


def _in_transition(new: Decision, seat: Seat, rules: Rules) -> Figures:
    return {"n": _of_contract("contract_transition", new, seat) - _of_contract("contract_age", new, seat)}, {}


def _not_asked(new: Decision, seat: Seat, rules: Rules) -> Figures:
    task = _of_contract("contract_form", new, seat) == TASK
    window = rules.vendors.renewal_window
    ahead = _of_contract("contract_left", new, seat) - window - 1.0
    return {"n": -1.0 if task else max(ahead, 0.0), "ahead": window}, {}


def _notice_given(new: Decision, seat: Seat, rules: Rules) -> Figures:
    notice = _of_contract("contract_notice", new, seat)
    return {"n": notice if notice >= 0 else _of_contract("contract_left", new, seat)}, {}


def _not_whole(new: Decision, seat: Seat, rules: Rules) -> Figures:
    return {"sum": new.features + new.quality + new.debt if isinstance(new, Priority) else 0.0}, {}


def _too_small(new: Decision, seat: Seat, rules: Rules) -> Figures:
    threshold: Array = rules.company.talk_from * round_threshold(seat.state, rules)
    return {"from": float(threshold[seat.company, seat.world]), "mrr": float(seat.here("mrr"))}, {}


def _asks_more(new: Decision, seat: Seat, rules: Rules) -> Figures:
    at = (getattr(new, "slot", 0) or 0, _function(new, seat))
    pay = of_vacancy(post_pay(seat.state, rules), seat.state)[(*at, seat.company, seat.world)]
    return {"ask": float(seat.here("candidate_ask")[at]), "pay": float(pay)}, {}


def _unlawful(new: Decision, seat: Seat, rules: Rules) -> Figures:
    """The first law in force there that refuses somebody something."""
    laws, f = rules.content.laws, _function(new, seat)
    force = in_force(seat.state, rules)[:, seat.company, seat.world]
    refuses = laws.places.any(axis=1) | laws.forms.any(axis=1) | laws.uncertified.any(axis=1)
    found = np.flatnonzero(force & refuses & (laws.rules[:, f, 0, 0] > 0))
    return {}, {"law": f"laws.{rules.layout.laws[found[0]]}.name"}


def _long_term(new: Decision, seat: Seat, rules: Rules) -> Figures:
    most: Array = longest_term(seat.state, rules)[_function(new, seat)]
    return {"n": float(most[seat.company, seat.world])}, {}


def _not_yet(new: Decision, seat: Seat, rules: Rules) -> Figures:
    _, wait = barred(seat.state, rules)
    rule = STANDING.index(new.rule) if isinstance(new, Standing) else 0
    return {"n": float(wait[rule, seat.company, seat.world])}, {}


def _too_dear(new: Decision, seat: Seat, rules: Rules) -> Figures:
    card, position = int(seat.here("card")), seat.layout.choices
    choice = position[card].index(getattr(new, "choice", position[card][0]))
    return {"price": float(rules.content.deck.price[card, choice]), "cash": max(float(seat.here("cash")), 0.0)}, {}


def _team_too_small(new: Decision, seat: Seat, rules: Rules) -> Figures:
    n, _ = _too_few(new, seat, rules)
    return {**n, "least": rules.people.lead_from}, {}


def _leads_enough(new: Decision, seat: Seat, rules: Rules) -> Figures:
    return {"most": rules.people.leads_most}, {}


def _too_early(new: Decision, seat: Seat, rules: Rules) -> Figures:
    chapters = rules.layout.chapters
    opens = min(int(rules.people.sourcing_from), len(chapters) - 1)
    return {}, {"chapter": f"chapters.{chapters[opens]}.name"}


def _too_soon(new: Decision, seat: Seat, rules: Rules) -> Figures:
    least, office = rules.people.office_least, OFFICES.index(getattr(new, "office", OFFICES[0]))
    return {"least": least, "n": max(least - float(seat.here("office_age")[office]), 1.0)}, {}


def _no_time(new: Decision, seat: Seat, rules: Rules) -> Figures:
    return {"over": float(seat.here("overdraw"))}, {}


_FIGURES: Mapping[Reason, Callable[[Decision, Seat, Rules], Figures]] = {
    Reason.LOCKED: _locked,
    Reason.ASLEEP: _asleep,
    Reason.FULL: _full,
    Reason.NOT_A_RAISE: _paid,
    Reason.TOO_FEW_HEADS: _too_few,
    Reason.NO_BIDDER: _no_bidder,
    Reason.IN_TRANSITION: _in_transition,
    Reason.NOT_ASKED: _not_asked,
    Reason.NOTICE_GIVEN: _notice_given,
    Reason.NOT_WHOLE: _not_whole,
    Reason.TOO_SMALL: _too_small,
    Reason.TOO_DEAR: _too_dear,
    Reason.NO_TIME: _no_time,
    Reason.ASKS_MORE: _asks_more,
    Reason.TEAM_TOO_SMALL: _team_too_small,
    Reason.LEADS_ENOUGH: _leads_enough,
    Reason.TOO_EARLY: _too_early,
    Reason.TOO_SOON: _too_soon,
    Reason.UNLAWFUL: _unlawful,
    Reason.TERM_UNLAWFUL: _long_term,
    Reason.NOT_YET: _not_yet,
}


def _engine_kind(new: Decision) -> str:
    return {"end_freelance": "freelance", "drop_tender": "tender"}.get(new.kind, new.kind)


def _function(new: Decision, seat: Seat) -> int:
    return seat.function(getattr(new, "function", None) or seat.layout.functions[0])


def _of_contract(name: str, new: Decision, seat: Seat) -> float:
    """A figure of the contract that a decision is about."""
    at = seat.contract(getattr(new, "function", ""), getattr(new, "vendor", ""), getattr(new, "slot", None))
    return float(seat.here(name)[at])
