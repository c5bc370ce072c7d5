"""Unfolding: what answers do when the month ends, what lands of what they left under way, what lasts of it.

Every stock that an event moves has a flow of its name. What lasts is kept as one factor for each effect and function,
so that a rule that an effect bends reads one figure, and months in which nothing lasts cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from infosim.engine.answers import chosen, company_bend
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.deck import Outcome
from infosim.engine.effects import BY_NAME, COMPANY_BENDS, CONTRACT_BENDS, FUNCTION_BENDS, LEVEL_EFFECTS
from infosim.engine.layout import LEVELS
from infosim.engine.ledger import Changes, Flows
from infosim.engine.money import cents
from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.engine.valuation import worth

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


class Happened(NamedTuple):
    """An outcome, where it happens, and what it is about."""

    outcome: Outcome
    where: Flags  # (C, W)
    function: Array  # (C, W)
    vendor: Array  # (C, W)
    answered: bool  # with an answer of this month; else it lands
    leaves: tuple[Outcome, ...] = ()  # what it leaves under way


CAME, NOTHING = 1.0, 2.0
"""Values of `landed`: it came as it was told; the odds were against it."""


def due(s: State, d: Draws, r: Rules) -> Array:
    """What becomes of each thing that was left under way until this month (L, C, W): 0 where it is not due."""
    landed = np.zeros(s.pending.shape)
    later, c, w = there = np.nonzero((s.pending == 1.0) & (s.alive > 0))
    if later.size:
        comes = d.events_at("event_odds", later, c, w) < r.content.deck.odds[later, 0, 0]
        landed[there] = np.where(comes, CAME, NOTHING)
    return landed


def happening(s: State, o: Orders, d: Draws, r: Rules) -> list[Happened]:
    """What happens at the end of this month: the answers that count, then what lands."""
    deck = r.content.deck
    if not deck.cards:
        return []
    found = []
    alive = s.alive > 0
    there = (s.card >= 0) & alive
    if there.any():
        choice = chosen(s, o, r)
        for code in np.unique((s.card * 4.0 + choice)[there]).astype(np.int64).tolist():
            card, answer = divmod(code, 4)
            where = there & (s.card == card) & (choice == answer)
            given = deck.cards[card].choices[answer]
            found.append(Happened(given.at_once, where, s.card_function, s.card_vendor, True, given.later))
    comes = due(s, d, r) == CAME
    found += [
        Happened(deck.laters[n], comes[n], s.pending_function[n], s.pending_vendor[n], False)
        for n in np.flatnonzero(comes.any(axis=(1, 2))).tolist()
    ]
    return found


def event_money(s: State, o: Orders, d: Draws, r: Rules) -> Array:
    """Cents that events bring or take in a month (C, W)."""
    money = 100.0 * company_bend(s, "cash_month")
    for happened in happening(s, o, d, r):
        for name, size in happened.outcome.once:
            if name == "cash":
                money = money + 100.0 * size * happened.where
    return cents(money)


# ---------------------------------------------------------------------------------------------------- once
def befall(s: State, happened: list[Happened], r: Rules) -> tuple[Changes, Flows]:
    """What happens once: shares, people, work, revenue. Money is booked with the rest of the month's.

    Where nothing happens nothing moves, not even a rounding: a world has in a batch the bits that it has alone.
    """
    sums: dict[str, Array] = {}
    for each in happened:
        for name, size in each.outcome.once:
            _add(sums, name, size, each, s)
    changes: Changes = {"event_days": np.zeros(s.cash.shape)}
    landed_days = [
        size * each.where
        for each in happened
        if not each.answered
        for name, size in each.outcome.once
        if name == "days"
    ]
    if landed_days:
        changes["event_days"] = total(np.stack(landed_days))
    if not happened:
        return changes, {}
    flows: Flows = {}
    for name, stock in _SHARES.items():
        if name in sums:
            _share(changes, flows, s, stock, sums[name])
    _revenue(changes, flows, s, sums)
    if "backlog_months" in sums:
        moved = sums["backlog_months"]
        flow: Array = np.where(moved != 0, np.maximum(moved * s.need, -s.backlog), 0.0)
        changes["backlog"], flows["backlog"] = s.backlog + flow, {"events": flow}
    _people(changes, flows, s, sums, r)
    if "pay_factor" in sums:
        factor = sums["pay_factor"]
        changes["pay"] = np.where(factor != 1.0, cents(s.pay * factor), s.pay)
    if "stake_factor" in sums:
        changes["stake"] = s.stake * sums["stake_factor"]
    if "sold_at" in sums:
        price = cents(worth(s, r).value * sums["sold_at"])
        changes["sold_for"] = np.where(s.sold_for > 0, s.sold_for, price)
    if "rehearsed" in sums:
        changes["rehearsed"] = np.where(sums["rehearsed"] > 0, 1.0, s.rehearsed)
    if "end_contract" in sums:
        ends = (sums["end_contract"] > 0) & (s.contract_vendor >= 0)
        changes["contract_notice"] = np.where(ends, 1.0, s.contract_notice)
    _others(changes, flows, s, happened, sums)
    return changes, flows


_SHARES = {
    "morale": "morale",
    "opinion": "opinion",
    "brand": "brand",
    "debt": "debt",
    "knowledge": "knowledge",
    "round_bar": "round_bar",
    "trust": "contract_trust",
    "drift": "contract_drift",
}
"""Effects on a share, and the stock that it is."""


_NEAREST = ((0, 1, 2), (1, 0, 2), (2, 1, 0))
"""Levels from which somebody leaves, by the one that was named."""


def _weight(each: Happened, s: State, spread: Array) -> Array:
    """How much of an outcome each function gets (F, C, W)."""
    index = np.arange(s.need.shape[0]).reshape(-1, 1, 1)
    there = np.array(index == each.function, np.float64) if each.outcome.here else spread
    return np.where(each.where, there, 0.0)


def _on(each: Happened, name: str, s: State) -> Array:
    """How much of an outcome's effect each thing gets that the effect is of, 0 to 1."""
    effect = BY_NAME[name]
    if effect.of == "company":
        return np.where(each.where, 1.0, 0.0)
    people = name in LEVEL_EFFECTS
    weight = _weight(each, s, each.outcome.seat if people else each.outcome.spread)
    if effect.of == "function":
        return weight
    held = s.contract_vendor >= 0
    mine = held & ((s.contract_vendor == each.vendor) | (each.vendor < 0) | (not each.outcome.here))
    share: Array = weight * mine
    return share


def _add(sums: dict[str, Array], name: str, size: float, each: Happened, s: State) -> None:
    """Add an effect to what is summed up of its kind; factors are multiplied."""
    weight = _on(each, name, s)
    if BY_NAME[name].factor:
        factor = 1.0 + (size - 1.0) * weight
        sums[name] = sums[name] * factor if name in sums else factor
    else:
        part = size * weight
        sums[name] = sums[name] + part if name in sums else part


def _share(changes: Changes, flows: Flows, s: State, stock: str, moved: Array) -> None:
    """A share moved, and held to 0..1."""
    before = getattr(s, stock)
    held = s.contract_vendor >= 0 if stock.startswith("contract_") else np.array(True)
    flow: Array = np.where((moved != 0) & held, np.minimum(np.maximum(before + moved, 0.0), 1.0) - before, 0.0)
    changes[stock], flows[stock] = before + flow, {"events": flow}


def _revenue(changes: Changes, flows: Flows, s: State, sums: dict[str, Array]) -> None:
    """Revenue and customers, won or lost; customers are whole."""
    if "mrr_share" in sums:
        flow = cents(s.mrr * np.maximum(sums["mrr_share"], -1.0))
        changes["mrr"], flows["mrr"] = s.mrr + flow, {"events": flow}
    if "customers_share" in sums:
        flow = np.rint(s.customers * np.maximum(sums["customers_share"], -1.0))
        changes["customers"], flows["customers"] = s.customers + flow, {"events": flow}


def _people(changes: Changes, flows: Flows, s: State, sums: dict[str, Array], r: Rules) -> None:
    """People who start next month; people who announce that they leave, of another level where none is of this one."""
    named = [name for name in LEVEL_EFFECTS if name in sums]
    if not named:
        return
    nobody = np.zeros(s.need.shape)
    moved = np.stack([np.rint(sums.get(name, nobody)) for name in LEVEL_EFFECTS])
    starts, goes = np.maximum(moved, 0.0), np.maximum(-moved, 0.0)
    joining = s.joining + starts
    some = np.maximum(joining, 1.0)
    pay, ramp = s.pay, r.people.ramp_start
    changes["joining"], flows["joining"] = joining, {"events": starts}
    changes["joining_pay"] = np.where(
        starts > 0, cents((s.joining_pay * s.joining + pay * starts) / some), s.joining_pay
    )
    here = s.joining_away * s.joining / some  # whom an event brings sits here
    changes["joining_away"] = np.where(starts > 0, here, s.joining_away)
    changes["joining_ramp"] = np.where(starts > 0, (s.joining_ramp * s.joining + ramp * starts) / some, s.joining_ramp)
    room, left = s.heads - s.leaving, [nobody for _ in LEVELS]
    for level in range(len(LEVELS)):
        wanted = goes[level]
        for other in _NEAREST[level]:
            here = np.minimum(np.maximum(room[other] - left[other], 0.0), wanted)
            left[other] = left[other] + here
            wanted = wanted - here
    leaves = np.stack(left)
    changes["leaving"] = s.leaving + leaves
    changes["quits"] = s.quits + leaves
    changes["quit_reason"] = np.where(leaves > 0, np.maximum(s.quit_reason, 1.0), s.quit_reason)
    changes["leaving_reason"] = np.where(leaves > 0, np.maximum(s.leaving_reason, 1.0), s.leaving_reason)
    changes["quits_past"] = np.concatenate([s.quits_past[:-1], (s.quits_past[-1] + total(total(leaves)))[None]])


def _others(changes: Changes, flows: Flows, s: State, happened: list[Happened], sums: dict[str, Array]) -> None:
    """Vendors and rivals that fall, for everybody in the market; cards that are called; laws that are passed."""
    if "vendor_fails" in sums:
        index = np.arange(s.vendor_alive.shape[0]).reshape(-1, 1, 1, 1, 1)
        hit = ((s.contract_vendor == index) & (sums["vendor_fails"] > 0)).any(axis=(1, 2, 3))
        flow = -(s.vendor_reserve + 1.0) * hit  # a month of payroll in the red: nothing it earns saves it
        changes["vendor_reserve"], flows["vendor_reserve"] = s.vendor_reserve + flow, {"events": flow}
    calls, fells, laws = s.card_called, s.rival_alive < 0, s.law_from
    for each in happened:
        if each.outcome.calls >= 0:
            index = np.arange(calls.shape[0]).reshape(-1, 1, 1)
            calls = np.where((index == each.outcome.calls) & each.where, 1.0, calls)
        if each.outcome.enacts >= 0:
            index = np.arange(laws.shape[0]).reshape(-1, 1, 1)
            passed = (index == each.outcome.enacts) & each.where
            laws = np.where(passed, np.minimum(laws, s.month + 2.0), laws)
        if each.outcome.fells >= 0:
            rival = np.arange(fells.shape[0]).reshape(-1, 1)
            fells = fells | ((rival == each.outcome.fells) & each.where.any(axis=0))
    changes["card_called"], changes["law_from"] = calls, laws
    if fells.any():
        flow = -s.rival_heads * fells
        changes["rival_alive"] = s.rival_alive * ~fells
        changes["rival_fell"] = np.where(fells & (s.rival_alive > 0), s.month + 1.0, s.rival_fell)
        changes["rival_heads"], flows["rival_heads"] = s.rival_heads + flow, {"events": flow}


# ---------------------------------------------------------------------------------------------------- for a while
def bends(s: State, happened: list[Happened], r: Rules) -> Changes:
    """What is under way and what lasts, a month later; and what that does to functions, contracts, the company."""
    if not happened and not s.pending.any() and not s.lasting.any():
        return {}
    pending, lasting = np.maximum(s.pending - 1.0, 0.0), np.maximum(s.lasting - 1.0, 0.0)
    under_way = {"pending": pending, "pending_function": np.array(s.pending_function)}
    changes: Changes = {**under_way, "pending_vendor": np.array(s.pending_vendor), "lasting": lasting}
    changes |= {"lasting_function": np.array(s.lasting_function), "lasting_vendor": np.array(s.lasting_vendor)}
    for each in happened:
        for later in each.leaves:
            _begins(changes, "pending", later.later, float(later.after), each)
        if each.outcome.spell >= 0:
            _begins(changes, "lasting", each.outcome.spell, float(each.outcome.lasts), each)
    as_before = np.array_equal(changes["lasting"] > 0, s.lasting > 0) and not happened
    return changes if as_before and not _on_contracts(lasting, r) else {**changes, **_bent(s.but(**changes), r)}


def _on_contracts(lasting: Array, r: Rules) -> bool:
    """Whether something lasts on a contract, which may meanwhile be another's."""
    rows = np.flatnonzero(lasting.any(axis=(1, 2))).tolist()
    return any(name in CONTRACT_BENDS for row in rows for name, _ in r.content.deck.spells[row].lasting)


def _begins(changes: Changes, field: str, row: int, months: float, each: Happened) -> None:
    """One row of what is under way or lasts, where it begins; written into arrays that `bends` has just made."""
    for name, value in ((field, months), (f"{field}_function", each.function), (f"{field}_vendor", each.vendor)):
        changes[name][row] = np.where(each.where, value, changes[name][row])


def _bent(s: State, r: Rules) -> Changes:
    """What all that lasts comes to: for each function, for the company, for each contract."""
    functions = {name: np.full(s.need.shape, BY_NAME[name].neutral) for name in FUNCTION_BENDS}
    company = {name: np.full(s.cash.shape, BY_NAME[name].neutral) for name in COMPANY_BENDS}
    contract = {name: np.full(s.contract_vendor.shape, BY_NAME[name].neutral) for name in CONTRACT_BENDS}
    for row in np.flatnonzero(s.lasting.any(axis=(1, 2))).tolist():
        outcome = r.content.deck.spells[row]
        each = Happened(outcome, s.lasting[row] > 0, s.lasting_function[row], s.lasting_vendor[row], False)
        for name, size in outcome.lasting:
            _add(functions if name in functions else company if name in company else contract, name, size, each, s)
    return {
        "bent": np.stack(list(functions.values())),
        "bent_company": np.stack(list(company.values())),
        "bent_fee": contract["fee_factor"],
        "bent_exchange": contract["exchange_factor"],
    }
