"""The arithmetic and the chance of the engine once more, in plain Python numbers, one at a time: an oracle, bit by bit.

Python's + - * / on floats round as IEEE 754 says, and its whole numbers are exact. Tables are made here anew.
"""

import math
import struct
from decimal import Decimal, localcontext
from functools import cache
from hashlib import blake2b

from infosim.engine import arithmetic


def bits(x: float) -> int:
    """The 64 bits of a float, as a signed number."""
    return struct.unpack("<q", struct.pack("<d", x))[0]


def from_bits(word: int) -> float:
    """The float of 64 bits."""
    return struct.unpack("<d", struct.pack("<q", word))[0]


@cache
def ln2() -> Decimal:
    with localcontext() as context:
        context.prec = 60
        return Decimal(2).ln()


@cache
def two_to(j: int) -> float:
    """2^(j/1024)."""
    with localcontext() as context:
        context.prec = 60
        return float((ln2() * j / 1024).exp())


@cache
def steps() -> tuple[float, float, float]:
    """ln 2 / 1024 as a short float and the rest, and its inverse."""
    with localcontext() as context:
        context.prec = 60
        step = ln2() / 1024
        high = from_bits(bits(float(step)) & ~((1 << 21) - 1))
        return high, float(step - Decimal(high)), float(1 / step)


@cache
def ln(c: float) -> float:
    with localcontext() as context:
        context.prec = 60
        return float(Decimal(c).ln())


@cache
def ln_of_two_to(n: int) -> float:
    with localcontext() as context:
        context.prec = 60
        return float(n * ln2())


def exp(x: float) -> float:
    x = min(max(x, -700.0), 700.0)
    high, low, per_unit = steps()
    n = float(round(x * per_unit))  # halves to even, like rint
    r = (x - n * high) - n * low
    scale = from_bits(bits(two_to(int(n) & 1023)) - ((int(n) & 1023) << 42) + (int(n) << 42))
    p = (((r * (1 / 24) + 1 / 6) * r + 0.5) * r + 1.0) * r
    return p * scale + scale


def log(x: float) -> float:
    key = (bits(x) + (1 << 41)) >> 42
    c = from_bits(key << 42)
    r = (x - c) / c
    key -= bits(0.5**0.5) >> 42
    point = from_bits(((key & 1023) + (bits(0.5**0.5) >> 42)) << 42)
    base = ln_of_two_to(key >> 10) + ln(point)
    p = (((r * (1 / 5) - 1 / 4) * r + 1 / 3) * r - 0.5) * r * r + r
    return p + base


def power(x: float, y: float) -> float:
    return exp(y * log(x))


def logistic(x: float) -> float:
    return 1.0 / (1.0 + exp(-x))


def polynomial(coefficients: tuple[float, ...], x: float) -> float:
    out = 0.0
    for coefficient in coefficients:
        out = out * x + coefficient
    return out


def normal_quantile(u: float) -> float:
    a = arithmetic
    q = u - 0.5
    if abs(q) <= 0.425:
        v = 0.180625 - q * q
        return q * (polynomial(a._NEAR_TOP, v) / polynomial(a._NEAR_LOW, v))
    r = math.sqrt(-log(min(u, 1.0 - u)))
    if r > 5.0:
        z = polynomial(a._FAR_TOP, r - 5.0) / polynomial(a._FAR_LOW, r - 5.0)
    else:
        z = polynomial(a._TAIL_TOP, r - 1.6) / polynomial(a._TAIL_LOW, r - 1.6)
    return math.copysign(z, q)


WORDS = 2**64


def mix(word: int) -> int:
    """SplitMix64's finaliser."""
    word ^= word >> 30
    word = word * 0xBF58476D1CE4E5B9 % WORDS
    word ^= word >> 27
    word = word * 0x94D049BB133111EB % WORDS
    return word ^ word >> 31


def unmix(word: int) -> int:
    """The word that `mix` turns into this one."""
    word ^= word >> 31 ^ word >> 62
    word = word * pow(0x94D049BB133111EB, -1, WORDS) % WORDS
    word ^= word >> 27 ^ word >> 54
    word = word * pow(0xBF58476D1CE4E5B9, -1, WORDS) % WORDS
    return word ^ word >> 30 ^ word >> 60


def name(*parts: str | int) -> int:
    return int.from_bytes(blake2b(repr(parts).encode(), digest_size=8).digest(), "little")


def key(seed: int, luck: int, company: int) -> int:
    return mix(mix(((luck << 20 | company) * 0x9E3779B97F4A7C15 + name("seed", seed)) % WORDS))


def uniform(key: int, purpose: str, item: int, month: int) -> float:
    word = mix((key + mix((name(purpose, item) + name("month", month)) % WORDS)) % WORDS)
    return ((word >> 12) + 0.5) / 2**52


def stratified(key: int, purpose: str, item: int, month: int) -> float:
    phase = mix((key + mix((name(purpose, item) + name("year", month // 12)) % WORDS)) % WORDS)
    return (((phase + month % 12 * 0x9E3779B97F4A7C15) % WORDS >> 12) + 0.5) / 2**52
