"""A screen of the game. How to write one:

1.  In `infosim/game/views/NAME.py`, the record of what it shows: frozen dataclasses of figures, judgements, `Prose`.
2.  In `infosim/tui/NAME.py`, pure functions `draw_SOMETHING(canvas, view, …, words)`, one a panel. Coordinates start at
    0 in the panel; `canvas.width` and `canvas.height` are its size, and decide what is shown. Text goes through
    `words.text("NAME.what", "label")` and figures through `words.money(…)`. Marks come from `infosim.tui.marks`.
    Give cells that open something a `canvas.hit(x, y, width, target)`: `Point("panel", row)` moves the cursor there
    (and is Enter where it already is), `Explain("support.wait")` asks why, `Press("t")` is a key. Keycaps have theirs.
    Give every figure and label its page of help: `canvas.about(x, y, width, "support.wait")`; what explains has it.
3.  A `Page` (with the game's header: `infosim.tui.game_page.GamePage`) that says what is drawn where and which keys it
    answers:

        class Talent(GamePage):
            cursor = 0

            def panels(self, width, height):
                view = self.session.talent()
                yield Panel("skills", Rect(0, 2, width, 10), draw_skills, (view, self.cursor, self.words))

            def keycaps(self):
                yield arrows(("up", "down"), self.words.text("talent.key", "choose"), self.move, self.words)
                yield Keycap((Key.BACK,), self.words.text("key", "back"), self.leave)

            def button(self):
                return Keycap((Key.ENTER,), self.words.text("talent.button", "post a vacancy"), self.post)

    Header and footer are drawn by the page. After anything changed, `self.repaint()`: panels whose arguments compare
    equal are kept, rows that look the same are not sent. What takes more than 50 ms goes to a worker.
4.  An overlay is a `GameOverlay`: the page under it recedes, header stays, its panels lie on top (`marks.panel` makes
    their surface). Open either with `self.app.push_screen(...)`; `self.leave` goes one level back.
5.  Tests: `Composer().compose(120, 36, panels).text()` against text, `canvas.cut == []`, in both languages, at 80×24
    and 120×36; keys and clicks with Textual's pilot.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from infosim.locale import Words
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.footer import draw_footer
from infosim.tui.hits import Explain, Point, Press, Target
from infosim.tui.keys import Key, Keycap, Shown, canonical
from infosim.tui.pane import Composer, Pane, Panel
from infosim.tui.tokens import Palette

if TYPE_CHECKING:
    from infosim.tui.app import Infosim
    from infosim.tui.library import Library

LEAST = (80, 24)
"""The smallest terminal that Infosim fits."""


def too_low(width: int, height: int) -> bool:
    """Whether a terminal is smaller than the smallest."""
    return width < LEAST[0] or height < LEAST[1]


class Page(Screen[None]):
    """A full screen: panels, keys, a button."""

    AUTO_FOCUS = ""
    ALLOW_MAXIMIZE = False

    under: "Page | None" = None
    """The page that an overlay lies on: it recedes but can still be read."""

    def __init__(self) -> None:
        super().__init__()
        self._composer = Composer()
        self.pane = Pane(self)

    # What a page says of itself

    def panels(self, width: int, height: int) -> Iterable[Panel]:
        """What is drawn where, in a terminal of this size, on all but the last line."""
        raise NotImplementedError

    def head(self, width: int) -> Iterable[Panel]:  # noqa: ARG002
        """What stands on the first line."""
        return ()

    def keycaps(self) -> Iterable[Keycap]:
        """The keys this page answers to now, most useful first."""
        raise NotImplementedError

    def button(self) -> Keycap | None:
        """The one verb of the brass button."""
        return None

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """Move the cursor to a row of a panel; False if it was there already, and the click is an Enter."""
        return False

    def explain(self, figure: str) -> None:
        """Open the ledger of a figure that was clicked."""

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel was turned over a panel; down is positive."""

    def pointed_at(self, cap: Keycap) -> bool:  # noqa: ARG002
        """Whether something points at a key of the footer, which stays there then."""
        return False

    def topic(self) -> str:
        """What help speaks of here: the figure under the cursor, else the screen; "" for nothing."""
        return ""

    def library(self) -> "Library | None":
        """The encyclopedia with the figures of the game at hand; None where there is none yet."""
        return None

    def help(self) -> None:
        """Open help on what the cursor is on; without a page of its own, the encyclopedia."""
        self.look_up(self.topic())

    def look_up(self, topic: str) -> None:
        """Open the encyclopedia, at a page or at its list."""
        library = self.library()
        if library is not None:
            from infosim.tui.pedia import Encyclopedia  # it is a page itself

            self.app.push_screen(Encyclopedia(library, topic))

    def always(self) -> Iterator[Keycap]:
        """Keys that every page has."""
        words = self.words
        if self.library() is not None:
            # words: cells 8; footer: help on what the cursor is on
            yield Keycap((Key.HELP,), words.text("key", "help"), lambda _: self.help(), stays=True, brief=True)
            # words: cells 20; the key that searches the encyclopedia
            search = words.text("key", "encyclopedia")
            yield Keycap((Key.SEARCH,), search, lambda _: self.look_up(""), in_footer=False)
        # words: cells 12; footer: everything that can be done here, by its name
        yield Keycap((Key.PALETTE,), words.text("key", "all commands"), lambda _: self.open_palette())

    def open_palette(self) -> None:
        """Everything that can be done here, by its name."""
        from infosim.tui.commands import Commands  # it is a page itself

        self.app.push_screen(Commands(self))

    # What a page can do

    @property
    def house(self) -> "Infosim":
        """The program this page belongs to."""
        return cast("Infosim", self.app)

    @property
    def words(self) -> Words:
        """The player's language."""
        return self.house.words

    def palette(self) -> Palette:
        """The player's colours."""
        return self.house.colours

    def repaint(self) -> None:
        """Show what changed."""
        self.pane.paint()

    def leave(self, _key: str = "") -> None:
        """Go one level back."""
        self.app.pop_screen()

    def press(self, key: str) -> bool:
        """Do what a key means here, named as `canonical` names it; False if it means nothing."""
        for cap in self._answering():
            if key in cap.keys:
                cap.act(key)
                return True
        return False

    def commands(self) -> Iterator[Keycap]:
        """Everything that can be done here, for the palette."""
        return self._answering()

    # How it is shown

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self.pane

    def picture(self, width: int, height: int) -> Canvas:
        """The page in a terminal of this size, with whatever speaks on top of it."""
        return self.drawn(width, height)

    def drawn(self, width: int, height: int) -> Canvas:
        """The page itself."""
        if too_low(width, height):
            return too_small(width, height, self.words)
        panels, under = self._all_panels(width, height), self._under(width, height)
        return self._composer.compose(width, height, panels, under, self.house.glyphs)

    def _all_panels(self, width: int, height: int) -> Iterator[Panel]:
        yield from self.head(width)
        yield from self.panels(width, height)
        words = self.words
        button = self.button()
        caps = (*self.keycaps(), *self.always())
        shown: tuple[Shown, ...] = tuple(
            cap.shown(words)._replace(stays=cap.stays or self.pointed_at(cap)) for cap in caps if cap.in_footer
        )
        yield Panel(
            "footer", Rect(0, height - 1, width, 1), draw_footer, (shown, button.shown(words) if button else None)
        )

    def _under(self, width: int, height: int) -> Canvas | None:
        if self.under is None:
            return None
        canvas = self.under.drawn(width, height)
        canvas.dim(1, height)
        return canvas

    def _answering(self) -> Iterator[Keycap]:
        if too_low(*self.app.size):
            yield Keycap((Key.QUIT,), self.words.text("key", "quit"), lambda _: self.app.exit())
            return
        button = self.button()
        if button is not None:
            yield button
        yield from self.keycaps()
        yield from self.always()

    def on_mount(self) -> None:
        """Known to the program from now on."""
        self.pane.paint()

    def on_screen_resume(self) -> None:
        """What happened on top of this page may have changed it."""
        self.repaint()

    def on_key(self, event: events.Key) -> None:
        """Every key goes through the table; Ctrl+P opens the palette on every page.

        Keys that were typed ahead, or came at once over a slow line, belong to the page that an earlier one of them
        opened, or went back to.
        """
        if self.app.screen is not self:
            event.stop()
            event.prevent_default()
            self.app.screen.post_message(events.Key(event.key, event.character))
        elif self.answered(event):
            event.stop()
            event.prevent_default()

    def answered(self, event: events.Key) -> bool:
        """Do what a key means here; False if it means nothing."""
        return self.press(canonical(event.key, event.character))

    def clicked(self, target: Target, twice: bool) -> None:
        """Do what a click says."""
        match target:
            case Press(key):
                self.press(key)
            case Point(panel, row):
                moved = self.point(panel, row)
                if twice or not moved:
                    self.press(Key.ENTER)
            case Explain(figure):
                self.explain(figure)

    def wheeled(self, x: int, y: int, steps: int) -> None:
        """Tell which panel the wheel was turned over."""
        for panel in self.panels(self.app.size.width, self.app.size.height):
            if panel.rect.holds(x, y):
                self.scroll(panel.name, steps)


def too_small(width: int, height: int, words: Words) -> Canvas:
    """The one centred line of a terminal in which nothing fits."""
    canvas = Canvas(width, height)
    least, here = f"{LEAST[0]}×{LEAST[1]}", f"{width}×{height}"
    lines = [
        words.text("size", "Infosim needs {least}; this is {here}.", least=least, here=here),
        words.text("size", "Enlarge the window, or q to quit."),
    ]
    one = " ".join(lines)
    shown = [one] if len(one) <= width else lines
    for i, line in enumerate(shown[:height]):
        canvas.put(max((width - len(line)) // 2, 0), max((height - len(shown)) // 2, 0) + i, line, shorten=True)
    return canvas
