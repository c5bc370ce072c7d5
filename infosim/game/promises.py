"""Promises: each bid of a tender signed and played to the end of a term, and none signed, in the same futures.

What its firm is like is in each future another of what may be believed of it, given what it gave away: so the bills are
what firms like this come to, with all that chance adds. The work is held against the same work done by people of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, join, repeat
from infosim.engine.delivery import asked_of
from infosim.engine.state import State
from infosim.engine.tenders import own_month
from infosim.game.crew import Crew, in_shares
from infosim.game.decisions import Sign
from infosim.game.facts.contracts import Tender
from infosim.game.facts.played import Played
from infosim.game.plan import placed, taken
from infosim.game.question import Question
from infosim.game.ways import FUTURES, MONTHS
from infosim.sight import ahead, futures, view

BILLED = ("contracts", "exchange", "extras", "governance", "credits", "transitions")
"""Flows of the cash that a contract moves."""


@dataclass(frozen=True, eq=False)
class Kept:
    """What a bid came to in W futures, as long as the company lived, and would have lived without it."""

    cost: Array  # (W,) cents a month of the contract, everything counted
    home: Array  # (W,) cents a month that the same work costs in the house
    quality: Array  # (W,) of the function, after a year at most
    days: Array  # (W,) a month of the head of IT, against signing none
    knowledge: Array  # (W,) share of the know-how in the house that is left at the end
    there: Flags  # (W,) futures in which it was signed

    def saving(self) -> Array:
        """Share of the house's cost that is saved (W',), in the futures that are looked at."""
        return 1.0 - self.cost[self.there] / np.maximum(self.home[self.there], 1.0)


def kept(
    played: Played,
    tender: Tender,
    term: int,
    going: Callable[[int], bool],
    worlds: int = FUTURES,
    crew: Crew | None = None,
) -> dict[int, Kept] | None:
    """What each bid of a tender comes to, by its slot; those that could be signed in no future are left out.

    None if it was not to go on; `going` is told how many months are done, and asked.
    """
    layout, seat = played.rules.layout, played.seat
    signed = [
        placed(Sign(layout.functions[tender.function], layout.vendors[bid.vendor], term), played.planned, seat)
        for bid in tender.bids
    ]
    plans = [*(taken(played.planned, each) for each in signed), played.planned]
    question = AskedOfBids.of(played, plans, term, f=tender.function, vendors=tuple(bid.vendor for bid in tender.bids))
    shares = in_shares(crew, bids_ahead, question, worlds, going, times=len(plans))
    if shares is None:
        return None
    found = (_joined(each) for each in zip(*shares, strict=True))
    return {bid.slot: each for bid, each in zip(tender.bids, found, strict=True) if each.there.any()}


@dataclass(frozen=True, eq=False)
class AskedOfBids(Question):
    """What is asked of a tender: the plan with each bid signed, and last with none."""

    f: int
    vendors: tuple[int, ...]
    """Whose the bids are."""


def bids_ahead(question: AskedOfBids, first: int, worlds: int) -> Iterator[tuple[Kept, ...] | None]:
    """What each bid comes to in some of the worlds, last of all; before it None for every month that is played."""
    r, count = question.rules, len(question.orders)
    seen = view(question.now, r)
    start = futures(seen, worlds, question.seed, first)
    orders = join(*(repeat(each, worlds) for each in question.orders))
    shape = (count, worlds)
    cost, home, held, days, lived = (np.zeros(shape) for _ in range(5))
    quality, known = np.zeros(shape), np.ones(shape)
    knew = np.maximum(start.knowledge[question.f, 0], 1e-6)
    for n, (state, flows) in enumerate(ahead(join(*[start] * count), orders, seen, question.months), 1):
        alive = (state.alive[0] > 0).reshape(shape)
        both = alive & alive[-1]  # a company that failed pays nothing, and saves nothing by it
        paid = -total(np.stack([flows["cash"][name][0] for name in BILLED if name in flows["cash"]])).reshape(shape)
        running, work = _running(state, question, worlds)
        drawn = total(state.attention)[0].reshape(shape)
        cost += (paid - paid[-1]) * both
        days += (drawn - drawn[-1]) * both
        held += running * both
        home += work * both
        lived += both
        known = np.where(both, np.minimum(state.knowledge[question.f, 0].reshape(shape) / knew, 1.0), known)
        if n <= MONTHS:
            quality = np.where(both, state.quality[question.f, 0].reshape(shape), quality)
        yield None
    months = np.maximum(held, 1.0)
    yield tuple(
        Kept(cost[n] / months[n], home[n] / months[n], quality[n], days[n] / np.maximum(lived[n], 1.0), known[n],
             held[n] > 0)
        for n in range(count - 1)
    )  # fmt: skip


def _running(s: State, question: AskedOfBids, worlds: int) -> tuple[Array, Array]:
    """Whether each bid's contract runs (bids + 1, W), and what the work asked of it costs in the house, cents."""
    f, shape = question.f, (len(question.orders), worlds)
    vendor = np.repeat([*question.vendors, -1], worlds)
    mine = (s.contract_vendor[:, f, 0] == vendor) & (vendor >= 0)
    work = total(asked_of(s, s.need)[:, f, 0] * mine) * own_month(s, question.rules)[f, 0]
    return (1.0 * mine.any(axis=0)).reshape(shape), work.reshape(shape)


def _joined(shares: Sequence[Kept]) -> Kept:
    """A bid in the worlds of several shares, in their order."""
    names = [field.name for field in fields(Kept)]
    whole: dict[str, NDArray[Any]] = {
        name: np.concatenate([getattr(share, name) for share in shares], axis=-1) for name in names
    }
    return Kept(**whole)
