"""Money, as every bot minds it: rounds taken when they are ready, and how long the cash must last."""

from __future__ import annotations

import numpy as np

from infosim.bots.bot import Setting
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.billing import OFFERED, freelancer_bill, payroll
from infosim.engine.chapters import chapter_of
from infosim.engine.company import on_the_table, round_threshold
from infosim.engine.fees import bills
from infosim.engine.layout import HALF_YEAR
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, TAKE_BRIDGE
from infosim.engine.people import loaded_month
from infosim.sight import Seen

MONTHS_SAFE = 9.0
"""Months of cash to keep when no round is near."""
NEVER = 99.0
"""Months to a round that is out of reach."""
GROWTH_COSTS = 0.8
"""Of what more revenue brings that goes into the work that it brings."""
MONTHS_PLANNED = 15
"""Months to the end of the game from which the cash is planned to its end."""
MONTHS_LEAST = 1.0
"""Months that the cash lasts at least, whoever keeps how little."""
MONTHS_SPARE = 2.0
"""Months of cash to keep beyond the day on which the next round should close."""


def funding(seen: Seen, talks_from: Setting = 0.0) -> Array:
    """The order `fund` (C, W) of every bot but the idle one: bridge, sheet and talks as soon as they may be had; or
    talks once the revenue is such a part of what the round asks for.
    """
    least = np.maximum(seen.rules.company.talk_from, np.asarray(talks_from))
    ready = seen.mrr >= least * round_threshold(seen.plain, seen.rules)
    talks = np.where(ready & (seen.raising == 0), START_ROUND, 0.0)
    sheet = np.where(on_the_table(seen.plain), ACCEPT_SHEET, talks)
    return np.where(seen.bridge == OFFERED, TAKE_BRIDGE, sheet)


def growth(seen: Seen) -> Array:
    """Mean growth of the revenue in the last three months (C, W), share a month, between 0 and 12 %."""
    pace = (seen.mrr / np.maximum(seen.mrr_past[-3], 1.0) - 1.0) / np.minimum(np.maximum(seen.lived, 1.0), 3.0)
    held: Array = np.minimum(np.maximum(pace, 0.0), 0.12)
    return held


def burn(seen: Seen) -> Array:
    """Net burn of a month as things stand (C, W), cents: who is here, who has signed, what is contracted."""
    s, r = seen.plain, seen.rules
    fee, _, governance, _, _ = bills(s, r)
    joining = total(total(loaded_month(s.joining_pay, r) * s.joining)) - total(
        total(loaded_month(s.pay, r) * s.leaving)
    )
    people = total(payroll(s, r) + freelancer_bill(s, r)) + joining
    other = r.content.chapters.other_costs[s.chapter.astype(np.int64)]
    return people + total(total(fee + governance)) + other - r.content.market.gross_margin * s.mrr


def months_to_round(seen: Seen) -> Array:
    """Months until the next round should close (C, W); 99 if that is out of reach, or after the last month."""
    s, r = seen.plain, seen.rules
    rounds = r.content.rounds
    if not len(rounds.mrr):
        return np.full(s.cash.shape, NEVER)
    which = np.minimum(s.rounds, len(rounds.mrr) - 1.0).astype(np.int64)
    missing = np.maximum(round_threshold(s, r) / np.maximum(s.mrr, 1.0) - 1.0, 0.0)
    until = np.where(missing > 0, missing / np.maximum(growth(seen), 0.001), 0.0)
    talks = rounds.months[which] * np.maximum(1.0 - s.round_bar, 0.0) / rounds.odds[which]
    months = until + talks
    in_time = (s.rounds < len(rounds.mrr)) & (months <= seen.layout.months - s.month)
    return np.where(in_time, np.minimum(months, NEVER), NEVER)


def spare(seen: Seen, beyond: Setting = MONTHS_SPARE) -> Array:
    """What may be added to the costs of a month (C, W), cents, without running out of cash before money comes in.

    The cash must last until the next round, and `beyond` months more; nine months where no round is near. Towards the
    end, where no round comes in time, it must last through the end and the half-year that the value still looks at.
    """
    until = months_to_round(seen)
    lasts = np.minimum(np.maximum(until + beyond, MONTHS_LEAST), MONTHS_SAFE)
    net = burn(seen)
    left = seen.layout.months - seen.month
    if left <= MONTHS_PLANNED:
        months = max(left + HALF_YEAR, MONTHS_SAFE)
        alone = until >= NEVER
        lasts = np.where(alone, months, lasts)
        net = np.where(alone, burn_ahead(seen, months / 2.0), net)
    return np.maximum(seen.cash, 0.0) / lasts - net


def burn_ahead(seen: Seen, months: float) -> Array:
    """Net burn in some months (C, W), cents: revenue grown on, the costs of the chapter that it leads to, and part of
    the growth spent on the work that it brings.
    """
    s, r = seen.plain, seen.rules
    gained = s.mrr * growth(seen) * months
    others = r.content.chapters.other_costs
    later = chapter_of(s.but(mrr=s.mrr + gained), r).astype(np.int64)
    more = others[later] - others[s.chapter.astype(np.int64)]
    return burn(seen) + more - (1.0 - GROWTH_COSTS) * r.content.market.gross_margin * gained
