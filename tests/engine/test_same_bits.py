"""The same bits on a processor that can do less: child processes compute and play again without its newer features.

Two switches, for NumPy's own loops and the C library's functions are chosen apart. `NPY_DISABLE_CPU_FEATURES` turns
off the loops NumPy would pick for this processor; on x86 with glibc `GLIBC_TUNABLES` turns off fused multiplication
and wide vectors in exp, log and the like. Each child also computes with foreign functions, to show that the switch
was really thrown.
"""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__  # type: ignore[attr-defined]

from tests.engine import bits, games

ROOT = Path(__file__).parents[2]
FEATURES = [name for name in __cpu_dispatch__ if __cpu_features__[name]]
"""Features that NumPy has loops of its own for and this processor has."""
OLDER = ",".join(f"-{name}{usable}" for usable in ("", "_Usable") for name in ("AVX512F", "AVX2", "FMA", "FMA4"))
"""The same features as newer and as older C libraries call them; unknown names are passed over."""
FOREIGN = frozenset({"library", "vectors"})


def ours(found: dict[str, str]) -> dict[str, str]:
    """The digests of the engine's own figures."""
    return {name: digest for name, digest in found.items() if name not in FOREIGN}


def in_a_child(program: ModuleType, **environment: str) -> dict[str, str]:
    """The digests that a process of its own finds in this environment."""
    told = {
        name: value for name, value in os.environ.items() if name not in {"NPY_DISABLE_CPU_FEATURES", "GLIBC_TUNABLES"}
    }
    child = subprocess.run(
        [sys.executable, "-W", "error", "-m", program.__name__],
        cwd=ROOT,
        env=told | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    found: dict[str, str] = json.loads(child.stdout)
    return found


@pytest.fixture(scope="module", params=[bits, games], ids=["every function", "a thousand games"])
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
    platform.machine() != "x86_64" or platform.libc_ver()[0] != "glibc" or not __cpu_features__.get("FMA3"),
    reason="only glibc on an x86-64 with fused multiplication chooses between functions by name",
)
@pytest.mark.parametrize("features", ["", " ".join(FEATURES)], ids=["library", "library and loops"])
def test_the_bits_do_not_hang_on_the_c_library(program: ModuleType, here: dict[str, str], features: str) -> None:
    found = in_a_child(program, GLIBC_TUNABLES=f"glibc.cpu.hwcaps={OLDER}", NPY_DISABLE_CPU_FEATURES=features)
    assert ours(found) == ours(here)
    if found["library"] == here["library"]:
        pytest.skip("this C library computes alike without FMA: nothing was shown")
