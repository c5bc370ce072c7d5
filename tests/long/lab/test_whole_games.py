"""A thousand whole games of 36 months end in the same bits on any processor, on one process or two."""

import pytest

from tests.engine.children import FEATURES, HAS_TUNABLES, OLDER, in_a_child, ours
from tests.long.lab import whole_games

WORLDS = "1000"
BOTS = ("selective", "random")


@pytest.fixture(scope="module", params=BOTS)
def bot(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def here(bot: str) -> dict[str, str]:
    return in_a_child(whole_games, WORLDS, bot, "1")


def test_two_processes_play_what_one_plays(bot: str, here: dict[str, str]) -> None:
    assert in_a_child(whole_games, WORLDS, bot, "2") == here


@pytest.mark.skipif(not FEATURES, reason="NumPy has no loops of its own for this processor")
def test_games_do_not_hang_on_numpys_loops_for_this_processor(bot: str, here: dict[str, str]) -> None:
    found = in_a_child(whole_games, WORLDS, bot, "2", NPY_DISABLE_CPU_FEATURES=" ".join(FEATURES))
    assert ours(found) == ours(here)


@pytest.mark.skipif(not HAS_TUNABLES, reason="only glibc on x86-64 chooses between functions by name")
def test_games_do_not_hang_on_the_c_library(bot: str, here: dict[str, str]) -> None:
    found = in_a_child(whole_games, WORLDS, bot, "1", GLIBC_TUNABLES=f"glibc.cpu.hwcaps={OLDER}")
    assert ours(found) == ours(here)
