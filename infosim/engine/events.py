"""Events: cards that come to the table, are answered, and leave something under way.

A monthly budget of tokens paces them: one token an event, one event a month; a card that must come takes its token in
advance. Which card comes depends on what the company did: its conditions, its weight, and whether the function has had
a story yet. An answer acts when the month ends; what it leaves under way lands later, or lasts for a while. Nothing
that an answer makes is ever dropped: a card does not come again while something of it is still under way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.billing import OFFERED
from infosim.engine.deck import CONTRACT, FUNCTION, Bound
from infosim.engine.layout import NOBODY
from infosim.engine.ledger import Changes, Flows
from infosim.engine.measures import BY_NAME, read
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.state import State
from infosim.engine.unfolding import befall, bends, due, happening

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_PACE = "judgement, tried on a paper model: 9 or 10 events in 36 months, 3 months apart"


@dataclass(frozen=True)
class EventRules:
    """How often something happens."""

    tokens_early: float = parameter(0.18, "1/month", 0, 1, "events that may come, in the first months", _PACE)
    early_until: float = parameter(6.0, "month", 0, 120, "last of the first months", _PACE)
    tokens: float = parameter(0.42, "1/month", 0, 1, "events that may come, in the middle of the game", _PACE)
    late_from: float = parameter(29.0, "month", 1, 121, "first of the late months", _PACE)
    tokens_late: float = parameter(0.48, "1/month", 0, 1, "events that may come, in the late months", _PACE)
    token_cap: float = parameter(1.5, "events", 1, 10, "events that may be saved up", _PACE)
    crisis_gap: float = parameter(3.0, "months", 0, 24, "between two crises, at least")
    untold: float = parameter(0.5, "x", 0, 5, "added to the weight of a card whose function has had none")


def events(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The answer acts, what was under way lands, what lasted is over."""
    if not r.content.deck.cards:
        return {}, {}
    happened = happening(s, o, d, r)
    changes, flows = befall(s, happened, r)
    return {**changes, **bends(s.but(**changes), happened, r), "landed": due(s, d, r)}, flows


# ---------------------------------------------------------------------------------------------------- the next card
def deal(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The card to be answered next month, or none; what the budget of tokens is then."""
    deck, p = r.content.deck, r.events
    if not deck.cards:
        return {}, {}
    coming = s.month + 2
    early, late = coming <= p.early_until, coming >= p.late_from
    tokens = np.minimum(s.tokens + (p.tokens_early if early else p.tokens_late if late else p.tokens), p.token_cap)
    figures = Figures(s, r)
    held = _held(s, figures, r)
    cleared: Changes = {
        "card": np.full(s.card.shape, NOBODY),
        "card_function": np.full(s.card.shape, NOBODY),
        "card_vendor": np.full(s.card.shape, NOBODY),
        "tokens": tokens,
        "card_held": held,
    }
    scene = (deck.scene[:, None, None] == s.chapter) & (s.card_count == 0)
    forced = (deck.at_month == coming)[:, None, None] | (s.card_called > 0) | scene
    free = (s.alive > 0) & (s.bridge != OFFERED) & (coming <= r.layout.months)
    if not (free & ((tokens >= 1.0) | forced.any(axis=0))).any():
        return cleared, {}
    in_time = ((deck.opens <= coming) & (deck.closes >= coming) & (coming > deck.at_month))[:, None, None]
    may = free & _rested(s, r, coming)
    u = d.events("event")
    lucky = may & in_time & (u < deck.weight * (1.0 + p.untold)) & (tokens >= 1.0)
    wanted = np.flatnonzero((lucky | (may & forced)).any(axis=(1, 2)))
    if not wanted.size:
        return cleared, {}
    there = figures.there(wanted)
    stands = standing(wanted, there, figures, r)
    for n, card in enumerate(wanted):
        if deck.held_months[card] > 1:
            stands[n] &= held[np.searchsorted(deck.held, card)] >= deck.held_months[card]
    untold = (stands & (s.stories == 0)).any(axis=(1, 2)) & (deck.about[wanted] > 0)[:, None, None]
    u, weight = u[wanted], deck.weight[wanted] * (1.0 + p.untold * untold)
    by_chance = lucky[wanted] & stands.any(axis=(1, 2)) & (u < weight)
    by_call = (may & forced)[wanted] & there.any(axis=(1, 2))
    order = np.where(weight >= 1.0, u - 1.0, u / np.maximum(weight, 1e-9))
    order = np.where(by_call, u - 2.0, np.where(by_chance, order, np.inf))
    c, w = np.nonzero(order.min(axis=0) < np.inf)
    if not c.size:
        return cleared, {}
    row = np.argmin(order, axis=0)[c, w]
    card = wanted[row]
    function, vendor = _site(s, d, r, card, stands[row, :, :, c, w], there[row, :, :, c, w], c, w)
    dealt = {name: np.array(getattr(s, name)) for name in ("card_last", "card_count", "card_called", "stories")}
    dealt["card_last"][card, c, w] = float(coming)
    dealt["card_count"][card, c, w] += 1.0
    dealt["card_called"][card, c, w] = 0.0
    told = function >= 0
    dealt["stories"][function[told], c[told], w[told]] += 1.0
    for name, about in (("card", card), ("card_function", function), ("card_vendor", vendor)):
        cleared[name][c, w] = about
    tokens[c, w] -= 1.0
    again = np.flatnonzero(deck.held_months[card] > 1)
    held[np.searchsorted(deck.held, card[again]), :, :, c[again], w[again]] = 0.0
    return {**cleared, **dealt}, {}


def _rested(s: State, r: Rules, coming: int) -> Flags:
    """Which cards may come again (K, C, W): rested, not yet too often, over, and no crisis too near another."""
    deck = r.content.deck
    since = coming - s.card_last
    rested = (s.card_last == 0) | (since >= deck.cooldown)
    crisis = np.where((s.card_last > 0) & deck.crisis, s.card_last, -np.inf).max(axis=0)
    calm = ~deck.crisis | (coming - crisis >= r.events.crisis_gap)
    may: Flags = rested & (s.card_count < deck.times) & calm
    for running, card in ((s.pending, deck.later_of), (s.lasting, deck.spell_of)):
        for row in np.flatnonzero(running.any(axis=(1, 2))):
            may[card[row]] &= running[row] <= 0
    return may


def _site(
    s: State, d: Draws, r: Rules, card: Positions, holds: Flags, exists: Flags, c: Positions, w: Positions
) -> tuple[Positions, Array]:
    """Function and vendor that each card dealt (T,) is about, by lot of its sites (T, N, F): without a story first.

    -1 for a card that is about none.
    """
    functions = holds.shape[-1]
    open_to = np.where(holds.any(axis=(1, 2), keepdims=True), holds, exists)
    fresh = open_to & (s.stories[:, c, w].T == 0)[:, None]
    open_to = np.where(fresh.any(axis=(1, 2), keepdims=True), fresh, open_to)
    count = np.cumsum(open_to.reshape(len(card), -1), axis=1)
    lot = d.events_at("event_site", card, c, w)[:, None]
    place = np.argmax(count == np.floor(lot * count[:, -1:]) + 1.0, axis=1)
    slot, function = place // functions, place % functions
    about = r.content.deck.about[card]
    held_by = s.contract_vendor[slot, function, c, w]
    return np.where(about >= FUNCTION, function, int(NOBODY)), np.where(about == CONTRACT, held_by, NOBODY)


# ---------------------------------------------------------------------------------------------------- conditions
class Figures:
    """What the conditions of a month read, each figure once."""

    def __init__(self, s: State, r: Rules) -> None:
        self._s, self._r = s, r
        self._read: dict[tuple[str, str, bool], Array] = {}
        self._there = np.ones((1, 1, 1), bool), s.awake > 0, s.contract_vendor >= 0

    def there(self, cards: Positions) -> Flags:
        """Sites that exist of some cards (n, N, F, C, W): the company, functions awake, contracts in force."""
        deck = self._r.content.deck
        out = np.empty((len(cards), *self._s.contract_vendor.shape), bool)
        for n, card in enumerate(cards):
            np.logical_and(deck.sites[card], self._there[deck.about[card]], out=out[n])
        return out

    def met(self, bound: Bound) -> Flags:
        """Where a condition holds: (C, W), and of a site's own figures (F, C, W) or (N, F, C, W)."""
        figure = self._figure(bound.measure, bound.of, bound.here)
        if bound.high == np.inf:
            return figure >= bound.low
        if bound.low == -np.inf:
            return figure <= bound.high
        out: Flags = (figure >= bound.low) & (figure <= bound.high)
        return out

    def _figure(self, measure: str, of: str, here: bool) -> Array:
        """A figure read once. A contract's figure read for a function is the largest of its contracts."""
        key = (measure, of, here)
        if key not in self._read:
            if here:
                figure = BY_NAME[measure].read(self._s, self._r)
                if BY_NAME[measure].scope == "contract" and of == "function":
                    figure = figure.max(axis=0)
                self._read[key] = figure
            else:
                self._read[key] = read(measure, of, self._s, self._r)
        return self._read[key]


def standing(cards: Positions, there: Flags, figures: Figures, r: Rules) -> Flags:
    """On which of the sites that exist of some cards their conditions hold now (n, N, F, C, W).

    Card by card, on the sites that it may have: a figure of the company is read before those of its sites, and once one
    condition holds nowhere the others are not read at all.
    """
    stands = np.array(there)
    for card, everywhere in zip(cards, stands, strict=True):
        c = r.content.deck.conditions[card]
        here = everywhere[: c.slots, : c.functions]
        for bound in c.all_of:
            if not here.any():
                break
            here &= figures.met(bound)
        if c.one_of and here.any():
            one = figures.met(c.one_of[0])
            for bound in c.one_of[1:]:
                one = one | figures.met(bound)
            here &= one
    return stands


def _held(s: State, figures: Figures, r: Rules) -> Array:
    """How long the conditions of the cards that want it have held (H, N, F, C, W), months."""
    deck = r.content.deck
    if not deck.held.size:
        return s.card_held
    return (s.card_held + 1.0) * standing(deck.held, figures.there(deck.held), figures, r)


def scripted(s: State, r: Rules) -> Changes:
    """The card that lies on the table on the first morning, if a scenario wants one."""
    deck = r.content.deck
    if not deck.cards or not (deck.at_month == 1).any():
        return {}
    there = Figures(s, r).there(np.arange(len(deck.cards))) & (deck.at_month == 1)[:, None, None, None, None]
    places = there.any(axis=(1, 2))
    card = np.argmax(places, axis=0)
    comes = places.any(axis=0)
    site = np.argmax(np.take_along_axis(there, card[None, None, None], axis=0)[0].reshape(-1, *card.shape), axis=0)
    about = deck.about[card]
    vendor = np.take_along_axis(s.contract_vendor.reshape(-1, *card.shape), site[None], axis=0)[0]
    function = site % s.stories.shape[0]
    dealt = (np.arange(len(deck.cards)).reshape(-1, 1, 1) == card) & comes
    of = (np.arange(s.stories.shape[0]).reshape(-1, 1, 1) == function) & comes & (about >= FUNCTION)
    return {
        "card": np.where(comes, card, NOBODY),
        "card_function": np.where(comes & (about >= FUNCTION), function, NOBODY),
        "card_vendor": np.where(comes & (about == CONTRACT), vendor, NOBODY),
        "card_last": s.card_last + dealt,
        "card_count": s.card_count + dealt,
        "stories": s.stories + of,
    }
