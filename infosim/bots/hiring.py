"""Hiring: open a post where people will be short, with an eye on who is already under way and on the cash."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.bots.bot import Setting
from infosim.bots.work import days_free, need_ahead, posts_by_level, staffed
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import MID
from infosim.engine.people import loaded_month, market_pay
from infosim.sight import Seen


@dataclass(frozen=True)
class Hiring:
    """How somebody hires."""

    months: Setting = 6.0  # how far ahead need is looked at: a search, a notice and most of a ramp
    load: Setting = 0.9  # load aimed at
    least: Setting = 0.45  # FTE that must be missing: a head comes whole
    together: Setting = 2.0  # posts opened at once in a function
    pay: Setting = 1.0  # x market
    searches: Setting = 4.0  # posts open at once in the whole company
    days: Setting = -np.inf  # days a month that whoever comes must leave free


def post_cost(seen: Seen) -> Array:
    """Cost of a month of one more mid-level head in each function (F, C, W), cents."""
    return loaded_month(market_pay(seen.plain, seen.rules)[MID], seen.rules) + 0.0 * seen.need


def open_posts(seen: Seen, where: Array, how: Hiring, left: Array, keepers: Array | float = 0.0) -> dict[str, Array]:
    """Posts to open, as fields of the orders. `where` (F, 1, 1) or (F, C, W) is 1 in the functions that hire; in those
    of `keepers` one of our people is wanted, and no more. `left` (C, W) is what may be added to the costs of a month,
    cents.

    Functions are served in the order in which they are short of people, the shortest first, while the cash allows it.
    """
    need = need_ahead(seen, how.months)
    able = total(staffed(seen, need))
    missing = need / how.load - able
    pending = total(posts_by_level(seen))
    free = seen.vacancy_posts == 0
    first = free & (np.cumsum(free, axis=0) == 1)
    wanted = np.minimum(np.floor(missing - how.least) + 1.0, how.together)
    nobody = total(seen.heads - seen.leaving + seen.joining) + pending < 1
    kept = (keepers > 0) & nobody
    wanted = np.where(kept, 1.0, wanted)
    short = ((missing > how.least) & (where > 0)) | kept
    wants = short & (seen.awake > 0) & np.any(free, axis=0) & (seen.alive > 0)
    cost = post_cost(seen)
    left = left - total(pending * cost)
    searching = total(pending)
    rules = seen.rules.attention
    days = days_free(seen) - rules.head * total(total(seen.joining)) - how.days
    room = np.floor(days / (rules.head + rules.vacancy))
    urgency = np.where(wants, -missing / np.maximum(need, 0.1), np.inf)
    order = np.argsort(urgency, axis=0, kind="stable")
    opened = np.zeros(need.shape)
    for rank in range(len(order)):
        at = order[rank][None]
        here = np.take_along_axis(wants, at, axis=0)[0]
        price = np.take_along_axis(cost, at, axis=0)[0]
        posts = np.minimum(np.take_along_axis(wanted, at, axis=0)[0], np.minimum(how.searches - searching, room))
        posts = np.maximum(np.minimum(posts, np.floor(left / np.maximum(price, 1.0))), 0.0) * here
        left = left - price * posts
        searching = searching + posts
        room = room - posts
        np.put_along_axis(opened, at, posts[None], axis=0)
    in_slot = first * opened
    return {"open_posts": in_slot, "open_pay": np.full(in_slot.shape, how.pay)}
