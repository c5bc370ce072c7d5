"""Laws: where and how work may not be handed over, which certificate a vendor needs, and what is in breach.

A law rules some functions from a month on. What was signed before is tolerated for a time; what is still there after
it is in breach, and is fined when an audit comes on its date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.layout import FORMS, LOCAL, NEARSHORE, PLACES
from infosim.engine.seats import away_share
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

FREELANCE = len(FORMS)
"""Position of freelancers after the four forms of a contract."""


def in_force(s: State, r: Rules, tolerated: float = 0.0) -> Flags:
    """Which laws hold in the month being played (L, C, W); with `tolerated` 1, those whose time of grace is over."""
    laws, month = r.content.laws, s.month + 1.0
    return (s.law_from + tolerated * laws.grace <= month) & (laws.closes >= month)


def _ruled(figure: Array, force: Flags, r: Rules) -> Flags:
    """Where a law in force says something (X, F, C, W), for what each says (L, X)."""
    rules = r.content.laws.rules
    out = np.zeros((figure.shape[1], *rules.shape[1:2], *force.shape[1:]), bool)
    for law in range(figure.shape[0]):
        out |= (figure[law, :, None, None, None] > 0) & (rules[law] > 0) & force[law]
    return out


def barred_vendors(s: State, r: Rules) -> Flags:
    """Where a vendor may not work for a function (V, F, C, W): for where it sits, or for want of a certificate."""
    laws, place = r.content.laws, r.content.vendors.place.astype(np.int64)
    return _ruled(np.maximum(laws.places[:, place], laws.uncertified), in_force(s, r), r)


def barred_abroad(s: State, r: Rules) -> Flags:
    """Where people of ours may not sit for a function (G, F, C, W): out of the country, in a place that is refused."""
    abroad = r.content.laws.places * (np.arange(len(PLACES)) >= NEARSHORE)
    return _ruled(abroad, in_force(s, r), r)


def barred_forms(s: State, r: Rules) -> Flags:
    """Where nobody may be engaged in a form (5, F, C, W): the four of contracts, then freelancers, who are local."""
    laws = r.content.laws
    forms = np.array(laws.forms)
    forms[:, FREELANCE] = np.maximum(forms[:, FREELANCE], laws.places[:, LOCAL])
    return _ruled(forms, in_force(s, r), r)


def longest_term(s: State, r: Rules) -> Array:
    """Longest term that a contract may be signed for (F, C, W), months."""
    laws, force = r.content.laws, in_force(s, r)
    out = np.full(s.need.shape, np.inf)
    for law in range(force.shape[0]):
        out = np.where((laws.rules[law] > 0) & force[law], np.minimum(out, laws.term[law]), out)
    return out


def shortest_notice(s: State, r: Rules) -> Array:
    """Shortest notice that a contract may be signed with (F, C, W), months."""
    laws, force = r.content.laws, in_force(s, r)
    out = np.zeros(s.need.shape)
    for law in range(force.shape[0]):
        out = np.where((laws.rules[law] > 0) & force[law], np.maximum(out, laws.notice[law]), out)
    return out


def in_breach(s: State, r: Rules) -> Flags:
    """Functions that break each law (L, F, C, W): somebody works there who may not, and the time of grace is over."""
    laws = r.content.laws
    force = in_force(s, r, 1.0)
    held = np.maximum(s.contract_vendor, 0.0).astype(np.int64)
    form = s.contract_form.astype(np.int64)
    there = s.contract_vendor >= 0
    barred = np.maximum(laws.places[:, r.content.vendors.place.astype(np.int64)], laws.uncertified) > 0  # (L, V)
    out = np.zeros((force.shape[0], *s.need.shape), bool)
    for law in range(force.shape[0]):
        wrong = there & (barred[law][held] | (laws.forms[law][form] > 0)) if barred.size else there & False
        free = (s.freelancers > 0) & bool(max(laws.forms[law, FREELANCE], laws.places[law, LOCAL]) > 0)
        refused = (laws.places[law, NEARSHORE:] > 0).reshape(-1, 1, 1, 1)
        abroad = np.any((away_share(s)[NEARSHORE - 1 :] > 0) & refused, axis=0)
        out[law] = (np.any(wrong, axis=0) | free | abroad) & (laws.rules[law] > 0) & force[law]
    return out
