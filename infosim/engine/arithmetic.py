"""Arithmetic with the same bits on every processor: exp, log, power, logistic, the normal quantile, sums.

NumPy's own exp, log and power differ between processors, and its sums of fractions between batch sizes. Here stand
only operations that IEEE 754 rounds exactly (+ − × ÷, square root, rounding to a whole number, operations on whole
numbers) and tables from `decimal`, whose operations, exp and ln too, are correctly rounded by specification. Each
operation is a call of its own, so that no compiler can contract a·b + c into one rounding.

The method is Tang's (ACM Trans. Math. Softw. 15(2), 1989, and 16(4), 1990): a table takes the argument to a small
remainder, a short polynomial does the rest.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import accumulate, repeat
from operator import mul
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from infosim.engine.batch import Array

Figures: TypeAlias = Array | float

_BITS = 10  # a table of 2^10 entries: 8 kB, so that both stay in the first cache
_ENTRIES = 1 << _BITS
_SMALL = 1_024  # figures below which one call is cheaper than a call for each row
_WIDE = 128  # figures in a row from which they are added up row by row in one call
_FRACTION = 52 - _BITS  # bits of a float64 below those that choose the entry


def _exact(decimal: Decimal) -> float:
    """The nearest float64."""
    return float(decimal)


def _exp_tables() -> tuple[NDArray[np.int64], float, float, float]:
    """Bits of 2^(j/1024) less j, for adding n << 42; the step ln 2 / 1024 as high + low; steps per unit.

    Each power is the one before times the first: a thousand roundings in the 60th digit reach no float64.
    """
    with localcontext() as context:
        context.prec = 60
        step = Decimal(2).ln() / _ENTRIES
        roots = accumulate(repeat(step.exp(), _ENTRIES - 1), mul, initial=Decimal(1))
        powers = np.array([_exact(root) for root in roots])
        bits = powers.view(np.int64) - (np.arange(_ENTRIES) << _FRACTION)
        # 31 bits are kept, so that n · high is exact for every n below 2^22
        high = float((np.array([_exact(step)]).view(np.int64) & ~np.int64((1 << 21) - 1)).view(np.float64)[0])
        return bits, high, _exact(step - Decimal(high)), _exact(1 / step)


def _log_tables() -> tuple[int, Array, Array]:
    """Key of √½ on the grid of 11 bits; ln of the 1024 points from there on; n · ln 2 by n modulo 4096.

    Keys of zero, of subnormal and of negative numbers fall where the last table holds NaN. The points are added up from
    1 on, where the logarithm is exactly 0: n/2048 below it, n/1024 above.
    """
    with localcontext() as context:
        context.prec = 60
        ln2 = Decimal(2).ln()
        first = int(np.array([_exact(Decimal("0.5").sqrt())]).view(np.int64)[0]) >> _FRACTION
        least = int(np.array([first << _FRACTION]).view(np.float64)[0] * 2 * _ENTRIES)
        below = [-log for log in accumulate(_ln_step(n) for n in range(2 * _ENTRIES - 1, least - 1, -1))]
        above = accumulate((_ln_step(n) for n in range(_ENTRIES, least - 1)), initial=Decimal(0))
        logs = np.array([_exact(log) for log in (*reversed(below), *above)])
        twos = np.full(4096, np.nan)
        for n in range(-1022, 1025):
            twos[n] = _exact(n * ln2)
        return first, logs, twos


def _ln_step(n: int) -> Decimal:
    """ln((n + 1) / n) = 2 artanh(1 / (2n + 1)), to the precision of the context: six digits and more with each term."""
    x = 1 / Decimal(2 * n + 1)
    out, term, power, before = x, x, 1, Decimal(0)
    while out != before:
        term, power, before = term * x * x, power + 2, out
        out += term / power
    return 2 * out


_POWERS, _HIGH, _LOW, _PER_UNIT = _exp_tables()
_FIRST, _LOGS, _TWOS = _log_tables()

# Arrays without axes: a ufunc takes them faster than numbers.
_number = np.array
_STEP_HIGH, _STEP_LOW, _STEPS = _number(_HIGH), _number(_LOW), _number(_PER_UNIT)
_ONE, _HALF, _THIRD, _QUARTER, _FIFTH = (_number(1.0 / n) for n in (1, 2, 3, 4, 5))
_SIXTH, _TWENTY_FOURTH = _number(1.0 / 6.0), _number(1.0 / 24.0)
_LEAST, _MOST = _number(-700.0), _number(700.0)
_SHIFT, _ENTRY, _ROUND, _KEY, _OCTAVE = (_number(n) for n in (_FRACTION, _ENTRIES - 1, 1 << 41, _FIRST, _BITS))


def exp(x: Figures) -> Array:
    """e^x, any shape; x is held to ±700. Error below 1 unit in the last place; e^0 is 1.

    x = n·(ln 2 / 1024) + r, so that e^x = 2^(n/1024) · e^r with |r| < 0.00034.
    """
    x = np.minimum(np.maximum(x, _LEAST), _MOST)
    n = np.rint(x * _STEPS)
    r = x - n * _STEP_HIGH
    r -= n * _STEP_LOW
    whole = n.astype(np.int64)
    bits = _POWERS.take(whole & _ENTRY)
    whole <<= _SHIFT
    bits += whole
    scale = bits.view(np.float64)
    p: Array = r * _TWENTY_FOURTH
    p += _SIXTH
    p *= r
    p += _HALF
    p *= r
    p += _ONE
    p *= r
    p *= scale
    p += scale
    return p


def log(x: Figures) -> Array:
    """Natural logarithm, any shape; NaN for what is not positive and normal.

    Error below 2 units in the last place; ln 1 is 0.
    c is x rounded to 11 bits: ln x = ln c + ln(1 + r), r = (x − c)/c, |r| < 0.0005, and ln c = n·ln 2 + a table.
    """
    x = np.asarray(x, np.float64)
    key = (x.view(np.int64) + _ROUND) >> _SHIFT
    c = (key << _SHIFT).view(np.float64)
    r = (x - c) / c
    key -= _KEY
    base = _TWOS.take(key >> _OCTAVE)
    base += _LOGS.take(key & _ENTRY)
    p: Array = r * _FIFTH
    p -= _QUARTER
    p *= r
    p += _THIRD
    p *= r
    p -= _HALF
    p *= r
    p *= r
    p += r
    p += base
    return p


def power(x: Figures, y: Figures) -> Array:
    """x^y for positive x; shapes broadcast. Relative error below (1 + 2·|y·ln x|) · 2^−52."""
    return exp(y * log(x))


def logistic(x: Figures) -> Array:
    """1 / (1 + e^−x), any shape: the share for log odds x."""
    share: Array = _ONE / (_ONE + exp(-x))
    return share


def total(x: Array | NDArray[np.bool_]) -> Array:
    """Sum over the first axis, row by row in order: `np.sum` takes another order for one world than for many.

    The sum of a mask is how often it holds. Three ways to the same bits, each the quickest for its shapes.
    """
    if x.size < _SMALL or len(x) < 2:
        return np.add.accumulate(x, axis=0, dtype=np.float64)[-1] if len(x) else np.zeros(x.shape[1:])
    if len(x) > 3 and x.flags.c_contiguous and x[0].size >= _WIDE:
        # over long rows it too goes row by row; from −0.0 on, to which every figure adds as itself
        rows: Array = np.add.reduce(x, axis=0, dtype=np.float64, initial=-0.0)
        return rows
    out: Array = np.add(x[0], x[1], dtype=np.float64)
    for row in x[2:]:
        out += row
    return out


# Wichura's rational approximations (AS 241, Appl. Statist. 37(3), 1988), highest power first.
Coefficients: TypeAlias = tuple[float, ...]
_NEAR_TOP: Coefficients = (
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
)  # fmt: skip
_NEAR_LOW: Coefficients = (
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
)  # fmt: skip
_TAIL_TOP: Coefficients = (
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
    3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
)  # fmt: skip
_TAIL_LOW: Coefficients = (
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
    6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0,
)  # fmt: skip
_FAR_TOP: Coefficients = (
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
    2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
)  # fmt: skip
_FAR_LOW: Coefficients = (
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
    1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
)  # fmt: skip


def normal_quantile(u: Figures) -> Array:
    """Inverse of the normal distribution: z with Φ(z) = u for u inside (0, 1), any shape.

    Turns a uniform draw into a normal one. Relative error below 1e-15; Φ⁻¹(½) is 0, and Φ⁻¹(1 − u) is −Φ⁻¹(u) where
    1 − u is exact, as it is for every draw.
    """
    u = np.asarray(u, np.float64)
    q = u - _HALF
    z = np.asarray(q * _ratio(_NEAR_TOP, _NEAR_LOW, 0.180625 - q * q))
    tail = np.abs(q) > 0.425
    if tail.any():
        z[tail] = np.copysign(_tail(np.minimum(u, _ONE - u)[tail]), q[tail])
    return z


def _tail(p: Array) -> Array:
    """How far out (n,) lies the tail of weight p (n,), below 0.075."""
    r = np.sqrt(-log(p))
    z = _ratio(_TAIL_TOP, _TAIL_LOW, r - 1.6)
    far = r > 5.0
    if far.any():
        z[far] = _ratio(_FAR_TOP, _FAR_LOW, r[far] - 5.0)
    return z


def _ratio(top: Coefficients, low: Coefficients, x: Array) -> Array:
    return _polynomial(top, x) / _polynomial(low, x)


def _polynomial(coefficients: Coefficients, x: Array) -> Array:
    out = coefficients[0] * x
    for coefficient in coefficients[1:-1]:
        out += coefficient
        out *= x
    out += coefficients[-1]
    return out
