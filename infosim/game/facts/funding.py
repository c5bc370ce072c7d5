"""What investors look at before a round: each figure, and what they want to see."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from infosim.engine.company import burn_multiple, round_growth, round_threshold, usual_burn
from infosim.game.facts.played import Played, one


@dataclass(frozen=True)
class Asked:
    """As the closed months stand, so that every screen tells the same."""

    revenue: float
    """Cents a month, and below it what the round wants."""
    wants: float
    talks_from: float
    """Revenue at which investors begin to talk."""
    growth: float | None
    """Share a month, mean of six months; None before a month is closed."""
    usual_growth: float
    """From which talks go at their usual pace or faster."""
    multiple: float | None
    """Net burn over new yearly revenue: infinite if nothing grew; None before a month is closed."""
    usual_multiple: float
    """Under which talks go at their usual pace or faster."""

    @property
    def earned(self) -> bool:
        return self.revenue >= self.wants

    @property
    def grew(self) -> bool | None:
        return None if self.growth is None else self.growth >= self.usual_growth

    @property
    def thrifty(self) -> bool | None:
        return None if self.multiple is None else self.multiple <= self.usual_multiple

    @property
    def burns_for_nothing(self) -> bool:
        return self.multiple is not None and not isfinite(self.multiple)


def asked(played: Played) -> Asked:
    """Before the next round; after the last, what it wants is infinite."""
    s, r = played.now, played.rules
    wants = one(round_threshold(s, r))
    closed = bool(played.closed)
    return Asked(
        revenue=one(s.mrr),
        wants=wants,
        talks_from=r.company.talk_from * wants,
        growth=one(round_growth(s)) if closed else None,
        usual_growth=r.company.round_growth,
        multiple=one(burn_multiple(s)) if closed else None,
        usual_multiple=usual_burn(r),
    )
