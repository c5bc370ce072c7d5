"""What moves the terms of a contract from here, by the engine's own functions."""

from __future__ import annotations

import numpy as np

from infosim.engine.governance import governance_effect
from infosim.engine.layout import CAP
from infosim.engine.renewal import lock_in, renewal_ask, talked_off
from infosim.engine.state import State
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.facts.reading import kept_after
from infosim.game.pedia import felt
from infosim.game.pedia.felt import move, sorted_moves
from infosim.game.pedia.terms import deals
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move

A_YEAR = 12


def _one(t: Telling, target: str) -> Contract | None:
    found = deals(t, target)
    return found[0] if len(found) == 1 else None


def _knowing(s: State, f: int, known: float) -> State:
    knowledge = np.array(s.knowledge)
    knowledge[f] = min(max(known, 0.0), 1.0)
    return s.but(knowledge=knowledge)


def _known(t: Telling, c: Contract) -> tuple[tuple[str, State, str], ...]:
    """The know-how in the house a year on, as things go and as they might."""
    w, s, p = t.words, t.played.decided, t.played.rules.delivery
    now = one(s.knowledge[c.function])
    outside = now * kept_after(t.played, c.function, c.share, A_YEAR)
    inside = 1.0 - (1.0 - now) * (1.0 - p.knowledge_gain) ** A_YEAR
    return (
        # words: cells 38; what moves a figure: the work goes on outside
        (w.text("pedia.moves", "a year more outside"), _knowing(s, c.function, outside), felt.a_year(t)),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "a year of it in the house"), _knowing(s, c.function, inside), felt.a_year(t)),
        # words: cells 38; what moves a figure: everything is written down and read
        (w.text("pedia.moves", "all of it known in the house"), _knowing(s, c.function, 1.0), felt.slowly(t)),
    )


def locked(t: Telling, target: str) -> tuple[Move, ...]:
    """In points of a year's fee."""
    c, r = _one(t, target), t.played.rules
    if c is None:
        return ()
    as_is = one(lock_in(t.played.decided, r)[c.slot, c.function])
    moves = []
    for label, state, when in _known(t, c):
        change = one(lock_in(state, r)[c.slot, c.function]) - as_is
        moves.append(move(label, change, t.words.points(change), "bad", when))
    return sorted_moves(moves)


def ask(t: Telling, target: str) -> tuple[Move, ...]:
    """In points of the fee."""
    c, w, r = _one(t, target), t.words, t.played.rules
    if c is None:
        return ()
    s = t.played.decided
    as_is = one(renewal_ask(s, r)[c.slot, c.function])
    capped = np.array(s.contract_clauses)
    capped[c.slot, c.function] = float(int(capped[c.slot, c.function, 0, 0]) | CAP)
    # words: cells 38; what moves a figure: a clause of a contract
    tried = [*_known(t, c), (w.text("pedia.moves", "a cap clause, from the start"), s.but(contract_clauses=capped), "")]
    one_way, bluff = (float(talked_off(np.array(n), r)) for n in (1.0, 0.0))
    moves = [
        # words: cells 38; what moves a figure: half of the know-how, or another bid
        move(w.text("pedia.moves", "talking, with a way out"), -as_is * one_way, w.points(-as_is * one_way), "bad"),
        # words: cells 38; what moves a figure: nothing else in hand
        move(w.text("pedia.moves", "talking, without one"), -as_is * bluff, w.points(-as_is * bluff), "bad"),
    ]  # fmt: skip
    for label, state, when in tried:
        change = one(renewal_ask(state, r)[c.slot, c.function]) - as_is
        moves.append(move(label, change, w.points(change), "bad", when))
    return sorted_moves(moves)


def governance(t: Telling, target: str) -> tuple[Move, ...]:
    """In points of its effect, level by level."""
    c, w, r = _one(t, target), t.words, t.played.rules
    if c is None:
        return ()
    s = t.played.decided
    as_is, moves = one(governance_effect(s, r)[c.slot, c.function]), []
    for level in range(3):
        if level != c.governance:
            levels = np.array(s.contract_governance)
            levels[c.slot, c.function] = float(level)
            change = one(governance_effect(s.but(contract_governance=levels), r)[c.slot, c.function]) - as_is
            # words: cells 38; what moves a figure: a level of governance
            label = w.text("pedia.moves", "level {level}", level=w.count(level))
            moves.append(move(label, change, w.points(change), "good", felt.this_month(t)))
    return sorted_moves(moves)
