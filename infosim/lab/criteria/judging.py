"""Judging: the sixteen criteria of a good game, measured in some scenarios by bots and by mixes of their parameters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from infosim.lab.criteria import courses, levers, strategies, variety
from infosim.lab.criteria.evidence import Asked, Size, gathered, steps
from infosim.lab.criteria.verdict import Verdict
from infosim.lab.workers import Workers


def judged(
    scenarios: Sequence[Asked], size: Size, workers: Workers, progress: Callable[[int, int], None]
) -> list[Verdict]:
    """Every criterion in every scenario, in their order; two are about all scenarios together.

    `progress` is told how many parts of the work are done, and of how many. What `in_order` raises.
    """
    done, whole = 0, steps(size) * len(scenarios)

    def one_more() -> None:
        nonlocal done
        done += 1
        progress(done, whole)

    progress(0, whole)
    found = [gathered(each, size, workers, one_more) for each in scenarios]
    verdicts = [strategies.nowhere_best(found), variety.models(found)]
    for each in found:
        for family in (strategies, courses, variety, levers):
            verdicts += family.judged(each)
    order = {each.name: n for n, each in enumerate(scenarios)}
    return sorted(verdicts, key=lambda verdict: (verdict.criterion, order.get(verdict.scenario, -1)))
