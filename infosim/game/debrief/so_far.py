"""What decisions have done so far, in a game that goes on: the same luck without them, never the future.

The report of a month tells it of the last ones; at the end of each chapter, and once after the first half year, one
decision is looked back at: the one that has moved most.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from infosim.engine.layout import HALF_YEAR
from infosim.game.debrief.game import Game
from infosim.game.debrief.luck import cash_elsewhere
from infosim.game.debrief.prices import asked, branch_of, priced
from infosim.game.debrief.records import Band, Price
from infosim.game.debrief.replays import Going, always, replayed
from infosim.game.decisions import Fund

RECENT = 4
"""Months whose decisions the report tells."""
PRICES = 0.5
"""The share that is done when decisions are priced, where one is looked back at under other luck as well."""


@dataclass(frozen=True, eq=False)
class SoFar:
    """Decisions with what they have done so far."""

    closed: int
    recent: tuple[Price, ...]
    hindsight: Price | None
    """The decision that is looked back at in this month; None in most months."""
    elsewhere: Band | None = None
    """What that decision has done to the cash by now under other luck, cents; None where nothing is looked back at."""


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
    end = 1.0 if since is None else PRICES
    replays = replayed(
        game, [branch for each in decisions for _, branch in each.branches], partial(_part, going, 0.0, end)
    )
    prices = priced(decisions, replays)
    back = None if since is None else moved_most(tuple(price for price in prices if price.month >= since))
    return SoFar(
        closed=game.closed,
        recent=tuple(price for price in prices if price.month > recent),
        hindsight=back,
        elsewhere=None if back is None else cash_elsewhere(game, branch_of(back), partial(_part, going, end, 1.0)),
    )


def _part(going: Going, start: float, end: float, share: float) -> bool:
    return going(start + (end - start) * share)


def moved_most(prices: tuple[Price, ...]) -> Price | None:
    """The decision that has moved most, money that everybody takes left out; None where none has."""
    own = [price for price in prices if price.tells and not isinstance(price.decision, Fund) and price.value]
    return max(own, key=lambda price: abs(price.value), default=None)
