"""Decisions: the orders of the month take effect, in the order of their kinds; what is refused changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.contracts import steer
from infosim.engine.layout import NOBODY
from infosim.engine.ledger import Changes, Flows
from infosim.engine.orders import WORST_SERVED, Orders
from infosim.engine.signing import sign
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def decide(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Posts, tenders, contracts, priorities. Pay, lay-offs, freelancers and rounds act in their own phases."""
    changes: Changes = {**_posts(s, o), **_tenders(s, o)}
    tendered = s.but(**changes)
    signed, begun = sign(tendered, o, r)
    steered, steered_flows = steer(tendered.but(**signed), o, r)
    flows: Flows = dict(begun)
    for stock, moved in steered_flows.items():
        start = begun.get(stock, {}).get("begun", 0.0)
        flows[stock] = {**moved, "begun": moved["begun"] + start}
    return {
        **changes,
        **signed,
        **steered,
        "mix": np.where(o.priority >= 0, o.priority, s.mix),
        "hands_on": np.where(o.hands_on >= WORST_SERVED, o.hands_on, s.hands_on),
    }, flows


def _posts(s: State, o: Orders) -> Changes:
    if not (o.open_posts.any() or o.close.any()):
        return {}
    opens = o.open_posts > 0
    closed = (o.close > 0) & ~opens
    fresh = {
        "posts": o.open_posts,
        "level": o.open_level,
        "place": o.open_place,
        "pay": o.open_pay,
        "agency": o.open_agency,
    }
    changes = {
        f"vacancy_{name}": np.where(opens, given, getattr(s, f"vacancy_{name}")) for name, given in fresh.items()
    }
    gone = opens | closed
    return {
        **changes,
        "vacancy_posts": np.where(closed, 0.0, changes["vacancy_posts"]),
        "vacancy_age": np.where(gone, 0.0, s.vacancy_age),
        "vacancy_stage": np.where(gone, 0.0, s.vacancy_stage),
    }


def _tenders(s: State, o: Orders) -> Changes:
    if not o.tender.any():
        return {}
    opens, drops = o.tender > 0, o.tender < 0
    return {
        "tender_age": np.where(opens, 0.0, np.where(drops, NOBODY, s.tender_age)),
        "tender_form": np.where(opens, o.tender_form, s.tender_form),
        "tender_share": np.where(opens, o.tender_share, s.tender_share),
        "tender_volume": np.where(opens, np.maximum(o.tender_share * s.need, 0.05), s.tender_volume),
        "tender_places": np.where(opens, o.tender_places, s.tender_places),
        "tender_invited": np.where(opens, o.tender_invite, s.tender_invited),
        "tender_references": np.where(opens, o.tender_references, s.tender_references),
        "tender_asked": np.where(opens, o.tender_references, s.tender_asked),
        "bid_vendor": np.where(drops, NOBODY, s.bid_vendor),
    }
