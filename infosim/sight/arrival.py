"""When an open post will be filled, as far as anybody can tell: from its rate and its age, never from how near it is.

A search moves on by its rate each month, half of it to one and a half times it as luck has it, and luck visits that
range evenly. When a month more would fill the post a candidate comes, who signs in that month. Whoever waits knows how
long the post has been open with nobody in sight, and so which turns of luck are out.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from infosim.engine.batch import Array

_PHASES = 256
"""Turns of luck that are looked at, evenly spread."""
_GOLDEN = (5.0**0.5 - 1.0) / 2.0
"""Step of luck from a month to the next."""
_LONGEST = 60
"""Months beyond which an age tells no more."""
_AT_ONCE = 200
"""Vacancies x months up to which all months are counted in one go; beyond that the table would be large."""


def chance_filled(rate: Array, age: Array, months: int) -> Array:
    """Chance that a post is filled within 1, 2 … `months` months from now (months, …), cumulated.

    `rate` (…) is the rate of the search a month, all posts of the vacancy together; `age` (…) how many months it has
    been open without anybody in sight. Zero rate: never. That luck starts anew each January is left out.
    """
    rate, age = np.broadcast_arrays(np.asarray(rate, np.float64), np.asarray(age, np.float64))
    waited = np.minimum(age, float(_LONGEST))
    progress, least = _progress(_LONGEST + months if waited.size == 0 else int(waited.max()) + months)
    wanted = np.maximum(np.where(rate > 0, 1.0 / np.maximum(rate, 1e-9), np.inf) - 1.0, 1e-9)
    # the greatest age that leaves a turn of luck possible: the rate may have been lower than it is now
    possible = np.searchsorted(least, wanted) - 1.0
    now = np.minimum(waited, np.maximum(possible, 0.0)).astype(np.int64)
    still = progress[now] < wanted[..., None]
    count = np.maximum(still.sum(axis=-1), 1)
    ahead = range(months)  # who signs in a month was met when the one before it ended
    if wanted.size * months <= _AT_ONCE:
        found = still & (progress[now + np.reshape(ahead, (-1, *([1] * now.ndim)))] >= wanted[..., None])
        at_once: Array = found.sum(axis=-1) / count
        return at_once
    return np.stack([(still & (progress[now + n] >= wanted[..., None])).sum(axis=-1) / count for n in ahead])


@lru_cache(maxsize=64)
def _progress(steps: int) -> tuple[Array, Array]:
    """Progress after 0, 1 … `steps` months in units of the rate, by turn of luck; and the least of each month."""
    phase = (np.arange(_PHASES) + 0.5) / _PHASES
    draws = (phase + _GOLDEN * np.arange(steps)[:, None]) % 1.0 + 0.5
    progress = np.concatenate([np.zeros((1, _PHASES)), np.add.accumulate(draws, axis=0)])
    return progress, progress.min(axis=1)


def stage(rate: Array, age: Array, phase: Array) -> Array:
    """Where searches of a rate and an age (…) may stand, one for each turn of luck `phase` (…) in (0, 1), in hires.

    Turns of luck by which somebody would have come already are out; the others are as likely as each other.
    """
    waited = np.minimum(age, float(_LONGEST))
    progress, least = _progress(_LONGEST)
    wanted = np.maximum(np.where(rate > 0, 1.0 / np.maximum(rate, 1e-9), np.inf) - 1.0, 1e-9)
    possible = np.searchsorted(least, wanted) - 1.0
    now = np.minimum(waited, np.maximum(possible, 0.0)).astype(np.int64)
    still = progress[now] < wanted[..., None]  # (…, phases)
    count = still.sum(axis=-1)
    nth = np.minimum(np.floor(phase * count), np.maximum(count - 1, 0)).astype(np.int64)
    turn = np.argmax(np.cumsum(still, axis=-1) > nth[..., None], axis=-1)
    out: Array = rate * progress[now, turn]
    return out
