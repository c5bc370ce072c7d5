"""*Your read* of a bid: what it will cost once everything is counted, given what its firm gave away.

A bid understates what the work costs; the rest comes out as extras over its first months, less where it is governed.
How far it understates is believed as odds, so that every figure here is a range.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import numpy as np

from infosim.bots.work import need_ahead
from infosim.engine.arithmetic import log, total
from infosim.engine.delivery import specificity
from infosim.engine.layout import CRAFT, OPTIMISM, TRAIT_VALUES
from infosim.engine.tenders import own_month
from infosim.engine.vendors import probabilities
from infosim.game.facts.contracts import Bid, Tender
from infosim.game.facts.played import Played, one
from infosim.sight.bands import SEEN_AS
from infosim.sight.reading import overrun, overrun_range, trait_range

GOVERNED = 1.0
"""Level of governance that the sums take."""
SETTLED = 0.75
"""What a firm knows of the work after a year."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a bid comes to over a term. Money in cents a month, savings against the same work in the house."""

    bid: Bid
    fee_volume: float
    cost: float
    cost_low: float
    cost_high: float
    band5: tuple[float, float]
    band8: tuple[float, float]
    likely: float
    saves: float
    quality: float
    quality_spread: float
    leaving: float
    leaving_low: float
    """The same if our people know as much of the work as may be believed."""
    leaving_high: float
    days: float
    kept: float


@dataclass(frozen=True, slots=True)
class Own:
    """The work of a tender done in the house."""

    fee: float
    fee_volume: float
    quality: float


def growth_of_need(played: Played, f: int) -> float:
    """Need in a year, growth going on, over need now."""
    ahead = one(need_ahead(played.seen, 12.0)[f])
    now = one(played.now.need[f])
    return ahead / now if now > 0 else 1.0


def own(played: Played, tender: Tender) -> Own:
    """What the volume of a tender costs in the house."""
    fee = one(own_month(played.decided, played.rules)[tender.function]) * tender.volume
    return Own(fee, fee * growth_of_need(played, tender.function), one(played.now.quality[tender.function]))


def read(played: Played, tender: Tender, bid: Bid, term: int) -> Read:
    """A bid, read for a term."""
    s, r, f = played.decided, played.rules, tender.function
    v = r.vendors
    at_home = own(played, tender).fee
    ratio = growth_of_need(played, f)
    beyond = max(ratio - 1.0 - v.scope_free, 0.0) * v.scope_extra

    def whole(truth: float) -> float:
        return counted(played, bid, term, truth)

    vendor = s.bid_vendor
    believed = overrun_range(s.belief, vendor, r)
    truths = [one(x[bid.slot, f]) for x in
              (believed.low, believed.inner_low, believed.expected, believed.inner_high, believed.high)]  # fmt: skip
    costs = [whole(truth) for truth in truths]
    savings = [1.0 - cost / max(at_home, 1.0) for cost in costs]
    quality, spread = _quality(played, bid)
    known, bounds = one(s.knowledge[f]), SEEN_AS["knowledge"].of(s.knowledge)
    return Read(
        bid=bid,
        fee_volume=bid.fee * (1.0 + beyond),
        cost=costs[2],
        cost_low=costs[0],
        cost_high=costs[4],
        band5=(savings[3], savings[1]),
        band8=(savings[4], savings[0]),
        likely=savings[2],
        saves=_saves(played, bid, term, at_home),
        quality=quality,
        quality_spread=spread,
        leaving=leaving(played, f, bid, known),
        leaving_low=leaving(played, f, bid, one(bounds.high[f])),
        leaving_high=leaving(played, f, bid, one(bounds.low[f])),
        days=_days(played, bid),
        kept=kept_after(played, f, tender.share, term),
    )


def counted(played: Played, bid: Bid, term: int, truth: float) -> float:
    """Cents a month over a term: fee, extras as they come out, governance, moving in."""
    v = played.rules.vendors
    effect = 1.0 - exp(-v.governance_cost * GOVERNED / v.governance_scale)
    spared = 1.0 - v.extras_spared * effect
    shown = float(np.mean([min(age / v.extras_months, 1.0) for age in range(term)]))
    extras = bid.fee * max(truth - 1.0, 0.0) * shown * spared
    return bid.fee * (1.0 + v.governance_cost * GOVERNED) + extras + bid.oneoff / max(term, 1)


def _saves(played: Played, bid: Bid, term: int, at_home: float) -> float:
    """Chance that a bid costs less than the same work in the house."""
    s, r = played.decided, played.rules
    odds = probabilities(s.belief)[:, OPTIMISM, bid.vendor, 0, 0]
    cheaper = [
        counted(played, bid, term, float(overrun(np.array(value), r))) < at_home for value in TRAIT_VALUES
    ]  # fmt: skip
    return float(sum(chance for chance, holds in zip(odds, cheaper, strict=True) if holds))


def _quality(played: Played, bid: Bid) -> tuple[float, float]:
    """Score of the work in a year, and how far it may be off."""
    s, r = played.decided, played.rules
    chances = probabilities(s.belief)[:, CRAFT, bid.vendor : bid.vendor + 1]
    craft = trait_range(chances)

    def score(steps: float) -> float:
        p = r.delivery
        skill = max(1.0 + r.vendors.craft_skill * steps, 0.3)
        logit = p.quality_base + p.quality_skill * float(log(np.array(skill))) + p.quality_knowledge * (SETTLED - 0.5)
        return 100.0 / (1.0 + exp(-logit))

    low, middle, high = (score(float(x[0, 0, 0])) for x in (craft.low, craft.expected, craft.high))
    return middle, max((high - low) / 2.0, 1.0)


def leaving(played: Played, f: int, bid: Bid, known: float) -> float:
    """Price of leaving before the term, cents, without an exit clause, as `contracts.exit_price` has it.

    `known` is the share of the work that our own people know.
    """
    s, r = played.decided, played.rules
    share = r.vendors.exit_base + r.vendors.exit_knowledge * one(specificity(s, r)[f]) * (1.0 - known)
    return 12.0 * bid.fee * share


def _days(played: Played, bid: Bid) -> float:
    """Days a month that its contract takes of the head of IT, once it has moved in."""
    a = played.rules.attention
    by_place = (a.contract_local, a.contract_local, a.contract_near, a.contract_off)
    return by_place[bid.place] + a.governance_level * GOVERNED


def kept_after(played: Played, f: int, share: float, months: int) -> float:
    """Of the know-how in the house, what is left after so many months with a share of the work outside."""
    s, r = played.decided, played.rules
    p = r.delivery
    known = now = max(one(s.knowledge[f]), 1e-6)
    anybody = one(total(s.heads)[f]) > 0
    for _ in range(months):
        learned = p.knowledge_gain * (1.0 - known) * (1.0 - share) * (1.0 if anybody else 0.3)
        governed = p.knowledge_governed * GOVERNED * (1.0 - known)
        known += learned + governed - p.knowledge_loss * known * share
    return min(known / now, 1.0)
