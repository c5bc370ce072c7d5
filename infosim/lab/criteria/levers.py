"""Levers: governance has a best level in the middle, days are worth something and not all, and most months matter."""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.lab.criteria.evidence import Evidence
from infosim.lab.criteria.spread import interval, ratio
from infosim.lab.criteria.verdict import Part, Verdict

LOWER = 0.05
DAYS_LEAST, DAYS_MOST = 0.05, 0.20
MATTER, LONGEST = 0.55, 4.0


def judged(e: Evidence) -> list[Verdict]:
    """11, 12 and 13."""
    name = e.asked.name
    none, some, much = (e.others[f"governance-{level}"].value for level in (0, 1, 2))

    def lost(other: Array, usual: Array) -> float:
        return 1.0 - ratio(other, usual)

    days = interval(lambda more, usual: ratio(more, usual) - 1.0, e.others["days"].value, e.others["best"].value)
    return [
        Verdict(11, name, (
            Part("ungoverned", *interval(lost, none, some), least=LOWER),
            Part("over-governed", *interval(lost, much, some), least=LOWER),
        )),
        Verdict(12, name, (Part("more-days", *days, least=DAYS_LEAST, most=DAYS_MOST),)),
        Verdict(13, name, _months(e.stakes)),
    ]  # fmt: skip


def _months(stakes: Flags) -> tuple[Part, ...]:
    by_game = stakes.T.astype(np.float64)
    return (
        Part("months-matter", *interval(lambda x: float(np.median(x.mean(axis=0))), by_game), least=MATTER),
        Part("longest-calm", *interval(_longest, by_game), most=LONGEST, unit="month"),
    )


def _longest(by_game: Array) -> float:
    """The longest run of months in which nothing stood out (months, games): of games, the one in the middle."""
    run, longest = np.zeros(by_game.shape[1]), np.zeros(by_game.shape[1])
    for row in by_game:
        run = np.where(row > 0, 0.0, run + 1.0)
        longest = np.maximum(longest, run)
    return float(np.median(longest))
