"""Parameters: every constant of the rules, declared once with its unit, range and source.

A rule family keeps its constants in a frozen dataclass beside its rules. The scenario schema, its error messages, the
author's manual and the encyclopedia read these declarations, so that none of them can drift from the code.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True)
class Parameter:
    """What is known about one constant: its unit, the range an author may choose from, why it has its value."""

    name: str
    default: float
    unit: str
    low: float
    high: float
    meaning: str
    source: str


def parameter(default: float, unit: str, low: float, high: float, meaning: str, source: str = "judgement") -> Any:
    """Declare a constant of a rule family, to stand as a field of a frozen dataclass.

    `unit` is written as in the manual ("d", "share/month", "months"); `low` and `high` bound what a scenario may set;
    `source` names the publication or says "judgement".
    """
    about = {"default": default, "unit": unit, "low": low, "high": high, "meaning": meaning, "source": source}
    return field(default=default, metadata={"parameter": about})


def declared(family: type) -> tuple[Parameter, ...]:
    """The parameters of a rule family, in the order of its file."""
    if family not in _DECLARED:
        _DECLARED[family] = tuple(Parameter(name=f.name, **f.metadata["parameter"]) for f in fields(family))
    return _DECLARED[family]


_DECLARED: dict[type, tuple[Parameter, ...]] = {}
