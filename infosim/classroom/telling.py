"""A class told in a language: functions, decisions, moments, and the sentences of its debrief. No names of people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from infosim.classroom.collecting import Collected
from infosim.classroom.debrief import ClassDebrief, Foretold, Mattered, Moment
from infosim.game.lesson import Prediction
from infosim.game.present.measures import NAMES, in_unit
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
_DONE = {
    # words: cells 40; each of these: a kind of decision that a class took, after a function or alone
    "open_vacancy": message("class.done", "posts opened"),
    "close_vacancy": message("class.done", "posts withdrawn"),
    "set_pay": message("class.done", "pay set"),
    "let_go": message("class.done", "people laid off"),
    "freelance": message("class.done", "freelancers taken on"),
    "end_freelance": message("class.done", "freelancers let off early"),
    "candidate": message("class.done", "a candidate answered"),
    "counter": message("class.done", "a counter-offer to a leaver"),
    "develop": message("class.done", "people trained or promoted"),
    "tender": message("class.done", "bids asked for"),
    "drop_tender": message("class.done", "a tender dropped"),
    "sign": message("class.done", "a bid signed"),
    "call": message("class.done", "references called"),
    "counter_bid": message("class.done", "a bid negotiated"),
    "set_scope": message("class.done", "a contract's scope changed"),
    "govern": message("class.done", "governance of a contract set"),
    "renew_or_renegotiate": message("class.done", "a contract renewed or renegotiated"),
    "exit": message("class.done", "a contract left"),
    "priority": message("class.done", "priorities of the product set"),
    "hands_on": message("class.done", "days of one's own given"),
    "standing": message("class.done", "a standing order given"),
    "appoint": message("class.done", "somebody appointed"),
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
        return self.short_of(self.c.rules.layout.functions[f])

    def short_of(self, function: str) -> str:
        """The same, by its identifier."""
        return self.text(f"functions.{function}.short")

    def decision(self, each: Mattered) -> str:
        """A kind of decision, about what it was."""
        if each.kind == "fund":
            return self.w.say(_STEPS[each.detail])
        if each.kind == "answer":
            card, _, choice = each.detail.partition(".")
            title, label = self.text(f"events.{card}.title"), self.text(f"events.{card}.choices.{choice}.label")
            # words: an answer to an event, as a decision of a class
            return self.w.text("class.debrief", "“{event}”: {answer}", event=title, answer=label)
        name = self.w.say(_DONE[each.kind])
        if not each.function:
            return f"{name[0].upper()}{name[1:]}"
        function = self.functions[self.c.rules.layout.functions.index(each.function)]
        # words: a kind of decision about a function, as a class took it; e.g. Support: a bid signed
        return self.w.text("class.debrief", "{function}: {decision}", function=function, decision=name)

    def figure(self, measure: str) -> Callable[[float], str]:
        """How a figure of a measure is written."""
        name = measure.partition(".")[0]
        return lambda figure: in_unit(self.w, name, figure)

    def about(self, asked: Prediction) -> str:
        """What a prediction is about, short: the measure, of what, and until when."""
        name, _, of = asked.measure.partition(".")
        said = self.w.say(NAMES[name])
        if of in self.c.rules.layout.functions:
            # words: cells 40; what a class was asked: a measure of one thing; e.g. Support: work done in time
            said = self.w.text("class.debrief", "{of}: {measure}", of=self.short_of(of), measure=said)
        month = self.w.count(asked.by)
        match asked.judged:
            case "lowest":
                # words: cells 40; what a class was asked: the lowest of a measure until then; e.g. cash, lowest to M12
                return self.w.text("class.debrief", "{measure}, lowest to M{month}", measure=said, month=month)
            case "highest":
                # words: cells 40; what a class was asked: the highest of a measure until a month
                return self.w.text("class.debrief", "{measure}, highest to M{month}", measure=said, month=month)
            case _:
                # words: cells 40; what a class was asked: a measure at the end of a month; e.g. cash, end of M24
                return self.w.text("class.debrief", "{measure}, end of M{month}", measure=said, month=month)

    def money(self, euros: float) -> str:
        """Euros."""
        return self.w.money(100.0 * euros)

    def by_ways(self, ways: dict[Way, int]) -> str:
        """How many work in which way, in a line."""
        return ", ".join(f"{way_name(way, self.w)} {self.w.count(many)}" for way, many in ways.items())

    # --------------------------------------------------------------------------------------------------- sentences
    def structure(self) -> str:
        """What everybody may see: who made the wave."""
        d, w = self.d, self.w
        wave = d.wave
        if not any(d.vacancies):
            # words: a class: nobody opened posts in the months that are looked at
            return w.text("class.debrief", "Hardly a post was opened. Demand was the same for all.")
        most = max(wave, key=lambda n: d.vacancies[n - 1])
        opened = sum(d.vacancies[n - 1] for n in wave)
        if opened < d.companies:
            # words: a class that opened few posts; {n} in all, between two months, which are numbers
            return w.plural(
                "class.debrief",
                "From month {first} to {last} the class opened {n} post. Demand was the same for everybody: whatever "
                "waited, waited because it was decided so.",
                "From month {first} to {last} the class opened {n} posts. Demand was the same for everybody: whatever "
                "waited, waited because it was decided so.",
                opened, first=w.count(wave[0]), last=w.count(wave[-1]),
            )  # fmt: skip
        # words: a class: when posts were opened; {n} in all, {most} of them in one month; {month} is a number
        return w.plural(
            "class.debrief",
            "From month {first} to {last} the class opened {n} post, {most} of them in month {month} alone. "
            "Demand was the same for everybody: the wave is yours, not the market's.",
            "From month {first} to {last} the class opened {n} posts, {most} of them in month {month} alone. "
            "Demand was the same for everybody: the wave is yours, not the market's.",
            opened, first=w.count(wave[0]), last=w.count(wave[-1]), most=w.count(d.vacancies[most - 1]),
            month=w.count(most),
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
        # words: a class divided over a function; {ways} is e.g. in-house 12, managed 9
        return self.w.text(
            "class.debrief", "Month {month}, {function}: {ways}.", month=self.w.count(each.month),
            function=self.functions[each.function], ways=self.by_ways(each.ways),
        )  # fmt: skip

    def foretold(self, each: Foretold) -> str:
        """How many hoped for more, of those who know."""
        if not each.both:
            if not each.said:
                # words: cells 34; a prediction of a class that nobody made
                return self.w.text("class.debrief", "nobody said")
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
