"""What a debrief holds: figures and names, no words. Value is in euros, cash and MRR in cents, months from 1."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.engine.batch import Array
from infosim.game.debrief.game import Game
from infosim.game.debrief.mistakes import Slip
from infosim.game.decisions import Decision
from infosim.game.standing import Standing
from infosim.scenario.closed import AXES
from infosim.scenario.sections.judging import Yardstick


@dataclass(frozen=True)
class Band:
    """What holds a figure 8 times in 10 and 5 times in 10, and its middle."""

    low: float
    inner_low: float
    middle: float
    inner_high: float
    high: float


@dataclass(frozen=True, eq=False)
class Otherwise:
    """What a game would have come to otherwise, as differences: the game's own figure less the other one."""

    x: Array
    """Of each axis's measure (6,), in the order of `AXES`; value in euros."""
    cash: Array
    """After each month, the opening first (months + 1,), cents."""
    mrr: Array
    """The same of MRR, cents."""
    flows: dict[str, float]
    """What moved the cash in all months, by the name of the flow, cents: they sum to the last of `cash`."""
    lived: float
    """Months of life."""
    dropped: int
    """Later decisions of the game that could not have been taken."""

    def of(self, axis: str) -> float:
        """The difference on an axis, by its name."""
        return float(self.x[AXES.index(axis)])

    @property
    def value(self) -> float:
        """Euros at the end; of a game that goes on, by the formula as it stands."""
        return float(self.x[0])


@dataclass(frozen=True, eq=False)
class Answered:
    """What another answer to an event would have come to; "" for none, which is the card's default."""

    choice: str
    otherwise: Otherwise


@dataclass(frozen=True, eq=False)
class Price:
    """What a decision was worth: the game as it was played, less the game without it, under the same luck."""

    month: int
    place: int
    """Which of the decisions of its month it is, from 0."""
    decision: Decision
    worth: Otherwise
    against: str = ""
    """The answer that the game is held against, where the decision is the default answer to an event."""
    answers: tuple[Answered, ...] = ()
    """The other answers to the event, each held against the one given."""
    band: Band | None = None
    """What it is worth under other luck, euros; of the decisions that mattered."""

    tells: bool = True
    """Whether it is told of by itself: what a tender was worth is told of the signature it led to."""

    @property
    def value(self) -> float:
        """Euros."""
        return self.worth.value


@dataclass(frozen=True, eq=False)
class Mistake:
    """A mistake with a name, and what it cost: the game less the game with this one thing done otherwise."""

    slip: Slip
    worth: Otherwise
    band: Band | None = None
    """What it was worth under other luck, euros; of those that are shown."""

    @property
    def value(self) -> float:
        """Euros; below 0."""
        return self.worth.value


@dataclass(frozen=True, eq=False)
class Luck:
    """The game's value among those of the same decisions under other luck, euros."""

    values: Array
    """In each turn of luck, sorted."""
    band: Band
    beaten: float
    """Share of them that are worse than the game: how lucky it was."""
    lived: float
    """Share of them in which the company was alive at the end."""


@dataclass(frozen=True, eq=False)
class Others:
    """The reference bots on the game's luck: their values in euros, and what became of their revenue."""

    bots: tuple[Yardstick, ...]
    values: Array
    """(bots,)"""
    band: Band
    beaten: int
    """How many of them are worth less than the game."""
    mrr: Array
    """After each month, the opening first (months + 1, bots), cents."""
    usual: float
    """What the middle of them comes to in a usual turn of luck, euros: the middle over some turns."""

    @property
    def kind(self) -> float:
        """What the game's luck was worth to them, euros: their middle under it less their usual one."""
        return self.band.middle - self.usual


@dataclass(frozen=True, eq=False)
class Ghost:
    """Another game of the same scenario, to be held against: an earlier one, a friend's."""

    company: str
    seed: int
    same_luck: bool
    closed: int
    """Months it played."""
    value: float
    """Euros at its end; of a game that goes on, by the formula as it stands."""
    mrr: Array
    """After each month, the opening first (months + 1,), cents."""


@dataclass(frozen=True, eq=False)
class Debrief:
    """A game looked back at."""

    game: Game
    x: Array
    """What its axes are measured from (6,), value in euros."""
    standing: Standing
    """Where it stands among the reference bots, on each axis."""
    prices: tuple[Price, ...]
    """Every decision that was carried out, in order of time."""
    undone: tuple[tuple[int, Decision], ...]
    """Decisions for which an overdrawn month left no time, with their months."""
    luck: Luck
    others: Others
    mistakes: tuple[Mistake, ...] = ()
    """Those that cost something, the dearest first, one of a name; the first three are shown."""
    ghost: Ghost | None = None
    unpriced: int = 0
    """Months at the start that cannot be played again: they were played under other rules."""

    @property
    def value(self) -> float:
        """Euros."""
        return float(self.x[0])

    @property
    def by_luck(self) -> float:
        """What luck was worth, euros: to the bots, whom it met as it met the game."""
        return self.others.kind

    @property
    def by_play(self) -> float:
        """What the decisions were worth, euros: the game less the middle of the bots on the same luck."""
        return self.value - self.others.band.middle

    @property
    def ranked(self) -> tuple[Price, ...]:
        """The prices, those that mattered most first."""
        return tuple(sorted(self.prices, key=lambda price: -abs(price.value)))
