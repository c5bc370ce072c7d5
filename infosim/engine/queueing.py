"""Queueing: exact Erlang C, so that waiting explodes near saturation and a pooled desk waits less at equal load."""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array

MOST_SERVERS = 40
"""Servers beyond which a desk is counted as this large: its wait is already a small part of the service time."""
BUSIEST = 0.98
"""Load at which the queue is cut off; beyond it the backlog speaks."""


def waiting_probability(servers: Array, load: Array) -> Array:
    """Chance to wait in M/M/c (Erlang C), for whole servers >= 1 and a load (utilisation) in 0…0.98, any shape.

    1/ErlangB by its recurrence, run for the largest c; an extra round changes no bit of a smaller one.
    """
    rho = np.minimum(np.maximum(load, 1e-9), BUSIEST)
    offered = servers * rho
    inverse = np.ones_like(offered)
    most = int(np.max(servers, initial=1.0))
    for step in range(most, 0, -1):
        inverse = 1.0 + np.maximum(servers - step + 1.0, 0.0) / offered * inverse
    blocked = 1.0 / inverse
    return blocked / (1.0 - rho * (1.0 - blocked))


def waiting_factor(servers: Array, load: Array) -> Array:
    """Mean wait over mean service time, Wq / E[S] = C / (c (1 - rho)), any shape.

    Fractional servers are interpolated between the whole ones; below one they count as one.
    """
    held = np.minimum(np.maximum(servers, 1.0), float(MOST_SERVERS))
    rho = np.minimum(np.maximum(load, 0.0), BUSIEST)
    low = np.floor(held)
    high = np.minimum(low + 1.0, float(MOST_SERVERS))
    part = held - low
    return _whole(low, rho) * (1.0 - part) + _whole(high, rho) * part


def _whole(servers: Array, rho: Array) -> Array:
    return waiting_probability(servers, rho) / (servers * (1.0 - rho))
