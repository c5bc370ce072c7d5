"""The command palette: everything that can be done here, by its name. Ctrl+P opens it, letters search."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.fuzzy import FuzzySearch

from infosim.game.pedia.search import flat
from infosim.locale import LANGUAGES, Words
from infosim.locale import words as spoken
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.commands_also import in_every_language
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap, cap_of
from infosim.tui.page import Page
from infosim.tui.pane import Panel

_OWN_NAMES = {"en": "English", "fr": "Français"}

_EVERYWHERE = frozenset({
    Key.TALENT, Key.VENDORS, Key.MONEY, Key.FORECAST, Key.REPORT, Key.THIS_MONTH, Key.NEWS, Key.GOALS, Key.WHY,
    Key.WHAT_IF, Key.UNDO, Key.SKIP, Key.HELP, Key.SEARCH, Key.QUIT, Key.COACH,
})  # fmt: skip
"""Keys that do the same on every page of a game, so that they go by the same other words."""


class Command(NamedTuple):
    """Something that can be done, the key that does it too, and what does it."""

    label: str
    cap: str
    run: Callable[[], object]
    also: tuple[str, ...] = ()
    """What it is called in the other languages, and other words for it: it is found by them, too."""


class Match(NamedTuple):
    """A label that answers what was typed, by its place, and which of its letters do."""

    place: int
    letters: tuple[int, ...] = ()


FEW = 12
"""Labels that hold what was typed as it stands, from which on none is looked for whose letters are scattered."""
LONGEST = 16
"""Letters typed beyond which scattered ones are not looked for: nobody abbreviates at such a length."""
_FUZZY = FuzzySearch()


def matching(labels: tuple[str, ...], typed: str) -> list[Match]:
    """Which labels hold what was typed, accents and case aside, best first.

    Those that begin with it, then those that hold it, then, if these are few, those in which it is made of beginnings
    of words, as Textual's own palette ranks them.
    """
    wanted = flat(typed).strip()
    if not wanted:
        return [Match(place) for place in range(len(labels))]
    keyed = [flat(label) for label in labels]
    holding = [(not key.startswith(wanted), place) for place, key in enumerate(keyed) if wanted in key]
    found = [Match(place, _stretch(keyed[place], wanted)) for _, place in sorted(holding)]
    if len(found) < FEW and len(wanted) <= LONGEST:
        scattered = []
        for place, key in enumerate(keyed):
            if wanted not in key:
                score, letters = _FUZZY.match(wanted.replace(" ", ""), key)
                if score > 0 and _of_beginnings(key, letters):
                    scattered.append((-score, place, tuple(letters)))
        found += [Match(place, letters) for _, place, letters in sorted(scattered)]
    return found


def found_in(commands: tuple[Command, ...], typed: str) -> list[Match]:
    """Commands that are so called here, then those that go by another name as well: their letters are not marked."""
    found = matching(tuple(command.label for command in commands), typed)
    seen, wanted = {match.place for match in found}, flat(typed).strip()
    rest = [(place, command.also) for place, command in enumerate(commands) if place not in seen]
    return found + [Match(place) for place, also in rest if any(wanted in flat(name) for name in also)]


def _of_beginnings(key: str, letters: Sequence[int]) -> bool:
    """Whether letters are beginnings of words: `sup pay` is `support: set pay`, and `hire` is not `the wire`."""
    after = {letter + 1 for letter in letters}
    return all(letter in after or not letter or not key[letter - 1].isalnum() for letter in letters)


def _stretch(key: str, wanted: str) -> tuple[int, ...]:
    start = key.index(wanted)
    return tuple(range(start, start + len(wanted)))


def draw_commands(
    canvas: Canvas, rows: tuple[tuple[str, str, tuple[int, ...]], ...], typed: str, cursor: int, words: Words
) -> None:
    """The line that is typed, then what matches it, the letters that do underlined."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="accent", ground="panel")
    width = canvas.width - 6
    x = canvas.put(3, 1, typed, "strong", bold=True, width=width - 1, shorten=True)
    canvas.put(x, 1, canvas.glyphs.edge, "accent")
    if not typed:
        # words: cells 40; in an empty line where commands are searched
        canvas.put(x + 1, 1, words.text("commands", "type what you want to do"), "muted", width=width - 2, shorten=True)
    shown = canvas.height - 4
    first = max(cursor - shown + 1, 0)
    if not rows:
        # words: cells 40; no command holds the letters that were typed
        canvas.put(3, 3, words.text("commands", "Nothing has that name."), "muted")
    for i, (label, cap, letters) in enumerate(rows[first : first + shown]):
        y, here = 3 + i, first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(1, y, canvas.width - 1, 1))
        canvas.put(3, y, label, "strong" if here else "text", bold=here, width=width - cell_len(cap) - 1, shorten=True)
        for letter in letters:
            if letter < width - cell_len(cap) - 1:
                canvas.looks[y][3 + letter] = canvas.looks[y][3 + letter]._replace(underline=True)
        canvas.put_right(3 + width, y, cap, "accent", bold=True)
        canvas.hit(1, y, canvas.width - 1, Point("commands", first + i))


class Commands(Page):
    """The palette, over the page whose commands it lists."""

    def __init__(self, under: Page) -> None:
        super().__init__()
        self.under: Page = under
        self.typed = ""
        self.cursor = 0
        self.all = tuple(commands_of(under))
        self._matched: tuple[str, list[Match]] | None = None
        """What was found, and for which letters."""

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the upper middle."""
        found = self._found()
        wide = min(64, width - 4)
        high = min(len(self.all) + 5, height - 4)
        rect = Rect((width - wide) // 2, 2, wide, high)
        rows = tuple((command.label, command.cap, letters) for command, letters in found)
        yield Panel("commands", rect, draw_commands, (rows, self.typed, self.cursor, self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """Letters are typed, so that only these are keys."""
        words = self.words
        yield Keycap((Key.UP, Key.DOWN), words.text("commands.key", "choose"), self._move, cap="↑ ↓")
        yield Keycap((Key.BACK,), words.text("commands.key", "close"), self.leave, stays=True)

    def always(self) -> Iterator[Keycap]:
        """What opens it need not be told here."""
        return iter(())

    def button(self) -> Keycap | None:
        """Do it."""
        if not self._found():
            return None
        return Keycap((Key.ENTER,), self.words.text("commands.button", "do it"), lambda _: self._run())

    def answered(self, event: events.Key) -> bool:
        """What can be printed is typed."""
        if event.key == "backspace":
            self._type(self.typed[:-1])
        elif event.is_printable and event.character:
            self._type(self.typed + event.character)
        else:
            return super().answered(event)
        return True

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click does what it is on."""
        self.cursor = row
        return False

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the list."""
        self._step(steps)

    def _found(self) -> list[tuple[Command, tuple[int, ...]]]:
        if self._matched is None or self._matched[0] != self.typed:
            self._matched = self.typed, found_in(self.all, self.typed)
        return [(self.all[match.place], match.letters) for match in self._matched[1]]

    def _run(self) -> None:
        command, _ = self._found()[self.cursor]
        self.leave()
        command.run()

    def _type(self, text: str) -> None:
        self.typed, self.cursor = text, 0
        self.repaint()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self._found()) - 1), 0)
        self.repaint()


def commands_of(page: Page) -> Iterator[Command]:
    """What the page's keys do; in a game, all that can be done elsewhere, and all help; then languages and colours."""
    words, house = page.words, page.house
    for cap in page.commands():
        for key in () if cap.named else cap.keys:
            if key in (Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT):
                continue
            label = f"{cap.label} {key}" if len(cap.keys) > 2 else cap.label
            also = in_every_language(key) if key in _EVERYWHERE and isinstance(page, GamePage) else ()
            yield Command(label, cap_of(key, words), partial(page.press, key), also)
            if len(cap.keys) <= 2:
                break
    if isinstance(page, GamePage):
        from infosim.tui.commands_game import offers  # it imports screens, which open this

        known = {cap.label for cap in page.commands()}
        others = [offers(page, spoken(language)) for language in LANGUAGES if language != words.language]
        for offer, *named in zip(offers(page), *others, strict=True):
            if offer.label not in known:
                also = (*(other.label for other in named), *offer.also)
                yield Command(offer.label, offer.cap, offer.run, also)
    for language in LANGUAGES:
        if language != words.language:
            yield Command(_OWN_NAMES[language], "", partial(house.speak, language))
    if house.motion:
        # words: cells 40; a command: nothing on screen moves any more
        yield Command(words.text("commands", "Without motion"), "", partial(house.move, False))
    else:
        # words: cells 40; a command: figures may count to their new value
        yield Command(words.text("commands", "With motion"), "", partial(house.move, True))
    if not house.colours.chosen:
        return
    for palette, label in (
        ("dark", words.text("commands", "Dark colours")),
        ("light", words.text("commands", "Light colours")),
        ("contrast", words.text("commands", "High contrast")),
    ):
        if palette != house.colours.name:
            yield Command(label, "", partial(house.colour, palette))
