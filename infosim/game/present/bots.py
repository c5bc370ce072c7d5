"""The reference bots by a name that says how they play."""

from __future__ import annotations

from infosim.locale import Words
from infosim.scenario.sections.judging import Yardstick


def bot_name(yardstick: Yardstick, w: Words) -> str:
    """How a bot plays, in a few words, with its level of governance where that is not the usual one."""
    name = _plays(yardstick.bot, w)
    if yardstick.governance is None or yardstick.bot in ("in-house", "idle", "freelance", "random"):
        return name
    # words: cells 34; a bot that plays like another, and follows its contracts at a level from 0 to 2
    return w.text("bot", "{name}, governance {level}", name=name, level=w.count(yardstick.governance))


def _plays(bot: str, w: Words) -> str:
    match bot:
        case "in-house":
            # words: cells 20; how a bot plays: it only hires
            return w.text("bot", "only own people")
        case "outsource-all":
            # words: cells 20; how a bot plays: contracts for everything, followed by nobody
            return w.text("bot", "all handed over")
        case "governed":
            # words: cells 20; how a bot plays: contracts for everything, each followed
            return w.text("bot", "all out, governed")
        case "selective":
            # words: cells 20; how a bot plays: a way for each function, kept to the end
            return w.text("bot", "a fixed split")
        case "adaptive":
            # words: cells 20; how a bot plays: it changes how work is done as the company grows
            return w.text("bot", "one that adapts")
        case "cheapest-bid":
            # words: cells 20; how a bot plays: it signs the lowest bid
            return w.text("bot", "the cheapest bid")
        case "hire-everyone":
            # words: cells 20; how a bot plays: it hires wherever there is work
            return w.text("bot", "hires everywhere")
        case "freelance":
            # words: cells 20; how a bot plays: freelancers fill every gap
            return w.text("bot", "only freelancers")
        case "random":
            # words: cells 20; how a bot plays: by chance
            return w.text("bot", "plays by chance")
        case "idle":
            # words: cells 20; how a bot plays: it decides nothing
            return w.text("bot", "decides nothing")
        case _:
            return bot
