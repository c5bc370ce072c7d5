"""Games of two years under orders of every kind, sealed. Run as a program, it prints the digests: `games [worlds]`."""

import json
import sys
from dataclasses import replace

from infosim.engine.digest import digest
from infosim.engine.month import month
from infosim.engine.orders import Orders
from infosim.engine.state import State
from tests.engine.bits import foreign
from tests.engine.worlds import any_orders, first_hires, quiet, rules

MONTHS = 24


def orders(state: State, seed: int) -> Orders:
    """Orders of every kind but the mix of product time, which is drawn by the C library's exp and log."""
    return replace(any_orders(state, seed), priority=quiet(state).priority)


def digests(worlds: int = 200) -> dict[str, str]:
    """The digest of all games after each half year."""
    state, sealed = first_hires(worlds=worlds), {}
    for number in range(MONTHS):
        state, _ = month(state, orders(state, number), rules())
        if number % 6 == 5:
            sealed[f"month {number + 1}"] = digest(state)
    return sealed | foreign()


if __name__ == "__main__":
    print(json.dumps(digests(*map(int, sys.argv[1:]))))
