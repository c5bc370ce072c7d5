"""What moves the figures of a function: the month being played, with one thing changed at a time."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.measures import backlog_months
from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.game.facts.tried import Trial, trials
from infosim.game.pedia import felt
from infosim.game.pedia.felt import move, sorted_moves
from infosim.game.pedia.terms import functions
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move
from infosim.game.views.prose import Tone


def _moved(
    t: Telling, target: str, read: Callable[[State, int], float], told: Callable[[float], str], upward: Tone | None
) -> tuple[Move, ...]:
    """Each trial of the one function of a target, against nothing changed."""
    there = functions(t, target)
    if len(there) != 1:
        return ()
    f = there[0]
    found = trials(t.facts, f)
    as_is = read(found["nothing"], f)
    moves = []
    for trial, state in found.items():
        change = read(state, f) - as_is
        if trial != "nothing":
            moves.append(move(trial_name(t, trial), change, told(change), upward, _when(t, trial, f)))
    return sorted_moves(moves)


def trial_name(t: Telling, trial: Trial) -> str:
    """What is changed, in words."""
    w = t.words
    match trial:
        case "colleague":
            # words: cells 34; what moves a figure
            return w.text("pedia.moves", "one colleague more, settled")
        case "freelancer":
            # words: cells 34; what moves a figure
            return w.text("pedia.moves", "one freelancer more")
        case "you":
            # words: cells 34; what moves a figure: hands-on work
            return w.text("pedia.moves", "your free days, spent here")
        case "known":
            # words: cells 34; what moves a figure
            return w.text("pedia.moves", "all of it known in the house")
        case "debt":
            # words: cells 34; what moves a figure
            return w.text("pedia.moves", "no technical debt")
        case _:
            # words: cells 34; what moves a figure
            return w.text("pedia.moves", "a tenth more customers")


def _when(t: Telling, trial: Trial, f: int) -> str:
    match trial:
        case "colleague":
            return felt.hired(t, f)
        case "freelancer":
            return felt.next_month(t)
        case "you":
            return felt.this_month(t)
        case "known" | "debt":
            return felt.slowly(t)
    return ""


def load(t: Telling, target: str) -> tuple[Move, ...]:
    """In points."""
    return _moved(t, target, lambda s, f: one(s.load[f]), t.words.points, "bad")


def wait(t: Telling, target: str) -> tuple[Move, ...]:
    """In working days."""
    return _moved(t, target, lambda s, f: one(s.lead_time[f]), t.words.days_change, "bad")


def quality(t: Telling, target: str) -> tuple[Move, ...]:
    """In points."""
    return _moved(t, target, lambda s, f: one(s.quality[f]), t.words.points, "good")


def backlog(t: Telling, target: str) -> tuple[Move, ...]:
    """In months of need."""
    return _moved(t, target, lambda s, f: one(backlog_months(s)[f]), t.words.number_change, "bad")


def cost(t: Telling, target: str) -> tuple[Move, ...]:
    """A month."""
    return _moved(t, target, lambda s, f: one(s.cost[f]), t.words.money_change, "bad")


def service(t: Telling, target: str) -> tuple[Move, ...]:
    """In points."""
    return _moved(t, target, lambda s, f: one(s.service[f]), t.words.points, "good")
