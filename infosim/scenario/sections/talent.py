"""Sections about talent: the market, places, skills, and the start-ups that hire there too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import PLACES
from infosim.scenario.keys import Default, by_word, fraction, ids, number, one_id, text, whole, yes_no
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Market:
    """The whole labour and vendor market against normal."""

    fill_factor: float = number(1.0, "×", 0.1, 5, "on how fast every post is filled")
    pay_factor: float = number(1.0, "×", 0.1, 5, "on everybody's pay")
    attrition_factor: float = number(1.0, "×", 0.1, 5, "on everybody's wish to leave")
    vendor_price_factor: float = number(1.0, "×", 0.1, 5, "on every vendor's price")
    cycle_months: int = whole(30, "months", 6, 120, "length of the cycle of tightness")
    cycle_peak_month: int = whole(4, "month", 1, MONTHS, "a month in which it is tightest")
    cycle_swing_share: float = fraction(0.25, "half the height of the cycle", high=0.9)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place where people can sit, against local."""

    name: str = text(24, "its name on screens: “Porto”", Default.ITS_PLACE)
    open: bool = yes_no(True, "false: nobody can be engaged there")
    pay_index: float = number(1.0, "×", 0.05, 5, "pay there")
    searchers_factor: float = number(1.0, "×", 0.05, 5, "people who look for work there")
    attrition_factor: float = number(1.0, "×", 0.05, 5, "how readily people leave there")
    ramp_months: float = number(0.0, "months", 0, 24, "added to a newcomer's ramp")
    transition_months: float = number(2.0, "months", 0, 24, "hand-over to a vendor there")
    distance: float = fraction(0.35, "work lost for each unit of specificity that nobody inside knows", advanced=True)
    overlap_hours: float = number(8.0, "h/day", 0, 24, "common hours", advanced=True)
    currency: str | None = one_id("currencies", None, "of the invoices from there", says="euro")


@dataclass(frozen=True, kw_only=True)
class PoolPlace:
    """One skill in one place, against that skill and that place."""

    searchers_factor: float = number(1.0, "×", 0, 5, "people with this skill who look for work there", advanced=True)
    fill_factor: float = number(1.0, "×", 0, 5, "how fast a post is filled there", advanced=True)
    pay_factor: float = number(1.0, "×", 0, 5, "what they are paid there", advanced=True)


@dataclass(frozen=True, kw_only=True)
class Pool:
    """A skill; with the places it makes the talent pools."""

    name: str = text(24, "the skill, on screens: “Data engineer”", Default.ITS_ID)
    searchers: float = number(100, "people", 0, 1e6, "who looks for work locally in a normal month")
    posts: float = number(100, "posts", 0, 1e6, "that other firms have open locally in a normal month")
    weeks_to_fill: float = number(12, "weeks", 1, 104, "mean search for a mid profile, local, at normal tightness")
    pay: float = number(50_000, "€/year gross", 5_000, 1e6, "of a mid profile, local", usual=12_000)
    junior_factor: float = number(0.8, "×", 0.2, 5, "pay of a junior against mid", advanced=True)
    senior_factor: float = number(1.24, "×", 0.2, 5, "pay of a senior against mid", advanced=True)
    charges_factor: float = number(1.43, "×", 0.2, 5, "cost to the employer against gross pay", advanced=True)
    freelance_factor: float = number(1.6, "×", 0.2, 5, "a freelancer's month against an employee's", advanced=True)
    fill_factor: float = number(1.0, "×", 0.05, 5, "how fast a post is filled: the usual way to make a skill scarce")
    pay_factor: float = number(1.0, "×", 0.05, 5, "on pay: the usual way to make a skill dear")
    attrition_share: float = fraction(0.11, "of the people leave in a normal year", unit="share/year")
    at: Mapping[str, PoolPlace] = by_word(PLACES, "place", PoolPlace, spread=True)


@dataclass(frozen=True, kw_only=True)
class Rival:
    """Another start-up that hires in the same pools."""

    name: str = text(28, "the rival", Default.ITS_ID)
    voice: str = text(140, "what it says when it hires someone you wanted")
    skills: tuple[str, ...] | None = ids("pools", None, "in which pools it hires", says="all")
    heads: int = whole(15, "people", 0, 100_000, "its size at the start")
    posts: int = whole(4, "posts", 0, 999, "posts it has open at once")
    falls_month: int = whole(0, "month", 0, MONTHS, "month in which it shuts down; 0: as its luck has it")
    pay_factor: float = number(1.0, "×", 0.3, 3, "what it pays against the market")
    growth_share: float = number(0.03, "share/month", -0.2, 0.5, "how fast it grows")
