"""Variety: each function has more than one best way, each decision is worth its place, and so are firms and events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.lab.criteria.evidence import Evidence
from infosim.lab.criteria.spread import ratio
from infosim.lab.criteria.trial import KIND_NAMES
from infosim.lab.criteria.verdict import POOLED, Part, Verdict
from infosim.scenario.closed import AXES

CELLS, MODELS = 0.20, 2
USED, COSTS = 0.60, 0.01
SIGNED, FIRED, TAKEN = 0.03, 0.02, 0.15
SEEN_ENOUGH = 20
"""Times an event must have come for its answers to be judged."""
ALIKE, BEST_ON = 0.8, 4
NOT_KNOWN = (np.nan, np.nan)


def judged(e: Evidence) -> list[Verdict]:
    """9, 10 and 16."""
    name = e.asked.name
    return [Verdict(9, name, _decisions(e)), Verdict(10, name, _cast(e)), Verdict(16, name, _axes(e))]


def models(all_of_them: Sequence[Evidence]) -> Verdict:
    """8. Each function: at least two ways are each the best in a fifth of the phases of all scenarios."""
    names = all_of_them[0].asked.rules.layout.functions
    cells = []
    for e in all_of_them:
        if e.asked.rules.layout.functions != names:
            continue  # functions of its own: its cells are not those of the others
        cells += list(e.ways.argmax(axis=-1))
    best = np.stack(cells)  # (cells, functions)
    ways = all_of_them[0].ways.shape[-1]
    often = np.stack([(best == way).mean(axis=0) for way in range(ways)])
    enough = (often >= CELLS).sum(axis=0) >= MODELS
    failing = tuple(name for name, fine in zip(names, enough, strict=True) if not fine)
    return Verdict(8, POOLED, (Part("two-ways", float(enough.mean()), *NOT_KNOWN, least=1.0, failing=failing),))


def _decisions(e: Evidence) -> tuple[Part, ...]:
    often = e.scored.used[:, e.top].mean(axis=1)
    cost = np.array([1.0 - ratio(e.others[f"without-{kind}"].value, e.others["best"].value) for kind in KIND_NAMES])
    return (
        _all(KIND_NAMES, often >= USED, "used"),
        _all(KIND_NAMES, cost >= COSTS, "missed"),
    )


def _all(names: Sequence[str], fine: Flags, part: str) -> Part:
    """The share of some things that pass; the others by their names."""
    if not len(names):
        return Part(part, 1.0, *NOT_KNOWN, least=1.0)
    failing = tuple(name for name, well in zip(names, fine, strict=True) if not well)
    return Part(part, float(np.mean(fine)), *NOT_KNOWN, least=1.0, failing=failing)


def _cast(e: Evidence) -> tuple[Part, ...]:
    layout = e.asked.rules.layout
    everybody = [*e.bots.values(), e.scored]
    fired = np.concatenate([each.drawn for each in everybody], axis=1).mean(axis=1)
    took = np.sum([each.took for each in everybody], axis=0)
    came = took.sum(axis=1)
    judged = [at for at in range(len(layout.cards)) if came[at] >= SEEN_ENOUGH]
    names = [f"{layout.cards[at]}.{answer}" for at in judged for answer in layout.choices[at]]
    share = [took[at, n] / came[at] for at in judged for n in range(len(layout.choices[at]))]
    return (
        _all(layout.vendors, e.scored.signed[:, e.top].mean(axis=1) >= SIGNED, "signed"),
        _all(layout.cards, fired >= FIRED, "fired"),
        _all(names, np.array(share) >= TAKEN, "taken"),
    )


def _axes(e: Evidence) -> tuple[Part, ...]:
    """How alike the axes are over the games of the reference bots, and on how many one of these is the best.

    Over their games, not over their means: a score is given to a game, and eight means say little.
    """
    stand: Array = e.standing.mean(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        among: Array = np.asarray(np.corrcoef(e.standing.reshape(len(AXES), -1)))
    pairs = [(abs(among[i, j]), f"{AXES[i]}~{AXES[j]}") for i in range(len(AXES)) for j in range(i)]
    failing = tuple(name for alike, name in pairs if alike >= ALIKE)
    most = max((alike for alike, _ in pairs if np.isfinite(alike)), default=np.nan)
    best_on = float(np.bincount(stand.argmax(axis=1)).max())
    return (
        Part("axes-alike", most, *NOT_KNOWN, most=ALIKE - 1e-9, unit="x", failing=failing),
        Part("best-on", best_on, *NOT_KNOWN, most=float(BEST_ON), unit="count"),
    )
