"""The engine is not only fast: its core, written again in plain Python, gives the same to the last bit."""

from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, keys
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.sight import view
from tests.benchmarks.plain import SAME, World, begun, core_month, worlds_of
from tests.engine.worlds import first_hires, luck, quiet, rules

WORLDS, MONTHS = 3, 12


@cache
def begin() -> State:
    """Worlds of somebody who has hired for five months."""
    s, own = first_hires(worlds=WORLDS), keys(1, luck(WORLDS))
    for _ in range(5):
        s, _flows = month(s, BOTS["in-house"](view(s, rules()), own), rules())
    return begun(s, rules())


@cache
def both() -> tuple[State, tuple[World, ...]]:
    """The same, played on by the engine and by plain Python."""
    s = begin()
    worlds = tuple(worlds_of(s, rules()))
    for _ in range(MONTHS):
        s = core_month(s, quiet(s), rules())
        for world in worlds:
            world.month(SAME)
    return s, worlds


def test_plain_python_has_the_same_cash_to_the_cent() -> None:
    s, worlds = both()
    assert [world.cash for world in worlds] == s.cash[0].tolist()
    assert len(set(s.cash[0].tolist())) == WORLDS


@pytest.mark.parametrize("name", ["mrr", "customers", "debt"])
def test_plain_python_has_the_same_company(name: str) -> None:
    s, worlds = both()
    assert [getattr(world, name) for world in worlds] == getattr(s, name)[0].tolist()


@pytest.mark.parametrize("name", ["backlog", "quality", "knowledge", "lead_time", "service", "load", "need", "done"])
def test_plain_python_has_the_same_work(name: str) -> None:
    s, worlds = both()
    found = np.array([[getattr(function, name) for function in world.functions] for world in worlds])
    assert np.array_equal(found.T, getattr(s, name)[:, 0])


@pytest.mark.parametrize("name", ["heads", "pay", "ramp", "skill", "leaving"])
def test_plain_python_has_the_same_people(name: str) -> None:
    s, worlds = both()
    found = np.array(
        [[[getattr(level, name) for level in function.levels] for function in world.functions] for world in worlds]
    )
    assert np.array_equal(np.moveaxis(found, 0, -1).swapaxes(0, 1), getattr(s, name)[:, :, 0])


def test_people_start_and_resign_meanwhile() -> None:
    s, _ = both()
    assert begin().joining.sum() > 0
    assert s.heads.sum() < begin().heads.sum() + begin().joining.sum()


@pytest.mark.parametrize("name", ["searchers", "posts", "wage", "tightness"])
def test_plain_python_has_the_same_market(name: str) -> None:
    s, worlds = both()
    found = np.array([[getattr(pool, name) for pool in world.pools] for world in worlds])
    assert np.array_equal(found.T, getattr(s, name))
