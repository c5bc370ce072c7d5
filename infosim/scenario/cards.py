"""Cards: whether the events of a whole scenario can be played, once nothing lies under it any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from infosim.scenario.closed import EFFECT_OF, PLACEHOLDERS
from infosim.scenario.messages import harmless, remark
from infosim.scenario.source import Tables
from infosim.scenario.texts import get
from infosim.scenario.wording import meant

if TYPE_CHECKING:
    from infosim.scenario.references import Whole

PLACE = re.compile(r"\{(\w*)\}")
NEEDS = {"function": "function", "person": "function", "vendor": "contract", "amount": "contract"}
"""What a card must be about for a placeholder to stand for something."""
LEAST, MOST = 2, 4
LUCK_SHARE, LUCK_FROM = 0.25, 4
"""Share of the cards that may be luck, once there are some."""

Part = tuple[tuple[str, ...], Tables]
"""A table of effects, and its path."""


def check_events(whole: Whole) -> None:
    """Every card can be answered, its effects fall on something, its texts speak of what is there."""
    events = whole.section("events")
    for name, event in events.items():
        check_answers(whole, name, event)
        for path, part in parts(name, event):
            check_effects(whole, path, part, event)
        check_places(whole, name, event)
    luck = [name for name, event in events.items() if event.get("kind") == "luck"]
    if len(events) >= LUCK_FROM and len(luck) > LUCK_SHARE * len(events):
        says = remark("much-luck", luck=len(luck), count=len(events), names=", ".join(luck[:4]))
        whole.say(("events",), says, remark("earn-it"), level="warning")


def parts(name: str, event: Tables) -> Iterator[Part]:
    """Every table of effects of a card."""
    for choice, answer in event.get("choices", {}).items():
        path = ("events", name, "choices", choice)
        yield path, answer
        for token, later in answer.get("later", {}).items():
            yield (*path, "later", token), later


def check_answers(whole: Whole, name: str, event: Tables) -> None:
    """Two to four answers, the default one of them, none for nothing."""
    path = ("events", name)
    choices = event.get("choices", {})
    if not LEAST <= len(choices) <= MOST and not whole.bad(path):
        remedy = remark("more-choices", event=name) if len(choices) < LEAST else None
        whole.say(path, remark("few-choices", event=name, count=len(choices)), remedy)
    silent = event.get("default")
    if silent is not None and silent not in choices and choices:
        remedy, more = meant(whole.found, silent, choices)
        says = remark("no-such-choice", event=name, choice=harmless(silent, 40))
        whole.say((*path, "default"), says, remedy, side="value", **more)
    for choice, answer in choices.items():
        if free(answer) and len(choices) >= LEAST:
            says = remark("costs-nothing", choice=choice)
            whole.say((*path, "choices", choice), says, remark("add-price"), level="warning")


def free(answer: Tables) -> bool:
    """Whether an answer gives something and asks for nothing, now or later."""
    if answer.get("later") or "decision" in answer:
        return False
    signs = [effect.good * (answer[key] - effect.neutral) for key, effect in numbers(answer)]
    return any(sign > 0 for sign in signs) and all(sign >= 0 for sign in signs)


def numbers(table: Tables) -> Iterator[tuple[str, Any]]:
    """The effects of a table that are numbers."""
    for key in table:
        effect = EFFECT_OF.get(key)
        if effect is not None and effect.takes == "number":
            yield key, effect


def check_effects(whole: Whole, path: tuple[str, ...], part: Tables, event: Tables) -> None:
    """What lasts says for how long; people come and go somewhere."""
    lasts = "lasts" in part
    lasting = [key for key in part if key in EFFECT_OF and EFFECT_OF[key].lasting]
    for key in lasting:
        if not lasts and key != "pay_factor":
            whole.say((*path, key), remark("needs-lasts", effect=key), remark("add-lasts"))
    if lasts and not lasting:
        whole.say((*path, "lasts"), remark("lasts-nothing"), remark("take-out"))
    if event.get("about", "company") == "company" and not ({"function", "skill"} & part.keys()):
        for key in part:
            if key in EFFECT_OF and EFFECT_OF[key].unit == "heads":
                whole.say((*path, key), remark("on-whom", effect=key, event=path[1]), remark("add-function"))


def check_places(whole: Whole, name: str, event: Tables) -> None:
    """Placeholders of the texts, in every language."""
    about = event.get("about", "company")
    below = ("events", name)
    spoken = [below, *(("text", language, *below) for language in whole.tables.get("text", {}))]
    for base in spoken:
        texts = get(whole.tables, base) or {}
        for key in ("title", "body"):
            for place in PLACE.findall(texts.get(key, "")):
                path = (*base, key)
                needs = NEEDS.get(place)
                if place not in PLACEHOLDERS:
                    remedy, more = meant(whole.found, place, PLACEHOLDERS)
                    whole.say(
                        path,
                        remark("unknown-placeholder", place=f"{{{harmless(place, 40)}}}"),
                        remedy,
                        side="value",
                        **more,
                    )
                elif needs and (about == "company" or (needs == "contract" and about == "function")):
                    says = remark("placeholder-needs", place=f"{{{place}}}", about=needs, event=name)
                    whole.say(path, says, side="value")
