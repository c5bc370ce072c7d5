"""Playing for whoever analyses: a policy, a scenario, a number of worlds, and the figures that are to be kept.

    play("first-hires", "adaptive", keep=("cash", "backlog"))    all worlds, in memory
    stream(…)                                                     the same, block by block: as many worlds as wanted
    sweep("first-hires", {"company.cash": [3e5, 6e5]}, …)         each combination of changes, under the same luck

Only what `keep` names is kept; what a block needs is all that is held besides.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from inspect import Parameter, signature
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np

from infosim.bots import Bot, keys, named
from infosim.engine.batch import Array, Words
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import Orders
from infosim.game.worth import value_at_the_end
from infosim.lab.changing import changed
from infosim.lab.figures import figure
from infosim.lab.played import Played
from infosim.lab.simulate import BLOCK, Games, shared_out
from infosim.lab.workers import Workers, in_order
from infosim.scenario.compile import compiled
from infosim.sight import Seen, view

Policy: TypeAlias = str | Bot | Callable[[Seen], Orders]
"""Who plays: a bot by its name, a bot, or any function from what may be seen to orders (`seen.nothing()` with some
fields replaced). What several processes play with is a function of a module, not of a notebook."""


def play(
    scenario: str | Path,
    policy: Policy = "adaptive",
    *,
    keep: Sequence[str],
    worlds: int = 1_000,
    seed: int = 1,
    months: int | None = None,
    companies: int = 1,
    change: Mapping[str, Any] | None = None,
    workers: int = 1,
    dask: str | None = None,
) -> Played:
    """The kept figures of worlds 0 to `worlds` - 1 of a seed, each with `companies` that all play the policy.

    UnknownFigure, UnknownBot and Unreadable say what is nearest to what was written. ValueError where `months` are more
    than the scenario has.
    """
    blocks = stream(scenario, policy, keep=keep, worlds=worlds, seed=seed, months=months, companies=companies,
                    change=change, workers=workers, dask=dask)  # fmt: skip
    with closing(blocks):
        return Played.joined(list(blocks))


def stream(
    scenario: str | Path,
    policy: Policy = "adaptive",
    *,
    keep: Sequence[str],
    worlds: int = 1_000,
    seed: int = 1,
    months: int | None = None,
    companies: int = 1,
    change: Mapping[str, Any] | None = None,
    workers: int = 1,
    dask: str | None = None,
    block: int = BLOCK,
) -> Generator[Played]:
    """As `play`, a block of worlds at a time, in order; the same bits whatever the block and whoever plays."""
    for name in keep:
        figure(name)  # a typing error is told before anything is played
    rules = compiled(changed(scenario, change or {}))
    games = Games(rules, _bot(policy), worlds, seed, rules.layout.months if months is None else months, companies)
    tasks = [(*task, tuple(keep)) for task in shared_out(games, block)]
    yield from in_order(_kept, tasks, Workers(workers, dask))


def sweep(
    scenario: str | Path, changes: Mapping[str, Sequence[Any]], policy: Policy = "adaptive", **more: Any
) -> Iterator[tuple[dict[str, Any], Played]]:
    """Each combination of the values of some keys, with what was played under it; the rest as for `play`.

    Luck is common: a difference between two combinations is theirs. One is held at a time.
    """
    for values in product(*changes.values()):
        change = dict(zip(changes, values, strict=True))
        yield change, play(scenario, policy, change=change, **more)


def _watching(policy: Callable[[Seen], Orders], seen: Seen, _: Words) -> Orders:
    """A policy that leaves nothing to chance, as a bot."""
    return policy(seen)


def _bot(policy: Policy) -> Bot:
    if isinstance(policy, str):
        return named(policy)
    wanted = [
        p for p in signature(policy).parameters.values()
        if p.default is Parameter.empty and p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    ]  # fmt: skip
    return partial(_watching, cast(Callable[[Seen], Orders], policy)) if len(wanted) == 1 else cast(Bot, policy)


def _kept(task: tuple[Games, int, int, tuple[str, ...]]) -> Played:
    """Some worlds, from the opening to the last month."""
    games, first, worlds, keep = task
    rules, figures = games.rules, [figure(name) for name in keep]
    luck = np.arange(first, first + worlds, dtype=np.uint64)
    state, own = opening(rules, games.seed, luck, games.companies), keys(games.seed, luck, games.companies)
    found: dict[str, list[Array]] = {name: [] for name in keep}
    for number in range(games.months):
        state, flows = month(state, games.bot(view(state, rules), own), rules)
        if number == games.months - 1:
            state = replace(state, value=value_at_the_end(state, rules))
        for each in figures:
            found[each.name].append(np.array(each.read(state, flows, rules)))
    return Played(rules.layout, first, {name: np.stack(each) for name, each in found.items()})
