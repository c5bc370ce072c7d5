"""What became of many games: their mean value and how sure it is, who failed and when, what the others reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, inf, sqrt

import numpy as np

from infosim.bots import Bot, named
from infosim.engine.batch import Array
from infosim.engine.rules import Rules
from infosim.lab.simulate import Block, Games, simulate

NORMAL_95 = 1.96
"""Standard errors on either side of a mean that hold the truth 95 times in 100."""
QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True)
class Summary:
    """Figures of all companies of all worlds in the last month; money in euros."""

    games: int
    months: int
    mean_value: float
    margin: float
    """Half the width of the 95 % confidence interval of the mean."""
    dead: int
    median_death: float
    """Median month of death of those who failed; infinite if none did."""
    cash: tuple[float, float, float]
    """Of those alive at the end, one in ten had less, half had less, nine in ten had less; NaN if none lives."""
    mrr: tuple[float, float, float]
    values: Array
    died: Array

    @property
    def death_share(self) -> float:
        """Share of the companies that failed."""
        return self.dead / self.games


def summarised(blocks: Iterable[Block]) -> Summary:
    """The summary of blocks; of each, four figures of each company are kept. ValueError if there is none."""
    values: list[Array] = []
    died: list[Array] = []
    cash: list[Array] = []
    mrr: list[Array] = []
    months = 0
    for block in blocks:
        months = block.figures.shape[1]
        for kept, name in ((values, "value"), (cash, "cash"), (mrr, "mrr")):
            kept.append(block.figure(name)[-1].flatten())  # a copy: a view would hold every month of the block
        died.append(block.died.flatten())
    if not values:
        raise ValueError("no games")
    value, death = np.concatenate(values), np.concatenate(died)
    lives = ~np.isfinite(death)
    mean = fsum(value) / len(value)
    spread = sqrt(fsum((value - mean) ** 2) / max(len(value) - 1, 1))
    return Summary(
        games=len(value),
        months=months,
        mean_value=mean,
        margin=NORMAL_95 * spread / sqrt(len(value)),
        dead=int((~lives).sum()),
        median_death=float(np.median(death[~lives])) if not lives.all() else inf,
        cash=_quantiles(np.concatenate(cash)[lives]),
        mrr=_quantiles(np.concatenate(mrr)[lives]),
        values=value,
        died=death,
    )


def _quantiles(figures: Array) -> tuple[float, float, float]:
    if not figures.size:
        return (np.nan, np.nan, np.nan)
    low, middle, high = (float(q) for q in np.quantile(figures, QUANTILES))
    return low, middle, high


def summary(rules: Rules, bot: Bot | str, worlds: int, seed: int = 1, months: int | None = None) -> Summary:
    """What becomes of a scenario when a bot, or the bot of that name, plays it in so many worlds."""
    who = named(bot) if isinstance(bot, str) else bot
    games = Games(rules, who, worlds, seed, rules.layout.months if months is None else months)
    return summarised(simulate(games))
