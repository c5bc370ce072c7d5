"""Exchange: rates that jump and come back, and invoices that follow them."""

from functools import cache

import numpy as np
import pytest

from infosim.engine.exchange import contract_rate, moved, trade
from infosim.engine.ledger import Flows
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import neutral
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load
from tests.engine.worlds import luck


@cache
def rules() -> Rules:
    """First Hires: Pune bills in rupees, which jump by 12 %."""
    return compiled(load("first-hires"))


def quietly(s: State) -> tuple[State, Flows]:
    return month(s, neutral(rules().layout, *s.cash.shape), rules())


def contracted(vendor: str, worlds: int = 1) -> State:
    """A contract for the product, signed at the rate of the start."""
    r = rules()
    s = opening(r, 1, luck(worlds))
    f = r.layout.functions.index("product")
    changes = {}
    for name, value in (("vendor", r.layout.vendors.index(vendor)), ("fee", 1_000_000.0), ("rate", 1.0), ("left", 24.0),
                        ("volume", 3.0), ("share", 1.0), ("age", 8.0), ("truth", 1.0)):  # fmt: skip
        array = np.array(getattr(s, f"contract_{name}"))
        array[0, f] = value
        changes[f"contract_{name}"] = array
    return s.but(**changes)


def test_a_rate_stands_still_jumps_by_its_swing_and_slowly_comes_back() -> None:
    r = rules()
    s = opening(r, 1, luck(400))
    seen = []
    for number in range(36):
        changes, _ = trade(s.but(month=number), neutral(r.layout, *s.cash.shape), Draws(s.but(month=number), r), r)
        s = s.but(**changes)
        seen.append(s.exchange[0])
    path = np.array(seen)
    first = path[0]
    assert set(np.round(np.unique(first), 6)) == {1.0, 1.12, round(1 / 1.12, 6)}
    assert (first != 1).mean() == pytest.approx(r.exchange.jump, abs=0.03)
    assert path.mean() == pytest.approx(1.0, abs=0.02), "up and down alike"
    assert 0.7 < path.min() < 0.93 < 1.07 < path.max() < 1.5


def test_an_invoice_from_afar_follows_the_rate_since_it_was_signed_and_one_from_here_does_not() -> None:
    for vendor, more in (("seven-lamps", 1_000_00.0), ("ponte-azul", 0.0)):
        s = contracted(vendor)
        dearer = s.but(exchange=s.exchange * 1.1)
        _, plain = quietly(s)
        _, found = quietly(dearer)
        assert -found["cash"]["exchange"][0, 0] == pytest.approx(more, rel=0.1), vendor
        assert plain["cash"]["exchange"][0, 0] == 0


def test_what_is_signed_at_a_dear_rate_costs_no_more_while_the_rate_stays() -> None:
    s = contracted("seven-lamps")
    dear = s.but(exchange=s.exchange * 1.12, contract_rate=s.contract_rate * 1.12)
    assert moved(dear, rules())[0].max() == pytest.approx(1.0)
    firm = np.full((1, 1), float(rules().layout.vendors.index("seven-lamps")))
    assert contract_rate(dear, firm, rules())[0, 0] == pytest.approx(1.12)


def test_what_was_agreed_with_a_bank_halves_how_far_an_invoice_follows_the_rate() -> None:
    s = contracted("seven-lamps")
    dearer = s.but(exchange=s.exchange * 1.1)
    hedged = dearer.but(bent_exchange=0.5 * dearer.bent_exchange)
    _, open_ = quietly(dearer)
    _, found = quietly(hedged)
    assert found["cash"]["exchange"][0, 0] == pytest.approx(0.5 * open_["cash"]["exchange"][0, 0], rel=0.01)
