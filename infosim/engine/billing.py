"""Billing: every euro of the month, to the cent, and whether the company lives on.

Receipts less payments is the change in cash, exactly. Each amount is rounded once, half to even, when it is booked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import bend
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.company import burn_rate, rescue
from infosim.engine.developing import office_pay
from infosim.engine.exchange import moved
from infosim.engine.fees import bills
from infosim.engine.layout import PLACES
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.opinion import mean_service
from infosim.engine.orders import TAKE_BRIDGE, Orders
from infosim.engine.people import loaded_month, market_pay
from infosim.engine.state import State
from infosim.engine.unfolding import event_money

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

NEVER, OFFERED, BEHIND = 0.0, 1.0, 2.0
"""The one bridge of a company: not needed yet, to be answered this month, taken or left."""


def payroll(s: State, r: Rules) -> Array:
    """Loaded pay of the month by function (F, C, W), cents."""
    return total(cents(loaded_month(s.pay, r) * bend(s, "pay_factor") * s.heads))


def freelancer_bill(s: State, r: Rules) -> Array:
    """Freelancers of the month by function (F, C, W), cents: day rates follow the market's mid pay."""
    local = np.array(r.content.functions.skill) * len(PLACES)
    dearer = r.content.pools.freelance[local].reshape(-1, 1, 1)
    return cents(loaded_month(market_pay(s, r)[1], r) * dearer * s.freelancers)


def bridge_offer(s: State, r: Rules) -> Array:
    """What the bridge would bring (C, W), cents: some months of net burn, and what is missing in the bank."""
    return cents(r.company.bridge_months * np.maximum(burn_rate(s), 0.0) + np.maximum(-s.cash, 0.0))


def book(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month's receipts and payments, the windows of the value, the bridge, the end, and who is saved from it."""
    fee, extras, governance, moving, credit = bills(s, r)
    exchange = cents((moved(s, r) - 1.0) * (fee + extras))
    people, free = payroll(s, r), freelancer_bill(s, r)
    chapter = s.chapter.astype(np.int64)
    outside = total(fee + exchange + extras + moving - credit) + free + s.exit_fee
    by_function = people + s.hiring_cost + s.severance + outside + total(governance)
    bridged = (s.bridge == OFFERED) & (o.fund == TAKE_BRIDGE) & (s.alive > 0)
    alive = s.alive
    parts = {
        "subscriptions": s.mrr,
        "serving": -cents((1.0 - r.content.market.gross_margin) * s.mrr),
        "payroll": -total(people),
        "hiring": -total(s.hiring_cost),
        "severance": -total(s.severance),
        "freelancers": -total(free),
        "contracts": -total(total(fee)),
        "exchange": -total(total(exchange)),
        "extras": -total(total(extras)),
        "offices": -office_pay(s, r),
        "governance": -total(total(governance)),
        "credits": total(total(credit)),
        "transitions": -total(total(moving)),
        "exits": -total(s.exit_fee),
        "crises": -s.damage,
        "fines": -s.fines,
        "events": event_money(s, o, d, r),
        "other": -cents(r.content.chapters.other_costs[chapter]),
        "round": s.raised,
        "bridge": bridge_offer(s, r) * bridged,
        "rescue": 0.0 * s.cash,
    }
    flows = {name: amount * alive for name, amount in parts.items()}
    cash, cash_flows = close("cash", s.cash, **flows)
    burn = -(cash - s.cash - flows["round"] - flows["bridge"])
    short = (cash < 0) & (alive > 0)
    bridge = np.where(short & (s.bridge == NEVER), OFFERED, np.where(s.bridge == OFFERED, BEHIND, s.bridge))
    dies = short & (s.bridge != NEVER)
    lived, burned = s.lived + alive, _window(s.burn_past, burn)
    stake = s.stake * np.where(bridged, r.company.bridge_keep, 1.0)
    rescued = dies & r.content.rescues
    if rescued.any():
        left = rescue(s.but(burn_past=burned, lived=lived), r)
        cash, cash_flows = close("cash", s.cash, **{**flows, "rescue": np.where(rescued, left - cash, 0.0)})
        stake = stake * np.where(rescued, r.company.restructured_keep, 1.0)
    changes: Changes = {
        "cash": cash,
        "burn": burn,
        "bridge": bridge,
        "stake": stake,
        "rescued": s.rescued + rescued,
        "alive": alive * (1.0 - (dies & ~rescued)),
        "lived": lived,
        "burn_past": burned,
        "service_past": _window(s.service_past, mean_service(s)),
        "cost": by_function,
        "cost_outside": outside,
        "contract_billed": fee + exchange + extras + moving - credit,
    }
    return changes, {"cash": cash_flows}


def _window(past: Array, latest: Array) -> Array:
    """A window of months moved on by one, the latest last."""
    return np.concatenate([past[1:], latest[None]])
