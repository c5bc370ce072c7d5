"""Sections about the company: its first morning, its customers, its chapters, money from investors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from infosim.scenario.closed import UNLOCKS
from infosim.scenario.conditions import Condition
from infosim.scenario.keys import REQUIRED, Default, conditions, day, fraction, number, one_id, some, text, whole
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Company:
    """The start-up on its first morning."""

    name: str = text(40, "the company, in the header and in stories", "Company")
    product: str = text(40, "what it sells, in a few words")
    city: str = text(40, "where it sits")
    start: date = day(date(2027, 1, 1), 1990, 2090, "month 1")
    cash: float = number(300_000, "€", -1e8, 1e9, "in the bank at the start", usual=20_000)
    mrr: float = number(9_000, "€/month", 0, 1e8, "recurring revenue at the start", usual=1_000)
    customer_fee: float = number(300, "€/month", 1, 1e6, "what one customer pays")
    gross_margin_share: float = fraction(0.8, "of revenue, left after hosting and payment fees")
    stake_share: float = fraction(1.0, "what the founders own at the start")
    morale: float = fraction(0.7, "how the people feel at the start")
    opinion: float = fraction(0.6, "what the public thinks at the start")
    brand: float = fraction(0.5, "what candidates think at the start")
    debt: float = fraction(0.1, "technical debt at the start")
    days: float = number(20, "days/month", 5, 60, "attention of the head of IT in the first chapter")


@dataclass(frozen=True, kw_only=True)
class Demand:
    """How customers come and go."""

    growth_factor: float = number(1.0, "×", 0, 3, "on the growth of every chapter")
    churn_share: float = number(0.016, "share/month", 0, 0.5, "customers lost each month at perfect service")


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A time in the company's life; the first is where it begins."""

    name: str = text(24, "in the header", Default.ITS_ID)
    says: str = text(160, "the goal in words")
    starts: tuple[Condition, ...] = conditions(
        4, None, "entered when all hold, in file order, and never left", says="required but in the first"
    )
    goal: tuple[Condition, ...] = conditions(4, None, "what the bar in the header measures")
    growth_share: float = number(0.13, "share/month", -0.5, 1, "growth at full service and edge")
    other_costs: float = number(12_000, "€/month", 0, 1e7, "costs outside IT")
    scene: str | None = one_id(
        "events", None, "threshold scene: the card that comes when the chapter begins", says="none", advanced=True
    )
    unlocks: tuple[str, ...] = some(
        UNLOCKS, (), "decisions that open here; what no chapter unlocks is open from month 1"
    )


@dataclass(frozen=True, kw_only=True)
class Round:
    """Money from investors; rounds are offered in file order."""

    name: str = text(24, "the round", Default.ITS_ID)
    mrr: float = number(REQUIRED, "€/month", 0, 1e8, "revenue from which it is offered", usual=1_000)
    amount: float = number(REQUIRED, "€", 0, 1e9, "money it brings", usual=20_000)
    keep_share: float = fraction(0.8, "of their stake the founders keep", low=0.1)
    odds_factor: float = number(1.0, "×", 0, 3, "on the speed of the bar")
    typical_months: int = whole(4, "months", 1, 24, "usual length of the talks")
    eases_from: int | None = whole(
        None,
        "month",
        1,
        MONTHS,
        "month from which the threshold falls",
        says="never",
        advanced=True,
    )
    eases_by: float = number(0.0, "€/month each month", 0, 1e6, "by which the threshold falls then", advanced=True)
