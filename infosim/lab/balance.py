"""Balance: every bot in every scenario, on the same worlds; what a strategy is worth, and how often it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from infosim.bots import BOTS
from infosim.engine.rules import Rules
from infosim.lab.simulate import Games, played, shared_out
from infosim.lab.summary import Summary, summarised
from infosim.lab.workers import Workers, in_order


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
    scenarios: Mapping[str, Rules], worlds: int, seed: int, workers: Workers, progress: Callable[[int], None]
) -> Iterator[Line]:
    """A line for each bot in each scenario, each on worlds 0 to `worlds` - 1 of the seed, to the last month.

    `progress` is told how many games are done, 0 at first. Left half-way, nothing is left running. What `in_order`
    raises.
    """
    whole = [
        (name, bot, shared_out(Games(rules, plays, worlds, seed, rules.layout.months)))
        for name, rules in scenarios.items()
        for bot, plays in BOTS.items()
    ]
    done = 0
    progress(done)
    with closing(in_order(played, [task for *_, tasks in whole for task in tasks], workers)) as blocks:
        for name, bot, tasks in whole:
            found = summarised(islice(blocks, len(tasks)))
            done += worlds
            progress(done)
            yield Line(name, bot, found)
