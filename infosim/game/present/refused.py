"""Why a decision cannot be taken: in full for the lens of a form, in a few words beside what is closed."""

from __future__ import annotations

from infosim.engine.refusals import Reason
from infosim.game.present.telling import Telling
from infosim.game.refusal_words import told
from infosim.game.refusing import Refusal
from infosim.game.views.prose import Prose


def refusal_of(t: Telling, refusal: Refusal) -> Prose:
    """Why, and what would make it possible."""
    return Prose(told(refusal, t.played.scenario, t.words))


def shortly(t: Telling, refusal: Refusal) -> str:
    """Why, in at most 26 cells."""
    w = t.words
    match refusal.reason:
        case Reason.LOCKED:
            path = refusal.names.get("chapter")
            if path is None:
                # words: cells 26; why something is closed: the scenario never opens it
                return w.text("refused", "not in this game")
            # words: cells 26; why something is closed: until a chapter begins; e.g. from series A on
            return w.text("refused", "from {chapter} on", chapter=t.of_scenario(path))
        case Reason.ASLEEP:
            # words: cells 26; why something is closed: until revenue passes a figure; e.g. from MRR €32k
            return w.text("refused", "from MRR {from}", **{"from": w.money(refusal.figures["from"])})
        case Reason.FULL:
            # words: cells 26; why something is closed: all the places for it are taken
            return w.text("refused", "no room for one more")
        case Reason.NOTHING_THERE | Reason.NO_BID:
            # words: cells 26; why something is closed: there is nothing it could be about
            return w.text("refused", "nothing there")
        case Reason.PLACE_CLOSED:
            # words: cells 26; why something is closed: nobody is hired in that place
            return w.text("refused", "nobody hired there")
        case Reason.TENDER_OPEN:
            # words: cells 26; why something is closed
            return w.text("refused", "a tender is out")
        case Reason.NO_BIDDER:
            # words: cells 26; why something is closed: no firm would answer
            return w.text("refused", "no bidder")
        case Reason.UNLAWFUL | Reason.TERM_UNLAWFUL:
            # words: cells 26; why something is closed: a law forbids it
            return w.text("refused", "refused by law")
        case Reason.IN_TRANSITION:
            # words: cells 26; why something is closed: the firm still takes the work over; e.g. 2 mo of transition left
            return w.text("refused", "{months} of transition", months=w.months(refusal.figures["n"]))
        case Reason.NOTICE_GIVEN:
            # words: cells 26; why something is closed
            return w.text("refused", "notice is given")
        case Reason.ANSWERED:
            # words: cells 26; why something is closed: the renewal is answered
            return w.text("refused", "answered already")
        case Reason.NOT_ASKED:
            # words: cells 26; why something is closed: the firm has not named its price
            return w.text("refused", "no price named yet")
        case Reason.TOO_FEW_HEADS:
            # words: cells 26; why something is closed
            return w.text("refused", "nobody of yours there")
        case Reason.TOO_SMALL:
            # words: cells 26; why something is closed: until revenue passes a figure; e.g. from MRR €32k
            return w.text("refused", "from MRR {from}", **{"from": w.money(refusal.figures["from"])})
        case Reason.NOT_YET:
            # words: cells 26; why something is closed: it is learnt later; e.g. in 2 mo
            return w.text("refused", "in {months}", months=w.months(refusal.figures["n"]))
        case Reason.TOO_DEAR:
            # words: cells 26; why an answer is closed: the bank holds less than it costs
            return w.text("refused", "more than the bank holds")
        case Reason.NO_MORE_ROUNDS:
            # words: cells 26; why something is closed
            return w.text("refused", "no round left")
        case _:
            # words: cells 26; why something is closed
            return w.text("refused", "not now")
