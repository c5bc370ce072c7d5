"""What of ours a law does not allow: contracts and freelancers of the functions that it rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from infosim.engine.laws import FREELANCE
from infosim.engine.layout import LOCAL
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import Played, one

Because = Literal["place", "form", "certificate"]


@dataclass(frozen=True, slots=True)
class Against:
    """A contract that a law does not allow; without one, the freelancers of a function."""

    function: int
    contract: Contract | None
    because: Because


def ruled(played: Played, law: int) -> tuple[int, ...]:
    """Functions that a law rules."""
    rules = played.rules.content.laws.rules[law, :, 0, 0]
    return tuple(int(f) for f in np.flatnonzero(rules > 0))


def against(played: Played, law: int, held: tuple[Contract, ...]) -> tuple[Against, ...]:
    """What is in force today and the law does not allow, whether it holds yet or not."""
    laws = played.rules.content.laws
    functions = ruled(played, law)
    found = []
    for contract in held:
        if contract.function not in functions:
            continue
        if laws.places[law, contract.place] > 0:
            found.append(Against(contract.function, contract, "place"))
        elif laws.forms[law, contract.form] > 0:
            found.append(Against(contract.function, contract, "form"))
        elif laws.uncertified[law, contract.vendor] > 0:
            found.append(Against(contract.function, contract, "certificate"))
    free = played.decided.freelancers
    for f in functions:
        if one(free[f]) > 0 and laws.forms[law, FREELANCE] > 0:
            found.append(Against(f, None, "form"))
        elif one(free[f]) > 0 and laws.places[law, LOCAL] > 0:
            found.append(Against(f, None, "place"))
    return tuple(found)


def fined(played: Played, law: int) -> float:
    """What each function in breach costs at each audit with a date, cents."""
    return float(played.rules.content.laws.fine[law])


def next_audit(played: Played) -> float | None:
    """Months until the next audit with a date, at which a breach is fined; None if none is left."""
    ahead = [m - played.month for months in played.rules.content.audits.months for m in months if m >= played.month]
    return float(min(ahead)) if ahead else None
