"""The first line of every screen of a game: who plays, in which chapter, when."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeaderView:
    """Which company, how far in its chapter, which month."""

    company: str
    tagline: str
    """What the company sells, in a few words: `online booking for clinics`."""
    chapter: str
    next_chapter: str | None
    """None in the last chapter."""
    chapter_share: float
    """How much of the way to the next chapter is done, 0 to 1."""
    date: dt.date
    """Any day in the month being played, or closed."""
    month: int
    """From 1."""
    months: int
    lesson: str = ""
    """The code of the class that it is played in."""
    scenario: str = ""
    """Named in place of the chapter once the game is over."""
