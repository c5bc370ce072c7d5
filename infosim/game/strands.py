"""A function's work as a map draws it: two strands over months, half of the work each.

strands(shares)               the two halves in a month
runs(months)                  the same over months, in pieces of one way each
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from infosim.game.views.room import Way

WAYS: tuple[Way, ...] = ("I", "F", "L", "M", "N", "O")
"""From the nearest to the farthest: the order in which shares are kept and legends read."""

SECOND = 0.25
"""Share of a function's work from which a second way has a strand of its own. Judgement: half of a strand."""


def strands(shares: Mapping[Way, float]) -> tuple[Way, Way] | None:
    """The two halves of a function's work: the larger way, and the second one if it has a part worth a strand.

    >>> strands({"I": 0.7, "L": 0.3}), strands({"I": 0.9, "L": 0.1})
    (('I', 'L'), ('I', 'I'))
    """
    ranked = sorted(shares.items(), key=lambda each: -each[1])
    if not ranked:
        return None
    second = ranked[1] if len(ranked) > 1 and ranked[1][1] >= SECOND else ranked[0]
    return ranked[0][0], second[0]


class Run(NamedTuple):
    """Months of one half of a function's work that are done one way; None is sleep."""

    way: Way | None
    start: int
    end: int
    """The month after its last."""
    says: bool
    """Whether its letter stands there: what the upper half says already, the lower one need not."""


def runs(months: Sequence[Mapping[Way, float]]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The two halves of a function's work, month by month, in pieces.

    >>> runs([{"I": 1.0}, {"I": 0.6, "L": 0.4}])[1]
    (Run(way='I', start=0, end=1, says=False), Run(way='L', start=1, end=2, says=True))
    """
    both = [strands(shares) for shares in months]
    upper, lower = ([each[half] if each is not None else None for each in both] for half in (0, 1))
    return _pieces(upper, [None] * len(both)), _pieces(lower, upper)


def _pieces(ways: Sequence[Way | None], beside: Sequence[Way | None]) -> tuple[Run, ...]:
    found, start = [], 0
    for end in range(1, len(ways) + 1):
        if end == len(ways) or ways[end] != ways[start]:
            found.append(Run(ways[start], start, end, ways[start] not in (None, beside[start])))
            start = end
    return tuple(found)
