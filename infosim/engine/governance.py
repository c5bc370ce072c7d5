"""Governance: how much of its purpose the time spent on a vendor reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp
from infosim.engine.batch import Array
from infosim.engine.layout import SOURCING_OFFICE
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def overseen(s: State) -> Array:
    """Governance that each contract has (N, F, C, W): its own level, and one more where there is a sourcing office."""
    out: Array = s.contract_governance + s.offices[SOURCING_OFFICE] * (s.contract_vendor >= 0)
    return out


def governance_effect(s: State, r: Rules) -> Array:
    """How much of its purpose governance reaches (N, F, C, W): 1 - e^(-spending/scale), less when overdrawn."""
    v = r.vendors
    spent = v.governance_cost * overseen(s)
    calm = np.maximum(1.0 - r.attention.governance_loss * s.overdraw, 0.0)
    return (1.0 - exp(-spent / v.governance_scale)) * calm * (s.contract_vendor >= 0)
