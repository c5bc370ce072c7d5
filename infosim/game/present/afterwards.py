"""Afterwards: what came of answers to events, and of silence, as the wire tells it when a month has closed."""

from __future__ import annotations

from collections.abc import Iterator

from infosim.game.facts.stories import Landed, answered, landed
from infosim.game.present.event import effects, label, says, story
from infosim.game.present.telling import Telling
from infosim.game.views.prose import Prose
from infosim.game.views.room import WireItem
from infosim.locale import message


def afterwards(t: Telling, n: int) -> Iterator[WireItem]:
    """What landed in month n, or came to nothing, and the answer that silence gave in it."""
    w = t.words
    # words: cells 16; who speaks on the wire: what came of an answer to an event
    voice = w.text("voice", "Afterwards")
    for due in landed(t.played, n):
        yield WireItem(voice, became(t, due))
    table = answered(t.played, n)
    if table is not None and table.silent:
        title = story(t, table.card, "title", table.function, table.vendor)
        # words: the wire, 140 cells; nobody answered an event; {answer} is what silence meant
        said = message("afterwards", "“{title}”: nobody answered. So it was: {answer}")
        yield WireItem(voice, Prose(t.say(said, title=title, answer=label(t, table.card, table.choice)).text))


def became(t: Telling, due: Landed) -> Prose:
    """What came of something that was under way: in the scenario's words where it was sure, else in figures."""
    title = story(t, due.card, "title", due.function, due.vendor)
    if not due.came:
        # words: the wire, 140 cells; something that might have come of an answer has not; {title} is the event's
        return t.say(message("afterwards", "“{title}”: nothing came of it."), title=title)
    if due.outcome.odds < 1.0:
        does = " · ".join(each.text for each in effects(t, due.outcome))
        # words: the wire, 140 cells; what might come of an answer has come; {effects} are e.g. −€30k · reputation ▼ 15
        return t.say(message("afterwards", "“{title}”: it came to that. {effects}."), title=title, effects=does)
    what = says(t, due.card, due.choice, due.token, due.outcome).rstrip("?. \u00a0")
    # words: the wire, 140 cells; what came of an answer to an event; {title} is the event's, {what} a few words
    return t.say(message("afterwards", "“{title}”: {what}."), title=title, what=what)
