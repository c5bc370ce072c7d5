"""Incidents and security: small incidents come often and cost little, a breach is rare and follows the cover.

The damage of a breach is bounded by the size of the company and by how well it was prepared, so that chance decides
when it comes and rarely whether the company survives it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import company_bend
from infosim.engine.arithmetic import exp, total
from infosim.engine.batch import Array
from infosim.engine.ledger import Changes, Flows
from infosim.engine.money import cents
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_BREACH = "Cybermalveillance / OpinionWay 2024: 15 % of small French firms had an incident in a year"


@dataclass(frozen=True)
class IncidentRules:
    """How often, how dear."""

    breach_year: float = parameter(0.15, "share/year", 0, 1, "breaches at average cover", _BREACH)
    breach_factor: float = parameter(1.0, "x", 0, 5, "on the breaches of this scenario")
    breach_damage_share: float = parameter(0.30, "share", 0, 1, "of the cash that a breach costs at no cover")
    breach_damage_mrr: float = parameter(2.0, "months", 0, 12, "of revenue that a breach costs at most")
    prepared: float = parameter(0.6, "share", 0, 1, "of the damage of a breach that full cover spares")
    rehearsed: float = parameter(0.5, "x", 0, 1, "on the days of a crisis once a plan for it was rehearsed")
    breach_days: float = parameter(6.0, "d", 0, 20, "days that a breach takes in the month after")
    breach_churn: float = parameter(0.02, "share", 0, 0.5, "customers lost to a breach")
    cover_strength: float = parameter(2.2, "-", 0, 10, "how much cover protects")
    cover_average: float = parameter(0.6, "share", 0, 1, "cover at which breaches are average")
    incident_month: float = parameter(0.5, "1/month", 0, 5, "small incidents at no quality")
    incident_days: float = parameter(3.0, "d", 0, 20, "days that a small incident takes in the month after")
    incident_cost: float = parameter(1_500, "EUR", 0, 100_000, "price of a small incident")
    incident_churn: float = parameter(0.003, "share", 0, 0.2, "customers lost to a small incident")


def cover(s: State, r: Rules) -> Array:
    """Security work that could be done over security work needed (C, W), 0 to 1; 1 where none is needed."""
    weight = r.content.functions.cover * s.awake * (s.need > 0)
    done = np.minimum(total(s.capacity) / np.maximum(s.need, 1e-9), 1.0)
    whole = total(weight)
    shut = np.where(whole > 0, total(weight * done) / np.maximum(whole, 1e-9), 1.0)
    return np.minimum(np.maximum(shut + company_bend(s, "cover"), 0.0), 1.0)


def breach_hazard(covered: Array, incidents: IncidentRules) -> Array:
    """Chance of a breach in a month, for a cover of any shape: average at average cover, falling exponentially."""
    monthly = incidents.breach_year / 12.0
    return monthly * incidents.breach_factor * exp(incidents.cover_strength * (incidents.cover_average - covered))


def strike(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """What went wrong this month, what it cost, the days it takes next month."""
    p, f = r.incidents, r.content.functions
    covered = cover(s, r)
    weight = np.maximum(total(f.service_churn * s.awake), 1e-9)
    weakness = total(f.service_churn * s.awake * (1.0 - s.quality * s.service)) / weight
    often = company_bend(s, "incident_factor")
    chance = np.minimum(p.incident_month * weakness * (1.0 + s.debt) * often, 0.95)
    incident = 1.0 * (d.steady("incident")[0] < chance) * s.alive
    breach = 1.0 * (d.company("breach")[0] < breach_hazard(covered, p) * often) * s.alive
    size = np.minimum(p.breach_damage_share * np.maximum(s.cash, 0.0), p.breach_damage_mrr * s.mrr)
    damage = cents(breach * size * (1.0 - p.prepared * covered) + incident * 100.0 * p.incident_cost)
    days = p.breach_days * breach + p.incident_days * incident * (1.0 - breach)
    return {
        "cover": covered,
        "incidents": incident,
        "breaches": breach,
        "damage": damage,
        "crisis_days": s.crisis_days + days * np.where(s.rehearsed > 0, p.rehearsed, 1.0),
        "calm": (s.calm + 1.0) * (incident + breach == 0),
    }, {}
