"""Lab: many plays of a scenario at once, measured.

simulate(games)                       the games in blocks, in order, whoever plays them
summary(rules, bot, worlds, seed)     what became of them, in numbers
carried_out(games, Workers(2), path, counted)  both, and a file of every month
balance(scenarios, worlds, seed, …)   every bot in every scenario
"""

from infosim.lab.balance import Line, balance, games_in
from infosim.lab.carrying import carried_out
from infosim.lab.simulate import Block, Games, simulate
from infosim.lab.summary import Summary, summarised, summary
from infosim.lab.workers import Lost, NoCluster, NoDask, OtherVersion, Workers, cores

__all__ = [
    "Block",
    "Games",
    "Line",
    "Lost",
    "NoCluster",
    "NoDask",
    "OtherVersion",
    "Summary",
    "Workers",
    "balance",
    "carried_out",
    "cores",
    "games_in",
    "simulate",
    "summarised",
    "summary",
]
