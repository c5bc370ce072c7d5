"""Trials: who plays which worlds, with which twist, and what is kept of each game to judge a scenario by.

A mix is `Adaptive` with some parameters of its own; many mixes are one batch, mix after mix on the world axis. A trial
is a value that another process can play.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots import Bot, keys
from infosim.bots.bot import with_settings
from infosim.bots.money import spare
from infosim.engine.answers import chosen
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, Words
from infosim.engine.chance import salts, uniforms
from infosim.engine.deck import CHOICES
from infosim.engine.money import CENTS
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import KINDS, Orders
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.worth import value_at_the_end
from infosim.sight import Seen, view

YEAR = 12
KIND_NAMES = tuple(kind.name for kind in KINDS)


@dataclass(frozen=True, eq=False)
class Trial:
    """Worlds `first` … `first + worlds - 1` of a seed, played once for each mix."""

    rules: Rules
    bot: Bot
    worlds: int
    seed: int
    first: int = 0
    settings: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """Parameters by their path, one figure for each mix; none: the bot as it is."""
    twists: tuple[Twist, ...] = ()
    """What is done otherwise than the bot would, for each mix; none: nothing, and the settings say how many mixes."""

    @property
    def mixes(self) -> int:
        """How often each world is played."""
        return len(self.twists) or len(next(iter(self.settings.values()), (0.0,)))

    @property
    def games(self) -> int:
        """How many games that is."""
        return self.mixes * self.worlds


@dataclass(frozen=True, eq=False)
class Course:
    """What became of games (G): mixes x worlds, mix after mix; money in euros."""

    mixes: int
    value: Array  # at the end, 0 when dead
    year: Array  # value by the formula after twelve months
    died: Array  # month from 1, infinite for those who live
    low: Array  # least cash before the first round closed, over the cash at the start
    used: Flags  # (kinds, G): whether a decision of the kind was ever taken
    signed: Flags  # (vendors, G)
    drawn: Flags  # (cards, G)
    took: Array  # (cards, 4): how often each answer was given

    @property
    def values(self) -> Array:
        """The value of each mix in each world (mixes, worlds)."""
        return self.value.reshape(self.mixes, -1)

    @property
    def years(self) -> Array:
        """The same after twelve months."""
        return self.year.reshape(self.mixes, -1)


def together(courses: list[Course]) -> Course:
    """The same worlds played by more mixes, one after the other."""
    along = ("value", "year", "died", "low", "used", "signed", "drawn")
    joined = {name: np.concatenate([getattr(each, name) for each in courses], axis=-1) for name in along}
    took = np.sum([each.took for each in courses], axis=0)
    return Course(sum(each.mixes for each in courses), took=took, **joined)


def played(trial: Trial) -> Course:
    """The games of a trial, from the opening to the end."""
    r, games = trial.rules, trial.games
    luck = np.tile(np.arange(trial.first, trial.first + trial.worlds, dtype=np.uint64), trial.mixes)
    bot = with_settings(
        trial.bot, {path: np.repeat(np.array(figures), trial.worlds) for path, figures in trial.settings.items()}
    )
    s, own = opening(r, trial.seed, luck), keys(trial.seed, luck)
    begun = s.cash[0]
    low, died = np.full(games, np.inf), np.full(games, np.inf)
    used = np.zeros((len(KINDS), games), bool)
    signed = np.zeros((len(r.layout.vendors), games), bool)
    drawn = np.zeros((len(r.layout.cards), games), bool)
    took = np.zeros((len(r.layout.cards), CHOICES))
    year = np.zeros(games)
    for number in range(r.layout.months):
        orders = _twisted(bot(seen := view(s, r), own), seen, own, trial)
        used |= _decided(orders, s)
        _count_answers(s, orders, r, drawn, took)
        after, _flows = month(s, orders, r)
        _count_signatures(s, after, signed)
        died = np.where((after.alive[0] <= 0) & ~np.isfinite(died), number + 1.0, died)
        low = np.where((after.rounds[0] < 1) & (after.alive[0] > 0), np.minimum(low, after.cash[0]), low)
        s = after
        if s.month == YEAR:
            year = value(s, r)[0] / CENTS
    low = np.where(np.isfinite(low), low / np.maximum(begun, 1.0), 0.0)
    return Course(trial.mixes, value_at_the_end(s, r)[0] / CENTS, year, died, low, used, signed, drawn, took)


def _decided(orders: Orders, s: State) -> Flags:
    """Which kinds are decided (kinds, G)."""
    rows = [(getattr(orders, kind.key) != kind.neutral).reshape(-1, s.cash.shape[-1]).any(axis=0) for kind in KINDS]
    found: Flags = np.stack(rows) & (s.alive[0] > 0)
    return found


def _count_answers(s: State, orders: Orders, r: Rules, drawn: Flags, took: Array) -> None:
    (there,) = np.nonzero((s.card[0] >= 0) & (s.alive[0] > 0))
    if there.size:
        card, answer = s.card[0, there].astype(np.int64), chosen(s, orders, r)[0, there].astype(np.int64)
        drawn[card, there] = True
        np.add.at(took, (card, answer), 1.0)


def _count_signatures(before: State, after: State, signed: Flags) -> None:
    new = (after.contract_vendor >= 0) & (after.contract_vendor != before.contract_vendor)
    slot, function, company, game = np.nonzero(new)
    signed[after.contract_vendor[slot, function, company, game].astype(np.int64), game] = True


def _twisted(orders: Orders, seen: Seen, own: Words, trial: Trial) -> Orders:
    """The orders, with the worlds of each mix changed by its twist."""
    if all(twist is as_it_is for twist in trial.twists):
        return orders
    fields = {name: array.copy() for name, array in vars(orders).items()}
    for mix, twist in enumerate(trial.twists):
        here = (..., slice(mix * trial.worlds, (mix + 1) * trial.worlds))
        for name, array in twist(orders, seen, own).items():
            fields[name][here] = array[here]
    return Orders(**fields)


# ---------------------------------------------------------------------------------------------------- twists
Twist = Callable[[Orders, Seen, Words], Mapping[str, Array]]
"""What is ordered otherwise, by field: from the orders, from what the bot sees, and from its own chance."""


def as_it_is(_orders: Orders, _seen: Seen, _own: Words) -> Mapping[str, Array]:
    """Nothing otherwise."""
    return {}


@dataclass(frozen=True)
class Without:
    """No decision of some kind."""

    kind: str

    def __call__(self, _orders: Orders, seen: Seen, _own: Words) -> Mapping[str, Array]:
        """Its fields, neutral."""
        nothing = seen.nothing()
        (fields,) = [kind.fields for kind in KINDS if kind.name == self.kind]
        return {name: getattr(nothing, name) for name in fields}


@dataclass(frozen=True)
class Absent:
    """No decision at all in some months, from one to another (months from 0)."""

    since: int
    until: int

    def __call__(self, _orders: Orders, seen: Seen, _own: Words) -> Mapping[str, Array]:
        """Every field neutral, or none otherwise."""
        return vars(seen.nothing()) if self.since <= seen.month < self.until else {}


def any_bid(orders: Orders, seen: Seen, own: Words) -> Mapping[str, Array]:
    """Any of the bids that the cash allows, where the best would be signed."""
    there = (seen.bid_vendor >= 0) & (seen.bid_fee <= spare(seen))
    count = total(there)
    pick = np.floor(uniforms(own, salts(any_bid=len(seen.layout.functions)), seen.month) * count)
    before = np.add.accumulate(there, axis=0, dtype=np.float64) - there
    slot = np.argmax(there & (before == pick), axis=0)
    return {"sign": np.where((orders.sign > 0) & (count > 0), slot + 1.0, orders.sign)}


# ---------------------------------------------------------------------------------------------------- other scenarios
def after_a_loss(rules: Rules, euros: float) -> Rules:
    """The same scenario with less cash on the first morning."""
    opened = replace(rules.content.opening, cash=rules.content.opening.cash - euros * CENTS)
    return replace(rules, content=replace(rules.content, opening=opened))


def with_more_days(rules: Rules, share: float) -> Rules:
    """The same scenario with a head of IT, and deputies, who have so much more time."""
    more = 1.0 + share
    opened = replace(rules.content.opening, days=rules.content.opening.days * more)
    attention = replace(rules.attention, round_gain=rules.attention.round_gain * more)
    return replace(rules, content=replace(rules.content, opening=opened), attention=attention)
