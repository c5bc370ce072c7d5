"""Calibration: how often what comes of a plan lies where a forecast says it lies 8 times in 10.

Games of a bot in every scenario that ships; in some months the plan is kept, nothing more is decided, and a forecast is
asked. A year later each measure is ranked among its futures: if they are drawn from what may truly come, every rank is
as likely as any other.

    python -m tests.long.sight.calibration 334        2,004 games
"""

import sys
from dataclasses import dataclass

import numpy as np

from infosim.bots import BOTS, keys
from infosim.engine.batch import Array, Words
from infosim.engine.chance import luck_keys, market_keys
from infosim.engine.measures import read
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import neutral
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.scenario import load
from infosim.scenario.compile import compiled
from infosim.sight import A_MONTH, FORECASTS, veil, view

SCENARIOS = ("first-hires", "nobody-to-hire", "clinics-data")
ASKED, AHEAD = (12, 24), 12
FUTURES = 49
"""With the truth among them fifty ranks: ranks 5 to 44 are 8 in 10."""
LOWEST, HIGHEST = 5, 44
MEASURES = (
    "cash", "mrr", "customers", "churn", "value", "morale", "brand", "debt", "service", "quality", "lead_time_ratio",
    "backlog", "knowledge", "attention", "hands_on",
)  # fmt: skip
HEAVY = 0.10
"""Share of games whose truth ties with some of its futures from which a measure is not continuous: only reported."""


@dataclass(frozen=True)
class Ranks:
    """Of some games that lived (G): the rank of what came among its futures, 0 to 49, and whether it tied with any."""

    rank: Array
    tied: Array

    @property
    def heavy(self) -> bool:
        """Whether the measure stands on one figure, zero mostly, too often to have a band."""
        return bool(self.tied.mean() > HEAVY)

    @property
    def inside(self) -> float:
        """Share of games inside the band."""
        return float(((self.rank >= LOWEST) & (self.rank <= HIGHEST)).mean())

    @property
    def errors(self) -> float:
        """How many standard errors that is from 8 in 10."""
        return (self.inside - 0.8) / float(np.sqrt(0.16 / len(self.rank)))


def ranks(games: int, seed: int = 5) -> dict[str, Ranks]:
    """Of every measure the ranks of so many games in each scenario and month asked, pooled."""
    found: dict[str, list[tuple[Array, Array]]] = {name: [] for name in MEASURES}
    for at, scenario in enumerate(SCENARIOS):
        r = compiled(load(scenario))
        for asked in ASKED:
            for name, pair in _cell(r, asked, games, 100 * at + seed).items():
                found[name].append(pair)
    return {
        name: Ranks(np.concatenate([rank for rank, _ in pairs]), np.concatenate([tied for _, tied in pairs]))
        for name, pairs in found.items()
    }


def _cell(r: Rules, asked: int, games: int, seed: int) -> dict[str, tuple[Array, Array]]:
    luck = np.arange(games, dtype=np.uint64)
    s, own = opening(r, seed, luck), keys(seed, luck)
    for _ in range(asked):
        s, _flows = month(s, BOTS["adaptive"](view(s, r), own), r)
    seen = view(s, r)
    worlds = veil(seen, FUTURES, *_luck(games, asked, seed))
    truth, futures = _kept(s, r), _kept(worlds, r)
    lives = truth.alive[0] > 0
    chance = np.random.default_rng(seed)
    out = {}
    for name in MEASURES:
        came = read(name, "", truth, r)[0]
        told = np.where(futures.alive[0] > 0, read(name, "", futures, r)[0], np.nan).reshape(games, FUTURES)
        there = np.isfinite(told)
        below, equal = (told < came[:, None]).sum(axis=1), (told == came[:, None]).sum(axis=1)
        drawn = below + np.floor(chance.random(games) * (equal + 1.0))
        # of futures that failed nothing is told: a rank among fewer is spread over all
        whole = np.floor((drawn + chance.random(games)) / (there.sum(axis=1) + 1.0) * (FUTURES + 1.0))
        rank = np.where(there.all(axis=1), drawn, whole)
        out[name] = rank[lives], (equal > 0)[lives]
    return out


def _luck(games: int, asked: int, seed: int) -> tuple[Words, Words]:
    """The luck of a forecast asked in each game: each game has a seed of its own, as games have."""
    words = np.arange(FUTURES, dtype=np.uint64) + np.uint64(FORECASTS + asked * A_MONTH)
    seeds = [1_000 * (seed + 1) + game for game in range(games)]
    company = np.zeros(1, np.uint64)
    return (
        np.concatenate([luck_keys(each, words, company) for each in seeds], axis=-1),
        np.concatenate([market_keys(each, words) for each in seeds]),
    )


def _kept(s: State, r: Rules) -> State:
    """The same a year on, with nothing more decided."""
    nothing = neutral(r.layout, 1, s.cash.shape[-1])
    for _ in range(AHEAD):
        s, _flows = month(s, nothing, r)
    return s


def table(found: dict[str, Ranks]) -> list[str]:
    """A line for each measure."""
    lines = [f"{'measure':18}{'games':>7}{'inside':>9}{'errors':>9}{'below':>8}{'above':>8}{'ties':>7}"]
    for name, each in found.items():
        low, high = (each.rank < LOWEST).mean(), (each.rank > HIGHEST).mean()
        lines.append(
            f"{name:18}{len(each.rank):7}{each.inside:9.3f}{each.errors:9.1f}{low:8.3f}{high:8.3f}"
            f"{each.tied.mean():7.2f}" + ("  heavy at one figure: reported alone" if each.heavy else "")
        )
    return lines


if __name__ == "__main__":
    print("\n".join(table(ranks(int(sys.argv[1]) if len(sys.argv) > 1 else 334))))
