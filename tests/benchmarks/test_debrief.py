"""What the debrief of a game costs: every decision priced, in a game of sixty months. Printed beside the budget.

pytest tests/benchmarks/test_debrief.py -s
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import numpy as np

from infosim.bots import BOTS, keys
from infosim.game.chronicle import first_state, played
from infosim.game.debrief import Game, replayed, so_far
from infosim.game.debrief.detectors import slips
from infosim.game.debrief.prices import asked, priced
from infosim.game.lines import Header
from infosim.game.plan import Plan, decisions_of
from infosim.game.seat import Seat
from infosim.scenario import from_text, load
from infosim.scenario.compile import compiled
from infosim.sight import view
from tests.benchmarks.stopwatch import fastest, table

MONTHS = 60


@cache
def long_game() -> Game:
    """Sixty months of First Hires, as a bot that adapts plays them."""
    text, changed = re.subn(r"turns = .*", f"turns = [[{MONTHS}, 1]]", load("first-hires").resolved, count=1)
    assert changed
    scenario = from_text(text, "first-hires")
    rules, own, bot = compiled(scenario), keys(7, np.array([0], np.uint64)), BOTS["adaptive"]
    states, plans = [first_state(rules, 7)], list[Plan]()
    for _ in range(MONTHS):
        plan = decisions_of(bot(view(states[-1], rules), own), Seat(states[-1], rules.layout))
        states.append(played(states[-1], plan, rules)[0])
        plans.append(plan)
    header = Header("first-hires", text, "First Hires", "Marelle", date(2027, 1, 1), MONTHS, 7, "en", 1)
    return Game(header, scenario, rules, tuple(states), tuple(plans))


def test_every_decision_of_sixty_months_is_priced_for_a_few_times_the_game() -> None:
    game = long_game()

    def prices() -> int:
        decisions = asked(game)
        branches = [branch for each in decisions for _, branch in each.branches]
        replays = replayed(game, [*branches, *(slip.branch for slip in slips(game))])
        return len(priced(decisions, replays))

    def alone() -> None:
        s = game.states[0]
        for plan in game.plans:
            s, _ = played(s, plan, game.rules)

    once, all_of_them, month = fastest(alone, prices, lambda: so_far(game), rounds=2)
    rows = [
        ("the game played once", [once]),
        (f"{prices()} decisions priced, and its mistakes; budget 2,000", [all_of_them]),
        ("what the last months' decisions have done so far", [month]),
    ]
    table(f"A game of {MONTHS} months", ["time"], rows, "ms")
    assert all_of_them < 8 * once
