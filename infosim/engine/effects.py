"""Effects: what an answer to an event may do, each under one name, with its unit, its range and which way is welcome.

The scenario's schema, the engine, the screens and the author's manual read this list; nothing about an effect is
written twice. An effect happens *once*, or holds *while it lasts*. It falls on the company, on functions (the one the
event is about, the one that is named, or several by the weight of a role), or on a contract. Imports no NumPy: the
schema is read on the way to the title screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Of = Literal["company", "function", "contract"]
Takes = Literal["number", "yes", "id"]


@dataclass(frozen=True)
class Effect:
    """One effect. `good` is 1 where more is welcome, -1 where less is, 0 where neither."""

    name: str
    unit: str
    of: Of
    low: float
    high: float
    good: float
    meaning: str
    lasting: bool = False
    takes: Takes = "number"
    ids: str = ""
    """The section whose identifier it takes."""

    @property
    def factor(self) -> bool:
        """Whether it multiplies; the others add."""
        return self.unit == "×"

    @property
    def neutral(self) -> float:
        """The size that changes nothing."""
        return 1.0 if self.factor else 0.0


EFFECTS: tuple[Effect, ...] = (
    # ---------------------------------------------------------------- once
    Effect("cash", "€", "company", -1e7, 1e7, 1, "money paid or received"),
    Effect("days", "d", "company", -20, 20, -1, "days of the head of IT: of this month, or of the one after a token"),
    Effect("mrr_share", "share", "company", -0.9, 2, 1, "of the revenue, won or lost"),
    Effect("customers_share", "share", "company", -0.9, 2, 1, "of the customers, won or lost"),
    Effect("knowledge", "share", "function", -1, 1, 1, "know-how inside, more or less"),
    Effect("morale", "share", "company", -1, 1, 1, "morale, more or less"),
    Effect("opinion", "share", "company", -1, 1, 1, "reputation, more or less"),
    Effect("brand", "share", "company", -1, 1, 1, "the employer's brand, more or less"),
    Effect("trust", "share", "contract", -1, 1, 1, "trust of the vendor, more or less"),
    Effect("debt", "share", "company", -1, 1, -1, "technical debt, more or less"),
    Effect("drift", "share", "contract", -1, 1, -1, "service of the contract lost, or won back"),
    Effect("juniors", "heads", "function", -20, 20, 1, "juniors who start next month, or announce that they leave"),
    Effect("mids", "heads", "function", -20, 20, 1, "people of some years who start next month, or leave"),
    Effect("seniors", "heads", "function", -20, 20, 1, "seniors who start next month, or leave"),
    Effect("backlog_months", "months", "function", -12, 12, -1, "work that waits, more or less"),
    Effect("round_bar", "share", "company", -1, 1, 1, "of the talks with investors, won or lost"),
    Effect("stake_factor", "×", "company", 0.1, 1, 1, "on what the founders own"),
    Effect(
        "end_contract", "", "contract", 0, 1, 0, "the contract ends with the month after, without a fee", takes="yes"
    ),
    Effect("vendor_fails", "", "contract", 0, 1, 0, "the vendor shuts down a month later", takes="yes"),
    Effect("rehearsed", "", "company", 0, 1, 0, "a crisis takes fewer days from now on", takes="yes"),
    Effect("event", "", "company", 0, 1, 0, "a card that comes as soon as it may", takes="id", ids="events"),
    Effect("law", "", "company", 0, 1, 0, "a law that is in force from the next month on", takes="id", ids="laws"),
    Effect("sold_at", "share", "company", 0, 3, 1, "the company is sold: so much of today's value, if it lives on"),
    Effect("rival_falls", "", "company", 0, 1, 0, "a rival that shuts down", takes="id", ids="rivals"),
    # ---------------------------------------------------------------- while it lasts
    Effect("cash_month", "€/month", "company", -1e6, 1e6, 1, "money paid or received each month", lasting=True),
    Effect("days_month", "d/month", "company", -10, 10, -1, "days of the head of IT each month", lasting=True),
    Effect("demand_factor", "×", "function", 0.1, 5, -1, "on the work that is asked for", lasting=True),
    Effect("capacity_factor", "×", "function", 0, 5, 1, "on the work that can be done", lasting=True),
    Effect("lead_time_factor", "×", "function", 0.1, 5, -1, "on the time from asked to done", lasting=True),
    Effect("attrition_factor", "×", "function", 0, 5, -1, "on how readily our people leave", lasting=True),
    Effect("fill_factor", "×", "function", 0.1, 5, 1, "on how fast our posts are filled", lasting=True),
    Effect("tightness_factor", "×", "function", 0.1, 5, -1, "on the tightness we meet in the market", lasting=True),
    Effect("fee_factor", "×", "contract", 0, 5, -1, "on the fee of the contract", lasting=True),
    Effect("exchange_factor", "×", "contract", 0, 2, -1, "on how far exchange rates move its invoices", lasting=True),
    Effect("incident_factor", "×", "company", 0, 5, -1, "on how often incidents and breaches strike", lasting=True),
    Effect("cover", "share", "company", -1, 1, 1, "security cover, more or less", lasting=True),
    Effect("edge", "share", "company", -1, 1, 1, "edge over rivals, more or less", lasting=True),
    Effect("quality", "share", "function", -1, 1, 1, "work that need not be done again, more or less", lasting=True),
    Effect("pay_factor", "×", "function", 0.5, 2, -1, "on pay; without `lasts` a raise, for good", lasting=True),
)
BY_NAME = {effect.name: effect for effect in EFFECTS}

FUNCTION_BENDS = tuple(e.name for e in EFFECTS if e.lasting and e.of == "function")
"""What lasts, by function; the `bend` axis."""
COMPANY_BENDS = tuple(e.name for e in EFFECTS if e.lasting and e.of == "company")
"""What lasts, for the whole company; the `company_bend` axis."""
CONTRACT_BENDS = tuple(e.name for e in EFFECTS if e.lasting and e.of == "contract")
"""What lasts, by contract; each in a field of its own."""
LEVEL_EFFECTS = ("juniors", "mids", "seniors")
"""People who come and go, in the order of the levels."""
