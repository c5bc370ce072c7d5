"""Worlds to make statements about: First Hires at any month, and orders of any kind."""

from dataclasses import replace
from functools import cache

import numpy as np

from infosim.engine.batch import Array, freeze
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import KINDS, Orders, neutral
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load


@cache
def rules() -> Rules:
    """First Hires, compiled."""
    return compiled(load("first-hires"))


def luck(worlds: int) -> np.ndarray:
    """The luck words of worlds 0, 1, 2…"""
    return np.arange(worlds, dtype=np.uint64)


@cache
def first_hires(months: int = 0, worlds: int = 1, companies: int = 1, seed: int = 1) -> State:
    """First Hires after so many months in which nobody decided anything."""
    state = opening(rules(), seed, luck(worlds), companies)
    for _ in range(months):
        state, _ = month(state, quiet(state), rules())
    return freeze(state)


def quiet(state: State) -> Orders:
    """Orders that say nothing."""
    return neutral(rules().layout, *state.cash.shape)


def ordered(state: State, **cells: object) -> Orders:
    """Orders with some cells set: `ordered(s, fund=1.0)` everywhere, `ordered(s, tender={(1,): 1.0})` by position."""
    orders, changes = quiet(state), {}
    for name, value in cells.items():
        array = np.array(getattr(orders, name))
        if isinstance(value, dict):
            for where, cell in value.items():
                array[where] = cell
        else:
            array[...] = value
        changes[name] = array
    return replace(orders, **changes)


def position(function: str) -> int:
    """Place of a function on its axis."""
    return rules().layout.functions.index(function)


RANGES: dict[str, tuple[float, float, float]] = {
    "open_posts": (0, 4, 1),
    "open_level": (0, 2, 1),
    "open_pay": (0.9, 1.25, 0.01),
    "open_place": (0, 3, 1),
    "open_agency": (0, 1, 1),
    "close": (0, 1, 1),
    "set_pay": (0.9, 1.4, 0.01),
    "let_go": (0, 2, 1),
    "freelance": (-1, 3, 1),
    "freelance_months": (1, 6, 1),
    "tender": (-1, 1, 1),
    "tender_form": (0, 3, 1),
    "tender_share": (0.25, 1, 0.05),
    "tender_places": (1, 15, 1),
    "tender_invite": (1, 5, 1),
    "tender_references": (0, 2, 1),
    "sign": (0, 5, 1),
    "sign_term": (6, 36, 6),
    "sign_gold": (0, 1, 1),
    "sign_clauses": (0, 7, 1),
    "call": (0, 1, 1),
    "counter_bid": (0, 4, 1),
    "scope": (-0.5, 0.5, 0.25),
    "govern": (0, 2, 1),
    "renew": (0, 4, 1),
    "leave": (0, 2, 1),
    "leave_overlap": (0, 3, 1),
    "hands_on": (-1, 7, 1),
    "fund": (0, 4, 1),
    "candidate": (0, 4, 1),
    "develop": (0, 4, 1),
    "develop_for": (-1, 7, 1),
    "appoint": (-1, 1, 1),
    "counter": (0, 1, 1),
    "standing": (0, 14, 1),
}


def any_orders(state: State, seed: int, busy: float = 0.15, plain: Orders | None = None) -> Orders:
    """Orders of every kind, drawn from a seed: each cell is decided with the chance `busy`.

    `plain` are orders that say nothing, where the scenario is not First Hires.
    """
    draw = np.random.default_rng(seed)
    orders, changes = quiet(state) if plain is None else plain, {}
    keys = {kind.key for kind in KINDS}
    for name, (low, high, step) in RANGES.items():
        array = getattr(orders, name)
        value = np.rint(draw.uniform(low, high, array.shape) / step) * step
        changes[name] = np.where(draw.random(array.shape) < busy, value, array) if name in keys else value
    parts = draw.dirichlet([2.0, 1.0, 1.0], size=state.cash.shape).transpose(2, 0, 1)
    changes["priority"] = np.where(draw.random(state.cash.shape) < busy, parts, orders.priority)
    return replace(orders, **changes)


def played(
    seed: int, months: int, worlds: int = 3, busy: float = 0.15
) -> list[tuple[State, State, dict[str, dict[str, Array]]]]:
    """Months played with orders of every kind: the state before, the state after and the ledger of each."""
    state, out = first_hires(worlds=worlds, seed=seed), []
    for number in range(months):
        after, ledger = month(state, any_orders(state, seed * 1000 + number, busy), rules())
        out.append((state, freeze(after), ledger))
        state = after
    return out
