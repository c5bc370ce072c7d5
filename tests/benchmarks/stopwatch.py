"""Times that mean something on a busy machine: the best of interleaved rounds, in processor time of this thread."""

from collections.abc import Callable
from time import thread_time

import numpy as np

np.empty(2_000_000)
# made and dropped: from then on the C library keeps the memory of large arrays, as in a program that has run a while


def fastest(*jobs: Callable[[], object], rounds: int = 7, least: float = 0.005) -> list[float]:
    """Seconds that each job takes once. Every round runs all jobs in turn, each for at least `least` seconds."""
    repeated = []
    for job in jobs:
        repeats, spent = 1, _spent(job, 1)
        while spent < least:
            repeats = max(2 * repeats, int(repeats * least / max(spent, 1e-6)))
            spent = _spent(job, repeats)
        repeated.append(repeats)
    best = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for n, (job, repeats) in enumerate(zip(jobs, repeated, strict=True)):
            best[n] = min(best[n], _spent(job, repeats) / repeats)
    return best


def _spent(job: Callable[[], object], repeats: int) -> float:
    began = thread_time()
    for _ in range(repeats):
        job()
    return thread_time() - began


def table(title: str, columns: list[str], rows: list[tuple[str, list[float]]], unit: str = "µs") -> None:
    """Print times given in seconds, a row for each job; figures of any other unit are printed as they are."""
    scale = {"µs": 1e6, "ms": 1e3}.get(unit, 1.0)
    wide = max(len(name) for name, _ in rows)
    print(f"\n{title} ({unit})\n{'':{wide}}" + "".join(f"{column:>14}" for column in columns))
    for name, seconds in rows:
        print(f"{name:{wide}}" + "".join(f"{second * scale:14,.1f}" for second in seconds))
