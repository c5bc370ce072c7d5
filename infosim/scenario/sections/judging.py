"""Sections about what a game is for, and how it is measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import AXES, BOT_WAYS, BOTS, JUDGED
from infosim.scenario.conditions import Condition
from infosim.scenario.keys import REQUIRED, Default, by_id, by_word, conditions, number, text, whole, word


@dataclass(frozen=True, kw_only=True)
class Objective:
    """What the game is for; told at its end."""

    name: str = text(60, "the aim in words", Default.ITS_ID)
    when: tuple[Condition, ...] = conditions(6, REQUIRED, "all of these hold")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    judged: str = word(JUDGED, "end", "in the last month, in any, or in every month")


@dataclass(frozen=True, kw_only=True)
class Medal:
    """Something worth doing besides, told at its end."""

    name: str = text(60, "the medal, then a colon and what it is for", Default.ITS_ID)
    when: tuple[Condition, ...] = conditions(6, REQUIRED, "all of these hold")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    judged: str = word(JUDGED, "end", "in the last month, in any, or in every month")


@dataclass(frozen=True, kw_only=True)
class Score:
    """How the six axes are measured."""

    floors: Mapping[str, float] = by_word(
        AXES,
        "axis",
        number(
            None,
            "of the axis",
            1e-6,
            1e9,
            "smallest distance between the bots' median and their best that counts",
            says="150_000 € for value; 0.05",
            advanced=True,
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Yardstick:
    """A reference bot: the axes are measured against eight of them, played on the game's own luck."""

    bot: str = word(BOTS, REQUIRED, "who plays", advanced=True)
    governance: int | None = whole(None, "level", 0, 2, "of its contracts", says="its bot's", advanced=True)
    models: Mapping[str, str] = by_id(
        "functions",
        "function",
        word(
            BOT_WAYS,
            None,
            "how its work is done: held throughout by `selective`, and by `adaptive` for the functions named",
            says="its bot's",
            advanced=True,
        ),
    )
