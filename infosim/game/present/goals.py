"""The goals in words: the chapter's, the scenario's, the result if it ended today, medals within reach, dates."""

from __future__ import annotations

import datetime as dt
from math import inf, isfinite

import numpy as np

from infosim.engine.company import runway
from infosim.engine.content import Condition
from infosim.engine.measures import read
from infosim.game.believed import Believed
from infosim.game.facts.dated import Examined, Ruling
from infosim.game.facts.functions import CORE
from infosim.game.facts.pipeline import Thing
from infosim.game.facts.played import one
from infosim.game.facts.stories import on_table
from infosim.game.present.event import event
from infosim.game.present.header import way_to
from infosim.game.present.measures import bound, named, told
from infosim.game.present.score import axis_name, grade_marks, tone
from infosim.game.present.strip import strip
from infosim.game.present.telling import Telling
from infosim.game.present.why_measures import explained, worded
from infosim.game.score import WEAKEST
from infosim.game.views.goals import Dated, Goal, GoalsView, MedalGoal, SceneView, Today, Use
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.room import Kind, Opens, StripItem, Until
from infosim.game.views.spread import between
from infosim.game.worth import Aim, distance, medals
from infosim.locale import message
from infosim.scenario.closed import AXES
from infosim.scenario.compile import bounds
from infosim.sight.bands import SEEN_AS

PACE = 3
"""Months over which a pace is taken."""
WORSE = 2
"""Months in a row from which something is said to get worse."""
MEDALS, DATES = 3, 4
OUTSIDE: tuple[Kind, ...] = ("law", "audit")
"""What comes from outside on a date: it is told however many dates of our own come before it."""
SOON = 12.0
"""Months of money under which its last month is a date that will not wait."""
PRESSING: tuple[Kind, ...] = ("candidate", "tender", "ends", "round", *OUTSIDE)
"""Things under way whose date does not wait, whoever acts then; stories, newcomers and hand-overs take their time."""


def goals(t: Telling, today: Believed | None, *, measured: bool) -> GoalsView:
    """The screen. `today` is there once the reference bots have played as far as the game; `measured` says they have,
    or need not.
    """
    scenario, played = t.played.scenario, t.played
    chapter = tuple(goal(t, condition) for condition in _chapter_goal(t))
    objectives = tuple(objective(t, name) for name in scenario.objectives)
    opening = scene(t)
    return GoalsView(
        headline=headline(t, chapter) if opening is None else threshold(t, opening),
        scene=opening,
        note=since(t),
        chapter=chapter,
        objectives=objectives,
        scenario=t.of_scenario("title"),
        months=played.rules.layout.months,
        today=None if today is None else if_it_ended(t, today),
        waiting=not measured,
        medals=within_reach(t),
        dates=dates(t),
        after=_after(t),
    )


def _chapter_goal(t: Telling) -> tuple[Condition, ...]:
    chapters = list(t.played.scenario.chapters.values())
    return bounds(chapters[int(one(t.played.now.chapter))].goal) if chapters else ()


def _after(t: Telling) -> str:
    """What the next chapter adds, each month, to what the company pays outside IT."""
    costs = t.played.rules.content.chapters.other_costs
    here = int(one(t.played.now.chapter))
    if not t.played.scenario.chapters or here + 1 >= len(costs):
        return ""
    more = float(costs[here + 1] - costs[here])
    if more <= 0:
        return ""
    # words: cells 44; note: what the next chapter adds to the costs outside IT, a month; e.g. +€50k
    return t.words.text("goals", "all of it; then {more} a month outside IT", more=t.words.money_change(more))


def headline(t: Telling, chapter: tuple[Goal, ...]) -> Prose:
    """How far the chapter is."""
    here = int(one(t.played.now.chapter))
    name = t.chapter(here)
    name = name[:1].upper() + name[1:]
    reached = sum(goal.reached for goal in chapter)
    if not chapter:
        # words: headline of the goals, where the chapter asks for nothing; months left in the game
        left = t.played.rules.layout.months - t.played.closed
        return t.say(message("goals", "{n} month to the end.", "{n} months to the end."), n=float(left))
    if reached == len(chapter):
        # words: headline of the goals; a chapter's name
        return t.say(message("goals", "{chapter}: all of it reached."), chapter=name)
    # words: headline of the goals; a chapter's name, how many of its goals are reached, of how many
    said = message("goals", "{chapter}: {reached} of {all} reached.")
    return t.say(said, chapter=name, reached=t.words.count(reached), all=t.words.count(len(chapter)))


def scene(t: Telling) -> SceneView | None:
    """The scene with which the chapter opens, while it lies on the table."""
    table = on_table(t.played)
    if table is None or t.played.rules.content.deck.scene[table.card] < 0:
        return None
    shown = event(t)
    if shown is None:
        return None
    uses = tuple(
        Use(answer.label, answer.now, answer.later, n == shown.answered) for n, answer in enumerate(shown.answers)
    )
    return SceneView(shown.title, uses, shown.default)


def threshold(t: Telling, opening: SceneView) -> Prose:
    """The headline in the month in which a chapter opens."""
    name = t.chapter(int(one(t.played.now.chapter)))
    # words: headline of the goals in the month in which a chapter opens; the chapter's name, the title of its scene
    return t.say(message("goals", "{chapter}: {scene}"), chapter=name[:1].upper() + name[1:], scene=opening.title)


def opened(t: Telling) -> int:
    """After how many months the chapter had begun."""
    here = one(t.played.now.chapter)
    return next((n for n, s in enumerate(t.played.states) if one(s.chapter) == here), 0)


def since(t: Telling) -> str:
    """Since when the chapter runs."""
    month = t.words.month_short(t.played.first_day(max(opened(t), 1)))
    # words: cells 32; the month in which the chapter began
    return t.words.text("goals", "chapter since {month}", month=month) if t.played.scenario.chapters else ""


# ------------------------------------------------------------------------------------------------------- conditions


def goal(t: Telling, condition: Condition, name: str = "", judged: str = "") -> Goal:
    """A condition as a row: where it is, what is aimed at, and at which pace."""
    played = t.played
    figure = _figure(t, condition, len(played.states) - 1)
    share = way_to(condition, played)
    reached = isfinite(figure) and condition.at_least <= figure <= condition.at_most
    worse = 0 if reached else _worse_for(t, condition)
    note = _note(t, condition, figure, reached, worse)
    label = name or named(t, condition.measure, condition.target)
    now = worded(t, condition.measure, condition.target, played.now) if isfinite(figure) else t.words.number(figure)
    aim = bound(t, condition)
    # words: lens of a goal: where it stands and what is aimed at; e.g. Now €48k of €50k.
    cause = t.say(message("goals", "Now {now}, {aim}."), now=Said(now, "strong"), aim=aim)
    if not reached:
        cause = cause.then(_least_known(t, condition), " ")
    if judged:
        cause = cause.then(Prose(judged), " ")
    outlook = Prose(note[:1].upper() + note[1:] + ".") if note else NOTHING
    # words: cells 54; a goal in one line: its name, where it stands, what is aimed at
    short = t.say(message("lens.short", "{goal}: {now}, {aim}"), goal=label, now=now, aim=aim)
    explains = _explains(t, condition)
    opens = _opens(t, condition)
    acts: tuple[Act, ...] = ("open",) if opens else ()
    acts += ("why",) if explains else ()
    lens = Lens(label, cause, outlook, short, acts, None)
    tone_of: Tone | None = "warn" if worse >= WORSE else None
    return Goal(label, share, now, aim, note, reached, tone_of, lens, explains, opens)


def _least_known(t: Telling, condition: Condition) -> Prose:
    """Where know-how of several functions is missing most, as far as it is seen; nothing of another measure."""
    functions = t.played.rules.content.functions
    if condition.measure != "knowledge" or condition.target in t.played.rules.layout.functions:
        return NOTHING
    there = t.played.now.awake[:, 0, 0] > 0
    if condition.target == "core":
        there = there & (functions.core[:, 0, 0] >= CORE)
    if there.sum() < 2:
        return NOTHING
    seen = SEEN_AS["knowledge"].of(t.played.now.knowledge)
    f = int(np.argmin(np.where(there, seen.usual[:, 0, 0], np.inf)))
    low, high = (t.words.percent(one(bound[f]), 0) for bound in (seen.low, seen.high))
    # words: lens of a goal about know-how: the function that lacks most; {known} is e.g. 0% to 33%
    least = message("goals", "Least in {function}: {known}.")
    return t.say(least, function=t.short(f), known=between(low, high, t.words))


def objective(t: Telling, name: str) -> Goal:
    """An objective of the scenario: its furthest condition speaks for it."""
    aim = t.played.scenario.objectives[name]
    conditions = bounds((*aim.when, *aim.when_any))
    furthest = min(conditions, key=lambda condition: way_to(condition, t.played))
    w = t.words
    match aim.judged:
        case "once":
            # words: when an objective is judged
            judged = w.text("goals", "Once is enough.")
        case "always":
            # words: when an objective is judged
            judged = w.text("goals", "It has to hold every month.")
        case _:
            # words: when an objective is judged
            judged = w.text("goals", "It counts in the last month.")
    return goal(t, furthest, t.of_scenario(f"objectives.{name}.name") or name, judged)


def _figure(t: Telling, condition: Condition, n: int) -> float:
    s = t.played.states[n]
    return t.played.of_month(
        n, ("goal", condition), lambda: one(read(condition.measure, condition.target, s, t.played.rules))
    )


def _gap(condition: Condition, figure: float) -> float:
    """How far a figure is from being enough, in its unit; 0 where it is."""
    if not isfinite(figure):
        return inf
    return max(condition.at_least - figure, figure - condition.at_most, 0.0)


def _worse_for(t: Telling, condition: Condition) -> int:
    """For how many months in a row the aim has moved away."""
    count = 0
    for n in range(t.played.closed, 1, -1):
        now, before = _gap(condition, _figure(t, condition, n)), _gap(condition, _figure(t, condition, n - 1))
        if not now > before * 1.001 + 1e-9:
            break
        count += 1
    return count


def _note(t: Telling, condition: Condition, figure: float, reached: bool, worse: int) -> str:
    """At this pace: the month; or how long it has been getting worse."""
    w, played = t.words, t.played
    if reached:
        return ""
    if worse >= WORSE:
        # words: cells 28; a goal that moves away
        return w.plural("goals", "worse for {n} month", "worse for {n} months", float(worse))
    if played.closed <= PACE:
        return ""
    gap, before = _gap(condition, figure), _gap(condition, _figure(t, condition, played.closed - PACE))
    pace = (before - gap) / PACE
    if not isfinite(pace) or pace <= 1e-9 * max(gap, 1.0):
        # words: cells 28; a goal that gets no nearer
        return w.text("goals", "no nearer for {months}", months=w.months(float(PACE)))
    months = gap / pace
    if played.closed + months > played.rules.layout.months:
        # words: cells 28; a goal that will not be reached before the game ends, if it goes on so
        return w.text("goals", "too slow at this pace")
    # words: cells 28; when a goal will be reached if it goes on so
    return w.text("goals", "at this pace in {month}", month=w.month_short(t.month(max(months - 1.0, 0.0))))


def _explains(t: Telling, condition: Condition) -> str | None:
    """What `y` tells of it, once a month has closed."""
    return explained(t, condition.measure, condition.target) if t.played.closed else None


def _opens(t: Telling, condition: Condition) -> Opens | None:
    """Where something can be done about it."""
    if condition.target in t.played.rules.layout.functions:
        return Opens("function", condition.target)
    if condition.measure in ("rounds", "round_bar", "cash", "runway", "burn", "burn_multiple"):
        return Opens("month", "fund")
    if condition.measure in ("attention", "hands_on", "overdrawn_share", "debt"):
        return Opens("month")
    return None


# ------------------------------------------------------------------------------------------------ if it ended today


def if_it_ended(t: Telling, today: Believed) -> Today:
    """The result from what may be known, and the axis that holds it down."""
    i = min(range(len(AXES)), key=lambda axis: float(today.axes[axis]))
    stands = float(today.axes[i])
    name = axis_name(AXES[i], t.words)
    said = Said(f"{name} {t.words.count(int(stands))}", tone(stands) or "strong")
    if stands < WEAKEST["silver"]:
        # words: cells 70; the weakest axis with where it stands; it closes two grades
        weakest = message("goals.today", "{axis}: under {silver} closes silver and gold")
    elif stands < WEAKEST["gold"]:
        # words: cells 70; the weakest axis with where it stands; it closes the best grade
        weakest = message("goals.today", "{axis}: under {gold} closes gold, under {silver} silver")
    else:
        # words: cells 70; the weakest axis with where it stands; it closes nothing yet
        weakest = message("goals.today", "{axis}: closes nothing; under {gold} it would close gold")
    silver, gold = t.words.count(int(WEAKEST["silver"])), t.words.count(int(WEAKEST["gold"]))
    told = t.say(weakest, axis=said, silver=silver, gold=gold)
    return Today(int(today.result), int(today.low), int(today.high), grade_marks(t.words), told)


# ----------------------------------------------------------------------------------------------------------- medals


def within_reach(t: Telling) -> tuple[MedalGoal, ...]:
    """Three medals that can still be won: those that were nearest when the chapter opened, the nearest first."""
    played = t.played
    if played.closed < 1:
        return ()
    then = max(opened(t), 1)
    first = medals(played.scenario, played.states[1 : then + 1], played.rules)
    far = {aim.id: (min(distance(aim), 99.0), not aim.reached) for aim in first}
    judged = medals(played.scenario, played.states[1:], played.rules)
    open_still = [aim for aim in judged if aim.reached or played.scenario.medals[aim.id].judged != "always"]
    open_still.sort(key=lambda aim: far[aim.id])
    return tuple(_medal(t, aim) for aim in open_still[:MEDALS])


def _medal(t: Telling, aim: Aim) -> MedalGoal:
    w, played = t.words, t.played
    name, _, what = (t.of_scenario(f"medals.{aim.id}.name") or aim.id).partition(":")
    months, closed = played.rules.layout.months, played.closed
    always = played.scenario.medals[aim.id].judged == "always"
    share = closed / months if always else 1.0 / (1.0 + min(distance(aim), 99.0))
    now = ", ".join(told(t, condition, figure) for condition, figure in aim.figures)
    if always:
        # words: cells 12; months of all months
        count = w.text("goals", "{n} of {all}", n=w.count(closed), all=w.count(months))
        # words: cells 44; a medal that one slip would end
        left = w.text("goals", "one slip would end it")
    elif aim.reached:
        # words: cells 12; a medal that would be won today
        count = w.text("goals", "held")
        # words: cells 44; a medal that counts at the end, and would be won today
        left = w.text("goals", "to be held to the end")
    else:
        # words: cells 12; a medal that would not be won today
        count = w.text("goals", "not yet")
        # words: cells 44; where a medal stands today; e.g. now 3 functions on one name
        left = w.text("goals", "now {measure}", measure=now)
    return MedalGoal(name.strip(), share, count, what.strip(), left, aim.reached)


# ------------------------------------------------------------------------------------------------------------ dates


def dates(t: Telling) -> tuple[Dated, ...]:
    """What will not wait, the soonest first."""
    found = [
        (item.track.months, Dated(_day(t, thing, item.track.months), _of_strip(t, item), item.opens, item.lens.tone,
                                  item.lens))
        for item, thing in zip(strip(t), t.facts.things, strict=True)
        if not isinstance(thing, Examined)
        and isinstance(item.track, Until)
        and (item.track.what == "act" or item.kind in PRESSING)
    ]  # fmt: skip
    months = one(runway(t.facts.ahead.measured))
    if months < SOON:
        # words: a date that will not wait: the month in which the money ends at this pace
        said = t.say(message("goals.date", "The money ends, at this pace."))
        # words: lens of the month in which the money ends; months of money
        cause = t.say(message("goals.date", "{months} of money at this pace."), months=t.words.months(months))
        lens = Lens(said.text.rstrip("."), cause, short=said, acts=("open",), tone="bad" if months < 6 else "warn")
        found.append((months, Dated(t.end(months), said, Opens("month", "fund"), lens.tone, lens)))
    found.sort(key=lambda each: each[0])
    told = found[:DATES]
    imposed = [each for each in found if each[1].opens is not None and each[1].opens.screen in OUTSIDE]
    if imposed and imposed[0] not in told:
        told = [*told[: DATES - 1], imposed[0]]
    return tuple(dated for _, dated in told)


def _day(t: Telling, thing: Thing, within: float) -> dt.date:
    """The last day of a month; of a law to come, the first in force."""
    if isinstance(thing, Ruling) and not thing.tolerated:
        return t.month(within + 1.0)
    return t.end(within)


def _of_strip(t: Telling, item: StripItem) -> Prose:
    return Prose(t.words.text("lens.short", "{name}: {note}", name=item.name, note=item.note))
