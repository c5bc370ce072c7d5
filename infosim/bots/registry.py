"""The bots by name, and those that a scenario asks for with parameters of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from infosim.bots.adaptive import Adaptive, adaptive
from infosim.bots.bot import Bot, UnknownBot
from infosim.bots.freelance import freelance
from infosim.bots.idle import idle
from infosim.bots.in_house import hire_everyone, in_house
from infosim.bots.models import model_of
from infosim.bots.outsource_all import Outsourcing, cheapest_bid, governed, outsource_all
from infosim.bots.planner import planner
from infosim.bots.random import random
from infosim.bots.selective import Selective, selective

BOTS: dict[str, Bot] = {
    "idle": idle,
    "random": random,
    "in-house": in_house,
    "outsource-all": outsource_all,
    "governed": governed,
    "freelance": freelance,
    "cheapest-bid": cheapest_bid,
    "hire-everyone": hire_everyone,
    "selective": selective,
    "adaptive": adaptive,
}
"""Those that answer at once, in the order in which they are shown."""
SEARCHING: dict[str, Bot] = {"planner": planner}
"""Those that play ahead before they answer: a game of theirs takes a minute, not a second."""


def named(name: str) -> Bot:
    """The bot of that name; `UnknownBot` if there is none."""
    known = {**BOTS, **SEARCHING}
    if name in known:
        return known[name]
    likely = get_close_matches(name.lower().replace("_", "-"), list(known), 1, 0.5)
    raise UnknownBot(name, likely[0] if likely else None, tuple(known))


def made(name: str, governance: int | None = None, ways: Mapping[str, str] | None = None) -> Bot:
    """A bot with a level of governance of its own, and with the way that some functions work held throughout.

    What a bot has no use for changes nothing: whoever signs no contract governs none. UnknownBot as `named`.
    """
    bot = named(name)
    if isinstance(bot, Selective | Adaptive):
        models = {function: model_of(way) for function, way in (ways or {}).items()}
        bot = replace(bot, models={**bot.models, **models})
    if governance is not None and isinstance(bot, Selective | Adaptive | Outsourcing):
        bot = replace(bot, buying=replace(bot.buying, governance=float(governance)))
    return bot
