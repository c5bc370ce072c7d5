"""Bounds of what is seen roughly."""

from __future__ import annotations

from infosim.engine.batch import Array
from infosim.engine.renewal import exit_price
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.sight.bands import SEEN_AS


def band_of(name: str, figure: Array) -> tuple[float, float]:
    """The bounds within which a field that is marked as a band is seen, for one figure of it."""
    band = SEEN_AS[name].of(figure)
    return one(band.low), one(band.high)


def exit_between(s: State, r: Rules, slot: int, f: int) -> tuple[float, float]:
    """What leaving a contract before its term costs at least and at most, cents: our know-how of it is a band."""
    band = SEEN_AS["knowledge"].of(s.knowledge)
    least, most = (one(exit_price(s.but(knowledge=bound), r)[slot, f]) for bound in (band.high, band.low))
    return least, most
