"""Many games on several processes, to a file: how long it takes, and how much memory. Run as a program, it tells.

    python -m tests.long.lab.scale 1000000              # a million whole games of 36 months on two processes
    python -m tests.long.lab.scale 60000 2 3 idle       # how many, on how many processes, months, bot

Printed: seconds; the largest memory of this process and of the largest worker, in MB; the SHA-256 of the file, which is
the same on any number of processes, and of what stands in it after each of ten parts: a tenth of the games played by
one process has the first of them. The file goes to a temporary folder, 4 kB for each game of 36 months, and is thrown
away.
"""

import json
import resource
import sys
import time
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from infosim.bots import named
from infosim.lab import Games, Workers, carried_out
from infosim.scenario import load
from infosim.scenario.compile import compiled

KB = 1024


def carried(
    worlds: int, processes: int = 2, months: int = 36, bot: str = "selective"
) -> dict[str, float | str | list[str]]:
    """What the games cost, and what came of them."""
    games = Games(compiled(load("first-hires")), named(bot), worlds, 1, months)
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        path = Path(folder, "games.csv")
        found = carried_out(games, Workers(processes), path, lambda _: None)
        seals = sealed(path, worlds * months)
    return {
        "worlds": found.games,
        "seconds": round(time.perf_counter() - began, 1),
        "here": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB,
        "worker": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KB,
        "file": seals[-1],
        "parts": seals,
    }


def sealed(path: Path, rows: int, parts: int = 10) -> list[str]:
    """SHA-256 of a table up to the end of each of its parts: its heading, and ever more of so many rows."""
    seal, seals = sha256(), []
    with path.open("rb") as file:
        seal.update(file.readline())
        for number, row in enumerate(file, 1):
            seal.update(row)
            if number * parts % rows == 0:
                seals.append(seal.copy().hexdigest())
    return seals


if __name__ == "__main__":
    count, *more = sys.argv[1:]
    print(json.dumps(carried(int(count), *map(int, more[:2]), *more[2:])))
