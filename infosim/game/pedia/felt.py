"""When what moves a figure is felt, in a few words, and how a change of a figure is read."""

from __future__ import annotations

from infosim.game.facts.market import searched
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move
from infosim.game.views.prose import Tone

NOTICE = 1.0
"""Months between signing and the first morning."""


def move(label: str, change: float, text: str, upward: Tone | None, when: str = "") -> Move:
    """A move whose change is welcome or not; `upward` is how welcome more of the figure is."""
    downward: Tone | None = {"good": "bad", "bad": "good"}.get(upward or "")  # type: ignore[assignment]
    return Move(label, change, text, upward if change > 0 else downward, when)


def sorted_moves(moves: list[Move]) -> tuple[Move, ...]:
    """Largest rise first, largest fall last; what moves nothing that can be read is left out."""
    told = (m for m in moves if any(digit in "123456789∞" for digit in m.text))
    return tuple(sorted(told, key=lambda m: -m.change))


def hired(t: Telling, f: int) -> str:
    """When a colleague who is looked for now would be productive: the search, notice, the ramp."""
    r = t.played.rules
    found = searched(t.played, r.content.functions.skill[f], 1, 0, 1.0)
    months = min(1.0 / max(found.rate, 1e-6), 24.0) + NOTICE + r.people.ramp_months
    # words: cells 18; when a change is felt; {months} is e.g. 7 mo
    return t.words.text("pedia.when", "felt in {months}", months=t.words.months(months))


def next_month(t: Telling) -> str:
    """At the start of the next month."""
    # words: cells 18; when a change is felt
    return t.words.text("pedia.when", "next month")


def this_month(t: Telling) -> str:
    """Before the month ends."""
    # words: cells 18; when a change is felt
    return t.words.text("pedia.when", "this month")


def slowly(t: Telling) -> str:
    """Over many months."""
    # words: cells 18; when a change is felt: over many months
    return t.words.text("pedia.when", "slowly")


def a_year(t: Telling) -> str:
    """In twelve months."""
    # words: cells 18; when a change is felt
    return t.words.text("pedia.when", "in a year")
