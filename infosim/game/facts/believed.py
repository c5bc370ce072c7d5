"""What may be believed of what cannot be seen: the state in which every estimate and every screen of a play is made.

Hidden fields are replaced by what is expected of them given the tells, or by nothing. A play shown to somebody is made
of such states alone, so that no hidden figure can reach a screen by oversight.
"""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, axes_of
from infosim.engine.layout import OPTIMISM, TRAIT_VALUES
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.vendors import probabilities


def expected_traits(s: State) -> Array:
    """Mean of what is believed of each trait of each vendor (6, V, W), for the first company."""
    odds = probabilities(s.belief)[..., 0, :]
    values = np.array(TRAIT_VALUES).reshape(-1, 1, 1, 1)
    mean: Array = total(odds * values)
    return mean


def believed(s: State, r: Rules) -> State:
    """The same state without what is hidden."""
    hidden = {
        name: np.zeros_like(getattr(s, name)) for name, _, about in axes_of(State) if about.get("seen") == "hidden"
    }
    traits = expected_traits(s)
    hidden["traits"] = traits
    hidden["vendor_reserve"] = hidden["vendor_reserve"] + r.content.vendors.reserve
    hidden["bid_truth"] = true_cost(traits, s.bid_vendor, r)
    hidden["contract_truth"] = true_cost(traits, s.contract_vendor, r)
    return s.but(**hidden)


def true_cost(traits: Array, vendor: Array, r: Rules) -> Array:
    """Cost over the price asked that is to be expected of vendors (any shape ending in C, W); 1 where there is none."""
    v = r.vendors
    optimism = r.vendor_figure(traits[OPTIMISM], vendor)
    face = np.maximum(1.0 - v.promise_base - v.promise_optimism * optimism, 0.3)
    return np.where(vendor >= 0, 1.0 / face, 1.0)
