"""The bots by name."""

from __future__ import annotations

from difflib import get_close_matches

from infosim.bots.bot import Bot, UnknownBot
from infosim.bots.freelance import freelance
from infosim.bots.idle import idle
from infosim.bots.in_house import in_house
from infosim.bots.outsource_all import outsource_all
from infosim.bots.random import random
from infosim.bots.selective import selective

BOTS: dict[str, Bot] = {
    "idle": idle,
    "random": random,
    "in-house": in_house,
    "outsource-all": outsource_all,
    "freelance": freelance,
    "selective": selective,
}
"""In the order in which they are shown."""


def named(name: str) -> Bot:
    """The bot of that name; `UnknownBot` if there is none."""
    if name in BOTS:
        return BOTS[name]
    likely = get_close_matches(name.lower().replace("_", "-"), list(BOTS), 1, 0.5)
    raise UnknownBot(name, likely[0] if likely else None, tuple(BOTS))
