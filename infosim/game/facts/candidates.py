"""Candidates: who would like one of our posts, what is known of them, and what becomes of them if nothing is said."""

from __future__ import annotations

from dataclasses import dataclass

from infosim.engine.hiring import chosen, default_choice, fits, of_vacancy, post_pay
from infosim.engine.layout import CANDIDATE_SLOTS
from infosim.game.facts.people import candidate_name
from infosim.game.facts.played import Played, one

INSIDE = 1.386
"""Half the width, in standard deviations, of the band that holds eight in ten of an even spread."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who would like a post of ours."""

    function: int
    slot: int
    name: str
    level: int
    place: int
    ask: float
    """Cents a year."""
    post: float
    """What the post pays, cents a year."""
    seen: float
    """Skill to be expected, the market's usual being 1."""
    low: float
    high: float
    """Eight in ten are inside."""
    stays: float
    """Months after this one for which they still wait; 0: they decide this month."""
    fits: bool
    """Well enough to be taken if nobody decides."""
    default: bool
    """They are taken if nobody decides: they seem to fit, and the post pays what they ask."""
    answer: int
    """What was decided this month: 0 nothing; 1 take, 2 take for more, 3 wait, 4 interview."""
    taken: bool
    """They sign this month, as things stand."""


def candidates(played: Played) -> tuple[Candidate, ...]:
    """Everybody who waits for an answer."""
    s, r = played.decided, played.rules
    if not (s.candidate_vacancy >= 0).any():
        return ()
    pay, posts = of_vacancy(post_pay(s, r), s), of_vacancy(s.vacancy_posts, s)
    level, place = of_vacancy(s.vacancy_level, s), of_vacancy(s.vacancy_place, s)
    usual, fit, taken = default_choice(s, r), fits(s, r.people), chosen(s, played.wanted, r)
    found = []
    for f in range(len(r.layout.functions)):
        for j in range(CANDIDATE_SLOTS):
            at = (j, f)
            if one(s.candidate_vacancy[at]) < 0 or one(posts[at]) <= 0:
                continue
            seen, doubt = one(s.candidate_seen[at]), one(s.candidate_doubt[at])
            age = int(one(s.candidate_age[at]))
            found.append(
                Candidate(
                    function=f,
                    slot=j,
                    name=candidate_name(played, f, j, s.month - age),
                    level=int(one(level[at])),
                    place=int(one(place[at])),
                    ask=one(s.candidate_ask[at]),
                    post=one(pay[at]),
                    seen=seen,
                    low=seen - INSIDE * doubt,
                    high=seen + INSIDE * doubt,
                    stays=max(r.people.candidate_stays - age - 1.0, 0.0),
                    fits=bool(one(fit[at])),
                    default=bool(one(usual[at])),
                    answer=int(one(played.wanted.candidate[at])),
                    taken=one(taken[at]) > 0,
                )
            )
    return tuple(found)
