"""What ways of working are called."""

from infosim.game.views.room import Way
from infosim.locale import Words


def way_name(way: Way, w: Words) -> str:
    """What a way of working is called, in two words at most."""
    match way:
        case "I":
            # words: cells 12; a way of working
            return w.text("way", "in-house")
        case "F":
            # words: cells 12; a way of working
            return w.text("way", "freelance")
        case "L":
            # words: cells 12; a way of working: people of a firm nearby, whom we direct
            return w.text("way", "local firm")
        case "M":
            # words: cells 12; a way of working: a firm nearby answers for the result
            return w.text("way", "managed")
        case "N":
            # words: cells 12; a way of working
            return w.text("way", "nearshore")
        case _:
            # words: cells 12; a way of working
            return w.text("way", "offshore")
