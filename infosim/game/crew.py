"""A crew: processes that play the futures of a forecast in shares, so that every core does and the screen stays free.

They are started when first something is asked, and kept for the next time. To start one takes longer than to play, so
what is asked first is played in this process, while the others get ready.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from itertools import pairwise
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from infosim.processes import Process, cores, located, started

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LEAST = 500
"""Worlds from which a share is worth a process of its own: in fewer, what each call costs is more than what it does."""

Question = TypeVar("Question")
Found = TypeVar("Found")
Work = Callable[..., Iterator[Any]]
"""A function of a module that makes part after part of a task."""


class Gone(Exception):
    """A process could not be started, or ended in the middle of its task."""


def in_shares(
    crew: Crew | None,
    work: Callable[[Question, int, int], Iterator[Found | None]],
    question: Question,
    worlds: int,
    going: Callable[[int], bool],
    times: int = 1,
) -> list[Found] | None:
    """What `work` finds of a question in all its worlds, share by share in their order; None if it was not to go on.

    `work` is given the first world of a share and how many, each of which is played `times` times; it makes None of
    every month, and last what it has found. `going` hears how many months are done in all worlds, from 0 on, and is
    asked. Without a crew, before it is ready, or where a process is lost, this process plays them all.
    """
    split = shares(worlds, times)
    if crew is not None and crew.left:
        return None
    if crew is not None and len(split) > 1 and not crew.ready:
        crew.prepare(work, [(question, first, 1) for first, _ in split])
    if crew is None or len(split) == 1 or not crew.ready:
        return _heard(1, ((0, part) for part in work(question, 0, worlds)), going)
    try:
        return _heard(len(split), crew.parts(work, [(question, *share) for share in split]), going)
    except Gone:
        if crew.left:
            return None
        return in_shares(None, work, question, worlds, going)


def _heard(count: int, parts: Generator[tuple[int, Found | None]], going: Callable[[int], bool]) -> list[Found] | None:
    """What so many shares have found. `going` hears of a month once it is played in all of them."""
    months, told = [0] * count, 0
    found: dict[int, Found] = {}
    with closing(parts):
        if not going(0):
            return None
        for share, part in parts:
            if part is not None:
                found[share] = part
                continue
            months[share] += 1
            if min(months) > told:
                told = min(months)
                if not going(told):
                    return None
    return [found[share] for share in range(count)]


def shares(worlds: int, times: int = 1, processes: int | None = None) -> tuple[tuple[int, int], ...]:
    """The worlds in as many shares as pay, each with its first world and how many: one where one process may run."""
    count = max(min(cores() if processes is None else processes, worlds * times // LEAST), 1)
    edges = [worlds * n // count for n in range(count + 1)]
    return tuple((low, high - low) for low, high in pairwise(edges))


class Crew:
    """Processes at hand, none before something is asked. One question at a time: who asks meanwhile waits."""

    def __init__(self) -> None:
        self._processes: list[Process] = []
        self._asked = Lock()
        self._preparing: Thread | None = None
        self.ready = False
        """Whether processes are there that have done something before."""
        self.left = False
        """Whether nothing is to be asked any more."""

    def parts(self, work: Work, tasks: Sequence[tuple[Any, ...]]) -> Generator[tuple[int, Any]]:
        """Each part of what `work` makes of the tasks, as it comes, with the number of its task.

        Left half-way, no process works on. Gone; what `work` raises is raised here.
        """
        with self._asked:
            try:
                crew = self._at_hand(len(tasks))
                for each, task in zip(crew, tasks, strict=True):
                    each.pipe.send((work, task))
                busy = {each.pipe: n for n, each in enumerate(crew)}
                try:
                    yield from self._said(busy)
                finally:
                    _stopped(list(busy))
            except (OSError, EOFError) as lost:
                self._ended()
                raise Gone from lost
            finally:
                if self.left:  # meanwhile, perhaps while one was being started
                    self._ended()

    def _said(self, busy: dict[Connection, int]) -> Iterator[tuple[int, Any]]:
        """The parts of those who are at work, as they come; who is done is taken out."""
        from multiprocessing.connection import wait  # only who asks needs it

        while busy:
            ready = wait(list(busy))
            for pipe in [pipe for pipe in busy if pipe in ready]:
                kind, part = pipe.recv()
                if kind == "part":
                    yield busy[pipe], part
                    continue
                del busy[pipe]
                if isinstance(part, Exception):
                    raise part

    def prepare(self, work: Work, tasks: Sequence[tuple[Any, ...]]) -> None:
        """Have a process for each of these small tasks get ready by doing it, while nobody waits."""
        if not self.ready and not self.left and (self._preparing is None or not self._preparing.is_alive()):
            self._preparing = Thread(target=self._prepared, args=(work, tasks), daemon=True)
            self._preparing.start()

    def _prepared(self, work: Work, tasks: Sequence[tuple[Any, ...]]) -> None:
        with suppress(Exception):  # it goes wrong for whoever waits too, and is told there
            deque(self.parts(work, tasks), maxlen=0)
            self.ready = True

    def leave(self) -> None:
        """End every process, whatever it does."""
        self.left = True
        self._ended()

    def _at_hand(self, count: int) -> list[Process]:
        while len(self._processes) < count:
            if self.left:
                raise EOFError
            try:
                self._processes.append(started(serve_parts))
            except (OSError, ValueError) as impossible:
                raise Gone from impossible
        return self._processes[:count]

    def _ended(self) -> None:
        self.ready = False
        ended, self._processes = self._processes, []
        for each in ended:
            each.ended()


def _stopped(busy: list[Connection]) -> None:
    """Have these leave what they are at, and take what they have said of it meanwhile."""
    for pipe in busy:
        pipe.send(None)
    for pipe in busy:
        while pipe.recv()[0] == "part":
            pass


def serve_parts(pipe: Connection) -> None:
    """Make one task's parts after the other's, until nobody gives one any more. None: leave what you are at."""
    while True:
        try:
            asked = pipe.recv()
            if asked is None:  # it was done already
                continue
            work, task = asked
            for part in work(*task):
                pipe.send(("part", part))
                if pipe.poll():
                    pipe.recv()
                    break
            pipe.send(("done", None))
        except (EOFError, OSError):  # whoever asked is gone
            return
        except Exception as wrong:
            pipe.send(("wrong", located(wrong)))
