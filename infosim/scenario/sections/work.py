"""The section of the functions of IT."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import DRIVERS, LEVELS, PLACES
from infosim.scenario.keys import REQUIRED, Default, by_id, by_word, fraction, number, one_id, points, text, whole, word


@dataclass(frozen=True, kw_only=True)
class Function:
    """A function of IT: some work, who can do it, and what happens when it is short."""

    name: str = text(24, "on boards", Default.ITS_ID)
    short: str = text(14, "on boards at 80 columns", Default.ITS_NAME)
    failure: str = text(120, "what the player sees when it is short")
    advice: str = text(120, "what you should know, on its sheet")
    order: int = whole(Default.FILE_ORDER, "", 1, 999, "its place on the board, lowest first")
    skill: str = one_id("pools", REQUIRED, "whom it hires, and which vendors can serve it")
    pay_factor: float = number(1.0, "×", 0.3, 3, "pay here against its pool")
    from_mrr: float = number(0.0, "€/month", 0, 1e8, "asleep below this revenue", usual=1_000)
    core: float = fraction(
        0.0, "how much it is the business: 0.5 and more is marked core, and weighs knowledge in the value"
    )
    edge: float = fraction(0.0, "role: growth from knowing this work", unit="weight")
    cover: float = fraction(0.0, "role: cover against breaches", unit="weight")
    voice: float = fraction(0.0, "role: hears customers", unit="weight")
    rework: float = fraction(0.0, "role: catches defects", unit="weight")
    debt_relief: float = fraction(0.0, "role: slows technical debt", unit="weight")
    service_churn: float = number(
        0.0, "share/month", 0, 0.5, "customers lost each month when its service is 0", advanced=True
    )
    growth_drag: float = fraction(0.0, "of growth lost when its service is 0", advanced=True)
    specificity: Mapping[str, float] = by_id(
        "chapters", "chapter", fraction(0.3, "how much the work is ours in that chapter; later chapters inherit")
    )
    need: tuple[tuple[float, float], ...] = points(
        ((0.0, 1.0),), 12, "need of work: straight between the points, flat beyond"
    )
    need_factor: float = number(1.0, "×", 0, 10, "on the need: the usual way to make it weigh more")
    driver: str = word(
        DRIVERS, "mrr", "what the need follows; product: the need of the work with core 1", advanced=True
    )
    outside_price: Mapping[str, float] = by_word(
        PLACES,
        "place",
        number(None, "× in-house month", 0.05, 10, "normal price of an FTE-month there", says="nobody offers"),
    )
    seat_price: float | None = number(
        None, "€/seat/month", 0, 1000, "what a local service bills for each head", says="not by the seat"
    )
    lead_time_days: float = number(10.0, "days", 0.1, 180, "the target that speed is judged by")
    knowledge: float = fraction(0.15, "what our own people know of it at the start")
    backlog_months: float = number(0.0, "months", 0, 24, "work that waits at the start")
    team: Mapping[str, int] = by_word(LEVELS, "level", whole(0, "heads", 0, 200, "who is there at the start"))
    freelancers: int = whole(0, "heads", 0, 200, "freelancers who are there at the start")
