"""The debrief of a game: what each decision was worth, what luck did, what could have gone better. Records, no words.

    debriefed(play, going)           the whole of it; `going` hears the share done, and may stop it
    replayed(game, branches)         a game in many worlds at once, each with something decided otherwise

Everything is a replay under luck that is known: nothing is estimated.
"""

from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.debrief.mistakes import MistakeRules, Slip
from infosim.game.debrief.records import Answered, Band, Debrief, Ghost, Luck, Mistake, Others, Otherwise, Price
from infosim.game.debrief.replays import Going, Replays, Stopped, replayed
from infosim.game.debrief.so_far import SoFar, so_far
from infosim.game.debrief.whole import SHOWN, TooEarly, debriefed, mattered

__all__ = [
    "SHOWN",
    "Answered",
    "Band",
    "Branch",
    "Debrief",
    "Game",
    "Ghost",
    "Going",
    "Luck",
    "Mistake",
    "MistakeRules",
    "Others",
    "Otherwise",
    "Price",
    "Replays",
    "Slip",
    "SoFar",
    "Stopped",
    "TooEarly",
    "debriefed",
    "mattered",
    "replayed",
    "so_far",
]
