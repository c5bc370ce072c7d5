"""Every card comes in some games, few of those that come are luck, and games have the events that they should.

Takes minutes: `pytest tests/long/engine/test_events.py`.
"""

from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, keys
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.scenario import Scenario, load
from infosim.scenario.compile import compiled
from infosim.sight import view
from tests.engine.worlds import luck

WORLDS = 60
SCENARIOS = ("first-hires", "nobody-to-hire", "clinics-data")


@cache
def counts(name: str) -> tuple[Scenario, np.ndarray]:
    """How often each card came in each game, of all bots (K, games)."""
    scenario = load(name)
    r, own = compiled(scenario), keys(1, luck(WORLDS))
    found = []
    for play in BOTS.values():
        state = opening(r, 1, luck(WORLDS))
        for _ in range(r.layout.months):
            state, _ = month(state, play(view(state, r), own), r)
        found.append(state.card_count[:, 0, :])
    return scenario, np.concatenate(found, axis=1)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_quarter_of_the_cards_that_come_is_luck_at_most(name: str) -> None:
    scenario, came = counts(name)
    lucky = np.array([event.kind == "luck" for event in scenario.events.values()])
    assert came[lucky].sum() <= 0.25 * came.sum()


def test_every_card_comes_in_one_game_of_fifty_in_some_scenario() -> None:
    most: dict[str, float] = {}
    for name in SCENARIOS:
        scenario, came = counts(name)
        for card, times in zip(scenario.events, came, strict=True):
            most[card] = max(most.get(card, 0.0), float((times > 0).mean()))
    assert {card: share for card, share in most.items() if share < 0.02} == {}
