"""Formulas of the talent market with the player's figures. A target is a skill; "" is all of them, looked for here."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.layout import LOCAL, MID
from infosim.game.facts.market import Searched, searched
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum


def _each(t: Telling, target: str, of: Callable[[Searched], tuple[str, str, float]]) -> tuple[Sum, ...]:
    skills = t.played.rules.layout.skills
    wanted = [skills.index(target)] if target in skills else range(len(skills))
    return tuple(Sum(t.skill(skill), *of(searched(t.played, skill, MID, LOCAL, 1.0))) for skill in wanted)


def tightness(t: Telling, target: str) -> tuple[Sum, ...]:
    """Posts over those who look."""
    w = t.words
    return _each(t, target, lambda x: (f"{w.count(x.posts)} / {w.count(x.looking)}", w.fixed(x.theta, 1), x.theta))


def searchers(t: Telling, target: str) -> tuple[Sum, ...]:
    """Who looks."""
    return _each(t, target, lambda x: ("", t.words.count(x.looking), x.looking))


def posts(t: Telling, target: str) -> tuple[Sum, ...]:
    """Who is looked for."""
    return _each(t, target, lambda x: ("", t.words.count(x.posts), x.posts))


def time_to_fill(t: Telling, target: str) -> tuple[Sum, ...]:
    """Weeks in a month over the pace a month."""
    w = t.words
    return _each(t, target, lambda x: (f"{w.number(4.3)} / {w.percent(x.rate)}", w.weeks(x.weeks), x.weeks))


def wage(t: Telling, target: str) -> tuple[Sum, ...]:
    """What a mid profile earns a year."""
    return _each(t, target, lambda x: ("", t.words.money(x.market), x.market))
