"""A forecast says what it knows: what comes of a plan that is kept lies in its 8-in-10 band 8 times in 10.

Pooled over the scenarios that ship, asked at months 12 and 24. `python -m tests.long.sight.calibration 334` looks at
2,004 games.
"""

import pytest

from tests.long.sight.calibration import MEASURES, Ranks, ranks, table

GAMES = 60
"""In each scenario and month asked: 360 in all."""
MOSTLY = {"cash", "value", "service", "quality", "backlog", "lead_time_ratio", "knowledge", "morale", "brand", "debt"}
"""Measures that no figure is the usual one of: these have a band."""


@pytest.fixture(scope="module")
def found() -> dict[str, Ranks]:
    every = ranks(GAMES)
    print("\n".join(["", *table(every)]))
    return every


@pytest.mark.parametrize("name", MEASURES)
def test_what_comes_lies_in_the_band_8_times_in_10(found: dict[str, Ranks], name: str) -> None:
    if found[name].heavy:
        pytest.skip(f"{name} stands on one figure too often: {found[name].inside:.3f} inside, reported alone")
    assert abs(found[name].errors) <= 3.0


def test_most_measures_are_not_heavy_at_one_figure(found: dict[str, Ranks]) -> None:
    assert {name for name in MEASURES if not found[name].heavy} >= MOSTLY


def test_most_of_the_games_live_to_be_looked_at(found: dict[str, Ranks]) -> None:
    assert len(found["cash"].rank) > 0.8 * 6 * GAMES
