"""Programmes and posts in words, and what is under way of them."""

from __future__ import annotations

from infosim.game.present.telling import Telling


def programme_word(t: Telling, programme: str) -> str:
    """A programme, as a form offers it."""
    w = t.words
    match programme:
        case "lead":
            # words: cells 14; a programme: somebody of the team is promoted to lead it
            return w.text("develop", "promote a lead")
        case "stand_in":
            # words: cells 14; a programme: somebody learns another function's work, to stand in
            return w.text("develop", "cross-train")
        case "train":
            # words: cells 14; a programme: a junior becomes mid
            return w.text("develop", "train a junior")
    # words: cells 14; a programme: find out what the team truly knows
    return w.text("develop", "audit")


def office_name(t: Telling, office: str) -> str:
    """A post beside the head of IT."""
    w = t.words
    if office == "vendor_manager":
        # words: cells 26; a post: somebody who looks after vendors
        return w.text("office", "Vendor manager")
    # words: cells 26; a post: a small team that looks after all vendors
    return w.text("office", "Sourcing office")
