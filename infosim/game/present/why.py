"""Why a figure is what it is: the ledger of a stock, the inputs of a measure, and the thread of causes behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import DAY_USES
from infosim.engine.ledger import BY_NAME
from infosim.engine.measures import backlog_months
from infosim.game.facts import causes
from infosim.game.facts.causes import Cause, Months
from infosim.game.facts.played import one
from infosim.game.facts.replacing import REST, Input, pieces
from infosim.game.present.kpis import ENDLESS, use_name
from infosim.game.present.labels import flow_label, piece_label
from infosim.game.present.telling import Telling
from infosim.game.present.thread import thread
from infosim.game.present.why_answers import why_answer
from infosim.game.present.why_bids import why_bid
from infosim.game.present.why_deals import deal, why_deal
from infosim.game.present.why_firms import why_firm
from infosim.game.present.why_measures import why_measure, why_work
from infosim.game.views.figures import UNBORNE, Amount, Unit
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.why import Explanation, Part, WhyView
from infosim.locale import message

ONCE = ("hiring", "severance", "transitions", "exits", "crises", "events", "round", "bridge", "rescue")
"""Flows of the cash that come once and not every month."""
LEAST = 1e-9
"""A part that adds less is not shown."""


def why(t: Telling, figure: str) -> Explanation | None:
    """Why a figure is what it is, by the name that views give it: its ledger, or what a rule makes it of.

    None for what is no figure, and for what has a ledger before there is a month to tell of.
    """
    key, _, name = figure.rpartition(".")
    functions = t.played.rules.layout.functions
    if key in functions:
        f = functions.index(key)
        return _of_function(t, f, name) or why_work(t, f, name)
    of = key.partition(".")[0]
    match of:
        case "bid":
            return why_bid(t, key, name)
        case "firm":
            return why_firm(t, key.partition(".")[2], name)
        case "measure":
            return why_measure(t, key, name)
        case "answer":
            return why_answer(t, name)
    found = deal(t, key)
    if found is not None:
        return why_deal(t, found, key, name)
    return _of_company(t, figure)


def _of_company(t: Telling, figure: str) -> WhyView | None:
    match figure:
        case "cash":
            return _stock(t, "cash", "cash", "money")
        case "mrr":
            return _stock(t, "mrr", "mrr", "money")
        case "morale":
            return _stock(t, "morale", "morale", "score", scale=100.0)
        case "reputation":
            return _stock(t, "reputation", "opinion", "score", scale=100.0)
        case "runway":
            return _measure(t, "runway", "months", causes.runway_cause, upward="good")
        case "churn":
            return _measure(t, "churn", "points", causes.churn, upward="bad")
        case "attention":
            return _attention(t)
    return None


def title(t: Telling, figure: str) -> str:
    """A figure's name: `cash`, `Support wait`."""
    w = t.words
    key, _, name = figure.rpartition(".")
    functions = t.played.rules.layout.functions
    function = t.short(functions.index(key)) if key in functions else ""
    match name:
        case "cash":
            return w.text("figure", "Cash")
        case "mrr":
            return w.text("figure", "MRR")
        case "runway":
            return w.text("figure", "Runway")
        case "churn":
            return w.text("figure", "Churn")
        case "morale":
            return w.text("figure", "Morale")
        case "reputation":
            return w.text("figure", "Reputation")
        case "attention":
            return w.text("figure", "Your days")
        case "load":
            # words: cells 24; a function's load
            return w.text("figure", "{function}: load", function=function)
        case "wait":
            # words: cells 24; how long work waits in a function
            return w.text("figure", "{function}: wait", function=function)
        case "quality":
            # words: cells 24; a function's quality
            return w.text("figure", "{function}: quality", function=function)
        case "backlog":
            # words: cells 24; work that waits in a function
            return w.text("figure", "{function}: backlog", function=function)
        case _:
            # words: cells 24; what a function costs a month
            return w.text("figure", "{function}: cost", function=function)


# ----------------------------------------------------------------------------------------------------------- stocks


def _stock(
    t: Telling, figure: str, stock: str, unit: Unit, *, f: int | None = None, scale: float = 1.0, good: float = 1.0
) -> WhyView | None:
    """A stock of the ledger: opening + flows = closing. `good` is the sign of what is welcome."""
    played = t.played
    if not played.closed:
        return None
    flows = played.ledgers[-1].get(stock)
    if not flows:
        return None

    def at(whole: Array) -> float:
        return one(whole if f is None else whole[f]) * scale

    found = [(flow.name, at(flows[flow.name])) for flow in BY_NAME[stock].flows if flow.name in flows]
    parts = tuple(
        Part(flow_label(t, stock, name, f), value, _tone(value * good), _follow(t, stock, name, f))
        for name, value in found
        if abs(value) > LEAST
    )
    w = t.words
    opening, closing = at(getattr(played.before, stock)), at(getattr(played.now, stock))
    month = played.closed
    # words: first line of a ledger; {date} is the first day of a month
    opening_label = w.text("why", "opening, {date}", date=w.day(played.first_day(month)))
    # words: last line of a ledger; {date} is the last day of a month
    closing_label = w.text("why", "closing, {date}", date=w.day(played.last_day(month)))
    return WhyView(
        figure=figure, title=title(t, figure), kind="stock", unit=unit, opening_label=opening_label, opening=opening,
        parts=parts, closing_label=closing_label, closing=closing, note=_note(t, figure, closing - opening),
        thread=thread(t, figure), now=_now(t, figure),
    )  # fmt: skip


def _note(t: Telling, figure: str, change: float) -> Prose:
    """What the sum says."""
    if figure != "cash":
        return NOTHING
    w = t.words
    tone: Tone = "good" if change >= 0 else "bad"
    flows = t.played.ledgers[-1]["cash"]
    once = sum(one(flows[name]) for name in ONCE)
    if abs(once) < 100_00:
        # words: under the ledger of the cash; {change} is e.g. −€43k
        return t.say(message("why", "{change} in the month."), change=Said(w.money_change(change), tone))
    # words: under the ledger of the cash; {change} is e.g. −€43k, {usual} the same without what is paid once
    note = message("why", "{change} in the month, {usual} without what comes only once.")
    return t.say(note, change=Said(w.money_change(change), tone), usual=Said(w.money_change(change - once), "strong"))


def _now(t: Telling, figure: str) -> Amount | None:
    """A backlog as the boards draw it, in months of work."""
    key, _, name = figure.rpartition(".")
    if name != "backlog":
        return None
    f = t.played.rules.layout.functions.index(key)
    return Amount(one(backlog_months(t.played.now)[f]), "months")


_FOLLOWS = {
    ("cash", "subscriptions"): "mrr",
    ("mrr", "lost"): "churn",
}


def _follow(t: Telling, stock: str, flow: str, f: int | None) -> str | None:
    """The figure that a flow comes from."""
    if f is not None:
        key = t.played.rules.layout.functions[f]
        return {"rework": f"{key}.quality", "done": f"{key}.load"}.get(flow)
    if stock == "opinion" and flow == "service":
        return _worst(t, "wait")
    if stock == "morale" and flow == "overload":
        return _worst(t, "load")
    return _FOLLOWS.get((stock, flow))


def _worst(t: Telling, name: str) -> str | None:
    """The figure of the function that is latest, or most loaded."""
    awake = [work for work in t.facts.works if work.awake and not work.covers and work.need > 0]
    if not awake:
        return None
    worst = max(awake, key=lambda work: work.late if name == "wait" else work.load * work.heads)
    return f"{worst.key}.{name}"


# --------------------------------------------------------------------------------------------------------- measures


def _measure(
    t: Telling, figure: str, unit: Unit, cause: Callable[[Months], Cause], *, upward: Tone, scale: float = 1.0,
    f: int | None = None,
) -> WhyView | None:  # fmt: skip
    """A measure: last month to this, its inputs replaced one at a time."""
    months = causes.months(t.played)
    if months is None:
        return None
    found = cause(months)
    if figure == "runway" and max(found.opening, found.closing) >= ENDLESS:
        return None
    downward: Tone = "good" if upward == "bad" else "bad"
    parts = tuple(
        Part(
            piece_label(t, figure.rpartition(".")[2] or figure, piece.name),
            piece.value * scale,
            None if piece.name == REST else upward if piece.value > 0 else downward,
            _input_follows(t, piece.name, f),
        )
        for piece in found.pieces
        if abs(piece.value) > LEAST
    )
    w, played = t.words, t.played
    return WhyView(
        figure=figure, title=title(t, figure), kind="measure", unit=unit,
        opening_label=w.month_name(played.first_day(played.closed - 1)), opening=found.opening * scale, parts=parts,
        closing_label=w.month_name(played.first_day(played.closed)), closing=found.closing * scale,
        thread=thread(t, figure),
    )  # fmt: skip


def _input_follows(t: Telling, name: str, f: int | None) -> str | None:
    """The figure that an input is."""
    functions = t.played.rules.layout.functions
    if f is None:
        return f"{name}.wait" if name in functions else "cash" if name == "cash" else None
    key = functions[f]
    return {
        "backlog": f"{key}.backlog",
        "able": f"{key}.load",
        "load": f"{key}.load",
        "rework": f"{key}.quality",
        "you": "attention",
        "overdraw": "attention",
    }.get(name)


def _of_function(t: Telling, f: int, name: str) -> WhyView | None:
    figure = f"{t.played.rules.layout.functions[f]}.{name}"
    match name:
        case "load":
            return _load(t, figure, f)
        case "wait":
            return _measure(t, figure, "wait", lambda m: causes.wait(m, f), upward="bad", f=f)
        case "quality":
            return _measure(t, figure, "score", lambda m: causes.quality(m, f), upward="good", scale=100.0, f=f)
        case "cost":
            return _measure(t, figure, "money", lambda m: causes.cost(m, f), upward="bad", f=f)
        case "backlog":
            return _stock(t, figure, "backlog", "number", f=f, good=-1.0)
    return None


def _load(t: Telling, figure: str, f: int) -> WhyView | None:
    """A load, input by input; of work that nobody bears, who is there, since parts of no capacity say nothing."""
    view = _measure(t, figure, "load", lambda m: causes.load(m, f), upward="bad", f=f)
    if view is None or max(view.opening, view.closing) < UNBORNE:
        return view
    work, w = t.facts.works[f], t.words
    # words: under the ledger of a load that nobody bears or bore; parts of one person's work, e.g. 0.6 and 0.1
    nobody = message("why", "{asked} of a person asked for, {done} done. With nobody there, a load is no figure.")
    return replace(view, parts=(), note=t.say(nobody, asked=w.number(work.arrived), done=w.number(work.done)))


def _attention(t: Telling) -> WhyView | None:
    """The days that are taken: last month and this, by what takes them."""
    played, days = t.played, t.facts.days
    if not played.closed:
        return None
    before = {use: one(played.now.attention[i]) for i, use in enumerate(DAY_USES)}
    inputs = tuple(Input(use, before[use], days.by_use[use]) for use in DAY_USES)
    found = pieces(lambda x: sum(x.values()), inputs, one(total(played.now.attention)), days.taken)
    parts = tuple(
        Part(use_name(t, piece.name), piece.value, _tone(-piece.value)) for piece in found if abs(piece.value) > 1e-6
    )
    w = t.words
    return WhyView(
        figure="attention", title=title(t, "attention"), kind="measure", unit="days",
        opening_label=w.month_name(played.first_day(played.closed)), opening=one(total(played.now.attention)),
        parts=parts, closing_label=w.month_name(t.month(0)), closing=days.taken,
    )  # fmt: skip


def _tone(value: float) -> Tone:
    return "good" if value > 0 else "bad"
