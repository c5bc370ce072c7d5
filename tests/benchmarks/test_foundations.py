"""What arithmetic, chance, queues and batches cost, and that the same bits everywhere cost no more than they may.

pytest tests/benchmarks/test_foundations.py -s
"""

from collections.abc import Callable

import numpy as np

from infosim.engine.arithmetic import exp, log, normal_quantile, power, total
from infosim.engine.batch import join, repeat, shards, take
from infosim.engine.chance import luck_keys, salts, stratified, uniforms
from infosim.engine.digest import digest
from infosim.engine.money import split
from infosim.engine.queueing import waiting_factor
from tests.benchmarks.stopwatch import fastest, table
from tests.engine.worlds import first_hires

WORLDS = [1, 30, 300, 1_000, 3_000]
COLUMNS = [f"{worlds:,} worlds" for worlds in WORLDS]
random = np.random.default_rng(0)


def over_worlds(job: Callable[[int], Callable[[], object]]) -> list[float]:
    """Seconds of a job at each number of worlds."""
    return [fastest(job(worlds))[0] for worlds in WORLDS]


def figures(worlds: int) -> np.ndarray:
    """Figures of eight functions (8, 1, W)."""
    return random.random((8, 1, worlds)) + 0.1


def test_arithmetic_of_our_own_costs_at_most_three_times_numpys_on_a_block() -> None:
    rows: list[tuple[str, list[float]]] = []
    for name, ours, theirs in (
        ("exp", exp, np.exp),
        ("log", log, np.log),
        ("power", lambda x: power(x, 0.3), lambda x: np.power(x, 0.3)),
        ("total", total, lambda x: x.sum(0)),
    ):
        pairs = []
        for worlds in WORLDS:
            x = figures(worlds)
            pairs.append(fastest(lambda f=ours, x=x: f(x), lambda f=theirs, x=x: f(x)))
        rows += [(name, [pair[0] for pair in pairs]), (f"  numpy's {name}", [pair[1] for pair in pairs])]
    inside = [figures(worlds) - 0.1 for worlds in WORLDS]
    rows.append(("normal_quantile", [fastest(lambda u=u: normal_quantile(u))[0] for u in inside]))
    table("Arithmetic of (8, 1, worlds)", COLUMNS, rows)
    for (name, ours), (_, theirs) in zip(rows[0:6:2], rows[1:6:2], strict=True):
        assert ours[-1] < 3.0 * theirs[-1], name


def test_keyed_draws_cost_no_more_than_a_generator_that_starts_anew_each_month() -> None:
    purposes = salts(**{f"purpose{n}": 9 for n in range(12)})

    def philox(worlds: int) -> Callable[[], object]:
        def job() -> list[np.ndarray]:
            return [np.random.Generator(np.random.Philox(key=[7, n])).random((9, 1, worlds)) for n in range(12)]

        return job

    keys = [luck_keys(7, range(worlds), 0) for worlds in WORLDS]
    rows = [
        ("uniforms", [fastest(lambda k=k: uniforms(k, purposes, 5))[0] for k in keys]),
        ("stratified", [fastest(lambda k=k: stratified(k, purposes, 5))[0] for k in keys]),
        ("  a Philox a purpose", over_worlds(philox)),
    ]
    table("Draws of a month: 12 purposes of 9 items", COLUMNS, rows)
    for ours, theirs in zip(rows[0][1], rows[2][1], strict=True):
        assert ours < 1.5 * theirs


def test_queues_and_shares() -> None:
    loads = [random.random((8, 1, worlds)) for worlds in WORLDS]
    rows = [
        ("waiting_factor", [fastest(lambda u=u: waiting_factor(1 + 19 * u, u[::-1]))[0] for u in loads]),
        ("split", [fastest(lambda u=u: split(np.rint(1e9 * u[0]), u))[0] for u in loads]),
    ]
    table("Up to 20 people, 8 parts", COLUMNS, rows)


def test_a_branch_is_cheaper_than_a_copy() -> None:
    states = [first_hires(worlds=worlds) for worlds in WORLDS]
    view, copy = slice(0, None), [np.arange(worlds) for worlds in WORLDS]
    rows = [
        ("take by slice: views", [fastest(lambda s=s: take(s, view))[0] for s in states]),
        (
            "take by numbers: copies",
            [fastest(lambda s=s, c=c: take(s, c))[0] for s, c in zip(states, copy, strict=True)],
        ),
        ("join of two", [fastest(lambda s=s: join(s, s))[0] for s in states]),
        ("shards of 500", [fastest(lambda s=s: shards(s, 500))[0] for s in states]),
        ("repeat twice", [fastest(lambda s=s: repeat(s, 2))[0] for s in states]),
        ("digest", [fastest(lambda s=s: digest(s))[0] for s in states]),
    ]
    table("A state", COLUMNS, rows)
    assert rows[0][1][-1] < rows[1][1][-1]
