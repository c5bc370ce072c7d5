"""The wire in full: everything that was said, by month and by who said it."""

import datetime as dt
from dataclasses import dataclass

from infosim.game.views.prose import Prose


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something somebody said."""

    month: int
    """After which month it was said, from 1; 0 before the first."""
    voice: str
    said: Prose
    new: bool = False
    """Said since the news were last read."""


@dataclass(frozen=True, slots=True)
class NewsView:
    """All of it, newest first."""

    first: dt.date
    """Any day of month 1."""
    items: tuple[NewsItem, ...]

    @property
    def voices(self) -> tuple[tuple[str, int], ...]:
        """Who spoke, and how often, the most talkative first."""
        counts: dict[str, int] = {}
        for item in self.items:
            counts[item.voice] = counts.get(item.voice, 0) + 1
        return tuple(sorted(counts.items(), key=lambda voice: (-voice[1], voice[0])))
