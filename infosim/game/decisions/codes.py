"""Codes: the engine's numbers for the words of a decision, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def bits(chosen: Sequence[str], names: Sequence[str]) -> int:
    """Some of the names as bits: the first name is 1, the second 2, the third 4."""
    return sum(1 << n for n, name in enumerate(names) if name in chosen)


def unpacked(packed: float, names: Sequence[str]) -> tuple[str, ...]:
    """The names whose bits are set."""
    return tuple(name for n, name in enumerate(names) if int(packed) >> n & 1)


def word_of(values: Mapping[str, float], value: float) -> str:
    """The word that a number stands for."""
    return next(name for name, known in values.items() if known == value)
