"""A thousand whole games end in the same bits whatever the processor can do."""

import pytest

from tests.engine import games
from tests.engine.children import FEATURES, HAS_TUNABLES, OLDER, in_a_child, ours

WORLDS = "1000"


@pytest.mark.skipif(not FEATURES or not HAS_TUNABLES, reason="nothing can be switched off here")
def test_a_thousand_games_do_not_hang_on_the_processor() -> None:
    here = in_a_child(games, WORLDS)
    loops = in_a_child(games, WORLDS, NPY_DISABLE_CPU_FEATURES=" ".join(FEATURES))
    library = in_a_child(games, WORLDS, GLIBC_TUNABLES=f"glibc.cpu.hwcaps={OLDER}")
    assert ours(here) == ours(loops) == ours(library)
