"""Afterwards: what came of answers to events, and of silence, as the wire tells it when a month has closed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from infosim.game.facts.played import one
from infosim.game.present.event import label, says, story
from infosim.game.present.telling import Telling
from infosim.game.views.prose import Prose
from infosim.game.views.room import WireItem
from infosim.locale import message


def afterwards(t: Telling, n: int) -> Iterator[WireItem]:
    """What landed for sure in month n, and the answer that silence gave in it."""
    w, played = t.words, t.played
    before, layout, deck = played.states[n - 1], played.rules.layout, played.rules.content.deck
    if not deck.cards or one(before.alive) <= 0:
        return
    # words: cells 16; who speaks on the wire: what came of an answer to an event
    voice = w.text("voice", "Afterwards")
    for row in np.flatnonzero(before.pending[:, 0, 0] == 1).tolist():
        if deck.laters[row].odds < 1.0:
            continue  # what might have been is told by its own figures, in the month it comes
        card, choice, token = layout.laters[row].split(".")
        function, vendor = int(one(before.pending_function[row])), int(one(before.pending_vendor[row]))
        title = story(t, card, "title", function, vendor)
        what = says(t, card, choice, token, deck.laters[row]).rstrip("?. \u00a0")
        # words: the wire, 140 cells; what came of an answer to an event; {title} is the event's, {what} a few words
        yield WireItem(voice, t.say(message("afterwards", "“{title}”: {what}."), title=title, what=what))
    card_now = int(one(before.card))
    if card_now >= 0 and one(played.orders[n - 1].answer) == 0:
        key = layout.cards[card_now]
        silent = layout.choices[card_now][deck.cards[card_now].default]
        title = story(t, key, "title", int(one(before.card_function)), int(one(before.card_vendor)))
        # words: the wire, 140 cells; nobody answered an event; {answer} is what silence meant
        said = message("afterwards", "“{title}”: nobody answered. So it was: {answer}")
        yield WireItem(voice, Prose(t.say(said, title=title, answer=label(t, key, silent)).text))
