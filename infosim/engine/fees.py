"""Fees: what each contract bills in a month, what it costs to govern, and what a missed level gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.delivery import asked_of
from infosim.engine.governance import governance_effect, overseen
from infosim.engine.money import cents
from infosim.engine.rows import contracts_with
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


_OF_CONTRACTS = (
    *(f"contract_{name}" for name in "vendor form share volume fee age transition level trust drift truth".split()),
    *("contract_governance", "contract_oneoff", "contract_done", "contract_credit", "bent_fee", "need"),
)
"""What a bill reads of a contract and of its function."""


def bills(s: State, r: Rules) -> tuple[Array, Array, Array, Array, Array]:
    """Cents of the month for each contract (N, F, C, W): fee, extras, governance, moving in, service credits."""
    there = s.contract_vendor >= 0
    nothing = np.zeros(there.shape)
    if not there.any():
        return nothing, nothing, nothing, nothing, nothing
    rows = contracts_with(there, s, r, _OF_CONTRACTS)
    fee, extras, governance, moving, credit = (rows.back(bill, nothing) for bill in _billed(rows.state, rows.rules))
    return fee, extras, governance, moving, credit


def _billed(s: State, r: Rules) -> tuple[Array, Array, Array, Array, Array]:
    v = r.vendors
    there = s.contract_vendor >= 0
    ratio = asked_of(s, s.need) / np.maximum(s.contract_volume, 1e-9)
    beyond = np.maximum(ratio - 1.0 - v.scope_free, 0.0)
    beyond = beyond * np.where(s.contract_trust >= v.warm_trust, 1.0, v.scope_extra)
    fee = cents(s.contract_fee * s.bent_fee * (1.0 + beyond)) * there
    known = np.minimum(s.contract_age / v.extras_months, 1.0)
    spared = 1.0 - v.extras_spared * governance_effect(s, r)
    letter = v.letter_extras * ((s.contract_trust < v.cold_trust) & (s.contract_age >= s.contract_transition))
    unseen = v.overbilled * s.contract_drift
    extras = (
        cents(s.contract_fee * (np.maximum(s.contract_truth - 1.0, 0.0) * known * spared + letter + unseen)) * there
    )
    governance = cents(s.contract_fee * v.governance_cost * s.contract_governance) * there
    moving = s.contract_oneoff * (s.contract_age == 0) * there
    return fee, extras, governance, moving, credited(s, r)


def credited(s: State, r: Rules) -> Array:
    """What each vendor gives back for service missing (N, F, C, W), cents: to whoever reviews, after the hand-over."""
    v = r.vendors
    asked = asked_of(s, s.need)
    done = np.where(asked > 0, np.minimum(s.contract_done / np.maximum(asked, 1e-9), 1.0), 1.0)
    missing = np.maximum(s.contract_level - done, 0.0)
    claims = (overseen(s) > 0) & (s.contract_age >= s.contract_transition) & (s.contract_vendor >= 0)
    return cents(s.contract_fee * np.minimum(v.credit_rate * missing, s.contract_credit)) * claims
