"""What a bot is, and the chance that one may have of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any, TypeAlias, TypeVar

import numpy as np

from infosim.engine.batch import Array, Words
from infosim.engine.chance import WholeNumbers, luck_keys
from infosim.engine.orders import Orders
from infosim.sight import Seen

Bot: TypeAlias = Callable[[Seen, Words], Orders]
"""Orders of the month, from what may be seen and from keys (C, W) for whatever the bot leaves to chance."""

Setting: TypeAlias = float | Array
"""A parameter of a bot: one for all, or one for each world (W,), so that a batch may hold many plans side by side."""

B = TypeVar("B")


def setting(bot: Any, path: str) -> float:
    """A parameter of a bot by its path: `hiring.load`. AttributeError where it has none."""
    return float(reduce(getattr, path.split("."), bot))


def with_settings(bot: B, settings: Mapping[str, Setting]) -> B:
    """A bot with some parameters, by their paths, set anew."""
    for path, figure in settings.items():
        bot = _with(bot, path, figure)
    return bot


def _with(record: Any, path: str, figure: Setting) -> Any:
    first, _, rest = path.partition(".")
    return replace(record, **{first: _with(getattr(record, first), rest, figure) if rest else figure})


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
