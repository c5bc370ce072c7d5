"""Contracts: hand-over, governance and drift, trust, what a term ends in and what it teaches.

A promise is kept where somebody reviews it and somebody inside still knows the work. How one is signed, what it is for,
what it bills and what leaving costs are `signing.py`, `scope.py`, `fees.py` and `renewal.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, axes_of
from infosim.engine.delivery import asked_of
from infosim.engine.firms import eagerness
from infosim.engine.governance import governance_effect, overseen
from infosim.engine.layout import DOCUMENTATION, EXIT_CLAUSE, NOBODY, TASK
from infosim.engine.ledger import Changes, Flows, close, unmoved
from infosim.engine.money import cents
from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE, HAND_BACK, HAND_OVER, RENEW, Orders
from infosim.engine.renewal import at_its_term, exit_price, holds, renewal_ask, talked_off, ways_out
from infosim.engine.rows import contracts_with
from infosim.engine.scope import anniversary, rescoped, scope_price
from infosim.engine.state import CONTRACT, State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


_LASTING = tuple(
    "share form rate transition level saving clauses truth experience governance oneoff notice_due credit read".split()
)
"""Fields that a contract keeps from month to month, until it ends."""
TACIT_MONTHS = 12.0
"""Term of a contract that nobody ended."""
AGREED, LEAVES = 1.0, 2.0
"""Answers to a renewal: on its terms, or not at all."""


def steer(s: State, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """Governance, scope, renewal and notice as decided this month.

    Whoever leaves in time goes with the term, free of charge. Else notice runs, the fee runs with it, through the
    months of overlap too, and leaving has its price; after the last day of notice the next term is due, or its price.
    """
    if not (o.scope.any() or (o.govern >= 0).any() or o.renew.any() or o.leave.any()):
        return {"exit_fee": 0.0 * s.exit_fee, "knowledge_back": 0.0 * s.knowledge_back}, {}
    there = s.contract_vendor >= 0
    volume, fee = rescoped(s, o, r)
    changed = volume != s.contract_volume
    ways = ways_out(s, r)
    agreed = there & (s.contract_ask > 0) & (s.contract_answer == 0) & (o.renew > 0)
    ask = np.where(agreed & (o.renew == ASK_PRICE), s.contract_ask * (1.0 - talked_off(ways, r)), s.contract_ask)
    level = np.where(agreed & (o.renew == ASK_LEVEL), np.minimum(s.contract_level + 0.02, 0.99), s.contract_level)
    clause = agreed & (o.renew == ASK_EXIT) & ~holds(s.contract_clauses, EXIT_CLAUSE)
    leaves = there & (o.leave > 0)
    at_term = leaves & at_its_term(s, o.leave_overlap)
    early = leaves & ~at_term & (s.contract_notice < 0)
    bluffed = agreed & (o.renew > RENEW) & (ways == 0)
    trust, trust_flows = _moved(s, volume, bluffed, agreed & (o.renew == RENEW), r)
    knowledge, knowledge_flows = _handed_over(s, o, leaves, r)
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


def _moved(s: State, volume: Array, bluffed: Flags, kept: Flags, r: Rules) -> tuple[Array, dict[str, Array]]:
    """Trust of each vendor (N, F, C, W) after an answer to its renewal, or a scope moved far within its year.

    Warm ones forgive a bluff. Whoever is kept in so many words, and not by silence, takes it well.
    """
    v = r.vendors
    forgiven = s.contract_trust >= v.warm_trust
    asked = np.minimum(np.where(bluffed & ~forgiven, v.bluff_trust, 0.0), s.contract_trust)
    moved = np.abs(volume / np.maximum(s.contract_agreed, 1e-9) - 1.0) > v.scope_free + 1e-9
    changed = volume != s.contract_volume
    unsettled = np.where(changed & moved & ~anniversary(s) & ~forgiven, v.scope_trust, 0.0)
    nothing = 0.0 * asked
    return close(
        "contract_trust",
        s.contract_trust,
        begun=nothing,
        asked=-asked,
        scoped=-np.minimum(unsettled, s.contract_trust - asked),
        grew=np.where(kept, v.renewed_trust * (1.0 - s.contract_trust), 0.0),
        worn=nothing,
        cleared=nothing,
    )


def _handed_over(s: State, o: Orders, leaves: Flags, r: Rules) -> tuple[Array, dict[str, Array]]:
    """Knowledge of each vendor (N, F, C, W) once a firm that leaves has taught the one that follows."""
    told = np.max(s.contract_knowledge * (leaves & (o.leave == HAND_OVER)), axis=0)
    stays = (s.contract_vendor >= 0) & ~leaves
    taught = np.maximum(r.vendors.hand_over * told - s.contract_knowledge, 0.0) * stays
    nothing = 0.0 * taught
    return close(
        "contract_knowledge",
        s.contract_knowledge,
        begun=taught,
        learned=nothing,
        turnover=nothing,
        cleared=nothing,
    )


def _taught(s: State, r: Rules) -> Array:
    """Share of what is not known that a hand-back teaches (N, F, C, W)."""
    documented = holds(s.contract_clauses, DOCUMENTATION)
    return np.where(documented, r.vendors.hand_back_documented, r.vendors.hand_back)


_STOCKS = ("contract_drift", "contract_knowledge", "contract_trust")


_OF_CONTRACTS = (*(name for name, axes, _ in axes_of(State) if axes == CONTRACT), "knowledge", "need")
"""What the month of a contract reads of it and of its function."""


def run(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """A month of every contract: older, nearer its date, better or worse known; renewed or ended when it is time."""
    there = s.contract_vendor >= 0
    if not (there.any() or s.orphaned.any() or s.back_lead.any()):
        return {}, {stock: unmoved(stock, getattr(s, stock)) for stock in _STOCKS}
    rows = contracts_with(there, s, r, _OF_CONTRACTS)
    closing = _closing(rows.state, rows.rules)
    ended, nowhere = rows.back(closing.ends, np.zeros(there.shape, bool)), np.zeros(there.shape)
    orphaned, more = _taken_over(s, rows.back(closing.failed, np.zeros(there.shape, bool)), there & ~ended, r)
    changes, flows = _month(rows.state, closing, rows.of(more), rows.rules)
    return {
        "orphaned": orphaned,
        **{name: rows.back(figure, getattr(s, name)) for name, figure in changes.items()},
        **_lessons(s, ended, r),
    }, {stock: {name: rows.back(flow, nowhere) for name, flow in moved.items()} for stock, moved in flows.items()}


class _Closing(NamedTuple):
    """Contracts as their month closes (N, F, C, W): which end, or are renewed, and how long the others last."""

    failed: Flags
    ends: Flags
    renews: Flags
    left: Array  # months of the term
    noticed: Flags
    notice: Array  # months; -1: none is given


def _closing(s: State, r: Rules) -> _Closing:
    """Which contracts end this month or are renewed, and how long the others last."""
    there = s.contract_vendor >= 0
    failed = there & (r.vendor_figure(s.vendor_alive, s.contract_vendor) <= 0)
    left = np.where(there, np.maximum(s.contract_left - 1.0, 0.0), 0.0)
    noticed = there & (s.contract_notice >= 0)
    notice = np.where(noticed, np.maximum(s.contract_notice - 1.0, 0.0), NOBODY)
    at_term = there & (left <= 0) & ~noticed
    ends = failed | (at_term & ((s.contract_answer == LEAVES) | (s.contract_form == TASK))) | (notice == 0)
    return _Closing(failed, ends, at_term & ~ends, left, noticed, notice)


def _month(s: State, closing: _Closing, more: Array, r: Rules) -> tuple[Changes, Flows]:
    """A month of contracts, of which some end, and some do `more` than they did, x (N, F, C, W)."""
    _, ends, renews, left, noticed, notice = closing
    keep = np.where(ends, 0.0, 1.0)
    effect = governance_effect(s, r)
    drift, drift_flows = _drifted(s, effect, ends, r)
    knowledge, knowledge_flows = _known_there(s, ends, r)
    trust, trust_flows = _trusted(s, effect, ends, r)
    changes: Changes = {
        "contract_vendor": np.where(ends, NOBODY, s.contract_vendor),
        "contract_left": np.where(renews, TACIT_MONTHS, left) * keep,
        "contract_term": np.where(renews, TACIT_MONTHS, s.contract_term) * keep,
        "contract_notice": np.where(ends, NOBODY, notice),
        "contract_age": (s.contract_age + (s.contract_vendor >= 0)) * keep,
        "contract_ask": np.where(_announced(s, left, noticed, r), renewal_ask(s, r), s.contract_ask * ~renews) * keep,
        "contract_answer": np.where(renews, 0.0, s.contract_answer) * keep,
        "contract_index": np.where(renews, r.vendor_figure(s.vendor_rate, s.contract_vendor), s.contract_index) * keep,
        "contract_back": s.contract_back * keep,
        "contract_drift": drift,
        "contract_knowledge": knowledge,
        "contract_trust": trust,
        **_priced(s, renews, more, keep, r),
    }
    if ends.any():
        for name in _LASTING:
            changes[f"contract_{name}"] = getattr(s, f"contract_{name}") * keep
        changes["contract_share"] = np.minimum(s.contract_share * more, 1.0) * keep
    return changes, {
        "contract_drift": drift_flows,
        "contract_knowledge": knowledge_flows,
        "contract_trust": trust_flows,
    }


def _announced(s: State, left: Array, noticed: Flags, r: Rules) -> Flags:
    """Where a vendor names its price for a further term (N, F, C, W): within its window, once, and not for a task."""
    nearing = (s.contract_vendor >= 0) & (left > 0) & (left <= r.vendors.renewal_window + 1.0) & ~noticed
    announced: Flags = nearing & (s.contract_form != TASK) & (s.contract_ask == 0) & (s.contract_answer == 0)
    return announced


def _priced(s: State, renews: Flags, more: Array, keep: Array, r: Rules) -> Changes:
    """Volume and fee of each contract for the month to come (N, F, C, W), and the volume that they were agreed for.

    A renewal is for what is needed by then, at the price asked. A year's end settles what was done beyond what was
    agreed. What is taken over from a firm that failed is a change request.
    """
    v = r.vendors
    needed = np.where(renews, asked_of(s, s.need), s.contract_volume)
    grown = np.where(renews, np.maximum(needed / np.maximum(s.contract_volume, 1e-9), 0.5), 1.0)
    fee = np.where(renews, cents(s.contract_fee * grown * (1.0 + s.contract_ask)), s.contract_fee)
    year_ends = (s.contract_vendor >= 0) & ((s.contract_age + 1.0) % 12.0 == 0) & ~renews & (s.contract_agreed > 0)
    settled = s.contract_volume / np.maximum(s.contract_agreed, 1e-9) / scope_price(s.contract_volume, s, r)
    fee = np.where(year_ends & (s.contract_volume != s.contract_agreed), cents(fee * settled), fee)
    renewed = np.where(renews, s.contract_volume * grown, s.contract_agreed)
    return {
        "contract_volume": s.contract_volume * grown * more * keep,
        "contract_fee": np.where(more > 1.0, cents(fee * (1.0 + v.scope_extra * (more - 1.0))), fee) * keep,
        "contract_agreed": np.where(year_ends, s.contract_volume, renewed) * keep,
    }


def _drifted(s: State, effect: Array, ends: Flags, r: Rules) -> tuple[Array, dict[str, Array]]:
    """How far each vendor's work drifted from what was agreed (N, F, C, W), faster where it has better clients."""
    v = r.vendors
    working = (s.contract_vendor >= 0) & (s.contract_age >= 1.0)
    fading = 1.0 + v.hunger_step * np.maximum(-r.vendor_figure(eagerness(s, r), s.contract_vendor), 0.0)
    neglect = v.drift_month * (1.0 - effect) * fading * working * (1.0 - s.contract_drift)
    reviewed = -v.drift_review * effect * s.contract_drift
    cleared = -(s.contract_drift + neglect + reviewed) * ends
    return close("contract_drift", s.contract_drift, neglect=neglect, reviewed=reviewed, cleared=cleared)


def _known_there(s: State, ends: Flags, r: Rules) -> tuple[Array, dict[str, Array]]:
    """What each vendor knows of our work (N, F, C, W): slower to learn from afar, and forgotten with who goes."""
    v = r.vendors
    there = s.contract_vendor >= 0
    distance = r.place_figure(r.content.places.distance, r.vendor_place(s.contract_vendor))
    turnover = r.vendor_figure(s.vendor_left, s.contract_vendor)
    learned = v.knowledge_gain * (1.0 - s.contract_knowledge) * (1.0 - v.distance_learning * distance) * there
    forgot = -turnover * s.contract_knowledge * there
    return close(
        "contract_knowledge",
        s.contract_knowledge,
        begun=0.0 * learned,
        learned=learned,
        turnover=forgot,
        cleared=-(s.contract_knowledge + learned + forgot) * ends,
    )


def _trusted(s: State, effect: Array, ends: Flags, r: Rules) -> tuple[Array, dict[str, Array]]:
    """Trust of each vendor (N, F, C, W): it grows where somebody reviews, and frays where nobody does."""
    v = r.vendors
    there = s.contract_vendor >= 0
    grew = v.trust_gain * effect * (1.0 - s.contract_trust) * there
    fraying = v.trust_loss + v.trust_overdraw * np.minimum(s.overdraw, 1.0)
    worn = -np.minimum(fraying, 1.0) * s.contract_trust * there * (overseen(s) == 0)
    nothing = 0.0 * worn
    return close(
        "contract_trust",
        s.contract_trust,
        begun=nothing,
        asked=nothing,
        scoped=nothing,
        grew=grew,
        worn=worn,
        cleared=-(s.contract_trust + grew + worn) * ends,
    )


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
