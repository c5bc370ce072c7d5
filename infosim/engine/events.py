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
from infosim.engine.deck import CONTRACT, FUNCTION, Bounds, Conditions
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
    stands = _standing_of((lucky | (may & forced)).any(axis=(1, 2)), figures, r)
    if deck.held.size:
        stands[deck.held] &= held >= deck.held_months
    there = figures.there(deck.conditions)
    untold = (stands & (s.stories == 0)[None, None]).any(axis=(1, 2)) & (deck.conditions.about > 0)[:, None, None]
    weight = deck.weight * (1.0 + p.untold * untold)
    by_chance = lucky & stands.any(axis=(1, 2)) & (u < weight)
    by_call = may & forced & there.any(axis=(1, 2))
    order = np.where(weight >= 1.0, u - 1.0, u / np.maximum(weight, 1e-9))
    order = np.where(by_call, u - 2.0, np.where(by_chance, order, np.inf))
    card = np.argmin(order, axis=0)
    comes = order.min(axis=0) < np.inf
    function, vendor = _site(s, d, r, card, stands, there)
    index = np.arange(len(deck.cards)).reshape(-1, 1, 1)
    dealt = (index == card) & comes
    about = np.arange(s.stories.shape[0]).reshape(-1, 1, 1) == function
    return {
        "card": np.where(comes, card, NOBODY),
        "card_function": np.where(comes, function, NOBODY),
        "card_vendor": np.where(comes, vendor, NOBODY),
        "tokens": tokens - comes,
        "card_last": np.where(dealt, float(coming), s.card_last),
        "card_count": s.card_count + dealt,
        "card_called": s.card_called * ~dealt,
        "card_held": np.where(dealt[deck.held][:, None, None], 0.0, held) if deck.held.size else held,
        "stories": s.stories + (about & comes),
    }, {}


def _rested(s: State, r: Rules, coming: int) -> Flags:
    """Which cards may come again (K, C, W): rested, not yet too often, over, and no crisis too near another."""
    deck = r.content.deck
    since = coming - s.card_last
    rested = (s.card_last == 0) | (since >= deck.cooldown)
    crisis = np.where((s.card_last > 0) & deck.crisis, s.card_last, -np.inf).max(axis=0)
    calm = ~deck.crisis | (coming - crisis >= r.events.crisis_gap)
    over = np.ones(s.card_last.shape, bool)
    if s.pending.any() or s.lasting.any():
        for running, card in ((s.pending, deck.later_of), (s.lasting, deck.spell_of)):
            for row in np.flatnonzero(running.any(axis=(1, 2))):
                over = over & ~((np.arange(len(over)) == card[row])[:, None, None] & (running[row] > 0))
    may: Flags = rested & (s.card_count < deck.times) & calm & over
    return may


def _site(s: State, d: Draws, r: Rules, card: Positions, stands: Flags, there: Flags) -> tuple[Array, Array]:
    """Function and vendor that a card (C, W) is about, by lot; a function that has had no story comes first."""
    at = card[None, None, None]
    holds, exists = (np.take_along_axis(sites, at, axis=0)[0] for sites in (stands, there))
    open_to = np.where(holds.any(axis=(0, 1)), holds, exists)
    fresh = open_to & (s.stories == 0)
    open_to = np.where(fresh.any(axis=(0, 1)), fresh, open_to).reshape(-1, *card.shape)
    count = np.cumsum(open_to, axis=0)
    lot = np.take_along_axis(d.events("event_site"), card[None], axis=0)[0]
    place = np.argmax(count == np.floor(lot * count[-1]) + 1.0, axis=0)
    function = place % s.stories.shape[0]
    about = r.content.deck.conditions.about[card]
    held_by = np.take_along_axis(s.contract_vendor.reshape(-1, *card.shape), place[None], axis=0)[0]
    return np.where(about >= FUNCTION, function, NOBODY), np.where(about == CONTRACT, held_by, NOBODY)


# ---------------------------------------------------------------------------------------------------- conditions
class Figures:
    """What the conditions of a month read, each figure once."""

    def __init__(self, s: State, r: Rules) -> None:
        self._s, self._r = s, r
        self._read: dict[tuple[str, str, bool], Array] = {}

    def company(self, bounds: Bounds) -> Array:
        """The figures of the company's conditions (M, C, W), nobody's first."""
        return np.stack([0.0 * self._s.cash, *(self._figure(*one, False) for one in bounds.reads)])

    def site(self, bounds: Bounds) -> Array:
        """The figures of the sites' own conditions (M, N, F, C, W), nobody's first."""
        nobody = 0.0 * self._s.contract_vendor
        return np.stack([nobody, *(self._figure(*one, True) for one in bounds.reads)])

    def there(self, c: Conditions) -> Flags:
        """Sites that exist (K, N, F, C, W): the company, functions awake, contracts in force."""
        held = self._s.contract_vendor >= 0
        kinds = np.stack([held | True, (held | True) & (self._s.awake > 0), held])
        return kinds[c.about] & c.sites

    def _figure(self, measure: str, of: str, here: bool) -> Array:
        """A figure read once. A contract's figure read for a function is the largest of its contracts."""
        key = (measure, of, here)
        if key not in self._read:
            if here:
                figure = BY_NAME[measure].read(self._s, self._r)
                if BY_NAME[measure].scope == "contract" and of == "function":
                    figure = figure.max(axis=0)
                self._read[key] = figure + 0.0 * self._s.contract_vendor
            else:
                self._read[key] = read(measure, of, self._s, self._r)
        return self._read[key]


FEW = 6
"""Cards up to which each is judged by itself: one world rarely has more that luck would let come."""


def _standing_of(wanted: Flags, figures: Figures, r: Rules) -> Flags:
    """Where the conditions of the wanted cards (K,) hold (K, N, F, C, W); nowhere for the others."""
    deck = r.content.deck
    rows = np.flatnonzero(wanted).tolist()
    if len(rows) > FEW:
        return standing(figures, deck.conditions) & wanted.reshape(-1, 1, 1, 1, 1)
    stands = figures.there(deck.conditions) & False
    for n in rows:
        stands[n] = standing(figures, deck.single[n])[0]
    return stands


def standing(figures: Figures, c: Conditions) -> Flags:
    """On which sites the conditions of some cards hold now (K, N, F, C, W)."""
    holds = figures.there(c)
    if c.all_of.reads:
        met = np.logical_and.reduceat(_met(c.all_of, figures.company(c.all_of)), c.all_of.starts)
        holds &= met[:, None, None]
    if c.all_here.reads:
        holds &= np.logical_and.reduceat(_met(c.all_here, figures.site(c.all_here)), c.all_here.starts)
    if c.one_of.reads or c.one_here.reads:
        one = c.freely
        if c.one_of.reads:
            met = np.logical_or.reduceat(_met(c.one_of, figures.company(c.one_of)), c.one_of.starts)
            one = one | met[:, None, None]
        if c.one_here.reads:
            one = one | np.logical_or.reduceat(_met(c.one_here, figures.site(c.one_here)), c.one_here.starts)
        holds &= one
    return holds


def _met(bounds: Bounds, figures: Array) -> Flags:
    rows = figures[bounds.which]
    return (rows >= bounds.low) & (rows <= bounds.high)


def _held(s: State, figures: Figures, r: Rules) -> Array:
    """How long the conditions of the cards that want it have held (H, N, F, C, W), months."""
    deck = r.content.deck
    if not deck.held.size:
        return s.card_held
    return (s.card_held + 1.0) * standing(figures, deck.lasting_conditions)


def scripted(s: State, r: Rules) -> Changes:
    """The card that lies on the table on the first morning, if a scenario wants one."""
    deck = r.content.deck
    if not deck.cards or not (deck.at_month == 1).any():
        return {}
    there = Figures(s, r).there(deck.conditions) & (deck.at_month == 1)[:, None, None, None, None]
    places = there.any(axis=(1, 2))
    card = np.argmax(places, axis=0)
    comes = places.any(axis=0)
    site = np.argmax(np.take_along_axis(there, card[None, None, None], axis=0)[0].reshape(-1, *card.shape), axis=0)
    about = deck.conditions.about[card]
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
