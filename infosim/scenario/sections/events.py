"""The section of the event cards: a story, answers, and what each leaves under way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import ABOUT, ANSWERABLE, CARD_KINDS, ROLES, THIS, TONES
from infosim.scenario.conditions import Condition
from infosim.scenario.effects import by_effect
from infosim.scenario.keys import REQUIRED, conditions, fraction, ids, named, one_id, plain, text, whole, word
from infosim.scenario.limits import MONTHS


@dataclass(frozen=True, kw_only=True)
class Later:
    """A token: something that an answer leaves under way."""

    after: int = whole(REQUIRED, "months", 1, 36, "when it lands")
    odds: float = fraction(1.0, "how likely it happens")
    says: str = text(60, "its words on the strip", says="its effects in words")
    function: str | None = one_id(
        "functions", None, "on which function, or role; `this`: the card's", says="as the card", words=(THIS, *ROLES)
    )
    skill: str | None = one_id("pools", None, "on all functions that hire from a pool", says="none")
    lasts: int | None = whole(None, "months", 1, 60, "for how long, for what lasts", says="once")
    effects: Mapping[str, float | bool | str] = by_effect()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer to a card: what it does at once, and what it leaves under way."""

    label: str = text(48, "a verb and its thing", REQUIRED)
    decision: str | None = word(
        ANSWERABLE,
        None,
        "the answer is this decision: its form opens, and it must be taken",
        says="none",
        advanced=True,
    )
    function: str | None = one_id(
        "functions", None, "on which function, or role; `this`: the card's", says="as the card", words=(THIS, *ROLES)
    )
    skill: str | None = one_id("pools", None, "on all functions that hire from a pool", says="none")
    lasts: int | None = whole(None, "months", 1, 60, "for how long, for what lasts", says="once")
    effects: Mapping[str, float | bool | str] = by_effect()
    later: Mapping[str, Later] = named(Later, "later", 4)


@dataclass(frozen=True, kw_only=True)
class Event:
    """A card: a story, two to four answers, and their price."""

    title: str = text(40, "when and where, or a title", REQUIRED)
    body: str = text(480, "the story", REQUIRED, most_words=60)
    kind: str = word(CARD_KINDS, REQUIRED, "earned cards show their conditions as causes; luck is a quarter at most")
    tone: str = word(TONES, "threat", "its edge; crises keep a distance from one another")
    about: str = word(ABOUT, "company", "what it happens to, `this` in conditions and effects")
    only: tuple[str, ...] | None = ids("functions", None, "about these functions alone", says="all")
    when: tuple[Condition, ...] = conditions(6, None, "all of these hold", says="always")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    held_months: int = whole(1, "months", 1, 24, "for so many months in a row")
    from_: int = whole(1, "month", 1, MONTHS, "first month in which it may come")
    until: int | None = whole(None, "month", 1, MONTHS, "last month in which it may", says="end")
    at_month: int | None = whole(
        None, "month", 1, MONTHS, "comes then, its first time, whatever the conditions", says="none"
    )
    weight: float = fraction(0.05, "chance in a month in which it may come; 1: the next free token", unit="share/month")
    cooldown_months: int = whole(12, "months", 0, MONTHS, "before it comes again")
    times: int = whole(99, "times", 1, 99, "how often it may come")
    default: str | None = plain(32, "the choice that silence means", None, says="the last")
    choices: Mapping[str, Answer] = named(Answer, "choice", 4)
