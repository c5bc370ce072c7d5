"""Split: the work of a function shared between two ways, and the two decisions that begin it.

People of ours, freelancers and one firm can share the work; two firms cannot, for a function has one tender at a time.
What a slider moves is the firm's share of the work, or heads from the team to freelancers.
"""

from __future__ import annotations

from dataclasses import dataclass

from infosim.game.views.form import Draft, LineName
from infosim.game.views.function import OptionRow

SHARES = (25, 50, 75)
"""Per cent of the work that a firm can have beside people."""
MOST_POSTS = 3
"""Posts of one vacancy."""
_SIZE: dict[str, LineName] = {"own": "posts", "freelance": "heads"}
"""The line of a form that says how many people."""


@dataclass(frozen=True, slots=True)
class Halves:
    """Two ways at a place of the slider: how much of each, and the drafts that begin them."""

    names: tuple[str, str]
    at: int
    places: int
    """How many places the slider has."""
    sizes: tuple[int, int]
    """People of a way with people, per cent of the work of a firm's."""
    drafts: tuple[Draft, Draft]


def firms(name: str) -> bool:
    """Whether a way has a firm do the work."""
    return name not in _SIZE


def halves(one: OptionRow, other: OptionRow, at: int) -> Halves | None:
    """Two ways, people before a firm, at a place of the slider from 0 on; None where they cannot share the work."""
    ways = sorted((one, other), key=lambda way: (firms(way.name), way.name == "freelance"))
    first, second = ways
    if first.draft is None or second.draft is None:
        return None
    if {first.name, second.name} & {"now", "split"}:
        return None
    if firms(first.name) or first.name == second.name:
        return None
    people = _people(first.name, first.draft)
    if firms(second.name):
        places = len(SHARES)
        at = min(max(at, 0), places - 1)
        sizes = max(round(people * (100 - SHARES[at]) / 100), 1), SHARES[at]
    else:
        people = max(people, _people(second.name, second.draft), 2)
        places = min(people - 1, MOST_POSTS)
        at = min(max(at, 0), places - 1)
        sizes = people - at - 1, at + 1
    drafts = (
        first.draft.choosing(_SIZE[first.name], str(min(sizes[0], MOST_POSTS))),
        second.draft.choosing(_SIZE.get(second.name, "share"), str(sizes[1])),
    )
    return Halves((first.name, second.name), at, places, (min(sizes[0], MOST_POSTS), sizes[1]), drafts)


def _people(name: str, draft: Draft) -> int:
    """How many people a way brings when it does all of the work alone."""
    return int(draft.choice(_SIZE[name]) or 1)
