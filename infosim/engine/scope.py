"""Scope: what a contract is for, agreed anew by the year, and what more or less costs in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.money import cents
from infosim.engine.orders import Orders
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def anniversary(s: State) -> Flags:
    """Whether a year of each contract has just ended (N, F, C, W): what it is for can be agreed anew."""
    year: Flags = (s.contract_age > 0) & (s.contract_age % 12.0 == 0)
    return year


def rescoped(s: State, o: Orders, r: Rules) -> tuple[Array, Array]:
    """Volume and fee of each contract once its scope is changed (N, F, C, W).

    At the anniversary the price follows the volume. Before it, a contract bears a little more or less than was agreed
    at its own price; what is more is a change request, and what is less stays paid as the minimum.
    """
    change = np.where(s.contract_vendor >= 0, o.scope, 0.0)
    volume = np.where(change != 0, s.contract_volume * (1.0 + change), s.contract_volume)
    priced = scope_price(volume, s, r) / scope_price(s.contract_volume, s, r)
    fee = np.where(change != 0, cents(s.contract_fee * np.where(anniversary(s), 1.0 + change, priced)), s.contract_fee)
    return volume, fee


def scope_price(volume: Array, s: State, r: Rules) -> Array:
    """Price of a volume until the anniversary over that of the volume agreed (N, F, C, W)."""
    v = r.vendors
    more = np.where(s.contract_agreed > 0, volume / np.maximum(s.contract_agreed, 1e-9) - 1.0, 0.0)
    inside = np.minimum(np.maximum(more, -v.scope_free), v.scope_free)
    return 1.0 + inside + v.scope_extra * np.maximum(more - v.scope_free, 0.0)
