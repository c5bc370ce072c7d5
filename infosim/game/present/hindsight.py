"""What decisions have done so far, in words: beside each in the report, and one of them looked back at."""

from __future__ import annotations

from infosim.game.debrief.game import Game
from infosim.game.debrief.records import Otherwise, Price
from infosim.game.debrief.so_far import SoFar
from infosim.game.plan import orders_of
from infosim.game.present.decided import told_of
from infosim.game.present.telling import Telling
from infosim.game.seat import Seat
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.game.views.report import Effect
from infosim.locale import message

LEAST = 50_00.0
"""Cents under which nothing is said of money."""


def with_prices(t: Telling, effects: tuple[Effect, ...], game: Game, so_far: SoFar) -> tuple[Effect, ...]:
    """What became of the last decisions, each with what it has done to the money."""
    known = {(t.played.first_day(price.month), text_of(t, game, price)): price for price in so_far.recent}
    return tuple(
        Effect(effect.date, effect.decision, effect.price, effect.effect, money_so_far(t, found.worth))
        if (found := known.get((effect.date, effect.decision))) is not None
        else effect
        for effect in effects
    )


def text_of(t: Telling, game: Game, price: Price) -> str:
    """A decision in a few words."""
    s = game.states[price.month - 1]
    said = told_of(t, orders_of((price.decision,), Seat(s, game.rules.layout)), s)
    return said[0].text if said else ""


def money_so_far(t: Telling, worth: Otherwise) -> Prose:
    """What a decision has done to the bank so far; nothing where it is small change."""
    cash = float(worth.cash[-1])
    return Prose(t.words.money_change(cash)) if abs(cash) >= LEAST else NOTHING


def hindsight(t: Telling, game: Game, so_far: SoFar) -> Prose:
    """The card: one decision, and what the game would be without it, so far."""
    price, w = so_far.hindsight, t.words
    if price is None:
        return NOTHING
    cash, mrr = float(price.worth.cash[-1]), float(price.worth.mrr[-1])
    # words: cells 150; hindsight: a decision, its month, and how bank and revenue would stand now without it
    card = message("hindsight", "{decision}, {month}. Without it, same luck: {cash} in the bank today, MRR {mrr}.")
    said = t.say(
        card,
        decision=Said(text_of(t, game, price), "strong"),
        month=w.month(t.played.first_day(price.month)),
        cash=Said(w.money_change(-cash), "good" if cash < 0 else "bad"),
        mrr=Said(w.money_change(-mrr), "good" if mrr < 0 else "bad"),
    )
    if so_far.elsewhere is None:
        return said
    low, high = w.money_change(-so_far.elsewhere.high), w.money_change(-so_far.elsewhere.low)
    # words: cells 90; hindsight: what the bank would hold without a decision, 8 times in 10 under other luck
    other = message("hindsight", "In the bank under other luck: {low} to {high}, 8 in 10.")
    return said.then(t.say(other, low=low, high=high), " ")
