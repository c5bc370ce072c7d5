"""And so on: the thread of causes across functions, first cause first, down to the figure that was asked about."""

from __future__ import annotations

from infosim.engine.company import runway
from infosim.game.facts import causes
from infosim.game.facts.causes import Months
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.present.kpis import ENDLESS
from infosim.game.present.labels import piece_label
from infosim.game.present.telling import Telling
from infosim.game.views.figures import load_said
from infosim.game.views.prose import Prose, Said
from infosim.game.views.why import Step
from infosim.locale import message

LATE = 1.2
"""Wait over its aim from which customers notice."""


def thread(t: Telling, figure: str) -> tuple[Step, ...]:
    """The steps to a figure; none where the ledger says all there is."""
    months = causes.months(t.played)
    if months is None:
        return ()
    key, _, name = figure.rpartition(".")
    functions = t.played.rules.layout.functions
    if key in functions:
        f = functions.index(key)
        steps = [*_root(t, months, f), *_load(t, months, f)]
        if name == "cost":
            return ()
        if name == "quality":
            return tuple(steps)
        return (*steps, *_wait(t, months, f), *_customers(t, months, f))
    behind = _behind(t, months, figure)
    if behind is None:
        return ()
    steps = [*_root(t, months, behind), *_load(t, months, behind), *_wait(t, months, behind)]
    if figure in ("churn", "mrr", "cash", "runway"):
        steps += _customers(t, months, behind)
    if figure in ("cash", "runway"):
        steps += _runway(t, months)
    return tuple(steps)


def _behind(t: Telling, months: Months, figure: str) -> int | None:
    """The function behind a figure of the company, if one is."""
    works = [work for work in t.facts.works if work.awake and work.need > 0 and not work.covers]
    if figure == "morale":
        strained = [work for work in works if work.heads > 0 and work.load > 1.0]
        return max(strained, key=lambda work: work.load * work.heads).index if strained else None
    weight = t.played.rules.content.functions.service_churn
    late = [work for work in works if work.late > LATE and one(weight[work.index]) > 0]
    if figure in ("churn", "mrr", "cash", "runway") and one(months.now.left) > 0 and late:
        return max(late, key=lambda work: one(weight[work.index]) * (1.0 - work.service)).index
    if figure == "reputation":
        behind = [work for work in works if work.service < 0.9]
        return max(behind, key=lambda work: work.need * (1.0 - work.service)).index if behind else None
    return None


def _root(t: Telling, months: Months, f: int) -> list[Step]:
    """What began it: a post that stays open, people who are missing, more work, less of each."""
    w = t.words
    work = t.facts.works[f]
    posts = [thing for thing in t.facts.things_of(f) if isinstance(thing, Hire) and thing.age >= 1]
    if posts and work.load > 1.0:
        oldest = max(posts, key=lambda post: post.age)
        # words: first step of a thread of causes; a function with an open post
        text = w.text("thread", "{function}: a post stays open", function=t.short(f))
        return [Step(text, Prose(t.age(oldest.age)))]
    if work.people <= 0 and work.load > 1.0:
        # words: first step of a thread of causes; a function that nobody does
        text = w.text("thread", "{function}: nobody does it but you", function=t.short(f))
        # words: what a thread says of a function that nobody does; {days} of the head of IT
        days = w.text("thread", "{days} a month", days=w.days(work.hands_on / t.played.rules.attention.hands_on_yield))
        return [Step(text, Prose(days))]
    cause = causes.load(months, f)
    piece = cause.largest(1.0 if cause.change >= 0 else -1.0)
    if piece is None:
        return []
    # words: first step of a thread of causes; a function, and an input of its load
    text = w.text("thread", "{function}: {input}", function=t.short(f), input=piece_label(t, "load", piece.name))
    # words: what a thread says of an input of a load; {points} is e.g. +12 pt
    pushes = message("thread", "load {points}")
    said = t.say(pushes, points=Said(w.points(piece.value), "bad" if piece.value > 0 else "good"))
    return [Step(text, said)]


def _load(t: Telling, months: Months, f: int) -> list[Step]:
    w = t.words
    before, now = one(months.then.load[f]), one(months.now.load[f])
    return [
        Step(
            # words: a step of a thread of causes; a function
            w.text("thread", "{function}: load", function=t.short(f)),
            _to(t, load_said(before, w), load_said(now, w), worse=now > before),
            f"{t.played.rules.layout.functions[f]}.load",
        )
    ]


def _wait(t: Telling, months: Months, f: int) -> list[Step]:
    if t.facts.works[f].covers:
        return []
    w = t.words
    before, now = one(months.then.lead_time[f]), one(months.now.lead_time[f])
    busier = one(months.now.load[f]) - one(months.then.load[f])
    if w.wait(before) == w.wait(now) or busier * (now - before) < 0:
        return []  # the load is no cause of it
    return [
        Step(
            # words: a step of a thread of causes
            w.text("thread", "work waits"),
            _to(t, w.wait(before), w.wait(now), worse=now > before),
            f"{t.played.rules.layout.functions[f]}.wait",
        )
    ]


def _customers(t: Telling, months: Months, f: int) -> list[Step]:
    """Customers who left, where the function is one over which they leave."""
    left = one(months.now.left)
    weight = one(t.played.rules.content.functions.service_churn[f])
    if left <= 0 or weight <= 0 or t.facts.works[f].late <= LATE:
        return []
    w = t.words
    # words: a step of a thread of causes
    text = w.plural("thread", "{n} customer leaves", "{n} customers leave", left)
    lost = -left * t.played.rules.content.market.customer_fee
    # words: what a thread says of customers who leave; {money} is e.g. −€300
    said = message("thread", "{money} MRR")
    return [Step(text, t.say(said, money=Said(w.money_change(lost), "bad")), "mrr")]


def _runway(t: Telling, months: Months) -> list[Step]:
    w = t.words
    before, now = one(runway(months.then)), one(runway(months.now))
    if max(before, now) >= ENDLESS:
        return []
    # words: a step of a thread of causes
    return [Step(w.text("thread", "runway"), _to(t, w.months(before), w.months(now), worse=now < before), "runway")]


def _to(t: Telling, before: str, now: str, *, worse: bool) -> Prose:
    # words: what was and what is, in a thread of causes
    arrow = message("thread", "{before} → {now}")
    return t.say(arrow, before=before, now=Said(now, "bad" if worse else "good"))
