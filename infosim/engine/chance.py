"""Chance: every draw is a pure function of seed, luck, company, month, purpose and item.

An arithmetic hash in uint64 arrays, with no generator, no state and no order: world 17 alone, in a batch, in a shard or
repeated over 150 branches draws the same bits, and a changed decision changes no draw.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array, Words

MARKET = 2**20 - 1
"""Company number under which the market and the vendors draw."""
MOST_LUCK = 2**44

_GOLDEN = 0x9E3779B97F4A7C15
_M1, _M2 = np.array(0xBF58476D1CE4E5B9, np.uint64), np.array(0x94D049BB133111EB, np.uint64)
_S30, _S27, _S31, _S12 = (np.array(n, np.uint64) for n in (30, 27, 31, 12))
_HALF, _UNIT = np.array(0.5), np.array(2.0**-52)
_CACHED = 16_384
"""Elements hashed at a time, so that the scratch stays in the processor's cache."""


@dataclass(frozen=True)
class Salts:
    """Purposes of draws: where each stands among the items, and one word an item."""

    where: dict[str, slice]
    words: Words

    def only(self, purpose: str) -> Salts:
        """The same words for one purpose alone."""
        chosen = self.words[self.where[purpose]]
        return Salts({purpose: slice(0, len(chosen))}, chosen)


def _mixed(x: Words) -> Words:
    """SplitMix64's finaliser (Steele, Lea & Flood 2014), in place: a bijection of 64 bits."""
    x ^= x >> _S30
    x *= _M1
    x ^= x >> _S27
    x *= _M2
    x ^= x >> _S31
    return x


def _word(*parts: object) -> int:
    return int.from_bytes(hashlib.blake2b(repr(parts).encode(), digest_size=8).digest(), "little")


def luck_keys(seed: int, luck: Words, company: Words) -> Words:
    """One key for each (company, world), made once. Shapes broadcast; worlds may share luck.

    ValueError where luck or company would not fit, for keys would then collide silently.
    """
    luck, company = np.asarray(luck, np.uint64), np.asarray(company, np.uint64)
    if (luck >= MOST_LUCK).any():
        raise ValueError(f"a luck word is below 2**44; got {int(luck.max())}")
    if (company > MARKET).any():
        raise ValueError(f"a company number is below 2**20; got {int(company.max())}")
    key = np.atleast_1d(luck << np.uint64(20) | company)
    key = key * np.array(_GOLDEN, np.uint64) + np.array(_word("seed", seed), np.uint64)
    return _mixed(_mixed(key))


def market_keys(seed: int, luck: Words) -> Words:
    """The market's key of each world (W,)."""
    return luck_keys(seed, luck, np.array(MARKET, np.uint64))


def salts(**counts: int) -> Salts:
    """Purposes and how many items each draws. A purpose keeps its numbers when others come or go."""
    where, at = {}, 0
    for purpose, n in counts.items():
        where[purpose] = slice(at, at + n)
        at += n
    words = [_word(purpose, item) for purpose, n in counts.items() for item in range(n)]
    return Salts(where, np.array(words, np.uint64))


def uniforms(keys: Words, salt: Salts, month: int) -> Array:
    """Uniforms strictly inside (0, 1), (items, *keys.shape), for a month counted from 0.

    (k + 1/2) / 2^52 is exact for every k below 2^52; with 53 bits the largest would round to 1.
    """
    words = _mixed(salt.words + np.array(_word("month", month), np.uint64))
    return _hashed(keys, words, None)


def stratified(keys: Words, salt: Salts, month: int) -> Array:
    """As `uniforms`, spread evenly over the twelve months of a year with a new phase each year.

    At a steady rate p a year strikes 12 p times with a variance below 0.4, where plain draws have 12 p (1 - p).
    """
    year, within = divmod(month, 12)
    words = _mixed(salt.words + np.array(_word("year", year), np.uint64))
    return _hashed(keys, words, np.array(within * _GOLDEN % 2**64, np.uint64))


def _hashed(keys: Words, words: Words, shift: Words | None) -> Array:
    flat = keys.reshape(-1)
    out = np.empty((len(words), flat.size))
    step = max(1, _CACHED // max(flat.size, 1))
    for start in range(0, len(words), step):
        bits = _mixed(flat + words[start : start + step, None])
        if shift is not None:
            bits += shift
        bits >>= _S12
        out[start : start + step] = bits
    out += _HALF
    out *= _UNIT
    return out.reshape(-1, *keys.shape)
