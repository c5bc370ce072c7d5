"""A thousand whole games of a bot, sealed month by month. Run as a program, it prints the digests.

`whole_games [worlds] [bot] [processes]`
"""

import json
import sys
from hashlib import sha256
from multiprocessing import get_context

import numpy as np

from infosim.bots import keys, named
from infosim.engine.digest import digest
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load
from infosim.sight import view
from tests.engine.bits import foreign

SEED, BLOCK = 1, 250


def seals(task: tuple[Rules, str, int, int]) -> list[str]:
    """The digest of some worlds after each of 36 months."""
    rules, bot, first, worlds = task
    luck = np.arange(first, first + worlds, dtype=np.uint64)
    state, own, found = opening(rules, SEED, luck), keys(SEED, luck), []
    for _ in range(rules.layout.months):
        state, _ = month(state, named(bot)(view(state, rules), own), rules)
        found.append(digest(state))
    return found


def digests(worlds: int = 1000, bot: str = "selective", processes: int = 1) -> dict[str, str]:
    """One digest for all worlds of each month that ends a half year."""
    rules = compiled(load("first-hires"))
    tasks = [(rules, bot, first, min(BLOCK, worlds - first)) for first in range(0, worlds, BLOCK)]
    if processes > 1:
        with get_context("spawn").Pool(processes) as pool:
            blocks = pool.map(seals, tasks)
    else:
        blocks = [seals(task) for task in tasks]
    months = zip(*blocks, strict=True)
    sealed = {f"month {n}": sha256("".join(part).encode()).hexdigest() for n, part in enumerate(months, start=1)}
    return {name: seal for name, seal in sealed.items() if int(name.split()[1]) % 6 == 0} | foreign()


if __name__ == "__main__":
    count, who, on = sys.argv[1:]
    print(json.dumps(digests(int(count), who, int(on))))
