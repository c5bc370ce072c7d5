"""Figures as an author writes them: `320_000`, `1e6`, `0.016`."""

from __future__ import annotations

import math


def figure(x: float) -> str:
    """A number as TOML has it, thousands marked, round millions short: 17_592, 1e8, 0.05, −2."""
    if isinstance(x, int):
        if x.bit_length() > 200:  # Python refuses to write out a number of thousands of digits
            return f"{'−' if x < 0 else ''}1e{int(x.bit_length() * 0.30103)}"
    elif not math.isfinite(x):
        return str(x)
    if x != int(x):
        return repr(float(x)).replace("-", "−") if abs(x) >= 1e-4 else f"{x:g}".replace("-", "−")
    whole = int(x)
    sign, whole = ("−" if whole < 0 else ""), abs(whole)
    digits = str(whole)
    short = digits.rstrip("0")
    if whole >= 1_000_000 and len(short) <= 2:
        return f"{sign}{short[0]}{'.' + short[1:] if len(short) > 1 else ''}e{len(digits) - 1}"
    return f"{sign}{whole:_}" if whole >= 1_000 else f"{sign}{whole}"


def euros(x: float) -> str:
    """An amount in full: €320, €320 000."""
    return f"€{x:,.0f}".replace(",", "\u00a0")


def span(low: float, high: float) -> str:
    """A range as the reference has it: 0…1, 5_000…1e6."""
    return f"{figure(low)}…{figure(high)}"
