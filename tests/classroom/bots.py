"""Classes for tests: games that bots of different kinds play, written into journals as a person's game is.

All games are worlds of one batch, each bot sees its own; what a bot orders is read back as the decisions that a person
would have taken, and written with the digest of the state that came of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, reduce
from pathlib import Path

import numpy as np

from infosim.bots import keys, made, named
from infosim.classroom.making import made as class_of
from infosim.engine.batch import join, take
from infosim.engine.digest import digests
from infosim.engine.measures import BY_NAME
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.version import RULES
from infosim.game.decisions import as_json
from infosim.game.lesson import Lesson, Prediction
from infosim.game.lines import Header, sealed
from infosim.game.plan import decisions_of, orders_of, taken
from infosim.game.seat import Seat
from infosim.locale import words
from infosim.scenario import Scenario, load
from infosim.scenario.compile import compiled
from infosim.sight import view

KINDS = ("selective", "adaptive", "in-house", "governed", "cheapest-bid", "hire-everyone", "freelance", "random")
"""Ideas of how to play, from the sensible to the rest; `random` is another one each time."""
GOVERNED = {"selective": (1, 0, 2), "adaptive": (1, 2, 0)}


@cache
def a_class(scenario: str = "first-hires", months: int = 12, seed: int = 7) -> tuple[Lesson, Scenario]:
    """A class that is asked about its lowest cash before month 4."""
    held, played = class_of(load(scenario), seed=seed, months=months, people=(), w=words("en"))
    by = (Prediction("low", "How low will your cash fall?", min(4, months), "cash", "lowest", months),)
    return replace(held, predictions=by), played


def journals(
    folder: Path, players: Sequence[str], lesson: Lesson, scenario: Scenario, until: Sequence[int] = ()
) -> list[Path]:
    """A journal for each player, whose bots take turns in the order of `KINDS`; `until`: how far some of them play."""
    rules = compiled(scenario)
    months, count = rules.layout.months, len(players)
    ends = [until[n] if n < len(until) else months for n in range(count)]
    luck = np.zeros(count, np.uint64)
    own = keys(lesson.seed, np.arange(count, dtype=np.uint64))
    state = opening(rules, lesson.seed, luck)
    header = Header(
        scenario=scenario.id, text=scenario.resolved, title=lesson.title, company=scenario.company.name,
        start=scenario.company.start, months=months, seed=lesson.seed, language="en", rules=RULES, lesson=lesson,
    )  # fmt: skip
    lines: list[list[dict[str, object]]] = [[replace(header, player=name).record()] for name in players]
    groups = [list(range(n, count, len(KINDS) * 3)) for n in range(min(count, len(KINDS) * 3))]
    back = np.argsort([w for group in groups for w in group])
    for n in range(1, max(ends) + 1):
        seen = [view(take(state, group), rules) for group in groups]
        each = [_bot(group[0])(saw, own[:, group]) for group, saw in zip(groups, seen, strict=True)]
        orders = take(join(*each), back)
        for w in range(count):
            if n > ends[w]:
                continue
            lines[w] += [
                {"kind": "prediction", "month": n, "id": each.id, "says": _guess(each, w)}
                for each in lesson.predictions
                if each.month == n
            ]
            wanted = decisions_of(orders, Seat(state, rules.layout, world=w))
            plan = reduce(taken, wanted, ())
            if plan != tuple(wanted):  # a bot may order two things where a person's last word stands
                one = orders_of(plan, Seat(take(state, w), rules.layout))
                parts = [take(orders, slice(0, w)), one, take(orders, slice(w + 1, count))]
                orders = join(*(part for part in parts if part.fund.shape[-1]))
            for decision in plan:
                lines[w].append({"kind": "order", "month": n, "decision": as_json(decision)})
        state, _ = month(state, orders, rules)
        for w, seal in enumerate(digests(state)):
            if n <= ends[w]:
                alive = bool(state.alive[0, w] > 0)
                lines[w].append({"kind": "month", "month": n, "state": seal, "alive": alive, "seconds": 30 + w})
    return [_written(folder / f"{w:03}.jsonl", lines[w]) for w in range(count)]


def _guess(asked: Prediction, w: int) -> float:
    """What somebody might say, each something else: money, a share, a count."""
    match BY_NAME[asked.measure.partition(".")[0]].unit:
        case "EUR" | "EUR/month":
            return float(100_000 + 5_000 * w)
        case "share":
            return (3 + 7 * w) % 19 / 20
        case _:
            return float(w % 4)


def _bot(n: int):
    kind = KINDS[n % len(KINDS)]
    levels = GOVERNED.get(kind)
    return made(kind, levels[n // len(KINDS) % len(levels)], {}) if levels else named(kind)


def _written(path: Path, records: Sequence[dict[str, object]]) -> Path:
    content, seal = b"", ""
    for n, record in enumerate(records):
        line, seal = sealed(record, n, seal)
        content += line
    path.write_bytes(content)
    return path
