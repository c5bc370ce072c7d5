"""The deck: a scenario's event cards, as the rules read them.

K cards, of at most four choices; N contract slots, F functions. A card stands on *sites*: a company's card on the first
site alone, a function's on one site for each function, a contract's on one for each contract (N, F). Its conditions are
bounds of figures: of the company, or of the site itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from infosim.engine.batch import Array, Flags, Positions

COMPANY, FUNCTION, CONTRACT = range(3)
"""What a card is about."""
CHOICES = 4
"""Choices of a card, at most."""


@dataclass(frozen=True)
class Outcome:
    """What happens together: at once with an answer, or later as a token."""

    once: tuple[tuple[str, float], ...]
    lasting: tuple[tuple[str, float], ...]
    lasts: int  # months
    here: bool  # on the function or contract that the card is about
    spread: Array  # (F, 1, 1) elsewhere: how much of it each function gets, 1 the whole
    seat: Array  # (F, 1, 1) elsewhere: 1 where people come and go
    after: int = 0  # months; 0 at once
    odds: float = 1.0
    calls: int = -1  # a card
    fells: int = -1  # a rival
    enacts: int = -1  # a law
    later: int = -1  # its place among all that lands later
    spell: int = -1  # its place among all that lasts


@dataclass(frozen=True)
class Choice:
    """An answer: what it does at once, what it leaves under way, and the decision that it is."""

    at_once: Outcome
    later: tuple[Outcome, ...]
    decision: str = ""  # a kind of decision that must be taken in the same month


@dataclass(frozen=True)
class Card:
    """A card's answers."""

    about: int
    choices: tuple[Choice, ...]
    default: int


@dataclass(frozen=True)
class Bound:
    """A condition: a figure that must lie between two others."""

    measure: str
    of: str  # a target; of a site's own figure, what the card is about
    here: bool  # a figure of the site, and not of the company
    low: float
    high: float


@dataclass(frozen=True)
class Conditions:
    """When a card may come."""

    slots: int  # of the sites on which it may stand: contract slots, from the first
    functions: int  # functions, from the first
    all_of: tuple[Bound, ...]  # all hold; those of the company stand first
    one_of: tuple[Bound, ...]  # one holds, if there is any


@dataclass(frozen=True)
class Deck:
    """All cards of a scenario."""

    cards: tuple[Card, ...]
    about: Positions  # (K,)
    sites: Flags  # (K, N, F, 1, 1) where each card may stand at all
    conditions: tuple[Conditions, ...]
    held: Positions  # (H,) cards whose conditions must hold for some months
    held_months: Array  # (K,) for how long; 1: at once
    weight: Array  # (K, 1, 1) chance of a month
    cooldown: Array  # (K, 1, 1) months
    times: Array  # (K, 1, 1)
    opens: Array  # (K,) first month
    closes: Array  # (K,) last month
    at_month: Array  # (K,) month in which it comes whatever the conditions; 0: never
    scene: Array  # (K,) the chapter that it opens; -1: none
    crisis: Flags  # (K, 1, 1)
    default: Positions  # (K,)
    counts: Array  # (K,) how many choices
    days: Array  # (K, 4) of the month in which it is answered
    price: Array  # (K, 4) cents paid at once
    laters: tuple[Outcome, ...]
    odds: Array  # (L, 1, 1) of what lands later
    later_of: Positions  # (L,) the card of each
    spells: tuple[Outcome, ...]
    spell_of: Positions  # (M,) the card of each
