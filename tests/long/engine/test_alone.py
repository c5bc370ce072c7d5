"""A world has alone, month by month, the bits that it has among forty others, whatever befalls them."""

import numpy as np
import pytest

from infosim.bots import keys, named
from infosim.engine.batch import freeze, take
from infosim.engine.digest import digest
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.scenario import load
from infosim.scenario.compile import compiled
from infosim.sight import view

WORLDS, MONTHS = 40, 36


@pytest.mark.parametrize("bot", ["random", "adaptive"])
@pytest.mark.parametrize("scenario", ["first-hires", "nobody-to-hire", "clinics-data"])
def test_a_world_is_the_same_alone_and_among_others(scenario: str, bot: str) -> None:
    rules = compiled(load(scenario))
    lucks = np.arange(WORLDS, dtype=np.uint64)
    own, states, given = keys(5, lucks), [opening(rules, 5, lucks)], []
    for _ in range(MONTHS):
        given.append(named(bot)(view(states[-1], rules), own))
        states.append(freeze(month(states[-1], given[-1], rules)[0]))
    for world in range(0, WORLDS, 5):
        alone = take(states[0], world)
        for n, orders in enumerate(given, 1):
            alone = month(alone, take(orders, world), rules)[0]
            assert digest(alone) == digest(take(states[n], world)), (world, n)
