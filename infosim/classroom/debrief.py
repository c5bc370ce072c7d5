"""The debrief of a class: what everybody did, where they divided, what it was worth. Records, without words or names.

Structure first: all had the same company, the same customers and the same luck, so what differs is what was decided.
Cost, quality and speed stay three distributions; nothing here is a ranking.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from infosim.classroom.collecting import Collected, Going, Stopped
from infosim.classroom.exports import outcome
from infosim.engine.batch import Array
from infosim.game.debrief.game import Game
from infosim.game.debrief.luck import band, lucky
from infosim.game.debrief.prices import asked, priced
from infosim.game.debrief.records import Band
from infosim.game.debrief.replays import always, replayed
from infosim.game.decisions import Answer, Decision, Fund
from infosim.game.lesson import Prediction
from infosim.game.strands import WAYS
from infosim.game.trouble import Trouble
from infosim.game.views.room import Way
from infosim.lab.workers import ALONE, Workers, in_order

STOP = 12
"""The month of the stop in the middle of a lesson, in a game that is long enough."""
WAVE = (4, 9)
"""Months in which vacancies are counted against the demand that was the same for all, if enough were opened then."""
SAMPLE = 24
"""Games whose decisions are priced: enough for a pattern, few enough to wait for. All of a class that is smaller."""
LEAST_TAKEN = 0.1
"""Times that a decision was taken for each game that was priced, below which it is no pattern of the class."""
FEW = 5
"""Companies below which there is no distribution to show."""
SHOWN, MOMENTS = 6, 4
"""Decisions, and moments at which the class divided, that are shown."""


@dataclass(frozen=True)
class Foretold:
    """A prediction of the class against what happened."""

    asked: Prediction
    said: tuple[float, ...]
    was: tuple[float, ...]
    """Of those whose game went so far."""

    both: tuple[tuple[float, float], ...]
    """Said and was, of those who said something and know."""
    yours: tuple[float | None, float | None] = (None, None)
    """The same of whom the debrief is for."""

    @property
    def above(self) -> int:
        """How many said more than happened to them."""
        return sum(said > was for said, was in self.both)

    @property
    def far_off(self) -> bool:
        """Whether you missed by more than half of the class did."""
        said, was = self.yours
        if said is None or was is None:
            return False
        return abs(said - was) > float(np.median([abs(a - b) for a, b in self.both]))


@dataclass(frozen=True)
class Moment:
    """A month in which the class divided over a function."""

    month: int
    function: int
    ways: dict[Way, int]


@dataclass(frozen=True)
class Mattered:
    """A kind of decision about one thing, and what it was worth where it was taken, under the same luck."""

    kind: str
    function: str
    """Identifier; "" where it is about the company."""
    detail: str
    """The answer to an event and its card, or the step of a round; "" elsewhere."""
    taken: int
    """How often, in the games that were priced."""
    worth: float
    """Euros, the middle one."""
    low: float
    high: float
    """Between which half of them lie."""


@dataclass(frozen=True, eq=False)
class ClassDebrief:
    """See the module. Months count from 1; companies are in the order of the collection."""

    months: int
    """The last month that half of the class has played."""
    stop: int
    companies: int
    finished: int
    rescued: int
    """Companies that creditors saved, at least once."""
    values: Array  # (W,) euros
    axes: Array  # (6, W)
    main: tuple[tuple[tuple[Way | None, ...], ...], ...]
    """Who does most of the work: by month, function and company; None where the function sleeps."""
    shares: Array  # (6, F, months) mean share of the work of those who play
    demand: tuple[float, ...]
    """Customers who look for such a product, by month, against a normal month: the same for all."""
    vacancies: tuple[int, ...]
    """Posts opened by the whole class, by month."""
    foretold: tuple[Foretold, ...]
    moments: tuple[Moment, ...]
    mattered: tuple[Mattered, ...]
    priced: int
    """Games whose decisions were priced."""
    luck: Band | None
    """Where the value of your game, else of the middle one, would lie with its decisions and other luck, euros."""
    you: int | None = None
    """Whose eyes it is for, by the place among the companies; None for everybody's."""

    @property
    def wave(self) -> tuple[int, ...]:
        """Six months, or all of a shorter game: the usual ones if each company opened a post then, else the fullest."""
        first, last = WAVE
        usual = tuple(range(first, min(last, self.months) + 1))
        if sum(self.vacancies[n - 1] for n in usual) >= self.companies:
            return usual
        long = last - first + 1
        begin = max(range(max(self.months - long, 0) + 1), key=lambda n: sum(self.vacancies[n : n + long]))
        return tuple(range(begin + 1, min(begin + long, self.months) + 1))

    def ways(self, month: int, function: int) -> dict[Way, int]:
        """How many companies have each way of working for a function in a month."""
        count = Counter(way for way in self.main[month - 1][function] if way is not None)
        return {way: count[way] for way in WAYS if count[way]}

    def moved(self, function: int, since: int, until: int) -> int:
        """How many companies changed who does most of the work between two months."""
        before, after = self.main[since - 1][function], self.main[until - 1][function]
        return sum(a is not None and b is not None and a != b for a, b in zip(before, after, strict=True))


def debriefed(
    c: Collected, folder: Path, going: Going = lambda *_: True, workers: Workers = ALONE, you: int | None = None
) -> ClassDebrief:
    """The debrief of a class that was collected from a folder; `you` is one of its places. Takes seconds.

    Raises Stopped.
    """
    months = max(int(np.median(c.played)), 1)
    stop = min(STOP, max(months // 2, 1))
    work = c.block.work[:months]
    done = work.sum(axis=1, keepdims=True)
    shares = np.divide(work, done, out=np.zeros_like(work), where=done > 0)
    main = _main(shares, c.played)
    chosen = sample(c.block.worth)
    whose = chosen[len(chosen) // 2] if you is None else you
    chosen = list(dict.fromkeys((*chosen, whose)))
    tasks = [_Task(str(folder / c.students[at].game.path), at == whose) for at in chosen]
    found, luck = _prices(tasks, going, workers)
    market = c.rules.content.market
    return ClassDebrief(
        months=months,
        stop=stop,
        companies=len(c.students),
        finished=int(c.finished.sum()),
        rescued=int((c.block.measures["rescued"].max(axis=0) > 0).sum()),
        values=c.block.worth,
        axes=c.axes,
        main=main,
        shares=_mean(shares, c.played),
        demand=tuple(float(market.demand[n] * market.growth_factor) for n in range(months)),
        vacancies=tuple(_opened(c, n) for n in range(1, months + 1)),
        foretold=tuple(_foretold(c, each, you) for each in c.lesson.predictions),
        moments=_moments(main),
        mattered=_mattered(found, len(chosen)),
        priced=len(chosen),
        luck=luck,
        you=you,
    )


def _main(shares: Array, played: Array) -> tuple[tuple[tuple[Way | None, ...], ...], ...]:
    """Who does most of the work, by month, function and company; nobody where none is done, or no longer played."""
    best, there = shares.argmax(axis=1), shares.sum(axis=1) > 0
    return tuple(
        tuple(
            tuple(WAYS[int(best[m, f, w])] if there[m, f, w] and played[w] > m else None for w in range(best.shape[2]))
            for f in range(best.shape[1])
        )
        for m in range(best.shape[0])
    )


def _mean(shares: Array, played: Array) -> Array:
    """The mean share of each way (6, F, months) over the companies in which the function works."""
    months = np.arange(len(shares))[:, None, None]
    there = (shares.sum(axis=1) > 0) & (played[None, None] > months)
    count = np.maximum(there.sum(axis=-1), 1)
    mean = (shares * there[:, None]).sum(axis=-1) / count[:, None]
    return np.moveaxis(mean, 0, -1)


def by_way(shares: Array) -> list[dict[Way, float]]:
    """Shares of one function's work (6, months), as charts take them: month by month, the ways that do some."""
    return [
        {way: float(shares[n, m]) for n, way in enumerate(WAYS) if shares[n, m] > 0} for m in range(shares.shape[1])
    ]


def _opened(c: Collected, month: int) -> int:
    return sum(
        int(decision.get("posts", 1))
        for s in c.students
        for decision in (s.game.closed[month - 1].orders if len(s.game.closed) >= month else ())
        if decision["kind"] == "open_vacancy"
    )


def _foretold(c: Collected, each: Prediction, you: int | None) -> Foretold:
    said = {s.at: s.game.predictions[each.id] for s in c.students if each.id in s.game.predictions}
    was = {s.at: figure for s in c.students if (figure := outcome(c, each.id, s)) is not None}
    both = tuple((said[at], was[at]) for at in said if at in was)
    yours = (said.get(you), was.get(you)) if you is not None else (None, None)
    return Foretold(each, tuple(said.values()), tuple(was.values()), both, yours)


def _moments(main: Sequence[Sequence[Sequence[Way | None]]]) -> tuple[Moment, ...]:
    """The months in which the class was divided most, one for each function: the least alike first."""
    found: list[tuple[float, Moment]] = []
    for f in range(len(main[0]) if main else 0):
        best: tuple[float, Moment] | None = None
        for n, month in enumerate(main):
            count = Counter(way for way in month[f] if way is not None)
            whole = sum(count.values())
            if whole < max(2, len(month[f]) / 2):
                continue
            divided = 1.0 - sum((many / whole) ** 2 for many in count.values())
            if best is None or divided > best[0] + 1e-9:
                best = divided, Moment(n + 1, f, {way: count[way] for way in WAYS if count[way]})
        if best is not None and best[0] > 0:
            found.append(best)
    ranked = sorted(found, key=lambda each: -each[0])[:MOMENTS]
    return tuple(moment for _, moment in sorted(ranked, key=lambda each: each[1].month))


# -------------------------------------------------------------------------------------------------------------- prices
def sample(values: Array) -> list[int]:
    """The games whose decisions are priced: all of a small class, else some from the whole breadth of values."""
    order: list[int] = np.argsort(values, kind="stable").tolist()
    if len(order) <= SAMPLE:
        return order
    return [order[round(at)] for at in np.linspace(0, len(order) - 1, SAMPLE).tolist()]


Key = tuple[str, str, str]


@dataclass(frozen=True)
class _Task:
    """A game to be priced; of one, what its decisions come to under other luck too."""

    path: str
    luck: bool


def _prices(tasks: Sequence[_Task], going: Going, workers: Workers) -> tuple[dict[Key, list[float]], Band | None]:
    found: dict[Key, list[float]] = defaultdict(list)
    luck: Band | None = None
    if not going("price", 0, len(tasks)):
        raise Stopped
    with closing(in_order(_priced, tasks, workers)) as each:
        for n, (prices, other) in enumerate(each):
            for key, worth in prices:
                found[key].append(worth)
            luck = other or luck
            if not going("price", n + 1, len(tasks)):
                raise Stopped
    return found, luck


def _priced(task: _Task) -> tuple[list[tuple[Key, float]], Band | None]:
    """Every decision of a game: what it was worth, against the same game without it, under the same luck."""
    try:
        game = Game.read(Path(task.path))
    except Trouble:  # moved or changed since it was collected: the class is debriefed without it
        return [], None
    decisions = asked(game)
    replays = replayed(game, [branch for each in decisions for _, branch in each.branches], always)
    prices = [(_key(price.decision), price.value) for price in priced(decisions, replays) if price.tells]
    if not task.luck:
        return prices, None
    found, _ = lucky(game, float(replays.x[0, 0]), (), always)
    return prices, found.band


def _key(decision: Decision) -> Key:
    if isinstance(decision, Answer):
        return decision.kind, "", f"{decision.card}.{decision.choice}"
    if isinstance(decision, Fund):
        return decision.kind, "", decision.step
    return decision.kind, str(getattr(decision, "function", "") or ""), ""


def _mattered(found: dict[Key, list[float]], games: int) -> tuple[Mattered, ...]:
    """What mattered most, by what it was worth and how often; what only a few of the games have is theirs alone."""
    told = []
    for (kind, function, detail), worth in found.items():
        if len(worth) < max(LEAST_TAKEN * games, 2.0):
            continue
        low, middle, high = np.quantile(worth, (0.25, 0.5, 0.75)).tolist()
        told.append(Mattered(kind, function, detail, len(worth), middle, low, high))
    return tuple(sorted(told, key=lambda each: -abs(each.worth) * each.taken**0.5)[:SHOWN])


def spread(values: Sequence[float]) -> Band | None:
    """Where a figure lies in a class 8 and 5 times in 10; None for fewer companies than make a distribution."""
    return band(np.array(values)) if len(values) >= FEW else None
