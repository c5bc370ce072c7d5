"""Freelance: fills every gap by the day, hires nobody and signs nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from infosim.bots.answering import Taste, answered
from infosim.bots.bot import Setting
from infosim.bots.money import funding, spare
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Words
from infosim.engine.layout import LOCAL, MID, PLACES
from infosim.engine.orders import Orders
from infosim.engine.people import loaded_month, market_pay
from infosim.sight import Seen


@dataclass(frozen=True)
class Calling:
    """How somebody calls freelancers."""

    least: Setting = 0.4  # FTE that must be missing
    months: Setting = 6.0
    most: Setting = 3.0  # called at once in a function


def day_rate_month(seen: Seen) -> Array:
    """What a freelancer costs a month in each function (F, C, W), cents."""
    r = seen.rules
    local = np.array(r.content.functions.skill) * len(PLACES) + LOCAL
    dearer = r.content.pools.freelance[local].reshape(-1, 1, 1)
    cost: Array = loaded_month(market_pay(seen.plain, r)[MID], r) * dearer + 0.0 * seen.need
    return cost


def call(seen: Seen, where: Array, how: Calling, left: Array) -> dict[str, Array]:
    """Freelancers to call, as fields of the orders, where `where` (F, 1, 1) is 1: the shortest functions first.

    Whoever calls one more keeps those whose term ends, so that a team is renewed by a call unless it is too large by
    then.
    """
    here = seen.freelancers + seen.freelancers_coming
    people = total(seen.heads - seen.leaving + seen.joining)
    each = np.maximum(seen.capacity[0] / np.maximum(total(seen.heads), 1.0), 0.6)
    missing = seen.need / 0.95 - people * each - here * 0.9 - seen.capacity[2]
    ending = (seen.freelancers > 0) & (seen.freelancers_until <= seen.month + 1) & (seen.freelancers_coming == 0)
    wanted = np.minimum(np.maximum(np.floor(missing + 1.0 - how.least), 0.0), how.most)
    wanted = np.where(ending & (missing > -0.5), np.maximum(wanted, 1.0), wanted)
    wanted = wanted * (where > 0) * (seen.awake > 0) * (seen.alive > 0)
    cost = day_rate_month(seen)
    renewed = seen.freelancers * ending
    left = left + total(cost * renewed)
    without = missing + 0.9 * renewed
    urgency = np.where(wanted > 0, -without / np.maximum(seen.need, 0.1), np.inf)
    order = np.argsort(urgency, axis=0, kind="stable")
    called = np.zeros(missing.shape)
    for rank in range(len(order)):
        at = order[rank][None]
        price, heads, kept = (np.take_along_axis(figure, at, axis=0)[0] for figure in (cost, wanted, renewed))
        heads = np.minimum(heads, np.floor(np.maximum(left, 0.0) / price - kept))
        heads = np.maximum(heads, 0.0)
        left = left - price * (heads + kept * (heads > 0))
        np.put_along_axis(called, at, heads[None], axis=0)
    return {"freelance": called, "freelance_months": np.full(called.shape, how.months)}


CALLING = Calling()
TASTE = Taste(day=1_200.0, customers=2.5, people=0.4, whim=2.5)


def freelance(seen: Seen, keys: Words) -> Orders:
    """A freelancer wherever somebody is missing, as far as the cash goes."""
    everywhere = np.ones((len(seen.layout.functions), 1, 1))
    orders = {"fund": funding(seen), **call(seen, everywhere, CALLING, spare(seen))}
    return answered(seen, replace(seen.nothing(), **orders), TASTE, keys)
