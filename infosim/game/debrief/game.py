"""Games as a debrief reads them: what was decided in each month, and the states that came of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from infosim.engine.batch import take
from infosim.engine.digest import digest
from infosim.engine.orders import KINDS
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.engine.version import RULES
from infosim.game.chronicle import first_state, plan_of, played, ready, told
from infosim.game.journal import read
from infosim.game.lines import Header
from infosim.game.notation import NotADecision
from infosim.game.plan import Plan
from infosim.game.play import Play
from infosim.game.seat import Misplaced
from infosim.game.trouble import Unplayable
from infosim.game.worth import value_at_the_end
from infosim.scenario import Scenario

KIND_OF = {kind.key: kind for kind in KINDS}
"""The kind of decision that an array of orders is the key of."""


@dataclass(frozen=True, eq=False, repr=False)
class Game:
    """A game of one company in one world, over or not; months are counted from 1."""

    header: Header
    scenario: Scenario
    rules: Rules
    states: tuple[State, ...]
    """After no month, after one, and so on."""
    plans: tuple[Plan, ...]
    """What was decided in each closed month."""
    moved: int = 0
    """Months that were played under other rules: nothing before their end can be played again."""

    @classmethod
    def of(cls, play: Play) -> Game:
        """A play, up to the last month that closed."""
        plans = tuple(play.decided(month) for month in range(1, play.closed + 1))
        return cls(play.header, play.scenario, play.rules, play.states, plans, play.moved)

    @classmethod
    def read(cls, path: Path) -> Game:
        """The game in a save, which is only read. Raises Trouble; Unplayable where it does not come out as it did."""
        found = read(path)
        if found.damage is not None:
            raise found.damage
        story = told(found)
        if story.moved is not None or found.header.rules != RULES:
            raise Unplayable(path, "state")
        scenario, rules = ready(path, found.header)
        states, plans = [first_state(rules, found.header.seed, found.header.luck)], list[Plan]()
        for closed in story.closed:
            try:
                plan = plan_of(closed.orders, rules)
                after, _ = played(states[-1], plan, rules)
            except (NotADecision, Misplaced):
                raise Unplayable(path, "state") from None
            if digest(after) != closed.state:
                raise Unplayable(path, "state")
            states.append(after)
            plans.append(plan)
        return cls(found.header, scenario, rules, tuple(states), tuple(plans))

    @property
    def closed(self) -> int:
        """Months that have closed."""
        return len(self.plans)

    @property
    def dead(self) -> bool:
        """Whether the company failed."""
        return bool(self.states[-1].alive[0, 0] <= 0)

    @property
    def finished(self) -> bool:
        """Whether it is over, one way or the other."""
        return self.dead or self.closed >= self.rules.layout.months

    @cached_property
    def worth(self) -> float:
        """What the founders' share is worth at the end of a game that is over, cents; as `Play.value`."""
        last = self.states[-1]
        return float((value(last, self.rules) if self.dead else value_at_the_end(last, self.rules))[0, 0])

    def before(self, month: int) -> State:
        """The state from which a month was played."""
        return take(self.states[month - 1], 0)
