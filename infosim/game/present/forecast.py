"""Forecasts, told: the fan of each measure, two plans side by side, how sure, why it costs first, one sentence."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.measures import backlog_months, by_need, read
from infosim.engine.state import State
from infosim.game.foresight import LASTING, Course
from infosim.game.present.bots import bot_name
from infosim.game.present.labels import flow_label
from infosim.game.present.telling import Telling
from infosim.game.views.forecast import Against, Cause, Chart, Compared, FanLine, ForecastView, Sure, Unit
from infosim.game.views.prose import Prose, Tone
from infosim.locale import message
from infosim.scenario.sections.judging import Yardstick
from infosim.sight import fan

RECALL = 8
"""Months of the past before the fan."""
YEAR = 12
FIRST = 12
"""Months in which it is told why a plan costs first."""
CAUSES = 4
NOTICED = 50_00.0
"""Cents a month below which two plans cost the same."""
CLEAR = 0.6
"""Share of futures from which one plan is better rather than even."""


def forecast(t: Telling, courses: tuple[Course, ...], against: Against, function: int, worlds: int,
             follows: str = "") -> ForecastView:  # fmt: skip
    """The last course is the plan; the first, where there are two, is what it is compared with. `follows`: a bot."""
    plan, other = courses[-1], courses[0] if len(courses) > 1 else None
    functions = t.played.rules.layout.functions
    return ForecastView(
        against=against,
        worlds=worlds,
        months=plan.months,
        now=t.played.first_day(t.played.month),
        charts=_charts(t, plan, other, function),
        rows=_rows(t, plan, other),
        sure=_sure(t, plan, other),
        causes=_causes(t, plan, other) if other is not None else (),
        first=min(FIRST, plan.months),
        said=_said(t, plan, other),
        functions=functions,
        function=function,
        follows=bot_name(Yardstick(bot=follows), t.words) if follows else "",
    )


# ---------------------------------------------------------------------------------------------------------- the charts


def _charts(t: Telling, plan: Course, other: Course | None, f: int) -> tuple[Chart, ...]:
    w, r, name = t.words, t.played.rules, t.short(f)
    # words: cells 16; on the chart of the cash, under zero
    gone = w.text("forecast", "money gone")
    # words: cells 44; what the chart of a measure shows
    thousands = w.text("forecast", "€k, no round counted that is not begun")
    rows: tuple[tuple[str, str, str, Unit, Callable[[State], Array], int | None], ...] = (
        # words: cells 16; a measure to show
        ("cash", w.text("forecast.measure", "Cash"), thousands, "thousands", lambda s: s.cash, None),
        # words: cells 44; what the chart of a measure shows
        ("mrr", w.text("forecast.measure", "MRR"), w.text("forecast", "€k a month, from customers"), "thousands",
         lambda s: s.mrr, None),
        # words: cells 44; what the chart of a measure shows
        ("customers", w.text("forecast.measure", "Customers"), w.text("forecast", "customers who pay"), "count",
         lambda s: s.customers, None),
        # words: cells 44; what the chart of a measure shows
        ("service", w.text("forecast.measure", "Service"), w.text("forecast", "% of the work that arrived, done"),
         "percent", lambda s: read("service", "", s, r), None),
        # words: cells 44; what the chart of a measure shows
        ("wait", w.text("forecast.measure", "Wait"), w.text("forecast", "days, all functions by their need"), "days",
         lambda s: by_need(s, s.lead_time), None),
        # words: cells 44; what the chart of a measure shows
        ("days", w.text("forecast.measure", "Your days"), w.text("forecast", "days of yours that are asked for"),
         "days", lambda s: s.attention.sum(axis=0), None),
        # words: cells 44; what the chart of a measure shows; {function} is a short name
        ("backlog", w.text("forecast.measure", "Backlog"), w.text("forecast", "months of work, {function}",
         function=name), "months", lambda s: backlog_months(s)[f], f),
        # words: cells 44; what the chart of a measure shows; {function} is a short name
        ("quality", w.text("forecast.measure", "Quality"), w.text("forecast", "% that does not come back, {function}",
         function=name), "percent", lambda s: s.quality[f], f),
    )  # fmt: skip

    def charted(course: Course | None, key: str, at: int | None) -> FanLine | None:
        return None if course is None else line_of(_figure(course, key, at), _there(course, key))

    return tuple(
        Chart(key, label, title, unit, t.played.past(of, RECALL), line_of(_figure(plan, key, at), _there(plan, key)),
              charted(other, key, at), gone if key == "cash" else "")
        for key, label, title, unit, of, at in rows
    )  # fmt: skip


def line_of(figure: Array, there: Flags | None = None) -> FanLine:
    """The fan of a figure (M + 1, W) month by month; of the futures that are `there`, where that is asked."""
    found = fan(figure, there)
    parts = (found.low, found.inner_low, found.middle, found.inner_high, found.high)
    return FanLine(*(tuple(float(x) for x in part) for part in parts))


def _there(course: Course, key: str) -> Flags | None:
    """Which futures a figure is told of."""
    return None if key in LASTING else course.alive


def _figure(course: Course, key: str, function: int | None = None) -> Array:
    figure = course.figures[key]
    return figure if function is None else figure[:, function]


# ----------------------------------------------------------------------------------------------------- side by side


def _rows(t: Telling, plan: Course, other: Course | None) -> tuple[Compared, ...]:
    w, at = t.words, min(YEAR, plan.months)
    money, money_change = w.thousands, w.thousands_change
    tenth, tenth_change = lambda x: w.fixed(x, 1), lambda x: w.fixed_change(x, 1)
    share, share_change = w.hundredths, w.hundredths_change
    percent = lambda x: w.fixed(100 * x, 1)  # noqa: E731
    percent_change = lambda x: w.fixed_change(100 * x, 1)  # noqa: E731
    rows = (
        # words: cells 14; a figure compared between two plans, in thousands of euros
        ("cash", w.text("forecast.row", "cash €k"), 1, money, money_change, 1_000_00.0),
        # words: cells 14; a figure compared between two plans: the least cash of the months ahead
        ("low", w.text("forecast.row", "low point €k"), 1, money, money_change, 1_000_00.0),
        # words: cells 14; a figure compared between two plans, in thousands of euros
        ("mrr", w.text("forecast.row", "MRR €k"), 1, money, money_change, 500_00.0),
        # words: cells 14; a figure compared between two plans
        ("churn", w.text("forecast.row", "churn %"), -1, percent, percent_change, 0.001),
        # words: cells 14; a figure compared between two plans
        ("service", w.text("forecast.row", "service %"), 1, share, share_change, 0.01),
        # words: cells 14; a figure compared between two plans
        ("wait", w.text("forecast.row", "wait days"), -1, tenth, tenth_change, 0.1),
        # words: cells 14; a figure compared between two plans
        ("morale", w.text("forecast.row", "morale"), 1, share, share_change, 0.01),
        # words: cells 14; a figure compared between two plans
        ("knowledge", w.text("forecast.row", "know-how"), 1, share, share_change, 0.01),
        # words: cells 14; a figure compared between two plans
        ("days", w.text("forecast.row", "your days"), -1, tenth, tenth_change, 0.1),
    )
    found = []
    for key, label, better, said, changed, least in rows:
        now = _at(plan, key, at)
        before = _at(other, key, at) if other is not None else None
        moved = now - before if before is not None else 0.0  # of the two that are shown: the line adds up
        tone: Tone | None = None if abs(moved) < least else "good" if moved * better > 0 else "bad"
        found.append(
            Compared(key, label, said(before) if before is not None else "", said(now),
                     changed(moved) if other is not None else "", tone)
        )  # fmt: skip
    return tuple(found)


def _worlds(course: Course, key: str, at: int) -> tuple[Array, Flags]:
    """A figure in each future, and which are to be looked at."""
    if key == "low":
        return course.figures["cash"][: at + 1].min(axis=0), np.ones(course.alive.shape[1], bool)
    there = np.ones(course.alive.shape[1], bool) if key in LASTING else course.alive[at]
    return course.figures[key][at], there


def _at(course: Course, key: str, at: int) -> float:
    figure, there = _worlds(course, key, at)
    return float(np.median(figure[there])) if there.any() else 0.0


# ------------------------------------------------------------------------------------------------------- how sure


def _sure(t: Telling, plan: Course, other: Course | None) -> tuple[Sure, ...]:
    w, at = t.words, min(YEAR, plan.months)
    found: list[Sure] = []

    def add(label: str, share: float) -> None:
        found.append(Sure(label, share, w.in_ten(share)))

    if other is not None:
        # words: cells 24; in how many futures one plan has more cash in a year
        add(w.text("forecast.sure", "more cash with B"), _beats(plan, other, "cash", at, 1))
        # words: cells 24; in how many futures work waits less with one plan in a year
        add(w.text("forecast.sure", "less wait with B"), _beats(plan, other, "wait", at, -1))
        # words: cells 24; in how many futures the money lasts
        add(w.text("forecast.sure", "money lasts, A"), other.lasts(plan.months))
        # words: cells 24; in how many futures the money lasts
        add(w.text("forecast.sure", "money lasts, B"), plan.lasts(plan.months))
    else:
        # words: cells 24; in how many futures the money lasts
        add(w.text("forecast.sure", "money lasts"), plan.lasts(plan.months))
        for name, reached in plan.reached.items():
            add(t.of_scenario(f"objectives.{name}.name") or name, float(reached.mean()))
    return tuple(found)


def _beats(plan: Course, other: Course, key: str, at: int, better: int) -> float:
    """Share of futures in which a plan is better than another; a tie is half."""
    difference = better * (plan.figures[key][at] - other.figures[key][at])
    return float(np.mean((difference > 0) + 0.5 * (difference == 0)))


# ------------------------------------------------------------------------------------------------------ why it costs


def _causes(t: Telling, plan: Course, other: Course) -> tuple[Cause, ...]:
    first = min(FIRST, plan.months)
    moved = {
        name: float(np.mean((flow[:first] - other.flows.get(name, 0.0 * flow)[:first]).sum(axis=0)))
        for name, flow in plan.flows.items()
    }
    largest = sorted(moved, key=lambda name: -abs(moved[name]))[:CAUSES]
    return tuple(
        Cause(flow_label(t, "cash", name), t.words.thousands_change(moved[name]), "good" if moved[name] > 0 else "bad")
        for name in sorted(largest, key=lambda name: moved[name])
        if abs(moved[name]) >= NOTICED * first
    )


# -------------------------------------------------------------------------------------------------------- one sentence


def _said(t: Telling, plan: Course, other: Course | None) -> Prose:
    w = t.words
    if other is None:
        lasts = plan.lasts(plan.months)
        if lasts >= 1.0 - 1e-9:
            # words: sentence under a forecast of one plan
            return t.say(
                message("forecast", "If nothing else is decided, the money lasts {months} in every future tried."),
                months=w.months(plan.months),
            )
        # words: sentence under a forecast of one plan; {chance} is e.g. 7 in 10
        return t.say(
            message("forecast", "If nothing else is decided, the money lasts {months} in {chance} futures."),
            months=w.months(plan.months), chance=w.in_ten(lasts),
        )  # fmt: skip
    ahead = np.median(plan.figures["cash"] - other.figures["cash"], axis=1)
    deepest, at_end = float(ahead.min()), float(ahead[-1])
    chance = w.in_ten(_beats(plan, other, "cash", plan.months, 1))
    if np.abs(ahead).max() < NOTICED * plan.months:
        # words: sentence under a forecast of two plans
        return t.say(message("forecast", "For the cash both plans come to the same. Tab shows the other measures."))
    if deepest <= -NOTICED and at_end > 0:
        back = int(np.flatnonzero(ahead < 0)[-1]) + 1
        # words: sentence under a forecast of two plans; {chance} is e.g. 7 in 10
        return t.say(
            message("forecast", "Plan B costs {money} before it saves anything, and is level after {months}; "
                    "at the end it has more cash in {chance} futures."),
            money=w.money(-deepest), months=w.months(back), chance=chance,
        )  # fmt: skip
    if at_end > 0:
        # words: sentence under a forecast of two plans; {chance} is e.g. 7 in 10
        return t.say(
            message("forecast", "Plan B is ahead from the first month: {money} more at the end, in {chance} futures."),
            money=w.money(at_end), chance=chance,
        )  # fmt: skip
    # words: sentence under a forecast of two plans; {chance} is e.g. 7 in 10
    return t.say(
        message("forecast", "Plan B does not pay back in {months}: {money} less at the end; more in {chance} futures."),
        months=w.months(plan.months), money=w.money(-at_end), chance=chance,
    )  # fmt: skip
