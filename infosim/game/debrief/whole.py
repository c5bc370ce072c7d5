"""The whole debrief of a game, part by part, with the share that is done told on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from infosim.engine.money import CENTS
from infosim.game.debrief.detectors import slips
from infosim.game.debrief.game import Game
from infosim.game.debrief.luck import beside, lucky, usually
from infosim.game.debrief.mistakes import Slip
from infosim.game.debrief.prices import asked, branch_of, otherwise, priced
from infosim.game.debrief.records import Debrief, Ghost, Mistake, Price
from infosim.game.debrief.replays import Going, Replays, always, replayed
from infosim.game.play import Play
from infosim.game.standing import Standing, standing_at, standing_at_the_end
from infosim.game.yardsticks import Field, reference
from infosim.sight import view

MOST = 9
"""Decisions that are shown with what they are worth under other luck."""
SHOWN = 3
"""Mistakes that are shown."""
NOISE = 0.01
"""Share of the game's value under which a decision did not matter; of one that failed, of the best other value."""
PRICES, BOTS = 0.2, 0.6
"""The share that is done when decisions are priced, and when the bots have played."""


class TooEarly(ValueError):
    """No month has closed: there is nothing to look back at."""


Early = Callable[[tuple[Price, ...]], None]
"""Told the decisions that mattered as soon as they are priced, which is long before all else is known."""


def debriefed(play: Play, going: Going = always, beside_it: Game | None = None, early: Early | None = None) -> Debrief:
    """A game looked back at: the price of every decision, luck against skill; another game beside it, if there is one.

    Takes seconds: a worker's. `early` hears of the prices first.

    Raises Stopped where `going` says no, TooEarly before the first month has closed.
    """
    game = Game.of(play)
    if not game.closed:
        raise TooEarly
    decisions, found = asked(game), slips(game)
    branches = [branch for each in decisions for _, branch in each.branches]
    replays = replayed(game, [*branches, *(slip.branch for slip in found)], _part(going, 0.0, PRICES))
    prices = priced(decisions, replays)
    if early is not None:
        early(mattered(prices, float(replays.x[0, 0])))
    usual = usually(play, game, _part(going, PRICES, BOTS))
    standing = _standing(game, play.field)
    value = float(standing.x[0])
    mistakes, loud = dear(found, replays, 1 + len(branches), _noise(prices, value)), mattered(prices, value)
    shown = [*(branch_of(price) for price in loud), *(mistake.slip.branch for mistake in mistakes[:SHOWN])]
    luck, bands = lucky(game, value, shown, _part(going, BOTS, 1.0))
    banded = {(price.month, price.place): band for price, band in zip(loud, bands, strict=False)}
    return Debrief(
        game=game,
        x=standing.x,
        standing=standing,
        prices=tuple(replace(price, band=banded.get((price.month, price.place))) for price in prices),
        undone=tuple((each.month, each.decision) for each in decisions if (each.month, each.place) not in replays.done),
        luck=luck,
        others=beside(play.field, reference(game.scenario), standing.bot_x[0], usual, value),
        mistakes=(
            *(replace(mistake, band=band) for mistake, band in zip(mistakes, bands[len(loud) :], strict=False)),
            *mistakes[SHOWN:],
        ),
        ghost=None if beside_it is None else ghost(game, beside_it),
        unpriced=game.moved,
    )


def ghost(game: Game, other: Game) -> Ghost:
    """Another game as far as it went, at most as far as this one."""
    closed = min(other.closed, game.closed)
    worth = other.worth if other.finished and closed == other.closed else float(
        view(other.states[closed], other.rules).known.value[0, 0]
    )  # fmt: skip
    mrr = np.array([float(s.mrr[0, 0]) for s in other.states[: closed + 1]])
    same = (other.header.seed, other.header.luck) == (game.header.seed, game.header.luck)
    return Ghost(other.header.company, other.header.seed, same, closed, worth / CENTS, mrr)


def dear(found: Sequence[Slip], replays: Replays, first: int, noise: float) -> tuple[Mistake, ...]:
    """The mistakes that cost something, the dearest first, one of a name; their worlds begin at `first`.

    One whose remedy could not have been taken is none.
    """
    worlds = range(first, first + len(found))
    made = [
        Mistake(slip, otherwise(replays, world))
        for slip, world in zip(found, worlds, strict=True)
        if not replays.refused[world]
    ]
    kept: dict[str, Mistake] = {}
    for mistake in sorted(made, key=lambda mistake: (mistake.value, mistake.worth.lived)):
        if mistake.value < -noise or mistake.worth.lived < 0:
            kept.setdefault(mistake.slip.name, mistake)
    return tuple(kept.values())


def mattered(prices: Sequence[Price], value: float) -> tuple[Price, ...]:
    """The decisions that are worth most, or cost most, in order of time: those above the noise, at most so many."""
    noise = _noise(prices, value)
    loud = [price for price in prices if abs(price.value) > noise and price.tells]
    chosen = sorted(loud, key=lambda price: -abs(price.value))[:MOST]
    return tuple(sorted(chosen, key=lambda price: (price.month, price.place)))


def _noise(prices: Sequence[Price], value: float) -> float:
    """Euros under which nothing is told."""
    return NOISE * max([abs(value), *(abs(price.value) for price in prices)])


def _part(going: Going, start: float, end: float) -> Going:
    """The same question, asked about a part of the whole."""
    return partial(_told, going, start, end)


def _told(going: Going, start: float, end: float, share: float) -> bool:
    return going(start + (end - start) * share)


def _standing(game: Game, field: Field) -> Standing:
    """Where the game stands among the bots that have played it; of one that goes on, by what may be believed."""
    if game.finished:
        return standing_at_the_end(game.states, game.worth, field, game.rules, game.rules.layout.months)
    known = [view(s, game.rules).known for s in game.states]
    return standing_at(known, field, game.rules, game.closed)
