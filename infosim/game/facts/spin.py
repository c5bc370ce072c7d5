"""Choices that are no chance of the engine's: which words, which name. The same play always says the same."""

from hashlib import blake2b


def spin(seed: int, *about: str | int) -> int:
    """A whole number below 2^64 that depends on nothing but its arguments."""
    return int.from_bytes(blake2b(repr((seed, *about)).encode(), digest_size=8).digest(), "little")
