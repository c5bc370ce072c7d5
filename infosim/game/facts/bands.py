"""Bounds of what is seen roughly."""

from __future__ import annotations

from infosim.engine.batch import Array
from infosim.game.facts.played import one
from infosim.sight.bands import SEEN_AS


def band_of(name: str, figure: Array) -> tuple[float, float]:
    """The bounds within which a field that is marked as a band is seen, for one figure of it."""
    band = SEEN_AS[name].of(figure)
    return one(band.low), one(band.high)
