"""Games for the tests of the debrief: played by a bot that adapts, with decisions of a person's added."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np

from infosim.bots import BOTS, keys
from infosim.engine.state import State
from infosim.game.chronicle import played
from infosim.game.debrief import Game
from infosim.game.decisions import Decision, Fund
from infosim.game.lines import Header
from infosim.game.plan import Plan, decisions_of
from infosim.game.seat import Misplaced, Seat
from infosim.sight import view
from tests.game.plays import first_hires, first_morning, rules

SEED = 7
TOO_EARLY = Fund("accept")
"""A decision that the first months refuse: no investor has offered anything."""


def header() -> Header:
    return Header("first-hires", "", "First Hires", "Marelle", date(2027, 1, 1), 36, SEED, "en", 1)


@cache
def adapted(months: int, seed: int = SEED) -> Game:
    """Some months of a bot that adapts; in the second, something was ordered that was refused."""
    s, own, bot = first_morning(seed), keys(seed, np.array([0], np.uint64)), BOTS["adaptive"]
    states, plans = [s], list[Plan]()
    for month in range(1, months + 1):
        seat = Seat(s, rules().layout)
        plan = decisions_of(bot(view(s, rules()), own), seat)
        if month == 2:
            plan = (*(decision for decision in plan if not isinstance(decision, Fund)), TOO_EARLY)
        s, _ = played(s, plan, rules())
        states.append(s)
        plans.append(plan)
    return Game(replace(header(), seed=seed), first_hires(), rules(), tuple(states), tuple(plans))


def by_hand(game: Game, changes: dict[int, Plan]) -> State:
    """The last state of a game in which other plans were followed in some months; what has no object is left out."""
    s = game.states[0]
    for month, plan in enumerate(game.plans, 1):
        s, _ = played(s, _possible(changes.get(month, plan), Seat(s, game.rules.layout)), game.rules)
    return s


def _possible(plan: Plan, seat: Seat) -> Plan:
    found = []
    for decision in plan:
        with suppress(Misplaced):
            list(decision.cells(seat))
            found.append(decision)
    return tuple(found)


def without(game: Game, month: int, place: int) -> Plan:
    return tuple(decision for n, decision in enumerate(game.plans[month - 1]) if n != place)


def where(game: Game, kind: type[Decision]) -> tuple[int, int]:
    """The month and the place of the first decision of a kind."""
    return next(
        (month, place)
        for month, plan in enumerate(game.plans, 1)
        for place, decision in enumerate(plan)
        if isinstance(decision, kind)
    )
