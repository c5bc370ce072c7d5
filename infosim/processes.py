"""Processes: others that compute beside this one, each at the end of a pipe.

    process = started(serve)
    process.pipe.send((work, task))
    fine, found = process.pipe.recv()

What is sent can be pickled, and `work` is a function of a module. Nothing that is started outlives this process: the
end of a pipe ends who listens at it.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any


@dataclass
class Process:
    """One of them, and our end of the pipe to it."""

    process: BaseProcess
    pipe: Connection

    def ended(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def cores() -> int:
    """How many processes this one may run on at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def started(target: Callable[[Connection], None]) -> Process:
    """A process that does what `target`, a function of a module, does with its end of the pipe. OSError if none can be.

    Ctrl-C is ours to answer: it is not interrupted.
    """
    context = get_context("spawn")  # a spawned process carries nothing over by accident
    ours, theirs = context.Pipe()
    process = context.Process(target=_minding_no_interruption, args=(target, theirs), daemon=True)
    with _no_interruption():
        process.start()
    theirs.close()  # so that the end of the process is the end of the pipe
    return Process(process, ours)


def serve(pipe: Connection) -> None:
    """Do one task after the other, until nobody gives one any more: what is made of it, or what went wrong."""
    while True:
        try:
            work, task = pipe.recv()
            answer: tuple[bool, Any] = (True, work(task))
        except EOFError:
            return
        except Exception as wrong:
            answer = (False, located(wrong))
        try:
            pipe.send(answer)
        except BrokenPipeError:  # whoever asked is gone
            return


def located(wrong: Exception) -> Exception:
    """What went wrong here, with a note of where, for whoever it is raised for elsewhere."""
    wrong.add_note(f"in a process of its own:\n{traceback.format_exc()}")
    return wrong


def _minding_no_interruption(target: Callable[[Connection], None], pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    target(pipe)


@contextmanager
def _no_interruption() -> Iterator[None]:
    """Ctrl-C waits. A process that is started meanwhile is not interrupted either, before it can say that it minds."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing.resource_tracker import ensure_running  # not on every system

    with redirect_stderr(sys.__stderr__):  # it wants a file, which what stands there while screens are drawn is not
        ensure_running()  # else it would be started in here, and let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
