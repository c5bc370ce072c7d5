"""Sections about what comes from outside: shocks, currencies, norms, laws, audits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import PLACES, SOLD
from infosim.scenario.conditions import Condition
from infosim.scenario.keys import (
    REQUIRED,
    Default,
    conditions,
    fraction,
    ids,
    months,
    named,
    number,
    one_id,
    some,
    text,
    whole,
)
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Shock:
    """A dated blow to the market, which the press tells beforehand."""

    name: str = text(60, "its headline", Default.ITS_ID)
    skills: tuple[str, ...] | None = ids("pools", None, "which skills it touches", says="all")
    from_: int = whole(1, "month", 1, MONTHS, "its first month")
    until: int | None = whole(None, "month", 1, MONTHS, "its last month", says="end")
    warned_months: int = whole(2, "months", 0, 24, "how long before the press tells")
    tightness_factor: float = number(1.0, "×", 0.1, 5, "on the tightness of those pools, once they have settled")
    demand_factor: float = number(1.0, "×", 0.1, 5, "on the customers who come")


@dataclass(frozen=True, kw_only=True)
class Currency:
    """What the invoices of a place are written in."""

    name: str = text(16, "on screens: “rupee”", Default.ITS_ID)
    rate: float = number(1.0, "€", 1e-6, 1e6, "euros for one unit at the start", advanced=True)
    swing_share: float = fraction(0.0, "by which a jump of its rate moves it, up or down", advanced=True)


@dataclass(frozen=True, kw_only=True)
class Norm:
    """A certificate that a vendor may hold."""

    name: str = text(60, "the certificate", Default.ITS_ID)


@dataclass(frozen=True, kw_only=True)
class Law:
    """What the law refuses, and until when it tolerates what was signed before."""

    name: str = text(60, "the law", Default.ITS_ID)
    notes: str = text(300, "what it wants, as the help shows it")
    from_: int = whole(1, "month", 1, MONTHS, "first month in force", says="1; when the event that brings it does")
    until: int | None = whole(None, "month", 1, MONTHS, "last month in force", says="end")
    grace_months: int = whole(0, "months", 0, 36, "for which older contracts are tolerated")
    min_notice_months: int = whole(0, "months", 0, 12, "shortest notice of a contract signed under it")
    max_term_months: int = whole(60, "months", 1, 60, "longest term of a contract")
    functions: tuple[str, ...] | None = ids("functions", None, "what it rules", says="all")
    refuse_places: tuple[str, ...] = some(PLACES, (), "where nobody but employees may do this work")
    refuse_forms: tuple[str, ...] = some(SOLD, (), "how nobody may be engaged for it")
    require_norm: str | None = one_id("norms", None, "certificate that a vendor needs", says="none")
    fine: float = number(0.0, "€", 0, 1e7, "for each function in breach, at each dated audit")


@dataclass(frozen=True, kw_only=True)
class Red:
    """A line of an audit's report."""

    name: str = text(60, "the line", Default.ITS_ID)
    when: tuple[Condition, ...] = conditions(4, REQUIRED, "what makes it red: all of these hold")


@dataclass(frozen=True, kw_only=True)
class Audit:
    """Somebody who looks closely, on dates or before a round."""

    name: str = text(60, "the audit", Default.ITS_ID)
    months: tuple[int, ...] = months(12, "at the end of which it is held")
    before_round: str | None = one_id("rounds", None, "held when the talks of that round are done", says="none")
    red_value_share: float = fraction(0.05, "that each red of its last report takes off the value")
    delay_share: float = fraction(0.7, "of the bar of the round under way that is lost")
    reds_to_delay: int = whole(2, "reds", 1, 9, "from which it is lost")
    reds: Mapping[str, Red] = named(Red, "red", 9)
