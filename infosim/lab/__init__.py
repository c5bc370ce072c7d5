"""Lab: many plays of a scenario at once, measured.

simulate(games)                       the games in blocks, in order, on one process or two
summary(rules, bot, worlds, seed)     what became of them, in numbers
carried_out(games, 2, path, counted)  both, and a file of every month
balance(scenarios, worlds, seed, …)   every bot in every scenario
"""

from infosim.lab.balance import Line, balance, games_in
from infosim.lab.carrying import carried_out
from infosim.lab.simulate import Block, Games, simulate
from infosim.lab.summary import Summary, summarised, summary

__all__ = [
    "Block",
    "Games",
    "Line",
    "Summary",
    "balance",
    "carried_out",
    "games_in",
    "simulate",
    "summarised",
    "summary",
]
