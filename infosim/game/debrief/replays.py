"""Replays: a game played again in many worlds at once, each of which goes its own way from some month on.

All worlds are one batch. The first is the game as it was played; each branch joins in the month in which it first
differs, or shortly before, from the game's own state of that month: what is not yet different is not played again. The
luck is the game's, so a branch differs by what was decided and by nothing else.

A decision speaks of firms and of the card on the table by name: where they stand elsewhere in a branch, it is found
there. What can no longer be done is left out and counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from infosim.engine.axes import Tally, month_of, nothing
from infosim.engine.batch import Array, Flags, Words, join, repeat, take
from infosim.engine.company import on_the_table
from infosim.engine.month import in_force, passed
from infosim.engine.opening import opening
from infosim.engine.orders import Orders, neutral
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.debrief.branch import Branch, Meant
from infosim.game.debrief.game import KIND_OF, Game
from infosim.game.debrief.stand_in import stand_in
from infosim.game.decisions import Answer, Decision, Sign
from infosim.game.plan import placed
from infosim.game.score import figures
from infosim.game.seat import At, Misplaced, Seat
from infosim.game.worth import value_at_the_end
from infosim.sight import view


@dataclass(frozen=True, eq=False)
class Replays:
    """What became of each world (W), in the order of the branches; the first branch of the game's own luck is none."""

    x: Array  # (6, W): what the axes are measured from, value in euros
    cash: Array  # (months + 1, W) cents
    mrr: Array  # (months + 1, W) cents
    flows: dict[str, Array]
    """What moved the cash (W,), cents, from the month on in which the first branch differs."""
    lived: Array  # (W,) months; of a game that failed, with nothing decided after its end
    dropped: Array  # (W,) decisions of the game that could not be taken
    refused: Array  # (W,) decisions that the branch puts in, and that could not be taken
    last: State
    """After the last closed month of the game (…, 1, W)."""
    done: frozenset[tuple[int, int]]
    """The decisions of the game that were carried out in the first world, by month and place."""


_WORLDS = ("x", "cash", "mrr", "lived", "dropped", "refused")


TOGETHER = 4
"""Months whose branches join at once: to play a world is cheaper than to copy all others for it to join them."""


class Stopped(RuntimeError):
    """Nobody waits for the result any more."""


Going = Callable[[float], bool]
"""Told the share that is done; says whether to go on."""


def always(_share: float) -> bool:
    """To the end, whoever waits."""
    return True


def replayed(game: Game, branches: Sequence[Branch], going: Going = always) -> Replays:
    """The game as it was played, then every branch of it, under the game's own luck. Raises Stopped."""
    order = sorted(range(len(branches)), key=lambda n: branches[n].month)
    found = _Batch(game, [Branch(), *(branches[n] for n in order)], None).played(going)
    back = np.argsort([0, *(n + 1 for n in order)])
    worlds = {name: getattr(found, name)[..., back] for name in _WORLDS}
    flows = {name: flow[back] for name, flow in found.flows.items()}
    return replace(found, **worlds, flows=flows, last=take(found.last, back))


def elsewhere(game: Game, branches: Sequence[Branch], luck: Words, going: Going = always) -> Replays:
    """Branches of a game (W), each under the luck that a word (W,) gives it, from the first month on. Raises Stopped.

    Where a firm does not bid that was chosen, the one that stands where it stood, by its price, is chosen in its place.
    """
    return _Batch(game, branches, luck).played(going)


class _Batch:
    """The worlds of some branches on their way; those whose month has not come yet are not there."""

    def __init__(self, game: Game, branches: Sequence[Branch], luck: Words | None) -> None:
        """Branches in the order in which they begin; all at once under other luck."""
        self.game, self.branches, self.luck = game, branches, luck
        self.meant = Meant(game, branches, luck is None)
        self.tallies = _tallies(game) if luck is None else []
        if luck is None:
            self.first = min((branch.month for branch in branches[1:]), default=game.closed + 1)
            self.state = game.before(self.first) if self.first <= game.closed else take(game.states[-1], 0)
            self.tally = self.tallies[self.first - 1]
        else:
            self.first = 1
            self.state = opening(game.rules, game.header.seed, luck)
            self.tally = nothing(self.state)
        worlds = len(branches)
        self.there = self.state.cash.shape[-1]
        self.dropped, self.refused = np.zeros(worlds), np.zeros(worlds)
        self.waits = np.zeros(worlds, bool)
        self.done: set[tuple[int, int]] = set()
        self.cash = np.tile([float(s.cash[0, 0]) for s in game.states], (worlds, 1)).T
        self.mrr = np.tile([float(s.mrr[0, 0]) for s in game.states], (worlds, 1)).T
        self.flows: dict[str, Array] = {}

    def played(self, going: Going) -> Replays:
        """To the last month that the game closed; of a game that failed, on until no branch lives."""
        game, r = self.game, self.game.rules
        for month in range(self.first, game.closed + 1):
            if not going((month - self.first) / (game.closed + 1 - self.first)):
                raise Stopped
            self._join(month)
            self._month(month)
        last = self.state
        if not game.finished:
            worth = view(last, r).known.value
        elif game.dead:
            worth = value(last, r)
        else:
            worth, alive = np.zeros_like(last.cash), np.flatnonzero(last.alive[0] > 0)
            worth[:, alive] = value_at_the_end(take(last, alive), r)
        x = figures(worth, self.tally)[:, 0]
        lived = self._lives_on(going) if game.dead else last.lived[0]
        return Replays(
            x, self.cash, self.mrr, self.flows, lived, self.dropped, self.refused, last, frozenset(self.done)
        )

    def _join(self, month: int) -> None:
        """Branches that differ from this month on begin where the game stood; with them those of the months to come."""
        waiting = self.branches[self.there :]
        if not waiting or waiting[0].month > month:
            return
        new = sum(branch.month < month + TOGETHER for branch in waiting)
        self.state = join(self.state, repeat(self.game.before(month), new))
        self.tally = _together(self.tally, self.tallies[month - 1], new)
        self.flows = {name: np.concatenate([flow, np.repeat(flow[:1], new)]) for name, flow in self.flows.items()}
        self.there += new

    def _month(self, month: int) -> None:
        orders, asked = self._orders(month)
        done = in_force(self.state, orders, self.game.rules)
        self._count(asked, done)
        self._pass(done)
        self.cash[month, : self.there] = self.state.cash[0]
        self.mrr[month, : self.there] = self.state.mrr[0]

    def _pass(self, done: Orders) -> None:
        r = self.game.rules
        began, (self.state, ledger) = self.state.alive, passed(self.state, done, r)
        for name, flow in ledger["cash"].items():
            self.flows[name] = self.flows.get(name, 0.0) + flow[0]
        seen = self.state if self.game.finished else view(self.state, r).known
        self.tally = self.tally + month_of(seen, r, began)

    def _lives_on(self, going: Going) -> Array:
        """How long each world lives when nothing more is decided (W,), to the end of the scenario."""
        r = self.game.rules
        for month in range(self.game.closed + 1, r.layout.months + 1):
            if not (self.state.alive > 0).any():
                break
            if not going(1.0):
                raise Stopped
            orders = self.meant.money(self.state, neutral(r.layout, 1, self.there), month, self.waits)
            self.state, _ = passed(self.state, in_force(self.state, orders, r), r)
        lived: Array = self.state.lived[0]
        return lived

    # --------------------------------------------------------------------------------------------------------- orders
    def _orders(self, month: int) -> tuple[Orders, list[Asked]]:
        """The orders of a month in every world, and the cell of each decision of the game with where it was given."""
        put: dict[str, Array] = {}
        quiet = neutral(self.game.rules.layout, 1, self.there)
        asked: list[Asked] = []
        here = self.branches[: self.there]
        for place, decision in enumerate(self.game.plans[month - 1]):
            wanted = np.array([(month, place) not in branch.without for branch in here])
            found = np.zeros(self.there, bool)
            for cells, where in self._resolved(decision, month):
                given = wanted & where
                if given.any():
                    asked.append(Asked((month, place), *_written(quiet, put, cells, given), given))
                found |= where
            if not isinstance(decision, Answer):  # an event that does not come wants no answer
                self.dropped[: self.there] += wanted & ~found
        for w, branch in enumerate(here):
            for when, decision in branch.more:
                if when == month:
                    self._put_in(decision, w, quiet, put, asked)
        orders = self.meant.answers(self.state, replace(quiet, **put), month)
        return self.meant.money(self.state, orders, month, self.waits[: self.there]), asked

    def _put_in(self, decision: Decision, w: int, quiet: Orders, put: dict[str, Array], asked: list[Asked]) -> None:
        """A decision that one branch takes and the game did not."""
        one, seat = np.arange(self.there) == w, Seat(self.state, self.game.rules.layout, world=w)
        there = self._bidding(decision)
        for wanted in (decision, None if there is None else stand_in(decision, seat, there)):
            with suppress(Misplaced):
                if wanted is not None:
                    cells = list(placed(wanted, self.game.plans[self.state.month], seat).cells(seat))
                    asked.append(Asked(None, *_written(quiet, put, cells, one), one))
                    return
        self.refused[w] += 1

    def _bidding(self, decision: Decision) -> Seat | None:
        """Where the game had the bid that a decision speaks of."""
        if not isinstance(decision, Sign):
            return None
        layout = self.game.rules.layout
        for s in self.game.states:
            seat = Seat(s, layout)
            with suppress(Misplaced):
                seat.bid(decision.function, decision.vendor)
                return seat
        return None

    def _resolved(self, decision: Decision, month: int) -> Iterator[tuple[Sequence[Cell], Flags]]:
        """The cells that a decision writes, with the worlds in which it writes them; none where it has no object.

        Worlds in which what it speaks of stands alike share the cells.
        """
        s, layout = self.state, self.game.rules.layout
        rows = _stands(decision, s, layout.functions)
        if rows is None:
            yield list(decision.cells(Seat(s, layout))), np.ones(self.there, bool)
            return
        _, firsts, inverse = np.unique(rows, axis=1, return_index=True, return_inverse=True)
        for n, world in enumerate(firsts):
            where = inverse.reshape(-1) == n
            try:
                yield list(decision.cells(Seat(s, layout, world=int(world)))), where
            except Misplaced:
                if self.luck is not None and not isinstance(decision, Answer):
                    yield from self._instead(decision, month, where)

    def _instead(self, decision: Decision, month: int, where: Flags) -> Iterator[tuple[Sequence[Cell], Flags]]:
        """The cells of a decision about a firm that is not there: about the one that stands in its place."""
        layout = self.game.rules.layout
        for w in np.flatnonzero(where):
            seat = Seat(self.state, layout, world=int(w))
            other = stand_in(decision, seat, Seat(self.game.states[month - 1], layout))
            if other is not None:
                with suppress(Misplaced):
                    yield list(other.cells(seat)), np.arange(self.there) == w

    def _count(self, asked: Sequence[Asked], done: Orders) -> None:
        """What was carried out, and what could not be."""
        for which, name, at, where in asked:
            nothing_done = getattr(done, name)[(*at, 0)] == KIND_OF[name].neutral
            if which is None:
                self.refused[: self.there] += where & nothing_done
                continue
            if self.luck is None and nothing_done[0]:
                continue  # the game could not do it either
            self.done.add(which)
            self.dropped[: self.there] += where & nothing_done
            if name == "fund":
                self.waits[: self.there] |= where & nothing_done
        self.waits[: self.there] &= (self.state.raising[0] == 0) & ~on_the_table(self.state)[0]


Cell = tuple[str, At, float]


class Asked(NamedTuple):
    """A decision in some worlds: which of the game's it is, the cell that says it was taken, where it was given."""

    which: tuple[int, int] | None
    name: str
    at: At
    where: Flags


def _stands(decision: Decision, s: State, functions: Sequence[str]) -> Array | None:
    """What decides in which cell a decision is written (rows, W); None where it is the same in every world."""
    if isinstance(decision, Answer):
        return s.card
    if getattr(decision, "vendor", None) is None:
        return None
    f = functions.index(getattr(decision, "function", functions[0]))
    return np.concatenate([s.contract_vendor[:, f, 0], s.bid_vendor[:, f, 0]])


def _written(
    quiet: Orders, put: dict[str, Array], cells: Sequence[tuple[str, At, float]], where: Flags
) -> tuple[str, At]:
    """The cells written in some worlds; the first, which says that the decision was taken."""
    for name, at, figure in cells:
        if name not in put:
            put[name] = getattr(quiet, name).copy()
        here = put[name][(*at, 0)]
        here[where] = figure
    return cells[0][0], cells[0][1]


def _tallies(game: Game) -> list[Tally]:
    """What the axes are measured from after no month, after one, and so on."""
    whole, alive, r = nothing(game.states[0]), np.ones_like(game.states[0].alive), game.rules
    found = [whole]
    for s in game.states[1:]:
        whole = whole + month_of(s if game.finished else view(s, r).known, r, alive)
        found.append(whole)
        alive = s.alive
    return found


def _together(tally: Tally, other: Tally, times: int) -> Tally:
    """The tally of some worlds, and so many times that of one more."""
    parts: dict[str, Any] = {
        name: np.concatenate([getattr(tally, name), np.repeat(getattr(other, name), times, axis=1)], axis=1)
        for name in Tally.__dataclass_fields__
    }
    return Tally(**parts)
