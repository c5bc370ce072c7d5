"""Work to come, who will be there to do it once everything under way has arrived, and the days that managing takes."""

from __future__ import annotations

import numpy as np

from infosim.bots.bot import Setting
from infosim.bots.money import growth
from infosim.engine.arithmetic import total
from infosim.engine.attention import available, draw
from infosim.engine.batch import Array
from infosim.engine.delivery import capacity, needed
from infosim.engine.layout import LEVELS
from infosim.sight import Seen


def need_ahead(seen: Seen, months: Setting) -> Array:
    """Work that each function awake will need in some months if revenue grows on (F, C, W), FTE."""
    larger = 1.0 + growth(seen) * months
    ahead = seen.plain.but(mrr=seen.mrr * larger, customers=seen.customers * larger)
    return np.maximum(needed(ahead, seen.rules), seen.need) * seen.awake


def posts_by_level(seen: Seen) -> Array:
    """Posts open (S, F, C, W)."""
    return np.stack([total(seen.vacancy_posts * (seen.vacancy_level == level)) for level in range(len(LEVELS))])


def staffed(seen: Seen, need: Array) -> Array:
    """What each source will do (3, F, C, W), FTE, once posts are filled, newcomers settled and hand-overs done."""
    s = seen.plain
    heads = s.heads - s.leaving + s.joining + posts_by_level(seen)
    settled = s.but(
        heads=heads,
        ramp=np.ones_like(s.ramp),
        skill=np.where(s.heads > 0, s.skill, 1.0),
        freelancers=s.freelancers * (s.freelancers_until > s.month + 1) + s.freelancers_coming,
        contract_age=np.maximum(s.contract_age, s.contract_transition),
        overdraw=0.0 * s.overdraw,
    )
    by_source, _ = capacity(settled, need, seen.rules)
    return by_source


def days_free(seen: Seen) -> Array:
    """Days of the head of IT that nothing takes yet this month (C, W); negative where they are overdrawn."""
    return available(seen.plain, seen.rules) - total(draw(seen.plain, seen.nothing(), seen.rules))
