"""Attention: the working days of the head of IT, on what they go, and what happens when there are too few.

Nothing is saved up. What is not spent on managing is hands-on work, so every vacancy, contract and tender is paid in
work not done; what is overdrawn shows elsewhere as quality drift, slow hiring and resignations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import event_days
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.developing import led, office_days, programme_days
from infosim.engine.layout import NEARSHORE, OFFSHORE
from infosim.engine.ledger import Changes, Flows
from infosim.engine.orders import INTERVIEW, RENEW, Orders
from infosim.engine.parameters import parameter
from infosim.engine.seats import abroad_share
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


@dataclass(frozen=True)
class AttentionRules:
    """Days a month; judgement, checked on a paper model where a whole game draws 0.65 to 1.1 of what there is."""

    team: float = parameter(1.0, "d", 0, 5, "leading an in-house team, whatever its size")
    head: float = parameter(0.8, "d", 0, 3, "leading each person in it")
    newcomer: float = parameter(0.7, "d", 0, 3, "welcoming each newcomer until productive")
    vacancy: float = parameter(1.5, "d", 0, 5, "searching for each open post")
    vacancy_third: float = parameter(0.7, "d", 0, 5, "the same from the third post of a function on")
    freelancer: float = parameter(1.0, "d", 0, 5, "briefing each freelancer")
    contract_local: float = parameter(1.5, "d", 0, 5, "a contract in the country")
    contract_near: float = parameter(2.0, "d", 0, 5, "a nearshore contract")
    contract_off: float = parameter(2.5, "d", 0, 5, "an offshore contract")
    governance_level: float = parameter(0.7, "d", 0, 3, "each level of governance of a contract")
    mature: float = parameter(0.7, "x", 0, 1, "days of a contract after a year in good standing")
    transition_local: float = parameter(2.0, "d", 0, 10, "a hand-over in the country")
    transition_near: float = parameter(3.5, "d", 0, 10, "a nearshore hand-over")
    transition_off: float = parameter(5.0, "d", 0, 10, "an offshore hand-over")
    tender: float = parameter(2.0, "d", 0, 10, "writing a tender")
    tender_practised: float = parameter(0.5, "d", 0, 3, "less of it after each contract that ended")
    tender_least: float = parameter(0.5, "d", 0, 10, "of it even for whoever has written many")
    counter_bid: float = parameter(1.0, "d", 0, 5, "talking to a bidder about its offer")
    bidder: float = parameter(0.5, "d", 0, 3, "reading each bid")
    reference: float = parameter(1.0, "d", 0, 5, "a round of reference calls")
    round: float = parameter(4.0, "d", 0, 15, "talking to investors")
    round_gain: float = parameter(4.0, "d", 0, 10, "days that a deputy gives back after each round")
    crisis_eases: float = parameter(3.0, "d/month", 0, 20, "days by which a crisis eases each month")
    pay_round: float = parameter(1.0, "d", 0, 5, "setting the pay of a function")
    lay_off: float = parameter(2.0, "d", 0, 10, "laying people off in a function")
    priorities: float = parameter(0.5, "d", 0, 5, "changing what product works on")
    renewal: float = parameter(2.0, "d", 0, 5, "renegotiating a contract")
    agreeing: float = parameter(0.5, "d", 0, 5, "agreeing to what a firm asks for its renewal")
    leave: float = parameter(1.0, "d", 0, 5, "leaving a contract")
    lead_gain: float = parameter(3.0, "d", 0, 10, "days that a lead gives back")
    lead_eases: float = parameter(0.55, "x", 0, 1, "days of a team that a lead runs")
    office_gain: float = parameter(4.0, "d", 0, 10, "days that a vendor manager or a sourcing office gives back")
    develop_lead: float = parameter(3.0, "d", 0, 10, "preparing a lead")
    develop_cross: float = parameter(2.0, "d", 0, 10, "planning who learns whose work")
    develop_train: float = parameter(4.0, "d", 0, 10, "training a junior")
    audit: float = parameter(2.0, "d", 0, 10, "auditing what a team knows")
    counter: float = parameter(1.0, "d", 0, 5, "talking to somebody who resigned")
    abroad: float = parameter(2.0, "d", 0, 10, "setting up whom we employ out of the country, with each search there")
    head_abroad: float = parameter(0.5, "d", 0, 3, "more for each of our people out of the country: explaining")
    interview: float = parameter(0.5, "d", 0, 3, "one more interview with a candidate")
    hands_on_max: float = parameter(16.0, "d", 0, 60, "days that can go into hands-on work")
    hands_on_yield: float = parameter(0.065, "FTE/d", 0, 0.2, "work that a hands-on day does")
    over_limit: float = parameter(0.10, "share", 0, 1, "overdraw from which a month counts as overdrawn")
    refuse_from: float = parameter(0.30, "share", 0, 5, "overdraw above which one decision a month is refused")
    capacity_loss: float = parameter(0.18, "share", 0, 1, "capacity lost at an overdraw of 1")
    quality_loss: float = parameter(0.6, "logit", 0, 5, "quality lost for each unit of overdraw")
    quit_push: float = parameter(1.2, "x", 0, 5, "resignations added for each unit of overdraw")
    search_drag: float = parameter(0.5, "x", 0, 5, "filling slowed for each unit of overdraw")
    governance_loss: float = parameter(2.0, "x", 0, 10, "governance lost for each unit of overdraw")
    debt_push: float = parameter(0.012, "share/month", 0, 0.2, "debt added for each unit of overdraw")


def available(s: State, r: Rules) -> Array:
    """Days there are this month (C, W): those of the opening, more after each round, with each lead and each post."""
    out: Array = r.content.opening.days + r.attention.round_gain * s.rounds + office_days(s, r)
    return out


def newcomers(s: State, r: Rules) -> Array:
    """People still ramping up, as whole newcomers (F, C, W): half-way up counts half."""
    missing = s.heads * (1.0 - np.minimum(s.ramp, 1.0)) / (1.0 - r.people.ramp_start)
    return total(missing)


def by_place(place: Array, near: float, off: float, home: float) -> Array:
    """A figure for each place: home (local and national), nearshore, offshore."""
    out: Array = home + (near - home) * (place == NEARSHORE) + (off - home) * (place == OFFSHORE)
    return out


def contract_days(s: State, r: Rules) -> Array:
    """Days that each running contract draws (N, F, C, W), its hand-over left out."""
    a = r.attention
    there = s.contract_vendor >= 0
    place = r.vendor_place(s.contract_vendor)
    days = (
        by_place(place, a.contract_near, a.contract_off, a.contract_local) + a.governance_level * s.contract_governance
    )
    mature = (s.contract_age >= 12) & (s.contract_trust >= 0.5)
    return there * days * np.where(mature, a.mature, 1.0)


def transition_days(s: State, r: Rules) -> Array:
    """Days that each hand-over draws (N, F, C, W)."""
    a = r.attention
    moving = (s.contract_vendor >= 0) & (s.contract_age < s.contract_transition)
    place = r.vendor_place(s.contract_vendor)
    return moving * by_place(place, a.transition_near, a.transition_off, a.transition_local)


def vacancy_days(posts: Array, agency: Array, r: Rules) -> Array:
    """Days that open posts draw (F, C, W), the posts of a function counted together; an agency's draw none."""
    searched = total(posts * (agency == 0))
    return r.attention.vacancy * np.minimum(searched, 2.0) + r.attention.vacancy_third * np.maximum(searched - 2.0, 0.0)


def team_days(s: State, r: Rules) -> Array:
    """Days that each team draws (F, C, W), nobody of its own leading it: more for whoever sits out of the country."""
    a, team = r.attention, total(s.heads)
    out: Array = (team > 0) * a.team + (a.head + a.head_abroad * abroad_share(s)) * team
    return out


def draw(s: State, o: Orders, r: Rules) -> Array:
    """Days drawn this month by use (day_use, C, W), once the month's decisions are in force."""
    a = r.attention
    nobody, held = np.zeros(s.cash.shape), (s.contract_vendor >= 0).any()
    leading = total(team_days(s, r) * np.where(led(s, r), a.lead_eases, 1.0))
    opening_tender = s.tender_age == 0
    calling = (s.tender_age > 0) & np.all(s.bid_vendor < 0, axis=0)
    practised = np.minimum(s.contracts_ended, r.vendors.buying_most)
    writing = np.maximum(a.tender - a.tender_practised * practised, a.tender_least)
    tenders = opening_tender * (writing + a.bidder * s.tender_invited) + calling * a.reference
    if o.call.any() or o.counter_bid.any():
        tenders = tenders + total(a.reference * (o.call > 0) + a.counter_bid * (o.counter_bid > 0))
    decisions = (
        total(a.pay_round * (o.set_pay > 0) + a.lay_off * (o.let_go > 0))
        + a.priorities * (o.priority[0] >= 0)
        + total(total(a.agreeing * (o.renew == RENEW) + a.renewal * (o.renew > RENEW) + a.leave * (o.leave > 0)))
        + programme_days(o, r)
        + a.counter * total(total(o.counter > 0))
        + a.interview * total(total(o.candidate == INTERVIEW))
        + a.abroad * total(total((o.open_posts > 0) & (o.open_place >= NEARSHORE)))
    )
    return np.stack(
        [
            leading,
            a.newcomer * total(newcomers(s, r)),
            total(vacancy_days(s.vacancy_posts, s.vacancy_agency, r)),
            a.freelancer * total(s.freelancers),
            total(total(contract_days(s, r))) if held else nobody,
            total(total(transition_days(s, r))) if held else nobody,
            total(tenders),
            a.round * s.raising,
            s.crisis_days,
            decisions,
            event_days(s, o, r),
        ]
    )


def spend(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month's days: drawn, overdrawn, left for hands-on work."""
    a = r.attention
    used, had = draw(s, o, r), available(s, r)
    drawn = total(used)
    over = np.maximum(drawn / had - 1.0, 0.0)
    counts = 1.0 * (over > a.over_limit)
    return {
        "attention": used,
        "attention_had": had + 0.0 * drawn,
        "overdraw": over,
        "over_run": (s.over_run + 1.0) * counts,
        "over_months": s.over_months + counts,
        "hands_on_days": np.minimum(np.maximum(had - drawn, 0.0), a.hands_on_max),
        "crisis_days": np.maximum(s.crisis_days - a.crisis_eases, 0.0),
    }, {}
