"""Work for workers that may end the process they run in; in a module, where other processes find it, and soon."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def killed() -> None:
    """End this process as the system does when memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


def squared(n: int) -> int:
    return n * n


def slower_first(n: int) -> int:
    time.sleep(0.2 if n == 0 else 0.0)
    return n


def killed_once(task: tuple[str, int]) -> int:
    """Part 2 ends the first worker that tries it."""
    mark, n = task
    if n == 2 and not Path(mark).exists():
        Path(mark).touch()
        killed()
    return n


def killed_always(n: int) -> int:
    if n == 1:
        killed()
    return n


def wrong(n: int) -> int:
    raise ZeroDivisionError(f"part {n}")
