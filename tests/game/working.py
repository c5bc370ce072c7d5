"""Work for a crew; in a module, where other processes find it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path


def counted(first: int, count: int) -> Iterator[int]:
    yield from range(first, first + count)


def endless(marks: str) -> Iterator[int]:
    """Part after part, each noted in a file, until somebody says that it is enough."""
    n = 0
    while True:
        Path(marks).write_text(str(n), "utf-8")
        yield n
        n += 1
        time.sleep(0.005)


def killed(n: int) -> Iterator[int]:
    """A process that ends after its first part, as the system ends it when memory runs out."""
    yield n
    os.kill(os.getpid(), signal.SIGKILL)


def wrong(n: int) -> Iterator[int]:
    yield n
    raise ZeroDivisionError(f"part {n}")


def whole(megabytes: int) -> Iterator[bytes]:
    """Parts that no pipe holds."""
    for _ in range(3):
        yield bytes(megabytes << 20)
