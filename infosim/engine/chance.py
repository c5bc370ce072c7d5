"""Chance: a draw is a pure function of (seed, luck, company, month, purpose, item).

There is no generator and no state: a draw is a hash of its key, in arithmetic modulo 2^64, which is the same on every
processor. So world 17 has the same luck alone, in a batch of 1,000, in a shard or repeated over 150 branches, and a
changed decision reshuffles nobody's luck. Draw uniforms, then invert; how many are drawn never depends on the state.

    u = ((mix(key + mix(salt + word("month", month))) >> 12) + 1/2) / 2^52

where `key` belongs to a company in a world, `salt` to an item of a purpose, and `mix` is the finaliser of SplitMix64
(Steele, Lea & Flood, OOPSLA 2014), a bijection of 64 bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from operator import index
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from infosim.engine.batch import Array, Positions, Words

LUCKS = 2**44
"""Luck words are below this."""
COMPANIES = 2**20 - 1
"""Company numbers are below this; the number itself is the market's."""

_GOLDEN = 0x9E3779B97F4A7C15  # 2^64 over the golden ratio, odd
_M1, _M2 = np.array(0xBF58476D1CE4E5B9, np.uint64), np.array(0x94D049BB133111EB, np.uint64)
_S12, _S27, _S30, _S31 = (np.array(bits, np.uint64) for bits in (12, 27, 30, 31))
_HALF, _UNIT = np.array(0.5), np.array(2.0**-52)
_BLOCK = 16_384  # draws mixed at a time: 128 kB, so that the scratch stays in the second cache

WholeNumbers: TypeAlias = int | Sequence[int] | NDArray[np.integer[Any]]


@dataclass(frozen=True, eq=False)
class Salts:
    """The draws of a month: where each purpose finds its items, and the salt of every item."""

    where: dict[str, slice]
    words: Words  # (items,)

    @cached_property
    def alone(self) -> dict[str, Salts]:
        """Each purpose by itself, for whoever asks month after month."""
        return {purpose: self.only(purpose) for purpose in self.where}

    def only(self, *purposes: str) -> Salts:
        """Some purposes alone; their draws are the same."""
        where: dict[str, slice] = {}
        words = [self.words[self.where[purpose]] for purpose in purposes]
        end = 0
        for purpose, own in zip(purposes, words, strict=True):
            where[purpose] = slice(end, end + len(own))
            end += len(own)
        return Salts(where, np.concatenate(words))


def salts(**items: int) -> Salts:
    """Salts for purposes and how many items each has: `salts(demand=8, quits=24)`.

    An item keeps its draws whatever other purposes and items come, go or change places.
    """
    where: dict[str, slice] = {}
    words: list[int] = []
    for purpose, count in items.items():
        where[purpose] = slice(len(words), len(words) + count)
        words += [_word(purpose, item) for item in range(count)]
    return Salts(where, np.array(words, np.uint64))


def luck_keys(seed: int, luck: WholeNumbers, company: WholeNumbers) -> Words:
    """Keys (C, W) of company numbers (C,) in worlds with luck words (W,). Worlds may share luck.

    ValueError for a luck word outside 0 … 2^44 − 1 or a company number outside 0 … 2^20 − 2: keys would collide.
    """
    return _keys(seed, _whole(luck, "luck", LUCKS), _whole(company, "company", COMPANIES)[:, None])


def market_keys(seed: int, luck: WholeNumbers) -> Words:
    """Keys (W,) of the market and its vendors in worlds with luck words (W,), whatever companies there are."""
    return _keys(seed, _whole(luck, "luck", LUCKS), np.array([COMPANIES], np.uint64))


def offshoots(keys: Words, purpose: str, count: int, month: int) -> Words:
    """New keys (*keys.shape, count) that follow from each key, of a purpose of a month: other luck for every one."""
    return np.moveaxis(_mixed(keys, salts(**{purpose: count}).words, _word("offshoot", _month(month))), 0, -1)


def uniforms(keys: Words, table: Salts, month: int) -> Array:
    """Independent uniforms (items, *keys.shape) strictly inside (0, 1): one call for all purposes of a month."""
    return _draw(keys, table, _moment("month", _month(month)), 0)


def uniforms_of(keys: Words, table: Salts, items: Positions, month: int) -> Array:
    """Of a month's uniforms those of one item for each key, both (n,): the same figures, none that nobody asks for."""
    bits = _mix(keys + _mix(table.words + np.array(_moment("month", _month(month)), np.uint64))[items])
    bits >>= _S12
    draws = bits.astype(np.float64)
    draws += _HALF
    draws *= _UNIT
    return draws


def stratified(keys: Words, table: Salts, month: int) -> Array:
    """Uniforms (items, *keys.shape) inside (0, 1) that visit the interval evenly within a year, months from 0.

    Each item of each company walks the interval in steps of the golden ratio from a place drawn anew every year, so
    that luck changes *when* a frequent event strikes, and rarely *whether*: at a steady rate p a year strikes 12·p
    times with a variance below ½ (below 0.4 for p up to a third), where independent draws have 12·p·(1 − p).
    """
    year, step = divmod(_month(month), 12)
    return _draw(keys, table, _moment("year", year), step * _GOLDEN % 2**64)


def _draw(keys: Words, table: Salts, moment: int, shift: int) -> Array:
    """(k + 1/2) / 2^52 for the upper 52 bits k of every draw; with 53 bits the largest would round to 1."""
    moments = _mix(table.words + np.array(moment, np.uint64))
    shape, flat = keys.shape, keys.reshape(-1)
    draws = np.empty((len(moments), flat.size))
    rows = max(1, _BLOCK // max(1, flat.size))
    for start in range(0, len(moments), rows):
        bits = _mix(flat + moments[start : start + rows, None])
        if shift:
            bits += np.array(shift, np.uint64)
        bits >>= _S12
        draws[start : start + rows] = bits
    draws += _HALF
    draws *= _UNIT
    return draws.reshape(-1, *shape) if draws.size else draws.reshape(len(moments), *shape)


def _mixed(keys: Words, words: Words, moment: int) -> Words:
    """Words (n, *keys.shape) of keys, of salts (n,) and of a moment."""
    moments = _mix(words + np.array(moment, np.uint64))
    return _mix(keys.reshape(-1) + moments[:, None]).reshape(-1, *keys.shape)


def _keys(seed: int, luck: Words, company: Words) -> Words:
    packed = (luck << np.uint64(20) | company) * np.uint64(_GOLDEN) + np.uint64(_word("seed", index(seed)))
    return _mix(_mix(packed))


def _mix(words: Words) -> Words:
    """SplitMix64's finaliser, in place."""
    words ^= words >> _S30
    words *= _M1
    words ^= words >> _S27
    words *= _M2
    words ^= words >> _S31
    return words


def _word(*parts: str | int) -> int:
    """64 bits for a name and a number."""
    return int.from_bytes(blake2b(repr(parts).encode(), digest_size=8).digest(), "little")


@cache
def _moment(unit: str, number: int) -> int:
    """The word of a month or a year, which a month asks for some thirty times."""
    return _word(unit, number)


def _month(month: int) -> int:
    month = index(month)
    if month < 0:
        raise ValueError(f"month {month} is before the first, which is 0")
    return month


def _whole(numbers: WholeNumbers, what: str, end: int) -> Words:
    """Numbers (n,) as words, or ValueError."""
    given = np.asarray(numbers).reshape(-1)
    if given.size and (given.dtype.kind not in "iu" or given.min() < 0 or given.max() >= end):
        raise ValueError(f"{what} must be whole numbers from 0 to {end - 1}, not {numbers!r}")
    return given.astype(np.uint64)
