"""Detectors of the mistakes that have a name: what is looked for in a game, and what it would have been otherwise.

A mistake is a decision with a month, or one that was not taken; it is priced by the same game with that one thing done
otherwise, under the same luck. Whoever detects knows only what the game shows, and for a cheap bid what it truly cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from infosim.engine.company import on_the_table, round_threshold
from infosim.engine.developing import single_point
from infosim.engine.layout import SOURCES
from infosim.engine.state import State
from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.debrief.mistakes import MistakeRules, Slip, Story, runs
from infosim.game.decisions import (
    Decision,
    Develop,
    Exit,
    Freelance,
    Fund,
    Govern,
    LetGo,
    OpenVacancy,
    Priority,
    Renew,
    Sign,
    Tender,
)


def _pipeline(t: Story) -> Iterator[Slip]:
    """Posts opened while those on their way would have been enough."""
    ramp_start = t.game.rules.people.ramp_start
    for month in range(1 + t.game.moved, t.game.closed + 1):
        s = t.states[month - 1]
        for f, function in enumerate(t.layout.functions):
            opened = {
                (month, n): d.posts
                for n, d in enumerate(t.plan(month))
                if isinstance(d, OpenVacancy) and d.function == function
            }
            posts = sum(opened.values())
            heads, ramp = s.heads[:, f, 0, 0], s.ramp[:, f, 0, 0]
            learning = float((heads * (1.0 - np.minimum(ramp, 1.0))).sum()) / (1.0 - ramp_start)
            coming = float(s.joining[:, f, 0, 0].sum() + s.vacancy_posts[:, f, 0, 0].sum()) + learning
            gap = float(s.arrived[f, 0, 0] - s.capacity[:, f, 0, 0].sum())
            if posts >= t.rules.posts and coming >= max(gap, 1.0):
                figures = {"posts": posts, "coming": coming, "load": float(s.load[f, 0, 0])}
                yield Slip("pipeline", month, Branch(frozenset(opened)), function, figures=figures)


def _too_late(t: Story) -> Iterator[Slip]:
    """Help asked for when a function had been overloaded for months; it would have been asked for as that began."""
    asked: list[tuple[int, int, OpenVacancy | Tender]] = [*t.decisions(OpenVacancy), *t.decisions(Tender)]
    for month, place, decision in asked:
        f = t.layout.functions.index(decision.function)
        loads = t.load[:month, f]  # what was known when it was decided
        high = int(np.argmin(np.concatenate([(loads > t.rules.late_load)[::-1], [False]])))
        began = month - high + 1  # the month after the first that showed it
        helped = t.some(range(began, month), partial(_helps, decision.function))
        if high <= t.rules.late_months or helped or began <= t.game.moved:
            continue
        without, lag = {(month, place)}, month - began
        more = [(began, _anywhere(decision))]
        if isinstance(decision, Tender):
            follows = next(
                (at for at in t.decisions(Sign) if at[0] > month and at[2].function == decision.function), None
            )
            if follows is not None:
                without.add(follows[:2])
                more.append((follows[0] - lag, follows[2]))
        figures = {"months": float(high), "load": float(loads[-1])}
        yield Slip("too_late", month, Branch(frozenset(without), tuple(more)), t.layout.functions[f], figures=figures)


def _helps(function: str, decision: Decision) -> bool:
    return isinstance(decision, OpenVacancy | Freelance | Tender | Sign) and decision.function == function


def _anywhere(decision: Decision) -> Decision:
    """A search in whichever slot is free."""
    return replace(decision, slot=None) if isinstance(decision, OpenVacancy) else decision


def _core_sold(t: Story) -> Iterator[Slip]:
    """Core work signed away, and the know-how of it with it."""
    known = t.figure("knowledge")
    for month, place, sign in t.decisions(Sign):
        f = t.layout.functions.index(sign.function)
        after = known[month : month + int(t.rules.core_months) + 1, f]
        if t.content.functions.core[f, 0, 0] < 0.5 or not after.size:
            continue
        before, left = float(known[month - 1, f]), float(after.min())
        if before - left >= t.rules.core_lost:
            branch = Branch(frozenset({(month, place)}))
            yield Slip("core_sold", month, branch, sign.function, sign.vendor, {"before": before, "after": left})


def _cheapest(t: Story) -> Iterator[Slip]:
    """The bid with the lowest face, which was not the one that cost least."""
    if not t.game.finished:
        return  # what a bid truly costs is told at the end
    for month, place, sign in t.decisions(Sign):
        s, f = t.states[month - 1], t.layout.functions.index(sign.function)
        there = np.flatnonzero(s.bid_vendor[:, f, 0, 0] >= 0)
        names = [t.layout.vendors[int(s.bid_vendor[slot, f, 0, 0])] for slot in there]
        face = s.bid_fee[there, f, 0, 0]
        cost = face * s.bid_truth[there, f, 0, 0]
        if there.size < 2 or sign.vendor not in names:
            continue
        mine, best = names.index(sign.vendor), int(np.argmin(cost))
        if face[mine] > face.min() or best == mine:
            continue
        figures = {
            "under": float(1.0 - face[mine] / np.median(face)),
            "over": float(cost[mine] / face[mine] - 1.0),
        }
        branch = Branch(frozenset({(month, place)}), ((month, replace(sign, vendor=names[best])),))
        yield Slip("cheapest", month, branch, sign.function, sign.vendor, figures)


def _contracts(t: Story) -> Iterator[tuple[int, int, int, int]]:
    """Each contract while it was held: its slot, function, first and last state that shows it."""
    held = t.figure("contract_vendor")
    for slot, f in np.ndindex(held.shape[1:]):
        for vendor in np.unique(held[:, slot, f]):
            if vendor >= 0:
                for first, last in runs(held[:, slot, f] == vendor, 1):
                    yield slot, f, first, last


def _ungoverned(t: Story) -> Iterator[Slip]:
    """A contract that nobody followed until it had drifted."""
    level, drift = t.figure("contract_governance"), t.figure("contract_drift")
    for slot, f, start, end in _contracts(t):
        here = slice(start, end + 1)
        for first, last in runs(level[here, slot, f] == 0, t.rules.neglect_months):
            lost, began = float(drift[start + last, slot, f]), max(start + first + 1, 1)
            if lost < t.rules.neglect_drift or began <= t.game.moved or began > t.game.closed:
                continue
            vendor = t.layout.vendors[int(t.states[start].contract_vendor[slot, f, 0, 0])]
            function = t.layout.functions[f]
            given = t.some(range(began, start + last + 1), partial(_governs, function, vendor))
            govern = Govern(function, vendor, 1, _slot(t.states[began - 1], slot, f))
            figures = {"months": float(last - first + 1), "drift": lost}
            yield Slip("ungoverned", began, Branch(given, ((began, govern),)), function, vendor, figures)


def _governs(function: str, vendor: str, decision: Decision) -> bool:
    return isinstance(decision, Govern) and (decision.function, decision.vendor) == (function, vendor)


def _slot(s: State, slot: int, f: int) -> int | None:
    """How a decision names a contract: by its slot where its vendor holds both."""
    held = s.contract_vendor[:, f, 0, 0]
    return slot if np.count_nonzero(held == held[slot]) > 1 else None


def _micro(t: Story) -> Iterator[Slip]:
    """Every contract followed as closely as can be, for long."""
    there, level = t.figure("contract_vendor") >= 0, t.figure("contract_governance")
    count = there.sum(axis=(1, 2))
    close = (count >= 2) & ((level >= 2) | ~there).all(axis=(1, 2))
    for first, last in runs(close, t.rules.micro_months):
        began = first + 1
        if began <= t.game.moved or began > t.game.closed:
            continue
        s = t.states[first]
        less = tuple(
            (
                began,
                Govern(
                    t.layout.functions[f],
                    t.layout.vendors[int(s.contract_vendor[slot, f, 0, 0])],
                    1,
                    _slot(s, slot, f),
                ),
            )
            for slot, f in np.argwhere(there[first]).tolist()
        )
        given = t.some(range(began, last + 1), lambda d: isinstance(d, Govern) and d.level >= 2)
        yield Slip(
            "micro", began, Branch(given, less), figures={"months": last - first + 1.0, "n": float(count[first])}
        )


def _single_point(t: Story) -> Iterator[Slip]:
    """One head alone knew the work for months, and left."""
    alone = np.stack([single_point(s)[:, 0, 0] for s in t.states])
    heads = t.figure("heads").sum(axis=1)
    for f, function in enumerate(t.layout.functions):
        for first, last in runs(alone[:, f], t.rules.alone_months):
            left, began = last + 1, first + 1
            if left > t.game.closed or heads[left, f] >= heads[last, f] or began <= t.game.moved:
                continue
            branch = Branch(more=((began, OpenVacancy(function)),))
            yield Slip("single_point", left, branch, function, figures={"months": last - first + 1.0})


def _over_hired(t: Story) -> Iterator[Slip]:
    """Posts opened for a team that then had too little to do."""
    heads = t.figure("heads").sum(axis=1)
    for f, function in enumerate(t.layout.functions):
        idle = (t.load[:, f] < t.rules.idle_load) & (heads[:, f] >= 2)
        idle[0] = False
        for first, last in runs(idle, t.rules.idle_months):
            months = range(max(first - int(t.rules.idle_recall), 1), last + 1)
            opened = t.some(months, partial(_opens, function))
            if opened:
                figures = {"months": last - first + 1.0, "load": float(t.load[first : last + 1, f].mean())}
                yield Slip("over_hired", min(opened)[0], Branch(opened), function, figures=figures)


def _opens(function: str, decision: Decision) -> bool:
    return isinstance(decision, OpenVacancy) and decision.function == function


def _notice(t: Story) -> Iterator[Slip]:
    """A contract that renewed itself, since nobody answered."""
    for slot, f, start, end in _contracts(t):
        left = t.figure("contract_left")[start : end + 1, slot, f]
        for again in np.flatnonzero(np.diff(left) > 0).tolist():
            month = start + again + 1
            s = t.states[month - 1]
            rise = float(s.contract_ask[slot, f, 0, 0])
            if s.contract_answer[slot, f, 0, 0] != 0 or rise <= 0 or month <= t.game.moved:
                continue
            function, vendor = t.layout.functions[f], t.layout.vendors[int(s.contract_vendor[slot, f, 0, 0])]
            spoken = Renew(function, vendor, "price", _slot(s, slot, f))
            figures = {"rise": rise, "months": float(t.states[month].contract_left[slot, f, 0, 0])}
            yield Slip("notice", month, Branch(more=((month, spoken),)), function, vendor, figures)


def _sprint(t: Story) -> Iterator[Slip]:
    """More promised than there were days, month after month; what was begun in the first of them would have waited."""
    over = t.figure("overdraw") > t.game.rules.attention.over_limit
    for first, last in runs(over, t.rules.sprint_months):
        begun = t.some(
            range(first, first + 1), lambda d: isinstance(d, OpenVacancy | Tender | Develop) or d == Fund("start")
        )
        if begun:
            figures = {"months": last - first + 1.0, "over": float(t.figure("overdraw")[first : last + 1].mean())}
            yield Slip("sprint", first, Branch(begun), figures=figures)


def _takes_days(decision: Decision) -> bool:
    return isinstance(decision, OpenVacancy | Tender | Develop) or decision == Fund("start")


def _raised_late(t: Story) -> Iterator[Slip]:
    """Talks with investors begun when money for few months was left."""
    raising = t.figure("raising") > 0
    for first, _ in runs(raising, 1):
        left = float(t.runway[first - 1]) if first else np.inf
        if left >= t.rules.runway_late:
            continue
        earlier = [m for m in range(1 + t.game.moved, first) if _could_raise(t, m)]
        if earlier:
            asked = t.some(range(first, first + 1), lambda d: d == Fund("start"))
            branch = Branch(asked, ((earlier[-1], Fund("start")),), eager=True)
            yield Slip("raised_late", first, branch, figures={"runway": left, "then": float(t.runway[earlier[-1] - 1])})


def _could_raise(t: Story, month: int) -> bool:
    """Whether talks could have begun in a month, with money for long enough."""
    s, r = t.states[month - 1], t.game.rules
    large = s.mrr >= r.company.talk_from * round_threshold(s, r)
    quiet = (s.raising == 0) & ~on_the_table(s)
    return bool((large & quiet)[0, 0]) and float(t.runway[month - 1]) >= t.rules.runway_timely


def _security_credit(t: Story) -> Iterator[Slip]:
    """Too little security for months, and then a breach."""
    weight = t.content.functions.cover[:, 0, 0]
    awake = t.figure("awake") > 0
    f = int(np.argmax(weight))
    low = (t.figure("cover") < t.rules.cover_least) & awake[:, f]
    low[0] = False
    breaches, damage = t.figure("breaches"), t.figure("damage")
    for first, last in runs(low, t.rules.cover_months):
        hit = [m for m in range(first, min(last + 3, t.game.closed) + 1) if breaches[m] > 0]
        began = first + 1
        if weight[f] > 0 and hit and began > t.game.moved:
            figures = {"months": last - first + 1.0, "damage": float(damage[hit[0]])}
            branch = Branch(more=((began, OpenVacancy(t.layout.functions[f])),))
            yield Slip("security_credit", began, branch, t.layout.functions[f], figures=figures)


def _debt_spiral(t: Story) -> Iterator[Slip]:
    """Technical debt that rose until it slowed everything."""
    debt, mix = t.figure("debt"), t.figure("mix")
    for month in range(6, t.game.closed + 1):
        rise, began = float(debt[month] - debt[month - 6]), month - 5
        if debt[month] < t.rules.debt_high or rise < t.rules.debt_rise or began <= t.game.moved:
            continue
        features, quality, paid = (float(share) for share in mix[began - 1])
        shift = min(t.rules.debt_shift, features)
        if shift > 0:
            other = Priority(features - shift, quality, paid + shift)
            given = t.some(range(began, month + 1), lambda d: isinstance(d, Priority))
            figures = {"debt": float(debt[month]), "rise": rise, "share": paid}
            yield Slip("debt_spiral", began, Branch(given, ((began, other),)), figures=figures)
        return  # a spiral is one


def _flip_flop(t: Story) -> Iterator[Slip]:
    """Work that changed hands again and again; the changes after the first would not have been."""
    capacity = t.figure("capacity")[:, : SOURCES.index("hands_on")]
    for f, function in enumerate(t.layout.functions):
        there = capacity[:, :, f].sum(axis=1) > 0
        who = np.where(there, capacity[:, :, f].argmax(axis=1), -1)
        changes = [m for m in range(2, t.game.closed + 1) if there[m] and there[m - 1] and who[m] != who[m - 1]]
        for n in range(len(changes) - int(t.rules.flips) + 1):
            first, last = changes[n], changes[n + int(t.rules.flips) - 1]
            if last - first > t.rules.flip_months:
                continue
            moved = t.some(range(first + 1, last + 1), partial(_moves, function))
            if moved:
                figures = {"n": t.rules.flips, "months": float(last - first)}
                yield Slip("flip_flop", min(moved)[0], Branch(moved), function, figures=figures)
            break


def _moves(function: str, decision: Decision) -> bool:
    return isinstance(decision, Sign | Exit | Freelance | LetGo | OpenVacancy) and decision.function == function


def _hands_on(t: Story) -> Iterator[Slip]:
    """Work done by the head of IT, long after the company could pay somebody for it."""
    busy = (t.figure("hands_on_days") >= t.rules.hands_days) & (t.figure("chapter") >= 1)
    helped = t.figure("capacity")[:, SOURCES.index("hands_on")]
    for first, last in runs(busy, t.rules.hands_months):
        began, f = first + 1, int(np.argmax(helped[first : last + 1].sum(axis=0)))
        if began <= t.game.moved or began > t.game.closed:
            continue
        days = float(t.figure("hands_on_days")[first : last + 1].mean())
        branch = Branch(more=((began, OpenVacancy(t.layout.functions[f])),))
        figures = {"days": days, "months": last - first + 1.0}
        yield Slip("hands_on", began, branch, t.layout.functions[f], figures=figures)


DETECTORS: tuple[Callable[[Story], Iterator[Slip]], ...] = (
    _pipeline,
    _too_late,
    _core_sold,
    _cheapest,
    _ungoverned,
    _micro,
    _single_point,
    _over_hired,
    _notice,
    _sprint,
    _raised_late,
    _security_credit,
    _debt_spiral,
    _flip_flop,
    _hands_on,
)
MOST = 3
"""Of one name, that are priced: the first ones."""


def slips(game: Game, rules: MistakeRules | None = None) -> tuple[Slip, ...]:
    """The mistakes of a game, in order of time; of each name the first few."""
    story = Story(game, rules or MistakeRules())
    found = [slip for detect in DETECTORS for slip in sorted(detect(story), key=lambda slip: slip.month)[:MOST]]
    return tuple(sorted(found, key=lambda slip: slip.month))
