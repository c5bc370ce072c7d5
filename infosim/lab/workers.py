"""Workers: who plays the blocks, this process, several of this machine, or a Dask cluster; the same code in each.

    for block in in_order(played, tasks, Workers(2)): ...

What comes back is in the order of the tasks whoever did them, and only a few tasks ahead of the one that is waited for
are given out, so that what is held does not grow with how many there are. A task whose worker is lost is done again.
"""

from __future__ import annotations

import os
import signal
import traceback
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from infosim import __version__

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


def cores() -> int:
    """How many processes this one may run on at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
    """A process, our end of the pipe to it, and the number of the task it does."""

    process: BaseProcess
    pipe: Connection
    task: int | None = None

    def ended(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _hired() -> _Worker:
    context = get_context("spawn")  # a spawned process carries nothing over by accident
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    with _no_interruption():
        process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return _Worker(process, ours)


@contextmanager
def _no_interruption() -> Iterator[None]:
    """Ctrl-C waits. A process that is started meanwhile is not interrupted either, before it can say that it minds."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing.resource_tracker import ensure_running  # not on every system

    ensure_running()  # else it would be started in here, and let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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


def _serve(pipe: Connection) -> None:
    """What a process does: task after task, until nobody gives it one any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    while True:
        try:
            work, task = pipe.recv()
            answer: tuple[bool, Any] = (True, work(task))
        except EOFError:
            return
        except Exception as wrong:
            wrong.add_note(f"in a process of its own:\n{traceback.format_exc()}")
            answer = (False, wrong)
        try:
            pipe.send(answer)
        except BrokenPipeError:  # whoever asked is gone
            return


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
