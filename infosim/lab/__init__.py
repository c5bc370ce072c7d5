"""Lab: many plays of a scenario at once, measured.

simulate(games)                       the games in blocks, in order, whoever plays them
summary(rules, bot, worlds, seed)     what became of them, in numbers
carried_out(games, Workers(2), path, counted)  both, and a file of every month
balance(scenarios, worlds, seed, …)   every bot in every scenario
criteria.judged(scenarios, size, …)   sixteen criteria of a good game, each with its verdict
play(scenario, bot, keep=names)       the figures of these names, as arrays, tables or files: README.md
"""

from infosim.bots import BOTS, made
from infosim.lab import criteria
from infosim.lab.balance import Line, balance, games_in
from infosim.lab.carrying import carried_out
from infosim.lab.figures import Figure, UnknownFigure, figure, names
from infosim.lab.played import Named, Played
from infosim.lab.playing import Policy, play, stream, sweep
from infosim.lab.simulate import Block, Games, simulate
from infosim.lab.summary import Summary, summarised, summary
from infosim.lab.workers import Lost, NoCluster, NoDask, OtherVersion, Workers
from infosim.processes import cores

__all__ = [
    "BOTS",
    "Block",
    "Figure",
    "Games",
    "Line",
    "Lost",
    "Named",
    "NoCluster",
    "NoDask",
    "OtherVersion",
    "Played",
    "Policy",
    "Summary",
    "UnknownFigure",
    "Workers",
    "balance",
    "carried_out",
    "cores",
    "criteria",
    "figure",
    "games_in",
    "made",
    "names",
    "play",
    "simulate",
    "stream",
    "summarised",
    "summary",
    "sweep",
]
