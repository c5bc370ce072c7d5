"""The scenarios that ship in balance, over hundreds of worlds."""

from functools import cache

import pytest

from infosim.bots import BOTS
from infosim.lab import Summary, summary
from infosim.scenario import load
from infosim.scenario.compile import compiled
from tests.engine.worlds import rules

WORLDS, FEWER = 500, 200
SCENARIOS = ("first-hires", "nobody-to-hire", "clinics-data")
FIXED = ("in-house", "outsource-all", "governed", "freelance", "cheapest-bid", "hire-everyone", "selective")
TRICKS = ("in-house", "outsource-all", "freelance")


@cache
def of(bot: str) -> Summary:
    return summary(rules(), bot, WORLDS, seed=1)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_chosen_split_is_worth_more_than_a_single_trick_beyond_doubt(trick: str) -> None:
    split, single = of("selective"), of(trick)
    assert split.mean_value - split.margin > single.mean_value + single.margin


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("none", ["random", "idle"])
def test_a_trick_is_worth_more_than_no_plan_beyond_doubt(trick: str, none: str) -> None:
    single, without = of(trick), of(none)
    assert single.mean_value - single.margin > without.mean_value + without.margin


def test_half_of_those_who_do_nothing_fail_in_months_14_to_22() -> None:
    assert of("idle").death_share > 0.9
    assert 14 <= of("idle").median_death <= 22


def test_a_chosen_split_rarely_fails() -> None:
    assert of("selective").death_share <= 0.15


def test_world_by_world_a_chosen_split_mostly_beats_any_single_trick() -> None:
    for trick in TRICKS:
        assert (of("selective").values > of(trick).values).mean() > 0.6


# ---------------------------------------------------------------- the two that differ in what is dry, refused, examined
@cache
def elsewhere(scenario: str, bot: str) -> Summary:
    return summary(compiled(load(scenario)), bot, FEWER, seed=1)


@pytest.mark.parametrize("scenario", ["nobody-to-hire", "clinics-data"])
def test_there_too_half_of_those_who_do_nothing_fail_in_months_14_to_22(scenario: str) -> None:
    idle = elsewhere(scenario, "idle")
    assert idle.death_share > 0.9
    assert 14 <= idle.median_death <= 22


def test_where_nobody_can_be_hired_buying_and_governing_beats_hiring_beyond_doubt() -> None:
    bought, hired = elsewhere("nobody-to-hire", "governed"), elsewhere("nobody-to-hire", "in-house")
    assert bought.mean_value - bought.margin > hired.mean_value + hired.margin


def test_where_the_law_looks_closely_a_split_at_home_beats_everything_outside_and_everything_inside() -> None:
    split = elsewhere("clinics-data", "selective")
    for bot in ("governed", "outsource-all", "in-house", "freelance", "cheapest-bid"):
        other = elsewhere("clinics-data", bot)
        assert split.mean_value - split.margin > other.mean_value + other.margin, bot


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("fixed", FIXED)
def test_whoever_adapts_beats_whoever_holds_to_one_way(scenario: str, fixed: str) -> None:
    adapts, holds = elsewhere(scenario, "adaptive"), elsewhere(scenario, fixed)
    assert adapts.mean_value - adapts.margin > holds.mean_value + holds.margin


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("never", ["cheapest-bid", "hire-everyone", "freelance", "random", "idle"])
def test_no_single_trick_is_best_anywhere(scenario: str, never: str) -> None:
    best = max(BOTS, key=lambda bot: elsewhere(scenario, bot).mean_value)
    assert best != never


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_hiring_everyone_ends_early(scenario: str) -> None:
    assert elsewhere(scenario, "hire-everyone").death_share > 0.9
    assert elsewhere(scenario, "hire-everyone").median_death <= 14
