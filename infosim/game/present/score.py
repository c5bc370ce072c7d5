"""The score in words: axes, result, grade, the cheapest way to the next one, medals, what no bot did as well."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from infosim.game.facts.played import one
from infosim.game.medals import TURN, comeback, scrooge
from infosim.game.play import Play
from infosim.game.present.measures import told
from infosim.game.present.telling import Telling
from infosim.game.score import GRADES, WEAKEST, WEIGHTS, Grade, cheapest_step, next_grade
from infosim.game.standing import Standing, standing_at
from infosim.game.views.end import Axis, GradeMark, Medal, ScoreView
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.worth import Aim, distance
from infosim.locale import Words, message
from infosim.scenario.closed import AXES

MEDALS = 5
"""Lines of medals, at most."""
MISSED_BY = 1.0
"""Distance beyond which a medal is not told as missed."""
WARN, BAD = 45.0, WEAKEST["gold"]
"""Axes under which a figure stands out; under the lower one grades are capped."""


def axis_name(name: str, w: Words) -> str:
    """An axis by its name."""
    match name:
        case "value":
            # words: cells 12; an axis of the result
            return w.text("axis", "value")
        case "cost":
            # words: cells 12; an axis of the result: work done for the money
            return w.text("axis", "cost")
        case "quality":
            # words: cells 12; an axis of the result
            return w.text("axis", "quality")
        case "speed":
            # words: cells 12; an axis of the result
            return w.text("axis", "speed")
        case "people":
            # words: cells 12; an axis of the result: how those who do the work fare
            return w.text("axis", "people")
        case _:
            # words: cells 12; an axis of the result: what the company could bear
            return w.text("axis", "resilience")


def grade_marks(w: Words) -> tuple[GradeMark, ...]:
    """Where each grade begins, the lowest first."""
    return tuple(GradeMark(grade_name(grade, w), int(least)) for grade, least in GRADES)


def grade_name(grade: Grade, w: Words) -> str:
    """A grade, small letters."""
    match grade:
        case "gold":
            # words: cells 10; a grade
            return w.text("grade", "gold")
        case "silver":
            # words: cells 10; a grade
            return w.text("grade", "silver")
        case "bronze":
            # words: cells 10; a grade
            return w.text("grade", "bronze")
        case _:
            # words: cells 14; no grade was reached
            return w.text("grade", "no grade")


def axis_figure(name: str, x: float, w: Words, *, short: bool = False) -> str:
    """The measure of an axis in its own unit; short, without the words of the unit."""
    if short and name in ("cost", "speed"):
        return w.fixed(x, 3 if name == "cost" else 2)
    match name:
        case "value":
            return w.money(x * 100.0)
        case "cost":
            # words: cells 20; months of work done for each thousand euros; e.g. 0.142 work per €k
            return w.text("axis", "{figure} work per €k", figure=w.fixed(x, 3))
        case "quality":
            return w.percent(x, 0)
        case "speed":
            # words: cells 20; share of the lead time aimed at that is reached; e.g. 0.81 of target
            return w.text("axis", "{figure} of target", figure=w.fixed(x, 2))
        case _:
            return w.fixed(x, 2)


def tone(stands: float) -> Tone | None:
    """How an axis stands out."""
    return "bad" if stands < BAD else "warn" if stands < WARN else None


def axes(standing: Standing, w: Words) -> tuple[Axis, ...]:
    """The six axes."""
    medians = standing.median_x
    return tuple(
        Axis(
            name=axis_name(name, w),
            stands=float(standing.axes[i]),
            bots=tuple(standing.bots[i].tolist()),
            figure=axis_figure(name, float(standing.x[i]), w),
            bots_figure=axis_figure(name, float(medians[i]), w, short=True),
            tone=tone(float(standing.axes[i])),
        )
        for i, name in enumerate(AXES)
    )


def score(t: Telling, play: Play, standing: Standing) -> ScoreView:
    """What a game that is over comes to."""
    w, judged = t.words, play.aims()
    grade = standing.grade(aims_met=all(aim.reached for aim in judged))
    return ScoreView(
        result=int(standing.result),
        grade=grade_name(grade, w),
        grades=grade_marks(w),
        step=kept(t, standing) if play.dead else step(t, standing, grade, judged),
        axes=axes(standing, w),
        against=against(t, play, standing),
        medals=() if play.dead else medals(t, play, standing, grade),
        better=better(t, standing),
    )


def step(t: Telling, standing: Standing, grade: Grade, judged: Sequence[Aim]) -> Prose:
    """The cheapest way to the next grade."""
    w = t.words
    missed = [aim for aim in judged if not aim.reached]
    if missed and standing.result >= GRADES[0][1]:
        # words: cells 44; beside the result: no grade without every objective
        return t.say(message("end.step", "no grade while an objective is missed"))
    above = next_grade(grade)
    if above is None:
        # words: cells 44; beside the result: the best grade is reached
        return t.say(message("end.step", "nothing above it"))
    found = cheapest_step(standing.axes, grade)
    name = grade_name(above[0], w)
    if found is None:
        lowest = int(np.argmax(np.array(WEIGHTS) / standing.axes))
        # words: cells 44; beside the result: no single axis would do; what holds it down, what the next grade wants
        low = message("end.step", "{axis} at {figure} holds it; {grade}: {result}")
        return t.say(low, axis=Said(axis_name(AXES[lowest], w), "warn"), figure=w.count(int(standing.axes[lowest])),
                     grade=name, result=w.count(above[1]))  # fmt: skip
    axis, wanted = found
    # words: cells 44; beside the result; an axis, where it must stand, a grade; e.g. people at 62 would make it gold
    return t.say(message("end.step", "{axis} at {figure} would make it {grade}"), axis=Said(axis_name(axis, w), "warn"),
                 figure=w.count(-int(-wanted // 1)), grade=name)  # fmt: skip


def kept(t: Telling, standing: Standing) -> Prose:
    """What a company that failed keeps of its axes."""
    w = t.words
    months, all_of = w.count(one(t.played.now.lived)), w.count(t.played.rules.layout.months)
    # words: cells 44; beside the result of a company that failed: five axes count by how long it played
    keeps = message("end.step", "five axes kept × {share}: {months} months of {all}")
    return t.say(keeps, share=w.fixed(standing.kept, 2), months=months, all=all_of)


def against(t: Telling, play: Play, standing: Standing) -> tuple[tuple[str, str], ...]:
    """What to hold the value against."""
    w, values = t.words, standing.bot_x[0]
    found = [
        # words: cells 26; beside the value: the best of the reference bots
        (w.text("end.note", "best of eight bots"), w.money(float(values.max()) * 100.0)),
        # words: cells 26; beside the value: the reference bots
        (w.text("end.note", "median of the bots"), w.money(float(standing.median_x[0]) * 100.0)),
    ]
    failed = len({bot for bot, _ in play.field.saved})
    if play.dead and failed:
        # words: cells 26; beside the value of a company that failed: bots that failed too, and were let play on
        found.append((w.text("end.note", "bots that failed too"), w.count(failed)))
    return tuple(found)


# -------------------------------------------------------------------------------------------------------------- medals


def medals(t: Telling, play: Play, standing: Standing, grade: Grade) -> tuple[Medal, ...]:
    """What was won, the grade first; then what was missed by little, the nearest first."""
    w = t.words
    won, missed = [], []
    if grade:
        won.append(Medal(_large(grade, w), won=True, detail=t.of_scenario("title")))
    for aim in play.medals():
        name, _, what = (t.of_scenario(f"medals.{aim.id}.name") or aim.id).partition(":")
        if aim.reached:
            won.append(Medal(name.strip(), won=True, detail=what.strip()))
        elif distance(aim) <= MISSED_BY:
            missed.append((distance(aim), Medal(name.strip(), won=False, detail=_missed(t, aim))))
    if play.closed > TURN and comeback(standing_at(play.states, play.field, play.rules, TURN), standing):
        # words: cells 22; a medal: from the last of the field to its best
        name = w.text("medal", "Comeback")
        # words: cells 28; what the medal Comeback is for
        won.append(Medal(name, won=True, detail=w.text("medal", "last third to top third")))
    lesson = scrooge(play.states, [play.ordered(n) for n in range(1, play.closed + 1)])
    if lesson is not None:
        # words: cells 22; a medal: bought the cheapest, and left it in time
        name = w.text("medal", "Scrooge's lesson")
        # words: cells 28; a medal: the cheapest bid signed, and left in time; a function
        cheap = w.text("medal", "{function}: cheap, then left", function=t.short(lesson[0]))
        won.append(Medal(name, won=True, detail=cheap))
    near = [medal for _, medal in sorted(missed, key=lambda found: found[0])]
    return tuple([*won, *near][:MEDALS])


def _large(grade: Grade, w: Words) -> str:
    match grade:
        case "gold":
            # words: cells 22; a medal won
            return w.text("medal", "Gold")
        case "silver":
            # words: cells 22; a medal won
            return w.text("medal", "Silver")
        case _:
            # words: cells 22; a medal won
            return w.text("medal", "Bronze")


def _missed(t: Telling, aim: Aim) -> str:
    """By how much a medal was missed: the measure, and its month where it had to hold always."""
    measures = ", ".join(told(t, condition, figure) for condition, figure in aim.figures)
    if aim.month == t.played.closed:
        return measures
    month = t.words.month_short(t.played.first_day(aim.month))
    # words: cells 40; a measure and the month in which it broke a medal; e.g. 2 people laid off, Jun 2029
    return t.words.text("medal", "{measure}, {month}", measure=measures, month=month)


# -------------------------------------------------------------------------------------------------- better than a bot


def best_axis(standing: Standing, w: Words) -> tuple[int, float, bool]:
    """The axis on which no bot did as well, and by how much; else the one furthest above their middle, and how far."""
    best = standing.bots.max(axis=1)
    counted = [i for i in range(len(AXES)) if standing.alive or i > 0]
    # an edge that the figures do not show is none
    edges = [(float(standing.axes[i] - best[i]), i) for i in counted if _apart(standing, i, w)]
    edge, i = max(edges, default=(0.0, 0))
    if edge > 0:
        return i, edge, True
    edge, i = max((float(standing.axes[j]) - 50.0, j) for j in counted)
    return i, edge, False


def better(t: Telling, standing: Standing) -> Prose:
    """What no bot did as well, by how much; else the axis on which the company is furthest above their middle."""
    w, best = t.words, standing.bots.max(axis=1)
    i, edge, beats = best_axis(standing, w)
    name = AXES[i]
    yours = axis_figure(name, float(standing.x[i]), w)
    other = axis_figure(name, float(standing.bot_x[i].max() if beats else standing.median_x[i]), w, short=True)
    if name in ("people", "resilience"):
        # words: cells 20; where one stands on an axis that has no unit of its own; {stands} is out of a hundred
        yours = w.text("axis", "{stands} of 100", stands=w.count(float(standing.axes[i])))
        other = w.count(float(best[i]) if beats else 50.0)
    if beats:
        # words: the axis on which the company beat all bots, its figure, that of the best bot
        found = message("end.better", "{axis}: {yours}. The best of eight bots reached {other}.")
    elif edge > 0:
        # words: no axis beats all bots; the one that is furthest above the middle, its figure, the middle's
        found = message("end.better", "No axis beat all eight. Nearest is {axis}: {yours}, their median {other}.")
    else:
        # words: no axis beats the bots' middle; the nearest one, its figure, the middle's
        found = message(
            "end.better", "The bots did better this time. Nearest is {axis}: {yours}, their median {other}."
        )
    label = axis_name(name, w)
    label = label[:1].upper() + label[1:] if beats else label
    return t.say(found, axis=label, yours=Said(yours, "good" if beats else "strong"), other=other) if label else NOTHING


def _apart(standing: Standing, i: int, w: Words) -> bool:
    """Whether the company's figure on an axis reads differently from that of the best bot."""
    return axis_figure(AXES[i], float(standing.x[i]), w) != axis_figure(AXES[i], float(standing.bot_x[i].max()), w)
