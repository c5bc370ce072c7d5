"""What makes a search shorter or longer, by the engine's own pace."""

from __future__ import annotations

from infosim.engine.layout import JUNIOR, LOCAL, MID, NATIONAL, SENIOR
from infosim.game.facts.market import searched
from infosim.game.pedia.felt import move, sorted_moves
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move


def time_to_fill(t: Telling, target: str) -> tuple[Move, ...]:
    """In weeks."""
    w, skills = t.words, t.played.rules.layout.skills
    if target not in skills:
        return ()
    skill = skills.index(target)
    as_is = searched(t.played, skill, MID, LOCAL, 1.0).weeks
    moves = []
    for label, level, place, pay in (
        # words: cells 38; what moves a figure: pay offered for a post
        (w.text("pedia.moves", "10% more pay"), MID, LOCAL, 1.1),
        # words: cells 38; what moves a figure: pay offered for a post
        (w.text("pedia.moves", "10% less pay"), MID, LOCAL, 0.9),
        # words: cells 38; what moves a figure: whom one looks for
        (w.text("pedia.moves", "a junior"), JUNIOR, LOCAL, 1.0),
        # words: cells 38; what moves a figure: whom one looks for
        (w.text("pedia.moves", "a senior"), SENIOR, LOCAL, 1.0),
        (t.place(NATIONAL), MID, NATIONAL, 1.0),
    ):
        change = searched(t.played, skill, level, place, pay).weeks - as_is
        # words: cells 12; a change in weeks; e.g. −3 wk
        told = w.text("pedia.change", "{n} wk", n=w.fixed_change(change, 0))
        moves.append(move(label, change, told, "bad"))
    return sorted_moves(moves)
