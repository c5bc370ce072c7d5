"""Digests of everything in the engine that could differ between processors. Run as a program, it prints them.

`library` and `vectors` are digests of the C library's and of NumPy's own functions: they tell whether an environment
changed anything at all.
"""

import json
import math
from collections.abc import Iterator
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from infosim.engine.arithmetic import exp, log, logistic, normal_quantile, power, total
from infosim.engine.chance import luck_keys, market_keys, salts, stratified, uniforms
from infosim.engine.learning import ramp, settled_ramp, unit_cost
from infosim.engine.money import split
from infosim.engine.queueing import probability_of_waiting, waiting_factor


def figures() -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Name and figures, from draws alone, so that no foreign arithmetic makes the points."""
    keys = luck_keys(2026, range(3_000), range(2))
    table = salts(a=6, b=5)
    u = uniforms(keys, table, 7)
    yield "uniforms", u
    yield "stratified", stratified(keys, table, 31)
    yield "market", uniforms(market_keys(2026, range(3_000)), table, 7)
    wide, narrow = (u - 0.5) * 1_398.0, (u - 0.5) * 8.0
    yield "exp", exp(wide)
    yield "exp of small figures", exp(narrow)
    yield "log", log(exp(wide))
    yield "log near 1", log(u + 0.5)
    yield "power", power(u * 10.0, narrow[::-1])
    yield "logistic", logistic(narrow)
    yield "normal", normal_quantile(u)
    yield "normal far out", normal_quantile(exp(-690.0 * u))
    yield "total", total(narrow)
    yield "total of one world", total(narrow[..., :1])
    yield "learning", unit_cost(1.0 + 1e4 * u, 0.5 + u[::-1] / 2.0)
    yield "ramp", ramp(40.0 * u, 0.3, 6.0) + settled_ramp(0.3, 6.0, u)
    yield "split", split(np.rint(u[0] * 1e9), u)
    yield "waiting", waiting_factor(u * 70.0, u[::-1] * 1.1)
    yield "chance of waiting", probability_of_waiting(u * 70.0, u[::-1] * 1.1)


def foreign() -> dict[str, str]:
    """Digests of functions that are not ours: the C library's, and NumPy's own."""
    points = [n / 1_000.0 for n in range(1, 20_000)]
    library = [f(x) for f in (math.exp, math.log, math.sin, math.tan) for x in points]
    vectors = [f(np.array(points)) for f in (np.exp, np.log, np.sin, np.tanh, np.arctan)]
    return {
        "library": sha256(np.array(library).tobytes()).hexdigest(),
        "vectors": sha256(np.array(vectors).tobytes()).hexdigest(),
    }


def digests() -> dict[str, str]:
    """SHA-256 of each, and of what is not ours."""
    return {name: sha256(array.astype("<f8").tobytes()).hexdigest() for name, array in figures()} | foreign()


if __name__ == "__main__":
    print(json.dumps(digests()))
