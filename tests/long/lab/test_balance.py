"""First Hires in balance, over 500 worlds."""

from functools import cache

import pytest

from infosim.lab import Summary, summary
from tests.engine.worlds import rules

WORLDS = 500
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
