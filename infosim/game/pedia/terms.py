"""How a formula is written out with figures, and over what it goes: functions awake, contracts in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum
from infosim.locale.styles import MINUS


def plus(terms: Iterable[str]) -> str:
    """Terms added up; what is negative is taken away: `3 + 2 − 1`."""
    written = ""
    for term in terms:
        if not written:
            written = term
        elif term.startswith(MINUS):
            written += f" {MINUS} {term.removeprefix(MINUS)}"
        else:
            written += f" + {term}"
    return written


def functions(t: Telling, target: str) -> tuple[int, ...]:
    """The function of a target, or all that are awake."""
    names = t.played.rules.layout.functions
    key = target.partition(".")[0]
    if key in names:
        f = names.index(key)
        return (f,) if awake(t, f) else ()
    return tuple(f for f in range(len(names)) if awake(t, f))


def awake(t: Telling, f: int) -> bool:
    """Whether a function has work."""
    return one(t.facts.ahead.measured.awake[f]) > 0


def deals(t: Telling, target: str) -> tuple[Contract, ...]:
    """The contract of a target (`data.0`), those of a function, or all."""
    names = t.played.rules.layout.functions
    key, _, slot = target.partition(".")
    found = t.facts.contracts
    if key in names:
        found = tuple(c for c in found if c.function == names.index(key))
    if slot.isdigit():
        found = tuple(c for c in found if c.slot == int(slot))
    return found


def deal_name(t: Telling, contract: Contract) -> str:
    """`Hexalis, support`."""
    return f"{t.vendor(contract.vendor)}, {t.short(contract.function)}"


def each(t: Telling, target: str, of: Callable[[int], tuple[str, str, float]]) -> tuple[Sum, ...]:
    """A sum for every function of a target; `of` gives its terms, what comes out as it is read, and exactly."""
    return tuple(Sum(t.short(f), *of(f)) for f in functions(t, target))


def whole(terms: str, result: str, value: float) -> tuple[Sum, ...]:
    """The one sum of the company."""
    return (Sum("", terms, result, value),)
