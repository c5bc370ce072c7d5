"""The first line of every screen."""

from __future__ import annotations

from math import isfinite

from infosim.engine.content import Condition as Bounds
from infosim.engine.measures import read
from infosim.game.facts.played import Played, one
from infosim.game.present.telling import Telling
from infosim.game.views.header import HeaderView
from infosim.scenario.conditions import Condition


def header(t: Telling) -> HeaderView:
    """Who plays, in which chapter, how far on the way to the next, which month."""
    played = t.played
    here = int(one(played.now.chapter))
    chapters = played.rules.layout.chapters
    following = t.chapter(here + 1) if here + 1 < len(chapters) else None
    return HeaderView(
        company=t.of_scenario("company.name"),
        tagline=t.of_scenario("company.product"),
        chapter=t.chapter(here),
        next_chapter=following,
        chapter_share=way_to_goal(played),
        date=played.first_day(played.month),
        month=played.month,
        months=played.rules.layout.months,
        scenario=t.of_scenario("title") if played.over else "",
    )


def way_to_goal(played: Played) -> float:
    """How much of the way to the chapter's goal is done: the mean over what it asks, each at most 1."""
    chapters = list(played.scenario.chapters.values())
    if not chapters:
        return 0.0
    goal = chapters[int(one(played.now.chapter))].goal
    shares = [way_to(condition, played) for condition in goal]
    return sum(shares) / len(shares) if shares else 0.0


def way_to(condition: Condition | Bounds, played: Played) -> float:
    """How much of the way to one condition is done, 0 to 1."""
    figure = one(read(condition.measure, condition.target, played.now, played.rules))
    if isfinite(condition.at_least):
        if condition.at_least <= 0:
            return 1.0 if figure >= condition.at_least else 0.0
        return min(max(figure / condition.at_least, 0.0), 1.0)
    if isfinite(condition.at_most):
        if figure <= condition.at_most:
            return 1.0
        return min(max(condition.at_most / figure, 0.0), 1.0) if isfinite(figure) else 0.0
    return 1.0
