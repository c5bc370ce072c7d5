"""Compiling what comes from outside: shocks of the market, laws, audits, as the engine takes them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine import content as engine
from infosim.engine.arithmetic import power
from infosim.engine.batch import Array
from infosim.engine.money import from_euros
from infosim.scenario.closed import PLACES, SOLD
from infosim.scenario.scenario import Scenario
from infosim.scenario.sections.events import Answer, Later
from infosim.scenario.sections.outside import Law, Shock


@dataclass(frozen=True)
class Blows:
    """What shocks do, month by month."""

    posts: Array  # (months, Q, 1) x the posts of other firms
    demand: Array  # (months,) x the customers who come


def shocks(scenario: Scenario, ahead: int, elasticity: float) -> Blows:
    """The shocks of a scenario, and of some months beyond its end.

    Where tightness is to be f times as high once searchers have answered, other firms open f ** (1 - (1 - a)) = f ** a
    times as many posts, a being the elasticity of searches: whoever looks is placed faster, and fewer are left.
    """
    months = scenario.months + ahead
    skills = list(scenario.pools)
    posts, demand = np.ones((months, len(skills) * len(PLACES), 1)), np.ones(months)
    for shock in scenario.shocks.values():
        when = slice(shock.from_ - 1, last(shock, months))
        factor = float(power(np.array(shock.tightness_factor), np.array(elasticity)))
        for skill in skills if shock.skills is None else shock.skills:
            row = skills.index(skill) * len(PLACES)
            posts[when, row : row + len(PLACES)] *= factor
        demand[when] *= shock.demand_factor
    return Blows(posts, demand)


def last(shock: Shock, months: int) -> int:
    """The last month of a shock."""
    return months if shock.until is None else shock.until


NEVER = 10.0**6
"""Month from which a law holds that nothing has brought yet."""


def brought(scenario: Scenario) -> frozenset[str]:
    """The laws that some answer to an event brings, at once or later."""
    parts: list[Answer | Later] = []
    for event in scenario.events.values():
        for answer in event.choices.values():
            parts += [answer, *answer.later.values()]
    return frozenset(str(part.effects["law"]) for part in parts if part.effects.get("law"))


def laws(scenario: Scenario, functions: tuple[str, ...]) -> engine.Laws:
    """The laws, whom they rule and what they refuse; `functions` in the order of the board."""
    each = list(scenario.laws.values())
    firms = list(scenario.vendors.values())
    rules = [[law.functions is None or f in law.functions for f in functions] for law in each]
    lacks = [[law.require_norm is not None and law.require_norm not in v.certified for v in firms] for law in each]

    passed = brought(scenario)

    def opens(name: str, law: Law) -> float:
        """A law that an event brings, and whose month nobody wrote, waits for it."""
        waits = name in passed and "from" not in scenario.tables.get("laws", {}).get(name, {})
        return NEVER if waits else law.from_

    def rows(figures: list[float]) -> Array:
        return np.array(figures, np.float64).reshape(-1, 1, 1)

    def flags(figures: list[list[bool]], wide: int) -> Array:
        return np.array(figures, np.float64).reshape(len(figures), wide)

    return engine.Laws(
        opens=rows([opens(name, law) for name, law in scenario.laws.items()]),
        closes=rows([scenario.months if law.until is None else law.until for law in each]),
        grace=rows([law.grace_months for law in each]),
        rules=flags(rules, len(functions))[..., None, None],
        places=flags([[place in law.refuse_places for place in PLACES] for law in each], len(PLACES)),
        forms=flags([[form in law.refuse_forms for form in SOLD] for law in each], len(SOLD)),
        uncertified=flags(lacks, len(firms)),
        notice=np.array([law.min_notice_months for law in each], np.float64),
        term=np.array([law.max_term_months for law in each], np.float64),
        fine=from_euros(np.array([law.fine for law in each], np.float64)),
    )


def audits(scenario: Scenario, reds: tuple[tuple[engine.Condition, ...], ...]) -> engine.Audits:
    """The audits, and what makes each line of their reports red."""
    each = list(scenario.audits.values())
    rounds = list(scenario.rounds)
    return engine.Audits(
        months=tuple(frozenset(audit.months) for audit in each),
        round=tuple(-1 if audit.before_round is None else rounds.index(audit.before_round) for audit in each),
        value=np.array([audit.red_value_share for audit in each], np.float64).reshape(-1, 1, 1),
        delay=np.array([audit.delay_share for audit in each], np.float64),
        reds_to_delay=np.array([audit.reds_to_delay for audit in each], np.float64),
        reds=reds,
        of=tuple(a for a, audit in enumerate(each) for _ in audit.reds),
    )
