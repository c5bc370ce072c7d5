"""Evidence: everything that is played in a scenario to judge it, and who plays it.

What can be played at once is: first every bot and every mix, in worlds to choose by and in worlds to score by; then
what hangs on which mix was the best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np

from infosim.bots import BOTS
from infosim.bots.adaptive import adaptive
from infosim.bots.bot import with_settings
from infosim.bots.outsource_all import outsource_all
from infosim.engine.batch import Array, Flags
from infosim.engine.rules import Rules
from infosim.game.yardsticks import Field, yardsticks
from infosim.lab.criteria.mixes import Mixes, drawn, some
from infosim.lab.criteria.stakes import Stakes, decisive
from infosim.lab.criteria.trial import (
    KIND_NAMES,
    Absent,
    Course,
    Trial,
    Twist,
    Without,
    after_a_loss,
    any_bid,
    as_it_is,
    played,
    together,
    with_more_days,
)
from infosim.lab.criteria.ways import PHASES, Held, valued
from infosim.lab.simulate import BLOCK
from infosim.lab.workers import Workers, in_order
from infosim.scenario import Scenario

SENSIBLE, CHOICES = 0.5, 40
"""A mix is sensible whose mean value is at least half of the best one's; so many of them are compared, at most: those
drawn first, for the best alone would differ by little else than luck."""
LOSS, AWAY = 50_000.0, (2, 4)
"""Early mistakes: euros lost before the first morning, and months (from 0) from and to which nobody decides."""
MORE_DAYS = 0.10
STAKES_GAMES, WAYS_WORLDS = 20, 8
"""Games in which what a month's decisions do is looked at; worlds in which ways of working are compared, at most."""


@dataclass(frozen=True)
class Asked:
    """A scenario that is judged."""

    name: str
    scenario: Scenario
    rules: Rules


@dataclass(frozen=True)
class Size:
    """How much is played: worlds that each bot and each mix is scored in, and mixes."""

    worlds: int
    mixes: int
    seed: int


@dataclass(frozen=True, eq=False)
class Evidence:
    """What was found in a scenario."""

    asked: Asked
    size: Size
    mixes: Mixes
    bots: dict[str, Course]
    chosen: Course
    """The mixes in the worlds that choose among them."""
    scored: Course
    """The same in the worlds that they are scored in."""
    best: int
    others: dict[str, Course]
    """The best mix with one thing otherwise; beside it `best`, itself, in the same worlds."""
    standing: Array  # (6, bots, worlds): where the reference bots stand on each axis
    stakes: Flags  # (games, months): whether what was decided that month stands out
    ways: Array  # (phases, functions, ways): mean value of a function done in a way from a phase on

    @property
    def sensible(self) -> list[int]:
        """The mixes that are compared as sensible players, in the order in which they were drawn."""
        mean = self.chosen.values.mean(axis=1)
        return [int(at) for at in np.flatnonzero(mean >= SENSIBLE * mean[self.best])][:CHOICES]

    @property
    def top(self) -> Flags:
        """The tenth of the games that are worth most, among all that are scored."""
        found: Flags = self.scored.value >= np.quantile(self.scored.value, 0.9)
        return found


TWISTS: dict[str, Twist] = {
    "best": as_it_is,
    "governance-0": as_it_is,
    "governance-1": as_it_is,
    "governance-2": as_it_is,
    "away": Absent(*AWAY),
    **{f"without-{kind}": Without(kind) for kind in KIND_NAMES},
}
"""What becomes of the best mix when one thing is otherwise; some are matters of its settings."""
READERS = ("reads", "cheapest", "any")
"""Whoever buys everything, where firms carry all the weight: reads the bids, signs the lowest price, or any."""
_SET = {
    **{f"governance-{level}": {"buying.governance": float(level)} for level in (0, 1, 2)},
}


def _otherwise(asked: Asked, size: Size, best: Mixes) -> dict[str, Trial]:
    """The trials that hang on which mix is the best."""
    paths = {path: figures[0] for path, figures in best.items()}
    settings = {path: tuple(_SET.get(name, {}).get(path, figure) for name in TWISTS) for path, figure in paths.items()}
    r, worlds, seed = asked.rules, size.worlds, size.seed
    return {
        "twists": Trial(r, adaptive, worlds, seed, settings=settings, twists=tuple(TWISTS.values())),
        "days": Trial(with_more_days(r, MORE_DAYS), adaptive, worlds, seed, settings=best),
        "readers": Trial(
            r,
            outsource_all,
            worlds,
            seed,
            settings={"buying.reads": (1.0, 0.0, 1.0)},
            twists=(as_it_is, as_it_is, any_bid),
        ),
        "loss": Trial(after_a_loss(r, LOSS), adaptive, worlds, seed, settings=best),
    }


def _parts(trial: Trial) -> list[Trial]:
    """A trial in parts that are played at once."""
    if not trial.settings:
        return [trial]
    each = max(BLOCK // trial.worlds, 1)
    return [
        replace(
            trial,
            settings=some(trial.settings, list(range(at, min(at + each, trial.mixes)))),
            twists=trial.twists[at : at + each],
        )
        for at in range(0, trial.mixes, each)
    ]


def steps(size: Size) -> int:
    """How many parts of the work a scenario has."""
    each = max(BLOCK // size.worlds, 1)
    mixes = sum(ceil(count / each) for count in (size.mixes, size.mixes, len(TWISTS), len(READERS)))
    return len(BOTS) + mixes + 2 + 1 + 2 + len(PHASES)


def gathered(asked: Asked, size: Size, workers: Workers, done: Callable[[], None]) -> Evidence:
    """Everything that is to be known of a scenario; `done` is called after each part. What `in_order` raises."""
    r, mixes = asked.rules, drawn(size.mixes, size.seed)
    first = {name: Trial(r, bot, size.worlds, size.seed) for name, bot in BOTS.items()}
    first["chosen"] = Trial(r, adaptive, size.worlds, size.seed, size.worlds, mixes)
    first["scored"] = Trial(r, adaptive, size.worlds, size.seed, 0, mixes)
    found = _all_played(first, workers, done)
    best = int(np.argmax(found["chosen"].values.mean(axis=1)))
    alone = some(mixes, [best])
    others = _all_played(_otherwise(asked, size, alone), workers, done)
    others |= _apart(others.pop("twists"), tuple(TWISTS)) | _apart(others.pop("readers"), READERS)
    games = min(STAKES_GAMES, size.worlds)
    half = ceil(games / 2)
    good = with_settings(adaptive, {path: figures[0] for path, figures in alone.items()})
    tasks: list[tuple[Callable[[Any], Any], Any]] = [
        (_standing, (asked, size)),
        (decisive, Stakes(r, good, size.seed, 0, half)),
        (decisive, Stakes(r, good, size.seed, half, games - half)),
        *((valued, Held(r, size.seed, min(size.worlds, WAYS_WORLDS), phase)) for phase in PHASES),
    ]
    rest = list(_counted(_done_by, tasks, workers, done))
    return Evidence(
        asked, size, mixes, {name: found[name] for name in BOTS}, found["chosen"], found["scored"], best, others,
        standing=rest[0], stakes=np.concatenate(rest[1:3]), ways=np.stack(rest[3:]),
    )  # fmt: skip


def _apart(course: Course, names: tuple[str, ...]) -> dict[str, Course]:
    """Each twist by its name."""
    values, years = course.values, course.years
    along = ("died", "low", "used", "signed", "drawn")
    worlds = values.shape[1]
    return {
        name: replace(course, mixes=1, value=values[n], year=years[n], **{
            field: getattr(course, field)[..., n * worlds : (n + 1) * worlds] for field in along})
        for n, name in enumerate(names)
    }  # fmt: skip


def _all_played(trials: dict[str, Trial], workers: Workers, done: Callable[[], None]) -> dict[str, Course]:
    whole = {name: _parts(trial) for name, trial in trials.items()}
    courses = _counted(played, [part for parts in whole.values() for part in parts], workers, done)
    return {name: together([next(courses) for _ in parts]) for name, parts in whole.items()}


def _counted(work: Callable[[Any], Any], tasks: list[Any], workers: Workers, done: Callable[[], None]) -> Iterator[Any]:
    with closing(in_order(work, tasks, workers)) as found:
        for each in found:
            done()
            yield each


def _done_by(task: tuple[Callable[[Any], Any], Any]) -> Any:
    work, what = task
    return work(what)


def _standing(task: tuple[Asked, Size]) -> Array:
    """Where the reference bots stand on each axis (6, bots, worlds)."""
    asked, size = task
    field = Field.opened(yardsticks(asked.scenario), asked.rules, size.seed, range(size.worlds))
    return field.last(asked.rules.layout.months).of_bots()
