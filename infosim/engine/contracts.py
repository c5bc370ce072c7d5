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
from infosim.engine.developing import overseen
from infosim.engine.exchange import contract_rate
from infosim.engine.firms import eagerness, queue_months
from infosim.engine.laws import shortest_notice
from infosim.engine.layout import CAP, DOCUMENTATION, EXIT_CLAUSE, NOBODY, OPTIMISM, TASK
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE, COUNTER_TERM, HAND_BACK, HAND_OVER, RENEW, Orders
from infosim.engine.state import State
from infosim.engine.vendors import prior, probabilities

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
    "notice_due",
    "credit",
    "read",
    "index",
    "agreed",
    "back",
)
_LASTING = tuple(
    "share form rate transition level saving clauses truth experience governance oneoff notice_due credit read".split()
)
"""Fields that a contract keeps from month to month, until it ends."""
TACIT_MONTHS = 12.0
READ_WITHIN = 0.9
"""Share of what is believed beyond which a cost lies outside of the range that holds 8 in 10."""
LONGEST = 36.0
"""Months of a term beyond which it gets no cheaper."""
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


def dearer(s: State, r: Rules) -> Array:
    """By how much each vendor's prices rose since its contract's was agreed (N, F, C, W), a share; never below 0."""
    now = r.vendor_figure(s.vendor_rate, s.contract_vendor)
    rise = np.where(s.contract_index > 0, now / np.maximum(s.contract_index, 0.01) - 1.0, 0.0)
    return np.maximum(rise, 0.0) * (s.contract_vendor >= 0)


def renewal_ask(s: State, r: Rules) -> Array:
    """Rise that each vendor would open with at renewal (N, F, C, W): in whole points, as a vendor names it.

    Half of what leaving would cost, what its people have become dearer, and more where it is short of money; capped.
    """
    v = r.vendors
    cap = np.where(holds(s.contract_clauses, CAP), v.renewal_capped, v.renewal_cap)
    lean = r.vendor_figure(s.vendor_reserve, s.contract_vendor) < v.reserve_low
    ask = 0.5 * lock_in(s, r) + dearer(s, r) + v.lean_rise * lean
    named = np.maximum(np.rint(100.0 * np.minimum(ask, cap)), 1.0) / 100.0
    return named * (s.contract_vendor >= 0)


def ways_out(s: State, r: Rules) -> Array:
    """Ways out of each contract (N, F, C, W): a bid in hand, half of the work known inside, somebody of ours beside it.

    A second firm on the same work is one more.
    """
    there = s.contract_vendor >= 0
    known = s.knowledge >= r.vendors.way_out_knowledge
    ours = 1.0 * np.any(s.bid_vendor >= 0, axis=0) + known + (total(s.heads) >= 1)
    second = total(there) - there >= 1
    count: Array = (ours + second) * there
    return count


def talked_off(ways: Array, r: Rules) -> Array:
    """Share of a rise that talking takes off with so many ways out, any shape; with none it is a bluff."""
    v = r.vendors
    left = np.ones(ways.shape)
    for n in range(1, 5):
        left = np.where(ways >= n, left * (1.0 - v.leverage), left)
    return np.where(ways > 0, np.minimum(1.0 - left, v.leverage_most), v.bluff)


def at_its_term(s: State, overlap: Array, r: Rules) -> Flags:
    """Whether a contract left this month ends with its term, free of charge (N, F, C, W): notice is still in time.

    Notice and overlap (months) reach the end of the term, and notice does not pass it; a task ends by itself.
    """
    notice = s.contract_notice_due
    reaches = s.contract_left <= notice + overlap + 1.0
    in_time = s.contract_left > notice
    free: Flags = (s.contract_vendor >= 0) & reaches & (in_time | (s.contract_form == TASK))
    return free


def exit_price(s: State, r: Rules) -> Array:
    """Price of leaving each contract before its term (N, F, C, W), cents."""
    v = r.vendors
    share = v.exit_base + v.exit_knowledge * specificity(s, r) * (1.0 - s.knowledge)
    share = share * np.where(holds(s.contract_clauses, EXIT_CLAUSE), v.exit_clause_factor, 1.0)
    return cents(12.0 * s.contract_fee * share) * (s.contract_vendor >= 0)


def governance_effect(s: State, r: Rules) -> Array:
    """How much of its purpose governance reaches (N, F, C, W): 1 - e^(-spending/scale), less when overdrawn."""
    v = r.vendors
    spent = v.governance_cost * overseen(s)
    calm = np.maximum(1.0 - r.attention.governance_loss * s.overdraw, 0.0)
    return (1.0 - exp(-spent / v.governance_scale)) * calm * (s.contract_vendor >= 0)


def for_term(term: Array, r: Rules) -> Array:
    """Price of a term in months over that of a year, any shape: cheaper by the year, dearer below one."""
    years = np.minimum(term, LONGEST) / 12.0
    out: Array = 1.0 - r.vendors.term_saving * (years - 1.0)
    return out


def sign(s: State, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """The bids signed this month become contracts in the first free slot; the tender is over."""
    v = r.vendors
    if not o.sign.any():
        return {}, {}
    slot = np.maximum(o.sign - 1.0, 0.0).astype(np.int64)[None]
    bid = {
        name: np.take_along_axis(getattr(s, f"bid_{name}"), slot, axis=0)[0]
        for name in "vendor fee oneoff transition level saving clauses truth notice credit counter".split()
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
    term = np.where(bid["counter"] == COUNTER_TERM, np.maximum(o.sign_term, LONGEST), o.sign_term)
    place = r.vendor_place(bid["vendor"])
    norm = r.place_figure(r.content.places.transition, place) + r.vendor_figure(queue_months(s, r), bid["vendor"])
    rescue = (s.orphaned > 0) & (s.knowledge >= v.way_out_knowledge)
    new = {
        "vendor": bid["vendor"],
        "form": s.tender_form,
        "share": s.tender_share,
        "volume": s.tender_volume,
        "rate": contract_rate(s, bid["vendor"], r),
        "fee": cents(bid["fee"] * (1.0 + extra) * for_term(term, r)),
        "age": np.zeros(signing.shape),
        "transition": np.where(rescue, np.minimum(norm, v.takeover_months), norm),
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
        "notice_due": np.maximum(bid["notice"], shortest_notice(s, r)) if r.layout.laws else bid["notice"],
        "credit": bid["credit"],
        "read": read_rightly(s, bid["vendor"], r),
        "index": r.vendor_figure(s.vendor_rate, bid["vendor"]),
        "agreed": s.tender_volume,
        "back": np.zeros(signing.shape),
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

    Whoever leaves in time goes with the term, free of charge. Else notice runs, the fee runs with it, through the
    months of overlap too, and leaving has its price; after the last day of notice the next term is due, or its price.
    """
    if not (o.scope.any() or (o.govern >= 0).any() or o.renew.any() or o.leave.any()):
        return {"exit_fee": 0.0 * s.exit_fee, "knowledge_back": 0.0 * s.knowledge_back}, {}
    v = r.vendors
    there = s.contract_vendor >= 0
    volume, fee = rescoped(s, o, r)
    changed = volume != s.contract_volume
    ways = ways_out(s, r)
    open_ask = there & (s.contract_ask > 0) & (s.contract_answer == 0)
    agreed = open_ask & (o.renew > 0)
    ask = np.where(agreed & (o.renew == ASK_PRICE), s.contract_ask * (1.0 - talked_off(ways, r)), s.contract_ask)
    forgiven = s.contract_trust >= v.warm_trust
    worn = np.where(agreed & (o.renew > RENEW) & (ways == 0) & ~forgiven, v.bluff_trust, 0.0)
    level = np.where(agreed & (o.renew == ASK_LEVEL), np.minimum(s.contract_level + 0.02, 0.99), s.contract_level)
    clause = agreed & (o.renew == ASK_EXIT) & ~holds(s.contract_clauses, EXIT_CLAUSE)
    leaves = there & (o.leave > 0)
    at_term = leaves & at_its_term(s, o.leave_overlap, r)
    early = leaves & ~at_term & (s.contract_notice < 0)
    asked = np.minimum(worn, s.contract_trust)
    moved = np.abs(volume / np.maximum(s.contract_agreed, 1e-9) - 1.0) > v.scope_free + 1e-9
    unsettled = np.where(changed & moved & ~anniversary(s) & ~forgiven, v.scope_trust, 0.0)
    trust, trust_flows = close(
        "contract_trust",
        s.contract_trust,
        begun=0.0 * worn,
        asked=-asked,
        scoped=-np.minimum(unsettled, s.contract_trust - asked),
        grew=0.0 * worn,
        worn=0.0 * worn,
        cleared=0.0 * worn,
    )
    follows = leaves & (o.leave == HAND_OVER)
    told = np.max(s.contract_knowledge * follows, axis=0)
    taught = np.maximum(v.hand_over * told - s.contract_knowledge, 0.0) * (there & ~leaves)
    knowledge, knowledge_flows = close(
        "contract_knowledge",
        s.contract_knowledge,
        begun=taught,
        learned=0.0 * taught,
        turnover=0.0 * taught,
        cleared=0.0 * taught,
    )
    return {
        "contract_governance": np.where(there & (o.govern >= 0), o.govern, s.contract_governance),
        "contract_volume": volume,
        "contract_share": np.where(
            changed,
            np.minimum(s.contract_share * volume / np.maximum(s.contract_volume, 1e-9), 1.0),
            s.contract_share,
        ),
        "contract_fee": fee,
        "contract_agreed": np.where(changed & anniversary(s), volume, s.contract_agreed),
        "contract_ask": ask,
        "contract_trust": trust,
        "contract_knowledge": knowledge,
        "contract_level": level,
        "contract_clauses": s.contract_clauses + np.where(clause, float(EXIT_CLAUSE), 0.0),
        "contract_answer": np.where(at_term, LEAVES, np.where(agreed, AGREED, s.contract_answer)),
        "contract_notice": np.where(early, s.contract_notice_due + o.leave_overlap, s.contract_notice),
        "contract_back": np.where(leaves, 1.0 * (o.leave == HAND_BACK), s.contract_back),
        "exit_fee": total(np.where(early, exit_price(s, r), 0.0)),
        "knowledge_back": total(np.where(there & (o.leave == HAND_BACK), _taught(s, r), 0.0)),
    }, {"contract_trust": trust_flows, "contract_knowledge": knowledge_flows}


def anniversary(s: State) -> Flags:
    """Whether a year of each contract has just ended (N, F, C, W): what it is for can be agreed anew."""
    year: Flags = (s.contract_age > 0) & (s.contract_age % 12.0 == 0)
    return year


def rescoped(s: State, o: Orders, r: Rules) -> tuple[Array, Array]:
    """Volume and fee of each contract once its scope is changed (N, F, C, W).

    At the anniversary the price follows the volume. Before it, a contract bears a little more or less than was agreed
    at its own price; what is more is a change request, and what is less stays paid as the minimum.
    """
    change = np.where(s.contract_vendor >= 0, o.scope, 0.0)
    volume = np.where(change != 0, s.contract_volume * (1.0 + change), s.contract_volume)
    priced = scope_price(volume, s, r) / scope_price(s.contract_volume, s, r)
    fee = np.where(change != 0, cents(s.contract_fee * np.where(anniversary(s), 1.0 + change, priced)), s.contract_fee)
    return volume, fee


def scope_price(volume: Array, s: State, r: Rules) -> Array:
    """Price of a volume until the anniversary over that of the volume agreed (N, F, C, W)."""
    v = r.vendors
    more = np.where(s.contract_agreed > 0, volume / np.maximum(s.contract_agreed, 1e-9) - 1.0, 0.0)
    inside = np.minimum(np.maximum(more, -v.scope_free), v.scope_free)
    return 1.0 + inside + v.scope_extra * np.maximum(more - v.scope_free, 0.0)


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
    nearing = there & (left > 0) & (left <= v.renewal_window + 1.0) & ~noticed & (s.contract_form != TASK)
    announced = nearing & (s.contract_ask == 0) & (s.contract_answer == 0)
    served = np.where(renews, asked_of(s, s.need), s.contract_volume)
    grown = np.where(renews, np.maximum(served / np.maximum(s.contract_volume, 1e-9), 0.5), 1.0)
    fee = np.where(renews, cents(s.contract_fee * grown * (1.0 + s.contract_ask)), s.contract_fee)
    keep = 1.0 * ~ends
    effect = governance_effect(s, r)
    distance = r.place_figure(r.content.places.distance, r.vendor_place(s.contract_vendor))
    turnover = r.vendor_figure(s.vendor_left, s.contract_vendor)
    working = there & (s.contract_age >= 1.0)
    fading = 1.0 + v.hunger_step * np.maximum(-r.vendor_figure(eagerness(s, r), s.contract_vendor), 0.0)
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
    worn = -np.minimum(fraying, 1.0) * s.contract_trust * there * (overseen(s) == 0)
    trust, trust_flows = close(
        "contract_trust",
        s.contract_trust,
        begun=0.0 * worn,
        asked=0.0 * worn,
        scoped=0.0 * worn,
        grew=grew,
        worn=worn,
        cleared=-(s.contract_trust + grew + worn) * ends,
    )
    rounds = there & ((s.contract_age + 1.0) % 12.0 == 0) & ~renews & (s.contract_agreed > 0)
    settled = s.contract_volume / np.maximum(s.contract_agreed, 1e-9) / scope_price(s.contract_volume, s, r)
    fee = np.where(rounds & (s.contract_volume != s.contract_agreed), cents(fee * settled), fee)
    orphaned, more = _taken_over(s, failed, there & ~ends, r)
    changes: Changes = {
        "orphaned": orphaned,
        "contract_vendor": np.where(ends, NOBODY, s.contract_vendor),
        "contract_left": np.where(renews, TACIT_MONTHS, left) * keep,
        "contract_term": np.where(renews, TACIT_MONTHS, s.contract_term) * keep,
        "contract_notice": np.where(ends, NOBODY, notice),
        "contract_age": (s.contract_age + there) * keep,
        "contract_volume": s.contract_volume * grown * more * keep,
        "contract_fee": np.where(more > 1.0, cents(fee * (1.0 + v.scope_extra * (more - 1.0))), fee) * keep,
        "contract_ask": np.where(announced, renewal_ask(s, r), np.where(renews, 0.0, s.contract_ask)) * keep,
        "contract_answer": np.where(renews, 0.0, s.contract_answer) * keep,
        "contract_index": np.where(renews, r.vendor_figure(s.vendor_rate, s.contract_vendor), s.contract_index) * keep,
        "contract_agreed": np.where(
            rounds, s.contract_volume, np.where(renews, s.contract_volume * grown, s.contract_agreed)
        )
        * keep,
        "contract_back": s.contract_back * keep,
        "contract_drift": drift,
        "contract_knowledge": knowledge,
        "contract_trust": trust,
    }
    changes.update(_lessons(s, ends, r))
    if ends.any():
        for name in _LASTING:
            changes[f"contract_{name}"] = getattr(s, f"contract_{name}") * keep
        changes["contract_share"] = np.minimum(s.contract_share * more, 1.0) * keep
    return changes, {
        "contract_drift": drift_flows,
        "contract_knowledge": knowledge_flows,
        "contract_trust": trust_flows,
    }


def read_rightly(s: State, vendor: Array, r: Rules) -> Array:
    """1 where something was learnt of a vendor (F, C, W), and its true cost lies within what is then believed."""
    if not s.traits.shape[1]:
        return np.zeros(vendor.shape)
    at = np.maximum(vendor, 0.0).astype(np.int64)
    company, world = np.arange(vendor.shape[-2])[:, None], np.arange(vendor.shape[-1])
    chances = probabilities(s.belief[:, OPTIMISM])[:, at, company, world]
    before = probabilities(prior(r.content.vendors.leans[OPTIMISM]))[:, at]
    truth = s.traits[OPTIMISM][at, world] + 2.0
    below = total(np.stack([chances[k] * (truth > k) for k in range(len(chances))]))
    above = total(np.stack([chances[k] * (truth < k) for k in range(len(chances))]))
    learnt = np.any(np.abs(chances - before) > 1e-9, axis=0)
    read: Array = 1.0 * (learnt & (below < READ_WITHIN) & (above < READ_WITHIN) & (vendor >= 0))
    return read


def _lessons(s: State, ends: Flags, r: Rules) -> Changes:
    """What the companies learn as contracts run and end: how well bids were read, how to buy, whether to take back."""
    v = r.vendors
    told = (s.contract_vendor >= 0) & (s.contract_age == v.extras_months) & (s.contract_read > 0)
    back = np.any(ends & (s.contract_back > 0), axis=0)
    over = ends & (s.contract_vendor >= 0)
    changes: Changes = {}
    if told.any():
        changes["bids_read"] = s.bids_read + total(total(told))
    if over.any():
        changes["contracts_ended"] = s.contracts_ended + total(total(over))
    if back.any() or s.back_lead.any():
        lead = np.where(back, s.lead_time, s.back_lead)
        age = np.where(back, 0.0, np.where(lead > 0, s.back_age + 1.0, 0.0))
        ours = np.all(s.contract_vendor < 0, axis=0)
        judged = (age >= v.faster_after) & (lead > 0)
        faster = judged & ours & (s.lead_time < lead) & (s.arrived > 0)
        changes["boomerangs"] = s.boomerangs + total(faster)
        changes["back_lead"] = np.where(judged, 0.0, lead)
        changes["back_age"] = np.where(judged, 0.0, age)
    return changes


def _taken_over(s: State, failed: Flags, stays: Flags, r: Rules) -> tuple[Array, Array]:
    """Months since a vendor failed at each function (F, C, W); how much more the other firm there does (N, F, C, W).

    A second firm that works there already takes the work over at once, as a change request; there are two at most.
    """
    fell = np.any(failed, axis=0)
    if not fell.any() and not s.orphaned.any():
        return s.orphaned, np.ones(failed.shape)
    since = np.where(fell, 1.0, np.where(s.orphaned > 0, s.orphaned + 1.0, 0.0))
    lost = total(np.where(failed, s.contract_share, 0.0))
    whole = np.minimum(s.contract_share + lost, 1.0)
    more = np.where(stays & fell, whole / np.maximum(s.contract_share, 1e-9), 1.0)
    return np.where(since > r.vendors.orphan_months, 0.0, since), np.maximum(more, 1.0)


def bills(s: State, r: Rules) -> tuple[Array, Array, Array, Array, Array]:
    """Cents of the month for each contract (N, F, C, W): fee, extras, governance, moving in, service credits."""
    v = r.vendors
    there = s.contract_vendor >= 0
    ratio = asked_of(s, s.need) / np.maximum(s.contract_volume, 1e-9)
    beyond = np.maximum(ratio - 1.0 - v.scope_free, 0.0)
    beyond = beyond * np.where(s.contract_trust >= v.warm_trust, 1.0, v.scope_extra)
    fee = cents(s.contract_fee * s.bent_fee * (1.0 + beyond)) * there
    known = np.minimum(s.contract_age / v.extras_months, 1.0)
    spared = 1.0 - v.extras_spared * governance_effect(s, r)
    letter = v.letter_extras * ((s.contract_trust < v.cold_trust) & (s.contract_age >= s.contract_transition))
    unseen = v.overbilled * s.contract_drift
    extras = (
        cents(s.contract_fee * (np.maximum(s.contract_truth - 1.0, 0.0) * known * spared + letter + unseen)) * there
    )
    governance = cents(s.contract_fee * v.governance_cost * s.contract_governance) * there
    moving = s.contract_oneoff * (s.contract_age == 0) * there
    return fee, extras, governance, moving, credited(s, r)


def credited(s: State, r: Rules) -> Array:
    """What each vendor gives back for service missing (N, F, C, W), cents: to whoever reviews, after the hand-over."""
    v = r.vendors
    asked = asked_of(s, s.need)
    done = np.where(asked > 0, np.minimum(s.contract_done / np.maximum(asked, 1e-9), 1.0), 1.0)
    missing = np.maximum(s.contract_level - done, 0.0)
    claims = (overseen(s) > 0) & (s.contract_age >= s.contract_transition) & (s.contract_vendor >= 0)
    return cents(s.contract_fee * np.minimum(v.credit_rate * missing, s.contract_credit)) * claims
