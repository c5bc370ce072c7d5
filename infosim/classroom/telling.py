"""A class told in a language: functions, decisions, moments, and the sentences of its debrief. No names of people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from infosim.classroom.collecting import Collected
from infosim.classroom.debrief import WAVE, ClassDebrief, Foretold, Mattered, Moment
from infosim.game.pedia.book import ENTRIES
from infosim.game.present.measures import in_unit
from infosim.game.present.ways import way_name
from infosim.game.views.room import Way
from infosim.locale import Words, message
from infosim.locale.prose import spaced

_STEPS = {
    # words: cells 40; a step of a round of funding, as a decision of a class
    "start": message("class.step", "Talks with investors begun"),
    # words: cells 40; a step of a round of funding, as a decision of a class
    "stop": message("class.step", "Talks with investors stopped"),
    # words: cells 40; a step of a round of funding, as a decision of a class
    "accept": message("class.step", "A term sheet accepted"),
    # words: cells 40; a step of a round of funding, as a decision of a class
    "bridge": message("class.step", "The bridge loan taken"),
}


@dataclass(frozen=True, eq=False)
class ClassTelling:
    """A class, what its games come to, and the language it is told in."""

    c: Collected
    d: ClassDebrief
    w: Words

    # ------------------------------------------------------------------------------------------------------- names
    def text(self, path: str) -> str:
        """A text of the scenario, in which no line begins with a mark; its identifier where it has none."""
        found = self.c.scenario.text(path, self.w.language) or path.rsplit(".", 2)[-2]
        return spaced(found) if self.w.language == "fr" else found

    @cached_property
    def functions(self) -> tuple[str, ...]:
        """Names of the functions, in the order of the board."""
        return tuple(self.text(f"functions.{key}.name") for key in self.c.rules.layout.functions)

    def short(self, f: int) -> str:
        """A function's short name."""
        return self.text(f"functions.{self.c.rules.layout.functions[f]}.short")

    def decision(self, each: Mattered) -> str:
        """A kind of decision, about what it was."""
        if each.kind == "fund":
            return self.w.say(_STEPS[each.detail])
        if each.kind == "answer":
            card, _, choice = each.detail.partition(".")
            title, label = self.text(f"events.{card}.title"), self.text(f"events.{card}.choices.{choice}.label")
            # words: an answer to an event, as a decision of a class
            return self.w.text("class.debrief", "“{event}”: {answer}", event=title, answer=label)
        entry = next((e for e in ENTRIES if each.kind in e.decisions), None)
        name = self.w.say(entry.name) if entry is not None else each.kind
        if not each.function:
            return name
        function = self.functions[self.c.rules.layout.functions.index(each.function)]
        # words: a kind of decision about a function, as a class took it; e.g. Support: sign a bid
        return self.w.text("class.debrief", "{function}: {decision}", function=function, decision=name)

    def figure(self, measure: str) -> Callable[[float], str]:
        """How a figure of a measure is written."""
        name = measure.partition(".")[0]
        return lambda figure: in_unit(self.w, name, figure)

    def money(self, euros: float) -> str:
        """Euros."""
        return self.w.money(100.0 * euros)

    def by_ways(self, ways: dict[Way, int]) -> str:
        """How many work in which way, in a line."""
        return ", ".join(f"{self.w.count(many)} {way_name(way, self.w)}" for way, many in ways.items())

    # --------------------------------------------------------------------------------------------------- sentences
    def structure(self) -> str:
        """What everybody may see: who made the wave."""
        d, w = self.d, self.w
        first, last = WAVE
        wave = [n for n in range(first, last + 1) if n <= len(d.vacancies)]
        if not wave or not any(d.vacancies[n - 1] for n in wave):
            # words: a class: nobody opened posts in the months that are looked at
            return w.text("class.debrief", "Hardly a post was opened. Demand was the same for all.")
        most = max(wave, key=lambda n: d.vacancies[n - 1])
        opened = sum(d.vacancies[n - 1] for n in wave)
        # words: a class: when posts were opened; {posts} in all, {most} of them in one month; {month} is a number
        return w.text(
            "class.debrief",
            "From month {first} to {last} the class opened {posts} posts, {most} of them in month {month} alone. "
            "Demand was the same for everybody: the wave is yours, not the market's.",
            first=w.count(wave[0]), last=w.count(wave[-1]), posts=w.count(opened),
            most=w.count(d.vacancies[most - 1]), month=w.count(most),
        )  # fmt: skip

    def delay(self) -> str:
        """What makes it."""
        # words: a class: the structure behind a wave of posts, drawn on the board
        return self.w.text(
            "class.debrief",
            "Between a post and somebody who does its work lie months: order until it stops hurting, and you have "
            "ordered too much.",
        )

    def moment(self, each: Moment) -> str:
        """A month in which the class divided."""
        # words: a class divided over a function; {ways} is e.g. 12 in-house, 9 local
        return self.w.text(
            "class.debrief", "Month {month}, {function}: {ways}.", month=self.w.count(each.month),
            function=self.functions[each.function], ways=self.by_ways(each.ways),
        )  # fmt: skip

    def foretold(self, each: Foretold) -> str:
        """How many hoped for more, of those who know."""
        if not each.both:
            # words: cells 34; a prediction of a class: nobody knows yet
            return self.w.text("class.debrief", "not known yet")
        # words: cells 34; a prediction of a class: {n} of {all} said more than came; e.g. 23 of 27 said more
        return self.w.text(
            "class.debrief", "{n} of {all} said more", n=self.w.count(each.above), all=self.w.count(len(each.both))
        )

    def whole(self) -> str:
        """What holds for all."""
        d, w = self.d, self.w
        # words: a class in one sentence; {n} companies
        stories = w.plural(
            "class.debrief",
            "Same company, same luck: {n} story.",
            "Same company, same luck: {n} different stories.",
            d.companies,
        )
        if not d.rescued:
            return stories
        # words: a class in one sentence; {n} companies were saved by their creditors
        saved = w.plural(
            "class.debrief",
            "{n} company was restructured and played on.",
            "{n} companies were restructured and played on.",
            d.rescued,
        )
        return f"{stories} {saved}"
