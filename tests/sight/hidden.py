"""The same world as anybody sees it, with another truth behind it."""

from typing import Any

import numpy as np

from infosim.engine.batch import axes_of
from infosim.engine.state import State
from infosim.sight import BANDS, HIDDEN, SEEN_AS


def another_truth(state: State, seed: int) -> State:
    """Every hidden figure drawn anew, and every figure that is seen as a band moved within its step."""
    draw = np.random.default_rng(seed)
    changes: dict[str, Any] = {}
    for name in HIDDEN:
        array = getattr(state, name)
        if array.dtype == np.uint64:
            changes[name] = draw.integers(0, 2**63, array.shape, dtype=np.uint64)
        else:
            changes[name] = draw.uniform(-2.0, 2.0, array.shape)
    for name in BANDS:
        band = SEEN_AS[name].of(getattr(state, name))
        changes[name] = band.low + (band.high - band.low) * draw.uniform(0.0, 0.999, band.low.shape)
    return state.but(**changes)


def same(one: State, other: State) -> bool:
    """Whether two states say the same to the last bit."""
    return one.month == other.month and all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name, _, _ in axes_of(State)
    )
