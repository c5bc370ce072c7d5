"""The same bits on a processor that can do less: child processes compute and play again without its newer features."""

from types import ModuleType

import pytest

from tests.engine import bits, games
from tests.engine.children import FEATURES, HAS_TUNABLES, OLDER, in_a_child, ours


@pytest.fixture(scope="module", params=[bits, games], ids=["every function", "two hundred games"])
def program(request: pytest.FixtureRequest) -> ModuleType:
    return request.param


@pytest.fixture(scope="module")
def here(program: ModuleType) -> dict[str, str]:
    return program.digests()


def test_another_process_finds_the_same_bits(program: ModuleType, here: dict[str, str]) -> None:
    assert in_a_child(program) == here


@pytest.mark.skipif(not FEATURES, reason="NumPy has no loops of its own for this processor")
def test_the_bits_do_not_hang_on_numpys_loops_for_this_processor(program: ModuleType, here: dict[str, str]) -> None:
    found = in_a_child(program, NPY_DISABLE_CPU_FEATURES=" ".join(FEATURES))
    assert ours(found) == ours(here)
    if found["vectors"] == here["vectors"]:
        pytest.skip(f"NumPy computes alike without {FEATURES}: nothing was shown")


@pytest.mark.skipif(
    not HAS_TUNABLES,
    reason="only glibc on an x86-64 with fused multiplication chooses between functions by name",
)
def test_the_bits_do_not_hang_on_the_c_library_nor_on_both(program: ModuleType, here: dict[str, str]) -> None:
    loops = " ".join(FEATURES)  # `tests/long/engine/` takes the library away alone too
    found = in_a_child(program, GLIBC_TUNABLES=f"glibc.cpu.hwcaps={OLDER}", NPY_DISABLE_CPU_FEATURES=loops)
    assert ours(found) == ours(here)
    if found["library"] == here["library"]:
        pytest.skip("this C library computes alike without FMA: nothing was shown")
