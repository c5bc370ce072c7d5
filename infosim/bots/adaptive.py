"""Adaptive: reads load, pools, chapter and cash each month, and changes the way each function works by rule.

What sets the company apart is done inside. The rest is bought while it is little, and taken inside once it is work for
several people and people can be found; where nobody can be, it is bought for longer, and what is core gets a firm's
people beside our own. Gaps until somebody comes are bridged by the day; where the days are short, others lead too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.answering import Taste, answered
from infosim.bots.bot import Setting
from infosim.bots.buying import ANY_FORM, HOME, LASTING, NEAR, Buying, Wanted, buy
from infosim.bots.freelance import Calling, call
from infosim.bots.hiring import Hiring, open_posts
from infosim.bots.leading import Leading, lead
from infosim.bots.minding import Minding, mind
from infosim.bots.models import BOUGHT, HIRED_BY_THE_DAY, KEPT, OWN, Model
from infosim.bots.money import MONTHS_SPARE, funding, spare
from infosim.bots.work import need_ahead, posts_by_level, staffed
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, Words
from infosim.engine.layout import DOCUMENTATION, EXTENSION, LOCAL, PLACES, TASK
from infosim.engine.orders import HAND_BACK, Orders
from infosim.engine.talent import filling_hazard
from infosim.sight import Seen


@dataclass(frozen=True, eq=False)
class Held:
    """A function, a way of working, and the worlds (W,) of a batch in which it is held."""

    function: str
    model: Model
    where: Array


@dataclass(frozen=True)
class Adaptive:
    """The rules, with their thresholds."""

    models: Mapping[str, Model] = field(default_factory=dict)
    """Functions whose way is held throughout."""
    held: tuple[Held, ...] = ()
    """The same in some worlds alone."""
    core_from: float = 0.5
    own_from: Setting = 6.0
    """FTE needed soon from which work that is not core is taken inside."""
    dry: Setting = 9.0
    """Months that a search takes from which a pool counts as dry."""
    bridge_load: Setting = 1.15
    """Load above which somebody is called by the day until a post is filled."""
    back_from: Setting = 0.9
    """Share of its work that our own people can do from which a function's contract is left to end."""
    talks_from: Setting = 0.0
    """Of the revenue that a round asks for from which investors are talked to; as early as they talk, at least."""
    cash_beyond: Setting = MONTHS_SPARE
    """Months of cash to keep beyond the day on which the next round should close."""
    debt_from: Setting = 0.3
    """Debt from which product time goes there."""
    mix: tuple[float, float, float] = (0.85, 0.15, 0.0)
    """Product time on features, quality and debt, while debt is low and while it is high."""
    mix_in_debt: tuple[float, float, float] = (0.50, 0.15, 0.35)
    hiring: Hiring = Hiring(months=4.0, load=0.8, pay=1.1, days=-3.0)
    buying: Buying = Buying(invite=5.0, references=1.0, term=24.0, clauses=float(DOCUMENTATION))
    calling: Calling = Calling(months=3.0)
    leading: Leading = Leading()
    minding: Minding = Minding(keep=1.0, stand_in=1.0)
    taste: Taste = field(default_factory=lambda: Taste(decisions={"renew_or_renegotiate": 2_000.0, "tender": 3_000.0}))

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        """Each function's way this month, and the orders that follow."""
        left = spare(seen, self.cash_beyond)
        core = seen.rules.content.functions.core >= self.core_from
        need = need_ahead(seen, self.hiring.months)
        dry = search_months(seen) > self.dry
        inside = core | ((need >= self.own_from) & ~dry)
        empty = total(seen.heads + seen.joining) < 1
        outside = np.where(core, (dry | empty) & (seen.load > 1.0), ~inside)
        keeper = np.zeros(need.shape, bool)
        bridged = inside & (seen.load > self.bridge_load) & (total(posts_by_level(seen)) > 0)
        places = np.where(core, float(NEAR), float(HOME)) + 0.0 * need
        forms: list[Sequence[Setting]] = [
            _forms(float(share), self.core_from) for share in seen.rules.content.functions.core[:, 0, 0]
        ]
        for f, name in enumerate(seen.layout.functions):
            model = self.models.get(name)
            if model is not None:
                inside[f], outside[f] = model.way == OWN, model.way in (BOUGHT, KEPT)
                bridged[f], keeper[f] = model.way == HIRED_BY_THE_DAY, model.way == KEPT
                places[f], forms[f] = float(model.places), model.forms
        for each in self.held:
            f, model, here = seen.layout.functions.index(each.function), each.model, each.where > 0
            inside[f] = np.where(here, model.way == OWN, inside[f])
            outside[f] = np.where(here, model.way in (BOUGHT, KEPT), outside[f])
            bridged[f] = np.where(here, model.way == HIRED_BY_THE_DAY, bridged[f])
            keeper[f] = np.where(here, model.way == KEPT, keeper[f])
            places[f] = np.where(here, float(model.places), places[f])
            forms[f] = _instead(forms[f], model.forms, here)
        orders = {
            "fund": funding(seen, self.talks_from),
            **open_posts(seen, np.where(inside, 1.0, 0.0), self.hiring, left, keepers=np.where(keeper, 1.0, 0.0)),
            **buy(seen, Wanted(np.where(outside, 1.0, 0.0), places, forms), self.buying, left),
            **call(seen, np.where(bridged, 1.0, 0.0), self.calling, left),
            **lead(seen, self.leading, left),
            "leave": self.handed_back(seen, inside & ~core, need),
            "priority": self.product_time(seen),
        }
        decided = mind(seen, replace(seen.nothing(), **orders), self.minding)
        return answered(seen, decided, self.taste, keys)

    def handed_back(self, seen: Seen, inside: Flags, need: Array) -> Array:
        """The order `leave` (N, F, C, W): contracts that end at their term because our own people are there."""
        own = staffed(seen, need)[0]
        notice = seen.rules.vendors.notice_months + 1.0
        due = (seen.contract_vendor >= 0) & (seen.contract_left <= notice) & (seen.contract_answer == 0)
        return np.where(due & inside & (own >= self.back_from * need) & (seen.contract_notice < 0), HAND_BACK, 0.0)

    def product_time(self, seen: Seen) -> Array:
        """The order `priority` (3, C, W), where it is to change."""
        wanted = np.where(
            seen.debt > self.debt_from,
            np.array(self.mix_in_debt).reshape(-1, 1, 1),
            np.array(self.mix).reshape(-1, 1, 1),
        )
        same = np.all(np.abs(wanted - seen.mix) < 0.01, axis=0)
        time: Array = np.where(same | (seen.alive <= 0), -1.0, wanted)
        return time


def _forms(core: float, core_from: float) -> tuple[int, ...]:
    """What is asked for, the best first; where it is core, people who join ours, or a task until ours are there."""
    if core < core_from:
        return LASTING
    return (EXTENSION, *ANY_FORM) if core >= 1.0 else (TASK, EXTENSION, *ANY_FORM)


def _instead(forms: Sequence[Setting], others: Sequence[Setting], where: Flags) -> tuple[Setting, ...]:
    """Other forms in some worlds (W,), the best first."""
    longest = max(len(forms), len(others))
    one, other = ((*each, *[-1.0] * (longest - len(each))) for each in (forms, others))
    return tuple(np.where(where, theirs, ours) for ours, theirs in zip(one, other, strict=True))


def search_months(seen: Seen) -> Array:
    """How long a local search for a mid-level head takes at the market's pay (F, C, W), months."""
    r = seen.rules
    pool = np.array(r.content.functions.skill) * len(PLACES) + LOCAL
    pull = filling_hazard(seen.tightness[pool][:, None], np.ones(1), seen.brand, r.talent)
    rate = r.content.pools.hazard[pool].reshape(-1, 1, 1) * pull
    months: Array = 1.0 / np.maximum(rate + 0.0 * seen.need, 1e-6)
    return months


adaptive = Adaptive()
"""The rules as they stand, governance 1."""
