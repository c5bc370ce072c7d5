"""Nearest names: what an author may have meant by a word that is not there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from infosim.scenario.limits import WORD_LETTERS

MEANT = {
    "skills": "skill",
    "skill": "skills",
    "salary": "pay",
    "money": "cash",
    "min": "at_least",
    "max": "at_most",
    "below": "at_most",
    "above": "at_least",
    "description": "summary",
    "desc": "summary",
    "reputation": "opinion",
    "location": "place",
    "months": "turns",
    "length": "turns",
    "price": "price_factor",
    "text": "body",
    "hire": "open_vacancy",
    "outsource": "tender",
}
"""Words that other tools use for ours; no likeness of letters would find them."""


def nearest(word: object, names: Iterable[str], cut: float = 0.6) -> str | None:
    """The name most like the word, or None. Words beyond any name's length are not compared: that costs its square."""
    lower = str(word).lower()
    known = list(names)
    if len(lower) > WORD_LETTERS:
        return None
    if MEANT.get(lower) in known:
        return MEANT[lower]
    found = difflib.get_close_matches(lower, known, 1, cut)
    if found:
        return found[0]
    return next((name for name in known if len(lower) >= 3 and name.startswith(lower)), None)


def also(word: object, names: Iterable[str], first: str) -> tuple[str, ...]:
    """Up to three more names that are somewhat alike."""
    lower = str(word).lower()[:WORD_LETTERS]
    return tuple(name for name in difflib.get_close_matches(lower, list(names), 4, 0.5) if name != first)[:3]
