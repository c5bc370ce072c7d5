"""Bots: strategies that play through the same orders as a person and see what a person sees.

A bot is a function from what may be seen to orders, for many companies and worlds at once. `named` finds one by name;
`made` one with parameters.
"""

from infosim.bots.bot import Bot, UnknownBot, keys
from infosim.bots.registry import BOTS, SEARCHING, made, named

__all__ = ["BOTS", "SEARCHING", "Bot", "UnknownBot", "keys", "made", "named"]
