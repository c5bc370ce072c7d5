"""Bots that end the process they play in; in a module, where other processes find them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from infosim.bots import named
from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen
from tests.lab.parts import killed


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
