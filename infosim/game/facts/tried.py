"""The month being played, with one thing changed at a time: what each would do, by the engine's own month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import numpy as np

from infosim.engine.batch import join, take
from infosim.engine.layout import MID
from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.game.facts.ahead import a_middling_month_on
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played, one

Trial = Literal["nothing", "colleague", "freelancer", "you", "known", "debt", "customers"]
"""Nothing changed; one settled colleague more, one freelancer more, the player's free days here, all of the work known
in the house, no technical debt, a tenth more customers."""

MORE_CUSTOMERS = 1.1


def trials(facts: Facts, f: int) -> Mapping[Trial, State]:
    """The end of this month under each trial of a function, in the middle of luck; found once a moment."""
    if f not in facts.tried:
        changed = _changed(facts.played, f)
        states = join(*(s for s, _ in changed.values()))
        orders = join(*(given for _, given in changed.values()))
        end = a_middling_month_on(states, orders, facts.played.rules)
        facts.tried[f] = {name: take(end, world) for world, name in enumerate(changed)}
    kept: Mapping[Trial, State] = facts.tried[f]
    return kept


def helping(facts: Facts, f: float) -> State:
    """The end of this month if the head of IT helps a function, or whichever is served worst (`WORST_SERVED`)."""
    if f not in facts.helped:
        orders = facts.played.wanted
        given = replace(orders, hands_on=np.full_like(orders.hands_on, float(f)))
        facts.helped[f] = a_middling_month_on(facts.played.now, given, facts.played.rules)
    return facts.helped[f]


def _changed(played: Played, f: int) -> dict[Trial, tuple[State, Orders]]:
    s, orders = played.now, played.wanted
    found: dict[Trial, tuple[State, Orders]] = {
        "nothing": (s, orders),
        "colleague": (with_colleague(s, f), orders),
        "freelancer": (s.but(freelancers=_more(s.freelancers, f, 1.0), freelancers_until=_long(s, f)), orders),
        "customers": (s.but(customers=s.customers * MORE_CUSTOMERS, mrr=s.mrr * MORE_CUSTOMERS), orders),
    }
    if one(played.decided.hands_on) != f:
        found["you"] = (s, replace(orders, hands_on=np.full_like(orders.hands_on, float(f))))
    if one(s.knowledge[f]) < 1.0:
        found["known"] = (s.but(knowledge=_more(s.knowledge, f, 1.0 - one(s.knowledge[f]))), orders)
    if one(s.debt) > 0.01 and one(played.rules.content.functions.edge[f]) > 0:
        found["debt"] = (s.but(debt=0.0 * s.debt), orders)
    return found


def with_colleague(s: State, f: int) -> State:
    """The state with one mid colleague more in a function, settled, paid as the others."""
    heads, ramp, skill, pay = (np.array(x) for x in (s.heads, s.ramp, s.skill, s.pay))
    here = heads[MID, f]
    heads[MID, f] = here + 1.0
    ramp[MID, f] = (ramp[MID, f] * here + 1.0) / (here + 1.0)
    skill[MID, f] = (skill[MID, f] * here + 1.0) / (here + 1.0)
    return s.but(heads=heads, ramp=ramp, skill=skill, pay=pay)


def _more(x: np.ndarray, f: int, by: float) -> np.ndarray:
    grown = np.array(x)
    grown[f] = grown[f] + by
    return grown


def _long(s: State, f: int) -> np.ndarray:
    """Freelancers of a function stay beyond this month."""
    until = np.array(s.freelancers_until)
    until[f] = np.maximum(until[f], s.month + 2.0)
    return until
