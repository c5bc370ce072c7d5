"""The program: language, colours, and which screen comes first. It draws nothing and decides nothing."""

import os
from collections.abc import Callable

from textual.app import App
from textual.binding import Binding
from textual.theme import Theme

from infosim.locale import Words, words
from infosim.tui import tokens
from infosim.tui.page import Page


class Infosim(App[None]):
    """The game in a terminal."""

    TITLE = "Infosim"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS = [Binding("ctrl+q", "quit", show=False, priority=True)]
    CSS = "Screen { background: $background; layers: base; }"

    def __init__(self, first: Callable[["Infosim"], Page], *, language: str = "en", palette: str = "dark") -> None:
        """`first` makes the screen that is shown first; it is called once the program runs."""
        plain = "NO_COLOR" in os.environ  # Textual takes it out of the environment
        super().__init__(ansi_color=True if plain else None)
        self.words: Words = words(language)
        self.colours = tokens.PLAIN if plain else tokens.PALETTES[palette]
        self._first = first
        for theme in tokens.PALETTES.values():
            self.register_theme(textual_theme(theme))

    def on_mount(self) -> None:
        """Show the first screen."""
        self.theme = f"infosim-{self.colours.name}"
        self.push_screen(self._first(self))

    def speak(self, language: str) -> None:
        """Change the language of everything on screen."""
        self.words = words(language)
        self._repaint()

    def colour(self, palette: str) -> None:
        """Change the colours of everything on screen. A terminal without colour stays so."""
        if self.colours is not tokens.PLAIN:
            self.colours = tokens.PALETTES[palette]
            self.theme = f"infosim-{palette}"
            self._repaint()

    def _repaint(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.repaint()


def textual_theme(palette: tokens.Palette) -> Theme:
    """The palette for what Textual draws itself: the command palette and what is behind a page."""
    name = f"infosim-{palette.name}"
    colours = palette.colours
    if colours is None:
        return Theme(name, primary="ansi_default", background="ansi_default", foreground="ansi_default", ansi=True)
    return Theme(
        name=name,
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
        dark=palette.dark,
    )
