"""Answers: what is said to the event on the table, and what it takes of the month.

An event that nobody answers takes its named default: silence is an answer too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.deck import CHOICES
from infosim.engine.effects import COMPANY_BENDS, FUNCTION_BENDS
from infosim.engine.orders import Orders
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


def bend(s: State, name: str) -> Array:
    """What lasts of an effect on functions (F, C, W): a factor, or what is added."""
    figure: Array = s.bent[FUNCTION_BENDS.index(name)]
    return figure


def company_bend(s: State, name: str) -> Array:
    """What lasts of an effect on the whole company (C, W)."""
    figure: Array = s.bent_company[COMPANY_BENDS.index(name)]
    return figure


def on_the_table(s: State) -> Flags:
    """Whether an event waits for an answer (C, W)."""
    return s.card >= 0


def chosen(s: State, o: Orders, r: Rules) -> Array:
    """Position of the answer that counts (C, W): the one given, else the card's default; 0 where there is no card."""
    deck = r.content.deck
    if not deck.cards:
        return 0.0 * s.card
    silent = deck.default[np.maximum(s.card, 0.0).astype(np.int64)]
    return np.where(s.card >= 0, np.where(o.answer > 0, o.answer - 1.0, silent), 0.0)


def _of_answer(table: Array, s: State, choice: Array) -> Array:
    """A figure of answers (K, 4), of the one that counts (C, W)."""
    card = np.maximum(s.card, 0.0).astype(np.int64)
    column = np.minimum(np.maximum(choice, 0.0), CHOICES - 1.0).astype(np.int64)
    return table[card, column] * (s.card >= 0)


def event_days(s: State, o: Orders, r: Rules) -> Array:
    """Days that events draw this month (C, W): the answer, what landed a month ago, what lasts."""
    days = s.event_days + company_bend(s, "days_month")
    if not r.content.deck.cards:
        return days
    return np.maximum(days + _of_answer(r.content.deck.days, s, chosen(s, o, r)), 0.0)


def answer_price(s: State, o: Orders, r: Rules) -> Array:
    """Cents that the answer ordered costs at once (C, W)."""
    return _of_answer(r.content.deck.price, s, o.answer - 1.0)
