"""Figures by name: what may be kept of every month of many games.

    cash, backlog      a measure, as conditions, files and screens know it; else a field of the state
    company.backlog    a measure of functions, read for the whole company
    state.backlog      the field of the state, where a measure has the same name
    cash.payroll       a flow: by how much it moved its stock in the month

Money is in euros, whatever the engine counts in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, partial

import numpy as np

from infosim.engine.batch import Array, axes_of
from infosim.engine.ledger import BY_NAME as STOCKS
from infosim.engine.ledger import Flows
from infosim.engine.measures import BY_NAME as MEASURES
from infosim.engine.money import CENTS
from infosim.engine.rules import Rules
from infosim.engine.state import COMPANY, CONTRACT, FUNCTION, State

_AXES = {"company": COMPANY, "function": FUNCTION, "contract": CONTRACT, "pool": ("pool", "world")}
_FIELDS = {name: (axes, about) for name, axes, about in axes_of(State) if name not in ("luck", "market_luck")}
_AS_IT_ENDS = ("value",)
"""Measures read from the state, which the last month has as games are graded by."""


@dataclass(frozen=True)
class Figure:
    """A figure with the axes of an array of one month, worlds last."""

    name: str
    axes: tuple[str, ...]
    unit: str
    about: str
    read: Callable[[State, Flows, Rules], Array]


class UnknownFigure(LookupError):
    """Nothing has this name; `nearest` is the one that was probably meant, if any."""

    def __init__(self, name: str) -> None:
        found = get_close_matches(name.lower(), names(), 1, 0.5)
        self.name, self.nearest = name, found[0] if found else None
        super().__init__(f"no figure is called {name!r}" + (f"; the nearest is {self.nearest!r}" if found else ""))


@cache
def names() -> tuple[str, ...]:
    """Every name that there is."""
    return (
        *MEASURES,
        *(f"company.{name}" for name, measure in MEASURES.items() if measure.for_company),
        *(name for name in _FIELDS if name not in MEASURES),
        *(f"state.{name}" for name in _FIELDS),
        *(f"{stock.name}.{flow.name}" for stock in STOCKS.values() for flow in stock.flows),
    )


@cache
def figure(name: str) -> Figure:
    """The figure of a name. UnknownFigure if there is none."""
    if name not in names():
        raise UnknownFigure(name)
    first, _, second = name.partition(".")
    if first == "company" and second:
        measure = MEASURES[second]
        return Figure(name, COMPANY, measure.unit, measure.meaning, partial(_of_company, second))
    if first == "state" and second:
        return _of_field(name, second)
    if second:
        axes, about = _FIELDS[first]
        unit, scale = _euros(about["unit"])
        return Figure(name, axes, unit, f"{about['about']}: {second}", partial(_flow, first, second, scale))
    if name in MEASURES and name not in _AS_IT_ENDS:
        measure = MEASURES[name]
        return Figure(name, _AXES[measure.scope], measure.unit, measure.meaning, partial(_measure, name))
    return _of_field(name, name)


def _of_field(name: str, field: str) -> Figure:
    axes, about = _FIELDS[field]
    unit, scale = _euros(about["unit"])
    return Figure(name, axes, unit, about["about"], partial(_field, field, scale))


def _euros(unit: str) -> tuple[str, float]:
    """A unit as it is told, and by what figures are divided for it."""
    return (unit.replace("cents", "EUR"), CENTS) if unit.startswith("cents") else (unit, 1.0)


def _field(field: str, scale: float, s: State, flows: Flows, r: Rules) -> Array:
    found: Array = getattr(s, field) / scale
    return found


def _flow(stock: str, name: str, scale: float, s: State, flows: Flows, r: Rules) -> Array:
    like: Array = getattr(s, stock)
    return np.zeros(like.shape) + flows.get(stock, {}).get(name, 0.0) / scale


def _measure(name: str, s: State, flows: Flows, r: Rules) -> Array:
    measure = MEASURES[name]
    found = measure.read(s, r)
    return found + 0.0 * s.cash if measure.scope == "company" else found


def _of_company(name: str, s: State, flows: Flows, r: Rules) -> Array:
    read = MEASURES[name].for_company
    if read is None:
        raise UnknownFigure(f"company.{name}")
    return read(s, r)
