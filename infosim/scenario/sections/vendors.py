"""Sections about vendors, and the contracts in force in month 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import CLAUSES, PLACES, SCENES, SOLD, TRAITS, WAYS
from infosim.scenario.keys import REQUIRED, Default, by_word, fraction, ids, number, one_id, some, text, whole, word
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Vendor:
    """A firm that answers tenders."""

    name: str = text(28, "the firm", Default.ITS_ID)
    temper: str = text(28, "two words on its temper")
    city: str = text(28, "where it sits")
    story: str = text(240, "the first page of the vendor notebook")
    voice: Mapping[str, str] = by_word(SCENES, "scene", text(140, "what it says in that scene; else a house line"))
    place: str = word(PLACES, "local", "where its people sit")
    forms: tuple[str, ...] = some(SOLD, ("service",), "what it sells")
    skills: tuple[str, ...] = ids(
        "pools", REQUIRED, "what its people can do: it bids for every function of these skills"
    )
    only: tuple[str, ...] | None = ids("functions", None, "bids for these functions alone", says="all")
    takes_from: float = number(0.25, "FTE", 0.05, 500, "smallest volume it likes; below, it bills this much")
    takes_to: float = number(20.0, "FTE", 0.05, 500, "largest volume it bids for")
    heads: int = whole(30, "people", 1, 1_000_000, "its size at the start")
    clients: int = whole(8, "firms", 0, 100_000, "whom it serves at the start")
    price_factor: float = number(1.0, "×", 0.3, 3, "its price against normal there")
    attrition_share: float | None = fraction(
        None, "of its people leave in a year", unit="share/year", says="its place's", advanced=True
    )
    reserve_months: float = number(4.0, "months", 0, 36, "of payroll in its bank at the start", advanced=True)
    leans: Mapping[str, float] = by_word(
        TRAITS,
        "trait",
        number(
            0.0,
            "steps",
            -2,
            2,
            "what it is rather like: tilts the odds 1:2:3:2:1 of −2…+2 by 2^(lean × value), never shown",
        ),
    )
    certified: tuple[str, ...] = ids("norms", (), "certificates it holds", says="[]")
    from_: int = whole(1, "month", 1, MONTHS, "first month in which it answers tenders")
    until: int | None = whole(None, "month", 1, MONTHS, "last month in which it does", says="end")


@dataclass(frozen=True, kw_only=True)
class Contract:
    """A contract in force in month 1."""

    vendor: str = one_id("vendors", REQUIRED, "who works")
    functions: tuple[str, ...] = ids("functions", REQUIRED, "for which functions, one contract each")
    way: str | None = word(WAYS, None, "place and form: “local service”", says="the vendor's place and first form")
    share: float = fraction(1.0, "of the need handed over")
    knowledge: float = fraction(0.5, "what they know of the work")
    trust: float = fraction(0.5, "the relation")
    service_level: float = fraction(0.97, "the service promised")
    renewal_ask: float = fraction(0.0, "rise already announced for the renewal")
    fee: float | None = number(None, "€/month", 0, 1e7, "for all its functions together", says="the price rule")
    clauses: tuple[str, ...] = some(CLAUSES, (), "what was negotiated")
    age_months: int = whole(0, "months", 0, 60, "behind it")
    term_months: int = whole(12, "months", 1, 60, "to run")
    governance: int = whole(1, "level", 0, 2, "level of governance")
