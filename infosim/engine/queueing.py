"""Queues: how long work waits for people who share it, by Erlang's formulas for M/M/c, computed exactly.

`servers` c are the people among whom the work is pooled, `load` ρ is what they are asked over what they can do. The
same load makes one person's customers wait 9 service times at ρ = 0.9 and those of twenty people 0.28: that is the
economy of a pool.

A queue has an average only below ρ = 1. Here ρ is held at `MOST_LOAD`: beyond it what waits is the backlog, a stock of
its own, and no longer chance. At ρ = 0.98 one person's queue is 49 service times long.

Source: Erlang (1917); Gross et al., Fundamentals of Queueing Theory, 4th ed. 2008, ch. 2.
"""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array

MOST_LOAD = 0.98
"""Load above which the backlog rules, and the average wait grows no more."""
MOST_SERVERS = 64
"""People beyond whom a larger pool is taken for one of 64: at ρ = 0.9 either waits less than 0.05 service times."""
_LEAST_LOAD = 1e-4  # (1 / load) to the power of 65 must be a float64
_ZERO, _ONE = np.array(0.0), np.array(1.0)  # a ufunc takes arrays faster than numbers


def waiting_factor(servers: Array, load: Array) -> Array:
    """Mean wait in units of the mean service time, Wq / E[S] = C(c, cρ) / (c·(1 − ρ)); shapes broadcast.

    Between whole numbers of people the wait is interpolated. Less than one person is one person who takes longer over
    each piece: the wait grows with the service time, and the factor is that of one.
    """
    people, whole, rho = _held(servers, load)
    return _interpolated(_erlang_c(whole, rho) / (whole * (1.0 - rho)), people - whole[0])


def probability_of_waiting(servers: Array, load: Array) -> Array:
    """Share of the work that waits at all, C(c, cρ); shapes broadcast. Interpolated like `waiting_factor`."""
    people, whole, rho = _held(servers, load)
    return _interpolated(_erlang_c(whole, rho), people - whole[0])


def _held(servers: Array, load: Array) -> tuple[Array, Array, Array]:
    """People from 1 to `MOST_SERVERS`, the whole numbers around them (2, ...), load from 0 to `MOST_LOAD`."""
    people = np.minimum(np.maximum(servers, 1.0), float(MOST_SERVERS))
    fewer = np.floor(people)
    return people, np.stack([fewer, fewer + 1.0]), np.minimum(np.maximum(load, 0.0), MOST_LOAD)


def _interpolated(figures: Array, part: Array) -> Array:
    """Between two figures (2, ...), `part` of the way."""
    fewer, more = figures[0], figures[1]
    between: Array = fewer + part * (more - fewer)
    return between


def _erlang_c(servers: Array, rho: Array) -> Array:
    """C(c, cρ) for whole c from 1 to 65 and ρ from 0 to `MOST_LOAD`, shapes broadcast.

    The chance B that all are busy where nobody may wait follows from 1/B = 1 + c/a + c(c−1)/a² + … + c!/a^c, a = cρ,
    summed from within: a factor 1/a … c/a and 1 more in each round. C = 1 / (ρ + (1 − ρ)/B). Rounds too many come
    first, multiply by 0 and change no bit, so that one loop serves every c. Below ρ = 1e-4, where C is ρ for one
    person and nothing for more, it is drawn straight to 0.
    """
    held = np.maximum(rho, _LEAST_LOAD)
    each = 1.0 / (servers * held)
    inverse_b = np.ones(each.shape)
    step = np.empty(each.shape)
    rounds = int(servers.max(initial=0.0))
    free = servers - rounds
    for _ in range(rounds):
        free += _ONE
        np.maximum(free, _ZERO, out=step)
        step *= each
        inverse_b *= step
        inverse_b += _ONE
    waits: Array = np.minimum(rho / _LEAST_LOAD, 1.0) / (held + (1.0 - held) * inverse_b)
    return waits
