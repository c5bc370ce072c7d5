"""Effects as keys: what an author may write into an answer, made from the engine's own list."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from infosim.engine.effects import EFFECTS, Effect
from infosim.scenario.keys import Key, Kind, Nested


def by_effect() -> Any:
    """The effects of an answer, each a key of its own that stands directly in the answer's table."""
    leaves = {effect.name: key_of(effect) for effect in EFFECTS}
    nested = Nested(leaves=leaves, words=tuple(leaves), word="effect", spread=True)
    return field(default_factory=dict, metadata={"nested": nested})


def key_of(effect: Effect) -> Key:
    """An effect as a key of the file. One that is not written changes nothing."""
    meaning = f"{effect.meaning}, while it `lasts`" if effect.lasting else effect.meaning
    if effect.takes == "id":
        return Key(Kind.ID, meaning, None, "none", of=effect.ids)
    if effect.takes == "yes":
        return Key(Kind.YES_NO, meaning, None, "false")
    says = "1" if effect.factor else "0"
    return Key(Kind.NUMBER, meaning, None, says, effect.unit, effect.low, effect.high)
