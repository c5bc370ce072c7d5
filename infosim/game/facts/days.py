"""The head of IT's working days: had, taken and for what, with this month's decisions in force."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.engine.attention import available, draw
from infosim.engine.layout import DAY_USES
from infosim.game.facts.played import Played, one


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the month being played."""

    had: float
    by_use: dict[str, float]

    @property
    def taken(self) -> float:
        """Days drawn."""
        return sum(self.by_use.values())

    @property
    def left(self) -> float:
        """Days left for hands-on work; negative when overdrawn."""
        return self.had - self.taken

    @property
    def teams(self) -> float:
        """Days that people of ours and freelancers take."""
        return self._of("teams", "newcomers", "freelancers")

    @property
    def vendors(self) -> float:
        """Days that firms take."""
        return self._of("contracts", "transitions", "tenders")

    @property
    def other(self) -> float:
        """All others."""
        return self.taken - self.teams - self.vendors

    @property
    def heaviest(self) -> str:
        """On what most days go."""
        return max(self.by_use, key=lambda use: self.by_use[use])

    def _of(self, *uses: str) -> float:
        return sum(self.by_use[use] for use in uses)


def days(played: Played) -> Days:
    """The days of this month."""
    s = played.decided
    used = draw(s, played.wanted, played.rules)
    return Days(
        had=one(available(s, played.rules)),
        by_use={use: one(used[i]) for i, use in enumerate(DAY_USES)},
    )
