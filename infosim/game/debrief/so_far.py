"""What decisions have done so far, in a game that goes on: the same luck without them, never the future.

The report of a month tells it of the last ones; at the end of each chapter, and once after the first half year, one
decision is looked back at: the one that has moved most.
"""

from __future__ import annotations

from dataclasses import dataclass

from infosim.engine.layout import HALF_YEAR
from infosim.game.debrief.game import Game
from infosim.game.debrief.prices import asked, priced
from infosim.game.debrief.records import Price
from infosim.game.debrief.replays import Going, always, replayed
from infosim.game.decisions import Fund

RECENT = 4
"""Months whose decisions the report tells."""


@dataclass(frozen=True, eq=False)
class SoFar:
    """Decisions with what they have done so far."""

    closed: int
    recent: tuple[Price, ...]
    hindsight: Price | None
    """The decision that is looked back at in this month; None in most months."""


def looks_back_from(game: Game) -> int | None:
    """The first month of the time that is looked back at once this month has closed; None where there is no reason to.

    A chapter that has ended, from its first month; the first half year, once.
    """
    chapters = [int(s.chapter[0, 0]) for s in game.states]
    if game.closed and chapters[-1] > chapters[-2]:
        return chapters.index(chapters[-2]) + 1
    return 1 if game.closed == HALF_YEAR else None


def so_far(game: Game, going: Going = always) -> SoFar:
    """What the last decisions have done, and the one to look back at, if it is time to. Raises Stopped."""
    since, recent = looks_back_from(game), game.closed - RECENT
    first = recent if since is None else min(recent, since - 1)
    decisions = tuple(each for each in asked(game) if each.month > first)
    replays = replayed(game, [branch for each in decisions for _, branch in each.branches], going)
    prices = priced(decisions, replays)
    return SoFar(
        closed=game.closed,
        recent=tuple(price for price in prices if price.month > recent),
        hindsight=None if since is None else moved_most(tuple(price for price in prices if price.month >= since)),
    )


def moved_most(prices: tuple[Price, ...]) -> Price | None:
    """The decision that has moved most, money that everybody takes left out; None where none has."""
    own = [price for price in prices if price.tells and not isinstance(price.decision, Fund) and price.value]
    return max(own, key=lambda price: abs(price.value), default=None)
