"""A class of two years verifies, and is debriefed to the same letter, under every setting of the processor."""

import pytest

from tests.classroom import tables
from tests.classroom.bots import KINDS, a_class, journals
from tests.engine.children import FEATURES, HAS_TUNABLES, LESS, OLDER, in_a_child, ours

MONTHS = 24
PEOPLE = [f"{kind} {n}" for n in (1, 2) for kind in KINDS]
LOOPS = {"NPY_DISABLE_CPU_FEATURES": " ".join(FEATURES)}
LIBRARY = {"GLIBC_TUNABLES": f"glibc.cpu.hwcaps={OLDER}"}


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Sixteen games of bots of every kind; two are left half-way."""
    folder = tmp_path_factory.mktemp("class")
    journals(folder, PEOPLE, *a_class(months=MONTHS), until=(MONTHS, 9, MONTHS, 17))
    return str(folder)


@pytest.fixture(scope="module")
def here(handed_in: str) -> dict[str, str]:
    found = in_a_child(tables, handed_in, "debrief")
    assert [found[name] for name in PEOPLE[:4]] == [f"verified {n}" for n in (MONTHS, 9, MONTHS, 17)]
    return found


@pytest.mark.skipif(not FEATURES, reason="NumPy has no loops of its own for this processor")
def test_a_class_does_not_hang_on_numpys_loops_for_this_processor(handed_in: str, here: dict[str, str]) -> None:
    found = in_a_child(tables, handed_in, "debrief", **LOOPS)
    assert ours(found) == ours(here)
    assert found["vectors"] != here["vectors"], "NumPy computes alike without: nothing was shown"


@pytest.mark.skipif(not HAS_TUNABLES, reason="only glibc on x86-64 chooses between functions by name")
@pytest.mark.parametrize("settings", [LIBRARY, LESS], ids=["alone", "nor on both"])
def test_a_class_does_not_hang_on_the_c_library(handed_in: str, here: dict[str, str], settings: dict[str, str]) -> None:
    found = in_a_child(tables, handed_in, "debrief", **settings)
    assert ours(found) == ours(here)
    assert found["library"] != here["library"], "this C library computes alike without: nothing was shown"
