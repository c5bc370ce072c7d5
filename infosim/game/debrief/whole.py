"""The whole debrief of a game, part by part, with the share that is done told on the way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from infosim.game.debrief.game import Game
from infosim.game.debrief.luck import lucky, others
from infosim.game.debrief.prices import asked, priced
from infosim.game.debrief.records import Debrief, Price
from infosim.game.debrief.replays import Going, Stopped, always, replayed
from infosim.game.decisions import Sign, Tender
from infosim.game.play import Play
from infosim.game.standing import Standing, standing_at, standing_at_the_end
from infosim.game.yardsticks import Field, reference
from infosim.sight import view

MOST = 9
"""Decisions that are shown with what they are worth under other luck."""
NOISE = 0.01
"""Share of the game's value under which a decision did not matter; of one that failed, of the best other value."""
PRICES, BOTS = 0.35, 0.6
"""The share that is done when decisions are priced, and when the bots have played."""


class TooEarly(ValueError):
    """No month has closed: there is nothing to look back at."""


def debriefed(play: Play, going: Going = always) -> Debrief:
    """A game looked back at: the price of every decision, luck against skill. Takes seconds: a worker's.

    Raises Stopped where `going` says no, TooEarly before the first month has closed.
    """
    game = Game.of(play)
    if not game.closed:
        raise TooEarly
    decisions = asked(game)
    branches = [branch for each in decisions for _, branch in each.branches]
    replays = replayed(game, branches, _part(going, 0.0, PRICES))
    prices = tuple(priced(decisions, replays))
    standing = _standing(game, play.field, _part(going, PRICES, BOTS))
    value = float(standing.x[0])
    luck, banded = lucky(game, value, mattered(prices, value), _part(going, BOTS, 1.0))
    known = {(price.month, price.place): price for price in banded}
    return Debrief(
        game=game,
        x=standing.x,
        standing=standing,
        prices=tuple(known.get((price.month, price.place), price) for price in prices),
        undone=tuple((each.month, each.decision) for each in decisions if (each.month, each.place) not in replays.done),
        luck=luck,
        others=others(play.field, reference(game.scenario), standing.bot_x[0], value),
        unpriced=game.moved,
    )


def mattered(prices: Sequence[Price], value: float) -> tuple[Price, ...]:
    """The decisions that are worth most, or cost most, in order of time: those above the noise, at most so many."""
    largest = max([abs(value), *(abs(price.value) for price in prices)])
    loud = [price for price in prices if abs(price.value) > NOISE * largest and not _signed(price, prices)]
    chosen = sorted(loud, key=lambda price: -abs(price.value))[:MOST]
    return tuple(sorted(chosen, key=lambda price: (price.month, price.place)))


def _signed(tender: Price, prices: Sequence[Price]) -> bool:
    """Whether a decision is a tender from which a bid was signed: what it was worth is told of the signature."""
    if not isinstance(tender.decision, Tender):
        return False
    function = tender.decision.function
    later = (price.decision for price in prices if price.month > tender.month)
    follows = next((each for each in later if isinstance(each, Tender | Sign) and each.function == function), None)
    return isinstance(follows, Sign)


def _part(going: Going, start: float, end: float) -> Going:
    """The same question, asked about a part of the whole."""
    return partial(_told, going, start, end)


def _told(going: Going, start: float, end: float, share: float) -> bool:
    return going(start + (end - start) * share)


def _standing(game: Game, field: Field, going: Going) -> Standing:
    """Where the game stands among the bots; of one that goes on, by what may be believed. Raises Stopped."""
    months = game.rules.layout.months if game.finished else game.closed
    while field.state.month < months:
        if not going(field.state.month / months):
            raise Stopped
        field.go_on()
    if game.finished:
        return standing_at_the_end(game.states, game.worth, field, game.rules, months)
    known = [view(s, game.rules).known for s in game.states]
    return standing_at(known, field, game.rules, months)
