"""Months that a player without a plan played, and every draft that somebody could begin in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.engine.layout import CONTRACT_SLOTS, OFFICES, STANDING, VACANCY_SLOTS
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.state import State
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played, one
from infosim.game.forms import SKETCHES, form
from infosim.game.plan import Plan, decisions_of, orders_of
from infosim.game.present.telling import Telling
from infosim.game.seat import Seat
from infosim.game.views.form import Draft, FormName, FormView
from infosim.locale import words
from infosim.sight import view
from tests.game.plays import first_hires, rules

LUCK = np.array([0], np.uint64)
OF_FUNCTIONS: tuple[FormName, ...] = (
    "vacancy", "pay", "lay_off", "freelance", "end_freelance", "open_tender", "drop_tender", "counter", "develop",
)  # fmt: skip
OF_THE_COMPANY: tuple[FormName, ...] = ("priority", "hands_on", "fund")


@cache
def months(bot: str = "random", count: int = 9, seed: int = 7) -> tuple[Played, ...]:
    """The mornings of the first months that a bot plays."""
    return tuple(played for played, _ in _followed(bot, count, seed))


@cache
def truths(bot: str = "random", count: int = 9, seed: int = 7) -> tuple[State, ...]:
    """The states of the same mornings, with all that nobody sees."""
    return tuple(state for _, state in _followed(bot, count, seed))


@cache
def _followed(bot: str, count: int, seed: int) -> tuple[tuple[Played, State], ...]:
    r, state = rules(), opening(rules(), seed, LUCK)
    played = Played.opened(first_hires(), r, seed, state)
    found = [(played, state)]
    own_luck = keys(seed, state.luck[0] * 0)
    for _ in range(count - 1):
        seat = Seat(state, r.layout)
        orders = orders_of(decisions_of(named(bot)(view(state, r), own_luck), seat), seat)
        state, flows = month(state, orders, r)
        played = played.after(state, flows, orders)
        found.append((played, state))
    return tuple(found)


def telling(played: Played, language: str = "en", plan: Plan = ()) -> Telling:
    """A morning, told."""
    return Telling(Facts(played.planning(plan) if plan else played), words(language))


def first_morning(language: str = "en", plan: Plan = ()) -> Telling:
    """The first one."""
    return telling(months()[0], language, plan)


def drafts(played: Played) -> Iterator[Draft]:
    """Every form of every target."""
    s, functions = played.now, played.rules.layout.functions
    for f, function in enumerate(functions):
        yield from (Draft(name, function) for name in OF_FUNCTIONS)
        for slot in range(VACANCY_SLOTS):
            yield Draft("close_post", f"{function}.{slot}")
        for slot in np.flatnonzero(s.candidate_vacancy[:, f, 0, 0] >= 0):
            yield Draft("candidate", f"{function}.{slot}")
        for slot in range(len(s.bid_vendor)):
            if one(s.bid_vendor[slot, f]) >= 0:
                yield from (Draft(name, f"{function}.{slot}") for name in ("sign", "call", "counter_bid"))
        for slot in range(CONTRACT_SLOTS):
            if one(s.contract_vendor[slot, f]) >= 0:
                yield from (Draft(name, f"{function}.{slot}") for name in ("scope", "governance", "renew", "leave"))
    yield from (Draft(name) for name in OF_THE_COMPANY)
    yield from (Draft("appoint", office) for office in OFFICES)
    yield from (Draft("standing", rule) for rule in STANDING)


def turned(t: Telling, draft: Draft) -> Iterator[FormView]:
    """The form of a draft, and with each end of each of its lines chosen."""
    first = form(t, draft)
    yield first
    for line in first.lines:
        for choice in (line.choices[0], line.choices[-1]):
            if choice.key != line.choices[line.chosen].key:
                yield form(t, first.draft.choosing(line.name, choice.key))


assert set(OF_FUNCTIONS) | set(OF_THE_COMPANY) <= set(SKETCHES)
