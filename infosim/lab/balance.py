"""Balance: every bot in every scenario, on the same worlds; what a strategy is worth, and how often it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

from infosim.bots import BOTS
from infosim.engine.rules import Rules
from infosim.lab.simulate import Games, simulate
from infosim.lab.summary import Summary, summarised


@dataclass(frozen=True)
class Line:
    """What became of a bot in a scenario, both by name."""

    scenario: str
    bot: str
    found: Summary


def games_in(scenarios: Mapping[str, Rules], worlds: int) -> int:
    """How many games a balance plays."""
    return len(scenarios) * len(BOTS) * worlds


def balance(
    scenarios: Mapping[str, Rules], worlds: int, seed: int, processes: int, progress: Callable[[int], None]
) -> Iterator[Line]:
    """A line for each bot in each scenario, each on worlds 0 to `worlds` - 1 of the seed, to the last month.

    `progress` is told how many games are done, 0 at first. Left half-way, nothing is left running.
    """
    done = 0
    progress(done)
    for name, rules in scenarios.items():
        for bot, plays in BOTS.items():
            games = Games(rules, plays, worlds, seed, rules.layout.months)
            with closing(simulate(games, processes)) as blocks:
                found = summarised(blocks)
            done += worlds
            progress(done)
            yield Line(name, bot, found)
