"""Leading: who else leads, once the days of the head of IT are short: leads of large teams, a vendor manager."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.bots.bot import Setting
from infosim.bots.work import days_free
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import OFFICES, VENDOR_MANAGER
from infosim.engine.orders import LEAD
from infosim.engine.refusals import opened
from infosim.sight import Seen


@dataclass(frozen=True)
class Leading:
    """When somebody shares the lead."""

    days: Setting = 4.0  # days free under which somebody else is to lead
    contracts: Setting = 4.0  # contracts from which there is work for a vendor manager
    share: Setting = 0.3  # of what may be added to the costs of a month that a vendor manager may take


def lead(seen: Seen, how: Leading, left: Array) -> dict[str, Array]:
    """One lead a month, of the largest team that has none, and a vendor manager, as fields of the orders.

    `left` (C, W) is what may be added to the costs of a month, cents.
    """
    p, s = seen.rules.people, seen.plain
    short = (days_free(seen) < how.days) & (seen.alive > 0)
    team = total(seen.heads - seen.leaving)
    leads = total((seen.lead > 0) | (seen.developing == LEAD))
    able = (team >= p.lead_from) & (seen.lead <= 0) & (seen.developing <= 0) & (leads < p.leads_most)
    able = able & (seen.awake > 0) & short & opened("develop", s, seen.rules)
    size = np.where(able, team, 0.0)
    first = able & (np.arange(len(team)).reshape(-1, 1, 1) == size.argmax(axis=0))
    appoint = np.zeros((len(OFFICES), *short.shape))
    bought = total(total(seen.contract_vendor >= 0)) >= how.contracts
    affordable = 100.0 * p.manager_pay <= how.share * left
    vacant = (seen.offices[VENDOR_MANAGER] <= 0) & opened("appoint", s, seen.rules)
    appoint[VENDOR_MANAGER] = 1.0 * (short & bought & affordable & vacant)
    return {"develop": np.where(first, LEAD, 0.0), "appoint": appoint}
