"""The engine's arithmetic gives the same bits everywhere, and writes into nothing that it was given."""

from pathlib import Path

import pytest

from tests.house.arithmetic import unsafe

ENGINE = Path(__file__).parents[2] / "infosim" / "engine"
NUMPY = "import numpy as np\nimport math\n"


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_a_module_of_the_engine_computes_the_same_everywhere(path: Path) -> None:
    found = unsafe(path.read_text(encoding="utf-8"), path.name)
    assert not found, "\n" + "\n".join(f"{path}:{line}" for line in found)


@pytest.mark.parametrize(
    "line",
    [
        "y = np.exp(x)",
        "y = np.log(40.0)",
        "y = np.log1p(x)",
        "y = np.power(x, 3)",
        "y = np.tanh(x)",
        "y = np.hypot(x, x)",
        "y = np.cbrt(x)",
        "y = np.einsum('ij,j->i', a, x)",
        "y = np.dot(a, x)",
        "y = np.matmul(a, x)",
        "y = np.convolve(a, x)",
        "y = a @ x",
        "a @= x",
        "y = x**3",
        "y = x**1.5",
        "y = 1.02**n",
        "x **= 2",
        "y = pow(x, 2)",
        "y = np.sum(x)",
        "y = x.sum(0)",
        "y = (x * a).sum()",
        "y = np.add.reduce(x)",
        "y = sum(rows)",
        "y = np.mean(x)",
        "y = x.mean()",
        "y = np.var(x)",
        "y = x.std()",
        "y = x.dot(a)",
        "y = np.random.default_rng(1).normal()",
        "y = np.interp(x, a, a)",
        "y = np.percentile(x, 90)",
        "y = np.quantile(x, 0.9)",
        "y = np.polyval(a, x)",
        "y = np.linalg.norm(x)",
        "y = np.argsort(x)",
        "y = x.argsort()",
        "y = np.argsort(x, kind='quicksort')",
        "y = math.exp(1.0)",
        "y = math.pow(2, 3)",
        "y = math.fsum(x)",
        "from math import log",
        "from numpy import exp",
        "import random",
        "import time",
        "from pathlib import Path",
        "from infosim.scenario import load",
        "y = hash('support')",
    ],
)
def test_an_unsafe_operation_is_seen(line: str) -> None:
    assert unsafe(NUMPY + line, "delivery.py")


@pytest.mark.parametrize(
    "line",
    [
        "y = x**2 + x**0.5",
        "y = 10**6",
        "y = 2.0**-52",
        "if TYPE_CHECKING:\n    from _typeshed import DataclassInstance",
        "y = np.where(x > 0, np.sqrt(x), np.maximum(x, 0))",
        "y = np.add.accumulate(x, 0)[-1]",
        "y = np.argsort(x, kind='stable')",
        "y = x.argsort(axis=0, kind='stable')",
        "y = x.max(0) * x.min(0)",
        "y = math.sqrt(2.0)",
        "from infosim.engine.arithmetic import exp, total",
        "from decimal import Decimal",
    ],
)
def test_a_safe_operation_is_left_alone(line: str) -> None:
    assert unsafe(NUMPY + line, "delivery.py") == []


@pytest.mark.parametrize(
    "body",
    [
        "x += 1",
        "x[0] = 1",
        "x[x > 0] *= 2",
        "state.cash -= x",
        "state.cash[0] = x",
        "row = x[0]; row += 1",
        "for row in x: row += 1",
        "np.add(x, 1, out=x)",
        "np.add.at(x, 0, 1)",
        "np.put_along_axis(x, n, 1, 0)",
        "x.fill(0)",
        "x.sort()",
        "y = state.cash; y[:] = 0",
    ],
)
def test_a_step_that_writes_into_what_it_was_given_is_seen(body: str) -> None:
    step = f"{NUMPY}def step(state: State, x: Array) -> Array:\n    {body}\n"
    assert unsafe(step, "delivery.py")
    assert unsafe(step, "arithmetic.py") == []


def test_what_a_step_made_itself_it_may_change() -> None:
    step = f"""{NUMPY}
def total(x: Array, changes: dict[str, Array]) -> Array:
    out = x[0] + x[1]
    for row in x[2:]:
        out += row
    made = x.copy()
    made[0] = 1
    changes["cash"] = out
    return out
"""
    assert unsafe(step, "delivery.py") == []


def test_only_the_wrappers_may_sum() -> None:
    assert unsafe(NUMPY + "y = x.sum(0)", "arithmetic.py") == []
    assert unsafe(NUMPY + "y = np.exp(x)", "arithmetic.py")
