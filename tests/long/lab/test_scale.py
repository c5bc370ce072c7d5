"""Many games: the memory does not grow with how many there are, and whoever plays them writes the same file.

`tests/long/lab/scale.py` plays a million.
"""

import io

import pytest

from infosim.bots import named
from infosim.lab import Games, Workers, simulate
from infosim.lab.table import write
from tests.engine.children import in_a_child
from tests.engine.worlds import rules
from tests.long.lab import scale

SHORT = ("2", "3", "idle")
"""Two processes, three months of whoever does nothing: what is held does not hang on who plays."""


def test_four_times_the_games_take_no_more_memory_than_their_last_figures() -> None:
    few, many = (in_a_child(scale, count, *SHORT) for count in ("10000", "40000"))
    figures = 30_000 * 4 * 8 / 1024**2  # four figures of each game: 32 bytes
    assert float(many["here"]) - float(few["here"]) < 4 + 3 * figures
    assert float(many["worker"]) - float(few["worker"]) < 10


def table(workers: Workers) -> str:
    file = io.StringIO(newline="")
    for _ in write(file, simulate(Games(rules(), named("random"), 7, 3, 6), workers, block=2)):
        pass
    return file.getvalue()


def test_a_dask_cluster_writes_the_file_that_one_process_writes_and_so_do_two() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        assert table(Workers(dask=cluster.scheduler_address)) == table(Workers(1)) == table(Workers(2))


def test_a_cluster_that_loses_a_worker_writes_the_same_file() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        found = io.StringIO(newline="")
        games = Games(rules(), named("random"), 7, 3, 6)
        for n, _ in enumerate(write(found, simulate(games, Workers(dask=cluster.scheduler_address), block=1))):
            if n == 1:
                next(iter(cluster.workers.values())).process.process._process.kill()
        assert found.getvalue() == table(Workers(1))
