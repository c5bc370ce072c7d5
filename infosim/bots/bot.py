"""What a bot is, and the chance that one may have of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from infosim.engine.batch import Words
from infosim.engine.chance import WholeNumbers, luck_keys
from infosim.engine.orders import Orders
from infosim.sight import Seen

Bot: TypeAlias = Callable[[Seen, Words], Orders]
"""Orders of the month, from what may be seen and from keys (C, W) for whatever the bot leaves to chance."""


class UnknownBot(LookupError):
    """No bot has this name. `nearest` is the one that was probably meant, if any; `known` are all names."""

    def __init__(self, name: str, nearest: str | None, known: tuple[str, ...]) -> None:
        super().__init__(f"no bot is called {name!r}")
        self.name, self.nearest, self.known = name, nearest, known


def keys(seed: int, luck: WholeNumbers, companies: int = 1) -> Words:
    """Keys (C, W) of a bot's own chance in worlds with luck words (W,).

    They are not the keys of the game: a bot that drew with those could know the future.
    """
    return luck_keys(-1 - seed, luck, np.arange(companies, dtype=np.uint64))
