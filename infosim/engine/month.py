"""The month, on one page: what happens, in order.

Each phase takes the state, the orders, the draws and the rules of the month, and returns the fields it changed and the
flows that changed them. No phase writes into an array it was given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from infosim.engine.attention import spend
from infosim.engine.audits import examine
from infosim.engine.batch import Array, Flags, axes_of
from infosim.engine.billing import book
from infosim.engine.chapters import turn_page
from infosim.engine.company import grow, talk
from infosim.engine.contracts import run
from infosim.engine.decisions import decide
from infosim.engine.delivery import craft, work
from infosim.engine.developing import audit, develop
from infosim.engine.events import deal, events
from infosim.engine.exchange import trade
from infosim.engine.firms import firms
from infosim.engine.hiring import fill
from infosim.engine.incidents import strike
from infosim.engine.ledger import BY_NAME, Changes, Flows
from infosim.engine.opinion import feel
from infosim.engine.orders import Orders
from infosim.engine.people import engage, part, staff
from infosim.engine.refusals import allowed, refusals
from infosim.engine.rules import Draws, Rules
from infosim.engine.signs import call, overhear
from infosim.engine.standing import heed, obeyed
from infosim.engine.state import State
from infosim.engine.talent import market
from infosim.engine.tenders import receive

Phase = Callable[[State, Orders, Draws, Rules], tuple[Changes, Flows]]

PHASES: tuple[Phase, ...] = (
    decide,  # the month's decisions take effect, and those that standing orders take
    heed,  # standing orders: given, ended, over
    develop,  # people: programmes end and begin; leads, stand-ins, posts beside the head of IT
    spend,  # attention: days drawn, overdrawn, left for hands-on work
    market,  # talent: who looks, who is looked for, pay, rivals
    firms,  # vendors: their people, other clients, prices, money
    trade,  # what other moneys are worth
    staff,  # people: who starts, resigns, is laid off; pay, ramp
    fill,  # open posts: candidates are taken or go, each search moves on
    engage,  # freelancers come and go
    work,  # work asked, done, waiting
    craft,  # quality, knowledge, technical debt
    strike,  # incidents and breaches
    talk,  # investors
    book,  # every euro
    part,  # people: whoever resigned a month ago goes
    run,  # contracts: hand-over, drift, renewal, end
    grow,  # customers and revenue
    feel,  # morale, brand, reputation
    call,  # references of bidders, and what bidders were asked
    overhear,  # what vendors give away at work, and in the press
    receive,  # bids arrive: information comes last, so that undo is no oracle
    examine,  # audits
    audit,  # what is truly known, where somebody asked
    events,  # the answer to the card on the table acts; what was under way lands
    turn_page,  # chapter and value
    deal,  # the next card comes to the table, or none
)

_SMALL = 32_768  # cells up to which to replace some costs less than to see whether it must be
_NOTHING = np.zeros(())
_PER_COMPANY = tuple(name for name, axes, _ in axes_of(State) if "company" in axes)


def month(s: State, orders: Orders, r: Rules) -> tuple[State, Flows]:
    """The state a month later, and every flow that made it. Dead companies stay as they were."""
    return passed(s, in_force(s, orders, r), r)


def passed(s: State, o: Orders, r: Rules) -> tuple[State, Flows]:
    """The same of orders that are `in_force`, for whoever asks what was done too."""
    draws = Draws(s, r)
    now, ledger = s, Flows()
    for phase in PHASES:
        changes, flows = phase(now, o, draws, r)
        now = now.but(**changes)
        for stock, found in flows.items():
            ledger[stock] = _merged(stock, ledger.get(stock), found)
    if not (s.alive > 0).all():
        now, ledger = _stilled(s, now, ledger)
    return now.but(month=s.month + 1), ledger


def in_force(s: State, orders: Orders, r: Rules) -> Orders:
    """What is done this month: the orders, with what standing orders add, without what is refused."""
    o = obeyed(s, orders, r)
    return allowed(o, refusals(s, o, r))


def _merged(stock: str, before: dict[str, Array] | None, found: dict[str, Array]) -> dict[str, Array]:
    """Flows of a stock that two phases move."""
    if before is None:
        return found
    names = [flow.name for flow in BY_NAME[stock].flows if flow.name in before or flow.name in found]
    return {
        name: before[name] + found[name] if name in before and name in found else {**before, **found}[name]
        for name in names
    }


def _stilled(before: State, after: State, ledger: Flows) -> tuple[State, Flows]:
    """Companies that were dead when the month began: nothing of theirs moves."""
    dead = before.alive <= 0
    at = (..., *np.nonzero(dead))
    kept = {}
    for name in _PER_COMPANY:
        old, new = getattr(before, name), getattr(after, name)
        if old is not new and name != "luck":
            kept[name] = _with(new, dead, at, old)
    still = {
        stock: {name: _with(flow, dead, at, _NOTHING) for name, flow in flows.items()}
        if stock in _PER_COMPANY
        else flows
        for stock, flows in ledger.items()
    }
    return after.but(**kept), still


def _with(figure: Array, dead: Flags, at: tuple[Any, ...], value: Array) -> Array:
    """A figure with the cells of some companies replaced. One call for a small one; a large one is seldom copied."""
    if figure.size <= _SMALL:
        out: Array = np.where(dead, value, figure)
        return out
    there = value[at] if value.ndim else value
    if (figure[at] == there).all():
        return figure
    out = np.array(figure)
    out[at] = there
    return out
