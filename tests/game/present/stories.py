"""Plays that the tests of screens look at: First Hires, played by a bot or by hand, told in a language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.engine.batch import axes_of
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.game.decisions import Decision
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.plan import decisions_of, orders_of
from infosim.game.present.telling import Telling
from infosim.game.seat import Seat
from infosim.locale import words
from infosim.sight import view
from tests.game.plays import first_hires, first_morning, rules

Decide = Callable[[int, State], Sequence[Decision]]
"""What is decided in a month, from 1, in a state."""


def told(played: Played, language: str = "en") -> Telling:
    return Telling(Facts(played), words(language))


def by_hand(decide: Decide, months: int, seed: int = 7) -> Played:
    s, r = first_morning(seed), rules()
    played = Played.opened(first_hires(), r, seed, s)
    for n in range(1, months + 1):
        orders = orders_of(tuple(decide(n, s)), Seat(s, r.layout))
        s, ledger = month(s, orders, r)
        played = played.after(s, ledger, orders)
    return played


def idle(months: int, seed: int = 7) -> Played:
    """A play in which nothing is decided, even after its end."""
    return _idle(months, seed)[0]


@cache
def _idle(months: int, seed: int) -> tuple[Played, State]:
    """The same with all that nobody sees: a month longer than the one before, which is played once for all."""
    if not months:
        return _opened(seed)
    played, s = _idle(months - 1, seed)
    return _after(played, s, ())


def by_bot(bot: str, months: int, seed: int = 7) -> Played:
    """A play that a bot decides, at most to its end."""
    return _by_bot(bot, months, seed)[0]


@cache
def _by_bot(bot: str, months: int, seed: int) -> tuple[Played, State]:
    if not months:
        return _opened(seed)
    played, s = _by_bot(bot, months - 1, seed)
    if played.over:
        return played, s
    orders = named(bot)(view(s, rules()), keys(seed, s.luck[0] * 0))
    return _after(played, s, decisions_of(orders, Seat(s, rules().layout)))


def _opened(seed: int) -> tuple[Played, State]:
    s = first_morning(seed)
    return Played.opened(first_hires(), rules(), seed, s), s


def _after(played: Played, s: State, decided: Sequence[Decision]) -> tuple[Played, State]:
    orders = orders_of(tuple(decided), Seat(s, rules().layout))
    s, ledger = month(s, orders, rules())
    return played.after(s, ledger, orders), s


def with_other_secrets(s: State, seed: int) -> State:
    """The same state as far as anybody can see, with everything hidden drawn anew."""
    chance = np.random.default_rng(seed)
    changed = {}
    for name, _, about in axes_of(State):
        if about["seen"] == "hidden":
            old = getattr(s, name)
            if old.dtype == np.uint64:
                changed[name] = chance.integers(1, 2**60, old.shape, dtype=np.uint64)
            else:
                changed[name] = chance.uniform(-2.0, 2.0, old.shape)
    return s.but(**changed)
