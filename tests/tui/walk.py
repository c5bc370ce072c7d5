"""A walk through every screen of a game that is really played, looking at each at the sizes that matter.

What may be shortened is what somebody says and what somebody is called: a voice of the wire, a firm's own words about
itself, the texts of the scenario. Labels, titles, figures and controls are the house's, and stand whole.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.journal import SUFFIX
from infosim.game.pedia.book import entry_of
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.scenario import load
from infosim.sight import view
from infosim.tui.canvas import Canvas, Look
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain, Press
from infosim.tui.keys import Key
from infosim.tui.page import Page
from infosim.tui.places import PLACES
from infosim.tui.room import Room
from infosim.tui.tokens import Token
from tests.picture import beside
from tests.tui.album import Album
from tests.tui.stage import page, settled

FIGURES = ("load", "quality", "wait", "backlog", "cost", "knowledge", "service")
COMPANY = ("cash", "runway", "mrr", "churn", "morale", "reputation", "attention")
FORMS = ("vacancy", "open_tender", "freelance", "pay", "end_something", "governance")
CONTRACT_FORMS = ("scope", "renew", "leave", "governance")
FIRST_HIRES = "first-hires"


def played(folder: Path, months: int, bot: str = "selective", scenario: str = FIRST_HIRES, seed: int = 2) -> Play:
    """A game after so many months, with what a bot and a busy hand beside it decide in the next: left, and resumed."""
    save = folder / f"{scenario}{SUFFIX}"
    save.write_bytes(_played(months, bot, scenario, seed))
    return Play.resume(save)


@cache
def _played(months: int, bot: str, scenario: str, seed: int) -> bytes:
    """The journal of that game, which is played once."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Play.begin(load(scenario), seed=seed, language="en", saves_folder=Path(folder)) as play,
    ):
        luck, player = keys(seed, play.state.luck[0] * 0), named(bot)
        while True:
            for decision in (*decisions_of(player(view(play.state, play.rules), luck), play.seat), *beside(play)):
                play.decide(decision)
            if play.closed == months or play.finished:
                break
            play.end_month()
        play.close()
        return play.path.read_bytes()


class Stop(NamedTuple):
    """Where a walk stands: a screen, how often it was walked into before, how often Tab and ↓ were pressed in it."""

    name: str
    visit: int = 0
    tab: int = 0
    row: int = 0


@dataclass
class Walk:
    """Goes everywhere; `look` is shown each page in each state, and gives what it saw, to know what is new."""

    pilot: Pilot[None]
    session: Sitting
    look: Callable[[Stop, Page], object]
    rows: int = 6
    """Places of a list that are looked at."""
    visited: Counter[str] = field(default_factory=Counter)
    opened: dict[str, int] = field(default_factory=dict)

    async def everywhere(self) -> None:
        """Every screen, every form, every ledger. Nothing is painted: pages are looked at as they are drawn."""
        with self.pilot.app.batch_update():
            await self._everywhere()

    async def _everywhere(self) -> None:
        room = page(self.pilot)
        assert isinstance(room, Room)
        await self._here("room")
        for name, key in self._doors():
            if self._opens(room, name, key):
                room.go(name, key)
                await self._there(name, room)
        for figure in self._figures():
            room.explain(figure)
            await self._there("why", room)
        await self._commands(room)

    def _doors(self) -> Iterator[tuple[str, str]]:
        awake = [row.key for row in self.session.room().rows if not row.asleep]
        slots = [f"{key}.0" for key in awake]
        for name in PLACES:
            if name not in _KEYED and (name != "report" or self.session.report() is not None):
                yield from ((name, key) for key in ("", *awake[: self.rows], *slots))
        yield from (("function", row.key) for row in self.session.room().rows)
        yield from ((form, key) for form in FORMS for key in awake[: self.rows])
        vendors = self.session.vendors()
        for contract in vendors.contracts[: self.rows]:
            yield "contract", contract.key
            yield from ((form, contract.key) for form in CONTRACT_FORMS if form != "governance")
        for tender in vendors.tenders[: self.rows]:
            yield "tender", tender.key

    def _opens(self, room: GamePage, name: str, key: str) -> bool:
        """Whether a place that is not known here shows a thing so named: each is walked into twice at most."""
        if name in _KEYED:
            return True
        if name in self.visited and (not key or self.opened.get(name, 0) >= 2):
            return False
        try:
            PLACES[name](room, key)
        except (KeyError, ValueError, IndexError, AttributeError, AssertionError):
            return False
        self.opened[name] = self.opened.get(name, 0) + 1
        return True

    def _figures(self) -> Iterator[str]:
        yield from COMPANY
        awake = [row.key for row in self.session.room().rows if not row.asleep]
        yield from (f"{key}.{name}" for key in awake[: self.rows] for name in FIGURES)

    async def _commands(self, room: GamePage) -> None:
        for name, key in (("commands", "ctrl+p"), ("help", "question_mark"), ("encyclopedia", "slash")):
            await self.pilot.press(key)
            await self._there(name, room)

    async def _there(self, name: str, room: GamePage) -> None:
        await settled(self.pilot)
        if page(self.pilot) is room:
            return
        await self._here(name)
        while page(self.pilot) is not room:
            self.pilot.app.pop_screen()
            await settled(self.pilot)

    async def _here(self, name: str) -> None:
        visit = self.visited[name]
        self.visited[name] += 1
        seen: set[object] = set()
        for tab in range(6):
            for row in range(self.rows):
                what = self.look(Stop(name, visit, tab, row), page(self.pilot))
                if what in seen:
                    break
                seen.add(what)
                if not page(self.pilot).press("down"):
                    break
            if not page(self.pilot).press("tab") or self.look(Stop(name, visit, tab + 1), page(self.pilot)) in seen:
                break


_KEYED = {"function", "end", "debrief", "tender", "contract", "sign", *FORMS, *CONTRACT_FORMS}
"""Places that show a thing by its key, or exist once a game is over, or are played for long before they are there.
Others are tried with the keys that there are."""


_KINDS = frozenset({"function", "why"})
"""Screens of which two are kept, for one is not like the other: a ledger of a stock, and one of a measure."""

_LISTS = frozenset({"encyclopedia"})
"""Screens that list what each entry is about beside its name, shortened: its page has it whole."""


@dataclass
class Seen:
    """Looks at pages at some sizes, and keeps what is not whole in them."""

    sizes: tuple[tuple[int, int], ...]
    theirs: frozenset[str]
    """Texts that may be shortened: what others say."""
    broken: dict[tuple[str, tuple[int, int], str], str] = field(default_factory=dict)
    pictures: int = 0
    album: Album | None = None
    """Where the first states of each screen are kept."""
    pairs: set[tuple[Token, Token, bool]] = field(default_factory=set)
    """Every ink on every ground that was drawn, and whether with a letter or a figure."""
    helpless: set[str] = field(default_factory=set)
    """Controls without a key, a label or a page of help, by screen."""
    figures: dict[str, str] = field(default_factory=dict)
    """Every figure that can be asked why, and a screen on which it is."""
    silent: dict[str, str] = field(default_factory=dict)
    """Those of them that do not answer."""

    def __call__(self, stop: Stop, top: Page) -> object:
        drawn = [top.picture(*size) for size in self.sizes]
        if self.album is not None and stop.visit <= (stop.name in _KINDS) and stop.row == 0:
            for canvas in drawn:
                name = f"{stop.name}-{stop.visit + 1}" if stop.visit else stop.name
                self.album.keep(name, f"after Tab {stop.tab}" if stop.tab else "as it opens", canvas)
        name = stop.name
        self.helpless |= {f"{name}: {what}" for what in helpless(top, drawn)}
        for size, canvas in zip(self.sizes, drawn, strict=True):
            asked = {hit.target.figure for hit in canvas.hits if isinstance(hit.target, Explain)}
            self.figures |= dict.fromkeys(asked - self.figures.keys(), name)
            self.pictures += 1
            self.pairs |= inks(canvas)
            for text in canvas.cut:
                self.broken[name, size, text] = "cut"
            for text in canvas.shortened:
                if stop.name not in _LISTS and not self._said_by_others(text):
                    self.broken[name, size, text] = "shortened"
        return tuple(canvas.text() for canvas in drawn)

    def _said_by_others(self, text: str) -> bool:
        return any(text in said or said in text for said in self.theirs)


def helpless(top: Page, drawn: Sequence[Canvas]) -> Iterator[str]:
    """What can be pressed on a page and says nothing, is drawn and cannot, or can be pointed at and has no help."""
    button = top.button()
    caps = [cap for cap in (*top.keycaps(), *top.always(), *([button] if button else [])) if cap.keys]
    yield from (f"no label on {cap.keys}" for cap in caps if not cap.label.strip())
    pressed = {key for cap in caps for key in cap.keys}
    if isinstance(top, GamePage) and top.coach() is not None:
        pressed |= {Key.BACK, Key.ENTER}  # the coach hears them before the page does
    if top.topic() and entry_of(top.topic()) is None:
        yield f"no page for {top.topic()}"
    for canvas in drawn:
        yield from (f"no page for {spot.topic}" for spot in canvas.spots() if entry_of(spot.topic) is None)
    drawn_keys = {hit.target.key for hit in drawn[0].hits if isinstance(hit.target, Press) and hit.target.key}
    yield from (f"{key} is drawn, and does nothing" for key in sorted(drawn_keys - pressed))


def said_by_others(session: Sitting) -> frozenset[str]:
    """What voices say in a game now, and what its scenario says of firms, places and people."""
    play, language = session.play, session.words.language
    wire = {item.said.text for item in session.room().wire}
    for month in range(1, play.closed + 1):
        report = session.report(month)
        wire |= {item.said.text for item in report.wire} if report is not None else set()
    firms = {play.scenario.text(f"vendors.{key}.story", language) for key in play.rules.layout.vendors}
    return frozenset(wire | {text for text in firms if text})


def inks(canvas: Canvas) -> set[tuple[Token, Token, bool]]:
    """Every ink on every ground that carries a character, and whether it is a letter or a figure."""
    drawn: set[tuple[str, Look]] = set()
    for chars, looks in zip(canvas.chars, canvas.looks, strict=True):
        drawn.update(zip(chars, looks, strict=True))
    return {(look.ink, look.ground, char.isalnum()) for char, look in drawn if char.strip()}
