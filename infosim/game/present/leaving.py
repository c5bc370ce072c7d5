"""Why people leave, in words; and what a counter-offer says."""

from __future__ import annotations

from infosim.engine.layout import REASONS
from infosim.engine.people import BY_RIVAL
from infosim.game.present.telling import Telling
from infosim.game.views.prose import Prose
from infosim.locale import message

# words: why somebody leaves; a sentence after who and when
_OWN = message("leaving.reason", "For reasons of their own.")
# words: why somebody leaves: pay under the market's
_PAY = message("leaving.reason", "For better pay.")
# words: why somebody leaves: too much work
_LOAD = message("leaving.reason", "Too much work.")
# words: why somebody leaves: too little work
_BOREDOM = message("leaving.reason", "Too little to do.")
# words: why somebody leaves: the mood of the team
_MOOD = message("leaving.reason", "The mood.")
# words: why somebody leaves: a rival hired them
_RIVAL = message("leaving.reason", "For {rival}.")

_REASONS = dict(zip(REASONS, (_OWN, _PAY, _LOAD, _BOREDOM, _MOOD, _RIVAL), strict=True))


def reason_of(t: Telling, code: float) -> Prose:
    """Why somebody leaves, from the code of the state; nothing for 0."""
    if code <= 0:
        return Prose("")
    if code >= BY_RIVAL:
        return t.say(_RIVAL, rival=t.rival(int(code - BY_RIVAL)))
    return t.say(_REASONS[REASONS[int(code) - 1]])


def reason_short(t: Telling, code: float) -> str:
    """The same in a word or two, at most 16 cells."""
    w = t.words
    if code >= BY_RIVAL:
        return t.rival(int(code - BY_RIVAL))
    match REASONS[max(int(code), 1) - 1]:
        case "pay":
            # words: cells 16; a reason to leave: pay
            return w.text("leaving.short", "pay")
        case "load":
            # words: cells 16; a reason to leave: too much work
            return w.text("leaving.short", "overload")
        case "boredom":
            # words: cells 16; a reason to leave: too little work
            return w.text("leaving.short", "boredom")
        case "mood":
            # words: cells 16; a reason to leave: the mood of the team
            return w.text("leaving.short", "mood")
    # words: cells 16; a reason to leave: private
    return w.text("leaving.short", "own reasons")
