"""Money: whole cents in float64, exact below 90 trillion euros, rounded half to even once at every booking."""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array


def cents(x: Array) -> Array:
    """An amount in cents rounded to whole ones, half to even; never a negative zero."""
    return np.rint(x) + 0.0


def split(amount: Array, shares: Array) -> Array:
    """Parts of an amount along the first axis, in proportion to shares (n, …), that add up to it to the cent."""
    edges = np.rint(amount * np.cumsum(shares, axis=0))
    edges[-1] = amount
    return np.concatenate([edges[:1], edges[1:] - edges[:-1]])
