"""The month report: what changed and why, what was decided and what became of it, what comes next."""

from __future__ import annotations

from dataclasses import replace

from infosim.engine.ledger import BY_NAME
from infosim.game.facts import causes
from infosim.game.facts.ahead import HIGH, LOW
from infosim.game.facts.causes import Cause
from infosim.game.facts.changes import Changed, changes
from infosim.game.facts.facts import Facts
from infosim.game.facts.matters import Leaving
from infosim.game.facts.pipeline import Move
from infosim.game.facts.played import Played, one
from infosim.game.present.decided import told_of
from infosim.game.present.effects import effects
from infosim.game.present.headline import headline
from infosim.game.present.kpis import moved
from infosim.game.present.labels import flow_label, piece_label
from infosim.game.present.telling import TONES, Telling, toned
from infosim.game.present.why import title
from infosim.game.present.wire import after
from infosim.game.views.figures import Amount, load_said
from infosim.game.views.prose import NOTHING, Prose, Said, Tone, prose
from infosim.game.views.report import Change, Outlook, ReportView
from infosim.locale import message

MOST_AHEAD = 4
"""Things said of the next month."""


def report(t: Telling, month: int | None = None) -> ReportView | None:
    """The report of a closed month, from 1; of the last one unless told; None before the first is closed."""
    n = t.played.closed if month is None else month
    if not 1 <= n <= t.played.closed:
        return None
    then = t if n == t.played.closed else Telling(Facts(as_of(t.played, n)), t.words)
    played = then.played
    orders, before = played.orders[-1], played.before
    return ReportView(
        date=played.first_day(n),
        month=n,
        decisions=len(told_of(then, orders, before)),
        headline=headline(then),
        changes=tuple(change(then, found) for found in changes(played)),
        wire=tuple(after(then, n, new=True)),
        effects=effects(then),
        outlook=outlook(then) if n == t.played.closed and not played.over else (),
    )


def as_of(played: Played, n: int) -> Played:
    """The play as it was once month n had closed."""
    return replace(
        played,
        states=played.states[: n + 1],
        ledgers=played.ledgers[:n],
        orders=played.orders[:n],
        planned=(),
        found={},
    )


HARMS = {("quality", "load"), ("quality", "debt"), ("quality", "overdraw")}
"""Inputs that are named for the harm they do: where a quality rises with them, there is less of them."""


def change(t: Telling, found: Changed) -> Change:
    """A figure that moved, with its cause in words."""
    went = 1 if found.change > 0 else -1
    tone: Tone = "good" if found.change * found.welcome > 0 else "bad"
    size: Amount = Amount(abs(found.change), "points" if found.unit == "percent" else found.unit)
    if found.figure == "mrr":
        size = Amount(abs(found.change) / max(found.now - found.change, 1.0), "percent")
    return Change(
        figure=found.figure,
        name=title(t, found.figure),
        value=Amount(found.now, found.unit),
        change=size,
        trend=1 if went > 0 else -1,
        tone=tone,
        cause=_cause(t, found),
    )


# ----------------------------------------------------------------------------------------------------------- causes


def _cause(t: Telling, found: Changed) -> Prose:
    """Why it moved, in at most 44 cells."""
    match found.figure:
        case "cash":
            return _cash(t)
        case "mrr":
            return _customers(t)
        case "churn":
            return _churn(t)
        case "morale":
            return moved(t, "morale", brief=True)
        case "reputation":
            return moved(t, "opinion", brief=True)
        case "runway":
            return _runway(t)
    if found.function is None:
        return NOTHING
    f = found.function
    months = causes.months(t.played)
    if months is None:
        return NOTHING
    name = found.figure.rpartition(".")[2]
    cause = {"wait": causes.wait, "quality": causes.quality, "load": causes.load}[name](months, f)
    return _input(t, name, cause)


def _input(t: Telling, measure: str, cause: Cause) -> Prose:
    """The input that pushed most in the direction of the change."""
    piece = cause.largest(1.0 if cause.change > 0 else -1.0)
    if piece is None:
        # words: cells 35; cause of a change that no single input explains
        return t.say(message("report.cause", "many small things"))
    label = piece_label(t, measure, piece.name)
    if piece.value > 0 and (measure, piece.name) in HARMS:
        return t.say(message("report.cause", "{cause}: less of it"), cause=label)
    return Prose(label)


def _cash(t: Telling) -> Prose:
    """The flow that differs most from the month before, the way the cash went; in the first month, the largest."""
    ledgers, w = t.played.ledgers, t.words
    if not ledgers[-1].get("cash"):
        return NOTHING
    now = {flow.name: one(ledgers[-1]["cash"][flow.name]) for flow in BY_NAME["cash"].flows}
    if len(ledgers) < 2 or "cash" not in ledgers[-2]:
        name = min(now, key=lambda flow: now[flow])
        return Prose(flow_label(t, "cash", name))
    if now["fines"] < 0:
        # words: cells 35; cause of a change of the cash: a fine was paid, however much else moved
        return t.say(message("report.cause", "a fine: {money}"), money=w.money(-now["fines"]))
    before = {flow: one(ledgers[-2]["cash"][flow]) for flow in now}
    spent = one(t.played.now.cash) < one(t.played.before.cash)
    name = max(now, key=lambda flow: (before[flow] - now[flow]) if spent else (now[flow] - before[flow]))
    difference = now[name] - before[name]
    if abs(difference) < 500_00:
        largest = min(now, key=lambda flow: now[flow]) if spent else max(now, key=lambda flow: now[flow])
        # words: cells 35; cause of a change of the cash: as in the month before, most of it this line of its ledger
        same = message("report.cause", "as before: {flow}")
        return t.say(same, flow=flow_label(t, "cash", largest))
    # words: cells 35; cause of a change of the cash: a line of its ledger, and by how much it changed
    more = message("report.cause", "{flow}: {change}")
    return t.say(more, flow=flow_label(t, "cash", name), change=w.money_change(difference))


def _customers(t: Telling) -> Prose:
    s, w = t.played.now, t.words
    # words: cells 35; cause of a change of the revenue; counts of customers
    flow = message("report.cause", "{joined} joined, {left} left")
    return t.say(flow, joined=w.count(one(s.joined)), left=w.count(one(s.left)))


def _churn(t: Telling) -> Prose:
    months = causes.months(t.played)
    if months is None:
        return _customers(t)
    cause = causes.churn(months)
    piece = cause.largest(1.0 if cause.change > 0 else -1.0)
    if piece is None or abs(piece.value) < 0.002:
        # words: cells 35; cause of a change of the customers lost: few customers, whole ones
        return t.say(message("report.cause", "chance: customers are whole"))
    label = piece_label(t, "churn", piece.name)
    if piece.value < 0:
        # words: cells 35; cause of fewer customers lost: a function, or an incident that is over
        return t.say(message("report.cause", "{cause}: less of it"), cause=label)
    return Prose(label)


def _runway(t: Telling) -> Prose:
    months = causes.months(t.played)
    if months is None:
        return NOTHING
    cause = causes.runway_cause(months)
    piece = cause.largest(1.0 if cause.change > 0 else -1.0)
    return Prose(piece_label(t, "runway", piece.name)) if piece else NOTHING


# ------------------------------------------------------------------------------------------------------- what comes


def outlook(t: Telling) -> tuple[Outlook, ...]:
    """Next month, at this pace."""
    w = t.words
    told: list[Outlook] = []
    for work in t.facts.works:
        for matter in t.facts.matters(work.index):
            if isinstance(matter, Leaving):
                # words: cells 24; people leave a function
                name = w.plural(
                    "report.outlook", "{n} leaves, {function}", "{n} leave, {function}", len(matter.leaves),
                    function=t.short(work.index),
                )  # fmt: skip
                told.append(Outlook(name, _load(t, work.load, matter.load)))
    late = sorted((work for work in t.facts.works if work.awake and not work.covers), key=lambda work: -work.late)
    for work in late[:2]:
        if work.late < 1.5:
            continue
        waits = t.facts.ahead.state.lead_time[work.index, 0]
        low, high = sorted((float(waits[LOW]), float(waits[HIGH])))
        late_tone = TONES[2 if work.late >= 3 else 1]
        # words: cells 34; how long work will wait next month; {low} and {high} bound eight cases in ten
        band = message("report.outlook", "{low} to {high}, 8 in 10")
        said = t.say(band, low=w.wait(low), high=toned(w.wait(high), late_tone))
        if w.wait(low) == w.wait(high):
            said = prose("{wait}", wait=Said(w.wait(high), late_tone or "warn"))
        told.append(Outlook(title(t, f"{work.key}.wait"), said))
    for thing in t.facts.things:
        if isinstance(thing, Move):
            contract = thing.contract
            # words: cells 34; a hand-over next month; {now} and {then} are shares of the work
            moves = message("report.outlook", "{now} of its part, then all after {month}")
            month = w.month_name(t.month(contract.moves_for))
            told.append(Outlook(t.vendor(contract.vendor), t.say(moves, now=w.percent(contract.moved, 0), month=month)))
    return tuple(told[:MOST_AHEAD])


def _load(t: Telling, before: float, now: float) -> Prose:
    w = t.words
    # words: cells 34; how a load changes; e.g. load 96% → 118%
    arrow = message("report.outlook", "load {before} → {now}")
    return t.say(arrow, before=load_said(before, w), now=Said(load_said(now, w), "bad" if now > 1 else "warn"))
