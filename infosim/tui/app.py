"""The program: language, colours, and which screen comes first. It draws nothing and decides nothing."""

import os
from collections.abc import Callable

from textual.app import App
from textual.binding import Binding
from textual.theme import Theme

from infosim.locale import Words, words
from infosim.tui import tokens
from infosim.tui.glyphs import UNICODE, Glyphs
from infosim.tui.page import Page


class Infosim(App[None]):
    """The game in a terminal."""

    TITLE = "Infosim"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]
    CSS = "Screen { background: $background; layers: base; }"

    def __init__(
        self,
        first: Callable[["Infosim"], Page],
        *,
        language: str = "en",
        palette: str = "dark",
        glyphs: Glyphs = UNICODE,
        motion: bool = False,
        keep_colours: Callable[[str], None] = lambda _: None,
        keep_motion: Callable[[bool], None] = lambda _: None,
    ) -> None:
        """`first` makes the screen that is shown first; it is called once the program runs.

        What the player chooses on the way is given to `keep_colours` and `keep_motion`.
        """
        plain = "NO_COLOR" in os.environ  # Textual takes it out of the environment
        own = plain or tokens.PALETTES[palette].colours is None
        super().__init__(ansi_color=True if own else None)
        self.words: Words = words(language)
        self.glyphs = glyphs
        self.colours = tokens.PLAIN if plain else tokens.PALETTES[palette]
        self._first = first
        for each in tokens.PALETTES.values():
            if each.colours is not None:
                self.register_theme(textual_theme(each.name, each.dark, each.colours))
        self.theme = "ansi-dark" if own else f"infosim-{self.colours.name}"
        self.motion = motion
        """Whether a change may be shown by moving."""
        self._keep_colours = keep_colours
        self._keep_motion = keep_motion

    def on_mount(self) -> None:
        """Show the first screen."""
        self.push_screen(self._first(self))

    def _fatal_error(self) -> None:
        """Leave at once and print nothing: whoever launched the program writes the error down and says so.

        Private in Textual, which would show the player a traceback with every variable; a test holds the name.
        """
        self._close_messages_no_wait()

    @property
    def failure(self) -> Exception | None:
        """The error that ended the program, if one did."""
        return self._exception

    def action_help_quit(self) -> None:
        """Ctrl+C says how to leave."""
        # words: cells 60; Ctrl+C was pressed; another key leaves, and nothing is lost
        self.notify(self.words.text("quit", "Ctrl+Q leaves. The game is kept."))

    def speak(self, language: str) -> None:
        """Change the language of everything on screen."""
        self.words = words(language)
        self._repaint()

    def colour(self, palette: str) -> None:
        """Change the colours of everything on screen, and keep the choice. A terminal without colour stays so."""
        if self.colours.chosen:
            self.colours = tokens.PALETTES[palette]
            self.theme = f"infosim-{palette}"
            self._keep_colours(palette)
            self._repaint()

    def move(self, motion: bool) -> None:
        """Let things move, or not, and keep the choice."""
        self.motion = motion
        self._keep_motion(motion)

    def _repaint(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.repaint()


def textual_theme(name: str, dark: bool, colours: dict[tokens.Token, str]) -> Theme:
    """A palette for what Textual draws itself: what is behind a page."""
    return Theme(
        name=f"infosim-{name}",
        primary=colours["accent"],
        secondary=colours["info"],
        accent=colours["accent"],
        foreground=colours["text"],
        background=colours["bg"],
        surface=colours["panel"],
        panel=colours["raised"],
        warning=colours["warn"],
        error=colours["bad"],
        success=colours["good"],
        dark=dark,
    )
