"""Contracts: signing, hand-over, governance and drift, trust, lock-in, renewal, exit.

A promise is kept where somebody reviews it and somebody inside still knows the work. What is not known inside makes
leaving dear, and the renewal price follows what leaving would cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp, total
from infosim.engine.batch import Array, Flags
from infosim.engine.delivery import asked_of, specificity
from infosim.engine.exchange import contract_rate
from infosim.engine.layout import CAP, DOCUMENTATION, EXIT_CLAUSE, NOBODY, TASK
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE, HAND_BACK, RENEW, Orders
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

CONTRACT_FIELDS = (
    "vendor",
    "form",
    "share",
    "volume",
    "rate",
    "fee",
    "age",
    "transition",
    "left",
    "term",
    "level",
    "saving",
    "clauses",
    "governance",
    "trust",
    "drift",
    "knowledge",
    "oneoff",
    "truth",
    "billed",
    "done",
    "experience",
    "ask",
    "answer",
    "notice",
)
_LASTING = tuple("share form rate transition level saving clauses truth experience governance oneoff".split())
"""Fields that a contract keeps from month to month, until it ends."""
RENEWAL_WINDOW = 4.0
"""Months before the end of the term at which the vendor names its price."""
TACIT_MONTHS = 12.0
AGREED, LEAVES = 1.0, 2.0
"""Answers to a renewal: on its terms, or not at all."""


def holds(clauses: Array, clause: int) -> Flags:
    """Whether a set of clauses (bits) holds one of them."""
    return (clauses.astype(np.int64) & clause) > 0


def lock_in(s: State, r: Rules) -> Array:
    """What leaving would cost (N, F, C, W), as a share of a year's fee: 0.10 + 0.45 x specificity x what we forgot."""
    v = r.vendors
    share = v.lock_in_base + v.lock_in_knowledge * specificity(s, r) * (1.0 - s.knowledge)
    return share * (s.contract_vendor >= 0)


def renewal_ask(s: State, r: Rules) -> Array:
    """Rise that each vendor would open with at renewal (N, F, C, W): half of the lock-in, capped."""
    cap = np.where(holds(s.contract_clauses, CAP), r.vendors.renewal_capped, r.vendors.renewal_cap)
    return np.minimum(0.5 * lock_in(s, r), cap) * (s.contract_vendor >= 0)


def exit_price(s: State, r: Rules) -> Array:
    """Price of leaving each contract before its term (N, F, C, W), cents."""
    v = r.vendors
    share = v.exit_base + v.exit_knowledge * specificity(s, r) * (1.0 - s.knowledge)
    share = share * np.where(holds(s.contract_clauses, EXIT_CLAUSE), v.exit_clause_factor, 1.0)
    return cents(12.0 * s.contract_fee * share) * (s.contract_vendor >= 0)


def governance_effect(s: State, r: Rules) -> Array:
    """How much of its purpose governance reaches (N, F, C, W): 1 - e^(-spending/scale), less when overdrawn."""
    v = r.vendors
    spent = v.governance_cost * s.contract_governance
    calm = np.maximum(1.0 - r.attention.governance_loss * s.overdraw, 0.0)
    return (1.0 - exp(-spent / v.governance_scale)) * calm * (s.contract_vendor >= 0)


def sign(s: State, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """The bids signed this month become contracts in the first free slot; the tender is over."""
    v = r.vendors
    if not o.sign.any():
        return {}, {}
    slot = np.maximum(o.sign - 1.0, 0.0).astype(np.int64)[None]
    bid = {
        name: np.take_along_axis(getattr(s, f"bid_{name}"), slot, axis=0)[0]
        for name in ("vendor", "fee", "oneoff", "transition", "level", "saving", "clauses", "truth")
    }
    signing = (o.sign > 0) & (bid["vendor"] >= 0)
    if not signing.any():
        return {}, {}
    clauses = (o.sign_clauses.astype(np.int64) & bid["clauses"].astype(np.int64)).astype(np.float64)
    extra = (
        v.gold_price * o.sign_gold
        + v.clause_documentation * holds(clauses, DOCUMENTATION)
        + v.clause_exit * holds(clauses, EXIT_CLAUSE)
        + v.clause_cap * holds(clauses, CAP)
    )
    place = r.vendor_place(bid["vendor"])
    norm = r.place_figure(r.content.places.transition, place)
    new = {
        "vendor": bid["vendor"],
        "form": s.tender_form,
        "share": s.tender_share,
        "volume": s.tender_volume,
        "rate": contract_rate(s, bid["vendor"], r),
        "fee": cents(bid["fee"] * (1.0 + extra)),
        "age": np.zeros(signing.shape),
        "transition": norm,
        "left": o.sign_term,
        "term": o.sign_term,
        "level": np.where(o.sign_gold > 0, v.level_gold, bid["level"]),
        "saving": bid["saving"],
        "clauses": clauses,
        "governance": np.ones(signing.shape),
        "trust": np.full(signing.shape, 0.5),
        "drift": np.zeros(signing.shape),
        "knowledge": np.full(signing.shape, 0.1),
        "oneoff": bid["oneoff"],
        "truth": bid["truth"],
        "billed": np.zeros(signing.shape),
        "done": np.zeros(signing.shape),
        "experience": np.zeros(signing.shape),
        "ask": np.zeros(signing.shape),
        "answer": np.zeros(signing.shape),
        "notice": np.full(signing.shape, NOBODY),
    }
    free = s.contract_vendor < 0
    first = free & (np.cumsum(free, axis=0) == 1) & signing
    changes: Changes = {
        f"contract_{name}": np.where(first, new[name], getattr(s, f"contract_{name}")) for name in CONTRACT_FIELDS
    }
    changes["bid_vendor"] = np.where(signing, NOBODY, s.bid_vendor)
    changes["tender_age"] = np.where(signing, NOBODY, s.tender_age)
    begun = {stock: {"begun": changes[stock] - getattr(s, stock)} for stock in ("contract_trust", "contract_knowledge")}
    return changes, begun


def steer(s: State, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """Governance, scope, renewal and notice as decided this month.

    A changed scope changes volume, share and fee alike; what is asked beyond the volume is billed dearer (`bills`).
    Whoever leaves once this month and the notice reach the end of the term goes then, free of charge; earlier, notice
    runs, the fee runs with it, through the months of overlap too, and leaving has its price.
    """
    if not (o.scope.any() or (o.govern >= 0).any() or o.renew.any() or o.leave.any()):
        return {"exit_fee": 0.0 * s.exit_fee, "knowledge_back": 0.0 * s.knowledge_back}, {}
    v = r.vendors
    there = s.contract_vendor >= 0
    scoped = np.where(there & (o.scope != 0), 1.0 + o.scope, 1.0)
    way_out = (s.knowledge >= 0.5) | np.any(s.bid_vendor >= 0, axis=0)
    talked = np.where(way_out, v.leverage, v.bluff)
    open_ask = there & (s.contract_ask > 0) & (s.contract_answer == 0)
    agreed = open_ask & (o.renew > 0)
    ask = np.where(agreed & (o.renew == ASK_PRICE), s.contract_ask * (1.0 - talked), s.contract_ask)
    worn = np.where(agreed & (o.renew > RENEW) & ~way_out, 0.05, 0.0)
    level = np.where(agreed & (o.renew == ASK_LEVEL), np.minimum(s.contract_level + 0.02, 0.99), s.contract_level)
    clause = agreed & (o.renew == ASK_EXIT) & ~holds(s.contract_clauses, EXIT_CLAUSE)
    at_term = there & (o.leave > 0) & (s.contract_left <= v.notice_months + 1.0)
    early = there & (o.leave > 0) & ~at_term & (s.contract_notice < 0)
    trust, trust_flows = close(
        "contract_trust",
        s.contract_trust,
        begun=0.0 * worn,
        asked=-np.minimum(worn, s.contract_trust),
        grew=0.0 * worn,
        worn=0.0 * worn,
        cleared=0.0 * worn,
    )
    fee_at_stake = np.where(early, exit_price(s, r), 0.0)
    return {
        "contract_governance": np.where(there & (o.govern >= 0), o.govern, s.contract_governance),
        "contract_volume": s.contract_volume * scoped,
        "contract_share": np.minimum(s.contract_share * scoped, 1.0),
        "contract_fee": cents(s.contract_fee * scoped),
        "contract_ask": ask,
        "contract_trust": trust,
        "contract_level": level,
        "contract_clauses": s.contract_clauses + np.where(clause, float(EXIT_CLAUSE), 0.0),
        "contract_answer": np.where(at_term, LEAVES, np.where(agreed, AGREED, s.contract_answer)),
        "contract_notice": np.where(early, v.notice_months + o.leave_overlap, s.contract_notice),
        "exit_fee": total(fee_at_stake),
        "knowledge_back": total(np.where(there & (o.leave == HAND_BACK), _taught(s, r), 0.0)),
    }, {"contract_trust": trust_flows}


def _taught(s: State, r: Rules) -> Array:
    """Share of what is not known that a hand-back teaches (N, F, C, W)."""
    documented = holds(s.contract_clauses, DOCUMENTATION)
    return np.where(documented, r.vendors.hand_back_documented, r.vendors.hand_back)


def run(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """A month of every contract: older, nearer its date, better or worse known; renewed or ended when it is time."""
    v = r.vendors
    there = s.contract_vendor >= 0
    failed = there & (r.vendor_figure(s.vendor_alive, s.contract_vendor) <= 0)
    left = np.where(there, np.maximum(s.contract_left - 1.0, 0.0), 0.0)
    noticed = there & (s.contract_notice >= 0)
    notice = np.where(noticed, np.maximum(s.contract_notice - 1.0, 0.0), NOBODY)
    at_term = there & (left <= 0) & ~noticed
    ends = failed | (at_term & ((s.contract_answer == LEAVES) | (s.contract_form == TASK))) | (notice == 0)
    renews = at_term & ~ends
    nearing = there & (left > 0) & (left <= RENEWAL_WINDOW) & ~noticed & (s.contract_form != TASK)
    announced = nearing & (s.contract_ask == 0) & (s.contract_answer == 0)
    served = np.where(renews, asked_of(s, s.need), s.contract_volume)
    grown = np.where(renews, np.maximum(served / np.maximum(s.contract_volume, 1e-9), 0.5), 1.0)
    fee = np.where(renews, cents(s.contract_fee * grown * (1.0 + s.contract_ask)), s.contract_fee)
    keep = 1.0 * ~ends
    effect = governance_effect(s, r)
    distance = r.place_figure(r.content.places.distance, r.vendor_place(s.contract_vendor))
    turnover = r.vendor_figure(r.content.vendors.attrition + 0.0 * s.vendor_alive, s.contract_vendor) / 12.0
    turnover = turnover * (1.0 + v.turnover_step * r.vendor_trait(s, "turnover"))
    working = there & (s.contract_age >= 1.0)
    fading = 1.0 + v.hunger_step * np.maximum(-r.vendor_trait(s, "hunger"), 0.0)
    neglect = v.drift_month * (1.0 - effect) * fading * working * (1.0 - s.contract_drift)
    reviewed = -v.drift_review * effect * s.contract_drift
    drift, drift_flows = close(
        "contract_drift",
        s.contract_drift,
        neglect=neglect,
        reviewed=reviewed,
        cleared=-(s.contract_drift + neglect + reviewed) * ends,
    )
    learned = v.knowledge_gain * (1.0 - s.contract_knowledge) * (1.0 - v.distance_learning * distance) * there
    forgot = -turnover * s.contract_knowledge * there
    knowledge, knowledge_flows = close(
        "contract_knowledge",
        s.contract_knowledge,
        begun=0.0 * learned,
        learned=learned,
        turnover=forgot,
        cleared=-(s.contract_knowledge + learned + forgot) * ends,
    )
    grew = v.trust_gain * effect * (1.0 - s.contract_trust) * there
    fraying = v.trust_loss + v.trust_overdraw * np.minimum(s.overdraw, 1.0)
    worn = -np.minimum(fraying, 1.0) * s.contract_trust * there * (s.contract_governance == 0)
    trust, trust_flows = close(
        "contract_trust",
        s.contract_trust,
        begun=0.0 * worn,
        asked=0.0 * worn,
        grew=grew,
        worn=worn,
        cleared=-(s.contract_trust + grew + worn) * ends,
    )
    changes: Changes = {
        "contract_vendor": np.where(ends, NOBODY, s.contract_vendor),
        "contract_left": np.where(renews, TACIT_MONTHS, left) * keep,
        "contract_term": np.where(renews, TACIT_MONTHS, s.contract_term) * keep,
        "contract_notice": np.where(ends, NOBODY, notice),
        "contract_age": (s.contract_age + there) * keep,
        "contract_volume": s.contract_volume * grown * keep,
        "contract_fee": fee * keep,
        "contract_ask": np.where(announced, renewal_ask(s, r), np.where(renews, 0.0, s.contract_ask)) * keep,
        "contract_answer": np.where(renews, 0.0, s.contract_answer) * keep,
        "contract_drift": drift,
        "contract_knowledge": knowledge,
        "contract_trust": trust,
    }
    if ends.any():
        for name in _LASTING:
            changes[f"contract_{name}"] = getattr(s, f"contract_{name}") * keep
    return changes, {
        "contract_drift": drift_flows,
        "contract_knowledge": knowledge_flows,
        "contract_trust": trust_flows,
    }


def bills(s: State, r: Rules) -> tuple[Array, Array, Array, Array]:
    """Cents of the month for each contract (N, F, C, W): fee, extras, governance, moving in."""
    v = r.vendors
    there = s.contract_vendor >= 0
    ratio = asked_of(s, s.need) / np.maximum(s.contract_volume, 1e-9)
    beyond = np.maximum(ratio - 1.0 - v.scope_free, 0.0) * v.scope_extra
    fee = cents(s.contract_fee * (1.0 + beyond)) * there
    known = np.minimum(s.contract_age / v.extras_months, 1.0)
    spared = 1.0 - v.extras_spared * governance_effect(s, r)
    extras = cents(s.contract_fee * np.maximum(s.contract_truth - 1.0, 0.0) * known * spared) * there
    governance = cents(s.contract_fee * v.governance_cost * s.contract_governance) * there
    moving = s.contract_oneoff * (s.contract_age == 0) * there
    return fee, extras, governance, moving
