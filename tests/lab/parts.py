"""Work for workers, and a bot, that may end the process they run in; in a module, where other processes find them."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from infosim.bots import named
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


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


@dataclass(frozen=True)
class Mortal:
    """The static split, whose process is killed once, in the second month."""

    mark: str

    def __call__(self, seen: Seen, keys: Words) -> Orders:
        if seen.month == 1 and not Path(self.mark).exists():
            Path(self.mark).touch()
            killed()
        return named("selective")(seen, keys)


def doomed(seen: Seen, keys: Words) -> Orders:
    """A bot that ends every process it plays in."""
    killed()
    return seen.nothing()
