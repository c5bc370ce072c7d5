"""Workers: who plays the blocks, this process, several of this machine, or a Dask cluster; the same code in each.

    for block in in_order(played, tasks, Workers(2)): ...

What comes back is in the order of the tasks whoever did them, and only a few tasks ahead of the one that is waited for
are given out, so that what is held does not grow with how many there are. A task whose worker is lost is done again.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from infosim import __version__
from infosim.processes import Process, serve, started

TRIES = 3
"""Workers that a task may lose before it is given up: it is the task, then, that ends them."""
AHEAD = 2
"""Tasks given out for each worker, done or not, from the one that is waited for on."""
PATIENCE = 20
"""Seconds in which a cluster answers, and has a worker."""

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[T], R]


@dataclass(frozen=True)
class Workers:
    """So many processes of this machine; or those of the Dask cluster whose scheduler has this address."""

    processes: int = 1
    dask: str | None = None


ALONE = Workers()
"""This process."""


class Lost(Exception):
    """A task ended every worker that tried it. `task` is its number, from 0; `tries` how many workers it took."""

    def __init__(self, task: int, tries: int) -> None:
        super().__init__(f"{tries} workers ended while they did part {task + 1}")
        self.task, self.tries = task, tries


class NoDask(Exception):
    """Dask is not installed."""


class NoCluster(Exception):
    """Nothing that could play answers at an address."""

    def __init__(self, address: str) -> None:
        super().__init__(f"no Dask cluster with a worker answers at {address}")
        self.address = address


class OtherVersion(Exception):
    """A worker of a cluster has another version of Infosim, whose rules may be others."""

    def __init__(self, theirs: str) -> None:
        super().__init__(theirs)
        self.theirs = theirs


def in_order(work: Work[T, R], tasks: Sequence[T], workers: Workers) -> Generator[R]:
    """What `work` makes of each task, in their order. Left early, nothing is left running.

    `work` is a function of a module, and what it takes and gives can be pickled, unless one process does everything.
    Lost, NoDask, NoCluster or OtherVersion; what `work` raises is raised here.
    """
    if workers.dask is not None:
        yield from _of_a_cluster(work, tasks, workers.dask)
    elif workers.processes > 1 and len(tasks) > 1:
        yield from _of_this_machine(work, tasks, min(workers.processes, len(tasks)))
    else:
        yield from map(work, tasks)


# ---------------------------------------------------------------------------------------------------- this machine
@dataclass
class _Worker:
    """A process, and the number of the task it does."""

    process: Process
    task: int | None = None

    @property
    def pipe(self) -> Connection:
        """Our end of the pipe to it."""
        return self.process.pipe

    def ended(self) -> None:
        """End it, whatever it does."""
        self.process.ended()


def _hired() -> _Worker:
    return _Worker(started(serve))


def _of_this_machine(work: Work[T, R], tasks: Sequence[T], count: int) -> Generator[R]:
    """As `in_order`. The pools of the standard library lose the task of a process that is killed, or all tasks."""
    crew: list[_Worker] = []
    done: dict[int, R] = {}
    again: deque[int] = deque()
    lost: Counter[int] = Counter()
    given = 0
    try:
        crew += [_hired() for _ in range(count)]
        for wanted in range(len(tasks)):
            while wanted not in done:
                for at, each in enumerate(crew):
                    if each.task is not None:
                        continue
                    if again:
                        each.task = again.popleft()
                    elif given < min(len(tasks), wanted + AHEAD * count):
                        each.task, given = given, given + 1
                    else:
                        continue
                    try:
                        each.pipe.send((work, tasks[each.task]))
                    except OSError:  # it was killed while it had nothing to do
                        again.append(each.task)
                        each.ended()
                        crew[at] = _hired()
                ready = wait([each.pipe for each in crew if each.task is not None])
                for at, each in enumerate(crew):
                    if each.pipe not in ready or each.task is None:
                        continue
                    try:
                        fine, found = each.pipe.recv()
                    except (EOFError, OSError):
                        lost[each.task] += 1
                        if lost[each.task] == TRIES:
                            raise Lost(each.task, TRIES) from None
                        again.append(each.task)
                        each.ended()
                        crew[at] = _hired()
                        continue
                    if not fine:
                        raise found
                    done[each.task], each.task = found, None
            yield done.pop(wanted)
    finally:
        for each in crew:
            each.ended()


# ---------------------------------------------------------------------------------------------------- a cluster
def _of_a_cluster(work: Work[T, R], tasks: Sequence[T], address: str) -> Generator[R]:
    """As `in_order`. The scheduler itself gives the task of a worker that is lost to another."""
    try:
        from distributed import Client, KilledWorker  # an extra, and slow to import
    except ImportError:
        raise NoDask from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):  # a time-out is an OSError
        raise NoCluster(address) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except OSError:
            raise NoCluster(address) from None
        under_way: deque[Any] = deque()
        try:
            given = 0
            for wanted in range(len(tasks)):
                while given < min(len(tasks), wanted + AHEAD * max(sum(client.nthreads().values()), 1)):
                    order = (__version__, work, tasks[given])
                    under_way.append(client.submit(_obeyed, order, pure=False))
                    given += 1
                try:
                    found = under_way[0].result()
                except KilledWorker as killed:
                    raise Lost(wanted, TRIES + 1) from killed
                under_way.popleft().release()
                yield found
        finally:
            client.cancel(list(under_way), force=True)


def _obeyed(order: tuple[str, Work[T, R], T]) -> R:
    """What a worker of a cluster makes of a task, if its Infosim is the one that asks."""
    version, work, task = order
    if version != __version__:
        raise OtherVersion(__version__)
    return work(task)
