"""Courses: who fails and when, how narrow the start is, whether a lead lasts and a mistake is forgiven."""

from __future__ import annotations

import numpy as np

from infosim.engine.batch import Array
from infosim.lab.criteria.evidence import Evidence
from infosim.lab.criteria.spread import interval, rank_correlation
from infosim.lab.criteria.verdict import Part, Verdict

DEATHS = {1: 0.06, 2: 0.06, 3: 0.15, 4: 0.25, 5: 0.25}
"""Share of good games that may fail, by the difficulty of a scenario."""
LOWEST = 0.15
RECOVERED, OF_WORTH = 0.70, 0.80
FORGIVING = 2
"""Difficulty up to which a scenario forgives an early mistake."""


def judged(e: Evidence) -> list[Verdict]:
    """5, 6, 7 and 15."""
    name = e.asked.name
    return [
        Verdict(5, name, (_idle(e),)),
        Verdict(6, name, _good_play(e)),
        Verdict(7, name, _leads(e)),
        Verdict(15, name, _recovery(e)),
    ]


def _idle(e: Evidence) -> Part:
    """The month by which half of those who do nothing have failed; infinite where fewer fail."""
    found = interval(lambda died: float(np.quantile(died, 0.5, method="higher")), e.bots["idle"].died)
    return Part("idle-dies", *found, least=14.0, most=22.0, unit="month")


def _good_play(e: Evidence) -> tuple[Part, ...]:
    good = e.bots["adaptive"]
    most = DEATHS[min(max(e.asked.scenario.difficulty, 1), 5)]
    return (
        Part("lowest-cash", *interval(lambda low: float(np.median(low)), good.low), least=0.0, most=LOWEST),
        Part("good-dies", *interval(lambda died: float(np.isfinite(died).mean()), good.died), most=most),
    )


def _leads(e: Evidence) -> tuple[Part, ...]:
    years, ends = e.scored.years[e.sensible], e.scored.values[e.sensible]
    if len(years) < 3:
        nothing = (np.nan,) * 3
        return (Part("leader-wins", *nothing), Part("lead-lasts", *nothing), Part("from-behind", *nothing))
    return (
        Part("leader-wins", *interval(_leader_wins, years, ends), least=0.15, most=0.35),
        Part("lead-lasts", *interval(rank_correlation, years, ends), least=0.40, most=0.65, unit="x"),
        Part("from-behind", *interval(_from_behind, years, ends), least=0.10, most=0.25),
    )


def _leader_wins(years: Array, ends: Array) -> float:
    return float((years.argmax(axis=0) == ends.argmax(axis=0)).mean())


def _from_behind(years: Array, ends: Array) -> float:
    stood = np.take_along_axis(years, ends.argmax(axis=0)[None], axis=0)[0]
    return float((stood < np.median(years, axis=0)).mean())


def _recovery(e: Evidence) -> tuple[Part, ...]:
    """Share of worlds in which good play keeps most of its value after a mistake; asked of gentle scenarios alone."""
    asked = e.asked.scenario.difficulty <= FORGIVING
    least = RECOVERED if asked else -np.inf

    def kept(after: Array, usual: Array) -> float:
        lives = usual > 0
        return float((after >= OF_WORTH * usual)[lives].mean()) if lives.any() else float("nan")

    usual = e.others["best"].value
    return (
        Part("after-a-loss", *interval(kept, e.others["loss"].value, usual), least=least),
        Part("after-absence", *interval(kept, e.others["away"].value, usual), least=least),
    )
