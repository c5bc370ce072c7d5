"""All pages of the encyclopedia, by key. To add one, write it in the file of its family; nothing else needs to know."""

from __future__ import annotations

from infosim.game.pedia import (
    contracts,
    customers,
    days,
    debriefing,
    families,
    kinds,
    money,
    people,
    score,
    screens,
    talent,
    teaching,
    vendors,
    ways,
    work,
)
from infosim.game.pedia.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *money.ENTRIES,
    *customers.ENTRIES,
    *work.ENTRIES,
    *days.ENTRIES,
    *people.ENTRIES,
    *talent.ENTRIES,
    *ways.ENTRIES,
    *vendors.ENTRIES,
    *contracts.ENTRIES,
    *kinds.ENTRIES,
    *score.ENTRIES,
    *screens.ENTRIES,
    *families.ENTRIES,
    *teaching.ENTRIES,
    *debriefing.ENTRIES,
)
"""In the order in which the list shows them, a theme after another."""

BY_KEY: dict[str, Entry] = {entry.key: entry for entry in ENTRIES}


BY_MEASURE: dict[str, Entry] = {measure: entry for entry in reversed(ENTRIES) for measure in entry.measures}
"""The page that explains a measure of the engine."""


RENEWALS = frozenset({"renew", "renegotiate", "take_back"})
"""Answers to a renewal, which have no pages of their own: the tender that is one has."""


def entry_of(topic: str) -> Entry | None:
    """The page of a topic, whatever it is of: `support.wait` and `wait` have one page. None if there is none.

    Measures of the engine have the page that explains them: `measure.rounds`; answers that of what is answered.
    """
    of, _, name = topic.rpartition(".")
    name = "story" if of == "answer" else "renewal" if of and name in RENEWALS else name
    return BY_KEY.get(name) or (BY_MEASURE.get(name) if topic.startswith("measure.") else None)
