"""Yardsticks: reference bots on the game's own luck."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, keys, made
from infosim.bots.models import AT_HOME, HYBRID, model_of
from infosim.engine.batch import take
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.game.yardsticks import HOUSE, Field, tallied, yardsticks
from infosim.scenario.closed import BOT_WAYS
from infosim.scenario.closed import BOTS as NAMES
from infosim.sight import view
from tests.game.plays import first_hires, rules

RULES = rules()
MONTHS = 8


@cache
def field() -> Field:
    """The yardsticks of First Hires after some months of the game with seed 7."""
    return Field.opened(yardsticks(first_hires()), RULES, 7, [0]).played(MONTHS)


def test_first_hires_names_eight() -> None:
    assert len(yardsticks(first_hires()).bots) == 8
    assert yardsticks(first_hires()).floors[1] == first_hires().score.floors["cost"]


def test_a_scenario_that_names_none_has_the_eight_of_the_house() -> None:
    assert len(yardsticks(replace(first_hires(), yardsticks={})).bots) == len(HOUSE) == 8


def test_scenarios_may_name_every_bot_and_no_other() -> None:
    assert tuple(BOTS) == NAMES


@pytest.mark.parametrize("way", BOT_WAYS)
def test_every_way_that_a_scenario_may_write_is_a_model(way: str) -> None:
    assert made("selective", 1, {"support": way}).models["support"] == model_of(way)  # type: ignore[attr-defined]


def test_governance_and_models_go_to_bots_that_have_a_use_for_them() -> None:
    assert made("in-house", 2, {"support": "own"}) is BOTS["in-house"]
    assert made("governed", 2).buying.governance == 2  # type: ignore[attr-defined]
    assert made("adaptive", None, {"support": "hybrid"}).models == {"support": HYBRID}  # type: ignore[attr-defined]
    assert AT_HOME != HYBRID


def test_a_bot_among_eight_plays_as_it_does_alone() -> None:
    bots = yardsticks(first_hires()).bots
    alone = opening(RULES, 7, np.zeros(1, np.uint64))
    for _ in range(MONTHS):
        alone, _flows = month(alone, bots[5](view(alone, RULES), keys(7, np.zeros(1, np.uint64))), RULES)
    among = take(field().state, 5)
    assert np.array_equal(alone.cash, among.cash)
    assert np.array_equal(alone.mrr, among.mrr)
    assert np.array_equal(alone.traits, among.traits)


def test_all_play_on_the_luck_of_the_game() -> None:
    state = field().state
    assert (state.luck == state.luck[..., :1]).all()
    assert (state.traits == state.traits[..., :1]).all()
    game = opening(RULES, 7, np.zeros(1, np.uint64))
    assert np.array_equal(state.luck[..., :1], game.luck)


def test_asking_again_and_later_gives_the_same_ruler() -> None:
    again = Field.opened(yardsticks(first_hires()), RULES, 7, [0])
    assert np.array_equal(again.ruler(3).bots, field().ruler(3).bots)
    assert np.array_equal(again.ruler(MONTHS).bots, field().ruler(MONTHS).bots)


def test_a_bot_in_many_worlds_has_the_figures_it_has_in_each() -> None:
    many = Field.opened(yardsticks(first_hires()), RULES, 7, [0, 1, 2]).played(3)
    one = Field.opened(yardsticks(first_hires()), RULES, 7, [1]).played(3)
    assert many.past[-1].shape == (6, 8, 3)
    assert np.array_equal(many.past[-1][..., 1], one.past[-1][..., 0])


def test_who_fails_is_restructured_and_told() -> None:
    poor = Field.opened(yardsticks(first_hires()), RULES, 7, [0])
    poor.state = poor.state.but(cash=np.full((1, 8), -1e7), bridge=np.full((1, 8), 2.0))
    poor.go_on()
    assert {who for who, _ in poor.saved} == set(range(8))
    assert {when for _, when in poor.saved} == {1}
    assert (poor.state.alive == 1).all()
    assert (poor.state.cash >= 0).all()
    assert (poor.state.stake == 0.5).all()


def test_the_months_of_a_company_are_those_it_lived() -> None:
    states, s = [], opening(RULES, 1, np.zeros(1, np.uint64))
    for _ in range(3):
        s, _flows = month(s, view(s, RULES).nothing(), RULES)
        states.append(s)
    dead = states[-1].but(alive=np.zeros((1, 1)))
    assert tallied(states, RULES).months == 3
    assert tallied([*states[:2], dead, dead], RULES).months == 3


def test_one_world_of_many_is_the_field_that_plays_it_alone() -> None:
    many = Field.opened(yardsticks(first_hires()), RULES, 7, [5, 0]).played(3).world(1)
    alone = Field.opened(yardsticks(first_hires()), RULES, 7, [0]).played(3)
    assert many.saved == alone.saved
    assert all(np.array_equal(a, b) for a, b in zip(many.past, alone.past, strict=True))
    assert all(np.array_equal(a, b) for a, b in zip(many.revenue, alone.revenue, strict=True))
    many.go_on()
    alone.go_on()
    assert np.array_equal(many.past[-1], alone.past[-1])
