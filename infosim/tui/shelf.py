"""What the title asks of the place of scenarios and games. Apart from `session`, whose views take time to load."""

from typing import Protocol

from infosim.game.views.title import Opened, TitleView
from infosim.tui.library import Library


class Shelf(Protocol):
    """Scenarios and saves."""

    def glance(self) -> TitleView:
        """What the title shows at once: names of scenarios and the last save, without anything heavy."""

    def read(self) -> TitleView:
        """The same with every scenario checked; slow, called from a worker after the first paint."""

    def begin(self, scenario: str) -> Opened:
        """A new game of a scenario, by its identifier. Called from a worker."""

    def teach(self, scenario: str) -> Opened:
        """A new game of a scenario, with its coach. Called from a worker."""

    def open_all(self, opened: bool) -> None:
        """Whether new games begin with everything open that chapters would unlock; kept."""

    def resume(self, save: str) -> Opened:
        """The game in a save, by its name, and what has to be said about it. Called from a worker."""

    def look_back(self, save: str) -> Opened:
        """The game in a save, as `resume`, at its debrief. Called from a worker."""

    def keep_colours(self, palette: str) -> None:
        """Keep the colours that the player chose."""

    def keep_motion(self, motion: bool) -> None:
        """Keep whether things may move."""

    def example(self) -> Library:
        """The encyclopedia with figures of a game that nobody plays. Called from a worker."""

    def speak(self, language: str) -> None:
        """Keep the language that the player chose, and word everything in it from now on."""
