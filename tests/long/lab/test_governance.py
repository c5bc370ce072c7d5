"""Governance of what is bought: worth its price, and worth no more than that where somebody inside knows the core."""

from dataclasses import replace
from functools import cache

from infosim.bots.selective import selective
from infosim.lab import summary
from tests.engine.worlds import rules

WORLDS = 200


@cache
def worth(level: float) -> float:
    """Mean value of the static split in as many worlds, everything that it buys governed at one level."""
    bot = replace(selective, buying=replace(selective.buying, governance=level))
    return summary(rules(), bot, WORLDS, seed=1).mean_value


def test_a_split_governs_at_the_middle_level_and_loses_a_twentieth_at_the_others() -> None:
    assert worth(0.0) < 0.95 * worth(1.0)
    assert worth(2.0) < 0.95 * worth(1.0)
