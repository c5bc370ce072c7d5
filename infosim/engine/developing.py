"""Developing people: leads, stand-ins, juniors who become mid, audits of what is known; and the posts beside the head.

A programme takes days of the head of IT once, and a little of the team's capacity while it lasts. What it brings is
there when it ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.layout import JUNIOR, MID, NOBODY, SOURCING_OFFICE, VENDOR_MANAGER
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import AUDIT, CROSS_TRAIN, LEAD, TRAIN, Orders
from infosim.engine.people import market_pay, mixed
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def programme_months(code: Array, r: Rules) -> Array:
    """How long a programme lasts (any shape of codes), months."""
    p = r.people
    months = p.lead_months * (code == LEAD) + p.cross_months * (code == CROSS_TRAIN) + p.train_months * (code == TRAIN)
    return np.asarray(months, np.float64)


def programme_days(o: Orders, r: Rules) -> Array:
    """Days that the programmes begun this month take (C, W)."""
    a, code = r.attention, o.develop
    if not code.any():
        return np.zeros(code.shape[1:])
    counted = ((a.develop_lead, LEAD), (a.develop_cross, CROSS_TRAIN), (a.develop_train, TRAIN), (a.audit, AUDIT))
    return total(np.stack([days * total(code == kind) for days, kind in counted]))


def learning_drag(s: State, r: Rules) -> Array:
    """What a programme under way leaves of a team's capacity (F, C, W)."""
    out: Array = 1.0 - r.people.develop_drag * np.minimum(s.developing, 1.0)
    return out


def led(s: State, r: Rules) -> Flags:
    """Functions whose team a lead runs (F, C, W): one was promoted, and there is a team."""
    out: Flags = (s.lead > 0) & (total(s.heads) >= r.people.lead_least)
    return out


def single_point(s: State) -> Flags:
    """Functions where one head alone knows the work, nobody else does it and nobody can stand in (F, C, W)."""
    outside = (s.contract_vendor >= 0).any(axis=0) | (s.freelancers > 0)
    out: Flags = (total(s.heads) == 1) & (s.knowledge > 0.5) & ~outside & (s.second < 0)
    return out


def office_days(s: State, r: Rules) -> Array:
    """Days that leads and appointed posts give back (C, W)."""
    a = r.attention
    leads = np.minimum(total(led(s, r)), r.people.leads_most)
    return a.lead_gain * leads + a.office_gain * total(s.offices)


def office_pay(s: State, r: Rules) -> Array:
    """What appointed posts cost the month (C, W), cents."""
    p = r.people
    manager, sourcing = s.offices[VENDOR_MANAGER] * p.manager_pay, s.offices[SOURCING_OFFICE] * p.sourcing_pay
    return cents(100.0 * (manager + sourcing))


def develop(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Programmes end, begin and go on; posts are filled or ended; a team that is gone has no lead and no second."""
    team = total(s.heads)
    begun = o.develop * (o.develop != AUDIT)
    offices = np.where(o.appoint > 0, 1.0, np.where(o.appoint < 0, 0.0, s.offices))
    changes: Changes = {
        "offices": offices,
        "office_age": (s.office_age + 1.0) * s.offices * offices,
        "arrivals_past": np.concatenate([s.arrivals_past[1:], total(s.joining)[None]]),
        "trained": 0.0 * s.grown,
    }
    if not (s.developing.any() or begun.any() or s.lead.any() or (s.second >= 0).any() or s.grown.any()):
        return changes, {}
    left = np.maximum(s.developing_left - 1.0, 0.0)
    ends = (s.developing > 0) & (left == 0) & (team > 0)
    flows, grown = _trained(s, ends & (s.developing == TRAIN), r)
    changes |= grown
    trainers = np.take_along_axis(team, np.maximum(s.second, 0.0).astype(np.int64), axis=0)
    second = np.where(trainers > 0, s.second, NOBODY)
    for f in np.flatnonzero((ends & (s.developing == CROSS_TRAIN)).any(axis=(1, 2))):
        learnt = ends[f] & (s.developing[f] == CROSS_TRAIN)
        taught = learnt & (s.developing_for[f] == np.arange(len(team)).reshape(-1, 1, 1))
        second = np.where(taught, float(f), second)
    goes_on = (s.developing > 0) & (left > 0) & (team > 0)
    lead = np.maximum(s.lead, ends & (s.developing == LEAD)) * (team > 0)
    return changes | {
        "lead": lead,
        "second": second,
        "developing": np.where(begun > 0, begun, s.developing * goes_on),
        "developing_for": np.where(begun > 0, o.develop_for, np.where(goes_on, s.developing_for, NOBODY)),
        "developing_left": np.where(begun > 0, programme_months(begun, r), left * goes_on),
        "grown": np.minimum(s.grown + changes["trained"], team),
    }, flows


def _trained(s: State, ends: Flags, r: Rules) -> tuple[Flows, Changes]:
    """A junior of each of these functions is mid from now on, with the pay that goes with it."""
    one = ends & (s.heads[JUNIOR] - s.leaving[JUNIOR] > 0)
    if not one.any():
        return {}, {}
    moved = np.zeros(s.heads.shape)
    moved[JUNIOR], moved[MID] = -1.0 * one, 1.0 * one
    none = 0.0 * moved
    heads, flows = close("heads", s.heads, joined=none, resigned=none, poached=none, grown=moved, laid_off=none)
    usual = market_pay(s, r)[MID] * r.people.promotion_pay
    new = {"pay": np.maximum(s.pay[JUNIOR], usual), "skill": s.skill[JUNIOR], "ramp": s.ramp[JUNIOR]}
    changes: Changes = {"heads": heads, "trained": 1.0 * one}
    for name, figure in new.items():
        old = np.array(getattr(s, name))
        old[MID] = np.where(one, mixed(old[MID], s.heads[MID], figure, 1.0 * one), old[MID])
        changes[name] = cents(old) if name == "pay" else old
    return {"heads": flows}, changes


def audit(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """What is truly known, told where an audit was asked for: at the end of the month, so that undo is no oracle."""
    asked = o.develop == AUDIT
    if not asked.any():
        return {}, {}
    return {
        "audited": np.where(asked, s.month + 1.0, s.audited),
        "audited_knowledge": np.where(asked, s.knowledge, s.audited_knowledge),
    }, {}
