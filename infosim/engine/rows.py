"""Rows: the functions, or the contracts, that live in any world of a batch, as a state of their own.

In the thousand futures of one company most teams are empty and most contracts are not there, in all of them. A rule
that is the same for every function reads a state whose functions are those that live, gives the same figures to the
last bit, and has them put back among the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from infosim.engine.batch import Flags, Positions, axes_of
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules

_FEW = 2_048  # cells below which taking rows and putting them back costs more than it spares
_AXES = {name: axes for name, axes, _ in axes_of(State)}
_BY_FUNCTION = frozenset(name for name, axes in _AXES.items() if "function" in axes)


@dataclass(frozen=True)
class Rows:
    """Some rows of a state, and where they stand; `slot` where each row is a contract."""

    state: State
    rules: Rules
    function: Positions  # (n,)
    slot: Positions | None = None
    whole: bool = False

    def of(self, figure: NDArray[Any]) -> NDArray[Any]:
        """The rows of a figure of functions (…, F, C, W), or of contracts (N, F, C, W), as (1, n, C, W)."""
        if self.whole:
            return figure
        return np.take(figure, self.function, axis=-3) if self.slot is None else figure[self.slot, self.function][None]

    def back(self, rows: NDArray[Any], elsewhere: NDArray[Any]) -> NDArray[Any]:
        """A figure of all functions (contracts): these rows, and what it is elsewhere."""
        if self.whole:
            return rows
        out = np.array(elsewhere)
        if self.slot is None:
            out[..., self.function, :, :] = rows
        else:
            out[self.slot, self.function] = rows[0]
        return out


def functions_with(live: Flags, s: State, r: Rules, fields: Iterable[str]) -> Rows:
    """The functions where something lives (…, F, C, W), with some fields; those of other functions' axes are missing.

    A field that is not named cannot be read, so that none is read at another length.
    """
    function = np.flatnonzero(live.any(axis=tuple(n for n in range(live.ndim) if n != live.ndim - 3)))
    return _rows(live, function, None, s, r, fields)


def contracts_with(live: Flags, s: State, r: Rules, fields: Iterable[str]) -> Rows:
    """The contracts (N, F, C, W) that live, each as the one contract of a function of its own."""
    slot, function = np.nonzero(live.any(axis=(2, 3)))
    return _rows(live, function, slot, s, r, fields)


def _rows(live: Flags, function: Positions, slot: Positions | None, s: State, r: Rules, fields: Iterable[str]) -> Rows:
    functions = len(r.content.functions.skill)
    if live.size < _FEW or function.size == functions * (1 if slot is None else len(live)):
        return Rows(s, r, np.arange(functions), whole=True)
    some = Rows(s, r.of_functions(tuple(function.tolist())), function, slot)
    taken = {name: figure for name, figure in s.__dict__.items() if name not in _BY_FUNCTION}
    for name in fields:
        figure = getattr(s, name)
        by_contract = slot is not None and "contract" in _AXES[name]
        taken[name] = some.of(figure) if slot is None or by_contract else np.take(figure, function, axis=-3)
    part = object.__new__(State)
    part.__dict__.update(taken)
    return Rows(part, some.rules, function, slot)
