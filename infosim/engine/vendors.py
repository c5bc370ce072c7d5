"""Vendors: what a firm is like, what it gives away, what is believed of it; the constants of all that they do.

Six hidden traits from -2 to +2 are drawn for each game around the vendor's public lean and never change. A tell is
shown with a known reliability; what is believed is a posterior over the five values of each trait, kept as log odds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import Figures, exp, log, total
from infosim.engine.batch import Array, Flags
from infosim.engine.layout import CRAFT, HONESTY, OPTIMISM, TRAIT_VALUES
from infosim.engine.parameters import parameter

_LOCK_IN = "Barthelemy, MIT Sloan Manag. Rev. 42(3), 2001, for the hidden costs; shares are judgement"
_CLAUSES = "French auditors of managed services report exit at 6-12 months of fees; judgement within"
_CURSE = "Kern, Willcocks & van Heck, Calif. Manag. Rev. 44(2), 2002: the winner's curse in outsourcing"
_CREDIT = "service credits are capped at 8-12 % of the fee where they are negotiated; less where they are not"
_TRADE = "Syntec Numérique, annual figures: use of people's time 75-85 %, operating margin 6-12 %"
_GOVERNANCE = "governance at 3-12 % of the contract; the curve is judgement"


@dataclass(frozen=True)
class VendorRules:
    """Bids, contracts, hand-overs, renewal, exit."""

    cost_spread: float = parameter(0.22, "share", 0, 1, "standard deviation of what the same work costs two firms")
    promise_base: float = parameter(0.22, "share", 0, 0.6, "by which an average bid understates its true cost", _CURSE)
    promise_optimism: float = parameter(0.14, "share/step", 0, 0.3, "added by each step of optimism", _CURSE)
    saving_promised: float = parameter(0.08, "share", 0, 0.5, "added to the saving by whoever promises quick success")
    transition_cost: float = parameter(0.03, "share of a year", 0, 0.3, "price of moving in", "Overby, CIO, 2003")
    level: float = parameter(0.92, "share", 0.5, 1, "service level of a standard contract")
    level_gold: float = parameter(0.97, "share", 0.5, 1, "service level of a gold contract")
    gold_price: float = parameter(0.08, "share", 0, 1, "price of the gold level")
    gold_headroom: float = parameter(0.10, "share", 0, 1, "capacity that the gold level adds")
    clause_documentation: float = parameter(0.04, "share", 0, 0.3, "price of the documentation clause")
    clause_exit: float = parameter(0.03, "share", 0, 0.3, "price of the exit clause")
    clause_cap: float = parameter(0.03, "share", 0, 0.3, "price of the cap on renewal")
    offer_months: float = parameter(2.0, "months", 1, 12, "how long an offer stands")
    headroom: float = parameter(1.20, "x", 0.8, 2, "capacity that a firm keeps for the work asked of it")
    pooling: float = parameter(4.0, "x", 1, 20, "colleagues who answer beside each of ours in a service desk")
    craft_yield: float = parameter(0.05, "x/step", 0, 0.3, "work that each step of craft adds")
    craft_skill: float = parameter(0.08, "x/step", 0, 0.3, "skill that each step of craft adds")
    keeper_gain: float = parameter(0.06, "share", 0, 0.5, "work that somebody of ours beside a contract adds")
    learning_scale: float = parameter(12.0, "FTE-months", 1, 1000, "work after which a firm has learnt once more")
    learning_rate: float = parameter(
        0.965,
        "share",
        0.7,
        1,
        "of its effort that work keeps when done twice as often",
        "Wright, J. Aeronaut. Sci. 3, 1936",
    )
    scope_extra: float = parameter(1.3, "x", 1.2, 1.5, "price of volume beyond the contract", "change requests")
    scope_free: float = parameter(0.20, "share", 0, 1, "more or less volume that a contract bears at its own price")
    scope_trust: float = parameter(0.02, "share", 0, 0.5, "trust that a change of scope costs before the anniversary")
    extras_months: float = parameter(6.0, "months", 1, 36, "time in which the true cost comes out")
    overbilled: float = parameter(
        0.9, "share of the fee", 0, 3, "billed too much for each unit of drift: invoices drift where nobody reads them"
    )
    extras_spared: float = parameter(0.5, "share", 0, 1, "of extras that full governance refuses")
    governance_cost: float = parameter(
        0.03, "share of the fee", 0, 0.2, "price of each level of governance", _GOVERNANCE
    )
    governance_scale: float = parameter(
        0.04, "share of the fee", 0.005, 0.5, "spending that tames two thirds", _GOVERNANCE
    )
    drift_month: float = parameter(0.006, "share/month", 0, 0.1, "service lost to neglect")
    drift_review: float = parameter(0.10, "share/month", 0, 1, "of the drift that full governance repairs")
    knowledge_gain: float = parameter(0.12, "share/month", 0, 1, "of what they do not know that they learn")
    renewal_cap: float = parameter(0.15, "share", 0, 1, "highest rise asked at renewal")
    renewal_capped: float = parameter(0.03, "share", 0, 1, "the same under a cap clause")
    lock_in_base: float = parameter(
        0.10, "share of a year", 0, 1, "what leaving costs whoever knows everything", _LOCK_IN
    )
    lock_in_knowledge: float = parameter(0.45, "share of a year", 0, 2, "more, for specific work not known", _LOCK_IN)
    renewal_window: float = parameter(4.0, "months", 1, 12, "before the end of a term at which a firm names its price")
    bluff: float = parameter(0.15, "share", 0, 1, "of the rise that talking alone takes off")
    renewed_trust: float = parameter(0.15, "share", 0, 0.5, "of the trust that lacks, won by agreeing before the term")
    bluff_trust: float = parameter(0.05, "share", 0, 0.5, "trust lost by whoever talks without a way out")
    leverage: float = parameter(0.30, "share", 0, 1, "of the rise that a way out takes off")
    leverage_most: float = parameter(0.60, "share", 0, 1, "of the rise that several ways out take off at most")
    way_out_knowledge: float = parameter(0.5, "share", 0, 1, "of the work known inside that is a way out")
    lean_rise: float = parameter(0.03, "share", 0, 0.2, "more asked at renewal by a firm short of reserve")
    warm_trust: float = parameter(0.70, "share", 0, 1, "trust from which a firm sends its best people, and forgives")
    cold_trust: float = parameter(0.30, "share", 0, 1, "trust under which it sends juniors, and bills every change")
    best_people: float = parameter(0.05, "share", 0, 0.5, "work that a firm's best people add, and its juniors take")
    letter_extras: float = parameter(
        0.05, "share of the fee", 0, 0.5, "change requests of a firm that holds to the letter"
    )
    orphan_months: float = parameter(
        6.0, "months", 1, 36, "after a failure in which whoever knows the work is rescued fast"
    )
    takeover_months: float = parameter(1.0, "months", 0, 12, "hand-over in an emergency where the work is known")
    hand_over: float = parameter(0.5, "share", 0, 1, "of what it knows that a firm teaches the one that follows it")
    notice_months: float = parameter(3.0, "months", 0, 12, "notice")
    notice_long: float = parameter(6.0, "months", 0, 24, "notice with a firm that accepts no clause")
    credit_high: float = parameter(0.10, "share of the fee", 0, 0.5, "the same where it was not haggled over", _CREDIT)
    counter_price: float = parameter(0.05, "share", 0, 0.3, "off the price by a firm that gives in")
    buying_tells: float = parameter(0.05, "share", 0, 0.2, "more reliable each sign reads after each contract ended")
    buying_most: float = parameter(4.0, "contracts", 0, 20, "ended that teach to buy at most")
    press_true: float = parameter(0.35, "share/month", 0, 1, "chance that the press writes of what is so")
    press_false: float = parameter(0.004, "share/month", 0, 1, "chance that it writes of what is not")
    press_again: float = parameter(9.0, "months", 1, 60, "before the press writes the same of a firm again")
    faster_after: float = parameter(3.0, "months", 1, 24, "after which work taken back is compared with before")
    credit: float = parameter(0.05, "share of the fee", 0, 0.5, "highest service credit of a month", _CREDIT)
    credit_rate: float = parameter(1.0, "x", 0, 10, "credit for each share of service missing", _CREDIT)
    term_saving: float = parameter(0.02, "share/year", 0, 0.2, "off the price for each further year signed for")
    exit_base: float = parameter(0.20, "share of a year", 0, 2, "price of leaving", _CLAUSES)
    exit_knowledge: float = parameter(0.25, "share of a year", 0, 2, "more, for specific work not known", _CLAUSES)
    exit_clause_factor: float = parameter(0.35, "x", 0, 1, "of it under an exit clause", _CLAUSES)
    hand_back: float = parameter(0.10, "share", 0, 1, "of what is not known that a hand-back teaches")
    hand_back_documented: float = parameter(0.25, "share", 0, 1, "the same with the documentation clause")
    trust_gain: float = parameter(0.02, "share/month", 0, 1, "of the trust missing that full governance wins")
    trust_loss: float = parameter(0.025, "share/month", 0, 1, "of the trust that a contract nobody governs loses")
    trust_overdraw: float = parameter(0.03, "share/month", 0, 1, "more of it, for each unit of overdraw up to 1")
    turnover_step: float = parameter(0.25, "x/step", 0, 0.5, "leavers that each step of turnover adds")
    hunger_step: float = parameter(0.25, "x/step", 0, 2, "drift that each step of hunger missing adds")
    distance_learning: float = parameter(0.5, "x", 0, 1, "of what distance takes from work that it takes from learning")
    reserve_low: float = parameter(
        2.0, "months", 0.5, 12, "reserve under which a firm raises its prices, and is talked of"
    )

    # ------------------------------------------------------------------ firms: people, other clients, prices, money
    utilisation: float = parameter(0.85, "share", 0.3, 1, "of its people's time that a firm can sell", _TRADE)
    margin: float = parameter(0.055, "share", 0, 0.6, "that an average price holds over its cost", _TRADE)
    sold_first: float = parameter(0.95, "x", 0, 2, "of what it can do that a firm has sold on the first morning")
    growth: float = parameter(0.004, "share/month", -0.1, 0.2, "by which what the other clients buy grows")
    client_months: float = parameter(30.0, "months", 3, 240, "how long another client stays")
    client_luck: float = parameter(0.3, "share/month", 0, 1, "of its sales won more or less by luck, with one client")
    biggest: float = parameter(2.5, "clients", 0, 20, "weight of the biggest among its clients")
    loses_biggest: float = parameter(0.02, "share/month", 0, 0.5, "chance that a firm loses its biggest client")
    grand_month: float = parameter(0.010, "share/month", 0, 0.5, "chance that a firm wins a grand client")
    grand_share: float = parameter(0.22, "share", 0, 2, "of what a firm can do that a grand client buys")
    grand_memory: float = parameter(0.93, "share/month", 0, 1, "of its attention that a grand client still has")
    grand_distraction: float = parameter(2.0, "steps", 0, 4, "of hunger that a grand client takes")
    hire_share: float = parameter(0.05, "share/month", 0, 1, "of its people that a firm can hire in a normal market")
    hire_one: float = parameter(0.15, "people/month", 0, 5, "that the smallest firm can hire in a normal market")
    bench_kept: float = parameter(0.02, "share", 0, 0.5, "of people that a firm keeps beyond what it has sold")
    bench_reach: float = parameter(0.04, "x/step", 0, 0.2, "work that each step of bench finds people for")
    idle_from: float = parameter(1.15, "x", 1, 3, "people over what is sold from which a firm lays off")
    shed_share: float = parameter(0.06, "share/month", 0, 1, "of its people that a firm lays off at most")
    oversell: float = parameter(1.25, "x", 1.05, 3, "work sold over what can be done at which a firm stops selling")
    oversell_optimism: float = parameter(0.08, "x/step", 0, 0.5, "more of it for each step of optimism")
    queue_slope: float = parameter(10.0, "months", 0, 60, "that a new client waits for each unit sold too much")
    queue_most: float = parameter(4.0, "months", 0, 12, "that a new client waits at most")
    eager_share: float = parameter(0.25, "x/step", 0, 0.5, "of what is missing that eagerness spares a small client")
    staffed_least: float = parameter(0.4, "share", 0, 1, "of what was promised that even the fullest firm delivers")
    others_govern: float = parameter(0.7, "share", 0, 1, "of its purpose that the governance of other clients reaches")
    rate_months: float = parameter(12.0, "months", 1, 60, "time in which a firm's prices follow the pay of its people")
    rate_lean: float = parameter(0.003, "x/month", 0, 0.1, "by which a firm short of reserve raises its prices")
    reserve_kept: float = parameter(1.0, "x", 0.5, 10, "of its first reserve beyond which the owners take the money")


@dataclass(frozen=True)
class Tell:
    """Something a bid gives away: the trait it speaks of, which way, and how reliably."""

    name: str
    trait: int
    sign: float
    reliability: float


TELLS: tuple[Tell, ...] = (
    Tell("cheap", OPTIMISM, 1.0, 0.6),
    Tell("quick", OPTIMISM, 1.0, 0.7),
    Tell("questions", CRAFT, 1.0, 0.7),
    Tell("named_people", CRAFT, 1.0, 0.5),
    Tell("declines_clauses", HONESTY, -1.0, 0.7),
    Tell("no_haggling", OPTIMISM, 1.0, 0.5),
)
"""Bit n of `bid_tells` is the n-th. Reliability one half tells nothing: some signs are only manner."""
QUICK, DECLINES, NO_HAGGLING = 1, 4, 5
"""Bits of the tells that show in what is promised: a large saving and a short hand-over; no clauses; high penalties."""
REFERENCE_RELIABILITY = 0.9


def prior(lean: Array) -> Array:
    """Odds of the five values of a trait as logs, for a lean of any shape: 1:2:3:2:1 times 2^(lean x value)."""
    base = np.array([1.0, 2.0, 3.0, 2.0, 1.0])
    ln2 = log(np.array(2.0))
    rows = [log(np.array(base[k])) + lean * TRAIT_VALUES[k] * ln2 for k in range(len(TRAIT_VALUES))]
    return np.stack(rows)


def probabilities(logs: Array) -> Array:
    """Log odds (5, …) as probabilities that add up to 1."""
    odds = exp(logs - logs.max(axis=0))
    return odds / total(odds)


def drawn_traits(uniform: Array, leans: Array) -> Array:
    """Traits (6, V, W) from uniforms of that shape and the public leans (6, V)."""
    chances = probabilities(prior(leans))[..., None]
    below = np.cumsum(chances, axis=0)
    index = total(np.stack([1.0 * (uniform >= below[k]) for k in range(len(TRAIT_VALUES) - 1)]))
    return index - 2.0


def shown(tell: Tell, trait: Array, uniform: Array, reliability: Figures | None = None) -> Flags:
    """Whether a tell is shown, for a trait of any shape; its own reliability unless another is given."""
    sure = tell.reliability if reliability is None else reliability
    agrees = trait * tell.sign
    chance = np.where(agrees > 0, sure, np.where(agrees < 0, 1.0 - sure, 0.5))
    seen: Flags = uniform < chance
    return seen


def likelihood(sign: float, reliability: Figures, seen: Flags) -> Array:
    """Log likelihood (5, …) of a tell that was shown or not, for each value of its trait."""
    true, false = log(np.asarray(reliability, np.float64)), log(1.0 - np.asarray(reliability, np.float64))
    half = log(np.array(0.5))
    rows = []
    for value in TRAIT_VALUES:
        agrees = value * sign
        yes, no = (true, false) if agrees > 0 else (false, true) if agrees < 0 else (half, half)
        rows.append(np.where(seen, yes, no))
    return np.stack(rows)
