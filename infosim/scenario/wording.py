"""Wording: what a value is called in a message, and which name an author may have meant."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from infosim.scenario.figures import figure
from infosim.scenario.messages import Remark, harmless, remark
from infosim.scenario.nearest import also, nearest
from infosim.scenario.notes import Findings, joined


def kind_of(value: object) -> Remark:
    """What a value is, in words."""
    if isinstance(value, bool):
        return remark("kind-bool")
    if isinstance(value, int | float):
        return remark("kind-number")
    if isinstance(value, str):
        return remark("kind-text")
    if isinstance(value, list):
        return remark("kind-list")
    return remark("kind-table" if isinstance(value, dict) else "kind-date")


def is_number(value: object) -> bool:
    """True for a number that is none of TOML's true and false."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def finite(value: float) -> bool:
    """True for a number that arithmetic can bear; a whole number may have any length."""
    return isinstance(value, int) or math.isfinite(value)


def quoted(value: object) -> str:
    """A value as it would be pasted into a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + harmless(value, 80).replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, int | float):
        return figure(value)
    return "…" if isinstance(value, list | dict) else str(value)


def meant(
    found: Findings, word: object, names: Iterable[str], among: str = "among", *, quote: bool = False
) -> tuple[Remark | None, dict[str, Any]]:
    """The remedy for a word that is not there: the nearest name, or the names there are."""
    known = list(names)
    if found.full or not known:
        return None, {}
    name = nearest(word, known)
    if name is None:
        return remark("one-of", among=remark(among), names=joined(known)), {}
    code = "did-you-mean-id" if quote else "did-you-mean"
    return remark(code, name=name), {"nearest": name, "also": also(word, known, name)}
