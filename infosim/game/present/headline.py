"""The headline of a month."""

from __future__ import annotations

from functools import partial

from infosim.game.facts.closed import Closed
from infosim.game.facts.spin import spin
from infosim.game.present.telling import Telling
from infosim.game.wire.headlines import CALM, LINES
from infosim.game.wire.lines import SILENCE, Line


def headline(t: Telling) -> str:
    """One sentence for the last closed month: what weighs most and was not said lately."""
    n = t.played.closed
    chosen = _chosen(t, n)[-1]
    return t.words.say(chosen.text if chosen is not None else CALM[n % len(CALM)])


def _chosen(t: Telling, months: int) -> list[Line | None]:
    """The headline of each month: the heaviest that holds and was not said in the months before.

    Where all that holds was said lately, the one that was said longest ago; None of a month in which nothing holds.
    """
    said: list[Line | None] = []
    for n in range(1, months + 1):
        holds = t.played.of_month(n, "headline", partial(_holding, t, n))
        fresh = [line for line in holds if line not in said[-SILENCE + 1 :]]
        if fresh:
            said.append(max(fresh, key=lambda line: (line.weight, spin(t.played.seed, "headline", line.code))))
        else:
            said.append(max(holds, key=said[::-1].index, default=None))
    return said


def _holding(t: Telling, n: int) -> list[Line]:
    """The headlines that hold of a month."""
    month = Closed(t.played, n)
    return [line for line in LINES if line.when(month) is not None]
