"""The scenarios that ship in balance, at a glance; `tests/long/lab` looks closely."""

from functools import cache

import pytest

from infosim.lab import Summary, summary
from infosim.scenario import load
from infosim.scenario.compile import compiled
from tests.engine.worlds import rules

WORLDS = 40


@cache
def of(bot: str) -> Summary:
    return summary(rules(), bot, WORLDS, seed=7)


@pytest.mark.no_cover
def test_a_chosen_split_is_worth_more_than_any_single_trick() -> None:
    for trick in ("in-house", "outsource-all", "freelance"):
        assert of("selective").mean_value > of(trick).mean_value


@pytest.mark.no_cover
def test_any_plan_is_worth_more_than_none() -> None:
    for trick in ("in-house", "outsource-all", "freelance"):
        for none in ("random", "idle"):
            assert of(trick).mean_value > of(none).mean_value


def test_whoever_does_nothing_fails_in_the_second_year() -> None:
    assert of("idle").death_share > 0.9
    assert 14 <= of("idle").median_death <= 22


@pytest.mark.parametrize("scenario", ["nobody-to-hire", "clinics-data"])
def test_in_the_others_whoever_does_nothing_fails_in_the_second_year_too(scenario: str) -> None:
    idle = summary(compiled(load(scenario)), "idle", WORLDS, seed=7)
    assert idle.death_share > 0.9
    assert 14 <= idle.median_death <= 22
