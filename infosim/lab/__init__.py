"""Lab: many plays of a scenario at once, measured.

simulate(games)                       the games in blocks, in order, on one process or two
summary(rules, bot, worlds, seed)     what became of them, in numbers
carried_out(games, 2, path, counted)  both, and a file of every month
"""

from infosim.lab.carrying import carried_out
from infosim.lab.simulate import Block, Games, simulate
from infosim.lab.summary import Summary, summarised, summary

__all__ = ["Block", "Games", "Summary", "carried_out", "simulate", "summarised", "summary"]
