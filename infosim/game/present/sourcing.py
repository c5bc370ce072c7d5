"""Who did the work, month by month, and what was decided about it."""

from __future__ import annotations

from collections.abc import Sequence

from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.game.present.decided import told_by_function
from infosim.game.present.telling import Telling
from infosim.game.present.ways import way_name
from infosim.game.sourcing import sourced
from infosim.game.strands import WAYS
from infosim.game.views.end import EndView
from infosim.game.views.prose import Prose, Said
from infosim.game.views.sourcing import Era, Share, SourcingView, Worked
from infosim.locale import message

LEAST = 0.005
"""Share of a function's work from which it is told."""


def sourcing(t: Telling, ending: EndView | None = None, told: Sequence[State] = ()) -> SourcingView:
    """The map of the months that have closed.

    Once the game is over, `ending` is there, and `told` are its states as they were, from the first morning on: what is
    known in the house is roughly known in play, and told at the end.
    """
    played, functions = t.played, t.played.rules.layout.functions
    who = sourced(told or played.states, played.rules)
    eras = [(since, t.chapter(chapter)) for since, chapter in who.chapters]
    return SourcingView(
        rows=tuple(
            Worked(
                key,
                t.function(f),
                t.short(f),
                who.core[f],
                tuple(
                    tuple(Share(way, share) for way, share in who.by_way(f, month).items())
                    for month in range(who.months)
                ),
                tuple(who.known[f].tolist()) if told else (),
            )
            for f, key in enumerate(functions)
        ),
        first=played.first_day(1),
        months=who.months,
        all=played.rules.layout.months,
        eras=tuple(Era(since, name) for since, name in eras if name),
        outside=tuple(who.outside.tolist()),
        company=t.of_scenario("company.name"),
        # words: cells 34; which game a picture is of: a scenario, and what decided the luck
        game=t.words.text(
            "sourcing", "{scenario} · seed {seed}", scenario=t.of_scenario("title"), seed=str(played.seed)
        ),
        result=_result(t, ending),
        ways=tuple((way, way_name(way, t.words)) for n, way in enumerate(WAYS) if who.shares[n].max(initial=0.0) > 0),
    )


def worked(t: Telling, key: str, month: int) -> Prose:
    """A function in a closed month, from 1: who did the work, and what was decided about it."""
    w, played = t.words, t.played
    f = played.rules.layout.functions.index(key)
    s, orders = played.states[month], played.orders[month - 1]
    who = sourced(played.states[month - 1 : month + 1], played.rules)
    ways = ", ".join(
        # words: cells 20; a way of working and its part of the work; e.g. local firm 60%
        w.text("sourcing", "{way} {share}", way=way_name(way, w), share=w.percent(share, 0))
        for way, share in who.by_way(f, 0).items()
        if share >= LEAST
    )
    name, date = Said(t.short(f), "strong"), w.month_short(played.first_day(month))
    if ways:
        # words: cells 76; a function in a month: who did its work; {ways} is e.g. local firm 60%, in-house 40%
        said = t.say(message("sourcing", "{function}, {month}: {ways}."), ways=ways, function=name, month=date)
    elif one(s.awake[f]) <= 0:
        # words: cells 76; a function in a month: it was not needed yet
        said = t.say(message("sourcing", "{function}, {month}: asleep."), function=name, month=date)
    else:
        # words: cells 76; a function in a month: nobody did its work
        said = t.say(message("sourcing", "{function}, {month}: nobody did the work."), function=name, month=date)
    told = " · ".join(each.text for about, each in told_by_function(t, orders, played.states[month - 1]) if about == f)
    return said.then(Prose(f"{told}."), " ") if told else said


def _result(t: Telling, ending: EndView | None) -> str:
    """What the game came to, as far as it is known: value; once the bots have played, result and grade."""
    if ending is None:
        return ""
    w, value = t.words, t.words.money(ending.value)
    if ending.score is None:
        return value
    return w.text(
        # words: cells 34; beside a picture of a game: value, result, grade; e.g. €8.74M · 65 of 100 · silver
        "sourcing", "{value} · {result} of 100 · {grade}",
        value=value, result=w.count(ending.score.result), grade=ending.score.grade,
    )  # fmt: skip
