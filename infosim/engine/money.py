"""Money: whole cents in float64, rounded at every booking.

Whole numbers below 2^53 are exact in float64, and so is every sum of them, in any order: 90 trillion euros in cents.
Euros are for people and files only, since no fraction such as 0.10 is exact. Half a cent goes to the even cent.
"""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array

CENTS = 100.0
"""Cents in a euro."""


def cents(amount: Array) -> Array:
    """An amount in cents, rounded to whole cents, halves to even; any shape."""
    return np.rint(amount)


def from_euros(euros: Array) -> Array:
    """Whole cents for an amount in euros; any shape."""
    return np.rint(euros * CENTS)


def in_euros(amount: Array) -> Array:
    """Euros, for a screen or a file, for an amount in cents; any shape."""
    return amount / CENTS


def split(amount: Array, weights: Array) -> Array:
    """Parts (n, ...) of whole cents that add up to `amount` (...) exactly, in proportion to `weights` (n, ...), >= 0.

        part_i = rint(amount · W_i) − rint(amount · W_{i−1}),   W_i = (w_1 + … + w_i) / (w_1 + … + w_n)

    Each part is within a cent of its exact share. Where all weights are 0 the last part takes everything.
    """
    running = np.add.accumulate(weights, axis=0)
    whole = running[-1]
    running = running / np.where(whole > 0, whole, 1.0)
    running[-1] = 1.0
    edges = np.rint(amount * running)
    parts = edges.copy()
    parts[1:] -= edges[:-1]
    return parts
