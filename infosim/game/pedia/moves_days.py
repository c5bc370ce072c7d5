"""What gives the player days, and what takes them, by the engine's own count."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import available, draw
from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.game.facts.tried import with_colleague
from infosim.game.pedia import felt
from infosim.game.pedia.felt import move, sorted_moves
from infosim.game.pedia.terms import deal_name, functions
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move


def attention(t: Telling, _target: str) -> tuple[Move, ...]:
    """Days left: more is welcome."""
    w, s, r = t.words, t.played.decided, t.played.rules

    def left(state: State) -> float:
        return one(available(state, r)) - one(total(draw(state, t.played.wanted, r)))

    as_is, tried = left(s), []
    if one(s.rounds) < len(r.content.rounds.mrr):
        # words: cells 38; what moves a figure: a round of funding
        tried.append((w.text("pedia.moves", "the next round, closed"), s.but(rounds=s.rounds + 1.0), ""))
    raising = one(s.raising) > 0
    # words: cells 38; what moves a figure: talks with investors
    stop, start = w.text("pedia.moves", "no talks with investors"), w.text("pedia.moves", "talks with investors")
    tried.append((stop if raising else start, s.but(raising=1.0 - s.raising), felt.this_month(t)))
    there = functions(t, "")
    if there:
        f = max(there, key=lambda x: t.facts.works[x].missing)
        # words: cells 38; what moves a figure; {function} is a short name
        colleague = w.text("pedia.moves", "{function}: one colleague more", function=t.short(f))
        tried.append((colleague, with_colleague(s, f), felt.hired(t, f)))
        posts = np.array(s.vacancy_posts)
        posts[0, f] = posts[0, f] + 1.0
        # words: cells 38; what moves a figure; {function} is a short name
        post = w.text("pedia.moves", "{function}: one post more", function=t.short(f))
        tried.append((post, s.but(vacancy_posts=posts), felt.this_month(t)))
    if one(total(total(s.vacancy_posts))) > 0:
        # words: cells 38; what moves a figure: an agency searches for all of them
        agency = w.text("pedia.moves", "an agency for the open posts")
        tried.append((agency, s.but(vacancy_agency=np.ones_like(s.vacancy_agency)), felt.this_month(t)))
    for c in t.facts.contracts[:2]:
        level = np.array(s.contract_governance)
        level[c.slot, c.function] = 0.0 if c.governance else 1.0
        # words: cells 38; what moves a figure: a contract is not followed, or is; {contract} is a firm and its work
        none = w.text("pedia.moves", "{contract}: no governance", contract=deal_name(t, c))
        # words: cells 38; what moves a figure; {contract} is a firm and its work
        some = w.text("pedia.moves", "{contract}: governance 1", contract=deal_name(t, c))
        tried.append((none if c.governance else some, s.but(contract_governance=level), felt.this_month(t)))
    moves = []
    for label, state, when in tried:
        change = left(state) - as_is
        moves.append(move(label, change, w.days_change(change), "good", when))
    return sorted_moves(moves)
