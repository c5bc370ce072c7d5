"""One moment of a play, and the language it is told in: names, dates, sentences with emphasis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor

from rich.cells import cell_len

from infosim.engine.layout import EXTENSION, LEVELS, OPERATION, PLACES, TASK
from infosim.game.facts.contracts import Contract
from infosim.game.facts.facts import Facts
from infosim.game.facts.functions import WEEKS_A_MONTH
from infosim.game.facts.played import Played
from infosim.game.views.figures import Trend
from infosim.game.views.prose import NOTHING, Emphasis, Prose, Said, Tone, prose
from infosim.locale import Message, Words
from infosim.locale.prose import spaced

TONES: tuple[Tone | None, Tone, Tone] = (None, "warn", "bad")
"""How what is calm, to be watched, to be acted on stands out."""


def say(words: Words, message: Message, /, n: float | None = None, **named: str | Said) -> Prose:
    """A message in a language, in which what is `Said` stands out. One that counts wants its number as `n`."""
    kept: dict[str, object] = {place: f"{{{place}}}" for place in named}
    if n is None:
        return prose(words.say(message, **kept), **named)
    kept["n"] = n
    return prose(words.say(message, **kept), **named)


def joined(sentences: list[Prose], cells: int) -> Prose:
    """Sentences one after the other, as many whole ones as fit; the first always. Each but the last ends in a stop."""
    told = NOTHING
    for sentence in sentences:
        longer = told.then(sentence, " " if told.text.endswith((".", "?", "…")) else ". ")
        if told and cell_len(longer.text) > cells:
            break
        told = longer
    return told


NEAR = 11
"""Months from now within which a month's name says which is meant."""
TINY = 8


def fitting(choices: list[str], cells: int) -> str:
    """The first text that fits, else the last."""
    return next((text for text in choices if cell_len(text) <= cells), choices[-1])


def trend(now: float, before: float, least: float) -> Trend:
    """Which way a figure went, flat if by less than `least`."""
    return 1 if now - before >= least else -1 if before - now >= least else 0


@dataclass(frozen=True, eq=False, repr=False)
class Telling:
    """A moment of a play in a language."""

    facts: Facts
    words: Words

    @property
    def played(self) -> Played:
        """The play."""
        return self.facts.played

    def say(self, message: Message, /, n: float | None = None, **named: str | Said) -> Prose:
        """A message in this language, in which what is `Said` stands out."""
        return say(self.words, message, n, **named)

    def of_scenario(self, path: str) -> str:
        """A text of the scenario, "" if it has none; in French no line of it begins with a mark or a unit."""
        text = self.played.text(path, self.words.language)
        return spaced(text) if self.words.language == "fr" else text

    # Names

    @cached_property
    def _functions(self) -> tuple[tuple[str, str], ...]:
        scenario = self.played.scenario
        found = []
        for key in self.played.rules.layout.functions:
            name = self.of_scenario(f"functions.{key}.name") or key
            short = self.of_scenario(f"functions.{key}.short")
            own = scenario.functions[key]
            # a short form that nobody wrote is the name, and one that nobody translated is the translated name's
            untold = short == own.short and own.short == own.name
            found.append((name, name if untold or not short else short))
        return tuple(found)

    def function(self, f: int) -> str:
        """A function's name."""
        return self._functions[f][0]

    def short(self, f: int) -> str:
        """A function's short name, at most 15 cells."""
        return self._functions[f][1]

    def vendor(self, v: int) -> str:
        """A firm's name."""
        key = self.played.rules.layout.vendors[v]
        return self.of_scenario(f"vendors.{key}.name") or key

    def rival(self, n: int) -> str:
        """A rival's name."""
        key = self.played.rules.layout.rivals[n]
        return self.of_scenario(f"rivals.{key}.name") or key

    def place(self, p: int) -> str:
        """A place's name."""
        return self.of_scenario(f"places.{PLACES[p]}.name") or PLACES[p]

    def skill(self, skill: int) -> str:
        """A skill's name."""
        key = self.played.rules.layout.skills[skill]
        return self.of_scenario(f"pools.{key}.name") or key

    def named(self, section: str, keys: Sequence[str], n: int) -> str:
        """The name of the n-th item of a section."""
        return self.of_scenario(f"{section}.{keys[n]}.name") or keys[n]

    def round(self, n: int) -> str:
        """A round's name."""
        key = self.played.rules.layout.rounds[n]
        return self.of_scenario(f"rounds.{key}.name") or key

    def chapter(self, h: int) -> str:
        """A chapter's name; "" in a scenario without chapters."""
        if not self.played.scenario.chapters:
            return ""
        key = self.played.rules.layout.chapters[h]
        return self.of_scenario(f"chapters.{key}.name") or key

    def level(self, level: int) -> str:
        """A level of seniority, small letters."""
        w = self.words
        return (w.text("level", "junior"), w.text("level", "mid"), w.text("level", "senior"))[level % len(LEVELS)]

    def form(self, form: int) -> str:
        """A form of contract, small letters."""
        w = self.words
        if form == EXTENSION:
            return w.text("form", "extension")
        if form == TASK:
            return w.text("form", "task")
        if form == OPERATION:
            return w.text("form", "operation")
        return w.text("form", "service")

    # Dates: `within` counts months from the end of the month being played

    def end(self, within: float) -> dt.date:
        """The last day of a month, so many after the one being played."""
        return self.played.last_day(self.played.month + floor(within + 1e-9))

    def month(self, within: float) -> dt.date:
        """The first day of a month, so many after the one being played."""
        return self.played.first_day(self.played.month + floor(within + 1e-9))

    def in_month(self, within: float) -> str:
        """That month in a sentence: `May`; with its year where it is far, before or behind: `May 2029`."""
        return self.named_month(self.month(within))

    def named_month(self, date: dt.date) -> str:
        """A month in a sentence, with its year where it is far."""
        return self.words.month(date) if self.far(date) else self.words.month_name(date)

    def month_cut(self, within: float) -> str:
        """That month where room is short: `Sep`; `Sep 2029` where it is far."""
        date = self.month(within)
        return self.words.month_short(date) if self.far(date) else self.words.month_cut(date)

    def on_day(self, within: float) -> str:
        """The last day of that month in a sentence: `31 May`; `31 May 2029` where it is far."""
        return self.dated(self.end(within))

    def dated(self, date: dt.date) -> str:
        """A day in a sentence, with its year where it is far."""
        return self.words.date(date) if self.far(date) else self.words.day(date)

    def day_cut(self, within: float) -> str:
        """The last day of that month where room is short: `30 Apr`; `30 Apr 2029` where it is far."""
        return self.dated_cut(self.end(within))

    def day_tiny(self, within: float) -> str:
        """The last day of that month where there is hardly room: `30 Apr`; where it is far, the month: `Apr 2029`."""
        date = self.end(within)
        if not self.far(date):
            return self.words.day_short(date)
        month = self.words.month_short(date)
        return month if cell_len(month) <= TINY else self.words.month_axis_year(date)

    def dated_cut(self, date: dt.date) -> str:
        """A day where room is short, with its year where it is far."""
        return self.words.date_short(date) if self.far(date) else self.words.day_short(date)

    def far(self, date: dt.date) -> bool:
        """Whether a month's name alone could be taken for another's: a year away, or nearly."""
        now = self.played.first_day(self.played.month)
        return abs((date.year - now.year) * 12 + date.month - now.month) > NEAR

    def age(self, months: float) -> str:
        """An age in weeks: `9 wk`."""
        return self.words.weeks(months * WEEKS_A_MONTH)

    def week(self, months: float) -> str:
        """The week something is in: `wk 9`."""
        return self.words.week(max(months * WEEKS_A_MONTH, 1.0))

    def scope(self, contract: Contract) -> str:
        """What a contract is about: `Support, service`."""
        # words: what a contract is about: a function's short name and a form of contract; e.g. Support, service
        return self.words.text(
            "contract.scope",
            "{function}, {form}",
            function=self.short(contract.function),
            form=self.form(contract.form),
        )


def toned(text: str, tone: Emphasis | None) -> str | Said:
    """A figure that stands out by its judgement, or plain."""
    return Said(text, tone) if tone else text
