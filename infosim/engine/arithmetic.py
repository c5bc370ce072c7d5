"""Arithmetic with the same bits on every machine: exp, log, power, logistic, normal quantile, total.

NumPy's own exp, log, power and sums of fractions differ between processors and batch sizes. Everything here is made of
operations that IEEE 754 rounds exactly (+ - * / sqrt rint), integer bit operations and tables computed with `decimal`,
whose exp and ln are correctly rounded by specification. No operation spans two roundings, so no processor can fuse any.
"""

from __future__ import annotations

from decimal import Decimal, localcontext

import numpy as np

from infosim.engine.batch import Array

_BITS = 10
_STEPS = 1 << _BITS
_MANTISSA = 52


def _exp_table() -> tuple[Array, float, float, float]:
    """Bits of 2^(j/1024) less j << 42 (adding n << 42 then gives 2^(n/1024)), ln2/1024 in two parts, 1024/ln2."""
    with localcontext() as context:
        context.prec = 60
        ln2 = Decimal(2).ln()
        powers = np.array([float((ln2 * j / _STEPS).exp()) for j in range(_STEPS)])
        bits = powers.view(np.int64) - (np.arange(_STEPS) << (_MANTISSA - _BITS))
        whole = np.array(float(ln2 / _STEPS))
        high = (whole.view(np.int64) & ~np.int64((1 << 21) - 1)).view(np.float64)
        low = float(ln2 / _STEPS - Decimal(float(high)))
        return bits, float(high), low, float(Decimal(_STEPS) / ln2)


def _log_table() -> tuple[Array, int, float]:
    """ln of 1024 centres between sqrt(1/2) and sqrt(2), the key of the first, ln 2."""
    with localcontext() as context:
        context.prec = 60
        first = int(np.array(0.5**0.5).view(np.int64) >> (_MANTISSA - _BITS))
        centres = (np.arange(first, first + _STEPS) << (_MANTISSA - _BITS)).view(np.float64)
        logs = np.array([float(Decimal(float(centre)).ln()) for centre in centres])
        return logs, first, float(Decimal(2).ln())


_EXP_BITS, _HIGH, _LOW, _PER_STEP = _exp_table()
_LOGS, _FIRST, _LN2 = _log_table()
# 0-d arrays: a ufunc takes them faster than Python floats, and they never change a dtype.
_high, _low, _per_step, _ln2 = (np.array(x) for x in (_HIGH, _LOW, _PER_STEP, _LN2))
_half, _third, _quarter, _fifth, _sixth, _24th, _one = (
    np.array(x) for x in (1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 24, 1.0)
)
_floor, _ceiling = np.array(-700.0), np.array(700.0)
_mask, _up = np.array(_STEPS - 1), np.array(_MANTISSA - _BITS)
_round, _bits, _first = np.array(1 << (_MANTISSA - _BITS - 1)), np.array(_BITS), np.array(_FIRST)


def exp(x: Array) -> Array:
    """e^x for any shape, x held to -700…700. Error below 1 unit in the last place."""
    x = np.minimum(np.maximum(x, _floor), _ceiling)
    steps = np.rint(x * _per_step)
    rest = x - steps * _high
    rest -= steps * _low
    n = steps.astype(np.int64)
    scale = _EXP_BITS.take(n & _mask)
    scale += n << _up
    power_of_two = scale.view(np.float64)
    series = rest * _24th
    for coefficient in (_sixth, _half, _one):
        series += coefficient
        series *= rest
    series *= power_of_two
    series += power_of_two
    return series


def log(x: Array) -> Array:
    """ln x for any shape; x positive, finite and normal (not checked). Error below 2 units in the last place."""
    x = np.asarray(x, np.float64)
    key = (x.view(np.int64) + _round) >> _up
    centre = (key << _up).view(np.float64)
    rest = (x - centre) / centre
    key = key - _first
    base = (key >> _bits) * _ln2
    base = base + _LOGS.take(key & _mask)
    series = rest * _fifth
    series = (series - _quarter) * rest
    series = (series + _third) * rest
    series = (series - _half) * rest
    series = series * rest
    return series + rest + base


def power(x: Array, y: Array | float) -> Array:
    """x^y for positive x, any shapes that broadcast. Error about 2 + |y ln x| units in the last place."""
    return exp(y * log(x))


def logistic(x: Array) -> Array:
    """1 / (1 + e^-x), any shape."""
    return _one / (_one + exp(-np.asarray(x)))


def total(x: Array) -> Array:
    """Sum over the first axis, row by row in one fixed order, whatever the shape and the memory order."""
    if len(x) == 1:
        return x[0] + 0.0
    out = x[0] + x[1]
    for row in x[2:]:
        out += row
    return out


_CENTRE = (
    (2.506628277459239, -30.66479806614716, 138.3577518672690, -275.9285104469687, 220.9460984245205, -39.69683028665376),
    (1.0, -13.28068155288572, 66.80131188771972, -155.6989798598866, 161.5858368580409, -54.47609879822406),
)
_TAIL = (
    (2.938163982698783, 4.374664141464968, -2.549732539343734, -2.400758277161838, -0.3223964580411365, -0.007784894002430293),
    (1.0, 3.754408661907416, 2.445134137142996, 0.3224671290700398, 0.007784695709041462),
)
_EDGE = 0.02425


def _polynomial(coefficients: tuple[float, ...], x: Array) -> Array:
    out = coefficients[-1] + 0.0 * x
    for coefficient in coefficients[-2::-1]:
        out = out * x + coefficient
    return out


def normal_quantile(u: Array) -> Array:
    """Quantile of the normal distribution for u strictly inside (0, 1), any shape.

    Acklam's rational approximation (2003), relative error below 1.2e-9: far finer than any draw needs.
    """
    centred = u - 0.5
    square = centred * centred
    middle = centred * _polynomial(_CENTRE[0], square) / _polynomial(_CENTRE[1], square)
    nearest = np.minimum(np.minimum(u, 1.0 - u), _EDGE)
    depth = (-2.0 * log(nearest)) ** 0.5
    tail = _polynomial(_TAIL[0], depth) / _polynomial(_TAIL[1], depth)
    outside = np.where(u < 0.5, tail, -tail)
    return np.where((u < _EDGE) | (u > 1.0 - _EDGE), outside, middle)
