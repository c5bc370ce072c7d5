"""What screens ask of the encyclopedia; a game that is played is one, and so is the one that its pages are shown on."""

from typing import Protocol

from infosim.game.views.help import HelpView, PageHead


class Library(Protocol):
    """Pages, with the figures of some game."""

    def help(self, topic: str) -> HelpView | None:
        """A page; None if there is none."""

    def contents(self) -> tuple[PageHead, ...]:
        """Every page, a theme after another."""
