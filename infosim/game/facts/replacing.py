"""Why a measure is what it is: last month's inputs are replaced by this month's, one at a time, in a declared order.

Each replacement gives a part; the parts sum from what was measured to what is. What the inputs do not explain, because
they are known only roughly or because customers are whole, is the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


class Input(NamedTuple):
    """An input of a measure: what it was, what it is."""

    name: str
    before: float
    now: float


class Piece(NamedTuple):
    """What one input added."""

    name: str
    value: float


REST = "rest"
"""The piece that no input explains."""

Formula = Callable[[Mapping[str, float]], float]


def pieces(formula: Formula, inputs: tuple[Input, ...], opening: float, closing: float) -> tuple[Piece, ...]:
    """What each input added to the measure, in their order; the last piece is the rest, so that all sum to the change.

    `opening` and `closing` are the measure as it was measured; `formula` takes the inputs by name.
    """
    values = {given.name: given.before for given in inputs}
    before = formula(values)
    found = []
    for given in inputs:
        values[given.name] = given.now
        after = formula(values)
        found.append(Piece(given.name, after - before))
        before = after
    explained = opening
    for piece in found:
        explained += piece.value
    return (*found, Piece(REST, closing - explained))
