"""The sections of a scenario file, one record each: what an author may write, and what a resolved scenario holds.

A record is both the declaration of its keys and the value read from them. To add a section, write its record in the
file of its trade, give it a field in `Sections`, and read it somewhere: a key that nothing reads does not belong in the
format. Money is euros, time is months, shares run from 0 to 1, `_factor` multiplies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infosim.scenario.closed import PLACES
from infosim.scenario.keys import REQUIRED, by_word, named, paths, plain, strings, table, text, turns, whole
from infosim.scenario.limits import YARDSTICKS
from infosim.scenario.sections.coach import Playing, Step
from infosim.scenario.sections.company import Chapter, Company, Demand, Round
from infosim.scenario.sections.events import Event
from infosim.scenario.sections.judging import Medal, Objective, Score, Yardstick
from infosim.scenario.sections.outside import Audit, Currency, Law, Norm, Shock
from infosim.scenario.sections.talent import Market, Place, Pool, Rival
from infosim.scenario.sections.teaching import Teacher
from infosim.scenario.sections.vendors import Contract, Vendor
from infosim.scenario.sections.work import Function


@dataclass(frozen=True, kw_only=True)
class Sections:
    """A whole scenario."""

    format: int = whole(REQUIRED, "", 1, 1, "number of this format; not the version of your story")
    extends: str | None = plain(
        80, "the one scenario laid under this one: an id, or `./file.toml` beside it", None, says="none"
    )
    drop: tuple[str, ...] = paths("what is taken out of it before this file is laid over")
    language: str = plain(
        5, "of every text written in place in this file: en, fr, de…", REQUIRED, says="parent's; required if none"
    )
    title: str = text(40, "name in the list of scenarios", REQUIRED)
    summary: str = text(300, "one sentence before the game")
    lesson: str = text(300, "what it teaches, told after the game")
    story: str = text(1200, "the founder's letter, in month 1")
    author: str = plain(80, "who wrote it")
    license: str = plain(80, "SPDX name of its licence")
    version: str = plain(80, "your own version")
    tags: tuple[str, ...] = strings(80, "words to filter by")
    difficulty: int = whole(3, "1–5", 1, 5, "shown before the game")
    minutes: int = whole(50, "min", 5, 240, "shown before the game")
    turns: tuple[tuple[int, int], ...] = turns(((36, 1),), "`[[36, 1]]`: 36 turns of one month; at most 120 months")
    seed: int = whole(0, "", 0, 17_592_186_044_415, "0: drawn at the start of a game", advanced=True)
    play: Playing = table(Playing)
    company: Company = table(Company)
    demand: Demand = table(Demand)
    market: Market = table(Market)
    shocks: Mapping[str, Shock] = named(Shock, "shock", 12)
    places: Mapping[str, Place] = by_word(PLACES, "place", Place)
    currencies: Mapping[str, Currency] = named(Currency, "currency", 8)
    pools: Mapping[str, Pool] = named(Pool, "pool", 6)
    functions: Mapping[str, Function] = named(Function, "function", 16)
    vendors: Mapping[str, Vendor] = named(Vendor, "vendor", 32)
    norms: Mapping[str, Norm] = named(Norm, "norm", 8)
    laws: Mapping[str, Law] = named(Law, "law", 8)
    contracts: Mapping[str, Contract] = named(Contract, "contract", 32)
    rivals: Mapping[str, Rival] = named(Rival, "rival", 8)
    chapters: Mapping[str, Chapter] = named(Chapter, "chapter", 8)
    rounds: Mapping[str, Round] = named(Round, "round", 6)
    audits: Mapping[str, Audit] = named(Audit, "audit", 6)
    events: Mapping[str, Event] = named(Event, "event", 64)
    objectives: Mapping[str, Objective] = named(Objective, "objective", 12)
    medals: Mapping[str, Medal] = named(Medal, "medal", 12)
    score: Score = table(Score)
    yardsticks: Mapping[str, Yardstick] = named(Yardstick, "yardstick", YARDSTICKS)
    tutorial: Mapping[str, Step] = named(Step, "step", 40)
    teacher: Teacher = table(Teacher)
