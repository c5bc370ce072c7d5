"""Child processes that compute on a processor that can do less than this one.

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

from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__  # type: ignore[attr-defined]

ROOT = Path(__file__).parents[2]
FEATURES = [name for name in __cpu_dispatch__ if __cpu_features__[name]]
"""Features that NumPy has loops of its own for and this processor has."""
OLDER = ",".join(f"-{name}{usable}" for usable in ("", "_Usable") for name in ("AVX512F", "AVX2", "FMA", "FMA4"))
"""The same features as newer and as older C libraries call them; unknown names are passed over."""
HAS_TUNABLES = (
    platform.machine() == "x86_64" and platform.libc_ver()[0] == "glibc" and bool(__cpu_features__.get("FMA3"))
)
"""Whether the C library chooses between functions by names that we can take away."""
LESS = ({"NPY_DISABLE_CPU_FEATURES": " ".join(FEATURES)} if FEATURES else {}) | (
    {"GLIBC_TUNABLES": f"glibc.cpu.hwcaps={OLDER}"} if HAS_TUNABLES else {}
)
"""Everything that can be switched off here, at once."""
FOREIGN = frozenset({"library", "vectors"})


def ours(found: dict[str, str]) -> dict[str, str]:
    """The digests of the engine's own figures."""
    return {name: digest for name, digest in found.items() if name not in FOREIGN}


def in_a_child(program: ModuleType, *arguments: str, **environment: str) -> dict[str, str]:
    """The digests that a process of its own finds in this environment."""
    told = {
        name: value for name, value in os.environ.items() if name not in {"NPY_DISABLE_CPU_FEATURES", "GLIBC_TUNABLES"}
    }
    child = subprocess.run(
        [sys.executable, "-W", "error", "-m", program.__name__, *arguments],
        cwd=ROOT,
        env=told | environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    found: dict[str, str] = json.loads(child.stdout)
    return found
