"""Seats: where our own people sit, and what that changes for them: their market, how long they stay, what they miss.

Somebody hired in another town or another country works for us and learns our work; what nobody told them slows them as
it slows a firm in that place. Where a team sits is a mean of the team, as its pay is: whoever leaves, the share stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Positions
from infosim.engine.layout import NEARSHORE, PLACES
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

WORKING_DAY = 8.0
"""Hours."""
AWAY = PLACES[1:]
"""Places that are not here; the `away` axis."""


def pools_of(r: Rules) -> Positions:
    """The pool of each function's people in each place (G, F)."""
    skill = np.array(r.content.functions.skill, np.int64)
    return skill * len(PLACES) + np.arange(len(PLACES)).reshape(-1, 1)


def seated(s: State, figure: Array) -> Array:
    """Mean of a figure of places (G, S or 1, F, C or 1, W or 1) over where each team sits (S, F, C, W)."""
    here: Array = figure[0]
    if not s.away.any():
        return here
    out: Array = here + total(s.away * (figure[1:] - here))
    return out


def of_pools(figure: Array, r: Rules) -> Array:
    """A figure of pools (Q,) or (Q, W) by place and function (G, 1, F, 1, W or 1), for `seated`."""
    by_place = figure[pools_of(r)]
    return by_place[:, None, :, None, :] if by_place.ndim > 2 else by_place[:, None, :, None, None]


def team_market(s: State, r: Rules) -> Array:
    """What the market pays each level of each team where it sits (S, F, C or 1, W), cents a year."""
    pools = pools_of(r)
    pay = np.moveaxis(r.content.pools.pay[:, pools], 1, 0)[:, :, :, None, None]
    out: Array = seated(s, pay * s.wage[pools][:, None, :, None, :]) * r.content.functions.pay_factor
    return out


def away_share(s: State) -> Array:
    """Share of each function's people who sit in each place that is not here (G - 1, F, C, W)."""
    if not s.away.any():
        return np.zeros((len(AWAY), *s.need.shape))
    return total(np.moveaxis(s.away * s.heads, 1, 0)) / np.maximum(total(s.heads), 1.0)


def abroad_share(s: State) -> Array:
    """Share of each function's people who sit out of the country (F, C, W)."""
    if not s.away.any():
        return 0.0 * s.need
    return total(away_share(s)[NEARSHORE - 1 :])


def distance(s: State, r: Rules) -> Array:
    """Work lost for each unit of specificity that our own people do not know (F, C, W): more where they sit apart."""
    if not s.away.any():
        return np.full(s.need.shape, r.delivery.unknown)
    kappa = r.content.places.distance
    more = (kappa[1:] - kappa[0]).reshape(-1, 1, 1, 1)
    out: Array = np.minimum(np.maximum(r.delivery.unknown + total(more * away_share(s)), 0.0), 1.0)
    return out


def hours_apart(s: State, r: Rules) -> Array:
    """Share of the day that our own people are not there with the others (F, C, W)."""
    if not s.away.any():
        return 0.0 * s.need
    return total(away_share(s) * away_hours(r.content.places.overlap)[1:].reshape(-1, 1, 1, 1))


def away_hours(common: Array) -> Array:
    """Share of a working day without somebody, by the hours in common with them, any shape."""
    out: Array = 1.0 - np.minimum(common / WORKING_DAY, 1.0)
    return out
