"""And so on: the thread of causes across functions, first cause first, down to the figure that was asked about.

A step leads to the next only where it makes up the larger part of it: what else moved a figure is in its ledger, and is
not told as if it followed. Where nothing makes up the larger part, there is no thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from infosim.engine.company import runway
from infosim.engine.ledger import BY_NAME, Flows
from infosim.game.facts import causes
from infosim.game.facts.causes import LARGER_PART, Cause, Months
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.present.kpis import ENDLESS, pushes
from infosim.game.present.labels import flow_label, piece_label
from infosim.game.present.telling import Telling
from infosim.game.views.figures import UNBORNE, load_said, wait_said
from infosim.game.views.prose import Prose, Said
from infosim.game.views.why import Step
from infosim.locale import Message, message

LATE = 1.2
"""Wait over its aim from which customers notice."""
STEADY = 0.05
"""Change of a load that is none."""
FULL = 1.0
"""Load above which a queue grows, and below which it is worked off."""
RAISED = ("round", "bridge", "rescue")
"""Flows of the cash that the burn leaves out."""


def thread(t: Telling, figure: str) -> tuple[Step, ...]:
    """The steps to a figure; none where the ledger says all there is."""
    months = causes.months(t.played)
    if months is None:
        return ()
    key, _, name = figure.rpartition(".")
    functions = t.played.rules.layout.functions
    if key in functions:
        of_function = _OF_A_FUNCTION.get(name)
        return _behind(of_function(t, months, functions.index(key)), figure) if of_function else ()
    of_company = _OF_THE_COMPANY.get(figure)
    return _behind(of_company(t, months), figure) if of_company else ()


def _behind(steps: list[Step], figure: str) -> tuple[Step, ...]:
    """The steps, where there is one before the figure itself."""
    return tuple(steps) if any(step.figure != figure for step in steps) else ()


# -------------------------------------------------------------------------------------------------------- functions


def _to_load(t: Telling, months: Months, f: int) -> list[Step]:
    """What moved a load; where it stays, what keeps it there."""
    return [*_root(t, months, f), _load(t, months, f)]


def _to_quality(t: Telling, months: Months, f: int) -> list[Step]:
    """What made people hurry, where haste is what moved the quality."""
    main = causes.quality(months, f).main
    return _to_load(t, months, f) if main is not None and main.name == "load" else []


def _to_wait(t: Telling, months: Months, f: int) -> list[Step]:
    """What keeps the queue growing, or works it off; further, the customers who leave over it."""
    before, now = one(months.then.lead_time[f]), one(months.now.lead_time[f])
    load, moved = one(months.now.load[f]), one(months.now.load[f]) - one(months.then.load[f])
    w = t.words
    if t.facts.works[f].covers or wait_said(before, w) == wait_said(now, w):
        return []
    follows = moved * (now - before) > 0 and abs(moved) >= STEADY
    grows = load > FULL if now > before else load < FULL
    if not follows and not grows:
        return []  # the load is no cause of it
    steps = _to_load(t, months, f) if follows else [*_standing(t, f), _load(t, months, f, stays=True)]
    # words: a step of a thread of causes
    text = w.text("thread", "work waits")
    waits = Step(text, _to(t, wait_said(before, w), wait_said(now, w), worse=now > before), f"{_key(t, f)}.wait")
    return [*steps, waits]


def _wait_and_customers(t: Telling, months: Months, f: int) -> list[Step]:
    steps = _to_wait(t, months, f)
    return [*steps, *_customers(t, months, f)] if steps else []


def _root(t: Telling, months: Months, f: int) -> list[Step]:
    """What moved a load most; where nothing did, what keeps it high."""
    cause = causes.load(months, f)
    if abs(cause.change) < STEADY:
        return _standing(t, f)
    main = cause.main
    if main is None:
        return []
    w = t.words
    # words: first step of a thread of causes; a function, and an input of its load
    text = w.text("thread", "{function}: {input}", function=t.short(f), input=piece_label(t, "load", main.name))
    return [Step(text, _input(t, cause, main.name, worse=main.value > 0))]


def _standing(t: Telling, f: int) -> list[Step]:
    """What keeps a load high: a post that stays open, people who are missing."""
    w = t.words
    work = t.facts.works[f]
    if work.load <= FULL:
        return []
    posts = [thing for thing in t.facts.things_of(f) if isinstance(thing, Hire) and thing.age >= 1]
    if posts:
        oldest = max(posts, key=lambda post: post.age)
        # words: first step of a thread of causes; a function with an open post
        text = w.text("thread", "{function}: a post stays open", function=t.short(f))
        return [Step(text, Prose(t.age(oldest.age)))]
    if work.people <= 0:
        # words: first step of a thread of causes; a function that nobody does
        text = w.text("thread", "{function}: nobody does it but you", function=t.short(f))
        # words: what a thread says of a function that nobody does; {days} of the head of IT
        days = w.text("thread", "{days} a month", days=w.days(work.hands_on / t.played.rules.attention.hands_on_yield))
        return [Step(text, Prose(days))]
    return []


def _input(t: Telling, cause: Cause, name: str, *, worse: bool) -> Prose:
    """An input of a load, as it was and is: days of the head of IT, else the work of so many people."""
    w, given = t.words, cause.input(name)
    if name == "you":
        per_day = t.played.rules.attention.hands_on_yield
        return _to(t, w.days(given.before / per_day), w.days(given.now / per_day), worse=worse)
    if name == "each":
        return _to(t, w.percent(given.before, 0), w.percent(given.now, 0), worse=worse)
    if name == "people":
        return _to(t, w.count(given.before), w.count(given.now), worse=worse)
    # words: what a thread says of an input of a load: the work of so many people, as it was and is; e.g. 0.9 and 1.8
    people = message("thread", "{before} → {now} people")
    places = 1 if max(given.before, given.now) >= 1.0 else 2
    before, now = (w.fixed(x, places) if x > 0 else w.count(0.0) for x in (given.before, given.now))
    return t.say(people, before=before, now=Said(now, "bad" if worse else "good"))


def _load(t: Telling, months: Months, f: int, *, stays: bool = False) -> Step:
    w = t.words
    before, now = one(months.then.load[f]), one(months.now.load[f])
    # words: a step of a thread of causes; a function
    text = w.text("thread", "{function}: load", function=t.short(f))
    change = _loads(t, before, now)
    if (stays or abs(now - before) < STEADY) and now < UNBORNE:
        # words: a step of a thread of causes: what a load still is; {load} is e.g. 143%
        change = t.say(message("thread", "still {load}"), load=Said(w.percent(now, 0), "bad" if now > FULL else "good"))
    return Step(text, change, f"{_key(t, f)}.load")


def _loads(t: Telling, before: float, now: float) -> Prose:
    """A load as it was and is; of work that nobody bears, in words."""
    w = t.words
    if before >= UNBORNE and now >= UNBORNE:
        # words: a step of a thread of causes: the load of work that nobody does
        return t.say(message("thread", "nobody there"))
    if now >= UNBORNE:
        # words: a step of a thread of causes: nobody does the work any more; {load} is e.g. 143%
        return t.say(message("thread", "was {load}, now nobody there"), load=w.percent(before, 0))
    if before >= UNBORNE:
        # words: a step of a thread of causes: somebody does the work now; {load} is e.g. 143%
        return t.say(message("thread", "nobody there, now {load}"), load=Said(w.percent(now, 0), "good"))
    return _to(t, load_said(before, w), load_said(now, w), worse=now > before)


def _customers(t: Telling, months: Months, f: int) -> list[Step]:
    """Customers who left, where most are lost over a function that makes them wait longer."""
    lost = -one(t.played.ledgers[-1].get("mrr", {}).get("lost", months.now.left * 0.0))
    longer = one(months.now.lead_time[f]) >= one(months.then.lead_time[f])
    over = causes.lost_over(months.now, months.rules, f)
    if lost <= 0 or not longer or t.facts.works[f].late <= LATE or over < LARGER_PART:
        return []
    w = t.words
    # words: a step of a thread of causes
    text = w.plural("thread", "{n} customer leaves", "{n} customers leave", one(months.now.left))
    # words: what a thread says of customers who leave; {money} is e.g. −€300
    said = message("thread", "{money} MRR")
    return [Step(text, t.say(said, money=Said(w.money_change(-lost), "bad")), "mrr")]


# ------------------------------------------------------------------------------------------------------ the company


def _to_churn(t: Telling, months: Months) -> list[Step]:
    """The function over which more customers leave, or fewer; a breach and chance have nothing behind them."""
    cause = causes.churn(months)
    main, functions = cause.main, t.played.rules.layout.functions
    if main is None or main.name not in functions:
        return []
    f = functions.index(main.name)
    longer = one(months.now.lead_time[f]) - one(months.then.lead_time[f])
    return _wait_and_customers(t, months, f) if longer * cause.change > 0 else []


def _to_mrr(t: Telling, months: Months) -> list[Step]:
    """The function over which most customers leave, where it is they who make the revenue fall."""
    weights = t.played.rules.content.functions.service_churn
    awake = [work.index for work in t.facts.works if work.awake and work.need > 0 and one(weights[work.index]) > 0]
    if one(months.now.mrr) >= one(months.then.mrr) or not awake:
        return []
    f = max(awake, key=partial(causes.lost_over, months.now, months.rules))
    steps = _wait_and_customers(t, months, f)
    return steps if steps and steps[-1].figure == "mrr" else []


def _to_mood(t: Telling, months: Months, stock: str, push: str) -> list[Step]:
    """The function behind a mood that falls by too much work, or by how customers are served."""
    main = pushes(t, stock)
    works = [work for work in t.facts.works if work.awake and work.need > 0 and not work.covers]
    if main is None or main[0] != push or main[1] >= 0:
        return []
    if push == "overload":
        strained = [work for work in works if work.heads > 0 and work.load > FULL]
        if not strained:
            return []
        f = max(strained, key=lambda work: work.load * work.heads).index
        rises = one(months.now.load[f]) - one(months.then.load[f]) >= STEADY
        return _to_load(t, months, f) if rises else [*_standing(t, f), _load(t, months, f, stays=True)]
    behind = [work for work in works if work.service < 0.9]
    return _to_wait(t, months, max(behind, key=lambda w: w.need * (1.0 - w.service)).index) if behind else []


def _to_cash(t: Telling, months: Months) -> list[Step]:
    """What the cash went into or came from, and the months that it lasts now."""
    flow = _largest({name: one(flow) for name, flow in months.ledger.get("cash", {}).items()})
    # words: what a thread says of a line of the ledger of the cash
    steps = [_line(t, *flow, message("thread", "{money}"))] if flow else []
    cause = causes.runway_cause(months)
    follows = cause.main is not None and cause.main.name == "cash"
    w = t.words
    before, now = one(months.then.cash), one(months.now.cash)
    # words: a step of a thread of causes
    text = w.text("thread", "cash")
    steps.append(Step(text, _to(t, w.money(before), w.money(now), worse=now < before), "cash"))
    return [*steps, *_runway(t, months)] if follows else steps


def _to_runway(t: Telling, months: Months) -> list[Step]:
    """The cash, or what the burn of late has more or less of than that of three months earlier."""
    main = causes.runway_cause(months).main
    if main is None:
        return []
    if main.name == "cash":
        return _to_cash(t, months)
    then = t.played.ledgers[-4] if len(t.played.ledgers) > 3 else None
    steps = _burn(t, months.ledger, then) if then else []
    return [*steps, *_runway(t, months)]


def _largest(flows: Mapping[str, float]) -> tuple[str, float] | None:
    """The flow that makes up the larger part of what they come to."""
    change = sum(flows.values())
    way = 1.0 if change > 0 else -1.0
    name = max(flows, key=lambda flow: flows[flow] * way, default=None)
    return (name, flows[name]) if name is not None and flows[name] * way >= LARGER_PART * abs(change) else None


def _burn(t: Telling, ledger: Flows, then: Flows) -> list[Step]:
    """The line of the ledger that makes up the larger part of what the burn has grown or shrunk by."""
    names = [flow.name for flow in BY_NAME["cash"].flows if flow.name not in RAISED]
    now, was = ledger.get("cash", {}), then.get("cash", {})
    if not now or not was:
        return []
    line = _largest({name: one(now[name]) - one(was[name]) for name in names})
    since = t.words.month_name(t.played.first_day(t.played.closed - 3))
    # words: what a thread says of a line of the ledger of the cash: what it changed by since a month; −€12k and March
    return [_line(t, *line, message("thread", "{money} since {month}"), month=since)] if line else []


def _line(t: Telling, flow: str, size: float, said: Message, month: str = "") -> Step:
    money = Said(t.words.money_change(size), "good" if size > 0 else "bad")
    return Step(flow_label(t, "cash", flow), t.say(said, money=money, month=month))


def _runway(t: Telling, months: Months) -> list[Step]:
    w = t.words
    before, now = one(runway(months.then)), one(runway(months.now))
    if max(before, now) >= ENDLESS or w.months(before) == w.months(now):
        return []
    # words: a step of a thread of causes
    return [Step(w.text("thread", "runway"), _to(t, w.months(before), w.months(now), worse=now < before), "runway")]


_OF_A_FUNCTION: Mapping[str, Callable[[Telling, Months, int], list[Step]]] = {
    "load": _to_load,
    "quality": _to_quality,
    "wait": _wait_and_customers,
    "backlog": _to_wait,
}
_OF_THE_COMPANY: Mapping[str, Callable[[Telling, Months], list[Step]]] = {
    "churn": _to_churn,
    "mrr": _to_mrr,
    "morale": partial(_to_mood, stock="morale", push="overload"),
    "reputation": partial(_to_mood, stock="opinion", push="service"),
    "cash": _to_cash,
    "runway": _to_runway,
}


def _key(t: Telling, f: int) -> str:
    return t.played.rules.layout.functions[f]


def _to(t: Telling, before: str, now: str, *, worse: bool) -> Prose:
    # words: what was and what is, in a thread of causes
    arrow = message("thread", "{before} → {now}")
    return t.say(arrow, before=before, now=Said(now, "bad" if worse else "good"))
