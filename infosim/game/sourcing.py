"""Who did the work: shares of it by way of working, function and month, of a company whose months are at hand.

sourced(states, rules)        a play, or any company of any world
strands(shares)               the two halves of a function's work in a month, as a map draws them
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import EXTENSION, NEARSHORE, OFFSHORE, TASK
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.facts.functions import CORE
from infosim.game.strands import WAYS
from infosim.game.views.room import Way


def work_by_way(s: State, r: Rules) -> Array:
    """Work done in the month by way of working (6, F, C, W), FTE; the head of IT is one of ours."""
    place, form = r.vendor_place(s.contract_vendor), s.contract_form
    done = s.contract_done * (s.contract_vendor >= 0)
    far, near = place == OFFSHORE, place == NEARSHORE
    directed = (form == EXTENSION) | (form == TASK)
    here = ~far & ~near
    by_firms = [total(done * which) for which in (here & directed, here & ~directed, near, far)]
    work: Array = np.stack([s.capacity[0] + s.capacity[3], s.capacity[1], *by_firms])
    return work * (s.awake > 0)


@dataclass(frozen=True, eq=False)
class Sourced:
    """The months of one company. Without words; months count from 0."""

    functions: tuple[str, ...]
    """Identifiers, in the order of the board."""
    core: tuple[bool, ...]
    shares: Array
    """Of each function's work, by way (6, F, months); all 0 while a function sleeps or nobody works there."""
    known: Array
    """Know-how of ours (F, months + 1), 0 to 1: on the first morning, then after each month."""
    outside: Array
    """Share of all work that is done outside (months)."""
    chapters: tuple[tuple[int, int], ...]
    """The first month of each chapter, and which one it is."""

    @property
    def months(self) -> int:
        """How many have closed."""
        return int(self.shares.shape[2])

    def by_way(self, function: int, month: int) -> dict[Way, float]:
        """The shares of a function's work in a month, the largest first; {} where there is none."""
        found = {way: float(self.shares[n, function, month]) for n, way in enumerate(WAYS)}
        return {way: share for way, share in sorted(found.items(), key=lambda each: -each[1]) if share > 0}


def sourced(states: Sequence[State], rules: Rules, company: int = 0, world: int = 0) -> Sourced:
    """Who did the work of a company; the first state is its first morning."""
    here = (..., company, world)
    core = rules.content.functions.core
    # one array of all months: a Python loop only reads them out
    work = np.stack([work_by_way(s, rules)[here] for s in states[1:]], axis=-1) if len(states) > 1 else None
    if work is None:
        work = np.zeros((len(WAYS), len(rules.layout.functions), 0))
    done, every = work.sum(axis=0), work.sum(axis=(0, 1))
    chapters: list[tuple[int, int]] = []
    for month, s in enumerate(states[:-1]):
        chapter = int(s.chapter[company, world])
        if not chapters or chapters[-1][1] != chapter:
            chapters.append((month, chapter))
    return Sourced(
        rules.layout.functions,
        tuple(bool(weight >= CORE) for weight in np.broadcast_to(core, states[0].need.shape)[here]),
        np.divide(work, done, out=np.zeros_like(work), where=done > 0),
        np.stack([s.knowledge[here] for s in states], axis=-1),
        np.divide(work[1:].sum(axis=(0, 1)), every, out=np.zeros_like(every), where=every > 0),
        tuple(chapters),
    )
