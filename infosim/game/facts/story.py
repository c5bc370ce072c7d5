"""The story of a play: what happened, by month, with how much it weighed; and for a company that failed, its money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from infosim.engine.arithmetic import total
from infosim.engine.people import BY_RIVAL
from infosim.game.facts.closed import Closed
from infosim.game.facts.people import team
from infosim.game.facts.played import Played, one
from infosim.game.facts.stories import Answered, Landed, answered, event_of, landed

Event = Literal[
    "hired",
    "signed",
    "ended",
    "raised",
    "breach",
    "left",
    "laid_off",
    "chapter",
    "bridge",
    "rescued",
    "failed",
    "customers",
    "woke",
    "answered",
    "sold",
]
MOST = 10
TOLD: dict[str, float] = {"crisis": 3.0, "threat": 1.7, "good": 1.6, "offer": 1.4}
"""How much an event weighs in the story, by its tone; more where somebody answered, and where something came of it."""
GIVEN, CAME_OF_IT = 1.8, 1.5
MONTHLY, ONCE = -500_00, -5_000_00
"""From which a step on the way to an empty bank is told, cents: what it costs each month, and what is paid once."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened in a month. `count`, `index` and `cents` mean what the event makes of them."""

    month: int
    event: Event
    weight: float
    count: int = 0
    index: int = -1
    """Function, vendor, round or chapter."""
    other: int = -1
    """The vendor, where the function is the index; the rival that somebody left for."""
    cents: float = 0.0
    name: str = ""
    event_card: Answered | None = None
    came: tuple[Landed, ...] = ()
    """What was uncertain in the answer to an event, once it was known."""


def story(played: Played) -> tuple[Happened, ...]:
    """What weighed most, in order of time."""
    found: list[Happened] = []
    for n in range(1, played.closed + 1):
        found += _month(Closed(played, n))
    chosen = sorted(found, key=lambda happened: -happened.weight)
    kept: list[Happened] = []
    for happened in chosen:
        same = sum(other.event == happened.event for other in kept)
        if len(kept) < MOST and same < 3:
            kept.append(happened)
    return tuple(sorted(kept, key=lambda happened: happened.month))


def _month(m: Closed) -> list[Happened]:
    played, found = m.played, list[Happened]()
    functions = range(len(played.rules.layout.functions))
    for f in functions:
        started = m.started(f)
        if started:
            first = 1.0 if m.heads(f) == started else 0.0
            found.append(Happened(m.n, "hired", 1.0 + 0.5 * started + 2.0 * first, started, f))
        if one(m.s.awake[f]) > 0 and one(m.before.awake[f]) <= 0:
            found.append(Happened(m.n, "woke", 0.8, index=f))
    for n, f in m.signed:
        vendor = int(one(m.s.contract_vendor[n, f]))
        found.append(Happened(m.n, "signed", 2.5, index=f, other=vendor, cents=one(m.s.contract_fee[n, f])))
    found += [Happened(m.n, "ended", 1.8, other=vendor) for vendor in m.contracts_ended]
    if m.raised > 0:
        which = int(one(m.before.rounds))
        found.append(Happened(m.n, "raised", 9.0, index=which, cents=m.raised))
    if m.breach:
        found.append(Happened(m.n, "breach", 6.0, cents=one(m.s.damage)))
    if m.laid_off:
        found.append(Happened(m.n, "laid_off", 5.0, m.laid_off))
    if one(m.s.chapter) > one(m.before.chapter):
        found.append(Happened(m.n, "chapter", 4.0, index=int(one(m.s.chapter))))
    bridged = one(m.flow("cash", "bridge")) if m.flow("cash", "bridge").size else 0.0
    if bridged > 0:
        found.append(Happened(m.n, "bridge", 7.0, cents=bridged))
    if one(m.s.rescued) > one(m.before.rescued):
        found.append(Happened(m.n, "rescued", 15.0, cents=one(m.flow("cash", "rescue"))))
    if one(m.s.sold_for) > 0 >= one(m.before.sold_for):
        found.append(Happened(m.n, "sold", 8.0, cents=one(m.s.sold_for)))
    if one(m.s.alive) <= 0 < one(m.before.alive):
        found.append(Happened(m.n, "failed", 20.0, cents=one(m.s.cash)))
    for step in (400, 200, 100, 50):
        if one(m.before.customers) < step <= m.customers:
            found.append(Happened(m.n, "customers", 1.5 + step / 200, step))
            break
    return found + _events(m) + _departures(m)


def _events(m: Closed) -> list[Happened]:
    """The event that was answered in the month, by somebody or by silence; with what came of it later."""
    table = answered(m.played, m.n)
    if table is None:
        return []
    came = tuple(
        each
        for n in range(m.n + 1, m.played.closed + 1)
        for each in landed(m.played, n)
        if (each.card, each.choice) == (table.card, table.choice)
        and each.outcome.odds < 1
        and n - m.n == each.outcome.after
    )
    weight = TOLD[event_of(m.played, table.card).tone] + GIVEN * (not table.silent)
    weight += CAME_OF_IT * any(each.came for each in came)
    return [Happened(m.n, "answered", weight, event_card=table, came=came)]


def _departures(m: Closed) -> list[Happened]:
    """People of ours who left by their own wish, by name where a function was left with few."""
    found = []
    for f in range(len(m.played.rules.layout.functions)):
        if m.gone(f):
            left = next((person for person, month, laid in _gone(m.played, f) if month == m.n and not laid), None)
            if left is not None:
                rival = _rival(m, f)
                weight = 3.5 if m.heads(f) <= 1 else 1.6 if rival >= 0 else 1.2
                found.append(Happened(m.n, "left", weight, m.gone(f), f, rival, name=left))
    return found


def _rival(m: Closed, f: int) -> int:
    """The rival that somebody of a function left for in the month, -1 where nobody did."""
    reasons = m.before.leaving_reason[:, f] * (m.before.leaving[:, f] > m.s.stayed[:, f])
    return int(max(reasons.max() - BY_RIVAL, -1.0))


def _gone(played: Played, f: int) -> list[tuple[str, int, bool]]:
    return [(person.name, month, laid) for person, month, laid in team(played, f).gone]


@dataclass(frozen=True, slots=True)
class Spent:
    """A step on the way to an empty bank: when, what, and by how much a month it cost more or brought less, cents."""

    month: int
    what: Literal["payroll", "freelancers", "firms", "other", "customers", "once"]
    cents: float


def spent(played: Played) -> tuple[Spent, ...]:
    """Where the money went: the largest steps of the last twelve months, in order of time."""
    found: list[Spent] = []
    first = max(played.closed - 12, 1)
    for n in range(first + 1, played.closed + 1):
        now, before = played.ledgers[n - 1].get("cash"), played.ledgers[n - 2].get("cash")
        if not now or not before:
            continue
        change = {name: one(now[name]) - one(before[name]) for name in now}
        firms = change["contracts"] + change["extras"] + change["governance"] + change["credits"]
        found += [
            Spent(n, "payroll", change["payroll"]),
            Spent(n, "freelancers", change["freelancers"]),
            Spent(n, "firms", firms),
            Spent(n, "other", change["other"]),
            Spent(n, "customers", change["subscriptions"] + change["serving"]),
            Spent(n, "once", one(now["crises"]) + one(now["events"]) + one(now["severance"]) + one(now["exits"])),
        ]
    large = [step for step in found if step.cents < (ONCE if step.what == "once" else MONTHLY)]
    worse = sorted(large, key=lambda step: step.cents)[:4]
    return tuple(sorted(worse, key=lambda step: step.month))


def months_that(played: Played, holds: str) -> int:
    """In how many closed months something good held: `core`, `home`, `kept`, `calm`, `safe`."""
    count = 0
    for s in played.states[1:]:
        if one(s.alive) <= 0 and holds != "safe":
            continue
        if holds == "home":
            count += one(s.overdraw) <= 0
        elif holds == "safe":
            count += one(s.breaches) <= 0
        elif holds == "kept":
            count += one(total(total(s.quits))) <= 0
        else:
            edge = played.rules.content.functions.edge * s.awake
            served = one(total(edge * s.service)) / max(one(total(edge)), 1e-9)
            count += served >= 0.95
    return count
