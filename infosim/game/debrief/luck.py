"""Luck against skill: the same decisions under other luck, and other players under the same luck."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.engine.batch import Array
from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.debrief.records import Band, Luck, Others
from infosim.game.debrief.replays import Going, Stopped, elsewhere
from infosim.game.play import Play
from infosim.game.yardsticks import Field, yardsticks
from infosim.scenario.sections.judging import Yardstick
from infosim.sight.reading import TAILS
from infosim.sight.veil import FORECASTS

WORLDS = 200
"""Turns of luck in which the same decisions are taken."""
TRIALS = 24
"""Of these, in which the decisions that mattered are taken out as well."""
TURNS = 16
"""Turns of luck from which it is told what the bots usually come to."""


def band(values: Array) -> Band:
    """What holds figures (n,) 8 times in 10 and 5 times in 10."""
    return Band(*np.quantile(values, TAILS).tolist())


def lucky(game: Game, value: float, others: Sequence[Branch], going: Going) -> tuple[Luck, tuple[Band, ...]]:
    """The game's value, euros, among those under other luck; and what each of some branches is worth there, as the game
    less the branch. Raises Stopped.
    """
    words = np.arange(WORLDS, dtype=np.uint64) + np.uint64(FORECASTS)
    branches = [Branch()] * WORLDS + [branch for branch in others for _ in range(TRIALS)]
    luck = np.concatenate([words, np.tile(words[:TRIALS], len(others))])
    found = elsewhere(game, branches, luck, going)
    values, own = found.x[0, :WORLDS], found.x[0, :TRIALS]
    without = found.x[0, WORLDS:].reshape(len(others), TRIALS)
    beaten = float((values < value).mean())
    lived = float((found.last.alive[0, :WORLDS] > 0).mean())
    return Luck(np.sort(values), band(values), beaten, lived), tuple(band(own - other) for other in without)


def cash_elsewhere(game: Game, branch: Branch, going: Going) -> Band:
    """What a branch would have done to the cash by now under other luck: the game less the branch. Raises Stopped."""
    luck = np.tile(np.arange(TRIALS, dtype=np.uint64) + np.uint64(FORECASTS), 2)
    found = elsewhere(game, [Branch()] * TRIALS + [branch] * TRIALS, luck, going)
    return band(found.cash[-1, :TRIALS] - found.cash[-1, TRIALS:])


def beside(field: Field, bots: Sequence[Yardstick], values: Array, usual: float, value: float) -> Others:
    """The reference bots, whose values (bots,) in euros are known, against the game's."""
    mrr = np.stack(field.revenue)
    return Others(tuple(bots), values, band(values), int((values < value).sum()), mrr, usual)


def usually(play: Play, game: Game, going: Going) -> float:
    """What the middle of the reference bots comes to in a usual turn of luck, euros. Raises Stopped.

    Bots that have not played the game's own luck yet do so on the way: many worlds cost hardly more than one.
    """
    months = game.rules.layout.months if game.finished else game.closed
    fresh = play.field.state.month == 0
    words = [FORECASTS + n for n in range(TURNS)]
    luck = [game.header.luck, *words] if fresh else words
    field = Field.opened(yardsticks(game.scenario), game.rules, game.header.seed, luck)
    advance(field, months, going)
    middle = (field.last(months) if game.finished else field.ruler(months)).median[0]
    if fresh:
        play.field = field.world(0)
    else:
        play.field.played(months)
    return float(np.median(middle[1:] if fresh else middle))


def advance(field: Field, months: int, going: Going) -> None:
    """Bots on their way until so many months have closed. Raises Stopped."""
    while field.state.month < months:
        if not going(field.state.month / months):
            raise Stopped
        field.go_on()
