"""Exchange: what the invoices of a place are written in, and how its rate moves against the euro.

A rate stands still, jumps now and then by a share that the scenario says, up or down alike, and slowly comes back. A
contract is billed in the money of its vendor's place: at the rate of the month, against that at which it was signed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.ledger import Changes, Flows
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.rows import contracts_with
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

EURO = -1
"""Position of the currency of a place whose invoices are in euros."""


@dataclass(frozen=True)
class ExchangeRules:
    """How rates move."""

    jump: float = parameter(0.04, "share/month", 0, 1, "chance that a rate jumps by its swing: every other year")
    comes_back: float = parameter(0.06, "share/month", 0, 1, "of the way from where a rate stood at the start")


def trade(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """A month of the currencies."""
    if not r.layout.currencies:
        return {}, {}
    x, swing = r.exchange, r.content.currencies.swing
    u = d.market("exchange")
    jump = np.where(u < x.jump / 2.0, 1.0 + swing, np.where(u < x.jump, 1.0 / (1.0 + swing), 1.0))
    back = 1.0 + (s.exchange - 1.0) * (1.0 - x.comes_back)
    return {"exchange": back * jump}, {}


def rates(s: State, r: Rules) -> Array:
    """Euros of today for what cost a euro at the start, by place (G, W)."""
    currency = r.content.places.currency
    if not r.layout.currencies:
        return np.ones((currency.size, s.posts.shape[-1]))
    return np.where(currency[:, None] == EURO, 1.0, s.exchange[np.maximum(currency, 0)])


def contract_rate(s: State, vendor: Array, r: Rules) -> Array:
    """The same for the vendors (..., C, W) given by their positions; 1 where there is none."""
    there = rates(s, r)[r.vendor_place(vendor).astype(np.int64), np.arange(vendor.shape[-1])]
    return np.where(vendor >= 0, there, 1.0)


def moved(s: State, r: Rules) -> Array:
    """Invoices of each contract against what was signed (N, F, C, W): 1 where they are in euros.

    What was agreed with a bank or with the vendor may soften the move for a while.
    """
    if not r.layout.currencies:
        return np.ones_like(s.contract_fee)
    return 1.0 + (against_signing(s, r) - 1.0) * s.bent_exchange


def against_signing(s: State, r: Rules) -> Array:
    """The money of each contract's invoices against the day it was signed (N, F, C, W): 1 where it is euros."""
    if not r.layout.currencies:
        return np.ones_like(s.contract_fee)
    there, euro = s.contract_vendor >= 0, np.ones_like(s.contract_rate)
    if not there.any():
        return euro
    rows = contracts_with(there, s, r, ("contract_vendor", "contract_rate"))
    held = rows.state
    signed = np.where(held.contract_vendor >= 0, held.contract_rate, 1.0)
    return rows.back(contract_rate(held, held.contract_vendor, r) / np.maximum(signed, 1e-9), euro)
