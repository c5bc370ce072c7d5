"""Flows of what a player can ask about have names."""

import pytest

from infosim.engine.ledger import BY_NAME
from infosim.game.present.labels import flow_label
from tests.game.present.stories import idle, told


@pytest.mark.parametrize("stock", ["cash", "mrr", "morale", "opinion", "backlog"])
def test_every_flow_of_a_stock_has_a_name_of_its_own(stock: str) -> None:
    t = told(idle(0))
    names = [flow_label(t, stock, flow.name, 0 if stock == "backlog" else None) for flow in BY_NAME[stock].flows]
    assert len(set(names)) == len(names)
