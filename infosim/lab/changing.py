"""A scenario with some of its keys written anew: read and checked like a file that extends it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from infosim.scenario import Scenario, load
from infosim.scenario.catalogue import installed
from infosim.scenario.resolving import examine
from infosim.scenario.scenario import made
from infosim.scenario.source import parse
from infosim.scenario.writing import toml

CALLED = "change.toml"
"""The name under which what is wrong with a change is told."""


def changed(scenario: str | Path, change: Mapping[str, Any]) -> Scenario:
    """A scenario, by its identifier or the path of its file, with these keys: `{"company.cash": 500_000}`.

    Unreadable, as a file is, with everything that is wrong, each with the line of the change and the nearest key.
    """
    if not change:
        return load(scenario)
    name = str(scenario)
    ships = isinstance(scenario, str) and installed(scenario) is not None
    base = Path(scenario).resolve()
    tables: dict[str, Any] = {"format": 1, "extends": name if ships else f"./{base.name}"}
    for path, value in change.items():
        *above, last = path.split(".")
        here = tables
        for part in above:
            here = here.setdefault(part, {})
        here[last] = value
    source = parse(toml(tables).encode(), CALLED, None if ships else base.parent / f".{CALLED}")
    return made(examine(source), base.stem)
