"""Memory: what the threads that compute beside the screens take, and give back."""

from contextlib import suppress


def share_memory() -> None:
    """Have all threads take their memory from one pool, where the C library gives each one of its own.

    A thread keeps for itself what it frees: six that have each played some hundred worlds held a gigabyte of nothing.
    Only glibc has the switch; elsewhere this does nothing.
    """
    from ctypes import CDLL  # NumPy needs it too; the title is drawn without either

    with suppress(AttributeError, OSError, TypeError):
        CDLL(None).mallopt(_MOST_POOLS, 1)


_MOST_POOLS = -8  # M_ARENA_MAX in glibc's malloc.h
