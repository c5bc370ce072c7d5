"""Strategies: none is best everywhere, play decides more than luck, whoever adapts wins mostly, and reading pays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.bots import BOTS
from infosim.engine.batch import Array
from infosim.lab.criteria.evidence import Evidence
from infosim.lab.criteria.spread import interval, ratio, shares
from infosim.lab.criteria.verdict import POOLED, Part, Verdict

NEAR_BEST = 0.9
"""Of the best mix's value that a mix must not reach in every scenario."""
FIXED = tuple(name for name in BOTS if name not in ("idle", "random", "adaptive"))
"""Bots that hold to one way."""
PLAY, OVER_LUCK = 0.35, 1.2
AHEAD, BEATEN = 1.25, 0.15
OVER_CHEAPEST, OVER_ANY = 1.10, 1.05


def nowhere_best(all_of_them: Sequence[Evidence]) -> Verdict:
    """1. No mix comes near the best in more than two of three scenarios, chosen and scored in other worlds."""
    most = -(-2 * len(all_of_them) // 3)
    near = np.array([_near_best(each) for each in all_of_them])
    everywhere = int((near.sum(axis=0) > most).sum()) if len(all_of_them) > 1 else np.nan
    return Verdict(1, POOLED, (Part("mixes-everywhere", everywhere, np.nan, np.nan, most=0.0, unit="count"),))


def _near_best(e: Evidence) -> Array:
    mean = e.scored.values.mean(axis=1)
    near: Array = 1.0 * (mean >= NEAR_BEST * mean[e.best])
    return near


def judged(e: Evidence) -> list[Verdict]:
    """2, 3, 4 and 14."""
    name = e.asked.name
    return [
        Verdict(2, name, (_above_random(e),)),
        Verdict(3, name, _play_and_luck(e)),
        Verdict(4, name, _adaptive(e)),
        Verdict(14, name, _reading(e)),
    ]


def _above_random(e: Evidence) -> Part:
    """By how many standard deviations of the mixes' values the best, chosen elsewhere, lies over their mean."""

    def figure(values: Array) -> float:
        mean = values.mean(axis=1)
        spread = mean.std(ddof=1) if len(mean) > 1 else 0.0
        return float((mean[e.best] - mean.mean()) / spread) if spread > 0 else float("nan")

    return Part("best-mix", *interval(figure, e.scored.values), least=2.0, unit="sd")


def _play_and_luck(e: Evidence) -> tuple[Part, ...]:
    roots = np.sqrt(e.scored.values[e.sensible])
    if len(roots) < 2:
        return (Part("play", np.nan, np.nan, np.nan, least=PLAY),)
    over = interval(lambda x: shares(x)[0] / max(shares(x)[1], 1e-9), roots)
    return (
        Part("play", *interval(lambda x: shares(x)[0], roots), least=PLAY),
        Part("play-over-luck", *over, least=OVER_LUCK, unit="x"),
    )


def _adaptive(e: Evidence) -> tuple[Part, ...]:
    adapts = e.bots["adaptive"].value
    fixed = np.stack([e.bots[name].value for name in FIXED])
    best = int(np.argmax(fixed.mean(axis=1)))
    return (
        Part("adaptive-over-fixed", *interval(ratio, adapts, fixed[best]), least=AHEAD, unit="x"),
        Part("beaten-by-fixed", *interval(lambda a, f: float((f > a).any(axis=0).mean()), adapts, fixed), least=BEATEN),
    )


def _reading(e: Evidence) -> tuple[Part, ...]:
    """What reading is worth to whoever buys everything: there firms carry all the weight."""
    reads = e.others["reads"].value
    return (
        Part("over-cheapest", *interval(ratio, reads, e.others["cheapest"].value), least=OVER_CHEAPEST, unit="x"),
        Part("over-any-bid", *interval(ratio, reads, e.others["any"].value), least=OVER_ANY, unit="x"),
    )
