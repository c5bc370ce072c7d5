"""Signs: what vendors give away, in bids, on the telephone, in their reports and in the press; what it makes believed.

A sign shows with odds that hang on a trait, so that each one moves what is believed and none proves anything but a
trait told in so many words by a reference. When each sign last showed is written down: the vendor notebook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.layout import BID_SLOTS, HONESTY, HUNGER, TASK, TRAIT_VALUES, TRAITS, TURNOVER
from infosim.engine.ledger import Changes, Flows
from infosim.engine.orders import COUNTER_CREDIT, COUNTER_NOTICE, COUNTER_PRICE, Orders
from infosim.engine.state import State
from infosim.engine.vendors import REFERENCE_RELIABILITY, TELLS, Tell, likelihood, shown

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

GREEN, MANAGERS, GRAND, LEAN, COUNTERED = "green_report", "third_manager", "wins_grand", "loses_cfo", "gives_in"
SIGNS = (
    *(tell.name for tell in TELLS),
    *(GREEN, MANAGERS, GRAND, LEAN, COUNTERED),
    *(f"told_{trait}" for trait in TRAITS),
    *(f"heard_{trait}" for trait in TRAITS),
)
"""Lines of the notebook, the `sign` axis: what bids gave away, what was seen of a firm, what references told."""
RUNNING: dict[str, tuple[Tell, ...]] = {
    GREEN: (Tell(GREEN, HONESTY, -1.0, 0.8),),
    MANAGERS: (Tell(MANAGERS, TURNOVER, 1.0, 0.8), Tell(MANAGERS, HUNGER, -1.0, 0.8)),
    GRAND: (Tell(GRAND, HUNGER, -1.0, 0.6),),
    COUNTERED: (Tell(COUNTERED, HUNGER, 1.0, 0.7),),
}
"""Signs that show while a firm works, is talked to or is written about, and the traits they speak of."""

Evidence = list[tuple[int, Array, Positions, Positions, Positions]]
"""Trait, log likelihoods (5, n), vendors, companies and worlds to which they go."""
Notes = list[tuple[int, Array, Positions, Positions, Positions]]
"""Sign, +1 or -1 (n), vendors, companies and worlds: what the notebook takes down, and which way it spoke."""


def learnt(s: State, r: Rules) -> Array:
    """Contracts that each company has seen end and learnt to buy from (C, W); no more than teach anything new."""
    return np.minimum(s.contracts_ended, r.vendors.buying_most)


def sharper(reliability: float, s: State, r: Rules) -> Array:
    """Reliability of a sign for whoever has bought before (C, W)."""
    return np.minimum(reliability + r.vendors.buying_tells * learnt(s, r), max(reliability, 0.95))


def believed(s: State, evidence: Evidence) -> Array:
    """What is believed once the evidence is in, as log odds (5, 6, V, C, W)."""
    if not any(vendor.size for _, _, vendor, _, _ in evidence):
        return s.belief
    belief = np.array(s.belief)
    for trait, logs, vendor, company, world in evidence:
        for value in range(belief.shape[0]):
            np.add.at(belief[value, trait], (vendor, company, world), logs[value])
    for trait, _, vendor, company, world in evidence:  # most firms are in no evidence
        told = (slice(None), trait, vendor, company, world)
        belief[told] = np.maximum(belief[told], -200.0)
    return belief


def noted(s: State, notes: Notes) -> Array:
    """The notebook with what is new (signs, V, C, W): the month in which each sign last showed; below 0 it denied."""
    if not any(vendor.size for _, _, vendor, _, _ in notes):
        return s.noted
    book = np.array(s.noted)
    for sign, way, vendor, company, world in notes:
        book[sign, vendor, company, world] = way * (s.month + 1.0)
    return book


def references(
    called: Flags, first: Array, noise: Array, traits: Array, vendor: Positions, c: Positions, w: Positions
) -> tuple[Evidence, Notes]:
    """What reference calls tell: of each firm called one trait exactly, and the next with some noise; all of (…)."""
    evidence: Evidence = []
    notes: Notes = []
    for trait in range(len(TRAITS)):
        value = traits[trait]
        exact, noisy = called & (first == trait), called & ((first + 1.0) % len(TRAITS) == trait)
        sure = np.stack([np.where(value == step, 0.0, -50.0) for step in TRAIT_VALUES])
        evidence.append((trait, sure[:, exact], vendor[exact], c[exact], w[exact]))
        notes.append((SIGNS.index(f"told_{TRAITS[trait]}"), np.ones(1), vendor[exact], c[exact], w[exact]))
        heard = shown(Tell("", trait, 1.0, REFERENCE_RELIABILITY), value, noise)
        logs = likelihood(1.0, REFERENCE_RELIABILITY, heard)[:, noisy]
        evidence.append((trait, logs, vendor[noisy], c[noisy], w[noisy]))
        way = np.where(heard[noisy], 1.0, -1.0)
        notes.append((SIGNS.index(f"heard_{TRAITS[trait]}"), way, vendor[noisy], c[noisy], w[noisy]))
    return evidence, notes


def call(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Whoever answers for a bidder is called, and bidders answer what they were asked; all of it at the month's end."""
    asked = (o.counter_bid > 0) & (s.bid_vendor >= 0) & (s.alive > 0)
    rung = (o.call > 0) & (s.bid_vendor >= 0) & (s.alive > 0)
    if not asked.any() and not rung.any():
        return {}, {}
    b, f, c, w = np.nonzero(asked | rung)
    n = np.arange(f.size)
    functions = s.need.shape[0]
    uniform = d.fresh("call", s.luck[c, w]).reshape(functions, BID_SLOTS, 3, f.size)[f, b, :, n].T  # (3, T)
    vendor = s.bid_vendor[b, f, c, w].astype(np.int64)
    traits = s.traits[:, vendor, w]
    first = np.minimum(np.floor(uniform[0] * len(TRAITS)), len(TRAITS) - 1.0)
    evidence, notes = references(rung[b, f, c, w], first, uniform[1], traits, vendor, c, w)
    gives_in, heard, told = _answered(s, asked[b, f, c, w], uniform[2], traits, vendor, c, w, r)
    changes = _countered(s, o, b, f, c, w, gives_in & asked[b, f, c, w], r)
    called = np.array(s.bid_called)
    called[b, f, c, w] = np.maximum(called[b, f, c, w], rung[b, f, c, w])
    return {
        **changes,
        "bid_called": called,
        "belief": believed(s, evidence + heard),
        "noted": noted(s, notes + told),
    }, {}


def _answered(
    s: State, asked: Flags, noise: Array, traits: Array, vendor: Positions, c: Positions, w: Positions, r: Rules
) -> tuple[Flags, Evidence, Notes]:
    """Whether each bidder gives in (T,): the eager ones more often; and what that says of it."""
    tell = RUNNING[COUNTERED][0]
    sure = sharper(tell.reliability, s, r)[c, w]
    gives_in = shown(tell, traits[tell.trait], noise, sure)
    logs = likelihood(tell.sign, sure, gives_in)[:, asked]
    way = np.where(gives_in[asked], 1.0, -1.0)
    here = (vendor[asked], c[asked], w[asked])
    return gives_in, [(tell.trait, logs, *here)], [(SIGNS.index(COUNTERED), way, *here)]


def _countered(
    s: State, o: Orders, b: Positions, f: Positions, c: Positions, w: Positions, yes: Flags, r: Rules
) -> Changes:
    """Bids once their firms have answered: a lower price, the longest term's price, less notice, more credit."""
    v = r.vendors
    asks = o.counter_bid[b, f, c, w]
    changed = {name: np.array(getattr(s, f"bid_{name}")) for name in ("fee", "notice", "credit", "truth", "counter")}
    at = (b, f, c, w)
    cut = np.where(yes & (asks == COUNTER_PRICE), 1.0 - v.counter_price, 1.0)
    changed["fee"][at] = np.rint(changed["fee"][at] * cut)
    changed["truth"][at] = changed["truth"][at] / cut
    shorter = np.maximum(np.ceil(changed["notice"][at] / 2.0), 1.0)
    changed["notice"][at] = np.where(yes & (asks == COUNTER_NOTICE), shorter, changed["notice"][at])
    higher = np.maximum(changed["credit"][at], v.credit_high)
    changed["credit"][at] = np.where(yes & (asks == COUNTER_CREDIT), higher, changed["credit"][at])
    changed["counter"][at] = np.where(asks > 0, np.where(yes, asks, -asks), changed["counter"][at])
    return {f"bid_{name}": figure for name, figure in changed.items()}


def overhear(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """What firms give away while they work for us, and what the press says of them all."""
    if not s.vendor_alive.size:
        return {}, {}
    evidence, notes = _at_work(s, d, r)
    pressed, printed = _press(s, d, r)
    if not evidence and not pressed and not printed and not notes:
        return {}, {}
    changes: Changes = {"noted": noted(s, notes + printed)}
    if evidence or pressed:
        changes["belief"] = believed(s, evidence + pressed)
    return changes, {}


def _at_work(s: State, d: Draws, r: Rules) -> tuple[Evidence, Notes]:
    """Reports that are green while work piles up, and account managers who change, of the contracts in force.

    A report is read closely once a quarter, managers are counted once a year.
    """
    working = (s.contract_vendor >= 0) & (s.contract_age > s.contract_transition) & (s.contract_form != TASK)
    working = working & (s.alive > 0)
    piles_up = (s.done < 0.97 * s.arrived) & (s.arrived > 0)
    report = working & piles_up & (s.contract_age % 3.0 == 0)
    year = working & (s.contract_age % 12.0 == 0)
    evidence: Evidence = []
    notes: Notes = []
    for name, where in ((GREEN, report), (MANAGERS, year)):
        if not where.any():
            continue
        slot, f, c, w = np.nonzero(where)
        noise = d.company_at(name, slot * s.need.shape[0] + f, c, w)
        vendor = s.contract_vendor[slot, f, c, w].astype(np.int64)
        leading = RUNNING[name][0]
        seen = shown(leading, s.traits[leading.trait][vendor, w], noise, sharper(leading.reliability, s, r)[c, w])
        for tell in RUNNING[name]:
            logs = likelihood(tell.sign, sharper(tell.reliability, s, r)[c, w], seen)
            evidence.append((tell.trait, logs if tell is leading else 0.5 * logs, vendor, c, w))
        notes.append((SIGNS.index(name), np.ones(1), vendor[seen], c[seen], w[seen]))
    return evidence, notes


def _press(s: State, d: Draws, r: Rules) -> tuple[Evidence, Notes]:
    """What everybody reads: a firm that won a grand client, a firm whose money runs low; now and then it is not so.

    Whoever is trusted by a firm in trouble hears it from the firm.
    """
    v = r.vendors
    fresh = s.vendor_grand > r.vendors.grand_memory
    lean = s.vendor_reserve < v.reserve_low
    alive = s.vendor_alive > 0
    wins = alive & (d.market("press_grand") < np.where(fresh, v.press_true, v.press_false))
    desperate = s.vendor_reserve < 0.5 * v.reserve_low
    poor = alive & (d.market("press_lean") < np.where(desperate, 1.0, np.where(lean, v.press_true, v.press_false)))
    evidence: Evidence = []
    notes: Notes = []
    companies = s.cash.shape[0]
    silent = s.month + 1.0 - v.press_again
    for name, seen in ((GRAND, wins), (LEAN, poor)):
        vendor, world = np.nonzero(seen)
        for company in range(companies):
            c = np.full(vendor.shape, company)
            last = s.noted[SIGNS.index(name), vendor, c, world]
            news = (last == 0) | (last <= silent)
            here = (vendor[news], c[news], world[news])
            if not here[0].size:
                continue
            notes.append((SIGNS.index(name), np.ones(1), *here))
            for tell in RUNNING.get(name, ()):
                reads = np.ones(here[0].shape, bool)
                evidence.append((tell.trait, likelihood(tell.sign, tell.reliability, reads), *here))
    warm = (s.contract_vendor >= 0) & (s.contract_trust >= v.warm_trust) & (s.alive > 0)
    if warm.any():
        slot, f, c, w = np.nonzero(warm)
        vendor = s.contract_vendor[slot, f, c, w].astype(np.int64)
        tells = lean[vendor, w] & (s.noted[SIGNS.index(LEAN), vendor, c, w] == 0)
        notes.append((SIGNS.index(LEAN), np.ones(1), vendor[tells], c[tells], w[tells]))
    return evidence, notes
