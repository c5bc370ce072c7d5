"""Lines of the strip about what the answer to an event left behind."""

from __future__ import annotations

from infosim.game.facts.stories import Lasting, OnTable, Token
from infosim.game.present.effect_words import effect
from infosim.game.present.event import effects, label, says, story, where
from infosim.game.present.strip.line import NAME_CELLS, strip_line
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.room import Opens, StripItem, Until
from infosim.locale import message


def table_line(t: Telling, thing: OnTable) -> StripItem:
    """An event that nobody has answered yet."""
    w = t.words
    name = _about(t, thing.key, thing.function, thing.vendor)
    # words: cells 28; an event waits for an answer until the month ends
    note = w.text("strip.event", "an event waits")
    silent = label(t, thing.key, t.played.rules.layout.choices[thing.card][thing.default])
    cause = t.say(message("strip.event", "It waits for your answer. If you say nothing: “{answer}”"), answer=silent)
    return strip_line(t, "event", name, Until(0.0, "act"), note, cause, Opens("event"), tone="warn")


def token_line(t: Telling, thing: Token) -> StripItem:
    """What an answer may still make happen."""
    w = t.words
    name = _about(t, thing.card, thing.function, thing.vendor)
    note = says(t, thing.card, thing.choice, thing.token, thing.outcome)
    does = " · ".join(each.text for each in effects(t, thing.outcome))
    month = t.in_month(thing.within)
    given = label(t, thing.card, thing.choice)
    if thing.outcome.odds < 1.0:
        # words: lens of something that may land: which answer left it, its month, odds (e.g. 4 in 10), what it does
        maybe = message("strip.event", "“{answer}”: in {month}, {odds}: {effects}.")
        cause = t.say(maybe, answer=given, month=month, odds=w.in_ten(thing.outcome.odds), effects=does)
    else:
        # words: lens of something that lands: which answer left it, its month, what it does
        cause = t.say(
            message("strip.event", "“{answer}”: in {month}, {effects}."), answer=given, month=month, effects=does
        )
    opens = Opens("event") if thing.new else None
    return strip_line(
        t, "event", name, Until(thing.within, "happens"), note, cause, opens, acts=("open",) if thing.new else ()
    )  # fmt: skip


def lasting_line(t: Telling, thing: Lasting) -> StripItem:
    """What an answer does for some months."""
    w = t.words
    name = _about(t, thing.card, thing.function, -1)
    month = t.month_cut(thing.within)
    # words: cells 28; what an answer does lasts until the end of a month
    note = w.text("strip.event", "until {month}", month=month)
    does = " · ".join(effects_that_last(t, thing))
    # words: lens of something that lasts: which answer it comes from, what it does, until when
    cause = t.say(
        message("strip.event", "“{answer}”: {effects}, until the end of {month}."),
        answer=label(t, thing.card, thing.choice), effects=does, month=t.in_month(thing.within),
    )  # fmt: skip
    return strip_line(t, "event", name, Until(thing.within, "happens"), note, cause, None, acts=())


def effects_that_last(t: Telling, thing: Lasting) -> list[str]:
    """What lasts, in words."""
    return [effect(t, name, size).text for name, size in thing.outcome.lasting]


def _about(t: Telling, card: str, function: int, vendor: int) -> str:
    """What a story is about, in at most 20 cells: its title where that fits, else whom it is about."""
    title = story(t, card, "title", function, vendor)
    if vendor >= 0:
        return fitting([title, where(t, function, vendor), t.short(function)], NAME_CELLS)
    short = t.short(function) if function >= 0 else f"{title[: NAME_CELLS - 1].rstrip()}…"
    return fitting([title, short], NAME_CELLS)
