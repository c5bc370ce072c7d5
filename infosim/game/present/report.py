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
from infosim.game.present.labels import flow_brief, piece_label
from infosim.game.present.telling import TONES, Telling, fitting, toned
from infosim.game.present.tidings import CAUSE_CELLS, tidings
from infosim.game.present.why import title
from infosim.game.present.wire import after
from infosim.game.views.figures import UNBORNE, UNSERVED, Amount, load_said, wait_said
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
        changes=(*tidings(then), *(change(then, found) for found in changes(played))),
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
    if found.unit == "load" and max(found.now, found.now - found.change) >= UNBORNE:
        return _borne(t, found)
    if found.unit == "wait" and max(found.now, found.now - found.change) >= UNSERVED:
        return _served(t, found)
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


def _borne(t: Telling, found: Changed) -> Change:
    """Work that nobody does any more, or that somebody does again: there is no figure on one of the two sides."""
    w, before = t.words, found.now - found.change
    size = Amount(abs(found.change), "points")
    if found.now >= UNBORNE:
        # words: cells 35; in place of a load's change: nobody does the work now; {load} is what it was, e.g. 168%
        gone = t.say(message("report.cause", "load was {load}; nobody is there now"), load=w.percent(before, 0))
        # words: cells 24; a row of what changed in a month: a function without anybody; its short name
        name = w.text("report.cause", "{function}: left alone", function=t.short(found.function or 0))
        return Change(found.figure, name, None, size, 0, "bad", gone)
    # words: cells 35; in place of a load's change: somebody does the work again
    there = t.say(message("report.cause", "somebody is there: nobody was"))
    return Change(found.figure, title(t, found.figure), Amount(found.now, "load"), size, 0, "good", there)


def _served(t: Telling, found: Changed) -> Change:
    """A wait that has no end, or has one again: the days between say nothing."""
    w, before = t.words, found.now - found.change
    size, named = Amount(abs(found.change), "wait"), title(t, found.figure)
    if found.now < UNSERVED:
        # words: cells 35; in place of a wait's change: the work is done again
        again = t.say(message("report.cause", "it is done again"))
        return Change(found.figure, named, Amount(found.now, "wait"), size, 0, "good", again)
    if before >= UNSERVED:
        # words: cells 35; in place of a wait's change: hardly anything of the work is done, still
        still = t.say(message("report.cause", "nobody does it, to speak of"))
        return Change(found.figure, named, Amount(found.now, "wait"), size, 0, "bad", still)
    # words: cells 35; in place of a wait's change: hardly anything of the work is done now; {wait} is what it was
    ended = t.say(message("report.cause", "was {wait}; now nobody does it"), wait=w.wait(before))
    return Change(found.figure, named, Amount(found.now, "wait"), size, 0, "bad", ended)


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
    way = 1.0 if cause.change > 0 else -1.0
    piece = cause.largest(way)
    if piece is None or cause.pieces[-1].value * way > piece.value * way:
        # words: cells 35; cause of a change that no single input explains
        return t.say(message("report.cause", "many small things"))
    label = piece_label(t, measure, piece.name)
    if piece.value > 0 and (measure, piece.name) in HARMS:
        return t.say(message("report.cause", "{cause}: less of it"), cause=label)
    return Prose(label)


def _cash(t: Telling) -> Prose:
    """What the cash went into, and what came in meanwhile; where it rose, what brought most of it."""
    flows = t.played.ledgers[-1].get("cash")
    if not flows:
        return NOTHING
    w = t.words
    now = {flow.name: one(flows[flow.name]) for flow in BY_NAME["cash"].flows}
    if now["fines"] < 0:
        # words: cells 35; cause of a change of the cash: a fine was paid, however much else moved
        return t.say(message("report.cause", "a fine: {money}"), money=w.money(-now["fines"]))
    out = sorted((name for name in now if now[name] < 0), key=lambda name: now[name])
    came = sorted((name for name in now if now[name] > 0), key=lambda name: -now[name])

    def line(name: str) -> str:
        # words: a line of the ledger of the cash and its size, in a cause; e.g. payroll €21k
        return w.text("report.cash", "{flow} {money}", flow=flow_brief(t, name), money=w.money(abs(now[name])))

    if sum(now.values()) >= 0 and came:
        spent = w.money(-sum(now[name] for name in out))
        # words: cells 35; cause of more cash: what brought most of it, and all that went out; e.g. round €1.1M
        rose = w.text("report.cash", "{first}; {money} went out", first=line(came[0]), money=spent)
        return Prose(fitting([rose, line(came[0])], CAUSE_CELLS))
    if not out:
        return NOTHING
    income = w.money(sum(now[name] for name in came))
    choices = []
    if len(out) > 1:
        # words: cells 35; cause of less cash: the two lines that took most, and all that came in
        both = w.text("report.cash", "{first}, {second}; {money} in", first=line(out[0]), second=line(out[1]),
                      money=income)  # fmt: skip
        choices.append(both)
    # words: cells 35; cause of less cash: the line that took most, and all that came in
    choices.append(w.text("report.cash", "{first}; {money} came in", first=line(out[0]), money=income))
    choices.append(line(out[0]))
    return Prose(fitting(choices, CAUSE_CELLS))


def _customers(t: Telling) -> Prose:
    s, w = t.played.now, t.words
    flows = {name: one(flow) for name, flow in t.played.ledgers[-1].get("mrr", {}).items()}
    if abs(flows.get("events", 0.0)) > max(flows.get("won", 0.0), -flows.get("lost", 0.0)):
        # words: cells 35; cause of a change of the revenue: what answers to events won or lost; {money} is e.g. −€600
        return t.say(message("report.cause", "your answers to events: {money}"), money=w.money_change(flows["events"]))
    # words: cells 35; cause of a change of the revenue; counts of customers
    flow = message("report.cause", "{joined} joined, {left} left")
    return t.say(flow, joined=w.count(one(s.joined)), left=w.count(one(s.left)))


def _churn(t: Telling) -> Prose:
    months = causes.months(t.played)
    if months is None:
        return _customers(t)
    cause = causes.churn(months)
    way = 1.0 if cause.change > 0 else -1.0
    piece = cause.largest(way)
    if piece is None or abs(piece.value) < 0.002 or cause.pieces[-1].value * way > piece.value * way:
        # words: cells 35; cause of a change of the customers lost: few customers, whole ones
        return t.say(message("report.cause", "chance: customers are whole"))
    label = piece_label(t, "churn", piece.name)
    if piece.value < 0:
        # words: cells 35; cause of fewer customers lost: a function, or an incident that is over
        return t.say(message("report.cause", "{cause}: less of it"), cause=label)
    return Prose(label)


def _runway(t: Telling) -> Prose:
    """The burn of late, where that is what changed; else what the cash went into."""
    months = causes.months(t.played)
    if months is None:
        return NOTHING
    cause = causes.runway_cause(months)
    piece = cause.largest(1.0 if cause.change > 0 else -1.0)
    if piece is None or piece.name != "burn":
        return _cash(t)
    w = t.words
    before, now = cause.input("burn")[1:]
    # words: cells 35; cause of a change of the runway: net burn a month, mean of three; e.g. €21k and €33k
    burn = message("report.cause", "net burn {before} → {now} a month")
    return t.say(burn, before=w.money(before), now=w.money(now))


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
        said = t.say(band, low=wait_said(low, w), high=toned(wait_said(high, w), late_tone))
        if wait_said(low, w) == wait_said(high, w):
            said = prose("{wait}", wait=Said(wait_said(high, w), late_tone or "warn"))
        told.append(Outlook(title(t, f"{work.key}.wait"), said))
    for thing in t.facts.things:
        if isinstance(thing, Move):
            contract = thing.contract
            # words: cells 34; a hand-over next month; {now} and {then} are shares of the work
            moves = message("report.outlook", "{now} of its part, then all after {month}")
            month = t.in_month(contract.moves_for)
            told.append(Outlook(t.vendor(contract.vendor), t.say(moves, now=w.percent(contract.moved, 0), month=month)))
    return tuple(told[:MOST_AHEAD])


def _load(t: Telling, before: float, now: float) -> Prose:
    w = t.words
    # words: cells 34; how a load changes; e.g. load 96% → 118%
    arrow = message("report.outlook", "load {before} → {now}")
    return t.say(arrow, before=load_said(before, w), now=Said(load_said(now, w), "bad" if now > 1 else "warn"))
