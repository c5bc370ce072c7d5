"""A player with a script: plays a whole game through keys and screens, and looks at every screen on the way.

What to decide is left to a bot, which is asked each month with what the save holds; the decision is then entered as a
person would, and must stand in the save. So the player lives through any balance of the scenario. The same script is
played by two pairs of hands: in a real terminal, and in a twin without one, where it is known what was cut.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np

from infosim.bots import keys as chance_of
from infosim.bots import named
from infosim.engine.state import State
from infosim.game.chronicle import Chronicle, first_state, plan_of, played, ready, told
from infosim.game.decisions import (
    Decision,
    Freelance,
    Fund,
    Govern,
    OpenVacancy,
    Renew,
    SetPay,
    SetScope,
    Sign,
    Tender,
    as_json,
)
from infosim.game.journal import read
from infosim.game.plan import decisions_of
from infosim.game.seat import Seat
from infosim.locale import Words
from infosim.sight import view
from infosim.tui.keys import DIGITS


class Hands(Protocol):
    """What plays: keys go in, rows of text come out."""

    words: Words
    saves: Path

    @property
    def rows(self) -> list[str]:
        """What is seen."""

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""

    async def until(self, seen: Callable[[], bool], what: str) -> None:
        """Wait for something to be seen; fails if it does not come."""

    async def settle(self) -> None:
        """Wait until all keys are answered, as far as that can be known."""

    async def look(self, what: str) -> None:
        """See that nothing is wrong with the screen as it is."""


class Player:
    """Sits at a game that has just been begun."""

    def __init__(self, hands: Hands, bot: str = "selective") -> None:
        self.hands = hands
        self.visited: set[str] = set()
        """The screens that were looked at, by name."""
        self.entered: list[str] = []
        """The kinds of the decisions that were entered."""
        self.refused: list[str] = []
        """The kinds of those whose form had no button."""
        (self.save,) = hands.saves.glob("*.jsonl")
        header = read(self.save).header
        self._scenario, self._rules = ready(self.save, header)
        self._seed, self._months = header.seed, header.months
        self._bot = named(bot)
        self._states: list[State] = [first_state(self._rules, header.seed, header.luck)]

    # The game as it is written

    @property
    def kept(self) -> Chronicle:
        """What the save holds now."""
        return told(read(self.save))

    @property
    def state(self) -> State:
        """After the last month that closed."""
        for closed in self.kept.closed[len(self._states) - 1 :]:
            after, _ = played(self._states[-1], plan_of(closed.orders, self._rules), self._rules)
            self._states.append(after)
        return self._states[-1]

    @property
    def over(self) -> bool:
        """Whether the company has failed, or its time is up."""
        return bool(self.state.alive[0, 0] <= 0) or self.state.month >= self._months

    # What is on the screen

    def text(self, context: str, text: str) -> bool:
        """Whether a text of the house is on the screen."""
        return self.hands.words.text(context, text) in "\n".join(self.hands.rows)

    def in_footer(self, context: str, text: str) -> bool:
        """Whether a keycap or the button says so."""
        return self.hands.words.text(context, text) in self.hands.rows[-1]

    def in_room(self) -> bool:
        """Whether the control room is on top."""
        return self.in_footer("room.key", "talent") and self.text("board", "FUNCTIONS")

    def _in_month(self) -> bool:
        """Whether the sheet of the month is on top: what was decided this month has a title of its own in the room."""
        return self.text("month", "THIS MONTH") and not self.in_room()

    def in_form(self) -> bool:
        """Whether an order form is on top."""
        return self.in_footer("order.key", "value")

    async def to_room(self) -> None:
        """Back, as many levels as it takes."""
        for _ in range(6):
            if self.in_room():
                break
            before = self.hands.rows
            await self.hands.press("escape")
            await self.hands.until(lambda before=before: self.hands.rows != before, "one level less")
            await self.hands.settle()  # what is half painted is no room yet, and a second Esc would be one too many
        await self.hands.until(self.in_room, "the control room")

    async def see(self, name: str, key: str, seen: Callable[[], bool]) -> None:
        """Open a screen with a key, and look at it."""
        await self.hands.press(key)
        await self.hands.until(seen, name)
        self.visited.add(name)
        await self.hands.look(name)

    # A game

    async def play(self) -> None:
        """From the first month to the end screen."""
        await self.hands.until(self.in_room, "the control room")
        await self.hands.settle()
        if self.text("coach", "COACH"):  # it lies over titles that are waited for here
            await self.hands.press("escape")
            await self.hands.settle()
            await self.hands.press("escape")
            await self.hands.until(lambda: not self.text("coach", "COACH"), "a coach who is silent")
        while not self.over:
            await self.decide_all()
            await self.tour()
            await self.end_month()
        await self.end()

    async def decide_all(self) -> None:
        """Enter what the bot would do this month."""
        s = self.state
        if s.card[0, 0] >= 0:
            await self._answer()
        luck = chance_of(self._seed, np.array([0], np.uint64))
        orders = self._bot(view(s, self._rules), luck)
        for decision in decisions_of(orders, Seat(s, self._rules.layout)):
            await self.decide(decision)

    async def decide(self, decision: Decision) -> None:
        """Enter a decision, with the form's own defaults for most of what can be chosen in it."""
        match decision:
            case OpenVacancy(function=function, posts=posts):
                await self._function(function)
                await self._form("h", "vacancy")
                await self.hands.press(str(min(posts, 3)))
                await self._order(decision)
            case Tender(function=function):
                await self._function(function)
                await self._form("o", "tender")
                await self._order(decision)
            case Freelance(function=function):
                await self._function(function)
                await self._form("2", "freelancers")
                await self._order(decision)
            case SetPay(function=function):
                await self._function(function)
                await self._form("p", "pay")
                await self._order(decision)
            case Sign(function=function, vendor=vendor):
                await self._sign(function, vendor, decision)
            case SetScope(function=function, vendor=vendor):
                await self._contract(function, vendor)
                await self._form("s", "scope")
                if decision.change > 0:
                    await self.hands.press("right", "right")
                await self._order(decision)
            case Govern(function=function, vendor=vendor):
                await self._contract(function, vendor)
                await self._form("b", "governance")
                await self.hands.press(str(decision.level))
                await self._order(decision)
            case Renew(function=function, vendor=vendor):
                await self._contract(function, vendor)
                await self._form("1", "renewal")
                await self._order(decision)
            case Fund():
                await self.see("month", "a", self._in_month)
                await self.hands.press("5")
                await self._order(decision)
        await self.to_room()

    async def _function(self, function: str) -> None:
        place = DIGITS[self._rules.layout.functions.index(function)]
        await self.see("function", place, lambda: self.text("function", "WHO SHOULD DO THIS WORK?"))

    async def _form(self, key: str, name: str) -> None:
        await self.see(f"form: {name}", key, self.in_form)

    async def _order(self, decision: Decision) -> None:
        """Press Enter, and see what was decided stand in the save. A form that has no button refuses: nothing is."""
        await self.hands.settle()
        if not self.hands.rows[-1].endswith("›"):
            self.refused.append(decision.kind)
            return
        wanted = as_json(decision)

        def stands() -> bool:
            return any(
                order["kind"] == wanted["kind"] and order.get("function") == wanted.get("function")
                for order in self.kept.pending
            )

        await self.hands.press("enter")
        await self.hands.until(stands, f"{wanted} in the save")
        self.entered.append(decision.kind)

    async def _answer(self) -> None:
        """Read the event on the table and give one of its answers, each month another; one with a form is left."""
        await self.see("event", "enter", lambda: self.in_footer("event.key", "later"))
        number = 1 + self.state.month % 2
        await self.hands.press(str(number))
        await self.hands.settle()
        said = self.hands.words.text("event.button", "answer {n}", n=str(number))
        if said not in self.hands.rows[-1]:
            await self.to_room()
            return
        await self.hands.press("enter")
        await self.hands.until(
            lambda: any(order["kind"] == "answer" for order in self.kept.pending), "an answer in the save"
        )
        self.entered.append("answer")
        await self.to_room()

    async def _vendors(self) -> None:
        await self.see("vendors", "v", lambda: self.text("vendors", "THE FIELD"))

    def _named(self, function: str, vendor: str | None) -> bool:
        """Whether the head of a sheet names a function and a vendor."""
        language = self.hands.words.language
        head = " ".join(self.hands.rows[1:3])
        names = {self._scenario.text(f"functions.{function}.{name}", language) for name in ("name", "short")}
        firm = self._scenario.text(f"vendors.{vendor}.name", language) if vendor else ""
        return any(name and name in head for name in names) and firm in head

    async def _contract(self, function: str, vendor: str) -> None:
        """Open the sheet of a contract, whichever digit it has."""
        await self._vendors()
        for digit in DIGITS[: int((self.state.contract_vendor[..., 0, 0] >= 0).sum())]:
            await self.see("contract", digit, self._in_contract)
            if self._named(function, vendor):
                return
            await self.hands.press("escape")
            await self.hands.until(lambda: self.text("vendors", "THE FIELD"), "vendors")
        raise AssertionError(f"no sheet of {vendor} for {function}")

    def _in_contract(self) -> bool:
        return self.text("contract", "PROMISED AND SEEN") or self.text("contract.tab", "promise, trust, scope")

    async def _sign(self, function: str, vendor: str, decision: Decision) -> None:
        """Find the tender by its title and the bid by the name of its vendor, and sign it."""
        await self._vendors()
        contracts = int((self.state.contract_vendor[..., 0, 0] >= 0).sum())
        for digit in DIGITS[contracts:]:
            await self.see("tender", digit, lambda: not self.text("vendors", "THE FIELD"))
            if self._named(function, None):
                break
            await self.hands.press("escape")
            await self.hands.until(lambda: self.text("vendors", "THE FIELD"), "vendors")
        firm = self._scenario.text(f"vendors.{vendor}.name", self.hands.words.language)
        for digit in DIGITS[:5]:
            await self._form(digit, "sign")
            if firm in self.hands.rows[-1]:
                break
            await self.hands.press("escape")
            await self.hands.until(lambda: not self.in_form(), "bids")  # whose footer has the form's own verb
        await self._order(decision)

    # Looking around

    async def tour(self) -> None:
        """One round a month, each time another."""
        rounds = (
            self._tour_of_the_room,
            self._tour_of_talent,
            self._tour_of_vendors,
            self._tour_of_the_month,
            self._tour_of_functions,
            self._tour_of_reports,
            self._tour_of_commands,
            self._tour_of_pages,
        )
        await rounds[self.state.month % len(rounds)]()
        await self.to_room()

    async def _tour_of_the_room(self) -> None:
        for _ in range(4):
            await self.hands.press("tab", "down")
            await self.hands.look("room")
        await self.hands.press(*["up"] * len(self._rules.layout.functions))
        if self.state.month:
            await self.see("why", "y", lambda: self.in_footer("why.key", "close"))
            await self.hands.press("down", "right")
            await self.hands.look("why")

    async def _tour_of_talent(self) -> None:
        await self.see("talent", "t", lambda: self.in_footer("talent.key", "skill"))
        await self.hands.press("down", "right", "right", "s", "l", "tab")
        await self.hands.look("talent")

    async def _tour_of_vendors(self) -> None:
        await self._vendors()
        await self.hands.press("down", "down", "down")
        await self.hands.look("vendors")
        if (self.state.contract_vendor >= 0).any():
            await self.see("contract", "1", self._in_contract)
            await self.hands.press("tab")
            await self.hands.look("contract")
            await self._form("x", "leave")

    async def _tour_of_the_month(self) -> None:
        await self.see("month", "a", self._in_month)
        await self.hands.press("3", "right", "tab")
        await self.hands.look("month")

    async def _tour_of_functions(self) -> None:
        await self._function(self._rules.layout.functions[0])
        for _ in range(len(self._rules.layout.functions)):
            await self.hands.press("tab", "down")
            await self.hands.look("function")
            await self.hands.press("pagedown")
        await self.hands.press("tab")
        await self.see("end something", "e", lambda: not self.in_footer("function.key", "hire"))

    async def _tour_of_reports(self) -> None:
        await self.see("report", "r", lambda: self.in_footer("report.key", "room"))
        await self.hands.press("down", "tab", "r")
        await self.hands.look("report")

    async def _tour_of_pages(self) -> None:
        for page, key in (("money", "m"), ("goals", "g"), ("news", "n"), ("help", "?")):
            await self.see(page, key, lambda: not self.in_room())
            await self.to_room()

    async def _tour_of_commands(self) -> None:
        await self.see("commands", "ctrl+p", lambda: self.in_footer("commands.key", "close"))
        await self.hands.press("e", "n", "down")
        await self.hands.look("commands")

    # The month

    def _closed(self) -> bool:
        return self.in_footer("report.key", "room") or self._ended()

    def _ended(self) -> bool:
        return self.text("end", "OBJECTIVES")

    async def end_month(self) -> None:
        """Space, and again where something is open; then on from the report."""
        month = self.state.month
        again = self.hands.words.text("room.button", "again: leave it")
        await self.hands.press("space")
        await self.hands.until(lambda: self._closed() or again in self.hands.rows[-1], "the month's report")
        if not self._closed():
            await self.hands.look("room")
            await self.hands.press("space")
            await self.hands.until(self._closed, "the month's report")
        assert self.state.month == month + 1
        if not self._ended():
            self.visited.add("report")
            await self.hands.look("report")
            await self.hands.press("space")
            await self.hands.until(self.in_room, "the control room")

    async def end(self) -> None:
        """Read the end and the last report, then back to the title."""
        self.visited.add("end")
        await self.hands.look("end")
        await self.hands.press("down")
        await self.see("report", "r", lambda: not self._ended())
        await self.hands.press("escape")
        await self.hands.until(self._ended, "the end")
        await self.hands.press("q")
        await self.hands.until(lambda: self.in_footer("title.key", "quit"), "the title")
        self.visited.add("title")
        await self.hands.look("title")
