"""The wire in full, newest first, back to the founder's letter."""

from __future__ import annotations

from infosim.game.present.telling import Telling
from infosim.game.present.wire import after, letter
from infosim.game.views.news import NewsItem, NewsView


def news(t: Telling, heard: int) -> NewsView:
    """Everything that was said; new is what was said after the month up to which it was `heard`."""
    played = t.played
    items: list[NewsItem] = []
    for n in range(played.closed, 0, -1):
        items += [NewsItem(n, item.voice, item.said, n > heard) for item in after(t, n)]
    items += [NewsItem(0, item.voice, item.said, heard < 0) for item in letter(t, new=False)]
    return NewsView(played.first_day(1), tuple(items))
