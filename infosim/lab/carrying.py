"""Carrying out a simulation from beginning to end: played, counted as it goes, written to a file, summed up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from infosim.lab.simulate import Block, Games, simulate
from infosim.lab.summary import Summary, summarised
from infosim.lab.table import appearing, write
from infosim.lab.workers import Workers


def carried_out(games: Games, workers: Workers, to: Path | None, progress: Callable[[int], None]) -> Summary:
    """What became of the games. `progress` is told how many worlds are done, 0 at first.

    Held at once are a few blocks, and four figures of each game that has been played. OSError if the file cannot be
    written, before anything is played where that can be known. Stopped half-way, nothing is left running and no file
    is left; nor is one when a worker is lost for good.
    """
    with closing(simulate(games, workers)) as blocks:
        if to is None:
            return summarised(_counted(blocks, progress))
        with appearing(to) as file:
            return summarised(_counted(write(file, blocks), progress))


def _counted(blocks: Iterable[Block], progress: Callable[[int], None]) -> Iterator[Block]:
    progress(0)
    for block in blocks:
        yield block
        progress(block.first + block.worlds)
